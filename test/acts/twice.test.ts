import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../seeds/actor.factory.js';
import type { GraphqlBody } from '../harness/server.js';
import { answerOf, Ground, holdingId } from './ground.js';

/* The same act sent more than once, and two acts on one version. */

const TIMES = 500;
/** Under load a wait for a connection may run out: a client then sends the same again, with its key. */
const MOST_REPEATS = 10;
const TIMEOUTS = { statement: 60_000, connection: 60_000 };

let ground: Ground;
let actor: Actor;

beforeAll(async () => {
  ground = await Ground.open({ connections: 8, timeouts: TIMEOUTS });
  actor = await ground.actor(['B2@K']);
});

afterAll(() => ground.close());

const counts = (): Promise<Record<string, number>> =>
  ground.one(`select json_build_object('decisions', (select count(*) from decision), 'done', (select count(*) from audit_log where outcome = 'DONE'),
    'refused', (select count(*) from audit_log where outcome = 'REFUSED'), 'keys', (select count(*) from idempotency_key)) as value`);

async function recognise(input: object): Promise<GraphqlBody> {
  for (let repeats = 0; ; repeats += 1) {
    const body = await ground.act(actor, 'recogniseHolding', input);
    if (repeats === MOST_REPEATS || answerOf(body).code !== 'UNAVAILABLE') return body;
  }
}

test(`${TIMES} times at once with one key: one effect, one outcome`, async () => {
  const { id } = await ground.holding('A');
  const input = { id: holdingId(id), expectedVersion: 1, idempotencyKey: randomUUID(), decision: await ground.decision('K') };
  const before = await counts();
  const bodies = await Promise.all(Array.from({ length: TIMES }, () => recognise(input)));
  expect([...new Set(bodies.map(({ data, errors }) => JSON.stringify({ data, errors })))]).toEqual([
    JSON.stringify({ data: { recogniseHolding: { version: 2 } } }),
  ]);
  const after = await counts();
  expect(after).toEqual({
    ...before,
    decisions: Number(before['decisions']) + 1,
    done: Number(before['done']) + 1,
    keys: Number(before['keys']) + 1,
  });
  expect(await ground.one('select version as value from seat_holding where id = $1', [id])).toBe(2);
}, 120_000);

test('at once with keys of their own and one version: one wins, the others are CONFLICT with the version that is', async () => {
  const { id } = await ground.holding('A');
  const input = { id: holdingId(id), expectedVersion: 1, decision: await ground.decision('K') };
  const before = await counts();
  const bodies = await Promise.all(Array.from({ length: 20 }, () => ground.act(actor, 'recogniseHolding', input)));
  const codes = bodies.map((body) => answerOf(body).code).sort();
  expect(codes).toEqual([...Array.from({ length: 19 }, () => 'CONFLICT'), 'DONE']);
  const conflicts = bodies.flatMap(({ errors }) => errors ?? []);
  expect(conflicts.map(({ extensions }) => extensions['currentVersion'])).toEqual(conflicts.map(() => 2));
  expect(await counts()).toMatchObject({ decisions: Number(before['decisions']) + 1, refused: Number(before['refused']) + 19 });
});

test('a key that was used for another input, or another act, is CONFLICT and nothing is written', async () => {
  const { id } = await ground.holding('A');
  const decision = await ground.decision('K');
  const input = { id: holdingId(id), expectedVersion: 1, idempotencyKey: randomUUID(), decision };
  expect(answerOf(await ground.act(actor, 'recogniseHolding', input))).toEqual({ code: 'DONE' });
  const state = await ground.state();
  const other = { code: 'CONFLICT', fields: ['input.idempotencyKey'] };
  expect(answerOf(await ground.act(actor, 'recogniseHolding', { ...input, decision: { ...decision, votesFor: 6 } }))).toEqual(other);
  expect(answerOf(await ground.act(actor, 'rejectHolding', { ...input, reason: 'Không đủ điều kiện' }))).toEqual(other);
  expect(await ground.state()).toBe(state);
});

test('a repeat after the right has ended gets the outcome, not another act', async () => {
  const other = await ground.actor(['B2@K']);
  const { id } = await ground.holding('A');
  const input = { id: holdingId(id), expectedVersion: 1, idempotencyKey: randomUUID(), decision: await ground.decision('K') };
  expect(answerOf(await ground.act(other, 'recogniseHolding', input))).toEqual({ code: 'DONE' });
  await ground.pool.query(`update seat_holding set state = 'ENDED', valid_to = '2022-11-14' where member_id = $1`, [other.member]);
  expect(await ground.act(other, 'recogniseHolding', input)).toMatchObject({ data: { recogniseHolding: { version: 2 } } });
  const next = await ground.holding('A');
  expect(answerOf(await ground.act(other, 'recogniseHolding', { ...input, idempotencyKey: 'next', id: holdingId(next.id) }))).toEqual({
    code: 'FORBIDDEN',
  });
});

test('a key is free again after 24 hours, and no sooner', async () => {
  const first = await ground.holding('A');
  const second = await ground.holding('A');
  const input = { expectedVersion: 1, idempotencyKey: randomUUID(), decision: await ground.decision('K') };
  const age = (span: string): Promise<unknown> =>
    ground.pool.query(`update idempotency_key set created_at = created_at - $1::interval where key = $2`, [span, input.idempotencyKey]);
  expect(answerOf(await ground.act(actor, 'recogniseHolding', { ...input, id: holdingId(first.id) })).code).toBe('DONE');
  await age('23 hours 55 minutes');
  expect(answerOf(await ground.act(actor, 'recogniseHolding', { ...input, id: holdingId(second.id) })).code).toBe('CONFLICT');
  await age('6 minutes');
  expect(answerOf(await ground.act(actor, 'recogniseHolding', { ...input, id: holdingId(second.id) })).code).toBe('DONE');
});

test('a refused act leaves its key free', async () => {
  const { id } = await ground.holding('A');
  const input = { id: holdingId(id), expectedVersion: 1, idempotencyKey: randomUUID() };
  expect(answerOf(await ground.act(actor, 'recogniseHolding', input)).code).toBe('RULE_VIOLATION');
  const whole = { ...input, decision: await ground.decision('K') };
  expect(answerOf(await ground.act(actor, 'recogniseHolding', whole)).code).toBe('DONE');
});

test('two keys of two accounts are two keys', async () => {
  const other = await ground.actor(['B2@K']);
  const key = randomUUID();
  for (const who of [actor, other]) {
    const { id } = await ground.holding('A');
    const input = { id: holdingId(id), expectedVersion: 1, idempotencyKey: key, decision: await ground.decision('K') };
    expect(answerOf(await ground.act(who, 'recogniseHolding', input)).code).toBe('DONE');
  }
});
