import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { actorWith } from '../../seeds/actor.factory.js';
import { load } from '../../src/database/load.js';
import { Writing } from '../../src/database/writing.js';
import { Reader } from '../../src/database/reader.js';
import { transact } from '../../src/database/transact.js';
import { abilityOf } from '../../src/kernel/ability.js';
import { authorize, can } from '../../src/kernel/authorize.js';
import { nounNamed } from '../../src/kernel/nouns.js';
import { Member } from '../../src/membership/index.js';
import { Body } from '../../src/organization/index.js';
import { POLICIES } from '../../src/server/policies.js';
import { Asker } from '../harness/ask.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;
let asker: Asker;
let writing: Writing;

const SUBJECTS = ['Organization', 'Body', 'Term', 'Seat', 'Member', 'SeatHolding'];

beforeAll(async () => {
  database = await minimalDatabase();
  asker = new Asker(database.pool);
  writing = await Writing.open(database.url);
});

afterAll(async () => {
  await writing.close();
  await database.drop();
});

async function readerOf(specs: readonly string[]): Promise<Reader> {
  const actor = await asker.actor((await actorWith(database.pool, specs)).account);
  return new Reader(abilityOf(actor, POLICIES), actor, SUBJECTS);
}

const idsOf = async (subject: string): Promise<string[]> =>
  (await database.pool.query<{ id: string }>(`select id from ${nounNamed(subject).table} order by id`)).rows.map(({ id }) => id);

/** A reader who sees everything that there is in both provinces, to load rows for the judgement of others. */
async function everything(): Promise<Reader> {
  return readerOf(['B4@K', 'B4@H', 'P2@X', 'P1@X', 'P3o@X', 'P1@Y']);
}

test.each([
  [['B1@K']],
  [['B3@K']],
  [['B4@K', 'M@O']],
  [['G1@A']],
  [['G1@Z', 'M@Z1']],
  [['G2@A']],
  [['C1@A1']],
  [['C1@AS']],
  [['M@A2']],
  [['I@K']],
  [['P2@X']],
  [['V@X']],
])('memory and SQL agree on every row for %j', async (specs) => {
  const judge = await readerOf(specs);
  const all = await everything();
  for (const subject of SUBJECTS) {
    const ids = await idsOf(subject);
    const type = nounNamed(subject).class;
    await transact(writing, all, async (tx) => {
      for (const id of ids) {
        const row = await load(tx, type, id);
        const mine = await load({ ...tx, reader: judge }, type, id);
        if (row) expect({ subject, id, can: can(judge.ability, 'read', row) }).toEqual({ subject, id, can: mine !== null });
      }
    });
  }
});

test('the unit of work writes what an authorised act has changed, and a row that was not loaded is refused', async () => {
  const reader = await readerOf(['B4@K']);
  const { rows } = await database.pool.query<{ id: string }>(`select id from body where unit = 10 and kind = 'OFFICE'`);
  await transact(writing, reader, async (tx) => {
    const body = await load(tx, Body, String(rows[0]?.id));
    if (!body) throw new Error('B4 sees the office of K');
    authorize(reader.ability, 'read', body);
    body.name = 'Văn phòng Đảng ủy Khối';
    await tx.em.flush();
  });
  const { rows: after } = await database.pool.query<{ name: string }>('select name from body where id = $1', [rows[0]?.id]);
  expect(after[0]?.name).toBe('Văn phòng Đảng ủy Khối');
  expect(() => can(reader.ability, 'read', new Member())).toThrow('was not loaded');
});

test('what is hidden is not loaded, and what is not allowed is FORBIDDEN', async () => {
  const stranger = await readerOf(['G1@N']);
  const { rows } = await database.pool.query<{ id: string }>(`select id from body where unit = 10 and kind = 'OFFICE'`);
  const id = String(rows[0]?.id);
  await transact(writing, stranger, async (tx) => expect(await load(tx, Body, id)).toBeNull());
  await transact(writing, await readerOf(['B4@K']), async (tx) => {
    const body = await load(tx, Body, id);
    if (!body) throw new Error('B4 sees the office of K');
    expect(() => authorize(stranger.ability, 'read', body)).toThrow('You may not do this.');
  });
});
