import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../harness/server.js';
import { gid, uuidOf, World, type Asker } from './world.js';

/* Worked examples of access.md section 6 on records and qualifications; those with assignments: worked-examples-assignments.test.ts. */
let world: World;
let resolved: TestServer;

beforeAll(async () => {
  world = await World.open();
  resolved = await startServer(world.database.url, { lane: 'resolved' });
});

afterAll(async () => {
  await resolved.close();
  await world.close();
});

const REASON = { accessReason: 'Kiểm tra hồ sơ định kỳ' };
const RECORD =
  'citizenId cardNumber phone birthDate ethnicity homeTown verifiedBy familyHistory politicalHistory kinship { totalCount nodes { name relation } }';
const F2 = { citizenId: '0010198200', phone: '09120000', ethnicity: 'Kinh' };

interface Row {
  readonly [field: string]: unknown;
}

/** The same operation in both lanes: the same bytes, which are given back. */
async function asked(actor: Asker, query: string, variables: object, reason = false): Promise<{ data?: Row | null; errors?: unknown[] }> {
  const answers: string[] = [];
  for (const server of [world.server, resolved]) {
    const token = await server.token(actor.account.username);
    const response = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables, ...(reason && { extensions: REASON }) }),
    });
    const { extensions: _cost, ...body } = (await response.json()) as Row;
    answers.push(JSON.stringify(body));
  }
  expect(answers[1]).toBe(answers[0]);
  return JSON.parse(answers[0] ?? '{}') as Row;
}

async function recordOf(actor: Asker, code: string, reason = false): Promise<Row | null> {
  const id = world.person(code);
  const uuid = uuidOf(id);
  const query = `query ($id: ID!, $record: ID!) { member(id: $id) { record { ${RECORD} } } node(id: $record) { ... on MemberRecord { ${RECORD} } } }`;
  const { data } = await asked(actor, query, { id, record: gid('MemberRecord', uuid) }, reason);
  const { member, node } = data as { member: { record: Row } | null; node: Row | null };
  // The path does not matter (access.md 5.1).
  expect(node).toEqual(member?.record ?? null);
  return node;
}

const numberOf = (code: string): string => code.slice(1).padStart(2, '0');
const f2 = (code: string, more: object = {}): object => ({
  citizenId: F2.citizenId + numberOf(code),
  phone: F2.phone + numberOf(code),
  ...more,
});
const noFamily = { familyHistory: null, politicalHistory: null, kinship: null };

async function searched(actor: Asker, record: object, reason = false): Promise<string[] | string> {
  const query = 'query ($filter: MemberFilter) { members(filter: $filter, first: 100) { totalCount nodes { id } } }';
  const { data, errors } = await asked(actor, query, { filter: { record } }, reason);
  if (errors) return (errors[0] as { extensions: { code: string } }).extensions.code;
  const { nodes } = data?.['members'] as { nodes: { id: string }[] };
  return world.named(nodes);
}

const ANY_PHONE = { phone: { isNull: false } };
const ANY_CITIZEN = { citizenId: { isNull: false } };

test('1 P1@X: no record without assignment, with a reason or not', async () => {
  const actor = await world.actor(['P1@X']);
  expect(await recordOf(actor, 'p1')).toBeNull();
  expect(await recordOf(actor, 'p1', true)).toBeNull();
});

test('5, 6 P3o@X: no record of p9, no qualifications', async () => {
  const actor = await world.actor(['P3o@X']);
  expect(await recordOf(actor, 'p9')).toBeNull();
  const { data } = await asked(actor, 'query ($id: ID!) { member(id: $id) { qualifications { totalCount nodes { id } } } }', {
    id: world.person('p9'),
  });
  expect(data).toEqual({ member: { qualifications: { totalCount: 0, nodes: [] } } });
});

test('13 B1@K without reason: phone null, and no filter by it', async () => {
  const actor = await world.actor(['B1@K']);
  expect(await recordOf(actor, 'p1')).toBeNull();
  expect(await searched(actor, ANY_PHONE)).toBe('FORBIDDEN_FIELD');
});

test('14 B1@K with reason: phone and no family history; of p4, a host, nothing', async () => {
  const actor = await world.actor(['B1@K']);
  expect(await recordOf(actor, 'p1', true)).toMatchObject({ ...f2('p1'), ethnicity: 'Tày', ...noFamily });
  expect(await recordOf(actor, 'p4', true)).toBeNull();
  expect(await searched(actor, ANY_PHONE, true)).toEqual(expect.arrayContaining(['p1', 'p2', 'p3']));
  expect(await searched(actor, { familyHistory: { isNull: false } }, true)).toBe('FORBIDDEN_FIELD');
});

test('17 B2@K and C1@A1: phone of p1, not of p2; found by phone: p1, p11', async () => {
  const actor = await world.actor(['B2@K', 'C1@A1']);
  expect(await recordOf(actor, 'p1')).toMatchObject({
    phone: '0912000001',
    birthDate: '1982-03-01',
    citizenId: null,
    ethnicity: null,
    ...noFamily,
  });
  expect(await recordOf(actor, 'p2')).toBeNull();
  expect(await searched(actor, ANY_PHONE)).toEqual(['p1', 'p11']);
});

test('20 B3@K and C1@A1: nothing but what the cell secretary reads', async () => {
  const actor = await world.actor(['B3@K', 'C1@A1']);
  expect(await recordOf(actor, 'p1')).toMatchObject({ phone: '0912000001', citizenId: null });
  expect(await recordOf(actor, 'p2')).toBeNull();
});

test('21 B4@K: record of p1 without family history; of p6, who left, with a reason alone', async () => {
  const actor = await world.actor(['B4@K']);
  expect(await recordOf(actor, 'p1')).toMatchObject({ ...f2('p1'), homeTown: 'Xã N, huyện H', ...noFamily });
  expect(await recordOf(actor, 'p6')).toBeNull();
  expect(await recordOf(actor, 'p6', true)).toMatchObject({ ...f2('p6'), ...noFamily });
  expect(await searched(actor, { citizenId: { eq: '001019820004' } })).toEqual([]);
  expect(await searched(actor, { citizenId: { eq: '001019820002' } })).toEqual(['p2']);
});

test('33 B7@K without an assignment: no record, no search', async () => {
  const actor = await world.actor(['B7@K']);
  expect(await recordOf(actor, 'p1', true)).toBeNull();
  expect(await searched(actor, ANY_CITIZEN)).toBe('FORBIDDEN_FIELD');
});

test('37, 39 G1@A: of the host p4 and of the deceased p7 no record, reason or not', async () => {
  const actor = await world.actor(['G1@A']);
  for (const code of ['p4', 'p7']) for (const reason of [false, true]) expect(await recordOf(actor, code, reason)).toBeNull();
  expect(await recordOf(actor, 'p1')).toMatchObject({ ...f2('p1'), ...noFamily });
});

test('40 G1@Q and C1@Q: phone of p3, no citizen id, no search by it', async () => {
  const actor = await world.actor(['G1@Q', 'C1@Q']);
  expect(await recordOf(actor, 'p3')).toMatchObject({ phone: '0912000003', citizenId: null });
  expect(await searched(actor, ANY_CITIZEN)).toBe('FORBIDDEN_FIELD');
  expect(await searched(actor, ANY_PHONE)).toEqual(['p3']);
});

test('44 G2@A: record of p7 with a reason alone', async () => {
  const actor = await world.actor(['G2@A']);
  expect(await recordOf(actor, 'p7')).toBeNull();
  expect(await recordOf(actor, 'p7', true)).toMatchObject({ ...f2('p7'), ...noFamily });
});

test('46 G3@A without an assignment: no record', async () => {
  expect(await recordOf(await world.actor(['G3@A']), 'p1', true)).toBeNull();
});

test('48 C1@A1: phone of p1, not of p4', async () => {
  const actor = await world.actor(['C1@A1']);
  expect(await recordOf(actor, 'p1')).toMatchObject({ phone: '0912000001', citizenId: null });
  expect(await recordOf(actor, 'p4')).toBeNull();
  expect(await searched(actor, ANY_PHONE)).toEqual(['p1', 'p11']);
});

test('51 M@A1, p1: the own record with family and relatives, and no other; no search by it', async () => {
  const actor = await world.actor(['M@A1'], { person: 'p1' });
  expect(await recordOf(actor, 'p1')).toMatchObject({
    ...f2('p1'),
    familyHistory: 'Gia đình của p1',
    kinship: { totalCount: 1, nodes: [{ name: 'Nguyễn Thị Mẫu', relation: 'PARENT' }] },
  });
  expect(await recordOf(actor, 'p11')).toBeNull();
  expect(await searched(actor, ANY_PHONE)).toBe('FORBIDDEN_FIELD');
});

test('58 I@K: citizen id of p1, not the ethnicity; nothing of the host p4', async () => {
  const actor = await world.actor(['I@K']);
  expect(await recordOf(actor, 'p1')).toMatchObject({
    ...f2('p1'),
    cardNumber: '77.000001',
    ethnicity: null,
    birthDate: null,
    ...noFamily,
  });
  expect(await recordOf(actor, 'p4')).toBeNull();
  expect(await recordOf(actor, 'p5')).toBeNull();
});

test.each(['P2@X', 'P3k@X', 'P3t@X', 'P3v@X', 'B2@K', 'B3@K', 'B5@K', 'B6@K', 'B7@K', 'B7c@K', 'M@A1', 'V@X', 'A@X'])(
  '%s has no row of 2.5',
  async (spec) => {
    const actor = await world.actor([spec]);
    for (const code of ['p1', 'p2', 'p3', 'p5', 'p6', 'p7', 'p9']) expect(await recordOf(actor, code, true)).toBeNull();
    expect(await searched(actor, ANY_PHONE, true)).toBe('FORBIDDEN_FIELD');
  },
);

test('p6, who left, reads no own record; p5, a guest, does', async () => {
  expect(await recordOf(await world.actor([], { person: 'p6' }), 'p6', true)).toBeNull();
  expect(await recordOf(await world.actor([], { person: 'p5' }), 'p5')).toMatchObject(f2('p5'));
});

type Shown = readonly [level: string, school: string | null, state: string | null][];

/** Their order, which is that of ids, is no matter here. */
const inOrder = (rows: Iterable<readonly unknown[]>): readonly string[] => [...rows].map((row) => JSON.stringify(row)).sort();

async function qualificationsOf(actor: Asker, code: string): Promise<Shown> {
  const query = `query ($id: ID!) { member(id: $id) { qualifications(first: 20) { nodes { level school state } } } }`;
  const { data } = await asked(actor, query, { id: world.person(code) }, true);
  const member = data?.['member'] as { qualifications: { nodes: { level: string; school: string | null; state: string | null }[] } } | null;
  return (member?.qualifications.nodes ?? []).map(({ level, school, state }) => [level, school, state] as const);
}

const SCHOOL = 'Trường Chính trị tỉnh X';
const CONFIRMED: Shown = [['UNIVERSITY', 'Đại học Y', 'CONFIRMED'], ['INTERMEDIATE', SCHOOL, 'CONFIRMED']]; // prettier-ignore
const LEVELS: Shown = CONFIRMED.map(([level]) => [level, null, null]);
const ALL: Shown = [...CONFIRMED, ['ADVANCED', null, 'PROPOSED']];

test.each<[string, Shown]>([
  ['B1@K', CONFIRMED],
  ['G1@A', CONFIRMED],
  ['B4@K', ALL],
  ['G2@A', ALL],
  ['C1@A1', LEVELS],
  // p1 attends t1 of K's propaganda board: a person of its rows in 2.4, whose qualifications 2.7 lets it see.
  ['B5@K', LEVELS],
  ...['P1@X', 'P2@X', 'P3o@X', 'P3k@X', 'B2@K', 'B3@K', 'B6@K', 'B7@K', 'G3@A', 'M@A1', 'I@K', 'V@X', 'A@X', 'B4@H', 'G2@N', 'C1@A2'].map(
    (spec): [string, Shown] => [spec, []],
  ),
])('2.7 %s: qualifications of p1', async (spec, expected) => {
  const shown = expected.map(([level, school, state]) => [level, level === 'ADVANCED' ? SCHOOL : school, state]);
  expect(inOrder(await qualificationsOf(await world.actor([spec]), 'p1'))).toEqual(inOrder(shown));
});

test('2.7 S: one sees the own ones, proposed ones too; a former person not', async () => {
  expect(await qualificationsOf(await world.actor(['M@A1'], { person: 'p1' }), 'p1')).toHaveLength(3);
  expect(await qualificationsOf(await world.actor([], { person: 'p6' }), 'p6')).toEqual([]);
});
