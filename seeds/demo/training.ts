import type { Builder } from '../builder.js';
import { addDays, type Day } from '../day.js';
import { decisionRow } from '../decision.factory.js';
import { documentRow, type DocumentRow } from '../document.factory.js';
import { trainingClassRow, trainingLecturerRow, trainingSessionRow, type TrainingClassRow } from '../training-class.factory.js';
import { trainingPlanRow, type TrainingPlanRow } from '../training-plan.factory.js';
import type { Person } from './people.js';
import { CLASSES, type ClassPlan } from './training-classes.data.js';
import type { World } from './world.js';
import { cellsOf } from './world.js';

const SCHOOL = 'Đảng bộ Trường Chính trị tỉnh';
const FROM_OUTSIDE = ['TS. Nguyễn Hữu Giảng', 'ThS. Trần Thị Thuyết', 'PGS.TS. Lê Minh Luận'];
const YEARS = [2021, 2022] as const;
const BODIES = ['ORGANISATION_BOARD', 'PROPAGANDA_BOARD'] as const;
const SITTINGS = [
  ['08:00', '11:15'],
  ['14:00', '16:45'],
] as const;
const WEEKEND = [0, 6];

/** Writes plans and classes of the bloc; numbers of its documents go on from the first one given. */
class Training {
  private readonly plans = new Map<string, TrainingPlanRow>();
  private readonly builder: Builder;
  private readonly unit: number;
  private number = 701;

  constructor(
    world: World,
    private readonly lecturers: readonly Person[],
  ) {
    this.builder = world.builder;
    this.unit = world.units.bloc.no;
  }

  private body(kind: string): string {
    const found = this.builder.rows.body.find((body) => body.unit === this.unit && body.kind === kind);
    if (!found) throw new Error(`The bloc has no ${kind}.`);
    return found.id;
  }

  private document(date: Day, title: string): DocumentRow {
    const issuer = 'Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh';
    const number = String(this.number++);
    const row = documentRow({ id: this.builder.id(), unit: this.unit, issuer, number, symbol: 'QĐ/ĐUK', date, title });
    this.builder.rows.document.push(row);
    return row;
  }

  /** A yearly plan of a board, approved by the standing committee in January. */
  plan(kind: (typeof BODIES)[number], year: number): void {
    const { rows, id } = this.builder;
    const date = `${year}-01-18`;
    const classes = CLASSES.filter(({ body, from }) => body === kind && from.startsWith(String(year)));
    const document = this.document(date, `Quyết định phê duyệt Kế hoạch đào tạo, bồi dưỡng năm ${year}`);
    const decision = decisionRow({ id: id(), body_id: this.body('STANDING'), date, document_id: document.id });
    rows.decision.push(decision);
    const state = year === YEARS.at(-1) ? 'RUNNING' : 'CLOSED';
    const values = { state, items: classes.map(({ title }) => title), budget: classes.length * 35_000 } as const;
    const submitted = { submitted_on: addDays(date, -10), decision_id: decision.id };
    const row = trainingPlanRow({ id: id(), unit: this.unit, owner_body: this.body(kind), year, ...values, ...submitted });
    rows.training_plan.push(row);
    this.plans.set(`${kind} ${year}`, row);
  }

  class(plan: ClassPlan): void {
    const { code, title, body, values, from, to, capacity, topics, state = 'CLOSED' } = plan;
    const planned = this.plans.get(`${body} ${from.slice(0, 4)}`);
    const ground = planned ? null : this.document(addDays(from, -21), `Quyết định mở lớp ${title}`);
    const grounds = { plan_id: planned?.id ?? null, document_id: ground?.id ?? null };
    const where = { place: 'Hội trường Đảng ủy Khối', school: values.field === 'POLITICAL_THEORY' ? 'Trường Chính trị tỉnh' : null };
    const row = trainingClassRow({
      ...{ id: this.builder.id(), unit: this.unit, owner_body: this.body(body), code, title, starts_on: from, ends_on: to },
      ...{ ...values, ...where, ...grounds, capacity, state, topics: [...topics] },
    });
    this.builder.rows.training_class.push(row);
    this.sessions(row);
  }

  /** Two sessions a working day; topics and lecturers take turns. */
  private sessions({ id: class_id, starts_on, ends_on, topics, title }: TrainingClassRow): void {
    const { rows, id } = this.builder;
    const held = workingDays(starts_on, ends_on).flatMap((date) => SITTINGS.map(([starts, ends]) => ({ date, starts, ends })));
    held.forEach((times, index) => {
      const topic = topics[index % topics.length] ?? title;
      const session = trainingSessionRow({ id: id(), class_id, no: index + 1, topic, ...times });
      rows.training_session.push(session);
      rows.training_lecturer.push(trainingLecturerRow({ id: id(), class_id, session_id: session.id, ordinal: 1, ...this.lecturer(index) }));
    });
  }

  private lecturer(index: number): { member_id: string } | { name: string } {
    const person = this.lecturers[(index >> 1) % this.lecturers.length];
    return index % 2 === 0 && person ? { member_id: person.row.id } : { name: FROM_OUTSIDE[(index >> 1) % FROM_OUTSIDE.length] ?? '' };
  }
}

function workingDays(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days.filter((day) => !WEEKEND.includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
}

/** The bloc's plans of 2021 and 2022 and its fifteen classes since its congress, with sessions and lecturers. */
export function addTraining(world: World): void {
  const people = cellsOf(world, SCHOOL).flatMap((cell) => cell.people);
  const training = new Training(world, people.filter(({ row }) => row.standing === 'OFFICIAL').slice(0, 4));
  for (const year of YEARS) BODIES.forEach((body) => training.plan(body, year));
  CLASSES.forEach((plan) => training.class(plan));
}
