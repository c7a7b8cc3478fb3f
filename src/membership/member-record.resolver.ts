import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate } from '../kernel/gate.js';
import { MemberRecord } from './member-record.entity.js';
import { MemberRecordService } from './member-record.service.js';
import { EditRecordInput, type RecordEdit, VerifyRecordInput } from './person.input.js';

@ObjectType('MemberRecordPayload', { description: 'What an act on a record gives back.' })
class MemberRecordPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the row after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof MemberRecordPayload => MemberRecordPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class MemberRecordResolver {
  @FieldResolver(() => MemberRecord, { nullable: true, description: 'The row, as you see it after the act; null where you do not.' })
  record(@Root() { id }: MemberRecordPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('editRecord', () => MemberRecord)
  @Mutation(payload, { ...OPTIONS, description: 'Enters values in a record (cập nhật hồ sơ đảng viên).' })
  editRecord(@Arg('input', () => EditRecordInput, INPUT) input: RecordEdit, @Ctx() context: RequestContext) {
    return context.service(MemberRecordService).edit(context, input);
  }

  @Gate('verifyRecord', () => MemberRecord)
  @Mutation(payload, { ...OPTIONS, description: 'Notes that a record was checked today (thẩm tra hồ sơ).' })
  verifyRecord(@Arg('input', () => VerifyRecordInput, INPUT) input: VerifyRecordInput, @Ctx() context: RequestContext) {
    return context.service(MemberRecordService).verify(context, input);
  }
}
