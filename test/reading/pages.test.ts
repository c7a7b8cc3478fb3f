import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kernel/actor.js';
import { codeOf, namesOn, World, type List } from './world.js';

let world: World;
let b4: Actor;

beforeAll(async () => {
  world = await World.open();
  b4 = await world.as('B4@K');
});

afterAll(() => world.close());

// The bloc's 39, the actor (S) and p4, who is a guest of A1 (HOST).
const ALL = 41;
const BY_NAME = 'given_name, family_name, middle_name, id';
const isOfBloc = (name: string): boolean => !['Phạm Văn Tứ', 'Người Thử Nghiệm'].includes(name);

/** What SQL says of the bloc's members in the order of a list. */
const namesInSql = async (order: string): Promise<string[]> => {
  const { rows } = await world.database.pool.query<{ full_name: string }>(
    `select full_name from member where l2 = 10 and standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') order by ${order}`,
  );
  return rows.map(({ full_name }) => full_name);
};

describe('pages', () => {
  test('forwards through a list meet each row once, in Vietnamese order', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { edges, pageInfo, totalCount }: List = await world.page(b4, { first: 7, after });
      seen.push(...edges.map(({ node }) => node.name));
      expect(totalCount).toBe(ALL);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen.filter(isOfBloc)).toEqual(await namesInSql(BY_NAME));
    expect(seen).toHaveLength(ALL);
  });

  test('backwards give the same rows from the end', async () => {
    const whole = await world.page(b4, { first: 100 });
    const last = await world.page(b4, { last: 5 });
    expect(last.edges).toEqual(whole.edges.slice(-5));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await world.page(b4, { last: 5, before: last.pageInfo.startCursor });
    expect(before.edges).toEqual(whole.edges.slice(-10, -5));
  });

  test('between two cursors', async () => {
    const whole = await world.page(b4, { first: 100 });
    const between = await world.page(b4, { first: 100, after: whole.edges[3]?.cursor, before: whole.edges[9]?.cursor });
    expect(between.edges).toEqual(whole.edges.slice(4, 9));
  });

  test.each([
    [
      'field: ADMISSION_DATE, direction: DESC',
      [{ field: 'ADMISSION_DATE', direction: 'DESC' }],
      `coalesce(admission_date, 'infinity') desc, id desc`,
    ],
    [
      'mixed directions',
      [{ field: 'ADMISSION_DATE', direction: 'DESC' }, { field: 'NAME' }],
      `coalesce(admission_date, 'infinity') desc, given_name, family_name, middle_name, id`,
    ],
    ['names backwards', [{ field: 'NAME', direction: 'DESC' }], 'given_name desc, family_name desc, middle_name desc, id desc'],
  ])('ordered by %s', async (_title, orderBy, sql) => {
    const first = await world.page(b4, { first: 9, orderBy });
    const second = await world.page(b4, { first: 100, orderBy, after: first.pageInfo.endCursor });
    expect([...namesOn(first), ...namesOn(second)].filter(isOfBloc)).toEqual(await namesInSql(sql));
  });

  test.each([0, -1, 101])('of %i rows are refused', async (first) => {
    expect(await codeOf(world.page(b4, { first }))).toBe('BAD_USER_INPUT');
  });

  test('both first and last are refused', async () => {
    expect(await codeOf(world.page(b4, { first: 1, last: 1 }))).toBe('BAD_USER_INPUT');
  });
});

describe('cursors', () => {
  test('with any byte changed are refused', async () => {
    const { pageInfo } = await world.page(b4, { first: 3 });
    const cursor = pageInfo.endCursor ?? '';
    for (let i = 0; i < cursor.length; i += 1) {
      const other = cursor.charAt(i) === 'A' ? 'B' : 'A';
      expect(await codeOf(world.page(b4, { first: 3, after: cursor.slice(0, i) + other + cursor.slice(i + 1) }))).toBe('INVALID_CURSOR');
    }
  });

  test('of another account, filter, order or search are refused, and another size is not', async () => {
    const { pageInfo } = await world.page(b4, { first: 3 });
    const after = pageInfo.endCursor;
    expect(await codeOf(world.page(await world.as('B4@K'), { first: 3, after }))).toBe('INVALID_CURSOR');
    expect(await codeOf(world.page(b4, { first: 3, after, filter: { gender: { eq: 'F' } } }))).toBe('INVALID_CURSOR');
    expect(await codeOf(world.page(b4, { first: 3, after, orderBy: [{ field: 'NAME' }] }))).toBe('INVALID_CURSOR');
    expect(await codeOf(world.page(b4, { first: 3, after, search: 'nguyen' }))).toBe('INVALID_CURSOR');
    expect(await codeOf(world.page(b4, { first: 4, after }))).toBe('none');
  });

  test('of a row that can no longer be read are refused', async () => {
    const other = await World.open();
    const reader = await other.as('B4@K');
    const list = await other.page(reader, { first: 3 });
    const next = (): Promise<unknown> => other.page(reader, { first: 3, after: list.pageInfo.endCursor });
    expect(await codeOf(next())).toBe('none');
    const move = `update membership set unit = 1101 where member_id = (select id from member where full_name = $1)`;
    await other.database.pool.query(move, [list.edges[2]?.node.name]);
    expect(await codeOf(next())).toBe('INVALID_CURSOR');
    await other.close();
  });
});
