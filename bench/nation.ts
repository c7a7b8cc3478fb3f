import pg from 'pg';
import * as sql from './nation.sql.js';
import type { Progress } from './product.js';
import type { Names } from './nation.sql.js';

interface Definition {
  readonly name: string;
  readonly table: string;
  readonly ddl: string;
}

const WORKERS = 2;
/** Tables of which millions of rows are written: they get their indexes when they are full. */
const LARGE = ['member', 'membership', 'seat', 'seat_holding', 'body', 'term', 'organization', 'organization_period'];

/** Indexes and keys of the large tables that the load does without, and how to make them again. */
async function definitions(client: pg.Client): Promise<{ readonly keys: Definition[]; readonly indexes: Definition[] }> {
  const keys = await client.query<Definition>(
    `select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as ddl from pg_constraint
     where conrelid = any($1::regclass[]) and contype in ('x') order by 1`,
    [LARGE],
  );
  const indexes = await client.query<Definition>(
    `select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as table, pg_get_indexdef(i.indexrelid) as ddl
     from pg_index i where i.indrelid = any($1::regclass[])
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid) order by 2, 1`,
    [LARGE],
  );
  return { keys: keys.rows, indexes: indexes.rows };
}

/** Runs statements over so many connections at once. */
async function spread(url: string, statements: readonly string[], prelude: readonly string[]): Promise<void> {
  const left = [...statements];
  const work = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      for (const each of prelude) await client.query(each);
      for (let next = left.shift(); next !== undefined; next = left.shift()) await client.query(next);
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
}

/** The load computes what triggers would: they, and the checks of foreign keys, are off in these sessions. */
const QUIET = [
  `set session_replication_role = 'replica'`,
  'set synchronous_commit = off',
  `set work_mem = '256MB'`,
  'set max_parallel_workers_per_gather = 0',
];
const BUILDING = [`set maintenance_work_mem = '1GB'`, 'set max_parallel_maintenance_workers = 0', 'set synchronous_commit = off'];

/** Fills an empty migrated database with a nation of 34 provinces; the same rows at every call. */
export async function fillNation(names: Names, url: string, log: Progress): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let since = Date.now();
  const step = (what: string): void => {
    log(`  ${what}: ${Math.round((Date.now() - since) / 1000)} s`);
    since = Date.now();
  };
  try {
    for (const each of QUIET) await client.query(each);
    const { keys, indexes } = await definitions(client);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    for (const { name, table } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
    for (const statement of sql.UNITS) await client.query(statement);
    step('units and bodies');
    await spread(url, sql.people(names), QUIET);
    step('people');
    await spread(
      url,
      ['member', 'membership', 'seat', 'body', 'organization'].map((table) => `vacuum (freeze, analyze) ${table}`),
      [],
    );
    step('vacuum');
    const keysMade = keys.map(({ name, table, ddl }) => `alter table ${table} add constraint ${name} ${ddl}`);
    // The slowest first, so that both connections end together; two on one table at once would wait for each other.
    const slow = (ddl: string): number => (ddl.includes('gin') ? 0 : ddl.includes('_name') ? 1 : 2);
    const made = indexes.map(({ ddl }) => ddl).sort((a, b) => slow(a) - slow(b));
    await spread(url, made, BUILDING);
    step(`${made.length} indexes`);
    await spread(url, keysMade, BUILDING);
    step('exclusion keys');
    await spread(url, sql.SEATED, QUIET);
    step('seats taken');
    await spread(url, [sql.COUNTS], QUIET);
    await client.query('analyze');
    step('roll-ups');
    await check(client);
    step('check of a sample');
    await client.query(`insert into dataset (name, business_day, loaded_at) values ('province', '2022-11-14', clock_timestamp())`);
  } finally {
    await client.end();
  }
}

/** What the triggers keep true, asked of a sample: whoever generates around them must show this. */
async function check(client: pg.Client): Promise<void> {
  for (const [what, statement] of Object.entries(sql.CHECKS)) {
    const { rows } = await client.query<{ wrong: number }>(statement);
    if (rows[0]?.wrong !== 0) throw new Error(`The nation is wrong: ${what} (${rows[0]?.wrong}).`);
  }
}
