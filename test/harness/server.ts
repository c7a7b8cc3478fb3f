import 'reflect-metadata';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Pool, PoolClient } from 'pg';
import { pino, type Logger } from 'pino';
import { MIGRATIONS } from '../../src/database/migrations/index.js';
import { createPool, type PoolLimits } from '../../src/database/pool.js';
import { TokenService } from '../../src/identity/module.js';
import type { Clock } from '../../src/kernel/clock.js';
import type { Ports } from '../../src/kernel/ports.js';
import { createEngine } from '../../src/reading/index.js';
import { clockFor } from '../../src/server/dataset.js';
import { createServer } from '../../src/server/http.js';
import type { Limits } from '../../src/server/limits.js';
import type { Engine, ServerEnv } from '../../src/server/options.js';
import { POLICIES } from '../../src/server/policies.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { post } from './post.js';

export interface TestServerOptions {
  readonly schema?: GraphQLSchema;
  readonly engine?: Engine;
  readonly clock?: Clock;
  readonly env?: Partial<ServerEnv>;
  readonly limits?: Partial<Limits>;
  readonly ports?: Ports;
  readonly secret?: string;
  /** Lines of the log, for tests that read them. */
  readonly lines?: { push(line: string): unknown };
  readonly pages?: string;
  readonly operations?: string;
  readonly lane?: 'resolved';
  /** Connections of the pool, and its time limits in milliseconds. */
  readonly connections?: number;
  readonly timeouts?: PoolLimits;
}

export interface GraphqlBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: { code: string; fields?: string[] } & Record<string, unknown>;
  }[];
  readonly extensions?: { readonly cost: number };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: GraphqlBody;
}

type Ask = (document: string, variables?: object, headers?: Record<string, string>, extensions?: object) => Promise<Answer>;

export interface TestServer {
  readonly address: string;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly secret: string;
  /** Asks without a token. */
  readonly query: Ask;
  /** Asks as an account. Without a password the session is opened in the database, at no cost of argon2. */
  as(username: string, password?: string): { readonly query: Ask; readonly token: Promise<string> };
  token(username: string, password?: string): Promise<string>;
  /** The account's next token is one of a new session. */
  forget(username: string): void;
  /** Statements that the server's pool has sent since the last call. */
  statements(): readonly string[];
  close(): Promise<void>;
}

const ENV: ServerEnv = { host: '127.0.0.1', port: 0, oidcIssuer: null, trustedProxies: [], introspection: 'open', seed: 'none' };

/** A server of our own on a free port, over the database at `url`; the engine and the schema are the real ones unless given. */
export async function startServer(url: string, options: TestServerOptions = {}): Promise<TestServer> {
  const pool = createPool(url, options.connections ?? 4, options.timeouts ?? { statement: 5000, connection: 2000 });
  const sent = watch(pool);
  const clock = options.clock ?? (await clockOf(url));
  const secret = options.secret ?? randomBytes(32).toString('hex');
  const schema = options.schema ?? buildDangboSchema();
  const engine = options.engine ?? createEngine({ schema, pool, policies: POLICIES, secret, clock });
  const { limits, pages, operations, ports } = options;
  // `LANE=resolved npm test` sends the whole suite through Apollo.
  const lane = options.lane ?? (process.env['LANE'] === 'resolved' ? 'resolved' : undefined);
  const server = await createServer({
    schema,
    engine,
    pool,
    clock,
    secret,
    databaseUrl: url,
    log: logInto(options.lines),
    env: { ...ENV, ...options.env },
    migrations: MIGRATIONS.map(({ name }) => name),
    ...(limits && { limits }),
    ...(ports && { ports }),
    ...(pages && { pages }),
    ...(operations && { operations }),
    ...(lane && { lane }),
  });
  const address = await server.listen();
  const query = asker(address, () => Promise.resolve(null));
  const sessions = new Map<string, Promise<string>>();
  const visits = createPool(url, 2);
  const token = (username: string, password?: string): Promise<string> => {
    const key = `${username} ${password ?? ''}`;
    const known =
      sessions.get(key) ?? (password === undefined ? openSession(visits, username, secret, clock) : signIn(query, username, password));
    sessions.set(key, known);
    return known;
  };
  const forget = (username: string): void => void sessions.delete(`${username} `);
  const as: TestServer['as'] = (username, password) => ({
    query: asker(address, () => token(username, password)),
    get token() {
      return token(username, password);
    },
  });
  const close = (): Promise<void> => server.close().finally(() => Promise.all([pool.end(), visits.end()]).then(() => undefined));
  return { address, pool, clock, secret, query, as, token, forget, statements: () => sent.splice(0), close };
}

/** A server for one test, closed whatever becomes of the test: an open one would keep the run from ending. */
export async function withServer(url: string, options: TestServerOptions, work: (server: TestServer) => Promise<void>): Promise<void> {
  const server = await startServer(url, options);
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

/** Read over a connection without time limits: those of a test are for its requests. */
async function clockOf(url: string): Promise<Clock> {
  const pool = createPool(url, 1);
  try {
    return await clockFor(pool, null);
  } finally {
    await pool.end();
  }
}

function logInto(lines: TestServerOptions['lines']): Logger {
  return lines ? pino({ level: 'info' }, { write: (line: string) => lines.push(line) }) : pino({ level: 'silent' });
}

/** Notes the text of every statement that a connection of the pool sends. */
function watch(pool: Pool): string[] {
  const sent: string[] = [];
  pool.on('connect', (client: PoolClient) => {
    const original = client.query.bind(client) as (...args: unknown[]) => unknown;
    const noting = (...args: unknown[]): unknown => {
      const [first] = args;
      sent.push(typeof first === 'string' ? first : String((first as { text?: unknown }).text));
      return original(...args);
    };
    client.query = noting as PoolClient['query'];
  });
  return sent;
}

function asker(address: string, token: () => Promise<string | null>): Ask {
  return async (document, variables = {}, headers = {}, extensions = {}) => {
    const bearer = await token();
    const given = { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }), ...headers };
    const answer = await post(`${address}/graphql`, given, JSON.stringify({ query: document, variables, extensions }));
    return { status: answer.status, headers: answer.headers, body: JSON.parse(answer.text) as GraphqlBody };
  };
}

const SIGN_IN = 'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { accessToken } }';

async function signIn(query: Ask, username: string, password: string): Promise<string> {
  const { body } = await query(SIGN_IN, { username, password });
  const { accessToken } = (body.data?.['signIn'] ?? {}) as { accessToken?: string };
  if (!accessToken) throw new Error(`${username} cannot sign in: ${JSON.stringify(body)}`);
  return accessToken;
}

/** A session as `signIn` would have opened it. */
async function openSession(pool: Pool, username: string, secret: string, clock: Clock): Promise<string> {
  const nonce = createHash('sha256').update(randomUUID()).digest('hex');
  const { rows } = await pool.query<{ id: string; account_id: string }>(
    `insert into session (account_id, created_at, expires_at, refresh_hash)
     select id, $2::timestamptz, $2::timestamptz + interval '12 hours', $3 from account where username = $1 returning id, account_id`,
    [username, clock.instant(), nonce],
  );
  const [session] = rows;
  if (!session) throw new Error(`No account ${username}`);
  const { token } = await new TokenService(secret, null, clock).signAccess(session.account_id, session.id);
  return token;
}
