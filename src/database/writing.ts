import {
  isRaw,
  MikroORM,
  PostgreSqlConnection,
  PostgreSqlDriver,
  type EntityClass,
  type EntityManager,
  type EventSubscriber,
} from '@mikro-orm/postgresql';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import pg, { type Pool, type QueryResultRow } from 'pg';
import { nouns } from '../kernel/nouns.js';
import type { Ask, Statement } from '../kernel/ports.js';
import { Line } from './line.js';
import { GENERIC, IDLE_MS, quiet, type PoolLimits } from './pool.js';
import { run } from './run.js';

/** Connections that acts use at a time; the others wait. */
const CONNECTIONS = 10;

/** One transaction of the writing side: its unit of work, and the connection that it writes to. */
export interface OwnTransaction {
  readonly em: EntityManager;
  readonly line: Line;
}

/** The writing side: MikroORM's unit of work over connections of which the answers are not waited for one by one. */
export class Writing {
  private constructor(
    private readonly orm: MikroORM,
    private readonly pool: Pool,
  ) {}

  /** Opens it over every noun that has been imported. */
  static async open(url: string, limits?: PoolLimits): Promise<Writing> {
    const orm = await MikroORM.init({
      driver: WritingDriver,
      clientUrl: url,
      entities: nouns().map((noun) => noun.class as EntityClass<object>),
      metadataProvider: ReflectMetadataProvider,
      // A calendar day has no time zone, and the database has no column of another kind.
      forceUtcTimezone: true,
      implicitTransactions: false,
      subscribers: [NOTING],
      discovery: { warnWhenNoEntities: true, checkDuplicateTableNames: true },
    });
    return new Writing(orm, openPool(orm.driver.getConnection(), limits));
  }

  /** Does the work in one transaction with a unit of work of its own, which it flushes; what it throws is rolled back. */
  async transact<T>(work: (tx: OwnTransaction) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    const line = new Line(client);
    try {
      return await inOne(line, this.orm.em.fork(), work);
    } finally {
      client.release(line.lost);
    }
  }

  /** Asks one statement of ours that is a transaction of its own. */
  readonly alone: Ask = async <R>(text: string, values: readonly unknown[]) => {
    const { rows } = await run<R & QueryResultRow>(this.pool, text, values);
    return rows;
  };

  close(): Promise<void> {
    return this.pool.end();
  }
}

const WRITTEN = new WeakMap<EntityManager, ReadonlyMap<object, readonly string[]>>();

const NOTING: EventSubscriber = {
  onFlush: ({ em, uow }) => {
    const sets = uow.getChangeSets().map(({ entity, payload }): [object, readonly string[]] => [entity as object, Object.keys(payload)]);
    WRITTEN.set(em as EntityManager, new Map(sets));
  },
};

/** Names of the fields that the last flush wrote of a row. */
export const writtenOf = (em: EntityManager, row: object): readonly string[] => WRITTEN.get(em)?.get(row) ?? [];

/** Connections of our own, whose values are read as MikroORM reads them; its own are never opened. */
function openPool(connection: PostgreSqlConnection, limits?: PoolLimits): Pool {
  const timeouts = limits && { statement_timeout: limits.statement, connectionTimeoutMillis: limits.connection };
  const size = { max: CONNECTIONS, idleTimeoutMillis: IDLE_MS };
  const given = { ...size, application_name: 'dangbo acts', options: GENERIC, keepAlive: true, pipeline: true, ...timeouts };
  return quiet(new pg.Pool(connection.mapOptions(given)));
}

async function inOne<T>(line: Line, em: EntityManager, work: (tx: OwnTransaction) => Promise<T>): Promise<T> {
  line.begin();
  em.setTransactionContext(line);
  try {
    const done = await work({ em, line });
    await line.commit();
    return done;
  } catch (error) {
    await line.rollback(error);
    throw error;
  }
}

/** Gives the statements of the unit of work, which MikroORM would write values into, to the line with their values apart. */
class WritingConnection extends PostgreSqlConnection {
  override execute<T>(text: unknown, values: unknown = [], _method?: unknown, line?: unknown): Promise<T> {
    if (!(line instanceof Line) || typeof text !== 'string' || !Array.isArray(values))
      throw new Error('The unit of work writes what has changed, and asks nothing');
    line.tell(numbered(text, values));
    return Promise.resolve(nothingBack() as T);
  }
}

/** The database gives no value that an entity has not: nothing is to be waited for. */
const nothingBack = (): object => ({ affectedRows: 0, insertId: 0, rows: [] });

class WritingDriver extends PostgreSqlDriver {
  protected override readonly connection = new WritingConnection(this.config);
}

function plainSql({ sql, params }: { readonly sql: string; readonly params: readonly unknown[] }): string {
  if (params.length > 0) throw new Error('A value that is SQL with values of its own is not written by any act');
  return sql;
}

const PLACE = /\\?\?/gu;

/** MikroORM's `?` as numbered places; what is SQL among its values, as `default` is, stands in the text. */
function numbered(text: string, given: readonly unknown[]): Statement {
  const values: unknown[] = [];
  let next = 0;
  const made = text.replace(PLACE, (place) => {
    if (place !== '?') return '?';
    const value = given[next];
    next += 1;
    if (isRaw(value)) return plainSql(value);
    values.push(value);
    return `$${values.length}`;
  });
  return { text: made, values };
}
