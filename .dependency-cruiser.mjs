/**
 * Who may import whom: one rule for each row of architecture.md section 7. Every rule has a planted violation in
 * test/house/boundaries.test.ts that turns exactly this rule red.
 */

/** Each context imports only those to its left. */
const CONTEXTS = [
  'organization',
  'membership',
  'identity',
  'rulebook',
  'inspection',
  'planning',
  'training',
  'breakthrough',
  'meeting',
  'example',
  'rating',
  'statistics',
];
const CONTEXT = `(?:${CONTEXTS.join('|')})`;

/** Tests stand beside what they test and may use the harness and everything under test. */
const TEST = '\\.test\\.ts$';
const OURS = '^(?:src|seeds|test|web|tools|bench)/|^start\\.ts$';
const DOORS = `^src/${CONTEXT}/index\\.ts$`;
const GRAPHQL = 'node_modules/(?:graphql|type-graphql|graphql-[\\w-]+|@apollo/[\\w-]+)/';
const ORM = 'node_modules/(?:@mikro-orm/[\\w-]+|kysely|pg)/';
const WRITING = '^src/database/(?:load|transact)\\.ts$';

const inContext = (role) => ({ path: `^src/(${CONTEXT})/[^/]+\\.(?:${role})\\.ts$` });
const own = (roles) => `^src/$1/[^/]+\\.(?:${roles})\\.ts$`;
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { ...from, pathNot: [TEST, ...(from.pathNot ?? [])] },
  to,
});

/** Of our files, these kinds alone. */
const only = (...allowed) => ({ path: OURS, pathNot: allowed });

const LAYERS = [
  forbid('kernel-stands-alone', 'kernel imports nothing of ours', { path: '^src/kernel/' }, only('^src/kernel/')),
  forbid('database-knows-kernel', 'database imports kernel', { path: '^src/database/' }, only('^src/(?:kernel|database)/')),
  forbid(
    'reading-knows-database',
    'reading imports kernel and database',
    { path: '^src/reading/' },
    only('^src/(?:kernel|database|reading)/'),
  ),
  forbid(
    'server-knows-doors',
    'server and main.ts import contexts through their doors',
    { path: '^src/(?:server/|main\\.ts)' },
    {
      path: `^src/${CONTEXT}/`,
      pathNot: [`^src/${CONTEXT}/(?:index|module)\\.ts$`],
    },
  ),
  forbid(
    'server-is-the-top',
    'nothing in src imports server',
    { path: '^src/', pathNot: ['^src/server/', '^src/main\\.ts$'] },
    {
      path: '^src/(?:server/|main\\.ts)',
    },
  ),
  forbid(
    'seeds-use-doors',
    "seeds import the contexts' doors and database",
    { path: '^seeds/' },
    {
      path: OURS,
      pathNot: ['^seeds/', '^src/database/', `^src/${CONTEXT}/(?:index|module)\\.ts$`],
    },
  ),
  forbid('src-without-seeds-and-tests', 'src imports neither seeds nor tests', { path: '^src/' }, { path: OURS, pathNot: ['^src/'] }),
  forbid(
    'oracle-stands-alone',
    'the oracle shares no line with what it judges',
    { path: '^test/proof/oracle/' },
    only('^test/proof/oracle/'),
  ),
  forbid(
    'evaluator-stands-alone',
    'the naive evaluator reads what the oracle lets it, and nothing of the product',
    { path: '^test/proof/(?:evaluator|filters|law|model|nouns-[\\w-]+|worldview)\\.ts$' },
    only('^test/proof/'),
  ),
  forbid('web-stands-alone', 'the pages know the server by HTTP alone', { path: '^web/' }, { path: OURS, pathNot: ['^web/'] }),
];

const ROLES = [
  forbid('entity', 'an entity imports kernel, own and lower entities', inContext('entity'), only('^src/kernel/', own('entity'), DOORS)),
  forbid('policy', 'a policy imports kernel, own and lower entities', inContext('policy'), only('^src/kernel/', own('entity'), DOORS)),
  forbid('policy-is-pure', 'a policy is a pure function: no package, no module of Node', inContext('policy'), {
    dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
  }),
  forbid(
    'query',
    'a query or loader imports kernel, database, own queries, own and lower entities',
    inContext('query|loader'),
    only('^src/(?:kernel|database)/', own('entity|query'), DOORS),
  ),
  // A service composes what its context has; the pure rules of a policy are part of it.
  forbid(
    'service',
    'a service imports kernel, load and transact, own and lower entities, own queries, policies and services',
    inContext('service'),
    only('^src/kernel/', WRITING, own('entity|query|loader|policy|service'), DOORS),
  ),
  forbid('service-without-graphql', 'a service knows nothing of GraphQL', inContext('service'), { path: GRAPHQL }),
  forbid('input', 'an input imports kernel', inContext('input'), only('^src/kernel/')),
  forbid(
    'resolver',
    'a resolver imports kernel, reading, own services and inputs, own and lower entities',
    inContext('resolver'),
    only('^src/kernel/', '^src/reading/index\\.ts$', own('service|input|entity'), DOORS),
  ),
  forbid('resolver-without-orm', 'a resolver knows nothing of the database', inContext('resolver'), { path: ORM }),
  forbid(
    'index-shows-facts',
    'index.ts shows own entities and queries',
    { path: `^src/(${CONTEXT})/index\\.ts$` },
    only(own('entity|query')),
  ),
  forbid('module-shows-own', 'module.ts shows its own context', { path: `^src/(${CONTEXT})/module\\.ts$` }, only('^src/$1/')),
];

const ORDER = CONTEXTS.slice(0, -1).map((context, index) =>
  forbid(
    `${context}-imports-lower-contexts`,
    'a context imports only those to its left',
    { path: `^src/${context}/` },
    {
      path: `^src/(?:${CONTEXTS.slice(index + 1).join('|')})/`,
    },
  ),
);

const DOOR = forbid(
  'through-the-door',
  'a context imports another through index.ts alone',
  { path: `^src/(${CONTEXT})/` },
  {
    path: `^src/${CONTEXT}/`,
    pathNot: ['^src/$1/', DOORS],
  },
);

const ACCESS = [
  forbid(
    'rules-in-one-place',
    'visible.ts is for reading, load and queries (lock 3)',
    { path: '^src/', pathNot: ['^src/reading/', '^src/database/(?:load|visible)\\.ts$', `^src/${CONTEXT}/[^/]+\\.query\\.ts$`] },
    { path: '^src/database/visible\\.ts$' },
  ),
];

const PACKAGES = [
  forbid('no-cycles', 'no cycles', {}, { circular: true }),
  forbid(
    'no-dev-packages',
    'what the server runs stands in dependencies',
    { path: '^(?:src|seeds)/|^start\\.ts$' },
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['npm'],
    },
  ),
  forbid('resolvable', 'an import names something that exists', {}, { couldNotResolve: true }),
];

export default {
  forbidden: [...LAYERS, ...ROLES, ...ORDER, DOOR, ...ACCESS, ...PACKAGES],
  options: {
    // Types count: what a file knows is what its text names.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|\\.data|schema/generated)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
