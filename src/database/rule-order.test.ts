import { expect, test } from '@jest/globals';
import type { GrantRule } from '../kernel/ability.js';
import { depthOf, inOrder } from './rule-order.js';

const PERSON = '018471ef-1b9b-7b9d-84d0-dd1da1b28fe5';

/** A group of one rule whose key says its conditions, as that of the reader does. */
const group = (conditions: object) => ({ key: JSON.stringify(conditions), rules: [{ conditions } as GrantRule] });

test.each([
  [0, {}],
  [6, { central: true }],
  [1, { l1: 7, state: { $ne: 'DRAFT' } }],
  [3, { l3: { $in: [7, 8] } }],
  // Of several levels it is the lowest that counts.
  [5, { l3: 7, l5: 9 }],
  [4, { $and: [{ l4: 7 }, { state: 'ACTIVE' }] }],
  [2, { hosts: { $elemMatch: { l2: 7 } } }],
  [6, { id: PERSON }],
  [6, { no: { $in: [1, 2] } }],
])('depth %i: %j', (depth, conditions) => {
  expect(depthOf(group(conditions))).toBe(depth);
});

test('what reads no other table comes first, and of that the rows of the wider unit', () => {
  const [both, none, host, person, cell, upper, all] = [
    { l1: 7, homes: { $none: { l1: 7 } }, hosts: { $elemMatch: { l1: 7 } } },
    { homes: { $none: { l3: 7 } } },
    { hosts: { $elemMatch: { l1: 7 } } },
    ...[{ id: PERSON }, { l5: 9 }, { l2: 7 }, {}],
  ].map(group);
  const given = [both, none, host, person, cell, upper, all].flatMap((each) => each ?? []);
  expect(inOrder(given)).toEqual([all, upper, cell, person, host, none, both]);
});
