import { describe, expect, test } from '@jest/globals';
import { conditionsMatcher } from './ability.js';

describe('conditions on facts, judged in memory', () => {
  const nested = conditionsMatcher({ ballots: { $elemMatch: { state: 'OPEN', rivals: { $none: { person: { $in: ['me'] } } } } } });
  const ballot = (state: string, ...rivals: string[]): object => ({ state, rivals: rivals.map((person) => ({ person })) });

  test('a fact of a fact may have none that meet a condition', () => {
    expect(nested({ ballots: [ballot('OPEN', 'you')] })).toBe(true);
    expect(nested({ ballots: [ballot('OPEN')] })).toBe(true);
  });

  test('one row of the fact meets all of it, or none does', () => {
    expect(nested({ ballots: [ballot('OPEN', 'you', 'me')] })).toBe(false);
    expect(nested({ ballots: [ballot('OPEN', 'me'), ballot('COUNTED')] })).toBe(false);
    expect(nested({ ballots: [] })).toBe(false);
    expect(nested({})).toBe(false);
  });

  test('beside other tests of the same fact', () => {
    const both = conditionsMatcher({ seats: { $elemMatch: { title: 'HEAD' }, $none: { title: 'OFFICER' } } });
    expect([both({ seats: [{ title: 'HEAD' }] }), both({ seats: [{ title: 'HEAD' }, { title: 'OFFICER' }] })]).toEqual([true, false]);
  });
});
