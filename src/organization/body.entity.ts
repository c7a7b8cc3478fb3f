import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, UnitLabel } from './organization.entity.js';
import { Term } from './term.entity.js';

export const BodyKind = enumeration('BodyKind', 'Kind of a body inside a unit.', {
  EXECUTIVE: { vi: 'Ban chấp hành', en: 'Executive committee', note: 'in a cell the cell committee (chi ủy)' },
  STANDING: { vi: 'Ban thường vụ', en: 'Standing committee' },
  INSPECTION: { vi: 'Ủy ban kiểm tra', en: 'Inspection committee' },
  ORGANISATION_BOARD: { vi: 'Ban tổ chức', en: 'Organisation board' },
  PROPAGANDA_BOARD: { vi: 'Ban tuyên giáo', en: 'Propaganda board' },
  MASS_BOARD: { vi: 'Ban dân vận', en: 'Mass mobilisation board' },
  PROPAGANDA_MASS_BOARD: { vi: 'Ban tuyên giáo và dân vận', en: 'Propaganda and mass mobilisation board' },
  OFFICE: { vi: 'Văn phòng', en: 'Office' },
  WORKING_GROUP: { vi: 'Đoàn, tổ công tác', en: 'Working group' },
  CONGRESS: { vi: 'Đại hội', en: 'Congress' },
});
export type BodyKind = CodeOf<typeof BodyKind>;

export const BodyState = enumeration('BodyState', 'State of a body or seat.', {
  ACTIVE: { vi: 'Đang hoạt động', en: 'In being' },
  ENDED: { vi: 'Đã kết thúc', en: 'Ended' },
});
export type BodyState = CodeOf<typeof BodyState>;

@Noun({
  table: 'body',
  scoped: true,
  description: 'A body of a unit: committee, standing committee, inspection committee, board or office.',
  sorts: [{ name: 'KIND', description: 'By kind.', fields: ['kind'], terms: [{ sql: (t) => `${t}.kind`, type: 'text' }] }],
})
export class Body extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: BodyKind, description: 'Kind.' })
  kind!: BodyKind;

  @Column({ class: 'base', type: 'text', enum: BodyState, description: 'State.' })
  state!: BodyState;

  @Column({ class: 'F0', type: 'text', description: 'Name.' })
  name!: string;

  @Column({ class: 'F0', type: 'integer', nullable: true, description: 'Greatest number of seats.' })
  maxSeats!: number | null;

  @Column({ class: 'F0', type: 'date', column: 'valid_from', description: 'First day.' })
  from!: string;

  @Column({ class: 'F0', type: 'date', column: 'valid_to', nullable: true, description: 'First day no longer in being.' })
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
    inverse: { name: 'bodies', class: 'F0', description: 'Bodies of the unit itself, not of those below.' },
  })
  unit!: Organization | null;

  @Hidden({ type: 'uuid', nullable: true })
  termId!: string | null;

  @BelongsTo(() => Term, {
    class: 'F0',
    column: 'term_id',
    description: 'Term of office; null for boards and offices, which have none.',
    inverse: { name: 'bodies', class: 'F0', description: 'Bodies of the term.' },
  })
  term!: Term | null;

  @Hidden({ type: 'integer' })
  version!: number;
}
