import type { Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved, type Move } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Body, Organization, UnitLabel, type Decision } from '../organization/index.js';
import { TrainingPlanState } from './training-codes.entity.js';
import type { Writing } from './training.entity.js';

/** The acts of access.md 2.15 and the states that they move between; an edit leaves the state. */
const MOVES = {
  edit: { from: ['DRAFT', 'RETURNED'], to: 'DRAFT' },
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  decide: { from: ['SUBMITTED'], to: 'APPROVED' },
  return: { from: ['SUBMITTED'], to: 'RETURNED' },
} as const satisfies Readonly<Record<string, Move<TrainingPlanState>>>;

declare module '../kernel/policy.js' {
  interface Actions {
    createTrainingPlan: TrainingPlan;
    editTrainingPlan: TrainingPlan;
    submitTrainingPlan: TrainingPlan;
    decideTrainingPlan: TrainingPlan;
    returnTrainingPlan: TrainingPlan;
  }
}

/** What a draft says, and an edit may change. */
export interface PlanTerms {
  readonly year: number;
  readonly title: string | null;
  readonly budget: number | null;
  readonly items: readonly string[];
}

@Noun({
  table: 'training_plan',
  scoped: true,
  acts: {
    editTrainingPlan: { from: MOVES.edit.from },
    submitTrainingPlan: MOVES.submit,
    decideTrainingPlan: MOVES.decide,
    returnTrainingPlan: MOVES.return,
  },
  description: 'A yearly plan of training and fostering (kế hoạch đào tạo, bồi dưỡng).',
  sorts: [{ name: 'YEAR', description: 'By year.', fields: ['year'], terms: [{ sql: (t) => `${t}.year`, type: 'integer' }] }],
})
export class TrainingPlan extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'integer', description: 'Year (năm).' })
  year!: number;

  @Column({ class: 'base', type: 'text', enum: TrainingPlanState, description: 'State (trạng thái).' })
  state!: TrainingPlanState;

  @Column({ class: 'F0', type: 'text', vietnamese: true, description: 'Title (trích yếu).' })
  title!: string;

  @Column({ class: 'F0', type: 'integer', nullable: true, description: 'Budget in thousands of đồng (kinh phí, nghìn đồng).' })
  budget!: number | null;

  @Column({ class: 'F0', type: 'text[]', filter: false, description: 'What is to be held (nội dung kế hoạch).' })
  items!: string[];

  @Column({ class: 'F0', type: 'text', nullable: true, filter: false, description: 'Why it was sent back (lý do trả lại).' })
  remarks!: string | null;

  documentNumber!: string | null;

  @Label(() => UnitLabel, {
    class: 'F0',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit whose plan it is.',
  })
  unitLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    class: 'F0',
    column: 'unit',
    target: 'no',
    description: 'The unit whose plan it is (đơn vị lập kế hoạch).',
    inverse: { name: 'trainingPlans', class: 'F0', description: 'Training plans of the unit itself (kế hoạch đào tạo, bồi dưỡng).' },
  })
  unit!: Organization | null;

  @Hidden({ type: 'uuid', column: 'owner_body' })
  ownerBodyId!: string;

  @BelongsTo(() => Body, { class: 'F0', column: 'owner_body', description: 'The body that carries it out (cơ quan chủ trì).' })
  ownerBody!: Body | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Hidden({ type: 'date', nullable: true })
  submittedOn!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** A draft that nobody has authorised yet: in memory, of the body that is to carry it out. */
  static draft(id: string, body: Body, { person }: Writing): TrainingPlan {
    const { unitNo, l1, l2, l3, l4, l5 } = body;
    const none = { remarks: null, draftingUnit: null, submittedBy: null, submittedOn: null, decisionId: null };
    return Object.assign(new TrainingPlan(), {
      ...{ id, ownerBodyId: body.id, unitNo, l1, l2, l3, l4, l5, ...none },
      ...{ state: 'DRAFT', createdBy: person, editedBy: person, version: 1 },
    });
  }

  /** Drafts a plan (lập kế hoạch). */
  create(this: Authorised<TrainingPlan, 'createTrainingPlan'>, terms: PlanTerms, { today }: Writing): void {
    this.write(terms, today);
  }

  /** Changes a draft or a returned plan; what is left out stays. */
  edit(this: Authorised<TrainingPlan, 'editTrainingPlan'>, change: Partial<PlanTerms>, { person, today }: Writing): void {
    this.state = moved(this.state, { from: MOVES.edit.from, to: this.state });
    this.write({ ...this, ...change }, today);
    this.editedBy = person;
    this.version += 1;
  }

  /** Puts the plan before the committee above (trình). */
  submit(this: Authorised<TrainingPlan, 'submitTrainingPlan'>, { person, today }: Writing): void {
    this.state = moved(this.state, MOVES.submit);
    if (this.items.length === 0) throw new RuleViolationError('PLAN_EMPTY', ['items']);
    ensureYear(this.year, today, 'year');
    Object.assign(this, { submittedBy: person, submittedOn: today, editedBy: person });
    this.version += 1;
  }

  /** The committee approves it (phê duyệt). */
  decide(this: Authorised<TrainingPlan, 'decideTrainingPlan'>, decision: Decision): void {
    this.state = moved(this.state, MOVES.decide);
    if (this.submittedOn === null || decision.date < this.submittedOn) {
      throw new RuleViolationError('DATE_BEFORE_CAUSE', ['input.decision.date']);
    }
    this.decisionId = decision.id;
    this.version += 1;
  }

  /** The committee sends it back for correction (trả lại). */
  return(this: Authorised<TrainingPlan, 'returnTrainingPlan'>, remarks: string | null): void {
    this.state = moved(this.state, MOVES.return);
    if (remarks === null) throw new RuleViolationError('REASON_MISSING', ['input.reason']);
    this.remarks = remarks;
    this.version += 1;
  }

  private write({ year, title, budget, items }: PlanTerms, today: string): void {
    ensureYear(year, today, 'input.year');
    if (title === null) throw new RuleViolationError('TITLE_MISSING', ['input.title']);
    if ((budget ?? 0) < 0) throw new RuleViolationError('NUMBER_TOO_SMALL', ['input.budget']);
    Object.assign(this, { year, title, budget, items: [...items] });
  }
}

/** A plan is made for the year that runs or for the one to come. */
function ensureYear(year: number, today: string, field: string): void {
  const current = Number(today.slice(0, 4));
  if (year !== current && year !== current + 1) throw new RuleViolationError('YEAR_NOT_OPEN', [field]);
}
