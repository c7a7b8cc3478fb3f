import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorOptions } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import type { PlanningCycleRow } from '../../seeds/planning-cycle.factory.js';
import { planningEntryRow, type PlanningEntryState } from '../../seeds/planning-entry.factory.js';
import { Random } from '../../seeds/random.js';
import { planningId } from './planning-names.js';
import { World, type Asker } from './world.js';

/* Hidden planning entries and the needs that follow from them change at random: not one byte of an outsider's answers does (5.1, 5.2). The
   access log is not asked: it grows with the looks of this test itself. */

const ROUNDS = 2;
/** No row of 2.13, 2.14 and 2.19 is theirs. */
const OUTSIDE: readonly (readonly [specs: readonly string[], person?: ActorOptions['person']])[] = [
  [['P3k@X']], [['P3t@X']], [['P3v@X']], [['B3@K']], [['B5@K']], [['B6@K']], [['B7@K']], [['B7c@K']], [['G3@A']], [['M@A1']], [['C1@AS']], [[]],
  [['V@X']], [['I@K']], [['A@X']], [['B4@H']], [['G1@N']], [['G1@Z', 'M@Z1']], [['P1@Y']], [['M@A2'], 'p2'], [['M@Q'], 'p3'],
]; // prettier-ignore
/** Titles and units of the hidden entries. */
const PLANNED = ['K', 'A', 'Q'] as const;
const TITLES = ['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER', 'COMMITTEE_MEMBER', 'HEAD'] as const;
const STATES: readonly PlanningEntryState[] = ['DRAFT', 'NOMINATED', 'PROPOSED', 'APPRAISED', 'APPROVED', 'RETURNED'];

const PAGE = 'totalCount countPrecision edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
/** Each is answered, or refused by the seats of the actor, and the same before and after. */
const PROBES = [
  `{ planningEntries(first: 100) { ${PAGE} } }`,
  `{ planningEntries(first: 100, filter: { title: { eq: SECRETARY } }) { ${PAGE} } }`,
  `{ planningEntries(first: 100, filter: { not: { personName: { startsWith: "Nguyễn" } } }) { ${PAGE} } }`,
  `{ trainingNeeds(first: 100) { ${PAGE} } }`,
  `{ trainingNeeds(first: 100, filter: { gapType: { eq: POLITICAL_THEORY } }) { ${PAGE} } }`,
  `{ planningCycles(first: 100) { ${PAGE} } }`,
  `{ planningCycles(filter: { entries: { some: { title: { eq: SECRETARY } } } }) { ${PAGE} } }`,
  `{ planningCycles(filter: { entries: { none: { title: { eq: HEAD } } } }) { ${PAGE} } }`,
  `{ organizations(first: 100, filter: { planningCycles: { some: { entries: { some: { title: { eq: SECRETARY } } } } } }) { ${PAGE} } }`,
  `{ organizations(first: 100) { nodes { code secretaryName findings planningCycles(first: 20) { totalCount nodes { id entries(first: 50) { totalCount nodes { id } } } } } } }`,
  `{ members(first: 100) { totalCount nodes { fullName positions(first: 10) { totalCount nodes { id state } } qualifications(first: 10) { totalCount } } } }`,
  `{ members(first: 100, search: "nguyễn") { totalCount nodes { fullName } } }`,
  `{ holdings(first: 100) { totalCount nodes { id holderName } } seats(first: 100) { totalCount nodes { id holderName } } }`,
  `{ enrolments(first: 100) { totalCount nodes { id state } } trainingClasses(first: 100) { totalCount nodes { id enrolledCount } } }`,
  '{ viewer { grants { role } name } }',
];

let world: World;
let random: Random;
const actors = new Map<string, Asker>();
let documents: readonly string[];
let invented: readonly string[] = [];

beforeAll(async () => {
  world = await World.open();
  random = new Random('planning of outsiders');
  for (const [specs, person] of OUTSIDE)
    actors.set(`${specs.join(' ') || 'S'} ${person ?? ''}`, await world.actor(specs, person ? { person } : {}));
  const stored = readFileSync(join(import.meta.dirname, '../../schema/generated/persisted-documents.json'), 'utf8');
  documents = Object.values(JSON.parse(stored) as Record<string, string>).filter((document) => !/mutation |accessLog/.test(document));
}, 120_000);

afterAll(() => world.close());

/** Variables that the stored documents ask for, by name; what is not named has a default or may be null. */
function variablesOf(document: string): object {
  const known: Readonly<Record<string, unknown>> = {
    ...{ code: 'K', id: world.person('p1'), unit: world.unit('A'), within: world.unit('K'), since: '2020-01-01', on: '2022-11-14' },
    ...{ term: '2025-2030', year: 2022, org: world.unit('A'), cycle: null, from: '2020-01-01', to: '2030-01-01' },
  };
  const head = document.slice(document.lastIndexOf('query '), document.indexOf('{', document.lastIndexOf('query ')));
  const asked = [...head.matchAll(/\$(\w+): (\w+)!(?! =)/g)].map(([, name = '']) => name);
  return Object.fromEntries(asked.map((name) => [name, known[name] ?? null]));
}

/** An answer to what was asked: a server that is busy says nothing of the rows. */
async function answered(actor: Asker, document: string, variables: object): Promise<string> {
  for (let left = 20; left > 0; left -= 1) {
    const answer = await actor.bytes(document, variables);
    if (!answer.includes('"UNAVAILABLE"')) return answer;
  }
  throw new Error(`No answer to ${document.slice(0, 120)}`);
}

/** Everything that this actor is told, byte for byte. */
async function told(actor: Asker, ids: readonly string[]): Promise<readonly string[]> {
  const asked: (readonly [string, object])[] = PROBES.map((document) => [document, {}]);
  for (const document of documents) asked.push([document, variablesOf(document)]);
  asked.push(['query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids }]);
  const answers: string[] = [];
  for (const [document, variables] of asked) answers.push(await answered(actor, document, variables));
  return answers;
}

interface Cycle extends PlanningCycleRow {
  readonly code: string;
}

/** Entries come, change and go, with the needs that follow from them. */
async function change(): Promise<void> {
  const { pool } = world.database;
  const { rows: cycles } = await pool.query<{ row: Cycle }>(
    `select to_jsonb(c) || jsonb_build_object('code', o.code) as row from planning_cycle c join organization o on o.no = c.unit where o.code = any($1)`,
    [PLANNED],
  );
  const { rows: people } = await pool.query<{ id: string }>(
    `select m.id from member m where m.home_active and not exists (select from account a where a.member_id = m.id) order by m.id`,
  );
  const added: string[] = [];
  const client = await pool.connect();
  try {
    for (let i = 0; i < 12; i += 1) {
      const { row: cycle } = random.pick(cycles);
      const [member_id, title, state] = [random.pick(people).id, random.pick(TITLES), random.pick(STATES)];
      const decided = state !== 'APPROVED' ? {} : { approved_on: '2022-07-28' as const, document_number: '35-QĐ/ĐUK' };
      const entry = planningEntryRow(cycle, { id: newId(), title, member_id, state, comments: 'Ý kiến', ...decided });
      await insertRows(client, 'planning_entry', [entry]).then(() => added.push(entry.id), () => undefined); // prettier-ignore
    }
  } finally {
    client.release();
  }
  // Those that were there before have other words, and some of what came in an earlier round is gone.
  await pool.query(`update planning_entry set comments = 'Ý kiến khác ' || id, inspection_opinion = 'NEEDS_DISCUSSION'`);
  await pool.query('delete from planning_entry where id = any($1)', [
    invented.slice(0, 5).map((id) => Buffer.from(id, 'base64url').toString().split(':')[1]),
  ]);
  invented = [...invented.slice(5), ...added.map((id) => planningId('PlanningEntry', id))];
}

test('what outsiders are told stays the same, byte for byte', async () => {
  const { rows } = await world.database.pool.query<{ id: string }>('select id from planning_entry');
  const ids = rows.map(({ id }) => planningId('PlanningEntry', id));
  const count = async (): Promise<number> =>
    (await world.database.pool.query<{ n: number }>('select count(*)::integer as n from planning_entry')).rows[0]?.n ?? 0;
  const wrong: string[] = [];
  const last = new Map<string, readonly string[]>();
  // Actors side by side, each with one question at a time: as many as the server has connections.
  const askAll = async (compare: (name: string, now: readonly string[]) => void): Promise<void> => {
    const waiting = [...actors];
    const ask = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) compare(next[0], await told(next[1], ids));
    };
    await Promise.all([ask(), ask(), ask()]);
  };
  await askAll((name, now) => last.set(name, now));
  for (let round = 0; round < ROUNDS; round += 1) {
    const then = await count();
    await change();
    expect(await count()).not.toBe(then);
    await askAll((name, now) => {
      [...PROBES, ...documents, 'nodes'].forEach((document, i) => {
        if (now[i] !== last.get(name)?.[i]) wrong.push(`${name} ${document.slice(0, 120)}`);
      });
      last.set(name, now);
    });
  }
  expect(wrong).toEqual([]);
}, 240_000);

test('a reader of the list is told another thing each time: the test can see a change', async () => {
  const secretary = await world.actor(['B1@K']);
  const before = await told(secretary, []);
  await change();
  expect(await told(secretary, [])).not.toEqual(before);
});
