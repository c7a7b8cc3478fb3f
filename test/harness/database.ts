import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createPool } from '../../src/database/pool.js';

/** A database of one test, with nothing of any other test in it. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  /** Closes the pool and drops the database. */
  drop(): Promise<void>;
}

type Fill = (url: string) => Promise<void>;

/** Any number will do as long as nobody else in the test server locks it. */
const TEMPLATE_LOCK = 740_001;

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('No test server: run this through Jest with the jest.config.js of the repository.');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient<T>(work: (client: pg.Client) => Promise<T>, connectionString = serverUrl()): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function exists(client: pg.Client, database: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  return rowCount === 1;
}

/** Filled under another name and renamed: a template with its name is whole. */
async function makeTemplate(client: pg.Client, name: string, fill: Fill): Promise<void> {
  const draft = `${name}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  await fill(urlOf(draft));
  // PostgreSQL writes down for each database what a connection needs to know; each copy has it from here.
  await withClient((visitor) => visitor.query('select'), urlOf(draft));
  await client.query(`alter database ${draft} rename to ${name}`);
}

/** Makes a template once in a run; the other worker waits for it, and for no other. */
async function ensureTemplate(name: string, fill: Fill): Promise<void> {
  await withClient(async (client) => {
    await client.query('select pg_advisory_lock($1, hashtext($2))', [TEMPLATE_LOCK, name]);
    if (!(await exists(client, name))) await makeTemplate(client, name, fill);
  });
}

async function copyOf(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient((client) => client.query(`create database ${name} template ${template} strategy file_copy`));
  const url = urlOf(name);
  const pool = createPool(url);
  const drop = async (): Promise<void> => {
    await pool.end();
    await withClient((client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { url, pool, drop };
}

const migrated: Fill = async (url) => {
  const { migrate } = await import('../../src/database/migrate.js');
  await migrate(url);
};

const minimal: Fill = async (url) => {
  const { loadDataset } = await import('../../seeds/index.js');
  await migrated(url);
  await loadDataset('minimal', url);
};

/** The size of a province: Hải Dương had 107,000 to 108,000 members (domain.md 1.6; performance.md section 2). */
export const PROVINCE_MEMBERS = 110_000;

const province: Fill = async (url) => {
  const { loadProvince } = await import('../../seeds/province.js');
  await migrated(url);
  await loadProvince(url, PROVINCE_MEMBERS);
};

/** An empty database with all migrations in it. */
export async function freshDatabase(): Promise<TestDatabase> {
  await ensureTemplate('template_fresh', migrated);
  return copyOf('template_fresh');
}

/** A database that holds a generated province; filled once in a run. */
export async function provinceDatabase(): Promise<TestDatabase> {
  await ensureTemplate('template_province', province);
  return copyOf('template_province');
}

/** A database that holds the minimal dataset, the world of access.md section 6. */
export async function minimalDatabase(): Promise<TestDatabase> {
  await ensureTemplate('template_minimal', minimal);
  return copyOf('template_minimal');
}
