import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActorOptions } from '../../seeds/actor.factory.js';
import type { GrantTarget } from '../../seeds/role-grant.factory.js';
import { CYCLE_NAMES, CYCLES, ENTRIES, ENTRY_NAMES, Names } from './planning-names.js';
import { recordOf } from './record-reading.js';
import { World, type Asker } from './world.js';

/* The worked examples of access.md section 6 on planning cycles and entries, read in both lanes. */

let world: World;
const names = new Names();

beforeAll(async () => {
  world = await World.openInBothLanes();
  const { pool } = world.database;
  await names.add(pool, 'PlanningCycle', CYCLES, CYCLE_NAMES);
  await names.add(pool, 'PlanningEntry', ENTRIES, ENTRY_NAMES);
}, 60_000);

afterAll(() => world.close());

type Given = readonly [kind: GrantTarget['kind'], name: string] | null;
const optionsOf = (given: Given, person?: ActorOptions['person']): ActorOptions => ({
  ...(given && { named: [{ kind: given[0], id: names.uuid(given[1]) }] }),
  ...(person && { person }),
});

/** Example, actor, entries in the list; its count is their number. */
const LISTS: readonly (readonly [
  example: string,
  specs: readonly string[],
  given: Given,
  person: ActorOptions['person'],
  entries: string,
])[] = [
  ['3', ['P2@X'], null, undefined, 'e4 e5'],
  ['7', ['P3k@X'], null, undefined, ''],
  ['23', ['B4@K', 'M@O'], null, 'p9', 'e1 e2 e3'],
  ['32', ['B7@K'], null, undefined, ''],
  ['32', ['B7@K'], ['ENTRY', 'e3'], undefined, 'e3'],
  ['34', ['B7c@K'], null, undefined, ''],
  ['36', ['G1@A'], null, undefined, 'e1 e2'],
  ['40', ['G1@Q', 'C1@Q'], null, undefined, 'e3'],
  ['41', ['G1@Q', 'C1@Q', 'M@Q'], null, 'p3', ''],
  ['52', ['M@A1'], null, 'p1', 'e1'],
  ['54', ['M@A2'], null, 'p2', ''],
  // 2.13: P1 has every list of the province, B1 and B2 those of K; K5's bearer of an assignment on cA has nothing there, for it is decided.
  ['2.13', ['P1@X'], null, undefined, 'e1 e2 e3 e4 e5'],
  ['2.13', ['B1@K'], null, undefined, 'e1 e2 e3 e4 e5'],
  ['2.13', ['B2@K'], null, undefined, 'e1 e2 e3 e4 e5'],
  ['2.13', ['B7@K'], ['CYCLE', 'cK'], undefined, 'e4 e5'],
  ['2.13', ['B7@K'], ['CYCLE', 'cA'], undefined, ''],
  ['2.13', ['G2@A'], null, undefined, 'e1 e2'],
  ['2.13', ['C1@A1'], null, undefined, ''],
  ['2.13', ['B4@H'], null, undefined, ''],
  ['2.13', ['G1@Z'], null, undefined, ''],
];
const NONE = ['P3t@X', 'P3v@X', 'B3@K', 'B5@K', 'B6@K', 'G3@A', 'M@A1', 'V@X', 'I@K', 'A@X', 'P1@Y'];

test.each(LISTS)('%s %j with %j, being %s: planningEntries %s', async (_example, specs, given, person, entries) => {
  const actor = await world.actor(specs, optionsOf(given, person));
  const wanted = entries.split(' ').filter(Boolean);
  expect(await names.listed(actor, 'planningEntries')).toEqual({ names: wanted, totalCount: wanted.length });
  // Rights do not depend on the path (5.1).
  for (const name of Object.values(ENTRY_NAMES)) {
    const node = await actor.node(names.id(name));
    expect({ name, seen: node !== null }).toEqual({ name, seen: wanted.includes(name) });
  }
});

test.each(NONE)('2.13 %s sees no entry, not even its existence, and no cycle but by a row of 2.11', async (spec) => {
  const actor = await world.actor([spec]);
  expect(await names.listed(actor, 'planningEntries')).toEqual({ names: [], totalCount: 0 });
  const cycles = await names.listed(actor, 'planningCycles');
  expect(cycles.names).toEqual(spec === 'B3@K' ? ['cA', 'cA1', 'cK', 'cQ'] : []);
});

async function entryOf(actor: Asker, name: string): Promise<unknown> {
  const fields = 'title personName comments appraisal inspectionOpinion inspectionOpinionReason';
  return actor.node(names.id(name), `... on PlanningEntry { ${fields} }`);
}

describe('fields of an entry', () => {
  test('5 P3o@X: comments of e3, not the reason of the opinion; no record of p9', async () => {
    const actor = await world.actor(['P3o@X']);
    expect(await entryOf(actor, 'e3')).toMatchObject({
      comments: 'Ý kiến về p3',
      inspectionOpinion: 'OBJECTION',
      inspectionOpinionReason: null,
    });
    expect(await recordOf(world, actor, 'p9')).toBeNull();
  });

  test('22 B4@K: the opinion, not its reason (K13); B1 has both', async () => {
    expect(await entryOf(await world.actor(['B4@K']), 'e3')).toMatchObject({
      inspectionOpinion: 'OBJECTION',
      inspectionOpinionReason: null,
    });
    expect(await entryOf(await world.actor(['B1@K']), 'e3')).toMatchObject({ inspectionOpinionReason: 'Đang xem xét đơn phản ánh' });
  });

  test('32 B7@K with ASSIGNMENT ENTRY e3: the opinion, no comments, no reason; the chair has the reason', async () => {
    const officer = await entryOf(await world.actor(['B7@K'], optionsOf(['ENTRY', 'e3'])), 'e3');
    expect(officer).toMatchObject({ inspectionOpinion: 'OBJECTION', comments: null, inspectionOpinionReason: null });
    const chair = await entryOf(await world.actor(['B7c@K'], optionsOf(['ENTRY', 'e3'])), 'e3');
    expect(chair).toMatchObject({ inspectionOpinion: 'OBJECTION', comments: null, inspectionOpinionReason: 'Đang xem xét đơn phản ánh' });
  });

  test('36 G1@A: comments of e1 are null, the name is there', async () => {
    expect(await entryOf(await world.actor(['G1@A']), 'e1')).toMatchObject({
      personName: 'Nguyễn Văn Nhất',
      comments: null,
      inspectionOpinion: null,
    });
  });
});

test('6 P3o@X, ASSIGNMENT CYCLE cK: qualifications of p9 and p1, not of p3; no record of p9', async () => {
  const actor = await world.actor(['P3o@X'], optionsOf(['CYCLE', 'cK']));
  const query = 'query ($id: ID!) { member(id: $id) { qualifications(first: 20) { totalCount } } }';
  const counts: unknown[] = [];
  for (const code of ['p9', 'p1', 'p3'])
    counts.push((await actor.data<{ member: { qualifications: { totalCount: number } } }>(query, { id: world.person(code) })).member.qualifications.totalCount); // prettier-ignore
  expect(counts).toEqual([1, 2, 0]);
  expect(await recordOf(world, actor, 'p9')).toBeNull();
});

/** Last, for it changes the world: the letters follow the unit. */
test('26 once A has moved from K to H: e1 null for B4@K, visible for B4@H', async () => {
  await world.database.pool.query(
    `update organization set parent = (select no from organization where code = 'H'), effective_on = '2022-11-14' where code = 'A'`,
  );
  expect(await entryOf(await world.actor(['B4@K']), 'e1')).toBeNull();
  expect(await names.listed(await world.actor(['B4@K']), 'planningEntries')).toEqual({ names: ['e3', 'e4', 'e5'], totalCount: 3 });
  expect(await entryOf(await world.actor(['B4@H']), 'e1')).toMatchObject({ personName: 'Nguyễn Văn Nhất' });
});
