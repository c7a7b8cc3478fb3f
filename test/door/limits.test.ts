import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type Answer, type GraphqlBody, type TestServer } from '../harness/server.js';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await minimalDatabase();
  server = await startServer(database.url, { limits: { signInsPerMinute: 1000, requestsPerMinute: 100_000 } });
  await server.as('p1').query('{ viewer { username } }');
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

const STRICT = { accept: 'application/graphql-response+json' };
const INNARDS = /\bat .*\(|node_modules|select |relation "|\/home\/|\/work\/|ECONN/i;

/** Asks as p1, whose actor is known already, and says how many statements it took. */
async function ask(document: string, variables: object = {}): Promise<Answer & { statements: number }> {
  server.statements();
  const answer = await server.as('p1').query(document, variables, STRICT);
  expect(JSON.stringify(answer.body)).not.toMatch(INNARDS);
  return { ...answer, statements: server.statements().length };
}

async function post(body: string | Buffer, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...STRICT, ...headers },
    body: body as unknown as string,
  });
  const text = await response.text();
  expect(text).not.toMatch(INNARDS);
  return { status: response.status, text };
}

const codesOf = ({ body }: Answer): string[] => (body.errors ?? []).map(({ extensions }) => extensions.code);

const codeIn = (text: string): string | undefined => (JSON.parse(text) as GraphqlBody).errors?.[0]?.extensions.code;

const times = (n: number, make: (i: number) => string): string => Array.from({ length: n }, (_, i) => make(i)).join(' ');

/** `parent` nested so that the leaf stands at the given depth. */
function nested(depth: number): string {
  return `{ organizations(first: 1) { nodes { ${'parent { '.repeat(depth - 3)} name ${'} '.repeat(depth - 3)} } } }`;
}

describe('shape of a document', () => {
  test('1 a batch is no request', async () => {
    const { status, text } = await post(JSON.stringify(Array(10).fill({ query: '{ __typename }' })));
    expect([status, codeIn(text)]).toEqual([400, 'BAD_REQUEST']);
  });

  test.each([[30, 200], [31, 400], [101, 400], [1000, 400]])('2 %i aliases of one field: %i', async (n, status) => {
    const typenames = await ask(`{ ${times(n, (i) => `a${i}: __typename`)} }`);
    expect(typenames.status).toBe(status);
    const nodes = await ask(`{ ${times(n, (i) => `a${i}: node(id: "x") { id }`)} }`);
    expect(nodes.status).toBe(status);
    if (status === 400) expect([codesOf(typenames), nodes.statements]).toEqual([['COST_LIMIT'], 0]);
  }); // prettier-ignore

  test('2 aliases spread over fragments count together', async () => {
    const half = (name: string): string => `fragment ${name} on Query { ${times(20, (i) => `${name}${i}: __typename`)} }`;
    expect(codesOf(await ask(`{ ...A ...B } ${half('A')} ${half('B')}`))).toEqual(['COST_LIMIT']);
  });

  test('2 one sign-in a document, by alias or fragment', async () => {
    const signIn = (alias: string): string => `${alias}: signIn(username: "p1", password: "no") { accessToken }`;
    for (const document of [
      `mutation { ${signIn('a')} ${signIn('b')} }`,
      `mutation { ${signIn('a')} ...F } fragment F on Mutation { ${signIn('b')} }`,
    ]) {
      const answer = await ask(document);
      expect([answer.status, codesOf(answer), answer.statements]).toEqual([400, ['COST_LIMIT'], 0]);
    }
  });

  test.each([500, 10_000])('3 a field %i times', async (n) => {
    const answer = await ask(`{ ${times(n, () => '__typename')} }`);
    expect([answer.status, codesOf(answer)]).toEqual(n > 4000 ? [400, ['COST_LIMIT']] : [200, []]);
  });

  test('3 100,000 fields are more than a body may hold', async () => {
    expect((await post(JSON.stringify({ query: `{ ${times(100_000, () => '__typename')} }` }))).status).toBe(413);
  });

  test('anonymous callers have 1,000 tokens', async () => {
    const answer = await server.query(`{ ${times(1001, () => '__typename')} }`, {}, STRICT);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['COST_LIMIT']]);
  });

  test('4 directives: 10 errors an answer', async () => {
    const unknown = await ask(`{ __typename ${times(10, (i) => `@aa${i}`)} viewer @bb { kind } username }`);
    expect([unknown.status, unknown.body.errors?.length]).toEqual([400, 10]);
    expect((await ask(`{ __typename ${times(1500, () => '@aa')} }`)).body.errors?.length).toBeLessThanOrEqual(10);
  });

  test.each([[12, 200], [13, 400], [50, 400]])('5 depth %i: %i', async (depth, status) => {
    const answer = await ask(nested(depth));
    expect(answer.status).toBe(status);
    if (status === 400) expect([codesOf(answer), answer.statements]).toEqual([['COST_LIMIT'], 0]);
  }); // prettier-ignore

  test('5 depth through fragments', async () => {
    const chain = times(14, (i) => `fragment F${i} on Organization { parent { ${i < 13 ? `...F${i + 1}` : 'name'} } }`);
    expect(codesOf(await ask(`{ organizations { nodes { ...F0 } } } ${chain}`))).toContain('COST_LIMIT');
  });

  test('6 a fragment bomb', async () => {
    const bomb = times(30, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    expect((await ask(`{ ...F0 } ${bomb} fragment F30 on Query { __typename }`)).status).toBe(400);
  });

  test.each(['...A', '... { ...B }', 'viewer { kind } ...B'])('7 fragments in a circle: %s', async (inner) => {
    const document = `{ ...A } fragment A on Query { ${inner} } fragment B on Query { ...C } fragment C on Query { ...A }`;
    expect(codesOf(await ask(document))).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  test('8 overlapping fields that would take the validator long are too many tokens', async () => {
    const document = `{ ${times(600, (i) => `organizations { nodes { x${i}: name } }`)} }`;
    const answer = await ask(document);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['COST_LIMIT']]);
  });

  test.each([
    ['lists in a literal', `{ node(id: ${'['.repeat(3000)}) { id } }`],
    ['lists in a type', `query ($a: ${'['.repeat(61)}Int${']'.repeat(61)}) { __typename }`],
    ['selections', `${'{ a'.repeat(61)} ${'}'.repeat(61)}`],
  ])('9 nesting of %s', async (_name, document) => {
    const answer = await ask(document);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['COST_LIMIT']]);
  });

  test('9 nesting of JSON', async () => {
    const deep = `{"query":"{ __typename }","variables":{"a":${'{"and":['.repeat(2000)}${']}'.repeat(2000)}}}`;
    expect(await post(deep)).toMatchObject({ status: 400 });
    expect(await post('['.repeat(100_000))).toMatchObject({ status: 400 });
    const within = `{"query":"{ __typename }","variables":{"a":${'['.repeat(38)}${']'.repeat(38)}}}`;
    expect(await post(within)).toMatchObject({ status: 200 });
  });

  test('10 introspection in circles', async () => {
    const circle = '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expect((await ask(circle)).status).toBe(400);
  });
});

describe('cost', () => {
  const pages = (first: string): string =>
    `{ organizations(${first}) { nodes { children(${first}) { nodes { children(${first}) { nodes { name } } } } } } }`;

  test('11 nodes times pages, before any statement', async () => {
    const answer = await ask(pages('first: 100'));
    expect([answer.status, codesOf(answer), answer.statements]).toEqual([400, ['COST_LIMIT'], 0]);
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({ limit: 50_000, actual: 1_020_201 });
    expect(answer.body.extensions?.cost).toBe(1_020_201);
  });

  test('11 sizes in variables, left out, and in both directions', async () => {
    const document = `query ($n: Int) ${pages('first: $n')}`;
    expect((await ask(document, { n: 100 })).body.extensions?.cost).toBe(1_020_201);
    expect((await ask(document, { n: 2 })).body.extensions?.cost).toBe(21);
    expect((await ask(document)).body.extensions?.cost).toBe(8841);
    expect((await ask(document, { n: null })).body.extensions?.cost).toBe(8841);
    expect((await ask(pages('first: 1, last: 100'))).statements).toBe(0);
  });

  test.each(['-1', '0', '101', '1000000000', '2147483648', '1.5'])('11 first: %s', async (first) => {
    const answer = await ask(`{ organizations(first: ${first}) { nodes { name } } }`);
    expect([answer.status, answer.statements]).toEqual([400, 0]);
  });

  test('11 fragments count wherever they are spread', async () => {
    const document =
      '{ a: organizations(first: 100) { ...C } b: organizations(first: 100) { ...C } } fragment C on OrganizationConnection { nodes { name } edges { node { name } } }';
    expect((await ask(document)).body.extensions?.cost).toBe(402);
  });

  test('anonymous callers have 1,000', async () => {
    const ids = JSON.stringify(Array(1001).fill('x'));
    const answer = await server.query(`{ nodes(ids: ${ids}) { id } }`, {}, STRICT);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['COST_LIMIT']]);
    const many = await server.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(1001).fill('x') }, STRICT);
    expect([many.status, codesOf(many)]).toEqual([400, ['COST_LIMIT']]);
  });

  test('stands on every answer', async () => {
    for (const document of ['{ __typename }', '{', '{ nothing }', '{ node(id: "x") { id } }']) {
      expect(typeof (await server.query(document)).body.extensions?.cost).toBe('number');
    }
  });
});

describe('12 size and text', () => {
  test('bodies end at 256 kB', async () => {
    const body = (length: number): string => `{"query":"{ __typename }","variables":{"a":"${'x'.repeat(length - 47)}"}}`;
    expect(body(1000)).toHaveLength(1000);
    expect((await post(body(256 * 1024 + 1))).status).toBe(413);
    expect((await post(body(10 * 1024 * 1024))).status).toBe(413);
    expect(codeIn((await post(body(256 * 1024))).text)).toBe('BAD_USER_INPUT');
  });

  test('compressed bodies are not opened', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(Buffer.alloc(5_000_000, ' '));
    expect((await post(bomb, { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test('a number of 100,000 digits', async () => {
    expect(
      (await post(`{"query":"query ($n: Int) { organizations(first: $n) { totalCount } }","variables":{"n":${'9'.repeat(100_000)}}}`))
        .status,
    ).toBe(400);
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['escape', 'a\u001b[31mb'],
    ['line end', 'a\nb'],
    ['turned direction', 'a\u202eb'],
    ['200,000 characters', 'x'.repeat(200_000)],
  ])('%s in a variable and in the document', async (_name, text) => {
    const variables = { filter: { name: { in: ['b', text] } } };
    const answer = await ask('query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }', variables);
    expect([answer.status, codesOf(answer), answer.statements]).toEqual([400, ['BAD_USER_INPUT'], 0]);
    expect(answer.body.errors?.[0]?.extensions.fields).toEqual(['filter.name.in.1']);
    const literal = await ask(`{ o: organizations(filter: { name: { eq: ${JSON.stringify(text)} } }) { totalCount } }`);
    expect([literal.status, codesOf(literal), literal.body.errors?.[0]?.extensions.fields]).toEqual([
      400,
      ['BAD_USER_INPUT'],
      ['o.filter.name.eq'],
    ]);
  });

  test('half a character', async () => {
    const document = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(codesOf(await ask(document, { id: 'a\ud800b' }))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await ask(String.raw`{ node(id: "a\ud800b") { id } }`))).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  test('bytes that are no UTF-8', async () => {
    expect((await post(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))).status).toBe(400);
  });
});
