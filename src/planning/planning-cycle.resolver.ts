import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate } from '../kernel/gate.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import {
  AppraisePlanningCycleInput,
  ClosePlanningCycleInput,
  ConsentPlanningCycleInput,
  CreatePlanningCycleInput,
  DecidePlanningCycleInput,
  EditPlanningCycleInput,
  OpenPlanningCycleInput,
  PublishPlanningCycleInput,
  RequestPlanningConsentInput,
  ReviewPlanningCycleInput,
  SubmitPlanningCycleInput,
} from './planning-cycle.input.js';
import { PlanningCycleService } from './planning-cycle.service.js';

@ObjectType('PlanningCyclePayload', { description: 'What an act on a planning cycle gives back.' })
class PlanningCyclePayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the planning cycle after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof PlanningCyclePayload => PlanningCyclePayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };
const service = (context: RequestContext): PlanningCycleService => context.service(PlanningCycleService);

@Resolver(payload)
export class PlanningCycleResolver {
  @FieldResolver(() => PlanningCycle, {
    nullable: true,
    description: 'The planning cycle, as you see it after the act; null where you do not.',
  })
  planningCycle(@Root() { id }: PlanningCyclePayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('createPlanningCycle', () => PlanningCycle)
  @Mutation(payload, { ...OPTIONS, description: 'Drafts the planning of a unit for a term (dự thảo đợt quy hoạch).' })
  createPlanningCycle(
    @Arg('input', () => CreatePlanningCycleInput, INPUT) input: CreatePlanningCycleInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).create(context, input);
  }

  @Gate('editPlanningCycle', () => PlanningCycle)
  @Mutation(payload, { ...OPTIONS, description: 'Changes a draft (sửa dự thảo).' })
  editPlanningCycle(@Arg('input', () => EditPlanningCycleInput, INPUT) input: EditPlanningCycleInput, @Ctx() context: RequestContext) {
    return service(context).edit(context, input);
  }

  @Gate('requestPlanningConsent', () => PlanningCycle)
  @Mutation(payload, { ...OPTIONS, description: 'Asks the level above for its consent (xin chủ trương).' })
  requestPlanningConsent(
    @Arg('input', () => RequestPlanningConsentInput, INPUT) input: RequestPlanningConsentInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).requestConsent(context, input);
  }

  @Gate('consentPlanningCycle', () => PlanningCycle)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the level above agrees (đồng ý chủ trương).' })
  consentPlanningCycle(
    @Arg('input', () => ConsentPlanningCycleInput, INPUT) input: ConsentPlanningCycleInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).consent(context, input);
  }

  @Gate('openPlanningCycle', () => PlanningCycle)
  @Mutation(payload, {
    ...OPTIONS,
    description:
      'Records that the committee begins it; needs consent to the cycle, or to that of the level-2 unit for the term (triển khai).',
  })
  openPlanningCycle(@Arg('input', () => OpenPlanningCycleInput, INPUT) input: OpenPlanningCycleInput, @Ctx() context: RequestContext) {
    return service(context).open(context, input);
  }

  @Gate('submitPlanningCycle', () => PlanningCycle)
  @Mutation(payload, { ...OPTIONS, description: 'Hands the list over for appraisal (trình).' })
  submitPlanningCycle(
    @Arg('input', () => SubmitPlanningCycleInput, INPUT) input: SubmitPlanningCycleInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).submit(context, input);
  }

  @Gate('appraisePlanningCycle', () => PlanningCycle)
  @Mutation(payload, { ...OPTIONS, description: 'Takes a submitted list up for appraisal (thẩm định).' })
  appraisePlanningCycle(
    @Arg('input', () => AppraisePlanningCycleInput, INPUT) input: AppraisePlanningCycleInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).appraise(context, input);
  }

  @Gate('decidePlanningCycle', () => PlanningCycle)
  @Mutation(payload, {
    ...OPTIONS,
    description:
      'Records that the competent committee approves the list: its appraised entries; what was only proposed goes back (phê duyệt).',
  })
  decidePlanningCycle(
    @Arg('input', () => DecidePlanningCycleInput, INPUT) input: DecidePlanningCycleInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).decide(context, input);
  }

  @Gate('publishPlanningCycle', () => PlanningCycle)
  @Mutation(payload, { ...OPTIONS, description: 'Makes the list known to those concerned (thông báo).' })
  publishPlanningCycle(
    @Arg('input', () => PublishPlanningCycleInput, INPUT) input: PublishPlanningCycleInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).publish(context, input);
  }

  @Gate('reviewPlanningCycle', () => PlanningCycle)
  @Mutation(payload, { ...OPTIONS, description: 'Begins the review of a year, with supplements and removals (rà soát, bổ sung hằng năm).' })
  reviewPlanningCycle(
    @Arg('input', () => ReviewPlanningCycleInput, INPUT) input: ReviewPlanningCycleInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).review(context, input);
  }

  @Gate('closePlanningCycle', () => PlanningCycle)
  @Mutation(payload, { ...OPTIONS, description: 'Ends the list; its entries expire (kết thúc).' })
  closePlanningCycle(@Arg('input', () => ClosePlanningCycleInput, INPUT) input: ClosePlanningCycleInput, @Ctx() context: RequestContext) {
    return service(context).close(context, input);
  }
}
