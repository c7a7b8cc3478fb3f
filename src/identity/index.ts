export { Account } from './account.entity.js';
export { endClerks, nameClerks, type Naming } from './clerk.query.js';
export { RoleGrantTarget } from './role-grant-target.entity.js';
export { RoleGrant } from './role-grant.entity.js';
export { Session } from './session.entity.js';
