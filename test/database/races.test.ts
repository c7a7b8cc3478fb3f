import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg, { type PoolClient } from 'pg';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;
let first: PoolClient;
let second: PoolClient;

beforeEach(async () => {
  database = await minimalDatabase();
  [first, second] = [await database.pool.connect(), await database.pool.connect()];
  await first.query('begin');
  await second.query('begin');
});

afterEach(async () => {
  first.release();
  second.release();
  await database.drop();
});

/** Commits, or gives the rule or SQL state that refused the statement. */
async function outcome(client: PoolClient, statement: Promise<unknown>): Promise<string> {
  try {
    await statement;
    await client.query('commit');
    return 'done';
  } catch (error) {
    await client.query('rollback');
    if (error instanceof pg.DatabaseError) return error.constraint ?? error.code ?? '';
    throw error;
  }
}

const change = (no: number, set: string): string => `update organization set ${set}, effective_on = '2022-10-01' where no = ${no}`;
const end = (no: number): string => change(no, `state = 'ENDED', valid_to = '2022-10-01'`);

/** The first statement runs, the second starts beside it, the first commits. */
async function race(one: string, other: string): Promise<readonly [string, string]> {
  await first.query(one);
  const waiting = outcome(second, second.query(other));
  await database.pool.query('select pg_sleep(0.05)');
  return [await outcome(first, Promise.resolve()), await waiting];
}

const TRUE_TREE = `select u.no from organization u join organization p on p.no = u.live_parent
  where (u.l1, u.l2, u.l3) is distinct from (p.l1, case when u.level = 2 then u.no else p.l2 end, case when u.level = 3 then u.no else p.l3 end)
    or p.level >= u.level or p.state = 'ENDED'`;

test('moves of A below B and of B below A at once: one goes, or none', async () => {
  await database.pool.query(change(1050, `kind = 'GRASSROOTS_COMMITTEE', level = 3, parent = 10`));
  const results = [
    outcome(first, first.query(change(101, `kind = 'SECTIONAL', level = 4, parent = 1050`))),
    outcome(second, second.query(change(1050, `kind = 'SECTIONAL', level = 4, parent = 101`))),
  ];
  const done = (await Promise.all(results)).filter((result) => result === 'done');
  expect(done.length).toBeLessThanOrEqual(1);
  expect((await database.pool.query(TRUE_TREE)).rows).toEqual([]);
});

test('a unit that comes under one that moves follows it', async () => {
  expect(await race(change(101, 'parent = 11'), change(1101, 'parent = 101'))).toEqual(['done', 'done']);
  const { rows } = await database.pool.query('select l2, l3 from organization where no = 1101');
  expect(rows).toEqual([{ l2: 11, l3: 101 }]);
  expect((await database.pool.query(TRUE_TREE)).rows).toEqual([]);
});

test('nothing begins below a unit that is ending', async () => {
  expect(await race(end(1001), change(1051, 'parent = 1001'))).toEqual(['done', 'organization_parent_kind_fits']);
});

test('a cell does not come below a committee that is ending', async () => {
  await database.pool.query(end(1101));
  expect(await race(end(110), change(1901, 'parent = 110'))).toEqual(['done', 'organization_parent_not_ended']);
});

test('a committee does not end while a cell comes below it', async () => {
  await database.pool.query(end(1101));
  expect(await race(change(1901, 'parent = 110'), end(110))).toEqual(['done', 'organization_children_end_first']);
});

const join = `insert into membership (unit, member_id, kind, valid_from)
  select 1001, id, 'TEMPORARY', '2022-10-01' from member where full_name = 'Lê Thị Tam'`;

test.each([
  ['begins while its unit moves', change(101, 'parent = 11'), join, { unit: 1001, live_unit: 1001, l2: 11 }],
  ['has begun when its unit moves', join, change(101, 'parent = 11'), { unit: 1001, live_unit: 1001, l2: 11 }],
  ['begins while its unit ends', end(1001), join, { unit: 1001, live_unit: null, l2: 10 }],
  ['has begun when its unit ends', join, end(1001), { unit: 1001, live_unit: null, l2: 10 }],
])('a row that %s is where its unit is', async (_what, one, other, place) => {
  expect(await race(one, other)).toEqual(['done', 'done']);
  const { rows } = await database.pool.query(
    `select m.unit, m.live_unit, m.l2 from membership m join member p on p.id = m.member_id
     where p.full_name = 'Lê Thị Tam' and m.kind = 'TEMPORARY'`,
  );
  expect(rows).toEqual([place]);
});

test('two changes of the memberships of one person see each other', async () => {
  const member = `(select id from member where full_name = 'Lê Thị Tam')`;
  const ending = `update membership set status = 'ENDED', valid_to = '2022-10-01' where member_id = ${member}`;
  const joining = `insert into membership (unit, member_id, kind, valid_from) values (100, ${member}, 'OFFICIAL', '2022-10-01')`;
  expect(await race(ending, joining)).toEqual(['done', 'done']);
  const { rows } = await database.pool.query(`select unit, home_unit, home_active from member where id = ${member}`);
  expect(rows).toEqual([{ unit: 100, home_unit: 100, home_active: true }]);
});
