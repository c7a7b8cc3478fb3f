import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate } from '../kernel/gate.js';
import { TrainingPlan } from './training-plan.entity.js';
import {
  CreateTrainingPlanInput,
  EditTrainingPlanInput,
  SubmitTrainingPlanInput,
  DecideTrainingPlanInput,
  ReturnTrainingPlanInput,
} from './training-plan.input.js';
import { TrainingPlanService } from './training-plan.service.js';

@ObjectType('TrainingPlanPayload', { description: 'What an act on a plan gives back.' })
class TrainingPlanPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the plan after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof TrainingPlanPayload => TrainingPlanPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class TrainingPlanActsResolver {
  @FieldResolver(() => TrainingPlan, { nullable: true, description: 'The plan, as you see it after the act; null where you do not.' })
  trainingPlan(@Root() { id }: TrainingPlanPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('createTrainingPlan', () => TrainingPlan)
  @Mutation(payload, { ...OPTIONS, description: 'Drafts a yearly plan (lập kế hoạch).' })
  createTrainingPlan(@Arg('input', () => CreateTrainingPlanInput, INPUT) input: CreateTrainingPlanInput, @Ctx() context: RequestContext) {
    return context.service(TrainingPlanService).create(context, input);
  }

  @Gate('editTrainingPlan', () => TrainingPlan)
  @Mutation(payload, { ...OPTIONS, description: 'Changes a draft or a returned plan (sửa kế hoạch).' })
  editTrainingPlan(@Arg('input', () => EditTrainingPlanInput, INPUT) input: EditTrainingPlanInput, @Ctx() context: RequestContext) {
    return context.service(TrainingPlanService).edit(context, input);
  }

  @Gate('submitTrainingPlan', () => TrainingPlan)
  @Mutation(payload, { ...OPTIONS, description: 'Puts a plan before the committee above (trình kế hoạch).' })
  submitTrainingPlan(@Arg('input', () => SubmitTrainingPlanInput, INPUT) input: SubmitTrainingPlanInput, @Ctx() context: RequestContext) {
    return context.service(TrainingPlanService).submit(context, input);
  }

  @Gate('decideTrainingPlan', () => TrainingPlan)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the committee approves it (phê duyệt kế hoạch).' })
  decideTrainingPlan(@Arg('input', () => DecideTrainingPlanInput, INPUT) input: DecideTrainingPlanInput, @Ctx() context: RequestContext) {
    return context.service(TrainingPlanService).decide(context, input);
  }

  @Gate('returnTrainingPlan', () => TrainingPlan)
  @Mutation(payload, { ...OPTIONS, description: 'Sends a submitted plan back (trả lại kế hoạch).' })
  returnTrainingPlan(@Arg('input', () => ReturnTrainingPlanInput, INPUT) input: ReturnTrainingPlanInput, @Ctx() context: RequestContext) {
    return context.service(TrainingPlanService).return(context, input);
  }
}
