import type { Grant, Oracle } from '../access/oracle.js';
import type { Unit } from '../access/rows.js';
import type { Verdict } from './holding-oracle.js';

export type ExportAct = 'approveMemberExport' | 'rejectMemberExport' | 'downloadMemberExport';

/** An export as the norm sees it. */
export interface Asked {
  readonly unit: Unit;
  readonly fileClass: 'F1' | 'F2';
  readonly state: string;
  /** Whether the actor has asked for it. */
  readonly own: boolean;
}

const HAVING: Readonly<Record<ExportAct, readonly string[]>> = {
  approveMemberExport: ['B1'],
  rejectMemberExport: ['B1'],
  downloadMemberExport: ['B4', 'G1'],
};

/** K23, the lines of 2.4 and 2.5, K5 and 5.4, read aloud; the readings are those of docs/decisions/46. */
export class ExportOracle {
  constructor(private readonly oracle: Oracle) {}

  /** F1 by B4 and G1, F2 by B4; with a reason, for a unit that the actor sees, within W. */
  request(grants: readonly Grant[], unit: Unit, fileClass: 'F1' | 'F2'): Verdict {
    if (!grants.some(({ role }) => role === 'B4' || role === 'G1')) return 'FORBIDDEN';
    if (!this.oracle.readableUnit(grants, unit)) return 'NOT_FOUND';
    const may = grants.some((grant) => (grant.role === 'B4' || (grant.role === 'G1' && fileClass === 'F1')) && this.within(grant, unit));
    return may ? 'DONE' : 'FORBIDDEN';
  }

  on(grants: readonly Grant[], act: ExportAct, file: Asked): Verdict {
    const having = grants.filter(({ role }) => HAVING[act].includes(role));
    if (having.length === 0) return 'FORBIDDEN';
    // A download gives no reason, and B1 sees files with one alone.
    const reading = act === 'downloadMemberExport' ? grants.filter(({ role }) => role !== 'B1') : grants;
    if (!reading.some((grant) => this.opens(grant, file))) return 'NOT_FOUND';
    const may = having.some((grant) => this.opens(grant, file) && (grant.role !== 'G1' || file.fileClass === 'F1'));
    if (!may || (act === 'approveMemberExport' && file.own)) return 'FORBIDDEN';
    const open = act === 'downloadMemberExport' ? 'READY' : 'REQUESTED';
    return file.state === open ? 'DONE' : 'RULE_VIOLATION';
  }

  private opens(grant: Grant, { unit, fileClass, own }: Asked): boolean {
    if (!this.within(grant, unit)) return false;
    return grant.role === 'B1' ? fileClass === 'F2' : ['B4', 'G1'].includes(grant.role) && own;
  }

  private within({ unit: u }: Grant, unit: Unit): boolean {
    return u !== null && this.oracle.within(this.oracle.place(unit), u);
  }
}
