import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClock } from '../../src/kernel/clock.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';
import { withServer, type Answer, type TestServerOptions } from '../harness/server.js';

/* Plain requests pass the framework by (quick-door.ts); one word more in a header, and they take its way. Both name the same client. */

const WAYS = [['the quick door', 'application/json'], ['the framework', 'application/json; charset=utf-8']] as const; // prettier-ignore
const SIGN_IN = 'mutation ($u: String!) { signIn(username: $u, password: "wrong") { accessToken } }';
const PEER = '127.0.0.1';
const CLIENT = '203.0.113.7';

const clock = createClock({ businessDay: '2022-11-14', datasetDay: null, instant: () => new Date(1_700_000_000_000) });

let database: TestDatabase;

beforeAll(async () => {
  database = await minimalDatabase();
});

afterAll(() => database.drop());

/** Who may speak for others, what is said of the client, and who that is then. */
const CASES = [
  { name: 'nobody is trusted', trusted: [], forwarded: CLIENT, client: PEER },
  { name: 'another proxy is trusted', trusted: ['10.0.0.0/8'], forwarded: CLIENT, client: PEER },
  { name: 'this proxy is trusted', trusted: [PEER], forwarded: CLIENT, client: CLIENT },
  { name: 'this proxy is trusted, not what it was told', trusted: [PEER], forwarded: `10.9.9.9, ${CLIENT}`, client: CLIENT },
  { name: 'this proxy is trusted and names no address', trusted: [PEER], forwarded: 'unknown', client: PEER },
  { name: 'this proxy is trusted and says nothing', trusted: [PEER], forwarded: null, client: PEER },
] as const;

type Case = (typeof CASES)[number];

const optionsOf = ({ trusted }: Case): TestServerOptions => ({ clock, env: { trustedProxies: trusted }, limits: { requestsPerMinute: 2 } });

const headersOf = (media: string, forwarded: string | null): Record<string, string> => ({
  'content-type': media,
  ...(forwarded !== null && { 'x-forwarded-for': forwarded }),
});

async function addresses(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ address: string }>(`select address from audit_log where act = 'signIn' order by id`);
  return rows.map(({ address }) => address);
}

describe.each(WAYS)('through %s', (_way, media) => {
  test.each(CASES)('the audit log has the address of the client where $name', async (each) => {
    // An account that has to wait is not tried, and not logged, again.
    await database.pool.query('update account set failed_sign_ins = 0');
    const before = (await addresses()).length;
    await withServer(database.url, optionsOf(each), async (server) => {
      expect((await server.query(SIGN_IN, { u: 'p10' }, headersOf(media, each.forwarded))).status).toBe(200);
    });
    expect((await addresses()).slice(before)).toEqual([each.client]);
  });

  test.each(CASES)('strangers have the rate of the address of the client where $name', async (each) => {
    await withServer(database.url, optionsOf(each), async (server) => {
      const ask = (forwarded: string | null): Promise<Answer> => server.query('{ __typename }', {}, headersOf(media, forwarded));
      const statuses: number[] = [];
      for (let i = 0; i < 3; i += 1) statuses.push((await ask(each.forwarded)).status);
      expect(statuses).toEqual([200, 200, 429]);
      // The budget of the proxy itself, and of another client of it, is another one where the proxy is believed.
      expect((await ask(null)).status).toBe(each.client === PEER ? 429 : 200);
      expect((await ask('198.51.100.1')).status).toBe(each.trusted.includes(PEER as never) ? 200 : 429);
    });
  });
});

test('the log has the address of the client, whichever way a request came in', async () => {
  for (const each of CASES.filter(({ forwarded }) => forwarded === CLIENT)) {
    const lines: string[] = [];
    await withServer(database.url, { ...optionsOf(each), lines }, async (server) => {
      for (const [, media] of WAYS) await server.query('{ __typename }', {}, headersOf(media, each.forwarded));
    });
    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'answered');
    expect(said.map(({ route, ip }) => ({ route, ip }))).toEqual(WAYS.map(() => ({ route: '/graphql', ip: each.client })));
  }
});
