import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate } from '../kernel/gate.js';
import { PlanningEntry } from './planning-entry.entity.js';
import {
  AppraisePlanningEntryInput,
  CreatePlanningEntryInput,
  DecidePlanningEntryInput,
  DecidePlanningRemovalInput,
  EditPlanningEntryInput,
  GiveInspectionOpinionInput,
  NotifyPlanningEntryInput,
  ProposePlanningEntryInput,
  ProposePlanningRemovalInput,
  ReturnPlanningEntryInput,
} from './planning-entry.input.js';
import { PlanningEntryService } from './planning-entry.service.js';

@ObjectType('PlanningEntryPayload', { description: 'What an act on a planning entry gives back.' })
class PlanningEntryPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the planning entry after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof PlanningEntryPayload => PlanningEntryPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };
const service = (context: RequestContext): PlanningEntryService => context.service(PlanningEntryService);

@Resolver(payload)
export class PlanningEntryResolver {
  @FieldResolver(() => PlanningEntry, {
    nullable: true,
    description: 'The planning entry, as you see it after the act; null where you do not.',
  })
  planningEntry(@Root() { id }: PlanningEntryPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('createPlanningEntry', () => PlanningEntry)
  @Mutation(payload, { ...OPTIONS, description: 'Puts a person down for a title (dự kiến quy hoạch).' })
  createPlanningEntry(
    @Arg('input', () => CreatePlanningEntryInput, INPUT) input: CreatePlanningEntryInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).create(context, input);
  }

  @Gate('editPlanningEntry', () => PlanningEntry)
  @Mutation(payload, { ...OPTIONS, description: 'Changes a draft or returned entry (sửa).' })
  editPlanningEntry(@Arg('input', () => EditPlanningEntryInput, INPUT) input: EditPlanningEntryInput, @Ctx() context: RequestContext) {
    return service(context).edit(context, input);
  }

  @Gate('proposePlanningEntry', () => PlanningEntry)
  @Mutation(payload, { ...OPTIONS, description: 'Lays an entry before the competent committee (đề xuất).' })
  proposePlanningEntry(
    @Arg('input', () => ProposePlanningEntryInput, INPUT) input: ProposePlanningEntryInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).propose(context, input);
  }

  @Gate('appraisePlanningEntry', () => PlanningEntry)
  @Mutation(payload, { ...OPTIONS, description: 'Records the appraisal of an entry (thẩm định).' })
  appraisePlanningEntry(
    @Arg('input', () => AppraisePlanningEntryInput, INPUT) input: AppraisePlanningEntryInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).appraise(context, input);
  }

  @Gate('giveInspectionOpinion', () => PlanningEntry)
  @Mutation(payload, { ...OPTIONS, description: 'Gives the opinion of the inspection committee (ý kiến của ủy ban kiểm tra).' })
  giveInspectionOpinion(
    @Arg('input', () => GiveInspectionOpinionInput, INPUT) input: GiveInspectionOpinionInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).giveOpinion(context, input);
  }

  @Gate('decidePlanningEntry', () => PlanningEntry)
  @Mutation(payload, {
    ...OPTIONS,
    description: 'Records that the competent committee approves one entry, such as a supplement (phê duyệt, bổ sung).',
  })
  decidePlanningEntry(
    @Arg('input', () => DecidePlanningEntryInput, INPUT) input: DecidePlanningEntryInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).decide(context, input);
  }

  @Gate('returnPlanningEntry', () => PlanningEntry)
  @Mutation(payload, { ...OPTIONS, description: 'Sends an entry back with remarks (trả lại).' })
  returnPlanningEntry(
    @Arg('input', () => ReturnPlanningEntryInput, INPUT) input: ReturnPlanningEntryInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).return(context, input);
  }

  @Gate('proposePlanningRemoval', () => PlanningEntry)
  @Mutation(payload, { ...OPTIONS, description: 'Proposes to take an entry off the list (đề nghị đưa ra khỏi quy hoạch).' })
  proposePlanningRemoval(
    @Arg('input', () => ProposePlanningRemovalInput, INPUT) input: ProposePlanningRemovalInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).proposeRemoval(context, input);
  }

  @Gate('decidePlanningRemoval', () => PlanningEntry)
  @Mutation(payload, {
    ...OPTIONS,
    description: 'Records that the competent committee takes an entry off the list (đưa ra khỏi quy hoạch).',
  })
  decidePlanningRemoval(
    @Arg('input', () => DecidePlanningRemovalInput, INPUT) input: DecidePlanningRemovalInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).decideRemoval(context, input);
  }

  @Gate('notifyPlanningEntry', () => PlanningEntry)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the person is told; from now on the person sees the entry (thông báo).' })
  notifyPlanningEntry(
    @Arg('input', () => NotifyPlanningEntryInput, INPUT) input: NotifyPlanningEntryInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).notify(context, input);
  }
}
