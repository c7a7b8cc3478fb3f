import { isBackdated, Oracle, type Grant } from '../access/oracle.js';
import type { Holding, Member, Unit } from '../access/rows.js';

/** What an act is to answer. */
export type Verdict = 'DONE' | 'FORBIDDEN' | 'NOT_FOUND' | 'RULE_VIOLATION';

export type HoldingAct = 'editHolding' | 'recogniseHolding' | 'approveBackdatedHolding' | 'rejectHolding' | 'endHolding';
export type SeatAct = 'proposeHolding' | 'appointHolding';

/** Column "acts" of access.md 2.3, by role. */
const HAVING: Readonly<Record<HoldingAct | SeatAct, readonly string[]>> = {
  proposeHolding: ['B4', 'G2'],
  editHolding: ['B4', 'G2'],
  recogniseHolding: ['P2', 'B2', 'G1'],
  approveBackdatedHolding: ['B1'],
  rejectHolding: ['P2', 'B2', 'G1'],
  endHolding: ['P2', 'B2', 'G1', 'B4'],
  appointHolding: ['B4'],
};

/** State machine of 1.3: PROPOSED, ACTIVE (recognised), ENDED or REJECTED. */
const FROM: Readonly<Record<HoldingAct, Holding['state']>> = {
  editHolding: 'PROPOSED',
  recogniseHolding: 'PROPOSED',
  approveBackdatedHolding: 'PROPOSED',
  rejectHolding: 'PROPOSED',
  endHolding: 'ACTIVE',
};

const STAFF = ['HEAD', 'DEPUTY_HEAD', 'OFFICER'];

/** access.md 2.3 and 5.4 read aloud, over raw rows: who may do what to a holding of another person, whom the actor is no kin to. */
export class HoldingOracle {
  constructor(private readonly oracle: Oracle) {}

  /** Everything after the version (5.4): the acts are sent in the version that the row has. */
  onHolding(grants: readonly Grant[], act: HoldingAct, row: Holding): Verdict {
    if (!grants.some(({ role }) => HAVING[act].includes(role))) return 'FORBIDDEN';
    if (!this.oracle.seesHolding(grants, row)) return 'NOT_FOUND';
    const seat = this.oracle.seatOf(row);
    const unit = this.unitOf(seat.unit);
    const allowed = grants.some((grant) => this.oracle.seesHolding([grant], row) && this.may(grant, act, unit, seat.title));
    if (!allowed) return 'FORBIDDEN';
    // Step 7 of 5.4: K15 is FORBIDDEN, before any rule.
    const unapproved = isBackdated(row) && row.backdate_approval === null;
    if (act === 'recogniseHolding' && unapproved) return 'FORBIDDEN';
    if (row.state !== FROM[act]) return 'RULE_VIOLATION';
    const needsSeat = act === 'editHolding' || act === 'recogniseHolding';
    return needsSeat && seat.state !== 'ACTIVE' ? 'RULE_VIOLATION' : 'DONE';
  }

  onSeat(grants: readonly Grant[], act: SeatAct, seat: { readonly unit: number; readonly title: string }, member: Member): Verdict {
    if (!grants.some(({ role }) => HAVING[act].includes(role))) return 'FORBIDDEN';
    const unit = this.unitOf(seat.unit);
    if (!this.oracle.seesPublic(grants, unit)) return 'NOT_FOUND';
    if (!this.oracle.readablePerson(grants, member, null)) return 'NOT_FOUND';
    return grants.some((grant) => this.may(grant, act, unit, seat.title)) ? 'DONE' : 'FORBIDDEN';
  }

  /** One grant's own guard: W on the unit (2.0), and "the same units" of its line. */
  private may({ role, unit: u }: Grant, act: HoldingAct | SeatAct, unit: Unit, title: string): boolean {
    if (!u || !HAVING[act].includes(role)) return false;
    const place = this.oracle.place(unit);
    if (!this.oracle.within(place, u)) return false;
    if (role === 'P2') return unit.level === 2 || (unit.level === 3 && place.l[2] === 0);
    if (role === 'B2') return unit.level === 3;
    if (role === 'G1') return unit.level === 4 || unit.level === 5;
    if (act === 'endHolding' || act === 'appointHolding') return unit.no === u.no && STAFF.includes(title);
    return true;
  }

  private unitOf(no: number): Unit {
    const unit = this.oracle.unit(no);
    if (!unit) throw new Error(`No unit ${no}`);
    return unit;
  }
}
