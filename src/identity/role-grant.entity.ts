import type { Role } from '../kernel/actor.js';
import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Member, SeatHolding } from '../membership/index.js';
import { Organization, UnitLabel } from '../organization/index.js';
import { RoleEnum } from './viewer.entity.js';

export const RoleGrantKind = enumeration('RoleGrantKind', 'Kind of a role grant (loại quyền được giao).', {
  ASSIGNMENT: 'Rows that a seat may look at for a purpose (phân công), 30 days at most.',
  CLERK: 'One ballot that a person counts (kiểm phiếu).',
  SECURITY_OFFICER: 'Marks a seat of an office as security officer (cán bộ an ninh thông tin).',
  DELEGATION: 'Acts and types of the role of another seat (ủy quyền).',
  BREAK_GLASS: 'Access in an emergency, for 24 hours (truy cập khẩn cấp).',
});
export type RoleGrantKind = CodeOf<typeof RoleGrantKind>;

export const RoleGrantState = enumeration('RoleGrantState', 'State of a role grant.', {
  PROPOSED: 'Waits for the second person.',
  ACTIVE: 'Approved; in force on its days while its base holding is.',
  REJECTED: 'Not approved.',
  REVOKED: 'Taken back (thu hồi).',
  ENDED: 'Over.',
});
export type RoleGrantState = CodeOf<typeof RoleGrantState>;

@Noun({
  table: 'role_grant',
  scoped: true,
  description: 'A right given for one object, on a seat (quyền được giao): assignment, clerk, security officer, delegation, break-glass.',
  sorts: [{ name: 'FROM', description: 'By first day.', fields: ['from'], terms: [{ sql: (t) => `${t}.valid_from`, type: 'date' }] }],
})
export class RoleGrant extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: RoleGrantKind, description: 'Kind (loại).' })
  kind!: RoleGrantKind;

  @Column({ class: 'F0', type: 'text', enum: RoleEnum, description: 'Role that the right belongs to; of a delegation the role delegated.' })
  role!: Role;

  @Column({ class: 'F0', type: 'text', enum: RoleGrantState, description: 'State (trạng thái).' })
  state!: RoleGrantState;

  @Column({ class: 'F0', type: 'text', description: 'Purpose (mục đích); of a break-glass its reason.' })
  purpose!: string;

  @Column({ class: 'F0', type: 'date', column: 'valid_from', description: 'First day (từ ngày).' })
  from!: string;

  @Column({ class: 'F0', type: 'date', column: 'valid_to', nullable: true, description: 'First day no longer in force (đến ngày).' })
  to!: string | null;

  @Column({ class: 'F0', type: 'timestamptz', nullable: true, description: 'End of a break-glass, to the second (hết hiệu lực lúc).' })
  endsAt!: Date | null;

  @Column({ class: 'F0', type: 'text[]', filter: false, description: 'Types that a delegation opens (đối tượng được ủy quyền).' })
  subjects!: string[];

  @Column({ class: 'F0', type: 'text[]', filter: false, description: 'Acts that a delegation opens (việc được ủy quyền).' })
  acts!: string[];

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Why it was rejected or revoked (lý do).' })
  endReason!: string | null;

  holderName!: string | null;
  documentNumber!: string | null;
  proposerName!: string | null;
  approverName!: string | null;

  @Label(() => UnitLabel, {
    class: 'F0',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit of the seat.',
  })
  unitLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, { class: 'F0', column: 'unit', target: 'no', description: 'Unit of the seat.' })
  unit!: Organization | null;

  @Hidden({ type: 'uuid', nullable: true })
  holdingId!: string | null;

  @BelongsTo(() => SeatHolding, {
    class: 'F0',
    column: 'holding_id',
    description: 'The seat holding that the right stands on; null for a clerk.',
  })
  holding!: SeatHolding | null;

  @Hidden({ type: 'uuid', nullable: true })
  delegatorHoldingId!: string | null;

  @BelongsTo(() => SeatHolding, {
    class: 'F0',
    column: 'delegator_holding_id',
    description: 'The seat holding whose role is delegated (người ủy quyền).',
  })
  delegatorHolding!: SeatHolding | null;

  /** Account of a CLERK. */
  @Hidden({ type: 'uuid', nullable: true })
  accountId!: string | null;

  /** Who has the right. */
  @Hidden({ type: 'uuid' })
  memberId!: string;

  @BelongsTo(() => Member, {
    class: 'F0',
    column: 'member_id',
    description: 'Who has the right, where you may see the person; `holderName` is open to all who see the grant.',
  })
  holder!: Member | null;

  @Hidden({ type: 'boolean', generated: true })
  caseGrant!: boolean;

  @Hidden({ type: 'uuid', nullable: true })
  documentId!: string | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Hidden({ type: 'date' })
  recordedOn!: string;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;
}
