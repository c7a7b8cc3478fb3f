import { RuleViolationError } from '../kernel/errors.js';
import type { RuleName } from '../kernel/rules.js';

/** Constraints that an act can break although it was allowed: another act came first. The input's fields are named. */
export const CONSTRAINT_RULES: Readonly<Record<string, { readonly rule: RuleName; readonly fields: readonly string[] }>> = {
  seat_holding_one_holder_at_a_time: { rule: 'SEAT_TAKEN', fields: ['seat'] },
  seat_holding_days_in_order: { rule: 'DATES_OUT_OF_ORDER', fields: ['input.to'] },
  rule_set_one_at_a_time: { rule: 'RULE_SET_OVERLAPS', fields: ['from'] },
  decision_present_were_convened: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision.present'] },
  decision_votes_of_present: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision.votesFor', 'input.decision.votesAgainst'] },
  decision_counts_not_negative: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision'] },
};

/**
 * Constraints of written tables that no input can break, because an entity, a trigger or a lock stands before them: breaking
 * one is a defect and leaves as INTERNAL. A test compares both lists with the catalogue.
 */
export const DEFECTS: readonly string[] = [
  'audit_log_pk',
  'audit_log_account_exists',
  'audit_log_unit_exists',
  'audit_log_follows_its_unit',
  'audit_log_lives_in_its_unit',
  'audit_log_member_exists',
  'audit_log_outcome_known',
  'audit_log_refused_has_code',
  'audit_log_role_has_unit',
  'decision_body_exists',
  'decision_document_exists',
  'decision_pk',
  'idempotency_key_account_exists',
  'idempotency_key_length',
  'idempotency_key_pk',
  'moratorium_creator_exists',
  'moratorium_days_in_order',
  'moratorium_decided_has_document',
  'moratorium_decision_exists',
  'moratorium_drafting_unit_exists',
  'moratorium_editor_exists',
  'moratorium_end_decision_exists',
  'moratorium_follows_its_unit',
  'moratorium_issued_by_unit_or_central',
  'moratorium_lives_in_its_unit',
  'moratorium_pk',
  'moratorium_processes_given',
  'moratorium_processes_known',
  'moratorium_scope_exists',
  'moratorium_scope_given',
  'moratorium_state_known',
  'moratorium_title_is_nfc',
  'moratorium_unit_exists',
  'rule_set_creator_exists',
  'rule_set_days_in_order',
  'rule_set_decided_has_document',
  'rule_set_decision_exists',
  'rule_set_drafting_unit_exists',
  'rule_set_editor_exists',
  'rule_set_follows_its_unit',
  'rule_set_issued_by_unit_or_central',
  'rule_set_lives_in_its_unit',
  'rule_set_pk',
  'rule_set_state_known',
  'rule_set_subject_known',
  'rule_set_text_is_nfc',
  'rule_set_unit_exists',
  'rule_set_param_kind_known',
  'rule_set_param_name_shape',
  'rule_set_param_name_unique',
  'rule_set_param_pk',
  'rule_set_param_set_exists',
  'rule_set_param_text_is_nfc',
  'rule_set_param_value_fits',
  'seat_holding_creator_exists',
  'seat_holding_decision_exists',
  'seat_holding_drafting_unit_exists',
  'seat_holding_editor_exists',
  'seat_holding_end_decision_exists',
  'seat_holding_ended_has_last_day',
  'seat_holding_follows_its_unit',
  'seat_holding_has_unit',
  'seat_holding_how_known',
  'seat_holding_lives_in_its_unit',
  'seat_holding_member_exists',
  'seat_holding_pk',
  'seat_holding_seat_exists',
  'seat_holding_state_known',
  'seat_holding_unit_exists',
];

const DEEPEST = 5;

/** The rule behind a broken constraint, null for every other error. */
export function ruleBehind(error: unknown, depth = 0): RuleViolationError | null {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return null;
  const { constraint, cause } = error as { constraint?: unknown; cause?: unknown };
  const known = typeof constraint === 'string' ? CONSTRAINT_RULES[constraint] : undefined;
  return known ? new RuleViolationError(known.rule, known.fields) : ruleBehind(cause, depth + 1);
}
