import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { MembershipEvent } from './membership-event.entity.js';
import {
  AgreeMembershipEventInput,
  CreateMembershipEventInput,
  DecideMembershipEventInput,
  EditMembershipEventInput,
  ProposeMembershipEventInput,
  RejectMembershipEventInput,
  ReturnMembershipEventInput,
  SubmitMembershipEventInput,
} from './membership-event.input.js';
import { MembershipEventService } from './membership-event.service.js';

@ObjectType('MembershipEventPayload', { description: 'What an act on a membership event gives back.' })
class MembershipEventPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the event after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof MembershipEventPayload => MembershipEventPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };
const service = (context: RequestContext): MembershipEventService => context.service(MembershipEventService);

@Resolver(payload)
export class MembershipEventResolver {
  @Gate('read', () => MembershipEvent)
  @ReadList(() => MembershipEvent, { description: 'Membership events that you see (biến động đảng viên).' })
  membershipEvents(): void {}

  @FieldResolver(() => MembershipEvent, { nullable: true, description: 'The event, as you see it after the act; null where you do not.' })
  membershipEvent(
    @Root() { id }: MembershipEventPayload,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('createMembershipEvent', () => MembershipEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Opens a file on a person (lập hồ sơ biến động).' })
  createMembershipEvent(
    @Arg('input', () => CreateMembershipEventInput, INPUT) input: CreateMembershipEventInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).create(context, input);
  }

  @Gate('proposeMembershipEvent', () => MembershipEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Proposes a file from another system; the organisation board takes it up (đề xuất).' })
  proposeMembershipEvent(
    @Arg('input', () => ProposeMembershipEventInput, INPUT) input: ProposeMembershipEventInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).propose(context, input);
  }

  @Gate('editMembershipEvent', () => MembershipEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Corrects a draft or a returned file (sửa hồ sơ).' })
  editMembershipEvent(
    @Arg('input', () => EditMembershipEventInput, INPUT) input: EditMembershipEventInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).edit(context, input);
  }

  @Gate('submitMembershipEvent', () => MembershipEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Hands a file to the committee above (trình).' })
  submitMembershipEvent(
    @Arg('input', () => SubmitMembershipEventInput, INPUT) input: SubmitMembershipEventInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).submit(context, input);
  }

  @Gate('agreeMembershipEvent', () => MembershipEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the grassroots committee agrees (cấp ủy cơ sở đồng ý).' })
  agreeMembershipEvent(
    @Arg('input', () => AgreeMembershipEventInput, INPUT) input: AgreeMembershipEventInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).agree(context, input);
  }

  @Gate('returnMembershipEvent', () => MembershipEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Sends a file back for correction (trả lại).' })
  returnMembershipEvent(
    @Arg('input', () => ReturnMembershipEventInput, INPUT) input: ReturnMembershipEventInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).return(context, input);
  }

  @Gate('rejectMembershipEvent', () => MembershipEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the deciding body refuses (không đồng ý).' })
  rejectMembershipEvent(
    @Arg('input', () => RejectMembershipEventInput, INPUT) input: RejectMembershipEventInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).reject(context, input);
  }

  @Gate('decideMembershipEvent', () => MembershipEvent)
  @Mutation(payload, { ...OPTIONS, description: 'Records the decision; standing and membership follow at once (quyết định).' })
  decideMembershipEvent(
    @Arg('input', () => DecideMembershipEventInput, INPUT) input: DecideMembershipEventInput,
    @Ctx() context: RequestContext,
  ) {
    return service(context).decide(context, input);
  }
}
