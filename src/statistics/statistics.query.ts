import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { fragment, unscoped } from '../database/fragment.js';
import type { Reader } from '../database/reader.js';
import type { Readers } from '../database/readers.js';
import { run, type RunOptions } from '../database/run.js';
import { Parameters } from '../database/statement.js';
import { unlogged } from '../database/unavailable.js';
import { checkAny, insideUnit, type ReaderEnv } from '../database/visible.js';
import type { Actor, Grant, Place } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
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
  /** Of a reader with figures alone, over rows of class F1 or F3; else null. */
  readonly watch: Watch | null;
}

/** When an answer is narrow, and so stands in the access log. */
export interface Watch {
  /** The right to the figure. */
  readonly grant: Grant;
  /** A figure over fewer than these is narrow. */
  readonly narrow: number;
  /** True where the part of a share and the rest of it count as figures too. */
  readonly bothSides: boolean;
  /** So many narrow answers on one measure within a day are a repetition. */
  readonly many: number;
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
  /** True where the account has had many narrow answers on the measure, this one included. */
  readonly repeated: boolean;
}

interface Env extends ReaderEnv {
  readonly unit: Place;
  readonly values: readonly string[];
  readonly before: number | null;
  /** What the access log says of the answer, if it is narrow. */
  readonly look: object;
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

/** Places in `where` of the cuts that a row does not meet all of, while it meets the others; none for the rows asked for. */
type Beyond = readonly number[];

/** What is cut away: by all cuts together, and by each alone, for an answer with one cut less may be asked as well. */
const cutAway = ({ where }: Question): readonly Beyond[] => {
  const each = where.map((_cut, i) => [i]);
  return where.length > 1 ? [where.map((_cut, i) => i), ...each] : each;
};

function cutsOf(cuts: readonly string[], beyond: Beyond): readonly string[] {
  const met = cuts.filter((_cut, i) => !beyond.includes(i));
  return beyond.length > 0 ? [...met, `(${beyond.map((i) => cuts[i]).join(' and ')}) is not true`] : met;
}

/** Tests of the rows that count: within the unit, of the measure, with the values asked for, and where the figures are exact visible. */
function testsOf({ question, reader, params, today }: Asking, beyond: Beyond): readonly string[] {
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
    ...cutsOf(cuts, beyond),
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

/** What the text of a statement is made of. */
interface Asking {
  readonly question: Question;
  readonly reader: Reader;
  readonly params: Parameters<Env>;
  readonly today: () => string;
}

/** All groups and the total. */
function groupsOf(asking: Asking, beyond: Beyond): string {
  const { question, params, today } = asking;
  const measure = MEASURES[question.measure];
  const { rows, part, share, sum = 'null::integer' } = measure;
  const names = question.by.map((_dimension, i) => `k${i}`);
  const keys = question.by.map((dimension, i) => `${keyOf(rows, dimension, question.level, today)} as k${i}`);
  const row = [...keys, `${rows.person ?? 'null::uuid'} as person`, `${(share && part?.(today)) || 'true'} as part`, `${sum} as amount`];
  const grouped = names.length > 0 ? `grouping sets ((${names.join()}), ())` : '()';
  const unit = question.by.indexOf('UNIT');
  return `
    select ${names.length > 0 ? `grouping(${names[0]}) = 1` : 'true'} as whole, array[${names.map((name) => `${name}::text`).join()}]::text[] as keys,
      ${aggregatesOf(measure)}, ${unit < 0 ? 'null::json' : labelOf(`k${unit}`)} as unit
    from (
      select ${row.join()} from ${rows.from?.(inside(question, params)) ?? nounOf(rows.of()).table} t ${rows.joins ?? ''}
      where ${testsOf(asking, beyond).join(' and ')}) r
    group by ${grouped} order by ${[1, ...names.map((name) => `${name} nulls last`)].join()}`;
}

/** One statement: it counts, says by which version of the rights, and writes the entry of what is narrow. */
function statementOf(question: Question, reader: Reader, params: Parameters<Env>): string {
  const asking: Asking = { question, reader, params, today: () => params.bind('today', (env) => env.reader.today) };
  const account = params.bind('account', (env) => env.reader.account);
  const { watch } = question;
  return `
    with counted as materialized (${groupsOf(asking, [])})${watch ? `, ${notedOf(asking, watch, account)}` : ''}
    select me.authz_version::text as version, ${watch ? 'n.repeated' : 'false'} as repeated, g.whole, g.keys, g.value, g.base, g.unit
    from account me left join counted g on true ${watch ? 'left join noted n on true' : ''}
    where me.id = ${account}::uuid`;
}

/** Writes the entry of the access log when a figure was held back or is narrow, or what is cut away from one is; not where rights have changed. */
function notedOf(asking: Asking, { narrow, bothSides, many }: Watch, account: string): string {
  const { question, reader, params } = asking;
  const unit = question.by.indexOf('UNIT');
  const look = params.bind('look', (env) => JSON.stringify(env.look));
  const version = params.bind('version', () => reader.actor.version);
  const smallest = bothSides ? 'least(g.base, g.value, g.base - g.value)' : 'g.base';
  const unnamed = unit < 0 ? 'false' : `not g.whole and g.keys[${unit + 1}] is null`;
  const rests = cutAway(question).map(
    (beyond) => `or exists (select from (${groupsOf(asking, beyond)}) g where g.base > 0 and ${smallest} < ${narrow})`,
  );
  return `noted as materialized (
    select log_access_of_figures(${look}::jsonb, ${many}) as repeated from account me
    where me.id = ${account}::uuid and me.authz_version = ${version}::bigint
      and (exists (select from counted g where ${smallest} < ${narrow} or ${unnamed}) ${rests.join(' ')}))`;
}

const labelOf = (no: string): string => fragment`(
  select json_build_object('name', o.name, 'kind', o.kind, 'level', o.level)
  from ${unscoped(() => Organization, 'label of the unit of a group (access.md 5.3)')} o where o.no = ${no})`;

type Answered = CountedRow & { readonly version: string; readonly repeated: boolean | null; readonly whole: boolean };

async function counted({ pool, readers, clock }: Sources, { actor, reason, departure }: Asker, question: Question): Promise<Counting> {
  const params = new Parameters<Env>();
  const reader = readers.of(actor, reason);
  const text = statementOf(question, reader, params);
  const { unit, where, before, watch } = question;
  const look = watch ? { ...lookOf(actor, question, watch), at: clock.instant(), reason } : {};
  const env: Env = { reader, unit, values: where.map(({ value }) => value), before, look };
  const values = params.binders.map((bind) => bind(env));
  const { rows } = await run<Answered>(pool, text, values, { departure, account: actor.account }).catch(unlogged);
  return { version: rows[0]?.version ?? null, rows: rows.map(rowOf), repeated: rows[0]?.repeated === true };
}

/** Characters of a client's text that an entry keeps: codes are shorter. */
const LONGEST_VALUE = 60;

/** What the entry says: who, by which right, of which unit, and the question; nothing of the answer. */
function lookOf(actor: Actor, { measure, unit, by, level, where }: Question, { grant }: Watch): object {
  const units = by.includes('UNIT') ? [`level ${level}`] : [];
  const cuts = where.map(({ dimension, value }) => `where ${dimension} ${[...value].slice(0, LONGEST_VALUE).join('')}`);
  return {
    ...{ request: randomUUID(), account: actor.account, reader: actor.person },
    ...{ role: grant.role, roleUnit: grant.unit.no, unit: unit.no, class: MEASURES[measure].rows.class, measure },
    asked: [...by.map((dimension) => `by ${dimension}`), ...units, ...cuts],
  };
}

const rowOf = ({ keys, value, base, unit, whole }: Answered): CountedRow => ({ keys: whole ? null : keys, value, base, unit });

/** Who asks, and with which reason. */
interface Asker extends RunOptions {
  readonly actor: Actor;
  readonly reason: string | null;
}

/** What the figures are counted by. */
export interface CountsRows {
  /** The place of a unit by its id or its code; null where there is none. */
  readonly placeOf: (id: string | null, code: string | null) => Promise<Place | null>;
  /** Counts a measure for an actor, in one statement, which logs a narrow answer. */
  readonly count: (actor: Actor, request: Pick<RequestContext, 'reason' | 'departure'>, question: Question) => Promise<Counting>;
}

interface Sources {
  readonly pool: Pool;
  readonly readers: Readers;
  /** Says when a narrow answer was given. */
  readonly clock: Pick<Clock, 'instant'>;
}

export function counting(sources: Sources): CountsRows {
  return {
    placeOf: (id, code) => placeOf(sources.pool, id, code),
    count: (actor, { reason, departure }, question) => counted(sources, { actor, reason, departure }, question),
  };
}
