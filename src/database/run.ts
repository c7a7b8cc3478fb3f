import pg, { type Pool, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import type { Departure } from '../kernel/departure.js';
import { UnavailableError } from '../kernel/errors.js';
import { isUnavailable } from './unavailable.js';

/** A statement gets a name, and so is parsed once for each connection, from this use on. */
const NAMED_FROM = 3;
/** Names of one connection; the eldest is given back (2,000 names cost a backend 54 MB). */
const MOST_NAMES = 500;
/** Connections for statements that are planned for their values. */
const MOST_PLANNING = 4;
/** Texts whose uses are counted, and the longest that may get a name: a backend keeps the plan of each. */
const MOST_COUNTED = 1_000;
const LONGEST_NAMED = 100_000;
/** Characters of all texts that one connection has named: a plan takes about ten times as many bytes. */
const MOST_NAMED_CHARACTERS = 2_000_000;

const USES = new Map<string, { name: string; uses: number }>();
const NAMES = new WeakMap<PoolClient, Named>();
let made = 0;

export interface RunOptions {
  /** Of the client that waits for the answer. */
  readonly departure?: Departure | undefined;
  /** True for a statement whose best plan depends on its values: it is planned anew each time. */
  readonly fresh?: boolean;
}

/** Runs one statement on a connection of the pool, prepared when it is used often; a lost database is UNAVAILABLE. */
export async function run<R extends QueryResultRow>(
  pool: Pool,
  text: string,
  values: readonly unknown[],
  { departure, fresh = false }: RunOptions = {},
): Promise<QueryResult<R>> {
  let client: PoolClient | null = null;
  let failure: Error | undefined;
  try {
    departure?.ensureThere();
    client = await (fresh ? plannerOf(pool) : pool).connect();
    return await watched(pool, client, departure, () => send<R>(client as PoolClient, text, values, fresh));
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw isUnavailable(error) ? new UnavailableError() : error;
  } finally {
    client?.release(failure && isBroken(failure) ? failure : undefined);
  }
}

const CANCELLED = '57014';

/** Whether the connection must go: after a statement that was cut short it serves on. */
function isBroken(failure: Error & { code?: string }): boolean {
  return failure.code !== CANCELLED && isUnavailable(failure);
}

/** Sends a statement; when nobody waits for it any more it is cancelled, and its connection is free again. */
async function watched<T>(pool: Pool, client: PoolClient, departure: Departure | undefined, work: () => Promise<T>): Promise<T> {
  if (!departure) return work();
  departure.ensureThere();
  const cancelling: Promise<unknown>[] = [];
  const cancel = (): void => void cancelling.push(cancelOn(pool, client));
  departure.watch(cancel);
  try {
    return await work();
  } finally {
    departure.unwatch(cancel);
    // A connection that goes back early could have its next statement cancelled.
    if (cancelling.length > 0) await Promise.all(cancelling);
  }
}

function cancelOn(pool: Pool, client: PoolClient): Promise<unknown> {
  const { processID } = client as unknown as { processID: number };
  return cancellerOf(pool)
    .query('select pg_cancel_backend($1)', [processID])
    .catch(() => undefined);
}

const CANCELLERS = new WeakMap<Pool, Pool>();
const PLANNERS = new WeakMap<Pool, Pool>();

/** A connection of its own: those of the pool may all be busy with what is to be cancelled. */
const cancellerOf = (pool: Pool): Pool => besides(CANCELLERS, pool, { max: 1 });

/** Connections that plan each statement for its values. */
const plannerOf = (pool: Pool): Pool => besides(PLANNERS, pool, { max: MOST_PLANNING, options: '-c plan_cache_mode=auto' });

/** Another pool to the same database, whose connections go when they are idle. */
function besides(known: WeakMap<Pool, Pool>, pool: Pool, options: pg.PoolConfig): Pool {
  const found = known.get(pool);
  if (found) return found;
  const made = new pg.Pool({ ...pool.options, idleTimeoutMillis: 1_000, allowExitOnIdle: true, ...options });
  made.on('error', () => undefined);
  made.on('connect', (client) => client.on('error', () => undefined));
  known.set(pool, made);
  return made;
}

function send<R extends QueryResultRow>(
  client: PoolClient,
  text: string,
  values: readonly unknown[],
  fresh: boolean,
): Promise<QueryResult<R>> {
  const given = values as unknown[];
  if (fresh || text.length > LONGEST_NAMED) return client.query<R>(text, given);
  const { name, uses } = counted(text);
  if (uses < NAMED_FROM) return client.query<R>(text, given);
  const gone = remember(client, name, text.length);
  if (gone.length === 0) return client.query<R>({ name, text, values: given });
  return forgetAll(client, gone).then(() => client.query<R>({ name, text, values: given }));
}

async function forgetAll(client: PoolClient, names: readonly string[]): Promise<void> {
  for (const eldest of names) await forget(client, eldest);
}

function counted(text: string): { name: string; uses: number } {
  const known = USES.get(text);
  if (known) {
    known.uses += 1;
    return known;
  }
  made += 1;
  const entry = { name: `q${made}`, uses: 1 };
  USES.set(text, entry);
  if (USES.size > MOST_COUNTED) USES.delete(USES.keys().next().value ?? '');
  return entry;
}

/** What a connection has named: the length of each text, the eldest first. */
interface Named {
  readonly lengths: Map<string, number>;
  characters: number;
}

/** Notes the use of a name; gives the names that have to go. */
function remember(client: PoolClient, name: string, length: number): readonly string[] {
  const named = namedOn(client);
  if (!named.lengths.delete(name)) named.characters += length;
  named.lengths.set(name, length);
  const isFull = (): boolean => named.lengths.size > MOST_NAMES || named.characters > MOST_NAMED_CHARACTERS;
  return isFull() ? makeRoom(named, isFull) : NONE;
}

const NONE: readonly string[] = [];

function namedOn(client: PoolClient): Named {
  const known = NAMES.get(client);
  if (known) return known;
  const made = { lengths: new Map<string, number>(), characters: 0 };
  NAMES.set(client, made);
  return made;
}

function makeRoom(named: Named, isFull: () => boolean): readonly string[] {
  const gone: string[] = [];
  for (const [eldest, length] of named.lengths) {
    if (!isFull()) break;
    named.lengths.delete(eldest);
    named.characters -= length;
    gone.push(eldest);
  }
  return gone;
}

/** `pg` remembers what it has prepared and never forgets: both sides are told. */
async function forget(client: PoolClient, name: string): Promise<void> {
  await client.query(`deallocate ${name}`);
  const { connection } = client as unknown as { connection?: { parsedStatements?: object } };
  if (connection?.parsedStatements) Reflect.deleteProperty(connection.parsedStatements, name);
}
