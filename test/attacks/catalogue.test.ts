import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CATALOGUE, tableOfAttacks } from './catalogue.js';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const ROWS = 59;

test('every row of the catalogue of attacks has a test that is there, or says why it has none', () => {
  const table = tableOfAttacks();
  process.stdout.write(table);
  expect(CATALOGUE.map(({ row }) => row)).toEqual(Array.from({ length: ROWS }, (_, i) => i + 1));
  const named = CATALOGUE.flatMap(({ row, shown }) => shown.map(([file, name]) => ({ row, file, name })));
  const missing = named.filter(({ file, name }) => !readFileSync(join(REPOSITORY, file), 'utf8').includes(name));
  expect(missing).toEqual([]);
  expect(CATALOGUE.filter(({ shown, absent }) => shown.length === 0 && absent === undefined)).toEqual([]);
  expect(readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')).toBe(table);
});
