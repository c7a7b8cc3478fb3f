/** Prints the contracts that `schema/` holds from the sources that they describe: the same text for the same sources. */
import '../typescript.mjs';
import { join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '..', '..');

async function printSdl() {
  await import('reflect-metadata');
  const { lexicographicSortSchema, printSchema } = await import('graphql');
  const { buildDangboSchema } = await import('../../src/server/schema.ts');
  return `${printSchema(lexicographicSortSchema(buildDangboSchema()))}\n`;
}

async function printRules() {
  await import('reflect-metadata');
  // The schema loads every noun; the policies speak of their fields.
  const { buildDangboSchema } = await import('../../src/server/schema.ts');
  buildDangboSchema();
  const { printPermissions } = await import('../../src/server/permissions.ts');
  return printPermissions();
}

/** Migrates an empty server of its own and reads its catalogue. */
async function printTables() {
  const { startTestServer } = await import('../../test/harness/test-server.ts');
  const server = await startTestServer();
  try {
    return await printMigrated(server.url);
  } finally {
    await server.stop();
  }
}

async function printMigrated(url) {
  const { migrate } = await import('../../src/database/migrate.ts');
  const { createPool } = await import('../../src/database/pool.ts');
  const { printCatalogue } = await import('../../src/database/catalogue.ts');
  await migrate(url);
  const pool = createPool(url, 1);
  try {
    return await printCatalogue(pool);
  } finally {
    await pool.end();
  }
}

/** Typed documents of schema/operations, by path. */
async function printDocuments() {
  const { executeCodegen, loadContext } = await import('@graphql-codegen/cli');
  const context = await loadContext(join(REPOSITORY, 'codegen.yml'));
  context.cwd = REPOSITORY;
  context.updateConfig({ silent: true, errorsOnly: true });
  const { result, error } = await executeCodegen(context);
  if (error) throw error;
  return new Map(result.map(({ filename, content }) => [filename, content]));
}

const one = (file, print) => async () => new Map([[file, await print()]]);

/** What `schema/` holds: for each contract, its files with their texts. A name with a slash at its end is a whole folder. */
export const CONTRACTS = {
  'schema/schema.graphql': one('schema/schema.graphql', printSdl),
  'schema/permissions.md': one('schema/permissions.md', printRules),
  'schema/database.sql': one('schema/database.sql', printTables),
  'schema/generated/': printDocuments,
};

export { printSdl };
