import { policy, roles } from '../kernel/policy.js';
import { assigned, either, letter, oneself, ongoing, when } from '../kernel/scope.js';
import { TrainingNeed } from './training-need.entity.js';

const heldSeat = when('HELD_SEAT', { source: 'HELD_SEAT' });
const notified = when('notifiedOn set', { notified: true });
const inForce = ongoing('validFrom', 'validTo');

export const trainingNeedPolicy = policy(TrainingNeed, '2.19', [
  roles('P3o')
    .on(
      letter('P')
        .and(assigned({ PERSON: 'memberId', CYCLE: 'cycleId' }))
        .and(inForce),
    )
    .read('F3'),
  roles('B1 B4').on(letter('B').and(inForce)).read('F3'),
  roles('G1 G2').on(letter('G').and(inForce)).read('F3'),
  roles('S')
    .on(oneself('memberId').and(either(heldSeat, notified)).and(inForce))
    .read('F3', { only: ['requiredLevel', 'currentLevel', 'dueTerm'] }),
]);
