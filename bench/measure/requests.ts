import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { SignedIn } from '../actors.js';
import type { Query, Variables } from '../queries/query.js';
import { canonical, FRESH } from '../queries/query.js';
import { askOnce, type Source } from './client.js';
import type { Running, ServerName } from './servers.js';

const MOST_SETS = 50;

interface Set {
  readonly actor: SignedIn;
  readonly variables: Variables;
  readonly page: number;
}

/** What one server is asked for one query as one kind of actor, in the order of the parameter sets. */
export interface Asked {
  readonly requests: readonly Source[];
  /** Canonical answers, for comparing; those without a field that not all servers have stand in `cut`. */
  readonly answers: readonly string[];
  readonly cut: readonly string[];
}

/** Evenly over the actors, at most fifty. */
export function setsOf(query: Query, actors: readonly SignedIn[]): readonly Set[] {
  const all = actors.flatMap((actor) => query.parameters(actor).map((parameters) => ({ actor, ...parameters })));
  return all.length <= MOST_SETS ? all : Array.from({ length: MOST_SETS }, (_, i) => all[Math.floor((i * all.length) / MOST_SETS)] as Set);
}

const isMasked = (server: ServerName): boolean => server.startsWith('limit') || server.startsWith('ours');
const textOf = (query: Query, server: ServerName): string =>
  server === 'pgl-rls' ? query.pgl : isMasked(server) ? query.own : query.plain;

/** The limit knows some parameters as numbers; a GraphQL server is sent what its text declares. */
function variablesOf(query: Query, server: ServerName, variables: Variables): Variables {
  if (server.startsWith('limit')) return variables;
  if (server === 'pgl-rls') return query.pglVariables(variables);
  const declared = [...textOf(query, server).matchAll(/\$(\w+):/g)].map(([, name]) => name);
  return Object.fromEntries(Object.entries(variables).filter(([name]) => declared.includes(name)));
}

function requestOf(query: Query, server: ServerName, token: string, variables: Variables): Buffer {
  const body = JSON.stringify({ query: textOf(query, server), variables: variablesOf(query, server, variables) });
  const head = [
    'POST /graphql HTTP/1.1',
    'host: 127.0.0.1',
    'accept: application/json',
    'content-type: application/json',
    `authorization: Bearer ${token}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** PostGraphile shows roll-ups and labels as rows of their own. */
const flattened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(flattened);
  if (value === null || typeof value !== 'object') return value;
  const { count, label, ...rest } = value as Record<string, unknown>;
  const all = { ...rest, ...(count as object | undefined), ...(label as object | undefined) };
  return Object.fromEntries(Object.entries(all).map(([name, inner]) => [name, flattened(inner)]));
};

/** Global ids of our server hold the row's own id. */
const plainIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plainIds);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const decoded = name === 'id' && typeof inner === 'string' ? Buffer.from(inner, 'base64url').toString() : '';
      return [name, /^\w+:[0-9a-f-]{36}$/.test(decoded) ? decoded.split(':')[1] : plainIds(inner)];
    }),
  );
};

async function dataOf({ port, name }: Running, request: Buffer, what: string): Promise<unknown> {
  const { status, body } = await askOnce(port, request);
  const answer = JSON.parse(body) as { data?: unknown; errors?: unknown };
  if (status !== 200 || answer.errors !== undefined) throw new Error(`${name} answers ${what} with ${status}: ${body.slice(0, 1_000)}`);
  return answer.data;
}

/** Follows a server's own cursors to the page of a set; null where there is none. */
async function cursorTo(server: Running, query: Query, { actor, variables, page }: Set): Promise<string | null | undefined> {
  let after: string | null = null;
  for (let i = 0; i < page && query.cursor; i += 1) {
    const data = await dataOf(server, requestOf(query, server.name, actor.token, { ...variables, after }), query.id);
    const { hasNextPage, endCursor } = query.cursor(data as never);
    if (!hasNextPage) return undefined;
    after = endCursor;
  }
  return after;
}

const RUN = randomBytes(4).toString('hex');
let written = 0;

/** A key that no request has had, as long as what stands for it. */
const freshKey = (): string => `bench-${RUN}${String((written += 1)).padStart(10, '0')}`;

const withKey = (request: Buffer, key: string): Buffer => Buffer.from(request.toString().replaceAll(FRESH, key));

/** Places of the key are found once; what is sent may still be on its way when the next is made. */
function sourceOf(request: Buffer): Source {
  const places: number[] = [];
  for (let at = request.indexOf(FRESH); at >= 0; at = request.indexOf(FRESH, at + 1)) places.push(at);
  if (places.length === 0) return () => request;
  return () => {
    const [made, key] = [Buffer.from(request), freshKey()];
    for (const at of places) made.write(key, at, 'latin1');
    return made;
  };
}

/** The answer to one request and, where it writes, the rows that it has made. */
async function askedOnce(server: Running, query: Query, request: Buffer, what: string, database: pg.Pool): Promise<unknown> {
  if (!query.writes) return plainIds(flattened(await dataOf(server, request, what)));
  const key = freshKey();
  const data = flattened(await dataOf(server, withKey(request, key), what));
  const { rows } = await database.query<{ made: string }>(query.writes.made, [key]);
  return JSON.parse(
    JSON.stringify({ ...(data as object), made: JSON.parse(rows[0]?.made ?? 'null') as unknown }).replaceAll(key, FRESH),
  ) as unknown;
}

/** Asks every set once: the answers to compare, and the requests to repeat. */
export async function prepare(server: Running, query: Query, sets: readonly Set[], database: pg.Pool): Promise<Asked> {
  const [requests, answers, cut]: [Source[], string[], string[]] = [[], [], []];
  for (const set of sets) {
    const after = await cursorTo(server, query, set);
    if (after === undefined) continue;
    const variables = query.cursor ? { ...set.variables, after } : set.variables;
    const request = requestOf(query, server.name, set.actor.token, variables);
    const data = await askedOnce(server, query, request, `${query.id} as ${set.actor.role}`, database);
    requests.push(sourceOf(request));
    answers.push(JSON.stringify(canonical(data)));
    cut.push(JSON.stringify(canonical(query.cut(data))));
  }
  return { requests, answers, cut };
}

/** Where a server's answers differ from those of the limit; null when they are the same. */
export function difference(query: Query, server: ServerName, asked: Asked, limit: Asked): string | null {
  const [mine, theirs] = isMasked(server) ? [asked.answers, limit.answers] : [asked.cut, limit.cut];
  const at = mine.findIndex((answer, i) => answer !== theirs[i]);
  if (mine.length === theirs.length && at < 0) return null;
  const [a, b] = [mine[Math.max(0, at)] ?? '', theirs[Math.max(0, at)] ?? ''];
  const from = Math.max(0, [...a].findIndex((letter, i) => letter !== b[i]) - 80);
  const show = (text: string): string => text.slice(from, from + 240);
  return `${query.id}: ${server} differs from limit in set ${at} (${mine.length} and ${theirs.length} sets)\n  ${server}: ${show(a)}\n  limit: ${show(b)}`;
}
