import type { Defect } from '../defect.js';

/** Of lists that hang on one row by one edge and are read together. */
export const neighbours: readonly Defect[] = [
  {
    name: 'neighbours are read without the rules',
    kind: 'path without the check',
    file: 'src/reading/compile/neighbours.ts',
    find: '[seenBelow(c, list, alias), ...wantedTests(c, list, alias)]',
    replace: 'wantedTests(c, list, alias)',
    test: 'test/reading/below.test.ts',
    named: 'show what each shows alone',
  },
  {
    name: 'what neighbours have in common is asked of none',
    kind: 'path without the check',
    file: 'src/reading/compile/neighbours.ts',
    find: 'all([...links, ...where])',
    replace: 'all(links)',
    test: 'test/reading/below.test.ts',
    named: 'show what each shows alone',
  },
  {
    name: 'two tests of one form are taken for one',
    kind: 'test shared too widely',
    file: 'src/reading/compile/where.ts',
    find: 'inner.fields, values]',
    replace: 'inner.fields]',
    test: 'test/reading/below.test.ts',
    named: 'show what each shows alone',
  },
];
