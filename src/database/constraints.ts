import { NotAvailableError, RuleViolationError, type DangboError } from '../kernel/errors.js';
import type { RuleName } from '../kernel/rules.js';

/** Constraints that an act can break although it was allowed: another act came first. The input's fields are named. */
export const CONSTRAINT_RULES: Readonly<Record<string, { readonly rule: RuleName; readonly fields: readonly string[] }>> = {
  seat_holding_one_holder_at_a_time: { rule: 'SEAT_TAKEN', fields: ['seat'] },
  seat_holding_days_in_order: { rule: 'DATES_OUT_OF_ORDER', fields: ['input.to'] },
  membership_days_in_order: { rule: 'DATES_OUT_OF_ORDER', fields: ['input.effectiveDate'] },
  membership_one_home_at_a_time: { rule: 'HOME_TAKEN', fields: ['person'] },
  decision_present_were_convened: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision.present'] },
  decision_votes_of_present: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision.votesFor', 'input.decision.votesAgainst'] },
  decision_counts_not_negative: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision'] },
};

/** Unique keys that an input names: another act took the value first. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  organization_code_unique: ['code'],
};

const TOO_EARLY = { rule: 'DATE_BEFORE_CAUSE', fields: ['input.effectiveDate'] } as const;

/** Rules of tables that change as a consequence, and of triggers by the name that they raise: history does not allow the day. */
const HISTORY_RULES: typeof CONSTRAINT_RULES = {
  membership_days_in_order: TOO_EARLY,
  organization_days_in_order: TOO_EARLY,
  organization_change_after_first_day: TOO_EARLY,
  organization_end_after_last_change: TOO_EARLY,
  organization_period_kind_fits: TOO_EARLY,
  organization_period_within_parent: TOO_EARLY,
  organization_period_parent_not_ended: TOO_EARLY,
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
  'organization_event_cell_code_unique',
  'organization_event_cell_of_event',
  'organization_event_cell_ordinal_positive',
  'organization_event_cell_pk',
  'organization_event_cell_text_is_nfc',
  'organization_event_creator_exists',
  'organization_event_dates_in_order',
  'organization_event_decided_has_dates',
  'organization_event_decision_exists',
  'organization_event_drafting_unit_exists',
  'organization_event_editor_exists',
  'organization_event_established',
  'organization_event_established_exists',
  'organization_event_establishes_kind',
  'organization_event_follows_its_unit',
  'organization_event_has_unit',
  'organization_event_head_count_not_negative',
  'organization_event_home_in_cell',
  'organization_event_home_member_exists',
  'organization_event_home_pk',
  'organization_event_keeps_state_before',
  'organization_event_lives_in_its_unit',
  'organization_event_new_kind_known',
  'organization_event_party_follows_its_unit',
  'organization_event_party_has_unit',
  'organization_event_party_lives_in_its_unit',
  'organization_event_party_of_event',
  'organization_event_party_one_of_a_role',
  'organization_event_party_pk',
  'organization_event_party_role_known',
  'organization_event_party_unit_exists',
  'organization_event_pk',
  'organization_event_receives',
  'organization_event_receiving_exists',
  'organization_event_state_known',
  'organization_event_subject_level_plausible',
  'organization_event_submitter_exists',
  'organization_event_text_is_nfc',
  'organization_event_type_known',
  'organization_event_unit_exists',
  'membership_active_home_is_open',
  'membership_ended_has_last_day',
  'membership_event_creator_exists',
  'membership_event_decided_has_day',
  'membership_event_decision_exists',
  'membership_event_drafting_unit_exists',
  'membership_event_editor_exists',
  'membership_event_effective_has_day',
  'membership_event_follows_its_unit',
  'membership_event_has_unit',
  'membership_event_lives_in_its_unit',
  'membership_event_member_exists',
  'membership_event_party_follows_its_unit',
  'membership_event_party_has_unit',
  'membership_event_party_lives_in_its_unit',
  'membership_event_party_of_event',
  'membership_event_party_one_in_a_role',
  'membership_event_party_pk',
  'membership_event_party_role_known',
  'membership_event_party_unit_exists',
  'membership_event_pk',
  'membership_event_proposer_exists',
  'membership_event_receives_a_transfer',
  'membership_event_receiving_unit_exists',
  'membership_event_state_before_kept',
  'membership_event_state_before_known',
  'membership_event_state_known',
  'membership_event_submitter_exists',
  'membership_event_type_known',
  'membership_event_unit_exists',
  'membership_follows_its_unit',
  'membership_has_unit',
  'membership_kind_known',
  'membership_lives_in_its_unit',
  'membership_member_exists',
  'membership_pk',
  'membership_status_known',
  'membership_unit_exists',
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
export function ruleBehind(error: unknown, depth = 0): DangboError | null {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return null;
  const { constraint, cause } = error as { constraint?: unknown; cause?: unknown };
  return (typeof constraint === 'string' ? told(constraint) : null) ?? ruleBehind(cause, depth + 1);
}

function told(constraint: string): DangboError | null {
  const key = KEYS[constraint];
  if (key) return new NotAvailableError(key);
  const known = CONSTRAINT_RULES[constraint] ?? HISTORY_RULES[constraint];
  return known ? new RuleViolationError(known.rule, known.fields) : null;
}
