import { UNSEEN } from '../../database/reader.js';
import { literal } from '../../kernel/literal.js';
import { checkAny } from '../../database/visible.js';
import { nounNamed, nounOf, type Join, type ManyField, type Noun, type OneField } from '../../kernel/nouns.js';
import { shapeOf, writtenValues, type Comparable, type Condition, type Filtered, type Operator, type Quantifier } from '../condition.js';
import type { Compilation } from './compilation.js';
import { fieldSql } from './field.js';

/**
 * SQL of a condition on the row behind an alias. A comparison with a missing value is null there, which counts as false:
 * only `is not true` negates, so that a condition and its negation divide the rows.
 */
export function conditionSql(c: Compilation, list: number, condition: Condition, noun: Noun, alias: string): string {
  switch (condition.kind) {
    case 'all':
      return all(condition.parts.map((part) => conditionSql(c, list, part, noun, alias)));
    case 'any':
      return any(condition.parts.map((part) => conditionSql(c, list, part, noun, alias)));
    case 'not':
      return `(${conditionSql(c, list, condition.part, noun, alias)}) is not true`;
    case 'null':
      return `(${fieldSql(c, condition.field, alias)}) is ${condition.yes ? '' : 'not '}null`;
    case 'compare':
      return compareSql(c, list, condition, alias);
    case 'within':
      return withinSql(c, list, condition, alias);
    case 'related':
      return relatedSql(c, list, condition, alias);
  }
}

export function all(parts: readonly string[]): string {
  const needed = parts.filter((part) => part !== 'true');
  if (needed.length === 0) return 'true';
  return needed.length === 1 ? (needed[0] ?? 'true') : `(${needed.join(' and ')})`;
}

function any(parts: readonly string[]): string {
  if (parts.length === 0) return 'false';
  return parts.length === 1 ? (parts[0] ?? 'false') : `(${parts.join(' or ')})`;
}

const SQL_TYPES: Readonly<Record<string, string>> = {
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  date: 'date',
  timestamptz: 'timestamptz',
  uuid: 'uuid',
};

const SIGNS: Readonly<Partial<Record<Operator, string>>> = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' };

type Compare = Extract<Condition, { readonly kind: 'compare' }>;

/** Codes, numbers and truth as they stand in a document: PostgreSQL plans better for what it can see. Texts are bound, whatever they are. */
function constantSql(field: Comparable, value: unknown): string | null {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => constantSql(field, item));
    return items.length > 0 && items.every((item) => item !== null) ? `array[${items.join(', ')}]` : null;
  }
  if (typeof value === 'boolean' || (typeof value === 'number' && value >= 0)) return literal(value);
  return typeof value === 'string' && field.enum !== null ? literal(value) : null;
}

function compareSql(c: Compilation, list: number, { field, operator, slot, written }: Compare, alias: string): string {
  const bound = (written ? constantSql(field, c.listOf(list).values[slot]) : null) ?? slotSql(c, list, slot);
  // An id of something that is no row here is compared as the text that it is: whatever a client sends is no syntax error.
  const isForeign = field.type === 'uuid' && field.name !== 'id';
  const type = isForeign ? 'text' : (SQL_TYPES[field.type] ?? 'text');
  const test = (left: string): string => testSql({ field, operator, type, bound }, left);
  if (field.kind === 'computed' && field.tested) return field.tested({ row: alias, today: c.today }, test);
  const value = fieldSql(c, field, alias);
  return test(isForeign ? `${value}::text` : value);
}

interface Compared {
  readonly field: Comparable;
  readonly operator: Operator;
  readonly type: string;
  readonly bound: string;
}

function testSql({ field, operator, type, bound }: Compared, left: string): string {
  if (operator === 'ne') return `(${left} is distinct from ${bound}::${type})`;
  if (operator === 'in') return `${left} = any(${bound}::${type}[])`;
  if (operator === 'notIn') return `(${left} = any(${bound}::${type}[])) is not true`;
  if (operator === 'startsWith') return prefixSql(field, left, bound);
  return `${left} ${SIGNS[operator] ?? '='} ${bound}::${type}`;
}

/** The last character of every collation of ICU: what begins with a prefix lies between it and itself with this behind. */
const LAST = String.raw`U&'\FFFF'`;

/** The range lets an index find the rows; the function says which of them begin with the text, letter by letter. */
function prefixSql(field: Comparable, left: string, bound: string): string {
  const exact = `starts_with(${left}, ${bound}::text)`;
  if (field.kind !== 'column' || !field.vietnamese) return exact;
  return `${left} >= ${bound}::text and ${left} <= ${bound}::text || ${LAST} and ${exact}`;
}

function slotSql(c: Compilation, list: number, slot: number): string {
  return c.bindList(list, `value ${slot}`, ({ values }) => values[slot]);
}

/** The unit that `within` names and the reader sees: its row behind an alias, and the test that finds it. */
function unitNamed(c: Compilation, list: number, slot: number): { unit: string; table: string; test: string } {
  const noun = nounNamed('Organization');
  const unit = c.params.alias('w');
  const seen = checkAny(c.reader.covering(noun.name), c.row(noun, unit));
  return { unit, table: noun.table, test: `${unit}.id = ${slotSql(c, list, slot)}::uuid and ${seen}` };
}

const LEVELS = [1, 2, 3, 4, 5] as const;

/**
 * Rows within a unit, one test for each level. A number stands at its own level alone, so the comparison would do; the
 * level before it lets PostgreSQL leave out four branches of five without reading them.
 */
function withinTests(row: string, unit: string): readonly string[] {
  return LEVELS.map((level) => `(${unit}.level = ${level} and ${row}.l${level} = ${unit}.no)`);
}

/** A level that is not known has to be asked before. */
function levelWanted(c: Compilation, list: number, slot: number): void {
  const { unit, table, test } = unitNamed(c, list, slot);
  c.levels.push({ sql: `(select ${unit}.level from ${table} ${unit} where ${test})`, unit: c.valueOf(list, slot) });
}

/** Looks the unit up once for the statement; that it has the level for which the statement is made is tested there. */
function unitJoined(c: Compilation, list: number, slot: number, level: number): string {
  const id = c.listOf(list).values[slot];
  const known = c.units.get(id);
  if (known !== undefined) return known;
  const { unit, table, test } = unitNamed(c, list, slot);
  c.units.set(id, unit);
  c.joins.push(` left join ${table} ${unit} on ${test}`);
  // One that is not seen has no level here, and nothing within it.
  const sql = level === UNSEEN ? `${unit}.no is null` : `coalesce(${unit}.level, ${level}) = ${level}`;
  c.assumed.push({ sql, unit: c.valueOf(list, slot) });
  return unit;
}

function withinSql(c: Compilation, list: number, { slot, level }: { slot: number; level: number | null }, alias: string): string {
  if (level === null) {
    levelWanted(c, list, slot);
    return 'false';
  }
  const unit = unitJoined(c, list, slot, level);
  // Nothing lies within a unit that is not seen, nor within a Party group: it has no column of its own.
  return LEVELS.some((each) => each === level) ? `${alias}.l${level} = ${unit}.no` : 'false';
}

interface Related {
  readonly field: OneField | ManyField;
  readonly quantifier: Quantifier;
  readonly to: Noun;
  readonly inner: Filtered;
}

/** Related rows are those that the reader sees and on which the named fields can be read (access.md 5.2). */
function relatedSql(c: Compilation, list: number, related: Related, alias: string): string {
  const { field, quantifier, inner } = related;
  const values = writtenValues(inner.condition, c.listOf(list).values);
  const key = values && JSON.stringify([field.name, quantifier === 'every', shapeOf(inner.condition), inner.fields, values]);
  const found = c.once(alias, key, () => foundSql(c, list, related, alias));
  return quantifier === 'some' ? found : `not ${found}`;
}

function foundSql(c: Compilation, list: number, { field, quantifier, to, inner }: Related, alias: string): string {
  const row = c.params.alias('r');
  const seen = checkAny(c.reader.covering(to.name, inner.fields), c.row(to, row));
  const fits = conditionSql(c, list, inner.condition, to, row);
  const wanted = quantifier === 'every' ? `(${fits}) is not true` : fits;
  const listed = field.kind === 'many' ? listedSql(to, row, field.all || namesUnlisted(to, inner)) : 'true';
  return `exists (select 1 from ${to.table} ${row} where ${all([linkSql(c, field, alias, row), listed, seen, wanted])})`;
}

function namesUnlisted({ listed }: Noun, { fields }: Filtered): boolean {
  return listed?.unless != null && fields.includes(listed.unless);
}

/** Rows that a list shows unless it is asked for others. */
export function listedSql({ listed }: Noun, alias: string, everything: boolean): string {
  return listed && !everything ? listed.sql(alias) : 'true';
}

function linkSql(c: Compilation, field: OneField | ManyField, alias: string, row: string): string {
  if (field.kind === 'one') return `${row}.${field.target} = ${alias}.${field.column}`;
  return any(joinBranches(c, field.join, nounOf(field.to()), alias, row));
}

/** How rows of an edge hang on their row; several branches exclude one another, so that each can use its own index. */
export function joinBranches(c: Compilation, join: Join, to: Noun, alias: string, row: string): readonly string[] {
  if (join.by === 'column') return [`${row}.${join.theirs} = ${alias}.${join.own}`];
  if (join.by === 'link') {
    const link = c.params.alias('k');
    const on = `${link}.${join.own} = ${alias}.no and ${link}.${join.far} = ${row}.${join.theirs}`;
    return [`exists (select 1 from ${join.table} ${link} where ${on})`];
  }
  if (join.by === 'subtree') return withinTests(row, alias);
  if (join.by === 'match') {
    return [[...join.columns.map(([own, theirs]) => `${row}.${theirs} = ${alias}.${own}`), join.only(row)].join(' and ')];
  }
  return [factSql(c, join.fact, to, alias, row)];
}

/** Rows of `to` with a row of the fact within the unit. */
function factSql(c: Compilation, name: string, to: Noun, alias: string, row: string): string {
  const fact = to.facts.get(name);
  if (!fact) throw new Error(`${to.name} has no fact ${name}`);
  const each = c.params.alias('f');
  const of = nounOf(fact.of());
  const within = any(withinTests(each, alias));
  return `exists (select 1 from ${of.table} ${each} where ${fact.on({ row, fact: each, today: c.today })} and ${within})`;
}
