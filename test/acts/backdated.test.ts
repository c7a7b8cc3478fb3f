import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../seeds/actor.factory.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import { newId } from '../../seeds/ids.js';
import { Ground, TODAY, answerOf, gid, holdingId, suspending } from './ground.js';

/* K15: a seat entered more than 30 days after its first day is recognised once B1 has approved that, and gives the rights of today. */

const LATE = { valid_from: '2022-10-14', backdate_reason: 'Hồ sơ cũ' } as const;
const REASON = 'Đã đối chiếu hồ sơ gốc';

let ground: Ground;
let secretary: Actor;
let standing: Actor;
let suspended = false;

beforeAll(async () => {
  const noMoratorium = suspending((process, unit) => (suspended ? `${process} ${unit}` : null));
  ground = await Ground.open({ ports: { noMoratorium } });
  secretary = await ground.actor(['B1@K']);
  standing = await ground.actor(['B2@K']);
});

beforeEach(() => {
  suspended = false;
});

afterAll(() => ground.close());

const approve = async (who: Actor, id: string, values: object = {}): Promise<object> => {
  const input = { id: holdingId(id), expectedVersion: 1, reason: REASON, ...values };
  return answerOf(await ground.act(who, 'approveBackdatedHolding', input));
};

const recognise = async (id: string, expectedVersion: number): Promise<object> => {
  const input = { id: holdingId(id), expectedVersion, decision: await ground.decision('K') };
  return answerOf(await ground.act(standing, 'recogniseHolding', input));
};

const UNAPPROVED = { code: 'FORBIDDEN', rule: 'BACKDATING_NOT_APPROVED', fields: ['from'] };
const DONE = { code: 'DONE' };

const seen = async (who: Actor, id: string, selection: string): Promise<unknown> => {
  const { body } = await ground.server
    .as(who.username)
    .query(`query ($id: ID!) { node(id: $id) { ... on SeatHolding { ${selection} } } }`, {
      id: holdingId(id),
    });
  return body.data?.['node'];
};

test('a seat entered back to 2021 gives the rights of today, no more', async () => {
  const officer = await ground.actor(['B4@K']);
  const holder = await ground.actor(['M@A2']);
  const members = async (): Promise<unknown> =>
    (await ground.server.as(holder.username).query('{ members { totalCount } }')).body.data?.['members'];
  const before = await members();
  const seatId = gid('Seat', await ground.seat('A', 'SECRETARY'));
  const words = { how: 'ELECTED', from: '2021-03-01', backdateReason: 'Chưa nhập khi đại hội' };
  await ground.pool.query(`update seat set valid_from = '2020-01-01' where id = (select id from seat order by id desc limit 1)`);
  const input = { seatId, memberId: gid('Member', String(holder.member)), ...words };
  expect(answerOf(await ground.act(officer, 'proposeHolding', input))).toEqual(DONE);
  const id = await ground.one<string>('select id as value from seat_holding order by id desc limit 1');
  expect(await recognise(id, 1)).toEqual(UNAPPROVED);
  expect(await approve(secretary, id)).toEqual(DONE);
  // Approved is not recognised: nobody is in the seat yet.
  expect(await members()).toEqual(before);
  expect(await recognise(id, 2)).toEqual(DONE);
  const now = await members();
  expect(now).not.toEqual(before);
  // The same seat, entered for today, opens exactly as much.
  const timely = await ground.actor(['G1@A', 'M@A2']);
  const { body } = await ground.server.as(timely.username).query('{ members { totalCount } }');
  expect(now).toEqual(body.data?.['members']);
});

describe('what waits for the secretary', () => {
  test('is seen by B1 with F0 until it is approved; what is timely or of another unit is not', async () => {
    const { id } = await ground.holding('A', LATE);
    const selection = 'state from backdateReason proposalNote canApproveBackdatedHolding canRecogniseHolding';
    const open = { state: 'PROPOSED', from: '2022-10-14', backdateReason: null, proposalNote: null };
    expect(await seen(secretary, id, selection)).toEqual({ ...open, canApproveBackdatedHolding: true, canRecogniseHolding: false });
    expect(await seen(await ground.actor(['B1@H']), id, 'id')).toBeNull();
    expect(await seen(standing, id, 'canRecogniseHolding canApproveBackdatedHolding')).toEqual({
      canRecogniseHolding: false,
      canApproveBackdatedHolding: false,
    });
    expect(await approve(secretary, id)).toEqual(DONE);
    expect(await seen(secretary, id, 'id')).toBeNull();
    expect(await seen(standing, id, 'canRecogniseHolding backdateApproval')).toEqual({
      canRecogniseHolding: true,
      backdateApproval: REASON,
    });
    const timely = await ground.holding('A', { valid_from: '2022-10-15' });
    expect(await seen(secretary, timely.id, 'id')).toBeNull();
    expect(await approve(secretary, timely.id)).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
  });

  test('leaves who approved, when and what changed', async () => {
    const { id } = await ground.holding('A', LATE);
    await approve(secretary, id);
    const [line] = (await ground.audit()).filter(({ row_id }) => row_id === id);
    expect(line).toMatchObject({
      act: 'approveBackdatedHolding',
      outcome: 'DONE',
      roles: ['B1'],
      unit: 101,
      changed_fields: ['backdateApproval'],
    });
    const row = await ground.one('select to_jsonb(h) as value from seat_holding h where id = $1', [id]);
    expect(row).toMatchObject({ state: 'PROPOSED', version: 2, backdated: true, backdate_approval: REASON });
  });

  test('is approved as it stands: an edit takes the approval away', async () => {
    const officer = await ground.actor(['B4@K']);
    const { id } = await ground.holding('A', LATE);
    expect(await approve(secretary, id)).toEqual(DONE);
    const edit = { id: holdingId(id), expectedVersion: 2, from: '2022-10-01' };
    expect(answerOf(await ground.act(officer, 'editHolding', edit))).toEqual(DONE);
    expect(await recognise(id, 3)).toEqual(UNAPPROVED);
    expect(await approve(secretary, id, { expectedVersion: 3 })).toEqual(DONE);
    expect(await recognise(id, 4)).toEqual(DONE);
  });

  test('can be refused without an approval', async () => {
    const { id } = await ground.holding('A', LATE);
    const input = { id: holdingId(id), expectedVersion: 1, reason: 'Không đủ căn cứ', decision: await ground.decision('K') };
    expect(answerOf(await ground.act(standing, 'rejectHolding', input))).toEqual(DONE);
    expect(await approve(secretary, id, { expectedVersion: 2 })).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
  });
});

describe('an approval is refused', () => {
  const refused = async (who: Actor, id: string, values: object = {}): Promise<object> => {
    const before = await ground.state();
    const answer = await approve(who, id, values);
    expect(await ground.state()).toBe(before);
    return answer;
  };

  test('without a reason, in another version, for an invented holding, under a moratorium', async () => {
    const { id } = await ground.holding('A', LATE);
    const reason = { code: 'RULE_VIOLATION', rule: 'REASON_MISSING', fields: ['input.reason'] };
    expect(await refused(secretary, id, { reason: '  ' })).toEqual(reason);
    expect(await refused(secretary, id, { reason: null })).toEqual(reason);
    expect(await refused(secretary, id, { reason: 'x'.repeat(1001) })).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['input.reason'] });
    expect(await refused(secretary, id, { expectedVersion: 4 })).toMatchObject({ code: 'CONFLICT' });
    expect(await refused(secretary, newId())).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
    suspended = true;
    expect(await refused(secretary, id)).toMatchObject({ code: 'MORATORIUM' });
  });

  test('of a holding that is in force, in a state that is no proposal', async () => {
    const { id } = await ground.holding('A', { ...LATE, state: 'ACTIVE' });
    expect(await refused(secretary, id)).toEqual({ code: 'RULE_VIOLATION', rule: 'WRONG_STATE', fields: ['state'] });
  });

  test('K3, K4: of the own seat and of that of kin', async () => {
    const own = await ground.holding('A', { ...LATE, member_id: String(secretary.member) });
    expect(await refused(secretary, own.id)).toEqual({ code: 'FORBIDDEN' });
    const brother = await ground.member('A2');
    const kin = await ground.actor(['B1@K']);
    await ground.insert(
      'kinship',
      kinshipRow({ id: newId(), person_id: String(kin.member), relative_id: brother, relation: 'SIBLING', name: 'Anh' }),
    );
    const theirs = await ground.holding('A', { ...LATE, member_id: brother });
    expect(await refused(kin, theirs.id)).toEqual({ code: 'FORBIDDEN' });
    expect(await approve(secretary, theirs.id)).toEqual(DONE);
  });

  test('K5: by who proposed, whatever seats the person holds', async () => {
    const both = await ground.actor(['B4@K', 'B1@K']);
    const input = { seatId: gid('Seat', await ground.seat('A')), memberId: gid('Member', await ground.member('A2')) };
    const words = { how: 'ELECTED', from: '2022-10-01', backdateReason: 'Hồ sơ cũ' };
    expect(answerOf(await ground.act(both, 'proposeHolding', { ...input, ...words }))).toEqual(DONE);
    const id = await ground.one<string>('select id as value from seat_holding order by id desc limit 1');
    expect(await refused(both, id)).toEqual({ code: 'FORBIDDEN' });
    expect(await approve(secretary, id)).toEqual(DONE);
  });

  test('of what another grant alone shows: B1 of one unit, standing committee of another', async () => {
    const { id } = await ground.holding('N', LATE);
    const two = await ground.actor(['B1@K', 'B2@H']);
    expect(await refused(two, id)).toEqual({ code: 'FORBIDDEN' });
  });
});

test('one key gives one approval; of two keys and one version one wins', async () => {
  const { id } = await ground.holding('A', LATE);
  const input = { idempotencyKey: randomUUID(), id: holdingId(id), expectedVersion: 1, reason: REASON };
  const same = await Promise.all([0, 1, 2].map(() => ground.act(secretary, 'approveBackdatedHolding', input)));
  expect(same.map(({ data }) => data)).toEqual([0, 1, 2].map(() => ({ approveBackdatedHolding: { version: 2 } })));
  const other = await ground.holding('A', LATE);
  const codes = await Promise.all([0, 1].map(() => approve(secretary, other.id)));
  // The other finds it approved, and what is approved is not seen by B1 any more.
  expect(codes.map((each) => (each as { code: string }).code).sort()).toEqual(['DONE', 'NOT_FOUND']);
});

test('a seat taken away between the proposal and the approval takes the act away', async () => {
  const leaving = await ground.actor(['B1@K']);
  const { id } = await ground.holding('A', LATE);
  await ground.pool.query(`update seat_holding set state = 'ENDED', valid_to = $2 where member_id = $1 and state = 'ACTIVE'`, [
    leaving.member,
    TODAY,
  ]);
  expect(await approve(leaving, id)).toEqual({ code: 'FORBIDDEN' });
});

test('an appointment is not back-dated: there is no proposal to approve', async () => {
  const officer = await ground.actor(['B4@K']);
  const seatId = gid('Seat', await ground.seat('K', 'OFFICER', 'OFFICE'));
  const input = { seatId, memberId: gid('Member', await ground.member('A2')), from: '2022-10-01' };
  const decision = await ground.decision('K', { date: '2022-09-30' });
  expect(answerOf(await ground.act(officer, 'appointHolding', { ...input, decision }))).toEqual(UNAPPROVED);
});
