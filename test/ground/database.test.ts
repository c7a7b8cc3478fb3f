import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createPool } from '../../src/database/pool.js';

describe('createPool', () => {
  const pool = createPool(String(process.env['TEST_DATABASE_URL']));

  test('keeps days, int8 and numeric as text', async () => {
    const { rows } = await pool.query(
      `select date '2022-11-14' as day, 9007199254740993::int8 as big, 1.10::numeric as exact, 7::int4 as small, true as yes`,
    );
    expect(rows).toEqual([{ day: '2022-11-14', big: '9007199254740993', exact: '1.10', small: 7, yes: true }]);
    await pool.end();
  });
});

test('the test server is PostgreSQL 18 with what the schema needs', async () => {
  const client = new pg.Client({ connectionString: String(process.env['TEST_DATABASE_URL']) });
  await client.connect();
  const { rows } = await client.query(
    `select current_setting('server_version') like '18.%' as version, current_setting('jit') as jit,
       current_setting('server_encoding') as encoding,
       (select count(*)::int from pg_available_extensions where name in ('pg_trgm','unaccent','btree_gist')) as extensions,
       (select string_agg(v, ' ' order by v collate "vi-x-icu") from unnest(array['Ôn','Oanh','Ơn','An','Ăn','Đan','Dũng','Dung']) v) as sorted`,
  );
  await client.end();
  expect(rows).toEqual([{ version: true, jit: 'off', encoding: 'UTF8', extensions: 3, sorted: 'An Ăn Dung Dũng Đan Oanh Ôn Ơn' }]);
});
