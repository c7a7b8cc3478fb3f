import { policy, roles } from '../kernel/policy.js';
import { drafted, either, letter, ofUnit, when, within } from '../kernel/scope.js';
import { cycleFrom } from './planning-cycle-codes.entity.js';
import { PlanningCycle } from './planning-cycle.entity.js';

const open = when('≥OPEN', { state: { $in: cycleFrom('OPEN') } });
const asked = when('consent requested', { consentState: { $in: ['REQUESTED', 'GIVEN'] } });

export const planningCyclePolicy = policy(PlanningCycle, '2.11', [
  roles('P1').on(letter('P').and(open)).read('F0'),
  roles('P2')
    .on(either(letter('P').and(open), within.and(asked)))
    .read('F0'),
  roles('P3o')
    .on(either(letter('P').and(open), within.and(asked), drafted))
    .read('F0'),
  roles('B1 B2 B4')
    .on(either(letter('B').and(open), drafted))
    .read('F0'),
  roles('B3 B7').on(letter('B').and(open)).read('F0'),
  roles('G1 G2').on(letter('G').and(open)).read('F0'),
  roles('C1').on(ofUnit.and(open)).read('F0'),
]);
