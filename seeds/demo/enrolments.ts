import type { Builder } from '../builder.js';
import { addDays } from '../day.js';
import type { EnrolmentRow, EnrolmentState, ResultRow } from '../enrolment.factory.js';
import { attendanceRow, enrolmentRow, resultRow } from '../enrolment.factory.js';
import { qualificationRow } from '../qualification.factory.js';
import type { Random, Weighted } from '../random.js';
import type { TrainingClassRow } from '../training-class.factory.js';
import { OF_2022, Trainees, type Trainee } from './trainees.js';

const NOMINATED_BEFORE = 14;
const ISSUED_AFTER = 10;
/** Of a hundred places of a class. */
const FILLED = 88;
const PASS: Weighted<boolean> = [
  [true, 97],
  [false, 3],
];
const LEAVE: Weighted<EnrolmentState | null> = [
  [null, 96],
  ['WITHDRAWN', 3],
  ['REJECTED', 1],
];
const GRADES: Weighted<'GOOD' | 'FAIR' | 'AVERAGE'> = [
  ['GOOD', 35],
  ['FAIR', 50],
  ['AVERAGE', 15],
];
const SCORES: Readonly<Record<'GOOD' | 'FAIR' | 'AVERAGE', readonly [number, number]>> = {
  GOOD: [80, 94],
  FAIR: [70, 79],
  AVERAGE: [50, 69],
};
const ABSENT = 0.04;
const EXCUSES = ['Đi công tác', 'Ốm, có giấy xác nhận', 'Bận việc gia đình'] as const;
const GIVES: Readonly<Record<string, number>> = { ELEMENTARY: 1, INTERMEDIATE: 2, ADVANCED: 3, BACHELOR: 4 };

/** Sessions, marks and results follow from what the class has come to. */
const STATE_OF: Readonly<Record<TrainingClassRow['state'], EnrolmentState | null>> = {
  PLANNED: null,
  ANNOUNCED: null,
  ENROLLING: 'CONFIRMED',
  RUNNING: 'ATTENDING',
  GRADING: 'ATTENDING',
  CLOSED: 'COMPLETED',
  CANCELLED: null,
};

/** Fills the classes of the bloc one after the other. */
class Register {
  private readonly held = new Map<string, number>();
  private readonly busy = new Set<string>();

  constructor(
    private readonly builder: Builder,
    private readonly random: Random,
  ) {
    for (const { member_id, type, level, state } of builder.rows.qualification) {
      if (type === 'POLITICAL_THEORY' && state === 'CONFIRMED') this.note(member_id, level);
    }
  }

  /** Who has the level of the class already, or a place in one that runs. */
  excluded({ level, state }: TrainingClassRow): ReadonlySet<string> {
    const rank = GIVES[level];
    const holders = rank ? [...this.held].filter(([, has]) => has >= rank).map(([member]) => member) : [];
    return new Set([...holders, ...(state === 'CLOSED' ? [] : this.busy)]);
  }

  add(to: TrainingClassRow, trainee: Trainee, number: number, isKept: boolean): void {
    const usual = STATE_OF[to.state];
    if (usual === null) return;
    const leaves = isKept ? null : this.random.weighted(LEAVE);
    const passed = usual === 'COMPLETED' && leaves === null ? isKept || this.random.weighted(PASS) : null;
    const state = leaves ?? (passed === false ? 'FAILED' : usual);
    const row = this.enrol(to, trainee, state);
    if (leaves !== null) return;
    if (to.state !== 'CLOSED') this.busy.add(row.member_id);
    this.attend(to, row);
    if (passed !== null) this.finish(to, row, passed, number);
  }

  private enrol(to: TrainingClassRow, { member, unit }: Trainee, state: EnrolmentState): EnrolmentRow {
    const nominated_on = addDays(to.starts_on, -NOMINATED_BEFORE);
    const row = enrolmentRow({ id: this.builder.id(), unit, class_id: to.id, member_id: member.id, state, nominated_on });
    this.builder.rows.enrolment.push(row);
    return row;
  }

  private attend({ id, state }: TrainingClassRow, row: EnrolmentRow): void {
    if (!['RUNNING', 'GRADING', 'CLOSED'].includes(state)) return;
    for (const session of this.builder.rows.training_session) {
      if (session.class_id !== id || session.date > '2022-11-13') continue;
      const excuse = this.random.chance(ABSENT) ? this.random.pick(EXCUSES) : null;
      this.builder.rows.attendance.push(attendanceRow({ id: this.builder.id(), enrolment_id: row.id, session_id: session.id, excuse }));
    }
  }

  private finish(to: TrainingClassRow, { id, member_id }: EnrolmentRow, passed: boolean, number: number): void {
    if (!passed) {
      this.builder.rows.results.push(resultRow({ id, passed, score: '4.5', grade: 'BELOW_STANDARD' }));
      return;
    }
    const certificate_number = `${to.code}/${String(number).padStart(3, '0')}`;
    const issued_on = addDays(to.ends_on, ISSUED_AFTER);
    const qualification_id = this.qualify(to, member_id, certificate_number);
    const type = to.type === 'DEGREE_TRAINING' ? ('DIPLOMA' as const) : ('CERTIFICATE' as const);
    const certificate = { certificate_type: type, certificate_number, issued_on, qualification_id };
    this.builder.rows.results.push(resultRow({ id, passed, ...this.marks(to), ...certificate }));
  }

  /** Workshops are not graded. */
  private marks({ type }: TrainingClassRow): Partial<ResultRow> {
    if (type === 'WORKSHOP') return {};
    const grade = this.random.weighted(GRADES);
    const tenths = this.random.int(...SCORES[grade]);
    return { grade, score: (tenths / 10).toFixed(1) };
  }

  /** The level that a completed class gives, confirmed by the record-keeper since. */
  private qualify(to: TrainingClassRow, member_id: string, certificate_number: string): string | null {
    if (to.field !== 'POLITICAL_THEORY' || to.type === 'WORKSHOP' || !GIVES[to.level]) return null;
    const words = { completed_on: to.ends_on, school: to.school, certificate_number };
    const row = qualificationRow({ id: this.builder.id(), member_id, type: 'POLITICAL_THEORY', level: to.level, ...words });
    this.builder.rows.qualification.push(row);
    this.note(member_id, to.level);
    return row.id;
  }

  private note(member: string, level: string): void {
    this.held.set(member, Math.max(this.held.get(member) ?? 0, GIVES[level] ?? 0));
  }
}

/** How many places each class fills: those of 2022 in political theory share what the article counts. */
function placesOf(classes: readonly TrainingClassRow[]): ReadonlyMap<string, number> {
  const places = new Map(classes.map(({ id, capacity }) => [id, Math.round((capacity * FILLED) / 100)]));
  for (const [audience, total] of Object.entries(OF_2022)) {
    const same = classes.filter((each) => isOf2022(each) && each.audience === audience);
    same.forEach(({ id }, index) => places.set(id, Math.floor(total / same.length) + (index < total % same.length ? 1 : 0)));
  }
  return places;
}

const isOf2022 = ({ starts_on, field, audience, state }: TrainingClassRow): boolean =>
  starts_on >= '2022-01-01' && state === 'CLOSED' && field === 'POLITICAL_THEORY' && audience in OF_2022;

/** Enrolments, attendance, results and certificates of the classes of the bloc. */
export function addEnrolments(builder: Builder, random: Random, bloc: number): void {
  const classes = builder.rows.training_class.filter(({ unit }) => unit === bloc).sort((a, b) => (a.starts_on < b.starts_on ? -1 : 1));
  const trainees = new Trainees(builder, bloc);
  const register = new Register(builder, random);
  const places = placesOf(classes);
  const counted = new Set<string>();
  for (const to of classes) {
    const isCounted = isOf2022(to);
    const taken = new Set([...register.excluded(to), ...(isCounted ? counted : [])]);
    trainees.pick(to, random, places.get(to.id) ?? 0, taken).forEach((trainee, index) => {
      register.add(to, trainee, index + 1, isCounted);
      if (isCounted) counted.add(trainee.member.id);
    });
  }
}
