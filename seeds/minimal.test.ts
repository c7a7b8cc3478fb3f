import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../test/harness/database.js';
import { minimalDatabase } from '../test/harness/database.js';
import type { Actor, ActorOptions } from './actor.factory.js';
import { actorWith } from './actor.factory.js';
import { TODAY } from './day.js';
import { GRANTS } from './grants.query.js';
import { minimalRows } from './minimal/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await minimalDatabase();
});

afterAll(() => database.drop());

async function column<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
  const { rows } = await database.pool.query<T[]>({ text: sql, values: [...values], rowMode: 'array' });
  return rows.flatMap((row) => row.slice(0, 1));
}

async function pairs(sql: string): Promise<Record<string, unknown>> {
  const { rows } = await database.pool.query<[string, unknown]>({ text: sql, rowMode: 'array' });
  return Object.fromEntries(rows);
}

const counts = (): Promise<Record<string, unknown>> =>
  pairs('select o.code, c.member_count from organization o join organization_count c on c.no = o.no');

async function grantsOf({ account }: Actor): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ grants: string[] }>(GRANTS, [TODAY, account]);
  return rows[0]?.grants ?? [];
}

/** Home memberships in force, counted from the rows and not from the roll-up. */
const HOMES = `
  select o.code, count(*)::integer from membership m join organization o on o.no = m.unit
  where m.kind = 'OFFICIAL' and m.status = 'ACTIVE' and m.valid_from <= '${TODAY}' group by o.code`;

describe('the world of access.md section 6', () => {
  test('has the members that the examples count', async () => {
    expect(await pairs(HOMES)).toEqual({ A1: 12, A2: 8, AS1: 4, O: 6, Q: 9, N1: 10, Z1: 7 });
    expect(await counts()).toMatchObject({ X: 56, K: 39, H: 10, A: 24, AS: 4, Z: 7, E: 0, E1: 0, Y: 0 });
  });

  test('has the women of example 31', async () => {
    const women = await pairs(`
      select o.code, count(*)::integer from member m join organization o on o.no = m.l3
      where m.home_active and m.gender = 'F' and m.l2 = 10 group by o.code`);
    expect(women).toEqual({ A: 9, Q: 8, O: 3 });
  });

  test('has the named persons at the homes that it writes', async () => {
    const homes = await pairs(`
      select a.username, concat_ws(' ', m.standing, o.code, case when m.home_active then 'in force' end)
      from account a join member m on m.id = a.member_id left join organization o on o.no = m.unit`);
    expect(homes).toEqual({
      p1: 'OFFICIAL A1 in force',
      p2: 'OFFICIAL A2 in force',
      p3: 'OFFICIAL Q in force',
      p4: 'OFFICIAL N1 in force',
      p5: 'GUEST A',
      p6: 'LEFT A1',
      p7: 'DECEASED E1',
      p8: 'PROBATIONARY AS1 in force',
      p9: 'OFFICIAL O in force',
      p10: 'OFFICIAL Z1 in force',
      p11: 'SUSPENDED A1 in force',
    });
    const hosts = await pairs(`
      select a.username, o.code from membership m join account a on a.member_id = m.member_id
      join organization o on o.no = m.unit where m.kind = 'TEMPORARY' and m.status = 'ACTIVE'`);
    expect(hosts).toEqual({ p4: 'A1' });
  });

  test('has E and E1 ended, with their heirs and the levels of their last day', async () => {
    const ended = await pairs(`
      select o.code, concat_ws(' ', o.valid_to, o.l1, o.l2, o.l3, t.code) from organization o
      join organization_successor s on s.from_no = o.no join organization t on t.no = s.to_no where o.state = 'ENDED'`);
    expect(ended).toEqual({ E: '2022-07-01 1 10 103 A', E1: '2022-07-01 1 10 103 A2' });
    expect(await column(`select distinct l3 from body where unit in (103, 1031)`)).toEqual([103]);
  });

  test('has no present holder but the secretaries whose names are needed', async () => {
    const present = await pairs(`
      select o.code, h.title || ' ' || home.code from seat_holding h join organization o on o.no = h.unit
      join member m on m.id = h.member_id join organization home on home.no = m.home_unit where h.state = 'ACTIVE'`);
    expect(present).toEqual({ X: 'SECRETARY O', K: 'SECRETARY O', A: 'SECRETARY A2', A1: 'SECRETARY A1' });
    const past = await column(`select a.username from seat_holding h join account a on a.member_id = h.member_id
      join organization o on o.no = h.unit where h.state = 'ENDED' and o.code = 'A2' and h.title = 'SECRETARY'`);
    expect(past).toEqual(['p2']);
  });

  test('is the same at each load', () => {
    expect(minimalRows()).toEqual(minimalRows());
  });
});

describe('actorWith', () => {
  const CASES: readonly (readonly [readonly string[], ActorOptions])[] = [
    [['P1@X'], {}],
    [['P2@X'], {}],
    [['P3o@X'], {}],
    [['P3k@X'], {}],
    [['P3t@X'], {}],
    [['P3v@X'], {}],
    [['P1@Y'], {}],
    [['B1@K'], {}],
    [['B2@K', 'C1@A1'], {}],
    [['B3@K'], {}],
    [['B4@H'], {}],
    [['B5@K'], { board: 'MASS_BOARD' }],
    [['B6@K'], {}],
    [['B7@K'], {}],
    [['G1@A'], {}],
    [['G1@N'], {}],
    [['C1@Q', 'G1@Q'], {}],
    [['G2@A'], {}],
    [['G3@A'], {}],
    [['G1@Z', 'M@Z1'], {}],
    [['C1@A1'], {}],
    [['C1@AS'], {}],
    [['M@A1'], { person: 'p1' }],
    [['M@A2'], { person: 'p2' }],
    [['B4@K', 'M@O'], { person: 'p9' }],
    [['C1@Q', 'G1@Q', 'M@Q'], { person: 'p3' }],
    [['M@AS1'], { person: 'p8' }],
    [[], { person: 'p5' }],
    [['V@X'], {}],
    [['I@K'], {}],
    [['A@Y'], {}],
    [[], {}],
  ];

  test.each(CASES)('gives exactly %j %j', async (specs, options) => {
    const before = await counts();
    const actor = await actorWith(database.pool, specs, options);
    expect(await grantsOf(actor)).toEqual([...specs].sort());
    expect(await counts()).toEqual(before);
  });

  test('gives the chair of the inspection committee B7 beside B7c', async () => {
    expect(await grantsOf(await actorWith(database.pool, ['B7c@K']))).toEqual(['B7@K', 'B7c@K']);
  });

  test('gives a suspended member the seat, and no grant by it', async () => {
    const p11 = await actorWith(database.pool, ['C1@A1'], { person: 'p11' });
    expect(await grantsOf(p11)).toEqual([]);
    expect(await column(`select title from seat_holding where member_id = $1 and state = 'ACTIVE'`, [p11.member])).toHaveLength(1);
  });

  test('frees a named person of the seats of an earlier call', async () => {
    await actorWith(database.pool, ['B4@K', 'M@O'], { person: 'p9' });
    expect(await grantsOf(await actorWith(database.pool, ['M@O'], { person: 'p9' }))).toEqual(['M@O']);
  });

  test.each([
    [['B1@A'], {}, 'B1 is no role at a unit of kind GRASSROOTS_COMMITTEE.'],
    [['M@A2'], { person: 'p1' }, 'p1 has M at unit 1001: the specs say otherwise.'],
    [['B2@K'], { person: 'p1' }, 'p1 has M at unit 1001: the specs say otherwise.'],
    [['G1@Q'], {}, 'A secretary of Q has G1 and C1: write both.'],
    [['V@X', 'A@X'], {}, 'An account of a service has no other grant.'],
    [['B1@W'], {}, 'No unit has the code W.'],
  ] as const)('refuses %j %j', async (specs, options, message) => {
    await expect(actorWith(database.pool, specs, options)).rejects.toThrow(message);
  });
});
