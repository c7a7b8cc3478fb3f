import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../kernel/decision-input.js';

const KEY = 'Key of this request, 1 to 100 characters (khóa chống lặp): the same key and input give the same outcome for 24 hours.';
const VERSION = 'Version of the plan that you have seen (phiên bản); another one now is CONFLICT.';
const YEAR = 'Year (năm): this one or the next.';
const TITLE = 'Title (trích yếu), 1 to 500 characters.';
const BUDGET = 'Budget in thousands of đồng (kinh phí, nghìn đồng).';
const ITEMS = 'What is to be held (nội dung kế hoạch), at most 100 lines of at most 500 characters.';

@InputType('TrainingPlanActInput', { description: 'What every act on a training plan takes.' })
abstract class TrainingPlanActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('TrainingPlanInput', { description: 'What every act on a training plan that is there takes.' })
abstract class TrainingPlanInput extends TrainingPlanActInput {
  @Field(() => ID, { description: 'The plan.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType('CreateTrainingPlanInput', { description: 'A plan to be drafted (lập kế hoạch).' })
export class CreateTrainingPlanInput extends TrainingPlanActInput {
  @Field(() => ID, { description: 'The body that is to carry it out (cơ quan chủ trì); the plan is of its unit.' })
  ownerBodyId!: string;

  @Field(() => Int, { description: YEAR })
  year!: number;

  @Field(() => String, { description: TITLE })
  title!: string;

  @Field(() => Int, { nullable: true, description: BUDGET })
  budget?: number | null;

  @Field(() => [String], { nullable: true, description: ITEMS })
  items?: string[] | null;
}

@InputType('EditTrainingPlanInput', { description: 'What to change in a draft or a returned plan (sửa kế hoạch); what is left out stays.' })
export class EditTrainingPlanInput extends TrainingPlanInput {
  @Field(() => Int, { nullable: true, description: YEAR })
  year?: number | null;

  @Field(() => String, { nullable: true, description: TITLE })
  title?: string | null;

  @Field(() => Int, { nullable: true, description: BUDGET })
  budget?: number | null;

  @Field(() => [String], { nullable: true, description: ITEMS })
  items?: string[] | null;
}

@InputType('SubmitTrainingPlanInput', { description: 'A plan for the committee above (trình kế hoạch).' })
export class SubmitTrainingPlanInput extends TrainingPlanInput {}

@InputType('DecideTrainingPlanInput', { description: 'The decision on a submitted plan (phê duyệt kế hoạch).' })
export class DecideTrainingPlanInput extends TrainingPlanInput {
  @Field(() => DecisionInput, {
    nullable: true,
    description: 'The collective decision (quyết định của tập thể); without it RULE_VIOLATION.',
  })
  decision?: DecisionInput | null;
}

@InputType('ReturnTrainingPlanInput', { description: 'A submitted plan to be sent back (trả lại kế hoạch).' })
export class ReturnTrainingPlanInput extends TrainingPlanInput {
  @Field(() => String, { nullable: true, description: 'Why (lý do), 1 to 2,000 characters; without it RULE_VIOLATION.' })
  reason?: string | null;
}
