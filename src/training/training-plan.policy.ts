import { policy, roles } from '../kernel/policy.js';
import { drafted, either, fourEyes, inScope, letter, ofBody, ofUnit, oneself, when, within } from '../kernel/scope.js';
import { planStatesFrom } from './training-codes.entity.js';
import { TrainingPlan } from './training-plan.entity.js';

const submitted = when('≥SUBMITTED', { state: { $in: planStatesFrom('SUBMITTED') } });
const approved = when('≥APPROVED', { state: { $in: planStatesFrom('APPROVED') } });
const returned = when('RETURNED', { state: 'RETURNED' });
const notDraft = when('not DRAFT', { state: { $ne: 'DRAFT' } });
const ofOwnBody = ofBody('ownerBodyId');
const seenByOwner = either(submitted, drafted);
const decided = within.and(either(submitted, returned));

export const trainingPlanPolicy = policy(TrainingPlan, '2.15', [
  roles('P3o P3t B3 B6 B7').on(inScope.and(approved)).read('F0'),
  // A returned plan is for those who could decide it, too (2.0).
  roles('B1 B2')
    .on(either(letter('B').and(submitted), within.and(returned)))
    .read('F0'),
  roles('B4')
    .on(either(letter('B').and(submitted), drafted))
    .read('F0'),
  roles('B5').on(ofOwnBody).read('F0'),
  roles('G1 G2')
    .on(either(letter('G').and(submitted), drafted))
    .read('F0'),
  roles('C1 M').on(letter('G').and(approved)).read('F0'),
  roles('S').on(oneself('submittedBy').and(notDraft)).read('base'),

  roles('B4').on(within).may('createTrainingPlan'),
  roles('B5').on(ofOwnBody.and(within)).may('createTrainingPlan'),
  roles('G1 G2').on(ofUnit).may('createTrainingPlan'),
  // No role has `submit`, so that who edits submits (2.0).
  roles('B4').on(within.and(seenByOwner)).may('editTrainingPlan', 'submitTrainingPlan'),
  roles('B5').on(ofOwnBody.and(within)).may('editTrainingPlan', 'submitTrainingPlan'),
  roles('G1 G2').on(ofUnit.and(seenByOwner)).may('editTrainingPlan', 'submitTrainingPlan'),
  roles('B1 B2').on(decided).may('returnTrainingPlan'),
  roles('B1 B2').on(decided.and(fourEyes)).may('decideTrainingPlan'),
]);
