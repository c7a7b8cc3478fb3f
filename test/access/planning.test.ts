import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ActorOptions } from '../../seeds/actor.factory.js';
import { gid as nounGid, World, type Asker, type Noun } from './world.js';

/* That an entry exists is confidential: each look at one is logged, and assignments open what the role may see. */

let world: World;
/** Ids of the entries of the minimal dataset by the person and the title. */
let entries: ReadonlyMap<string, string>;
let cycles: ReadonlyMap<string, string>;

const gid = (noun: 'PlanningEntry' | 'PlanningCycle', id: string): string => nounGid(noun as Noun, id);

beforeAll(async () => {
  world = await World.openInBothLanes();
  const pairs = async (sql: string): Promise<ReadonlyMap<string, string>> =>
    new Map((await world.database.pool.query<{ key: string; id: string }>(sql)).rows.map(({ key, id }) => [key, id]));
  entries = await pairs(
    `select a.username || ' ' || o.code as key, e.id from planning_entry e join account a using (member_id) join organization o on o.no = e.unit`,
  );
  cycles = await pairs('select o.code as key, c.id from planning_cycle c join organization o on o.no = c.unit');
});

afterAll(() => world.close());

const uuid = (map: ReadonlyMap<string, string>, key: string): string => {
  const found = map.get(key);
  if (!found) throw new Error(`No ${key}`);
  return found;
};

async function seen(actor: Asker): Promise<readonly string[]> {
  const { planningEntries } = await actor.data<{ planningEntries: { totalCount: number; nodes: { id: string }[] } }>(
    '{ planningEntries(first: 100) { totalCount nodes { id } } }',
  );
  const names = planningEntries.nodes.map(({ id }) => [...entries].find(([, row]) => gid('PlanningEntry', row) === id)?.[0] ?? id);
  expect(planningEntries.totalCount).toBe(names.length);
  return names.sort();
}

const named = (kind: 'CYCLE' | 'ENTRY', id: string): ActorOptions => ({ named: [{ kind, id }] });

test.each<[readonly string[], ActorOptions, readonly string[]]>([
  [['P2@X'], {}, ['p1 K', 'p9 K']],
  [['B1@K'], {}, ['p1 A', 'p1 K', 'p2 A', 'p3 Q', 'p9 K']],
  [['B3@K'], {}, []],
  [['G1@A'], {}, ['p1 A', 'p2 A']],
  [['G1@Q', 'C1@Q'], {}, ['p3 Q']],
  [['C1@A1'], {}, []],
  [['B1@H'], {}, []],
  [['P1@Y'], {}, []],
])('%p sees the entries of its units alone', async (specs, options, wanted) => {
  expect(await seen(await world.actor(specs, options))).toEqual(wanted);
});

test('K10: p9, head of the organisation board, sees neither the own entry nor its rival until the cycle is decided', async () => {
  const p9 = await world.actor(['B4@K', 'M@O'], { person: 'p9' });
  expect(await seen(p9)).toEqual(['p1 A', 'p2 A', 'p3 Q']);
  await world.database.pool.query(`update planning_cycle set state = 'APPROVED', decided_on = '2022-11-10' where id = $1`, [
    uuid(cycles, 'K'),
  ]);
  expect(await seen(p9)).toEqual(['p1 A', 'p1 K', 'p2 A', 'p3 Q', 'p9 K']);
  await world.database.pool.query(`update planning_cycle set state = 'UNDER_APPRAISAL', decided_on = null where id = $1`, [
    uuid(cycles, 'K'),
  ]);
  expect(await seen(p9)).toEqual(['p1 A', 'p2 A', 'p3 Q']);
});

test('an entry of which the person was told is seen by that person, another is not', async () => {
  expect(await seen(await world.actor(['M@A1'], { person: 'p1' }))).toEqual(['p1 A']);
  expect(await seen(await world.actor(['M@A2'], { person: 'p2' }))).toEqual([]);
});

test('B7 by an assignment alone: of the entry, of the cycle; not of one that is approved', async () => {
  const e3 = uuid(entries, 'p3 Q');
  expect(await seen(await world.actor(['B7@K']))).toEqual([]);
  expect(await seen(await world.actor(['B7@K'], named('ENTRY', e3)))).toEqual(['p3 Q']);
  expect(await seen(await world.actor(['B7@K'], named('CYCLE', uuid(cycles, 'K'))))).toEqual(['p1 K', 'p9 K']);
  expect(await seen(await world.actor(['B7@K'], named('CYCLE', uuid(cycles, 'A'))))).toEqual([]);
  expect(await seen(await world.actor(['B7@H'], named('ENTRY', e3)))).toEqual([]);
});

test('K13 and the fields of 2.13: who reads the opinion, its reason, the comments', async () => {
  const query = `query ($id: ID!) { planningEntry(id: $id) { state personName orgLabel { name } comments inspectionOpinion inspectionOpinionReason } }`;
  const e3 = uuid(entries, 'p3 Q');
  const read = async (actor: Asker): Promise<unknown> => (await actor.data(query, { id: gid('PlanningEntry', e3) }))['planningEntry'];
  const plain = { state: 'PROPOSED', personName: 'Lê Thị Tam', orgLabel: { name: 'Chi bộ Q' } };
  const reason = 'Đang xem xét đơn phản ánh';
  expect(await read(await world.actor(['B1@K']))).toEqual({ ...plain, comments: 'Ý kiến về p3', inspectionOpinion: 'OBJECTION', inspectionOpinionReason: reason }); // prettier-ignore
  expect(await read(await world.actor(['P3o@X']))).toEqual({ ...plain, comments: 'Ý kiến về p3', inspectionOpinion: 'OBJECTION', inspectionOpinionReason: null }); // prettier-ignore
  expect(await read(await world.actor(['B7@K'], named('ENTRY', e3)))).toEqual({ ...plain, comments: null, inspectionOpinion: 'OBJECTION', inspectionOpinionReason: null }); // prettier-ignore
  expect(await read(await world.actor(['G1@Q', 'C1@Q']))).toEqual({ ...plain, comments: null, inspectionOpinion: null, inspectionOpinionReason: null }); // prettier-ignore
  expect(await read(await world.actor(['M@Q']))).toBeNull();
});

interface Look {
  readonly row_id: string;
  readonly classes: string;
  readonly fields: string;
  readonly role: string;
}

const looksOf = async (actor: Asker): Promise<readonly Look[]> =>
  (
    await world.database.pool.query<Look>(
      `select row_id, array_to_string(classes, ' ') as classes, array_to_string(fields, ' ') as fields, role from access_log
       where account_id = $1 and entity_type = 'PlanningEntry' order by at, id`,
      [actor.account.account],
    )
  ).rows;

test.each<[string, string, string]>([
  ['base fields', '{ planningEntries(first: 1) { nodes { title state } } }', 'state title'],
  ['its type alone', '{ planningEntries(first: 1) { nodes { __typename } } }', 'id'],
  ['its cursor alone', '{ planningEntries(first: 1) { edges { cursor } } }', 'id'],
  ['the cursor of the page', '{ planningEntries(first: 1) { pageInfo { endCursor } } }', 'id'],
  ['by the cycle', '{ planningCycles(first: 1) { nodes { entries(first: 10) { nodes { id } } } } }', 'id'],
  ['F3 fields', '{ planningEntries(first: 1) { nodes { id personName } } }', 'id personName'],
])('a row shown is a look, logged in the answer that shows it: %s', async (_name, document, fields) => {
  const actor = await world.actor(['G1@Q', 'C1@Q']);
  await actor.data(document);
  const looks = (await looksOf(actor)).map((look) => ({ ...look, fields: look.fields.split(' ').sort().join(' ') }));
  const look = { row_id: uuid(entries, 'p3 Q'), classes: 'F3', fields, role: 'G1' };
  expect(looks).toEqual(expect.arrayContaining([look]));
  expect(new Set(looks.map(({ row_id }) => row_id))).toEqual(new Set([look.row_id]));
});

test('a count shows no row', async () => {
  const actor = await world.actor(['G1@Q', 'C1@Q']);
  await actor.data('{ planningEntries { totalCount } }');
  expect(await looksOf(actor)).toEqual([]);
});

test('example 6 P3o@X, ASSIGNMENT CYCLE cK: qualifications of p9 and p1, which are planned there; not of p3', async () => {
  const query = 'query ($id: ID!) { member(id: $id) { qualifications(first: 20) { totalCount } } }';
  const count = async (actor: Asker, code: string): Promise<unknown> =>
    (await actor.data<{ member: { qualifications: { totalCount: number } } }>(query, { id: world.person(code) })).member.qualifications
      .totalCount;
  const actor = await world.actor(['P3o@X'], named('CYCLE', uuid(cycles, 'K')));
  expect([await count(actor, 'p9'), await count(actor, 'p1'), await count(actor, 'p3')]).toEqual([1, 2, 0]);
});
