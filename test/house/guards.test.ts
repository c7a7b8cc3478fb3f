import { afterEach, describe, expect, test } from '@jest/globals';
import { PlantedTree, type Verdict } from './planted.js';

const DRIFT = 'tools/house/drift.mjs';
const SDL = 'schema/schema.graphql';

const red = (text: string): object => ({ green: false, text: expect.stringContaining(text) });

const trees: PlantedTree[] = [];

function planted(copied: readonly string[], files: Readonly<Record<string, string>> = {}): PlantedTree {
  const tree = new PlantedTree(copied).write(files);
  trees.push(tree);
  return tree;
}

/** Commits everything in the tree as it stands. */
function commit(tree: PlantedTree): void {
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  tree.run('git', 'init', '--quiet');
  tree.run('git', 'add', '--all');
  expect(tree.run('git', ...who, 'commit', '--quiet', '--no-verify', '--message', 'planted').green).toBe(true);
}

afterEach(() => {
  for (const tree of trees.splice(0)) tree.remove();
});

describe('contract drift', () => {
  test.each([SDL, 'schema/permissions.md'])('%s that the sources do not print is seen red', (file) => {
    const tree = planted([]);
    expect(tree.ask(DRIFT, file)).toEqual(red(`${file} is missing`));
    tree.write({ [file]: 'something else\n' });
    expect(tree.ask(DRIFT, file)).toEqual(red('- something else'));
  });

  test('a typed document that no operation makes is seen red', () => {
    const tree = planted(['schema'], { 'schema/generated/old.ts': '' });
    expect(tree.ask(DRIFT, 'schema/generated/').text).toContain('schema/generated/old.ts is made by nothing any more');
  });

  test('a database of other migrations is seen red', () => {
    const tree = planted([], { 'schema/database.sql': 'create table planted ();\n' });
    expect(tree.ask(DRIFT, 'schema/database.sql').text).toContain('- create table planted ();');
  });
});

describe('breaking changes', () => {
  const breaking = (tree: PlantedTree): Verdict => tree.ask('tools/house/breaking.mjs');
  const with_ = (fields: string): Record<string, string> => ({ [SDL]: `type Query { ${fields} }` });

  test('a field that clients may use and that is gone is seen red', () => {
    const { green, text } = breaking(planted([], with_('planted: Int')));
    expect(green).toBe(false);
    expect(text).toContain("Field 'planted' was removed from object type 'Query'");
  });

  test('a field that was deprecated may go, and new ones may come', () => {
    expect(
      breaking(planted([], with_('planted: Int @deprecated(reason: "Use seat, 2023-01-01.") seat(id: ID): Seat } type Seat { id: ID!'))),
    ).toEqual({
      green: true,
      text: '',
    });
  });

  test('what was committed binds, whatever stands in the folder', () => {
    const tree = planted([], with_('planted: Int'));
    commit(tree);
    tree.delete(SDL);
    expect(breaking(tree).text).toContain("Field 'planted' was removed");
  });
});

describe('unused code', () => {
  test('an unused export and an unused file are seen red', () => {
    const tree = planted(['knip.jsonc', 'package.json', 'tsconfig.json'], {
      'start.ts': "import { used } from './src/kernel/words.js';\nused();\n",
      'src/kernel/words.ts': 'export const used = (): number => 1;\nexport const idle = (): number => 2;\n',
      'src/kernel/lonely.ts': 'export const alone = 1;\n',
    }).withPackages();
    const { green, text } = tree.ask('node_modules/knip/bin/knip.js', '--no-progress', '--include', 'files,exports');
    expect(green).toBe(false);
    expect(text).toMatch(/Unused files \(1\)\s+src\/kernel\/lonely\.ts/);
    expect(text).toMatch(/Unused exports \(1\)\s+idle/);
  });
});

describe('format', () => {
  test('a file that Prettier would write otherwise is seen red', () => {
    const tree = planted(['.prettierrc.json', '.prettierignore'], {
      'src/good.ts': "export const a = 'b';\n",
      'src/bad.ts': 'export const a = "b"\n',
    });
    const { green, text } = tree.ask('node_modules/prettier/bin/prettier.cjs', '--check', '.');
    expect(green).toBe(false);
    expect(text).toContain('src/bad.ts');
    expect(text).not.toContain('src/good.ts');
  });
});

describe('names and places', () => {
  const context = { 'src/membership/index.ts': '', 'src/membership/module.ts': '', 'src/membership/README.md': 'Words.\n' };

  test('a context with files of known roles is green', () => {
    const tree = planted([], { ...context, 'src/membership/seat-holding.policy.ts': '', 'src/membership/seat-holding.policy.test.ts': '' });
    expect(tree.ask('tools/house/names.mjs')).toEqual({ green: true, text: '' });
  });

  test.each([
    ['src/membership/member.helper.ts', 'a file of a context is <noun>.<role>.ts'],
    ['src/membership/parts/member.entity.ts', 'a file of a context is <noun>.<role>.ts'],
    ['src/utilities/text.ts', 'src has no folder utilities'],
    ['src/identity/index.ts', 'src/identity has no README.md'],
    ['src/membership/README.md', 'has 31 lines'],
  ])('%s is seen red', (file, reason) => {
    const { green, text } = planted([], { ...context, [file]: 'word\n'.repeat(31) }).ask('tools/house/names.mjs');
    expect(green).toBe(false);
    expect(text).toContain(reason);
  });

  test.each([
    ['a folder of somebody', `cd ${['', 'home', 'somebody', 'dangbo'].join('/')}`],
    ['a temporary file', `'${['', 'tmp', 'notes.txt'].join('/')}'`],
    ['a registry', `https://${['registry', 'npmjs', 'org'].join('.')}/`],
  ])('%s is seen red', (_what, text) => {
    const tree = planted([], { 'README.md': `One line.\n${text}\n` });
    expect(tree.ask('tools/house/places.mjs')).toEqual(red('README.md:2 names'));
  });

  test('addresses of the server and relative paths are green', () => {
    const text = 'GET /graphql, ../shared/home/x, http://127.0.0.1:4000/work/x, ./tmp/x\n';
    expect(planted([], { 'README.md': text }).ask('tools/house/places.mjs')).toEqual({ green: true, text: '' });
  });
});
