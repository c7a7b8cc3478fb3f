import type { Role } from '../kernel/actor.js';
import type { Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Member, SeatHolding } from '../membership/index.js';
import { Organization, UnitLabel } from '../organization/index.js';
import { MOVES, notOver, RoleGrantKind, RoleGrantState } from './role-grant-codes.entity.js';
import { RoleEnum } from './viewer.entity.js';

declare module '../kernel/policy.js' {
  interface Actions {
    proposeRoleGrant: RoleGrant;
    approveRoleGrant: RoleGrant;
    rejectRoleGrant: RoleGrant;
    revokeRoleGrant: RoleGrant;
    breakGlass: RoleGrant;
  }
}

/** The holding that a role grant stands on. */
export interface Base {
  readonly holdingId: string;
  readonly memberId: string;
  readonly unitNo: number;
  readonly l1: number;
  readonly l2: number;
  readonly l3: number;
  readonly l4: number;
  readonly l5: number;
}

/** What a proposal says. */
export interface Right {
  readonly kind: RoleGrantKind;
  readonly purpose: string;
  readonly from: string;
  readonly to: string | null;
  readonly delegatorHoldingId: string | null;
  readonly subjects: readonly string[];
  readonly acts: readonly string[];
  readonly documentId: string | null;
}

/** What the rules ask of a proposal. */
export interface Terms {
  /** The role that the seat gives today, null where it gives none. */
  readonly role: Role | null;
  /** Number of targets named. */
  readonly targets: number;
  /** Longest time of an assignment. */
  readonly days: number;
  /** Everything that a delegation lists can be delegated. */
  readonly delegable: boolean;
}

/** Who writes, and when. */
export interface Writing {
  readonly person: string | null;
  readonly today: string;
}

@Noun({
  table: 'role_grant',
  scoped: true,
  subject: 'memberId',
  acts: { approveRoleGrant: { ...MOVES.approve, sql: notOver }, rejectRoleGrant: MOVES.reject, revokeRoleGrant: MOVES.revoke },
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

  @Facts(() => SeatHolding, ({ row, fact }) => `${fact}.id = ${row}.delegator_holding_id`)
  delegators!: SeatHolding[];

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

  /** A right that nobody has authorised yet: in memory, in the place of its base holding. */
  static draft(id: string, base: Base, right: Right, { person, today }: Writing): RoleGrant {
    const { subjects, acts, ...plain } = right;
    return Object.assign(new RoleGrant(), {
      ...{ id, ...base, ...plain, subjects: [...subjects], acts: [...acts], state: 'PROPOSED', caseGrant: false, version: 1 },
      ...{ accountId: null, endsAt: null, endReason: null, draftingUnit: null, approvedBy: null },
      ...{ createdBy: person, editedBy: person, recordedOn: today },
    });
  }

  /** Puts the right forward to the second person (đề nghị giao quyền). */
  propose(this: Authorised<RoleGrant, 'proposeRoleGrant'>, terms: Terms): void {
    if (this.kind === 'BREAK_GLASS' || this.kind === 'CLERK') refuse('GRANT_KIND_NOT_PROPOSED', 'input.kind');
    if (this.purpose === '') refuse('REASON_MISSING', 'input.purpose');
    if ((this.kind === 'ASSIGNMENT') !== terms.targets > 0) refuse('GRANT_TARGETS_DO_NOT_FIT', 'input.targets');
    this.ensureDelegation(terms);
    this.role = roleFor(this.kind, terms.role);
    this.ensureDays(this.recordedOn);
    this.ensureLength(terms.days);
  }

  /** Approval by the second person (duyệt). */
  approve(this: Authorised<RoleGrant, 'approveRoleGrant'>, roles: readonly Role[], { person, today }: Writing): void {
    this.state = moved(this.state, MOVES.approve);
    if (!roles.includes(this.role)) refuse('HOLDING_WITHOUT_ROLE', 'role');
    this.ensureDays(today);
    this.approvedBy = person;
    this.version += 1;
  }

  /** Refusal by the second person (không duyệt). */
  reject(this: Authorised<RoleGrant, 'rejectRoleGrant'>, reason: string | null): void {
    this.state = moved(this.state, MOVES.reject);
    this.over(reason);
  }

  /** Takes the right back (thu hồi): the next request no longer has it. */
  revoke(this: Authorised<RoleGrant, 'revokeRoleGrant'>, reason: string | null): void {
    this.state = moved(this.state, MOVES.revoke);
    this.over(reason);
  }

  /** K18: in force at once, for some hours. */
  breakGlass(this: Authorised<RoleGrant, 'breakGlass'>, [role = 'T']: readonly Role[], now: Date, hours: number): void {
    if ([...this.purpose].length < SHORTEST_REASON) refuse('REASON_TOO_SHORT', 'input.reason');
    this.state = 'ACTIVE';
    this.role = role;
    this.endsAt = new Date(now.getTime() + hours * HOUR_MS);
  }

  /** K17: with document and dates, for what is listed alone. */
  private ensureDelegation({ delegable }: Terms): void {
    const listed = this.subjects.length + this.acts.length;
    if (this.kind !== 'DELEGATION') {
      if (listed > 0 || this.delegatorHoldingId !== null) refuse('GRANT_TARGETS_DO_NOT_FIT', 'input.delegatorHoldingId');
      return;
    }
    const complete = this.delegatorHoldingId !== null && this.documentId !== null && this.to !== null && listed > 0;
    if (!complete) refuse('DELEGATION_INCOMPLETE', 'input');
    if (!delegable || this.delegatorHoldingId === this.holdingId) refuse('NOT_DELEGABLE', 'input');
  }

  private ensureLength(days: number): void {
    if (this.kind !== 'ASSIGNMENT') return;
    if (this.to === null || daysBetween(this.from, this.to) > days) refuse('GRANT_TOO_LONG', 'input.to');
  }

  private over(reason: string | null): void {
    if (reason === null) refuse('REASON_MISSING', 'input.reason');
    this.endReason = reason;
    this.version += 1;
  }

  private ensureDays(today: string): void {
    if (this.to === null) return;
    if (this.to <= this.from) refuse('DATES_OUT_OF_ORDER', 'input.to');
    if (this.to <= today) refuse('GRANT_OVER', 'input.to');
  }
}

/** A security officer is one of an office (access.md 1.6). */
function roleFor(kind: RoleGrantKind, role: Role | null): Role {
  if (role === null || (kind === 'SECURITY_OFFICER' && role !== 'B6')) return refuse('HOLDING_WITHOUT_ROLE', 'input.holdingId');
  return role;
}

const SHORTEST_REASON = 10;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

function refuse(rule: ConstructorParameters<typeof RuleViolationError>[0], field: string): never {
  throw new RuleViolationError(rule, [field]);
}
