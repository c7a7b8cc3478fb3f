import type { Actor, Grant } from './grants.js';
import type { Row, Unit } from './rows.js';
import type { Ground, Place } from './scope.js';

/** How a cell of a table comes to hold; those of T, S and BREAK_GLASS give no search on sensitive fields (access.md 1.8). */
type Origin = 'plain' | 'S' | 'T' | 'GLASS';

/** Fields beside base that a grant shows on some of its rows. */
export interface Part<R> {
  readonly fields: readonly string[];
  readonly when?: (row: R) => boolean;
  readonly by?: Origin;
  /** Given by the value of the figure: never searchable. */
  readonly valued?: boolean;
}

/** A row of a table of access.md section 2, for one grant. */
export interface Entry<R> {
  readonly rows: (row: R) => boolean;
  readonly parts: readonly Part<R>[];
  readonly by?: Origin;
}

/** What a table is judged with. */
export interface Bench {
  readonly ground: Ground;
  readonly actor: Actor;
}

/** Classes of the fields of an entity; of the others see the class. */
export type Classes = Readonly<Record<string, readonly string[]>>;

/** The tables of one entity. */
export interface Rule<R extends Row> {
  readonly type: string;
  readonly classes: Classes;
  readonly rows: (ground: Ground) => readonly R[];
  readonly entries: (grant: Grant, bench: Bench) => readonly Entry<R>[];
  /** Conflict conditions that bind whoever reads. */
  readonly cond?: (row: R, bench: Bench, grant: Grant) => boolean;
}

export const SENSITIVE = ['F2', 'F2f', 'F3'];

/** The same rule with its rows forgotten, so that rules of all entities can stand in one list. */
export type AnyRule = Rule<Row>;

export function rule<R extends Row>(made: Rule<R>): AnyRule {
  return made as unknown as AnyRule;
}

export const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** One entry: rows, and fields on all of them. */
export function entry<R>(rows: (row: R) => boolean, fields: readonly string[] = [], by: Origin = 'plain'): Entry<R> {
  return { rows, parts: [{ fields, by }], by };
}

/** True where the role is one of those written. */
export function is(grant: Grant, roles: string): boolean {
  return words(roles).includes(grant.role);
}

/** Whether an assignment opens the cells marked T at all (access.md 1.5): nothing is listed, nor searched, without one. */
export function isOpened({ assigned }: Grant, ...kinds: readonly string[]): boolean {
  return assigned.some(({ kind }) => kinds.includes(kind));
}

/** Whether the glass has been broken for something of the kind: a person's record, or a cycle (K18). */
export function isBroken({ broken: named }: Grant, kind: 'PERSON' | 'CYCLE'): boolean {
  return named.some((target) => target.kind === kind);
}

/** True when an assignment of the grant's own holding names the id. */
export function assigned(grant: Grant, kind: string, id: string | null): boolean {
  return grant.assigned.some((target) => target.kind === kind && target.id === id);
}

export function broken(grant: Grant, kind: string, id: string): boolean {
  return grant.broken.some((target) => target.kind === kind && target.id === id);
}

/** The unit of a grant that has one. */
export function unitOf(grant: Grant): Unit {
  if (!grant.unit) throw new Error(`${grant.role} has no unit`);
  return grant.unit;
}

/** Scope tests of a grant over places. */
export function scopes({ unit }: Grant, ground: Ground): Readonly<Record<'W' | 'IN' | 'smallB' | 'smallG', (place: Place) => boolean>> {
  const test =
    (name: 'W' | 'IN' | 'smallB' | 'smallG') =>
    (place: Place): boolean =>
      unit !== null && ground[name](place, unit);
  return { W: test('W'), IN: test('IN'), smallB: test('smallB'), smallG: test('smallG') };
}

/** Position in an order of states; -1 for those outside it. */
export function reached(order: readonly string[], state: string, least: string): boolean {
  return order.includes(state) && order.indexOf(state) >= order.indexOf(least);
}

/** Rejected and cancelled rows are judged by the state before (access.md 2.0). */
export function stage(row: { readonly state: string; readonly state_before: string | null }): string {
  return row.state_before ?? row.state;
}

export const own = (grant: Grant, row: { readonly drafting_unit: number | null }): boolean =>
  grant.unit !== null && row.drafting_unit === grant.unit.no;
