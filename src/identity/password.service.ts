import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { BadInputError, UnavailableError } from '../kernel/errors.js';
import { normalUsername } from './token.service.js';

/** OWASP's minimum for argon2id: 19 MiB, two passes. */
const COST = { memory: 19_456, passes: 2 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;
/** Sign-ins that may wait for a free thread; more are an attack on our memory, not people. */
const MAX_WAITING = 100;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=1\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{22,86})$/;

interface Stored {
  readonly memory: number;
  readonly passes: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

/** What is compared when no account is known: it costs as much and no password fits. */
const NOBODY: Stored = { ...COST, salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES) };

/** Argon2id hashes in PHC text form. Every check is one run of argon2, known account or not. */
export class PasswordService {
  /** Runs of argon2 so far. */
  runs = 0;
  private waiting = 0;

  /** A new hash of the password. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const tag = await this.run(password, { ...COST, salt, tag: Buffer.alloc(TAG_BYTES) });
    return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=1$${unpadded(salt)}$${unpadded(tag)}`;
  }

  /** Whether the password fits the hash; without a hash it never does, at the same cost. */
  async verify(password: string, hash: string | null): Promise<boolean> {
    const stored = (hash === null ? null : parse(hash)) ?? NOBODY;
    const tag = await this.run(password, stored);
    return timingSafeEqual(tag, stored.tag) && stored !== NOBODY;
  }

  private async run(password: string, { memory, passes, salt, tag }: Stored): Promise<Buffer> {
    if (this.waiting >= MAX_WAITING) throw new UnavailableError();
    this.runs += 1;
    this.waiting += 1;
    try {
      return await derive({ message: password.normalize('NFC'), nonce: salt, parallelism: 1, tagLength: tag.length, memory, passes });
    } finally {
      this.waiting -= 1;
    }
  }
}

const SHORTEST = 12;
const LONGEST = 128;
/** Fewer different characters are one key held down. */
const LEAST_DIFFERENT = 5;

/** Rules of a new password: long enough, and not what a guesser tries first. Composition, as it is hashed, is NFC. */
export function ensureGoodPassword(next: string, not: { readonly username: string; readonly current: string }): void {
  const password = next.normalize('NFC');
  const characters = [...password];
  if (characters.length < SHORTEST || characters.length > LONGEST) {
    throw bad(`có từ ${SHORTEST} đến ${LONGEST} ký tự`, `have from ${SHORTEST} to ${LONGEST} characters`);
  }
  if (new Set(characters).size < LEAST_DIFFERENT) {
    throw bad(`có ít nhất ${LEAST_DIFFERENT} ký tự khác nhau`, `have at least ${LEAST_DIFFERENT} different characters`);
  }
  if (normalUsername(password) === not.username) throw bad('khác tên đăng nhập', 'differ from the user name');
  if (password === not.current.normalize('NFC')) throw bad('khác mật khẩu hiện tại', 'differ from the present one');
}

function bad(vi: string, en: string): BadInputError {
  return new BadInputError({ vi: `Mật khẩu mới phải ${vi}.`, en: `The new password must ${en}.` }, ['newPassword']);
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

function parse(hash: string): Stored | null {
  const [, memory, passes, salt, tag] = PHC.exec(hash) ?? [];
  if (!memory || !passes || !salt || !tag) return null;
  return { memory: Number(memory), passes: Number(passes), salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };
}

function derive(parameters: Parameters<typeof argon2>[1]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
