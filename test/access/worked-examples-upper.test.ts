import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Asker } from './world.js';
import { PROFILE, World } from './world.js';

/* Actors of upper committees. Which parts are left to later contexts: worked-examples-province.test.ts. */
let world: World;

beforeAll(async () => {
  world = await World.openInBothLanes();
});

afterAll(() => world.close());

const HOSTED = {
  fullName: 'Phạm Văn Tứ',
  birthYear: 1982,
  gender: 'M',
  standing: 'OFFICIAL',
  admissionDate: '2010-05-19',
  officialDate: '2011-05-19',
  partyAge: 12,
};

const memberCount = async (actor: Asker, code: string): Promise<unknown> => {
  const { unit } = await actor.data<{ unit: { memberCount: number | null } | null }>(
    'query ($code: String) { unit: organization(code: $code) { memberCount } }',
    { code },
  );
  return unit?.memberCount;
};

test('14 B1@K: the profile of p4, by the host membership', async () => {
  const actor = await world.actor(['B1@K']);
  const p4 = await actor.node(world.person('p4'), `... on Member { ${PROFILE} }`);
  expect(p4).toMatchObject({ ...HOSTED, homeUnitLabel: { name: 'Chi bộ N1' }, homeUnit: null });
});

test('18 B3@K: no members but himself; memberCount of A 24, of A1 and X null', async () => {
  const actor = await world.actor(['B3@K']);
  expect(await actor.list('members')).toEqual({ nodes: [{ id: actor.self }], totalCount: 1 });
  expect(await memberCount(actor, 'A')).toBe(24);
  expect(await memberCount(actor, 'A1')).toBeNull();
  expect(await memberCount(actor, 'X')).toBeNull();
});

test('20 B3@K and C1@A1: members p1, p4, p11 with their birth years', async () => {
  const actor = await world.actor(['B3@K', 'C1@A1']);
  const { nodes, totalCount } = await actor.list<{ id: string; birthYear: number | null }>('members', 'birthYear');
  expect(world.named(nodes)).toEqual(['p1', 'p4', 'p11']);
  // The twelve of A1, the guest p4, and the actor.
  expect(totalCount).toBe(14);
  expect(nodes.every(({ birthYear }) => birthYear !== null)).toBe(true);
});
