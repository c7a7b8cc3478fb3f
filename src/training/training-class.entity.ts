import { rememberFacts, type Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved, type Move } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import type { FragmentScope } from '../kernel/nouns.js';
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
import { ensureTerms, MOVES, type ClassTerms, type Grounds } from './training-class-terms.entity.js';
import { TrainingLecturer } from './training-lecturer.entity.js';
import { TrainingPlan } from './training-plan.entity.js';
import type { Writing } from './training.entity.js';

declare module '../kernel/policy.js' {
  interface Actions {
    createTrainingClass: TrainingClass;
    editTrainingClass: TrainingClass;
    announceTrainingClass: TrainingClass;
    openTrainingEnrolment: TrainingClass;
    runTrainingClass: TrainingClass;
    gradeTrainingClass: TrainingClass;
    closeTrainingClass: TrainingClass;
    cancelTrainingClass: TrainingClass;
  }
}

/** Every enrolment has its final state; the table refuses another close. */
const allFinished = ({ row }: FragmentScope): string =>
  `not exists (select from enrolment e where e.class_id = ${row}.id and e.state in ('NOMINATED', 'CONFIRMED', 'ATTENDING'))`;

@Noun({
  table: 'training_class',
  scoped: true,
  acts: {
    editTrainingClass: MOVES.edit,
    announceTrainingClass: MOVES.announce,
    openTrainingEnrolment: MOVES.enrol,
    runTrainingClass: MOVES.run,
    gradeTrainingClass: MOVES.grade,
    closeTrainingClass: { ...MOVES.close, sql: allFinished },
    cancelTrainingClass: MOVES.cancel,
  },
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

  /** A class that nobody has authorised yet: in memory, of the body that is to carry it out. */
  static draft(id: string, body: Body, { person }: Writing): TrainingClass {
    const { unitNo, l1, l2, l3, l4, l5 } = body;
    const none = { planId: null, documentId: null, stateBefore: null, draftingUnit: null, enrolledCount: 0, completedCount: 0 };
    const made = Object.assign(new TrainingClass(), {
      ...{ id, ownerBodyId: body.id, unitNo, l1, l2, l3, l4, l5, ...none },
      ...{ state: 'PLANNED', stage: 'PLANNED', createdBy: person, editedBy: person, version: 1 },
    });
    rememberFacts(made, { teachers: [] });
    return made;
  }

  /** Plans a class (dự kiến mở lớp). */
  create(this: Authorised<TrainingClass, 'createTrainingClass'>, terms: ClassTerms, grounds: Grounds): void {
    const grassrootsOrUpper = this.l4 === 0 && this.l5 === 0 && (this.l2 > 0 || this.l3 > 0);
    if (!grassrootsOrUpper) throw new RuleViolationError('ORGANISER_LEVEL', ['input.ownerBodyId']);
    Object.assign(this, ensureTerms(terms), grounds);
  }

  /** Changes a planned class; what is left out stays. */
  edit(this: Authorised<TrainingClass, 'editTrainingClass'>, change: Partial<ClassTerms & Grounds>, { person }: Writing): void {
    this.state = moved(this.state, MOVES.edit);
    const { planId = this.planId, documentId = this.documentId, ...terms } = change;
    Object.assign(this, ensureTerms({ ...this, ...terms }), { planId, documentId, editedBy: person });
    this.version += 1;
  }

  /** Tells the units below of it (thông báo mở lớp); what it follows from is judged before. */
  announce(this: Authorised<TrainingClass, 'announceTrainingClass'>, { today }: Writing): void {
    this.move(MOVES.announce);
    this.ensureGoesOn(today);
  }

  /** Takes nominations (chiêu sinh). */
  enrol(this: Authorised<TrainingClass, 'openTrainingEnrolment'>, { today }: Writing): void {
    this.move(MOVES.enrol);
    this.ensureGoesOn(today);
  }

  /** Begins (khai giảng): whoever is confirmed attends. */
  run(this: Authorised<TrainingClass, 'runTrainingClass'>, { today }: Writing): void {
    this.move(MOVES.run);
    if (today < this.from) throw new RuleViolationError('CLASS_NOT_BEGUN', ['from']);
  }

  /** Ends teaching; results are entered from now on (chấm, xét kết quả). */
  grade(this: Authorised<TrainingClass, 'gradeTrainingClass'>, { today }: Writing): void {
    this.move(MOVES.grade);
    if (today < this.to) throw new RuleViolationError('CLASS_NOT_OVER', ['to']);
  }

  /** Closes the class (bế giảng, kết thúc); the database refuses it while an enrolment has no final state. */
  close(this: Authorised<TrainingClass, 'closeTrainingClass'>): void {
    this.move(MOVES.close);
  }

  /** Gives it up (hủy lớp). */
  cancel(this: Authorised<TrainingClass, 'cancelTrainingClass'>): void {
    const before = this.state;
    this.move(MOVES.cancel);
    this.stateBefore = before;
  }

  private move(move: Move<TrainingClassState>): void {
    this.state = moved(this.state, move);
    this.version += 1;
  }

  private ensureGoesOn(today: string): void {
    if (this.to < today) throw new RuleViolationError('CLASS_DAYS_OVER', ['to']);
  }
}
