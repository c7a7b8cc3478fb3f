import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { gid, Ground, TODAY } from '../acts/ground.js';

/*
 * What a request brought is gone with the next collection of the young (docs/decisions/55). Where something old holds it, it lies in
 * memory until the old are collected, and that is work which stops requests.
 */

let ground: Ground;
let secretary: Actor;
let body: string;
let keys = 0;

/** Collects the young, who have all been looked at twice. */
let collect: () => void;

beforeAll(async () => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as (options: { type: 'minor' }) => void;
  collect = (): void => {
    gc({ type: 'minor' });
    gc({ type: 'minor' });
  };
  ground = await Ground.open();
  secretary = await ground.actor(['B5@K'], { board: 'PROPAGANDA_BOARD' });
  body = gid('Body', await ground.body('K', 'PROPAGANDA_BOARD'));
});

afterAll(() => ground.close());

const PLANS = '{ trainingPlans(first: 50) { nodes { id title } } }';
const PLAN = 'mutation ($input: CreateTrainingPlanInput!) { createTrainingPlan(input: $input) { trainingPlan { title } } }';

const LONG = 'Kế hoạch bồi dưỡng '.repeat(20);

/** Asks on one connection and keeps nothing itself. */
class Line {
  private readonly socket: Socket;
  private answered: (() => void) | null = null;
  private left = 0;

  constructor(
    address: string,
    private readonly token: string,
  ) {
    const { hostname, port } = new URL(address);
    this.socket = connect(Number(port), hostname);
    this.socket.on('data', (chunk: Buffer) => this.take(chunk));
  }

  async ask(query: string, variables: object): Promise<void> {
    const text = JSON.stringify({ query, variables });
    const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nauthorization: Bearer ${this.token}`;
    this.socket.write(`${head}\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    await new Promise<void>((resolve) => {
      this.answered = resolve;
    });
  }

  end(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    if (this.left === 0) this.left = wholeLength(chunk);
    this.left -= chunk.length;
    if (this.left === 0) this.answered?.();
  }
}

/** Of an answer whose headers are in its first piece. */
function wholeLength(chunk: Buffer): number {
  const head = chunk.toString('latin1', 0, chunk.indexOf('\r\n\r\n'));
  if (!head.startsWith('HTTP/1.1 200') || chunk.includes('"errors"')) throw new Error(chunk.toString());
  return head.length + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1]);
}

const read = (line: Line): Promise<void> => line.ask(PLANS, {});

const act = (line: Line): Promise<void> =>
  line.ask(PLAN, {
    input: { idempotencyKey: `young ${++keys}`, ownerBodyId: body, year: Number(TODAY.slice(0, 4)), title: `${LONG}${keys}`.slice(0, 390) },
  });

const ROUNDS = 5;
const REQUESTS = 100;

/** Bytes that the last request of each round may leave: one in a hundred. What all of them left would be several times as much. */
const MOST_LEFT = 1_500_000;

/** Bytes outside the heap that the requests of all rounds leave. */
async function left(ask: (line: Line) => Promise<void>, rounds = ROUNDS): Promise<number> {
  const line = new Line(ground.server.address, await ground.server.token(secretary.username, secretary.password));
  const round = async (): Promise<void> => {
    for (let i = 0; i < REQUESTS; i += 1) await ask(line);
    collect();
  };
  for (let i = 0; i < 2; i += 1) await round();
  const before = process.memoryUsage().arrayBuffers;
  for (let i = 0; i < rounds; i += 1) await round();
  line.end();
  return process.memoryUsage().arrayBuffers - before;
}

test('what an act brought does not grow old', async () => {
  expect(await left(act)).toBeLessThan(MOST_LEFT);
});

test('what a read brought does not grow old', async () => {
  // As many as a page shows, whatever ran before.
  await left(act, 1);
  expect(await left(read)).toBeLessThan(MOST_LEFT);
});
