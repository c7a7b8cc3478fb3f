import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { PROVINCE_MEMBERS, provinceDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;
let client: PoolClient;

beforeAll(async () => {
  database = await provinceDatabase();
  client = await database.pool.connect();
}, 180_000);

afterAll(async () => {
  client.release();
  await database.drop();
});

const times: string[] = [];

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  times.push(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const noOf = async (code: string): Promise<number> =>
  (await client.query<{ no: number }>('select no from organization where code = $1', [code])).rows[0]?.no ?? 0;

const move = async (units: string, to: string): Promise<unknown> =>
  client.query(`update organization set parent = $1, effective_on = '2022-01-01' where ${units}`, [await noOf(to)]);

/** The default order of `members` at each level takes that level's index, and reads no more rows than the page has. */
test.each([
  ['l1', 'X'],
  ['l2', 'U01'],
  ['l3', 'G0001'],
  ['l5', 'C0001'],
])('a page in Vietnamese order at %s takes the index of that level', async (level, code) => {
  const no = await noOf(code);
  expect(no).toBeGreaterThan(0);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `explain (costs off) select id from member where ${level} = ${no} order by given_name, family_name, middle_name, id limit 50`,
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toMatch(new RegExp(`Index (Only )?Scan using member_${level}_name`));
  expect(plan).not.toMatch(/Sort/);
});

test('the unit of a new row is found by its number, not among all units that are no cell', async () => {
  const places = ['no', 'l1', 'l2', 'l3', 'l4', 'l5'];
  // The statement of the key `<table>_follows_its_unit`, planned as a trigger's is: without values.
  const asked = places.map((place, i) => `${place} = $${i + 1}`).join(' and ');
  await client.query('set plan_cache_mode = force_generic_plan');
  await client.query(`prepare unit(${places.map(() => 'integer').join()}) as select 1 from only organization where ${asked} for key share`);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>('explain (costs off) execute unit(1, 1, 0, 0, 0, 0)');
  await client.query('reset plan_cache_mode');
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('using organization_place_unique');
});

test('a quarter of a province of 110 thousand members moves (times are printed, not judged)', async () => {
  await timed('one grassroots committee moves', () => move(`code = 'G0001'`, 'U14'));
  await timed('a quarter of the province moves', () =>
    move(`level = 3 and parent in (select no from organization where code in ('U01', 'U02', 'U03'))`, 'U04'),
  );
  process.stdout.write(`${times.join('; ')}\n`);
  const { rows } = await client.query<{ code: string; rolled: number; counted: number }>(
    `select o.code, c.member_count as rolled,
       (select count(*)::integer from member m where m.home_active and o.no = case o.level when 1 then m.l1 else m.l2 end) as counted
     from organization o join organization_count c on c.no = o.no where o.level <= 2 order by o.no`,
  );
  expect(rows[0]).toEqual({ code: 'X', rolled: PROVINCE_MEMBERS, counted: PROVINCE_MEMBERS });
  expect(rows.filter(({ rolled, counted }) => rolled !== counted)).toEqual([]);
  expect(rows.find(({ code }) => code === 'U01')?.rolled).toBe(0);
}, 180_000);
