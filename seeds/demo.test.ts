import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { argon2Sync } from 'node:crypto';
import type { TestDatabase } from '../test/harness/database.js';
import { freshDatabase } from '../test/harness/database.js';
import { TODAY } from './day.js';
import { demoRows } from './demo/index.js';
import { GRANTS } from './grants.query.js';
import { loadDataset } from './index.js';

let database: TestDatabase;
const lines: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  await loadDataset('demo', database.url, (line) => lines.push(line));
}, 120_000);

afterAll(() => database.drop());

async function rowsOf<T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
  return (await database.pool.query<T>(sql, [...values])).rows;
}

async function pairs(sql: string): Promise<Record<string, unknown>> {
  const { rows } = await database.pool.query<[string, unknown]>({ text: sql, rowMode: 'array' });
  return Object.fromEntries(rows);
}

const number = async (sql: string): Promise<number> => Number(Object.values((await rowsOf(sql))[0] ?? {})[0]);

const BLOC = `(select no from organization where code = 'KCCQ')`;

describe('units', () => {
  test('are the province, its fifteen direct organisations and the bloc of 66', async () => {
    const kinds = await pairs(`select kind, count(*)::integer from organization where l2 = ${BLOC} and state = 'ACTIVE' group by kind`);
    expect(kinds).toMatchObject({ UPPER: 1, GRASSROOTS_COMMITTEE: 39, GRASSROOTS_CELL: 27, SECTIONAL: 1 });
    expect(await number(`select count(*) from organization where level = 2`)).toBe(15);
    expect(await number(`select count(*) from organization where kind = 'GROUP'`)).toBeGreaterThanOrEqual(4);
  });

  test('have about 290 cells and 5,600 members in the bloc', async () => {
    const [bloc] = await rowsOf<{ cell_count: number; member_count: number; official_count: number }>(
      `select * from organization_count where no = ${BLOC}`,
    );
    expect(bloc?.cell_count).toBe(291);
    expect(bloc?.member_count).toBeGreaterThan(5_500);
    expect(bloc?.member_count).toBeLessThan(5_700);
  });

  test('keep the usual sizes, but for the units that break a rule', async () => {
    const SIZES = `select o.name, c.member_count, c.official_count from organization o join organization_count c on c.no = o.no`;
    expect(await rowsOf(`${SIZES} where o.kind = 'GRASSROOTS_COMMITTEE' and o.state = 'ACTIVE' and c.member_count < 30`)).toEqual([]);
    expect(await pairs(`${SIZES} where o.kind = 'GRASSROOTS_CELL' and c.member_count >= 30`)).toEqual({ 'Chi bộ Cục Thống kê tỉnh': 31 });
    const cells = `o.kind in ('CELL', 'GRASSROOTS_CELL') and o.state = 'ACTIVE'`;
    expect(await rowsOf(`${SIZES} where ${cells} and c.official_count < 3`)).toMatchObject([{ official_count: 2 }]);
    expect(
      await number(`select max(c.member_count) from organization o join organization_count c on c.no = o.no where o.kind = 'CELL'`),
    ).toBeLessThanOrEqual(40);
    const without = `not exists (select from seat s where s.unit = o.no and s.title = 'COMMITTEE_MEMBER')`;
    expect(await rowsOf(`${SIZES} where ${cells} and c.official_count >= 9 and ${without}`)).toHaveLength(1);
  });

  test('have one that ended by merger, with heirs', async () => {
    const ended = await rowsOf(`select o.kind, s.effective_on from organization o left join organization_successor s on s.from_no = o.no
      where o.state = 'ENDED' order by o.level, o.no`);
    const day = { effective_on: '2021-07-01' };
    expect(ended).toEqual([
      { kind: 'GRASSROOTS_COMMITTEE', ...day },
      { kind: 'CELL', ...day },
      { kind: 'CELL', ...day },
    ]);
    expect(await number(`select count(*) from membership where end_reason = 'MERGER'`)).toBe(28);
  });
});

describe('people', () => {
  test('have one home each, and nobody is at home twice', async () => {
    const homes = `select member_id from membership where kind = 'OFFICIAL' and status = 'ACTIVE' and valid_from <= '${TODAY}'`;
    expect(await number(`select count(*) from member where standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')`)).toBe(
      await number(`select count(distinct member_id) from (${homes}) h`),
    );
    expect(await number(`select count(*) from (${homes} group by member_id having count(*) > 1) t`)).toBe(0);
  });

  test('are of every standing, four or five women in ten, no two with name and year of birth in common', async () => {
    const standings = await pairs('select standing, count(*)::integer from member group by standing');
    expect(Object.keys(standings)).toHaveLength(9);
    const women = await number(`select avg((gender = 'F')::integer) from member where home_active`);
    expect(women).toBeGreaterThan(0.42);
    expect(women).toBeLessThan(0.48);
    expect(await rowsOf('select full_name from member group by full_name, birth_year having count(*) > 1')).toEqual([]);
    expect(await number(`select count(*) from membership where kind = 'TEMPORARY' and status = 'ACTIVE'`)).toBeGreaterThan(10);
  });

  test('were of age when they were admitted, and official a year later', async () => {
    const odd = `extract(year from admission_date) - birth_year not between 18 and 60 or official_date < admission_date + 365
      or admission_date > '${TODAY}' or official_date > '${TODAY}' or (standing = 'PROBATIONARY') <> (official_date is null)`;
    expect(await rowsOf(`select * from member where admission_date is not null and (${odd})`)).toEqual([]);
  });

  test('are at home in no unit before it was there, and hold no seat before they came', async () => {
    expect(
      await rowsOf(`select * from membership m join organization o on o.no = m.unit
      where m.valid_from < o.valid_from or m.valid_from > '${TODAY}' or m.valid_to > o.valid_to`),
    ).toEqual([]);
    expect(
      await rowsOf(`select * from seat_holding h join member p on p.id = h.member_id join seat s on s.id = h.seat_id
      where h.valid_from < s.valid_from or h.valid_from < p.official_date or (h.state = 'ACTIVE' and h.valid_from > '${TODAY}')`),
    ).toEqual([]);
  });
});

describe('bodies', () => {
  test('of every kind of access.md 1.5 are at the province and the bloc', async () => {
    const kinds = `select array_agg(distinct kind order by kind) as kinds from body where unit =`;
    const every = [
      'EXECUTIVE',
      'INSPECTION',
      'MASS_BOARD',
      'OFFICE',
      'ORGANISATION_BOARD',
      'PROPAGANDA_BOARD',
      'PROPAGANDA_MASS_BOARD',
      'STANDING',
    ];
    expect(await rowsOf(`${kinds} ${BLOC}`)).toEqual([{ kinds: every }]);
    expect(await rowsOf(`${kinds} 1`)).toEqual([{ kinds: every }]);
  });

  test('have a secretary in every unit at work', async () => {
    const vacant = await rowsOf(`select o.code from organization o where o.state = 'ACTIVE' and o.level <= 5 and not exists (
      select from seat_holding h where h.unit = o.no and h.title = 'SECRETARY' and h.state = 'ACTIVE' and h.valid_from <= '${TODAY}')`);
    expect(vacant).toEqual([]);
  });
});

describe('accounts', () => {
  const COMMITTEE = 'KCCQ.28';
  const SEATS: Readonly<Record<string, readonly string[]>> = {
    p1: ['P1@HD'],
    p2: ['P2@HD'],
    p3o: ['P3o@HD'],
    p3k: ['P3k@HD'],
    p3t: ['P3t@HD'],
    p3v: ['P3v@HD'],
    b1: ['B1@KCCQ'],
    b2: ['B2@KCCQ'],
    b3: ['B3@KCCQ'],
    b4: ['B4@KCCQ'],
    b5: ['B5@KCCQ'],
    b6: ['B6@KCCQ'],
    b7: ['B7@KCCQ'],
    b7c: ['B7@KCCQ', 'B7c@KCCQ'],
    t: ['B7@KCCQ'],
    g1: [`G1@${COMMITTEE}`],
    g2: [`G2@${COMMITTEE}`],
    g3: [`G3@${COMMITTEE}`],
    c1: [`C1@${COMMITTEE}.01`],
    m: [],
  };

  test('have the seat of their code and M, and nothing else', async () => {
    const rows = await rowsOf<{ username: string; grants: string[] }>(GRANTS, [TODAY, null]);
    const grants = new Map(rows.map((row) => [row.username, row.grants]));
    for (const [code, seats] of Object.entries(SEATS)) {
      const got = grants.get(code) ?? [];
      expect([code, got.filter((grant) => !grant.startsWith('M@'))]).toEqual([code, seats]);
      expect([code, got.filter((grant) => grant.startsWith('M@KCCQ.'))]).toEqual([code, [expect.any(String)]]);
    }
    expect([grants.get('v'), grants.get('i'), grants.get('a')]).toEqual([['V@KCCQ'], ['I@KCCQ'], ['A@HD']]);
    expect(grants.size).toBe(23);
  });

  test('hold one seat at most', async () => {
    const seats = await pairs(
      `select a.username, count(*)::integer from account a join seat_holding h on h.member_id = a.member_id group by 1`,
    );
    expect(new Set(Object.values(seats))).toEqual(new Set([1]));
  });

  test('have the password of api.md behind an argon2id hash of full cost', async () => {
    const rows = await rowsOf<{ username: string; password_hash: string }>('select username, password_hash from account');
    for (const { username, password_hash } of rows) {
      const [, kind, version, parameters, salt = '', tag] = password_hash.split('$');
      expect([kind, version, parameters]).toEqual(['argon2id', 'v=19', 'm=19456,t=2,p=1']);
      const options = {
        message: `demo-${username}-2022`,
        nonce: Buffer.from(salt, 'base64'),
        memory: 19_456,
        passes: 2,
        parallelism: 1,
        tagLength: 32,
      };
      expect(argon2Sync('argon2id', options).toString('base64').replace(/=+$/, '')).toBe(tag);
    }
  });

  test('find host members in the committee of g1 and the cell of c1', async () => {
    const hosts = await rowsOf(`select from membership m join organization o on o.no = m.unit
      where m.kind = 'TEMPORARY' and m.status = 'ACTIVE' and m.valid_to > '${TODAY}' and o.code = '${COMMITTEE}.01'`);
    expect(hosts).toHaveLength(2);
  });
});

describe('training', () => {
  const OF_2022 = `c.starts_on >= '2022-01-01' and c.field = 'POLITICAL_THEORY' and c.l2 = ${BLOC}`;

  test('has fifteen classes since the congress, and in the four of political theory of 2022 235 candidates and 63 new members', async () => {
    const since = `(select valid_from from term where unit = ${BLOC} and state = 'RUNNING')`;
    const held = `select count(*) from training_class where l2 = ${BLOC} and starts_on between ${since} and '${TODAY}' and state <> 'PLANNED'`;
    expect(await number(held)).toBe(15);
    const audiences = await pairs(`select c.audience, count(*)::integer from enrolment e join training_class c on c.id = e.class_id
      where ${OF_2022} and e.state in ('COMPLETED', 'FAILED') group by 1`);
    expect(audiences).toEqual({ CANDIDATES: 235, NEW_MEMBERS: 63 });
    expect(await number(`select count(*) from training_class c where ${OF_2022}`)).toBe(4);
    const people = `select count(distinct e.member_id) from enrolment e join training_class c on c.id = e.class_id where ${OF_2022}`;
    expect(await number(people)).toBe(298);
  });

  test('sends candidates before they are admitted, and new members within their first year', async () => {
    const days = `select e.id from enrolment e join training_class c on c.id = e.class_id join member m on m.id = e.member_id where`;
    expect(await rowsOf(`${days} c.audience = 'CANDIDATES' and m.admission_date <= c.ends_on`)).toEqual([]);
    const late = `(m.admission_date is null or m.admission_date not between c.ends_on - 365 and c.ends_on)`;
    expect(await rowsOf(`${days} c.audience = 'NEW_MEMBERS' and ${late}`)).toEqual([]);
  });

  test('has a final state, a result and marks for everyone in a class that is closed, and a certificate for who has passed', async () => {
    const closed = `from enrolment e join training_class c on c.id = e.class_id join enrolment_result r on r.id = e.id where c.state = 'CLOSED' and`;
    expect(await rowsOf(`select e.id ${closed} e.state in ('NOMINATED', 'CONFIRMED', 'ATTENDING')`)).toEqual([]);
    expect(await rowsOf(`select e.id ${closed} (e.state = 'COMPLETED') is distinct from (r.passed is true)`)).toEqual([]);
    expect(await rowsOf(`select e.id ${closed} (r.passed is true) <> (r.certificate_number is not null)`)).toEqual([]);
    const sessions = `(select count(*) from training_session s where s.class_id = c.id)`;
    const marks = `(select count(*) from attendance a where a.enrolment_id = e.id)`;
    expect(await rowsOf(`select e.id ${closed} e.state in ('COMPLETED', 'FAILED') and ${marks} <> ${sessions}`)).toEqual([]);
    expect(await number(`select count(*) from attendance where not present`)).toBeGreaterThan(50);
  });

  test('counts of classes are those of their enrolments, and needs those of their view', async () => {
    const counts = `select c.id from training_class c left join enrolment e on e.class_id = c.id group by c.id
      having c.enrolled_count <> count(*) filter (where e.state in ('CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED'))
        or c.completed_count <> count(*) filter (where e.state = 'COMPLETED')`;
    expect(await rowsOf(counts)).toEqual([]);
    const same = 'id, unit, member_id, required_level, current_level, due_term, enrolment_id';
    expect(await rowsOf(`(select ${same} from training_need_due) except (select ${same} from training_need)`)).toEqual([]);
    expect(await number(`select count(*) from training_need where l2 = ${BLOC}`)).toBeGreaterThan(100);
  });
});

test('loading tells its progress, writes the business day, and does nothing the second time', async () => {
  expect(lines.some((line) => line.startsWith('member: '))).toBe(true);
  expect(await rowsOf('select name, business_day from dataset')).toEqual([{ name: 'demo', business_day: TODAY }]);
  expect(await loadDataset('demo', database.url)).toEqual({ loaded: false });
});

test('two builds give equal rows', async () => {
  const [first, second] = [await demoRows(), await demoRows()];
  expect(second).toEqual(first);
}, 60_000);
