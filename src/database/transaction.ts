import { UnavailableError } from '../kernel/errors.js';
import type { Reader } from './reader.js';
import { isUnavailable } from './unavailable.js';
import type { OwnTransaction, Writing } from './writing.js';

export type { OwnTransaction } from './writing.js';

/** One transaction of the writing side, with the rights of who writes. */
export interface Transaction extends OwnTransaction {
  readonly reader: Reader;
}

/** The writing side, opened at its first use. */
export type OpenWriting = () => Promise<Writing>;

/** Runs one statement of ours, with its parameters apart from its text, inside the transaction. */
export const query = <R>({ line }: Pick<OwnTransaction, 'line'>, text: string, values: readonly unknown[]): Promise<readonly R[]> =>
  line.ask<R>(text, values);

/** Runs work that asks no rules in one transaction; what it throws is rolled back. */
export async function transactOwn<T>(open: OpenWriting, work: (tx: OwnTransaction) => Promise<T>): Promise<T> {
  try {
    return await (await open()).transact(work);
  } catch (error) {
    throw isUnavailable(error) ? new UnavailableError() : error;
  }
}
