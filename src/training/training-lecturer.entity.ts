import { Hidden, Id, Noun } from '../kernel/marks.js';

@Noun({
  table: 'training_lecturer',
  shown: false,
  description: 'A lecturer of a class or of one session (giảng viên, báo cáo viên).',
  sorts: [{ name: 'ID', description: 'By id.', fields: ['id'], terms: [{ sql: (t) => `${t}.id`, type: 'uuid' }] }],
})
export class TrainingLecturer {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  classId!: string;

  @Hidden({ type: 'uuid', nullable: true })
  sessionId!: string | null;

  @Hidden({ type: 'integer' })
  ordinal!: number;

  @Hidden({ type: 'uuid', nullable: true })
  memberId!: string | null;

  @Hidden({ type: 'text', nullable: true })
  name!: string | null;
}
