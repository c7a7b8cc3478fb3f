import { CompiledQuery, type Transaction as SqlTransaction } from 'kysely';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Reader } from './reader.js';

/** One transaction of the writing side, with the rights of who writes. */
export interface Transaction {
  readonly em: EntityManager;
  readonly reader: Reader;
}

const SERIALIZATION_FAILURE = new Set(['40001', '40P01']);
const MOST_TRIES = 3;

/** Runs an act in one transaction with a unit of work of its own; a serialisation failure starts it again, three times at most. */
export async function transact<T>(orm: MikroORM, reader: Reader, work: (tx: Transaction) => Promise<T>, tries = 1): Promise<T> {
  try {
    return await orm.em.fork().transactional((em) => work({ em, reader }));
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (tries >= MOST_TRIES || !SERIALIZATION_FAILURE.has(String(code))) throw error;
    return transact(orm, reader, work, tries + 1);
  }
}

/** Runs one statement of ours, with its parameters apart from its text, inside the transaction. */
export async function query<R>({ em }: Transaction, text: string, values: readonly unknown[]): Promise<readonly R[]> {
  const sql = em.getTransactionContext<SqlTransaction<unknown>>();
  if (!sql) throw new Error('A statement of the writing side runs inside a transaction');
  const { rows } = await sql.executeQuery<R>(CompiledQuery.raw(text, [...values]));
  return rows;
}
