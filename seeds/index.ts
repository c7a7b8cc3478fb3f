import type { ClientBase } from 'pg';
import { createPool } from '../src/database/pool.js';
import { demoRows } from './demo/index.js';
import type { Progress } from './load.js';
import { writeDataset } from './load.js';
import { minimalRows } from './minimal/index.js';
import type { Rows } from './rows.js';

/** Names of the datasets (the environment variable SEED, api.md section 1). */
export type DatasetName = 'demo' | 'minimal';

const MAKERS: Readonly<Record<DatasetName, () => Rows | Promise<Rows>>> = {
  demo: demoRows,
  minimal: minimalRows,
};

/** True when the dataset is there already; throws when anything else is. */
async function isLoaded(client: ClientBase, name: DatasetName): Promise<boolean> {
  const { rows } = await client.query<{ loaded: string | null; used: boolean }>(
    `select (select name from dataset) as loaded,
       exists (select from organization) or exists (select from member) or exists (select from account) as used`,
  );
  const { loaded = null, used = false } = rows[0] ?? {};
  if (loaded === name) return true;
  if (loaded !== null) throw new Error(`The database holds the dataset "${loaded}", so "${name}" is not loaded into it.`);
  if (used) throw new Error(`The database holds other data, so the dataset "${name}" is not loaded into it.`);
  return false;
}

async function loadInto(client: ClientBase, name: DatasetName, progress: Progress): Promise<{ loaded: boolean }> {
  await client.query('begin');
  // One load at a time: a second start waits here and then finds the dataset.
  await client.query('lock table dataset in share row exclusive mode');
  const loaded = !(await isLoaded(client, name));
  if (loaded) await writeDataset(client, name, await MAKERS[name](), progress);
  await client.query('commit');
  return { loaded };
}

/** Loads a dataset in one transaction; throws one sentence when the database holds other data, does nothing when it holds this. */
export async function loadDataset(name: DatasetName, url: string, onProgress: Progress = () => undefined): Promise<{ loaded: boolean }> {
  const pool = createPool(url, 1);
  const client = await pool.connect();
  try {
    return await loadInto(client, name, onProgress);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
    await pool.end();
  }
}
