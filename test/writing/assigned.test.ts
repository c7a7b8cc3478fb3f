import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { actorWith } from '../../seeds/actor.factory.js';
import { load } from '../../src/database/load.js';
import { Writing } from '../../src/database/writing.js';
import { Reader } from '../../src/database/reader.js';
import { transact } from '../../src/database/transact.js';
import { abilityOf } from '../../src/kernel/ability.js';
import type { Named } from '../../src/kernel/actor.js';
import { canRead } from '../../src/kernel/authorize.js';
import { MemberRecord } from '../../src/membership/index.js';
import { POLICIES } from '../../src/server/policies.js';
import { Asker } from '../harness/ask.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

/* Records opened by an assignment or by break-glass: the grants are given in memory, the rows are those of the database. */

let database: TestDatabase;
let writing: Writing;

beforeAll(async () => {
  database = await minimalDatabase();
  writing = await Writing.open(database.url);
});

afterAll(async () => {
  await writing.close();
  await database.drop();
});

const uuidOf = async (code: string): Promise<string> => {
  const { rows } = await database.pool.query<{ id: string }>('select member_id as id from account where username = $1', [code]);
  return String(rows[0]?.id);
};

type Case = readonly [spec: string, by: Named['by'], target: string, code: string, reasoned: boolean, seen: string];

/** What the reader sees of a person's record: `-` nothing, else the fields. */
async function shown([spec, by, target, code, reasoned]: Case): Promise<string> {
  const actor = await new Asker(database.pool).actor((await actorWith(database.pool, [spec])).account);
  const named: Named[] = [{ by, kind: 'PERSON', id: await uuidOf(target), place: null }];
  const grants = actor.grants.map((grant) => (grant.role === spec.split('@')[0] ? { ...grant, named } : grant));
  const ability = abilityOf({ ...actor, grants }, POLICIES, reasoned);
  const reader = new Reader(ability, actor, ['MemberRecord', 'Member']);
  expect(reader.searchable('MemberRecord', 'familyHistory')).toBe(false);
  const id = await uuidOf(code);
  return transact(writing, reader, async (tx) => {
    const row = await load(tx, MemberRecord, id);
    if (!row) return '-';
    return ['citizenId', 'familyHistory'].filter((field) => canRead(ability, row, field)).join(' ');
  });
}

const BOTH = 'citizenId familyHistory';

test.each<Case>([
  ['P1@X', 'ASSIGNMENT', 'p1', 'p1', true, 'citizenId'],
  ['P1@X', 'ASSIGNMENT', 'p1', 'p1', false, '-'],
  ['P1@X', 'ASSIGNMENT', 'p1', 'p2', true, '-'],
  ['P3o@X', 'ASSIGNMENT', 'p1', 'p1', false, BOTH],
  ['P3k@X', 'ASSIGNMENT', 'p1', 'p1', true, '-'],
  ['B1@K', 'ASSIGNMENT', 'p1', 'p1', true, BOTH],
  ['B1@K', 'ASSIGNMENT', 'p1', 'p1', false, '-'],
  ['B4@K', 'ASSIGNMENT', 'p1', 'p1', false, BOTH],
  ['B4@K', 'ASSIGNMENT', 'p1', 'p2', false, 'citizenId'],
  ['B4@K', 'ASSIGNMENT', 'p6', 'p6', true, 'citizenId'],
  ['B7@K', 'ASSIGNMENT', 'p1', 'p1', false, BOTH],
  ['B7@K', 'ASSIGNMENT', 'p1', 'p2', false, '-'],
  ['B7@K', 'ASSIGNMENT', 'p10', 'p10', false, '-'],
  ['B7@K', 'ASSIGNMENT', 'p6', 'p6', true, '-'],
  ['G1@A', 'ASSIGNMENT', 'p1', 'p1', false, BOTH],
  ['G2@A', 'ASSIGNMENT', 'p1', 'p1', false, BOTH],
  ['G3@A', 'ASSIGNMENT', 'p1', 'p1', false, 'citizenId'],
  ['G3@A', 'ASSIGNMENT', 'p3', 'p3', false, '-'],
  ['B7c@K', 'BREAK_GLASS', 'p1', 'p1', false, BOTH],
  ['B1@K', 'BREAK_GLASS', 'p1', 'p1', false, BOTH],
  ['B7c@K', 'BREAK_GLASS', 'p10', 'p10', false, '-'],
  ['B7@K', 'BREAK_GLASS', 'p1', 'p1', false, '-'],
  ['C1@A1', 'ASSIGNMENT', 'p1', 'p1', false, ''],
])('%s by %s of %s: the record of %s, reason %s: %s', async (...given) => {
  expect(await shown(given)).toBe(given[5]);
});
