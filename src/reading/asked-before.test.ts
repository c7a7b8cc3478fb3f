import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { Reader } from '../database/reader.js';
import { AskedBefore } from './asked-before.js';

const reader = (): Reader => ({}) as Reader;
const document = parse('query A { a } query B { b }');

test('what was checked is found for the same reader, document, operation and values alone', () => {
  const asked = new AskedBefore<object>();
  const [one, checked] = [reader(), {}];
  asked.keep(one, document, 'A', { id: 1 }, checked);
  expect(asked.find(one, document, 'A', { id: 1 })).toBe(checked);
  expect(asked.find(one, document, 'A', { id: 2 })).toBeNull();
  expect(asked.find(one, document, 'B', { id: 1 })).toBeNull();
  expect(asked.find(one, parse('query A { a } query B { b }'), 'A', { id: 1 })).toBeNull();
  expect(asked.find(reader(), document, 'A', { id: 1 })).toBeNull();
});

test('200 are remembered for a reader, and none with more than 1,000 characters of values', () => {
  const asked = new AskedBefore<object>();
  const [first, last] = [reader(), reader()];
  asked.keep(first, document, null, {}, {});
  for (let id = 0; id <= 200; id += 1) asked.keep(last, document, null, { id }, {});
  expect(asked.find(first, document, null, {})).not.toBeNull();
  expect([0, 200].map((id) => asked.find(last, document, null, { id }) !== null)).toEqual([false, true]);
  asked.keep(first, document, null, { text: 'x'.repeat(1_000) }, {});
  expect(asked.find(first, document, null, { text: 'x'.repeat(1_000) })).toBeNull();
});

test('it is remembered for a minute, however long the reader stays', () => {
  let now = 0;
  const asked = new AskedBefore<object>(() => now);
  const [one, values] = [reader(), { id: 1 }];
  asked.keep(one, document, null, values, {});
  expect(asked.find(one, document, null, values)).not.toBeNull();
  now = 60_000;
  expect(asked.find(one, document, null, values)).toBeNull();
  asked.keep(one, document, null, values, {});
  expect(asked.find(one, document, null, values)).not.toBeNull();
});
