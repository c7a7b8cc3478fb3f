import type { Builder } from '../../seeds/builder.js';
import { addDays, dayBetween, TODAY } from '../../seeds/day.js';
import { attendanceRow, enrolmentRow, resultRow, type EnrolmentState } from '../../seeds/enrolment.factory.js';
import type { Random } from '../../seeds/random.js';
import { ruleSetParamRow, ruleSetRow } from '../../seeds/rule-set.factory.js';
import { trainingClassRow, trainingLecturerRow, trainingSessionRow, type TrainingClassRow } from '../../seeds/training-class.factory.js';
import { trainingPlanRow, type TrainingPlanRow } from '../../seeds/training-plan.factory.js';

const LEVELS = ['ELEMENTARY', 'INTERMEDIATE', 'ADVANCED'];
const TITLES = ['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER', 'COMMITTEE_MEMBER', 'OFFICER'];

/** A set of the central level that asks for levels of theory, so that titles and seats give needs. */
export function addStandards({ rows, id }: Builder, random: Random): void {
  const known = rows.rule_set.find(({ unit, subject }) => unit === null && subject === 'TRAINING');
  const row = known ?? ruleSetRow({ id: id(), unit: null, subject: 'TRAINING', valid_from: '2020-01-01' });
  if (!known) rows.rule_set.push(row);
  for (const level of [1, 2, 3, 4, 5]) {
    for (const title of TITLES) {
      const name = `POLITICAL_THEORY_L${level}_${title}`;
      if (random.chance(0.6)) rows.rule_set_param.push(ruleSetParamRow({ id: id(), rule_set_id: row.id, name, kind: 'TEXT', value: random.pick(LEVELS) }));
    }
  }
} // prettier-ignore

const PLAN_STATES: readonly TrainingPlanRow['state'][] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RUNNING', 'CLOSED', 'RETURNED'];
const CLASS_STATES: readonly TrainingClassRow['state'][] = [
  ...(['PLANNED', 'ANNOUNCED', 'ENROLLING', 'ENROLLING', 'RUNNING', 'RUNNING', 'GRADING', 'CLOSED', 'CLOSED', 'CANCELLED'] as const),
];
const BOARDS = ['PROPAGANDA_BOARD', 'MASS_BOARD', 'PROPAGANDA_MASS_BOARD', 'ORGANISATION_BOARD', 'OFFICE'];
const WORDS = ['Bồi dưỡng đảng viên mới', 'Cập nhật kiến thức', 'Ấn phẩm tuyên truyền', 'Nghiệp vụ văn phòng', 'bồi dưỡng cấp ủy'];

/** Plans and classes of every state, of boards and offices; who takes part, who came, and what they achieved. */
export function addTraining(builder: Builder, random: Random, cadres: readonly string[]): void {
  const { rows } = builder;
  const levels = new Map(rows.organization.map(({ no, level }) => [no, level]));
  const bodies = rows.body.filter(({ kind, unit }) => BOARDS.includes(kind) && [2, 3].includes(levels.get(unit) ?? 0));
  if (bodies.length === 0) return;
  for (let i = 0; i < 18; i += 1) addPlan(builder, random, cadres, random.pick(bodies));
  for (let i = 0; i < 26; i += 1) addClass(builder, random, cadres, { no: i, body: random.pick(bodies) });
}

type BodyRow = Builder['rows']['body'][number];

function addPlan({ rows, id }: Builder, random: Random, cadres: readonly string[], body: BodyRow): void {
  const state = random.pick(PLAN_STATES);
  const { decision, organization } = rows;
  rows.training_plan.push(
    trainingPlanRow({
      ...{ id: id(), unit: body.unit, owner_body: body.id, year: random.int(2021, 2023), state, title: `Kế hoạch ${random.pick(WORDS)}` },
      ...{ budget: random.pick([null, 120_000]), items: random.pick([[], ['Lớp cập nhật']]) },
      drafting_unit: random.chance(0.6) ? body.unit : random.pick(organization).no,
      submitted_by: random.chance(0.6) ? random.pick(cadres) : null,
      decision_id: decision.length > 0 && random.chance(0.4) ? random.pick(decision).id : null,
    }),
  );
}

/** No two classes are on one day, so that nobody has a place in two at once. */
function addClass(builder: Builder, random: Random, cadres: readonly string[], { no, body }: { no: number; body: BodyRow }): void {
  const { rows, id } = builder;
  const state = random.pick(CLASS_STATES);
  const starts_on = addDays('2022-01-03', no * 8);
  const degree = random.chance(0.5) ? ({ type: 'DEGREE_TRAINING', level: 'ADVANCED', field: 'POLITICAL_THEORY' } as const) : {};
  const row = trainingClassRow({
    ...{ id: id(), unit: body.unit, owner_body: body.id, code: `L${no}`, title: `${random.pick(WORDS)} ${random.int(1, 9)}`, state, ...degree },
    state_before: state === 'CANCELLED' ? random.pick(['PLANNED', 'ANNOUNCED', 'ENROLLING', 'RUNNING'] as const) : null,
    ...{ starts_on, ends_on: addDays(starts_on, random.int(0, 7)), capacity: 500, topics: random.pick([[], ['Xây dựng Đảng']]) },
    ...{ sector: random.pick(['ALL', 'HEALTH'] as const), place: random.pick([null, 'Hội trường']), school: random.pick([null, 'Trường Chính trị']) },
    plan_id: rows.training_plan.length > 0 && random.chance(0.4) ? random.pick(rows.training_plan).id : null,
    document_id: random.chance(0.3) ? random.pick(rows.document).id : null,
    drafting_unit: random.chance(0.6) ? body.unit : random.pick(rows.organization).no,
  });
  rows.training_class.push(row);
  const sessions = addSessions(builder, random, cadres, row);
  for (const person of random.shuffled(cadres).slice(0, random.int(2, 8))) addEnrolment(builder, random, { row, sessions, person, cadres });
  const others = builder.rows.member.filter(({ id }) => !cadres.includes(id));
  if (random.chance(0.5) && others.length > 0) addEnrolment(builder, random, { row, sessions, person: random.pick(others).id, cadres });
} // prettier-ignore

/** Sessions with their lecturers, and those of the class as a whole: persons of the province, and names from outside. */
function addSessions({ rows, id }: Builder, random: Random, cadres: readonly string[], { id: class_id, starts_on }: TrainingClassRow): readonly string[] {
  const sessions = Array.from({ length: random.int(0, 3) }, (_, i) => {
    const hours = random.pick([{ starts: '08:00', ends: '11:00' }, { starts: '13:30', ends: '16:30' }]);
    return trainingSessionRow({ id: id(), class_id, no: i + 1, date: starts_on, topic: random.pick(WORDS), ...hours });
  });
  rows.training_session.push(...sessions);
  for (let ordinal = 1; ordinal <= random.int(0, 4); ordinal += 1) {
    const session_id = sessions.length > 0 && random.chance(0.6) ? random.pick(sessions).id : null;
    const who = random.chance(0.7) ? { member_id: random.pick(cadres) } : { name: `Giảng viên ${ordinal}` };
    rows.training_lecturer.push(trainingLecturerRow({ id: id(), class_id, ordinal, session_id, ...who }));
  }
  return sessions.map((row) => row.id);
} // prettier-ignore

interface Taking {
  readonly row: TrainingClassRow;
  readonly sessions: readonly string[];
  readonly person: string;
  readonly cadres: readonly string[];
}

const FINAL: readonly EnrolmentState[] = ['COMPLETED', 'COMPLETED', 'FAILED', 'WITHDRAWN', 'REJECTED'];
const ANY: readonly EnrolmentState[] = ['NOMINATED', 'CONFIRMED', 'CONFIRMED', 'ATTENDING', ...FINAL];

function addEnrolment({ rows, id }: Builder, random: Random, { row, sessions, person, cadres }: Taking): void {
  const home = rows.membership.find(({ member_id, valid_to }) => member_id === person && valid_to === null);
  const unit = home && random.chance(0.8) ? home.unit : random.pick(rows.organization.filter(({ level }) => level <= 5)).no;
  const state = random.pick(row.state === 'CLOSED' ? FINAL : ANY);
  const submitted_by = random.chance(0.4) ? random.pick(cadres) : null;
  const nominated_on = dayBetween(random, '2022-01-01', TODAY);
  const enrolment = enrolmentRow({ id: id(), unit, class_id: row.id, member_id: person, state, submitted_by, nominated_on });
  rows.enrolment.push(enrolment);
  for (const session_id of sessions) {
    const excuse = random.pick([null, null, 'Ốm']);
    if (random.chance(0.5)) rows.attendance.push(attendanceRow({ id: id(), enrolment_id: enrolment.id, session_id, excuse }));
  }
  if (['COMPLETED', 'FAILED'].includes(state)) rows.results.push(achieved(random, enrolment.id, state === 'COMPLETED'));
}

function achieved(random: Random, id: string, passed: boolean): ReturnType<typeof resultRow> {
  const marks = { score: random.pick([null, '4', '8.5']), grade: passed ? random.pick([null, 'GOOD', 'FAIR'] as const) : null };
  const paper = { certificate_type: 'DIPLOMA', certificate_number: `CC-${random.int(1, 999)}`, issued_on: TODAY } as const;
  return resultRow({ id, passed, ...marks, ...(passed && random.chance(0.5) && paper) });
}
