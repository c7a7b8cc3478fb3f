import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '../test/harness/database.js';
import { freshDatabase } from '../test/harness/database.js';
import { loadProvince } from './province.js';

const MEMBERS = 6_000;
let databases: readonly TestDatabase[];

beforeAll(async () => {
  databases = [await freshDatabase(), await freshDatabase()];
  for (const { url } of databases) await loadProvince(url, MEMBERS);
}, 120_000);

afterAll(async () => {
  for (const database of databases) await database.drop();
});

const ask = (sql: string): Promise<unknown[]> => Promise.all(databases.map(async ({ pool }) => (await pool.query(sql)).rows as unknown));

test('has the units and members that it promises', async () => {
  const [first] = await ask(
    `select c.member_count, c.cell_count, c.unit_count from organization o join organization_count c on c.no = o.no where o.code = 'X'`,
  );
  expect(first).toEqual([{ member_count: MEMBERS, cell_count: 4_000, unit_count: 4_614 }]);
});

test('has a secretary in every unit of level 1 and 2, from within it, and host members', async () => {
  const [first] = await ask(`
    select count(distinct h.member_id)::integer as secretaries, bool_and(o.no = case o.level when 1 then m.l1 else m.l2 end) as within
    from seat_holding h join organization o on o.no = h.unit join member m on m.id = h.member_id where o.level <= 2`);
  expect(first).toEqual([{ secretaries: 15, within: true }]);
  const [hosts] = await ask(`select count(*)::integer as n from membership where kind = 'TEMPORARY'`);
  expect(hosts).toEqual([{ n: MEMBERS / 200 }]);
});

test.each(['organization', 'body', 'seat', 'member', 'membership', 'seat_holding'])(
  'writes the same rows of %s each time',
  async (table) => {
    const [first, second] = await ask(`select count(*) as n, md5(string_agg(t::text, '' order by t.id)) as content from ${table} t`);
    expect(second).toEqual(first);
  },
);

test('refuses a database that holds other data', async () => {
  const url = databases[0]?.url ?? '';
  await expect(loadProvince(url)).rejects.toThrow('The database holds other data, so the generated province is not loaded into it.');
});
