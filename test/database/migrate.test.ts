import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { migrate } from '../../src/database/migrate.js';
import { MIGRATIONS } from '../../src/database/migrations/index.js';
import { freshDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await freshDatabase();
});

afterEach(() => database.drop());

const names = MIGRATIONS.map(({ name }) => name);

/** Takes the whole schema away, so that the migrations have something to do. */
async function empty(): Promise<void> {
  await database.pool.query('drop schema public cascade; create schema public');
}

test('migrations are numbered in order and each has run once', async () => {
  const { rows } = await database.pool.query<{ name: string }>('select name from migration order by ran_at');
  expect(rows.map(({ name }) => name)).toEqual(names);
  const numbers = names.map((name) => Number.parseInt(name, 10));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test('a second run does nothing', async () => {
  expect(await migrate(database.url)).toEqual([]);
});

test('of two processes that start together one migrates and the other waits', async () => {
  await empty();
  const ran = await Promise.all([migrate(database.url), migrate(database.url)]);
  expect(ran.flat()).toEqual(names);
  expect(ran.some((each) => each.length === 0)).toBe(true);
});

test('a database of a newer version is refused in one sentence', async () => {
  await database.pool.query(`insert into migration (name) values ('999-later')`);
  await expect(migrate(database.url)).rejects.toThrow(/"999-later", which this version of Dangbo does not know/);
});

test('a database of somebody else is refused and left as it is', async () => {
  await empty();
  await database.pool.query('create table ledger (n integer)');
  await expect(migrate(database.url)).rejects.toThrow('The database holds other data, such as "ledger": give Dangbo an empty one.');
  const { rows } = await database.pool.query(`select relname from pg_class where relnamespace = 'public'::regnamespace`);
  expect(rows).toEqual([{ relname: 'ledger' }]);
});

test('a migration that fails leaves nothing of itself', async () => {
  await empty();
  await database.pool.query('create type seat as (n integer)');
  await expect(migrate(database.url)).rejects.toThrow(/seat/);
  const { rows } = await database.pool.query<{ name: string; term: string | null }>(
    `select max(name) as name, to_regclass('term')::text as term from migration`,
  );
  expect(rows[0]).toEqual({ name: '004-scope', term: null });
});
