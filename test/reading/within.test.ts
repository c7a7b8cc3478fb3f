import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { Ground } from '../acts/ground.js';
import { gid } from '../access/world.js';

/* `within` is compiled for the level that its unit had when the reader named it last, and finds out when that was wrong. */

let ground: Ground;
let actor: Actor;

beforeAll(async () => {
  ground = await Ground.open();
  actor = await ground.actor(['B4@K', 'M@A1']);
});

afterAll(() => ground.close());

const ASK = `query ($unit: ID!) {
  organizations(filter: { within: $unit }) { totalCount nodes { code } }
  members(filter: { or: [{ within: $unit }, { not: { within: $unit } }] }) { totalCount }
}`;

async function codes(unit: string): Promise<readonly string[]> {
  const { body } = await ground.server.as(actor.username).query(ASK, { unit });
  expect(body.errors).toBeUndefined();
  const { organizations } = body.data as { organizations: { totalCount: number; nodes: { code: string }[] } };
  expect(organizations.totalCount).toBe(organizations.nodes.length);
  return organizations.nodes.map(({ code }) => code);
}

const idOf = async (code: string): Promise<string> =>
  gid('Organization', await ground.one('select id as value from organization where code = $1', [code]));

test('the first and every later request find the same rows, a later one by a shorter statement', async () => {
  const unit = await idOf('A');
  const first = await codes(unit);
  expect(first).toEqual(['A', 'A1', 'A2', 'AS', 'AS1']);
  ground.server.statements();
  expect(await codes(unit)).toEqual(first);
  expect(await codes(unit)).toEqual(first);
  const texts = ground.server.statements().filter((text) => text.includes('organization'));
  expect(texts.filter((text) => text.includes('.level = 4'))).toEqual([]);
  expect(texts).toHaveLength(2);
});

test('two lists name one unit, then two of its level, then one again', async () => {
  const asked = `query ($one: ID!, $other: ID!) {
    one: organizations(filter: { within: $one }) { nodes { code } }
    other: organizations(filter: { within: $other }) { nodes { code } }
  }`;
  const both = async (one: string, other: string): Promise<readonly (readonly string[])[]> => {
    const { body } = await ground.server.as(actor.username).query(asked, { one: await idOf(one), other: await idOf(other) });
    return ['one', 'other'].map((key) => (body.data?.[key] as { nodes: { code: string }[] }).nodes.map(({ code }) => code));
  };
  const [first, second] = [await codes(await idOf('A1')), await codes(await idOf('A2'))];
  expect([first, second]).toEqual([['A1'], ['A2']]);
  // The second time the whole is one statement.
  for (let i = 0; i < 2; i += 1) expect(await both('A1', 'A1')).toEqual([first, first]);
  expect(await both('A1', 'A2')).toEqual([first, second]);
  expect(await both('A2', 'A2')).toEqual([second, second]);
});

test('a unit that got another level is found at it by the next request', async () => {
  await ground.pool.query(`insert into organization (code, name, kind, level, parent, state, valid_from, effective_on)
    select 'AT', 'Tổ thử', 'CELL', 5, no, 'ACTIVE', '2022-01-01', '2022-01-01' from organization where code = 'A'`);
  const unit = await idOf('AT');
  expect(await codes(unit)).toEqual(['AT']);
  expect(await codes(unit)).toEqual(['AT']);
  await ground.pool.query(`update organization set kind = 'SECTIONAL', level = 4, effective_on = '2022-02-01' where code = 'AT'`);
  expect(await codes(unit)).toEqual(['AT']);
  expect(await codes(unit)).toEqual(['AT']);
});

test('a unit that is hidden and one that does not exist are asked by the same statements, and have no rows', async () => {
  const texts = async (unit: string): Promise<readonly string[]> => {
    ground.server.statements();
    expect(await codes(unit)).toEqual([]);
    return ground.server.statements().filter((text) => text.includes('organization'));
  };
  const [hidden, missing] = [await idOf('N'), gid('Organization', '018471ef-ffff-7000-8000-000000000001')];
  const [first, later] = [await texts(hidden), await texts(hidden)];
  expect([first.length, later.length]).toEqual([2, 1]);
  expect([await texts(missing), await texts(missing)]).toEqual([first, later]);
});

test('a unit that came after it was first asked for is found by the next request', async () => {
  const id = '018471ef-ffff-7000-8000-000000000002';
  const unit = gid('Organization', id);
  expect([await codes(unit), await codes(unit)]).toEqual([[], []]);
  const text = `insert into organization (id, code, name, kind, level, parent, state, valid_from, effective_on)
    select $1, 'AV', 'Chi bộ thử', 'CELL', 5, no, 'ACTIVE', '2022-01-01', '2022-01-01' from organization where code = 'A'`;
  await ground.pool.query(text, [id]);
  expect(await codes(unit)).toEqual(['AV']);
});

test('nothing lies within a Party group, whatever else is asked', async () => {
  await ground.pool.query(`insert into organization (code, name, kind, level, parent, state, valid_from, effective_on)
    select 'TA1', 'Tổ đảng', 'GROUP', 6, no, 'ACTIVE', '2022-01-01', '2022-01-01' from organization where code = 'A1'`);
  const unit = await idOf('TA1');
  const ask = 'query ($unit: ID!) { bodies(filter: { within: $unit }) { totalCount } }';
  for (let i = 0; i < 3; i += 1) {
    const { body } = await ground.server.as(actor.username).query(ask, { unit });
    expect(body).toMatchObject({ data: { bodies: { totalCount: 0 } } });
  }
});
