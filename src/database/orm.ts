import { MikroORM, type EntityClass } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { nouns } from '../kernel/nouns.js';
import { giveBackLost } from './lost-clients.js';
import { nameStatements } from './named.js';
import { GENERIC, IDLE_MS, type PoolLimits } from './pool.js';

/** Connections that acts use at a time; the others wait. */
const CONNECTIONS = 10;

/** Opens MikroORM over every noun that has been imported: the unit of work of the writing side. */
export function openOrm(url: string, limits?: PoolLimits): Promise<MikroORM> {
  const timeouts = limits && { statement_timeout: limits.statement, connectionTimeoutMillis: limits.connection };
  const onPoolCreated = (pool: Pool): void => {
    giveBackLost(pool);
    nameStatements(pool);
  };
  return MikroORM.init({
    clientUrl: url,
    pool: { max: CONNECTIONS, idleTimeoutMillis: IDLE_MS },
    driverOptions: { application_name: 'dangbo acts', options: GENERIC, keepAlive: true, onPoolCreated, ...timeouts },
    entities: nouns().map((noun) => noun.class as EntityClass<object>),
    metadataProvider: ReflectMetadataProvider,
    // A calendar day has no time zone, and the database has no column of another kind.
    forceUtcTimezone: true,
    implicitTransactions: false,
    discovery: { warnWhenNoEntities: true, checkDuplicateTableNames: true },
  });
}
