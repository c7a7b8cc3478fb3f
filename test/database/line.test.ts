import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import type { OwnTransaction } from '../../src/database/transaction.js';
import { Writing } from '../../src/database/writing.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;
let writing: Writing;

beforeAll(async () => {
  buildDangboSchema();
  database = await minimalDatabase();
  writing = await Writing.open(database.url);
  await database.pool.query('create table said (n integer primary key check (n > 0))');
});

beforeEach(() => database.pool.query('delete from said'));

afterAll(async () => {
  await writing.close();
  await database.drop();
});

const SAY = 'insert into said (n) values ($1)';

const act = <T>(work: (tx: OwnTransaction) => Promise<T> | T): Promise<T> => writing.transact(async (tx) => work(tx));
const say = ({ line }: OwnTransaction, n: number): void => line.tell({ text: SAY, values: [n] });
const said = async (): Promise<number[]> =>
  (await database.pool.query<{ n: number }>('select n from said order by n')).rows.map(({ n }) => n);

test('what is told is written in its order, and seen by what is asked next', async () => {
  const seen = await act((tx) => {
    say(tx, 1);
    say(tx, 2);
    return tx.line.ask<{ n: number }>('select n from said order by n', []);
  });
  expect(seen.map(({ n }) => n)).toEqual([1, 2]);
  expect(await said()).toEqual([1, 2]);
});

test('statements of one turn leave together, and are answered in their order', async () => {
  const query = Reflect.get(pg.Client.prototype, 'query') as (...args: unknown[]) => unknown;
  let pieces = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    pieces += 1;
    return query.apply(this, args);
  } as never;
  try {
    await act(async (tx) => {
      const answers = [1, 2, 3].map((n) => tx.line.ask('select $1::integer as n', [n]));
      expect((await Promise.all(answers)).flat()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    });
  } finally {
    pg.Client.prototype.query = query as never;
  }
  // The beginning with the statements, then the end.
  expect(pieces).toBe(2);
});

test('a value that cannot be sent stops what stands behind it', async () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const refused = act((tx) => {
    say(tx, 1);
    tx.line.tell({ text: SAY, values: [circle] });
    say(tx, 2);
  });
  await expect(refused).rejects.toThrow('circular');
  expect(await said()).toEqual([]);
  await act((tx) => say(tx, 3));
  expect(await said()).toEqual([3]);
});

test('what goes wrong while a piece is put together ends the act, and neither the process nor the connection', async () => {
  const refused = act((tx) => {
    say(tx, 1);
    tx.line.tell({ text: undefined as unknown as string, values: [] });
    say(tx, 2);
  });
  await expect(refused).rejects.toThrow('could not be sent');
  expect(await said()).toEqual([]);
  await act((tx) => say(tx, 3));
  expect(await said()).toEqual([3]);
});

test('a value that could not be sent earlier stops the end', async () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const refused = act((tx) => {
    tx.line.judge(() => new Promise((resolve) => setTimeout(resolve, 20)));
    say(tx, 1);
    tx.line.tell({ text: SAY, values: [circle] });
  });
  await expect(refused).rejects.toThrow('circular');
  expect(await said()).toEqual([]);
});

test('what is told and fails is met by the next answer, and by the end', async () => {
  const met = act((tx) => {
    say(tx, -1);
    return tx.line.ask('select 1', []);
  });
  await expect(met).rejects.toMatchObject({ constraint: 'said_n_check' });
  const ended = act((tx) => {
    say(tx, 1);
    say(tx, -1);
  });
  await expect(ended).rejects.toMatchObject({ constraint: 'said_n_check' });
  expect(await said()).toEqual([]);
});

test('a judgement stops what PostgreSQL would have done', async () => {
  const judged = act((tx) => {
    tx.line.judge(async (ask) => {
      const [row] = await ask<{ n: number }>('select 1 as n', []);
      if (row?.n === 1) throw new Error('not today');
    });
    say(tx, 1);
  });
  await expect(judged).rejects.toThrow('not today');
  expect(await said()).toEqual([]);
});

test('of a judgement and what fails after it the judgement speaks; of two that which was asked first', async () => {
  const late = act((tx) => {
    tx.line.judge(async (ask) => {
      await ask('select pg_sleep(0.05)', []);
      throw new Error('first');
    });
    tx.line.judge(() => Promise.reject(new Error('second')));
    say(tx, -1);
    return tx.line.ask('select 1', []);
  });
  await expect(late).rejects.toThrow('first');
});

test('a judgement may ask more than once and waits for what was held before it alone', async () => {
  await act((tx) => {
    say(tx, 1);
    tx.line.judge(async (ask) => {
      for (const n of [1, 1]) expect(await ask<{ n: number }>('select n from said', [])).toEqual([{ n }]);
    });
  });
  expect(await said()).toEqual([1]);
});

test('a transaction in which a failure was passed over is not taken for done', async () => {
  const gone = act(async (tx) => {
    say(tx, 1);
    await tx.line.ask('select 1 / 0', []).catch(() => undefined);
  });
  await expect(gone).rejects.toThrow('ended with');
});

test('a deferred rule is met at the end', async () => {
  await database.pool.query('create table after_all (n integer unique deferrable initially deferred)');
  const broken = act((tx) => {
    for (const _again of [1, 2]) tx.line.tell({ text: 'insert into after_all (n) values (1)', values: [] });
  });
  await expect(broken).rejects.toMatchObject({ constraint: 'after_all_n_key' });
});

test('on a connection that is gone nothing waits for ever', async () => {
  const gone = act(async (tx) => {
    const { client } = tx.line as unknown as { client: pg.PoolClient & { connection: { stream: { destroy(): void } } } };
    await tx.line.ask('select 1', []);
    client.connection.stream.destroy();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return tx.line.ask('select 1', []);
  });
  await expect(gone).rejects.toThrow('connection');
  expect(await act((tx) => tx.line.ask('select 1 as n', []))).toEqual([{ n: 1 }]);
});
