import { createHmac, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, exportJWK, exportSPKI, SignJWT, type JWTPayload } from 'jose';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type TestServer } from '../harness/server.js';

let database: TestDatabase;
let server: TestServer;
let good: string;
let claims: JWTPayload;

beforeAll(async () => {
  database = await minimalDatabase();
  server = await startServer(database.url);
  good = await server.token('p1');
  claims = decodeJwt(good);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

const VIEWER = '{ viewer { username } }';

async function statusOf(authorization: string, to: TestServer = server): Promise<number> {
  const { status, body, headers } = await to.query(VIEWER, {}, { authorization });
  if (status === 401) {
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(body).not.toHaveProperty('data');
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  }
  return status;
}

type Header = { alg?: string; typ?: string } & Record<string, unknown>;

/** A token signed with the server's own key, so that only what the test changes can be what is refused. */
function signed(header: Header = {}, payload: JWTPayload = {}, key: string = server.secret): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'HS256', typ: 'at+jwt', ...header })}.${part({ ...claims, ...payload })}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

const now = (): number => Math.floor(Date.now() / 1000);

test('a good token, remembered or new', async () => {
  expect(await statusOf(`Bearer ${good}`)).toBe(200);
  expect(await statusOf(`bearer ${good}`)).toBe(200);
  expect(await statusOf(`Bearer ${signed()}`)).toBe(200);
});

describe('42 tokens that prove nothing', () => {
  test.each<[string, () => string]>([
    ['no token', () => ''],
    ['no token at all', () => 'x'],
    ['alg none', () => `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${good.split('.')[1]}.`],
    ['alg none with a signature', () => signed({ alg: 'none' })],
    ['alg in another case', () => signed({ alg: 'hs256' })],
    ['another algorithm of the same key', () => signed({ alg: 'HS512' })],
    ['RS256 without an issuer of its own', () => signed({ alg: 'RS256' })],
    ['another key', () => signed({}, {}, 'another key of thirty-two characters')],
    ['an empty key', () => signed({}, {}, '')],
    ['a kid with a path, other key', () => signed({ kid: '../../../../dev/null' }, {}, '')],
    ['a kid with SQL, other key', () => signed({ kid: `x' union select 'key' --` }, {}, 'key')],
    ['a jku', () => signed({ jku: 'http://127.0.0.1:9/keys' }, {}, 'key')],
    ['an x5u', () => signed({ x5u: 'http://127.0.0.1:9/cert' }, {}, 'key')],
    ['a jwk of its own', () => signed({ jwk: { kty: 'oct', k: Buffer.from('key').toString('base64url') } }, {}, 'key')],
    ['an unknown critical header', () => signed({ crit: ['b64'], b64: false })],
    ['another type', () => signed({ typ: 'rt+jwt' })],
    ['expired', () => signed({}, { exp: now() - 1 })],
    ['no end', () => signed({}, { exp: undefined } as unknown as JWTPayload)],
    ['not yet', () => signed({}, { nbf: now() + 60 })],
    ['another audience', () => signed({}, { aud: 'other' })],
    ['another issuer', () => signed({}, { iss: 'other' })],
    ['no session', () => signed({}, { sid: undefined })],
    ['a session that is no id', () => signed({}, { sid: `' or true --` })],
    ['a subject that is no id', () => signed({}, { sub: '../p1' })],
    ['the session of another account', () => signed({}, { sub: '00000000-0000-7000-8000-000000000000' })],
    ['a changed last letter', () => good.slice(0, -2) + (good.endsWith('AA') ? 'BB' : 'AA')],
    ['a claim given twice', () => good.replace(/\.(.+)\./, (_all, part: string) => `.${twice(part)}.`)],
    ['8 kB', () => 'x'.repeat(8193)],
  ])('%s', async (_name, make) => {
    expect(await statusOf(`Bearer ${make()}`)).toBe(401);
  });

  test.each(['Basic cDE6cDE=', 'Bearer', 'Bearer a b', 'Bearer\ta', 'Token x'])('the header %s', async (header) => {
    expect(await statusOf(header)).toBe(401);
  });

  test('a token of 1 MB does not get past the headers', async () => {
    const answer = await fetch(`${server.address}/graphql?query={__typename}`, {
      headers: { authorization: `Bearer ${'x'.repeat(1_000_000)}` },
    }).catch(() => null);
    expect(answer?.status ?? 431).toBe(431);
  });

  test('a remembered token is refused when its time is over', async () => {
    const soon = signed({}, { exp: now() + 2 });
    expect(await statusOf(`Bearer ${soon}`)).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await statusOf(`Bearer ${soon}`)).toBe(401);
  });
});

function twice(part: string): string {
  const json = Buffer.from(part, 'base64url').toString();
  return Buffer.from(json.replace(/}$/, ',"sub":"00000000-0000-7000-8000-000000000000"}')).toString('base64url');
}

describe('tokens of another issuer', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let issuer: Server;
  let address: string;
  let trusting: TestServer;
  const asked: string[] = [];

  beforeAll(async () => {
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
    issuer = createServer((request, response) => {
      asked.push(String(request.url));
      const body = request.url?.startsWith('/.well-known') ? { issuer: address, jwks_uri: `${address}/keys` } : { keys: [jwk] };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    trusting = await startServer(database.url, { env: { oidcIssuer: address } });
  });

  afterAll(async () => {
    await trusting.close();
    issuer.close();
  });

  const foreign = (changes: JWTPayload = {}, alg = 'RS256', key: Parameters<SignJWT['sign']>[0] = pair.privateKey): Promise<string> =>
    new SignJWT({ sub: 'x', iss: address, aud: 'dangbo', preferred_username: 'P1', exp: now() + 300, ...changes })
      .setProtectedHeader({ alg, kid: 'k1' })
      .sign(key);

  test('nothing is fetched before a token of its kind comes', async () => {
    expect(await statusOf(`Bearer ${signed({ alg: 'none' })}`, trusting)).toBe(401);
    expect(asked).toEqual([]);
    expect(await statusOf(`Bearer ${await foreign()}`)).toBe(401);
    expect(asked).toEqual([]);
  });

  test('a good one is the account of its user name', async () => {
    const { body } = await trusting.query(VIEWER, {}, { authorization: `Bearer ${await foreign()}` });
    expect(body.data).toEqual({ viewer: { username: 'p1' } });
  });

  test('the public key is no shared secret', async () => {
    const confused = await foreign({}, 'HS256', Buffer.from(await exportSPKI(pair.publicKey)));
    expect(await statusOf(`Bearer ${confused}`, trusting)).toBe(401);
  });

  test.each<[string, JWTPayload]>([
    ['issuer', { iss: 'http://127.0.0.1:9' }],
    ['audience', { aud: 'other' }],
    ['end', { exp: 1 }],
    ['user', { preferred_username: 'nobody' }],
    ['user name', { preferred_username: ['p1'] }],
  ])('a wrong %s', async (_name, changes) => {
    expect(await statusOf(`Bearer ${await foreign(changes)}`, trusting)).toBe(401);
  });

  test('another key under the same kid', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    expect(await statusOf(`Bearer ${await foreign({}, 'RS256', other)}`, trusting)).toBe(401);
  });
});
