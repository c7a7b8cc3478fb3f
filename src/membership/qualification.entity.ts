import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Member } from './member.entity.js';

export const QualificationType = enumeration('QualificationType', 'Field of a qualification (loại trình độ).', {
  POLITICAL_THEORY: 'Political theory (lý luận chính trị).',
  STATE_MANAGEMENT: 'State management (quản lý nhà nước).',
  PROFESSIONAL: 'Profession (chuyên môn).',
  FOREIGN_LANGUAGE: 'Foreign language (ngoại ngữ).',
  IT: 'Information technology (tin học).',
});
export type QualificationType = CodeOf<typeof QualificationType>;

export const QualificationLevel = enumeration('QualificationLevel', 'Level of a qualification; which there are depends on the type.', {
  ELEMENTARY: 'Elementary (sơ cấp): political theory, profession.',
  INTERMEDIATE: 'Intermediate (trung cấp): political theory, profession, language, IT.',
  ADVANCED: 'Advanced (cao cấp): political theory, language, IT.',
  BACHELOR: 'Bachelor of political theory (cử nhân lý luận chính trị).',
  OFFICER: 'State management for officers (chuyên viên).',
  PRINCIPAL_OFFICER: 'State management for principal officers (chuyên viên chính).',
  SENIOR_OFFICER: 'State management for senior officers (chuyên viên cao cấp).',
  COLLEGE: 'College (cao đẳng).',
  UNIVERSITY: 'University (đại học): profession, language, IT.',
  MASTER: 'Master (thạc sĩ).',
  DOCTOR: 'Doctor (tiến sĩ).',
  BASIC: 'Basic (cơ bản): language, IT.',
});
export type QualificationLevel = CodeOf<typeof QualificationLevel>;

export const QualificationState = enumeration('QualificationState', 'State of a qualification.', {
  PROPOSED: 'Entered, not yet confirmed (chờ xác nhận).',
  CONFIRMED: 'Confirmed by the record-keeper (đã xác nhận).',
});
export type QualificationState = CodeOf<typeof QualificationState>;

@Noun({
  table: 'qualification',
  description: 'A qualification of a person (trình độ, văn bằng).',
  sorts: [
    {
      name: 'COMPLETED_ON',
      description: 'By day of completion; those without one last.',
      fields: ['completedOn'],
      terms: [{ sql: (t) => `coalesce(${t}.completed_on,'infinity'::date)`, type: 'date' }],
    },
    { name: 'ID', description: 'By id.', fields: [], terms: [] },
  ],
})
export class Qualification {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: QualificationType, description: 'Field (loại).' })
  type!: QualificationType;

  @Column({ class: 'base', type: 'text', enum: QualificationLevel, description: 'Level (trình độ).' })
  level!: QualificationLevel;

  @Column({ class: 'F1', type: 'date', nullable: true, description: 'Day of completion (ngày hoàn thành).' })
  completedOn!: string | null;

  @Column({ class: 'F1', type: 'text', nullable: true, description: 'School (cơ sở đào tạo).' })
  school!: string | null;

  @Column({ class: 'F1', type: 'text', nullable: true, description: 'Number of the certificate (số hiệu văn bằng).' })
  certificateNumber!: string | null;

  @Column({ class: 'F1', type: 'text', enum: QualificationState, description: 'State (tình trạng).' })
  state!: QualificationState;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  @BelongsTo(() => Member, {
    class: 'base',
    column: 'member_id',
    description: 'The person.',
    inverse: { name: 'qualifications', class: 'base', description: 'Qualifications (trình độ), those that you may see.' },
  })
  member!: Member | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** The unit of the person, for the audit log. */
  unitNo: number | null = null;

  @Facts(() => Member, ({ row, fact }) => `${fact}.id = ${row}.member_id`)
  person!: Member[];
}
