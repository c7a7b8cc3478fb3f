import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, type JWTPayload } from 'jose';
import { createClock } from '../../src/kernel/clock.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type TestServer } from '../harness/server.js';

let database: TestDatabase;
let server: TestServer;
let good: string;
let claims: JWTPayload;
let offset = 0;
const clock = createClock({ businessDay: '2022-11-14', datasetDay: null, instant: () => new Date(Date.now() + offset) });

beforeAll(async () => {
  database = await minimalDatabase();
  server = await startServer(database.url, { clock });
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
    const soon = signed({}, { exp: now() + 300 });
    expect(await statusOf(`Bearer ${soon}`)).toBe(200);
    offset = 301_000;
    expect(await statusOf(`Bearer ${soon}`)).toBe(401);
    offset = 0;
  });
});

function twice(part: string): string {
  const json = Buffer.from(part, 'base64url').toString();
  return Buffer.from(json.replace(/}$/, ',"sub":"00000000-0000-7000-8000-000000000000"}')).toString('base64url');
}
