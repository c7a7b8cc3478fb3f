import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Member } from '../membership/index.js';
import { Organization, SeatTitle, UnitLabel } from '../organization/index.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import { InspectionOpinion, PlanningEntryState, PlanningRemovalReason } from './planning-entry-codes.entity.js';

@Noun({
  table: 'planning_entry',
  scoped: true,
  secret: 'F3',
  subject: 'memberId',
  description: 'A planning entry (trường hợp quy hoạch): one person for one title of one unit in one term.',
  sorts: [{ name: 'TITLE', description: 'By title.', fields: ['title'], terms: [{ sql: (t) => `${t}.title`, type: 'text' }] }],
})
export class PlanningEntry extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: SeatTitle, description: 'Title planned for (chức danh quy hoạch).' })
  title!: SeatTitle;

  @Column({ class: 'base', type: 'text', description: 'Term planned for, such as `2020-2025` (nhiệm kỳ).' })
  term!: string;

  @Column({ class: 'base', type: 'text', enum: PlanningEntryState, description: 'State (trạng thái).' })
  state!: PlanningEntryState;

  @Hidden({ type: 'uuid' })
  cycleId!: string;

  @BelongsTo(() => PlanningCycle, {
    class: 'F3',
    column: 'cycle_id',
    description: 'The cycle (đợt quy hoạch).',
    inverse: { name: 'entries', class: 'base', description: 'Entries of the cycle that you see (các trường hợp quy hoạch).' },
  })
  cycle!: PlanningCycle | null;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  personName!: string | null;

  @BelongsTo(() => Member, {
    class: 'F3',
    column: 'member_id',
    description: 'The person, where you may see the person; `personName` has the name (người được quy hoạch).',
  })
  person!: Member | null;

  @Label(() => UnitLabel, {
    class: 'F3',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit planned for.',
  })
  orgLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, { class: 'F3', column: 'unit', target: 'no', description: 'The unit planned for (tổ chức quy hoạch).' })
  org!: Organization | null;

  @Column({ class: 'F3', type: 'date', nullable: true, description: 'Day of the approval (ngày phê duyệt).' })
  approvedOn!: string | null;

  @Column({ class: 'F3', type: 'date', nullable: true, description: 'Day on which the person was told (ngày thông báo).' })
  notifiedOn!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Number and symbol of the approval (số quyết định phê duyệt).' })
  documentNumber!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Remarks, those of a return included (ý kiến).' })
  comments!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Appraisal by the organisation board (ý kiến thẩm định).' })
  appraisal!: string | null;

  @Column({
    class: 'F3',
    type: 'text',
    enum: PlanningRemovalReason,
    nullable: true,
    description: 'Why it was removed, or is proposed to be (lý do đưa ra khỏi quy hoạch).',
  })
  removalReason!: PlanningRemovalReason | null;

  @Column({ class: 'F3', type: 'date', nullable: true, description: 'Day of the removal (ngày đưa ra khỏi quy hoạch).' })
  removedOn!: string | null;

  @Column({
    class: 'F3',
    type: 'text',
    enum: InspectionOpinion,
    nullable: true,
    description: 'Opinion of the inspection committee (ý kiến của ủy ban kiểm tra).',
  })
  inspectionOpinion!: InspectionOpinion | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Reason of that opinion; for few (lý do của ý kiến).' })
  inspectionOpinionReason!: string | null;

  @Hidden({ type: 'boolean', generated: true })
  undecided!: boolean;

  @Hidden({ type: 'uuid' })
  ruleSetId!: string;

  @Hidden({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  removalDecisionId!: string | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'date' })
  recordedOn!: string;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** Entries of the same cycle and title while the cycle is undecided, this one included (K10). */
  @Facts(() => PlanningEntry, ({ row, fact }) => `${row}.undecided and ${fact}.cycle_id = ${row}.cycle_id and ${fact}.title = ${row}.title`)
  readonly rivals!: readonly PlanningEntry[];
}
