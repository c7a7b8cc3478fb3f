import pg, { type Pool, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import type { Departure } from '../kernel/departure.js';
import { UnavailableError } from '../kernel/errors.js';
import { send, sendNamed } from './named.js';
import { quiet } from './pool.js';
import { Turns } from './turns.js';
import { isBroken, isUnavailable } from './unavailable.js';

/** Connections for statements that are planned for their values. */
const MOST_PLANNING = 4;

export interface RunOptions {
  /** Of the client that waits for the answer. */
  readonly departure?: Departure | undefined;
  /** True for a statement whose best plan depends on its values: it is planned anew each time. */
  readonly fresh?: boolean;
  /** The account that asks: a few of its statements run at a time. */
  readonly account?: string;
}

const TURNS = new WeakMap<Pool, Turns>();

function turnsOf(pool: Pool): Turns {
  const known = TURNS.get(pool) ?? new Turns();
  TURNS.set(pool, known);
  return known;
}

/** Runs one statement on a connection of the pool, prepared when it is used often; a lost database is UNAVAILABLE. */
export function run<R extends QueryResultRow>(
  pool: Pool,
  text: string,
  values: readonly unknown[],
  options: RunOptions = {},
): Promise<QueryResult<R>> {
  const { account, departure } = options;
  const work = (): Promise<QueryResult<R>> => onConnection<R>(pool, text, values, options);
  if (account === undefined) return work();
  // A turn is waited for no longer than a statement may take.
  const { statement_timeout: most } = pool.options;
  return turnsOf(pool).run(account, work, { departure, milliseconds: most || undefined });
}

async function onConnection<R extends QueryResultRow>(
  pool: Pool,
  text: string,
  values: readonly unknown[],
  { departure, fresh = false }: RunOptions,
): Promise<QueryResult<R>> {
  let client: PoolClient | null = null;
  let failure: Error | undefined;
  try {
    departure?.ensureThere();
    client = await (fresh ? plannerOf(pool) : pool).connect();
    return await watched(pool, client, departure, () =>
      fresh ? send<R>(client as PoolClient, { text, values: values as unknown[] }) : sendNamed<R>(client as PoolClient, text, values),
    );
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw isUnavailable(error) ? new UnavailableError() : error;
  } finally {
    client?.release(failure && isBroken(failure) ? failure : undefined);
  }
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
  const made = quiet(new pg.Pool({ ...pool.options, idleTimeoutMillis: 1_000, allowExitOnIdle: true, ...options }));
  known.set(pool, made);
  return made;
}
