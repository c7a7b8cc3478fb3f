import { join } from 'node:path';
import pg from 'pg';
import { fill, type Size } from './generate.js';
import { BENCH, type Product, type Progress } from './product.js';
import { preparePolicies } from './servers/pgl-rls.rules.js';

/** Raised whenever what the generator writes changes: a database of another number is made anew. */
const EDITION = 6;

/** For each backend to read its settings again. */
const SIGNAL_MS = 150;

const SETTINGS = {
  autovacuum: 'off',
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  max_wal_size: '16GB',
  checkpoint_timeout: '1h',
  max_locks_per_transaction: '256',
  shared_preload_libraries: 'pg_stat_statements',
};

export interface Cluster {
  readonly admin: pg.Pool;
  urlOf(database: string, user?: string): string;
  stop(): Promise<void>;
}

export const readerPassword = 'reads-by-policies';

export async function startCluster(product: Product, folder: string | undefined, log: Progress): Promise<Cluster> {
  const { url, stop } = await product.launch({ dataDir: folder ?? join(BENCH, '.data'), log, settings: SETTINGS });
  const admin = new pg.Pool({ connectionString: url, max: 1 });
  // The server may end before the last connection to it has.
  admin.on('error', () => undefined);
  await track(admin, 'none');
  const urlOf = (database: string, user?: string): string => {
    const made = new URL(url);
    made.pathname = `/${database}`;
    if (user !== undefined) [made.username, made.password] = [user, readerPassword];
    return made.href;
  };
  return { admin, urlOf, stop: () => admin.end().then(stop) };
}

/** Statements are counted before time is measured and at no other time. */
export async function track(admin: pg.Pool, what: 'none' | 'top'): Promise<void> {
  await admin.query(`alter system set pg_stat_statements.track = '${what}'`);
  await admin.query('select pg_reload_conf()');
  await new Promise((resolve) => setTimeout(resolve, SIGNAL_MS));
}

const nameOf = (size: Size): string => `bench_${size}_${EDITION}`;

/** Makes the database of a size when it is not there: filled under another name first, so that one with its name is whole. */
export async function ensureDatabase(cluster: Cluster, product: Product, size: Size, log: Progress): Promise<string> {
  const name = nameOf(size);
  const { rowCount } = await cluster.admin.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 1) {
    // It may have been made by an earlier version of the product.
    await product.migrate(cluster.urlOf(name));
    return name;
  }
  const started = Date.now();
  log(`Generating the ${size} ...`);
  const draft = `${name}_draft`;
  await cluster.admin.query(`drop database if exists ${draft} with (force)`);
  await cluster.admin.query(`create database ${draft}`);
  await fill(product, size, cluster.urlOf(draft), log);
  await preparePolicies(cluster.urlOf(draft));
  await cluster.admin.query(`alter database ${draft} rename to ${name}`);
  log(`The ${size} is there, in ${Math.round((Date.now() - started) / 1000)} s.`);
  return name;
}
