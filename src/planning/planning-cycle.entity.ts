import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, UnitLabel } from '../organization/index.js';
import { RuleSet } from '../rulebook/index.js';
import { PlanningConsentState, PlanningCycleState, PlanningForm } from './planning-cycle-codes.entity.js';

@Noun({
  table: 'planning_cycle',
  scoped: true,
  description: 'A planning cycle (đợt quy hoạch): the planning of one unit for one term.',
  sorts: [
    { name: 'TERM', description: 'By term, the earliest first.', fields: ['term'], terms: [{ sql: (t) => `${t}.term`, type: 'text' }] },
  ],
})
export class PlanningCycle extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', description: 'Term planned for, such as `2020-2025` (nhiệm kỳ).' })
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
}
