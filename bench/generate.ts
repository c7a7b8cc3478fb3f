import pg from 'pg';
import { addActors } from './actors.js';
import { fillNation } from './nation.js';
import type { Product, Progress } from './product.js';
import { addWork } from './province.js';

export const SIZES = ['bloc', 'province', 'nation'] as const;
export type Size = (typeof SIZES)[number];

/** The size of a province: Hải Dương had 107,000 to 108,000 members. */
const PROVINCE_MEMBERS = 110_000;

/** Fills an empty database with the rows of a size and the accounts of the benchmark. */
export async function fill(product: Product, size: Size, url: string, log: Progress): Promise<void> {
  await product.migrate(url);
  if (size === 'bloc') await product.loadDataset('demo', url);
  if (size === 'province') {
    await product.loadProvince(url, PROVINCE_MEMBERS, () => undefined);
    await addWork(url, log);
  }
  if (size === 'nation') await fillNation(product.names, url, log);
  await addActors(product, url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create extension pg_stat_statements');
  await client.query('vacuum (analyze)');
  await client.end();
}
