import { RoleGrantTarget } from '../identity/index.js';
import { policy, roles } from '../kernel/policy.js';
import { through, within } from '../kernel/scope.js';

/** Naming a cycle or an entry asks W for it, as naming a person does; that it is visible is asked before (access.md 2.0, 2.8). */
export const planningTargetPolicy = policy(RoleGrantTarget, '2.8', [
  roles('B4 G1 B6 P3v').on(through('cycles', within)).may('proposeRoleGrant'),
  roles('B4 G1 B6 P3v').on(through('entries', within)).may('proposeRoleGrant'),
  roles('B1 B7c').on(through('cycles', within)).may('breakGlass'),
]);
