import type { Actor, Claims, Role, Scope } from '../actors.js';
import type { Form } from './json.js';

export type Variables = Readonly<Record<string, unknown>>;
export type Keys = Readonly<Record<string, unknown>>;

/** What a request carries besides its text: the variables of our schema. */
export interface Parameters {
  readonly variables: Variables;
  /** Pages before this one; each server gets there by its own cursors. */
  readonly page: number;
}

/** A hand-written statement with `:name` for its parameters. */
export interface Written {
  readonly name: string;
  readonly sql: string;
}

export interface Query {
  readonly id: string;
  readonly name: string;
  /** Who asks in every run, and who besides in a full one. */
  readonly role: Role;
  readonly others: readonly Role[];
  /** The nation has units and members alone, and is asked about nothing else. */
  readonly nation: boolean;
  /** Latency is taken from an open loop too. */
  readonly open: boolean;
  /** Text for our schema, and for those that mirror it; a masked field stands in `own` alone. */
  readonly own: string;
  readonly plain: string;
  readonly pgl: string;
  pglVariables(variables: Variables): Variables;
  /** Cuts a field that not all servers have from an answer of `own`. */
  cut(data: unknown): unknown;
  parameters(actor: Actor): readonly Parameters[];
  written(form: Form, level: number, next: boolean): Written;
  /** Where a page's cursor stands in `data`; null for a query without pages. */
  cursor: ((data: never) => { readonly hasNextPage: boolean; readonly endCursor: string | null }) | null;
  /** Of a query that writes. */
  readonly writes?: Writes;
}

export interface Writes {
  /** The rows of the request whose key is $1, without ids and times, as one text: all servers make the same. */
  readonly made: string;
  /** Takes all of them away again. */
  readonly removal: readonly string[];
  /**
   * Tells PostgreSQL between warm-up and run how large the tables have become, which autovacuum does elsewhere: statements that were
   * prepared while they were empty read them from end to end.
   */
  readonly settled: string;
}

/** Stands for a key in a request that writes: each one that is sent has a key of its own, of the same length. */
export const FRESH = `bench-${'?'.repeat(18)}`;

const arrays = (prefix: string, { l1, l2, l3 }: Scope): Keys => ({ [`${prefix}1`]: l1, [`${prefix}2`]: l2, [`${prefix}3`]: l3 });

/** What the parameters of hand-written statements are called. */
export const keysOf = (claims: Claims): Keys => ({
  ...arrays('m', claims.member),
  ...arrays('g', claims.guest),
  ...arrays('u', claims.unit),
  nos: claims.nos,
  ...arrays('f', claims.figures),
  ...arrays('h', claims.holding),
  ...arrays('p', claims.planning),
  ...arrays('t', claims.training),
  ...arrays('e', claims.enrolment),
  own: claims.own,
  person: claims.person,
  account: claims.account,
});

const within = (prefix: string, row: string): string =>
  [1, 2, 3].map((level) => `${row}.l${level} = any(:${prefix}${level}::int[])`).join(' or ');

/** The rules as a person would write them who knows what the grants come to. */
export const rule = {
  unit: (row: string): string => `(${within('u', row)} or ${row}.no = any(:nos::int[])) and ${row}.state <> 'DRAFT'`,
  figures: (row: string): string => `(${within('f', row)})`,
  holding: (row: string): string => `(${within('h', row)})`,
  cycle: (row: string): string =>
    `((${within('p', row)}) and ${row}.state <> 'DRAFT' or ${row}.drafting_unit = any(:own::int[]) and ${row}.state = 'DRAFT')`,
  class: (row: string): string => `((${within('t', row)}) and ${row}.stage <> 'PLANNED' or ${row}.drafting_unit = any(:own::int[]))`,
  enrolment: (row: string): string => `(${within('e', row)} or ${row}.member_id = :person::uuid or exists (
    select from enrolment_party y where y.enrolment_id = ${row}.id and y.role = 'ORGANISER' and (${within('e', 'y')})))`,
  /** Bodies show where drafts do, for the one role that asks. */
  body: (row: string): string => `(${within('h', row)} or ${row}.unit = any(:own::int[]))`,
  plan: (body: string): string => `${body}.unit = any(:own::int[])`,
  /** Whether a moratorium suspends a process at a unit. */
  suspended: (process: string, unit: string): string => `exists (select from moratorium r where '${process}' = any(r.processes)
    and r.state in ('DECIDED', 'ENDED') and r.valid_from <= date '2022-11-14' and (r.valid_to is null or r.valid_to > date '2022-11-14')
    and (r.scope_unit is null or r.scope_unit in (${unit}.no, ${unit}.l1, ${unit}.l2, ${unit}.l3, ${unit}.l4, ${unit}.l5)))`,
  member: (row: string): string =>
    `(${within('m', row)} or ${row}.id = :person::uuid or exists (select from membership h where h.member_id = ${row}.id and ${hosting('h')} and (${within('g', 'h')})))`,
};

/** Host memberships in force on the day of the generated data. */
export const hosting = (row: string): string => `${row}.kind = 'TEMPORARY' and ${row}.status = 'ACTIVE'
  and ${row}.valid_from <= date '2022-11-14' and (${row}.valid_to is null or ${row}.valid_to > date '2022-11-14')`;

/** The id of a row as our server writes it. */
export const globalId = (type: string, uuid: string): string => Buffer.from(`${type}:${uuid}`).toString('base64url');

/** Numbers the parameters in the order of their first use. */
export function numbered(sql: string): { readonly text: string; readonly names: readonly string[] } {
  const names: string[] = [];
  const text = sql.replace(/(?<!:):([a-z]\w*)/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, names };
}

/** Answers without what differs by design: the text of cursors. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'endCursor');
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, canonical(inner)]));
}

/** Walks an answer and lets each object be changed. */
export function mapped(value: unknown, change: (object: Record<string, unknown>) => Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (value === null || typeof value !== 'object') return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapped(item, change)]));
  return change(inner);
}
