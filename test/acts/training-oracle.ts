import { from, type Seated, type Table, type Test } from './table-oracle.js';

/* access.md 2.15 to 2.18 read aloud: one line of the norm is one line here. Every act needs W, or the wider predicate written (2.0). */

const and =
  (...tests: readonly Test[]): Test =>
  (at) =>
    tests.every((test) => test(at));
const all = (acts: string, test: Test): Readonly<Record<string, Test>> => Object.fromEntries(acts.split(' ').map((act) => [act, test]));
const w: Test = (at) => at.w();

/** C1 of a sectional committee: reads only, no acts (1.5). */
const SECTIONAL = 'C1-SECTIONAL';

/** The grants of an actor with what the tables tell apart: the body of a B5, and a C1 that only reads. */
export const seatedAs = (grants: readonly Seated[], body: string): readonly Seated[] =>
  grants.map((grant) => {
    if (grant.role === 'B5') return { ...grant, body };
    return grant.role === 'C1' && grant.unit?.kind === 'SECTIONAL' ? { ...grant, role: SECTIONAL } : grant;
  });

const PLAN_ORDER = 'DRAFT SUBMITTED APPROVED RUNNING CLOSED';
const approved = from(PLAN_ORDER, 'APPROVED');
const submitted = from(PLAN_ORDER, 'SUBMITTED');
/** Where no role has `submit`, `edit` includes it (2.0). */
const DRAFTS_PLAN = 'createTrainingPlan editTrainingPlan submitTrainingPlan';

/** 2.15 Training plan. */
export const PLAN: Table = {
  lines: [
    { roles: 'P3o P3t B3 B6 B7', rows: (at) => at.in() && approved(at.row.state) },
    {
      roles: 'B1 B2',
      rows: (at) => (at.in() && submitted(at.row.state)) || (at.w() && at.is('RETURNED')),
      acts: all('decideTrainingPlan returnTrainingPlan', w),
    },
    { roles: 'B4', rows: (at) => (at.in() && submitted(at.row.state)) || at.own, acts: all(DRAFTS_PLAN, w) },
    {
      roles: 'B5',
      rows: (at) => at.d,
      acts: all(
        DRAFTS_PLAN,
        and(w, (at) => at.d),
      ),
    },
    { roles: 'G1 G2', rows: (at) => (at.in() && submitted(at.row.state)) || at.own, acts: all(DRAFTS_PLAN, (at) => at.isOwner) },
    { roles: `C1 ${SECTIONAL} M`, rows: (at) => at.grassroots() && approved(at.row.state) },
  ],
  from: {
    editTrainingPlan: ['DRAFT', 'RETURNED'],
    submitTrainingPlan: ['DRAFT', 'RETURNED'],
    decideTrainingPlan: ['SUBMITTED'],
    returnTrainingPlan: ['SUBMITTED'],
  },
  second: ['decideTrainingPlan'],
};

/** CANCELLED keeps `stateBefore`, and every state test uses it (2.0): rows of this oracle were cancelled when ANNOUNCED. */
const CLASS_ORDER = 'PLANNED CANCELLED ANNOUNCED ENROLLING RUNNING GRADING CLOSED';
const announced = from(CLASS_ORDER, 'CANCELLED');
const OF_CLASS =
  'createTrainingClass editTrainingClass announceTrainingClass openTrainingEnrolment runTrainingClass gradeTrainingClass closeTrainingClass cancelTrainingClass';

/** 2.16 Training class. */
export const CLASS: Table = {
  lines: [
    { roles: 'P3o P3k P3t P3v B1 B2 B3 B6 B7', rows: (at) => at.in() && announced(at.row.state) },
    { roles: 'B4', rows: (at) => (at.in() && announced(at.row.state)) || at.own, acts: all(OF_CLASS, w) },
    {
      roles: 'B5',
      rows: (at) => at.d,
      acts: all(
        OF_CLASS,
        and(w, (at) => at.d),
      ),
    },
    { roles: 'G1', rows: (at) => (at.wide() && announced(at.row.state)) || at.own, acts: all(OF_CLASS, (at) => at.isOwner) },
    { roles: 'G2', rows: (at) => (at.in() && announced(at.row.state)) || at.own, acts: all(OF_CLASS, (at) => at.isOwner) },
    { roles: `C1 ${SECTIONAL} M`, rows: (at) => at.wide() && announced(at.row.state) },
    { roles: 'S', rows: (at) => at.fact('enrolled') && announced(at.row.state) },
  ],
  from: {
    editTrainingClass: ['PLANNED'],
    announceTrainingClass: ['PLANNED'],
    openTrainingEnrolment: ['ANNOUNCED'],
    runTrainingClass: ['ENROLLING'],
    gradeTrainingClass: ['RUNNING'],
    closeTrainingClass: ['GRADING'],
    cancelTrainingClass: ['PLANNED', 'ANNOUNCED', 'ENROLLING', 'RUNNING'],
  },
};

/** Owner is the sending side, other the organiser's. */
const organiser: Test = (at) => at.w('other');
const sending: Test = (at) => at.w('owner');
const atOrganiser: Test = (at) => at.u !== null && at.row.other?.no === at.u.no;
const sender: Test = (at) => at.in('owner') && at.w('owner');
const OF_RESULT = 'enterResult correctResult issueCertificate';

const ENROLMENT_ROWS: Readonly<Record<string, Test>> = {
  provincial: (at) => at.in('other') && at.t,
  letter: (at) => at.in(),
  body: (at) => at.d,
  inspection: (at) => at.in() && at.t,
  cell: and((at) => at.w('owner')),
  self: (at) => at.self !== null && at.row.person === at.self,
};
const rowsOf = (name: keyof typeof ENROLMENT_ROWS): Test => ENROLMENT_ROWS[name] ?? ((): boolean => false);

/** 2.17 Enrolment. */
export const ENROLMENT: Table = {
  lines: [
    { roles: 'P3o P3k P3t P3v', rows: rowsOf('provincial') },
    { roles: 'B1', rows: rowsOf('letter') },
    {
      roles: 'B4',
      rows: rowsOf('letter'),
      acts: { nominateEnrolment: sending, ...all('confirmEnrolment rejectEnrolment markAttendance', organiser) },
    },
    { roles: 'B5', rows: rowsOf('body'), acts: all('confirmEnrolment rejectEnrolment markAttendance', (at) => at.d) },
    { roles: 'B7', rows: rowsOf('inspection') },
    {
      roles: 'G1',
      rows: rowsOf('letter'),
      acts: { ...all('submitEnrolment withdrawEnrolment', sender), ...all('confirmEnrolment markAttendance', atOrganiser) },
    },
    { roles: 'G2', rows: rowsOf('letter'), acts: { nominateEnrolment: sending, markAttendance: atOrganiser } },
    { roles: 'C1', rows: rowsOf('cell'), acts: { nominateEnrolment: (at) => at.isOwner } },
    { roles: SECTIONAL, rows: rowsOf('cell') },
    { roles: 'S', rows: rowsOf('self'), acts: { withdrawEnrolment: (at) => rowsOf('self')(at) && !at.fact('running') } },
  ],
  from: {
    submitEnrolment: ['NOMINATED'],
    confirmEnrolment: ['NOMINATED'],
    rejectEnrolment: ['NOMINATED'],
    withdrawEnrolment: ['NOMINATED', 'CONFIRMED', 'ATTENDING'],
    markAttendance: ['CONFIRMED', 'ATTENDING'],
  },
};

/** 2.18 Result: rows as in 2.17; `grading` is that the class is in GRADING. */
export const RESULT: Table = {
  lines: [
    { roles: 'P3o P3k P3t P3v', rows: rowsOf('provincial') },
    { roles: 'B1 G1 G2', rows: rowsOf('letter') },
    { roles: 'B7', rows: rowsOf('inspection') },
    {
      roles: 'B4',
      rows: rowsOf('letter'),
      acts: all(
        OF_RESULT,
        and(organiser, (at) => at.fact('grading')),
      ),
    },
    { roles: 'B5', rows: rowsOf('body'), acts: all(OF_RESULT, (at) => at.d && at.fact('grading')) },
    { roles: `C1 ${SECTIONAL}`, rows: rowsOf('cell') },
    { roles: 'S', rows: (at) => rowsOf('self')(at) && at.fact('closed') },
  ],
  from: {},
};
