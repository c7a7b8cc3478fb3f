import type { Builder } from '../builder.js';
import type { Day } from '../day.js';
import { moratoriumRow } from '../moratorium.factory.js';
import type { OrganizationRow } from '../organization.factory.js';
import { ruleSetParamRow, ruleSetRow } from '../rule-set.factory.js';

/** Name, value, what it counts; `?` marks a figure that the regulation does not give. */
type Param = readonly [name: string, value: string, measure: string, proposed?: '?'];

interface Regulation {
  readonly number: string;
  readonly date: Day;
  readonly until: Day | null;
  readonly params: readonly Param[];
}

/** The two regulations on cadre planning (domain.md 3.2); the second is still to come on the demo's business day. */
const REGULATIONS: readonly Regulation[] = [
  {
    number: '50-QĐ/TW',
    date: '2021-12-27',
    until: '2025-10-08',
    params: [
      ['MOST_PERSONS_PER_TITLE', '3', 'người'],
      ['MOST_TITLES_PER_PERSON', '3', 'chức danh'],
      ['LEAST_SHARE_UNDER_40', '0.15', 'tỷ lệ'],
      ['LEAST_SHARE_OF_WOMEN', '0.25', 'tỷ lệ'],
      ['LEAST_TERMS_LEFT', '1', 'nhiệm kỳ'],
      ['LEAST_SHARE_OF_RUNNING_TERM_LEFT', '0.666667', 'tỷ lệ', '?'],
      ['LEAST_SIZE_COEFFICIENT', '1.5', 'lần', '?'],
      ['MOST_SIZE_COEFFICIENT', '2', 'lần', '?'],
    ],
  },
  {
    number: '377-QĐ/TW',
    date: '2025-10-08',
    until: null,
    params: [
      ['MOST_PERSONS_PER_TITLE', '3', 'người'],
      ['MOST_TITLES_PER_PERSON', '3', 'chức danh'],
      ['LEAST_TERMS_LEFT', '2', 'nhiệm kỳ'],
      ['LEAST_SHARE_OF_RUNNING_TERM_LEFT', '0.666667', 'tỷ lệ', '?'],
      ['LEAST_SIZE_COEFFICIENT', '1.5', 'lần', '?'],
      ['MOST_SIZE_COEFFICIENT', '2', 'lần', '?'],
    ],
  },
];

function addRegulation({ rows, id }: Builder, { number, date, until, params }: Regulation): void {
  const words = { code: number, name: 'Quy định về công tác quy hoạch cán bộ', issuer: 'Bộ Chính trị' };
  const document = { document_number: number, document_date: date };
  const set = ruleSetRow({ id: id(), unit: null, valid_from: date, valid_to: until, ...words, ...document });
  rows.rule_set.push(set);
  for (const [name, value, measure, proposed] of params) {
    const param = { id: id(), rule_set_id: set.id, name, value, measure, regulation: proposed ? null : number };
    rows.rule_set_param.push(ruleSetParamRow({ ...param, proposed: proposed === '?' }));
  }
}

/** Central rule sets on planning, and a suspension in the bloc that is over. */
export function addRulebook(builder: Builder, bloc: OrganizationRow): void {
  REGULATIONS.forEach((regulation) => addRegulation(builder, regulation));
  const words = {
    title: 'Tạm dừng kiện toàn chức danh trong thời gian sắp xếp tổ chức',
    issuer: 'Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh',
  };
  const document = { document_number: '12-KL/ĐUK', document_date: '2021-07-28' };
  const spell = { valid_from: '2021-08-01', valid_to: '2021-10-01' };
  builder.rows.moratorium.push(moratoriumRow({ id: builder.id(), unit: bloc.no, ...spell, ...words, ...document }));
}
