import { randomUUID } from 'node:crypto';
import { link, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../kernel/start-error.js';
import { birthOf, isRunning } from './launcher-processes.js';

/**
 * One start at a time on a data directory. The lock is the file `lock-<n>` with the highest n; when its holder is
 * dead the next start makes `lock-<n+1>`, which exactly one can do. So taking over needs no second lock, and a kill
 * at any moment leaves nothing that must be cleaned by hand.
 */
const NAME = /^lock-(\d+)$/;

interface Holder {
  readonly pid: number;
  readonly birth: string;
}

async function locksIn(folder: string): Promise<number[]> {
  const numbers = (await readdir(folder)).map((name) => Number(NAME.exec(name)?.[1] ?? 0));
  return numbers.filter((number) => number > 0).sort((a, b) => a - b);
}

async function holderOf(folder: string, number: number): Promise<Holder | null> {
  const text = await readFile(join(folder, `lock-${number}`), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Holder);
}

async function isAlive(holder: Holder): Promise<boolean> {
  return isRunning(holder.pid) && (await birthOf(holder.pid)) === holder.birth;
}

async function refuseWhenHeld(folder: string, number: number): Promise<void> {
  const holder = await holderOf(folder, number);
  if (!holder || !(await isAlive(holder))) return;
  throw new StartError(
    `The data directory ${folder} is in use by process ${holder.pid}: stop that one first, or set DATA_DIR to another directory.`,
  );
}

/** Writes the whole lock beside its place and links it in, so that nobody reads half of one. */
async function claim(folder: string, number: number): Promise<boolean> {
  const draft = join(folder, `.lock-${randomUUID()}`);
  const holder: Holder = { pid: process.pid, birth: await birthOf(process.pid) };
  try {
    await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
    await link(draft, join(folder, `lock-${number}`));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function dropOlder(folder: string, number: number): Promise<void> {
  for (const older of await locksIn(folder)) {
    if (older >= number) continue;
    await refuseWhenHeld(folder, older);
    await rm(join(folder, `lock-${older}`), { force: true });
  }
}

/** False when a faster start has passed this number; throws when a living one holds a lower number. */
async function holds(folder: string, number: number): Promise<boolean> {
  if ((await locksIn(folder)).at(-1) !== number) return false;
  await dropOlder(folder, number);
  return true;
}

/** Takes the directory's lock and returns what gives it back; throws a StartError while a living process holds it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  for (;;) {
    const highest = (await locksIn(folder)).at(-1) ?? 0;
    await refuseWhenHeld(folder, highest);
    const number = highest + 1;
    if (!(await claim(folder, number))) continue;
    const release = (): Promise<void> => rm(join(folder, `lock-${number}`), { force: true });
    let held = false;
    try {
      held = await holds(folder, number);
    } finally {
      if (!held) await release();
    }
    if (held) return release;
  }
}
