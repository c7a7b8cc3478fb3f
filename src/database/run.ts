import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import { isUnavailable } from './unavailable.js';
import { UnavailableError } from '../kernel/errors.js';

/** A statement gets a name, and so is parsed once for each connection, from this use on. */
const NAMED_FROM = 3;
/** Names of one connection; the eldest is given back (2,000 names cost a backend 54 MB). */
const MOST_NAMES = 500;
/** Texts whose uses are counted. */
const MOST_COUNTED = 5_000;

const USES = new Map<string, { name: string; uses: number }>();
const NAMES = new WeakMap<PoolClient, Set<string>>();
let made = 0;

/** Runs one statement on a connection of the pool, prepared when it is used often; a lost database is UNAVAILABLE. */
export async function run<R extends QueryResultRow>(pool: Pool, text: string, values: readonly unknown[]): Promise<QueryResult<R>> {
  let client: PoolClient | null = null;
  let failure: Error | undefined;
  try {
    client = await pool.connect();
    return await send<R>(client, text, [...values]);
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw isUnavailable(error) ? new UnavailableError() : error;
  } finally {
    client?.release(failure && isUnavailable(failure) ? failure : undefined);
  }
}

async function send<R extends QueryResultRow>(client: PoolClient, text: string, values: unknown[]): Promise<QueryResult<R>> {
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
