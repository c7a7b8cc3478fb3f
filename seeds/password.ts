import { argon2, argon2Sync } from 'node:crypto';
import { promisify } from 'node:util';

/** Cost of an argon2id hash: memory in KiB, and passes over it. */
interface Cost {
  readonly memory: number;
  readonly passes: number;
}

/** Cost for accounts of people (OWASP's minimum for argon2id). */
export const FULL_COST: Cost = { memory: 19_456, passes: 2 };
/** Cost for accounts that only tests use. */
export const TEST_COST: Cost = { memory: 64, passes: 1 };

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

const argon2Later = promisify(argon2);

interface Task {
  readonly parameters: Parameters<typeof argon2Sync>[1];
  readonly text: (tag: Buffer) => string;
}

/** Eight bytes at least, as argon2 asks; the salt is the caller's, so that a dataset hashes alike at every load. */
function task(password: string, salt: string, cost: Cost): Task {
  const nonce = Buffer.from(salt.padEnd(16, '.')).subarray(0, 16);
  const head = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=1$${unpadded(nonce)}$`;
  return {
    parameters: { message: password.normalize('NFC'), nonce, parallelism: 1, tagLength: 32, ...cost },
    text: (tag) => head + unpadded(tag),
  };
}

/** The password's argon2id hash in PHC text form. */
export function phc(password: string, salt: string, cost: Cost = FULL_COST): string {
  const { parameters, text } = task(password, salt, cost);
  return text(argon2Sync('argon2id', parameters));
}

/** The same on another thread, so that several passwords are hashed side by side. */
export async function phcLater(password: string, salt: string, cost: Cost = FULL_COST): Promise<string> {
  const { parameters, text } = task(password, salt, cost);
  return text(await argon2Later('argon2id', parameters));
}
