import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';
import { houseRules } from './tools/house/eslint-rules.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const SCRIPTS = ['**/*.js', '**/*.mjs'];
const TESTS = ['test/**', '**/*.test.ts'];
/** Tools that read a default export. */
const CONFIGS = ['*.config.js', '.*.mjs', 'web/vite.config.ts', 'test/harness/global-*.mjs'];

const ENVIRONMENT = 'process.env is read in src/kernel/env.ts alone: what the process depends on stands in one place.';
const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration, ExportNamedDeclaration > ExportSpecifier[exported.name="default"]',
  message: 'Named exports only: a thing has one name.',
};
const NO_ENVIRONMENT = [
  'MemberExpression[object.name="process"][property.name="env"]',
  'MemberExpression[object.name="process"][property.value="env"]',
  'VariableDeclarator[init.name="process"][id.type="ObjectPattern"]',
  'ImportDeclaration[source.value=/^(node:)?process$/]',
].map((selector) => ({ selector, message: ENVIRONMENT }));

const SIZES = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 25, skipBlankLines: true, skipComments: true }],
  // Three is the wish, an object from there on; five is the end.
  'max-params': ['error', { max: 5 }],
  complexity: ['error', 12],
};

const CORE = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-restricted-syntax': ['error', DEFAULT_EXPORT],
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  'no-debugger': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
};

/** Where the strict set and the way this house writes differ. */
const STRICT_BUT = {
  // A number in a text reads the same in every language.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  // `() => stop()` is the short form of a callback.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // Resolvers hold decorators alone.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // It takes the intersection of CASL's `string | string[]` with `string[]` for a text.
  '@typescript-eslint/no-misused-spread': 'off',
  // Entities are filled by MikroORM and payloads are plain objects: structure counts, not the constructor.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': true }],
};

const NAMES = {
  '@graphql-eslint/naming-convention': [
    'error',
    {
      types: 'PascalCase',
      FieldDefinition: 'camelCase',
      InputValueDefinition: 'camelCase',
      Argument: 'camelCase',
      DirectiveDefinition: 'camelCase',
      'FieldDefinition[parent.name.value=Query]': { forbiddenPrefixes: ['get', 'query', 'list'] },
      'FieldDefinition[parent.name.value=Mutation]': { forbiddenPrefixes: ['update', 'mutate'], forbiddenSuffixes: ['Mutation'] },
    },
  ],
};

const SDL = {
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      rootField: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
      DirectiveDefinition: true,
    },
  ],
  ...NAMES,
  '@graphql-eslint/no-typename-prefix': 'off',
  '@graphql-eslint/no-unreachable-types': 'error',
  '@graphql-eslint/require-deprecation-reason': 'error',
  '@graphql-eslint/unique-enum-value-names': 'error',
  '@graphql-eslint/no-duplicate-fields': 'error',
  '@graphql-eslint/known-type-names': 'error',
};

const OPERATIONS = {
  ...graphql.configs['flat/operations-recommended'].rules,
  // A document names what its screen shows; the server gives ids where a cache wants them.
  '@graphql-eslint/require-selections': 'off',
  '@graphql-eslint/naming-convention': [
    'error',
    { VariableDefinition: 'camelCase', OperationDefinition: 'PascalCase', FragmentDefinition: 'PascalCase' },
  ],
  '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 12 }],
};

const forGraphql = (schema, documents) => ({
  parser: graphql.parser,
  parserOptions: { graphQLConfig: { schema, documents } },
});

export default tseslint.config(
  // The benchmark has packages of its own, which are not there where it has not run: it is checked by its own compiler.
  { ignores: ['dist/**', '.data/**', 'coverage/**', 'schema/generated/**', 'bench/**'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...CORE, ...SIZES, ...STRICT_BUT },
  },
  { files: SCRIPTS, extends: [tseslint.configs.strict], rules: { ...CORE, ...SIZES } },
  {
    files: ['src/**/*.ts', 'seeds/**/*.ts', 'start.ts'],
    ignores: ['src/kernel/env.ts', ...TESTS],
    rules: { 'no-restricted-syntax': ['error', DEFAULT_EXPORT, ...NO_ENVIRONMENT] },
  },
  { files: ['src/**/*.ts', 'seeds/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/database/load.ts', ...TESTS],
    plugins: { house: houseRules },
    rules: { 'house/reads-through-load': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/database/**', ...TESTS],
    plugins: { house: houseRules },
    rules: { 'house/tables-through-rules': 'error' },
  },
  // A test tells a story from beginning to end; its length is that of the story.
  { files: TESTS, rules: { 'max-lines-per-function': 'off', complexity: 'off' } },
  // Markup is counted as lines; React's types are not installed, so nothing of it can be judged by type.
  {
    files: ['web/**'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { 'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }] },
  },
  { files: CONFIGS, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['schema/schema.graphql'],
    languageOptions: forGraphql('schema/schema.graphql'),
    plugins: { '@graphql-eslint': graphql },
    rules: SDL,
  },
  {
    files: ['schema/operations/*.graphql'],
    languageOptions: forGraphql('schema/schema.graphql', 'schema/operations/*.graphql'),
    plugins: { '@graphql-eslint': graphql },
    rules: OPERATIONS,
  },
);
