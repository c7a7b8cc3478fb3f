import './log.query.js';
import './account.query.js';
import './role-grant.query.js';
import { accountPolicy } from './account.policy.js';
import { AccountResolver } from './account.resolver.js';
import { IdentityResolver } from './identity.resolver.js';
import { accessLogPolicy, auditLogPolicy } from './log.policy.js';
import { LogResolver } from './log.resolver.js';
import { roleGrantPolicy, roleGrantTargetPolicy } from './role-grant.policy.js';
import { RoleGrantResolver } from './role-grant.resolver.js';

export { AccountService } from './account.service.js';
export { ActorService } from './actor.service.js';
export { PasswordService } from './password.service.js';
export { RoleGrantService } from './role-grant.service.js';
export { SessionService } from './session.service.js';
export type { Bearer } from './session.entity.js';
export { TokenService } from './token.service.js';
export { ViewerService } from './viewer.service.js';

export const identityModule = {
  resolvers: [IdentityResolver, LogResolver, RoleGrantResolver, AccountResolver],
  policies: [roleGrantPolicy, roleGrantTargetPolicy, accountPolicy, accessLogPolicy, auditLogPolicy],
};
