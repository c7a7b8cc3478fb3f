import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Asker } from './world.js';
import { codesOf, gid, PROFILE, World } from './world.js';

/* Actors at the grass roots, and those with S alone. Which parts are left: worked-examples-province.test.ts. */
let world: World;

beforeAll(async () => {
  world = await World.openInBothLanes();
});

afterAll(() => world.close());

type Coded = { readonly id: string; readonly code: string };
type Born = { readonly id: string; readonly birthYear: number | null };

const unitsOf = async (actor: Asker): Promise<string[]> => codesOf((await actor.list<Coded>('organizations', 'code')).nodes);
const namedOf = async (actor: Asker, filter: object | null = null): Promise<string[]> =>
  world.named((await actor.list('members', '', filter)).nodes);

const unit = async (actor: Asker, code: string, selection: string): Promise<unknown> =>
  (await actor.data(`query ($code: String) { unit: organization(code: $code) { ${selection} } }`, { code }))['unit'];

test('37 G1@A: the profile of p4 by the host membership; memberCount of A1 without him, of Q null; unit N null', async () => {
  const actor = await world.actor(['G1@A']);
  const p4 = await actor.node(world.person('p4'), `... on Member { ${PROFILE} }`);
  expect(p4).toMatchObject({ fullName: 'Phạm Văn Tứ', birthYear: 1982, standing: 'OFFICIAL', partyAge: 12, homeUnit: null });
  expect(await unit(actor, 'A1', 'memberCount')).toEqual({ memberCount: 12 });
  expect(await unit(actor, 'Q', 'memberCount')).toEqual({ memberCount: null });
  expect(await unit(actor, 'N', 'memberCount')).toBeNull();
  expect(await actor.node(world.unit('N'))).toBeNull();
});

test('39 G1@A: the profile of p7, since E1 went to A2; C1@A2 has no such right (K16)', async () => {
  const p7 = world.person('p7');
  const secretary = await world.actor(['G1@A']);
  const profile = await secretary.node(p7, `... on Member { ${PROFILE} }`);
  expect(profile).toMatchObject({ fullName: 'Đặng Thị Thất', standing: 'DECEASED', gender: 'F', homeUnitLabel: { name: 'Chi bộ E1' } });
  const cell = await world.actor(['C1@A2']);
  expect(await cell.node(p7)).toBeNull();
});

test('42 G1@Z and M@Z1: organizations X, Z, Z1', async () => {
  const actor = await world.actor(['G1@Z', 'M@Z1']);
  expect(await unitsOf(actor)).toEqual(['X', 'Z', 'Z1']);
});

test('47 G3@A: no seats of Q; members p1, p2, p4, p8, p11; among the deceased p7', async () => {
  const actor = await world.actor(['G3@A']);
  expect(await actor.list('seats', '', { unit: { code: { eq: 'Q' } } })).toEqual({ nodes: [], totalCount: 0 });
  expect(await unit(actor, 'Q', 'seats(first: 10) { totalCount nodes { id } }')).toEqual({ seats: { totalCount: 0, nodes: [] } });
  expect(await namedOf(actor)).toEqual(['p1', 'p2', 'p4', 'p8', 'p11']);
  const deceased = await actor.list('members', '', { standing: { eq: 'DECEASED' } });
  expect(deceased).toEqual({ nodes: [{ id: world.person('p7') }], totalCount: 1 });
});

test('48 C1@A1: members p1, p4, p11, not p6 (K25)', async () => {
  const actor = await world.actor(['C1@A1']);
  expect(await namedOf(actor)).toEqual(['p1', 'p4', 'p11']);
  expect(await namedOf(actor, { standing: { eq: 'LEFT' } })).toEqual([]);
  expect(await actor.node(world.person('p6'))).toBeNull();
});

test('50 C1@AS: member p8', async () => {
  const actor = await world.actor(['C1@AS']);
  const { nodes, totalCount } = await actor.list('members');
  expect(world.named(nodes)).toEqual(['p8']);
  // The four of AS1, and the actor.
  expect(totalCount).toBe(5);
});

test('51 M@A1, p1: members p1, p11, not p4; his own birth year, not that of p11', async () => {
  const actor = await world.actor(['M@A1'], { person: 'p1' });
  const { nodes, totalCount } = await actor.list<Born>('members', 'birthYear');
  expect(world.named(nodes)).toEqual(['p1', 'p11']);
  expect(totalCount).toBe(12);
  const born = new Map(nodes.map((row) => [row.id, row.birthYear]));
  expect(born.get(world.person('p1'))).toBe(1982);
  expect(born.get(world.person('p11'))).toBeNull();
});

test('53 M@A1, p1: organizations; the name of the secretary of K, not that member; Q null', async () => {
  const actor = await world.actor(['M@A1'], { person: 'p1' });
  expect(await unitsOf(actor)).toEqual(['A', 'A1', 'A2', 'AS', 'AS1', 'K', 'X']);
  const { rows } = await world.database.pool.query<{ id: string; name: string }>(
    `select m.id, m.full_name as name from seat_holding h join member m on m.id = h.member_id
     where h.unit = 10 and h.title = 'SECRETARY' and h.state = 'ACTIVE'`,
  );
  expect(rows).toHaveLength(1);
  const [secretary = { id: '', name: '' }] = rows;
  expect(await unit(actor, 'K', 'secretaryName')).toEqual({ secretaryName: secretary.name });
  expect(await actor.node(gid('Member', secretary.id))).toBeNull();
  expect(await unit(actor, 'Q', 'id')).toBeNull();
});

test('55 p11, suspended, with the seat of C1@A1: himself alone', async () => {
  const actor = await world.actor(['C1@A1'], { person: 'p11' });
  expect(await actor.list('members')).toEqual({ nodes: [{ id: world.person('p11') }], totalCount: 1 });
  expect(await unitsOf(actor)).toEqual([]);
});

test('55 p5, guest: himself alone, and only with standing GUEST', async () => {
  const actor = await world.actor([], { person: 'p5' });
  expect(await actor.list('members')).toEqual({ nodes: [], totalCount: 0 });
  const guests = await actor.list('members', '', { standing: { eq: 'GUEST' } });
  expect(guests).toEqual({ nodes: [{ id: world.person('p5') }], totalCount: 1 });
});
