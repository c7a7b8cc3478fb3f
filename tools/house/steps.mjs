/** What `npm run check` asks, in the order of the report. Each step is a program that ends with 0 when all is well. */

const bin = (name, path) => `node_modules/${name}/${path}`;
const house = (name) => `tools/house/${name}.mjs`;

/** What a step found of a file stands until the file changes; a fresh clone has nothing to remember. */
const remembering = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', `node_modules/.cache/check/${name}`];

export const STEPS = [
  { name: 'lint', args: [bin('eslint', 'bin/eslint.js'), '--max-warnings', '0', ...remembering('eslint'), '.'] },
  { name: 'types', args: [bin('typescript', 'bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types of web', args: [bin('typescript', 'bin/tsc'), '--noEmit', '-p', 'web/tsconfig.json'] },
  { name: 'format', args: [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', ...remembering('prettier'), '.'] },
  { name: 'boundaries', args: [house('boundaries')] },
  { name: 'unused code', args: [bin('knip', 'bin/knip.js'), '--no-progress', '--no-config-hints'] },
  { name: 'contract', args: [house('drift'), 'schema/schema.graphql'] },
  { name: 'breaking changes', args: [house('breaking')] },
  { name: 'permissions', args: [house('drift'), 'schema/permissions.md'] },
  { name: 'database', args: [house('drift'), 'schema/database.sql'] },
  { name: 'documents', args: [house('drift'), 'schema/generated/'] },
  { name: 'statements', args: [house('drift'), 'schema/operations/*.sql'] },
  { name: 'file names', args: [house('names')] },
  { name: 'places', args: [house('places')] },
];
