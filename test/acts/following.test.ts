import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { gid, Ground, TODAY } from './ground.js';

/* The read of an act's payload leaves with the end of the act (docs/decisions/54): what it shows is what a read of its own would. */

let ground: Ground;
let secretary: Actor;
let body: string;
let keys = 0;

beforeAll(async () => {
  ground = await Ground.open();
  secretary = await ground.actor(['B5@K'], { board: 'PROPAGANDA_BOARD' });
  body = gid('Body', await ground.body('K', 'PROPAGANDA_BOARD'));
});

afterAll(() => ground.close());

const inputOf = (title: string): object => ({
  idempotencyKey: `following ${++keys}`,
  ownerBodyId: body,
  year: Number(TODAY.slice(0, 4)),
  title,
});

const ONE = `mutation ($input: CreateTrainingPlanInput!) { createTrainingPlan(input: $input) { version trainingPlan { title ownerBody { kind } } } }`;
const TWO = `mutation ($input: CreateTrainingPlanInput!, $next: CreateTrainingPlanInput!) {
  first: createTrainingPlan(input: $input) { trainingPlan { title } } second: createTrainingPlan(input: $next) { trainingPlan { title } } }`;

const send = (document: string, variables: object): Promise<{ body: { data?: unknown; errors?: unknown } }> =>
  ground.server.as(secretary.username, secretary.password).query(document, variables);

beforeEach(async () => {
  // The actor is known, and so is the document.
  await send(ONE, { input: inputOf('Làm quen') });
  ground.server.statements();
});

test('an act and the row in its payload need no statement of the reading side', async () => {
  const { body: answer } = await send(ONE, { input: inputOf('Kế hoạch một') });
  expect(answer.data).toEqual({
    createTrainingPlan: { version: 1, trainingPlan: { title: 'Kế hoạch một', ownerBody: { kind: 'PROPAGANDA_BOARD' } } },
  });
  expect(ground.server.statements()).toEqual([]);
});

test('of several acts each payload is read by itself', async () => {
  const { body: answer } = await send(TWO, { input: inputOf('Một'), next: inputOf('Hai') });
  expect(answer.data).toEqual({ first: { trainingPlan: { title: 'Một' } }, second: { trainingPlan: { title: 'Hai' } } });
  expect(ground.server.statements()).toHaveLength(2);
});

test('a repeat reads the row anew', async () => {
  const input = inputOf('Kế hoạch hai');
  const first = await send(ONE, { input });
  ground.server.statements();
  expect((await send(ONE, { input })).body).toEqual(first.body);
  expect(ground.server.statements()).toHaveLength(1);
});
