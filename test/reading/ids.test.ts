import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { idText } from '../../src/reading/compile/json.js';
import { nouns } from '../../src/kernel/nouns.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { freshDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;

beforeAll(async () => {
  buildDangboSchema();
  database = await freshDatabase();
});

afterAll(() => database.drop());

test('the short form of a global id is that of `gid`, for each type and one too long for it', async () => {
  for (const name of [...nouns().map((noun) => noun.name), 'A', 'Ab', 'Abc', 'NameOfATypeThatIsFarTooLong']) {
    const { rows } = await database.pool.query<{ wrong: number }>(
      `select count(*)::integer as wrong from (select uuidv7() id from generate_series(1, 500) union all select gen_random_uuid() from generate_series(1, 500)) u
       where ${idText(name, 'u.id')} is distinct from gid($1, u.id)`,
      [name],
    );
    expect({ name, wrong: rows[0]?.wrong }).toEqual({ name, wrong: 0 });
  }
});
