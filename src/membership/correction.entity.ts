import { rememberFacts, type Authorised } from '../kernel/authorize.js';
import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved, type Move } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Member, type Writing } from './member.entity.js';
import { Qualification } from './qualification.entity.js';

export const CorrectionState = enumeration('CorrectionState', 'State of a correction.', {
  PROPOSED: { vi: 'Chờ duyệt', en: 'Proposed', note: 'waits for the record-keeper' },
  ACCEPTED: { vi: 'Đã chấp nhận', en: 'Accepted', note: 'the values are entered' },
  REJECTED: { vi: 'Không chấp nhận', en: 'Rejected' },
});
export type CorrectionState = CodeOf<typeof CorrectionState>;

declare module '../kernel/policy.js' {
  interface Actions {
    proposeCorrection: Correction;
    proposeQualificationCorrection: Correction;
    acceptCorrection: Correction;
    rejectCorrection: Correction;
  }
}

const MOVES = {
  accept: { from: ['PROPOSED'], to: 'ACCEPTED' },
  reject: { from: ['PROPOSED'], to: 'REJECTED' },
} as const satisfies Readonly<Record<string, Move<CorrectionState>>>;

/** Whose proposal it is: an integration has an account and no person. */
export interface Proposing extends Writing {
  readonly account: string;
}

@Noun({
  table: 'correction',
  subject: 'memberId',
  acts: { acceptCorrection: MOVES.accept, rejectCorrection: MOVES.reject },
  description: 'A proposed correction of a profile, record or qualification (đề nghị điều chỉnh thông tin).',
  sorts: [
    // The first is the default: it must use base fields, for a former person reads no more (access.md 5.2).
    { name: 'ID', description: 'By id.', fields: [], terms: [] },
    { name: 'PROPOSED_ON', description: 'By day.', fields: ['proposedOn'], terms: [{ sql: (t) => `${t}.proposed_on`, type: 'date' }] },
  ],
})
export class Correction {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: CorrectionState, description: 'State (tình trạng).' })
  state!: CorrectionState;

  @Column({ class: 'F2', type: 'date', description: 'Day of the proposal (ngày đề nghị).' })
  proposedOn!: string;

  proposerName!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Note of the proposer (ghi chú).' })
  note!: string | null;

  @Column({ class: 'F2', type: 'date', nullable: true, description: 'Day of the decision (ngày quyết định).' })
  decidedOn!: string | null;

  deciderName!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Why it was rejected (lý do).' })
  reason!: string | null;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  @BelongsTo(() => Member, {
    class: 'base',
    column: 'member_id',
    description: 'The person whose data it corrects.',
    inverse: { name: 'corrections', class: 'base', description: 'Proposed corrections (đề nghị điều chỉnh), those that you may see.' },
  })
  member!: Member | null;

  @Hidden({ type: 'uuid', nullable: true })
  qualificationId!: string | null;

  @BelongsTo(() => Qualification, { class: 'F2', column: 'qualification_id', description: 'The qualification, if it corrects one.' })
  qualification!: Qualification | null;

  @Hidden({ type: 'uuid' })
  accountId!: string;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  decidedById!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** The unit of the person, for the audit log. */
  unitNo: number | null = null;

  @Facts(() => Member, ({ row, fact }) => `${fact}.id = ${row}.member_id`)
  person!: Member[];

  /** A proposal that nobody has authorised yet: in memory, for its person. */
  static draft(id: string, member: Member, { account, person, today }: Proposing): Correction {
    const none = { note: null, decidedOn: null, decidedById: null, reason: null, qualificationId: null };
    const made = Object.assign(new Correction(), {
      ...{ id, memberId: member.id, unitNo: member.unitNo, state: 'PROPOSED', accountId: account, createdBy: person },
      ...{ proposedOn: today, version: 1, ...none },
    });
    rememberFacts(made, { person: [member] });
    return made;
  }

  /** Closes the proposal; its values are entered with it. */
  accept(this: Authorised<Correction, 'acceptCorrection'>, writing: Writing): void {
    this.state = moved(this.state, MOVES.accept);
    this.decide(writing);
  }

  /** Closes the proposal without effect. */
  reject(this: Authorised<Correction, 'rejectCorrection'>, reason: string | null, writing: Writing): void {
    this.state = moved(this.state, MOVES.reject);
    if (reason === null) throw new RuleViolationError('REASON_MISSING', ['input.reason']);
    this.reason = reason;
    this.decide(writing);
  }

  private decide({ person, today }: Writing): void {
    this.decidedOn = today;
    this.decidedById = person;
    this.version += 1;
  }
}
