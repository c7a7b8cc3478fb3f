import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PlantedTree } from './planted.js';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** One violation for each rule: the file that breaks it, and what it must not import. */
const PLANTED: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'kernel-stands-alone': ['src/kernel/planted.ts', 'src/database/pool.ts'],
  'database-knows-kernel': ['src/database/planted.ts', 'src/reading/index.ts'],
  'reading-knows-database': ['src/reading/planted.ts', 'src/membership/index.ts'],
  'server-knows-doors': ['src/server/planted.ts', 'src/membership/member.entity.ts'],
  'server-is-the-top': ['src/identity/planted.ts', 'src/server/http.ts'],
  'seeds-use-doors': ['seeds/planted.ts', 'src/membership/member.entity.ts'],
  'src-without-seeds-and-tests': ['src/server/seeded.ts', 'seeds/index.ts'],
  'oracle-stands-alone': ['test/proof/oracle/planted.ts', 'src/database/pool.ts'],
  'evaluator-stands-alone': ['test/proof/evaluator.ts', 'src/membership/index.ts'],
  'web-stands-alone': ['web/planted.ts', 'src/kernel/words.ts'],
  entity: ['src/membership/planted.entity.ts', 'src/database/pool.ts'],
  policy: ['src/membership/planted.policy.ts', 'src/membership/member.query.ts'],
  'policy-is-pure': ['src/membership/impure.policy.ts', 'node:fs'],
  query: ['src/membership/planted.query.ts', 'src/membership/member.service.ts'],
  service: ['src/membership/planted.service.ts', 'src/database/pool.ts'],
  'service-without-graphql': ['src/membership/typed.service.ts', 'graphql'],
  input: ['src/membership/planted.input.ts', 'src/membership/member.entity.ts'],
  resolver: ['src/membership/planted.resolver.ts', 'src/membership/member.query.ts'],
  'resolver-without-orm': ['src/membership/stored.resolver.ts', '@mikro-orm/core'],
  'index-shows-facts': ['src/planning/index.ts', 'src/planning/cycle.service.ts'],
  'module-shows-own': ['src/planning/module.ts', 'src/reading/index.ts'],
  'through-the-door': ['src/membership/planted.ts', 'src/organization/unit.query.ts'],
  'rules-in-one-place': ['src/database/leaking.ts', 'src/database/visible.ts'],
  'no-dev-packages': ['src/server/bundled.ts', 'vite'],
  resolvable: ['src/server/lost.ts', './nowhere.js'],
  ...Object.fromEntries(orderPlants()),
};

/** Besides the rule of the order, a file that skips the door breaks that rule too: these go through the door. */
function orderPlants(): [string, readonly [string, string]][] {
  const contexts = ['organization', 'membership', 'identity', 'rulebook', 'inspection', 'planning', 'training', 'breakthrough'];
  const order = [...contexts, 'meeting', 'example', 'rating', 'statistics'];
  return order.slice(0, -1).map((context, index) => {
    const higher = order[index + 1] ?? '';
    return [`${context}-imports-lower-contexts`, [`src/${context}/ahead.query.ts`, `src/${higher}/index.ts`]];
  });
}

/** A tree that keeps every rule, with something of each kind. */
const CLEAN: Readonly<Record<string, readonly string[]>> = {
  'start.ts': ['seeds/index.ts', 'src/main.ts'],
  'seeds/index.ts': ['src/database/pool.ts', 'src/membership/index.ts'],
  'src/main.ts': ['src/server/http.ts', 'src/database/pool.ts'],
  'src/kernel/words.ts': [],
  'src/database/pool.ts': ['src/kernel/words.ts'],
  'src/database/load.ts': ['src/database/visible.ts'],
  'src/database/visible.ts': [],
  'src/reading/index.ts': ['src/database/visible.ts'],
  'src/server/http.ts': ['src/membership/module.ts', 'graphql'],
  'src/organization/index.ts': ['src/organization/unit.entity.ts'],
  'src/organization/unit.entity.ts': ['src/kernel/words.ts'],
  'src/organization/unit.query.ts': ['src/database/visible.ts', 'src/organization/unit.entity.ts'],
  'src/membership/index.ts': ['src/membership/member.entity.ts'],
  'src/membership/module.ts': ['src/membership/member.resolver.ts'],
  'src/membership/member.entity.ts': ['src/organization/index.ts', 'src/kernel/words.ts'],
  'src/membership/member.policy.ts': ['src/membership/member.entity.ts', 'src/kernel/words.ts'],
  'src/membership/member.query.ts': ['src/database/pool.ts', 'src/organization/index.ts'],
  'src/membership/member.service.ts': ['src/database/load.ts', 'src/membership/member.query.ts', 'src/membership/member.policy.ts'],
  'src/membership/member.service.test.ts': ['test/harness/database.ts', 'src/database/pool.ts'],
  'src/membership/member.input.ts': ['src/kernel/words.ts', 'graphql'],
  'src/membership/member.resolver.ts': ['src/membership/member.service.ts', 'src/membership/member.input.ts', 'graphql'],
  'src/planning/cycle.service.ts': [],
  'test/harness/database.ts': ['src/database/pool.ts', 'vite'],
};

const DOORS = ['identity', 'rulebook', 'inspection', 'training', 'breakthrough', 'meeting', 'example', 'rating', 'statistics'];

function pathTo(from: string, to: string): string {
  const isOurs = to.endsWith('.ts');
  return isOurs ? `${'../'.repeat(from.split('/').length - 1) || './'}${to.replace(/\.ts$/, '.js')}` : to;
}

const importing = (from: string, targets: readonly string[]): string =>
  [...targets.map((to) => `import '${pathTo(from, to)}';`), 'export {};'].join('\n');

const source = (files: Readonly<Record<string, readonly string[]>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, targets]) => [name, importing(name, targets)]));

/** Packages that hold nothing but their name. */
function packages(): Record<string, string> {
  const names = ['graphql', '@mikro-orm/core', 'vite'];
  const manifest = { type: 'module', dependencies: { graphql: '1', '@mikro-orm/core': '1' }, devDependencies: { vite: '1' } };
  const installed = names.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ]);
  return { 'package.json': JSON.stringify(manifest), ...(Object.fromEntries(installed) as Record<string, string>) };
}

function cleanTree(): PlantedTree {
  const doors = Object.fromEntries(DOORS.map((context) => [`src/${context}/index.ts`, [] as string[]]));
  return new PlantedTree(['.dependency-cruiser.mjs', 'tsconfig.json']).write({ ...packages(), ...source({ ...CLEAN, ...doors }) });
}

/** A cycle needs two files; everything else is one file with one import. */
const CYCLE = { 'src/server/egg.ts': ['src/server/hen.ts'], 'src/server/hen.ts': ['src/server/egg.ts'] };

interface Summary {
  readonly violations: readonly Violation[];
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
}

function ask(tree: PlantedTree): Summary {
  const { text } = tree.ask('tools/house/boundaries.mjs', '--output-type', 'json');
  return (JSON.parse(text) as { summary: Summary }).summary;
}

describe('boundaries', () => {
  const clean = cleanTree();
  const planted = cleanTree();
  let found: readonly Violation[] = [];
  let rules: readonly string[] = [];

  beforeAll(() => {
    const files = Object.fromEntries(Object.values(PLANTED).map(([from, to]) => [from, [to]]));
    planted.write(source({ ...files, ...CYCLE }));
    const summary = ask(planted);
    found = summary.violations;
    rules = summary.ruleSetUsed.forbidden.map(({ name }) => name);
  });
  afterAll(() => {
    clean.remove();
    planted.remove();
  });

  test('a tree that keeps the rules is green', () => {
    expect(ask(clean).violations).toEqual([]);
    expect(clean.ask('tools/house/boundaries.mjs').green).toBe(true);
  });

  test.each(Object.entries(PLANTED))('%s is seen red, and nothing else', (rule, [from]) => {
    expect(found.filter((violation) => violation.from === from).map((violation) => violation.rule.name)).toEqual([rule]);
  });

  test('no-cycles is seen red', () => {
    const cycles = found.filter(({ rule }) => rule.name === 'no-cycles');
    expect(cycles.map(({ from, to }) => [from, to].sort())).toEqual([Object.keys(CYCLE).sort()]);
    expect(found.filter(({ from }) => from in CYCLE)).toEqual(cycles);
  });

  test('no rule is without its planted violation', () => {
    expect([...Object.keys(PLANTED), 'no-cycles'].sort()).toEqual([...rules].sort());
  });

  test('the guard ends with an error', () => {
    expect(planted.ask('tools/house/boundaries.mjs').green).toBe(false);
  });
});
