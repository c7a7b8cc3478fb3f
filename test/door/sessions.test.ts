import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createClock } from '../../src/kernel/clock.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, withServer, type Answer, type TestServer } from '../harness/server.js';

const SECRET = 'one secret of two processes, 32 characters and more';
const START = Date.now();
let offset = 0;
const clock = createClock({ businessDay: '2022-11-14', datasetDay: null, instant: () => new Date(START + offset) });
const LIMITS = { signInsPerMinute: 10_000, requestsPerMinute: 100_000 };

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await minimalDatabase();
});

beforeEach(async () => {
  server = await startServer(database.url, { clock, secret: SECRET, limits: LIMITS });
});

afterEach(async () => {
  await server.close();
  offset = 0;
  await database.pool.query(`update account set failed_sign_ins = 0, state = 'ACTIVE'`);
});

afterAll(() => database.drop());

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const SIGN_IN = 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { accessToken refreshToken } }';
const REFRESH = 'mutation ($r: String!) { refresh(refreshToken: $r) { accessToken refreshToken } }';
const CHANGE = 'mutation ($c: String!, $n: String!) { changePassword(currentPassword: $c, newPassword: $n) }';
const EVERYWHERE = 'mutation { signOut(everywhere: true) }';
const READ = '{ organizations { totalCount } }';

const password = (code: string): string => `minimal-${code}-2022`;
const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const codeOf = ({ body }: Answer): string | undefined => body.errors?.[0]?.extensions.code;

async function signIn(username: string, secret: string = password(username)): Promise<Tokens> {
  const { body } = await server.query(SIGN_IN, { u: username, p: secret });
  return body.data?.['signIn'] as Tokens;
}

interface Line {
  readonly act: string;
  readonly entity: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly changed: string;
  readonly roles: string;
}

/** Lines of the account's audit log since the last look, without what differs by nature. */
async function lines(username: string): Promise<readonly Line[]> {
  const { rows } = await database.pool.query<Line>(
    `select l.act, l.entity_type as entity, l.outcome, l.code, array_to_string(l.changed_fields, ' ') as changed, array_to_string(l.roles, ' ') as roles
     from audit_log l join account a on a.id = l.account_id left join member m on m.id = a.member_id
     where a.username = $1 and l.unit is not distinct from coalesce(a.unit, m.unit) and l.member_id is not distinct from a.member_id
       and l.address = '127.0.0.1' and l.row_id in (select a.id union select id from session where account_id = a.id)
     order by l.at, l.id`,
    [username],
  );
  return rows;
}

const line = (act: string, entity: string, rest: Partial<Line> = {}): Line => ({
  act,
  entity,
  outcome: 'DONE',
  code: null,
  changed: '',
  roles: '',
  ...rest,
});
const REFUSED = { outcome: 'REFUSED', code: 'UNAUTHENTICATED' };

describe('the audit log', () => {
  test('has sign-in, failure, sign-out, re-use of a refresh token and change of a password, without values', async () => {
    const first = await signIn('p1');
    await server.query(REFRESH, { r: first.refreshToken });
    await server.query(REFRESH, { r: first.refreshToken });
    await server.query(REFRESH, { r: first.refreshToken });
    const own = bearer((await signIn('p1')).accessToken);
    await server.query(CHANGE, { c: 'wrong', n: 'a new long password' }, own);
    await server.query(CHANGE, { c: password('p1'), n: 'a new long password' }, own);
    await server.query('mutation { signOut }', {}, own);
    await server.query(EVERYWHERE, {}, bearer((await signIn('p1', 'a new long password')).accessToken));
    await signIn('p1', 'wrong');
    const opened = line('signIn', 'Session');
    expect(await lines('p1')).toEqual([
      opened,
      line('refresh', 'Session', { ...REFUSED, changed: 'revokedAt' }),
      opened,
      line('changePassword', 'Account', { ...REFUSED, roles: 'S' }),
      line('changePassword', 'Account', { changed: 'passwordHash', roles: 'S' }),
      line('signOut', 'Session', { changed: 'revokedAt', roles: 'S' }),
      opened,
      line('signOut', 'Account', { changed: 'revokedAt', roles: 'S' }),
      line('signIn', 'Account', REFUSED),
    ]);
  });

  test('has nothing of names that no account has, and is not filled by a guesser', async () => {
    const { rows: before } = await database.pool.query('select from audit_log');
    await signIn('nobody', 'wrong');
    expect((await database.pool.query('select from audit_log')).rowCount).toBe(before.length);
    for (let i = 0; i < 40; i += 1) {
      await signIn('p2', 'wrong');
      offset += 65_000;
    }
    expect(await lines('p2')).toHaveLength(5 + 3);
  });
});

describe('a new password', () => {
  test.each([
    ['short', 'elevenchars'],
    ['long', 'abcdefgh'.repeat(17)],
    ['one key held down', 'aaaabbbbccccdddd'],
    ['the user name', 'The.Secretary.Of.A1'],
    ['the present one', password('p3')],
  ])('is not %s; argon2 does not run for it', async (_name, next) => {
    await database.pool.query(`update account set username = 'the.secretary.of.a1' where username = 'p3'`);
    const own = bearer((await signIn('the.secretary.of.a1', password('p3'))).accessToken);
    const answer = await server.query(CHANGE, { c: password('p3'), n: next }, own);
    await database.pool.query(`update account set username = 'p3' where username = 'the.secretary.of.a1'`);
    expect([codeOf(answer), answer.body.errors?.[0]?.extensions.fields]).toEqual(['BAD_USER_INPUT', ['newPassword']]);
  });

  test('may have 128 characters, beyond the basic plane too', async () => {
    const own = bearer((await signIn('p4')).accessToken);
    const next = '𝒜𝒝𝒞𝒟abcd'.repeat(16);
    expect((await server.query(CHANGE, { c: password('p4'), n: next }, own)).body.data).toEqual({ changePassword: true });
    expect(await signIn('p4', next)).not.toBeNull();
  });

  test('a wrong present one counts as a failed sign-in, and the account waits', async () => {
    const own = bearer((await signIn('p5')).accessToken);
    for (let i = 0; i < 5; i += 1)
      expect(codeOf(await server.query(CHANGE, { c: 'wrong', n: 'a new long password' }, own))).toBe('UNAUTHENTICATED');
    expect(codeOf(await server.query(CHANGE, { c: password('p5'), n: 'a new long password' }, own))).toBe('UNAUTHENTICATED');
    expect(await signIn('p5')).toBeNull();
    offset = 1100;
    expect(await signIn('p5')).not.toBeNull();
  });

  test('is checked once a document, and shares the budget of sign-ins', async () => {
    const one = (name: string): string => `${name}: changePassword(currentPassword: "x", newPassword: "a new long password")`;
    expect(codeOf(await server.as('p5').query(`mutation { ${one('a')} ${one('b')} }`))).toBe('COST_LIMIT');
    await withServer(database.url, { clock, limits: { signInsPerMinute: 1 } }, async (small) => {
      await small.as('p5').query(`mutation { ${one('a')} }`);
      expect((await small.as('p5').query(`mutation { ${one('a')} }`)).status).toBe(429);
    });
  });
});

test('more sign-ins than can wait for argon2 are UNAVAILABLE, and no account has been locked by them', async () => {
  const answers = await Promise.all(Array.from({ length: 300 }, (_, i) => server.query(SIGN_IN, { u: `nobody${i}`, p: 'x' })));
  const codes = answers.map(codeOf);
  expect(new Set(codes)).toEqual(new Set(['UNAUTHENTICATED', 'UNAVAILABLE']));
  expect(await signIn('p6')).not.toBeNull();
});

test('two uses of a refresh token at the same moment give one set of tokens and end the session', async () => {
  const { refreshToken } = await signIn('p7');
  const answers = await Promise.all([1, 2, 3].map(() => server.query(REFRESH, { r: refreshToken })));
  const given = answers.flatMap(({ body }) => (body.data?.['refresh'] as Tokens | null) ?? []);
  expect(given).toHaveLength(1);
  expect((await server.query(READ, {}, bearer(given[0]?.accessToken ?? ''))).status).toBe(401);
  expect((await lines('p7')).filter(({ act }) => act === 'refresh')).toHaveLength(1);
});

describe.each([undefined, 'resolved'] as const)('another process knows on the next request, lane %s', (lane) => {
  test.each<[string, (own: Tokens, other: Tokens) => Promise<unknown>, boolean]>([
    ['a sign-out', (_own, other) => server.query('mutation { signOut }', {}, bearer(other.accessToken)), true],
    ['a sign-out everywhere', (own) => server.query(EVERYWHERE, {}, bearer(own.accessToken)), false],
    ['a second use of a refresh token', async (_own, other) => {
      for (let i = 0; i < 2; i += 1) await server.query(REFRESH, { r: other.refreshToken });
    }, true],
    ['a new password', async (own) => {
      expect((await server.query(CHANGE, { c: password('p8'), n: 'a new long password' }, bearer(own.accessToken))).body.data).toEqual({ changePassword: true });
    }, true],
    ['a disabled account', () => database.pool.query(`update account set state = 'DISABLED' where username = 'p8'`), false],
  ])('of %s', async (_name, act, ownStays) => {
    const { rows } = await database.pool.query<{ hash: string }>(`select password_hash as hash from account where username = 'p8'`);
    const [own, other] = [await signIn('p8'), await signIn('p8')];
    await withServer(database.url, { clock, secret: SECRET, limits: LIMITS, ...(lane && { lane }) }, async (second) => {
      const status = async ({ accessToken }: Tokens): Promise<number> => (await second.query(READ, {}, bearer(accessToken))).status;
      for (const tokens of [own, other, own, other]) expect(await status(tokens)).toBe(200);
      await act(own, other);
      expect(await status(other)).toBe(401);
      expect(await status(own)).toBe(ownStays ? 200 : 401);
      expect((await second.query(REFRESH, { r: other.refreshToken })).body.data).toEqual({ refresh: null });
    });
    await database.pool.query(`update account set password_hash = $1 where username = 'p8'`, [rows[0]?.hash]);
  }); // prettier-ignore
});

describe('addresses', () => {
  const from = (forwarded: string): Record<string, string> => ({ 'x-forwarded-for': forwarded });

  test('strangers have a rate by address, tokens that prove nothing count', async () => {
    await withServer(database.url, { clock, limits: { requestsPerMinute: 4 } }, async (small) => {
      for (let i = 0; i < 2; i += 1) expect((await small.query('{ __typename }', {}, from(`10.0.0.${i}`))).status).toBe(200);
      for (let i = 0; i < 2; i += 1) expect((await small.query('{ __typename }', {}, bearer('x'))).status).toBe(401);
      expect((await small.query('{ __typename }', {}, bearer('x'))).status).toBe(429);
      expect((await small.query('{ __typename }')).status).toBe(429);
      expect((await small.as('p9').query('{ __typename }')).status).toBe(200);
      offset = 61_000;
      expect((await small.query('{ __typename }')).status).toBe(200);
    });
  });

  test('a trusted proxy speaks for its callers, each of whom has a budget', async () => {
    const options = { clock, env: { trustedProxies: ['127.0.0.0/8'] }, limits: { signInsPerMinute: 1 } };
    await withServer(database.url, options, async (behind) => {
      const status = async (forwarded: string): Promise<number> =>
        (await behind.query(SIGN_IN, { u: 'nobody', p: 'x' }, from(forwarded))).status;
      expect([await status('10.0.0.1'), await status('10.0.0.2'), await status('10.0.0.1')]).toEqual([200, 200, 429]);
      // What stands before the last untrusted address is anybody's word.
      expect(await status('10.9.9.9, 10.0.0.1')).toBe(429);
      expect([await status('2001:db8::1'), await status('2001:db8::2')]).toEqual([200, 429]);
      expect([await status('no address'), await status('nor this')]).toEqual([200, 429]);
      await behind.query(SIGN_IN, { u: 'p10', p: 'x' }, from('10.0.0.7'));
    });
    const { rows } = await database.pool.query(
      `select address from audit_log l join account a on a.id = l.account_id where username = 'p10'`,
    );
    expect(rows).toEqual([{ address: '10.0.0.7' }]);
  });
});
