import type { Pool } from 'pg';
import { createPool } from '../database/pool.js';
import type { ServerOptions } from './options.js';

/** Whether the server can do its work; the reason when it can't, for the operator. */
export interface Health {
  readonly ready: () => Promise<string | null>;
  readonly close: () => Promise<void>;
}

interface Found {
  readonly migrations: readonly string[];
  readonly datasets: number;
}

/** Never longer than a probe waits. */
const PROBE_MS = 2000;
const MIGRATIONS = `select coalesce(array_agg(name), '{}') as migrations from migration`;
const DATASETS = `select count(*)::int as datasets from dataset`;

export function createHealth({ databaseUrl, migrations, env }: Pick<ServerOptions, 'databaseUrl' | 'migrations' | 'env'>): Health {
  const pool = createPool(databaseUrl, 1);
  pool.options.connectionTimeoutMillis = PROBE_MS;
  pool.options.query_timeout = PROBE_MS;
  const judge = ({ migrations: done, datasets }: Found): string | null => {
    if (migrations.some((name) => !done.includes(name))) return 'migrations are missing';
    return datasets === 0 && env.seed !== 'none' ? 'the dataset is not loaded' : null;
  };
  const ready = (): Promise<string | null> => look(pool).then(judge, () => 'the database does not answer');
  return { ready, close: () => pool.end() };
}

async function look(pool: Pool): Promise<Found> {
  const [done, loaded] = [await pool.query<Pick<Found, 'migrations'>>(MIGRATIONS), await pool.query<Pick<Found, 'datasets'>>(DATASETS)];
  return { migrations: done.rows[0]?.migrations ?? [], datasets: loaded.rows[0]?.datasets ?? 0 };
}
