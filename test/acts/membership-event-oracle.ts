import type { MembershipOracle, Reader } from '../access/membership-oracle.js';
import type { Grant, Oracle } from '../access/oracle.js';
import type { Member, MembershipEvent, Unit } from '../access/rows.js';
import type { Verdict } from './holding-oracle.js';

export type EventAct =
  | 'editMembershipEvent'
  | 'submitMembershipEvent'
  | 'agreeMembershipEvent'
  | 'returnMembershipEvent'
  | 'rejectMembershipEvent'
  | 'decideMembershipEvent';
export type OpeningAct = 'createMembershipEvent' | 'proposeMembershipEvent';

/** Column "acts" of access.md 2.6, by role. */
const HAVING: Readonly<Record<EventAct | OpeningAct, readonly string[]>> = {
  createMembershipEvent: ['B4', 'G2', 'C1'],
  proposeMembershipEvent: ['I'],
  editMembershipEvent: ['B4', 'G2', 'C1'],
  submitMembershipEvent: ['B4', 'G1', 'C1'],
  agreeMembershipEvent: ['G1'],
  returnMembershipEvent: ['B1', 'B2', 'G1'],
  rejectMembershipEvent: ['B1', 'B2'],
  decideMembershipEvent: ['B1', 'B2', 'G1'],
};

/** States from which an act leads on at all. */
const FROM: Readonly<Record<EventAct, readonly string[]>> = {
  editMembershipEvent: ['DRAFT', 'RETURNED'],
  submitMembershipEvent: ['DRAFT', 'RETURNED'],
  agreeMembershipEvent: ['SUBMITTED'],
  returnMembershipEvent: ['SUBMITTED', 'AGREED'],
  rejectMembershipEvent: ['SUBMITTED', 'AGREED'],
  decideMembershipEvent: ['SUBMITTED', 'AGREED'],
};

/** access.md 2.6 and 5.4 read aloud, over raw rows: who may do what to an event that others wrote, on a person the actor is no kin to. */
export class EventOracle {
  constructor(
    private readonly oracle: Oracle,
    private readonly judge: MembershipOracle,
  ) {}

  onEvent(reader: Reader, act: EventAct, row: MembershipEvent): { readonly verdict: Verdict; readonly unit: Unit | null } {
    const { grants } = reader;
    if (!grants.some((grant) => this.has(grant, act))) return { verdict: 'FORBIDDEN', unit: null };
    if (!this.judge.readableEvent(reader, row)) return { verdict: 'NOT_FOUND', unit: null };
    const allowing = grants.filter((grant) => this.judge.eventFields(grant, row, reader) && this.may(grant, act, row));
    const [first] = allowing;
    if (!first) return { verdict: 'FORBIDDEN', unit: null };
    const isMoved = FROM[act].includes(row.state) && !row.type.startsWith('TRANSFER_');
    return { verdict: isMoved ? 'DONE' : 'RULE_VIOLATION', unit: first.unit };
  }

  onPerson(reader: Reader, act: OpeningAct, member: Member, type: string): Verdict {
    const { grants, self } = reader;
    if (!grants.some((grant) => this.has(grant, act))) return 'FORBIDDEN';
    if (!this.oracle.readablePerson(grants, member, self)) return 'NOT_FOUND';
    const place = this.oracle.personPlace(member);
    const within = grants.some((grant) => this.has(grant, act) && grant.unit && this.oracle.within(place, grant.unit));
    if (!within) return 'FORBIDDEN';
    return type.startsWith('TRANSFER_') ? 'RULE_VIOLATION' : 'DONE';
  }

  /** A secretary of a sectional committee has no acts (1.5). */
  private has({ role, unit }: Grant, act: EventAct | OpeningAct): boolean {
    return HAVING[act].includes(role) && !(role === 'C1' && unit?.level === 4);
  }

  private may(grant: Grant, act: EventAct, row: MembershipEvent): boolean {
    const { role, unit: u } = grant;
    if (!u || !this.has(grant, act) || !this.oracle.within(this.judge.from(row), u)) return false;
    const stage = this.judge.stage(row);
    // Whose turn it is: a submitted event waits for the grassroots committee, an agreed one for the upper committee.
    if (act === 'decideMembershipEvent' && role === 'G1') return u.delegated_acts.includes(row.type);
    if (act === 'returnMembershipEvent' && role === 'G1') return stage !== 'AGREED';
    if (!['returnMembershipEvent', 'rejectMembershipEvent', 'decideMembershipEvent'].includes(act)) return true;
    return stage !== 'SUBMITTED' || this.judge.grassroots(row)?.kind === 'GRASSROOTS_CELL';
  }
}
