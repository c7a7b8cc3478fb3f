import { policy, roles } from '../kernel/policy.js';
import { assigned, either, letter, ofBody, oneself, through, when, within, type Rows } from '../kernel/scope.js';
import { EnrolmentResult } from './enrolment-result.entity.js';

type Family = Parameters<typeof letter>[0];

/** A result has the two sets of levels of its enrolment. */
const sending = (set: Rows): Rows => through('enrolments', set);
const organiser = (set: Rows): Rows => through('organisers', set);
const eitherSide = (name: Family): Rows => either(sending(letter(name)), organiser(letter(name)));

const ownClass = through('classes', ofBody('ownerBodyId'));
const grading = through('classes', when('GRADING', { state: 'GRADING' }));
const closed = through('classes', when('class CLOSED', { state: 'CLOSED' }));

export const enrolmentResultPolicy = policy(EnrolmentResult, '2.18', [
  roles('P3o P3k P3t P3v')
    .on(organiser(letter('P')).and(assigned({ CLASS: 'classId' })))
    .read('F1'),
  roles('B7')
    .on(eitherSide('B').and(assigned({ CLASS: 'classId', PERSON: 'memberId' })))
    .read('F1'),
  roles('B1 B4').on(eitherSide('B')).read('F1'),
  roles('G1 G2').on(eitherSide('G')).read('F1'),
  roles('B4').on(organiser(within)).read('F3'),
  roles('B5').on(ownClass).read('F1 F3'),
  roles('C1')
    .on(sending(letter('C')))
    .read('base'),
  roles('S').on(oneself('memberId').and(closed)).read('F1 F3'),

  roles('B4').on(organiser(within).and(grading)).may('enterResult', 'correctResult', 'issueCertificate'),
  roles('B5').on(ownClass.and(grading)).may('enterResult', 'correctResult', 'issueCertificate'),
]);
