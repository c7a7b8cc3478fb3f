import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { actorWith } from '../../seeds/actor.factory.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type Answer, type TestServer } from '../harness/server.js';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await minimalDatabase();
});

beforeEach(async () => {
  server = await startServer(database.url);
});

afterEach(() => server.close());
afterAll(() => database.drop());

const VIEWER = '{ viewer { grants { role } } }';
const NAMES = '{ organizations { totalCount nodes { name } } }';
const BY_PHONE = '{ members(filter: { record: { phone: { isNull: false } } }) { totalCount } }';
const BOTH = '{ viewer { grants { role } } organizations { totalCount } }';

const sql = (text: string, ...values: unknown[]): Promise<unknown> => database.pool.query(text, values);
const rolesIn = ({ body }: Answer): string =>
  (body.data?.['viewer'] as { grants: { role: string }[] }).grants.map(({ role }) => role).join(' ');

/** Puts p2 into a seat, a secretary's of A2 unless another is given; the holding's id. */
async function seated(seat = 'C1@A2'): Promise<string> {
  const { member } = await actorWith(database.pool, [seat, 'M@A2'], { person: 'p2' });
  const { rows } = await database.pool.query<{ id: string }>(`select id from seat_holding where member_id = $1 and state = 'ACTIVE'`, [
    member,
  ]);
  return rows[0]?.id ?? '';
}

/** Warms the actor, so that the change comes while it is cached. */
async function warm(): Promise<void> {
  for (const document of [VIEWER, NAMES, BOTH]) expect((await server.as('p2').query(document)).status).toBe(200);
  server.statements();
}

describe('a warm request', () => {
  test('takes one statement for a root field, none for the actor', async () => {
    await warm();
    await server.as('p2').query(NAMES);
    expect(server.statements()).toHaveLength(1);
  });

  test('takes one statement to compare the version where nothing is read', async () => {
    await warm();
    await server.as('p2').query('{ __typename }');
    expect(server.statements()).toHaveLength(1);
  });
});

describe('the next request has lost', () => {
  test.each([
    VIEWER,
    NAMES,
    BOTH,
    '{ __typename }',
    'mutation { signOut }',
    'mutation { createTrainingPlan(input: { idempotencyKey: "k", ownerBodyId: "b", year: 2022, title: "t" }) @skip(if: true) { version } }',
    '{ organizations @include(if: false) { totalCount } }',
    BY_PHONE,
  ])('everything, when the account is disabled: %s', async (document) => {
    await warm();
    await sql(`update account set state = 'DISABLED' where username = 'p2'`);
    const { status, body } = await server.as('p2').query(document);
    await sql(`update account set state = 'ACTIVE' where username = 'p2'`);
    expect([status, body.data, body.errors?.[0]?.extensions.code]).toEqual([401, undefined, 'UNAUTHENTICATED']);
  });

  const drafting = (key: string): string =>
    `mutation { createTrainingPlan(input: { idempotencyKey: "${key}", ownerBodyId: "none", year: 2022, title: "Kế hoạch" }) { version } }`;

  test.each([
    ['that comes as far as its key', 'revoked', 'FORBIDDEN'],
    ['that does not', '', 'BAD_USER_INPUT'],
  ])('what an act says, when the account is disabled: one %s', async (_name, key, said) => {
    await warm();
    const codes: unknown[] = [];
    const ask = async (): Promise<void> => void codes.push((await server.as('p2').query(drafting(key))).body.errors?.[0]?.extensions.code);
    for (const state of ['DISABLED', 'ACTIVE', 'ACTIVE', 'DISABLED', 'ACTIVE']) {
      await sql(`update account set state = $1 where username = 'p2'`, state);
      await ask();
    }
    // The document is new to the server at first, and known to it from then on.
    expect(codes).toEqual(['UNAUTHENTICATED', said, said, 'UNAUTHENTICATED', said]);
  });

  test.each([VIEWER, BOTH, '{ __typename }'])('everything, when the session is revoked by hand: %s', async (document) => {
    await warm();
    await sql(`update session set revoked_at = clock_timestamp() where account_id = (select id from account where username = 'p2')`);
    expect((await server.as('p2').query(document)).status).toBe(401);
  });

  test.each<[string, string, string]>([
    ['the holding', `update seat_holding set state = 'ENDED', valid_to = '2022-11-01' where id = $1`, ''],
    ['the seat', `update seat set state = 'ENDED', valid_to = '2022-11-01' where id = (select seat_id from seat_holding where id = $1)`, `update seat set state = 'ACTIVE', valid_to = null where id = (select seat_id from seat_holding where id = $1)`],
    ['the body', `update body set state = 'ENDED', valid_to = '2022-11-01' where id = (select s.body_id from seat s join seat_holding h on h.seat_id = s.id where h.id = $1)`, `update body set state = 'ACTIVE', valid_to = null where id = (select s.body_id from seat s join seat_holding h on h.seat_id = s.id where h.id = $1)`],
    ['the standing', `update member set standing = 'SUSPENDED' where id = (select member_id from seat_holding where id = $1)`, `update member set standing = 'OFFICIAL' where id = (select member_id from seat_holding where id = $1)`],
    ['the unit', `update organization set state = 'SUSPENDED' where no = (select unit from seat_holding where id = $1)`, `update organization set state = 'ACTIVE' where no = (select unit from seat_holding where id = $1)`],
  ])('the right of a seat, when %s is ended by hand', async (_name, end, mend) => {
    const holding = await seated();
    await warm();
    expect(rolesIn(await server.as('p2').query(VIEWER))).toContain('C1');
    const before = await server.as('p2').query('{ organizations { totalCount } members { totalCount } }');
    await sql(end, holding);
    const after = await server.as('p2').query('{ organizations { totalCount } members { totalCount } }');
    const roles = rolesIn(await server.as('p2').query(BOTH));
    if (mend) await sql(mend, holding);
    await sql('delete from seat_holding where id = $1', holding);
    expect(roles).not.toContain('C1');
    expect(after.body.data).not.toEqual(before.body.data);
  }); // prettier-ignore
});

test('a right that begins is there on the next request', async () => {
  await warm();
  expect(rolesIn(await server.as('p2').query(VIEWER))).toBe('M S');
  const holding = await seated();
  expect(rolesIn(await server.as('p2').query(BOTH))).toBe('C1 M S');
  await sql('delete from seat_holding where id = $1', holding);
});

test('a field that may be searched from now on is no longer refused on the next request', async () => {
  const code = async (): Promise<unknown> => (await server.as('p2').query(BY_PHONE)).body.errors?.[0]?.extensions.code;
  expect([await code(), await code()]).toEqual(['FORBIDDEN_FIELD', 'FORBIDDEN_FIELD']);
  const holding = await seated('B4@K');
  expect([await code(), await code()]).toEqual([undefined, undefined]);
  await sql('delete from seat_holding where id = $1', holding);
  expect([await code(), await code()]).toEqual(['FORBIDDEN_FIELD', 'FORBIDDEN_FIELD']);
});

test('two accounts at once never see each other', async () => {
  const names = ['p1', 'p2', 'p3', 'p9', 'p10'];
  const alone = new Map<string, string>();
  // One document asks for the account itself, the other reads rows alone, which compares no more than a version.
  const documents = ['{ viewer { username } organizations(first: 50) { nodes { code } } }', '{ members(first: 50) { nodes { id } } }'];
  const ask = async (name: string): Promise<string> => {
    const answers = await Promise.all(documents.map((document) => server.as(name).query(document)));
    return JSON.stringify(answers.map(({ body }) => body));
  };
  for (const name of names) alone.set(name, await ask(name));
  for (const name of names) expect(alone.get(name)).toContain(`"username":"${name}"`);
  expect(new Set([...alone.values()].map((answer) => answer.slice(answer.indexOf('members')))).size).toBe(names.length);
  const rounds = Array.from({ length: 200 }, (_, i) => names[(i * 7) % names.length] ?? 'p1');
  const answers = await Promise.all(rounds.map(ask));
  answers.forEach((answer, i) => expect(answer).toBe(alone.get(rounds[i] ?? '')));
});
