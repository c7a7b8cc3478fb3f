import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { answerOf, Ground, holdingId, TODAY } from './ground.js';

/* What is no value of its type is refused before the act; what is, is stored in one form. */

let ground: Ground;
let actor: Actor;

beforeAll(async () => {
  ground = await Ground.open();
  actor = await ground.actor(['B2@K']);
});

afterAll(() => ground.close());

describe('the shape of an input', () => {
  const shaped = async (values: object): Promise<object> => {
    const { id } = await ground.holding('A', { state: 'ACTIVE' });
    const input = { id: holdingId(id), expectedVersion: 1, to: TODAY, reason: 'Lý do', decision: await ground.decision('K'), ...values };
    const state = await ground.state();
    const answer = answerOf(await ground.act(actor, 'endHolding', input));
    expect(await ground.state()).toBe(state);
    return answer;
  };

  test.each<[string, object, string]>([
    ['NUL', { reason: 'a\u0000b' }, 'input.reason'],
    ['a control character', { reason: 'a\u0007b' }, 'input.reason'],
    ['a lone surrogate', { reason: 'a\ud800' }, 'input.reason'],
    ['a text that is too long', { reason: 'x'.repeat(1001) }, 'input.reason'],
    ['NUL in a key', { idempotencyKey: 'a\u0000' }, 'input.idempotencyKey'],
    ['an empty key', { idempotencyKey: ' ' }, 'input.idempotencyKey'],
    ['a key that is too long', { idempotencyKey: 'k'.repeat(101) }, 'input.idempotencyKey'],
    ['a day that is none', { to: '2022-02-30' }, 'input.to'],
    ['a version that is no number', { expectedVersion: 'one' }, 'input.expectedVersion'],
    ['a version beyond 32 bits', { expectedVersion: 2 ** 40 }, 'input.expectedVersion'],
  ])('%s', async (_name, values, field) => {
    expect(await shaped(values)).toMatchObject({ code: 'BAD_USER_INPUT', fields: [expect.stringContaining(field)] });
  });

  test('words are stored in NFC and trimmed', async () => {
    const { id } = await ground.holding('A', { state: 'ACTIVE' });
    const decision = await ground.decision('K');
    await ground.act(actor, 'endHolding', {
      id: holdingId(id),
      expectedVersion: 1,
      to: TODAY,
      reason: `  ${'Nghỉ hưu'.normalize('NFD')} `,
      decision,
    });
    expect(await ground.one('select end_reason as value from seat_holding where id = $1', [id])).toBe('Nghỉ hưu'.normalize('NFC'));
  });
});

test('nobody signed in is UNAUTHENTICATED, and no line is written', async () => {
  const before = (await ground.audit()).length;
  const { id } = await ground.holding('A');
  const input = { id: holdingId(id), expectedVersion: 1, idempotencyKey: 'k' };
  const document = 'mutation ($input: RecogniseHoldingInput!) { recogniseHolding(input: $input) { version } }';
  const { body } = await ground.server.query(document, { input });
  expect(answerOf(body).code).toBe('UNAUTHENTICATED');
  expect((await ground.audit()).length).toBe(before);
});
