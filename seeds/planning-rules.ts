import type { Builder } from './builder.js';
import type { Day } from './day.js';
import { ruleSetParamRow, ruleSetRow, type RuleSetParamRow, type RuleSetRow } from './rule-set.factory.js';

/** Name, value, what it counts; `?` marks a figure that the regulation does not give. */
type Param = readonly [name: string, value: string, measure: string, proposed?: '?'];

interface Regulation {
  readonly number: string;
  readonly date: Day;
  readonly until: Day | null;
  readonly params: readonly Param[];
}

/** From the highest to the lowest. */
const TITLES =
  'SECRETARY STANDING_DEPUTY_SECRETARY DEPUTY_SECRETARY FULL_TIME_DEPUTY_SECRETARY STANDING_MEMBER INSPECTION_CHAIR COMMITTEE_MEMBER ' +
  'HEAD INSPECTION_DEPUTY_CHAIR INSPECTION_MEMBER DEPUTY_HEAD INSPECTION_OFFICER OFFICER';

/** What both regulations have alike (domain.md 3.2 and 3.3), with the cooling-off of 80-QĐ/TW. */
const COMMON: readonly Param[] = [
  ['MOST_PERSONS_PER_TITLE', '3', 'người'],
  ['MOST_TITLES_PER_PERSON', '3', 'chức danh'],
  ['TERM_YEARS', '5', 'năm'],
  ['SHORT_FORM_KINDS', 'CELL GRASSROOTS_CELL', 'loại tổ chức', '?'],
  ['BALLOT_STEPS_OF_FULL_FORM', '2 3 4 5', 'bước', '?'],
  ['BALLOT_STEPS_OF_SHORT_FORM', '3 5', 'bước', '?'],
  ['ONLY_HIGHER_POSTS', 'true', 'có hoặc không'],
  ['COLLECTIVE_TITLES', 'COMMITTEE_MEMBER STANDING_MEMBER INSPECTION_MEMBER', 'chức danh', '?'],
  ['TITLES_FROM_HIGHEST', TITLES, 'chức danh', '?'],
  ['LEAST_SHARE_OF_RUNNING_TERM_LEFT', '0.666667', 'tỷ lệ', '?'],
  ['LEAST_SIZE_COEFFICIENT', '1.5', 'lần', '?'],
  ['MOST_SIZE_COEFFICIENT', '2', 'lần', '?'],
  ['RETIREMENT_AGE_OF_MEN', '62', 'tuổi', '?'],
  ['RETIREMENT_AGE_OF_WOMEN', '60', 'tuổi', '?'],
  ['COOLING_OFF_REPRIMAND', '12', 'tháng', '?'],
  ['COOLING_OFF_WARNING', '30', 'tháng', '?'],
  ['COOLING_OFF_REMOVAL', '60', 'tháng', '?'],
  ['LEAST_SHARE_OF_VOTES', '0.5', 'tỷ lệ, phải nhiều hơn', '?'],
  ['BALLOT_STEPS_FROM_SHORTLIST', '3 4 5', 'bước lấy phiếu', '?'],
  ['BALLOT_STEPS_OF_FULL_MEMBERSHIP', '5', 'bước lấy phiếu', '?'],
];

/** The two regulations on cadre planning (domain.md 3.2); the second is still to come on the business day of the datasets. */
const REGULATIONS: readonly Regulation[] = [
  {
    number: '50-QĐ/TW',
    date: '2021-12-27',
    until: '2025-10-08',
    params: [
      ...COMMON,
      ['LEAST_TERMS_LEFT', '1', 'nhiệm kỳ'],
      ['YOUNG_BELOW_AGE', '40', 'tuổi'],
      ['LEAST_SHARE_OF_YOUNG', '0.15', 'tỷ lệ'],
      ['LEAST_SHARE_OF_WOMEN', '0.25', 'tỷ lệ'],
    ],
  },
  {
    number: '377-QĐ/TW',
    date: '2025-10-08',
    until: null,
    params: [...COMMON, ['LEAST_TERMS_LEFT', '2', 'nhiệm kỳ'], ['YOUNG_BELOW_AGE', '40', 'tuổi', '?']],
  },
];

const kindOf = (value: string): RuleSetParamRow['kind'] => {
  if (value === 'true' || value === 'false') return 'BOOLEAN';
  return /^[0-9.]+$/.test(value) ? 'NUMBER' : 'TEXT';
};

function addRegulation({ rows, id }: Builder, { number, date, until, params }: Regulation): RuleSetRow {
  const words = { code: number, name: 'Quy định về công tác quy hoạch cán bộ', issuer: 'Bộ Chính trị' };
  const document = { document_number: number, document_date: date };
  const set = ruleSetRow({ id: id(), unit: null, valid_from: date, valid_to: until, ...words, ...document });
  rows.rule_set.push(set);
  for (const [name, value, measure, proposed] of params) {
    const param = { id: id(), rule_set_id: set.id, name, kind: kindOf(value), value, measure, regulation: proposed ? null : number };
    rows.rule_set_param.push(ruleSetParamRow({ ...param, proposed: proposed === '?' }));
  }
  return set;
}

/** Writes the central rule sets on planning; gives back the one in force on the business day. */
export function addPlanningRules(builder: Builder): RuleSetRow {
  const [present] = REGULATIONS.map((regulation) => addRegulation(builder, regulation));
  if (!present) throw new Error('There is a regulation on planning.');
  return present;
}
