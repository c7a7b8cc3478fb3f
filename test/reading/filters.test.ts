import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kernel/actor.js';
import { codeOf, namesOn, World } from './world.js';

let world: World;
let b4: Actor;

beforeAll(async () => {
  world = await World.open();
  b4 = await world.as('B4@K');
});

afterAll(() => world.close());

// The bloc's 39, the actor (S) and p4, who is a guest of A1 (HOST).
const ALL = 41;

describe('search', () => {
  test.each(['nguyen van nhat', 'Nguyễn Văn Nhất', 'NGUYỄN nhất', 'Nguyễn Văn Nhất'.normalize('NFD'), 'nhat ngu'])(
    '%s finds the person',
    async (search) => {
      expect(namesOn(await world.page(b4, { search }))).toEqual(['Nguyễn Văn Nhất']);
    },
  );

  test('finds beginnings of words and takes signs of patterns as they are', async () => {
    expect(namesOn(await world.page(b4, { search: 'ng%' }))).toEqual([]);
    expect(namesOn(await world.page(b4, { search: '__' }))).toEqual([]);
    expect((await world.page(b4, { search: 'ng' })).totalCount).toBeGreaterThan(0);
    expect(namesOn(await world.page(b4, { search: 'guyen' }))).toEqual([]);
  });

  test('puts exact spelling first', async () => {
    const { rows } = await world.database.pool.query<{ full_name: string }>(
      `select full_name from member where l2 = 10 and full_name like '%Thị%' limit 1`,
    );
    const found = namesOn(await world.page(b4, { search: 'Thị', first: 100 }));
    expect(found[0]).toContain('Thị');
    expect(rows).toHaveLength(1);
  });

  test.each(['', 'a', 'x'.repeat(101)])('of %j is refused', async (search) => {
    expect(await codeOf(world.page(b4, { search }))).toBe('BAD_USER_INPUT');
  });
});

describe('filters', () => {
  test('the range of a prefix holds every name that begins with it', async () => {
    const { rows } = await world.database.pool.query<{ n: number }>(
      `with names as (select distinct full_name n from member union select name from organization),
            prefixes as (select distinct left(n, k) p from names, generate_series(1, 8) k)
       select count(*)::integer n from names, prefixes where starts_with(n, p) and not (n collate "vi-x-icu" >= p and n collate "vi-x-icu" <= p || U&'\\FFFF')`,
    );
    expect(rows[0]?.n).toBe(0);
  });

  const count = async (filter: unknown): Promise<number> => (await world.page(b4, { filter })).totalCount;

  test('and their negation divide the list', async () => {
    const all = await count({});
    const filters: readonly object[] = [
      { gender: { eq: 'F' } },
      { birthYear: { lt: 1980 } },
      { officialDate: { isNull: true } },
      { officialDate: { gte: '2011-01-01' } },
      { givenName: { in: ['Nhất', 'Nhị'] } },
      { familyName: { startsWith: 'Ng' } },
      { homeUnit: { code: { eq: 'A1' } } },
      { positions: { some: { title: { eq: 'SECRETARY' } } } },
      { admissionDate: { lt: '2002-01-01' } },
      { or: [] },
      { and: [] },
      { or: [{ gender: { eq: 'F' } }, { birthYear: { gt: 1990 } }] },
    ];
    for (const filter of filters) expect((await count(filter)) + (await count({ not: filter }))).toBe(all);
    expect(await count({ or: [] })).toBe(0);
    expect(await count({ and: [] })).toBe(all);
  });

  test('within a unit that is not seen matches nothing, and its opposite everything', async () => {
    const { rows } = await world.database.pool.query<{ id: string; code: string }>(
      `select gid('Organization', id) id, code from organization`,
    );
    const idOf = (code: string): string | undefined => rows.find((row) => row.code === code)?.id;
    expect(await count({ within: idOf('A1') })).toBe(12);
    expect(await count({ within: idOf('A') })).toBe(24);
    expect(await count({ within: idOf('N') })).toBe(0);
    expect(await count({ within: 'nonsense' })).toBe(0);
    expect(await count({ not: { within: idOf('N') } })).toBe(ALL);
    expect(await count({ or: [{ within: idOf('A1') }, { within: idOf('Q') }] })).toBe(21);
  });

  test('on standing bring former members in', async () => {
    expect(await count({ standing: { in: ['DECEASED', 'LEFT'] } })).toBe(2);
  });

  test.each(['0000-01-01', '0001-01-01', '1582-10-10', '9999-12-31', '2022-02-30', '10000-01-01', 'infinity'])(
    'on the date %s raise no error on stored data',
    async (day) => {
      const work = world.page(b4, { filter: { admissionDate: { lt: day } } }).then(
        () => 'answered',
        (error: unknown) => String(error),
      );
      expect(await work).toMatch(/answered|LocalDate/);
    },
  );

  test('that name every field at once are answered, and as quickly as others', async () => {
    const ORGANIZATIONS = 'query ($filter: OrganizationFilter) { organizations(filter: $filter, first: 1) { totalCount } }';
    const columns = ['shortName', 'sector', 'from', 'to', 'foundedOn'].map((name) => ({ [name]: { isNull: true } }));
    const lists = ['predecessors', 'successors', 'bodies', 'terms', 'seats', 'holdings', 'members'].map((name) => ({
      [name]: { some: {} },
    }));
    const figures = ['memberCount', 'officialCount', 'probationaryCount', 'unitCount', 'cellCount'].map((name) => ({ [name]: { gt: 1 } }));
    const filter = { or: [...columns, ...lists, ...figures, { parent: {} }] };
    for (const spec of ['B4@K', 'B3@K', 'P2@X', 'I@K']) {
      const reader = await world.as(spec);
      expect(['none', 'FORBIDDEN_FIELD']).toContain(await codeOf(world.asker.data(reader, ORGANIZATIONS, { filter })));
    }
  });

  test('of too many conditions, or of too many on related rows, are refused', async () => {
    const many = (n: number, condition: object): object => ({ or: Array.from({ length: n }, () => condition) });
    expect(await codeOf(world.page(b4, { filter: many(30, { gender: { eq: 'F' } }) }))).toBe('none');
    expect(await codeOf(world.page(b4, { filter: many(101, { gender: { eq: 'F' } }) }))).toBe('COST_LIMIT');
    expect(await codeOf(world.page(b4, { filter: many(9, { positions: { some: {} } }) }))).toBe('COST_LIMIT');
  });

  test('take no null', async () => {
    expect(await codeOf(world.page(b4, { filter: { gender: { eq: null } } }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(world.page(b4, { filter: { within: null } }))).toBe('BAD_USER_INPUT');
  });

  test('on fields that the reader cannot search are refused before any statement', async () => {
    const m = await world.as('M@A1');
    let statements = 0;
    const { pool } = world.database;
    const counting = (): void => void (statements += 1);
    pool.on('acquire', counting);
    expect(await codeOf(world.page(m, { filter: { within: 'x', or: [{ not: { positions: { some: {} } } }] } }))).toBe('none');
    expect(statements).toBeGreaterThan(0);
    const integration = await world.as('I@K');
    statements = 0;
    expect(await codeOf(world.page(integration, { filter: { not: { positions: { some: {} } } } }))).toBe('FORBIDDEN_FIELD');
    expect(await codeOf(world.page(await world.as('V@X'), { orderBy: [{ field: 'ADMISSION_DATE' }] }))).toBe('FORBIDDEN_FIELD');
    pool.off('acquire', counting);
  });
});

describe('values that the document writes', () => {
  const counted = async (text: string, variables: Record<string, unknown> = {}): Promise<unknown> =>
    ((await world.asker.data(b4, text, variables)) as { list: unknown }).list;

  test.each([
    ['OrganizationKindFilter', 'kind: { in: [CELL, SECTIONAL] }', 'kind: $v', { in: ['CELL', 'SECTIONAL'] }],
    ['IntFilter', 'memberCount: { gte: 5, ne: 9 }', 'memberCount: $v', { gte: 5, ne: 9 }],
    ['IntFilter', 'memberCount: { notIn: [4, -1] }', 'memberCount: $v', { notIn: [4, -1] }],
  ])('find what variables find: %s %s', async (type, written, bound, v) => {
    const own = await counted(`{ list: organizations(filter: { ${written} }) { totalCount nodes { name } } }`);
    expect(own).toEqual(
      await counted(`query ($v: ${type}) { list: organizations(filter: { ${bound} }) { totalCount nodes { name } } }`, { v }),
    );
    expect((own as { totalCount: number }).totalCount).toBeGreaterThan(0);
  });

  test('are none where a variable stands among them', async () => {
    const text = 'query ($k: OrganizationKind!) { list: organizations(filter: { kind: { in: [SECTIONAL, $k] } }) { nodes { kind } } }';
    for (const k of ['CELL', 'GRASSROOTS_COMMITTEE', 'CELL']) {
      const { nodes } = (await counted(text, { k })) as { nodes: readonly { kind: string }[] };
      expect(new Set(nodes.map(({ kind }) => kind))).toContain(k);
    }
  });
});
