import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answerOf, gid, Ground, holdingId, TODAY } from './ground.js';

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

const relate = (person: string, relative: string): Promise<unknown> =>
  ground.pool.query(
    `insert into kinship (person_id, relative_id, relation, name, source) values ($1, $2, 'SIBLING', 'Anh em ruột', 'REGISTERED')`,
    [person, relative],
  );

test('K4: kin recognise no holding, in either direction, from the next request on; they may reject it', async () => {
  const actor = await ground.actor(['B2@K']);
  const own = actor.member ?? '';
  const member = await ground.member('A1');
  const decision = await ground.decision('K');
  const proposed = async (): Promise<object> => ({
    id: holdingId((await ground.holding('A', { member_id: member })).id),
    expectedVersion: 1,
    decision,
  });
  const recognise = async (): Promise<string> => answerOf(await ground.act(actor, 'recogniseHolding', await proposed())).code;
  expect(await recognise()).toBe('DONE');
  for (const pair of [
    [own, member],
    [member, own],
  ] as const) {
    await relate(...pair);
    expect(await recognise()).toBe('FORBIDDEN');
    await ground.pool.query('delete from kinship where person_id = $1 and relative_id = $2', [...pair]);
    expect(await recognise()).toBe('DONE');
  }
  await relate(own, member);
  expect(answerOf(await ground.act(actor, 'rejectHolding', { ...(await proposed()), reason: 'Chưa đủ điều kiện' })).code).toBe('DONE');
});

test('K4: kin are not appointed', async () => {
  const actor = await ground.actor(['B4@K']);
  const member = await ground.member('A2');
  await relate(member, actor.member ?? '');
  const seatId = gid('Seat', await ground.seat('K', 'OFFICER', 'OFFICE'));
  const input = { seatId, memberId: gid('Member', member), from: TODAY, decision: await ground.decision('K') };
  expect(answerOf(await ground.act(actor, 'appointHolding', input)).code).toBe('FORBIDDEN');
});
