import type { Noun, Surroundings, Value } from './model.js';
import { BALLOT_NOUNS } from './nouns-ballots.js';
import { ORGANIZATION_NOUNS } from './nouns-organization.js';
import { OTHER_NOUNS } from './nouns-others.js';
import { PLANNING_NOUNS } from './nouns-planning.js';
import { PEOPLE_NOUNS } from './nouns-people.js';
import { TRAINING_NOUNS } from './nouns-training.js';
import type { Actor } from './oracle/grants.js';
import { Oracle } from './oracle/oracle.js';
import type { Account, Row, Tables, Unit } from './oracle/rows.js';
import { byId, dated, groupBy, Ground } from './oracle/scope.js';

/** What each type of the schema is made of. */
export const NOUNS: ReadonlyMap<string, Noun> = new Map(
  [...ORGANIZATION_NOUNS, ...PEOPLE_NOUNS, ...OTHER_NOUNS, ...PLANNING_NOUNS, ...BALLOT_NOUNS, ...TRAINING_NOUNS].map((noun) => [
    noun.type,
    noun,
  ]),
);

export function nounNamed(type: string): Noun {
  const noun = NOUNS.get(type);
  if (!noun) throw new Error(`The naive evaluator knows no ${type}`);
  return noun;
}

const CELLS = ['CELL', 'GRASSROOTS_CELL'];
const AT_WORK = ['ACTIVE', 'SUSPENDED'];

/** The rows of a database at one moment, with what follows from several of them, and the oracle over them. */
export class World implements Surroundings {
  readonly ground: Ground;
  readonly oracle: Oracle;
  private readonly ids = new Map<string, ReadonlyMap<string, Row>>();
  private readonly inverses = new Map<string, ReadonlyMap<Value, readonly Row[]>>();
  private readonly figures = new Map<string, number>();
  private readonly actors = new Map<string, Actor>();

  constructor(
    readonly tables: Tables,
    today: string,
    /** Places of texts in Vietnamese order: the one thing that only a database knows. */
    private readonly collated: ReadonlyMap<string, number>,
  ) {
    this.ground = new Ground(tables, today);
    this.oracle = new Oracle(this.ground, new Date().toISOString(), (unit, field) => this.count(unit, field));
  }

  /** The actor of an account in a request with or without a reason. */
  actor(account: string, reason: boolean): Actor {
    const key = `${account} ${reason}`;
    const known = this.actors.get(key);
    if (known) return known;
    const row = this.account(account);
    if (!row) throw new Error('No such account');
    const made = this.oracle.actor(row, reason);
    this.actors.set(key, made);
    return made;
  }

  /** A key that compares as the text does in Vietnamese order. */
  collate(text: string): number {
    const place = this.collated.get(text);
    if (place === undefined) throw new Error(`No place in Vietnamese order for "${text}"`);
    return place;
  }

  /** All texts that have a place, those of former values too: a filter may still name them. */
  get texts(): readonly string[] {
    return [...this.collated.keys()];
  }

  byId(type: string, id: string | null): Row | null {
    if (id === null) return null;
    let known = this.ids.get(type);
    if (!known) this.ids.set(type, (known = byId(this.oracle.rowsOf(type))));
    return known.get(id) ?? null;
  }

  /** Rows of a type with a value in a column. */
  inverse(type: string, column: string, wanted: Value): readonly Row[] {
    const key = `${type} ${column}`;
    let known = this.inverses.get(key);
    const columnOf = (row: Row): Value => (row as unknown as Readonly<Record<string, Value>>)[column] ?? null;
    if (!known) this.inverses.set(key, (known = groupBy(this.oracle.rowsOf(type), columnOf)));
    return wanted === null ? [] : (known.get(wanted) ?? []);
  }

  account(id: string): Account | null {
    return this.byId('Account', id) as Account | null;
  }

  accountName(id: string): string | null {
    const account = this.account(id);
    return this.ground.member(account?.member_id ?? null)?.full_name ?? account?.service_name ?? null;
  }

  label(no: number | null): object | null {
    const unit = this.ground.unit(no);
    return unit && { name: unit.name, kind: unit.kind, level: unit.level };
  }

  documentNumber(id: string | null): string | null {
    const document = this.tables.document.find((row) => row.id === id);
    return document?.number == null ? null : `${document.number}-${document.symbol}`;
  }

  decisionNumber(id: string | null): string | null {
    const decision = this.tables.decision.find((row) => row.id === id);
    return this.documentNumber(decision?.document_id ?? null);
  }

  /** A numerical rule of the Charter in force today. */
  readonly norm = (code: string): number | null =>
    this.tables.organization_norm.find((row) => row.code === code && dated(row, this.ground.today))?.threshold ?? null;

  secretaryName(unit: Unit): string | null {
    const { seat, body, seat_holding } = this.tables;
    const bodies = new Set(body.filter((row) => row.unit === unit.no && row.kind === 'EXECUTIVE').map(({ id }) => id));
    const seats = new Set(seat.filter(({ body_id, title }) => bodies.has(body_id) && title === 'SECRETARY').map(({ id }) => id));
    const held = seat_holding.filter((row) => seats.has(row.seat_id) && this.oracle.held(row));
    const [first] = held.sort((a, b) => (a.valid_from < b.valid_from ? 1 : a.valid_from > b.valid_from ? -1 : a.id < b.id ? -1 : 1));
    return this.ground.member(first?.member_id ?? null)?.full_name ?? null;
  }

  /** A whole-unit figure. */
  count(unit: Unit, field: string): number {
    const key = `${unit.no} ${field}`;
    const known = this.figures.get(key);
    if (known !== undefined) return known;
    const made = this.counted(unit, field);
    this.figures.set(key, made);
    return made;
  }

  private counted(unit: Unit, field: string): number {
    const { ground } = this;
    if (field === 'unitCount') {
      const below = (row: Unit): boolean => row.no !== unit.no && row.level <= 5 && AT_WORK.includes(row.state);
      return this.tables.organization.filter((row) => below(row) && ground.W(ground.place(row), unit)).length;
    }
    if (field === 'cellCount') {
      const cell = (row: Unit): boolean => CELLS.includes(row.kind) && AT_WORK.includes(row.state);
      return this.tables.organization.filter((row) => cell(row) && ground.W(ground.place(row), unit)).length;
    }
    const home = this.tables.member.filter((row) => ground.homeInForce(row.id) && ground.W(ground.personPlace(row), unit));
    const probationary = home.filter(({ standing }) => standing === 'PROBATIONARY').length;
    return field === 'memberCount' ? home.length : field === 'probationaryCount' ? probationary : home.length - probationary;
  }

  /** Numerical rules that a unit at work does not meet today. */
  findings(unit: Unit): readonly string[] {
    if (!AT_WORK.includes(unit.state)) return [];
    const cell = CELLS.includes(unit.kind);
    const least = (code: string, figure: string): boolean => {
      const norm = this.norm(code);
      return norm !== null && this.count(unit, figure) >= norm;
    };
    const few = this.norm('TOO_FEW_OFFICIAL_MEMBERS');
    const told: readonly (readonly [boolean, string])[] = [
      [cell && few !== null && this.count(unit, 'officialCount') < few, 'TOO_FEW_OFFICIAL_MEMBERS'],
      [cell && least('NEEDS_CELL_COMMITTEE', 'officialCount') && !this.hasCommittee(unit), 'NEEDS_CELL_COMMITTEE'],
      [unit.kind === 'GRASSROOTS_CELL' && least('NEEDS_GRASSROOTS_COMMITTEE', 'memberCount'), 'NEEDS_GRASSROOTS_COMMITTEE'],
    ];
    return told.filter(([holds]) => holds).map(([, name]) => name);
  }

  /** A cell committee is there when its executive body has seats beside the secretary's and deputies'. */
  private hasCommittee(unit: Unit): boolean {
    const { today } = this.ground;
    const atWork = (row: { state: string; valid_from: string; valid_to: string | null }): boolean =>
      row.state === 'ACTIVE' && dated(row, today);
    const bodies = this.tables.body.filter((row) => row.unit === unit.no && row.kind === 'EXECUTIVE' && atWork(row)).map(({ id }) => id);
    return this.tables.seat.some((row) => bodies.includes(row.body_id) && row.title === 'COMMITTEE_MEMBER' && atWork(row));
  }
}
