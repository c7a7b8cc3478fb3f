import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadDataset } from '../../seeds/index.js';
import { freshDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type TestServer } from '../harness/server.js';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await freshDatabase();
  await loadDataset('demo', database.url);
  server = await startServer(database.url);
}, 120_000);

afterAll(async () => {
  await server.close();
  await database.drop();
});

interface Members {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly fullName: string;
    readonly birthYear: number | null;
    readonly homeUnit: { readonly code: string } | null;
  }[];
}

interface Classes {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly code: string;
    readonly sector: string;
    readonly field: string;
    readonly audience: string;
  }[];
}

async function ask<T>(account: string, query: string): Promise<T> {
  const { body } = await server.as(account).query(query);
  expect(body.errors).toBeUndefined();
  return body.data as T;
}

const membersOf = async (account: string, args = '(first: 100)'): Promise<Members> =>
  (await ask<{ members: Members }>(account, `{ members${args} { totalCount nodes { fullName birthYear homeUnit { code } } } }`)).members;

describe('the demo', () => {
  test("b4 reads the bloc's 66 grassroots organisations with their members in one statement", async () => {
    const query = '{ organizations(first: 100, filter: { level: { eq: 3 } }) { totalCount nodes { kind memberCount } } }';
    await ask('b4', query);
    server.statements();
    const { organizations } = await ask<{ organizations: { totalCount: number; nodes: { kind: string; memberCount: number }[] } }>(
      'b4',
      query,
    );
    expect(server.statements()).toHaveLength(1);
    const kinds = organizations.nodes.map(({ kind }) => kind);
    expect([organizations.totalCount, kinds.filter((kind) => kind === 'GRASSROOTS_CELL').length]).toEqual([66, 27]);
    const { organization } = await ask<{ organization: { memberCount: number } }>('b4', '{ organization(code: "KCCQ") { memberCount } }');
    expect(organizations.nodes.reduce((sum, { memberCount }) => sum + memberCount, 0)).toBe(organization.memberCount);
  });

  test('g1 gets the own grassroots subtree and its host members only', async () => {
    const { rows } = await database.pool.query<{ n: number }>(
      `select count(distinct m.id)::integer n from member m left join membership h on h.member_id = m.id and h.kind = 'TEMPORARY' and h.status = 'ACTIVE'
       where m.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
         and ((select no from organization where code = 'KCCQ.28') in (m.l3, h.l3))`,
    );
    expect((await membersOf('g1')).totalCount).toBe(rows[0]?.n);
  });

  test('c1 gets the own cell, m the names of the own cell, v and a no person at all', async () => {
    const cell = await membersOf('c1');
    const hosts = cell.nodes.filter(({ homeUnit }) => homeUnit?.code !== 'KCCQ.28.01');
    expect([cell.totalCount, hosts.length]).toEqual([28, 2]);
    const member = await membersOf('m');
    expect(member.totalCount).toBe(26);
    expect(member.nodes.filter(({ birthYear }) => birthYear !== null)).toHaveLength(1);
    for (const account of ['v', 'a']) expect(await membersOf(account, '')).toEqual({ totalCount: 0, nodes: [] });
  });

  /** A stored document, as the officer of the bloc's organisation board sends it. */
  async function stored<T>(name: string, variables: object): Promise<T> {
    const text = readFileSync(join(import.meta.dirname, `../../schema/operations/${name}.graphql`), 'utf8');
    const { organization } = await ask<{ organization: { id: string } }>('b4', '{ organization(code: "KCCQ") { id } }');
    const send = () => server.as('b4').query(text, { unit: organization.id, ...variables });
    await send();
    server.statements();
    const { body } = await send();
    expect(body.errors).toBeUndefined();
    return body.data as T;
  }

  test.each(['2020-2025', '2025-2030'])('all units of the bloc have an approved list for %s, by one statement', async (term) => {
    interface Coverage {
      readonly obliged: { readonly totalCount: number };
      readonly approved: { readonly totalCount: number };
      readonly missing: { readonly totalCount: number; readonly nodes: readonly object[] };
    }
    const { obliged, approved, missing } = await stored<Coverage>('planning-coverage', { term });
    expect(server.statements()).toHaveLength(1);
    const { rows } = await database.pool.query<{ n: number }>(
      `select count(*)::integer n from organization where state = 'ACTIVE' and kind <> 'GROUP' and l2 = (select no from organization where code = 'KCCQ')`,
    );
    expect(obliged.totalCount).toBe(rows[0]?.n);
    expect(obliged.totalCount).toBeGreaterThan(300);
    expect(approved).toEqual(obliged);
    expect(missing).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('the structure of each list by its own rules, and what 2022 took off and put on', async () => {
    interface Structure {
      readonly planningCycles: {
        readonly nodes: readonly { entryCount: number; personCount: number; womenCount: number; findings: string[]; ruleSet: object }[];
      };
    }
    const { planningCycles } = await stored<Structure>('planning-structure', { term: '2025-2030', first: 100 });
    for (const { entryCount, personCount, womenCount, ruleSet } of planningCycles.nodes) {
      expect(ruleSet).toEqual({ code: '50-QĐ/TW' });
      expect(personCount).toBeLessThanOrEqual(entryCount);
      expect(womenCount).toBeLessThanOrEqual(personCount);
    }
    const findings = planningCycles.nodes.flatMap((cycle) => cycle.findings);
    expect(findings).toContain('TOO_FEW_WOMEN');
    expect(findings).not.toContain('TITLE_WITH_TOO_MANY_PERSONS');
    interface Changes {
      readonly left: { readonly totalCount: number; readonly nodes: readonly { removalReason: string | null }[] };
      readonly added: { readonly totalCount: number };
    }
    const { left, added } = await stored<Changes>('planning-changes', { term: '2020-2025', from: '2022-10-01', to: '2022-11-01' });
    expect(Math.min(left.totalCount, added.totalCount)).toBeGreaterThan(50);
    expect(left.nodes.filter(({ removalReason }) => removalReason === null)).toEqual([]);
  });

  test('another upper committee has gaps', async () => {
    const { rows } = await database.pool.query<{ state: string }>(
      `select coalesce(c.state, 'NONE') as state from organization o left join planning_cycle c on c.unit = o.no
       where o.l2 = (select min(no) from organization where kind = 'UPPER' and code <> 'KCCQ') and o.state = 'ACTIVE' order by o.no`,
    );
    expect(rows.map(({ state }) => state)).toEqual(['UNDER_APPRAISAL', 'PUBLISHED']);
  });

  test("the README's first query has the answer that stands there", async () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const [, query = ''] = /'\{"query":\s+"(\{ organizations.*)"\}'/.exec(readme) ?? [];
    const [, answer = ''] = /```json\n(.*?)\n```/s.exec(readme) ?? [];
    const { body } = await server.as('b4').query(query);
    expect(body).toEqual(JSON.parse(answer));
  });

  test('the bloc has held 15 classes since its congress, four of them on political theory in 2022 (question 10)', async () => {
    const query = readFileSync(join(import.meta.dirname, '../../schema/operations/classes-of-year.graphql'), 'utf8');
    const days = 'query ($within: ID!, $from: LocalDate!, $to: LocalDate!)';
    const count = `${days} { trainingClasses(filter: { within: $within, from: { gte: $from, lt: $to } }, first: 1) { totalCount nodes { id } } }`;
    const { organization } = await ask<{ organization: { id: string } }>('b4', '{ organization(code: "KCCQ") { id } }');
    const within = { within: organization.id };
    const held = async (account: string, span: object, document = query): Promise<Classes> => {
      const { body } = await server.as(account).query(document, { ...within, ...span });
      expect(body.errors).toBeUndefined();
      return (body.data as { trainingClasses: Classes }).trainingClasses;
    };
    const term = { from: '2020-07-28', to: '2022-11-30' };
    const { totalCount, nodes } = await held('b4', term);
    expect([totalCount, new Set(nodes.map(({ code }) => code)).size]).toEqual([15, 15]);
    for (const account of ['p3o', 'b1', 'b2', 'b5', 'g1', 'c1', 'm']) expect((await held(account, term, count)).totalCount).toBe(15);
    for (const account of ['v', 'i', 'a']) {
      expect(await ask(account, '{ trainingClasses { totalCount nodes { id } } }')).toEqual({
        trainingClasses: { totalCount: 0, nodes: [] },
      });
    }
    const of = (key: 'sector' | 'field' | 'audience'): number => new Set(nodes.map((each) => each[key])).size;
    expect([of('sector'), of('field'), of('audience')]).toEqual([5, 7, 8]);
    const { nodes: ofYear } = await held('b4', { from: '2022-01-01', to: '2023-01-01' });
    const theory = ofYear.filter(({ field }) => field === 'POLITICAL_THEORY').map(({ code }) => code);
    expect(theory).toEqual(['NT1-2022', 'NT2-2022', 'DVM-2022', 'NT3-2022']);
    expect(ofYear.find(({ field }) => field === 'OFFICE_WORK')).toMatchObject({ audience: 'OFFICE_STAFF' });
  });

  test('the plans of 2021 and 2022 are approved with their decisions, and those of 2021 are over', async () => {
    const { trainingPlans } = await ask<{ trainingPlans: object }>(
      'b1',
      '{ trainingPlans(orderBy: [{ field: YEAR }]) { nodes { year state documentNumber classes { totalCount } } } }',
    );
    const plan = (year: number, state: string, number: number, totalCount: number): object => ({
      ...{ year, state, documentNumber: `${number}-QĐ/ĐUK`, classes: { totalCount } },
    });
    expect(trainingPlans).toEqual({
      nodes: [plan(2021, 'CLOSED', 701, 2), plan(2021, 'CLOSED', 702, 3), plan(2022, 'RUNNING', 703, 2), plan(2022, 'RUNNING', 704, 6)],
    });
  });
});
