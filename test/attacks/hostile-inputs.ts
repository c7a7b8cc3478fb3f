import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import type { Random } from '../../seeds/random.js';
import { Operations } from '../harness/operations.js';
import { PIECES, TEXTS, VALUES } from './corpus.js';

/** What goes over the wire: a GraphQL request, or bytes for a socket. */
export type Hostile =
  | { readonly level: 'grammar' | 'syntax' | 'json'; readonly body: Buffer; readonly headers: Readonly<Record<string, string>> }
  | { readonly level: 'http'; readonly bytes: Buffer };

const JSON_TYPE = { 'content-type': 'application/json' };
const DEEPEST = 4;

/** Hostile requests by seed: of the right grammar with wrong values, of broken syntax, of broken JSON, and of broken HTTP. */
export class HostileInputs {
  private readonly operations: Operations;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly ids: readonly string[],
  ) {
    const days = ['2022-11-14', '9999-12-31'];
    this.operations = new Operations(schema, random, {
      ids,
      texts: TEXTS.filter((text) => text.isWellFormed()),
      numbers: [0, -1, 2147483647],
      days,
    });
  }

  next(): Hostile {
    const { random } = this;
    const kind = random.weighted([
      ['read', 30],
      ['act', 25],
      ['syntax', 20],
      ['json', 10],
      ['http', 15],
    ] as const);
    if (kind === 'http') return { level: 'http', bytes: this.http() };
    if (kind === 'json') return { level: 'json', body: this.brokenJson(), headers: this.headers() };
    if (kind === 'syntax') return this.request('syntax', { query: this.broken(this.operations.next()) });
    return this.request('grammar', kind === 'read' ? this.read() : this.act());
  }

  private request(level: 'grammar' | 'syntax', body: object): Hostile {
    return { level, body: Buffer.from(JSON.stringify(body)), headers: JSON_TYPE };
  }

  /** A valid operation of which one literal, or one argument by a variable, is of the wrong kind. */
  private read(): object {
    const { random } = this;
    const text = this.operations.next();
    if (random.chance(0.5)) return { query: text.replace(/: (?:"[^"]*"|-?\d+|[A-Z_]{2,})(?=[ ,})\]])/, () => `: ${this.literal()}`) };
    const list = random.pick([
      'organizations',
      'members',
      'bodies',
      'seats',
      'holdings',
      'membershipEvents',
      'documents',
      'accessLog',
      'auditLog',
    ]);
    const field = this.schema.getQueryType()?.getFields()[list];
    const argument = random.pick(field?.args ?? []);
    const value = random.chance(0.5) ? this.value(argument.type, 0) : random.pick(VALUES);
    const head = `query ($v: ${String(argument.type)})`;
    return {
      query: `${head} { ${list}(${argument.name}: $v) { totalCount nodes { id } pageInfo { endCursor } } }`,
      variables: { v: value },
    };
  }

  /** An act with an input in which anything may be wrong. */
  private act(): object {
    const { random } = this;
    const fields = Object.values(this.schema.getMutationType()?.getFields() ?? {}).filter(
      ({ name }) => !/^(signIn|changePassword)$/.test(name),
    );
    const field = random.pick(fields);
    const heads = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, this.value(type, 0)]));
    const payload = field.args.length > 0 ? `(${given})` : '';
    const inner = isInputObjectType(getNamedType(field.type))
      ? ''
      : /^(Boolean|String|Int|ID)/.test(String(field.type))
        ? ''
        : ' { __typename }';
    return { query: `mutation ${heads ? `(${heads})` : ''} { ${field.name}${payload}${inner} }`, variables };
  }

  /** A value of the type, more often than not with something wrong in it. */
  private value(type: GraphQLInputType, depth: number): unknown {
    const { random } = this;
    if (random.chance(0.08)) return random.pick(VALUES);
    if (isNonNullType(type)) return this.value(type.ofType, depth);
    if (isListType(type)) return Array.from({ length: random.int(0, 3) }, () => this.value(type.ofType, depth + 1));
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (!isInputObjectType(type)) return this.scalar(type.name);
    if (depth > DEEPEST) return {};
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || random.chance(0.4));
    const made = fields.map((field): [string, unknown] => [field.name, this.value(field.type, depth + 1)]);
    const more: [string, unknown][] = random.chance(0.06)
      ? [[random.pick(['id', 'unitId', 'state', '__proto__', 'constructor', 'version']), 1]]
      : [];
    return Object.fromEntries([...made, ...more]);
  }

  private scalar(name: string): unknown {
    const { random } = this;
    if (name === 'ID') return random.chance(0.7) ? random.pick(this.ids) : random.pick(TEXTS);
    if (name === 'Int') return random.pick([0, 1, 2, 9, -1, 2147483647, 2 ** 40]);
    if (name === 'Boolean') return random.chance(0.5);
    if (/Date/.test(name)) return random.pick(['2022-11-14', '2022-02-30', '0001-01-01', '9999-12-31', 'infinity', 'epoch']);
    return random.pick(TEXTS);
  }

  private literal(): string {
    const { random } = this;
    const text = random.pick(TEXTS);
    return random.pick([
      JSON.stringify(text),
      '""',
      '-1',
      '99999999999999999999',
      '1.5',
      'null',
      '{}',
      '[]',
      '[[]]',
      '$nothing',
      'NO_SUCH_CODE',
      `"""${text}"""`,
    ]);
  }

  /** Cuts, swaps, doubles and inserts pieces of a document. */
  private broken(text: string): string {
    const { random } = this;
    let made = text;
    for (let i = random.int(1, 4); i > 0; i -= 1) {
      const [from, to] = [random.int(0, made.length), random.int(0, made.length)].sort((a, b) => a - b);
      const [head, middle, tail] = [made.slice(0, from), made.slice(from, to), made.slice(to)];
      const piece = random.pick(PIECES);
      made = random.pick([
        head + tail,
        head + middle + middle + tail,
        head + piece + middle + tail,
        `${head}${piece} ${tail}`,
        tail + head,
        head,
      ]);
    }
    return made.slice(0, 20_000);
  }

  private brokenJson(): Buffer {
    const { random } = this;
    const sound = JSON.stringify({
      query: this.operations.next(),
      variables: { a: random.pick(VALUES) },
      operationName: random.pick(TEXTS),
    });
    const bytes = Buffer.from(sound);
    const at = random.int(0, bytes.length - 1);
    const spoilt = Buffer.from(bytes);
    spoilt[at] = random.int(0, 255);
    const text = random.pick(['[', '{"a":', '[{"a":']);
    const names = `{"query":"{ __typename }","query":${JSON.stringify(random.pick(VALUES) ?? 0)},"extensions":{"persistedQuery":{"version":1}}}`;
    return random.pick([
      spoilt,
      bytes.subarray(0, at),
      Buffer.from(`[${sound},${sound}]`),
      Buffer.from(text.repeat(random.int(1, 30_000))),
      Buffer.from(names),
    ]);
  }

  private headers(): Readonly<Record<string, string>> {
    const { random } = this;
    const types = [
      'application/json',
      'application/json; charset=utf-16',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      '',
    ];
    const accepts = ['*/*', 'text/html', 'application/json;q=0', 'application/graphql-response+json', ';', 'a/b;q=x'];
    return {
      'content-type': random.pick(types),
      accept: random.pick(accepts),
      'accept-language': random.pick(['vi', 'en', '*', ';;q=', 'x'.repeat(500)]),
    };
  }

  /** Bytes of one request that HTTP, the route or the form of the request refuses. */
  private http(): Buffer {
    const { random } = this;
    const target = random.pick([
      '/graphql', '/graphql/', '//graphql', '/graphql?query={__typename}', '/graphql?query=%', `/graphql?query=${'x'.repeat(9000)}`, '/%c0%af',
      '/graphiql/..%2f..%2fpackage.json', '/metrics', '/schema.graphql', '/livez', '/readyz', 'http://example.org/graphql', '*', '/\u00e1', '/graphql?variables=[',
      '/graphql?query=mutation{signOut}', '/graphql?documentId=sha256:x', '/graphql?query={a}&query={b}', '/.env', `/${'a/'.repeat(2000)}`,
    ]); // prettier-ignore
    const method = random.pick([
      'GET',
      'POST',
      'PUT',
      'DELETE',
      'OPTIONS',
      'HEAD',
      'TRACE',
      'CONNECT',
      'PATCH',
      'get',
      'BREW',
      'G\u0000T',
      'PRI',
    ]);
    const version = random.pick(['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', 'HTTP/1.1 x']);
    const header = random.pick([
      'Content-Length: 5', 'Content-Length: -1', 'Content-Length: 5\r\nContent-Length: 6', 'Transfer-Encoding: chunked', 'Transfer-Encoding: chunked, gzip',
      'Transfer-Encoding: chunked\r\nContent-Length: 3', 'Transfer-Encoding : chunked', `Cookie: ${'c'.repeat(20_000)}`, `X: ${'y'.repeat(200)}\r\n`.repeat(80),
      'Authorization: Bearer x', 'Authorization: Basic eDp5', ' folded: yes', 'No colon', 'X-Forwarded-For: 127.0.0.1', 'Content-Encoding: gzip', 'Expect: 100-continue',
      'Upgrade: websocket\r\nConnection: Upgrade', 'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings', 'Content-Type: application/json', 'Host: a\r\nHost: b', 'X: \u0001',
    ]); // prettier-ignore
    const body = random.pick([
      '',
      '{"a":',
      '0\r\n\r\n',
      'ffffffffffffffff\r\nx',
      '5\r\nhello\r\n0\r\n\r\n',
      'zz\r\n',
      'GET /graphql HTTP/1.1\r\nHost: x\r\n\r\n',
      '\u0000'.repeat(50),
    ]);
    return Buffer.from(`${method} ${target} ${version}\r\nHost: localhost\r\nConnection: close\r\n${header}\r\n\r\n${body}`, 'latin1');
  }
}
