import { Oracle, type Grant } from './oracle.js';
import type { Body, Holding, Member, Seat, Term, Unit } from './rows.js';
import { gid, type Node } from './world.js';

/** What one actor may get of each row, by global id: values where they are readable, null elsewhere; lists as sorted ids. */
export type Expected = Readonly<Record<'units' | 'members' | 'terms' | 'bodies' | 'seats' | 'holdings', ReadonlyMap<string, Node>>>;

export interface Reader {
  readonly grants: readonly Grant[];
  /** Id of the actor's person, null for services. */
  readonly self: string | null;
}

const DEFAULT_STANDINGS = ['PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED'];
const CELL_KINDS = ['CELL', 'GRASSROOTS_CELL'];
const AT_WORK = ['ACTIVE', 'SUSPENDED'];

const label = (unit: Unit | null): unknown => unit && { name: unit.name, kind: unit.kind, level: unit.level };

/** Fields outside `readable` become null. */
function cut(values: Node, readable: ReadonlySet<string>): Node {
  const entries = Object.entries(values).map(([field, value]) => [field, readable.has(field) ? value : null]);
  return { ...(Object.fromEntries(entries) as object), id: values.id };
}

function byId(nodes: readonly Node[]): ReadonlyMap<string, Node> {
  return new Map(nodes.map((node) => [node.id, node]));
}

function fullYears(from: string | null, today: string): number | null {
  if (from === null) return null;
  const years = Number(today.slice(0, 4)) - Number(from.slice(0, 4));
  return today.slice(5) < from.slice(5) ? years - 1 : years;
}

/** The rows that one actor sees, by the oracle, with the values of the raw rows. */
export class View {
  private readonly units: readonly Unit[];
  private readonly members: readonly Member[];
  private readonly terms: readonly Term[];
  private readonly bodies: readonly Body[];
  private readonly seats: readonly Seat[];
  private readonly holdings: readonly Holding[];

  constructor(
    private readonly oracle: Oracle,
    private readonly reader: Reader,
  ) {
    const { rows } = oracle;
    const isPublic = (row: { readonly unit: number }): boolean => oracle.seesPublic(reader.grants, this.unit(row.unit));
    this.units = rows.units.filter((row) => oracle.readableUnit(reader.grants, row));
    this.members = rows.members.filter((row) => oracle.readablePerson(reader.grants, row, reader.self));
    this.terms = rows.terms.filter(isPublic);
    this.bodies = rows.bodies.filter(isPublic);
    this.seats = rows.seats.filter(isPublic);
    this.holdings = rows.holdings.filter((row) => oracle.seesHolding(reader.grants, row));
  }

  all(): Expected {
    return {
      units: byId(this.units.map((row) => this.unitNode(row))),
      members: byId(this.members.map((row) => this.memberNode(row))),
      terms: byId(this.terms.map((row) => this.termNode(row))),
      bodies: byId(this.bodies.map((row) => this.bodyNode(row))),
      seats: byId(this.seats.map((row) => this.seatNode(row))),
      holdings: byId(this.holdings.map((row) => this.holdingNode(row))),
    };
  }

  /** Ids of the rows of root lists without a filter: units at work, persons in their default standings. */
  listed(): { readonly organizations: string[]; readonly members: string[] } {
    const members = this.members.filter(({ standing }) => DEFAULT_STANDINGS.includes(standing));
    const units = this.units.filter(({ state }) => AT_WORK.includes(state));
    return { organizations: this.ids('Organization', units), members: this.ids('Member', members) };
  }

  private unit(no: number | null): Unit {
    const unit = this.oracle.unit(no);
    if (!unit) throw new Error(`No unit ${String(no)}.`);
    return unit;
  }

  private ids(noun: Parameters<typeof gid>[0], rows: readonly { readonly id: string }[]): string[] {
    return rows.map(({ id }) => gid(noun, id)).sort();
  }

  /** An edge: null where the target is not among the visible rows. */
  private edge(noun: Parameters<typeof gid>[0], visible: readonly { readonly id: string }[], id: string | null | undefined): string | null {
    return visible.some((row) => row.id === id) ? gid(noun, String(id)) : null;
  }

  private unitEdge(no: number | null): string | null {
    return this.edge('Organization', this.units, this.oracle.unit(no)?.id);
  }

  private secretaryName(unit: Unit): string | null {
    const { rows } = this.oracle;
    const holding = rows.holdings.find((row) => {
      const seat = this.oracle.seatOf(row);
      const isSecretary = seat.unit === unit.no && seat.title === 'SECRETARY' && this.oracle.bodyOf(seat).kind === 'EXECUTIVE';
      return isSecretary && this.oracle.isHeld(row);
    });
    return rows.members.find(({ id }) => id === holding?.member_id)?.full_name ?? null;
  }

  private linked(no: number, from: 'from_no' | 'to_no', to: 'from_no' | 'to_no'): string[] {
    const nos = this.oracle.rows.links.filter((link) => link[from] === no).map((link) => link[to]);
    return this.ids('Organization', this.units.filter((unit) => nos.includes(unit.no))); // prettier-ignore
  }

  private unitNode(row: Unit): Node {
    const { no, id, code, name, kind, level, state, short_name, sector, valid_from, valid_to, founded_on, delegated_acts } = row;
    const below = this.oracle.rows.units.filter((unit) => AT_WORK.includes(unit.state) && this.oracle.within(this.oracle.place(unit), row));
    const readable = this.oracle.readableUnit(this.reader.grants, row) ?? new Set<string>();
    const values = {
      id: gid('Organization', id), code, name, kind, level, state,
      shortName: short_name, sector, from: valid_from, to: valid_to, foundedOn: founded_on, delegatedActs: delegated_acts,
      parent: this.unitEdge(row.parent), predecessors: this.linked(no, 'to_no', 'from_no'), successors: this.linked(no, 'from_no', 'to_no'),
      secretaryName: this.secretaryName(row), ...this.oracle.counts(row), findings: 'readable',
      unitCount: below.filter((unit) => unit.no !== no && unit.level <= 5).length,
      cellCount: below.filter((unit) => CELL_KINDS.includes(unit.kind)).length,
    }; // prettier-ignore
    return { ...cut(values, readable), ...this.unitLists(row) };
  }

  /** Edges that follow from their own targets alone. */
  private unitLists(row: Unit): object {
    const here = (each: { readonly unit: number }): boolean => each.unit === row.no;
    const members = this.members.filter(({ standing }) => DEFAULT_STANDINGS.includes(standing));
    return {
      children: this.ids('Organization', this.units.filter(({ parent, state }) => parent === row.no && state !== 'ENDED')),
      terms: this.ids('Term', this.terms.filter(here)),
      bodies: this.ids('Body', this.bodies.filter(here)),
      seats: this.ids('Seat', this.seats.filter(here)),
      holdings: this.ids('SeatHolding', this.holdings.filter((each) => this.oracle.seatOf(each).unit === row.no)),
      members: this.ids('Member', members.filter((each) => this.oracle.within(this.oracle.personPlace(each), row))),
    }; // prettier-ignore
  }

  private memberNode(row: Member): Node {
    const home = this.oracle.homeUnit(row);
    const { full_name, family_name, middle_name, given_name, birth_year, gender, standing, admission_date, official_date } = row;
    const values = {
      id: gid('Member', row.id), fullName: full_name, familyName: family_name, middleName: middle_name, givenName: given_name,
      birthYear: birth_year, gender, standing, admissionDate: admission_date, officialDate: official_date,
      homeUnit: this.unitEdge(home?.no ?? null), homeUnitLabel: label(home), partyAge: fullYears(admission_date, this.oracle.today),
      positions: this.ids('SeatHolding', this.holdings.filter(({ member_id }) => member_id === row.id)),
    }; // prettier-ignore
    return cut(values, this.oracle.readablePerson(this.reader.grants, row, this.reader.self) ?? new Set());
  }

  /** What body, term, seat and holding share. */
  private common(row: { readonly valid_from: string; readonly valid_to: string | null }, unit: number): object {
    return { from: row.valid_from, to: row.valid_to, unitLabel: label(this.unit(unit)), unit: this.unitEdge(unit) };
  }

  private termNode(row: Term): Node {
    const bodies = this.ids('Body', this.bodies.filter(({ term_id }) => term_id === row.id)); // prettier-ignore
    const years = { fromYear: row.from_year, toYear: row.to_year, congressNo: row.congress_no };
    return { id: gid('Term', row.id), state: row.state, ...years, ...this.common(row, row.unit), bodies };
  }

  private bodyNode(row: Body): Node {
    const { kind, state, name, max_seats, term_id, unit } = row;
    const seats = this.ids('Seat', this.seats.filter(({ body_id }) => body_id === row.id)); // prettier-ignore
    const term = this.edge('Term', this.terms, term_id);
    return { id: gid('Body', row.id), kind, state, name, maxSeats: max_seats, ...this.common(row, unit), term, seats };
  }

  private seatNode(row: Seat): Node {
    const { title, state, ordinal, unit } = row;
    const holdings = this.ids('SeatHolding', this.holdings.filter(({ seat_id }) => seat_id === row.id)); // prettier-ignore
    const body = this.edge('Body', this.bodies, row.body_id);
    return { id: gid('Seat', row.id), title, state, ordinal, ...this.common(row, unit), body, holdings };
  }

  private holdingNode(row: Holding): Node {
    const { state, how } = row;
    const seat = this.oracle.seatOf(row);
    const person = this.oracle.rows.members.find(({ id }) => id === row.member_id);
    const holder = this.edge('Member', this.members, row.member_id);
    const edges = { seat: this.edge('Seat', this.seats, seat.id), holder, holderName: person?.full_name };
    return { id: gid('SeatHolding', row.id), title: seat.title, state, how, ...this.common(row, seat.unit), ...edges };
  }
}
