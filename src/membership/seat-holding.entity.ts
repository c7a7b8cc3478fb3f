import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, Seat, SeatTitle, UnitLabel } from '../organization/index.js';
import { Member } from './member.entity.js';

export const HoldingState = enumeration('HoldingState', 'State of a seat holding.', {
  PROPOSED: 'Proposed to the deciding body.',
  ACTIVE: 'Recognised (chuẩn y).',
  ENDED: 'Ended.',
  REJECTED: 'Not recognised.',
});
export type HoldingState = CodeOf<typeof HoldingState>;

export const HoldingOrigin = enumeration('HoldingOrigin', 'How a seat came to its holder.', {
  ELECTED: 'By election (bầu cử).',
  DESIGNATED: 'By designation (chỉ định).',
  SUPPLEMENTARY: 'By supplementary election (bầu bổ sung).',
  ASSIGNED: 'By assignment (phân công).',
});
export type HoldingOrigin = CodeOf<typeof HoldingOrigin>;

@Noun({
  table: 'seat_holding',
  scoped: true,
  description: 'A person in a seat for a time (giữ chức danh).',
  sorts: [{ name: 'FROM', description: 'By first day.', fields: ['from'], terms: [{ sql: (t) => `${t}.valid_from`, type: 'date' }] }],
})
export class SeatHolding extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: SeatTitle, description: 'Title of the seat.' })
  title!: SeatTitle;

  @Column({ class: 'base', type: 'text', enum: HoldingState, description: 'State.' })
  state!: HoldingState;

  @Column({ class: 'F0', type: 'text', enum: HoldingOrigin, description: 'How the seat was obtained.' })
  how!: HoldingOrigin;

  @Column({ class: 'F0', type: 'date', column: 'valid_from', description: 'First day.' })
  from!: string;

  @Column({ class: 'F0', type: 'date', column: 'valid_to', nullable: true, description: 'First day no longer held.' })
  to!: string | null;

  holderName!: string | null;

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
    inverse: { name: 'holdings', class: 'F0', description: 'Holdings of seats in the bodies of the unit itself.' },
  })
  unit!: Organization | null;

  @Hidden({ type: 'uuid' })
  seatId!: string;

  @BelongsTo(() => Seat, {
    class: 'F0',
    column: 'seat_id',
    description: 'The seat.',
    inverse: { name: 'holdings', class: 'F0', description: 'Holdings of the seat, past ones included.' },
  })
  seat!: Seat | null;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  @BelongsTo(() => Member, {
    class: 'F0',
    column: 'member_id',
    description: 'The person, where you may see the person; `holderName` is open to all who see the holding.',
    inverse: { name: 'positions', class: 'F1', description: 'Seats held (chức vụ), past ones included.' },
  })
  holder!: Member | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'text', nullable: true })
  endReason!: string | null;

  @Hidden({ type: 'text', nullable: true })
  votes!: string | null;

  @Hidden({ type: 'text', nullable: true })
  proposalNote!: string | null;

  @Hidden({ type: 'text', nullable: true })
  backdateReason!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Hidden({ type: 'date' })
  recordedOn!: string;

  @Hidden({ type: 'integer' })
  version!: number;
}
