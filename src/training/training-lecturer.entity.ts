import { Hidden, Id, Noun } from '../kernel/marks.js';

/** A person of the province, or the name of someone from outside. */
export interface Teacher {
  readonly memberId: string | null;
  readonly name: string | null;
}

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

  /** Lecturers in the order in which they were named: of a session, or of the class as a whole. */
  static of(teachers: readonly Teacher[], place: { readonly classId: string; readonly sessionId: string | null }, id: () => string) {
    return teachers.map((teacher, index) => Object.assign(new TrainingLecturer(), { id: id(), ...place, ordinal: index + 1, ...teacher }));
  }
}
