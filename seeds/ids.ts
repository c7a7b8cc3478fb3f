import { randomBytes } from 'node:crypto';
import { Random } from './random.js';

/** Midnight in Asia/Ho_Chi_Minh of the datasets' business day, 14/11/2022. */
const EPOCH = Date.UTC(2022, 10, 13, 17);

/** The text form of a uuid version 7: 48 bits of time, then random bits under the marks of version and variant. */
function uuid7(milliseconds: number, random: string): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const variant = ((parseInt(random.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  const tail = [`7${random.slice(0, 3)}`, variant + random.slice(4, 7), random.slice(7, 19)];
  return [time.slice(0, 8), time.slice(8), ...tail].join('-');
}

/** Ids of a dataset: shaped as uuid version 7, the same at every load, each later than the one before. */
export function idMaker(label: string): () => string {
  const random = new Random(`ids/${label}`);
  const hex = (): string => random.bits().toString(16).padStart(8, '0');
  let count = 0;
  return () => uuid7(EPOCH + count++, hex() + hex() + hex());
}

/** A fresh id for a row that a test adds. */
export function newId(): string {
  return uuid7(Date.now(), randomBytes(12).toString('hex'));
}
