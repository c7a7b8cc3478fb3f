import { connect, type Socket } from 'node:net';

const END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');
const ERRORS = Buffer.from('"errors":');
const CLOSES = /^connection: close\r?$/im;

interface Waiting {
  readonly started: number;
  readonly done: (body: Buffer, status: number) => void;
}

/** Keeps a connection with one request at a time, another where the server closes it; it parses as little of HTTP as it can. */
class Connection {
  private socket: Socket;
  /** Said by the last answer: a server lets one socket make so many requests. */
  private closes = false;
  private chunks: Buffer[] = [];
  private length = 0;
  private wanted = -1;
  private waiting: Waiting | null = null;

  constructor(private readonly port: number) {
    this.socket = this.open();
  }

  get idle(): boolean {
    return this.waiting === null;
  }

  ask(request: Buffer, done: Waiting['done']): void {
    if (this.closes) this.reopen();
    this.waiting = { started: performance.now(), done };
    this.socket.write(request);
  }

  end(): void {
    this.socket.removeAllListeners();
    this.socket.destroy();
  }

  private open(): Socket {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    socket.on('error', () => this.finish(0));
    socket.on('close', () => this.finish(0));
    return socket;
  }

  private reopen(): void {
    this.end();
    this.closes = false;
    this.socket = this.open();
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.wanted < 0) this.wanted = this.total();
    const whole = this.wanted > 0 ? this.length >= this.wanted : this.wanted === 0 && this.endsInLastChunk();
    if (whole) this.finish(200);
  }

  /** The mark may come in two pieces. */
  private endsInLastChunk(): boolean {
    const tail = Buffer.concat(this.chunks.slice(-LAST_CHUNK.length));
    return tail.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
  }

  /** Bytes of the whole answer, 0 when it comes in chunks, -1 while its headers are not all there. */
  private total(): number {
    const all = this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks);
    const at = all.indexOf(END);
    if (at < 0) return -1;
    const headers = all.toString('latin1', 0, at);
    this.closes = CLOSES.test(headers);
    const match = /content-length: (\d+)/i.exec(headers);
    return match ? at + END.length + Number(match[1]) : 0;
  }

  private finish(fallback: number): void {
    const { waiting } = this;
    const all = this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks);
    [this.chunks, this.length, this.wanted, this.waiting] = [[], 0, -1, null];
    const status = fallback === 0 ? 0 : Number(all.toString('latin1', 9, 12));
    waiting?.done(all, status);
  }
}

const isGood = (answer: Buffer, status: number): boolean => status === 200 && !answer.includes(ERRORS);

/** Gives what to send next: the same each time, or a request with a key of its own. */
export type Source = () => Buffer;

export interface Load {
  readonly requests: number;
  readonly errors: number;
  readonly seconds: number;
  /** Milliseconds of each request, in no order. */
  readonly latencies: readonly number[];
}

/** The body of one answer, for comparing. */
export async function askOnce(port: number, request: Buffer): Promise<{ readonly status: number; readonly body: string }> {
  const connection = new Connection(port);
  try {
    const [answer, status] = await new Promise<[Buffer, number]>((resolve) =>
      connection.ask(request, (body, code) => resolve([body, code])),
    );
    const at = answer.indexOf(END) + END.length;
    const chunked = /transfer-encoding: chunked/i.test(answer.toString('latin1', 0, at));
    return { status, body: (chunked ? unchunked(answer.subarray(at)) : answer.subarray(at)).toString() };
  } finally {
    connection.end();
  }
}

function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const line = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, line), 16);
    if (!(size > 0)) break;
    parts.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

/** So many connections, each asking again as soon as it is answered, for a time or until so many were asked. */
export async function closedLoop(
  port: number,
  requests: readonly Source[],
  connections: number,
  milliseconds: number,
  most = Infinity,
): Promise<Load> {
  const latencies: number[] = [];
  let [next, errors] = [0, 0];
  const began = performance.now();
  const until = began + milliseconds;
  const all = Array.from({ length: connections }, () => new Connection(port));
  await Promise.all(
    all.map(
      (connection) =>
        new Promise<void>((resolve) => {
          const ask = (): void => {
            const started = performance.now();
            if (started >= until || next >= most) return resolve();
            const source = requests[next++ % requests.length] as Source;
            connection.ask(source(), (answer, status) => {
              latencies.push(performance.now() - started);
              if (!isGood(answer, status)) errors += 1;
              if (status === 0) resolve();
              else ask();
            });
          };
          ask();
        }),
    ),
  );
  all.forEach((connection) => connection.end());
  return { requests: latencies.length, errors, seconds: (performance.now() - began) / 1000, latencies };
}

const MOST_CONNECTIONS = 64;

/** Requests at fixed times, whatever has become of those before: a slow answer counts for all that had to wait. */
export async function openLoop(port: number, requests: readonly Source[], rate: number, milliseconds: number): Promise<Load> {
  const latencies: number[] = [];
  const connections = Array.from({ length: 8 }, () => new Connection(port));
  const due: number[] = [];
  let [next, errors, sent] = [0, 0, 0];
  const began = performance.now();
  const wanted = Math.max(1, Math.floor((rate * milliseconds) / 1000));
  const serve = (connection: Connection): void => {
    const at = due.shift();
    if (at === undefined) return;
    connection.ask((requests[next++ % requests.length] as Source)(), (answer, status) => {
      latencies.push(performance.now() - at);
      if (!isGood(answer, status)) errors += 1;
      serve(connection);
    });
  };
  const send = (now: number): void => {
    for (; sent < wanted && began + (sent * 1000) / rate <= now; sent += 1) {
      due.push(began + (sent * 1000) / rate);
      const free = connections.find(({ idle }) => idle) ?? (connections.length < MOST_CONNECTIONS ? new Connection(port) : null);
      if (!free) continue;
      if (!connections.includes(free)) connections.push(free);
      serve(free);
    }
  };
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      send(performance.now());
      const late = performance.now() > began + milliseconds * 3 + 5_000;
      if (latencies.length < wanted && !late) return;
      clearInterval(timer);
      if (late) errors += wanted - latencies.length;
      resolve();
    }, 1);
  });
  connections.forEach((connection) => connection.end());
  return { requests: latencies.length, errors, seconds: (performance.now() - began) / 1000, latencies };
}
