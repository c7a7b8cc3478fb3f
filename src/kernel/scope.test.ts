import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { NOWHERE, UNNAMED, type Actor, type Grant } from './actor.js';
import { either, ofUnit, when, within, type Rows } from './scope.js';

const unit = { ...NOWHERE, no: 10, level: 2, l1: 1, l2: 10 };
const grant: Grant = { role: 'B4', unit, body: null, holding: null, heirs: [], ...UNNAMED };
const actor = { person: null, kin: [] } as unknown as Actor;
const where = (rows: Rows): readonly object[] => rows.where(grant, actor, false);

describe('a conjunction of rows', () => {
  test('says once what both say', () => {
    expect(where(within.and(ofUnit).and(within))).toEqual([{ l2: 10, unitNo: 10 }]);
  });

  test('has no rows where the two contradict each other', () => {
    const levels = either(when('3', { level: 3 }), when('4', { level: 4 }));
    expect(where(levels.and(when('3', { level: 3 })))).toEqual([{ level: 3 }]);
  });

  test('puts tests of one field side by side', () => {
    const rows = when('not 4', { level: { $ne: 4 } });
    expect(where(rows.and(when('3', { level: 3 })))).toEqual([{ level: { $ne: 4, $eq: 3 } }]);
  });

  test('keeps two tests of one field that cannot stand side by side apart', () => {
    const [first, second] = [{ state: { $in: ['A', 'B'] } }, { state: { $in: ['B', 'C'] } }];
    expect(where(when('A or B', first).and(when('B or C', second)))).toEqual([{ $and: [first, second] }]);
  });
});
