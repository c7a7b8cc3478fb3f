import { back, columns, labelIn, nameIn, one, ref, sort, unitIn, value, type Field, type Noun, type Surroundings } from './model.js';
import type { Attendance, Enrolment, TrainingClass, TrainingLecturer, TrainingNeed, TrainingPlan, TrainingSession } from './oracle/rows.js';

const BY_ID = { ID: sort('', '') };

/** Names of lecturers, each once, in the order in which they were entered. */
function lecturers(world: Surroundings, of: (row: TrainingLecturer) => boolean): readonly string[] {
  const rows = world.ground.rows.training_lecturer.filter(of);
  const sorted = [...rows].sort((a, b) => a.ordinal - b.ordinal);
  return [...new Set(sorted.map(({ member_id, name }) => world.ground.member(member_id)?.full_name ?? name ?? ''))];
}

const ownerBody: Field = one('Body', (row: TrainingPlan | TrainingClass, world) => world.byId('Body', row.owner_body));

const PLAN: Noun = {
  type: 'TrainingPlan',
  table: 'training_plan',
  fields: {
    ...columns('id year state version ~title budget items remarks'),
    documentNumber: value((row: TrainingPlan, world) => world.decisionNumber(row.decision_id)),
    unit: unitIn('unit'),
    unitLabel: labelIn('unit'),
    ownerBody,
    classes: back('TrainingClass', 'plan_id'),
  },
  sorts: { YEAR: sort('year', 'year') },
};

const CLASS: Noun = {
  type: 'TrainingClass',
  table: 'training_class',
  fields: {
    ...columns('id ~title state version code type level sector field audience place school from=starts_on to=ends_on topics capacity'),
    ...columns('enrolledCount completedCount'),
    lecturers: value((row: TrainingClass, world) => lecturers(world, ({ class_id }) => class_id === row.id)),
    documentNumber: value((row: TrainingClass, world) => world.documentNumber(row.document_id)),
    organiser: unitIn('unit'),
    organiserLabel: labelIn('unit'),
    ownerBody,
    plan: ref('TrainingPlan', 'plan_id'),
    sessions: back('TrainingSession', 'class_id'),
    enrolments: back('Enrolment', 'class_id'),
  },
  sorts: { TITLE: sort('title', 'title', { vietnamese: true }), FROM: sort('from', 'starts_on') },
  search: { text: ({ title }: TrainingClass) => title, exact: ({ title }: TrainingClass) => title, fields: ['title'] },
};

const SESSION: Noun = {
  type: 'TrainingSession',
  table: 'training_session',
  fields: {
    ...columns('id no date from=starts to=ends topic'),
    lecturers: value((row: TrainingSession, world) => lecturers(world, ({ session_id }) => session_id === row.id)),
    class: ref('TrainingClass', 'class_id'),
  },
  sorts: { NO: sort('no', 'no'), DATE: sort('date', 'date') },
};

const ENROLMENT: Noun = {
  type: 'Enrolment',
  table: 'enrolment',
  fields: {
    ...columns('id state version nominatedOn'),
    participant: ref('Member', 'member_id'),
    participantName: nameIn('member_id'),
    class: ref('TrainingClass', 'class_id'),
    classTitle: value((row: Enrolment, world) => (world.byId('TrainingClass', row.class_id) as TrainingClass | null)?.title ?? null),
    sendingUnit: unitIn('unit'),
    sendingUnitLabel: labelIn('unit'),
    attendance: back('Attendance', 'enrolment_id'),
    result: ref('EnrolmentResult', 'id'),
  },
  sorts: { STATE: sort('state', 'state') },
};

const sessionOf = ({ session_id }: Attendance, world: Surroundings): TrainingSession | null =>
  world.byId('TrainingSession', session_id) as TrainingSession | null;

const ATTENDANCE: Noun = {
  type: 'Attendance',
  table: 'attendance',
  fields: {
    ...columns('id present excuse'),
    enrolment: ref('Enrolment', 'enrolment_id'),
    session: ref('TrainingSession', 'session_id'),
    sessionNo: value((row: Attendance, world) => sessionOf(row, world)?.no ?? null),
    sessionDate: value((row: Attendance, world) => sessionOf(row, world)?.date ?? null),
  },
  sorts: BY_ID,
};

const RESULT: Noun = {
  type: 'EnrolmentResult',
  table: 'enrolment_result',
  fields: {
    ...columns('id passed version certificateType certificateNumber issuedOn score grade'),
    enrolment: ref('Enrolment', 'id'),
  },
  sorts: BY_ID,
};

const NEED: Noun = {
  type: 'TrainingNeed',
  table: 'training_need',
  fields: {
    ...columns('id gapType requiredLevel currentLevel source dueTerm'),
    person: ref('Member', 'member_id'),
    personName: nameIn('member_id'),
    entry: ref('PlanningEntry', 'entry_id'),
    enrolment: ref('Enrolment', 'enrolment_id'),
    enrolled: value((row: TrainingNeed) => row.enrolment_id !== null),
  },
  sorts: { GAP_TYPE: sort('gapType', 'gap_type'), DUE_TERM: sort('dueTerm', 'due_term', { late: true }) },
};

export const TRAINING_NOUNS: readonly Noun[] = [PLAN, CLASS, SESSION, ENROLMENT, ATTENDANCE, RESULT, NEED];
