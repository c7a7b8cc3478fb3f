import { execFile } from 'node:child_process';
import { chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartError } from '../kernel/start-error.js';
import { commandOf } from './launcher-identity.js';
import type { Place } from './launcher-place.js';
import { isRunning, serversIn } from './launcher-processes.js';

const run = promisify(execFile);

export const SUPERUSER = 'dangbo';

/** Byte order and Unicode case rules by default, the same on every machine; Vietnamese order is asked for by name. */
const INITDB = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--no-instructions',
  `--username=${SUPERUSER}`,
];

/** True for the words of programs and of the system alike. */
export const saysDiskFull = (text: string): boolean => /No space left on device|ENOSPC|Disk quota exceeded/.test(text);

/** What to tell about a failure of PostgreSQL's programs in one sentence. */
export function startErrorFrom(what: string, folder: string, output: string): StartError {
  if (saysDiskFull(output)) {
    return new StartError(`${what} because the disk that holds ${folder} is full: make room and start again, the data are untouched.`);
  }
  const line = output.split('\n').findLast((each) => /FATAL|PANIC|error:/.test(each)) ?? output.trim().split('\n').at(-1) ?? '';
  return new StartError(`${what} in ${folder}: ${line.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim()}`);
}

async function majorIn(data: string): Promise<string | null> {
  const text = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null);
  return text === null ? null : text.trim();
}

function ensureMajor(found: string, place: Place): void {
  const ours = place.binaries.version.split('.')[0] ?? '';
  if (found === ours) return;
  throw new StartError(
    `The data in ${place.data} are of PostgreSQL ${found}, this is PostgreSQL ${ours}: set DATA_DIR to another directory, or start the version that made them.`,
  );
}

async function ownFolder(place: Place, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  const { uid, gid } = place.identity.owner;
  await chown(folder, uid, gid);
}

async function initdb(place: Place, draft: string, secret: string): Promise<void> {
  const file = join(draft, 'password');
  const [command, args] = commandOf(place.identity, place.binaries.initdb, [...INITDB, `--pwfile=${file}`, '-D', join(draft, 'data')]);
  const { uid, gid } = place.identity.owner;
  await writeFile(file, secret, { mode: 0o600 });
  await chown(file, uid, gid);
  await run(command, args, { ...place.identity.spawn, cwd: draft });
}

/** Makes the data folder under another name and moves it into place whole: a start that is cut short leaves none. */
async function createData(place: Place, secret: string): Promise<void> {
  const draft = `${place.data}.new`;
  try {
    await ownFolder(place, draft);
    await initdb(place, draft, secret);
    await rm(place.data, { recursive: true, force: true });
    await rename(join(draft, 'data'), place.data);
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw startErrorFrom('PostgreSQL could not make its files', dirname(place.data), `${message}\n${stderr}`);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Makes the data folder on the first start; throws a StartError when it is another version's. */
export async function prepareData(place: Place, secret: string): Promise<void> {
  const major = await majorIn(place.data);
  if (major !== null) {
    ensureMajor(major, place);
    return;
  }
  const strange = await readdir(place.data).catch(() => []);
  if (strange.length > 0) {
    throw new StartError(`${place.data} holds files that are no PostgreSQL data: set DATA_DIR to another directory.`);
  }
  await createData(place, secret);
}

const PAUSE = 50;

/** Waits until no process of a server stands in the data folder; false when one still does after `pauses`. */
export async function untilGone(data: string, pauses: number): Promise<boolean> {
  for (let i = 0; i < pauses; i += 1) {
    if ((await serversIn(data)).length === 0) return true;
    await sleep(PAUSE);
  }
  return false;
}

async function postmasterOf(data: string): Promise<number | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && (await serversIn(data)).includes(pid) ? pid : null;
}

/** After our own process was killed its server lives on: ask it to end fast, then at once, never kill it. */
async function endServer(data: string): Promise<void> {
  for (const [signal, pauses] of [
    ['SIGINT', 400],
    ['SIGQUIT', 200],
  ] as const) {
    const pid = await postmasterOf(data);
    if (pid !== null) process.kill(pid, signal);
    if (await untilGone(data, pauses)) return;
  }
  throw new StartError(`An earlier PostgreSQL server still runs on ${data} and does not stop: stop it first.`);
}

/** Stops a server that an earlier start left behind, and clears the trace of one whose number another program has now. */
export async function endOrphan(data: string, log: (line: string) => void): Promise<void> {
  if ((await serversIn(data)).length > 0) {
    log('Stopping the PostgreSQL server that an earlier start left behind.');
    await endServer(data);
  }
  const file = join(data, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (Number.isInteger(pid) && isRunning(pid)) await rm(file, { force: true });
}
