import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActorOptions } from '../../seeds/actor.factory.js';
import type { GrantTarget } from '../../seeds/role-grant.factory.js';
import { family, f2, NO_FAMILY, REASON, recordOf, searchBy } from './record-reading.js';
import { uuidOf, World, type Asker } from './world.js';

/* The worked examples of access.md section 6 with an assignment or a break-glass, as far as records and qualifications decide them. */

let world: World;

beforeAll(async () => {
  world = await World.openInBothLanes();
});

afterAll(() => world.close());

type Kind = GrantTarget['kind'];

const named = (code: string, kind: Kind = 'PERSON'): ActorOptions => ({ named: [{ ...world.target(code), kind }] });
const broken = (code: string): ActorOptions => ({ broken: [world.target(code)] });
const read = (actor: Asker, code: string): ReturnType<typeof recordOf> => recordOf(world, actor, code);

async function qualificationsOf(actor: Asker, code: string): Promise<unknown> {
  const query = 'query ($id: ID!) { member(id: $id) { qualifications(first: 20) { totalCount nodes { level state school } } } }';
  const { member } = await actor.data<{ member: { qualifications: unknown } | null }>(query, { id: world.person(code) });
  return member?.qualifications;
}

test('2 P1@X, ASSIGNMENT p1: the record with a reason, without family history; without reason, and of p2, null', async () => {
  const actor = await world.actor(['P1@X'], named('p1'));
  expect(await read(actor.because(REASON), 'p1')).toMatchObject({ ...f2('p1'), ...NO_FAMILY });
  expect(await read(actor, 'p1')).toBeNull();
  expect(await read(actor.because(REASON), 'p2')).toBeNull();
  expect(await searchBy(actor.because(REASON), 'phone')).toBe('FORBIDDEN_FIELD');
});

test('2 nine characters are no reason, with blanks around them or not', async () => {
  const actor = await world.actor(['P1@X'], named('p1'));
  for (const reason of ['Kiểm tra!', '  Kiểm tra!  ']) {
    const { body } = await actor
      .because(reason)
      .answer('query ($id: ID!) { member(id: $id) { record { phone } } }', { id: world.person('p1') });
    expect((body.data?.['member'] as { record: unknown } | undefined)?.record ?? null).toBeNull();
  }
});

test('5, 6 P3o@X: no record of p9; with an assignment of p1 both classes of p1, and its qualifications', async () => {
  const actor = await world.actor(['P3o@X'], named('p1'));
  expect(await read(actor, 'p1')).toMatchObject({ ...f2('p1'), ...family('p1') });
  expect(await read(actor, 'p9')).toBeNull();
  const confirmed = [{ level: 'UNIVERSITY', state: 'CONFIRMED' }, { level: 'INTERMEDIATE', state: 'CONFIRMED' }]; // prettier-ignore
  expect(await qualificationsOf(actor, 'p1')).toMatchObject({
    totalCount: 2,
    nodes: expect.arrayContaining(confirmed.map((each) => expect.objectContaining(each))),
  });
  expect(await qualificationsOf(actor, 'p9')).toEqual({ totalCount: 0, nodes: [] });
});

test('6 P3o@X: a cycle opens no record', async () => {
  const actor = await world.actor(['P3o@X'], named('p9', 'CYCLE'));
  expect(await read(actor, 'p9')).toBeNull();
});

describe('8 T opens only cells that the role has', () => {
  test.each(['P3k@X', 'P2@X', 'P3t@X', 'P3v@X', 'B2@K', 'B3@K', 'B5@K', 'B6@K'])('%s, assignment of p1: no record', async (spec) => {
    const actor = await world.actor([spec], named('p1'));
    expect(await read(actor, 'p1')).toBeNull();
    expect(await read(actor.because(REASON), 'p1')).toBeNull();
  });

  test.each(['P3k@X', 'P2@X', 'B2@K', 'B6@K', 'G3@A'])('%s, assignment of p1: no qualification', async (spec) => {
    // The person is there for some of them alone.
    const seen = (await qualificationsOf(await world.actor([spec], named('p1')), 'p1')) ?? { totalCount: 0, nodes: [] };
    expect(seen).toEqual({ totalCount: 0, nodes: [] });
  });
});

test('13 B1@K without reason: phone null, members by phone FORBIDDEN_FIELD, with a reason found', async () => {
  const actor = await world.actor(['B1@K']);
  expect(await read(actor, 'p1')).toBeNull();
  expect(await searchBy(actor, 'phone')).toBe('FORBIDDEN_FIELD');
  expect(await searchBy(actor.because(REASON), 'phone')).toBe('found');
});

test('14 B1@K with reason: family history null; a value with ASSIGNMENT p1, which does not make it searchable', async () => {
  const plain = (await world.actor(['B1@K'])).because(REASON);
  expect(await read(plain, 'p1')).toMatchObject({ ...f2('p1'), ...NO_FAMILY });
  const assigned = await world.actor(['B1@K'], named('p1'));
  expect(await read(assigned.because(REASON), 'p1')).toMatchObject({ ...f2('p1'), ...family('p1') });
  expect(await read(assigned.because(REASON), 'p2')).toMatchObject({ ...f2('p2'), ...NO_FAMILY });
  expect(await searchBy(assigned.because(REASON), 'familyHistory')).toBe('FORBIDDEN_FIELD');
});

test.each(['B4@K', 'G1@A', 'G2@A'])('2.5 %s: family history by ASSIGNMENT alone', async (spec) => {
  const actor = await world.actor([spec], named('p1'));
  expect(await read(actor, 'p1')).toMatchObject({ ...f2('p1'), ...family('p1') });
  expect(await read(actor, 'p2')).toMatchObject({ ...f2('p2'), ...NO_FAMILY });
});

test('14 T never widens: an assignment of p4, at home in H, opens nothing to K or A', async () => {
  for (const spec of ['B1@K', 'B4@K', 'B7@K', 'G2@A', 'G3@A'])
    expect(await read((await world.actor([spec], named('p4'))).because(REASON), 'p4')).toBeNull();
  expect(await read((await world.actor(['P1@Y'], named('p1'))).because(REASON), 'p1')).toBeNull();
});

test('32 B7@K: an ENTRY, a UNIT or a CLASS opens no record, whoever it names', async () => {
  for (const kind of ['ENTRY', 'VACANCY', 'CLASS', 'CYCLE'] as const)
    expect(await read(await world.actor(['B7@K'], named('p3', kind)), 'p3')).toBeNull();
  const unit: GrantTarget = { kind: 'UNIT', id: uuidOf(world.unit('Q')) };
  expect(await read(await world.actor(['B7@K'], { named: [unit] }), 'p3')).toBeNull();
});

test('33 B7@K, ASSIGNMENT p1: both classes of p1, nothing of p2; T never searches', async () => {
  const actor = await world.actor(['B7@K'], named('p1'));
  expect(await read(actor, 'p1')).toMatchObject({ ...f2('p1'), ...family('p1') });
  expect(await read(actor, 'p2')).toBeNull();
  expect(await searchBy(actor, 'citizenId')).toBe('FORBIDDEN_FIELD');
});

test('33 the assignment of a seat beside it opens nothing: it is that of the same holding', async () => {
  const actor = await world.actor(['B5@K', 'B7@K'], named('p1'));
  const drop = async (holding: string | undefined): Promise<void> => {
    await world.database.pool.query(`update role_grant set state = 'REVOKED' where holding_id = $1`, [holding]);
  };
  const [board, inspection] = actor.account.holdings;
  await drop(board);
  expect(await read(actor, 'p1')).toMatchObject(f2('p1'));
  const other = await world.actor(['B5@K', 'B7@K'], named('p1'));
  await drop(other.account.holdings[1]);
  expect(await read(other, 'p1')).toBeNull();
  await drop(inspection);
  expect(await read(actor, 'p1')).toBeNull();
});

test('35 B7c@K, BREAK_GLASS p1: both classes of p1, nothing of p2, no search', async () => {
  const actor = await world.actor(['B7c@K'], broken('p1'));
  expect(await read(actor, 'p1')).toMatchObject({ ...f2('p1'), ...family('p1') });
  expect(await read(actor, 'p2')).toBeNull();
  expect(await searchBy(actor, 'citizenId')).toBe('FORBIDDEN_FIELD');
});

test('35 it is over after 24 hours', async () => {
  const actor = await world.actor(['B7c@K'], broken('p1'));
  await world.database.pool.query(`update role_grant set ends_at = clock_timestamp() where holding_id = $1`, [actor.account.holdings[0]]);
  expect(await read(actor, 'p1')).toBeNull();
});

test('35 K18: B1@K breaks the glass as well; the one lists the break-glass of the other', async () => {
  const [secretary, chair] = [await world.actor(['B1@K'], broken('p1')), await world.actor(['B7c@K'], broken('p2'))];
  expect(await read(secretary, 'p1')).toMatchObject({ ...f2('p1'), ...family('p1') });
  expect(await read(secretary, 'p2')).toBeNull();
  const list =
    '{ roleGrants(first: 100, filter: { kind: { eq: BREAK_GLASS } }) { nodes { kind purpose holder { id } targets { nodes { name } } } } }';
  for (const actor of [secretary, chair]) {
    const text = JSON.stringify(await actor.data(list));
    expect(text).toContain('Nguyễn Văn Nhất');
    expect(text).toContain('Phục vụ công tác kiểm tra, giám sát');
  }
});

test('K18 opens nothing outside W: p4 is hosted alone, p10 is of Z', async () => {
  for (const code of ['p4', 'p10']) expect(await read(await world.actor(['B7c@K'], broken(code)), code)).toBeNull();
});

test('40 G1@Q and C1@Q, ASSIGNMENT p3: still the phone alone (F2b)', async () => {
  const actor = await world.actor(['G1@Q', 'C1@Q'], named('p3'));
  expect(await read(actor, 'p3')).toMatchObject({ phone: '0912000003', citizenId: null, homeTown: null, ...NO_FAMILY });
});

test('46 G3@A: null; with ASSIGNMENT p1 F2 without family history', async () => {
  expect(await read(await world.actor(['G3@A']), 'p1')).toBeNull();
  const actor = await world.actor(['G3@A'], named('p1'));
  expect(await read(actor, 'p1')).toMatchObject({ ...f2('p1'), ...NO_FAMILY });
  expect(await read(actor, 'p2')).toBeNull();
  expect(await searchBy(actor, 'phone')).toBe('FORBIDDEN_FIELD');
});

test('former persons: an assignment or a break-glass opens nothing of p6 and p7 (K25)', async () => {
  for (const spec of ['P3o@X', 'B7@K', 'G3@A']) expect(await read(await world.actor([spec], named('p6')), 'p6')).toBeNull();
  expect(await read((await world.actor(['P1@X'], named('p7'))).because(REASON), 'p7')).toBeNull();
  expect(await read((await world.actor(['B1@K'], named('p6'))).because(REASON), 'p6')).toBeNull();
  expect(await read((await world.actor(['B4@K'], named('p6'))).because(REASON), 'p6')).toMatchObject({ ...f2('p6'), ...NO_FAMILY });
});
