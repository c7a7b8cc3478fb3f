import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumeration, keysOf } from '../kernel/enumeration.js';
import { declareArgument, declareQuery, LISTS, readFields } from '../kernel/gate.js';
import { addField, nounOf, nouns, type Field as NounField, type Noun } from '../kernel/nouns.js';
import { generated, operatorsOf, put, type InputClass } from './inputs.js';

const SortDirection = enumeration('SortDirection', 'Direction of an order.', {
  ASC: { vi: 'Tăng dần', en: 'Ascending' },
  DESC: { vi: 'Giảm dần', en: 'Descending' },
});

const CountPrecision = enumeration('CountPrecision', 'Whether a count is exact.', {
  EXACT: { vi: 'Chính xác', en: 'Exact' },
  CAPPED: { vi: 'Nhiều hơn số đã đếm', en: 'Capped', note: 'there are more, counting stops at 10,000' },
});

const PageInfo = generated('PageInfo');
ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay).' })(PageInfo);
put(PageInfo, 'hasNextPage', () => Boolean, 'True when rows follow this page.', false);
put(PageInfo, 'hasPreviousPage', () => Boolean, 'True when rows come before this page.', false);
put(PageInfo, 'startCursor', () => String, 'Cursor of the first row; null on an empty page.');
put(PageInfo, 'endCursor', () => String, 'Cursor of the last row; null on an empty page.');

const CONNECTIONS = new Map<Noun, InputClass>();
const FILTERS = new Map<Noun, InputClass>();
const ORDERS = new Map<Noun, InputClass>();

/** Makes the generated part of the schema: inverse edges, connections, filters, orders. Runs once, after all nouns are known. */
export function completeContract(): void {
  for (const noun of nouns()) for (const field of [...noun.fields.values()]) declareInverse(noun, field);
  const shown = nouns().filter((noun) => noun.shown);
  for (const noun of shown) declareActs(noun);
  for (const noun of shown) FILTERS.set(noun, generated(`${noun.name}Filter`));
  for (const noun of shown) makeTypes(noun);
  for (const noun of shown) for (const field of noun.fields.values()) declareList(noun, field);
  for (const name of readFields().keys()) declareRoot(name);
}

function declareInverse(noun: Noun, field: NounField): void {
  if (field.kind !== 'one' || !field.inverse) return;
  const { name, class: fieldClass, description, join } = field.inverse;
  const to = (): typeof noun.class => noun.class;
  addField(field.to(), { kind: 'many', name, class: fieldClass, description, to, join, all: false });
}

const ViewerPermission = generated('ViewerPermission');
ObjectType('ViewerPermission', { description: 'Whether you may do an act on the row now; the act itself asks the same rules.' })(
  ViewerPermission,
);
put(ViewerPermission, 'action', () => String, 'Name of the mutation.', false);
put(ViewerPermission, 'allowed', () => Boolean, 'True when its rule and the state of the row allow it.', false);
put(
  ViewerPermission,
  'reason',
  () => String,
  'FORBIDDEN, or WRONG_STATE for a state, type or day from which it does not lead; null when it is allowed.',
);

/** `can...` for each act on a row, and all of them as `viewerPermissions` (api.md section 3). */
function declareActs(noun: Noun): void {
  const prototype = noun.class as InputClass;
  for (const act of noun.acts.keys()) {
    const name = `can${act.charAt(0).toUpperCase()}${act.slice(1)}`;
    const description = `Whether you may \`${act}\` now, by the rules of the act itself and the state of the row; its input, other rows and a moratorium may still refuse it.`;
    addField(noun.class, { kind: 'can', name, act, class: 'base', description });
    put(prototype, name, () => Boolean, description, false);
  }
  if (noun.acts.size === 0) return;
  const description = 'All acts on the row, with whether you may do them now.';
  addField(noun.class, { kind: 'permissions', name: 'viewerPermissions', class: 'base', description });
  put(prototype, 'viewerPermissions', () => [ViewerPermission], description, false);
}

function makeTypes(noun: Noun): void {
  const edge = generated(`${noun.name}Edge`);
  ObjectType(`${noun.name}Edge`, { description: `A ${noun.name} and its place in a list.` })(edge);
  put(edge, 'cursor', () => String, 'Cursor of this row.', false);
  put(edge, 'node', () => noun.class, 'The row.', false);
  CONNECTIONS.set(noun, connectionOf(noun, edge));
  makeFilter(noun);
  ORDERS.set(noun, orderOf(noun));
}

function connectionOf(noun: Noun, edge: InputClass): InputClass {
  const connection = generated(`${noun.name}Connection`);
  ObjectType(`${noun.name}Connection`, { description: `A page of a list of ${noun.name} (Relay). ${noun.description}` })(connection);
  put(connection, 'edges', () => [edge], 'Rows with their cursors.', false);
  put(connection, 'nodes', () => [noun.class], 'Rows.', false);
  put(connection, 'pageInfo', () => PageInfo, 'Where the page stands.', false);
  put(connection, 'totalCount', () => Int, 'Number of rows that you can reach by paging, counted up to 10,000.', false);
  put(connection, 'countPrecision', () => CountPrecision, 'Whether `totalCount` is exact.', false);
  return connection;
}

function makeFilter(noun: Noun): void {
  const filter = filterOf(noun);
  InputType(`${noun.name}Filter`, { description: `Conditions on a ${noun.name}; those given together must all hold.` })(filter);
  for (const field of noun.fields.values()) putCondition(filter, field);
  if (noun.fields.has('l1')) put(filter, 'within', () => ID, 'Rows of this unit and of all units below it.');
  put(filter, 'and', () => [filter], 'All of these hold.');
  put(filter, 'or', () => [filter], 'At least one of these holds.');
  put(filter, 'not', () => filter, 'This does not hold.');
}

/** The operator types are made here, not in the thunk: the schema must know them before it asks for fields. */
function putCondition(filter: InputClass, field: NounField): void {
  const type = conditionOf(field);
  const only = field.kind === 'one' || field.kind === 'many' ? ' Only rows that you see count.' : '';
  if (type) put(filter, field.name, () => type, `${field.description}${only}`);
}

function conditionOf(field: NounField): InputClass | null {
  if (field.class === null || field.kind === 'label' || field.kind === 'can' || field.kind === 'permissions') return null;
  if (field.kind === 'one') return filterOf(nounOf(field.to()));
  if (field.kind === 'many') return relationOf(nounOf(field.to()));
  // A list of values has no operators of its own.
  return field.filter && field.type !== 'text[]' ? operatorsOf(field.type, field.enum) : null;
}

const RELATIONS = new Map<Noun, InputClass>();

function relationOf(noun: Noun): InputClass {
  const known = RELATIONS.get(noun);
  if (known) return known;
  const made = generated(`${noun.name}RelationFilter`);
  RELATIONS.set(noun, made);
  InputType(`${noun.name}RelationFilter`, { description: `Conditions on related rows (${noun.name}) that you see.` })(made);
  put(made, 'some', () => filterOf(noun), 'At least one related row fits.');
  put(made, 'none', () => filterOf(noun), 'No related row fits.');
  put(made, 'every', () => filterOf(noun), 'All related rows fit; true when there are none.');
  return made;
}

function filterOf(noun: Noun): InputClass {
  const filter = FILTERS.get(noun);
  if (!filter) throw new Error(`${noun.name} has no filter`);
  return filter;
}

function orderOf(noun: Noun): InputClass {
  const keys = keysOf(
    `${noun.name}OrderField`,
    `Keys by which a list of ${noun.name} can be sorted.`,
    Object.fromEntries(noun.sorts.map((sort) => [sort.name, sort.description])),
  );
  const order = generated(`${noun.name}Order`);
  InputType(`${noun.name}Order`, { description: `One key of an order of ${noun.name}.` })(order);
  put(order, 'field', () => keys, 'Key.', false);
  Field(() => SortDirection, { defaultValue: 'ASC', description: 'Direction.' })(order.prototype as object, 'direction');
  return order;
}

function declareList(noun: Noun, field: NounField): void {
  if (field.kind !== 'many') return;
  const to = nounOf(field.to());
  const prototype = noun.class.prototype as object;
  const type = (): InputClass => connectionFor(to);
  Field(type as () => typeof String, { nullable: true, description: field.description })(prototype, field.name);
  listArguments(to, prototype, field.name);
}

function connectionFor(noun: Noun): InputClass {
  const connection = CONNECTIONS.get(noun);
  if (!connection) throw new Error(`${noun.name} has no connection`);
  return connection;
}

type Argument = readonly [name: string, type: () => unknown, description: string];

function listArguments(noun: Noun, prototype: object, name: string): void {
  const all: Argument[] = [
    ['first', () => Int, 'Rows of the page from the start, 1 to 100; 20 when neither `first` nor `last` is given.'],
    ['after', () => String, 'Rows after this cursor.'],
    ['last', () => Int, 'Rows of the page from the end, 1 to 100.'],
    ['before', () => String, 'Rows before this cursor.'],
    ['filter', () => filterOf(noun), 'Rows for which this holds.'],
    ['orderBy', () => [ORDERS.get(noun)], 'Order; the id comes last. Without it the first key of the enum.'],
  ];
  if (noun.search)
    all.push([
      'search',
      () => String,
      'Text of 2 to 100 characters; case, diacritics and tone placement do not matter, exact spelling comes first.',
    ]);
  putArguments(prototype, name, all);
}

function putArguments(prototype: object, name: string, all: readonly Argument[]): void {
  all.forEach(([argument, type, description], i) => {
    declareArgument(prototype, name, i, argument, { nullable: true, type, description });
  });
}

function declareRoot(name: string): void {
  const mark = readFields().get(name);
  const list = LISTS.get(name);
  if (mark?.kind === 'list' && mark.of && list) declareRootList(name, nounOf(mark.of()), list);
}

function declareRootList(name: string, noun: Noun, list: { prototype: object; description: string }): void {
  const type = (): InputClass => connectionFor(noun);
  // Nullable, so that a list that fails leaves its neighbours whole.
  declareQuery(list.prototype, name, type, { nullable: true, description: list.description });
  listArguments(noun, list.prototype, name);
}
