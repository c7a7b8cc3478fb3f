import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { NO_ENGINE, sampleSchema } from '../harness/sample-schema.js';
import { startServer, type TestServer } from '../harness/server.js';

let database: TestDatabase;
let server: TestServer;
let closed: TestServer;
let sample: TestServer;
const lines: string[] = [];

beforeAll(async () => {
  database = await minimalDatabase();
  server = await startServer(database.url, { lines });
  closed = await startServer(database.url, { env: { introspection: 'signed-in' } });
  sample = await startServer(database.url, { lines, schema: sampleSchema(() => database.pool), engine: NO_ENGINE });
});

afterAll(async () => {
  for (const each of [server, closed, sample]) await each.close();
  await database.drop();
});

const STRICT = { accept: 'application/graphql-response+json' };

describe('18 introspection', () => {
  const asked = [
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Query") { name } }',
    '{\n__schema\n{ queryType { name } } }',
    '{ a: __schema { queryType { name } } }',
    '{ ...F } fragment F on Query { __schema { queryType { name } } }',
    getIntrospectionQuery(),
  ];

  test.each(asked)('is open by default: %.40s', async (document) => {
    const { status, body } = await server.query(document, {}, STRICT);
    expect([status, body.errors]).toEqual([200, undefined]);
  });

  test.each(asked)('is for callers alone with signed-in: %.40s', async (document) => {
    const { status, body } = await closed.query(document, {}, STRICT);
    expect([status, body.data, body.errors?.[0]?.extensions.code]).toEqual([401, undefined, 'UNAUTHENTICATED']);
    expect((await closed.as('p1').query(document, {}, STRICT)).status).toBe(200);
  });

  test('with GET, and as SDL', async () => {
    const url = `${closed.address}/graphql?query=${encodeURIComponent(asked[0] ?? '')}`;
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(`${closed.address}/schema.graphql`)).status).toBe(401);
    const authorization = `Bearer ${await closed.token('p1')}`;
    expect((await fetch(`${closed.address}/schema.graphql`, { headers: { authorization } })).status).toBe(200);
    expect(await (await fetch(`${server.address}/schema.graphql`)).text()).toContain('type Query');
  });
});

describe('19 nothing is suggested', () => {
  test.each<[string, object]>([
    ['{ viewr { username } }', {}],
    ['{ viewer { usernam } }', {}],
    ['{ organizations(filte: {}) { totalCount } }', {}],
    ['{ organizations(filter: { nam: {} }) { totalCount } }', {}],
    ['{ organizations(filter: { kind: { eq: PROVINC } }) { totalCount } }', {}],
    ['{ ... on Organizatio { name } }', {}],
    ['query ($f: OrganizationFilte) { __typename }', {}],
    ['{ __typename @skp(if: true) }', {}],
    ['{ ...viewe } fragment viewer on Query { __typename }', {}],
    ['query ($f: OrganizationFilter) { organizations(filter: $f) { totalCount } }', { f: { nam: {} } }],
    ['query ($f: OrganizationFilter) { organizations(filter: $f) { totalCount } }', { f: { kind: { eq: 'PROVINC' } } }],
  ])('%s', async (document, variables) => {
    for (const language of ['vi', 'en']) {
      const { status, body } = await server.query(document, variables, { ...STRICT, 'accept-language': language });
      expect([status, JSON.stringify(body)]).toEqual([400, expect.not.stringMatching(/did you mean|PROVINCE|"viewer"\?/i)]);
    }
  });
});

describe('20 errors say nothing of the inside', () => {
  const INSIDE = /secret|\/home|SELECT|relation|\bat .*:\d+|node_modules|stack|exception|account/i;

  test.each([
    '{ fails }',
    '{ never }',
    `{ statement(text: "select * from nowhere") }`,
    `{ statement(text: "insert into account (username) values (null)") }`,
    `{ statement(text: "select 1/0") }`,
  ])('%s', async (document) => {
    lines.length = 0;
    const { body, status } = await sample.query(document, {}, STRICT);
    const [error] = body.errors ?? [];
    const id = String(error?.extensions['id']);
    expect([status, Object.keys(error?.extensions ?? {}), error?.extensions.code]).toEqual([200, ['code', 'id'], 'INTERNAL']);
    expect(JSON.stringify(body)).not.toMatch(INSIDE);
    expect(lines.filter((line) => line.includes(id))).toHaveLength(1);
  });

  test('a statement that takes too long is UNAVAILABLE', async () => {
    const { body, status, headers } = await sample.query(`{ statement(text: "set local statement_timeout = 20; select pg_sleep(1)") }`);
    expect([status, body.errors?.[0]?.extensions.code, headers.get('retry-after')]).toEqual([503, 'UNAVAILABLE', '1']);
  });

  test('a document that is not GraphQL', async () => {
    const { body } = await server.query('qwerty cop {abc}', {}, STRICT);
    expect(Object.keys(body.errors?.[0]?.extensions ?? {})).toEqual(['code']);
    expect(JSON.stringify(body)).not.toMatch(INSIDE);
  });

  test('messages come in the language of the caller', async () => {
    const vi = await sample.query('{ fails }');
    const en = await sample.query('{ fails }', {}, { 'accept-language': 'fr, en;q=0.8, vi;q=0.3' });
    expect(vi.body.errors?.[0]?.message).toMatch(/^Có lỗi nội bộ/);
    expect(en.body.errors?.[0]?.message).toMatch(/^Something went wrong/);
  });

  test('a wrong value is named by its path', async () => {
    const { body } = await server.query(
      'query ($f: OrganizationFilter, $n: Int!) { organizations(filter: $f, first: $n) { totalCount } }',
      { f: { level: { in: [1, 'x'] } } },
      { 'accept-language': 'en' },
    );
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: ['f.level.in.1', 'n'] });
  });
});

test.each([
  '/',
  '/playground',
  '/altair',
  '/console',
  '/graphql/',
  '/GRAPHQL',
  '/graphiql/../package.json',
  '/graphiql/%2e%2e/package.json',
  '/.env',
  '/api',
  '/voyager',
  '/subscriptions',
  '/%',
  '/%c0%af',
])('21 nothing is at %s', async (path) => {
  const response = await fetch(server.address + path, { headers: { accept: 'text/html' } });
  expect([404, 400]).toContain(response.status);
  expect(response.headers.get('content-type')).toMatch(/json/);
  expect(await response.text()).toMatch(
    /^\{"errors":\[\{"message":"[^"]+","extensions":\{"code":"(NOT_FOUND|BAD_REQUEST)"\}\}\],"extensions":\{"cost":0\}\}\n$/,
  );
});

test('22 malformed JSON', async () => {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"not a JSON',
  });
  expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
});

test.each(['/graphql?query={__typename}', '/schema.graphql', '/livez', '/nothing', '/metrics'])('23 headers of %s', async (path) => {
  const { headers } = await fetch(server.address + path);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('cache-control')).toBe('private, no-store');
  for (const name of ['x-powered-by', 'server', 'via']) expect(headers.get(name)).toBeNull();
});

describe('24 the log', () => {
  test('is one JSON line an answer, whatever is sent', async () => {
    lines.length = 0;
    const evil = 'a\n[INFO] admin login\u001b[31m\u2028';
    await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'x\tx' },
      body: JSON.stringify({ query: 'query a { __typename }', operationName: evil }),
    });
    await fetch(`${server.address}/graphql?query=${encodeURIComponent(evil)}&operationName=${encodeURIComponent(evil)}`);
    await fetch(`${server.address}/${encodeURIComponent(evil)}`);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ msg: 'answered' });
      expect(line.trimEnd()).not.toMatch(/[\n\r\u001b\u2028]|admin/);
    }
  });

  test('holds no password and no token', async () => {
    lines.length = 0;
    const secrets = ['pass-word-1', 'pass-word-2'];
    await server.query('mutation ($p: String!) { signIn(username: "p1", password: $p) { accessToken } }', { p: secrets[0] });
    await server.query(`mutation { signIn(username: "p1", password: "${secrets[1]}") { accessToken refreshToken } }`);
    const token = await server.token('p1');
    await server.as('p1').query('{ viewer { username } }');
    await sample.query('{ fails }', {}, { authorization: `Bearer ${token}` });
    expect(lines.join('')).toContain('"route":"/graphql"');
    expect([...secrets, token].filter((secret) => lines.join('').includes(secret))).toEqual([]);
  });
});
