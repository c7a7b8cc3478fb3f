import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pool } from 'pg';
import type { Names } from './nation.sql.js';

/** The folder of the benchmark: this file runs from its dist. */
export const BENCH = dirname(import.meta.dirname);
export const ROOT = dirname(BENCH);

/** The built server under test; `--dist` names another build of it. */
export const distOf = (folder: string | undefined): string => folder ?? join(ROOT, 'dist');

export type Progress = (line: string) => void;

interface Launched {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The doors of the product that the benchmark goes through. */
export interface Product {
  launch(options: { dataDir: string; log: Progress; settings: Readonly<Record<string, string>> }): Promise<Launched>;
  migrate(url: string): Promise<readonly string[]>;
  loadDataset(name: 'demo', url: string): Promise<unknown>;
  loadProvince(url: string, members: number, progress: Progress): Promise<void>;
  /** What people of generated worlds are called. */
  readonly names: Names;
  actorWith(pool: Pool, specs: readonly string[]): Promise<{ readonly account: string; readonly member: string | null }>;
}

/** A module of the built product. */
export async function load<T>(dist: string, path: string): Promise<T> {
  const file = join(dist, path);
  if (!existsSync(file)) throw new Error(`There is no ${file}: run this as npm run bench, which builds the server first.`);
  return (await import(pathToFileURL(file).href)) as T;
}

export async function productOf(dist: string): Promise<Product> {
  return {
    ...(await load<Pick<Product, 'launch'>>(dist, 'src/database/launcher.js')),
    ...(await load<Pick<Product, 'migrate'>>(dist, 'src/database/migrate.js')),
    ...(await load<Pick<Product, 'loadDataset'>>(dist, 'seeds/index.js')),
    ...(await load<Pick<Product, 'loadProvince'>>(dist, 'seeds/province.js')),
    names: await load<Names>(dist, 'seeds/names.data.js'),
    ...(await load<Pick<Product, 'actorWith'>>(dist, 'seeds/actor.factory.js')),
  };
}

export interface Serving {
  readonly url: string;
  readonly secret: string;
  readonly lane: 'resolved' | null;
}

interface Main {
  serve(options: object): Promise<Served>;
}

/** Serves as `npm start` does, with the benchmark's number of connections and without the limit of requests a minute. */
export async function serveProduct(dist: string, { url, secret, lane }: Serving): Promise<Served> {
  const { readEnv } = await load<{ readEnv(source: Readonly<Record<string, string>>): object }>(dist, 'src/kernel/env.js');
  const { serve } = await load<Main>(dist, 'src/main.js');
  const env = readEnv({ PORT: '0', HOST: '127.0.0.1', DATABASE_URL: url, SEED: 'none', TOKEN_SECRET: secret });
  const measured = { connections: 4, limits: { requestsPerMinute: 1_000_000_000 }, ...(lane && { lane }) };
  return serve({ env, url, secret, measured });
}
