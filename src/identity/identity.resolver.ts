import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Actor } from '../kernel/actor.js';
import type { RequestContext } from '../kernel/context.js';
import { UnauthenticatedError } from '../kernel/errors.js';
import { Open } from '../kernel/gate.js';
import { Member } from '../membership/index.js';
import { SessionService, type SignedIn, type Tokens } from './session.service.js';
import { SessionTokens, Viewer, ViewerGrant } from './viewer.entity.js';
import { ViewerService, type LabelledGrant } from './viewer.service.js';

@Resolver(() => Viewer)
export class IdentityResolver {
  @Open('Shows the caller to the caller.')
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null for nobody.' })
  viewer(@Ctx() { actor, language }: RequestContext): Viewer | null {
    return actor && { username: actor.username, kind: actor.kind, language, mustChangePassword: actor.mustChange, today: actor.today };
  }

  @FieldResolver(() => [ViewerGrant], { description: 'Roles held today, each in its unit; none implies another.' })
  grants(@Ctx() { actor, service }: RequestContext): Promise<readonly LabelledGrant[]> {
    return service(ViewerService).grantsOf(signedIn(actor));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether some right of yours has the act on the type at all, for menus; a row may still refuse it.',
  })
  can(
    @Arg('action', () => String, { description: 'Name of the mutation, or `read`.' }) action: string,
    @Arg('subject', () => String, { description: 'Name of the type.' }) subject: string,
    @Ctx() context: RequestContext,
  ): boolean {
    return context.can(action, subject);
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Your own person (bản thân); null for a service.' })
  async person(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const { person } = signedIn(context.actor);
    return person === null ? null : context.readNode(info, person);
  }

  @Open('Who signs in has no rights yet.')
  @Mutation(() => SessionTokens, { nullable: true, description: 'Opens a session of 12 hours (đăng nhập).' })
  signIn(
    @Arg('username', () => String, { description: 'User name; case does not matter.' }) username: string,
    @Arg('password', () => String, { description: 'Password.' }) password: string,
    @Ctx() context: RequestContext,
  ): Promise<Tokens> {
    return context.service(SessionService).signIn(context, username, password);
  }

  @Open('The refresh token is the proof.')
  @Mutation(() => SessionTokens, {
    nullable: true,
    description: 'New tokens for a refresh token, which is spent; spending one twice ends the session.',
  })
  refresh(
    @Arg('refreshToken', () => String, { description: 'From `signIn` or the last `refresh`.' }) refreshToken: string,
    @Ctx() context: RequestContext,
  ): Promise<Tokens> {
    return context.service(SessionService).refresh(context, refreshToken);
  }

  @Open('Ends the own session.')
  @Mutation(() => Boolean, { nullable: true, description: 'Ends the session and all its tokens (đăng xuất).' })
  async signOut(
    @Arg('everywhere', () => Boolean, { defaultValue: false, description: 'True ends every session of the account.' }) everywhere: boolean,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    await context.service(SessionService).signOut(ownSession(context), everywhere);
    return true;
  }

  @Open('Changes the own password, proved by the present one.')
  @Mutation(() => Boolean, { nullable: true, description: 'Sets a new password and ends the other sessions (đổi mật khẩu).' })
  async changePassword(
    @Arg('currentPassword', () => String, { description: 'Present password.' }) currentPassword: string,
    @Arg('newPassword', () => String, { description: 'New password, 12 to 128 characters, not the user name.' }) newPassword: string,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    await context.service(SessionService).changePassword(ownSession(context), currentPassword, newPassword);
    return true;
  }
}

function ownSession({ actor, session, address, reason }: RequestContext): SignedIn {
  return { actor: signedIn<Actor>(actor), session, address, reason };
}

function signedIn<T>(actor: T | null): T {
  if (actor === null) throw new UnauthenticatedError();
  return actor;
}
