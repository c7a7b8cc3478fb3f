import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, exportSPKI, SignJWT, type JWK, type JWTPayload } from 'jose';
import { createClock } from '../../src/kernel/clock.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, withServer, type Answer, type TestServer } from '../harness/server.js';

/** Time stands still unless a test moves it. */
const START = Date.now();
let offset = 0;
const clock = createClock({ businessDay: '2022-11-14', datasetDay: null, instant: () => new Date(START + offset) });
const now = (): number => Math.floor(clock.instant().getTime() / 1000);

interface Key {
  readonly kid: string;
  readonly alg: 'RS256' | 'ES256';
  readonly secret: KeyObject;
  readonly open: KeyObject;
}

function keyOf(kid: string, alg: Key['alg'] = 'RS256'): Key {
  const pair = alg === 'RS256' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid, alg, secret: pair.privateKey, open: pair.publicKey };
}

/** An issuer of our own: its description, and the keys that it has at the moment. */
class Issuer {
  keys: Key[] = [];
  /** Paths asked for. */
  readonly asked: string[] = [];
  down = false;
  /** What its description says besides. */
  changes: object = {};
  private readonly server: Server = createServer((request, response) => {
    this.asked.push(String(request.url));
    void this.answer(String(request.url)).then((body) => {
      response.statusCode = this.down ? 500 : 200;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
  });

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get fetches(): number {
    return this.asked.filter((path) => path === '/keys').length;
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(path: string): Promise<object> {
    if (path !== '/keys') return { issuer: this.address, jwks_uri: `${this.address}/keys`, ...this.changes };
    const keys = this.keys.map(async ({ kid, alg, open }): Promise<JWK> => ({ ...(await exportJWK(open)), kid, alg, use: 'sig' }));
    return { keys: await Promise.all(keys) };
  }
}

const FIRST = keyOf('first');
const SECOND = keyOf('second', 'ES256');
const STRANGE = keyOf('strange');
const VIEWER = '{ viewer { username } }';

const issuer = new Issuer();
let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  await issuer.listen();
  issuer.keys = [FIRST];
  database = await minimalDatabase();
});

afterEach(async () => {
  await server.close();
  offset = 0;
  issuer.keys = [FIRST];
  issuer.down = false;
  issuer.changes = {};
});

afterAll(async () => {
  issuer.close();
  await database.drop();
});

/** A server that has fetched nothing yet. */
async function started(secret?: string): Promise<TestServer> {
  server = await startServer(database.url, { clock, env: { oidcIssuer: issuer.address }, ...(secret !== undefined && { secret }) });
  issuer.asked.length = 0;
  return server;
}

interface Made {
  readonly key?: Key;
  readonly header?: { readonly kid?: string; readonly typ?: string; readonly alg?: string };
  readonly secret?: Parameters<SignJWT['sign']>[0];
}

function token(
  changes: Partial<Record<keyof JWTPayload, unknown>> = {},
  { key = FIRST, header = {}, secret = key.secret }: Made = {},
): Promise<string> {
  return new SignJWT({
    sub: 'x',
    iss: issuer.address,
    aud: 'dangbo',
    preferred_username: 'P1',
    exp: now() + 86_400,
    ...changes,
  })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header })
    .sign(secret);
}

const ask = (bearer: string, document = VIEWER): Promise<Answer> => server.query(document, {}, { authorization: `Bearer ${bearer}` });
const statusOf = async (bearer: string): Promise<number> => (await ask(bearer)).status;

describe('a good token', () => {
  test('is the account of its user name, or of its subject where it names none', async () => {
    await started();
    for (const each of [{}, { preferred_username: undefined, sub: 'p1' }]) {
      expect((await ask(await token(each))).body.data).toEqual({ viewer: { username: 'p1' } });
    }
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  test('ends with its account', async () => {
    await started();
    const good = await token({ preferred_username: 'p2' });
    expect(await statusOf(good)).toBe(200);
    await database.pool.query(`update account set state = 'DISABLED' where username = 'p2'`);
    expect(await statusOf(good)).toBe(401);
    await database.pool.query(`update account set state = 'ACTIVE' where username = 'p2'`);
  });
});

describe('a token that proves nothing', () => {
  const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');

  test.each<[string, () => Promise<string>]>([
    ['another issuer', () => token({ iss: 'http://127.0.0.1:9' })],
    ['another audience', () => token({ aud: 'other' })],
    ['no audience', () => token({ aud: undefined })],
    ['expired', () => token({ exp: now() - 1 })],
    ['no end', () => token({ exp: undefined })],
    ['not yet', () => token({ nbf: now() + 60 })],
    ['alg none', async () => `${none}.${(await token()).split('.')[1]}.`],
    ['the public key as a shared secret', async () => token({}, { header: { alg: 'HS256' }, secret: Buffer.from(await exportSPKI(FIRST.open)) })],
    ['another key under the same id', () => token({}, { secret: STRANGE.secret })],
    ['an algorithm that is not on the list', () => token({}, { header: { alg: 'RS512' } })],
    ['a logout token', () => token({}, { header: { typ: 'logout+jwt' } })],
    ['a user that we do not know', () => token({ preferred_username: 'nobody' })],
    ['a user name that is no text', () => token({ preferred_username: ['p1'] })],
  ])('%s', async (_name, make) => {
    await started();
    expect(await statusOf(await token())).toBe(200);
    expect(await statusOf(await make())).toBe(401);
  }); // prettier-ignore

  test('one of our own, signed with the very secret of this server', async () => {
    const secret = 'the secret that both servers have, 32 characters';
    let own = '';
    await withServer(database.url, { clock, secret }, async (ours) => {
      own = await ours.token('p1');
      expect((await ours.query(VIEWER, {}, { authorization: `Bearer ${own}` })).status).toBe(200);
    });
    await started(secret);
    expect(await statusOf(own)).toBe(401);
    expect(issuer.asked).toEqual([]);
  });
});

describe('keys', () => {
  test('an unknown id has them fetched once, not once for each request', async () => {
    await started();
    expect(await statusOf(await token())).toBe(200);
    offset = 31_000;
    for (let i = 0; i < 20; i += 1) expect(await statusOf(await token({}, { key: STRANGE, header: { kid: `kid ${i}` } }))).toBe(401);
    expect(issuer.fetches).toBe(2);
    offset = 62_000;
    await Promise.all(Array.from({ length: 20 }, async (_, i) => statusOf(await token({ jti: `${i}` }, { key: STRANGE }))));
    expect(issuer.fetches).toBe(3);
  });

  test('a new one is good as soon as a token bears it, the old one until it has gone', async () => {
    await started();
    expect(await statusOf(await token())).toBe(200);
    issuer.keys = [FIRST, SECOND];
    offset = 31_000;
    expect(await statusOf(await token({}, { key: SECOND }))).toBe(200);
    expect(await statusOf(await token({ jti: 'another' }))).toBe(200);
    expect(issuer.fetches).toBe(2);
  });

  test('a withdrawn one is refused within 20 minutes, its remembered tokens too', async () => {
    await started();
    const old = await token();
    expect(await statusOf(old)).toBe(200);
    issuer.keys = [SECOND];
    offset = 599_000;
    expect(await statusOf(old)).toBe(200);
    offset = 601_000;
    expect(await statusOf(old)).toBe(401);
  });

  test('serve on for an hour while the issuer is silent, then nobody can be told from anybody', async () => {
    await started();
    const good = await token();
    expect(await statusOf(good)).toBe(200);
    issuer.down = true;
    offset = 601_000;
    expect(await statusOf(good)).toBe(200);
    offset = 3_601_000;
    const late = await ask(await token({ jti: 'late' }));
    expect([late.status, late.body.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    const before = issuer.asked.length;
    expect((await ask(await token({ jti: 'later' }))).status).toBe(503);
    expect(issuer.asked).toHaveLength(before);
    issuer.down = false;
    offset += 6_000;
    expect(await statusOf(good)).toBe(200);
  });

  test.each([{ issuer: 'http://127.0.0.1:9' }, { jwks_uri: 'http://127.0.0.2:9/keys' }, { jwks_uri: 7 }, { jwks_uri: '/keys' }])(
    'are not fetched on the word of a description that says %j',
    async (changes) => {
      await started();
      issuer.changes = changes;
      expect((await ask(await token())).status).toBe(503);
      expect(issuer.fetches).toBe(0);
    },
  );
});

test('session mutations are the issuer’s', async () => {
  await started();
  const good = await token();
  const documents = [
    'mutation { signIn(username: "p1", password: "minimal-p1-2022") { accessToken } }',
    'mutation { refresh(refreshToken: "x") { accessToken } }',
    'mutation { signOut }',
    'mutation { changePassword(currentPassword: "minimal-p1-2022", newPassword: "quite another one") }',
  ];
  for (const document of documents) {
    const { status, body } = await ask(good, document);
    expect([status, body.errors?.[0]?.extensions.code, body.errors?.[0]?.extensions['rule']]).toEqual([
      200,
      'RULE_VIOLATION',
      'SIGN_IN_AT_ISSUER',
    ]);
  }
  for (const document of documents.slice(2))
    expect((await server.query(document)).body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await database.pool.query(`select from account where failed_sign_ins > 0`)).rowCount).toBe(0);
});
