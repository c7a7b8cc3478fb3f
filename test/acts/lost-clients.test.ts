import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Writing } from '../../src/database/writing.js';
import { query, transactOwn } from '../../src/database/transaction.js';
import { UnavailableError } from '../../src/kernel/errors.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

/** More than the unit of work has connections. */
const TIMES = 12;

let database: TestDatabase;
let writing: Writing;

beforeAll(async () => {
  buildDangboSchema();
  database = await minimalDatabase();
  writing = await Writing.open(database.url, { statement: 20_000, connection: 20_000 });
});

afterAll(async () => {
  await writing.close();
  await database.drop();
});

const run = (sql: string): Promise<readonly unknown[]> =>
  transactOwn(
    () => Promise.resolve(writing),
    (tx) => query(tx, sql, []),
  );

test('connections that break in a transaction leave their place to others', async () => {
  for (let times = 0; times < TIMES; times += 1)
    await expect(run('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow(UnavailableError);
  expect(await run('select 1 as n')).toEqual([{ n: 1 }]);
});
