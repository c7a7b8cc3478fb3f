import { CompiledQuery, type Transaction as SqlTransaction } from 'kysely';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { UnavailableError } from '../kernel/errors.js';
import type { Ask } from '../kernel/ports.js';
import type { Reader } from './reader.js';
import { isUnavailable } from './unavailable.js';

/** One transaction of the writing side, with the rights of who writes. */
export interface Transaction {
  readonly em: EntityManager;
  readonly reader: Reader;
}

/** A transaction in which no rule can hold: of who signs in, or of what is one's own. */
export type OwnTransaction = Pick<Transaction, 'em'>;

/** The writing side, opened at its first use. */
export type OpenOrm = () => Promise<MikroORM>;

/** Asks one statement of ours inside the transaction. */
export const inside =
  (tx: OwnTransaction): Ask =>
  (text, values) =>
    query(tx, text, values);

/** Asks one statement of ours that is a transaction of its own. */
export const alone =
  ({ em }: MikroORM): Ask =>
  async <R>(text: string, values: readonly unknown[]) => {
    const { rows } = await em.getKysely().executeQuery<R>(CompiledQuery.raw(text, [...values]));
    return rows;
  };

/** Runs one statement of ours, with its parameters apart from its text, inside the transaction. */
export async function query<R>({ em }: OwnTransaction, text: string, values: readonly unknown[]): Promise<readonly R[]> {
  const sql = em.getTransactionContext<SqlTransaction<unknown>>();
  if (!sql) throw new Error('A statement of the writing side runs inside a transaction');
  const { rows } = await sql.executeQuery<R>(CompiledQuery.raw(text, [...values]));
  return rows;
}

/** Runs work that asks no rules in one transaction; what it throws is rolled back. */
export async function transactOwn<T>(orm: OpenOrm, work: (tx: OwnTransaction) => Promise<T>): Promise<T> {
  try {
    const { em } = await orm();
    return await em.fork().transactional((inner) => work({ em: inner }));
  } catch (error) {
    throw isUnavailable(error) ? new UnavailableError() : error;
  }
}
