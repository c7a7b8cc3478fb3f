import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { LIMITS } from './limits.js';
import { limitRules } from './rules.js';

const schema = buildSchema('directive @many repeatable on FIELD | QUERY | VARIABLE_DEFINITION type Query { a: String }');

const codesOf = (document: string): unknown[] =>
  validate(schema, parse(document), limitRules(LIMITS)).map(({ extensions }) => extensions['code']);

test.each([
  ['{ a % }', 10, []],
  ['{ a % }', 11, ['COST_LIMIT']],
  ['query % { a }', 11, ['COST_LIMIT']],
  ['query ($v: Int %) { a }', 11, ['COST_LIMIT']],
])('%s with %i directives that may repeat', (document, n, codes) => {
  expect(codesOf(document.replace('%', '@many '.repeat(n)))).toEqual(codes);
});
