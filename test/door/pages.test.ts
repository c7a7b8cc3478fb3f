import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type TestServer } from '../harness/server.js';

let database: TestDatabase;
let server: TestServer;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'dangbo-pages-'));
  await mkdir(join(folder, 'web', 'assets'), { recursive: true });
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><title>Dangbo</title>');
  await writeFile(join(folder, 'web', 'assets', 'a-1.js'), 'export {};');
  await writeFile(join(folder, 'web', 'notes.txt'), 'not for the web');
  await writeFile(join(folder, 'secret.js'), 'secret');
  server = await startServer(database.url, { pages: join(folder, 'web') });
});

afterAll(async () => {
  await server.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Sends the path as it is written; a client library would tidy it. */
function rawly(path: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = createConnection(Number(new URL(server.address).port), '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (data) => (heard += data.toString())).on('close', () => resolve(heard));
  });
}

test('the explorer comes with a policy that lets it talk to this host alone', async () => {
  const { status, headers } = await fetch(`${server.address}/graphiql`);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
});

test('its files carry the hash of their content in their name and may be kept', async () => {
  const { status, headers } = await fetch(`${server.address}/graphiql/assets/a-1.js`);
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ]);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  '/graphiql/../secret.js',
  '/graphiql/%2e%2e/secret.js',
  '/graphiql/..%2fsecret.js',
  '/graphiql/assets/..%5c..%5csecret.js',
  '/graphiql/notes.txt',
  '/graphiql//etc/passwd',
  '/graphiql/',
  '/graphiql/assets',
  '/graphiql/%00',
])('nothing else has an address: %s', async (path) => {
  const answer = await rawly(path);
  expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
  expect(answer).not.toMatch(/secret"|not for the web/);
});
