import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'graphql';
import { nestingOfJson, scanDocument } from './scan.js';

/** Documents that graphql-js can parse, from pieces that are hard to tell apart without parsing. */
const value = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(
      '1',
      '-2',
      '3.5',
      '-1e9',
      '1.0E+3',
      'true',
      'null',
      'ENUM',
      '$v',
      '""',
      '"a\\"b"',
      '"[{("',
      '"\\\\"',
      '"""[ \\""" ] {"""',
      '"""a"b""c"""',
      '""""""',
    ),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(' ')}]`),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `{${items.map((item, i) => `f${i}:${item}`).join(',')}}`),
  ),
})).value;

const gap = fc.constantFrom(' ', '\n', ',', '\t', '# [{( "quoted\n', '\ufeff', '');
const document = fc
  .tuple(gap, fc.array(fc.tuple(value, gap), { minLength: 1, maxLength: 6 }), gap)
  .map(
    ([before, args, after]) =>
      `${before}{ a(${args.map(([each, space], i) => `x${i}:${each}${space} `).join(' ')}) ...F }${after} fragment F on T@d{b}`,
  );

describe('scanDocument', () => {
  test('counts the tokens that the parser counts', () => {
    fc.assert(
      fc.property(document, (source) => scanDocument(source).tokens === (parse(source) as unknown as { tokenCount: number }).tokenCount),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['{ a }', 1],
    ['{ a(x: [[1]]) { b } }', 4],
    ['{ a(x: "[[[[") }', 2],
    ['{ a(x: """[[[ \\""" [[[""") }', 2],
    ['# [[[[\n{ a }', 1],
    [']]]] { a }', 0],
    ['"[', 0],
    ['"""[', 0],
  ])('nesting of %s is %i', (source, nesting) => {
    expect(scanDocument(source).nesting).toBe(nesting);
  });

  test('takes any text, without recursion and without an end', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => scanDocument(source).tokens <= source.length));
    for (const text of ['[', '"', '"""', '\\', '#', '...', '-', '"""\\"""'])
      expect(scanDocument(text.repeat(50_000)).tokens).toBeGreaterThanOrEqual(0);
  });
});

test('nestingOfJson is the depth of the value', () => {
  const depth = (json: unknown): number =>
    typeof json === 'object' && json !== null ? 1 + Math.max(0, ...Object.entries(json).map(([, item]) => depth(item))) : 0;
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => nestingOfJson(JSON.stringify(json)) === depth(json)));
  expect(nestingOfJson('{"a":"\\"[[[[","b":[1]}')).toBe(2);
});
