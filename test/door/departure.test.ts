import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from '../../src/database/run.js';
import { createPool } from '../../src/database/pool.js';
import { Departure } from '../../src/kernel/departure.js';
import { freshDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

const ACTIVE = `select count(*)::integer n from pg_stat_activity where datname = current_database() and query like 'select pg_sleep%' and state = 'active'`;

const active = async (): Promise<number> => (await database.pool.query<{ n: number }>(ACTIVE)).rows[0]?.n ?? 0;

async function until(test_: () => Promise<boolean>): Promise<void> {
  while (!(await test_())) await new Promise((resolve) => setTimeout(resolve, 10));
}

test('the statements of clients that have left are cancelled, and their connections serve others', async () => {
  const pool = createPool(database.url, 3);
  const gone = new Departure();
  const slow = [1, 2, 3].map(() => run(pool, 'select pg_sleep(20)', [], { departure: gone }));
  const ended = Promise.allSettled(slow);
  await until(async () => (await active()) === 3);
  gone.leave();
  expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await until(async () => (await active()) === 0);
  const { rows } = await run<{ one: number }>(pool, 'select 1 one', []);
  expect(rows).toEqual([{ one: 1 }]);
  await pool.end();
});

test('a client that has left before gets no statement', async () => {
  const pool = createPool(database.url, 1);
  const gone = new Departure();
  gone.leave();
  await expect(run(pool, 'select 1', [], { departure: gone })).rejects.toThrow();
  expect((await run(pool, 'select 1', [])).rowCount).toBe(1);
  await pool.end();
});

test('names of statements are bounded on both sides', async () => {
  const pool = createPool(database.url, 1);
  for (let i = 0; i < 520; i += 1) for (let use = 0; use < 3; use += 1) await run(pool, `select ${i} n`, []);
  const { rows } = await pool.query<{ n: number }>('select count(*)::integer n from pg_prepared_statements');
  expect(rows[0]?.n).toBe(500);
  expect((await run<{ n: number }>(pool, 'select 0 n', [])).rows).toEqual([{ n: 0 }]);
  await pool.end();
});
