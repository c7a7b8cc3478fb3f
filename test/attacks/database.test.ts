import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../harness/database.js';

/* Rows 34 and 36 of security.md 1.3 that a look into the catalogue or a race of two statements shows. */

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

/** Read by the triggers that keep the table of training needs, and by nobody else; nothing is granted on them. */
const KNOWN = ['relation training_need_due', 'relation training_need_source'];

test('36 no view, materialised view, foreign table or rule reads past the rules, and no function has the rights of its owner', async () => {
  const { rows } = await database.pool.query<{ what: string }>(
    `select 'relation ' || relname as what from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')
     union all select 'rule ' || rulename from pg_rules where schemaname = 'public'
     union all select 'function ' || proname from pg_proc p where pronamespace = 'public'::regnamespace and prosecdef
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  expect(rows.map(({ what }) => what).filter((what) => !KNOWN.includes(what))).toEqual([]);
  const { rows: owners } = await database.pool.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
       and not coalesce('security_invoker=true' = any(reloptions), false)`,
  );
  expect(owners).toEqual([]);
  const { rows: granted } = await database.pool.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm') and relacl is not null`,
  );
  expect(granted).toEqual([]);
});
