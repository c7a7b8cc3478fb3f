import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startErrorFrom } from './launcher-data.js';
import { commandOf } from './launcher-identity.js';
import type { Place } from './launcher-place.js';

/** Everything that one start of the server needs. */
export interface ServerOptions {
  readonly place: Place;
  readonly port: number;
  readonly url: string;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * A server for many small statements on a small machine: no compiling and no parallel workers for one query. Pages are in memory, so
 * they cost little beside the work on rows: else an index is read from end to end where one part of another would do.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // A path of over 100 characters cannot be a socket.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  seq_page_cost: '0.5',
  random_page_cost: '0.55',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  datestyle: 'ISO, YMD',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  lc_messages: 'C',
};

const LOG_BYTES = 5_000_000;
const PAUSE = 25;

/** A port of the loopback that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function openLog(file: string): Promise<{ fd: number; close(): Promise<void>; from: number }> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_BYTES) await rename(file, `${file}.1`);
  const handle = await open(file, 'a', 0o600);
  return { fd: handle.fd, close: () => handle.close(), from: size > LOG_BYTES ? 0 : size };
}

function argumentsOf({ place, port, settings }: ServerOptions): string[] {
  const all = { ...SETTINGS, ...settings, port: String(port) };
  return ['-D', place.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const isOver = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Recovery after a crash may take minutes: waits as long as the process lives. */
async function untilReady(child: ChildProcess, url: string): Promise<boolean> {
  while (!isOver(child)) {
    if (await answers(url)) return true;
    await sleep(PAUSE);
  }
  return false;
}

/** Starts the server and waits until it answers; throws a StartError with its last words when it does not. */
export async function startServer(options: ServerOptions): Promise<ChildProcess> {
  const { place, url, logFile } = options;
  const [command, args] = commandOf(place.identity, place.binaries.postgres, argumentsOf(options));
  const log = await openLog(logFile);
  // A session of its own: Ctrl-C reaches us alone, and we stop the server after the last request.
  const child = spawn(command, args, { ...place.identity.spawn, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  try {
    if (await Promise.race([untilReady(child, url), failed])) return child;
  } finally {
    await log.close();
  }
  const words = (await readFile(logFile)).subarray(log.from).toString('utf8');
  throw startErrorFrom('PostgreSQL could not start', place.data, words);
}

/** Ends the server fast and clean: sessions are cut, everything is written. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (isOver(child)) return;
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  await gone;
}
