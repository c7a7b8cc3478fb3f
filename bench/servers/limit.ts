import { createServer, type IncomingMessage } from 'node:http';
import type { Claims } from '../actors.js';
import { QUERIES } from '../queries/index.js';
import { aggregate, concat } from '../queries/json.js';
import { keysOf, numbered, type Query, type Variables } from '../queries/query.js';
import { claimsOf } from './auth.js';
import { poolOf, portOf, ready } from './child.js';

const form = process.env['FORM'] === 'json' ? aggregate : concat;
const pool = poolOf('force_generic_plan');
const BY_TEXT = new Map(QUERIES.map((query) => [query.own, query]));

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly names: readonly string[];
}

const STATEMENTS = new Map<string, Statement>();

function statementOf(query: Query, level: number, next: boolean): Statement {
  const key = `${query.id} ${level} ${next}`;
  const known = STATEMENTS.get(key);
  if (known) return known;
  const { name, sql } = query.written(form, level, next);
  const made = { name, ...numbered(sql) };
  STATEMENTS.set(key, made);
  return made;
}

const KEYS = new WeakMap<Claims, Readonly<Record<string, unknown>>>();

function keysOfClaims(claims: Claims): Readonly<Record<string, unknown>> {
  const known = KEYS.get(claims) ?? keysOf(claims);
  KEYS.set(claims, known);
  return known;
}

async function answer(request: IncomingMessage, body: string): Promise<string> {
  const claims = claimsOf(request.headers.authorization);
  const { query: source, variables } = JSON.parse(body) as { query: string; variables: Variables };
  const query = BY_TEXT.get(source);
  if (!query) throw new Error('There is no statement for this text');
  const { after } = variables;
  const cursor = typeof after === 'string' ? (JSON.parse(Buffer.from(after, 'base64').toString()) as unknown[]) : [];
  const keys = { ...keysOfClaims(claims), ...variables, k0: cursor[0], k1: cursor[1], k2: cursor[2], k3: cursor[3] } as Record<
    string,
    unknown
  >;
  const { name, text, names } = statementOf(query, Number(variables['level'] ?? 0), cursor.length > 0);
  const { rows } = await pool.query<[string]>({ name, text, values: names.map((key) => keys[key]), rowMode: 'array' });
  return `{"data":${rows[0]?.[0] ?? 'null'}}`;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const send = (status: number, text: string): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    };
    answer(request, Buffer.concat(chunks).toString()).then(
      (text) => send(200, text),
      (error: unknown) => send(500, JSON.stringify({ errors: [{ message: String(error) }] })),
    );
  });
});
server.listen(0, '127.0.0.1', () => ready(portOf(server)));
