import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../kernel/decision-input.js';

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the cycle that you have seen (phiên bản); another one now is CONFLICT.';
const DECISION = 'The collective decision (quyết định của tập thể); without it RULE_VIOLATION.';

@InputType('PlanningCycleActInput', { description: 'What every act on a planning cycle takes.' })
abstract class PlanningCycleActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('PlanningCycleInput', { description: 'What every act on a planning cycle that is there takes.' })
abstract class PlanningCycleInput extends PlanningCycleActInput {
  @Field(() => ID, { description: 'The cycle.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('PlanningCycleDecisionInput', { description: 'What every collective decision on a planning cycle takes.' })
abstract class PlanningCycleDecisionInput extends PlanningCycleInput {
  @Field(() => DecisionInput, { nullable: true, description: DECISION })
  decision?: DecisionInput | null;
}

@InputType('CreatePlanningCycleInput', { description: 'A cycle to be drafted (dự thảo đợt quy hoạch).' })
export class CreatePlanningCycleInput extends PlanningCycleActInput {
  @Field(() => ID, { description: 'The unit planned for (tổ chức quy hoạch).' })
  unitId!: string;

  @Field(() => Int, { description: 'First calendar year of the term, 2025 for 2025-2030 (từ năm).' })
  fromYear!: number;

  @Field(() => Int, { description: 'Last calendar year of the term (đến năm).' })
  toYear!: number;

  @Field(() => Int, { description: 'Year in which the list is made (năm xây dựng).' })
  year!: number;
}

@InputType('EditPlanningCycleInput', { description: 'What to change in a draft (sửa dự thảo); what is left out stays as it is.' })
export class EditPlanningCycleInput extends PlanningCycleInput {
  @Field(() => Int, { nullable: true, description: 'First calendar year of the term (từ năm).' })
  fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last calendar year of the term (đến năm).' })
  toYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Year in which the list is made (năm xây dựng).' })
  year?: number | null;
}

@InputType('RequestPlanningConsentInput', { description: 'A request for consent (xin chủ trương).' })
export class RequestPlanningConsentInput extends PlanningCycleInput {}

@InputType('ConsentPlanningCycleInput', { description: 'The consent of the level above (đồng ý chủ trương).' })
export class ConsentPlanningCycleInput extends PlanningCycleDecisionInput {}

@InputType('OpenPlanningCycleInput', { description: 'The decision to begin (triển khai).' })
export class OpenPlanningCycleInput extends PlanningCycleDecisionInput {}

@InputType('SubmitPlanningCycleInput', { description: 'The list for appraisal (trình).' })
export class SubmitPlanningCycleInput extends PlanningCycleInput {}

@InputType('AppraisePlanningCycleInput', { description: 'A submitted list that is taken up (thẩm định).' })
export class AppraisePlanningCycleInput extends PlanningCycleInput {}

@InputType('DecidePlanningCycleInput', { description: 'The approval of a list (phê duyệt quy hoạch).' })
export class DecidePlanningCycleInput extends PlanningCycleDecisionInput {}

@InputType('PublishPlanningCycleInput', { description: 'A list that is made known to those concerned (thông báo).' })
export class PublishPlanningCycleInput extends PlanningCycleInput {}

@InputType('ReviewPlanningCycleInput', { description: 'The review of a year (rà soát hằng năm).' })
export class ReviewPlanningCycleInput extends PlanningCycleInput {
  @Field(() => Int, { description: 'Year of the review, not before that of the list (năm rà soát).' })
  year!: number;
}

@InputType('ClosePlanningCycleInput', { description: 'A list that is no longer in force (kết thúc).' })
export class ClosePlanningCycleInput extends PlanningCycleInput {}
