import type { Grant } from './grants.js';
import type {
  Attendance,
  Enrolment,
  EnrolmentParty,
  EnrolmentResult,
  TrainingClass,
  TrainingLecturer,
  TrainingNeed,
  TrainingPlan,
  TrainingSession,
} from './rows.js';
import { assigned, entry, is, isOpened, own, reached, rule, scopes, stage, words, type AnyRule, type Bench, type Entry } from './rule.js';
import { byId, groupBy, type Ground } from './scope.js';

/** Rows of classes and enrolments by what is asked of them. */
interface Courses {
  readonly classes: ReadonlyMap<string, TrainingClass>;
  readonly enrolments: ReadonlyMap<string, Enrolment>;
  readonly inClass: ReadonlyMap<string, readonly Enrolment[]>;
  readonly ofPerson: ReadonlyMap<string, readonly Enrolment[]>;
  readonly lecturers: ReadonlyMap<string, readonly TrainingLecturer[]>;
  readonly parties: ReadonlyMap<string, readonly EnrolmentParty[]>;
}

const KNOWN = new WeakMap<Ground, Courses>();

function coursesOf(ground: Ground): Courses {
  const known = KNOWN.get(ground);
  if (known) return known;
  const { training_class, enrolment, training_lecturer, enrolment_party } = ground.rows;
  const made: Courses = {
    classes: byId(training_class),
    enrolments: byId(enrolment),
    inClass: groupBy(enrolment, ({ class_id }) => class_id),
    ofPerson: groupBy(enrolment, ({ member_id }) => member_id),
    lecturers: groupBy(training_lecturer, ({ class_id }) => class_id),
    parties: groupBy(enrolment_party, ({ enrolment_id }) => enrolment_id),
  };
  KNOWN.set(ground, made);
  return made;
}

/** Whether the person is named as a lecturer of the class, or of one of its sessions (4.5). */
const teaches = (ground: Ground, classId: string, person: string | null): boolean =>
  person !== null && (coursesOf(ground).lecturers.get(classId) ?? []).some(({ member_id }) => member_id === person);

/** States of enrolments with a place, and of classes at work (2.4, 4.5). */
const PLACED = words('CONFIRMED ATTENDING COMPLETED FAILED');
const AT_WORK = words('ANNOUNCED ENROLLING RUNNING GRADING');

/** Whether the person has a place in a class of the body that is at work: "own class" of B5 (2.4). */
export function isTaughtBy(ground: Ground, person: string, body: string | null): boolean {
  const { classes, ofPerson } = coursesOf(ground);
  return (ofPerson.get(person) ?? []).some(({ class_id, state }) => {
    const held = classes.get(class_id);
    return PLACED.includes(state) && held !== undefined && held.owner_body === body && AT_WORK.includes(held.state);
  });
}

// 2.15 Training plan.

const PLAN = {
  base: words('id year state version'),
  F0: words('title budget items remarks documentNumber unit unitLabel ownerBody classes'),
};
const PLAN_ORDER = words('DRAFT SUBMITTED APPROVED RUNNING CLOSED');

function planEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<TrainingPlan>[] {
  const { W, IN, smallG } = scopes(grant, ground);
  const place = (row: TrainingPlan) => ground.place(row);
  const at = (row: TrainingPlan, state: string): boolean => reached(PLAN_ORDER, row.state, state);
  const rows = (test: (row: TrainingPlan) => boolean) => [entry(test, PLAN.F0)];
  // 4.6: who submitted it keeps its base fields, outside DRAFT.
  if (grant.role === 'S') return [entry((row) => row.submitted_by === actor.person?.id && row.state !== 'DRAFT', [], 'S')];
  if (is(grant, 'P3o P3t B3 B6 B7')) return rows((row) => IN(place(row)) && at(row, 'APPROVED'));
  if (is(grant, 'B1 B2')) return rows((row) => (IN(place(row)) && at(row, 'SUBMITTED')) || (row.state === 'RETURNED' && W(place(row))));
  if (is(grant, 'B4 G1 G2')) return rows((row) => (IN(place(row)) && at(row, 'SUBMITTED')) || own(grant, row));
  if (is(grant, 'B5')) return rows((row) => row.owner_body === grant.body);
  return is(grant, 'C1 M') ? rows((row) => smallG(place(row)) && at(row, 'APPROVED')) : [];
}

// 2.16 Training class, session.

const CLASS = {
  base: words('id title state version'),
  F0: words('code type level sector field audience place school from to topics lecturers capacity documentNumber organiser organiserLabel ownerBody plan sessions enrolments'),
  FA: words('enrolledCount completedCount'),
}; // prettier-ignore
const SESSION = { base: ['id'], F0: words('class no date from to topic lecturers') };
const CLASS_ORDER = words('PLANNED ANNOUNCED ENROLLING RUNNING GRADING CLOSED');
/** Below this B2 is not shown a figure. */
const LEAST = 5;

const isAnnounced = (row: TrainingClass): boolean => reached(CLASS_ORDER, stage(row), 'ANNOUNCED');

/** B2: each figure with W, and by its own value. */
function valuedClass(rows: (row: TrainingClass) => boolean, w: (row: TrainingClass) => boolean): readonly Entry<TrainingClass>[] {
  const figure = (field: string, of: (row: TrainingClass) => number) => ({
    fields: [field],
    when: (row: TrainingClass) => w(row) && of(row) >= LEAST,
    valued: true,
  });
  const enrolled = figure('enrolledCount', (row) => row.enrolled_count);
  return [{ rows, parts: [{ fields: CLASS.F0 }, enrolled, figure('completedCount', (row) => row.completed_count)] }];
}

function classEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<TrainingClass>[] {
  const { W, IN, smallB } = scopes(grant, ground);
  const inside = (row: TrainingClass): boolean => IN(ground.place(row));
  const near = (row: TrainingClass): boolean => smallB(ground.place(row));
  const open = (row: TrainingClass): boolean => inside(row) && isAnnounced(row);
  const all = [...CLASS.F0, ...CLASS.FA];
  const self = actor.person?.id ?? null;
  if (grant.role === 'S') {
    const enrolled = (row: TrainingClass): boolean =>
      (coursesOf(ground).inClass.get(row.id) ?? []).some(({ member_id, state }) => member_id === self && state !== 'REJECTED');
    return [entry((row) => isAnnounced(row) && (enrolled(row) || teaches(ground, row.id, self)), CLASS.F0, 'S')];
  }
  if (is(grant, 'P3o P3k P3t P3v B3 B6 B7')) return [entry(open, CLASS.F0)];
  if (is(grant, 'B1')) return [entry(open, all)];
  if (is(grant, 'B2')) return valuedClass(open, (row) => W(ground.place(row)));
  if (is(grant, 'B5')) return [entry((row) => row.owner_body === grant.body, all)];
  if (is(grant, 'B4 G2')) return [entry((row) => open(row) || own(grant, row), all)];
  if (is(grant, 'C1 M')) return [entry((row) => near(row) && isAnnounced(row), CLASS.F0)];
  if (!is(grant, 'G1')) return [];
  const rows = (row: TrainingClass): boolean => (near(row) && isAnnounced(row)) || own(grant, row);
  return [{ rows, parts: [{ fields: CLASS.F0 }, { fields: CLASS.FA, when: inside }] }];
}

/** A session is seen with its class. */
function sessionEntries(grant: Grant, bench: Bench): readonly Entry<TrainingSession>[] {
  const { classes } = coursesOf(bench.ground);
  return classEntries(grant, bench).map(({ rows, by }) => {
    const seen = (row: TrainingSession): boolean => {
      const held = classes.get(row.class_id);
      return held !== undefined && rows(held);
    };
    return entry(seen, SESSION.F0, by);
  });
}

// 2.17 Enrolment, attendance.

const LABELS = words('participantName classTitle sendingUnitLabel');
const ENROLMENT = {
  base: words('id state version result'),
  F1: [...LABELS, ...words('participant class sendingUnit nominatedOn attendance')],
};
const ATTENDANCE = { base: ['id'], F1: words('enrolment session sessionNo sessionDate present excuse') };

/** Where an enrolment stands for the actor: the sides of 2.17, its class, its person. */
function sides(grant: Grant, { ground, actor }: Bench) {
  const { W, IN } = scopes(grant, ground);
  const { classes, parties } = coursesOf(ground);
  const organiser = (row: Enrolment, test: typeof W): boolean => (parties.get(row.id) ?? []).some((party) => test(ground.place(party)));
  const sending = (row: Enrolment, test: typeof W): boolean => test(ground.place(row));
  return {
    inside: (row: Enrolment): boolean => sending(row, IN) || organiser(row, IN),
    organiserIn: (row: Enrolment): boolean => organiser(row, IN),
    organiserW: (row: Enrolment): boolean => organiser(row, W),
    sendingW: (row: Enrolment): boolean => sending(row, W),
    ofBody: (row: Enrolment): boolean => classes.get(row.class_id)?.owner_body === grant.body,
    self: (row: Enrolment): boolean => row.member_id === actor.person?.id,
    classIs: (row: Enrolment, ...states: string[]): boolean => states.includes(classes.get(row.class_id)?.state ?? ''),
    named: (row: Enrolment): boolean => assigned(grant, 'CLASS', row.class_id),
    person: (row: Enrolment): boolean => assigned(grant, 'PERSON', row.member_id),
  };
}

function enrolmentEntries(grant: Grant, bench: Bench): readonly Entry<Enrolment>[] {
  const { ground, actor } = bench;
  const of = sides(grant, bench);
  const { F1 } = ENROLMENT;
  if (grant.role === 'S') {
    const taught = (row: Enrolment): boolean =>
      teaches(ground, row.class_id, actor.person?.id ?? null) && of.classIs(row, 'ENROLLING', 'RUNNING', 'GRADING') && PLACED.includes(row.state);
    const submitted = (row: Enrolment): boolean => row.submitted_by !== null && row.submitted_by === actor.person?.id;
    return [entry(of.self, F1, 'S'), entry(taught, ['participantName', 'attendance'], 'S'), entry(submitted, [], 'S')];
  } // prettier-ignore
  if (is(grant, 'P3o P3k P3t P3v')) return isOpened(grant, 'CLASS') ? [entry((row) => of.organiserIn(row) && of.named(row), F1, 'T')] : [];
  if (is(grant, 'B1 B4 G1 G2')) return [entry(of.inside, F1)];
  if (is(grant, 'B5')) return [entry(of.ofBody, F1)];
  if (is(grant, 'C1')) return [entry(of.sendingW, LABELS)];
  if (!is(grant, 'B7') || !isOpened(grant, 'CLASS', 'PERSON')) return [];
  return [entry((row) => of.inside(row) && (of.named(row) || of.person(row)), F1, 'T')];
}

/** Attendance is a field of the enrolment: it is seen where that field is read. */
function attendanceEntries(grant: Grant, bench: Bench): readonly Entry<Attendance>[] {
  const { enrolments } = coursesOf(bench.ground);
  return enrolmentEntries(grant, bench)
    .filter(({ parts }) => parts.some(({ fields }) => fields.includes('attendance')))
    .map(({ rows, by }) => {
      const seen = (row: Attendance): boolean => {
        const found = enrolments.get(row.enrolment_id);
        return found !== undefined && rows(found);
      };
      return entry(seen, ATTENDANCE.F1, by);
    });
}

// 2.18 Result, certificate.

const RESULT = {
  base: words('id passed enrolment version'),
  F1: words('certificateType certificateNumber issuedOn'),
  F3: words('score grade'),
};

function resultEntries(grant: Grant, bench: Bench): readonly Entry<EnrolmentResult>[] {
  const of = sides(grant, bench);
  const { F1, F3 } = RESULT;
  const { enrolments } = coursesOf(bench.ground);
  const on = (test: (row: Enrolment) => boolean) => (row: EnrolmentResult) => {
    const found = enrolments.get(row.id);
    return found !== undefined && test(found);
  };
  if (grant.role === 'S') return [entry(on((row) => of.self(row) && of.classIs(row, 'CLOSED')), [...F1, ...F3], 'S')]; // prettier-ignore
  if (is(grant, 'B4')) return [{ rows: on(of.inside), parts: [{ fields: F1 }, { fields: F3, when: on(of.organiserW) }] }];
  if (is(grant, 'B5')) return [entry(on(of.ofBody), [...F1, ...F3])];
  if (is(grant, 'C1')) return [entry(on(of.sendingW))];
  if (!is(grant, 'P3o P3k P3t P3v B7 B1 G1 G2')) return [];
  return enrolmentEntries(grant, bench).map(({ rows, by }) => entry(on(rows), F1, by));
}

// 2.19 Training need.

const NEED = {
  base: words('id gapType'),
  F3: words('person personName requiredLevel currentLevel source dueTerm entry enrolment enrolled'),
};

function needEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<TrainingNeed>[] {
  const { IN } = scopes(grant, ground);
  const due = (row: TrainingNeed): boolean => row.valid_from <= ground.today && ground.today < row.valid_to;
  const inside = (row: TrainingNeed): boolean => due(row) && IN(ground.place(row));
  if (grant.role === 'S') {
    const told = (row: TrainingNeed): boolean => row.source === 'HELD_SEAT' || row.notified;
    return [entry((row) => due(row) && row.member_id === actor.person?.id && told(row), words('requiredLevel currentLevel dueTerm'), 'S')];
  }
  if (is(grant, 'B1 B4 G1 G2')) return [entry(inside, NEED.F3)];
  if (!is(grant, 'P3o') || !isOpened(grant, 'PERSON', 'CYCLE')) return [];
  const named = (row: TrainingNeed): boolean => assigned(grant, 'PERSON', row.member_id) || assigned(grant, 'CYCLE', row.cycle_id);
  return [entry((row) => inside(row) && named(row), NEED.F3, 'T')];
}

/** Rules on training. */
export const TRAINING: readonly AnyRule[] = [
  rule<TrainingPlan>({ type: 'TrainingPlan', classes: PLAN, rows: ({ rows }) => rows.training_plan, entries: planEntries }),
  rule<TrainingClass>({ type: 'TrainingClass', classes: CLASS, rows: ({ rows }) => rows.training_class, entries: classEntries }),
  rule<TrainingSession>({ type: 'TrainingSession', classes: SESSION, rows: ({ rows }) => rows.training_session, entries: sessionEntries }),
  rule<Enrolment>({ type: 'Enrolment', classes: ENROLMENT, rows: ({ rows }) => rows.enrolment, entries: enrolmentEntries }),
  rule<Attendance>({ type: 'Attendance', classes: ATTENDANCE, rows: ({ rows }) => rows.attendance, entries: attendanceEntries }),
  rule<EnrolmentResult>({ type: 'EnrolmentResult', classes: RESULT, rows: ({ rows }) => rows.enrolment_result, entries: resultEntries }),
  rule<TrainingNeed>({ type: 'TrainingNeed', classes: NEED, rows: ({ rows }) => rows.training_need, entries: needEntries }),
];
