import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from '../../src/database/run.js';
import { AT_ONCE } from '../../src/database/turns.js';
import { actorWith } from '../../seeds/actor.factory.js';
import { Departure } from '../../src/kernel/departure.js';
import type { DangboError } from '../../src/kernel/errors.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type TestServer } from '../harness/server.js';

/* The connections are there for everybody: of one account a few statements run at a time, reads and figures alike. */

const READ = '{ members(first: 1) { totalCount } }';
const FIGURES = '{ statistics(measure: PERSONS, unitCode: "K", by: [GENDER]) { groups { figure { value } } } }';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await minimalDatabase();
  server = await startServer(database.url, { connections: 10, timeouts: { statement: 60_000, connection: 60_000 } });
}, 60_000);

afterAll(async () => {
  await server.close();
  await database.drop();
});

const WAITING = `select count(*)::integer n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/** Statements that wait for the lock once no more come. */
async function waiting(): Promise<number> {
  let [same, now] = [0, 0];
  while (now === 0 || same < 4) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = now;
    now = (await database.pool.query<{ n: number }>(WAITING)).rows[0]?.n ?? 0;
    same = now === before ? same + 1 : 0;
  }
  return now;
}

test('reads and figures of one account wait in one line, and another account passes it by', async () => {
  const [busy, other] = await Promise.all(
    ['B4@K', 'B5@K'].map(async (spec) => server.as((await actorWith(database.pool, [spec])).username)),
  );
  if (!busy || !other) throw new Error('Two accounts');
  await Promise.all([busy, other].flatMap((each) => [each.query(READ), each.query(FIGURES)]));
  const locker = await database.pool.connect();
  await locker.query('begin; lock table member in access exclusive mode');
  const asked = Array.from({ length: 5 }, () => [busy.query(READ), busy.query(FIGURES)]).flat();
  try {
    expect(await waiting()).toBe(AT_ONCE);
    asked.push(other.query(FIGURES));
    expect(await waiting()).toBe(AT_ONCE + 1);
  } finally {
    await locker.query('commit');
    locker.release();
  }
  expect((await Promise.all(asked)).every(({ body }) => body.data && !body.errors)).toBe(true);
});

const LOCK = 740_100;

test('a place in the line goes with the client, and is not kept for longer than a statement may take', async () => {
  const { pool } = database;
  const ask = (departure?: Departure): Promise<string> =>
    run(pool, 'select pg_advisory_xact_lock_shared($1)', [LOCK], { account: 'one', departure }).then(
      () => 'done',
      (error: unknown) => (error as DangboError).code,
    );
  const locker = await database.pool.connect();
  // All connections are there, and have no limit of their own.
  await Promise.all(Array.from({ length: AT_ONCE }, () => pool.query('select pg_sleep(0.1)')));
  await locker.query('select pg_advisory_lock($1)', [LOCK]);
  const running = Array.from({ length: AT_ONCE }, () => ask());
  try {
    const client = new Departure();
    const leaves = ask(client);
    client.leave();
    expect(await leaves).toBe('UNAVAILABLE');
    pool.options.statement_timeout = 1;
    expect(await ask()).toBe('UNAVAILABLE');
  } finally {
    pool.options.statement_timeout = undefined;
    await locker.query('select pg_advisory_unlock($1)', [LOCK]);
    locker.release();
  }
  expect(await Promise.all(running)).toEqual(running.map(() => 'done'));
});
