import { CompiledQuery, type Transaction as SqlTransaction } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reader } from './reader.js';

/** One transaction of the writing side, with the rights of who writes. */
export interface Transaction {
  readonly em: EntityManager;
  readonly reader: Reader;
}

/** Runs one statement of ours, with its parameters apart from its text, inside the transaction. */
export async function query<R>({ em }: Pick<Transaction, 'em'>, text: string, values: readonly unknown[]): Promise<readonly R[]> {
  const sql = em.getTransactionContext<SqlTransaction<unknown>>();
  if (!sql) throw new Error('A statement of the writing side runs inside a transaction');
  const { rows } = await sql.executeQuery<R>(CompiledQuery.raw(text, [...values]));
  return rows;
}
