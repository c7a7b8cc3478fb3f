import type { Grant, Oracle, Place } from './oracle.js';
import type { Member, Membership, MembershipEvent, Unit } from './rows.js';

/** access.md 2.6 read aloud, over raw rows and with loops alone. */
export interface Reader {
  readonly grants: readonly Grant[];
  /** Id of the actor's person, null for services. */
  readonly self: string | null;
  readonly account: string;
}

const MEMBERSHIP_BASE = ['id', 'kind', 'status'];
const MEMBERSHIP_F1 = [...MEMBERSHIP_BASE, 'personName', 'person', 'unitLabel', 'unit', 'from', 'to'];
const MEMBERSHIP_F2 = [...MEMBERSHIP_F1, 'endReason'];
const BASE = ['id', 'type', 'state', 'decisionDate', 'effectiveDate'];
const F1 = [...BASE, 'personName', 'person', 'unitLabel', 'receivingUnitLabel', 'documentNumber'];
const OWN = [...F1, 'reason', 'remarks', 'checklist', 'attachments'];
const F2 = [...OWN, 'votes'];
const GRAVE = ['EXPULSION', 'STRIKE_OFF', 'WITHDRAWAL', 'SUSPENSION'];
const ORDER = ['DRAFT', 'SUBMITTED', 'AGREED', 'DECIDED', 'PRESENTED', 'ACCEPTED', 'EFFECTIVE'];
const FORMER = ['TRANSFERRED_OUT', 'DECEASED', 'LEFT'];
const NEVER = ['P3k', 'P3t', 'P3v', 'B3', 'B5', 'B6', 'B7c', 'M', 'A', 'V'];

export class MembershipOracle {
  constructor(private readonly oracle: Oracle) {}

  // Membership.

  private dated({ status, valid_from, valid_to }: Membership, day = this.oracle.today): boolean {
    return status === 'ACTIVE' && valid_from <= day && (valid_to === null || day < valid_to);
  }

  /** The levels of its unit; a host membership also the person's home levels, while it lasts or when it ended. */
  private places(row: Membership): Place[] {
    const own = this.oracle.place(this.oracle.unit(row.unit));
    if (row.kind === 'OFFICIAL') return [own];
    const { today } = this.oracle;
    const before = row.valid_to === null ? today : new Date(Date.parse(row.valid_to) - 86_400_000).toISOString().slice(0, 10);
    const day = before < today ? before : today;
    const homes = this.oracle.rows.memberships.filter(
      (each) =>
        each.member_id === row.member_id &&
        each.kind === 'OFFICIAL' &&
        each.valid_from <= day &&
        (each.valid_to === null || day < each.valid_to),
    );
    return [own, ...homes.map((home) => this.oracle.place(this.oracle.unit(home.unit)))];
  }

  private membershipFields({ role, unit: u }: Grant, row: Membership, self: string | null): string[] | null {
    if (role === 'S') return row.member_id === self ? MEMBERSHIP_F2 : null;
    if (!u || NEVER.includes(role) || role === 'I') return null;
    const places = this.places(row);
    const inside = places.some((place) => this.oracle.in(place, u));
    if (role === 'P1' || role === 'P2') return inside && this.dated(row) ? MEMBERSHIP_F1 : null;
    if (['P3o', 'B7', 'G3'].includes(role)) return inside ? MEMBERSHIP_F1 : null;
    if (role === 'C1') return places.some((place) => this.oracle.within(place, u)) && this.dated(row) ? MEMBERSHIP_F1 : null;
    return inside ? MEMBERSHIP_F2 : null;
  }

  readableMembership(reader: Reader, row: Membership): Set<string> | null {
    return union(reader.grants.map((grant) => this.membershipFields(grant, row, reader.self)));
  }

  // Membership event.

  stage({ state, state_before }: MembershipEvent): string {
    return state_before ?? state;
  }

  private atLeast(row: MembershipEvent, state: string): boolean {
    const stage = this.stage(row);
    return ORDER.includes(stage) && ORDER.indexOf(stage) >= ORDER.indexOf(state);
  }

  grassroots(row: MembershipEvent): Unit | null {
    return this.oracle.unit(this.from(row).l[3] ?? 0);
  }

  from(row: MembershipEvent): Place {
    return this.oracle.place(this.oracle.unit(row.unit));
  }

  private personOf(row: MembershipEvent): Member {
    const member = this.oracle.rows.members.find(({ id }) => id === row.member_id);
    if (!member) throw new Error('The event has no person');
    return member;
  }

  eventFields({ role, unit: u }: Grant, row: MembershipEvent, reader: Reader): string[] | null {
    const grave = GRAVE.includes(row.type);
    const about = row.member_id === reader.self;
    const isDecided = this.atLeast(row, 'DECIDED');
    if (role === 'S') {
      const former = FORMER.includes(this.personOf(row).standing);
      if (about && (grave || former ? isDecided : this.atLeast(row, 'SUBMITTED'))) return OWN;
      const sent = row.submitted_by !== null && row.submitted_by === reader.self && this.stage(row) !== 'DRAFT';
      return sent && !(grave && about) ? BASE : null;
    }
    if (role === 'I') return row.proposed_by === reader.account ? BASE : null;
    if (!u || NEVER.includes(role) || role === 'P1' || role === 'P2') return null;
    if (grave && about) return null;
    const place = this.from(row);
    const inside = role === 'C1' ? this.oracle.within(place, u) : this.oracle.in(place, u);
    if (['P3o', 'B7', 'G3'].includes(role)) return inside && isDecided ? F1 : null;
    if (inside && this.atLeast(row, 'SUBMITTED')) return F2;
    if (['B4', 'G1', 'G2', 'C1'].includes(role) && row.drafting_unit === u.no) return F2;
    if (this.stage(row) === 'RETURNED' && this.oracle.within(place, u)) {
      if (role === 'B1' || role === 'B2') return F2;
      if (role === 'G1' && u.delegated_acts.includes(row.type)) return F2;
    }
    if (role === 'G2' || row.receiving_unit === null || !isDecided) return null;
    const to = this.oracle.place(this.oracle.unit(row.receiving_unit));
    return (role === 'C1' ? this.oracle.within(to, u) : this.oracle.in(to, u)) ? F1 : null;
  }

  readableEvent(reader: Reader, row: MembershipEvent): Set<string> | null {
    return union(reader.grants.map((grant) => this.eventFields(grant, row, reader)));
  }
}

function union(sets: readonly (readonly string[] | null)[]): Set<string> | null {
  const seen = sets.filter((set) => set !== null);
  return seen.length > 0 ? new Set(seen.flat()) : null;
}
