import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { Departure } from '../kernel/departure.js';
import type { Traffic } from './drain.js';
import { HEADERS, type Outcome } from './exchange.js';
import { answerGraphql, type DoorTools } from './graphql-door.js';
import type { Unread } from './unread.js';

/** Notes an answer in the log and the figures. */
export type Note = (request: IncomingMessage, response: ServerResponse, outcome: Outcome | null, milliseconds: number) => void;

/** What the quick door works with. */
export interface Door {
  readonly tools: DoorTools;
  readonly traffic: Traffic;
  readonly unread: Unread;
  readonly note: Note;
}

/**
 * Lets plain GraphQL requests pass the framework by, whose routing, hooks and parsers cost as much as the rest of a small
 * read; all other requests go its way. Checks, limits, answers, log and figures are the same.
 */
export function openQuickDoor(server: Server, door: Door): void {
  const [framework] = server.listeners('request') as [RequestListener];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const length = plainLength(request, door);
    if (length === null) framework(request, response);
    else take(request, response, length, door);
  });
}

const DIGITS = /^\d{1,7}$/;

/** Length of the body of a request that is plain in every respect, else null. */
function plainLength({ method, url, headers }: IncomingMessage, { tools, traffic }: Door): number | null {
  if (method !== 'POST' || url !== '/graphql' || headers['content-type'] !== 'application/json') return null;
  if (traffic.closing || 'transfer-encoding' in headers || 'content-encoding' in headers || 'expect' in headers) return null;
  const length = headers['content-length'];
  if (length === undefined || !DIGITS.test(length)) return null;
  return Number(length) > 0 && Number(length) <= tools.limits.bodyBytes ? Number(length) : null;
}

function take(request: IncomingMessage, response: ServerResponse, length: number, door: Door): void {
  const passage = new Passage(request, response, door);
  const chunks: Buffer[] = [];
  let read = 0;
  request.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    read += chunk.length;
  });
  request.on('end', () => {
    if (read === length) void passage.answer(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
  });
}

/** One request on its way through. */
class Passage {
  private readonly began = performance.now();
  private readonly departure = new Departure();
  private outcome: Outcome | null = null;

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly door: Door,
  ) {
    door.traffic.begin(response);
    response.on('close', () => this.end());
  }

  async answer(body: Buffer): Promise<void> {
    const { request, response, departure } = this;
    const peer = request.socket.remoteAddress ?? '';
    const exchange = { method: 'POST', url: '/graphql', headers: request.headers, body, ip: peer, peer, departure };
    this.outcome = await answerGraphql(exchange, this.door.tools);
    if (departure.left) return;
    const length = write(response, this.outcome);
    // Nearly all have been taken by now.
    if (!response.writableFinished) this.door.unread.add(response, length);
  }

  private end(): void {
    if (!this.response.writableFinished) this.departure.leave();
    this.door.note(this.request, this.response, this.outcome, performance.now() - this.began);
  }
}

const COMMON = Object.entries(HEADERS).flat();

/** Sends an answer; the length of its body. */
function write(response: ServerResponse, { status, headers, body }: Outcome): number {
  const length = Buffer.byteLength(body);
  const own: string[] = [];
  for (const name in headers) own.push(name, headers[name] ?? '');
  response.writeHead(status, [...COMMON, ...own, 'content-length', String(length)]).end(body);
  return length;
}
