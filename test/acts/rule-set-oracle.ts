import type { Grant, Oracle } from '../access/oracle.js';
import type { Unit } from '../access/rows.js';
import type { Verdict } from './holding-oracle.js';

/** What the oracle knows of a rule set. */
export interface Rules {
  /** Null is CENTRAL. */
  readonly issuer: number | null;
  readonly subject: string;
  readonly state: 'DRAFT' | 'SUBMITTED' | 'DECIDED';
  readonly from: string;
  /** Persons who drafted it and who edited it last. */
  readonly hands: readonly (string | null)[];
}

export type RulesAct = 'editRuleSet' | 'submitRuleSet' | 'decideRuleSet';

/** The first line of 2.10: who has rows of rule sets on planning. */
const OF_PLANNING = ['P1', 'P2', 'P3o', 'B1', 'B2', 'B3', 'B4', 'B7', 'G1', 'G2', 'C1'];
/** The third line: who has them on no subject. */
const OUTSIDE = ['V', 'I', 'A'];
const BOARDS = ['P3o', 'B4'];
const DECIDERS = ['P2', 'B1', 'B2'];
const HAVING: Readonly<Record<RulesAct, readonly string[]>> = { editRuleSet: BOARDS, submitRuleSet: BOARDS, decideRuleSet: DECIDERS };
const FROM: Readonly<Record<RulesAct, string>> = { editRuleSet: 'DRAFT', submitRuleSet: 'DRAFT', decideRuleSet: 'SUBMITTED' };

/** Rule sets of access.md 2.10, K5 and 5.4, read aloud; the readings are those of docs/decisions/18. */
export class RuleSetOracle {
  constructor(
    private readonly oracle: Oracle,
    private readonly person: string | null,
  ) {}

  sees(grants: readonly Grant[], rules: Rules): boolean {
    return grants.some((grant) => this.opens(grant, rules));
  }

  on(grants: readonly Grant[], act: RulesAct, rules: Rules): Verdict {
    if (!grants.some(({ role }) => HAVING[act].includes(role))) return 'FORBIDDEN';
    if (!this.sees(grants, rules)) return 'NOT_FOUND';
    // Who drafts or decides does so for the own unit alone; W of the issuer follows from it.
    const isOwn = ({ role, unit }: Grant): boolean => HAVING[act].includes(role) && unit !== null && unit.no === rules.issuer;
    const may = grants.some((grant) => this.opens(grant, rules) && isOwn(grant));
    const isOwnHand = act === 'decideRuleSet' && this.person !== null && rules.hands.includes(this.person);
    if (!may || isOwnHand) return 'FORBIDDEN';
    return rules.state === FROM[act] ? 'DONE' : 'RULE_VIOLATION';
  }

  create(grants: readonly Grant[], issuer: Unit): Verdict {
    if (!grants.some(({ role }) => BOARDS.includes(role))) return 'FORBIDDEN';
    if (!this.oracle.readableUnit(grants, issuer)) return 'NOT_FOUND';
    return grants.some(({ role, unit }) => BOARDS.includes(role) && unit?.no === issuer.no) ? 'DONE' : 'FORBIDDEN';
  }

  private opens({ role, unit: u }: Grant, rules: Rules): boolean {
    if (OUTSIDE.includes(role)) return false;
    const begun = rules.state === 'DECIDED' && rules.from <= this.oracle.today;
    const planning = rules.subject === 'PLANNING';
    if (!u) return begun && !planning && rules.issuer === null;
    if (BOARDS.includes(role) && rules.issuer === u.no) return true;
    if (DECIDERS.includes(role) && rules.issuer === u.no && rules.state === 'SUBMITTED') return true;
    return begun && (!planning || OF_PLANNING.includes(role)) && this.isNear(rules.issuer, u);
  }

  /** CENTRAL, u, an ancestor of u, or inside u. */
  private isNear(issuer: number | null, u: Unit): boolean {
    const owner = this.oracle.unit(issuer);
    if (!owner) return issuer === null;
    return this.oracle.within(this.oracle.place(owner), u) || this.oracle.isAncestor(owner, u);
  }
}
