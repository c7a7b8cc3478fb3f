import type { Grant, Oracle } from '../access/oracle.js';
import type { Unit } from '../access/rows.js';
import type { Verdict } from './holding-oracle.js';

/** A body, as the norm compares it: each unit of the minimal world has one of a kind. */
export interface Drafter {
  readonly unit: number;
  readonly kind: string;
}

/** What the oracle knows of a document; its owner is the unit of the body that drafts it (docs/decisions/25). */
export interface Paper {
  readonly drafter: Drafter;
  readonly class: 'F0' | 'F1' | 'F3';
  readonly state: 'DRAFT' | 'REGISTERED' | 'PUBLISHED' | 'REPLACED';
  readonly audience: 'NONE' | 'CADRES' | 'MEMBERS';
  readonly addressees: readonly number[];
}

export type PaperAct = 'editDocument' | 'registerDocument' | 'publishDocument';

/** The bodies of 1.5; staff of boards are of the propaganda board here. */
const BODIES: Readonly<Record<string, string>> = {
  P3o: 'ORGANISATION_BOARD', B4: 'ORGANISATION_BOARD', P3t: 'PROPAGANDA_BOARD', B5: 'PROPAGANDA_BOARD',
  P3v: 'OFFICE', B6: 'OFFICE', G2: 'OFFICE', P3k: 'INSPECTION', B7: 'INSPECTION', G3: 'INSPECTION',
}; // prettier-ignore
const OFFICES = ['B6', 'G2'];
const READERS = ['P1', 'P2', 'B1', 'B2', 'B3'];
const BOARDS = ['P3o', 'P3k', 'P3t', 'P3v', 'B4', 'B5', 'B7'];
const DRAFTERS = [...BOARDS, ...OFFICES, 'G3'];
const HAVING: Readonly<Record<PaperAct, readonly string[]>> = {
  editDocument: DRAFTERS,
  registerDocument: ['P3v', ...OFFICES],
  publishDocument: ['P3v', ...OFFICES],
};
const FROM: Readonly<Record<PaperAct, string>> = { editDocument: 'DRAFT', registerDocument: 'DRAFT', publishDocument: 'REGISTERED' };

/** Documents of access.md 2.10, and 5.4, read aloud. */
export class DocumentOracle {
  constructor(private readonly oracle: Oracle) {}

  sees(grants: readonly Grant[], paper: Paper): boolean {
    return grants.some((grant) => this.opens(grant, paper));
  }

  on(grants: readonly Grant[], act: PaperAct, paper: Paper): Verdict {
    if (!grants.some(({ role }) => HAVING[act].includes(role))) return 'FORBIDDEN';
    if (!this.sees(grants, paper)) return 'NOT_FOUND';
    if (!grants.some((grant) => this.opens(grant, paper) && this.may(grant, act, paper))) return 'FORBIDDEN';
    return paper.state === FROM[act] ? 'DONE' : 'RULE_VIOLATION';
  }

  create(grants: readonly Grant[], paper: Paper): Verdict {
    if (!grants.some(({ role }) => DRAFTERS.includes(role))) return 'FORBIDDEN';
    if (!this.oracle.seesPublic(grants, this.owner(paper))) return 'NOT_FOUND';
    const named = paper.addressees.map((no) => this.oracle.unit(no));
    if (named.some((unit) => !unit || !this.oracle.readableUnit(grants, unit))) return 'NOT_FOUND';
    return paper.class !== 'F3' && grants.some((grant) => this.drafts(grant, paper)) ? 'DONE' : 'FORBIDDEN';
  }

  private owner(paper: Paper): Unit {
    const unit = this.oracle.unit(paper.drafter.unit);
    if (!unit) throw new Error('The unit is missing');
    return unit;
  }

  private opens(grant: Grant, paper: Paper): boolean {
    const { role, unit: u } = grant;
    if (!u || paper.class === 'F3') return false;
    const place = this.oracle.place(this.owner(paper));
    const registered = paper.state !== 'DRAFT';
    const inside = registered && this.oracle.in(place, u);
    const addressed = registered && paper.addressees.includes(u.no);
    if (READERS.includes(role)) return inside;
    if (BOARDS.includes(role)) return inside || (!registered && this.isOfBody(grant, paper));
    if (OFFICES.includes(role)) return inside || paper.drafter.unit === u.no;
    if (role === 'G1') return inside || addressed;
    if (role === 'G3') return this.isOfBody(grant, paper);
    if (role === 'C1') return addressed && paper.class === 'F0';
    const open = paper.class === 'F0' && paper.state === 'PUBLISHED';
    if (role === 'M') return open && paper.audience === 'MEMBERS' && (u === place.owner || this.oracle.isAncestor(this.owner(paper), u));
    return role === 'V' && open && this.oracle.within(place, u);
  }

  /** draftingBody = b. */
  private isOfBody({ role, unit: u }: Grant, { drafter }: Paper): boolean {
    return u !== null && drafter.unit === u.no && drafter.kind === BODIES[role];
  }

  private drafts(grant: Grant, paper: Paper): boolean {
    if (OFFICES.includes(grant.role)) return paper.drafter.unit === grant.unit?.no;
    return DRAFTERS.includes(grant.role) && this.isOfBody(grant, paper);
  }

  private may(grant: Grant, act: PaperAct, paper: Paper): boolean {
    if (!HAVING[act].includes(grant.role)) return false;
    // The province's office sends out what stands in its own unit's registry, whoever drafted it (docs/decisions/25).
    return act === 'publishDocument' ? paper.drafter.unit === grant.unit?.no : this.drafts(grant, paper);
  }
}
