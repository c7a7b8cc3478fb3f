import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Body, Organization, UnitLabel } from '../organization/index.js';
import { TrainingPlanState } from './training-codes.entity.js';

@Noun({
  table: 'training_plan',
  scoped: true,
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
}
