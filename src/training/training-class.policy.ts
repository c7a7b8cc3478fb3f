import { policy, roles } from '../kernel/policy.js';
import { drafted, either, inScope, letter, ofBody, ofUnit, oneself, through, when, within, type Rows } from '../kernel/scope.js';
import { classStatesFrom } from './training-codes.entity.js';
import { TrainingClass } from './training-class.entity.js';
import { TrainingSession } from './training-session.entity.js';

/** Of a cancelled class the state before counts (access.md 2.0). */
const announced = when('≥ANNOUNCED', { stage: { $in: classStatesFrom('ANNOUNCED') } });
const ofOwnBody = ofBody('ownerBodyId');
const byOwnUnit = (name: 'B' | 'G'): Rows => either(letter(name).and(announced), drafted);
const ACTS = [
  ...(['editTrainingClass', 'announceTrainingClass', 'openTrainingEnrolment', 'runTrainingClass'] as const),
  ...(['gradeTrainingClass', 'closeTrainingClass', 'cancelTrainingClass'] as const),
];
/** Named as lecturer of the class or of one of its sessions (access.md 4.5). */
const lecturer = through('teachers', oneself('memberId'));

export const trainingClassPolicy = policy(TrainingClass, '2.16', [
  roles('P3o P3k P3t P3v B3 B6 B7').on(inScope.and(announced)).read('F0'),
  roles('B1').on(letter('B').and(announced)).read('F0 FA'),
  roles('B2').on(letter('B').and(announced)).read('F0'),
  roles('B2').on(within.and(announced)).read('FA', { atLeast: 5 }),
  roles('B4').on(byOwnUnit('B')).read('F0 FA'),
  roles('B5').on(ofOwnBody).read('F0 FA'),
  roles('G1').on(byOwnUnit('B')).read('F0'),
  // An heir's rows may lie in another bloc: figures are shown of the rows above alone.
  roles('G1')
    .on(inScope.and(byOwnUnit('B')))
    .read('FA'),
  roles('G2').on(byOwnUnit('G')).read('F0 FA'),
  roles('C1 M').on(letter('B').and(announced)).read('F0'),
  roles('S').on(lecturer.and(announced)).read('F0'),

  roles('B4').on(within).may('createTrainingClass'),
  roles('B5').on(ofOwnBody.and(within)).may('createTrainingClass'),
  roles('G1 G2').on(ofUnit).may('createTrainingClass'),
  roles('B4')
    .on(within.and(either(announced, drafted)))
    .may(...ACTS),
  roles('B5')
    .on(ofOwnBody.and(within))
    .may(...ACTS),
  roles('G1 G2')
    .on(ofUnit.and(either(announced, drafted)))
    .may(...ACTS),
]);

const ofClass = (rows: Rows): Rows => through('classes', rows);

/** A session has the rows of its class (architecture.md section 5). */
export const trainingSessionPolicy = policy(TrainingSession, '2.16', [
  roles('P3o P3k P3t P3v B3 B6 B7')
    .on(ofClass(inScope.and(announced)))
    .read('F0'),
  roles('B1 B2 C1 M')
    .on(ofClass(letter('B').and(announced)))
    .read('F0'),
  roles('B4 G1')
    .on(ofClass(byOwnUnit('B')))
    .read('F0'),
  roles('B5').on(ofClass(ofOwnBody)).read('F0'),
  roles('G2')
    .on(ofClass(byOwnUnit('G')))
    .read('F0'),
  roles('S')
    .on(lecturer.and(ofClass(announced)))
    .read('F0'),
]);
