import type { Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, UnitLabel, type Decision } from '../organization/index.js';
import { Member } from './member.entity.js';
import type { Standing } from './standing.entity.js';
import { MembershipEventParty } from './membership-event-party.entity.js';
import { ACTS, EFFECTS, GRAVE, MembershipEventState, MembershipEventType, MOVES, type Effect } from './membership-event-type.entity.js';
import type { Writing } from './seat-holding.entity.js';

declare module '../kernel/policy.js' {
  interface Actions {
    createMembershipEvent: MembershipEvent;
    proposeMembershipEvent: MembershipEvent;
    editMembershipEvent: MembershipEvent;
    submitMembershipEvent: MembershipEvent;
    agreeMembershipEvent: MembershipEvent;
    returnMembershipEvent: MembershipEvent;
    rejectMembershipEvent: MembershipEvent;
    decideMembershipEvent: MembershipEvent;
  }
}

/** What a draft says, and an edit may change. */
export interface Dossier {
  readonly reason: string | null;
  readonly remarks: string | null;
  readonly checklist: readonly string[];
  readonly attachments: readonly string[];
}

/** On what a decision rests beside its meeting. */
export interface Grounds {
  readonly decision: Decision;
  /** Null where the decider no longer sees the person. */
  readonly member: Member | null;
  /** The day of the decision where none is given. */
  readonly effectiveDate: string | null;
  readonly today: string;
}

@Noun({
  table: 'membership_event',
  scoped: true,
  subject: 'memberId',
  acts: ACTS,
  description: 'A membership event (biến động đảng viên), from the draft to its effect.',
  sorts: [
    {
      name: 'DECISION_DATE',
      description: 'By day of the decision; those without one last.',
      fields: ['decisionDate'],
      terms: [{ sql: (t) => `coalesce(${t}.decision_date,'infinity'::date)`, type: 'date' }],
    },
  ],
})
export class MembershipEvent extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: MembershipEventType, description: 'Type (loại biến động).' })
  type!: MembershipEventType;

  @Column({ class: 'base', type: 'text', enum: MembershipEventState, description: 'State.' })
  state!: MembershipEventState;

  @Column({ class: 'base', type: 'date', nullable: true, description: 'Day of the decision (ngày quyết định).' })
  decisionDate!: string | null;

  @Column({ class: 'base', type: 'date', nullable: true, description: 'Day from which it holds (ngày có hiệu lực).' })
  effectiveDate!: string | null;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  @BelongsTo(() => Member, {
    class: 'F1',
    column: 'member_id',
    description: 'The person, where you may see the person; `personName` comes with the event.',
    inverse: { name: 'membershipEvents', class: 'F1', description: 'Membership events of the person (biến động).' },
  })
  person!: Member | null;

  personName!: string | null;

  @Label(() => UnitLabel, {
    class: 'F1',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit to which the person belonged when the event was drafted.',
  })
  unitLabel!: UnitLabel | null;

  @Label(() => UnitLabel, {
    class: 'F1',
    of: () => Organization,
    column: 'receiving_shown',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the receiving unit of a transfer, from the decision on (nơi đến).',
  })
  receivingUnitLabel!: UnitLabel | null;

  documentNumber!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Reason (lý do).' })
  reason!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Remarks, those of a return or refusal included (nhận xét).' })
  remarks!: string | null;

  @Column({ class: 'F2', type: 'text[]', filter: false, description: 'Papers of the file (danh mục hồ sơ).' })
  checklist!: string[];

  @Column({ class: 'F2', type: 'text[]', filter: false, description: 'Attachments (tài liệu kèm theo).' })
  attachments!: string[];

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Votes for and persons present (số phiếu tán thành/có mặt).' })
  votes!: string | null;

  /** The state that rules judge by. */
  @Hidden({ type: 'text', generated: true })
  stage!: MembershipEventState;

  @Hidden({ type: 'text', nullable: true })
  stateBefore!: MembershipEventState | null;

  @Hidden({ type: 'integer', nullable: true })
  receivingUnit!: number | null;

  @Hidden({ type: 'date' })
  recordedOn!: string;

  @Hidden({ type: 'date', nullable: true })
  submittedOn!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Hidden({ type: 'text', nullable: true })
  standingBefore!: Standing | null;

  @Hidden({ type: 'date', nullable: true })
  admissionDateBefore!: string | null;

  @Hidden({ type: 'date', nullable: true })
  officialDateBefore!: string | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  proposedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  @Facts(() => Member, ({ row, fact }) => `${fact}.id = ${row}.member_id`)
  persons!: Member[];

  @Facts(() => Organization, ({ row, fact }) => `${fact}.no = ${row}.l3`)
  grassroots!: Organization[];

  /** The grassroots unit, where its upper committee has delegated the type to it. */
  @Facts(() => Organization, ({ row, fact }) => `${fact}.no = ${row}.l3 and ${row}.type = any(${fact}.delegated_acts)`)
  delegates!: Organization[];

  @Facts(() => MembershipEventParty, ({ row, fact }) => `${fact}.event_id = ${row}.id and ${fact}.role = 'TO'`)
  receivers!: MembershipEventParty[];

  /** A draft that nobody has authorised yet: in memory, in the place of its person. */
  static draft(id: string, type: MembershipEventType, member: Member, { person, today }: Writing): MembershipEvent {
    const { unitNo, l1, l2, l3, l4, l5 } = member;
    const none = {
      ...{ decisionDate: null, effectiveDate: null, stateBefore: null, receivingUnit: null, submittedOn: null, submittedBy: null },
      ...{ decisionId: null, votes: null, standingBefore: null, admissionDateBefore: null, officialDateBefore: null },
    };
    return Object.assign(new MembershipEvent(), {
      ...{ id, type, memberId: member.id, unitNo, l1, l2, l3, l4, l5, ...none },
      ...{ state: 'DRAFT', stage: 'DRAFT', recordedOn: today, createdBy: person, editedBy: person, version: 1 },
      ...{ draftingUnit: null, proposedBy: null, reason: null, remarks: null, checklist: [], attachments: [] },
    });
  }

  /** Opens the file (lập hồ sơ). */
  create(this: Authorised<MembershipEvent, 'createMembershipEvent' | 'proposeMembershipEvent'>, dossier: Dossier, member: Member): void {
    this.ensureFits(member, 'input.memberId');
    Object.assign(this, dossier);
  }

  /** Corrects a draft or a returned file; what is left out stays. */
  edit(this: Authorised<MembershipEvent, 'editMembershipEvent'>, change: Partial<Dossier>, { person }: Writing): void {
    this.effect();
    moved(this.state, { from: MOVES.edit.from, to: this.state });
    Object.assign(this, change);
    this.editedBy = person;
    this.version += 1;
  }

  /** Hands the file to the committee above (trình). */
  submit(this: Authorised<MembershipEvent, 'submitMembershipEvent'>, { person, today }: Writing): void {
    this.effect();
    this.state = moved(this.state, MOVES.submit);
    if (GRAVE.includes(this.type) && this.reason === null) throw new RuleViolationError('REASON_MISSING', ['reason']);
    this.submittedBy = person;
    this.editedBy = person;
    this.submittedOn = today;
    this.version += 1;
  }

  /** The grassroots committee agrees (cấp ủy cơ sở đồng ý). */
  agree(this: Authorised<MembershipEvent, 'agreeMembershipEvent'>): void {
    this.effect();
    this.state = moved(this.state, MOVES.agree);
    this.version += 1;
  }

  /** Sends the file back for correction (trả lại). */
  return(this: Authorised<MembershipEvent, 'returnMembershipEvent'>, remarks: string | null): void {
    this.effect();
    this.state = moved(this.state, MOVES.return);
    this.remarks = ensureReason(remarks);
    this.version += 1;
  }

  /** Refusal by the deciding body (không đồng ý). */
  reject(this: Authorised<MembershipEvent, 'rejectMembershipEvent'>, decision: Decision, remarks: string | null): void {
    this.effect();
    const before = this.state;
    this.state = moved(this.state, MOVES.reject);
    this.stateBefore = before;
    this.remarks = ensureReason(remarks);
    this.decided(decision);
  }

  /** Decision with its effect; what it does to the person is for `MembershipChange`. */
  decide(this: Authorised<MembershipEvent, 'decideMembershipEvent'>, { decision, member, effectiveDate, today }: Grounds): Member {
    this.effect();
    this.state = moved(this.state, MOVES.decide);
    if (!member || member.unitNo !== this.unitNo) throw new RuleViolationError('PERSON_HAS_MOVED', ['person']);
    this.ensureFits(member, 'person');
    this.decided(decision);
    this.effectiveDate = effectiveDate ?? decision.date;
    if (this.effectiveDate > today) throw new RuleViolationError('DATE_IN_FUTURE', ['input.effectiveDate']);
    return member;
  }

  /** What the type does; transfers are not carried out here. */
  effect(): Effect {
    const effect = EFFECTS[this.type];
    if (!effect) throw new RuleViolationError('TRANSFER_NOT_OPEN', ['type']);
    return effect;
  }

  private ensureFits({ standing }: Member, field: string): void {
    if (!this.effect().from.includes(standing)) throw new RuleViolationError('WRONG_STANDING', [field]);
  }

  private decided(decision: Decision): void {
    if (this.submittedOn === null || decision.date < this.submittedOn) {
      throw new RuleViolationError('DATE_BEFORE_CAUSE', ['input.decision.date']);
    }
    this.decisionId = decision.id;
    this.decisionDate = decision.date;
    this.votes = decision.votes;
    this.version += 1;
  }
}

function ensureReason(reason: string | null): string {
  if (reason === null) throw new RuleViolationError('REASON_MISSING', ['input.reason']);
  return reason;
}
