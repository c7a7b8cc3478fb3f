import pg, { type Pool, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import { isUnavailable } from './unavailable.js';
import { UnavailableError } from '../kernel/errors.js';

/** A statement gets a name, and so is parsed once for each connection, from this use on. */
const NAMED_FROM = 3;
/** Names of one connection; the eldest is given back (2,000 names cost a backend 54 MB). */
const MOST_NAMES = 500;
/** Texts whose uses are counted, and the longest that may get a name: a backend keeps the plan of each. */
const MOST_COUNTED = 1_000;
const LONGEST_NAMED = 20_000;

const USES = new Map<string, { name: string; uses: number }>();
const NAMES = new WeakMap<PoolClient, Set<string>>();
let made = 0;

export interface RunOptions {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
  /** True for a statement whose best plan depends on its values: it is planned anew each time. */
  readonly fresh?: boolean;
}

/** Runs one statement on a connection of the pool, prepared when it is used often; a lost database is UNAVAILABLE. */
export async function run<R extends QueryResultRow>(
  pool: Pool,
  text: string,
  values: readonly unknown[],
  { signal, fresh = false }: RunOptions = {},
): Promise<QueryResult<R>> {
  let client: PoolClient | null = null;
  let failure: Error | undefined;
  try {
    client = await pool.connect();
    return await cancellable(pool, client, signal, () => send<R>(client as PoolClient, text, [...values], fresh));
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
async function cancellable<T>(pool: Pool, client: PoolClient, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  if (!signal) return work();
  signal.throwIfAborted();
  let cancelling: Promise<unknown> = Promise.resolve();
  const { processID } = client as unknown as { processID: number };
  const cancel = (): void => {
    cancelling = cancellerOf(pool)
      .query('select pg_cancel_backend($1)', [processID])
      .catch(() => undefined);
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await work();
  } finally {
    signal.removeEventListener('abort', cancel);
    // A connection that goes back early could have its next statement cancelled.
    await cancelling;
  }
}

const CANCELLERS = new WeakMap<Pool, Pool>();

/** A connection of its own: those of the pool may all be busy with what is to be cancelled. */
function cancellerOf(pool: Pool): Pool {
  const known = CANCELLERS.get(pool);
  if (known) return known;
  const made = new pg.Pool({ ...pool.options, max: 1, idleTimeoutMillis: 1_000, allowExitOnIdle: true });
  made.on('error', () => undefined);
  CANCELLERS.set(pool, made);
  return made;
}

async function send<R extends QueryResultRow>(
  client: PoolClient,
  text: string,
  values: unknown[],
  fresh: boolean,
): Promise<QueryResult<R>> {
  if (fresh || text.length > LONGEST_NAMED) return client.query<R>(text, values);
  const { name, uses } = counted(text);
  if (uses < NAMED_FROM) return client.query<R>(text, values);
  const eldest = remember(client, name);
  if (eldest !== null) await forget(client, eldest);
  return client.query<R>({ name, text, values });
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

/** Notes the use of a name; gives the name that has to go. */
function remember(client: PoolClient, name: string): string | null {
  const names = NAMES.get(client) ?? new Set<string>();
  NAMES.set(client, names);
  names.delete(name);
  names.add(name);
  if (names.size <= MOST_NAMES) return null;
  const [eldest = null] = names;
  if (eldest !== null) names.delete(eldest);
  return eldest;
}

/** `pg` remembers what it has prepared and never forgets: both sides are told. */
async function forget(client: PoolClient, name: string): Promise<void> {
  await client.query(`deallocate ${name}`);
  const { connection } = client as unknown as { connection?: { parsedStatements?: object } };
  if (connection?.parsedStatements) Reflect.deleteProperty(connection.parsedStatements, name);
}
