import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actorWith } from '../../seeds/actor.factory.js';
import { provinceDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type TestServer } from '../harness/server.js';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await provinceDatabase();
  server = await startServer(database.url, { connections: 1 });
}, 180_000);

afterAll(async () => {
  await server.close();
  await database.drop();
});

const DEEP = `query ($after: String) {
  members(first: 50, after: $after, filter: { gender: { eq: F }, familyName: { startsWith: "Ng" } }) {
    pageInfo { hasNextPage endCursor }
    nodes { fullName birthYear homeUnit { name parent { name parent { name secretaryName } } }
      positions(first: 5) { nodes { title holderName seat { title body { name } } } } } }
  organizations(first: 5, filter: { level: { eq: 3 } }) {
    nodes { name memberCount findings children(first: 5) { nodes { name members(first: 10) { totalCount nodes { fullName positions { nodes { title } } } } } } } } }`;

interface Row {
  readonly fullName: string;
}

interface Data {
  readonly members: { readonly nodes: readonly Row[]; readonly pageInfo: { readonly endCursor: string } };
}

const readsOf = (statements: readonly string[]): readonly string[] =>
  statements.filter((text) => text.startsWith('select me.authz_version'));

describe('at the size of a province', () => {
  test.each([
    ['resolved', 2],
    ['direct', 1],
  ] as const)('50 members with three levels under them: in the %s lane two root fields cost %i statements', async (lane, cost) => {
    const actor = await actorWith(database.pool, ['B4@U01']);
    const own = await startServer(database.url, { connections: 1, ...(lane === 'resolved' && { lane }) });
    const reader = own.as(actor.username, actor.password);
    await reader.query(DEEP);
    own.statements();
    const { body } = await reader.query(DEEP);
    const statements = own.statements();
    await own.close();
    expect(body.errors).toBeUndefined();
    const data = body.data as unknown as Data;
    expect(data.members.nodes).toHaveLength(50);
    expect(statements).toHaveLength(cost);
    expect(readsOf(statements)).toHaveLength(cost);
    const { rows } = await database.pool.query<{ full_name: string }>(
      `select full_name from member m cross join (select no from organization where code = 'U01') u
       where (l2 = u.no or exists (select from membership s where s.member_id = m.id and s.kind = 'TEMPORARY' and s.status = 'ACTIVE' and s.l2 = u.no
           and s.valid_from <= '2022-11-14' and coalesce(s.valid_to, 'infinity') > '2022-11-14')) and gender = 'F' and starts_with(family_name, 'Ng')
         and standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
       order by given_name, family_name, middle_name, id limit 50`,
    );
    expect(data.members.nodes.map(({ fullName }) => fullName)).toEqual(rows.map(({ full_name }) => full_name));
  });

  test.each([
    ['P2@X', 'member_l1_name'],
    ['B4@U01', 'member_l2_name'],
    ['G1@G0001', 'member_l3_name'],
  ])("a page of members for %s reads the level's index %s", async (spec, index) => {
    const actor = await actorWith(database.pool, [spec]);
    const reader = server.as(actor.username, actor.password);
    const text = '{ members(first: 50) { nodes { fullName birthYear } } }';
    const before = await usesOf(index);
    for (let i = 0; i < 10; i += 1) expect((await reader.query(text)).body.errors).toBeUndefined();
    expect((await usesOf(index)) - before).toBeGreaterThanOrEqual(10);
  });
});

/** How often an index has been read, as the server's statistics say. */
async function usesOf(index: string): Promise<number> {
  await server.pool.query('select pg_stat_force_next_flush()');
  const { rows } = await server.pool.query<{ uses: string }>(
    'select idx_scan::text uses from pg_stat_user_indexes where indexrelname = $1',
    [index],
  );
  return Number(rows[0]?.uses);
}
