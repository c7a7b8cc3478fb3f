import type { Builder } from '../builder.js';
import { moratoriumRow } from '../moratorium.factory.js';
import type { OrganizationRow } from '../organization.factory.js';
import { addPlanningRules } from '../planning-rules.js';
import type { RuleSetRow } from '../rule-set.factory.js';

/** Central rule sets on planning, and a suspension in the bloc that is over. */
export function addRulebook(builder: Builder, bloc: OrganizationRow): RuleSetRow {
  const planning = addPlanningRules(builder);
  const words = {
    title: 'Tạm dừng kiện toàn chức danh trong thời gian sắp xếp tổ chức',
    issuer: 'Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh',
  };
  const document = { document_number: '12-KL/ĐUK', document_date: '2021-07-28' };
  const spell = { valid_from: '2021-08-01', valid_to: '2021-10-01' };
  builder.rows.moratorium.push(moratoriumRow({ id: builder.id(), unit: bloc.no, ...spell, ...words, ...document }));
  return planning;
}
