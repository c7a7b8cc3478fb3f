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

describe('several grants', () => {
  test('rows of each once, fields of one never on rows of another', async () => {
    const actor = await world.as('M@A1', 'C1@A2');
    const data = (await world.asker.data(
      actor,
      '{ members(first: 100) { totalCount nodes { fullName birthYear homeUnit { code } } } }',
    )) as {
      members: { totalCount: number; nodes: { fullName: string; birthYear: number | null; homeUnit: { code: string } | null }[] };
    };
    const { nodes, totalCount } = data.members;
    expect(totalCount).toBe(20);
    expect(new Set(nodes.map(({ fullName }) => fullName)).size).toBe(20);
    expect(nodes.filter(({ homeUnit }) => homeUnit?.code === 'A2')).toHaveLength(8);
    expect(nodes.filter(({ birthYear }) => birthYear === null)).toHaveLength(11);
  });

  test('of one role in two units share one statement text with any number of them', async () => {
    const two = await world.as('C1@A1', 'C1@A2');
    const three = await world.as('C1@A1', 'C1@A2', 'C1@AS1');
    expect((await world.page(two, {})).totalCount).toBe(22);
    expect((await world.page(three, {})).totalCount).toBe(26);
    expect(namesOn(await world.page(three, { first: 100 }))).toEqual([...new Set(namesOn(await world.page(three, { first: 100 })))]);
  });

  test('filters cut to rows where one grant reads the field', async () => {
    const actor = await world.as('M@A1', 'C1@A2');
    expect((await world.page(actor, { filter: { birthYear: { gt: 0 } } })).totalCount).toBe(9);
    expect((await world.page(actor, { filter: { not: { birthYear: { lt: 0 } } } })).totalCount).toBe(9);
  });
});

describe('objects', () => {
  test('merge fragments, aliases and conditions as the specification says', async () => {
    const text = `query ($yes: Boolean!) { k: organization(code: "K") { ...A parent { code } ... on Node { key: id } } k2: organization(code: "K") { __typename state @skip(if: $yes) } }
      fragment A on Organization { parent { name } kids: children(first: 1) { nodes { c: code } } }`;
    const one = (await world.asker.data(b4, text, { yes: true })) as Record<string, unknown>;
    expect(one).toMatchObject({
      k: { parent: { name: 'Đảng bộ tỉnh X', code: 'X' }, kids: { nodes: [{ c: 'A' }] } },
      k2: { __typename: 'Organization' },
    });
    expect(one['k2']).not.toHaveProperty('state');
    expect(await world.asker.data(b4, text, { yes: false })).toMatchObject({ k2: { state: 'ACTIVE' } });
  });

  test('of any type come by node and nodes, in the order asked', async () => {
    const { rows } = await world.database.pool.query<{ unit: string; person: string; body: string; hidden: string }>(
      `select (select gid('Organization', id) from organization where code = 'K') unit, (select gid('Member', id) from member where full_name = 'Nguyễn Văn Nhất') person,
              (select gid('Body', id) from body where unit = 10 and kind = 'OFFICE') body, (select gid('Organization', id) from organization where code = 'N') hidden`,
    );
    const ids = rows[0] ?? { unit: '', person: '', body: '', hidden: '' };
    const text = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Organization { code } ... on Member { fullName } } }';
    const wrong = Buffer.from(Buffer.from(ids.person, 'base64url').toString().replace('Member', 'Body')).toString('base64url');
    expect(await world.asker.data(b4, text, { ids: [ids.person, ids.hidden, ids.unit, 'junk', wrong, ids.body] })).toEqual({
      nodes: [
        { __typename: 'Member', id: ids.person, fullName: 'Nguyễn Văn Nhất' },
        null,
        { __typename: 'Organization', id: ids.unit, code: 'K' },
        null,
        null,
        { __typename: 'Body', id: ids.body },
      ],
    });
  });

  test.each([
    '{ organizations { __typename } }',
    '{ members(search: "an") { __typename } organizations(first: 1) { pageInfo { __typename } } }',
    '{ organizations(first: 1) { nodes { members(filter: { fullName: { ne: "x" } }) { __typename } } } }',
    '{ members(first: 2, filter: { fullName: { ne: "x" } }) { nodes @skip(if: true) { id } __typename } }',
    '{ node(id: "x") { __typename } nodes(ids: []) { id } member(id: "x") { __typename } }',
    '{ a: organizations { pageInfo { hasPreviousPage } } b: members(first: 1) { totalCount } }',
  ])('and lists of which nothing is asked are answered: %s', async (text) => {
    // V has no grant on these nouns, so that it may filter nothing: the other two ask all.
    for (const reader of [b4, await world.as('M@A1')]) {
      const { errors } = await world.asker.ask(reader, text);
      expect(errors).toBeUndefined();
    }
  });

  test('lists without a right are empty whatever is asked of them', async () => {
    const { data, errors } = await world.asker.ask(
      await world.as('V@X'),
      '{ members { __typename totalCount nodes { id } pageInfo { endCursor } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ members: { __typename: 'MemberConnection', totalCount: 0, nodes: [], pageInfo: { endCursor: null } } });
  });

  test('need exactly one key', async () => {
    expect(await codeOf(world.asker.data(b4, '{ organization { id } }'))).toBe('BAD_USER_INPUT');
    expect(await codeOf(world.asker.data(b4, '{ organization(id: "x", code: "K") { id } }'))).toBe('BAD_USER_INPUT');
    expect(await world.asker.data(b4, '{ organization(id: "x") { id } }')).toEqual({ organization: null });
  });
});
