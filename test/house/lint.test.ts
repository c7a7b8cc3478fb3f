import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PlantedTree } from './planted.js';

const LINT = 'node_modules/eslint/bin/eslint.js';

const lines = (count: number, text: string): string => `${text}\n`.repeat(count);

/** What is planted, and the one rule that must say so. */
const PLANTED: Readonly<Record<string, readonly [rule: string, text: string]>> = {
  'src/kernel/any.ts': ['@typescript-eslint/no-explicit-any', 'export const parse = (text: string): any => text;'],
  'src/kernel/ignored.ts': [
    '@typescript-eslint/ban-ts-comment',
    '// @ts-ignore: it is known to hold a number\nexport const one: number = 1 + 0;',
  ],
  'src/kernel/nameless.ts': ['no-restricted-syntax', 'export default 1;'],
  'src/server/environment.ts': ['no-restricted-syntax', "export const port = process.env['PORT'];"],
  'src/server/taken.ts': ['no-restricted-syntax', 'export const { env } = process;'],
  'src/server/imported.ts': ['no-restricted-syntax', "import { env } from 'node:process';\nexport const port = env['PORT'];"],
  'src/server/loud.ts': ['no-console', "console.log('here');"],
  'src/server/silenced.ts': ['no-console', "// eslint-disable-next-line no-console\nconsole.log('here');"],
  'src/server/later.ts': ['no-warning-comments', '// TODO: more\nexport const one = 1;'],
  'src/server/floating.ts': ['@typescript-eslint/no-floating-promises', 'export function go(): void {\n  Promise.resolve(1);\n}'],
  'src/server/long.ts': ['max-lines', lines(301, '// one of many')],
  'src/server/wordy.ts': ['max-lines-per-function', `export function say(): void {\n${lines(26, '  Math.random();')}}`],
  'src/membership/renamed.service.ts': [
    'house/reads-through-load',
    `import type { EntityManager } from '@mikro-orm/postgresql';
     export const all = (manager: EntityManager): Promise<object[]> => manager.find('Member' as never, {});`,
  ],
  'src/membership/built.service.ts': [
    'house/reads-through-load',
    `import type { Transaction } from '../database/transact.js';
     export const built = ({ em }: Transaction): unknown => em.createQueryBuilder('Member' as never);`,
  ],
  'src/membership/plain.query.ts': ['house/tables-through-rules', 'export const names = `select full_name from member m`;'],
  'src/membership/tagged.query.ts': [
    'house/tables-through-rules',
    "import { fragment } from '../database/fragment.js';\nexport const names = fragment`select 1 from seat_holding`;",
  ],
  'schema/schema.graphql': [
    '@graphql-eslint/require-description',
    '"""Root."""\ntype Query {\n  """Said."""\n  told: Int\n  untold: Int\n}\n',
  ],
};

const CLEAN: Readonly<Record<string, string>> = {
  'src/kernel/env.ts': "export const port = process.env['PORT'];\n",
  'src/database/transact.ts':
    "import type { EntityManager } from '@mikro-orm/postgresql';\nexport interface Transaction {\n  readonly em: EntityManager;\n}\n",
  'src/database/load.ts': `import type { Transaction } from './transact.js';
export const load = ({ em }: Transaction): Promise<unknown> => em.findOne('Member' as never, {});
`,
  'src/database/fragment.ts': 'export const fragment = (strings: TemplateStringsArray): string => strings.join();\n',
  'src/membership/own.query.ts': "export const ends = 'select expires_at from session';\n",
  // A list has a find of its own.
  'src/membership/list.service.ts': 'export const first = (all: readonly number[]): number | undefined => all.find((one) => one > 1);\n',
};

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}

/** Rules that each file breaks. What ESLint says without a rule is that a comment of a file has no say here. */
function rulesBroken(tree: PlantedTree): Map<string, string[]> {
  const { text } = tree.ask(LINT, '--format', 'json', '.');
  const results = JSON.parse(text) as Linted[];
  const name = (path: string): string => path.slice(path.indexOf(tree.name) + tree.name.length + 1);
  return new Map(results.map(({ filePath, messages }) => [name(filePath), messages.flatMap(({ ruleId }) => ruleId ?? [])]));
}

describe('lint', () => {
  const tree = new PlantedTree(['eslint.config.js', 'tools/house/eslint-rules.mjs', 'tsconfig.json', 'package.json']).withPackages();
  let found = new Map<string, string[]>();

  beforeAll(() => {
    const planted = Object.fromEntries(Object.entries(PLANTED).map(([name, [, text]]) => [name, text]));
    found = rulesBroken(tree.write({ ...CLEAN, ...planted }));
  });
  afterAll(() => tree.remove());

  test.each(Object.entries(PLANTED))('%s is seen red', (name, [rule]) => {
    expect([...new Set(found.get(name))]).toEqual([rule]);
  });

  test.each(Object.keys(CLEAN))('%s is green', (name) => {
    expect(found.get(name)).toEqual([]);
  });
});
