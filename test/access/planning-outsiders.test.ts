import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorOptions } from '../../seeds/actor.factory.js';
import { ballotRow, type BallotRow } from '../../seeds/ballot.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import type { PlanningCycleRow } from '../../seeds/planning-cycle.factory.js';
import { planningEntryRow, type PlanningEntryState } from '../../seeds/planning-entry.factory.js';
import { Random } from '../../seeds/random.js';
import type { SeatRow } from '../../seeds/seat.factory.js';
import { vacancyRow } from '../../seeds/vacancy.factory.js';
import { planningId, type PlanningNoun } from './planning-names.js';
import { World, type Asker } from './world.js';

/* Hidden planning entries, the needs that follow from them, ballots and vacancies change at random: not one byte of an outsider's answers
   does (5.1, 5.2). The access log is not asked: it grows with the looks of this test itself. */

const ROUNDS = 2;
/** No row of 2.12, 2.13, 2.14 and 2.19 is theirs. */
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
  ...['ballots', 'ballotSlips', 'vacancies'].map((field) => `{ ${field}(first: 100) { ${PAGE} } }`),
  `{ ballots(filter: { step: { gte: 3 } }) { ${PAGE} } }`,
  `{ ballots(filter: { tallies: { some: { votes: { gt: 1 } } } }) { ${PAGE} } }`,
  `{ vacancies(filter: { candidates: { some: { fromPlanning: { eq: true } } } }) { ${PAGE} } }`,
  `{ planningCycles(first: 20) { nodes { id state entryCount personCount findings ballots(first: 20) { totalCount nodes { id } } } } }`,
  `{ planningCycles(filter: { ballots: { some: { state: { eq: CONFIRMED } } } }) { ${PAGE} } }`,
  `{ seats(first: 100) { nodes { id vacantSince plannedFor(first: 10) { totalCount nodes { id } } vacancies(first: 10) { totalCount nodes { id } } } } }`,
  `{ seats(first: 100, filter: { vacancies: { some: { state: { eq: PROPOSED } } } }) { ${PAGE} } }`,
  '{ viewer { grants { role } name } }',
];

let world: World;
let random: Random;
const actors = new Map<string, Asker>();
let documents: readonly string[];
/** Rows that this test has made, oldest first. */
const invented: [PlanningNoun, string][] = [];

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
async function told(actor: Asker, ids: readonly string[], stored: readonly string[]): Promise<readonly string[]> {
  const asked: (readonly [string, object])[] = PROBES.map((document) => [document, {}]);
  asked.push(['query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: ids.slice(0, 100) }]);
  for (const document of stored) asked.push([document, variablesOf(document)]);
  const answers: string[] = [];
  for (const [document, variables] of asked) answers.push(await answered(actor, document, variables));
  return answers;
}

interface Cycle extends PlanningCycleRow {
  readonly code: string;
}

type Inserted = Readonly<Record<string, readonly object[]>>;

/** Writes rows together; false where the database refuses them. */
async function written(tables: Inserted): Promise<boolean> {
  const client = await world.database.pool.connect();
  try {
    await client.query('begin');
    for (const [table, rows] of Object.entries(tables)) await insertRows(client, table, rows);
    await client.query('commit');
    return true;
  } catch {
    await client.query('rollback');
    return false;
  } finally {
    client.release();
  }
}

const rowsOf = async <R extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly R[]> =>
  (await world.database.pool.query<R>(sql, [...values])).rows;

/** An entry of a random state for a random person. */
async function addEntry(cycles: readonly { row: Cycle }[], people: readonly { id: string }[]): Promise<void> {
  const { row: cycle } = random.pick(cycles);
  const [member_id, title, state] = [random.pick(people).id, random.pick(TITLES), random.pick(STATES)];
  const decided = state !== 'APPROVED' ? {} : { approved_on: '2022-07-28' as const, document_number: '35-QĐ/ĐUK' };
  const entry = planningEntryRow(cycle, { id: newId(), title, member_id, state, comments: 'Ý kiến', ...decided });
  if (await written({ planning_entry: [entry] })) invented.push(['PlanningEntry', entry.id]);
}

interface Standing {
  readonly cycle: string;
  readonly unit: number;
  readonly title: BallotRow['title'];
  readonly member: string;
}

/** A ballot of one who is planned, in a random state and step. */
async function addBallot(standing: readonly Standing[]): Promise<void> {
  const { cycle, unit, title, member } = random.pick(standing);
  const state = random.pick(['OPEN', 'COUNTED', 'CONFIRMED'] as const);
  const words = { id: newId(), step: random.int(2, 5), title, convened: 10, state, comments: 'Hội nghị' };
  const tally = { id: newId(), ballot_id: words.id, ordinal: 1, nominee_id: member, votes: state === 'OPEN' ? null : random.int(0, 8) };
  const ballot = ballotRow({ id: cycle, unit }, words);
  if (await written({ ballot: [ballot], ballot_tally: [tally] })) invented.push(['Ballot', ballot.id], ['BallotTally', tally.id]);
}

/** A vacancy of a random seat, in a random state, with a random candidate. */
async function addVacancy(seats: readonly Pick<SeatRow, 'id' | 'unit' | 'valid_from'>[], people: readonly { id: string }[]): Promise<void> {
  const state = random.pick(['DRAFT', 'PROPOSED', 'APPRAISED', 'RETURNED', 'DECIDED'] as const);
  const vacancy = vacancyRow(random.pick(seats), { id: newId(), state, comments: 'Kiện toàn' });
  const candidate = { id: newId(), vacancy_id: vacancy.id, ordinal: 1, member_id: random.pick(people).id, entry_id: null };
  if (await written({ vacancy: [vacancy], vacancy_candidate: [candidate] }))
    invented.push(['Vacancy', vacancy.id], ['VacancyCandidate', candidate.id]);
}

const OF_UNITS = 'join organization o on o.no = t.unit where o.code = any($1)';

/** Entries, ballots and vacancies come, change and go, with the needs that follow from them. */
async function change(): Promise<void> {
  const { pool } = world.database;
  const cycles = await rowsOf<{ row: Cycle }>(`select to_jsonb(t) || jsonb_build_object('code', o.code) as row from planning_cycle t ${OF_UNITS}`, [PLANNED]); // prettier-ignore
  const people = await rowsOf<{ id: string }>(
    `select m.id from member m where m.home_active and not exists (select from account a where a.member_id = m.id) order by m.id`,
  );
  const seats = await rowsOf<Pick<SeatRow, 'id' | 'unit' | 'valid_from'>>(`select t.id, t.unit, t.valid_from::text from seat t ${OF_UNITS} order by t.id`, [PLANNED]); // prettier-ignore
  for (let i = 0; i < 12; i += 1) await addEntry(cycles, people);
  const standing = await rowsOf<Standing>(`select t.cycle_id as cycle, t.unit, t.title, t.member_id as member from planning_entry t ${OF_UNITS} order by t.id`, [PLANNED]); // prettier-ignore
  for (let i = 0; i < 6; i += 1) {
    await addBallot(standing);
    await addVacancy(seats, people);
  }
  // Those that were there before have other words and votes, and some of what came in an earlier round is gone.
  await pool.query(`update planning_entry set comments = 'Ý kiến khác ' || id, inspection_opinion = 'NEEDS_DISCUSSION'`);
  await pool.query(`update ballot set comments = 'Ý kiến khác ' || id`);
  await pool.query('update ballot_tally set votes = greatest(votes - 1, 0) where votes is not null');
  await pool.query(`update vacancy set comments = 'Ý kiến khác ' || id`);
  const gone = invented.splice(0, 9);
  const idsOf = (noun: PlanningNoun): readonly string[] => gone.flatMap(([of, id]) => (of === noun ? [id] : []));
  await pool.query('delete from vacancy_candidate where id = any($1) or vacancy_id = any($2)', [
    idsOf('VacancyCandidate'),
    idsOf('Vacancy'),
  ]);
  await pool.query('delete from vacancy where id = any($1)', [idsOf('Vacancy')]);
  await pool.query('delete from ballot_tally where id = any($1) or ballot_id = any($2)', [idsOf('BallotTally'), idsOf('Ballot')]);
  await pool.query('delete from ballot where id = any($1)', [idsOf('Ballot')]);
  await pool.query(`delete from planning_entry e where id = any($1) and not exists (select from ballot b join ballot_tally y on y.ballot_id = b.id
    where b.cycle_id = e.cycle_id and b.title = e.title and y.nominee_id = e.member_id)`, [idsOf('PlanningEntry')]); // prettier-ignore
}

/** Ids of all hidden rows that there are, and of some that have gone. */
async function hiddenIds(): Promise<readonly string[]> {
  const nouns = { PlanningEntry: 'planning_entry', Ballot: 'ballot', BallotTally: 'ballot_tally', Vacancy: 'vacancy' } as const;
  const found: string[] = [];
  for (const [noun, table] of Object.entries(nouns) as [PlanningNoun, string][])
    found.push(...(await rowsOf<{ id: string }>(`select id from ${table} order by id`)).map(({ id }) => planningId(noun, id)));
  return found;
}

const count = async (): Promise<readonly object[]> =>
  rowsOf('select (select count(*) from planning_entry) as entries, (select count(*) from ballot) as ballots, (select count(*) from vacancy) as vacancies'); // prettier-ignore

test('what outsiders are told stays the same, byte for byte', async () => {
  await change();
  const ids = await hiddenIds();
  const wrong: string[] = [];
  const last = new Map<string, readonly string[]>();
  // Actors side by side, each with one question at a time: as many as the server has connections.
  const askAll = async (stored: readonly string[], compare: (name: string, now: readonly string[]) => void): Promise<void> => {
    const waiting = [...actors];
    const ask = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) compare(next[0], await told(next[1], ids, stored));
    };
    await Promise.all([ask(), ask(), ask()]);
  };
  await askAll(documents, (name, now) => last.set(name, now));
  for (let round = 1; round <= ROUNDS; round += 1) {
    const then = await count();
    await change();
    expect(await count()).not.toEqual(then);
    // The stored documents are asked before the first change and after the last.
    const stored = round === ROUNDS ? documents : [];
    await askAll(stored, (name, now) => {
      [...PROBES, 'nodes', ...stored].forEach((document, i) => {
        if (now[i] !== last.get(name)?.[i]) wrong.push(`${name} ${document.slice(0, 120)}`);
      });
    });
  }
  expect(wrong).toEqual([]);
}, 240_000);

test('a reader of each list is told another thing each time: the test can see a change', async () => {
  const secretary = await world.actor(['B1@K']);
  const before = await told(secretary, [], []);
  await change();
  const now = await told(secretary, [], []);
  const changed = PROBES.filter((_document, i) => now[i] !== before[i]);
  const fields = ['planningEntries', 'ballots', 'vacancies', 'seats'];
  expect(fields.filter((field) => !changed.some((document) => document.startsWith(`{ ${field}(`)))).toEqual([]);
});
