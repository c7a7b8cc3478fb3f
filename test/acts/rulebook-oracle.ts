import type { Grant, Oracle } from '../access/oracle.js';
import type { Verdict } from './holding-oracle.js';

/** What the oracle knows of a moratorium or rule set. */
export interface Ruling {
  readonly unit: number | null;
  readonly scope: number | null;
  readonly drafting: number | null;
  readonly state: string;
  readonly from: string;
  readonly to: string | null;
  /** Of a rule set. */
  readonly subject?: string;
}

export type RulingAct = 'edit' | 'submit' | 'decide' | 'end';

const HAVING: Readonly<Record<RulingAct | 'create', readonly string[]>> = {
  create: ['P3o', 'B4'],
  edit: ['P3o', 'B4'],
  submit: ['P3o', 'B4'],
  decide: ['P2', 'B1', 'B2'],
  end: ['P2', 'B1', 'B2'],
};
const FROM: Readonly<Record<RulingAct, string>> = { edit: 'DRAFT', submit: 'DRAFT', decide: 'SUBMITTED', end: 'DECIDED' };
/** The first line of 2.10. */
const OF_PLANNING = ['P1', 'P2', 'P3o', 'B1', 'B2', 'B3', 'B4', 'B7', 'G1', 'G2', 'C1'];

/** Rule sets and moratoria of access.md 2.10, and 5.4, read aloud. */
export class RulebookOracle {
  constructor(private readonly oracle: Oracle) {}

  sees(grants: readonly Grant[], row: Ruling): boolean {
    return grants.some((grant) => this.opens(grant, row));
  }

  on(grants: readonly Grant[], act: RulingAct, row: Ruling): Verdict {
    if (!grants.some(({ role }) => HAVING[act].includes(role))) return 'FORBIDDEN';
    if (!this.sees(grants, row)) return 'NOT_FOUND';
    if (!grants.some((grant) => this.opens(grant, row) && this.may(grant, act, row))) return 'FORBIDDEN';
    const over = act === 'end' && row.to !== null && row.to <= this.oracle.today;
    return row.state !== FROM[act] || over ? 'RULE_VIOLATION' : 'DONE';
  }

  create(grants: readonly Grant[], unit: number, scope: number): Verdict {
    if (!grants.some(({ role }) => HAVING.create.includes(role))) return 'FORBIDDEN';
    const named = [unit, scope].map((no) => this.oracle.unit(no));
    if (named.some((each) => !each || !this.oracle.readableUnit(grants, each))) return 'NOT_FOUND';
    const row = { unit, scope, drafting: unit, state: 'DRAFT', from: '', to: null };
    return grants.some((grant) => this.may(grant, 'create', row)) ? 'DONE' : 'FORBIDDEN';
  }

  private opens({ role, unit: u }: Grant, row: Ruling): boolean {
    if (['V', 'I', 'A'].includes(role)) return false;
    const begun = ['DECIDED', 'ENDED'].includes(row.state) && row.from <= this.oracle.today;
    const planning = row.subject === 'PLANNING';
    if (role === 'S') return row.unit === null && begun && !planning;
    if (!u) return false;
    const own = row.drafting === u.no;
    if (['P3o', 'B4'].includes(role) && own) return true;
    if (['P2', 'B1', 'B2'].includes(role) && own && row.state === 'SUBMITTED') return true;
    return begun && role !== 'B7c' && (!planning || OF_PLANNING.includes(role)) && this.isNear(row.unit, u.no);
  }

  private isNear(owner: number | null, no: number): boolean {
    const unit = this.oracle.unit(no);
    const other = this.oracle.unit(owner);
    if (owner === null || !other || !unit) return owner === null;
    return this.oracle.within(this.oracle.place(other), unit) || this.oracle.isAncestor(other, unit);
  }

  private may({ role, unit: u }: Grant, act: RulingAct | 'create', row: Ruling): boolean {
    if (!u || !HAVING[act].includes(role) || row.drafting !== u.no) return false;
    return [row.unit, row.scope].every((no) => no === null || this.oracle.within(this.oracle.place(this.oracle.unit(no)), u));
  }
}
