import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BelongsTo, Column, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, UnitLabel } from './organization.entity.js';

export const TermState = enumeration('TermState', 'State of a term.', {
  RUNNING: { vi: 'Đang trong nhiệm kỳ', en: 'Running' },
  CLOSED: { vi: 'Đã kết thúc', en: 'Closed' },
});
export type TermState = CodeOf<typeof TermState>;

@Noun({
  table: 'term',
  scoped: true,
  description: 'A term of office (nhiệm kỳ) of a unit, five years from congress to congress.',
  sorts: [
    {
      name: 'FROM_YEAR',
      description: 'By first year.',
      fields: ['fromYear'],
      terms: [{ sql: (t) => `${t}.from_year`, type: 'integer' }],
    },
  ],
})
export class Term extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: TermState, description: 'State.' })
  state!: TermState;

  @Column({ class: 'F0', type: 'integer', description: 'First calendar year, 2020 for the term 2020-2025.' })
  fromYear!: number;

  @Column({ class: 'F0', type: 'integer', description: 'Last calendar year.' })
  toYear!: number;

  @Column({ class: 'F0', type: 'integer', nullable: true, description: 'Number of the congress (đại hội lần thứ).' })
  congressNo!: number | null;

  @Column({ class: 'F0', type: 'date', column: 'valid_from', description: 'First day.' })
  from!: string;

  @Column({ class: 'F0', type: 'date', column: 'valid_to', nullable: true, description: 'First day after the term; null while open.' })
  to!: string | null;

  @Label(() => UnitLabel, {
    class: 'F0',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit.',
  })
  unitLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    class: 'F0',
    column: 'unit',
    target: 'no',
    description: 'The unit.',
    inverse: { name: 'terms', class: 'F0', description: 'Terms of office of the unit (nhiệm kỳ).' },
  })
  unit!: Organization | null;
}
