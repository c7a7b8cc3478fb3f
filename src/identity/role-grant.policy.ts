import { policy, roles } from '../kernel/policy.js';
import { drafted, ofActor, ofUnit, through, when, within, type Rows } from '../kernel/scope.js';
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

export const roleGrantPolicy = policy(RoleGrant, '2.8', [...SEEN.map(([codes, rows]) => roles(codes).on(rows).read('F0'))]);

/** A target is part of its grant. */
export const roleGrantTargetPolicy = policy(RoleGrantTarget, '2.8', [
  ...SEEN.map(([codes, rows]) => roles(codes).on(through('grants', rows)).read('F0')),
]);
