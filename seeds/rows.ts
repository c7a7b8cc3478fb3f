import type { BallotRow, BallotTallyRow } from './ballot.factory.js';
import type { VacancyCandidateRow, VacancyRow } from './vacancy.factory.js';
import type { AccountRow } from './account.factory.js';
import type { BodyRow } from './body.factory.js';
import type { Day } from './day.js';
import type { DecisionRow } from './decision.factory.js';
import type { DocumentRow } from './document.factory.js';
import type { AttendanceRow, EnrolmentRow, ResultRow } from './enrolment.factory.js';
import type { HoldingRow } from './holding.factory.js';
import type { KinshipRow } from './kinship.factory.js';
import type { MemberExportRow } from './member-export.factory.js';
import type { MemberRow } from './member.factory.js';
import type { MembershipEventRow } from './membership-event.factory.js';
import type { MembershipRow } from './membership.factory.js';
import type { MoratoriumRow } from './moratorium.factory.js';
import type { OrganizationRow } from './organization.factory.js';
import type { OrganizationEventRow } from './organization-event.factory.js';
import type { PlanningCycleRow } from './planning-cycle.factory.js';
import type { PlanningEntryRow } from './planning-entry.factory.js';
import type { RoleGrantRow, RoleGrantTargetRow } from './role-grant.factory.js';
import type { QualificationRow } from './qualification.factory.js';
import type { RecordRow } from './record.factory.js';
import type { RuleSetParamRow, RuleSetRow } from './rule-set.factory.js';
import type { SeatRow } from './seat.factory.js';
import type { TermRow } from './term.factory.js';
import type { TrainingClassRow, TrainingLecturerRow, TrainingSessionRow } from './training-class.factory.js';
import type { TrainingPlanRow } from './training-plan.factory.js';

/** A link from an ended unit to one that took over. */
interface SuccessorRow {
  from_no: number;
  to_no: number;
  effective_on: Day;
}

/** A unit that ends once everything in it has been written. */
export interface Ending {
  no: number;
  level: number;
  valid_to: Day;
}

/** A whole dataset, table by table, in the order in which it is written. */
export interface Rows {
  organization: OrganizationRow[];
  organization_successor: SuccessorRow[];
  term: TermRow[];
  document: DocumentRow[];
  body: BodyRow[];
  decision: DecisionRow[];
  seat: SeatRow[];
  member: MemberRow[];
  membership: MembershipRow[];
  seat_holding: HoldingRow[];
  organization_event: OrganizationEventRow[];
  account: AccountRow[];
  membership_event: MembershipEventRow[];
  member_export: MemberExportRow[];
  role_grant: RoleGrantRow[];
  role_grant_target: RoleGrantTargetRow[];
  kinship: KinshipRow[];
  qualification: QualificationRow[];
  /** Filled in where the database has made them with their persons. */
  records: RecordRow[];
  moratorium: MoratoriumRow[];
  rule_set: RuleSetRow[];
  rule_set_param: RuleSetParamRow[];
  planning_cycle: PlanningCycleRow[];
  planning_entry: PlanningEntryRow[];
  training_plan: TrainingPlanRow[];
  training_class: TrainingClassRow[];
  training_session: TrainingSessionRow[];
  training_lecturer: TrainingLecturerRow[];
  enrolment: EnrolmentRow[];
  attendance: AttendanceRow[];
  /** Filled in where the database has made them with their enrolments. */
  results: ResultRow[];
  ballot: BallotRow[];
  ballot_tally: BallotTallyRow[];
  vacancy: VacancyRow[];
  vacancy_candidate: VacancyCandidateRow[];
  endings: Ending[];
}

/** An empty dataset. */
export function noRows(): Rows {
  return {
    organization: [],
    organization_successor: [],
    term: [],
    document: [],
    body: [],
    decision: [],
    seat: [],
    member: [],
    membership: [],
    seat_holding: [],
    account: [],
    records: [],
    ...noActs(),
    ...noTraining(),
    endings: [],
  };
}

type Later = 'organization_event' | 'member_export' | 'membership_event' | 'role_grant' | 'role_grant_target' | 'kinship' | 'qualification';
type Ruled = 'moratorium' | 'rule_set' | 'rule_set_param';
type Planned = 'planning_cycle' | 'planning_entry' | 'ballot' | 'ballot_tally' | 'vacancy' | 'vacancy_candidate';

function noActs(): Pick<Rows, Later | Ruled | Planned> {
  const ruled = { moratorium: [], rule_set: [], rule_set_param: [] };
  const planned = { planning_cycle: [], planning_entry: [], ballot: [], ballot_tally: [], vacancy: [], vacancy_candidate: [] };
  return {
    organization_event: [],
    membership_event: [],
    member_export: [],
    role_grant: [],
    role_grant_target: [],
    kinship: [],
    qualification: [],
    ...ruled,
    ...planned,
  };
}

type Taught = 'training_plan' | 'training_class' | 'training_session' | 'training_lecturer' | 'enrolment' | 'attendance' | 'results';

function noTraining(): Pick<Rows, Taught> {
  const attended = { enrolment: [], attendance: [], results: [] };
  return { training_plan: [], training_class: [], training_session: [], training_lecturer: [], ...attended };
}
