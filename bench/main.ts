import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { signIn, type SignedIn } from './actors.js';
import { ensureDatabase, startCluster, track, type Cluster } from './database.js';
import { SIZES, type Size } from './generate.js';
import { growth } from './growth.js';
import { block, type Figure, type Pair } from './measure/blocks.js';
import { closedLoop } from './measure/client.js';
import { PostgresCpu } from './measure/postgres.js';
import { difference, prepare, setsOf, type Asked } from './measure/requests.js';
import { SERVERS, start, type Place, type Running, type ServerName } from './measure/servers.js';
import { memory } from './memory.js';
import { pictureOf } from './picture.js';
import { BENCH, distOf, productOf } from './product.js';
import { QUERIES } from './queries/index.js';
import type { Query } from './queries/query.js';
import { rules } from './rules.js';
import { rowsOf, summaryOf, tableOf } from './report.js';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: 'province' },
    queries: { type: 'string' },
    servers: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    memory: { type: 'string' },
    growth: { type: 'string' },
    rules: { type: 'boolean', default: false },
    actors: { type: 'string' },
    blocks: { type: 'string' },
    seconds: { type: 'string' },
    drift: { type: 'string', default: '10' },
    'node-arguments': { type: 'string' },
    dist: { type: 'string' },
    data: { type: 'string' },
    picture: { type: 'string' },
  },
});

const log = (line: string): void => console.error(line);

function chosen<T extends string>(given: string | undefined, all: readonly T[], what: string): readonly T[] {
  if (given === undefined) return all;
  const wanted = given.split(',');
  const wrong = wanted.find((name) => !all.includes(name as T));
  if (wrong !== undefined) throw new Error(`There is no ${what} ${wrong}: choose from ${all.join(', ')}.`);
  return all.filter((name) => wanted.includes(name));
}

const size = chosen(options.size, SIZES, 'size')[0] as Size;
const names: readonly ServerName[] = [...new Set<ServerName>(['limit', ...chosen(options.servers, SERVERS, 'server')])];
const ids = chosen(
  options.queries,
  QUERIES.map(({ id }) => id),
  'query',
);
const queries = QUERIES.filter(({ id, nation }) => ids.includes(id) && (nation || size !== 'nation'));
const blocks = Number(options.blocks ?? (options.quick ? 2 : 6));
const drift = Number(options.drift) / 100;
const times = options.quick ? { warmMs: 2_000, runMs: 2_000, drift } : { warmMs: 3_000, runMs: 4_000, drift };
if (options.seconds !== undefined) times.warmMs = times.runMs = Number(options.seconds) * 1000;

const STATEMENT_ROUNDS = 3;

/** Statements that the database runs for a request of a warm actor, begin and commit included. */
async function statementsOf(server: Running, { requests }: Asked, { cluster }: Place, counting: pg.Pool): Promise<number> {
  await track(cluster.admin, 'top');
  await closedLoop(server.port, requests, 4, 300);
  await counting.query('select pg_stat_statements_reset()');
  const { requests: sent, errors } = await closedLoop(server.port, requests, 4, 100 * STATEMENT_ROUNDS);
  if (errors > 0) throw new Error(`The run is void: ${errors} errors of ${server.name} while its statements were counted.`);
  const { rows } = await counting.query<{ calls: number }>(
    `select coalesce(sum(calls), 0)::float8 as calls from pg_stat_statements
     where dbid = (select oid from pg_database where datname = current_database()) and query !~ 'pg_stat_statements'`,
  );
  await track(cluster.admin, 'none');
  return Math.round(((rows[0]?.calls ?? 0) / sent) * 10) / 10;
}

interface Compared {
  readonly pairs: readonly Pair[];
  readonly statements: ReadonlyMap<string, number>;
}

const rolesOf = (query: Query) =>
  (options.actors?.split(',') ?? (options.quick ? [query.role] : [query.role, ...query.others])).filter((role) =>
    [query.role, ...query.others].some((each) => each === role),
  );

/** Correctness first: every server's answers to every set are those of the limit, or the run is void. */
async function compare(place: Place, actors: readonly SignedIn[], counting: pg.Pool): Promise<Compared> {
  const statements = new Map<string, number>();
  const wrong: string[] = [];
  const asked = new Map<string, { query: Query; actor: string; asked: Map<ServerName, Asked> }>();
  for (const name of names) {
    const server = await start(name, place);
    try {
      for (const query of queries) {
        for (const actor of rolesOf(query)) {
          const key = `${query.id} ${actor}`;
          const pair = asked.get(key) ?? { query, actor, asked: new Map<ServerName, Asked>() };
          asked.set(key, pair);
          const sets = setsOf(
            query,
            actors.filter(({ role }) => role === actor),
          );
          const mine = await prepare(server, query, sets, counting);
          pair.asked.set(name, mine);
          const differs = difference(query, name, mine, pair.asked.get('limit') as Asked);
          if (differs !== null) wrong.push(differs);
          statements.set(`${key} ${name}`, await statementsOf(server, mine, place, counting));
        }
      }
    } finally {
      await server.stop();
    }
    log(`  ${name}: compared`);
  }
  for (const { query, actor, asked: of } of asked.values()) {
    const answers = of.get('limit')?.answers ?? [];
    log(
      `  ${query.id} ${query.name} as ${actor}: ${answers.length} sets, ${Math.round(answers.reduce((sum, { length }) => sum + length, 0) / answers.length)} characters each`,
    );
  }
  if (wrong.length > 0) throw new Error(`The run is void.\n${wrong.join('\n')}`);
  return { pairs: [...asked.values()], statements };
}

async function run(cluster: Cluster, place: Place): Promise<void> {
  const pool = new pg.Pool({ connectionString: cluster.urlOf(place.database), max: 1 });
  // The server may end before the last connection to it has.
  pool.on('error', () => undefined);
  const cpu = await PostgresCpu.of(cluster);
  try {
    const actors = await signIn(pool, place.secret);
    if (options.memory !== undefined) {
      const counts = options.memory.split(',').map(Number);
      return await memory(place, pool, actors, { size, counts }, console.log);
    }
    if (options.rules) return await rules(place.dist, cluster.urlOf(place.database), actors, size, console.log);
    await removeWritten(pool);
    log('Comparing answers ...');
    const { pairs, statements } = await compare(place, actors, pool);
    if (options.check) return await removeWritten(pool);
    const figures: Figure[] = [];
    for (let i = 0; i < blocks; i += 1) {
      log(`Block ${i + 1} of ${blocks} ...`);
      await pool.query('checkpoint');
      figures.push(...(await block(place, i % 2 === 0 ? names : [...names].reverse(), pairs, { cpu, database: pool }, times, log)).figures);
    }
    if (figures.length === 0) throw new Error('Every block was dropped: something else is at work on this machine.');
    report(figures, statements, pairs);
    await removeWritten(pool);
  } finally {
    await pool.end();
  }
}

/** What requests have written goes away, also that of a run that broke off; the audit log is kept by a trigger. */
async function removeWritten(pool: pg.Pool): Promise<void> {
  const statements = queries.flatMap(({ writes }) => writes?.removal ?? []);
  if (statements.length === 0) return;
  await pool.query(`set session_replication_role = 'replica'`);
  for (const statement of statements) await pool.query(statement);
  await pool.query('reset session_replication_role');
}

const ORDER = (server: ServerName): number => SERVERS.indexOf(server);

/** The command that was given, without the places of this machine. */
const commandOf = (given: readonly string[]): string =>
  ['npm run bench --', ...given.filter((word, i) => !/^--(dist|data)/.test(word) && !/^--(dist|data)$/.test(given[i - 1] ?? ''))].join(' ');

function report(figures: readonly Figure[], statements: ReadonlyMap<string, number>, pairs: readonly Pair[]): void {
  const rows = [...rowsOf(figures, statements)].sort(
    (a, b) => `${a.query} ${a.actor}`.localeCompare(`${b.query} ${b.actor}`) || ORDER(a.server) - ORDER(b.server),
  );
  const summary = summaryOf(rows);
  const broken = rows.filter(({ errors }) => errors > 0);
  log(tableOf(rows, summary));
  if (broken.length > 0)
    throw new Error(
      `The run is void: ${broken.map(({ query, server, errors }) => `${errors} errors of ${server} in ${query}`).join(', ')}.`,
    );
  if (options.json) {
    const plain = rows.map(({ errors: _errors, blocks: _blocks, interval: _interval, ...row }) => row);
    console.log(JSON.stringify({ size, rows: plain, summary }));
  }
  if (options.picture !== undefined) {
    const titles = new Map(pairs.map(({ query, actor }) => [`${query.id} ${actor}`, `${query.id} ${query.name}, as ${actor}`]));
    const machine = `${cpus().length} cores, ${size}: ${commandOf(process.argv.slice(2))}`;
    writeFileSync(join(BENCH, options.picture), pictureOf(rows, titles, machine));
  }
}

async function main(): Promise<void> {
  const dist = distOf(options.dist);
  const product = await productOf(dist);
  const cluster = await startCluster(product, options.data, log);
  const stop = (): void => void cluster.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const words = (text = ''): string[] => text.split(' ').filter(Boolean);
    const nodeArguments = [...words(process.env['SERVER_OPTIONS']), ...words(options['node-arguments'])];
    const secret = randomBytes(32).toString('hex');
    const placeOf = async (of: Size): Promise<Place> => {
      const database = await ensureDatabase(cluster, product, of, log);
      return { cluster, database, secret, dist, nodeArguments };
    };
    if (options.growth === undefined) return await run(cluster, await placeOf(size));
    const worlds: { size: Size; place: Place }[] = [];
    for (const of of options.growth.split(',')) {
      const [each = size] = chosen(of, SIZES, 'size');
      worlds.push({ size: each, place: await placeOf(each) });
    }
    await growth(cluster, worlds, console.log);
  } finally {
    await cluster.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error && !process.env['DEBUG'] ? error.message : error);
  process.exitCode = 1;
});
