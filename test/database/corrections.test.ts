import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await minimalDatabase();
});

afterEach(() => database.drop());

const change = (no: number, set: string, day: string): Promise<unknown> =>
  database.pool.query(`update organization set ${set}, effective_on = $2 where no = $1`, [no, day]);

async function spells(no: number): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ text: string }>(
    `select concat_ws(' ', valid, name, state, l2) as text from organization_period where no = $1 order by valid`,
    [no],
  );
  return rows.map(({ text }) => text);
}

const superseded = async (): Promise<readonly string[]> =>
  (
    await database.pool.query<{ text: string }>(
      `select concat_ws(' ', no, valid, name, l2) as text from organization_period_superseded order by no, valid`,
    )
  ).rows.map(({ text }) => text);

test('a change begins a spell, for the unit and for all below it', async () => {
  await change(101, 'parent = 11', '2022-08-01');
  expect(await spells(101)).toEqual(['[2015-01-01,2022-08-01) Đảng bộ Sở A ACTIVE 10', '[2022-08-01,) Đảng bộ Sở A ACTIVE 11']);
  expect(await spells(1051)).toEqual(['[2015-01-01,2022-08-01) Chi bộ AS1 ACTIVE 10', '[2022-08-01,) Chi bộ AS1 ACTIVE 11']);
  expect(await superseded()).toEqual([]);
});

test('a second change of the same day replaces the first', async () => {
  await change(1001, `name = 'Sai'`, '2022-08-01');
  await change(1001, `name = 'Đúng'`, '2022-08-01');
  expect(await spells(1001)).toEqual(['[2015-01-01,2022-08-01) Chi bộ A1 ACTIVE 10', '[2022-08-01,) Đúng ACTIVE 10']);
  await change(1001, `name = 'Chi bộ A1'`, '2022-08-01');
  expect(await spells(1001)).toEqual(['[2015-01-01,) Chi bộ A1 ACTIVE 10']);
  expect(await superseded()).toEqual([]);
});

test('a change that comes late keeps later facts and remembers what was believed', async () => {
  await change(1001, 'parent = 190', '2022-08-01');
  await change(1001, `name = 'Mới'`, '2022-06-01');
  expect(await spells(1001)).toEqual([
    '[2015-01-01,2022-06-01) Chi bộ A1 ACTIVE 10',
    '[2022-06-01,2022-08-01) Mới ACTIVE 10',
    '[2022-08-01,) Mới ACTIVE 0',
  ]);
  expect(await superseded()).toEqual(['1001 [2015-01-01,2022-08-01) Chi bộ A1 10', '1001 [2022-08-01,) Chi bộ A1 0']);
});

test('what was believed has the instants between which it was', async () => {
  await change(1001, 'parent = 190', '2022-08-01');
  await change(1001, `name = 'Mới'`, '2022-06-01');
  const { rows } = await database.pool.query(
    `select 1 from organization_period_superseded s join organization_period p on p.no = s.no and p.valid && s.valid
     where lower(s.recorded) < upper(s.recorded) and p.recorded_at >= lower(s.recorded)`,
  );
  expect(rows.length).toBeGreaterThan(0);
});

test('a late move reaches a unit that has left since, for the days it was there', async () => {
  await change(1001, 'parent = 190', '2022-08-01');
  await change(101, 'parent = 11', '2022-07-01');
  expect(await spells(1001)).toEqual([
    '[2015-01-01,2022-07-01) Chi bộ A1 ACTIVE 10',
    '[2022-07-01,2022-08-01) Chi bộ A1 ACTIVE 11',
    '[2022-08-01,) Chi bộ A1 ACTIVE 0',
  ]);
});

test('an end that comes late finds the unit, and its rows, where they were', async () => {
  await change(101, 'parent = 11', '2022-08-01');
  await change(1001, `state = 'ENDED', valid_to = '2022-07-10'`, '2022-07-10');
  expect(await spells(1001)).toEqual(['[2015-01-01,2022-07-10) Chi bộ A1 ACTIVE 10', '[2022-07-10,) Chi bộ A1 ENDED 10']);
  const { rows } = await database.pool.query('select distinct live_unit, l2 from membership where unit = 1001 and status = $1', ['ACTIVE']);
  expect(rows).toEqual([{ live_unit: null, l2: 10 }]);
});

test('an end taken back gives the rows their unit again, all but those that closed by themselves', async () => {
  await change(1001, `state = 'ENDED', valid_to = '2022-09-01'`, '2022-09-01');
  await change(1001, `state = 'ACTIVE', valid_to = null`, '2022-09-01');
  expect(await spells(1001)).toEqual(['[2015-01-01,) Chi bộ A1 ACTIVE 10']);
  const { rows } = await database.pool.query(
    'select status, count(*)::integer as rows, count(live_unit)::integer as living from membership where unit = 1001 group by status order by 1',
  );
  expect(rows).toEqual([
    { status: 'ACTIVE', rows: 13, living: 13 },
    { status: 'ENDED', rows: 1, living: 0 },
  ]);
});

test('a unit older than its parent has a history from the parent on', async () => {
  await database.pool.query(
    `insert into organization (no, code, name, kind, level, parent, valid_from, effective_on) values (5000, 'T', 'T', 'CELL', 5, 101, '1985-02-15', '1985-02-15')`,
  );
  expect(await spells(5000)).toEqual(['[2015-01-01,) T ACTIVE 10']);
});
