import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { MIGRATIONS } from './database/migrations/index.js';
import { createPool } from './database/pool.js';
import type { Env } from './kernel/env.js';
import { createEngine } from './reading/engine.js';
import { clockFor } from './server/dataset.js';
import { createServer } from './server/http.js';
import type { ServerOptions } from './server/options.js';
import { POLICIES } from './server/policies.js';
import { buildDangboSchema } from './server/schema.js';

/** What the process needs to know to serve; the database at `url` is migrated and filled. */
export interface ServeOptions {
  readonly env: Env;
  readonly url: string;
  /** Signs tokens and cursors. */
  readonly secret: string;
  /** What measurements change: limits, the lane, the number of connections. */
  readonly measured?: Pick<ServerOptions, 'limits' | 'lane'> & { readonly connections?: number };
}

export interface Served {
  readonly address: string;
  /** Ends the requests under way, then the connections to the database. */
  readonly close: () => Promise<void>;
}

/** Connections that serve requests: some for each core of a small machine, far below the server's own limit. */
const CONNECTIONS = 20;
/** A statement of a request, and the wait for a connection, in milliseconds: past these the client is told UNAVAILABLE. */
const LIMITS = { statement: 5_000, connection: 2_000 };

/** The repository's folder: this file runs from src, or built from dist/src. */
function rootFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** What a checkout may lack: then the server has no explorer, or no stored documents. */
function foldersThatExist<K extends string>(paths: Readonly<Record<K, readonly string[]>>): Partial<Record<K, string>> {
  const entries = Object.entries<readonly string[]>(paths).map(([name, path]) => [name, join(rootFolder(), ...path)] as const);
  return Object.fromEntries(entries.filter(([, path]) => existsSync(path))) as Partial<Record<K, string>>;
}

/** Builds the schema and the engine and serves them; rejects when the port cannot be opened. */
export async function serve({ env, url, secret, measured = {} }: ServeOptions): Promise<Served> {
  const { connections = CONNECTIONS, ...overrides } = measured;
  const schema = buildDangboSchema();
  const pool = createPool(url, connections, LIMITS);
  try {
    const clock = await clockFor(pool, env.businessDay);
    const shared = { schema, pool, clock, secret };
    const server = await createServer({
      ...shared,
      engine: createEngine({ ...shared, policies: POLICIES }),
      databaseUrl: url,
      env,
      log: pino({ level: env.logLevel }),
      migrations: MIGRATIONS.map(({ name }) => name),
      ...overrides,
      ...foldersThatExist({ pages: ['dist', 'web'], operations: ['schema', 'generated', 'persisted-documents.json'] }),
    });
    const address = await server.listen();
    return { address, close: () => server.close().finally(() => pool.end()) };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
