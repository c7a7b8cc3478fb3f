import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ActorOptions } from '../../seeds/actor.factory.js';
import { startBothLanes } from '../harness/both-lanes.js';
import { startServer, type TestServer } from '../harness/server.js';
import { f2, recordOf } from './record-reading.js';
import { Asker, World, type Node } from './world.js';

/* The worked example 26 of access.md section 6: A moved from K to H on 1/12/2022. What asks for a day in the past or an entry of planning is left. */

const DAY = '2022-12-01';

let world: World;
let after: TestServer;
let looked: Asker;

beforeAll(async () => {
  world = await World.open();
  looked = await world.actor(['B4@K']);
  // A look of the time when A was in K.
  expect(await recordOf(world, looked, 'p1')).toMatchObject(f2('p1'));
  await world.database.pool.query(
    `update organization set parent = (select no from organization where code = 'H'), effective_on = $1 where code = 'A'`,
    [DAY],
  );
  after = await startBothLanes(world.database.url, { clock: { instant: () => new Date(), today: () => DAY } });
});

afterAll(async () => {
  await after.close();
  await world.close();
});

const actor = async (specs: readonly string[], options: ActorOptions = {}): Promise<Asker> =>
  new Asker(after, (await world.actor(specs, options)).account);

test('26 the unit A and the record of p1: null for B4@K and I@K, values for B4@H', async () => {
  const [k, h, service] = [await actor(['B4@K']), await actor(['B4@H']), await actor(['I@K'])];
  expect(await h.node(world.unit('A'), '... on Organization { code parent { code } }')).toMatchObject({ code: 'A', parent: { code: 'H' } });
  expect(await recordOf(world, h, 'p1')).toMatchObject(f2('p1'));
  for (const former of [k, service]) {
    expect(await former.node(world.unit('A'))).toBeNull();
    expect(await former.node(world.person('p1'))).toBeNull();
    expect(await recordOf(world, former, 'p1')).toBeNull();
  }
});

test('26 the same account with the same token: what it read before it reads no more', async () => {
  expect(await recordOf(world, new Asker(after, looked.account), 'p1')).toBeNull();
  expect(await recordOf(world, looked, 'p1')).toBeNull();
});

test('26 neither an assignment nor a break-glass of K follows p1 to H: T and K18 stay inside the letter', async () => {
  const named = [world.target('p1')];
  expect(await recordOf(world, await actor(['B7@K'], { named }), 'p1')).toBeNull();
  expect(await recordOf(world, await actor(['B7c@K'], { broken: named }), 'p1')).toBeNull();
  expect(await recordOf(world, await actor(['B7@H'], { named }), 'p1')).toMatchObject(f2('p1'));
});

test('26 the log keeps the levels of the time of the look: K reads that of before, H those of after', async () => {
  const list = '{ accessLog(first: 100) { nodes { readerName role roleUnit { name } subjectName } } }';
  const seen = async (spec: string): Promise<readonly Node[]> => {
    const { accessLog } = await (await actor([spec])).data<{ accessLog: { nodes: readonly Node[] } }>(list);
    return accessLog.nodes;
  };
  const before = await seen('B7c@K');
  expect(before[0]).toMatchObject({ role: 'B4', roleUnit: { name: expect.any(String) }, subjectName: 'Nguyễn Văn Nhất' });
  const server = await startServer(world.database.url, { clock: { instant: () => new Date(), today: () => DAY } });
  try {
    expect(await recordOf(world, new Asker(server, (await world.actor(['B4@H'])).account), 'p1')).toMatchObject(f2('p1'));
  } finally {
    await server.close();
  }
  expect((await seen('B7c@H')).length).toBeGreaterThan(0);
  expect(await seen('B7c@K')).toEqual(before);
});
