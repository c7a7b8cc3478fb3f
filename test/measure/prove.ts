import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { actorWith } from '../../seeds/actor.factory.js';
import { loadDataset } from '../../seeds/index.js';
import { freshDatabase, provinceDatabase, type TestDatabase } from '../harness/database.js';
import { startServer, type GraphqlBody } from '../harness/server.js';
import { startTestServer } from '../harness/test-server.js';
import { capture, type Sent } from './capture.js';
import { COVERAGE, NEEDS } from './hand-written.js';
import { addPlanning } from './planned-province.js';

const TODAY = '2022-11-14';
const ROUNDS = 60;

interface Question {
  readonly name: string;
  readonly document: string;
  readonly variables: object;
  readonly account: string;
  readonly byHand: () => Sent;
  /** Cuts from our answer what the hand does not write: ends of cursors. */
  readonly cut: (data: Record<string, unknown>) => void;
}

const operation = (name: string): string => readFileSync(new URL(`../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');
const globalId = (id: string): string => Buffer.from(`Organization:${id}`).toString('base64url');

/** Milliseconds of one run, prepared, in a transaction that leaves nothing. */
async function timed(client: pg.Client, name: string, { text, values }: Sent): Promise<number> {
  await client.query('begin');
  const start = performance.now();
  await client.query({ name, text, values: [...values] });
  const took = performance.now() - start;
  await client.query('rollback');
  return took;
}

/** The statement of another request: no entry of the log is written twice. */
const anew = ({ text, values }: Sent): Sent => ({
  text,
  values: values.map((value) => (typeof value === 'string' ? value.replace(/(?<="request":")[^"]+/, randomUUID()) : value)),
});

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Asks once over HTTP for our statement, then runs both in turns over one connection. */
async function compare(database: TestDatabase, question: Question): Promise<void> {
  const server = await startServer(database.url, { connections: 1 });
  const sent = capture(server);
  let body: GraphqlBody = {};
  // The second time the level of the unit is known, the third nothing is new.
  let before = 0;
  for (let i = 0; i < 3; i += 1) {
    before = sent.length;
    ({ body } = await server.as(question.account).query(question.document, question.variables));
  }
  const ours = sent.at(-1);
  if (!ours || !body.data || sent.length - before !== 1)
    throw new Error(`${question.name}: ${JSON.stringify(body.errors)}, ${sent.length - before} statements`);
  await server.close();
  const client = new pg.Client({ connectionString: database.url, options: '-c plan_cache_mode=force_generic_plan' });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  const hand = await client.query<{ d: string }>(question.byHand().text, [...question.byHand().values]);
  await client.query('rollback');
  question.cut(body.data);
  if (!isDeepStrictEqual(body.data, JSON.parse(hand.rows[0]?.d ?? 'null')))
    throw new Error(`${question.name}: other answers: ${JSON.stringify(body.data).slice(0, 700)} / ${hand.rows[0]?.d.slice(0, 700)}`);
  const times = { ours: [] as number[], hand: [] as number[] };
  for (let i = 0; i < ROUNDS; i += 1) {
    times.ours.push(await timed(client, 'ours', anew(ours)));
    times.hand.push(await timed(client, 'hand', question.byHand()));
  }
  await client.end();
  const [a, b] = [median(times.ours.slice(10)), median(times.hand.slice(10))];
  console.log(`${question.name}: ours ${a.toFixed(2)} ms, by hand ${b.toFixed(2)} ms, ${(a / b).toFixed(2)} times`);
}

async function coverage(): Promise<void> {
  const database = await provinceDatabase();
  try {
    await addPlanning(database.pool);
    const { rows } = await database.pool.query<{ id: string; no: number }>('select id, no from organization where level = 1');
    const [top] = rows;
    if (!top) throw new Error('The province is missing');
    const { username } = await actorWith(database.pool, ['P1@X']);
    for (const term of ['2020-2025', '2025-2030']) {
      await compare(database, {
        name: `coverage of the province for ${term}`,
        document: operation('planning-coverage'),
        variables: { unit: globalId(top.id), term },
        account: username,
        byHand: () => ({ text: COVERAGE, values: [top.no, term] }),
        cut: ({ missing }) => delete (missing as Record<string, unknown>)['pageInfo'],
      });
    }
  } finally {
    await database.drop();
  }
}

async function needs(): Promise<void> {
  const database = await freshDatabase();
  try {
    await loadDataset('demo', database.url);
    await database.pool.query('analyze');
    const { rows } = await database.pool.query<{ id: string; no: number; account: string; reader: string }>(
      `select o.id, o.no, a.id as account, a.member_id as reader from organization o cross join account a where o.level = 2 and a.username = 'b4'
       order by o.no limit 1`,
    );
    const [bloc] = rows;
    if (!bloc) throw new Error('The bloc is missing');
    await compare(database, {
      name: 'needs of the bloc, with the log',
      document: operation('planned-without-level'),
      variables: { within: globalId(bloc.id), gapType: 'POLITICAL_THEORY', enrolled: [true, false] },
      account: 'b4',
      byHand: () => ({ text: NEEDS, values: [bloc.no, TODAY, 'POLITICAL_THEORY', [true, false], bloc.reader, bloc.account, randomUUID()] }),
      cut: ({ trainingNeeds }) => delete (trainingNeeds as { pageInfo: Record<string, unknown> }).pageInfo['endCursor'],
    });
  } finally {
    await database.drop();
  }
}

/** Two lists of planning and training against the statements that an expert would write, in one run (issue of the contexts: 1.3 times). */
export async function prove(): Promise<boolean> {
  const server = await startTestServer();
  process.env['TEST_DATABASE_URL'] = server.url;
  try {
    await needs();
    await coverage();
    return true;
  } finally {
    await server.stop();
  }
}
