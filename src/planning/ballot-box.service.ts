import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { RuleViolationError } from '../kernel/errors.js';
import type { BoxSums } from './ballot-codes.entity.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NUMBER_BYTES = 4;

/**
 * The box of the slips cast: sums alone, so that it knows no order, sealed with a key that is not in the database. Its text is
 * as long and looks as new with each slip, whatever is voted.
 */
export class BallotBox {
  constructor(private readonly secret: string) {}

  /** An empty box for so many nominees. */
  empty(ballot: string, nominees: number): Buffer {
    return this.seal(ballot, [0, ...Array<number>(nominees).fill(0)]);
  }

  /** The box with one slip more: the places on the slip, from 1, that are voted for. */
  add(ballot: string, sealed: Buffer, choices: readonly number[]): Buffer {
    const numbers = this.numbersIn(ballot, sealed);
    return this.seal(
      ballot,
      numbers.map((sum, place) => (place === 0 || choices.includes(place) ? sum + 1 : sum)),
    );
  }

  sums(ballot: string, sealed: Buffer): BoxSums {
    const [cast = 0, ...votes] = this.numbersIn(ballot, sealed);
    return { cast, votes };
  }

  private key(ballot: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, ballot, 'ballot box', KEY_BYTES));
  }

  private seal(ballot: string, numbers: readonly number[]): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key(ballot), nonce);
    const plain = Buffer.alloc(numbers.length * NUMBER_BYTES);
    numbers.forEach((sum, place) => plain.writeUInt32BE(sum, place * NUMBER_BYTES));
    const inside = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), inside]);
  }

  private numbersIn(ballot: string, sealed: Buffer): readonly number[] {
    const decipher = createDecipheriv(CIPHER, this.key(ballot), sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const plain = opened(() => Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]));
    return Array.from({ length: plain.length / NUMBER_BYTES }, (_none, place) => plain.readUInt32BE(place * NUMBER_BYTES));
  }
}

/** A box that was sealed with another secret, or touched, tells nothing: the meeting votes again on paper. */
function opened(open: () => Buffer): Buffer {
  try {
    return open();
  } catch {
    throw new RuleViolationError('BALLOT_BOX_SEALED', ['id']);
  }
}
