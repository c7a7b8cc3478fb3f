import type { Grant, Oracle } from '../access/oracle.js';
import type { Member, Unit } from '../access/rows.js';
import type { Verdict } from './holding-oracle.js';

/** What the oracle knows of a qualification or a correction. */
export interface PersonRow {
  readonly person: Member;
  readonly state: string;
  /** The person who entered it, and who edited it last; of a correction its proposer. */
  readonly hands: readonly (string | null)[];
}

export type QualificationAct = 'editQualification' | 'confirmQualification';
export type CorrectionAct = 'acceptCorrection' | 'rejectCorrection';

const FORMER = ['TRANSFERRED_OUT', 'DECEASED', 'LEFT'];
/** 2.7: rows in both states. */
const KEEPERS = ['B4', 'G2'];

/** Qualifications of access.md 2.7, corrections of 2.4 and 2.5, guests and candidates of 2.4, K5, K25 and 5.4, read aloud. */
export class QualificationOracle {
  constructor(
    private readonly oracle: Oracle,
    /** The actor's person. */
    private readonly self: string | null,
  ) {}

  onQualification(grants: readonly Grant[], act: QualificationAct, row: PersonRow): Verdict {
    if (!grants.some(({ role }) => KEEPERS.includes(role))) return 'FORBIDDEN';
    if (!grants.some((grant) => this.opensQualification(grant, row))) return 'NOT_FOUND';
    if (!grants.some((grant) => KEEPERS.includes(grant.role) && this.keeps(grant, row.person))) return 'FORBIDDEN';
    if (act === 'confirmQualification' && this.isOwnHand(row)) return 'FORBIDDEN';
    return row.state === 'PROPOSED' ? 'DONE' : 'RULE_VIOLATION';
  }

  onCorrection(grants: readonly Grant[], act: CorrectionAct, row: PersonRow): Verdict {
    if (!grants.some(({ role }) => role === 'G2')) return 'FORBIDDEN';
    // Without a reason nobody sees the queue of a former person; the proposer sees the own proposals.
    const decides = grants.some((grant) => grant.role === 'G2' && this.keeps(grant, row.person));
    const isOwn = this.isOwnHand(row);
    if (!decides && !isOwn) return 'NOT_FOUND';
    if (!decides || (act === 'acceptCorrection' && isOwn)) return 'FORBIDDEN';
    return row.state === 'PROPOSED' ? 'DONE' : 'RULE_VIOLATION';
  }

  /** 2.7, S: propose correction. Everyone with a person has it, and of what others hold only sees what 2.7 opens. */
  onOwn(grants: readonly Grant[], row: PersonRow): Verdict {
    if (!grants.some(({ role }) => role === 'S')) return 'FORBIDDEN';
    if (!grants.some((grant) => this.opensQualification(grant, row))) return 'NOT_FOUND';
    return row.person.id === this.self ? 'DONE' : 'FORBIDDEN';
  }

  createPerson(grants: readonly Grant[], sponsor: Unit, standing: string): Verdict {
    if (!grants.some(({ role }) => role === 'G2')) return 'FORBIDDEN';
    if (!this.oracle.readableUnit(grants, sponsor)) return 'NOT_FOUND';
    const place = this.oracle.place(sponsor);
    const allowed = grants.some(({ role, unit }) => role === 'G2' && unit !== null && this.oracle.within(place, unit));
    // "Guest or candidate" is the guard; every other standing comes by events.
    return allowed && ['GUEST', 'CANDIDATE'].includes(standing) ? 'DONE' : 'FORBIDDEN';
  }

  private isOwnHand({ hands }: PersonRow): boolean {
    return this.self !== null && hands.includes(this.self);
  }

  /** W, and not frozen (2.5, K25). */
  private keeps({ unit: u }: Grant, person: Member): boolean {
    return u !== null && this.oracle.within(this.oracle.personPlace(person), u) && !FORMER.includes(person.standing);
  }

  private opensQualification({ role, unit: u, body }: Grant, { person, state }: PersonRow): boolean {
    if (role === 'S') return person.id === this.self && !FORMER.includes(person.standing);
    if (!u) return false;
    const place = this.oracle.personPlace(person);
    if (KEEPERS.includes(role)) return this.oracle.in(place, u);
    if (state !== 'CONFIRMED') return false;
    if (role === 'B1' || role === 'G1') return this.oracle.in(place, u);
    if (role === 'B5') return this.oracle.within(place, u) && this.oracle.isTaught(person, body);
    return role === 'C1' && this.oracle.within(place, u) && !FORMER.includes(person.standing);
  }
}
