import type { Authorised } from '../kernel/authorize.js';
import { MOST_BACKDATED_DAYS } from '../kernel/backdating.js';
import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BackdatedError, RuleViolationError } from '../kernel/errors.js';
import { moved, type Move } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, Seat, SeatTitle, UnitLabel, type Decision } from '../organization/index.js';
import { Member } from './member.entity.js';
import { FULL } from './standing.entity.js';

export const HoldingState = enumeration('HoldingState', 'State of a seat holding.', {
  PROPOSED: { vi: 'Đề nghị', en: 'Proposed', note: 'to the deciding body' },
  ACTIVE: { vi: 'Đã chuẩn y', en: 'Recognised' },
  ENDED: { vi: 'Đã thôi giữ chức vụ', en: 'Ended' },
  REJECTED: { vi: 'Không chuẩn y', en: 'Not recognised' },
});
export type HoldingState = CodeOf<typeof HoldingState>;

export const HoldingOrigin = enumeration('HoldingOrigin', 'How a seat came to its holder.', {
  ELECTED: { vi: 'Bầu cử', en: 'Election' },
  DESIGNATED: { vi: 'Chỉ định', en: 'Designation' },
  SUPPLEMENTARY: { vi: 'Bầu bổ sung', en: 'Supplementary election' },
  ASSIGNED: { vi: 'Phân công', en: 'Assignment' },
});
export type HoldingOrigin = CodeOf<typeof HoldingOrigin>;

/** The acts of access.md 2.3 and the states that they move between. */
const MOVES = {
  edit: { from: ['PROPOSED'], to: 'PROPOSED' },
  recognise: { from: ['PROPOSED'], to: 'ACTIVE' },
  approveBackdating: { from: ['PROPOSED'], to: 'PROPOSED' },
  reject: { from: ['PROPOSED'], to: 'REJECTED' },
  end: { from: ['ACTIVE'], to: 'ENDED' },
} as const satisfies Readonly<Record<string, Move<HoldingState>>>;

declare module '../kernel/policy.js' {
  interface Actions {
    proposeHolding: SeatHolding;
    editHolding: SeatHolding;
    recogniseHolding: SeatHolding;
    approveBackdatedHolding: SeatHolding;
    rejectHolding: SeatHolding;
    endHolding: SeatHolding;
    appointHolding: SeatHolding;
  }
}

/** What a proposal says, and an edit may change. */
export interface Proposal {
  readonly how: HoldingOrigin;
  readonly from: string;
  readonly proposalNote: string | null;
  readonly backdateReason: string | null;
}

/** Who writes, and when. */
export interface Writing {
  readonly person: string | null;
  readonly today: string;
}

export const STAFF: readonly SeatTitle[] = ['HEAD', 'DEPUTY_HEAD', 'OFFICER'];
const DAY_MS = 86_400_000;

@Noun({
  table: 'seat_holding',
  scoped: true,
  subject: 'memberId',
  acts: {
    editHolding: MOVES.edit,
    recogniseHolding: { ...MOVES.recognise, sql: ({ row }) => `(not ${row}.backdated or ${row}.backdate_approval is not null)` },
    approveBackdatedHolding: MOVES.approveBackdating,
    rejectHolding: MOVES.reject,
    endHolding: MOVES.end,
  },
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

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Why it ended, or why the proposal was refused (lý do).' })
  endReason!: string | null;

  @Column({
    class: 'F3',
    type: 'text',
    nullable: true,
    description: 'Votes for, of those present, of the decision that recognised or refused it (số phiếu).',
  })
  votes!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Note of the proposal (ghi chú đề nghị).' })
  proposalNote!: string | null;

  @Column({
    class: 'F3',
    type: 'text',
    nullable: true,
    description: `Why the first day lay more than ${MOST_BACKDATED_DAYS} days back (lý do lùi ngày; K15).`,
  })
  backdateReason!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Why the secretary approved that (lý do chấp thuận lùi ngày; K15).' })
  backdateApproval!: string | null;

  /** Told by the database of a row that is stored. */
  @Hidden({ type: 'boolean', generated: true })
  backdated!: boolean;

  @Hidden({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Hidden({ type: 'date' })
  recordedOn!: string;

  @Hidden({ type: 'uuid', nullable: true })
  endDecisionId!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** A proposal that nobody has authorised yet: in memory, in the place of its seat. */
  static draft(id: string, seat: Seat, member: Member, { person, today }: Writing): SeatHolding {
    const { unitNo, l1, l2, l3, l4, l5, title } = seat;
    const none = { to: null, endReason: null, votes: null, proposalNote: null, backdateReason: null, backdateApproval: null };
    return Object.assign(new SeatHolding(), {
      ...{ id, unitNo, l1, l2, l3, l4, l5, title, seatId: seat.id, memberId: member.id, ...none, decisionId: null },
      ...{ state: 'PROPOSED', draftingUnit: null, createdBy: person, editedBy: person, recordedOn: today, version: 1, endDecisionId: null },
    });
  }

  /** Puts a person forward for a seat (đề nghị chuẩn y). */
  propose(this: Authorised<SeatHolding, 'proposeHolding'>, proposal: Proposal, seat: Seat, member: Member): void {
    Object.assign(this, proposal);
    ensureInBeing(seat, this.from);
    ensureMember(member);
    this.ensureReasoned();
  }

  /** Corrects a proposal; what is left out stays. */
  edit(this: Authorised<SeatHolding, 'editHolding'>, change: Partial<Proposal>, seat: Seat, { person }: Writing): void {
    this.state = moved(this.state, MOVES.edit);
    // What was approved is the proposal as it stood.
    Object.assign(this, change, { backdateApproval: null });
    ensureInBeing(seat, this.from);
    this.ensureReasoned();
    this.editedBy = person;
    this.version += 1;
  }

  /** The upper secretary's approval of a first day long past (K15); nobody is in the seat before its recognition. */
  approveBackdating(this: Authorised<SeatHolding, 'approveBackdatedHolding'>, reason: string | null): void {
    this.state = moved(this.state, MOVES.approveBackdating);
    this.backdateApproval = ensureReason(reason);
    this.version += 1;
  }

  /** Recognition by the deciding body (chuẩn y). */
  recognise(this: Authorised<SeatHolding, 'recogniseHolding'>, decision: Decision, seat: Seat): void {
    this.state = moved(this.state, MOVES.recognise);
    ensureInBeing(seat, this.from);
    this.decided(decision);
  }

  /** Refusal by the deciding body (không chuẩn y). */
  reject(this: Authorised<SeatHolding, 'rejectHolding'>, decision: Decision, reason: string | null): void {
    this.state = moved(this.state, MOVES.reject);
    this.endReason = ensureReason(reason);
    this.decided(decision);
  }

  /** End by the deciding body (thôi giữ chức vụ): from that day on the seat gives no right. */
  end(this: Authorised<SeatHolding, 'endHolding'>, decision: Decision, last: { to: string; reason: string | null; today: string }): void {
    this.state = moved(this.state, MOVES.end);
    this.endReason = ensureReason(last.reason);
    if (last.to < this.from) throw new RuleViolationError('DATES_OUT_OF_ORDER', ['input.to']);
    if (last.to > last.today) throw new RuleViolationError('DATE_IN_FUTURE', ['input.to']);
    if (last.to < decision.date) throw new RuleViolationError('DATE_BEFORE_CAUSE', ['input.to']);
    if (decision.date < this.from) throw new RuleViolationError('DATE_BEFORE_CAUSE', ['input.decision.date']);
    this.to = last.to;
    this.endDecisionId = decision.id;
    this.version += 1;
  }

  /** Puts a person into a seat of staff at once (bổ nhiệm, phân công). */
  appoint(this: Authorised<SeatHolding, 'appointHolding'>, decision: Decision, seat: Seat, member: Member): void {
    ensureInBeing(seat, this.from);
    ensureMember(member);
    if (this.from < decision.date) throw new RuleViolationError('DATE_BEFORE_CAUSE', ['input.from']);
    this.state = 'ACTIVE';
    this.decisionId = decision.id;
    this.votes = decision.votes;
  }

  /** K15: FORBIDDEN for a seat that began long before it was recorded, unless its proposal was approved as it stands. */
  ensureTimely(): void {
    if (this.isBackdated() && this.backdateApproval === null) throw new BackdatedError('from');
  }

  private isBackdated(): boolean {
    return Date.parse(this.recordedOn) - Date.parse(this.from) > MOST_BACKDATED_DAYS * DAY_MS;
  }

  private ensureReasoned(): void {
    if (this.isBackdated() && this.backdateReason === null) throw new RuleViolationError('REASON_MISSING', ['input.backdateReason']);
  }

  private decided(decision: Decision): void {
    const cause = this.from < this.recordedOn ? this.from : this.recordedOn;
    if (decision.date < cause) throw new RuleViolationError('DATE_BEFORE_CAUSE', ['input.decision.date']);
    this.decisionId = decision.id;
    this.votes = decision.votes;
    this.version += 1;
  }
}

function ensureInBeing({ state, from, to }: Seat, day: string): void {
  const inBeing = state === 'ACTIVE' && from <= day && (to === null || day < to);
  if (!inBeing) throw new RuleViolationError('SEAT_NOT_IN_BEING', ['seat']);
}

function ensureMember({ standing }: Member): void {
  if (!FULL.includes(standing)) throw new RuleViolationError('HOLDER_NOT_A_MEMBER', ['input.memberId']);
}

function ensureReason(reason: string | null): string {
  if (reason === null) throw new RuleViolationError('REASON_MISSING', ['input.reason']);
  return reason;
}
