import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isInputObjectType, isListType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { actorWith, type Actor } from '../../seeds/actor.factory.js';
import { Random } from '../../seeds/random.js';
import { normalUsername } from '../../src/identity/token.service.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { startBothLanes } from '../harness/both-lanes.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import type { Answer, TestServer } from '../harness/server.js';
import { TEXTS } from './corpus.js';
import { faultOf } from './generic.js';

/* Rows of security.md section 1 that no other test shows; every answer comes from both lanes and is judged by the generic assertion. */

const STORED = 'query Mine { members(first: 5) { totalCount nodes { id } } }\n';
const documentId = `sha256:${createHash('sha256').update(STORED).digest('hex')}`;

let database: TestDatabase;
let server: TestServer;
let folder: string;
let schema: GraphQLSchema;
let staff: Actor;
let cell: Actor;

beforeAll(async () => {
  database = await minimalDatabase();
  folder = await mkdtemp(join(tmpdir(), 'dangbo-attacks-'));
  const operations = join(folder, 'documents.json');
  await writeFile(operations, JSON.stringify({ [documentId]: STORED }));
  server = await startBothLanes(database.url, { operations, limits: { requestsPerMinute: 1e9 } });
  schema = buildDangboSchema();
  [staff, cell] = [await actorWith(database.pool, ['B4@K']), await actorWith(database.pool, ['C1@A1'])];
});

afterAll(async () => {
  await server.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function ask(who: Actor, document: string, variables: object = {}): Promise<Answer> {
  const answer = await server.as(who.username).query(document, variables);
  const text = JSON.stringify(answer.body);
  expect(faultOf({ status: answer.status, type: answer.headers.get('content-type') ?? '', text })).toBeNull();
  return answer;
}

const codes = ({ body }: Answer): string[] => (body.errors ?? []).map(({ extensions }) => extensions.code);

/** Input types of the whole schema by the root fields that take them. */
function inputs(): readonly GraphQLInputObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLInputObjectType => isInputObjectType(type) && !type.name.startsWith('__'),
  );
}

describe('26 an id of another kind', () => {
  test.each([
    'node(id: $id) { id }',
    'member(id: $id) { id }',
    'organization(id: $id) { id }',
    'body(id: $id) { id }',
    'seat(id: $id) { id }',
  ])('is nothing to %s', async (field) => {
    const { rows } = await database.pool.query<{ unit: string; person: string }>(
      'select (select id from organization where code = $1) unit, (select id from member where full_name = $2) person',
      ['K', 'Nguyễn Văn Nhất'],
    );
    const [found] = rows;
    const of = (text: string): string => Buffer.from(text).toString('base64url');
    const type = field.startsWith('member') ? 'Organization' : 'Member';
    const ids = [
      ...[
        String(found?.person),
        of(String(found?.person)),
        of(`Nothing:${found?.person}`),
        of(`${type}:`),
        of(`${type}:1`),
        of('node'),
        '%%%',
        '',
      ],
      ...[of(`Organization:${found?.person}`), of(`Member:${found?.unit}`), of(`Account:${found?.person}`), of(`Session:${found?.person}`)],
      ...[
        of(`Member:${found?.person} `),
        `${of(`Member:${found?.person}`)}=`,
        of(`member:${found?.person}`),
        of(`Member:${found?.person}`.toUpperCase()),
      ],
      ...[of(`${type}:' or 1=1 --`), 'x'.repeat(10_000), ...TEXTS.slice(0, 12)],
    ];
    for (const id of ids) {
      const answer = await ask(staff, `query ($id: ID!) { found: ${field} }`, { id });
      expect([id, answer.body.data?.['found'] ?? null]).toEqual([id, null]);
    }
  });
});

describe('33 mass assignment', () => {
  const MORE = [
    'id',
    'no',
    'state',
    'createdBy',
    'editedBy',
    'approvedBy',
    'version',
    'role',
    'orgUnitId',
    'l1',
    '__proto__',
    'constructor',
    'prototype',
  ];

  test('no act takes a field that its input does not declare', async () => {
    const wrong: string[] = [];
    for (const [i, field] of Object.values(schema.getMutationType()?.getFields() ?? {}).entries()) {
      const type = field.args.map((arg) => getNamedType(arg.type)).find(isInputObjectType);
      if (!type) continue;
      const document = `mutation ($input: ${type.name}!) { ${field.name}(input: $input) { __typename } }`;
      // Each act is asked two of them, other acts others.
      const foreign = MORE.filter((each) => !Object.hasOwn(type.getFields(), each));
      for (const name of [foreign[i % foreign.length], foreign[(i + 5) % foreign.length]]) {
        const input = JSON.parse(`{${JSON.stringify(name)}: 1, "idempotencyKey": "k"}`) as object;
        const got = codes(await ask(staff, document, { input }));
        if (got.join() !== 'BAD_USER_INPUT') wrong.push(`${field.name} ${name}: ${got.join()}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 180_000);
});

describe('39 SQL in a text', () => {
  const SQL = TEXTS.filter((text) => /select|drop|or 1=1|escape/.test(text));
  const tables = async (): Promise<string> =>
    JSON.stringify(
      (await database.pool.query(`select relname, (select count(*) from member) n from pg_class where relkind = 'r' order by 1`)).rows,
    );

  test('is a text for every filter, search and key of every list', async () => {
    const before = await tables();
    const wrong: string[] = [];
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const filter = getNamedType(field.args.find(({ name }) => name === 'filter')?.type);
      if (!isInputObjectType(filter)) continue;
      const texts = Object.values(filter.getFields()).flatMap(({ name, type }) =>
        getNamedType(type).name === 'StringFilter' ? [name] : [],
      );
      for (const [i, name] of texts.entries()) {
        const text = SQL[i % SQL.length];
        const operators = { eq: text, ne: text, in: [text], startsWith: text, gte: text };
        const document = `query ($f: ${filter.name}) { ${field.name}(filter: $f) { totalCount } }`;
        const got = codes(await ask(staff, document, { f: { [name]: operators } }));
        if (!['', 'FORBIDDEN_FIELD'].includes(got.join())) wrong.push(`${field.name}.${name}: ${got.join()}`);
      }
    }
    for (const text of SQL)
      await ask(staff, 'query ($s: String) { members(search: $s) { totalCount } organization(code: $s) { id } }', { s: text });
    expect(wrong).toEqual([]);
    expect(await tables()).toBe(before);
  }, 180_000);

  test('is no direction, key, type or cursor', async () => {
    for (const document of [
      '{ members(orderBy: [{ field: NAME, direction: "ASC; drop table member" }]) { totalCount } }',
      '{ members(orderBy: [{ field: "name; drop table member" }]) { totalCount } }',
      `{ members(after: "' or 1=1 --") { totalCount nodes { id } } }`,
    ])
      expect((await ask(staff, document)).body.data ?? null).toBeNull();
  });
});

describe('16 patterns in a search', () => {
  test.each(['%%%%%%%%', '______', '\\\\\\\\', '(a+)+$', 'a{1,99}', `%${'a%'.repeat(49)}`])('%s finds nothing', async (search) => {
    const { body } = await ask(
      staff,
      'query ($s: String) { members(search: $s) { totalCount } organizations(search: $s) { totalCount } }',
      { s: search },
    );
    expect(body.data).toEqual({ members: { totalCount: 0 }, organizations: { totalCount: 0 } });
  });
});

test('16 signs without end on one letter are that letter', async () => {
  const { body } = await ask(staff, 'query ($s: String) { members(search: $s) { totalCount } }', { s: `zz${'\u0301'.repeat(98)}` });
  expect(body.data).toEqual({ members: { totalCount: 0 } });
});

describe('37 the state of a connection', () => {
  test('no statement of the server sets or reads a scope of its own: rights are parameters', async () => {
    server.statements();
    await ask(staff, '{ organizations { nodes { name members { totalCount } } } viewer { username } }');
    const sent = server.statements();
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((text) => /current_setting|set role|set_config\('(?!synchronous_commit)/i.test(text))).toEqual([]);
  });
});

describe('44 one document of two accounts', () => {
  test('gives each its own rows, and no cache may keep them', async () => {
    const answers: string[] = [];
    for (const who of [staff, cell, staff, cell]) {
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await server.token(who.username)}` },
        body: JSON.stringify({ documentId }),
      });
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(response.headers.get('vary')).toMatch(/Authorization/);
      answers.push(await response.text());
    }
    expect([answers[0], answers[1]]).toEqual([answers[2], answers[3]]);
    expect(answers[0]).not.toBe(answers[1]);
  });
});

test('47, 52 the schema has no door to representations, to addresses that the server would fetch, or to files', () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type && !type.name.startsWith('__') ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [],
  );
  expect(fields.filter((name) => /\.(?:_entities|_service|upload\w*|\w*(?:url|uri|webhook|callback|avatarUrl))$/i.test(name))).toEqual([]);
  expect(
    inputs().filter((type) =>
      Object.values(type.getFields()).some(({ type: of }) => getNamedType(of).name === 'Upload' && !isListType(of)),
    ),
  ).toEqual([]);
});

describe('56 composed and decomposed', () => {
  const PAIRS = 10_000;

  test(`${PAIRS} names are one for search, sign-in and uniqueness, however they are composed`, async () => {
    const random = new Random('composition');
    const vowels = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯYđĐ'];
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const syllable = (): string =>
      `${random.pick(['Ng', 'Tr', 'Ph', 'H', 'Đ', ''])}${random.pick(vowels)}${random.pick(tones)}${random.pick(['n', 'ng', 't', ''])}`;
    const names = Array.from({ length: PAIRS }, () => `${syllable()} ${syllable()} ${syllable()}`.trim());
    const pairs = names.map((name) => [name.normalize('NFC'), name.normalize('NFD')] as const);
    expect(pairs.filter(([nfc, nfd]) => normalUsername(nfc) !== normalUsername(nfd))).toEqual([]);
    const { rows } = await database.pool.query<{ n: number }>(
      `select count(*)::int as n from unnest($1::text[], $2::text[]) t(nfc, nfd)
       where plain(nfc) <> plain(nfd) or normalize(nfd, nfc) <> nfc or lower(normalize(nfd, nfc)) <> lower(nfc)`,
      [pairs.map(([nfc]) => nfc), pairs.map(([, nfd]) => nfd)],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
