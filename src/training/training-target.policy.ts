import { RoleGrantTarget } from '../identity/index.js';
import { policy, roles } from '../kernel/policy.js';
import { through, within } from '../kernel/scope.js';

/** Naming a class asks W for it, as naming a person does; that it is visible is asked before (access.md 2.0, 2.8). */
export const trainingTargetPolicy = policy(RoleGrantTarget, '2.8', [
  roles('B4 G1 B6 P3v').on(through('namedClasses', within)).may('proposeRoleGrant'),
]);
