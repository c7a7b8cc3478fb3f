import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { OrganizationEvent } from './organization-event.entity.js';
import {
  AdoptOrganizationEventInput,
  ApplyOrganizationEventInput,
  CancelOrganizationEventInput,
  CreateOrganizationEventInput,
  DecideOrganizationEventInput,
  EditOrganizationEventInput,
  RejectOrganizationEventInput,
  RequestOrganizationEventInput,
  ReturnOrganizationEventInput,
  SubmitOrganizationEventInput,
} from './organization-event.input.js';
import { OrganizationEventService } from './organization-event.service.js';

@ObjectType('OrganizationEventPayload', { description: 'What an act on an organisation event gives back.' })
class OrganizationEventPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the event after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof OrganizationEventPayload => OrganizationEventPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class OrganizationEventResolver {
  @Gate('read', () => OrganizationEvent)
  @ReadList(() => OrganizationEvent, { description: 'Organisation events that you see, by the day from which they hold.' })
  organizationEvents(): void {}

  @FieldResolver(() => OrganizationEvent, {
    nullable: true,
    description: 'The event, as you see it after the act; null where you do not.',
  })
  organizationEvent(
    @Root() { id }: OrganizationEventPayload,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('requestOrganizationEvent', () => OrganizationEvent)
  @Mutation(payload, { ...OPTIONS, description: 'A cell asks for an event of its own (đề nghị).' })
  requestOrganizationEvent(
    @Arg('input', () => RequestOrganizationEventInput, INPUT) input: RequestOrganizationEventInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(OrganizationEventService).request(context, input);
  }

  @Gate('createOrganizationEvent', () => OrganizationEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Drafts an event (lập dự thảo).' })
  createOrganizationEvent(
    @Arg('input', () => CreateOrganizationEventInput, INPUT) input: CreateOrganizationEventInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(OrganizationEventService).create(context, input);
  }

  @Gate('editOrganizationEvent', () => OrganizationEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Changes a draft, or one that was sent back (sửa dự thảo).' })
  editOrganizationEvent(
    @Arg('input', () => EditOrganizationEventInput, INPUT) input: EditOrganizationEventInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(OrganizationEventService).edit(context, input);
  }

  @Gate('adoptOrganizationEvent', () => OrganizationEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Takes a request over as a draft of the own unit (tiếp nhận đề nghị).' })
  adoptOrganizationEvent(
    @Arg('input', () => AdoptOrganizationEventInput, INPUT) input: AdoptOrganizationEventInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(OrganizationEventService).adopt(context, input);
  }

  @Gate('submitOrganizationEvent', () => OrganizationEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Lays a draft before who decides (trình).' })
  submitOrganizationEvent(
    @Arg('input', () => SubmitOrganizationEventInput, INPUT) input: SubmitOrganizationEventInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(OrganizationEventService).submit(context, input);
  }

  @Gate('returnOrganizationEvent', () => OrganizationEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Sends a submitted event back with remarks (trả lại).' })
  returnOrganizationEvent(
    @Arg('input', () => ReturnOrganizationEventInput, INPUT) input: ReturnOrganizationEventInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(OrganizationEventService).return(context, input);
  }

  @Gate('rejectOrganizationEvent', () => OrganizationEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the deciding body refuses (không đồng ý).' })
  rejectOrganizationEvent(
    @Arg('input', () => RejectOrganizationEventInput, INPUT) input: RejectOrganizationEventInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(OrganizationEventService).reject(context, input);
  }

  @Gate('decideOrganizationEvent', () => OrganizationEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Records the decision; up to today the units change at once (quyết định).' })
  decideOrganizationEvent(
    @Arg('input', () => DecideOrganizationEventInput, INPUT) input: DecideOrganizationEventInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(OrganizationEventService).decide(context, input);
  }

  @Gate('applyOrganizationEvent', () => OrganizationEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Makes a decision effective whose day has come (có hiệu lực).' })
  applyOrganizationEvent(
    @Arg('input', () => ApplyOrganizationEventInput, INPUT) input: ApplyOrganizationEventInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(OrganizationEventService).apply(context, input);
  }

  @Gate('cancelOrganizationEvent', () => OrganizationEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Withdraws a draft (hủy).' })
  cancelOrganizationEvent(
    @Arg('input', () => CancelOrganizationEventInput, INPUT) input: CancelOrganizationEventInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(OrganizationEventService).cancel(context, input);
  }
}
