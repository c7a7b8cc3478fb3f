import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { RuleViolationError } from '../kernel/errors.js';
import { BelongsTo, Column, Hidden, Id, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { isAtLeast, Member, QualificationLevel, QualificationType } from '../membership/index.js';
import { PlanningEntry } from '../planning/index.js';
import { Enrolment } from './enrolment.entity.js';

export const TrainingNeedSource = enumeration('TrainingNeedSource', 'What requires the level (căn cứ của nhu cầu đào tạo).', {
  PLANNED_TITLE: { vi: 'Chức danh quy hoạch', en: 'Planned title', note: 'of an approved planning entry' },
  HELD_SEAT: { vi: 'Chức vụ đang giữ', en: 'Held seat' },
});
export type TrainingNeedSource = CodeOf<typeof TrainingNeedSource>;

/** The level that a class gives. */
export interface Giving {
  readonly gives: QualificationType | null;
  readonly level: string | null;
}

@Noun({
  table: 'training_need',
  scoped: true,
  secret: 'F3',
  subject: 'memberId',
  description: 'A level that a person lacks for a planned title or a held seat (nhu cầu đào tạo); derived, never entered.',
  sorts: [
    { name: 'GAP_TYPE', description: 'By type of the gap.', fields: ['gapType'], terms: [{ sql: (t) => `${t}.gap_type`, type: 'text' }] },
    {
      name: 'DUE_TERM',
      description: 'By urgency: the earlier term first, those without one last.',
      fields: ['dueTerm'],
      terms: [{ sql: (t) => `coalesce(${t}.due_term, '9999')`, type: 'text' }],
    },
  ],
})
export class TrainingNeed extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: QualificationType, description: 'What is lacking (loại trình độ còn thiếu).' })
  gapType!: QualificationType;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  personName!: string | null;

  @BelongsTo(() => Member, {
    class: 'F3',
    column: 'member_id',
    description: 'The person, where you may see the person; `personName` comes with the need.',
  })
  person!: Member | null;

  @Column({ class: 'F3', type: 'text', enum: QualificationLevel, description: 'Level that is required (trình độ yêu cầu).' })
  requiredLevel!: QualificationLevel;

  @Column({
    class: 'F3',
    type: 'text',
    enum: QualificationLevel,
    nullable: true,
    description: 'Highest confirmed level (trình độ hiện có); null for none.',
  })
  currentLevel!: QualificationLevel | null;

  @Column({ class: 'F3', type: 'text', enum: TrainingNeedSource, description: 'What requires it (căn cứ).' })
  source!: TrainingNeedSource;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Term in which it is due, such as `2020-2025` (nhiệm kỳ).' })
  dueTerm!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  entryId!: string | null;

  @BelongsTo(() => PlanningEntry, { class: 'F3', column: 'entry_id', description: 'The planning entry, where you may see it.' })
  entry!: PlanningEntry | null;

  @Hidden({ type: 'uuid', nullable: true })
  enrolmentId!: string | null;

  @BelongsTo(() => Enrolment, {
    class: 'F3',
    column: 'enrolment_id',
    description: 'A running enrolment in a class that gives the level, where you may see it.',
  })
  enrolment!: Enrolment | null;

  /** `enrolled` tells whether there is one, and can be filtered. */
  enrolled!: boolean | null;

  @Hidden({ type: 'uuid', nullable: true })
  cycleId!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  holdingId!: string | null;

  @Hidden({ type: 'boolean' })
  notified!: boolean;

  @Hidden({ type: 'date' })
  validFrom!: string;

  @Hidden({ type: 'date' })
  validTo!: string;

  /** Throws unless the class gives what is lacking and nothing that runs does. */
  ensureMetBy({ gives, level }: Giving, field: string): void {
    if (this.enrolmentId !== null) throw new RuleViolationError('NEED_COVERED', [field]);
    if (gives !== this.gapType || level === null || !isAtLeast(gives, level as QualificationLevel, this.requiredLevel)) {
      throw new RuleViolationError('NEED_NOT_MET', [field]);
    }
  }
}
