import { policy, roles } from '../kernel/policy.js';
import {
  assigned,
  either,
  fourEyes,
  letter,
  ofActor,
  ofBody,
  ofCell,
  ofUnit,
  oneself,
  through,
  when,
  within,
  type Rows,
} from '../kernel/scope.js';
import { Qualification } from '../membership/index.js';
import { Attendance } from './attendance.entity.js';
import { PLACED } from './enrolment-state.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { TrainingClass } from './training-class.entity.js';
import { classStatesFrom } from './training-codes.entity.js';
import { TrainingSession } from './training-session.entity.js';

type Family = Parameters<typeof letter>[0];

/** Two sets of levels, the sending side's and the organiser's: either set, unless a side is named (access.md 1.7). */
const organiser = (set: Rows): Rows => through('organisers', set);
const eitherSide = (name: Family): Rows => either(letter(name), organiser(letter(name)));

const ownClass = through('classes', ofBody('ownerBodyId'));
const named = assigned({ CLASS: 'classId', PERSON: 'memberId' });
const ofAssignedClass = organiser(letter('P')).and(assigned({ CLASS: 'classId' }));
const ofAssigned = eitherSide('B').and(named);

/** 4.5: enrolments of the classes that the actor teaches. */
const taught = through('lecturers', ofActor('memberId'))
  .and(through('classes', when('ENROLLING to GRADING', { state: { $in: ['ENROLLING', 'RUNNING', 'GRADING'] } })))
  .and(when('with a place', { stage: { $in: PLACED } }));
const beforeRunning = through('classes', when('before RUNNING', { state: { $in: ['ANNOUNCED', 'ENROLLING'] } }));

const LABELS = ['participantName', 'classTitle', 'sendingUnitLabel'];

export const enrolmentPolicy = policy(Enrolment, '2.17', [
  roles('P3o P3k P3t P3v').on(ofAssignedClass).read('F1'),
  roles('B1 B4').on(eitherSide('B')).read('F1'),
  roles('B5').on(ownClass).read('F1'),
  roles('B7').on(ofAssigned).read('F1'),
  roles('G1 G2').on(eitherSide('G')).read('F1'),
  roles('C1').on(letter('C')).read('F1', { only: LABELS }),
  roles('S').on(oneself('memberId')).read('F1'),
  roles('S')
    .on(taught)
    .read('F1', { only: ['participantName', 'attendance'] }),
  roles('S').on(oneself('submittedBy')).read('base'),

  roles('B4 G2').on(within).may('nominateEnrolment', 'enrolTrainingNeeds'),
  roles('C1').on(ofUnit.and(ofCell)).may('nominateEnrolment'),
  roles('G1').on(within).may('submitEnrolment', 'withdrawEnrolment'),
  roles('S').on(oneself('memberId').and(beforeRunning)).may('withdrawEnrolment'),
  roles('B4').on(organiser(within)).may('rejectEnrolment', 'markAttendance'),
  roles('B4').on(organiser(within).and(fourEyes)).may('confirmEnrolment'),
  roles('B5').on(ownClass).may('rejectEnrolment', 'markAttendance'),
  roles('B5').on(ownClass.and(fourEyes)).may('confirmEnrolment'),
  roles('G1').on(organiser(ofUnit).and(fourEyes)).may('confirmEnrolment'),
  roles('G1 G2').on(organiser(ofUnit)).may('markAttendance'),
]);

const of = (set: Rows): Rows => through('enrolments', set);

/** A mark is a field of its enrolment: whoever reads `attendance` there sees it. */
export const attendancePolicy = policy(Attendance, '2.17', [
  roles('P3o P3k P3t P3v').on(of(ofAssignedClass)).read('F1'),
  roles('B1 B4')
    .on(of(eitherSide('B')))
    .read('F1'),
  roles('B5').on(of(ownClass)).read('F1'),
  roles('B7').on(of(ofAssigned)).read('F1'),
  roles('G1 G2')
    .on(of(eitherSide('G')))
    .read('F1'),
  roles('S')
    .on(of(oneself('memberId')))
    .read('F1'),
  roles('S').on(of(taught)).read('F1'),
]);

const participant = through('participants', oneself('memberId'));
const announced = when('≥ANNOUNCED', { stage: { $in: classStatesFrom('ANNOUNCED') } });

export const participantClassPolicy = policy(TrainingClass, '2.16', [roles('S').on(participant.and(announced)).read('F0')]);

export const participantSessionPolicy = policy(TrainingSession, '2.16', [
  roles('S')
    .on(participant.and(through('classes', announced)))
    .read('F0'),
]);

/** Persons of the classes of the board: 2.7 shows when they completed what. */
export const taughtQualificationPolicy = policy(Qualification, '2.7', [
  roles('B5')
    .on(
      through('person', within)
        .and(through('classes', ofBody('ownerBodyId')))
        .and(when('CONFIRMED', { state: 'CONFIRMED' })),
    )
    .read('F1', { only: ['completedOn'] }),
]);
