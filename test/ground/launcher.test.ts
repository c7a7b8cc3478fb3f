import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { launch, type Launched } from '../../src/database/launcher.js';
import { serversIn } from '../../src/database/launcher-processes.js';
import { StartError } from '../../src/kernel/start-error.js';
import type { Outcome } from './launched.js';

let folder: string;
const running: Launched[] = [];
const children: ChildProcess[] = [];
const lines: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), `dangbo-launcher-${process.pid}-`));
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const child of children.splice(0)) await end(child, 'SIGTERM');
  lines.length = 0;
  await rm(folder, { recursive: true, force: true });
});

async function start(events: { onDown?: () => void; onUp?: () => void } = {}): Promise<Launched> {
  const server = await launch({ dataDir: folder, log: (line) => lines.push(line), ...events });
  running.push(server);
  return server;
}

async function stop(server: Launched): Promise<void> {
  running.splice(running.indexOf(server), 1);
  await server.stop();
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Launches in a process of its own, which can be killed as a real one. */
async function startElsewhere(): Promise<{ child: ChildProcess; outcome: Outcome }> {
  const loader = resolve('tools/typescript.mjs');
  const args = ['--import', loader, resolve('test/ground/launched.ts'), folder];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'], env: { PATH: process.env['PATH'] } });
  children.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, outcome: JSON.parse(line) as Outcome };
}

async function ask(url: string | undefined, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: String(url) });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

async function postmaster(): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

describe('launch', () => {
  test('makes the data once, keeps the password to itself and finds both again', async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 7 as n');
    expect(await ask(first.url, `select current_setting('listen_addresses')`)).toBe('127.0.0.1');
    await stop(first);
    expect(await serversIn(join(folder, 'postgres'))).toEqual([]);

    const second = await start();
    expect(await ask(second.url, 'select n from kept')).toBe(7);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
    expect((await stat(join(folder, 'postgres-password'))).mode & 0o777).toBe(0o600);
    const stranger = new URL(second.url);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('refuses a second start on the same directory, which stays as it is', async () => {
    const server = await start();
    const { outcome } = await startElsewhere();
    expect(outcome.error).toMatch(/^The data directory .* is in use by process \d+: [^.]*DATA_DIR[^.]*\.$/);
    await expect(start()).rejects.toThrow(StartError);
    expect(await ask(server.url, 'select 1')).toBe(1);
  });

  test('of starts at the same moment one goes on', async () => {
    await stop(await start());
    // The lock of a dead process: all of them want to take it over.
    await writeFile(join(folder, 'lock-3'), JSON.stringify({ pid: process.pid, birth: 'another time' }));
    const outcomes = await Promise.all([startElsewhere(), startElsewhere(), startElsewhere()]);
    expect(outcomes.filter(({ outcome }) => outcome.url !== undefined)).toHaveLength(1);
    const errors = outcomes.flatMap(({ outcome }) => outcome.error ?? []);
    expect(errors.map((error) => /is in use by process/.exec(error)?.[0] ?? error)).toEqual([
      'is in use by process',
      'is in use by process',
    ]);
  });

  test('stops the server that a killed process left behind and loses nothing that was committed', async () => {
    const { child, outcome } = await startElsewhere();
    await ask(outcome.url, 'create table kept as select 7 as n');
    const orphan = await postmaster();
    await end(child, 'SIGKILL');
    expect(await serversIn(join(folder, 'postgres'))).toContain(orphan);

    const server = await start();
    expect(await serversIn(join(folder, 'postgres'))).not.toContain(orphan);
    expect(lines).toContain('Stopping the PostgreSQL server that an earlier start left behind.');
    expect(await ask(server.url, 'select n from kept')).toBe(7);
  });

  test('starts the server again at the same address when it dies', async () => {
    const events: string[] = [];
    let up = (): void => undefined;
    const isUp = new Promise<void>((done) => (up = done));
    const server = await start({ onDown: () => events.push('down'), onUp: () => up() });
    await ask(server.url, 'create table kept as select 7 as n');
    process.kill(await postmaster(), 'SIGKILL');
    await isUp;
    expect(events).toEqual(['down']);
    expect(await ask(server.url, 'select n from kept')).toBe(7);
  });

  test('is stopped in the middle of a restart without leaving a server', async () => {
    let down = (): void => undefined;
    const isDown = new Promise<void>((done) => (down = done));
    const server = await start({ onDown: () => down() });
    process.kill(await postmaster(), 'SIGKILL');
    await isDown;
    await stop(server);
    expect(await serversIn(join(folder, 'postgres'))).toEqual([]);
  });

  test("refuses another version's data and leaves them alone", async () => {
    await mkdir(join(folder, 'postgres'));
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '16\n');
    await expect(start()).rejects.toThrow(/^The data in .* are of PostgreSQL 16, this is PostgreSQL 18: [^.]*DATA_DIR[^.]*\.$/);
    expect(await readdir(join(folder, 'postgres'))).toEqual(['PG_VERSION']);
  });

  test('refuses a folder with files of something else and leaves them alone', async () => {
    await mkdir(join(folder, 'postgres'));
    await writeFile(join(folder, 'postgres', 'letter.txt'), 'dear');
    await expect(start()).rejects.toThrow('holds files that are no PostgreSQL data');
    expect(await readFile(join(folder, 'postgres', 'letter.txt'), 'utf8')).toBe('dear');
  });

  test('tells in one sentence why a directory cannot be used', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(launch({ dataDir: join(folder, 'file', 'below'), log: () => undefined })).rejects.toThrow(
      /^The data directory .* cannot be written \(ENOTDIR\): .*\.$/,
    );
  });
});
