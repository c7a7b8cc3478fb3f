import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import type { ActGuard, FragmentScope } from '../kernel/nouns.js';
import type { Move } from '../kernel/lifecycle.js';
import { literals } from '../kernel/literal.js';

export const EnrolmentState = enumeration('EnrolmentState', 'State of an enrolment.', {
  NOMINATED: { vi: 'Được cử', en: 'Nominated', note: 'by the sending unit' },
  CONFIRMED: { vi: 'Được xác nhận', en: 'Confirmed', note: 'by the organiser: has a place' },
  ATTENDING: { vi: 'Đang học', en: 'Attending' },
  COMPLETED: { vi: 'Hoàn thành', en: 'Completed', note: 'has passed' },
  FAILED: { vi: 'Không đạt', en: 'Failed' },
  WITHDRAWN: { vi: 'Rút', en: 'Withdrawn' },
  REJECTED: { vi: 'Không được nhận', en: 'Rejected', note: 'by the organiser' },
});
export type EnrolmentState = CodeOf<typeof EnrolmentState>;

/** States of those whom a lecturer sees and by whom a board sees the person (access.md 2.4, 4.5). */
export const PLACED: readonly EnrolmentState[] = ['CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED'];

/** The acts of access.md 2.17 and the states that they move between. */
export const MOVES = {
  submit: { from: ['NOMINATED'], to: 'NOMINATED' },
  confirm: { from: ['NOMINATED'], to: 'CONFIRMED' },
  reject: { from: ['NOMINATED'], to: 'REJECTED' },
  withdraw: { from: ['NOMINATED', 'CONFIRMED', 'ATTENDING'], to: 'WITHDRAWN' },
  mark: { from: ['CONFIRMED', 'ATTENDING'], to: 'ATTENDING' },
  pass: { from: ['ATTENDING', 'FAILED', 'COMPLETED'], to: 'COMPLETED' },
  fail: { from: ['ATTENDING', 'FAILED', 'COMPLETED'], to: 'FAILED' },
} as const satisfies Readonly<Record<string, Move<EnrolmentState>>>;

/** States of a class in which persons are nominated, are given places, and are marked. */
export const NOMINATING = ['ENROLLING'];
export const PLACING = ['ENROLLING', 'RUNNING'];
export const MARKING = ['RUNNING', 'GRADING'];

const whileClass =
  (states: readonly string[]) =>
  ({ row }: FragmentScope): string =>
    `(select c.state from training_class c where c.id = ${row}.class_id) in ${literals(states)}`;

/** What an enrolment must be for an act to lead on from it. */
export const GUARDS = {
  submitEnrolment: MOVES.submit,
  confirmEnrolment: {
    ...MOVES.confirm,
    sql: (scope: FragmentScope) => `${scope.row}.submitted_on is not null and ${whileClass(PLACING)(scope)}`,
  },
  rejectEnrolment: MOVES.reject,
  withdrawEnrolment: MOVES.withdraw,
  markAttendance: { ...MOVES.mark, sql: whileClass(MARKING) },
} as const satisfies Readonly<Record<string, ActGuard>>;
