import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { actorWith, type Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { memberExportRow } from '../../seeds/member-export.factory.js';
import { createEngine } from '../../src/reading/index.js';
import type { Engine } from '../../src/server/options.js';
import { POLICIES } from '../../src/server/policies.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, withServer, type TestServer } from '../harness/server.js';
import { gid } from '../acts/ground.js';

/* Row 13 of security.md section 1: clients that ask for much and read nothing. What is measured is what they hold, never how long. */

const MEGABYTE = 1024 * 1024;
/** A big answer to a small question, for the document is stored: hundreds of questions reach the server before it pauses. */
const LISTS = Array.from({ length: 30 }, (_, i) => `u${i}: organizations(first: 100) { nodes { id code name } } m${i}: members(first: 100) { nodes { id fullName } }`); // prettier-ignore
const BIG = `{ ${LISTS.join(' ')} }`;
const documentId = `sha256:${createHash('sha256').update(BIG).digest('hex')}`;
const SMALL = '{ organizations { totalCount } }';
/** The ways in: the quick door, and the framework. */
const WAYS = [['the quick door', 'application/json'], ['the framework', 'application/json; charset=utf-8']] as const; // prettier-ignore

let database: TestDatabase;
let server: TestServer;
let folder: string;

beforeAll(async () => {
  database = await minimalDatabase();
  folder = await mkdtemp(join(tmpdir(), 'dangbo-readers-'));
  await writeFile(join(folder, 'documents.json'), JSON.stringify({ [documentId]: BIG }));
});

/** A server with one connection to the database, and so much room for what is not read. */
async function start(unreadBytes: number): Promise<void> {
  const limits = { requestsPerMinute: 1_000_000, unreadBytes };
  server = await startServer(database.url, { connections: 1, limits, operations: join(folder, 'documents.json') });
  // The document is known before anything is measured.
  for (let i = 0; i < 2; i += 1) expect((await server.as('p1').query(BIG)).status).toBe(200);
}

afterEach(() => server.close());
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** A client that sends and reads nothing until it is told to. */
class Deaf {
  readonly closed: Promise<void>;
  private heard = '';

  private constructor(private readonly socket: Socket) {
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => undefined);
  }

  static open(): Promise<Deaf> {
    return new Promise((resolve) => {
      const socket = createConnection(Number(new URL(server.address).port), '127.0.0.1', () => resolve(deaf));
      socket.pause();
      const deaf = new Deaf(socket);
    });
  }

  /** Asks for a file of persons. */
  async download(who: Actor, id: string): Promise<void> {
    const head = [`GET /exports/${id} HTTP/1.1`, 'host: dangbo', `authorization: Bearer ${await server.token(who.username)}`];
    this.socket.write(`${head.join('\r\n')}\r\n\r\n`);
  }

  /** Asks for the big answer many times, without waiting for one. */
  async ask(times: number, media: string): Promise<void> {
    const body = JSON.stringify({ documentId });
    const head = ['POST /graphql HTTP/1.1', 'host: dangbo', `authorization: Bearer ${await server.token('p1')}`, `content-type: ${media}`, `content-length: ${body.length}`]; // prettier-ignore
    this.socket.write(`${head.join('\r\n')}\r\n\r\n${body}`.repeat(times));
  }

  /** Reads all that comes, until the connection closes. */
  listen(): void {
    this.socket.on('data', (data) => (this.heard += data.toString('latin1')));
    this.socket.resume();
  }

  /** Whole answers that it has read. */
  get answers(): number {
    return this.heard.split('"extensions":{"cost":').length - 1;
  }

  leave(): void {
    this.socket.destroy();
  }
}

async function figure(name: string): Promise<number> {
  const text = await (await fetch(`${server.address}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

const unread = (): Promise<number> => figure('dangbo_unread_bytes');
/** Without the request that asks for the figures. */
const underWay = async (): Promise<number> => (await figure('dangbo_requests_under_way')) - 1;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Asks until answers stay in the server's own memory: the systems of both sides hold some megabytes. */
async function fill(deaf: Deaf, media: string): Promise<void> {
  while ((await unread()) === 0) {
    await deaf.ask(20, media);
    await until(async () => (await unread()) > 0 || (await underWay()) === 0);
  }
}

/** Connections to the database that do something, or hold a transaction. */
async function busyBackends(): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    `select count(*)::integer n from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and state is distinct from 'idle'`,
  );
  return rows[0]?.n ?? 0;
}

describe.each(WAYS)('13 a client that reads nothing, through %s', (_way, media) => {
  test('holds no connection to the database: with one alone everybody else is answered', async () => {
    await start(64 * MEGABYTE);
    const deaf = await Deaf.open();
    await fill(deaf, media);
    for (let i = 0; i < 20; i += 1) expect((await server.as('p2').query(SMALL)).status).toBe(200);
    await until(async () => (await figure('dangbo_pool_idle')) === 1 && (await figure('dangbo_pool_waiting')) === 0);
    expect(await busyBackends()).toBe(0);
    expect(await unread()).toBeGreaterThan(0);
    deaf.leave();
  });

  test('is cut off when its answers fill the memory that there is for all; one that leaves less is not', async () => {
    await start(MEGABYTE);
    const [modest, greedy] = [await Deaf.open(), await Deaf.open()];
    await modest.ask(1, media);
    await until(async () => (await underWay()) === 0);
    await greedy.ask(400, media);
    const seen: number[] = [];
    await until(async () => seen.push(await unread()) > 0 && (await underWay()) === 0);
    expect(Math.max(...seen)).toBeGreaterThan(0);
    expect(Math.max(...seen)).toBeLessThanOrEqual(MEGABYTE);
    expect(await unread()).toBe(0);
    greedy.listen();
    await greedy.closed;
    expect(greedy.answers).toBeLessThan(400);
    expect((await server.as('p2').query(SMALL)).status).toBe(200);
    modest.listen();
    await until(() => Promise.resolve(modest.answers === 1));
    await modest.ask(1, media);
    await until(() => Promise.resolve(modest.answers === 2));
    modest.leave();
  });

  test('leaves nothing behind when it goes', async () => {
    await start(64 * MEGABYTE);
    const [early, late] = [await Deaf.open(), await Deaf.open()];
    await early.ask(40, media);
    await until(async () => (await underWay()) > 1);
    early.leave();
    await fill(late, media);
    late.leave();
    await until(async () => (await underWay()) === 0);
    expect(await unread()).toBe(0);
    // A statement that is cancelled for who has left ends a little after.
    await until(async () => (await busyBackends()) === 0);
  });
});

describe('13 a file of persons that nobody reads', () => {
  interface Page {
    file: { unit: { members: object } };
  }

  /** How many pages were read. */
  let pages = 0;

  /** Every page of the file is two megabytes long, and there is always another. */
  function endless(): Engine {
    const { pool, secret, clock } = server;
    const engine = createEngine({ schema: buildDangboSchema(), pool, policies: POLICIES, secret, clock });
    const nodes = Array.from({ length: 100 }, () => ({ fullName: 'x'.repeat(2 * 10_000) }));
    let first: object | null = null;
    const direct: Engine['direct'] = async (context) => {
      const page = JSON.parse(String(await engine.direct(context))) as Page;
      first ??= page.file.unit.members;
      const { pageInfo } = first as { pageInfo: object };
      pages += 1;
      const members = { nodes, pageInfo: { ...pageInfo, hasNextPage: true } };
      return Buffer.from(JSON.stringify({ ...page, file: { ...page.file, unit: { members } } }));
    };
    return Object.assign(Object.create(engine) as Engine, { direct });
  }

  test('waits on its way: no page is read, and no connection held, until the client reads; none after it has left', async () => {
    await start(64 * MEGABYTE);
    const officer = await actorWith(database.pool, ['B4@K']);
    const unit = await database.pool.query<{ no: number }>(`select no from organization where code = 'A'`);
    const file = memberExportRow({ id: newId(), unit: unit.rows[0]?.no ?? 0, created_by: String(officer.member) });
    const client = await database.pool.connect();
    await insertRows(client, 'member_export', [file]).finally(() => client.release());
    const plain = server;
    const work = async (own: TestServer): Promise<void> => {
      server = own;
      const deaf = await Deaf.open();
      await deaf.download(officer, gid('MemberExport', file.id));
      await until(() => Promise.resolve(pages > 1));
      // What the systems of both sides hold is bounded, and so is the number of pages that fill it.
      let before = 0;
      await until(async () => {
        const rested = pages === before;
        before = pages;
        for (let i = 0; i < 50; i += 1) expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
        return rested;
      });
      expect(await busyBackends()).toBe(0);
      for (const { idleCount, totalCount } of [plain.pool, server.pool]) expect(idleCount).toBe(totalCount);
      deaf.listen();
      await until(() => Promise.resolve(pages > before + 5));
      deaf.leave();
      await until(async () => (await underWay()) === 0);
      const last = pages;
      for (let i = 0; i < 50; i += 1) await fetch(`${server.address}/readyz`);
      expect(pages).toBeLessThanOrEqual(last + 1);
    };
    const options = { connections: 1, engine: endless(), secret: plain.secret };
    await withServer(database.url, options, work).finally(() => (server = plain));
  });
});
