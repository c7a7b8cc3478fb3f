import { MikroORM, type EntityClass } from '@mikro-orm/postgresql';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { nouns } from '../kernel/nouns.js';

/** Opens MikroORM over every noun that has been imported: the unit of work of the writing side. */
export function openOrm(url: string): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities: nouns().map((noun) => noun.class as EntityClass<object>),
    metadataProvider: ReflectMetadataProvider,
    // A calendar day has no time zone, and the database has no column of another kind.
    forceUtcTimezone: true,
    implicitTransactions: false,
    discovery: { warnWhenNoEntities: true, checkDuplicateTableNames: true },
  });
}
