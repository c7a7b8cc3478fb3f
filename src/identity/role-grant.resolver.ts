import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { RoleGrant } from './role-grant.entity.js';
import {
  ApproveRoleGrantInput,
  BreakGlassInput,
  ProposeRoleGrantInput,
  RejectRoleGrantInput,
  RevokeRoleGrantInput,
} from './role-grant.input.js';
import { RoleGrantService } from './role-grant.service.js';

@ObjectType('RoleGrantPayload', { description: 'What an act on a role grant gives back.' })
class RoleGrantPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the grant after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof RoleGrantPayload => RoleGrantPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class RoleGrantResolver {
  @Gate('read', () => RoleGrant)
  @ReadList(() => RoleGrant, { description: 'Role grants that you see (quyền được giao), past ones included.' })
  roleGrants(): void {}

  @FieldResolver(() => RoleGrant, { nullable: true, description: 'The grant, as you see it after the act; null where you do not.' })
  roleGrant(@Root() { id }: RoleGrantPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('proposeRoleGrant', () => RoleGrant)
  @Mutation(payload, { ...OPTIONS, description: 'Proposes a right for a seat; a second person approves it (đề nghị giao quyền).' })
  proposeRoleGrant(@Arg('input', () => ProposeRoleGrantInput, INPUT) input: ProposeRoleGrantInput, @Ctx() context: RequestContext) {
    return context.service(RoleGrantService).propose(context, input);
  }

  @Gate('approveRoleGrant', () => RoleGrant)
  @Mutation(payload, { ...OPTIONS, description: 'Approves a right as the second person (duyệt); never for oneself or kin.' })
  approveRoleGrant(@Arg('input', () => ApproveRoleGrantInput, INPUT) input: ApproveRoleGrantInput, @Ctx() context: RequestContext) {
    return context.service(RoleGrantService).approve(context, input);
  }

  @Gate('rejectRoleGrant', () => RoleGrant)
  @Mutation(payload, { ...OPTIONS, description: 'Refuses a proposed right (không duyệt).' })
  rejectRoleGrant(@Arg('input', () => RejectRoleGrantInput, INPUT) input: RejectRoleGrantInput, @Ctx() context: RequestContext) {
    return context.service(RoleGrantService).reject(context, input);
  }

  @Gate('revokeRoleGrant', () => RoleGrant)
  @Mutation(payload, { ...OPTIONS, description: 'Takes a right back; the next request no longer has it (thu hồi).' })
  revokeRoleGrant(@Arg('input', () => RevokeRoleGrantInput, INPUT) input: RevokeRoleGrantInput, @Ctx() context: RequestContext) {
    return context.service(RoleGrantService).revoke(context, input);
  }

  @Gate('breakGlass', () => RoleGrant)
  @Mutation(payload, {
    ...OPTIONS,
    description: 'Opens one row in an emergency, for oneself and 24 hours; others see it at once (truy cập khẩn cấp).',
  })
  breakGlass(@Arg('input', () => BreakGlassInput, INPUT) input: BreakGlassInput, @Ctx() context: RequestContext) {
    return context.service(RoleGrantService).breakGlass(context, input);
  }
}
