import type { Account, Row, Tables, Unit } from './oracle/rows.js';
import type { Ground } from './oracle/scope.js';

export type Value = string | number | boolean | null | readonly string[] | object;

/** What the fields of a row follow from beside the row itself. */
export interface Surroundings {
  readonly ground: Ground;
  byId(type: string, id: string | null): Row | null;
  inverse(type: string, column: string, wanted: Value): readonly Row[];
  account(id: string): Account | null;
  accountName(id: string): string | null;
  label(no: number | null): object | null;
  documentNumber(id: string | null): string | null;
  decisionNumber(id: string | null): string | null;
  readonly norm: (code: string) => number | null;
  secretaryName(unit: Unit): string | null;
  count(unit: Unit, field: string): number;
  findings(unit: Unit): readonly string[];
}

/** A field with a value of its own. */
interface Plain {
  readonly kind: 'value';
  readonly of: (row: never, world: Surroundings) => Value;
  /** Compared in Vietnamese order. */
  readonly vietnamese: boolean;
}

interface One {
  readonly kind: 'one';
  readonly type: string;
  readonly of: (row: never, world: Surroundings) => Row | null;
}

interface Many {
  readonly kind: 'many';
  readonly type: string;
  readonly of: (row: never, world: Surroundings) => readonly Row[];
  /** Shows rows that lists leave out by default. */
  readonly all: boolean;
}

export type Field = Plain | One | Many;

/** A key of an order: the fields that it names, and the values by which it compares. */
export interface Sort {
  readonly fields: readonly string[];
  readonly keys: readonly { readonly of: (row: never) => Value; readonly vietnamese: boolean }[];
  /** Where it is the default: the last comes first. */
  readonly lastFirst?: boolean;
}

/** What a type of the schema consists of, in the words of the tables. */
export interface Noun {
  readonly type: string;
  readonly table: keyof Tables;
  readonly fields: Readonly<Record<string, Field>>;
  /** The first is the default. */
  readonly sorts: Readonly<Record<string, Sort>>;
  readonly listed?: { readonly unless: string | null; readonly test: (row: never) => boolean };
  /** Words of a row for a search, the text in which an exact spelling is looked for, the fields that it names. */
  readonly search?: { readonly text: (row: never) => string; readonly exact: (row: never) => string; readonly fields: readonly string[] };
}

type Columns = Readonly<Record<string, Value>>;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Fields that stand in a column: `name`, `name=column`; with a tilde in Vietnamese order. */
export function columns(text: string): Readonly<Record<string, Field>> {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return Object.fromEntries(
    words.map((word): [string, Field] => {
      const [name = '', column = snake(name)] = word.replace('~', '').split('=');
      return [name, { kind: 'value', of: (row: Columns) => row[column] ?? null, vietnamese: word.startsWith('~') }];
    }),
  );
}

export function value(of: (row: never, world: Surroundings) => Value): Field {
  return { kind: 'value', of, vietnamese: false };
}

export function one(type: string, of: (row: never, world: Surroundings) => Row | null | undefined): Field {
  return { kind: 'one', type, of: (row, world) => of(row, world) ?? null };
}

export function many(type: string, of: (row: never, world: Surroundings) => readonly Row[], all = false): Field {
  return { kind: 'many', type, of, all };
}

/** A to-one edge by the id in a column. */
export const ref = (type: string, column: string): Field =>
  one(type, (row: Columns, world) => world.byId(type, row[column] as string | null));

/** A unit by its number in a column. */
export const unitIn = (column: string): Field =>
  one('Organization', (row: Columns, world) => world.ground.unit(row[column] as number | null));

/** Rows of a type that name this row in a column. */
export const back = (type: string, column: string, key = 'id'): Field =>
  many(type, (row: Columns, world) => world.inverse(type, column, row[key] ?? null));

export function sort(fields: string, keys: string, more: { vietnamese?: boolean; late?: boolean } = {}): Sort {
  const names = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
  return {
    fields: names(fields),
    keys: names(keys).map((column) => ({
      of: (row: Columns) => row[column] ?? (more.late ? '9999-99-99' : null),
      vietnamese: more.vietnamese ?? false,
    })),
  };
}

/** Name, kind and level of a unit, as the row that names it shows them. */
export const labelIn = (column: string): Field => value((row: Columns, world) => world.label(row[column] as number | null));

/** Name of the person in a column. */
export const nameIn = (column: string): Field =>
  value((row: Columns, world) => world.ground.member(row[column] as string | null)?.full_name ?? null);
