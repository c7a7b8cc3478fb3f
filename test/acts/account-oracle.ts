import type { Grant, Oracle, Place } from '../access/oracle.js';
import type { Member, Unit } from '../access/rows.js';
import type { Verdict } from './holding-oracle.js';

/** What the oracle knows of an account that is not the actor's. */
export interface Held {
  readonly place: Place;
  /** ASKED is ACTIVE with an end that the office has asked for. */
  readonly state: string;
  /** Whether the actor has proposed it, or asked for its end. */
  readonly own: boolean;
}

export type AccountAct = 'approveAccount' | 'rejectAccount' | 'disableAccount' | 'unlockAccount' | 'resetCredential' | 'endSessions';

const OFFICES = ['B6', 'P3v'];
const SECOND = ['B1', 'P1'];
const REQUESTING = ['B4', 'G1'];
const HAVING: Readonly<Record<AccountAct, readonly string[]>> = {
  approveAccount: SECOND,
  rejectAccount: SECOND,
  disableAccount: [...OFFICES, 'A'],
  unlockAccount: ['A'],
  resetCredential: ['A'],
  // Everyone ends the own sessions.
  endSessions: ['A', 'S', 'V', 'I'],
};
/** Levels of the units that have such a service (1.5). */
const SERVICES: Readonly<Record<string, readonly number[]>> = { REPORTING: [1, 2], INTEGRATION: [2] };

/** Accounts of access.md 2.8, K5 and 5.4, read aloud; the readings are those of docs/decisions/21. */
export class AccountOracle {
  constructor(private readonly oracle: Oracle) {}

  on(grants: readonly Grant[], act: AccountAct, row: Held): Verdict {
    if (!grants.some(({ role }) => HAVING[act].includes(role))) return 'FORBIDDEN';
    if (!grants.some((grant) => this.opens(grant, row.place, row.own))) return 'NOT_FOUND';
    const using = grants.filter(
      (grant) => HAVING[act].includes(grant.role) && this.opens(grant, row.place, row.own) && this.within(grant, row.place),
    );
    if (using.length === 0 || (act === 'approveAccount' && row.own)) return 'FORBIDDEN';
    const atOnce = using.some(({ role }) => role === 'A');
    return this.isOpenTo(act, row.state, atOnce) ? 'DONE' : 'RULE_VIOLATION';
  }

  /** B4 and G1 ask for a person whom they see, within W (2.8, 5.4). */
  request(grants: readonly Grant[], member: Member): Verdict {
    const asking = grants.filter(({ role }) => REQUESTING.includes(role));
    if (asking.length === 0) return 'FORBIDDEN';
    if (!this.oracle.readablePerson(grants, member, null)) return 'NOT_FOUND';
    const place = this.oracle.personPlace(member);
    return asking.some((grant) => this.within(grant, place)) ? 'DONE' : 'FORBIDDEN';
  }

  createService(grants: readonly Grant[], unit: Unit, kind: string): Verdict {
    if (!grants.some(({ role }) => OFFICES.includes(role))) return 'FORBIDDEN';
    if (!this.oracle.readableUnit(grants, unit)) return 'NOT_FOUND';
    const place = this.oracle.place(unit);
    const may = grants.some((grant) => OFFICES.includes(grant.role) && this.opens(grant, place) && this.within(grant, place));
    if (!may) return 'FORBIDDEN';
    return SERVICES[kind]?.includes(unit.level) ? 'DONE' : 'RULE_VIOLATION';
  }

  /** The office need not see the person in 2.4; whom it may not give an account is missing, whatever the actor sees besides (docs/decisions/21). */
  create(grants: readonly Grant[], member: Member): Verdict {
    const offices = grants.filter(({ role }) => OFFICES.includes(role));
    if (offices.length === 0) return 'FORBIDDEN';
    const place = this.oracle.personPlace(member);
    return offices.some((grant) => this.opens(grant, place) && this.within(grant, place)) ? 'DONE' : 'NOT_FOUND';
  }

  private within({ unit }: Grant, place: Place): boolean {
    return unit !== null && this.oracle.within(place, unit);
  }

  private opens(grant: Grant, place: Place, own = false): boolean {
    const { role, unit } = grant;
    if (unit === null) return false;
    if (REQUESTING.includes(role)) return own;
    if (role === 'B1' || role === 'B6') return this.oracle.in(place, unit);
    if (role === 'P1' || role === 'P3v') return this.within(grant, place) && place.l[2] === 0;
    return role === 'A' && this.within(grant, place);
  }

  private isOpenTo(act: AccountAct, state: string, atOnce: boolean): boolean {
    // A request is refused by the second person; what is let in force is made by the office first (docs/decisions/48).
    if (state === 'REQUESTED') return act === 'rejectAccount';
    if (act === 'approveAccount' || act === 'rejectAccount') return state === 'PROPOSED' || state === 'ASKED';
    if (act === 'disableAccount') return state === 'ACTIVE' || (state === 'ASKED' && atOnce);
    // 2.0: no act is possible on what was rejected.
    return state !== 'REJECTED';
  }
}
