import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../test/harness/database.js';
import { freshDatabase } from '../test/harness/database.js';
import { loadDataset } from './index.js';
import { newId } from './ids.js';
import { insertRows } from './insert.js';
import { memberRow } from './member.factory.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await freshDatabase();
});

afterEach(() => database.drop());

async function count(table: string): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(`select count(*)::integer as n from ${table}`);
  return rows[0]?.n ?? -1;
}

describe('loadDataset', () => {
  test('loads into an empty database, and once only', async () => {
    expect(await loadDataset('minimal', database.url)).toEqual({ loaded: true });
    const members = await count('member');
    expect(members).toBeGreaterThan(0);
    expect(await loadDataset('minimal', database.url)).toEqual({ loaded: false });
    expect(await count('member')).toBe(members);
  });

  test('refuses a database that holds another dataset', async () => {
    await loadDataset('minimal', database.url);
    await expect(loadDataset('demo', database.url)).rejects.toThrow(
      'The database holds the dataset "minimal", so "demo" is not loaded into it.',
    );
  });

  test('refuses a database that holds other data, and leaves it as it is', async () => {
    const client = await database.pool.connect();
    await insertRows(client, 'member', [memberRow({ id: newId(), full_name: 'Nguyễn Văn An' })]);
    client.release();
    await expect(loadDataset('minimal', database.url)).rejects.toThrow(
      'The database holds other data, so the dataset "minimal" is not loaded into it.',
    );
    expect([await count('member'), await count('organization'), await count('dataset')]).toEqual([1, 0, 0]);
  });

  test('is one transaction: a load that fails leaves nothing behind', async () => {
    await database.pool.query(`alter table account add constraint no_accounts check (false) not valid`);
    await expect(loadDataset('minimal', database.url)).rejects.toThrow('no_accounts');
    expect([await count('member'), await count('organization'), await count('dataset')]).toEqual([0, 0, 0]);
  });

  test('numbers new units behind those of the dataset', async () => {
    await loadDataset('minimal', database.url);
    const { rows } = await database.pool.query<{ no: number }>(`
      insert into organization (code, name, kind, level, parent, valid_from, effective_on)
      values ('A3', 'Chi bộ A3', 'CELL', 5, 101, '2022-11-14', '2022-11-14') returning no`);
    expect(rows).toEqual([{ no: 1902 }]);
  });

  test('loads once when two ask at the same time', async () => {
    const both = await Promise.all([loadDataset('minimal', database.url), loadDataset('minimal', database.url)]);
    expect(both.map(({ loaded }) => loaded).sort()).toEqual([false, true]);
  });
});
