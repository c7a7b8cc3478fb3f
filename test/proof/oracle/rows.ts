import type {
  Account,
  RoleGrant,
  RoleGrantTarget,
  AuditEntry,
  AccessLogEntry,
  RuleSet,
  RuleSetParam,
  MemberExport,
  Moratorium,
} from './rows-others.js';

import type { Dated, Placed, Row } from './rows-base.js';
import type { Ballot, BallotSlip, BallotTally, PlanningCycle, PlanningEntry, Vacancy, VacancyCandidate } from './rows-planning.js';
import type {
  Attendance,
  Enrolment,
  EnrolmentParty,
  EnrolmentResult,
  TrainingClass,
  TrainingLecturer,
  TrainingNeed,
  TrainingPlan,
  TrainingSession,
} from './rows-training.js';

export type * from './rows-base.js';
export type * from './rows-others.js';
export type * from './rows-planning.js';
export type * from './rows-training.js';

export interface Unit extends Placed, Dated {
  readonly no: number;
  readonly unit: number;
  readonly code: string;
  readonly name: string;
  readonly short_name: string | null;
  readonly kind: string;
  readonly level: number;
  readonly sector: string | null;
  readonly state: string;
  readonly parent: number | null;
  readonly founded_on: string | null;
  readonly delegated_acts: readonly string[];
}

export interface Term extends Placed, Dated {
  readonly from_year: number;
  readonly to_year: number;
  readonly congress_no: number | null;
  readonly state: string;
}

export interface Body extends Placed, Dated {
  readonly kind: string;
  readonly name: string;
  readonly term_id: string | null;
  readonly max_seats: number | null;
  readonly state: string;
}

export interface Seat extends Placed, Dated {
  readonly body_id: string;
  readonly title: string;
  readonly ordinal: number;
  readonly state: string;
}

export interface Holding extends Placed, Dated {
  readonly seat_id: string;
  readonly member_id: string;
  readonly title: string;
  readonly how: string;
  readonly state: string;
  readonly end_reason: string | null;
  readonly votes: string | null;
  readonly proposal_note: string | null;
  readonly backdate_reason: string | null;
  readonly backdate_approval: string | null;
  readonly recorded_on: string;
  readonly drafting_unit: number | null;
  readonly version: number;
}

export interface Member extends Placed {
  readonly full_name: string;
  readonly family_name: string;
  readonly middle_name: string;
  readonly given_name: string;
  readonly gender: string;
  readonly birth_year: number;
  readonly standing: string;
  readonly sponsor_unit: number | null;
  readonly home_unit: number | null;
  readonly admission_date: string | null;
  readonly official_date: string | null;
  readonly version: number;
}

/** Columns of the record are read by their names. */
export interface MemberRecord extends Row {
  readonly verified_by_id: string | null;
  readonly version: number;
  readonly [column: string]: string | number | null;
}

export interface Kinship extends Row {
  readonly person_id: string;
  readonly relative_id: string | null;
  readonly relation: string;
  readonly name: string;
  readonly source: string;
}

export interface Correction extends Row {
  readonly member_id: string;
  readonly qualification_id: string | null;
  readonly account_id: string;
  readonly created_by: string | null;
  readonly state: string;
  readonly note: string | null;
  readonly proposed_on: string;
  readonly decided_on: string | null;
  readonly decided_by_id: string | null;
  readonly reason: string | null;
  readonly version: number;
}

export interface CorrectionItem extends Row {
  readonly correction_id: string;
  readonly field: string;
  readonly old_value: string | null;
  readonly new_value: string | null;
}

export interface Qualification extends Row {
  readonly member_id: string;
  readonly type: string;
  readonly level: string;
  readonly completed_on: string | null;
  readonly school: string | null;
  readonly certificate_number: string | null;
  readonly state: string;
  readonly version: number;
}

export interface Membership extends Placed, Dated {
  readonly member_id: string;
  readonly kind: string;
  readonly status: string;
  readonly end_reason: string | null;
}

/** What both kinds of event have. */
interface Event extends Placed {
  readonly type: string;
  readonly state: string;
  readonly state_before: string | null;
  readonly receiving_unit: number | null;
  readonly decision_id: string | null;
  readonly decision_date: string | null;
  readonly effective_date: string | null;
  readonly drafting_unit: number | null;
  readonly submitted_by: string | null;
  readonly votes: string | null;
  readonly version: number;
}

export interface MembershipEvent extends Event {
  readonly member_id: string;
  readonly reason: string | null;
  readonly remarks: string | null;
  readonly checklist: readonly string[];
  readonly attachments: readonly string[];
  readonly proposed_by: string | null;
}

export interface OrganizationEvent extends Event {
  readonly subject_level: number;
  readonly new_kind: string | null;
  readonly new_code: string | null;
  readonly new_name: string | null;
  readonly new_short_name: string | null;
  readonly established_unit: number | null;
  readonly head_count: number | null;
  readonly document_number: string | null;
  readonly handover_on: string | null;
  readonly draft_text: string | null;
  readonly comments: string | null;
}

/** The receiving side of an event. */
export interface EventParty extends Placed {
  readonly event_id: string;
}

export interface Document extends Placed {
  readonly issuer: string;
  readonly number: string | null;
  readonly symbol: string;
  readonly type: string;
  readonly date: string;
  readonly title: string;
  readonly signer: string;
  readonly state: string;
  readonly audience: string;
  readonly class: string;
  readonly content: string | null;
  readonly drafting_body: string | null;
  readonly drafting_unit: number | null;
  readonly version: number;
}

export interface DocumentParty extends Placed {
  readonly document_id: string;
}

export interface Decision extends Row {
  readonly document_id: string | null;
}

export interface Successor {
  readonly from_no: number;
  readonly to_no: number;
}

export interface Norm extends Dated {
  readonly code: string;
  readonly threshold: number;
}

export interface PlannedCell {
  readonly event_id: string;
  readonly ordinal: number;
}

export interface PlannedHome extends PlannedCell {
  readonly member_id: string;
}

/** Raw rows of every table that the oracle looks at. */
export interface Tables {
  readonly organization: readonly Unit[];
  readonly organization_successor: readonly Successor[];
  readonly organization_norm: readonly Norm[];
  readonly term: readonly Term[];
  readonly body: readonly Body[];
  readonly seat: readonly Seat[];
  readonly seat_holding: readonly Holding[];
  readonly member: readonly Member[];
  readonly member_record: readonly MemberRecord[];
  readonly kinship: readonly Kinship[];
  readonly correction: readonly Correction[];
  readonly correction_item: readonly CorrectionItem[];
  readonly qualification: readonly Qualification[];
  readonly membership: readonly Membership[];
  readonly membership_event: readonly MembershipEvent[];
  readonly membership_event_party: readonly EventParty[];
  readonly organization_event: readonly OrganizationEvent[];
  readonly organization_event_party: readonly EventParty[];
  readonly organization_event_cell: readonly PlannedCell[];
  readonly organization_event_home: readonly PlannedHome[];
  readonly account: readonly Account[];
  readonly member_export: readonly MemberExport[];
  readonly role_grant: readonly RoleGrant[];
  readonly role_grant_target: readonly RoleGrantTarget[];
  readonly audit_log: readonly AuditEntry[];
  readonly access_log: readonly AccessLogEntry[];
  readonly rule_set: readonly RuleSet[];
  readonly rule_set_param: readonly RuleSetParam[];
  readonly moratorium: readonly Moratorium[];
  readonly document: readonly Document[];
  readonly document_party: readonly DocumentParty[];
  readonly decision: readonly Decision[];
  readonly planning_cycle: readonly PlanningCycle[];
  readonly planning_entry: readonly PlanningEntry[];
  readonly ballot: readonly Ballot[];
  readonly ballot_tally: readonly BallotTally[];
  readonly ballot_slip: readonly BallotSlip[];
  readonly vacancy: readonly Vacancy[];
  readonly vacancy_candidate: readonly VacancyCandidate[];
  readonly training_plan: readonly TrainingPlan[];
  readonly training_class: readonly TrainingClass[];
  readonly training_session: readonly TrainingSession[];
  readonly training_lecturer: readonly TrainingLecturer[];
  readonly enrolment: readonly Enrolment[];
  readonly enrolment_party: readonly EnrolmentParty[];
  readonly attendance: readonly Attendance[];
  readonly enrolment_result: readonly EnrolmentResult[];
  readonly training_need: readonly TrainingNeed[];
}
