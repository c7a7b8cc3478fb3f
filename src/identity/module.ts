import './log.query.js';
import { IdentityResolver } from './identity.resolver.js';
import { accessLogPolicy, auditLogPolicy } from './log.policy.js';
import { LogResolver } from './log.resolver.js';

export { ActorService } from './actor.service.js';
export { PasswordService } from './password.service.js';
export { SessionService } from './session.service.js';
export type { Bearer } from './session.entity.js';
export { TokenService } from './token.service.js';
export { ViewerService } from './viewer.service.js';

export const identityModule = { resolvers: [IdentityResolver, LogResolver], policies: [accessLogPolicy, auditLogPolicy] };
