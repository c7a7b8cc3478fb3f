import { rememberFacts, type Authorised } from '../kernel/authorize.js';
import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved, type Move } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Member, type Writing } from './member.entity.js';

export const QualificationType = enumeration('QualificationType', 'Field of a qualification (loại trình độ).', {
  POLITICAL_THEORY: { vi: 'Lý luận chính trị', en: 'Political theory' },
  STATE_MANAGEMENT: { vi: 'Quản lý nhà nước', en: 'State management' },
  PROFESSIONAL: { vi: 'Chuyên môn', en: 'Profession' },
  FOREIGN_LANGUAGE: { vi: 'Ngoại ngữ', en: 'Foreign language' },
  IT: { vi: 'Tin học', en: 'Information technology' },
});
export type QualificationType = CodeOf<typeof QualificationType>;

export const QualificationLevel = enumeration('QualificationLevel', 'Level of a qualification; which there are depends on the type.', {
  ELEMENTARY: { vi: 'Sơ cấp', en: 'Elementary', note: 'political theory, profession' },
  INTERMEDIATE: { vi: 'Trung cấp', en: 'Intermediate', note: 'political theory, profession, language, IT' },
  ADVANCED: { vi: 'Cao cấp', en: 'Advanced', note: 'political theory, language, IT' },
  BACHELOR: { vi: 'Cử nhân lý luận chính trị', en: 'Bachelor of political theory' },
  OFFICER: { vi: 'Chuyên viên', en: 'Officer', note: 'state management' },
  PRINCIPAL_OFFICER: { vi: 'Chuyên viên chính', en: 'Principal officer', note: 'state management' },
  SENIOR_OFFICER: { vi: 'Chuyên viên cao cấp', en: 'Senior officer', note: 'state management' },
  COLLEGE: { vi: 'Cao đẳng', en: 'College' },
  UNIVERSITY: { vi: 'Đại học', en: 'University', note: 'profession, language, IT' },
  MASTER: { vi: 'Thạc sĩ', en: 'Master' },
  DOCTOR: { vi: 'Tiến sĩ', en: 'Doctor' },
  BASIC: { vi: 'Cơ bản', en: 'Basic', note: 'language, IT' },
});
export type QualificationLevel = CodeOf<typeof QualificationLevel>;

export const QualificationState = enumeration('QualificationState', 'State of a qualification.', {
  PROPOSED: { vi: 'Chờ xác nhận', en: 'Proposed', note: 'entered, not yet confirmed' },
  CONFIRMED: { vi: 'Đã xác nhận', en: 'Confirmed', note: 'by the record-keeper' },
});
export type QualificationState = CodeOf<typeof QualificationState>;

declare module '../kernel/policy.js' {
  interface Actions {
    addQualification: Qualification;
    editQualification: Qualification;
    confirmQualification: Qualification;
  }
}

const MOVES = {
  edit: { from: ['PROPOSED'], to: 'PROPOSED' },
  confirm: { from: ['PROPOSED'], to: 'CONFIRMED' },
} as const satisfies Readonly<Record<string, Move<QualificationState>>>;

const OF_SKILLS: readonly QualificationLevel[] = ['BASIC', 'INTERMEDIATE', 'ADVANCED', 'UNIVERSITY'];

/** The levels that each type has, the lowest first. */
const LEVELS: Readonly<Record<QualificationType, readonly QualificationLevel[]>> = {
  POLITICAL_THEORY: ['ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR'],
  STATE_MANAGEMENT: ['OFFICER', 'PRINCIPAL_OFFICER', 'SENIOR_OFFICER'],
  PROFESSIONAL: ['ELEMENTARY', 'INTERMEDIATE', 'COLLEGE', 'UNIVERSITY', 'MASTER', 'DOCTOR'],
  FOREIGN_LANGUAGE: OF_SKILLS,
  IT: OF_SKILLS,
};

/** Whether a level of a type is as high as another; false where the type does not have both. */
export function isAtLeast(type: QualificationType, level: QualificationLevel, least: QualificationLevel): boolean {
  const [has, needs] = [LEVELS[type].indexOf(level), LEVELS[type].indexOf(least)];
  return needs >= 0 && has >= needs;
}

/** The fields that an edit or a correction may change. */
export interface QualificationChange {
  readonly level?: QualificationLevel;
  readonly completedOn?: string | null;
  readonly school?: string | null;
  readonly certificateNumber?: string | null;
}

@Noun({
  table: 'qualification',
  subject: 'memberId',
  acts: { editQualification: MOVES.edit, confirmQualification: MOVES.confirm },
  description: 'A qualification of a person (trình độ, văn bằng).',
  sorts: [
    // The first is the default: it must use base fields, for a cell's secretary reads no more (access.md 5.2).
    { name: 'ID', description: 'By id.', fields: [], terms: [] },
    {
      name: 'COMPLETED_ON',
      description: 'By day of completion; those without one last.',
      fields: ['completedOn'],
      terms: [{ sql: (t) => `coalesce(${t}.completed_on,'infinity'::date)`, type: 'date' }],
    },
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

  /** A qualification that nobody has authorised yet: in memory, of its person. */
  static draft(id: string, member: Pick<Member, 'id' | 'unitNo'>, { person }: Writing): Qualification {
    const none = { completedOn: null, school: null, certificateNumber: null };
    const made = Object.assign(new Qualification(), {
      ...{ id, memberId: member.id, unitNo: member.unitNo, state: 'PROPOSED', createdBy: person, editedBy: person, version: 1, ...none },
    });
    rememberFacts(made, { person: [member] });
    return made;
  }

  /** Enters a qualification, to be confirmed by another person. */
  add(this: Authorised<Qualification, 'addQualification'>, type: QualificationType, values: QualificationChange, { today }: Writing): void {
    this.type = type;
    this.enter(values, today, 'input.');
  }

  /** Enters what a completed class gives: the act was authorised on its result, and the record-keeper has to confirm it. */
  propose(type: QualificationType, values: QualificationChange, { today }: Writing): void {
    this.type = type;
    this.enter(values, today, 'input.');
  }

  /** Corrects one that has not been confirmed; what is left out stays. */
  edit(this: Authorised<Qualification, 'editQualification'>, change: QualificationChange, { person, today }: Writing): void {
    this.state = moved(this.state, MOVES.edit);
    this.enter(change, today, 'input.');
    this.editedBy = person;
    this.version += 1;
  }

  /** Confirms that it was seen (xác nhận). */
  confirm(this: Authorised<Qualification, 'confirmQualification'>): void {
    this.state = moved(this.state, MOVES.confirm);
    this.version += 1;
  }

  /** Enters the values of a correction that was accepted. */
  correct(change: QualificationChange, { today }: Writing): void {
    this.enter(change, today, '');
    this.version += 1;
  }

  private enter(change: QualificationChange, today: string, path: string): void {
    Object.assign(this, change);
    if (!LEVELS[this.type].includes(this.level)) throw new RuleViolationError('LEVEL_NOT_OF_TYPE', [`${path}level`]);
    if ((this.completedOn ?? '') > today) throw new RuleViolationError('DATE_IN_FUTURE', [`${path}completedOn`]);
  }
}
