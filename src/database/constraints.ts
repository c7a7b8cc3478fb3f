import { BadInputError, RuleViolationError, type DangboError } from '../kernel/errors.js';
import type { RuleName } from '../kernel/rules.js';

/** Constraints that an act can break although it was allowed: another act came first. The input's fields are named. */
export const CONSTRAINT_RULES: Readonly<Record<string, { readonly rule: RuleName; readonly fields: readonly string[] }>> = {
  seat_holding_one_holder_at_a_time: { rule: 'SEAT_TAKEN', fields: ['seat'] },
  seat_holding_days_in_order: { rule: 'DATES_OUT_OF_ORDER', fields: ['input.to'] },
  decision_present_were_convened: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision.present'] },
  decision_votes_of_present: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision.votesFor', 'input.decision.votesAgainst'] },
  decision_counts_not_negative: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision'] },
};

/** Keys that an input can find taken, by a visible row or a hidden one alike (access.md 5.1), with the field. */
export const TAKEN: Readonly<Record<string, string>> = {
  member_record_citizen_id_taken: 'citizenId',
  member_record_card_number_taken: 'cardNumber',
};

/**
 * Constraints of written tables that no input can break, because an entity, a trigger or a lock stands before them: breaking
 * one is a defect and leaves as INTERNAL. A test compares both lists with the catalogue.
 */
export const DEFECTS: readonly string[] = [
  'audit_log_account_exists',
  'audit_log_follows_its_unit',
  'audit_log_lives_in_its_unit',
  'audit_log_member_exists',
  'audit_log_outcome_known',
  'audit_log_pk',
  'audit_log_refused_has_code',
  'audit_log_role_has_unit',
  'audit_log_unit_exists',
  'correction_account_exists',
  'correction_creator_exists',
  'correction_decided_by_someone',
  'correction_decider_exists',
  'correction_item_changes',
  'correction_item_correction_exists',
  'correction_item_once',
  'correction_item_pk',
  'correction_member_exists',
  'correction_pk',
  'correction_qualification_exists',
  'correction_rejected_has_reason',
  'correction_state_known',
  'decision_body_exists',
  'decision_document_exists',
  'decision_pk',
  'idempotency_key_account_exists',
  'idempotency_key_length',
  'idempotency_key_pk',
  'member_birth_year_plausible',
  'member_dates_in_order',
  'member_follows_its_unit',
  'member_gender_known',
  'member_home_exists',
  'member_home_is_owner',
  'member_lives_in_its_unit',
  'member_name_is_nfc',
  'member_name_not_empty',
  'member_pk',
  'member_record_citizen_id_form',
  'member_record_person_exists',
  'member_record_phone_form',
  'member_record_pk',
  'member_record_verified_by_someone',
  'member_record_verifier_exists',
  'member_sponsor_exists',
  'member_standing_known',
  'member_unit_exists',
  'qualification_creator_exists',
  'qualification_editor_exists',
  'qualification_level_known',
  'qualification_level_of_type',
  'qualification_member_exists',
  'qualification_pk',
  'qualification_state_known',
  'qualification_type_known',
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

function taken(field: string): BadInputError {
  return new BadInputError({ vi: `Không dùng được giá trị này: ${field}.`, en: `Not available: ${field}.` }, [field]);
}

/** What a broken constraint means to the client, null for every other error. */
export function ruleBehind(error: unknown, depth = 0): DangboError | null {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return null;
  const { constraint, cause } = error as { constraint?: unknown; cause?: unknown };
  const key = typeof constraint === 'string' ? TAKEN[constraint] : undefined;
  if (key !== undefined) return taken(key);
  const known = typeof constraint === 'string' ? CONSTRAINT_RULES[constraint] : undefined;
  return known ? new RuleViolationError(known.rule, known.fields) : ruleBehind(cause, depth + 1);
}
