import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { rolesOf } from '../../src/identity/role.policy.js';
import { seatsThatDiffer } from './seat-roles.js';

test('every title in every body of every kind of unit gives the roles of access.md 1.5', () => {
  expect(seatsThatDiffer(rolesOf)).toEqual([]);
});
