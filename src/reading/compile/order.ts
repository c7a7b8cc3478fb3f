import { InvalidCursorError } from '../../kernel/errors.js';
import type { ColumnType, Noun } from '../../kernel/nouns.js';
import type { ListArguments, OrderTerm } from '../list-arguments.js';
import type { ListPlan } from '../plan.js';
import type { Compilation } from './compilation.js';

interface Key {
  readonly sql: string;
  readonly type: ColumnType;
  readonly descending: boolean;
}

/** Order keys of a list on the row behind an alias, the id as the last; turned round for a page from the end. */
export function keysOf(c: Compilation, list: ListPlan, args: ListArguments, alias: string): readonly Key[] {
  const terms = args.order.map((term) => ({ sql: termSql(c, list, term, alias), type: term.type, descending: term.descending }));
  const descending = terms.length > 0 && terms.every((term) => term.descending);
  return [...terms, { sql: `${alias}.id`, type: 'uuid', descending } as const];
}

function termSql(c: Compilation, { noun, no }: ListPlan, { sql }: OrderTerm, alias: string): string {
  return sql === 'exact' ? exactSql(c, noun, no, alias) : sql(alias);
}

/** 0 for rows that hold the search as it was spelt, else 1. */
function exactSql(c: Compilation, noun: Noun, list: number, alias: string): string {
  const text = c.bindList(list, 'search', ({ search }) => search);
  return `(case when strpos(lower(${alias}.${noun.search?.exact ?? 'id'}), lower(${text}::text)) > 0 then 0 else 1 end)`;
}

export function orderBy(keys: readonly Key[], backwards: boolean): string {
  return `order by ${keys.map(({ sql, descending }) => `${sql}${descending === backwards ? '' : ' desc'}`).join(', ')}`;
}

/** Rows behind the cursor `after`, or in front of `before`. */
export function keyset(c: Compilation, list: ListPlan, which: 'after' | 'before', keys: readonly Key[]): string {
  const bound = keys.map(
    ({ type }, i) => `${c.bindList(list.no, `${which} ${i}`, (given) => cursorValue(given, list, which, i))}::${type}`,
  );
  const forwards = which === 'after';
  const same = keys.every(({ descending }) => descending === keys[0]?.descending);
  if (same) return `(${keys.map(({ sql }) => sql).join(', ')}) ${sign(keys[0], forwards)} (${bound.join(', ')})`;
  const steps = keys.map((key, i) => {
    const equal = keys.slice(0, i).map((earlier, j) => `${earlier.sql} = ${bound[j] ?? ''}`);
    return [...equal, `${key.sql} ${sign(key, forwards)} ${bound[i] ?? ''}`].join(' and ');
  });
  return `(${steps.map((step) => `(${step})`).join(' or ')})`;
}

function sign(key: Key | undefined, forwards: boolean): string {
  return key?.descending === forwards ? '<' : '>';
}

function cursorValue(given: ListArguments, list: ListPlan, which: 'after' | 'before', i: number): unknown {
  const value = given[which]?.[i];
  if (value === undefined) throw new InvalidCursorError([`${list.place}.${which}`]);
  return value;
}

/** The signed cursor of the row behind an alias. */
export function cursorSql(c: Compilation, list: ListPlan, keys: readonly Key[]): string {
  const inner = c.bindList(list.no, 'inner', ({ key }) => key().inner);
  const outer = c.bindList(list.no, 'outer', ({ key }) => key().outer);
  const values = keys.map(({ sql, type }) => (type === 'integer' ? sql : `(${sql})::text`));
  return `cursor_text(json_build_array(${values.join(', ')})::text, ${inner}::bytea, ${outer}::bytea)`;
}
