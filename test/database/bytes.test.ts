import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { run } from '../../src/database/run.js';
import { freshDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(async () => {
  await database.drop();
});

interface Row {
  readonly no: number;
  readonly json_bytes: Buffer | null;
  readonly name: string | null;
}

/** Each long enough to come in several pieces, and of another length, so that pieces end anywhere. */
const LONG = `select no, repeat(chr(64 + no % 26) || 'ữ' || chr(128512), 9000 + 37 * no) json_bytes, 'Đ' || no as name
  from generate_series(1, 40) no order by no`;

function longRow(no: number): string {
  return `${String.fromCharCode(64 + (no % 26))}ữ😀`.repeat(9000 + 37 * no);
}

test('a column of bytes is what PostgreSQL sent, whichever way its messages are cut', async () => {
  const { rows } = await run<Row>(database.pool, LONG, []);
  // All have come before the first is looked at: none has been written over.
  expect(rows.map(({ no, name }) => [no, name])).toEqual(rows.map((_row, i) => [i + 1, `Đ${i + 1}`]));
  const wrong = rows.filter(({ no, json_bytes }) => !json_bytes?.equals(Buffer.from(longRow(no))));
  expect(wrong.map(({ no }) => no)).toEqual([]);
  expect(rows.length).toBe(40);
});

test.each([
  ['nothing', 'null::text', null],
  ['an empty text', "''", ''],
  ['a text', "'Đảng bộ 🏛'", 'Đảng bộ 🏛'],
])('%s', async (_what, sql, expected) => {
  const { rows } = await run<Row>(database.pool, `select null::text as name, ${sql} as json_bytes, 7 as no`, []);
  expect(rows[0]).toEqual({ name: null, json_bytes: expected === null ? null : Buffer.from(expected), no: 7 });
});

test('what is no text comes as ever, whatever its column is called', async () => {
  const { rows } = await run(database.pool, 'select 5::bigint as json_bytes', []);
  expect(rows).toEqual([{ json_bytes: '5' }]);
});

/** Fails when some rows have gone out. */
const BREAKS_OFF = `select repeat('ặ', 1000) || (1 / (3000 - no)) as json_bytes from generate_series(1, 4000) no`;

test('by a name, after a failure and beside other statements of the connection', async () => {
  const client = await database.pool.connect();
  try {
    const named = { name: 'bytes', text: 'select $1::text as json_bytes, 1 as no', values: ['ặ'] };
    const other = { name: 'other', text: 'select $1::text as name, $2::text as more', values: ['ặ', null] };
    for (let i = 0; i < 3; i += 1) {
      expect((await client.query<Row>(named)).rows).toEqual([{ json_bytes: Buffer.from('ặ'), no: 1 }]);
      await expect(client.query(BREAKS_OFF)).rejects.toThrow('division by zero');
      expect((await client.query<Row>(other)).rows).toEqual([{ name: 'ặ', more: null }]);
    }
  } finally {
    client.release();
  }
});

test('notices and notifications arrive as ever', async () => {
  const client = await database.pool.connect();
  try {
    const heard = Promise.all([once(client, 'notice'), once(client, 'notification')]);
    await client.query(`listen here; do $$ begin raise notice 'ữ'; end $$; notify here, 'ặ'`);
    const [[notice], [notification]] = (await heard) as [[{ message: string }], [{ payload: string }]];
    expect([notice.message, notification.payload]).toEqual(['ữ', 'ặ']);
  } finally {
    client.release(true);
  }
});
