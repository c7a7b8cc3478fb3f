import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freshDatabase, minimalDatabase } from '../harness/database.js';
import { DefectTree, timesFound } from './defect-tree.js';
import { DEFECTS } from './defects/index.js';

/* Negative controls (security.md 2.3): faults are planted in a copy, and a test must see each. All of them: `npm run prove -- defects`. */

test('every defect has a name of its own and a place in the sources as they are', () => {
  expect(DEFECTS.filter((defect) => timesFound(defect) !== 1).map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
  expect(new Set(DEFECTS.map(({ name }) => name)).size).toBe(DEFECTS.length);
  expect(DEFECTS.length).toBeGreaterThanOrEqual(40);
});

/** So many each day, others tomorrow. */
const A_DAY = 8;
const DAY_MS = 86_400_000;
const day = Math.floor(Date.now() / DAY_MS);
const turn = Array.from({ length: A_DAY }, (_, i) => DEFECTS[(day * A_DAY + i) % DEFECTS.length]).flatMap((defect) => defect ?? []);

describe('a defect is seen', () => {
  let tree: DefectTree;

  beforeAll(async () => {
    // The copies ask the server of this run, whose templates are made of the product without defects.
    for (const database of [await freshDatabase(), await minimalDatabase()]) await database.drop();
    tree = new DefectTree();
  });

  afterAll(() => tree.remove());

  test.each(turn)(
    '$name',
    (defect) => {
      const { caught, text } = tree.judge(defect);
      expect(caught ? '' : `${defect.test} let it pass:\n${text}`).toBe('');
    },
    900_000,
  );
});
