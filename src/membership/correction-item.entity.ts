import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Correction } from './correction.entity.js';
import { Member } from './member.entity.js';

@Noun({
  table: 'correction_item',
  description: 'One field of a correction (nội dung điều chỉnh).',
  sorts: [{ name: 'ID', description: 'By id.', fields: [], terms: [] }],
})
export class CorrectionItem {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  correctionId!: string;

  @BelongsTo(() => Correction, {
    class: 'base',
    column: 'correction_id',
    description: 'The correction.',
    inverse: { name: 'items', class: 'base', description: 'What it proposes, field by field.' },
  })
  correction!: Correction | null;

  @Column({ class: 'F2', type: 'text', description: 'Name of the field in the schema.' })
  field!: string;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Value when it was proposed (giá trị cũ).' })
  oldValue!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Proposed value (giá trị đề nghị); null removes it.' })
  newValue!: string | null;

  @Facts(() => Correction, ({ row, fact }) => `${fact}.id = ${row}.correction_id`)
  parent!: Correction[];

  @Facts(() => Member, ({ row, fact }) => `${fact}.id = (select c.member_id from correction c where c.id = ${row}.correction_id)`)
  person!: Member[];
}
