import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import '../../src/server/policies.js';
import { CASES } from './visible.cases.js';

/* What visible.ts writes for sets of rows, to the letter; that the database answers as the norm says is for test/proof. */

describe('the SQL of rules', () => {
  test.each(CASES)('$name', ({ said, wanted }) => {
    expect(said()).toEqual(wanted);
  });
});
