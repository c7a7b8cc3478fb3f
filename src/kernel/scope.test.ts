import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { conditionsMatcher } from './ability.js';
import { NOWHERE, UNNAMED, type Actor, type Grant } from './actor.js';
import { either, ofActorOrKin, ofUnit, through, when, within, without, type Rows } from './scope.js';

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

describe('rows that no other row tells of', () => {
  const [me, brother, stranger] = ['a', 'b', 'c'];
  const judged = { ...actor, person: me, kin: [brother], grants: [grant] } as unknown as Actor;
  const blind = without('rivals', ofActorOrKin('person'));
  const matches = (rows: Rows, row: object): boolean => rows.where(grant, judged, false).some((each) => conditionsMatcher(each)(row));

  test('are those without a row of the fact about the actor or kin', () => {
    expect(blind.where(grant, judged, false)).toEqual([{ rivals: { $none: { person: { $in: [me, brother] } } } }]);
    expect(
      [[], [{ person: stranger }], [{ person: stranger }, { person: brother }], [{ person: me }]].map((rivals) =>
        matches(blind, { rivals }),
      ),
    ).toEqual([true, true, false, false]);
  });

  test('are all rows where the other set is empty, and may need other rows of the same fact besides', () => {
    expect(where(without('rivals', ofActorOrKin('person')))).toEqual([{}]);
    const both = blind.and(through('rivals', when('open', { state: 'OPEN' })));
    expect(matches(both, { rivals: [{ person: stranger, state: 'OPEN' }] })).toBe(true);
    expect(matches(both, { rivals: [{ person: stranger, state: 'SHUT' }] })).toBe(false);
    expect(matches(both, { rivals: [{ person: me, state: 'OPEN' }] })).toBe(false);
  });
});
