/** Prints the contracts that `schema/` holds from the sources that they describe: the same text for the same sources. */
import '../typescript.mjs';
import { readdirSync, readFileSync } from 'node:fs';
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

const HELD = { body: null, holding: null, heirs: [], named: [], securityOfficer: false, delegated: null };

/** A reader whose rights are a bloc's organisation board, a cell's member and the own person, without a database. */
const OFFICER = {
  account: '018471ef-0000-7000-8000-000000000001',
  username: 'officer',
  kind: 'PERSON',
  person: '018471ef-0000-7000-8000-000000000002',
  version: '1',
  today: '2022-11-14',
  kin: [],
  grants: [
    { role: 'B4', unit: { no: 10, level: 2, l1: 1, l2: 10, l3: 0, l4: 0, l5: 0 }, ...HELD },
    { role: 'M', unit: { no: 1001, level: 5, l1: 1, l2: 10, l3: 101, l4: 0, l5: 1001 }, ...HELD },
    { role: 'S', unit: { no: 0, level: 0, l1: 0, l2: 0, l3: 0, l4: 0, l5: 0 }, ...HELD },
  ],
};

/** The access log is not that officer's: its statement is printed as the chair of an inspection committee sends it. */
const CHAIR = { ...OFFICER, grants: OFFICER.grants.map((grant) => (grant.role === 'B4' ? { ...grant, role: 'B7c' } : grant)) };
const CHAIR_ASKS = ['looks-at-member'];

/** The statement of each stored document as that officer sends it. Beside the document, so that a change of SQL shows. */
async function printStatements() {
  await import('reflect-metadata');
  const { buildDangboSchema } = await import('../../src/server/schema.ts');
  const { POLICIES } = await import('../../src/server/policies.ts');
  const { createEngine, laidOut } = await import('../../src/reading/index.ts');
  const schema = buildDangboSchema();
  const engine = createEngine({
    schema,
    pool: null,
    policies: POLICIES,
    secret: 'for printing alone',
    clock: { instant: () => new Date() },
  });
  const files = new Map();
  for (const { name, document, variables } of await storedDocuments()) {
    const context = { actor: CHAIR_ASKS.includes(name) ? CHAIR : OFFICER, reason: null };
    engine.prepare(document, null, variables, context);
    // Units that a variable names are taken for the province.
    const statement = await engine.explained(context, ({ text }) => Array(text.split('.level').length).fill(1));
    if (statement) files.set(`schema/operations/${name}.sql`, laidOut(statement.text));
  }
  return files;
}

/** Documents of schema/operations with their fragments, and a value for each variable that needs one. */
async function storedDocuments() {
  const { Kind, parse, separateOperations } = await import('graphql');
  const folder = join(REPOSITORY, 'schema', 'operations');
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  const definitions = names.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')).definitions.map((node) => ({ name, node })));
  const separate = separateOperations({ kind: Kind.DOCUMENT, definitions: definitions.map(({ node }) => node) });
  return definitions
    .filter(({ node }) => node.kind === Kind.OPERATION_DEFINITION)
    .map(({ name, node }) => ({
      name: name.replace('.graphql', ''),
      document: separate[node.name.value],
      variables: Object.fromEntries(
        node.variableDefinitions
          .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue)
          .map(({ variable, type }) => [variable.name.value, type.type.name?.value === 'LocalDate' ? OFFICER.today : VALUE]),
      ),
    }));
}

/** A global id that is also a text. */
const VALUE = Buffer.from('Organization:018471ef-0000-7000-8000-000000000003').toString('base64url');

const one = (file, print) => async () => new Map([[file, await print()]]);

/** What `schema/` holds: for each contract, its files with their texts. A name with a slash at its end is a whole folder. */
export const CONTRACTS = {
  'schema/schema.graphql': one('schema/schema.graphql', printSdl),
  'schema/permissions.md': one('schema/permissions.md', printRules),
  'schema/database.sql': one('schema/database.sql', printTables),
  'schema/generated/': printDocuments,
  'schema/operations/*.sql': printStatements,
};

export { printSdl };
