import type { GrantRule } from '../kernel/ability.js';
import { literal } from '../kernel/literal.js';
import { nounOf, type Noun } from '../kernel/nouns.js';
import { byKeys, isAbove, type Held, type Row } from './held.js';
import { isSlot, slotsOf, type Path, type Reader, type RuleGroup } from './reader.js';
import { inOrder, reads } from './rule-order.js';
import type { Parameters } from './statement.js';

/** What the SQL of rules asks of the reader when it runs. */
export interface ReaderEnv {
  readonly reader: Reader;
}

type Slot = (value: unknown, path: Path) => string;

interface Target<Env extends ReaderEnv> {
  readonly noun: Noun;
  readonly alias: string;
  readonly params: Parameters<Env>;
  /** Where the row is one of a list below another. */
  readonly held?: Held | null;
}

const rowOf = ({ noun, alias, held = null }: Pick<Row, 'noun' | 'alias'> & { readonly held?: Held | null }): Row => ({ noun, alias, held });

/** One grant, or several that name the same rows by words alone. */
const isSingle = ({ rules }: RuleGroup): boolean => rules.length === 1 || slotsOf(rules[0]?.conditions).length === 0;

/** SQL of the rows of a group, as a test of the row behind the alias. */
function check<Env extends ReaderEnv>(group: RuleGroup, target: Target<Env>): string {
  if (isSingle(group)) return conditionOf(group, target, one(group, target));
  const slots = slotsOf(group.rules[0]?.conditions);
  if (slots.length === 1 && slots[0]) return conditionOf(group, target, any(group, target));
  const grants = grantsOf(group, target.params);
  return `exists (select 1 from ${grants.from} where ${conditionOf(group, target, grants.slot)})`;
}

/** SQL of the rows of a group for a list: a source of grants to stand left of a lateral, and the test of one grant. */
export function anchor<Env extends ReaderEnv>(
  group: RuleGroup,
  target: Target<Env>,
): { readonly from: string | null; readonly where: string } {
  if (isSingle(group)) return { from: null, where: conditionOf(group, target, one(group, target)) };
  const grants = grantsOf(group, target.params);
  return { from: grants.from, where: conditionOf(group, target, grants.slot) };
}

/** Whether the row alone tells if the group has it: no other table has to be read, nor each grant taken in turn. */
export function isPlain(group: RuleGroup): boolean {
  return reads(group) === 1 && (isSingle(group) || slotsOf(group.rules[0]?.conditions).length === 1);
}

/** SQL that is true for the rows which the group does not have, so that branches can be kept apart. */
export function outside<Env extends ReaderEnv>(group: RuleGroup, target: Target<Env>): string {
  return `(${check(group, target)}) is not true`;
}

/** Whether no row is named by two grants of the group: each names one number where a row has one. */
export function isApart(group: RuleGroup): boolean {
  if (isSingle(group)) return true;
  const [slot, ...more] = slotsOf(group.rules[0]?.conditions);
  return slot !== undefined && more.length === 0 && slot.path.length === 1 && !Array.isArray(slot.value);
}

/** SQL of the position, in the actor's list, of the first grant of the groups that has the row behind the alias. */
export function firstGrant<Env extends ReaderEnv>(groups: readonly RuleGroup[], target: Target<Env>): string {
  return `least(${groups.map((group) => grantOf(group, target)).join(', ')})`;
}

function grantOf<Env extends ReaderEnv>(group: RuleGroup, target: Target<Env>): string {
  if (isSingle(group)) {
    const no = target.params.bind(`${group.key} grant`, (env) => foremost(env.reader.rules(group))?.grant);
    return `case when ${conditionOf(group, target, one(group, target))} then ${no}::integer end`;
  }
  const grants = grantsOf(group, target.params, true);
  return `(select min(${grants.no}) from ${grants.from} where ${conditionOf(group, target, grants.slot)})`;
}

/** Rows of any of the groups; no group is no row. */
export function checkAny<Env extends ReaderEnv>(groups: readonly RuleGroup[], target: Target<Env>): string {
  if (groups.length === 0) return 'false';
  const tests = inOrder(groups).map((group) => check(group, target));
  return tests.length === 1 ? (tests[0] ?? 'false') : `(${tests.join(' or ')})`;
}

function conditionOf<Env extends ReaderEnv>(group: RuleGroup, target: Target<Env>, slot: Slot): string {
  const first = group.rules[0];
  if (!first) throw new Error('A group has at least one rule');
  return byKeys(conjunction(first.conditions, target, slot, []), rowOf(target));
}

function conjunction<Env extends ReaderEnv>(query: object, target: Target<Env>, slot: Slot, path: Path): string {
  const parts = Object.entries(query).map(([key, value]) => term(key, value, target, slot, [...path, key]));
  return parts.length === 0 ? 'true' : parts.join(' and ');
}

function term<Env extends ReaderEnv>(key: string, value: unknown, target: Target<Env>, slot: Slot, path: Path): string {
  if (key === '$and' || key === '$or') {
    const parts = (value as object[]).map((part, i) => `(${conjunction(part, target, slot, [...path, i])})`);
    return parts.length === 0 ? literal(key === '$and') : `(${parts.join(key === '$and' ? ' and ' : ' or ')})`;
  }
  if (target.noun.facts.has(key)) return factTerm(key, value, target, slot, path);
  return fieldTerm(expressionOf(key, target), value, slot, path);
}

/** `EXISTS` over the rows of a fact (`{ hosts: { $elemMatch: {...} } }`), or that there is none (`$none`). */
function factTerm<Env extends ReaderEnv>(key: string, value: unknown, target: Target<Env>, slot: Slot, path: Path): string {
  const fact = target.noun.facts.get(key);
  const tests = Object.entries(value as Readonly<Record<string, object>>);
  if (!fact || tests.length === 0) throw new Error(`The fact ${key} takes $elemMatch or $none`);
  const noun = nounOf(fact.of());
  const today = (): string => target.params.bind('today', (env) => env.reader.today);
  const parts = tests.map(([operator, match]) => {
    const word = EXISTENCE[operator];
    if (!word) throw new Error(`The fact ${key} takes $elemMatch or $none`);
    if (target.held && isAbove(fact, rowOf(target))) {
      const test = conjunction(match, { ...target, ...target.held.above }, slot, [...path, operator]);
      return operator === '$none' ? `(${test}) is not true` : test;
    }
    const alias = target.params.alias('f');
    const inner = conjunction(match, { ...target, noun, alias, held: null }, slot, [...path, operator]);
    return `${word} (select 1 from ${noun.table} ${alias} where ${fact.on({ row: target.alias, fact: alias, today })} and ${inner})`;
  });
  return parts.join(' and ');
}

const EXISTENCE: Readonly<Record<string, string>> = { $elemMatch: 'exists', $none: 'not exists' };

function expressionOf<Env extends ReaderEnv>(key: string, { noun, alias, params }: Target<Env>): string {
  const field = noun.fields.get(key);
  if (field?.kind === 'column') return `${alias}.${field.column}`;
  if (field?.kind !== 'computed') throw new Error(`A rule on ${noun.name} names ${key}, which is no column`);
  return field.sql({ row: alias, today: () => params.bind('today', (env) => env.reader.today) });
}

const COMPARISONS: Readonly<Record<string, string>> = { $eq: '=', $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' };

/** One field's test; two-valued, so that it can stand under a negation. */
function fieldTerm(expression: string, value: unknown, slot: Slot, path: Path): string {
  if (value === null) return `${expression} is null`;
  if (typeof value !== 'object') return `${expression} = ${slot(value, path)}`;
  const parts = Object.entries(value).map(([operator, operand]) => compare(expression, operator, operand, slot, [...path, operator]));
  if (parts.length === 0) throw new Error('A rule with an empty operator object would mean nothing');
  return parts.join(' and ');
}

function compare(expression: string, operator: string, operand: unknown, slot: Slot, path: Path): string {
  const comparison = COMPARISONS[operator];
  if (comparison) return `${expression} ${comparison} ${slot(operand, path)}`;
  if (operator === '$ne') return `${expression} is distinct from ${slot(operand, path)}`;
  if (operator === '$in') return `${expression} = any(${slot(operand, path)})`;
  if (operator === '$nin') return `(${expression} = any(${slot(operand, path)})) is not true`;
  throw new Error(`The operator ${operator} is not one of ours`);
}

/** Values of one grant as parameters of their own; codes become literals. */
function one<Env extends ReaderEnv>(group: RuleGroup, { params }: Target<Env>): Slot {
  return (value, path) => {
    if (!isSlot(value, path)) return constant(value);
    const placeholder = params.bind(`${group.key} ${path.join('.')}`, (env) => at(env.reader.rules(group)[0], path));
    return `${placeholder}${castOf(value)}`;
  };
}

/** The one value of each grant of a group as an array. */
function any<Env extends ReaderEnv>(group: RuleGroup, { params }: Target<Env>): Slot {
  return (value, path) => {
    if (!isSlot(value, path)) return constant(value);
    const placeholder = params.bind(`${group.key} any ${path.join('.')}`, (env) => [
      ...new Set(env.reader.rules(group).flatMap((rule) => at(rule, path))),
    ]);
    return Array.isArray(value) ? `${placeholder}${castOf(value)}` : `any(${placeholder}${castOf(value)}[])`;
  };
}

interface GrantRows {
  readonly from: string;
  readonly slot: Slot;
  /** The grant's position in the actor's list, where it was asked for. */
  readonly no: string;
}

/** All values of the grants of a group as rows `g(...)`, one row for each grant. */
function grantsOf<Env extends ReaderEnv>(group: RuleGroup, params: Parameters<Env>, numbered = false): GrantRows {
  const alias = params.alias('g');
  const slots = slotsOf(group.rules[0]?.conditions);
  const columns = slots.map((_slot, i) => `k${i}`);
  const arrays = slots.map(({ path, value }) => {
    const placeholder = params.bind(`${group.key} rows ${path.join('.')}`, (env) =>
      distinct(env.reader.rules(group), slots).map((rule) => textOf(at(rule, path))),
    );
    return `${placeholder}${Array.isArray(value) ? '::text' : castOf(value)}[]`;
  });
  if (numbered) {
    columns.push('no');
    arrays.push(
      `${params.bind(`${group.key} grants`, (env) => distinct(env.reader.rules(group), slots).map(({ grant }) => grant))}::integer[]`,
    );
  }
  const slot: Slot = (value, path) => {
    if (!isSlot(value, path)) return constant(value);
    const i = slots.findIndex((known) => known.path.join('.') === path.join('.'));
    return `${alias}.k${i}${Array.isArray(value) ? castOf(value) : ''}`;
  };
  return { from: `unnest(${arrays.join(', ')}) ${alias}(${columns.join(', ')})`, slot, no: `${alias}.no` };
}

/** Grants that name the same rows are asked once, as the first of them. */
function distinct(rules: readonly GrantRule[], slots: readonly { readonly path: Path }[]): readonly GrantRule[] {
  const byRows = new Map<string, readonly GrantRule[]>();
  for (const rule of rules) {
    const key = JSON.stringify(slots.map(({ path }) => at(rule, path)));
    byRows.set(key, [...(byRows.get(key) ?? []), rule]);
  }
  return [...byRows.values()].flatMap((same) => foremost(same) ?? []);
}

/** The rule of the grant that stands first in the actor's list: an ability gives its rules the last first. */
function foremost(rules: readonly GrantRule[]): GrantRule | undefined {
  return [...rules].sort((a, b) => a.grant - b.grant)[0];
}

const textOf = (value: unknown): unknown => (Array.isArray(value) ? `{${value.join(',')}}` : value);

function castOf(value: unknown): string {
  if (Array.isArray(value)) return `${castOf(value[0])}[]`;
  return typeof value === 'number' ? '::integer' : '::uuid';
}

function constant(value: unknown): string {
  if (Array.isArray(value)) return `array[${value.map((item) => literal(item as string)).join(',')}]::text[]`;
  return literal(value as string);
}

function at(rule: GrantRule | undefined, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], rule?.conditions);
}

/** The test that a row lies within a unit, by the column of the unit's own level; whether its figures may be told is asked before. */
export function insideUnit(row: string, level: number, no: string): string {
  return `${row}.l${level} = ${no}::integer`;
}
