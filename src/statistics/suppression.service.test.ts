import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isTold, shown, type CountedGroup } from './suppression.service.js';

const LIMITS = { least: 5, bothSides: false };
const groupsOf = (...bases: readonly number[]): CountedGroup[] => bases.map((base, order) => ({ order, base, value: base, named: true }));
const basesOf = (groups: readonly CountedGroup[]): readonly number[] => groups.map(({ base }) => base);

describe('access.md 2.0', () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ['example 31: O is too small, then the smallest of the others goes too', [9, 3, 8], [9]],
    ['nothing is left out of what is large enough', [24, 9, 6], [24, 9, 6]],
    ['left-out groups that hold five or more hide themselves', [9, 3, 2, 8], [9, 8]],
    ['an empty group holds nobody: nothing goes with it', [9, 0, 8], [9, 8]],
    ['of two equal groups the lower key goes', [1, 6, 6, 9], [6, 9]],
    ['one group alone goes with the small one', [4, 7], []],
  ])('%s', (_name, bases, expected) => {
    expect(basesOf(shown(groupsOf(...bases), LIMITS))).toEqual(expected);
  });

  test('rows without a unit are a left-out group', () => {
    const lost = { order: 2, base: 2, value: 2, named: false };
    expect(basesOf(shown([...groupsOf(9, 8), lost], LIMITS))).toEqual([9]);
  });

  test.each<[number, number, boolean, boolean]>([
    [5, 0, false, true],
    [4, 4, false, false],
    [10, 5, true, true],
    [10, 4, true, false],
    [9, 5, true, false],
  ])('a figure over %i with a part of %i, both sides %s: %s', (base, value, bothSides, told) => {
    expect(isTold({ base, value }, { ...LIMITS, bothSides })).toBe(told);
  });

  test('what is shown never tells a group of fewer than five by subtraction from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (bases) => {
        const groups = groupsOf(...bases);
        const kept = shown(groups, LIMITS);
        const left = groups.filter((group) => !kept.includes(group));
        const hidden = left.reduce((sum, { base }) => sum + base, 0);
        expect(kept.every(({ base }) => base >= LIMITS.least)).toBe(true);
        expect(hidden === 0 || hidden >= LIMITS.least || kept.length === 0).toBe(true);
      }),
    );
  });
});
