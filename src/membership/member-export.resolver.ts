import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { LINK_HOURS, MemberExport } from './member-export.entity.js';
import { ApproveMemberExportInput, RejectMemberExportInput, RequestMemberExportInput } from './member-export.input.js';
import { MemberExportService } from './member-export.service.js';

@ObjectType('MemberExportPayload', { description: 'What an act on an export gives back.' })
class MemberExportPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the export after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof MemberExportPayload => MemberExportPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class MemberExportResolver {
  @Gate('read', () => MemberExport)
  @ReadList(() => MemberExport, {
    description: 'Exports that you have asked for or may approve; a file is downloaded by GET /exports/<id> with the access token.',
  })
  memberExports(): void {}

  @FieldResolver(() => MemberExport, { nullable: true, description: 'The export, as you see it after the act; null where you do not.' })
  memberExport(@Root() { id }: MemberExportPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('requestMemberExport', () => MemberExport)
  @Mutation(payload, { ...OPTIONS, description: 'Asks for a file of the persons of a unit (đề nghị xuất danh sách).' })
  requestMemberExport(
    @Arg('input', () => RequestMemberExportInput, INPUT) input: RequestMemberExportInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(MemberExportService).request(context, input);
  }

  @Gate('approveMemberExport', () => MemberExport)
  @Mutation(payload, { ...OPTIONS, description: `Lets a file of records be given out for ${LINK_HOURS} hours (duyệt xuất hồ sơ).` })
  approveMemberExport(
    @Arg('input', () => ApproveMemberExportInput, INPUT) input: ApproveMemberExportInput,
    @Ctx() context: RequestContext,
  ) {
    return context.service(MemberExportService).approve(context, input);
  }

  @Gate('rejectMemberExport', () => MemberExport)
  @Mutation(payload, { ...OPTIONS, description: 'Refuses a file of records (không duyệt xuất hồ sơ).' })
  rejectMemberExport(@Arg('input', () => RejectMemberExportInput, INPUT) input: RejectMemberExportInput, @Ctx() context: RequestContext) {
    return context.service(MemberExportService).reject(context, input);
  }
}
