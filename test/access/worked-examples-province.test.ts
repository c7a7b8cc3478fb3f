import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codesOf, PROFILE, World } from './world.js';

/*
 * The worked examples of access.md section 6, by number, in both lanes. Here: what units, bodies, holdings and profiles decide
 * for actors of the province and of services; upper committees and the grass roots have files of their own. Elsewhere:
 *   records.test.ts             1 5 6 13 14 17 20 21 33 37 39 40 44 46 48 51 58, by the role alone
 *   worked-examples-assignments 2 5 6 8 13 14 32 33 35 40 46, with an assignment or a break-glass
 *   worked-examples-log         11 14 30 34 35 48, who looked at whom
 *   worked-examples-officers    12 31 35 44 58 59 60, acts and what is read after them
 *   worked-examples-move        26, as far as today decides
 *   worked-examples-events and organization-events.test.ts   15 18 22 38 43 54
 *   test/acts                   12 29 35 38 44 47 57 58 59
 *
 * Left to the contexts that bring the entity, by example:
 *   planning, ballots, needs (2.11-2.14, 2.19): 3 4 5 6 15 16 22 23 24 26 30 32 34 36 40 41 45 49 52 54 56
 *   training (2.15-2.18): 1 9 10 25 27 28 42 48 52 55; measures (2.20): 19 20 31 56 57; asOf: 26 60
 *
 * Each actor is a person with no other membership than the grants need. S shows him his own profile, which the
 * examples leave out ("outcomes speak of the named ones"): lists that they call empty hold the actor alone.
 */
let world: World;

beforeAll(async () => {
  world = await World.openInBothLanes();
});

afterAll(() => world.close());

const X_UNITS = ['A', 'A1', 'A2', 'AS', 'AS1', 'H', 'K', 'N', 'N1', 'O', 'Q', 'X', 'Z', 'Z1'];

test('1 P1@X: the whole profile of p1', async () => {
  const actor = await world.actor(['P1@X']);
  const p1 = await actor.node(world.person('p1'), `... on Member { ${PROFILE} }`);
  expect(p1).toMatchObject({
    fullName: 'Nguyễn Văn Nhất',
    birthYear: 1982,
    gender: 'M',
    standing: 'OFFICIAL',
    admissionDate: '2010-05-19',
    officialDate: '2011-05-19',
    partyAge: 12,
    homeUnit: { code: 'A1' },
    homeUnitLabel: { name: 'Chi bộ A1' },
    positions: { nodes: [] },
  });
});

test('7 P3k@X: no members but himself; all units of X that are not ended', async () => {
  const actor = await world.actor(['P3k@X']);
  const members = await actor.list('members');
  expect(members).toEqual({ nodes: [{ id: actor.self }], totalCount: 1 });
  const units = await actor.list<{ id: string; code: string }>('organizations', 'code');
  expect(codesOf(units.nodes)).toEqual(X_UNITS);
  expect(units.totalCount).toBe(14);
});

test('56 V@X: no members', async () => {
  const actor = await world.actor(['V@X']);
  expect(await actor.list('members')).toEqual({ nodes: [], totalCount: 0 });
});

test('58 I@K: p1 is there, p4 is null, being there as a guest alone', async () => {
  const actor = await world.actor(['I@K']);
  expect(await actor.node(world.person('p1'))).toEqual({ id: world.person('p1') });
  expect(await actor.node(world.person('p4'))).toBeNull();
});

test('59 A@X: the node of p1 is null', async () => {
  const actor = await world.actor(['A@X']);
  expect(await actor.node(world.person('p1'))).toBeNull();
});

test('60 P1@Y: K by node is null', async () => {
  const actor = await world.actor(['P1@Y']);
  expect(await actor.node(world.unit('K'))).toBeNull();
});
