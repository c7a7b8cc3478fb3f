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

  test("the README's first query has the answer that stands there", async () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const [, query = ''] = /'\{"query":\s+"(\{ organizations.*)"\}'/.exec(readme) ?? [];
    const [, answer = ''] = /```json\n(.*?)\n```/s.exec(readme) ?? [];
    const { body } = await server.as('b4').query(query);
    expect(body).toEqual(JSON.parse(answer));
  });
});
