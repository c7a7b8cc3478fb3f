import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { NO_ENGINE, sampleSchema } from '../harness/sample-schema.js';
import { withServer, type TestServer, type TestServerOptions } from '../harness/server.js';
import { TcpProxy } from '../harness/tcp-proxy.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await minimalDatabase();
});

afterAll(() => database.drop());

describe('a database in trouble', () => {
  /** A server whose fields use its own pool. */
  function withSample(options: TestServerOptions, work: (server: TestServer) => Promise<void>): Promise<void> {
    let own: TestServer | null = null;
    const schema = sampleSchema(() => own?.pool ?? database.pool);
    return withServer(database.url, { ...options, schema, engine: NO_ENGINE }, (made) => {
      own = made;
      return work(made);
    });
  }

  test('14 a pool that is used up answers 503 with Retry-After, and recovers', async () => {
    await withSample({ connections: 2, timeouts: { statement: 20_000, connection: 1500 } }, async (busy) => {
      const sleepers = Array.from({ length: 2 }, () => busy.query('{ sleep(seconds: 4) }'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      const waiting = await Promise.all(Array.from({ length: 4 }, () => busy.query('{ sleep(seconds: 0) }')));
      for (const { status, headers, body } of waiting)
        expect([status, headers.get('retry-after'), body.errors?.[0]?.extensions.code]).toEqual([503, '1', 'UNAVAILABLE']);
      expect((await fetch(`${busy.address}/readyz`)).status).toBe(200);
      for (const { status } of await Promise.all(sleepers)) expect(status).toBe(200);
      expect((await busy.query('{ sleep(seconds: 0) }')).status).toBe(200);
    });
  });

  test('15 statements of clients that have left end with the time limit', async () => {
    await withSample({ timeouts: { statement: 300, connection: 5000 } }, async (left) => {
      const leave = (): Promise<unknown> =>
        fetch(`${left.address}/graphql?query={sleep(seconds:10)}`, { signal: AbortSignal.timeout(100) }).catch(() => null);
      await Promise.all(Array.from({ length: 4 }, leave));
      const active = async (): Promise<number> => {
        const { rows } = await database.pool.query<{ n: number }>(
          `select count(*)::integer n from pg_stat_activity where state = 'active' and query like '%pg_sleep%' and datname = current_database() and pid <> pg_backend_pid()`,
        );
        return rows[0]?.n ?? 0;
      };
      // The statements would sleep for 10 seconds: the test ends, long before, only if they are cut short.
      while ((await active()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    });
  });

  test('gone: 503 and not ready; back: as before, without a restart', async () => {
    const proxy = new TcpProxy(new URL(database.url));
    await proxy.open();
    await withServer(proxy.url, { env: { seed: 'minimal' } }, async (far) => {
      const ask = (): Promise<number> =>
        far
          .as('p1')
          .query('{ organizations { totalCount } }')
          .then(({ status }) => status);
      const ready = (): Promise<number> => fetch(`${far.address}/readyz`).then(({ status }) => status);
      expect([await ask(), await ready()]).toEqual([200, 200]);
      await proxy.cut();
      expect([await ask(), await ready()]).toEqual([503, 503]);
      const gone = await far.as('p1').query('{ viewer { username } }', {}, { 'accept-language': 'en' });
      expect([gone.status, gone.body.errors?.[0]?.extensions.code, gone.headers.get('retry-after')]).toEqual([503, 'UNAVAILABLE', '1']);
      const signIn = await far.query('mutation { signIn(username: "p1", password: "x") { accessToken } }');
      expect([signIn.status, signIn.body.data]).toEqual([503, { signIn: null }]);
      expect((await fetch(`${far.address}/livez`)).status).toBe(200);
      await proxy.open();
      expect([await ask(), await ready()]).toEqual([200, 200]);
    }).finally(() => proxy.cut());
  });
});

describe('ready', () => {
  const reasonOf = async (to: TestServer): Promise<unknown> =>
    ((await (await fetch(`${to.address}/readyz`)).json()) as { reason?: string }).reason;

  test('only with every migration and the dataset', async () => {
    await withServer(database.url, { env: { seed: 'demo' } }, async (wanting) => {
      expect(await reasonOf(wanting)).toBeUndefined();
      const { rows } = await database.pool.query('delete from dataset returning *');
      expect(await reasonOf(wanting)).toBe('the dataset is not loaded');
      await database.pool.query('insert into dataset select * from json_populate_record(null::dataset, $1)', [JSON.stringify(rows[0])]);
      await database.pool.query(`update migration set name = 'gone' where name = (select min(name) from migration)`);
      expect(await reasonOf(wanting)).toBe('migrations are missing');
      await database.pool.query(`update migration set name = '001-functions' where name = 'gone'`);
      expect(await reasonOf(wanting)).toBeUndefined();
    });
  });
});
