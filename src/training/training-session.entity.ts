import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { TrainingClass } from './training-class.entity.js';
import { TrainingLecturer } from './training-lecturer.entity.js';

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
}
