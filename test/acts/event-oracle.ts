import type { Grant, Oracle, Place } from '../access/oracle.js';
import type { Unit } from '../access/rows.js';

/** What an act is to answer. */
export type Verdict = 'DONE' | 'FORBIDDEN' | 'NOT_FOUND' | 'RULE_VIOLATION';

/** An event as the table has it, without what the database derives. */
export interface Event {
  readonly id: string;
  readonly unit: number;
  readonly type: string;
  readonly subject_level: number;
  readonly state: string;
  readonly state_before: string | null;
  readonly receiving_unit: number | null;
  readonly drafting_unit: number | null;
  readonly submitted_by: string | null;
}

export type EventAct = 'edit' | 'adopt' | 'submit' | 'return' | 'reject' | 'decide' | 'apply' | 'cancel';
export type NewAct = 'request' | 'create';

/** Column "acts" of access.md 2.2 by role; apply and cancel as docs/decisions/17 gives them. */
const ACTS: Readonly<Record<string, readonly (EventAct | NewAct)[]>> = {
  P2: ['decide', 'return', 'reject', 'apply'],
  B1: ['decide', 'return', 'reject', 'apply'],
  B2: ['decide', 'return', 'reject', 'apply'],
  P3o: ['create', 'edit', 'submit', 'cancel'],
  B4: ['create', 'edit', 'submit', 'adopt', 'cancel'],
  G1: ['create', 'edit', 'submit', 'adopt', 'decide', 'return', 'reject', 'apply', 'cancel'],
  G2: ['create', 'edit', 'cancel'],
  C1: ['request'],
};

/** Edit is for DRAFT and RETURNED (2.0); so are submit and cancel. */
const DRAFTED = ['DRAFT', 'RETURNED'];
const BASE = ['id', 'type', 'state', 'decisionDate', 'effectiveDate', 'version'];
const F0 = ['unit', 'unitLabel', 'established', 'establishedLabel', 'headCount', 'documentNumber', 'handoverOn'];
/** The receiving parent is named from DECIDED on. */
const TO = ['receiving', 'receivingLabel'];
export const F3 = ['newKind', 'newCode', 'newName', 'newShortName', 'draftText', 'comments', 'votes', 'warnings'];

/** access.md 2.0, 2.2, 4.6 and 5.4 read aloud over raw rows, by loops alone. */
export class EventOracle {
  constructor(
    private readonly oracle: Oracle,
    /** Uuid of the actor's person. */
    private readonly person: (grants: readonly Grant[]) => string | null = () => null,
  ) {}

  /** 2.2, deciders: numbers of the units that decide. */
  deciders(event: Event): readonly number[] {
    const { l } = this.place(event.unit);
    if (event.subject_level === 2) return [l[1] ?? 0];
    if (event.subject_level === 4 || event.subject_level === 5) return [l[3] ?? 0];
    if (event.subject_level !== 3) return [];
    if (!l[2]) return [l[1] ?? 0];
    const to = event.receiving_unit === null ? 0 : (this.place(event.receiving_unit).l[2] ?? 0);
    return event.type === 'TRANSFER' && to > 0 && to !== l[2] ? [l[2], to] : [l[2]];
  }

  /** Fields of the row that this one grant opens; null where the row is not among its rows. */
  private fields({ role, unit: u }: Grant, event: Event, self: string | null): string[] | null {
    const stage = event.state_before ?? event.state;
    if (role === 'S') return self !== null && event.submitted_by === self && stage !== 'DRAFT' ? BASE : null;
    if (!u) return null;
    const decides = this.deciders(event).includes(u.no);
    const decided = ['DECIDED', 'EFFECTIVE'].includes(stage) && this.touches(event, u, role !== 'I');
    const judge = stage === 'SUBMITTED' && decides;
    const returned = stage === 'RETURNED' && decides;
    const asked = stage === 'REQUESTED' && decides;
    const own = event.drafting_unit === u.no;
    const open = (f0: boolean, f3: boolean): string[] | null =>
      f0 || f3 ? [...BASE, ...F0, ...(decided ? TO : []), ...(f3 ? F3 : [])] : null;
    if (['P2', 'B1', 'B2'].includes(role)) return open(decided || judge || returned, (decided || judge || returned) && decides);
    if (role === 'P3o') return open(decided, judge || own);
    if (role === 'B4') return open(decided, judge || own || asked);
    if (role === 'G1') return open(decided, judge || returned || own || asked);
    if (role === 'G2') return open(decided, own);
    if (['P1', 'B6', 'B7', 'I'].includes(role)) return open(decided, false);
    if (role === 'B3') return decided ? BASE : null;
    return role === 'C1' ? open(false, own) : null;
  }

  /** 1.8: each field by some one grant that has the row; null where none has it. */
  readable(grants: readonly Grant[], event: Event, self: string | null = this.person(grants)): ReadonlySet<string> | null {
    const sets = grants.map((grant) => this.fields(grant, event, self)).filter((set) => set !== null);
    return sets.length > 0 ? new Set(sets.flat()) : null;
  }

  onEvent(grants: readonly Grant[], act: EventAct, event: Event, self: string | null): Verdict {
    if (!grants.some(({ role }) => ACTS[role]?.includes(act))) return 'FORBIDDEN';
    if (!this.readable(grants, event, self)) return 'NOT_FOUND';
    if (!grants.some((grant) => this.fields(grant, event, self) && this.may(grant, act, event))) return 'FORBIDDEN';
    return ['edit', 'submit', 'cancel'].includes(act) && !DRAFTED.includes(event.state) ? 'RULE_VIOLATION' : 'DONE';
  }

  /** A new event of a renaming, of which the unit is the subject. */
  onUnit(grants: readonly Grant[], act: NewAct, unit: Unit): Verdict {
    if (!grants.some(({ role }) => ACTS[role]?.includes(act))) return 'FORBIDDEN';
    if (!this.oracle.readableUnit(grants, unit)) return 'NOT_FOUND';
    const event = { id: '', unit: unit.no, type: 'RENAME', subject_level: unit.level, state: 'DRAFT', state_before: null };
    const whole = { ...event, receiving_unit: null, drafting_unit: null, submitted_by: null };
    return grants.some((grant) => this.may(grant, act, whole)) ? 'DONE' : 'FORBIDDEN';
  }

  /** One grant's own guard. */
  private may({ role, unit: u }: Grant, act: EventAct | NewAct, event: Event): boolean {
    if (!u || !ACTS[role]?.includes(act)) return false;
    const decides = this.deciders(event).includes(u.no);
    if (act === 'decide' || act === 'return' || act === 'reject') return event.state === 'SUBMITTED' && decides;
    // What is adopted is a draft of u, and a transfer is drafted with W on the from-side alone (2.0).
    if (act === 'adopt') return event.state === 'REQUESTED' && decides && this.oracle.within(this.place(event.unit), u);
    if (act === 'apply') return event.state === 'DECIDED' && decides;
    if (act === 'request') return event.unit === u.no && u.kind !== 'SECTIONAL';
    if (!this.oracle.within(this.place(event.unit), u)) return false;
    if (act === 'cancel' && event.drafting_unit !== u.no) return false;
    if (role === 'P3o') return decides;
    return role === 'B4' ? event.subject_level === 3 || event.unit === u.no : true;
  }

  /** IN, or the receiving side within. */
  private touches(event: Event, u: Unit, heirs: boolean): boolean {
    const place = this.place(event.unit);
    const from = heirs ? this.oracle.in(place, u) : this.oracle.within(place, u);
    return from || (event.receiving_unit !== null && this.oracle.within(this.place(event.receiving_unit), u));
  }

  private place(no: number): Place {
    return this.oracle.place(this.oracle.unit(no));
  }
}
