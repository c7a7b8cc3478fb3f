import pg from 'pg';
import { MIGRATIONS, type Migration } from './migrations/index.js';

/** Any number that no other lock of ours uses. */
const LOCK = 20221114;

/** Brings the database to the newest schema; returns the names of the migrations that ran, in order. */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'dangbo migrate' });
  await client.connect();
  try {
    // One at a time: a second process waits here and then finds nothing to do.
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const missing = await missingIn(client);
    for (const migration of missing) await run(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

const FOREIGN = `
  select c.relname as name
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
    and to_regclass('public.migration') is null
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname limit 1`;

/** A database that is somebody else's is left as it is. */
async function refuseForeign(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(FOREIGN);
  if (rows[0]) throw new Error(`The database holds other data, such as "${rows[0].name}": give Dangbo an empty one.`);
}

async function missingIn(client: pg.Client): Promise<readonly Migration[]> {
  await refuseForeign(client);
  await client.query('create table if not exists migration (name text primary key, ran_at timestamptz not null default clock_timestamp())');
  const { rows } = await client.query<{ name: string }>('select name from migration');
  const done = new Set(rows.map(({ name }) => name));
  refuseNewer(done);
  return MIGRATIONS.filter(({ name }) => !done.has(name));
}

/** A database that a newer version of the program has changed can't be served by this one. */
function refuseNewer(done: ReadonlySet<string>): void {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = [...done].find((name) => !known.has(name));
  if (unknown) throw new Error(`The database has the migration "${unknown}", which this version of Dangbo does not know.`);
}

async function run(client: pg.Client, { name, up }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(up);
    await client.query('insert into migration (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
