import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClock } from '../../src/kernel/clock.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { NO_ENGINE, sampleSchema } from '../harness/sample-schema.js';
import { startServer, withServer, type GraphqlBody, type TestServer } from '../harness/server.js';

const STORED = 'query Unit { organizations(first: 1) { totalCount } }\n';
const id = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const JSON_BODY = { 'content-type': 'application/json' };

let database: TestDatabase;
let server: TestServer;
let folder: string;

beforeAll(async () => {
  database = await minimalDatabase();
  folder = await mkdtemp(join(tmpdir(), 'dangbo-operations-'));
  const manifest = join(folder, 'documents.json');
  await writeFile(manifest, JSON.stringify({ [id(STORED)]: STORED }));
  server = await startServer(database.url, { operations: manifest, limits: { headersMs: 300, requestMs: 600 } });
});

afterAll(async () => {
  await server.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

interface Given {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly query?: string;
}

async function send({
  method = 'POST',
  headers = JSON_BODY,
  body,
  query = '',
}: Given): Promise<{ status: number; headers: Headers; code: string | undefined; data: unknown }> {
  const response = await fetch(`${server.address}/graphql${query}`, { method, headers, ...(body !== undefined && { body }) });
  const text = await response.text();
  const json = (text === '' ? {} : JSON.parse(text)) as GraphqlBody;
  return { status: response.status, headers: response.headers, code: json.errors?.[0]?.extensions.code, data: json.data };
}

const DOCUMENT = JSON.stringify({ query: '{ __typename }' });

describe('methods and media types', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])('%s is 405 with Allow', async (method) => {
    const { status, headers } = await send({ method, headers: {} });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  test.each(['mutation { signOut }', 'mutation A { signIn(username: "a", password: "b") { accessToken } }'])(
    'GET does not act: %s',
    async (document) => {
      for (const accept of ['application/json', 'application/graphql-response+json']) {
        const { status, headers, code } = await send({
          method: 'GET',
          headers: { accept },
          query: `?query=${encodeURIComponent(document)}`,
        });
        expect([status, headers.get('allow'), code]).toEqual([405, 'POST', 'BAD_REQUEST']);
      }
    },
  );

  test.each([
    'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', 'application/json; charset=utf-16',
    'application/json; charset=utf-7', 'application/json;charset="utf-8";x=y', 'application/jsonp', 'text/json', 'application/json, text/plain', 'application/json; charset=utf-8; charset=utf-7',
  ])('48 %s is 415', async (type) => {
    for (const extra of [{}, { cookie: 'a=b' }]) {
      const { status, code } = await send({ headers: { 'content-type': type, ...extra }, body: DOCUMENT });
      expect([status, code]).toEqual([415, 'BAD_REQUEST']);
    }
  }); // prettier-ignore

  test.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])('%s is read', async (type) => {
    expect((await send({ headers: { 'content-type': type }, body: DOCUMENT })).status).toBe(200);
  });

  test('48 a GET with a cookie must show that its page may ask', async () => {
    const query = '?query={__typename}';
    expect((await send({ method: 'GET', headers: { cookie: 'a=b' }, query })).status).toBe(400);
    expect((await send({ method: 'GET', headers: { cookie: 'a=b', 'x-requested-with': 'x' }, query })).status).toBe(200);
    expect((await send({ method: 'GET', headers: {}, query })).status).toBe(200);
  });

  test.each([
    ['text/html', 406, null], ['application/xml, text/plain', 406, null], ['application/json;q=0', 406, null],
    ['text/html, */*;q=0.1', 200, 'application/json'], ['application/*', 200, 'application/json'],
    ['application/json;q=0.5, application/graphql-response+json', 200, 'application/graphql-response+json'],
  ])('Accept: %s is %i %s', async (accept, status, type) => {
    const answer = await send({ headers: { ...JSON_BODY, accept }, body: JSON.stringify({ query: 'mutation { __typename }' }) });
    expect(answer.status).toBe(status);
    if (type) expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  }); // prettier-ignore

  test.each([
    '?query={__typename}&query={__typename}',
    '?variables={}',
    '?query={__typename}&variables=[]',
    '?query={__typename}&variables=x',
    '?query=',
  ])('GET %s is 400', async (query) => {
    expect(await send({ method: 'GET', headers: {}, query })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });
});

describe('which operation', () => {
  test.each([
    [{}, 'application/json', 200],
    [{}, 'application/graphql-response+json', 400],
    [{ operationName: 'C' }, 'application/graphql-response+json', 400],
  ])('%j under %s is %i', async (more, accept, status) => {
    const body = JSON.stringify({ query: 'query A { __typename } query B { __typename }', ...more });
    expect(await send({ headers: { ...JSON_BODY, accept }, body })).toMatchObject({ status, code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});

describe('45 stored documents', () => {
  test('run by their id', async () => {
    const authorization = `Bearer ${await server.token('p1')}`;
    const answer = await send({ headers: { ...JSON_BODY, authorization }, body: JSON.stringify({ documentId: id(STORED) }) });
    expect([answer.status, answer.data]).toEqual([200, { organizations: { totalCount: 7 } }]);
    const got = await send({ method: 'GET', headers: { authorization }, query: `?documentId=${encodeURIComponent(id(STORED))}` });
    expect(got.data).toEqual(answer.data);
  });

  test('an unknown id is told, and cannot be taught', async () => {
    const unknown = '{ __typename }';
    expect(await send({ body: JSON.stringify({ documentId: id(unknown) }) })).toMatchObject({
      status: 400,
      code: 'PERSISTED_DOCUMENT_NOT_FOUND',
    });
    expect(await send({ body: JSON.stringify({ documentId: id(unknown), query: unknown }) })).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
    const persistedQuery = { version: 1, sha256Hash: id(unknown).slice(7) };
    await send({ body: JSON.stringify({ query: unknown, extensions: { persistedQuery } }) });
    expect(await send({ body: JSON.stringify({ extensions: { persistedQuery } }) })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(await send({ body: JSON.stringify({ documentId: id(unknown) }) })).toMatchObject({
      status: 400,
      code: 'PERSISTED_DOCUMENT_NOT_FOUND',
    });
  });

  test.each([
    ['capitals', id(STORED).toUpperCase()], ['a capital digit', id(STORED).replace(/[a-f]/, (c) => c.toUpperCase())], ['no scheme', id(STORED).slice(7)],
    ['short', id(STORED).slice(0, -1)], ['a path', 'sha256:../unit.graphql'], ['prototype', '__proto__'],
  ])('%s is no id', async (_name, documentId) => {
    expect(await send({ body: JSON.stringify({ documentId }) })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  }); // prettier-ignore
});

describe('limits in time', () => {
  test('600 requests a minute an account, whatever the Accept', async () => {
    let offset = 0;
    const clock = createClock({ businessDay: '2022-11-14', datasetDay: null, instant: () => new Date(Date.now() + offset) });
    await withServer(database.url, { clock, limits: { requestsPerMinute: 5 } }, async (small) => {
      const ask = async (): Promise<number> => (await small.as('p1').query('{ __typename }')).status;
      for (let i = 0; i < 5; i += 1) expect(await ask()).toBe(200);
      const late = await small.as('p1').query('{ __typename }');
      expect([late.status, late.body.errors?.[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await small.as('p2').query('{ __typename }')).status).toBe(200);
      offset = 61_000;
      expect(await ask()).toBe(200);
    });
  });

  test.each([
    ['headers that never end', 'POST /graphql HTTP/1.1\r\nHost: x\r\nA: b'],
    [
      'a body that never ends',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"query":',
    ],
  ])('13 %s are cut off, and no one else waits', async (_name, text) => {
    const stuck = Array.from({ length: 100 }, () => new Stuck(Number(new URL(server.address).port), text));
    expect((await server.query('{ __typename }')).status).toBe(200);
    for (const each of stuck) expect(await each.end).toMatch(/^$|^HTTP\/1\.1 408/);
  });
});

/** A client that never finishes its request. */
class Stuck {
  /** What it heard until it was cut off. */
  readonly end: Promise<string>;

  constructor(port: number, text: string) {
    const socket = createConnection(port, '127.0.0.1', () => socket.write(text));
    this.end = new Promise((resolve) => {
      let heard = '';
      const patience = setTimeout(() => {
        heard = 'still open';
        socket.destroy();
      }, 5000);
      socket.on('error', () => undefined);
      socket.on('data', (data) => (heard += data.toString()));
      socket.on('close', () => {
        clearTimeout(patience);
        resolve(heard);
      });
    });
  }
}

test('closing waits for answers under way, not for connections that never asked', async () => {
  const slow = await startServer(database.url, { schema: sampleSchema(() => database.pool), engine: NO_ENGINE });
  const silent = createConnection(Number(new URL(slow.address).port), '127.0.0.1');
  const cut = new Promise((resolve) => silent.on('close', resolve));
  const answer = slow.query('{ sleep(seconds: 0.5) }');
  await new Promise((resolve) => setTimeout(resolve, 200));
  await slow.close();
  expect((await answer).body.data).toEqual({ sleep: true });
  await cut;
});

describe('metrics', () => {
  test('for this host; not through a proxy; with a token of a technical administrator', async () => {
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(`${server.address}/metrics`, { headers })).status;
    expect(await status({})).toBe(200);
    expect(await status({ 'x-forwarded-for': '203.0.113.1' })).toBe(401);
    expect(await status({ 'x-forwarded-for': '127.0.0.1', authorization: `Bearer ${await server.token('p1')}` })).toBe(401);
    await database.pool.query(
      `insert into account (username, kind, unit, service_name, password_hash) values ('tech', 'ADMIN', 1, 'x', 'x')`,
    );
    expect(await status({ 'x-forwarded-for': '203.0.113.1', authorization: `Bearer ${await server.token('tech')}` })).toBe(200);
  });
});
