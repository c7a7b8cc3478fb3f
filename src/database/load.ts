import { rememberFacts } from '../kernel/authorize.js';
import { NotFoundError } from '../kernel/errors.js';
import { uuidIn } from '../kernel/ids.js';
import { nounOf, type Fact, type Noun, type NounClass } from '../kernel/nouns.js';
import type { EntityClass } from '@mikro-orm/postgresql';
import type { Reader } from './reader.js';
import { Parameters } from './statement.js';
import { query, type Transaction } from './transaction.js';
import { checkAny, type ReaderEnv } from './visible.js';

interface LoadEnv extends ReaderEnv {
  readonly id: string;
}

/**
 * The row with an id, locked, as the writer sees it: one statement with the rules in it, and null where it is hidden or
 * missing. It comes with the relations that rules ask for; what may be done to it is for `authorize` to say.
 */
export function load<T extends object>(tx: Transaction, subject: NounClass<T>, id: string): Promise<T | null> {
  return loaded(tx, subject, id, 'update');
}

/** The row with an id, which stays as it is: it may be looked at by other acts at the same time, and not be changed. */
export function loadUnchanged<T extends object>(tx: Transaction, subject: NounClass<T>, id: string): Promise<T | null> {
  return loaded(tx, subject, id, 'share');
}

/** The row that an input names by its global id, to be changed; NOT_FOUND with the input's path where it is hidden or missing. */
export function required<T extends object>(tx: Transaction, subject: NounClass<T>, id: string, path: string): Promise<T> {
  return named(tx, { subject, id, path }, 'update');
}

/** The row that an input refers to, which stays as it is: it may be referred to by others at the same time. */
export function referred<T extends object>(tx: Transaction, subject: NounClass<T>, id: string, path: string): Promise<T> {
  return named(tx, { subject, id, path }, 'share');
}

type Lock = 'update' | 'share';

interface Named<T extends object> {
  readonly subject: NounClass<T>;
  readonly id: string;
  readonly path: string;
}

async function named<T extends object>(tx: Transaction, { subject, id, path }: Named<T>, lock: Lock): Promise<T> {
  const uuid = uuidIn(id, nounOf(subject).name);
  const row = uuid === null ? null : await loaded(tx, subject, uuid, lock);
  if (row === null) throw new NotFoundError(path);
  return row;
}

async function loaded<T extends object>(tx: Transaction, subject: NounClass<T>, id: string, lock: Lock): Promise<T | null> {
  const noun = nounOf(subject);
  const { text, params } = loadingOf(noun, tx);
  const env = { reader: tx.reader, id };
  const [row] = await query<Record<string, unknown>>(
    tx,
    `${text} for ${lock} of t`,
    params.binders.map((bind) => bind(env)),
  );
  if (!row) return null;
  const { facts, ...columns } = row;
  const entity = tx.em.map(subject as EntityClass<T>, columns as never);
  rememberFacts(entity, factsOf(noun, facts));
  return entity;
}

/** Gives a row that stands in memory alone the relations that its rules ask for, as if it had been loaded. */
export async function place(tx: Transaction, row: object): Promise<void> {
  const noun = nounOf(row.constructor);
  const params = new Parameters<PlaceEnv>();
  const facts = [...noun.facts.values()].map((fact) => `'${fact.name}', ${factSql(fact, params)}`);
  const values = params.bind('row', (env) => env.row);
  const text = `select json_build_object(${facts.join(', ')}) facts from json_populate_record(null::${noun.table}, ${values}::json) t`;
  const env = { reader: tx.reader, row: JSON.stringify(columnsOf(noun, row)) };
  const [found] = await query<{ facts: unknown }>(
    tx,
    text,
    params.binders.map((bind) => bind(env)),
  );
  rememberFacts(row, factsOf(noun, found?.facts));
}

interface PlaceEnv extends ReaderEnv {
  readonly row: string;
}

function columnsOf(noun: Noun, row: object): object {
  const columns = [...noun.fields.values()].filter((field) => field.kind === 'column');
  return Object.fromEntries(columns.map((field) => [field.column, (row as Record<string, unknown>)[field.name]]));
}

interface Loading {
  readonly text: string;
  readonly params: Parameters<LoadEnv>;
}

/** By reader: what an actor may do stays as it is for many acts. */
const LOADINGS = new WeakMap<Reader, Map<Noun, Loading>>();

function loadingOf(noun: Noun, tx: Transaction): Loading {
  const known = LOADINGS.get(tx.reader) ?? new Map<Noun, Loading>();
  LOADINGS.set(tx.reader, known);
  const found = known.get(noun);
  if (found) return found;
  const params = new Parameters<LoadEnv>();
  const made = { text: statementOf(noun, tx, params), params };
  known.set(noun, made);
  return made;
}

function statementOf(noun: Noun, { em, reader }: Transaction, params: Parameters<LoadEnv>): string {
  const seen = checkAny(reader.covering(noun.name), { noun, alias: 't', params });
  const facts = [...noun.facts.values()].map((fact) => `'${fact.name}', ${factSql(fact, params)}`);
  const id = params.bind('id', (env) => env.id);
  const columns = columnsRead(em, noun).map((column) => `t.${column}`);
  return `select ${columns.join(', ')}, json_build_object(${facts.join(', ')}) facts from ${noun.table} t where t.id = ${id}::uuid and ${seen}`;
}

/** Each by its name: what a prepared statement gives must stay the same when a migration adds a column. */
function columnsRead(em: Transaction['em'], noun: Noun): readonly string[] {
  const { props } = em.getMetadata().get(noun.class as EntityClass<object>);
  return props.flatMap(({ fieldNames }) => fieldNames);
}

function factSql<Env extends ReaderEnv>(fact: Fact, params: Parameters<Env>): string {
  const alias = params.alias('f');
  const today = (): string => params.bind('today', (env) => env.reader.today);
  const { table } = nounOf(fact.of());
  return `(select coalesce(json_agg(${alias}), '[]') from ${table} ${alias} where ${fact.on({ row: 't', fact: alias, today })})`;
}

/** Rows of facts with the names that rules use. */
function factsOf(noun: Noun, facts: unknown): Record<string, readonly object[]> {
  const given = facts as Record<string, readonly Record<string, unknown>[]>;
  return Object.fromEntries(
    [...noun.facts.values()].map((fact) => [fact.name, (given[fact.name] ?? []).map((row) => factRow(nounOf(fact.of()), row))]),
  );
}

function factRow(noun: Noun, row: Record<string, unknown>): object {
  const columns = [...noun.fields.values()].filter((field) => field.kind === 'column');
  return Object.fromEntries(columns.map((field) => [field.name, row[field.column]]));
}
