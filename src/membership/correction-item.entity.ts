import { RuleViolationError } from '../kernel/errors.js';
import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Correction } from './correction.entity.js';
import { Member } from './member.entity.js';

const personOf = (row: string): string => `(select c.member_id from correction c where c.id = ${row}.correction_id)`;

@Noun({
  table: 'correction_item',
  subject: personOf,
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

  @Facts(() => Member, ({ row, fact }) => `${fact}.id = ${personOf(row)}`)
  person!: Member[];

  /** The items of the new values that differ from those that stand. */
  static of(correctionId: string, change: object, row: object, id: () => string): readonly CorrectionItem[] {
    const items = Object.entries(change).map(([field, value]) =>
      Object.assign(new CorrectionItem(), { id: id(), correctionId, field, oldValue: textOf(row, field), newValue: asText(value) }),
    );
    return items.filter(({ oldValue, newValue }) => oldValue !== newValue);
  }

  /** Throws CORRECTION_OUTDATED unless the value that it corrects still stands. */
  ensureCurrent(row: object): void {
    if (textOf(row, this.field) !== this.oldValue) throw new RuleViolationError('CORRECTION_OUTDATED', [this.field]);
  }
}

const asText = (value: unknown): string | null =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : null;

const textOf = (row: object, field: string): string | null => asText((row as Readonly<Record<string, unknown>>)[field] ?? null);
