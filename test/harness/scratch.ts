import { access, constants, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';
/** A run needs about a fifth of this. */
const ROOM = 4 * 2 ** 30;

/** Where tests put what they may lose: a database is a thousand files, and to copy it costs a tenth in memory. */
export async function scratchPlace(): Promise<string> {
  try {
    await access(IN_MEMORY, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = await statfs(IN_MEMORY);
    return bavail * bsize >= ROOM ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
