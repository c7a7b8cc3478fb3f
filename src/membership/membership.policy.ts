import { policy, roles } from '../kernel/policy.js';
import { oneself, either, letter, through, when } from '../kernel/scope.js';
import { Membership } from './membership.entity.js';

/** A host membership carries two sets of levels: its cell's and those of the person's home. */
const eitherSide = (name: 'P' | 'B' | 'G' | 'C') => either(letter(name), through('homes', letter(name)));
const inForce = when('in force', { inForce: { $elemMatch: { status: 'ACTIVE' } } });

export const membershipPolicy = policy(Membership, '2.6', [
  roles('P1 P2').on(eitherSide('P').and(inForce)).read('F1'),
  roles('P3o').on(eitherSide('P')).read('F1'),
  roles('B7').on(eitherSide('B')).read('F1'),
  roles('G3').on(eitherSide('G')).read('F1'),
  roles('B1 B2 B4').on(eitherSide('B')).read('F1 F2'),
  roles('G1 G2').on(eitherSide('G')).read('F1 F2'),
  roles('C1').on(eitherSide('C').and(inForce)).read('F1'),
  roles('S').on(oneself('memberId')).read('F1 F2'),
]);
