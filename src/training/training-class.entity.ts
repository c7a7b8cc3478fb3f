import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import type { QualificationType } from '../membership/index.js';
import { Body, Organization, UnitLabel } from '../organization/index.js';
import {
  TrainingAudience,
  TrainingClassState,
  TrainingField,
  TrainingLevel,
  TrainingSector,
  TrainingType,
} from './training-codes.entity.js';
import { TrainingLecturer } from './training-lecturer.entity.js';
import { TrainingPlan } from './training-plan.entity.js';

@Noun({
  table: 'training_class',
  scoped: true,
  description: 'A training class (lớp đào tạo, bồi dưỡng, tập huấn).',
  sorts: [
    {
      name: 'TITLE',
      description: 'By title, in Vietnamese order.',
      fields: ['title'],
      terms: [{ sql: (t) => `${t}.title`, type: 'text' }],
    },
    { name: 'FROM', description: 'By first day.', fields: ['from'], terms: [{ sql: (t) => `${t}.starts_on`, type: 'date' }] },
  ],
  search: { key: 'search_key', exact: 'title', fields: ['title'] },
})
export class TrainingClass extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', vietnamese: true, description: 'Title (tên lớp).' })
  title!: string;

  @Column({ class: 'base', type: 'text', enum: TrainingClassState, description: 'State (trạng thái).' })
  state!: TrainingClassState;

  @Column({ class: 'F0', type: 'text', description: 'Code (mã lớp), unique for the organiser.' })
  code!: string;

  @Column({ class: 'F0', type: 'text', enum: TrainingType, description: 'Type (loại hình).' })
  type!: TrainingType;

  @Column({ class: 'F0', type: 'text', enum: TrainingLevel, description: 'What it leads to (trình độ, chương trình).' })
  level!: TrainingLevel;

  @Column({ class: 'F0', type: 'text', enum: TrainingSector, description: 'Sector of the units whose people it is for (ngành).' })
  sector!: TrainingSector;

  @Column({ class: 'F0', type: 'text', enum: TrainingField, description: 'Field (lĩnh vực).' })
  field!: TrainingField;

  @Column({ class: 'F0', type: 'text', enum: TrainingAudience, description: 'For whom it is (đối tượng).' })
  audience!: TrainingAudience;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Place (địa điểm).' })
  place!: string | null;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'School that gives it (cơ sở đào tạo).' })
  school!: string | null;

  @Column({ class: 'F0', type: 'date', column: 'starts_on', description: 'First day (khai giảng).' })
  from!: string;

  @Column({ class: 'F0', type: 'date', column: 'ends_on', description: 'Last day, itself included (bế giảng).' })
  to!: string;

  @Column({ class: 'F0', type: 'text[]', filter: false, description: 'Topics (chuyên đề).' })
  topics!: string[];

  lecturers!: string[] | null;

  @Column({ class: 'F0', type: 'integer', description: 'Greatest number of participants (chỉ tiêu).' })
  capacity!: number;

  documentNumber!: string | null;

  @Column({ class: 'FA', type: 'integer', description: 'Enrolments confirmed and not withdrawn, of the whole class (số học viên).' })
  enrolledCount!: number;

  @Column({ class: 'FA', type: 'integer', description: 'Those of them who completed it (số hoàn thành).' })
  completedCount!: number;

  @Label(() => UnitLabel, {
    class: 'F0',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit that organises it.',
  })
  organiserLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    class: 'F0',
    column: 'unit',
    target: 'no',
    description: 'The unit that organises it (đơn vị tổ chức).',
    inverse: { name: 'trainingClasses', class: 'F0', description: 'Classes that the unit itself organises (lớp do đơn vị tổ chức).' },
  })
  organiser!: Organization | null;

  @Hidden({ type: 'uuid', column: 'owner_body' })
  ownerBodyId!: string;

  @BelongsTo(() => Body, { class: 'F0', column: 'owner_body', description: 'The body that carries it out (cơ quan chủ trì).' })
  ownerBody!: Body | null;

  @Hidden({ type: 'uuid', nullable: true })
  planId!: string | null;

  @BelongsTo(() => TrainingPlan, {
    class: 'F0',
    column: 'plan_id',
    description: 'The plan that it is of; null for an ad hoc class.',
    inverse: { name: 'classes', class: 'F0', description: 'Classes of the plan (các lớp).' },
  })
  plan!: TrainingPlan | null;

  @Hidden({ type: 'uuid', nullable: true })
  documentId!: string | null;

  /** Type of the qualification that who completes it is to be given, with its level; null where there is none. */
  @Hidden({ type: 'text', nullable: true, generated: true })
  gives!: QualificationType | null;

  /** The state that rules judge by. */
  @Hidden({ type: 'text', generated: true })
  stage!: TrainingClassState;

  @Hidden({ type: 'text', nullable: true })
  stateBefore!: TrainingClassState | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  @Facts(() => TrainingLecturer, ({ row, fact }) => `${fact}.class_id = ${row}.id`)
  teachers!: TrainingLecturer[];
}
