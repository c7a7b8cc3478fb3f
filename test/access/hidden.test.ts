import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CASES, PERSONS, UNITS, type Case } from './paths.cases.js';
import { gid, inventedId, World, type Asker, type Noun as AnyNoun } from './world.js';

/** Memberships and their events are asked in memberships.test.ts. */
type Noun = Exclude<AnyNoun, 'Membership' | 'MembershipEvent'>;

/* 5.1: a row that is hidden and a row that never was give one answer, byte for byte, whatever is asked about it. */

/** An empty list shows no cursor; where rows are left, cursors hold the filter and are not asked for. */
const EMPTY =
  'totalCount countPrecision nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const REST = 'totalCount nodes { id }';

/** Questions about `$id`, apart from one another: one of them may be refused as FORBIDDEN_FIELD, and then is refused for both. */
const QUESTIONS: Readonly<Record<Noun, readonly string[]>> = {
  Member: [
    'node(id: $id) { __typename id } nodes(ids: [$id, $id]) { id } member(id: $id) { id fullName positions { totalCount } }',
    `eq: members(filter: { id: { eq: $id } }) { ${EMPTY} } ne: members(first: 100, filter: { id: { ne: $id } }) { ${REST} }
     none: members(first: 100, filter: { not: { id: { in: [$id] } } }) { ${REST} } within: members(filter: { within: $id }) { ${EMPTY} }`,
    `holdings(filter: { holder: { id: { eq: $id } } }) { ${EMPTY} }
     seats(filter: { holdings: { some: { holder: { id: { eq: $id } } } } }) { ${EMPTY} }`,
    `some: organizations(filter: { members: { some: { id: { eq: $id } } } }) { ${EMPTY} }
     none: organizations(filter: { members: { none: { id: { eq: $id } } } }) { ${REST} }`,
    `organizations(filter: { hostMembers: { some: { id: { eq: $id } } } }) { ${EMPTY} }`,
  ],
  Organization: [
    'node(id: $id) { __typename id } nodes(ids: [$id]) { id } organization(id: $id) { id name memberCount members { totalCount } }',
    `members(filter: { within: $id }) { ${EMPTY} } home: members(filter: { homeUnit: { id: { eq: $id } } }) { ${EMPTY} }
     out: members(first: 100, filter: { not: { within: $id } }) { ${REST} }`,
    `eq: organizations(filter: { id: { eq: $id } }) { ${EMPTY} } within: organizations(filter: { within: $id }) { ${EMPTY} }
     parent: organizations(filter: { parent: { id: { eq: $id } } }) { ${EMPTY} } ne: organizations(filter: { id: { ne: $id } }) { ${REST} }
     child: organizations(filter: { children: { some: { id: { eq: $id } } } }) { ${EMPTY} }
     heir: organizations(filter: { predecessors: { some: { id: { eq: $id } } } }) { ${EMPTY} }`,
    `bodies(filter: { unit: { id: { eq: $id } } }) { ${EMPTY} } seats(filter: { within: $id }) { ${EMPTY} } holdings(filter: { within: $id }) { ${EMPTY} }`,
  ],
  Body: [
    'node(id: $id) { __typename id } nodes(ids: [$id]) { id } body(id: $id) { id name }',
    `bodies(filter: { id: { eq: $id } }) { ${EMPTY} } seats(filter: { body: { id: { eq: $id } } }) { ${EMPTY} }
     organizations(filter: { bodies: { some: { id: { eq: $id } } } }) { ${EMPTY} }`,
  ],
  Seat: [
    'node(id: $id) { __typename id } nodes(ids: [$id]) { id } seat(id: $id) { id title }',
    `seats(filter: { id: { eq: $id } }) { ${EMPTY} } holdings(filter: { seat: { id: { eq: $id } } }) { ${EMPTY} }`,
  ],
  SeatHolding: [
    'node(id: $id) { __typename id } nodes(ids: [$id]) { id }',
    `holdings(filter: { id: { eq: $id } }) { ${EMPTY} } seats(filter: { holdings: { some: { id: { eq: $id } } } }) { ${EMPTY} }`,
    `members(filter: { positions: { some: { id: { eq: $id } } } }) { ${EMPTY} }`,
  ],
  Term: [
    'node(id: $id) { __typename id } nodes(ids: [$id]) { id }',
    `bodies(filter: { term: { id: { eq: $id } } }) { ${EMPTY} }`,
  ],
}; // prettier-ignore

/** So many hidden rows of a noun are asked for, from all over the tree. */
const SAMPLE = 3;
const spread = (ids: readonly string[]): string[] => ids.filter((_, index) => index % Math.ceil(ids.length / SAMPLE) === 0);

/** A question must be answered, or refused before any row is looked at; by id alone it is always answered. */
function checkAnswer(answer: string, index: number): void {
  const code = /"code":"([A-Z_]+)"/.exec(answer)?.[1] ?? 'none';
  expect(index === 0 ? ['none'] : ['none', 'FORBIDDEN_FIELD']).toContain(code);
}

const TABLES = { Term: 'term', Body: 'body', Seat: 'seat', SeatHolding: 'seat_holding' } as const;

let world: World;
const askers = new Map<Case, Asker>();
/** For each noun and unit code the id of one row that all who see public rows of the unit see. */
const samples = new Map<string, string>();
const names = new Map<string, string>();

beforeAll(async () => {
  world = await World.open();
  const { pool } = world.database;
  for (const [noun, table] of Object.entries(TABLES)) {
    const { rows } = await pool.query<{ code: string; id: string }>(
      `select distinct on (o.code) o.code, r.id from ${table} r join organization o on o.no = r.unit order by o.code, r.id`,
    );
    for (const { code, id } of rows) samples.set(`${noun} ${code}`, gid(noun as Noun, id));
  }
  const named = await pool.query<{ code: string; name: string }>(
    `select username as code, full_name as name from account a join member m on m.id = a.member_id
     union all select code, name from organization`,
  );
  for (const { code, name } of named.rows) names.set(code, name);
  for (const each of CASES) askers.set(each, await world.actor(each.specs, each.options));
});

afterAll(() => world.close());

function hiddenIds(noun: Noun, each: Case): string[] {
  if (noun === 'Member') return spread(PERSONS.filter((code) => !each.persons.includes(code)).map((code) => world.person(code)));
  if (noun === 'Organization') return spread(UNITS.filter((code) => !each.units.includes(code)).map((code) => world.unit(code)));
  const hidden = UNITS.filter((code) => !each.bodies.includes(code)).map((code) => samples.get(`${noun} ${code}`));
  return spread(hidden.filter((id) => id !== undefined));
}

describe.each(CASES)('$title', (each) => {
  let asker: Asker;

  beforeAll(() => {
    const found = askers.get(each);
    if (!found) throw new Error('The actor is missing.');
    asker = found;
  });

  test.each(Object.keys(QUESTIONS) as Noun[])('gets one answer for a hidden %s and an invented one', async (noun) => {
    for (const [index, question] of QUESTIONS[noun].entries()) {
      const document = `query ($id: ID!) { ${question} }`;
      const invented = await asker.bytes(document, { id: inventedId(noun) });
      checkAnswer(invented, index);
      const answers = await Promise.all(hiddenIds(noun, each).map((id) => asker.bytes(document, { id })));
      expect([...new Set(answers)].filter((answer) => answer !== invented)).toEqual([]);
    }
  });

  test('gets one answer for a hidden name or code and an invented one', async () => {
    const people = `query ($text: String) { members(search: $text) { ${EMPTY} } eq: members(filter: { fullName: { eq: $text } }) { ${EMPTY} } }`;
    const units = `query ($text: String) { organizations(search: $text) { ${EMPTY} } eq: organizations(filter: { name: { eq: $text } }) { ${EMPTY} } }`;
    const code = `query ($text: String) { organization(code: $text) { id } }`;
    const persons = spread(PERSONS.filter((person) => !each.persons.includes(person))).map((person) => names.get(person) ?? '');
    const codes = spread(UNITS.filter((unit) => !each.units.includes(unit)));
    const asked = [[people, persons], [units, codes.map((unit) => names.get(unit) ?? '')], [code, codes]] as const; // prettier-ignore
    for (const [document, texts] of asked) {
      const invented = await asker.bytes(document, { text: 'Quách Xyz Wfj' });
      checkAnswer(invented, 1);
      const answers = await Promise.all(texts.map((text) => asker.bytes(document, { text })));
      expect([...new Set(answers)].filter((answer) => answer !== invented)).toEqual([]);
    }
  });
});
