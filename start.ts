import 'reflect-metadata';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { loadDataset } from './seeds/index.js';
import { keptSecret, openFolder } from './src/database/launcher-place.js';
import { launch } from './src/database/launcher.js';
import { migrate } from './src/database/migrate.js';
import { ensureServer } from './src/database/server-check.js';
import { readEnv, type Env } from './src/kernel/env.js';
import { StartError } from './src/kernel/start-error.js';
import { serve } from './src/main.js';

type Close = () => Promise<void>;

const DEMO_ACCOUNTS = 'p1 p2 p3o p3k p3t p3v b1 b2 b3 b4 b5 b6 b7 b7c g1 g2 g3 c1 m v i a t';

const say = (line: string): void => console.log(line);

/** What must be closed at the end, the last opened first. */
const open: Close[] = [];
let stopping: Promise<void> | null = null;
let opening: Promise<unknown> = Promise.resolve();

async function closeAll(): Promise<void> {
  // A server that is just being started must be known before it can be stopped.
  await opening.catch(() => undefined);
  for (const close of open.splice(0).reverse()) await close();
}

/** Stops once, however often it is asked. */
function stop(): Promise<void> {
  return (stopping ??= closeAll());
}

/** A busy port is told before minutes go into a database that nobody could ask. */
async function ensurePortFree({ host, port }: Env): Promise<void> {
  const probe = createServer();
  probe.listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw portError(error, port, host);
  }
  probe.close();
  await once(probe, 'close');
}

function portError(error: unknown, port: number, host: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return new StartError(`The port ${port} of ${host} is in use: stop what uses it, or set PORT to another.`);
  if (code === 'EACCES') return new StartError(`The port ${port} may not be opened by this user: set PORT to one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartError(`HOST ${host} is no address of this machine: set HOST to one of its own.`);
  return error;
}

async function startDatabase(dataDir: string): Promise<string> {
  say('Starting PostgreSQL ...');
  const launched = await launch({ dataDir, log: say });
  open.push(launched.stop);
  return launched.url;
}

async function databaseOf(env: Env, dataDir: string): Promise<string> {
  if (env.databaseUrl !== null) return ensureServer(env.databaseUrl).then(() => String(env.databaseUrl));
  const starting = startDatabase(dataDir);
  opening = starting;
  return starting;
}

async function fill(env: Env, url: string): Promise<readonly string[]> {
  const ran = await migrate(url);
  if (ran.length > 0) say(`Database prepared: ${ran.length} migrations.`);
  if (env.seed === 'none') return ran;
  const started = Date.now();
  const { loaded } = await loadDataset(env.seed, url, (line) => say(`  ${line}`));
  if (loaded) say(`Dataset ${env.seed} loaded in ${Math.round((Date.now() - started) / 1000)} s.`);
  return ran;
}

function greet(env: Env, address: string): void {
  const base = address.replace(/\/$/, '');
  say('');
  say(`Dangbo is ready.`);
  say(`  GraphQL    ${base}/graphql`);
  say(`  Explorer   ${base}/graphiql`);
  say(`  Schema     ${base}/schema.graphql`);
  say(`  Health     ${base}/readyz`);
  if (env.seed === 'demo') greetDemo();
  say('Ctrl-C stops it.');
}

function greetDemo(): void {
  say('');
  say(`Demo accounts, named by their role: ${DEMO_ACCOUNTS}`);
  say('Passwords: demo-<account>-2022. Try, in the explorer:');
  say('  mutation { signIn(username: "b4", password: "demo-b4-2022") { accessToken } }');
  say('then, with the header  Authorization: Bearer <accessToken>');
  say('  { organizations(first: 5) { totalCount nodes { code name memberCount } } }');
  say('');
}

async function start(): Promise<void> {
  const env = readEnv();
  await ensurePortFree(env);
  // With a server and a secret of the operator's own nothing is kept here.
  const isNeeded = env.databaseUrl === null || env.tokenSecret === null;
  const dataDir = isNeeded ? await openFolder(env.dataDir) : env.dataDir;
  const url = await databaseOf(env, dataDir);
  await fill(env, url);
  const secret = env.tokenSecret ?? (await keptSecret(join(dataDir, 'token-secret')));
  const served = await serve({ env, url, secret }).catch((error: unknown) => {
    throw portError(error, env.port, env.host);
  });
  open.push(served.close);
  greet(env, served.address);
}

/** One sentence for what the operator can mend, the whole error for what only we can. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  const known = error instanceof StartError || code !== undefined || error.constructor === Error;
  if (code === 'ENOSPC' || code === '53100') return 'The disk is full: make room and start again, the data are untouched.';
  return known ? error.message || String(code) : String(error.stack);
}

function end(): void {
  if (!stopping) say('Stopping ...');
  stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
// The command that started us is gone, and with it whoever could stop us.
process.once('disconnect', end);

start().catch(async (error: unknown) => {
  // What breaks off because we stop is no error.
  if (stopping) return;
  console.error(explain(error));
  await stop();
  process.exit(1);
});
