import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { actorWith, type Actor } from '../../seeds/actor.factory.js';
import { Random } from '../../seeds/random.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { Operations } from '../harness/operations.js';
import { post } from '../harness/post.js';
import { startServer, type TestServer } from '../harness/server.js';

const SECRET = 'the same secret for both servers, so that cursors are equal';
const OPERATIONS = 2_000;
const NO_LIMIT = { limits: { requestsPerMinute: 1_000_000, cost: 1_000_000 } };

/** Lines of the log: an INTERNAL error explains itself there alone. */
const defects: string[] = [];

let database: TestDatabase;
let direct: TestServer;
let resolved: TestServer;
let actors: readonly Actor[];

beforeAll(async () => {
  database = await minimalDatabase();
  direct = await startServer(database.url, { secret: SECRET, ...NO_LIMIT });
  resolved = await startServer(database.url, { secret: SECRET, lane: 'resolved', lines: defects, ...NO_LIMIT });
  const specs = [['B4@K'], ['P2@X'], ['G1@A', 'M@A1'], ['C1@A1', 'M@A2'], ['M@A1'], ['V@X'], ['I@K'], ['B3@K', 'C1@A1']];
  const made: Actor[] = [];
  for (const each of specs) made.push(await actorWith(database.pool, each));
  actors = made;
});

afterAll(async () => {
  await direct.close();
  await resolved.close();
  await database.drop();
});

/** The whole answer as text, without what is random in it. */
async function bytes(server: TestServer, actor: Actor, query: string, variables: object = {}): Promise<string> {
  const given = { 'content-type': 'application/json', authorization: `Bearer ${await server.token(actor.username)}` };
  const { status, headers, text } = await post(`${server.address}/graphql`, given, JSON.stringify({ query, variables }));
  return `${status} ${headers.get('content-type') ?? ''} ${text}`;
}

async function lanes(): Promise<{ direct: number; resolved: number }> {
  const text = await (await fetch(`${direct.address}/metrics`)).text();
  const of = (lane: string): number => Number(new RegExp(`dangbo_lane_total\\{lane="${lane}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
  return { direct: of('direct'), resolved: of('resolved') };
}

/** Asks both lanes; the first time a document is seen, it goes the resolved way on both servers. */
async function compare(actor: Actor, query: string, variables: object = {}): Promise<string> {
  const wanted = await bytes(resolved, actor, query, variables);
  if (wanted.includes('"extensions":{"code":"INTERNAL"'))
    throw new Error(`${query}\n${defects.filter((line) => line.includes('"err"')).join('\n')}`);
  expect(await bytes(direct, actor, query, variables)).toBe(wanted);
  expect(await bytes(direct, actor, query, variables)).toBe(wanted);
  return wanted;
}

test('every stored document gives the same bytes in both lanes', async () => {
  const folder = join(import.meta.dirname, '../../schema/operations');
  const fragments = readFileSync(join(folder, 'unit-summary.graphql'), 'utf8');
  const { rows } = await database.pool.query<{ unit: string; id: string }>(
    `select (select gid('Organization', id) from organization where code = 'K') unit, (select gid('Member', id) from member where full_name = 'Nguyễn Văn Nhất') id`,
  );
  const [ids] = rows;
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql') && name !== 'unit-summary.graphql');
  expect(files.length).toBeGreaterThan(5);
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8');
    const query = text.includes('...UnitSummary') ? `${text}\n${fragments}` : text;
    for (const actor of actors.slice(0, 5)) await compare(actor, query, { code: 'K', unit: ids?.unit, within: ids?.unit, id: ids?.id });
  }
});

test(`${OPERATIONS} random operations give the same bytes in both lanes, most of them in one statement`, async () => {
  const { rows } = await database.pool.query<{ id: string }>(
    `select gid('Organization', id) id from organization union all select gid('Member', id) from member union all select gid('Body', id) from body
     union all select gid('SeatHolding', id) from seat_holding`,
  );
  const vocabulary = {
    ids: [...rows.map(({ id }) => id), 'x', 'T3JnYW5pemF0aW9uOjE'],
    texts: ['Ng', 'nguyen', 'A1', 'Văn', '%_', 'đảng', "O'Hara", '\\n'],
    numbers: [0, 1, 3, 5, 12, 24, 1980, -1, 2147483647],
    days: ['2020-06-15', '1990-01-01', '2022-11-14', '9999-12-31'],
  };
  const operations = new Operations(buildDangboSchema(), new Random('lanes'), vocabulary);
  const before = await lanes();
  const codes = new Map<string, number>();
  direct.statements();
  for (let i = 0; i < OPERATIONS; i += 1) {
    const actor = actors[i % actors.length];
    if (!actor) throw new Error('No actor');
    const answer = await compare(actor, operations.next());
    const code = /"extensions":\{"code":"(\w+)"/.exec(answer)?.[1] ?? 'data';
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  const after = await lanes();
  process.stdout.write(`answers: ${JSON.stringify([...codes])}; lanes: ${JSON.stringify(after)}\n`);
  expect(codes.get('data')).toBeGreaterThan(OPERATIONS / 2);
  expect([...codes.keys()].filter((code) => !['data', 'FORBIDDEN_FIELD', 'COST_LIMIT'].includes(code))).toEqual([]);
  expect(after.direct - before.direct).toBeGreaterThan(OPERATIONS / 2);
}, 300_000);

test('two root fields are one statement in the direct lane', async () => {
  const [actor] = actors;
  if (!actor) throw new Error('No actor');
  const query = '{ __typename organizations(first: 2) { nodes { code } } members(first: 2) { totalCount } }';
  await compare(actor, query);
  direct.statements();
  resolved.statements();
  await compare(actor, query);
  // `compare` asks the direct lane twice and the resolved one once.
  expect(direct.statements()).toHaveLength(2);
  expect(resolved.statements()).toHaveLength(2);
});

test('a document that was refused to the first who sent it goes the direct way for others', async () => {
  const [actor] = actors;
  if (!actor) throw new Error('No actor');
  const query = '{ organizations(first: 3) { nodes { code name } } }';
  for (const _again of [1, 2]) expect((await direct.query(query)).body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  await compare(actor, query);
  const before = await lanes();
  await compare(actor, query);
  expect((await lanes()).direct - before.direct).toBe(2);
});
