import { chmod, cp, lchown, mkdir, readFile, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '../kernel/start-error.js';
import { completeBinaries, copyBinaries, findBinaries, type Binaries } from './launcher-binaries.js';
import { identities, succeeds, type Identity } from './launcher-identity.js';

/** Where the server's programs and data are, and whom they run as. */
export interface Place {
  readonly identity: Identity;
  readonly binaries: Binaries;
  /** PostgreSQL's own data folder. */
  readonly data: string;
}

export type Log = (line: string) => void;

const OWNER_ONLY = 0o600;
const DATA = 'postgres';

/** Names the folder that holds the data when the identity cannot reach the data directory itself. */
const ELSEWHERE = 'postgres-folder';

/** The directory's real path, made when absent; throws a StartError when it cannot be written. */
export async function openFolder(folder: string): Promise<string> {
  try {
    // Root lets the server's user pass through; everything inside has a mode of its own.
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const path = await realpath(folder);
    // Of starts at the same moment each writes a file of its own.
    const file = join(path, `.writable-${randomUUID()}`);
    await writeFile(file, '');
    await rm(file);
    return path;
  } catch (error) {
    throw new StartError(
      `The data directory ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}): set DATA_DIR to one that can.`,
    );
  }
}

/** A secret made once and kept in `file`, readable by its owner alone. */
export async function keptSecret(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.trim() !== '') return kept.trim();
  const secret = randomBytes(32).toString('base64url');
  await writeFile(file, secret, { mode: OWNER_ONLY });
  await chmod(file, OWNER_ONLY);
  return secret;
}

/** Gives a folder and all below to the identity; root alone can, and needs to after a start as someone else. */
export async function giveTo(identity: Identity, path: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = identity.owner;
  if ((await stat(path)).uid === uid) return;
  await lchown(path, uid, gid);
  for (const entry of await readdir(path, { recursive: true })) await lchown(join(path, entry), uid, gid);
}

async function hasFiles(folder: string): Promise<boolean> {
  return readdir(folder).then(
    (names) => names.length > 0,
    () => false,
  );
}

async function runs(identity: Identity, binaries: Binaries): Promise<boolean> {
  return succeeds(identity, binaries.postgres, ['--version']);
}

async function canHold(identity: Identity, parent: string, data: string): Promise<boolean> {
  if (await hasFiles(data)) {
    await giveTo(identity, data);
    return succeeds(identity, '/bin/sh', ['-c', 'test -x "$0" && test -w "$0"', data]);
  }
  if (identity.owner.uid === process.getuid?.()) return succeeds(identity, '/bin/sh', ['-c', 'test -w "$0"', parent]);
  return succeeds(identity, '/bin/sh', ['-c', 'test -x "$0"', parent]);
}

/** The first identity that can run the installed binaries on the data where they are. */
async function placeHere(folder: string, binaries: Binaries, candidates: readonly Identity[]): Promise<Place | null> {
  const data = join(folder, DATA);
  for (const identity of candidates) {
    if (!(await canHold(identity, folder, data))) continue;
    const usable = (await runs(identity, binaries)) ? binaries : await copyBinaries(binaries, folder);
    if (await runs(identity, usable)) return { identity, binaries: usable, data };
  }
  return null;
}

/** Folders that every user can pass through; the last ones may be emptied by the system. */
const SHARED = ['/var/lib', '/var/tmp', tmpdir()];

async function makeShared(folder: string): Promise<string | null> {
  const name = `dangbo-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  for (const parent of SHARED) {
    const place = join(parent, name);
    const made = await mkdir(place, { recursive: true, mode: 0o711 }).then(
      () => true,
      () => false,
    );
    if (made && (await stat(place)).uid === process.getuid?.()) return place;
  }
  return null;
}

/** All or nothing: a copy that is cut short is made anew. */
async function copyData(from: string, to: string): Promise<void> {
  if ((await hasFiles(to)) || !(await hasFiles(from))) return;
  await rm(`${to}.new`, { recursive: true, force: true });
  await cp(from, `${to}.new`, { recursive: true, preserveTimestamps: true });
  await rename(`${to}.new`, to);
}

/** Binaries and data in a place that an unprivileged user can reach; data that are there already come along. */
async function placeElsewhere(folder: string, binaries: Binaries, candidates: readonly Identity[], log: Log): Promise<Place | null> {
  const shared = candidates.length > 0 ? await makeShared(folder) : null;
  if (shared === null) return null;
  const copy = await copyBinaries(binaries, shared);
  const data = join(shared, DATA);
  for (const identity of candidates) {
    if (!(await runs(identity, copy))) continue;
    await copyData(join(folder, DATA), data);
    if (!(await canHold(identity, shared, data))) continue;
    await writeFile(join(folder, ELSEWHERE), shared);
    log(`PostgreSQL runs as the user ${identity.name}, with its programs and data in ${shared}.`);
    return { identity, binaries: copy, data };
  }
  if (!(await hasFiles(data))) await rm(shared, { recursive: true, force: true });
  return null;
}

const movedTo = (folder: string): Promise<string | null> => readFile(join(folder, ELSEWHERE), 'utf8').catch(() => null);

/** Where the data of earlier starts are. */
export async function dataOf(folder: string): Promise<string> {
  return join((await movedTo(folder)) ?? folder, DATA);
}

/** Chooses whom the server runs as and where; throws a StartError when nobody here can run it. */
export async function findPlace(folder: string, log: Log): Promise<Place> {
  const installed = await completeBinaries(await findBinaries(), folder);
  const candidates = await identities();
  const here = (await movedTo(folder)) === null ? await placeHere(folder, installed, candidates) : null;
  const place = here ?? (process.getuid?.() === 0 ? await placeElsewhere(folder, installed, candidates, log) : null);
  if (place) return place;
  throw new StartError(
    `The embedded PostgreSQL cannot run here as this user on ${folder}: set DATABASE_URL to a PostgreSQL 18 server of your own.`,
  );
}
