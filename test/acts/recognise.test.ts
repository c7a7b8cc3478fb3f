import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answerOf, Ground, holdingId } from './ground.js';

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

test('B2 recognises a proposal of A: state, decision, audit line, payload', async () => {
  const actor = await ground.actor(['B2@K']);
  const { id } = await ground.holding('A');
  const body = await ground.act(actor, 'recogniseHolding', { id: holdingId(id), expectedVersion: 1, decision: await ground.decision('K') });
  expect(body).toMatchObject({ data: { recogniseHolding: { version: 2 } } });
  expect(answerOf(body)).toEqual({ code: 'DONE' });
  expect(await ground.audit()).toMatchObject([
    {
      act: 'recogniseHolding',
      outcome: 'DONE',
      code: null,
      roles: ['B2'],
      row_id: id,
      unit: 101,
      changed_fields: ['decisionId', 'state', 'votes'],
      address: '127.0.0.1',
    },
  ]);
});
