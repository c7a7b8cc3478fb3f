import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actorWith, type Actor, type ActorOptions } from '../../seeds/actor.factory.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type TestServer } from '../harness/server.js';

/* The worked examples of access.md section 6 on events o1, o2, o3, in both lanes: the second answer of a document comes from the direct one. */

let database: TestDatabase;
const servers: TestServer[] = [];
const ids = new Map<string, string>();
/** Who submitted o1. */
let submitter: string;

const gid = (id: string): string => Buffer.from(`OrganizationEvent:${id}`).toString('base64url');

beforeAll(async () => {
  database = await minimalDatabase();
  servers.push(await startServer(database.url), await startServer(database.url, { lane: 'resolved' }));
  const { rows } = await database.pool.query<{ id: string; type: string; submitted_by: string | null }>('select * from organization_event');
  const names: Readonly<Record<string, string>> = { ESTABLISH: 'o1', CHANGE_KIND: 'o2', MERGE: 'o3' };
  for (const { id, type } of rows) ids.set(names[type] ?? type, gid(id));
  submitter = rows.find(({ type }) => type === 'ESTABLISH')?.submitted_by ?? '';
});

afterAll(async () => {
  for (const server of servers) await server.close();
  await database.drop();
});

const FIELDS = `id type state decisionDate effectiveDate unitLabel { name } unit { code } receivingLabel { name } headCount documentNumber
  newKind newName draftText comments votes`;
const DOCUMENT = `query ($o1: ID!, $o2: ID!, $o3: ID!) { o1: node(id: $o1) { ...F } o2: node(id: $o2) { ...F } o3: node(id: $o3) { ...F }
  organizationEvents { totalCount nodes { id } } } fragment F on OrganizationEvent { ${FIELDS} }`;

type Row = Readonly<Record<string, unknown>> | null;
interface Seen {
  readonly o1: Row;
  readonly o2: Row;
  readonly o3: Row;
  readonly organizationEvents: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

/** What an actor reads, the same from both lanes. */
async function read(actor: Actor): Promise<Seen> {
  const answers: unknown[] = [];
  for (const server of servers) {
    for (const _time of [1, 2]) {
      const { body } = await server.as(actor.username).query(DOCUMENT, Object.fromEntries(ids));
      expect(body.errors).toBeUndefined();
      answers.push(body.data);
    }
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const seen = answers[0] as Seen;
  const nodes = [seen.o1, seen.o2, seen.o3].filter((node) => node !== null).map((node) => node['id']);
  expect(seen.organizationEvents.nodes.map(({ id }) => id).sort()).toEqual([...nodes].sort());
  expect(seen.organizationEvents.totalCount).toBe(nodes.length);
  return seen;
}

const actor = (specs: readonly string[], options?: ActorOptions): Promise<Actor> => actorWith(database.pool, specs, options);

test('15 B1@K: o2 null (draft of the editors of K), o1 null (decided by A); deciding o1 is NOT_FOUND', async () => {
  const b1 = await actor(['B1@K']);
  const { o1, o2, o3 } = await read(b1);
  expect([o1, o2]).toEqual([null, null]);
  expect(o3).toMatchObject({ type: 'MERGE', documentNumber: '15-QĐ/ĐUK', receivingLabel: { name: 'Đảng bộ Sở A' }, votes: '9/9' });
  const input = { id: ids.get('o1'), expectedVersion: 1, idempotencyKey: 'b1', effectiveDate: '2022-11-14' };
  const document = 'mutation ($input: DecideOrganizationEventInput!) { decideOrganizationEvent(input: $input) { version } }';
  const { body } = await (servers[0] as TestServer).as(b1.username).query(document, { input });
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
});

test('18 B3@K: o3 with base fields alone, its units null', async () => {
  const { o1, o2, o3 } = await read(await actor(['B3@K']));
  expect([o1, o2]).toEqual([null, null]);
  expect(o3).toEqual({
    ...{ id: ids.get('o3'), type: 'MERGE', state: 'EFFECTIVE', decisionDate: '2022-06-20', effectiveDate: '2022-07-01' },
    ...{ unitLabel: null, unit: null, receivingLabel: null, headCount: null, documentNumber: null },
    ...{ newKind: null, newName: null, draftText: null, comments: null, votes: null },
  });
});

test('22 B4@K: edit o2 is allowed', async () => {
  const b4 = await actor(['B4@K']);
  const { o1, o2 } = await read(b4);
  expect(o1).toBeNull();
  expect(o2).toMatchObject({ state: 'DRAFT', unit: { code: 'Q' }, newKind: 'GRASSROOTS_COMMITTEE', newName: 'Đảng bộ Q' });
  const input = { id: ids.get('o2'), expectedVersion: 1, idempotencyKey: 'b4', draftText: 'Dự thảo lần hai' };
  const document =
    'mutation ($input: EditOrganizationEventInput!) { editOrganizationEvent(input: $input) { version organizationEvent { draftText } } }';
  const { body } = await (servers[0] as TestServer).as(b4.username).query(document, { input });
  expect(body).toMatchObject({ data: { editOrganizationEvent: { version: 2, organizationEvent: { draftText: 'Dự thảo lần hai' } } } });
});

test('38 G1@A: o1 is before A; its submitter may not decide it (K5), another may', async () => {
  const other = await actor(['G1@A']);
  const { o1, o2, o3 } = await read(other);
  expect(o1).toMatchObject({ state: 'SUBMITTED', newKind: 'CELL', newName: 'Chi bộ A9', unit: { code: 'A' } });
  expect(o2).toBeNull();
  // A took E over: IN of the receiving side.
  expect(o3).toMatchObject({ unitLabel: { name: 'Đảng bộ E' }, votes: null });
  const own = await actor(['G1@A']);
  await database.pool.query('update organization_event set created_by = $1, edited_by = $1, submitted_by = $1 where submitted_by = $2', [
    own.member,
    submitter,
  ]);
  const one = async <T>(sql: string): Promise<T> => (await database.pool.query<{ value: T }>(sql)).rows[0]?.value as T;
  const body = await one<string>(`select gid('Body', id) as value from body where unit = 101 and kind = 'EXECUTIVE'`);
  await database.pool.query(
    `insert into document (unit, issuer, number, symbol, type, date, title, signer, state, audience, class)
     values (101, 'Đảng ủy A', '3', 'QĐ/ĐU', 'QĐ', '2022-11-14', 'Quyết định', 'Bí thư', 'PUBLISHED', 'CADRES', 'F0')`,
  );
  const documentId = await one<string>(`select gid('Document', id) as value from document where unit = 101`);
  const meeting = { date: '2022-11-14', convened: 5, present: 5, votesFor: 5, votesAgainst: 0 };
  const decision = { bodyId: body, documentId, ...meeting };
  const document = 'mutation ($input: DecideOrganizationEventInput!) { decideOrganizationEvent(input: $input) { version } }';
  const decide = async (who: Actor): Promise<unknown> => {
    const input = { id: ids.get('o1'), expectedVersion: 1, idempotencyKey: 'g1', effectiveDate: '2022-11-14', decision };
    const { body: answer } = await (servers[0] as TestServer).as(who.username).query(document, { input });
    return answer.errors?.[0]?.extensions.code ?? 'DONE';
  };
  expect(await decide(own)).toBe('FORBIDDEN');
  expect(await decide(other)).toBe('DONE');
});

describe('derived rights', () => {
  test('4.6: who submitted sees base fields after the seat has gone', async () => {
    const former = await actor([]);
    await database.pool.query(`update organization_event set submitted_by = $1 where type = 'MERGE'`, [former.member]);
    const { o3 } = await read(former);
    expect(o3).toMatchObject({ state: 'EFFECTIVE', effectiveDate: '2022-07-01', unitLabel: null, documentNumber: null });
  });

  test('5.2: what is F3 is not searched by who never reads it', async () => {
    const b3 = await actor(['B3@K']);
    const { body } = await (servers[0] as TestServer)
      .as(b3.username)
      .query('{ organizationEvents(filter: { draftText: { startsWith: "T" } }) { totalCount } }');
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN_FIELD']);
  });
});
