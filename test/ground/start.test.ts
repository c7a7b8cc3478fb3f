import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../../src/database/launcher-server.js';

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
  readonly errors: () => string;
}

let folder: string;
const runs: Run[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), `dangbo-start-${process.pid}-`));
});

afterEach(async () => {
  for (const run of runs.splice(0)) await end(run);
  await rm(folder, { recursive: true, force: true });
});

/** `start.ts` with an environment of its own. */
function start(env: Readonly<Record<string, string>>): Run {
  const args = ['--import', resolve('tools/typescript.mjs'), resolve('start.ts')];
  const given = { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), SEED: 'minimal', LOG_LEVEL: 'silent', ...env };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: given });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const run = { child, ended, output: () => output, errors: () => errors };
  runs.push(run);
  return run;
}

async function end(run: Run): Promise<number | null> {
  if (run.child.exitCode === null && run.child.signalCode === null) run.child.kill('SIGTERM');
  return run.ended;
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await sleep(50);
}

async function ready(run: Run): Promise<void> {
  await until(() => run.output().includes('is ready') || run.child.exitCode !== null);
  expect(run.errors()).toBe('');
}

async function statusOf(port: number): Promise<number> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.status);
}

describe('start', () => {
  test('stops at a bad variable with one sentence, before anything is written', async () => {
    const run = start({ PORT: 'eighty' });
    expect(await run.ended).toBe(1);
    expect(run.errors()).toBe('The environment variable PORT must be a whole number from 0 to 65535.\n');
    expect(await readdir(folder)).toEqual([]);
  });

  test('stops at a busy port with one sentence, before anything is written', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const run = start({ PORT: String(port) });
    const code = await run.ended;
    other.close();
    expect(code).toBe(1);
    expect(run.errors()).toBe(`The port ${port} of 127.0.0.1 is in use: stop what uses it, or set PORT to another.\n`);
    expect(await readdir(folder)).toEqual([]);
  });

  test('stops at a server that does not answer, naming DATABASE_URL and no password', async () => {
    const port = await freePort();
    const run = start({ PORT: '0', DATABASE_URL: `postgres://someone:secret@127.0.0.1:${port}/x` });
    expect(await run.ended).toBe(1);
    expect(run.errors()).toMatch(/^The database that DATABASE_URL names does not answer: .*\.\n$/);
    expect(run.errors()).not.toContain('secret');
  });

  test('serves from its own PostgreSQL, says when that is down, and stops cleanly', async () => {
    const port = await freePort();
    const first = start({ PORT: String(port) });
    await ready(first);
    expect(await statusOf(port)).toBe(200);
    const secret = await readFile(join(folder, 'data', 'token-secret'), 'utf8');
    expect((await stat(join(folder, 'data', 'token-secret'))).mode & 0o777).toBe(0o600);

    const pid = Number.parseInt(await readFile(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8'), 10);
    process.kill(pid, 'SIGKILL');
    await until(async () => (await statusOf(port)) === 503);
    await until(async () => (await statusOf(port)) === 200);
    expect(await end(first)).toBe(0);
    expect(await readdir(join(folder, 'data', 'postgres'))).not.toContain('postmaster.pid');

    const second = start({ PORT: String(port) });
    await ready(second);
    expect(second.output()).not.toContain('loaded in');
    expect(await readFile(join(folder, 'data', 'token-secret'), 'utf8')).toBe(secret);
  });

  test('serves from the server of DATABASE_URL and makes none of its own', async () => {
    const admin = new pg.Client({ connectionString: String(process.env['TEST_DATABASE_URL']) });
    await admin.connect();
    const name = `start_${randomUUID().replaceAll('-', '')}`;
    await admin.query(`create database ${name}`);
    const url = new URL(String(process.env['TEST_DATABASE_URL']));
    url.pathname = `/${name}`;
    const port = await freePort();
    const run = start({ PORT: String(port), DATABASE_URL: url.href, TOKEN_SECRET: 'x'.repeat(32) });
    await ready(run);
    expect(await statusOf(port)).toBe(200);
    expect(await readdir(folder)).toEqual([]);
    expect(await end(run)).toBe(0);
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
});
