import { MoratoriumError, NotAvailableError, RuleViolationError, type DangboError } from '../kernel/errors.js';
import type { RuleName } from '../kernel/rules.js';

/** Constraints that an act can break although it was allowed: another act came first. The input's fields are named. */
export const CONSTRAINT_RULES: Readonly<Record<string, { readonly rule: RuleName; readonly fields: readonly string[] }>> = {
  account_username_unique: { rule: 'ACCOUNT_NOT_AVAILABLE', fields: ['input.username'] },
  account_one_of_a_person: { rule: 'ACCOUNT_NOT_AVAILABLE', fields: ['input.memberId'] },
  seat_holding_one_holder_at_a_time: { rule: 'SEAT_TAKEN', fields: ['seat'] },
  seat_holding_days_in_order: { rule: 'DATES_OUT_OF_ORDER', fields: ['input.to'] },
  membership_days_in_order: { rule: 'DATES_OUT_OF_ORDER', fields: ['input.effectiveDate'] },
  membership_one_home_at_a_time: { rule: 'HOME_TAKEN', fields: ['person'] },
  rule_set_one_at_a_time: { rule: 'RULE_SET_OVERLAPS', fields: ['from'] },
  enrolment_no_clash_of_days: { rule: 'CLASH_OF_DAYS', fields: ['participant'] },
  planning_cycle_years_in_order: { rule: 'DATES_OUT_OF_ORDER', fields: ['input.toYear'] },
  planning_cycle_years_plausible: { rule: 'PLANNING_YEAR_IMPLAUSIBLE', fields: ['input.fromYear', 'input.year'] },
  planning_entry_title_is_planned: { rule: 'TITLE_NOT_PLANNED', fields: ['input.title'] },
  decision_present_were_convened: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision.present'] },
  decision_votes_of_present: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision.votesFor', 'input.decision.votesAgainst'] },
  ballot_present_were_convened: { rule: 'BALLOT_SUMS_DIFFER', fields: ['input.present'] },
  ballot_out_to_present: { rule: 'BALLOT_SUMS_DIFFER', fields: ['input.ballotsOut'] },
  ballot_in_of_out: { rule: 'BALLOT_SUMS_DIFFER', fields: ['input.ballotsIn'] },
  ballot_valid_and_invalid: { rule: 'BALLOT_SUMS_DIFFER', fields: ['input.valid', 'input.invalid'] },
  ballot_tally_votes_not_negative: { rule: 'BALLOT_SUMS_DIFFER', fields: ['input.votes'] },
  vacancy_one_open_of_a_seat: { rule: 'VACANCY_OPEN', fields: ['seat'] },
  decision_counts_not_negative: { rule: 'VOTES_DO_NOT_ADD_UP', fields: ['input.decision'] },
};

/** Unique keys that an input can find taken, by a visible row or a hidden one alike (access.md 5.1), with the field. */
export const TAKEN: Readonly<Record<string, readonly string[]>> = {
  organization_code_unique: ['code'],
  training_class_code_unique: ['input.code'],
  ballot_one_of_a_step: ['input.step'],
  member_record_citizen_id_taken: ['citizenId'],
  member_record_card_number_taken: ['cardNumber'],
  planning_cycle_one_of_a_term: ['input.unitId', 'input.fromYear'],
  planning_entry_one_of_a_person: ['input.memberId', 'input.title'],
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

/** Triggers and partial indexes of tables that an act writes. */
const TABLE_RULES: typeof CONSTRAINT_RULES = {
  enrolment_once_in_a_class: { rule: 'ALREADY_ENROLLED', fields: ['input.memberId'] },
  enrolment_within_capacity: { rule: 'CLASS_FULL', fields: ['class'] },
  training_class_closes_when_all_have_finished: { rule: 'ENROLMENTS_OPEN', fields: ['state'] },
};

const DEEPEST = 5;

/** What a broken constraint means to the client, null for every other error. */
export function ruleBehind(error: unknown, depth = 0): DangboError | null {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return null;
  const { constraint, code, detail, cause } = error as { constraint?: unknown; code?: unknown; detail?: unknown; cause?: unknown };
  if (code === MORATORIUM) return new MoratoriumError(String(detail));
  return (typeof constraint === 'string' ? told(constraint) : null) ?? ruleBehind(cause, depth + 1);
}

/** SQLSTATE of ours (migration 053), whose detail is the number of the document. */
const MORATORIUM = 'MB001';

function told(constraint: string): DangboError | null {
  const key = TAKEN[constraint];
  if (key) return new NotAvailableError(key);
  const known = CONSTRAINT_RULES[constraint] ?? HISTORY_RULES[constraint] ?? TABLE_RULES[constraint];
  return known ? new RuleViolationError(known.rule, known.fields) : null;
}
