import { policy, roles } from '../kernel/policy.js';
import {
  drafted,
  fourEyes,
  impartial,
  notKin,
  ofActor,
  ofActorOrKin,
  ofUnit,
  through,
  when,
  within,
  without,
  type Rows,
} from '../kernel/scope.js';
import { RoleGrantTarget } from './role-grant-target.entity.js';
import { RoleGrant } from './role-grant.entity.js';

const noCase = when('no case grant', { caseGrant: false });
const caseGrant = when('case grant', { caseGrant: true });
const brokenGlass = when('BREAK_GLASS', { kind: 'BREAK_GLASS' });

/** The rows of access.md 2.8, by role. */
const SEEN: readonly (readonly [codes: string, rows: Rows])[] = [
  ['B1 B6', within.and(noCase)],
  ['B4 G1', drafted.and(ofActor('createdBy'))],
  ['B7c', within.and(caseGrant)],
  ['B7c', within.and(brokenGlass)],
  ['P1 P3v', ofUnit.and(noCase)],
  ['S', ofActor('memberId')],
];

/** K5, and nobody approves for himself or kin (access.md 2.8): neither who gets the right nor whose right a delegation gives. */
const secondPerson = fourEyes
  .and(impartial('memberId'))
  .and(notKin('memberId'))
  .and(without('delegators', ofActorOrKin('memberId')));

export const roleGrantPolicy = policy(RoleGrant, '2.8', [
  ...SEEN.map(([codes, rows]) => roles(codes).on(rows).read('F0')),
  roles('B4 G1 B6').on(within).may('proposeRoleGrant'),
  roles('P3v').on(ofUnit).may('proposeRoleGrant'),
  roles('B1').on(within.and(noCase).and(secondPerson)).may('approveRoleGrant'),
  roles('P1').on(ofUnit.and(noCase).and(secondPerson)).may('approveRoleGrant'),
  roles('B1').on(within.and(noCase)).may('rejectRoleGrant', 'revokeRoleGrant'),
  roles('P1').on(ofUnit.and(noCase)).may('rejectRoleGrant', 'revokeRoleGrant'),
  roles('B1 B7c')
    .on(ofUnit.and(ofActor('memberId')))
    .may('breakGlass'),
]);

/** A target is part of its grant. Naming one asks W for it as well as for the grant (access.md 2.0). */
export const roleGrantTargetPolicy = policy(RoleGrantTarget, '2.8', [
  ...SEEN.map(([codes, rows]) => roles(codes).on(through('grants', rows)).read('F0')),
  roles('B4 G1 B6 P3v').on(through('persons', within)).may('proposeRoleGrant'),
  roles('B4 G1 B6 P3v').on(through('units', within)).may('proposeRoleGrant'),
  roles('B1 B7c').on(through('persons', within)).may('breakGlass'),
]);
