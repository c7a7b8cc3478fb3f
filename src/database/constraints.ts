import { RuleViolationError } from '../kernel/errors.js';
import type { RuleName } from '../kernel/rules.js';

/** Constraints that an act can break although it was allowed: another act came first. The input's fields are named. */
export const CONSTRAINT_RULES: Readonly<Record<string, { readonly rule: RuleName; readonly fields: readonly string[] }>> = {
  account_username_unique: { rule: 'ACCOUNT_NOT_AVAILABLE', fields: ['input.username'] },
  account_member_unique: { rule: 'ACCOUNT_NOT_AVAILABLE', fields: ['input.memberId'] },
  seat_holding_one_holder_at_a_time: { rule: 'SEAT_TAKEN', fields: ['seat'] },
  seat_holding_days_in_order: { rule: 'DATES_OUT_OF_ORDER', fields: ['input.to'] },
  decision_present_were_convened: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision.present'] },
  decision_votes_of_present: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision.votesFor', 'input.decision.votesAgainst'] },
  decision_counts_not_negative: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision'] },
};

/**
 * Constraints of written tables that no input can break, because an entity, a trigger or a lock stands before them: breaking
 * one is a defect and leaves as INTERNAL. A test compares both lists with the catalogue.
 */
export const DEFECTS: readonly string[] = [
  'account_approver_exists',
  'account_creator_exists',
  'account_drafting_unit_exists',
  'account_editor_exists',
  'account_failed_not_negative',
  'account_key_ends',
  'account_key_of_service',
  'account_kind_known',
  'account_member_exists',
  'account_of_person_or_service',
  'account_pk',
  'account_state_known',
  'account_unit_exists',
  'account_username_lower_case',
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
  'role_grant_account_exists',
  'role_grant_approver_exists',
  'role_grant_assignment_ends',
  'role_grant_break_glass_ends',
  'role_grant_creator_exists',
  'role_grant_days_in_order',
  'role_grant_delegation_is_written',
  'role_grant_delegator_exists',
  'role_grant_document_exists',
  'role_grant_drafting_unit_exists',
  'role_grant_editor_exists',
  'role_grant_follows_its_unit',
  'role_grant_four_eyes',
  'role_grant_has_base',
  'role_grant_has_delegator',
  'role_grant_has_unit',
  'role_grant_holding_exists',
  'role_grant_kind_known',
  'role_grant_lists_of_delegation',
  'role_grant_lives_in_its_unit',
  'role_grant_member_exists',
  'role_grant_not_to_oneself',
  'role_grant_pk',
  'role_grant_purpose_not_empty',
  'role_grant_role_known',
  'role_grant_state_known',
  'role_grant_target_grant_exists',
  'role_grant_target_kind_known',
  'role_grant_target_once',
  'role_grant_target_pk',
  'role_grant_unit_exists',
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
