/**
 * `npm run explain -- <operation> --as <account> [--variables '{"code":"X"}']`: the statement that the account's request
 * becomes, its plan and its time. The operation is a file, the name of one in schema/operations, or the text of a query.
 * It asks the server of DATABASE_URL, else the embedded one over DATA_DIR, which must not be serving at the time.
 */
import './typescript.mjs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Kind, parse, separateOperations } from 'graphql';

const ROOT = join(import.meta.dirname, '..');
const STORED = join(ROOT, 'schema', 'operations');

function textOf(operation) {
  if (existsSync(operation)) return readFileSync(operation, 'utf8');
  const stored = join(STORED, `${operation}.graphql`);
  return existsSync(stored) ? readFileSync(stored, 'utf8') : operation;
}

/** The operation with the stored fragments that it uses. */
function documentOf(operation) {
  const own = parse(textOf(operation)).definitions;
  const stored = readdirSync(STORED).filter((name) => name.endsWith('.graphql'));
  const fragments = stored
    .flatMap((name) => parse(readFileSync(join(STORED, name), 'utf8')).definitions)
    .filter(({ kind, name }) => kind === Kind.FRAGMENT_DEFINITION && !own.some((node) => node.name?.value === name.value));
  const [document] = Object.values(separateOperations({ kind: Kind.DOCUMENT, definitions: [...own, ...fragments] }));
  return document;
}

async function database() {
  const { readEnv } = await import('../src/kernel/env.ts');
  const env = readEnv();
  if (env.databaseUrl) return { url: env.databaseUrl, businessDay: env.businessDay, stop: async () => {} };
  const { openFolder } = await import('../src/database/launcher-place.ts');
  const { launch } = await import('../src/database/launcher.ts');
  const launched = await launch({ dataDir: await openFolder(env.dataDir), log: () => {} });
  return { ...launched, businessDay: env.businessDay };
}

async function actorOf(pool, username, businessDay) {
  const { clockFor } = await import('../src/server/dataset.ts');
  const { ActorService } = await import('../src/identity/module.ts');
  const clock = await clockFor(pool, businessDay);
  const presence = await new ActorService(pool, clock).find({ account: { username }, session: null });
  if (!presence) throw new Error(`There is no active account ${username}.`);
  return presence.actor;
}

async function explain(pool, { operation, as, variables, businessDay }) {
  const { buildDangboSchema } = await import('../src/server/schema.ts');
  const { POLICIES } = await import('../src/server/policies.ts');
  const { createEngine, laidOut } = await import('../src/reading/index.ts');
  const engine = createEngine({
    schema: buildDangboSchema(),
    pool,
    policies: POLICIES,
    secret: 'for explaining alone',
    clock: { instant: () => new Date() },
  });
  const context = { actor: await actorOf(pool, as, businessDay), reason: null };
  engine.prepare(documentOf(operation), null, variables, context);
  const statement = await engine.explained(context, async ({ text, values }) => (await pool.query(text, [...values])).rows[0]?.levels);
  if (!statement) throw new Error('A resolver takes part in this operation: it is more than one statement.');
  console.log(laidOut(statement.text));
  const { rows } = await pool.query(`explain (analyze, buffers) ${statement.text}`, [...statement.values]);
  for (const row of rows) console.log(row['QUERY PLAN']);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { as: { type: 'string' }, variables: { type: 'string', default: '{}' } },
});
if (positionals.length !== 1 || !values.as) {
  console.error(`Usage: npm run explain -- <operation> --as <account> [--variables '{"code":"X"}']`);
  process.exit(1);
}
await import('reflect-metadata');
const { createPool } = await import('../src/database/pool.ts');
const { url, businessDay, stop } = await database();
const pool = createPool(url, 1);
try {
  await explain(pool, { operation: positionals[0], as: values.as, variables: JSON.parse(values.variables), businessDay });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await pool.end();
  await stop();
}
