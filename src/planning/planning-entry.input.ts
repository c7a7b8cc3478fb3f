import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../kernel/decision-input.js';
import { enumerationNamed } from '../kernel/enumeration.js';

type Title =
  | 'SECRETARY'
  | 'STANDING_DEPUTY_SECRETARY'
  | 'DEPUTY_SECRETARY'
  | 'FULL_TIME_DEPUTY_SECRETARY'
  | 'STANDING_MEMBER'
  | 'COMMITTEE_MEMBER'
  | 'HEAD'
  | 'DEPUTY_HEAD'
  | 'OFFICER'
  | 'INSPECTION_CHAIR'
  | 'INSPECTION_DEPUTY_CHAIR'
  | 'INSPECTION_MEMBER'
  | 'INSPECTION_OFFICER';
type Opinion = 'NO_OBJECTION' | 'OBJECTION' | 'NEEDS_DISCUSSION';
type Removal =
  | 'OVER_AGE'
  | 'DISCIPLINED'
  | 'POLITICAL_STANDARD_NOT_MET'
  | 'POOR_RATING'
  | 'WEAK_PRESTIGE'
  | 'TRANSFERRED_OUT'
  | 'RETIRED'
  | 'OWN_REQUEST'
  | 'DECEASED';

const title = (): object => enumerationNamed('SeatTitle');
const opinion = (): object => enumerationNamed('InspectionOpinion');
const removal = (): object => enumerationNamed('PlanningRemovalReason');

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the entry that you have seen (phiên bản); another one now is CONFLICT.';
const DECISION = 'The collective decision (quyết định của tập thể); without it RULE_VIOLATION.';

@InputType('PlanningEntryActInput', { description: 'What every act on a planning entry takes.' })
abstract class PlanningEntryActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('PlanningEntryInput', { description: 'What every act on a planning entry that is there takes.' })
abstract class PlanningEntryInput extends PlanningEntryActInput {
  @Field(() => ID, { description: 'The entry.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('CreatePlanningEntryInput', { description: 'A person to be planned for a title (dự kiến quy hoạch).' })
export class CreatePlanningEntryInput extends PlanningEntryActInput {
  @Field(() => ID, { description: 'The cycle (đợt quy hoạch).' })
  cycleId!: string;

  @Field(() => ID, { description: 'The person (người được quy hoạch).' })
  memberId!: string;

  @Field(title as () => typeof String, { description: 'The title (chức danh quy hoạch).' })
  title!: Title;

  @Field(() => String, { nullable: true, description: 'Remarks (ý kiến), at most 2,000 characters.' })
  comments?: string | null;
}

@InputType('EditPlanningEntryInput', { description: 'What to change in a draft or returned entry; what is left out stays as it is.' })
export class EditPlanningEntryInput extends PlanningEntryInput {
  @Field(title as () => typeof String, { nullable: true, description: 'The title (chức danh quy hoạch).' })
  title?: Title | null;

  @Field(() => String, { nullable: true, description: 'Remarks (ý kiến), at most 2,000 characters.' })
  comments?: string | null;
}

@InputType('ProposePlanningEntryInput', { description: 'An entry for the competent committee (đề xuất).' })
export class ProposePlanningEntryInput extends PlanningEntryInput {}

@InputType('AppraisePlanningEntryInput', { description: "The organisation board's opinion (thẩm định)." })
export class AppraisePlanningEntryInput extends PlanningEntryInput {
  @Field(() => String, { nullable: true, description: 'The appraisal (ý kiến thẩm định), at most 2,000 characters.' })
  appraisal?: string | null;
}

@InputType('GiveInspectionOpinionInput', { description: "The inspection committee's opinion (ý kiến của ủy ban kiểm tra)." })
export class GiveInspectionOpinionInput extends PlanningEntryInput {
  @Field(opinion as () => typeof String, { description: 'The opinion (ý kiến).' })
  opinion!: Opinion;

  @Field(() => String, { nullable: true, description: 'Its reason, which few may read (lý do), at most 2,000 characters.' })
  reason?: string | null;
}

@InputType('DecidePlanningEntryInput', { description: 'The approval of one entry, such as a supplement (phê duyệt, bổ sung quy hoạch).' })
export class DecidePlanningEntryInput extends PlanningEntryInput {
  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;
}

@InputType('ReturnPlanningEntryInput', { description: 'An entry that goes back (trả lại).' })
export class ReturnPlanningEntryInput extends PlanningEntryInput {
  @Field(() => String, { nullable: true, description: 'What is to be corrected (lý do); without it RULE_VIOLATION.' })
  reason?: string | null;
}

@InputType('ProposePlanningRemovalInput', { description: 'An entry that is to leave the list (đề nghị đưa ra khỏi quy hoạch).' })
export class ProposePlanningRemovalInput extends PlanningEntryInput {
  @Field(removal as () => typeof String, { description: 'Why (lý do).' })
  reason!: Removal;
}

@InputType('DecidePlanningRemovalInput', { description: 'The decision that an entry leaves the list (đưa ra khỏi quy hoạch).' })
export class DecidePlanningRemovalInput extends PlanningEntryInput {
  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;
}

@InputType('NotifyPlanningEntryInput', { description: 'The person is told (thông báo).' })
export class NotifyPlanningEntryInput extends PlanningEntryInput {}
