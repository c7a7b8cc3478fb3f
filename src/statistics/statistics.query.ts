import type { Pool } from 'pg';
import { fragment, unscoped } from '../database/fragment.js';
import type { Reader } from '../database/reader.js';
import type { Readers } from '../database/readers.js';
import { run, type RunOptions } from '../database/run.js';
import { Parameters } from '../database/statement.js';
import { checkAny, insideUnit, type ReaderEnv } from '../database/visible.js';
import type { Actor, Place } from '../kernel/actor.js';
import type { RequestContext } from '../kernel/context.js';
import { nounOf } from '../kernel/nouns.js';
import { Organization, type UnitLabel } from '../organization/index.js';
import type { Counted, MeasureSql } from './counted.query.js';
import { MEASURES } from './measure.query.js';
import type { Dimension, Measure } from './statistics.entity.js';

/** A measure as it is asked for, with its unit found. */
export interface Question {
  readonly measure: Measure;
  readonly unit: Place;
  readonly by: readonly Dimension[];
  /** Level of the units of the dimension UNIT. */
  readonly level: number;
  readonly where: readonly { readonly dimension: Dimension; readonly value: string }[];
  /** Years before this one alone; null for all (K20). */
  readonly before: number | null;
  /** True to count the rows that the reader sees; else all. */
  readonly visible: boolean;
}

/** One row of the answer; the one without `keys` is the total. */
export interface CountedRow {
  readonly keys: readonly (string | null)[] | null;
  readonly value: number;
  readonly base: number;
  /** Labels of the unit of the group, where it has one. */
  readonly unit: UnitLabel | null;
}

export interface Counting {
  /** `authz_version` of the account: with another than the actor's the figures are asked again. */
  readonly version: string | null;
  readonly rows: readonly CountedRow[];
}

interface Env extends ReaderEnv {
  readonly unit: Place;
  readonly values: readonly string[];
  readonly before: number | null;
}

const PLACES = fragment`
  select o.no, o.level, o.l1, o.l2, o.l3, o.l4, o.l5, o.kind
  from ${unscoped(() => Organization, 'place of the unit of a figure, which tells nothing of it')} o
  where o.id = $1::uuid or o.code = $2`;

/** The place of a unit by its id or its code; null where there is none. */
async function placeOf(pool: Pool, id: string | null, code: string | null): Promise<Place | null> {
  const { rows } = await run<Place & Record<string, unknown>>(pool, PLACES, [id, code]);
  return rows[0] ?? null;
}

/** Value of a row in a dimension; of UNIT the number of its unit at the level, null where it has none there. */
function keyOf({ levels = 't', dimensions }: Counted, dimension: Dimension, level: number, today: () => string): string {
  if (dimension === 'UNIT') return `nullif(${levels}.l${level}, 0)`;
  return dimensions[dimension]?.(today) ?? 'null';
}

const inside =
  ({ unit }: Question, params: Parameters<Env>) =>
  (row: string): string =>
    insideUnit(
      row,
      unit.level,
      params.bind('unit', (env) => env.unit.no),
    );

/** Tests of the rows that count: within the unit, of the measure, with the values asked for, and where the figures are exact visible. */
function testsOf(question: Question, reader: Reader, params: Parameters<Env>, today: () => string): readonly string[] {
  const { rows, part, share } = MEASURES[question.measure];
  const noun = nounOf(rows.of());
  const bind = (key: string, value: (env: Env) => unknown): string => params.bind(key, value);
  const cuts = question.where.map(
    ({ dimension }, i) => `${keyOf(rows, dimension, question.level, today)} = ${bind(`where ${i}`, ({ values }) => values[i])}`,
  );
  return [
    insideUnit(
      rows.levels ?? 't',
      question.unit.level,
      bind('unit', ({ unit }) => unit.no),
    ),
    rows.where(today),
    ...cuts,
    ...(question.before === null
      ? []
      : [`(${keyOf(rows, 'YEAR', 0, today)})::integer < ${bind('before', ({ before }) => before)}::integer`]),
    ...(part && !share ? [part(today)] : []),
    ...(question.visible && !rows.seen ? [checkAny(reader.covering(noun.name), { noun, alias: 't', params })] : []),
  ];
}

function aggregatesOf({ rows, persons, sum, share }: MeasureSql): string {
  const base = rows.person ? 'count(distinct r.person)' : 'count(*)';
  const counted = sum ? 'coalesce(sum(r.amount), 0)' : persons ? base : 'count(*)';
  return `${share ? `${base} filter (where r.part)` : counted}::integer as value, ${base}::integer as base`;
}

/** All groups and the total in one statement, with the version of the rights that it was asked by. */
function statementOf(question: Question, reader: Reader, params: Parameters<Env>): string {
  const measure = MEASURES[question.measure];
  const { rows, part, share, sum = 'null::integer' } = measure;
  const today = (): string => params.bind('today', (env) => env.reader.today);
  const names = question.by.map((_dimension, i) => `k${i}`);
  const keys = question.by.map((dimension, i) => `${keyOf(rows, dimension, question.level, today)} as k${i}`);
  const row = [...keys, `${rows.person ?? 'null::uuid'} as person`, `${(share && part?.(today)) || 'true'} as part`, `${sum} as amount`];
  const grouped = names.length > 0 ? `grouping sets ((${names.join()}), ())` : '()';
  const unit = question.by.indexOf('UNIT');
  const account = params.bind('account', (env) => env.reader.account);
  return `
    select me.authz_version::text as version, g.whole, g.keys, g.value, g.base, g.unit from account me left join lateral (
      select ${names.length > 0 ? `grouping(${names[0]}) = 1` : 'true'} as whole, array[${names.map((name) => `${name}::text`).join()}]::text[] as keys,
        ${aggregatesOf(measure)}, ${unit < 0 ? 'null::json' : labelOf(`k${unit}`)} as unit
      from (
        select ${row.join()} from ${rows.from?.(inside(question, params)) ?? nounOf(rows.of()).table} t ${rows.joins ?? ''}
        where ${testsOf(question, reader, params, today).join(' and ')}) r
      group by ${grouped} order by ${[1, ...names.map((name) => `${name} nulls last`)].join()}) g on true
    where me.id = ${account}::uuid`;
}

const labelOf = (no: string): string => fragment`(
  select json_build_object('name', o.name, 'kind', o.kind, 'level', o.level)
  from ${unscoped(() => Organization, 'label of the unit of a group (access.md 5.3)')} o where o.no = ${no})`;

async function counted(pool: Pool, reader: Reader, question: Question, options: RunOptions): Promise<Counting> {
  const params = new Parameters<Env>();
  const text = statementOf(question, reader, params);
  const env: Env = { reader, unit: question.unit, values: question.where.map(({ value }) => value), before: question.before };
  const values = params.binders.map((bind) => bind(env));
  const { rows } = await run<CountedRow & { version: string; whole: boolean }>(pool, text, values, options);
  return { version: rows[0]?.version ?? null, rows: rows.map(rowOf) };
}

const rowOf = ({ keys, value, base, unit, whole }: CountedRow & { whole: boolean }): CountedRow => ({
  keys: whole ? null : keys,
  value,
  base,
  unit,
});

/** What the figures are counted by. */
export interface CountsRows {
  /** The place of a unit by its id or its code; null where there is none. */
  readonly placeOf: (id: string | null, code: string | null) => Promise<Place | null>;
  /** Counts a measure for an actor, in one statement. */
  readonly count: (actor: Actor, request: Pick<RequestContext, 'reason' | 'departure'>, question: Question) => Promise<Counting>;
}

export function counting(pool: Pool, readers: Readers): CountsRows {
  return {
    placeOf: (id, code) => placeOf(pool, id, code),
    count: (actor, { reason, departure }, question) => counted(pool, readers.of(actor, reason), question, { departure }),
  };
}
