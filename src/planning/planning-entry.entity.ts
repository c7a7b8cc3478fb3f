import type { Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved, type Move } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Member } from '../membership/index.js';
import { Organization, SeatTitle, UnitLabel } from '../organization/index.js';
import { PlanningCycle, type Decided, type Writing } from './planning-cycle.entity.js';
import { ENTRY_ACTS, ENTRY_MOVES } from './planning-entry-acts.entity.js';
import { InspectionOpinion, PlanningEntryState, PlanningRemovalReason } from './planning-entry-codes.entity.js';

declare module '../kernel/policy.js' {
  interface Actions {
    createPlanningEntry: PlanningEntry;
    editPlanningEntry: PlanningEntry;
    proposePlanningEntry: PlanningEntry;
    appraisePlanningEntry: PlanningEntry;
    giveInspectionOpinion: PlanningEntry;
    decidePlanningEntry: PlanningEntry;
    returnPlanningEntry: PlanningEntry;
    proposePlanningRemoval: PlanningEntry;
    decidePlanningRemoval: PlanningEntry;
    notifyPlanningEntry: PlanningEntry;
  }
}

/** Who is planned for what. */
export interface Candidacy {
  readonly title: SeatTitle;
  readonly comments: string | null;
}

@Noun({
  table: 'planning_entry',
  scoped: true,
  acts: ENTRY_ACTS,
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

  /** All who are planned or nominated for the title in this cycle (K3, K4). */
  @Facts(() => PlanningEntry, ({ row, fact }) => `${fact}.cycle_id = ${row}.cycle_id and ${fact}.title = ${row}.title`)
  readonly candidates!: readonly PlanningEntry[];

  /** A draft that nobody has authorised yet: in memory, of the cycle's unit. */
  static draft(id: string, cycle: PlanningCycle, memberId: string, { person, today }: Writing): PlanningEntry {
    const { unitNo, l1, l2, l3, l4, l5, ruleSetId } = cycle;
    return Object.assign(new PlanningEntry(), {
      ...{ id, unitNo, l1, l2, l3, l4, l5, cycleId: cycle.id, term: cycle.term, memberId, ruleSetId, state: 'DRAFT', version: 1 },
      ...{ undecided: cycle.decidedOn === null, recordedOn: today, createdBy: person, editedBy: person, draftingUnit: null, ...BLANK },
    });
  }

  /** Puts the person down for the title (dự kiến). */
  create(this: Authorised<PlanningEntry, 'createPlanningEntry'>, draftingUnit: number | null): void {
    this.draftingUnit = draftingUnit;
  }

  /** Changes a draft or what was returned; what is left out stays. */
  edit(this: Authorised<PlanningEntry, 'editPlanningEntry'>, change: Partial<Candidacy>, { person }: Writing): void {
    moved(this.state, { from: ENTRY_MOVES.propose.from, to: this.state });
    Object.assign(this, change);
    this.editedBy = person;
    this.version += 1;
  }

  /** Lays it before the competent committee (đề xuất). */
  propose(this: Authorised<PlanningEntry, 'proposePlanningEntry'>, { person }: Writing): void {
    this.move(ENTRY_MOVES.propose);
    this.editedBy = person;
  }

  /** The organisation board's opinion (thẩm định). */
  appraise(this: Authorised<PlanningEntry, 'appraisePlanningEntry'>, appraisal: string | null): void {
    this.move(ENTRY_MOVES.appraise);
    this.appraisal = appraisal;
  }

  /** The inspection committee's opinion; a later one takes the place of the one before (K13). */
  giveOpinion(this: Authorised<PlanningEntry, 'giveInspectionOpinion'>, opinion: InspectionOpinion, reason: string | null): void {
    moved(this.state, { from: ENTRY_MOVES.return.from, to: this.state });
    this.inspectionOpinion = opinion;
    this.inspectionOpinionReason = reason;
    this.version += 1;
  }

  /** The competent committee approves it (phê duyệt, bổ sung quy hoạch). */
  decide(this: Authorised<PlanningEntry, 'decidePlanningEntry'>, { decision, documentNumber }: Decided): void {
    this.move(ENTRY_MOVES.decide);
    Object.assign(this, { approvedOn: decision.date, documentNumber, decisionId: decision.id });
  }

  /** Sends it back with remarks (trả lại). */
  return(this: Authorised<PlanningEntry, 'returnPlanningEntry'>, comments: string | null): void {
    this.move(ENTRY_MOVES.return);
    if (comments === null) throw new RuleViolationError('REASON_MISSING', ['input.reason']);
    this.comments = comments;
  }

  /** Proposes to take it off the list (đề nghị đưa ra khỏi quy hoạch); whoever does so does not decide it. */
  proposeRemoval(this: Authorised<PlanningEntry, 'proposePlanningRemoval'>, reason: PlanningRemovalReason, { person }: Writing): void {
    moved(this.state, { from: ENTRY_MOVES.remove.from, to: this.state });
    this.removalReason = reason;
    this.editedBy = person;
    this.version += 1;
  }

  /** The competent committee takes it off the list (đưa ra khỏi quy hoạch). */
  decideRemoval(this: Authorised<PlanningEntry, 'decidePlanningRemoval'>, { decision }: Decided): void {
    this.move(ENTRY_MOVES.remove);
    if (this.removalReason === null) throw new RuleViolationError('REMOVAL_NOT_PROPOSED', ['removalReason']);
    if (decision.date < (this.approvedOn ?? '')) throw new RuleViolationError('DATE_BEFORE_CAUSE', ['input.decision.date']);
    Object.assign(this, { removedOn: decision.date, removalDecisionId: decision.id });
  }

  /** The person is told (thông báo), and from now on sees it. */
  notify(this: Authorised<PlanningEntry, 'notifyPlanningEntry'>, { today }: Writing): void {
    moved(this.state, { from: ENTRY_MOVES.remove.from, to: this.state });
    if (this.notifiedOn !== null) throw new RuleViolationError('WRONG_STATE', ['notifiedOn']);
    this.notifiedOn = today;
    this.version += 1;
  }

  private move(move: Move<PlanningEntryState>): void {
    this.state = moved(this.state, move);
    this.version += 1;
  }
}

const BLANK = {
  ...{ approvedOn: null, notifiedOn: null, documentNumber: null, comments: null, appraisal: null, removalReason: null, removedOn: null },
  ...{ inspectionOpinion: null, inspectionOpinionReason: null, decisionId: null, removalDecisionId: null },
};

facts(
  PlanningCycle,
  'candidates',
  () => PlanningEntry,
  ({ row, fact }) => `${fact}.cycle_id = ${row}.id`,
);
