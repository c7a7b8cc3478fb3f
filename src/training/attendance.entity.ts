import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Enrolment } from './enrolment.entity.js';
import { TrainingSession } from './training-session.entity.js';

@Noun({
  table: 'attendance',
  description: 'Whether a participant came to a session (điểm danh); whoever reads the attendance of the enrolment sees it.',
  sorts: [{ name: 'ID', description: 'By id.', fields: [], terms: [] }],
})
export class Attendance {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  enrolmentId!: string;

  @BelongsTo(() => Enrolment, {
    class: 'F1',
    column: 'enrolment_id',
    description: 'The enrolment.',
    inverse: { name: 'attendance', class: 'F1', description: 'Who came to which session (điểm danh).' },
  })
  enrolment!: Enrolment | null;

  @Hidden({ type: 'uuid' })
  sessionId!: string;

  @BelongsTo(() => TrainingSession, { class: 'F1', column: 'session_id', description: 'The session (buổi học), where you may see it.' })
  session!: TrainingSession | null;

  sessionNo!: number | null;

  sessionDate!: string | null;

  @Column({ class: 'F1', type: 'boolean', description: 'True for who came (có mặt).' })
  present!: boolean;

  @Column({ class: 'F1', type: 'text', nullable: true, description: 'Why not (lý do vắng).' })
  excuse!: string | null;

  @Facts(() => Enrolment, ({ row, fact }) => `${fact}.id = ${row}.enrolment_id`)
  enrolments!: Enrolment[];
}
