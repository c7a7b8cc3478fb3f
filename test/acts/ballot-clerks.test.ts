import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { ballotRow } from '../../seeds/ballot.factory.js';
import { newId } from '../../seeds/ids.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import type { PlanningCycleRow } from '../../seeds/planning-cycle.factory.js';
import { planningEntryRow } from '../../seeds/planning-entry.factory.js';
import { roleGrantRow, roleGrantTargetRow } from '../../seeds/role-grant.factory.js';
import { clerkAt, countOf, cycleOf, gid } from './ballot-ground.js';
import { answerOf, Ground } from './ground.js';

/* What access.md 4.3 says of clerks, where nothing else hides the ballot: its cycle is decided. */

let ground: Ground;
let ballot: string;
let clerks: readonly [stands: Actor, near: Actor, free: Actor];

async function isClerk({ account: account_id }: Actor): Promise<void> {
  const grant = roleGrantRow({ id: newId(), kind: 'CLERK', role: 'S', account_id });
  await ground.insert('role_grant', grant);
  await ground.insert('role_grant_target', roleGrantTargetRow(newId(), grant.id, { kind: 'BALLOT', id: ballot }));
}

beforeAll(async () => {
  ground = await Ground.open();
  const cycle = await cycleOf(ground, 'Q', { state: 'APPROVED' });
  const row = await ground.one<PlanningCycleRow>('select to_json(c) as value from planning_cycle c where id = $1', [cycle]);
  ballot = await ground.insert('ballot', ballotRow(row, { id: newId(), step: 2, title: 'SECRETARY', convened: 9, state: 'OPEN', present: null }));
  clerks = [await clerkAt(ground, 'A2'), await clerkAt(ground, 'O'), await clerkAt(ground, 'A1')];
  for (const clerk of clerks) await isClerk(clerk);
  const [person, relative] = clerks.map(({ member }) => member ?? '') as [string, string];
  await ground.insert('planning_entry', planningEntryRow(row, { id: newId(), title: 'SECRETARY', member_id: person, state: 'NOMINATED' }));
  await ground.insert('kinship', kinshipRow({ id: newId(), person_id: person, relative_id: relative, relation: 'SIBLING', name: 'Người thân' }));
}); // prettier-ignore

afterAll(() => ground.close());

const stateOf = async ({ username }: Actor): Promise<unknown> => {
  const { body } = await ground.server.as(username).query(`{ node(id: "${gid('Ballot', ballot)}") { ... on Ballot { state } } }`);
  return body.data?.['node'];
};
const count = async (who: Actor): Promise<string> => {
  const sums = await countOf(ground, ballot, []);
  return answerOf(await ground.act(who, 'enterBallotCount', { id: gid('Ballot', ballot), expectedVersion: 1, ...sums })).code;
};

test('a clerk who stands for the title, or whose kin does, sees and counts nothing; another does', async () => {
  const got: unknown[] = [];
  for (const clerk of clerks) got.push(await stateOf(clerk), await count(clerk));
  expect(got).toEqual([null, 'NOT_FOUND', null, 'NOT_FOUND', { state: 'OPEN' }, 'DONE']);
});
