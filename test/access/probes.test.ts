import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codesOf, World, type Asker } from './world.js';

/* 5.2: a filter or an order never tells what a field would not. */

let world: World;

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world.close());

type Coded = { readonly id: string; readonly code: string };
const unitsBy = async (asker: Asker, filter: object): Promise<string[]> =>
  codesOf((await asker.list<Coded>('organizations', 'code', filter)).nodes);
const personsBy = async (asker: Asker, filter: object): Promise<readonly string[]> =>
  (await asker.list('members', '', filter)).nodes.map(({ id }) => id);
const refusals = (asker: Asker, field: string): Promise<string[]> => asker.codes(`{ ${field} { totalCount } }`);

test('M@A1, p1: a filter on F1 leaves himself alone, plain logic included', async () => {
  const actor = await world.actor(['M@A1'], { person: 'p1' });
  const self = [world.person('p1')];
  expect(await personsBy(actor, { birthYear: { gt: 0 } })).toEqual(self);
  expect(await personsBy(actor, { not: { birthYear: { eq: 1 } } })).toEqual(self);
  expect(await personsBy(actor, { or: [{ birthYear: { isNull: true } }, { fullName: { startsWith: '' } }] })).toEqual(self);
  expect(await personsBy(actor, { and: [{ standing: { ne: 'GUEST' } }, { fullName: { gte: '' } }] })).toEqual(self);
  expect(await personsBy(actor, { homeUnit: { code: { eq: 'A1' } } })).toEqual(self);
  expect(await personsBy(actor, { fullName: { startsWith: 'Dương' } })).toContain(world.person('p11'));
});

test('M@A1, p1: an order by an F1 field leaves himself alone', async () => {
  const actor = await world.actor(['M@A1'], { person: 'p1' });
  const document = '{ members(orderBy: [{ field: ADMISSION_DATE }]) { totalCount nodes { id } } }';
  expect(await actor.data(document)).toEqual({ members: { totalCount: 1, nodes: [{ id: world.person('p1') }] } });
});

test('M@A1, p1: nested filters range over what he may read', async () => {
  const actor = await world.actor(['M@A1'], { person: 'p1' });
  const born = { members: { some: { birthYear: { gt: 0 } } } };
  expect(await unitsBy(actor, born)).toEqual(['A', 'A1', 'K', 'X']);
  const p11 = { members: { some: { id: { eq: world.person('p11') }, birthYear: { gt: 0 } } } };
  expect(await unitsBy(actor, p11)).toEqual([]);
  const p2 = { members: { some: { id: { eq: world.person('p2') } } } };
  expect(await unitsBy(actor, p2)).toEqual([]);
});

test('M@A1, p1: counts by a filter on figures are those of his cell alone', async () => {
  const actor = await world.actor(['M@A1'], { person: 'p1' });
  expect(await unitsBy(actor, { memberCount: { gte: 0 } })).toEqual(['A1']);
  expect(await unitsBy(actor, { not: { memberCount: { eq: 24 } } })).toEqual(['A1']);
  expect(await unitsBy(actor, { or: [{ memberCount: { isNull: true } }, { level: { gt: 0 } }] })).toEqual(['A1']);
});

test('M@A1, p1: two fields of a filter leave the rows on which both can be read', async () => {
  const actor = await world.actor(['M@A1'], { person: 'p1' });
  const either = { or: [{ shortName: { isNull: true } }, { shortName: { isNull: false } }, { memberCount: { gte: 0 } }] };
  expect(await unitsBy(actor, either)).toEqual(['A1']);
});

test('G1@A: a filter on figures holds for units where he reads them', async () => {
  const actor = await world.actor(['G1@A']);
  expect(await unitsBy(actor, { memberCount: { gte: 0 } })).toEqual(['A', 'A1', 'A2', 'AS', 'AS1']);
  expect(await unitsBy(actor, { memberCount: { eq: 9 } })).toEqual([]);
});

test('a figure given with a value condition, or not given, is never a filter', async () => {
  for (const spec of ['B3@K', 'B5@K', 'B6@K', 'P3k@X', 'P3t@X', 'P3v@X', 'I@K']) {
    const actor = await world.actor([spec]);
    expect([spec, ...(await refusals(actor, 'organizations(filter: { memberCount: { gt: 5 } })'))]).toEqual([spec, 'FORBIDDEN_FIELD']);
  }
  const both = await world.actor(['B3@K', 'C1@A1']);
  expect(await unitsBy(both, { memberCount: { gt: 5 } })).toEqual(['A1']);
});

test('unitCount is a filter for P3k@X, not for I@K', async () => {
  const inspector = await world.actor(['P3k@X']);
  expect(await unitsBy(inspector, { unitCount: { gt: 2 } })).toEqual(['A', 'K', 'X']);
  const system = await world.actor(['I@K']);
  expect(await refusals(system, 'organizations(filter: { unitCount: { gt: 0 } })')).toEqual(['FORBIDDEN_FIELD']);
});

test('V and A filter, order and search nothing; without a filter their lists are empty', async () => {
  const fields = [
    'members(filter: { birthYear: { gt: 0 } })',
    'members(search: "nguyen")',
    'members(orderBy: [{ field: NAME }])',
    'organizations(filter: { code: { eq: "A" } })',
    'organizations(orderBy: [{ field: CODE }])',
    'holdings(filter: { holder: { fullName: { gt: "" } } })',
  ];
  for (const spec of ['V@X', 'A@X']) {
    const actor = await world.actor([spec]);
    for (const field of fields) expect([spec, field, ...(await refusals(actor, field))]).toEqual([spec, field, 'FORBIDDEN_FIELD']);
    for (const list of ['organizations', 'members', 'bodies', 'seats', 'holdings'] as const) {
      expect(await actor.list(list)).toEqual({ nodes: [], totalCount: 0 });
    }
  }
});

test('I@K filters by no positions', async () => {
  const actor = await world.actor(['I@K']);
  expect(await refusals(actor, 'members(filter: { positions: { some: { title: { eq: SECRETARY } } } })')).toEqual(['FORBIDDEN_FIELD']);
  expect((await personsBy(actor, { birthYear: { gt: 0 } })).length).toBe(39);
});

test('the refusal is the same at any depth and for a field that stands beside others', async () => {
  const actor = await world.actor(['B3@K']);
  const nested = 'organizations(filter: { or: [{ code: { eq: "A" } }, { not: { parent: { memberCount: { gt: 5 } } } }] })';
  expect(await refusals(actor, nested)).toEqual(['FORBIDDEN_FIELD']);
  expect(await refusals(actor, 'seats(filter: { body: { unit: { children: { some: { memberCount: { gt: 5 } } } } } })')).toEqual(['FORBIDDEN_FIELD']); // prettier-ignore
});

test('a holding is found by its holder only where the person is visible', async () => {
  const { rows } = await world.database.pool.query<{ name: string }>(
    `select m.full_name as name from seat_holding h join member m on m.id = h.member_id
     where h.unit = 101 and h.title = 'SECRETARY' and h.state = 'ACTIVE'`,
  );
  const name = rows[0]?.name;
  const filter = { holder: { fullName: { eq: name } }, unit: { code: { eq: 'A' } } };
  const member = await world.actor(['M@A1'], { person: 'p1' });
  expect(await member.list('holdings', '', filter)).toEqual({ nodes: [], totalCount: 0 });
  const secretary = await world.actor(['G1@A']);
  expect((await secretary.list('holdings', '', filter)).totalCount).toBe(1);
});

test('within a unit that the actor does not see finds nothing, though a row of it is visible', async () => {
  const actor = await world.actor(['C1@A1']);
  expect(await personsBy(actor, { within: world.unit('N1') })).toEqual([]);
  expect(await personsBy(actor, { id: { eq: world.person('p4') } })).toEqual([world.person('p4')]);
  expect(await personsBy(actor, { homeUnit: { code: { eq: 'N1' } } })).toEqual([]);
});
