import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { actorWith, type Actor } from '../../seeds/actor.factory.js';
import { minimalPassword } from '../../seeds/minimal/password.js';
import { KnownBodies } from '../../src/server/known-bodies.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type Answer, type TestServer } from '../harness/server.js';

/* Bodies that have come before are not read again (known-bodies.ts): what they ask is remembered, never who asked or what was answered. */

const SECRET = 'one secret of both servers, 32 characters';
const DOCUMENTS = [
  '{ organizations(first: 50) { totalCount nodes { code } } members(first: 50) { nodes { id } } }',
  '{ members(first: 50) { totalCount nodes { id fullName } } }',
  '{ organizations { totalCount } members { totalCount } }',
];
const REASON = { accessReason: 'Rà soát hồ sơ đảng viên' };
const RECORDS = '{ members(first: 20) { nodes { id record { phone } } } }';

let database: TestDatabase;
let server: TestServer;
/** Reads every body: what it answers is what anybody alone would be told. */
let plain: TestServer;

/** How many bodies were known. */
let known = 0;
const find = Object.getOwnPropertyDescriptor(KnownBodies.prototype, 'find')?.value as (this: object, body: Buffer) => object | null;

beforeAll(async () => {
  database = await minimalDatabase();
  KnownBodies.prototype.find = function (body) {
    const found = find.call(this, body);
    known += found ? 1 : 0;
    return found as never;
  };
});

beforeEach(async () => {
  server = await startServer(database.url, { secret: SECRET });
  plain = await startServer(database.url, { secret: SECRET, lane: 'resolved' });
});

afterEach(async () => {
  await server.close();
  await plain.close();
});

afterAll(async () => {
  KnownBodies.prototype.find = find as never;
  await database.drop();
});

const sql = (text: string, ...values: unknown[]): Promise<unknown> => database.pool.query(text, values);
const said = ({ status, body: { data, errors } }: Answer): object => ({ status, data, errors });

/** What the account is told on the other server, asked with other bytes. */
const alone = async (username: string, document: string): Promise<object> => said(await plain.as(username).query(`${document} `));

/** Asks until the body is known: once of each lane, then once more. */
async function warm(username: string, document: string, extensions: object = {}): Promise<void> {
  for (let i = 0; i < 3; i += 1) expect((await server.as(username).query(document, {}, {}, extensions)).status).toBe(200);
  known = 0;
}

/** The answer to a body that has been sent before, by whomever. */
async function again(username: string, document: string, headers: Record<string, string> = {}, extensions: object = {}): Promise<Answer> {
  const before = known;
  const answer = await server.as(username).query(document, {}, headers, extensions);
  expect(known).toBe(before + 1);
  return answer;
}

describe('the very same bytes', () => {
  test.each(DOCUMENTS)('give each account its own answer and no other: %s', async (document) => {
    await warm('p1', document);
    const answers: string[] = [];
    for (const name of ['p1', 'p2', 'p9', 'p1', 'p2']) {
      const answer = await again(name, document);
      expect(said(answer)).toEqual(await alone(name, document));
      answers.push(JSON.stringify(said(answer)));
    }
    expect([answers[3], answers[4]]).toEqual([answers[0], answers[1]]);
    expect(new Set(answers).size).toBe(3);
  });

  test('give each account its own answer when all ask at once', async () => {
    const names = ['p1', 'p2', 'p3', 'p9', 'p10'];
    const [document = ''] = DOCUMENTS;
    await warm('p1', document);
    const wanted = new Map<string, object>();
    for (const name of names) wanted.set(name, await alone(name, document));
    expect(new Set([...wanted.values()].map((each) => JSON.stringify(each))).size).toBe(names.length);
    const rounds = Array.from({ length: 100 }, (_, i) => names[(i * 7) % names.length] ?? 'p1');
    const answers = await Promise.all(rounds.map((name) => server.as(name).query(document)));
    answers.forEach((answer, i) => expect(said(answer)).toEqual(wanted.get(rounds[i] ?? '')));
    expect(known).toBe(rounds.length);
  });

  test('give a stranger, and a token that proves nothing, what they would get with other bytes', async () => {
    const [, , document = ''] = DOCUMENTS;
    await warm('p1', document);
    expect(said(await server.query(document))).toEqual(said(await plain.query(`${document} `)));
    expect((await server.query(document, {}, { authorization: 'Bearer x' })).status).toBe(401);
    expect(known).toBe(2);
  });

  test('are answered in the form that each request asks for', async () => {
    const [, document = ''] = DOCUMENTS;
    await warm('p1', document);
    for (const accept of ['application/graphql-response+json', 'application/json'])
      expect((await again('p1', document, { accept })).headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
  });

  test('with a reason are logged for each who sent them', async () => {
    const [first, second] = [await actorWith(database.pool, ['B1@K']), await actorWith(database.pool, ['B1@K'])];
    const looks = async ({ account }: Actor): Promise<number> => {
      const { rows } = await database.pool.query<{ n: number }>(
        'select count(*)::integer n from access_log where account_id = $1 and reason = $2',
        [account, REASON.accessReason],
      );
      return rows[0]?.n ?? 0;
    };
    await warm(first.username, RECORDS, REASON);
    const seen = (await looks(first)) / 3;
    expect(seen).toBeGreaterThan(0);
    await again(second.username, RECORDS, {}, REASON);
    expect([await looks(first), await looks(second)]).toEqual([3 * seen, seen]);
    await again(first.username, RECORDS, {}, REASON);
    expect([await looks(first), await looks(second)]).toEqual([4 * seen, seen]);
    // Without the reason it is another body, and shows nothing.
    const { body } = await server.as(second.username).query(RECORDS);
    expect(JSON.stringify(body.data)).not.toMatch(/"phone":"/);
  });
});

describe('between two identical bodies', () => {
  const [, , COUNTS = ''] = DOCUMENTS;

  test('a right that ends is gone for the second, one that begins is there', async () => {
    await warm('p2', COUNTS);
    const before = await again('p2', COUNTS);
    const { member } = await actorWith(database.pool, ['C1@A2', 'M@A2'], { person: 'p2' });
    const during = await again('p2', COUNTS);
    await sql(`update seat_holding set state = 'ENDED', valid_to = '2022-11-01' where member_id = $1 and state = 'ACTIVE'`, member);
    const after = await again('p2', COUNTS);
    await sql(`delete from seat_holding where member_id = $1 and valid_to = '2022-11-01'`, member);
    expect(said(during)).not.toEqual(said(before));
    expect(said(after)).toEqual(said(before));
  });

  test('an account that is disabled, or whose session is revoked, is out', async () => {
    await warm('p2', COUNTS);
    await sql(`update account set state = 'DISABLED' where username = 'p2'`);
    const disabled = await again('p2', COUNTS);
    await sql(`update account set state = 'ACTIVE' where username = 'p2'`);
    await again('p2', COUNTS);
    await sql(`update session set revoked_at = clock_timestamp() where account_id = (select id from account where username = 'p2')`);
    const revoked = await again('p2', COUNTS);
    for (const { status, body } of [disabled, revoked])
      expect([status, body.data, body.errors?.[0]?.extensions.code]).toEqual([401, undefined, 'UNAUTHENTICATED']);
  });

  test('a row that is written is read by the second', async () => {
    const [, document = ''] = DOCUMENTS;
    await warm('p1', document);
    await sql(`update member set full_name = 'Nguyễn Văn Đổi' where id = (select member_id from account where username = 'p1')`);
    expect(JSON.stringify((await again('p1', document)).body)).toContain('Nguyễn Văn Đổi');
  });
});

test('acts and refused reads are not remembered: no password is', async () => {
  const signIn = `mutation { signIn(username: "p1", password: "${minimalPassword('p1')}") { accessToken } }`;
  known = 0;
  for (const document of [signIn, 'mutation { signOut }', '{ nothing }', '{ node(id: "x") { id } }'])
    for (let i = 0; i < 3; i += 1) await server.query(document);
  expect(known).toBe(0);
});
