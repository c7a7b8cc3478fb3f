import type { Grant, Oracle, Place } from '../access/oracle.js';
import type { Unit } from '../access/rows.js';
import type { Verdict } from './holding-oracle.js';

/** What a table of access.md section 2 compares: the owner and what the row carries. */
export interface Row {
  readonly owner: Unit;
  /** Levels of the second set, where the entity has two (1.2). */
  readonly other?: Unit;
  readonly state: string;
  /** draftingUnit. */
  readonly drafting: number | null;
  /** Persons who created this version or edited it last (K5). */
  readonly hands?: readonly (string | null)[];
  /** Its person, for S. */
  readonly person?: string | null;
  /** What an assignment can name: kind and id. */
  readonly named?: readonly string[];
  /** ownerBody, as its unit and kind. */
  readonly body?: string;
  /** Who stands for what is decided (K3), and kin of these (K4). */
  readonly candidates?: readonly (string | null)[];
  readonly kin?: readonly (string | null)[];
  /** Anything else that a guard asks. */
  readonly facts?: Readonly<Record<string, boolean>>;
}

/** A grant with what stands on its base holding: targets of assignments, and the body. */
export interface Seated extends Grant {
  readonly named?: readonly string[];
  readonly body?: string;
}

export type Test = (at: At) => boolean;

/** One line of a table: roles, rows, and each act with its guard. */
export interface Line {
  readonly roles: string;
  readonly rows: Test;
  /** Kinds of targets of a line marked T: without an assignment that names one the line is not there (1.5, 1.6). */
  readonly t?: string;
  readonly acts?: Readonly<Record<string, Test>>;
}

export interface Table {
  readonly lines: readonly Line[];
  /** States from which an act leads on at all; another is WRONG_STATE. */
  readonly from: Readonly<Record<string, readonly string[]>>;
  /** Acts that K5 binds. */
  readonly second?: readonly string[];
  /** Acts that K3 and K4 bind. */
  readonly apart?: readonly string[];
  /** `cond` of the table: true hides the row. */
  readonly hidden?: (row: Row, self: string | null) => boolean;
  /** What an act asks of the row beside its state; where it is false the act breaks a rule. */
  readonly needs?: Readonly<Record<string, (row: Row) => boolean>>;
}

/** One grant before one row: the letters of 1.7, read aloud. */
export class At {
  constructor(
    private readonly oracle: Oracle,
    readonly grant: Seated,
    readonly row: Row,
    readonly self: string | null,
  ) {}

  /** The grant's unit; S has none. */
  get u(): Unit | null {
    return this.grant.unit;
  }

  private places(): readonly Place[] {
    return [this.row.owner, this.row.other].flatMap((unit) => (unit ? [this.oracle.place(unit)] : []));
  }

  private on(side: 'owner' | 'other'): Place | null {
    const unit = this.row[side];
    return unit ? this.oracle.place(unit) : null;
  }

  /** W of the side that is named, the owner's unless told otherwise. */
  w(side: 'owner' | 'other' = 'owner'): boolean {
    const place = this.on(side);
    return this.u !== null && place !== null && this.oracle.within(place, this.u);
  }

  /** P, B, G in their own families: IN, of either set. A row that is not DRAFT or RETURNED alone is an heir's (1.2). */
  in(side?: 'owner' | 'other'): boolean {
    const { u } = this;
    if (!u) return false;
    const places = side ? [this.on(side)] : this.places();
    const draft = ['DRAFT', 'RETURNED', 'PLANNED'].includes(this.row.state);
    return places.some((place) => place !== null && (draft ? this.oracle.within(place, u) : this.oracle.in(place, u)));
  }

  /** B of G1 G2 G3 C1 M. */
  wide(): boolean {
    const { u } = this;
    if (!u) return false;
    const mine = this.oracle.place(u).l;
    return this.places().some(({ l }) => (mine[2] !== 0 ? l[2] === mine[2] : l[3] === mine[3]));
  }

  /** G of C1 and M. */
  grassroots(): boolean {
    const { u } = this;
    return u !== null && this.places().some(({ l }) => l[3] === this.oracle.place(u).l[3]);
  }

  get own(): boolean {
    return this.u !== null && this.row.drafting === this.u.no;
  }

  /** D: ownerBody = b. */
  get d(): boolean {
    return this.row.body !== undefined && this.row.body === this.grant.body;
  }

  get isOwner(): boolean {
    return this.u !== null && this.row.owner.no === this.u.no;
  }

  /** T(k..) of 1.6. */
  get t(): boolean {
    return (this.row.named ?? []).some((target) => this.grant.named?.includes(target));
  }

  is(...states: string[]): boolean {
    return states.includes(this.row.state);
  }

  fact(name: string): boolean {
    return this.row.facts?.[name] ?? false;
  }

  /** org, or the seat's unit, provincial (1.2). */
  get provincial(): boolean {
    const { owner } = this.row;
    return owner.level === 2 || (owner.level >= 3 && this.oracle.place(owner).l[2] === 0);
  }

  get low(): boolean {
    return this.row.owner.level >= 3 && this.row.owner.level <= 5;
  }
}

/** ≥X in the listed order. */
export const from = (order: string, first: string): ((state: string) => boolean) => {
  const states = order.split(' ');
  return (state) => states.indexOf(state) >= states.indexOf(first) && states.includes(state);
};

/** A table of section 2 with 1.8, 2.0 and 5.4. */
export class TableOracle {
  constructor(
    private readonly oracle: Oracle,
    private readonly table: Table,
  ) {}

  sees(grants: readonly Seated[], row: Row, self: string | null): boolean {
    if (this.table.hidden?.(row, self)) return false;
    return grants.some((grant) => this.opens(grant, row, self));
  }

  has(grants: readonly Seated[], act: string): boolean {
    return grants.some((grant) => this.linesOf(grant).some(({ acts }) => acts && act in acts));
  }

  on(grants: readonly Seated[], act: string, row: Row, self: string | null = null): Verdict {
    if (!this.has(grants, act)) return 'FORBIDDEN';
    if (!this.sees(grants, row, self)) return 'NOT_FOUND';
    if (!this.guards(grants, act, row, self) || this.isFirst(act, row, self) || this.isConcerned(act, row, self)) return 'FORBIDDEN';
    const fits = this.table.from[act]?.includes(row.state) !== false && this.table.needs?.[act]?.(row) !== false;
    return fits ? 'DONE' : 'RULE_VIOLATION';
  }

  /** A new row: what it would be must be allowed; `seen` is whether its unit and the rows it names are visible. */
  create(grants: readonly Seated[], act: string, row: Row, seen: boolean, self: string | null = null): Verdict {
    if (!this.has(grants, act)) return 'FORBIDDEN';
    if (!seen) return 'NOT_FOUND';
    const may = grants.some((grant) => this.allows(grant, act, row, self));
    return may ? 'DONE' : 'FORBIDDEN';
  }

  private guards(grants: readonly Seated[], act: string, row: Row, self: string | null): boolean {
    return grants.some((grant) => this.opens(grant, row, self) && this.allows(grant, act, row, self));
  }

  private isFirst(act: string, row: Row, self: string | null): boolean {
    return self !== null && (this.table.second ?? []).includes(act) && (row.hands ?? []).includes(self);
  }

  private isConcerned(act: string, { candidates = [], kin = [] }: Row, self: string | null): boolean {
    return self !== null && (this.table.apart ?? []).includes(act) && [...candidates, ...kin].includes(self);
  }

  private linesOf({ role, named = [] }: Seated): readonly Line[] {
    const isOpen = ({ t }: Line): boolean => t === undefined || named.some((target) => t.split(' ').includes(target.split(' ')[0] ?? ''));
    return this.table.lines.filter((line) => line.roles.split(' ').includes(role) && isOpen(line));
  }

  private opens(grant: Seated, row: Row, self: string | null): boolean {
    return this.linesOf(grant).some(({ rows }) => rows(new At(this.oracle, grant, row, self)));
  }

  private allows(grant: Seated, act: string, row: Row, self: string | null): boolean {
    return this.linesOf(grant).some(({ acts }) => acts?.[act]?.(new At(this.oracle, grant, row, self)) ?? false);
  }
}
