import pg from 'pg';
import { BytesClient } from './bytes.js';

const CONNECTIONS = 10;
/** Milliseconds that a connection waits for work: one that is opened anew plans each of its statements again. */
export const IDLE_MS = 600_000;

type TypeId = Parameters<typeof pg.types.getTypeParser>[0];

/** Values stay as PostgreSQL writes them: a calendar day has no time zone, int8 and numeric do not fit a JS number. */
const AS_TEXT: ReadonlySet<TypeId> = new Set([
  pg.types.builtins.DATE,
  pg.types.builtins.INT8,
  pg.types.builtins.NUMERIC,
  pg.types.builtins.TEXT,
  pg.types.builtins.TIMESTAMP,
]);

const asText = (value: string): string => value;

type GetTypeParser = (oid: TypeId, format?: 'text' | 'binary') => unknown;

const getTypeParser: GetTypeParser = (oid, format) => (AS_TEXT.has(oid) ? asText : pg.types.getTypeParser(oid, format));

const types: pg.CustomTypesConfig = { getTypeParser };

/** Limits in milliseconds, for the pool that serves requests; without them a statement or a wait may take any time. */
export interface PoolLimits {
  readonly statement: number;
  /** For a connection: one of the pool that gets free, or a new one. */
  readonly connection: number;
}

/**
 * A named statement keeps one plan for all values: PostgreSQL would go on planning a long one for each request, at several times
 * the cost of running it, because it takes the plan without values for dearer.
 */
export const GENERIC = '-c plan_cache_mode=force_generic_plan';

/** A pool of connections to the database at `url`; calendar dates arrive as `YYYY-MM-DD`, int8 and numeric as strings. */
export function createPool(url: string, max: number = CONNECTIONS, limits?: PoolLimits): pg.Pool {
  const timeouts = limits && { statement_timeout: limits.statement, connectionTimeoutMillis: limits.connection, options: GENERIC };
  const settings = {
    connectionString: url,
    Client: BytesClient,
    max,
    types,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    application_name: 'dangbo',
    ...timeouts,
  };
  return quiet(new pg.Pool(settings));
}

/** A pool of which no broken connection ends the process. */
export function quiet(pool: pg.Pool): pg.Pool {
  // An idle connection that breaks is replaced at the next query.
  pool.on('error', () => undefined);
  // One that breaks at work fails its statement and says so besides.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
