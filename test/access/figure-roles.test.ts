import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FIGURE_ROLES } from './figure-roles.js';
import { World } from './world.js';

/* Who has figures without rows: exactly the roles that section 2 names with `g`. */

const ROLES = ['P1@X', 'P2@X', 'P3o@X', 'P3k@X', 'P3t@X', 'P3v@X', 'B1@K', 'B2@K', 'B3@K', 'B4@K', 'B5@K', 'B6@K', 'B7@K', 'G1@A', 'G2@A', 'G3@A', 'C1@A1', 'V@X', 'I@K', 'A@X']; // prettier-ignore
const ASK = `query ($measure: Measure!, $code: String!, $where: [DimensionValueInput!]!) {
  figures: statistics(measure: $measure, unitCode: $code, by: [], where: $where) { exact } }`;

let world: World;

beforeAll(async () => {
  world = await World.open();
}, 60_000);

afterAll(() => world.close());

test.each(ROLES)('%s', async (spec) => {
  const [role = '', code = ''] = spec.split('@');
  const actor = await world.actor([spec]);
  const told: string[] = [];
  for (const { measure, where } of FIGURE_ROLES) {
    const variables = { measure, code, where: where ? [where] : [] };
    const { figures } = await actor.data<{ figures: { exact: boolean } | null }>(ASK, variables);
    if (figures?.exact === false) told.push(`${measure} ${where?.value ?? ''}`);
  }
  const named = FIGURE_ROLES.filter(({ roles }) => roles.includes(role));
  expect(told).toEqual(named.map(({ measure, where }) => `${measure} ${where?.value ?? ''}`));
});
