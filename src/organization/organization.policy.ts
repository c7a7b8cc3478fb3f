import { policy, roles } from '../kernel/policy.js';
import { ancestors, either, inScope, letter, within, when } from '../kernel/scope.js';
import { Organization } from './organization.entity.js';

const established = when('not DRAFT', { state: { $ne: 'DRAFT' } });
const OFFICES = 'P1 P2 P3o P3k P3t P3v B1 B2 B3 B4 B5 B6 B7';
const upToGrassroots = within.and(when('level at most 3', { level: { $lte: 3 } })).and(established);

export const organizationPolicy = policy(Organization, '2.1', [
  roles(OFFICES).on(either(inScope, ancestors).and(established)).read('F0'),
  roles(OFFICES).on(inScope.and(established)).read('FU'),
  roles('P1 P2 P3o B1 B2 B4 B7').on(inScope.and(established)).read('FA'),
  roles('B3 B5 B6')
    .on(upToGrassroots)
    .read('FA', { atLeast: 5, except: ['findings', 'hostMembers'] }),
  roles('G1 G2 G3')
    .on(either(letter('B'), ancestors).and(established))
    .read('F0'),
  roles('G1 G2 G3').on(letter('B').and(inScope).and(established)).read('FA FU'),
  roles('C1')
    .on(either(letter('B'), ancestors).and(established))
    .read('F0'),
  roles('M')
    .on(either(letter('G'), ancestors).and(established))
    .read('F0'),
  roles('C1').on(letter('B').and(within).and(established)).read('FA FU'),
  roles('M').on(letter('G').and(within).and(established)).read('FA FU'),
  roles('I').on(letter('P').and(established)).read('F0'),
]);
