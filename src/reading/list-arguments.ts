import { BadInputError } from '../kernel/errors.js';
import type { ColumnType, Noun, SortKey } from '../kernel/nouns.js';
import type { Reader } from '../database/reader.js';
import { FilterReader, names, shapeOf, type Filtered, type LookedAt } from './condition.js';
import { cursorKey, openCursor, type CursorKey } from './cursor.js';
import type { ListPlan } from './plan.js';
import { writtenPlaces } from './written.js';

/** One expression of an order. */
export interface OrderTerm {
  /** `exact` ranks rows by whether they hold the search as it was spelt. */
  readonly sql: ((row: string) => string) | 'exact';
  readonly type: ColumnType;
  readonly descending: boolean;
}

/** Arguments of one list, checked, with the values apart from the shape. */
export interface ListArguments {
  /** Lists of one plan and one shape share their SQL. */
  readonly shape: string;
  readonly size: number;
  readonly backwards: boolean;
  readonly filter: Filtered;
  readonly values: readonly unknown[];
  /** Units that the filter names, in their order: the SQL of an operation depends on which of them are the same. */
  readonly units: readonly (string | null)[];
  /** Names beyond base of all fields that filter and order use. */
  readonly fields: readonly string[];
  /** Of these, and of those of related rows, the ones of which every look is logged, as the log names them. */
  readonly sensitive: readonly LookedAt[];
  readonly words: readonly string[];
  readonly search: string | null;
  readonly order: readonly OrderTerm[];
  readonly after: readonly unknown[] | null;
  readonly before: readonly unknown[] | null;
  /** True where the filter asks for rows that lists leave out by default. */
  readonly all: boolean;
  /** Made when it is needed: most pages neither take a cursor nor give one. */
  readonly key: () => CursorKey;
}

type Input = Readonly<Record<string, unknown>>;

interface Given {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly filter?: Input | null;
  readonly orderBy?: readonly { field: string; direction: 'ASC' | 'DESC' | null }[] | null;
  readonly search?: string | null;
}

const DEFAULT_SIZE = 20;
export const LARGEST_SIZE = 100;

/** Checks the arguments of a list; throws FORBIDDEN_FIELD, INVALID_CURSOR or BAD_USER_INPUT before any statement. */
export function listArguments(plan: ListPlan, input: Input, reader: Reader, secret: CursorKey): ListArguments {
  const given = input as Given;
  const place = `${plan.place}.filter`;
  const filters = new FilterReader(reader, (at) => writtenPlaces(plan.node).has(at.slice(place.length)));
  const filter = filters.read(plan.noun, given.filter ?? {}, place);
  const fields = new Set(filter.fields);
  const words = searchOf(plan, given, filters, fields);
  const order = orderOf(plan, given, filters, fields);
  const key = once(() => cursorKey(secret, [reader.account, plan.noun.name, plan.path, given.filter, given.orderBy, given.search]));
  const open = (name: 'after' | 'before'): readonly unknown[] | null => opened(plan, given, name, { key, terms: order.length + 1 });
  const made = {
    ...sizeOf(plan, given),
    filter,
    ...takenOut(filters),
    fields: [...fields],
    words,
    order,
    key,
    search: words.length > 0 ? (given.search?.normalize('NFC').trim() ?? null) : null,
    after: open('after'),
    before: open('before'),
    all: plan.all || unlisted(plan.noun, filter),
  };
  return { ...made, shape: shapeOfList(made, given) };
}

const takenOut = ({ values, units, sensitive }: FilterReader): Pick<ListArguments, 'values' | 'units' | 'sensitive'> => ({
  values,
  units,
  sensitive,
});

interface Opening {
  readonly key: () => CursorKey;
  readonly terms: number;
}

function opened(plan: ListPlan, given: Given, name: 'after' | 'before', { key, terms }: Opening): readonly unknown[] | null {
  const cursor = given[name];
  return typeof cursor === 'string' ? openCursor(cursor, key(), terms, `${plan.place}.${name}`) : null;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function shapeOfList(made: Omit<ListArguments, 'shape'>, given: Given): string {
  const order = (given.orderBy ?? []).map(({ field, direction }) => `${field} ${direction ?? 'ASC'}`);
  const cursors = `${made.after ? 'after' : ''} ${made.before ? 'before' : ''}`;
  return `${made.size} ${made.backwards} ${cursors} ${order.join()} ${made.words.length} ${shapeOf(made.filter.condition)}`;
}

function unlisted({ listed }: Noun, filter: Filtered): boolean {
  return listed?.unless != null && names(filter.condition, listed.unless);
}

function sizeOf(plan: ListPlan, { first, last }: Given): { size: number; backwards: boolean } {
  const [first_, last_] = [first ?? null, last ?? null];
  if (first_ !== null && last_ !== null) {
    throw new BadInputError({ vi: 'Chỉ dùng first hoặc last.', en: 'Give first or last, not both.' }, [`${plan.place}.last`]);
  }
  const size = first_ ?? last_ ?? DEFAULT_SIZE;
  const name = last_ === null ? 'first' : 'last';
  if (size < 1 || size > LARGEST_SIZE) {
    const text = { vi: `${name} phải từ 1 đến ${LARGEST_SIZE}.`, en: `${name} must be 1 to ${LARGEST_SIZE}.` };
    throw new BadInputError(text, [`${plan.place}.${name}`]);
  }
  return { size, backwards: last_ !== null };
}

const SHORTEST_SEARCH = 2;
const LONGEST_SEARCH = 100;

function searchOf(plan: ListPlan, given: Given, filters: FilterReader, fields: Set<string>): readonly string[] {
  const text = given.search?.normalize('NFC').trim();
  if (text === undefined) return [];
  if (text.length < SHORTEST_SEARCH || text.length > LONGEST_SEARCH) {
    const between = `${SHORTEST_SEARCH}-${LONGEST_SEARCH}`;
    throw new BadInputError({ vi: `search cần ${between} ký tự.`, en: `search takes ${between} characters.` }, [`${plan.place}.search`]);
  }
  for (const name of plan.noun.search?.fields ?? []) filters.use(plan.noun, name, `${plan.place}.search`, fields);
  return text.split(/\s+/u);
}

function orderOf(plan: ListPlan, given: Given, filters: FilterReader, fields: Set<string>): readonly OrderTerm[] {
  const { noun } = plan;
  const asked = given.orderBy ?? [];
  asked.forEach(({ field }, i) => {
    for (const name of sortOf(noun, field).fields) filters.use(noun, name, `${plan.place}.orderBy.${i}`, fields);
  });
  if (asked.length > 0) return asked.flatMap(({ field, direction }) => termsOf(sortOf(noun, field), direction === 'DESC'));
  const [usual] = noun.sorts;
  const terms = usual ? termsOf(usual, usual.lastFirst ?? false) : [];
  return given.search != null ? [{ sql: 'exact', type: 'integer', descending: false }, ...terms] : terms;
}

function sortOf(noun: Noun, name: string): SortKey {
  const sort = noun.sorts.find((each) => each.name === name);
  if (!sort) throw new Error(`${noun.name} has no order ${name}`);
  return sort;
}

function termsOf(sort: SortKey, descending: boolean): readonly OrderTerm[] {
  return sort.terms.map(({ sql, type }) => ({ sql, type, descending }));
}
