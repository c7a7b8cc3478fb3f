import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { StartError } from '../kernel/start-error.js';
import { endOrphan, prepareData, saysDiskFull, startErrorFrom, SUPERUSER, untilGone } from './launcher-data.js';
import { lockFolder } from './launcher-lock.js';
import { dataOf, findPlace, giveTo, keptSecret, openFolder, type Log } from './launcher-place.js';
import { freePort, startServer, stopServer, type ServerOptions } from './launcher-server.js';

export interface LaunchOptions {
  readonly dataDir: string;
  readonly log: Log;
  /** The server's process died; it is being started again. */
  readonly onDown?: () => void;
  /** The server answers again, at the same address. */
  readonly onUp?: () => void;
  /** Settings of PostgreSQL beside our own, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Launched {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 30_000;
const TRIES_FOR_A_PORT = 5;
const PAUSES_FOR_HELPERS = 200;

async function openServer(folder: string, options: LaunchOptions): Promise<Omit<ServerOptions, 'port' | 'url'> & { secret: string }> {
  const secret = await keptSecret(join(folder, 'postgres-password'));
  await endOrphan(await dataOf(folder), options.log);
  const place = await findPlace(folder, options.log);
  await prepareData(place, secret);
  await giveTo(place.identity, place.data);
  return { place, secret, logFile: join(folder, 'postgres.log'), settings: options.settings ?? {} };
}

const takenPort = (error: unknown): boolean => error instanceof StartError && /listen|bind|Address already in use/i.test(error.message);

/** Another program may take a free port before the server does; then another port is tried. */
async function startOnFreePort(server: Awaited<ReturnType<typeof openServer>>): Promise<{ child: ChildProcess; options: ServerOptions }> {
  for (let left = TRIES_FOR_A_PORT; ; left -= 1) {
    const port = await freePort();
    const options = { ...server, port, url: `postgres://${SUPERUSER}:${server.secret}@127.0.0.1:${port}/postgres` };
    try {
      return { child: await startServer(options), options };
    } catch (error) {
      if (left === 1 || !takenPort(error)) throw error;
    }
  }
}

/** Keeps one server running until it is stopped, starting it again with growing pauses when it dies. */
class Supervisor {
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private restart: Promise<void> = Promise.resolve();

  constructor(
    private child: ChildProcess,
    private readonly server: ServerOptions,
    private readonly options: LaunchOptions,
  ) {
    this.watch();
  }

  private watch(): void {
    this.child.once('exit', () => this.died());
    // It may have died before anyone listened.
    if (this.child.exitCode !== null || this.child.signalCode !== null) this.died();
  }

  private died(): void {
    if (this.stopping) return;
    this.child.removeAllListeners('exit');
    this.options.log('The PostgreSQL server has died; starting it again.');
    this.options.onDown?.();
    this.retryAfter(FIRST_PAUSE);
  }

  private retryAfter(pause: number): void {
    this.timer = setTimeout(() => {
      this.restart = this.startAgain(pause);
    }, pause);
  }

  private async startAgain(pause: number): Promise<void> {
    try {
      this.child = await startServer(this.server);
      if (this.stopping) return;
      this.watch();
      this.options.log('The PostgreSQL server answers again.');
      this.options.onUp?.();
    } catch (error) {
      this.options.log(error instanceof Error ? error.message : String(error));
      if (!this.stopping) this.retryAfter(Math.min(pause * 2, LONGEST_PAUSE));
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.restart;
    await stopServer(this.child);
    // Helpers of a server that was killed outlive it for a moment.
    await untilGone(this.server.place.data, PAUSES_FOR_HELPERS);
  }
}

/**
 * Starts the embedded PostgreSQL on `dataDir`, making its data the first time; one process at a time may do so.
 * Throws a StartError, one sentence, when it cannot.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const folder = await openFolder(options.dataDir);
  const release = await lockFolder(folder).catch((error: unknown) => {
    throw sayDiskFull(error, folder);
  });
  try {
    const { child, options: server } = await startOnFreePort(await openServer(folder, options));
    const supervisor = new Supervisor(child, server, options);
    return { url: server.url, stop: () => supervisor.stop().then(release) };
  } catch (error) {
    await release();
    throw sayDiskFull(error, folder);
  }
}

function sayDiskFull(error: unknown, folder: string): unknown {
  const full = !(error instanceof StartError) && error instanceof Error && saysDiskFull(error.message);
  return full ? startErrorFrom('PostgreSQL could not start', folder, error.message) : error;
}
