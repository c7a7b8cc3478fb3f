import type { Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved, type Move } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, UnitLabel, type Decision } from '../organization/index.js';
import { RuleSet } from '../rulebook/index.js';
import { CYCLE_ACTS, CYCLE_MOVES } from './planning-cycle-acts.entity.js';
import { PlanningConsentState, PlanningCycleState, PlanningForm } from './planning-cycle-codes.entity.js';

declare module '../kernel/policy.js' {
  interface Actions {
    createPlanningCycle: PlanningCycle;
    editPlanningCycle: PlanningCycle;
    requestPlanningConsent: PlanningCycle;
    consentPlanningCycle: PlanningCycle;
    openPlanningCycle: PlanningCycle;
    submitPlanningCycle: PlanningCycle;
    appraisePlanningCycle: PlanningCycle;
    decidePlanningCycle: PlanningCycle;
    publishPlanningCycle: PlanningCycle;
    reviewPlanningCycle: PlanningCycle;
    closePlanningCycle: PlanningCycle;
  }
}

/** Who writes, and when. */
export interface Writing {
  readonly person: string | null;
  readonly today: string;
}

/** What a draft says, and an edit may change. */
export interface CycleTerms {
  readonly fromYear: number;
  readonly toYear: number;
  readonly year: number;
  readonly form: PlanningForm;
}

/** A decision with the number of its document. */
export interface Decided {
  readonly decision: Decision;
  readonly documentNumber: string;
}

@Noun({
  table: 'planning_cycle',
  scoped: true,
  acts: CYCLE_ACTS,
  description: 'A planning cycle (đợt quy hoạch): the planning of one unit for one term.',
  sorts: [
    { name: 'TERM', description: 'By term, the earliest first.', fields: ['term'], terms: [{ sql: (t) => `${t}.term`, type: 'text' }] },
  ],
})
export class PlanningCycle extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', generated: true, description: 'Term planned for, such as `2020-2025` (nhiệm kỳ).' })
  term!: string;

  @Column({ class: 'base', type: 'integer', description: 'Year in which the list is made or was last reviewed (năm).' })
  year!: number;

  @Column({ class: 'base', type: 'text', enum: PlanningCycleState, description: 'State (trạng thái).' })
  state!: PlanningCycleState;

  @Label(() => UnitLabel, {
    class: 'F0',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit planned for.',
  })
  orgLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    class: 'F0',
    column: 'unit',
    target: 'no',
    description: 'The unit planned for (tổ chức quy hoạch).',
    inverse: { name: 'planningCycles', class: 'F0', description: 'Planning cycles of the unit itself (các đợt quy hoạch).' },
  })
  org!: Organization | null;

  @Column({ class: 'F0', type: 'text', enum: PlanningForm, description: 'How it is carried out (hình thức).' })
  form!: PlanningForm;

  @Hidden({ type: 'integer' })
  fromYear!: number;

  @Hidden({ type: 'integer' })
  toYear!: number;

  @Column({ class: 'F0', type: 'text', enum: PlanningConsentState, description: 'Consent of the level above (chủ trương).' })
  consentState!: PlanningConsentState;

  @Column({ class: 'F0', type: 'date', nullable: true, description: 'Day on which consent was asked for (ngày xin chủ trương).' })
  consentRequestedOn!: string | null;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Number and symbol of the consent (số văn bản chủ trương).' })
  consentDocumentNumber!: string | null;

  @Column({ class: 'F0', type: 'date', nullable: true, description: 'Day of the meeting that approved it (ngày phê duyệt).' })
  decidedOn!: string | null;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Number and symbol of its approval (số quyết định phê duyệt).' })
  documentNumber!: string | null;

  @Hidden({ type: 'uuid' })
  ruleSetId!: string;

  @BelongsTo(() => RuleSet, { class: 'F0', column: 'rule_set_id', description: 'The rules that it is judged by (bộ quy tắc áp dụng).' })
  ruleSet!: RuleSet | null;

  @Hidden({ type: 'uuid', nullable: true })
  consentDecisionId!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  openingDecisionId!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Hidden({ type: 'date' })
  recordedOn!: string;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** Cycles of the same term of the level-2 unit, whose consent covers the units below it. */
  @Facts(() => PlanningCycle, ({ row, fact }) => `${fact}.unit = ${row}.l2 and ${fact}.from_year = ${row}.from_year`)
  readonly upperCycles!: readonly PlanningCycle[];

  /** A draft that nobody has authorised yet: in memory, of the unit planned for. */
  static draft(id: string, unit: Organization, terms: CycleTerms, { person, today }: Writing): PlanningCycle {
    const { no, l1, l2, l3, l4, l5 } = unit;
    return Object.assign(new PlanningCycle(), {
      ...{
        id,
        unitNo: no,
        l1,
        l2,
        l3,
        l4,
        l5,
        ...terms,
        term: `${terms.fromYear}-${terms.toYear}`,
        state: 'DRAFT',
        recordedOn: today,
        createdBy: person,
        editedBy: person,
      },
      ...{ consentState: 'NOT_REQUESTED', consentRequestedOn: null, consentDocumentNumber: null, decidedOn: null, documentNumber: null },
      ...{ consentDecisionId: null, openingDecisionId: null, decisionId: null, draftingUnit: null, submittedBy: null, version: 1 },
    });
  }

  /** Drafts the cycle, to be judged by these rules for ever. */
  create(this: Authorised<PlanningCycle, 'createPlanningCycle'>, ruleSetId: string, draftingUnit: number | null): void {
    this.ruleSetId = ruleSetId;
    this.draftingUnit = draftingUnit;
  }

  /** Changes a draft; what is left out stays. */
  edit(this: Authorised<PlanningCycle, 'editPlanningCycle'>, change: Partial<CycleTerms>, { person }: Writing): void {
    this.move(CYCLE_MOVES.edit);
    Object.assign(this, change);
    this.editedBy = person;
  }

  /** Asks the level above for its consent (xin chủ trương). */
  requestConsent(this: Authorised<PlanningCycle, 'requestPlanningConsent'>, { today }: Writing): void {
    this.move(CYCLE_MOVES.edit);
    if (this.consentState !== 'NOT_REQUESTED') throw new RuleViolationError('WRONG_STATE', ['consentState']);
    this.consentState = 'REQUESTED';
    this.consentRequestedOn = today;
  }

  /** The level above agrees (đồng ý chủ trương). */
  consent(this: Authorised<PlanningCycle, 'consentPlanningCycle'>, { decision, documentNumber }: Decided): void {
    if (this.consentState !== 'REQUESTED') throw new RuleViolationError('WRONG_STATE', ['consentState']);
    if (decision.date < (this.consentRequestedOn ?? '')) throw new RuleViolationError('DATE_BEFORE_CAUSE', ['input.decision.date']);
    Object.assign(this, { consentState: 'GIVEN', consentDecisionId: decision.id, consentDocumentNumber: documentNumber });
    this.version += 1;
  }

  /** The committee opens it (triển khai). */
  open(this: Authorised<PlanningCycle, 'openPlanningCycle'>, { decision }: Decided): void {
    this.move(CYCLE_MOVES.open);
    this.openingDecisionId = decision.id;
  }

  /** The first nomination, ballot or entry begins the collection. */
  collect(): void {
    if (this.state === 'OPEN') this.move(CYCLE_MOVES.collect);
  }

  /** Hands the list over for appraisal (trình). */
  submit(this: Authorised<PlanningCycle, 'submitPlanningCycle'>, { person }: Writing): void {
    this.move(CYCLE_MOVES.submit);
    this.submittedBy = person;
    this.editedBy = person;
  }

  /** The organisation board takes it up (thẩm định). */
  appraise(this: Authorised<PlanningCycle, 'appraisePlanningCycle'>): void {
    this.move(CYCLE_MOVES.appraise);
  }

  /** The competent committee approves the list (phê duyệt). */
  decide(this: Authorised<PlanningCycle, 'decidePlanningCycle'>, { decision, documentNumber }: Decided): void {
    this.move(CYCLE_MOVES.decide);
    Object.assign(this, { decisionId: decision.id, decidedOn: decision.date, documentNumber });
  }

  /** The list is made known to those concerned (thông báo). */
  publish(this: Authorised<PlanningCycle, 'publishPlanningCycle'>): void {
    this.move(CYCLE_MOVES.publish);
  }

  /** Begins the review of a year, with supplements and removals (rà soát, bổ sung hằng năm). */
  review(this: Authorised<PlanningCycle, 'reviewPlanningCycle'>, year: number): void {
    this.move(CYCLE_MOVES.review);
    if (year < this.year) throw new RuleViolationError('DATES_OUT_OF_ORDER', ['input.year']);
    this.year = year;
  }

  /** The list is no longer in force (kết thúc). */
  close(this: Authorised<PlanningCycle, 'closePlanningCycle'>): void {
    this.move(CYCLE_MOVES.close);
  }

  private move(move: Move<PlanningCycleState>): void {
    this.state = moved(this.state, move);
    this.version += 1;
  }
}
