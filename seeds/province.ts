import type { ClientBase } from 'pg';
import { createPool } from '../src/database/pool.js';
import { TODAY } from './day.js';
import type { Progress } from './load.js';
import * as names from './names.data.js';
import * as sql from './province.sql.js';
import type { Weighted } from './random.js';

/** Rows of one statement. */
const BATCH = 10_000;
/** Former members come on top of the members at home: one for so many. */
const HOMES_OF_A_FORMER = 50;

/** Each value as often as its weight says, so that a number picks one. */
const spread = (table: Weighted<string>): readonly string[] => table.flatMap(([value, weight]) => Array<string>(weight).fill(value));

const NAMES = [
  spread(names.FAMILY_NAMES),
  spread(names.MALE_MIDDLE_NAMES),
  spread(names.FEMALE_MIDDLE_NAMES),
  spread(names.MALE_GIVEN_NAMES),
  spread(names.FEMALE_GIVEN_NAMES),
];

/** What makes the indexes of members and their homes that a load does not ask, and what drops them. */
const INDEXES = `
  select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make from pg_index i
  where i.indrelid in ('member'::regclass, 'membership'::regclass) and i.indexrelid <> 'membership_member'::regclass
    and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
  union all
  select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
    format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
  from pg_constraint c where c.conrelid = 'membership'::regclass and c.contype = 'x'`;

async function addUnits(client: ClientBase): Promise<void> {
  for (const statement of [...sql.UNITS, ...sql.BODIES]) await client.query(statement);
}

async function addPeople(client: ClientBase, members: number, progress: Progress): Promise<void> {
  const all = members + Math.floor(members / HOMES_OF_A_FORMER);
  // Each home moves its member in every index: made at the end they cost a third.
  const { rows: indexes } = await client.query<{ drop: string; make: string }>(INDEXES);
  for (const { drop } of indexes) await client.query(drop);
  for (let from = 1; from <= all; from += BATCH) {
    const to = Math.min(all, from + BATCH - 1);
    await client.query(sql.MEMBERS, [from, to, members, ...NAMES]);
    await client.query(sql.HOMES, [from, to, members]);
    progress(`member: ${to} of ${all}`);
  }
  await client.query(sql.HOSTS, [members]);
  for (const { make } of indexes) await client.query(make);
}

async function write(client: ClientBase, members: number, progress: Progress): Promise<void> {
  await client.query('begin');
  const { rows } = await client.query<{ used: boolean }>('select exists (select from organization) as used');
  if (rows[0]?.used) throw new Error('The database holds other data, so the generated province is not loaded into it.');
  await addUnits(client);
  await addPeople(client, members, progress);
  for (const statement of sql.SECRETARIES) await client.query(statement);
  await client.query(`insert into dataset (name, business_day, loaded_at) values ('province', $1, clock_timestamp())`, [TODAY]);
  await client.query('commit');
  await client.query('vacuum analyze');
}

/**
 * Fills an empty migrated database with a generated province: 14 upper committees (codes `U01`...), 1,000 grassroots
 * organisations (`G0001`...), 4,000 cells, and so many members at home; the same rows at every call.
 */
export async function loadProvince(url: string, members = 110_000, progress: Progress = () => undefined): Promise<void> {
  const pool = createPool(url, 1);
  const client = await pool.connect();
  try {
    await write(client, members, progress);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
    await pool.end();
  }
}
