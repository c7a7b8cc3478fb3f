import type { Day } from './day.js';

/** A row of `rule_set`: rules of one subject, with their parameters. */
export interface RuleSetRow {
  id: string;
  unit: number | null;
  central: boolean;
  subject: string;
  code: string;
  name: string;
  valid_from: Day;
  valid_to: Day | null;
  state: 'DRAFT' | 'SUBMITTED' | 'DECIDED';
  issuer: string | null;
  document_number: string | null;
  document_date: Day | null;
  drafting_unit: number | null;
  created_by: string | null;
  edited_by: string | null;
}

/** A row of `rule_set_param`; its value as text, in the form of its kind. */
export interface RuleSetParamRow {
  id: string;
  rule_set_id: string;
  name: string;
  kind: 'NUMBER' | 'TEXT' | 'BOOLEAN' | 'DATE';
  value: string;
  measure: string | null;
  regulation: string | null;
  proposed: boolean;
}

/** A decided rule set on planning unless told otherwise; without a unit a central one. */
export function ruleSetRow(values: Pick<RuleSetRow, 'id' | 'unit' | 'valid_from'> & Partial<RuleSetRow>): RuleSetRow {
  const { unit, valid_from, state = 'DECIDED' } = values;
  const document = { issuer: 'Ban Thường vụ', document_number: '5-QĐ/ĐU', document_date: valid_from };
  return {
    ...{ central: unit === null, subject: 'PLANNING', code: 'QH', name: 'Quy định về quy hoạch cán bộ', valid_to: null, state },
    ...{ drafting_unit: unit, created_by: null, edited_by: null },
    ...(state === 'DECIDED' ? document : { issuer: null, document_number: null, document_date: null }),
    ...values,
  };
}

/** A number unless told otherwise. */
export function ruleSetParamRow(
  values: Pick<RuleSetParamRow, 'id' | 'rule_set_id' | 'name' | 'value'> & Partial<RuleSetParamRow>,
): RuleSetParamRow {
  return { kind: 'NUMBER', measure: null, regulation: null, proposed: false, ...values };
}
