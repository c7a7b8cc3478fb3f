export { Account } from './account.entity.js';
export { Session } from './session.entity.js';
