import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createClock } from '../../src/kernel/clock.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, withServer, type Answer, type TestServer } from '../harness/server.js';

let database: TestDatabase;
let server: TestServer;
let offset = 0;
/** Time stands still unless a test moves it: how long the machine takes is no part of what is tested. */
const START = Date.now();
const clock = createClock({ businessDay: '2022-11-14', datasetDay: null, instant: () => new Date(START + offset) });

beforeAll(async () => {
  database = await minimalDatabase();
  server = await startServer(database.url, { clock, limits: { signInsPerMinute: 10_000 } });
});

afterEach(async () => {
  offset = 0;
  await database.pool.query(`update account set failed_sign_ins = 0, state = 'ACTIVE'`);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

interface Tokens {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly refreshToken: string;
}

const SIGN_IN = 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { accessToken expiresAt refreshToken } }';
const REFRESH = 'mutation ($r: String!) { refresh(refreshToken: $r) { accessToken expiresAt refreshToken } }';
const VIEWER = '{ viewer { username } }';

const signIn = (u: string, p: string): Promise<Answer> => server.query(SIGN_IN, { u, p });
const password = (code: string): string => `minimal-${code}-2022`;
const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

function tokensIn({ body }: Answer): Tokens {
  const [tokens] = Object.values(body.data ?? {});
  if (!tokens) throw new Error(JSON.stringify(body));
  return tokens as Tokens;
}

async function runs(): Promise<number> {
  const text = await (await fetch(`${server.address}/metrics`)).text();
  return Number(/^dangbo_argon2_runs (\d+)$/m.exec(text)?.[1]);
}

/** The answer without what differs by nature. */
async function seen(username: string, secret: string): Promise<{ status: number; body: string; headers: string; runs: number }> {
  const before = await runs();
  const { status, body, headers } = await signIn(username, secret);
  const shown = [...headers].filter(([name]) => name !== 'date');
  return { status, body: JSON.stringify(body), headers: JSON.stringify(shown), runs: (await runs()) - before };
}

test('a token of 10 minutes for the right password, whatever the case and the composition of the name', async () => {
  for (const name of ['p1', ' P1 ', 'P1'.normalize('NFD')]) {
    const { accessToken, expiresAt } = tokensIn(await signIn(name, password('p1')));
    expect(Math.abs(Date.parse(expiresAt) - START - 600_000)).toBeLessThan(1000);
    const { body } = await server.query(VIEWER, {}, bearer(accessToken));
    expect(body.data).toEqual({ viewer: { username: 'p1' } });
  }
});

test('a user name in NFC and NFD is one name', async () => {
  await database.pool.query(`update account set username = $1 where username = 'p10'`, ['nguyễn.thúy']);
  expect(tokensIn(await signIn('NGUYỄN.THÚY'.normalize('NFD'), password('p10')))).toBeDefined();
  await database.pool.query(`update account set username = 'p10' where username = $1`, ['nguyễn.thúy']);
});

describe('49 nothing tells whether an account exists', () => {
  test('unknown, wrong, disabled and waiting are one answer at one run of argon2', async () => {
    await database.pool.query(`update account set state = 'DISABLED' where username = 'p2'`);
    await database.pool.query(`update account set failed_sign_ins = 30, last_failed_at = $1 where username = 'p3'`, [new Date()]);
    const all = [
      await seen('nobody', 'x'), await seen('p1', 'x'), await seen('p2', 'x'), await seen('p2', password('p2')),
      await seen('p3', 'x'), await seen('p3', password('p3')), await seen('', ''), await seen("' or 1=1 --", 'x'),
    ]; // prettier-ignore
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(all[0]).toMatchObject({ status: 200, runs: 1 });
    expect(all[0]?.body).toContain('UNAUTHENTICATED');
  });

  test('too long is refused by its shape, before argon2', async () => {
    const answer = await seen('x'.repeat(101), 'x');
    expect([answer.runs, answer.body.includes('BAD_USER_INPUT')]).toEqual([0, true]);
  });
});

describe('50 guessing', () => {
  test('after five failures an account waits, with the right password too, and longer each time', async () => {
    for (let i = 0; i < 5; i += 1) await signIn('p4', 'wrong');
    expect((await signIn('p4', password('p4'))).body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    offset = 1100;
    await signIn('p4', 'wrong');
    offset = 2200;
    expect((await signIn('p4', password('p4'))).body.data).toEqual({ signIn: null });
    offset = 3300;
    expect(tokensIn(await signIn('p4', password('p4')))).toBeDefined();
    expect((await database.pool.query(`select failed_sign_ins from account where username = 'p4'`)).rows).toEqual([{ failed_sign_ins: 0 }]);
  });

  test('tries during the wait do not prolong it', async () => {
    for (let i = 0; i < 20; i += 1) await signIn('p5', 'wrong');
    offset = 1100;
    expect(tokensIn(await signIn('p5', password('p5')))).toBeDefined();
  });

  test('tries at the same moment are not all free', async () => {
    await Promise.all(Array.from({ length: 40 }, () => signIn('p6', 'wrong')));
    const { rows } = await database.pool.query<{ failed_sign_ins: number }>(`select failed_sign_ins from account where username = 'p6'`);
    expect(rows).toEqual([{ failed_sign_ins: 5 }]);
  });

  test('the wait ends at 64 seconds, whatever the number of failures', async () => {
    await database.pool.query(`update account set failed_sign_ins = 2000000, last_failed_at = $1 where username = 'p7'`, [clock.instant()]);
    offset = 63_000;
    expect((await signIn('p7', password('p7'))).body.data).toEqual({ signIn: null });
    offset = 65_000;
    expect(tokensIn(await signIn('p7', password('p7')))).toBeDefined();
  });

  test('strangers who guess keep nobody out at an address that has signed in before; there its own failures count', async () => {
    await withServer(database.url, { clock, env: { trustedProxies: ['127.0.0.1'] } }, async (behind) => {
      const from = (address: string, p: string): Promise<Answer> => behind.query(SIGN_IN, { u: 'p9', p }, { 'x-forwarded-for': address });
      const office = '203.0.113.5';
      expect(tokensIn(await from(office, password('p9')))).toBeDefined();
      for (let i = 0; i < 30; i += 1) await from(`198.51.100.${i}`, 'wrong');
      expect((await from('198.51.100.99', password('p9'))).body.data).toEqual({ signIn: null });
      expect(tokensIn(await from(office, password('p9')))).toBeDefined();
      for (let i = 0; i < 5; i += 1) await from(office, 'wrong');
      expect((await from(office, password('p9'))).body.data).toEqual({ signIn: null });
      // Long after, it is a stranger again.
      await database.pool.query(`update familiar_address set succeeded_at = $1::timestamptz - interval '91 days'`, [clock.instant()]);
      await database.pool.query(`update account set failed_sign_ins = 6, last_failed_at = $1 where username = 'p9'`, [clock.instant()]);
      expect((await from(office, password('p9'))).body.data).toEqual({ signIn: null });
    });
  });

  test('20 sign-ins a minute an address', async () => {
    await withServer(database.url, { clock }, async (small) => {
      const answers: Answer[] = [];
      for (let i = 0; i < 21; i += 1)
        answers.push(await small.query(SIGN_IN, { u: `user${i}`, p: 'x' }, { 'x-forwarded-for': `10.0.0.${i}` }));
      const last = answers.pop();
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      expect([last?.status, last?.body.errors?.[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await small.query(VIEWER)).status).toBe(200);
      offset = 61_000;
      expect((await small.query(SIGN_IN, { u: 'p1', p: 'x' })).status).toBe(200);
    });
  });
});

describe('51 refresh tokens', () => {
  test('are good once; the second use ends the session and all its tokens', async () => {
    const first = tokensIn(await signIn('p8', password('p8')));
    const second = tokensIn(await server.query(REFRESH, { r: first.refreshToken }));
    expect((await server.query(VIEWER, {}, bearer(second.accessToken))).status).toBe(200);
    const again = await server.query(REFRESH, { r: first.refreshToken });
    expect(again.body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const { accessToken } of [first, second]) expect((await server.query(VIEWER, {}, bearer(accessToken))).status).toBe(401);
    expect((await server.query(REFRESH, { r: second.refreshToken })).body.data).toEqual({ refresh: null });
  });

  test('a token that we did not sign ends nothing', async () => {
    const tokens = tokensIn(await signIn('p8', password('p8')));
    const [head, , signature] = tokens.refreshToken.split('.');
    const payload = Buffer.from(JSON.stringify({ sid: 'x', jti: 'y', aud: 'dangbo/refresh' })).toString('base64url');
    for (const forged of [`${head}.${payload}.${signature}`, tokens.accessToken, 'x', '']) {
      expect((await server.query(REFRESH, { r: forged })).body.data).toEqual({ refresh: null });
    }
    expect((await server.query(VIEWER, {}, bearer(tokens.accessToken))).status).toBe(200);
  });

  test('two uses at the same moment give one set of tokens', async () => {
    const { refreshToken } = tokensIn(await signIn('p8', password('p8')));
    const answers = await Promise.all([1, 2].map(() => server.query(REFRESH, { r: refreshToken })));
    expect(answers.filter(({ body }) => body.data?.['refresh']).length).toBeLessThanOrEqual(1);
  });

  test('do not open the door as access tokens', async () => {
    const { refreshToken } = tokensIn(await signIn('p8', password('p8')));
    expect((await server.query(VIEWER, {}, bearer(refreshToken))).status).toBe(401);
  });

  test('end with the session, 12 hours on', async () => {
    const { refreshToken } = tokensIn(await signIn('p8', password('p8')));
    offset = 12 * 3_600_000 + 1000;
    expect((await server.query(REFRESH, { r: refreshToken })).body.data).toEqual({ refresh: null });
  });
});

test('signOut ends the session at once', async () => {
  const { accessToken, refreshToken } = tokensIn(await signIn('p9', password('p9')));
  expect((await server.query('mutation { signOut }', {}, bearer(accessToken))).body.data).toEqual({ signOut: true });
  expect((await server.query(VIEWER, {}, bearer(accessToken))).status).toBe(401);
  expect((await server.query(REFRESH, { r: refreshToken })).body.data).toEqual({ refresh: null });
});

test('changePassword asks for the present one, and ends the other sessions', async () => {
  const document = 'mutation ($c: String!, $n: String!) { changePassword(currentPassword: $c, newPassword: $n) }';
  const other = tokensIn(await signIn('p11', password('p11')));
  const own = bearer(tokensIn(await signIn('p11', password('p11'))).accessToken);
  const code = async (c: string, n: string): Promise<string | undefined> =>
    (await server.query(document, { c, n }, own)).body.errors?.[0]?.extensions.code;
  expect(await code('wrong', 'a new long password')).toBe('UNAUTHENTICATED');
  expect(await code(password('p11'), 'short')).toBe('BAD_USER_INPUT');
  expect(await code(password('p11'), 'mật khẩu mới rất dài'.normalize('NFD'))).toBeUndefined();
  expect((await server.query(VIEWER, {}, bearer(other.accessToken))).status).toBe(401);
  expect((await server.query(VIEWER, {}, own)).status).toBe(200);
  expect((await signIn('p11', password('p11'))).body.data).toEqual({ signIn: null });
  expect(tokensIn(await signIn('p11', 'mật khẩu mới rất dài'.normalize('NFC')))).toBeDefined();
});
