import type { Builder } from './builder.js';
import { ruleSetParamRow, ruleSetRow } from './rule-set.factory.js';

/** Level of the units, title, required level; `?` marks what 57-QĐ/TW is remembered to say (domain.md 4). */
export type Standard = readonly [unitLevel: number, title: string, level: string, proposed?: '?'];

const DATE = '2022-02-08';
const NUMBER = '57-QĐ/TW';
const MEASURE = 'trình độ lý luận chính trị';

/** Committee members above the grass roots have the advanced level, at the grass roots the intermediate, in cells the elementary. */
export const STANDARDS: readonly Standard[] = [
  ...[
    'SECRETARY',
    'STANDING_DEPUTY_SECRETARY',
    'DEPUTY_SECRETARY',
    'FULL_TIME_DEPUTY_SECRETARY',
    'STANDING_MEMBER',
    'COMMITTEE_MEMBER',
  ].map((title) => [2, title, 'ADVANCED', '?'] as const),
  [2, 'HEAD', 'ADVANCED', '?'],
  [2, 'DEPUTY_HEAD', 'INTERMEDIATE'],
  ...['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER', 'COMMITTEE_MEMBER'].map((title) => [3, title, 'INTERMEDIATE'] as const),
  ...[4, 5].flatMap((level) => ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'].map((title) => [level, title, 'ELEMENTARY'] as const)),
];

/** Writes the central rules on training: the level that each title requires, and the months that a new member has for the class. */
export function addTrainingRules(
  { rows, id }: Builder,
  standards: readonly Standard[],
  others: Readonly<Record<string, string>> = {},
): void {
  const words = { subject: 'TRAINING', code: NUMBER, name: 'Quy định về đào tạo lý luận chính trị', issuer: 'Ban Bí thư' };
  const set = ruleSetRow({ id: id(), unit: null, valid_from: DATE, ...words, document_number: NUMBER, document_date: DATE });
  rows.rule_set.push(set);
  const add = (name: string, value: string, measure: string, proposed: boolean): void => {
    const kind = /^[0-9]+$/.test(value) ? 'NUMBER' : 'TEXT';
    const param = { id: id(), rule_set_id: set.id, name, kind, value, measure, regulation: proposed ? null : NUMBER, proposed } as const;
    rows.rule_set_param.push(ruleSetParamRow(param));
  };
  for (const [level, title, value, proposed] of standards) add(`POLITICAL_THEORY_L${level}_${title}`, value, MEASURE, proposed === '?');
  for (const [name, value] of Object.entries(others)) add(name, value, MEASURE, true);
  add('MOST_PARTICIPANTS_PER_CLASS', '150', 'học viên', true);
  add('NEW_MEMBER_CLASS_MONTHS', '12', 'tháng kể từ ngày kết nạp', true);
}
