import { RuleViolationError } from '../kernel/errors.js';
import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { TrainingClass } from './training-class.entity.js';
import { TrainingLecturer, type Teacher } from './training-lecturer.entity.js';

/** When a session is, and what of. */
export interface Sitting {
  readonly date: string;
  /** Time of day, HH:MM. */
  readonly from: string;
  readonly to: string;
  readonly topic: string;
  readonly teachers: readonly Teacher[];
}

@Noun({
  table: 'training_session',
  description: 'A session of a class (buổi học); whoever sees the class sees it.',
  sorts: [
    { name: 'NO', description: 'By number.', fields: ['no'], terms: [{ sql: (t) => `${t}.no`, type: 'integer' }] },
    { name: 'DATE', description: 'By day.', fields: ['date'], terms: [{ sql: (t) => `${t}.date`, type: 'date' }] },
  ],
})
export class TrainingSession {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  classId!: string;

  @BelongsTo(() => TrainingClass, {
    class: 'F0',
    column: 'class_id',
    description: 'The class.',
    inverse: { name: 'sessions', class: 'F0', description: 'Sessions (các buổi học).' },
  })
  class!: TrainingClass | null;

  @Column({ class: 'F0', type: 'integer', description: 'Number within the class (buổi thứ).' })
  no!: number;

  @Column({ class: 'F0', type: 'date', description: 'Day (ngày).' })
  date!: string;

  @Column({ class: 'F0', type: 'text', column: 'starts', description: 'When it begins, HH:MM (bắt đầu).' })
  from!: string;

  @Column({ class: 'F0', type: 'text', column: 'ends', description: 'When it ends, HH:MM (kết thúc).' })
  to!: string;

  @Column({ class: 'F0', type: 'text', description: 'Topic (nội dung, chuyên đề).' })
  topic!: string;

  lecturers!: string[] | null;

  @Facts(() => TrainingClass, ({ row, fact }) => `${fact}.id = ${row}.class_id`)
  classes!: TrainingClass[];

  /** Lecturers of the whole class: one who gives another session sees this one as well. */
  @Facts(() => TrainingLecturer, ({ row, fact }) => `${fact}.class_id = ${row}.class_id`)
  teachers!: TrainingLecturer[];

  static of(id: string, classId: string, no: number, { date, from, to, topic }: Sitting): TrainingSession {
    return Object.assign(new TrainingSession(), { id, classId, no, date, from, to, topic });
  }
}

type Times = Pick<Sitting, 'date' | 'from' | 'to'>;

const beginning = ({ date, from }: Times): string => `${date} ${from}`;

/** Sessions in the order in which they are held. */
export function inOrder<T extends Times>(sittings: readonly T[]): readonly T[] {
  return [...sittings].sort((a, b) => (beginning(a) < beginning(b) ? -1 : 1));
}

/** Throws unless every session lies within the days of its class, ends after it began, and none begins before the last has ended. */
export function ensureTimetable(sittings: readonly Times[], { from, to }: Pick<TrainingClass, 'from' | 'to'>): void {
  const field = ['input.sessions'];
  if (sittings.some((each) => each.to <= each.from)) throw new RuleViolationError('TIMES_OUT_OF_ORDER', field);
  if (sittings.some(({ date }) => date < from || to < date)) throw new RuleViolationError('SESSION_OUTSIDE_CLASS', field);
  const ordered = inOrder(sittings);
  const overlap = ordered.some((each, index) => {
    const before = ordered[index - 1];
    return before?.date === each.date && each.from < before.to;
  });
  if (overlap) throw new RuleViolationError('SESSIONS_OVERLAP', field);
}
