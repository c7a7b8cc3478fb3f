import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { inventedId } from '../access/world.js';
import { Ground, TODAY, answerOf, gid, holdingId, suspending } from './ground.js';

/* Code, rule and path of what is refused, and nothing written but a line in the audit log. */

let ground: Ground;
let actor: Actor;
let suspended = false;

const ports = {
  noMoratorium: suspending((process, unit, day) => (suspended ? `${process} ${unit} ${day}` : null)),
};

beforeAll(async () => {
  ground = await Ground.open({ ports });
  actor = await ground.actor(['B2@K']);
});

afterAll(() => ground.close());

let state = '';
let lines = 0;

/** Sends an act that has to be refused and compares everything that it could have written. */
async function refused(who: Actor, act: string, input: object): Promise<object> {
  state = await ground.state();
  lines = (await ground.audit()).length;
  return answerOf(await ground.act(who, act, input));
}

beforeEach(() => {
  suspended = false;
  state = '';
});

afterEach(async () => {
  if (state === '') return;
  expect(await ground.state()).toBe(state);
  const added = (await ground.audit()).slice(lines);
  expect(added.map(({ outcome }) => outcome)).toEqual(added.map(() => 'REFUSED'));
  expect(added.length).toBeLessThanOrEqual(1);
});

const rule = (name: string, ...fields: string[]): object => ({ code: 'RULE_VIOLATION', rule: name, fields });
const D = 'input.decision';

describe('a decision', () => {
  const PARTS = ['bodyId', 'date', 'documentId', 'convened', 'present', 'votesFor', 'votesAgainst'];

  test('that is missing altogether', async () => {
    const { id } = await ground.holding('A');
    expect(await refused(actor, 'recogniseHolding', { id: holdingId(id), expectedVersion: 1 })).toEqual(
      rule(
        'DECISION_INCOMPLETE',
        `${D}.bodyId`,
        `${D}.date`,
        `${D}.documentId`,
        `${D}.convened`,
        `${D}.present`,
        `${D}.votesFor`,
        `${D}.votesAgainst`,
      ),
    );
  });

  test.each(PARTS)('without %s', async (part) => {
    const { id } = await ground.holding('A');
    const decision = await ground.decision('K', { [part]: null });
    expect(await refused(actor, 'recogniseHolding', { id: holdingId(id), expectedVersion: 1, decision })).toEqual(
      rule('DECISION_INCOMPLETE', `${D}.${part}`),
    );
  });

  test.each<[string, object, string, string[]]>([
    ['more present than convened', { present: 10 }, 'VOTES_DO_NOT_ADD_UP', ['present']],
    ['more votes than present', { votesFor: 8 }, 'VOTES_DO_NOT_ADD_UP', ['votesFor', 'votesAgainst']],
    ['votes below zero', { votesAgainst: -1 }, 'VOTES_DO_NOT_ADD_UP', ['votesFor', 'votesAgainst']],
    ['nobody convened', { convened: 0, present: 0, votesFor: 0, votesAgainst: 0 }, 'VOTES_DO_NOT_ADD_UP', ['convened', 'present']],
    ['as many against as for', { votesFor: 4, votesAgainst: 4 }, 'DECISION_NOT_CARRIED', ['votesFor', 'votesAgainst']],
    ['a day to come', { date: '2022-11-15' }, 'DATE_IN_FUTURE', ['date']],
  ])('with %s', async (_name, values, name, fields) => {
    const { id } = await ground.holding('A');
    const decision = await ground.decision('K', values);
    const expected = rule(name, ...fields.map((field) => `${D}.${field}`));
    expect(await refused(actor, 'recogniseHolding', { id: holdingId(id), expectedVersion: 1, decision })).toEqual(expected);
  });

  test('before the proposal, or after its own document', async () => {
    const { id } = await ground.holding('A');
    const before = await ground.decision('K', { date: '2022-11-13' });
    expect(await refused(actor, 'recogniseHolding', { id: holdingId(id), expectedVersion: 1, decision: before })).toEqual(
      rule('DATE_BEFORE_CAUSE', `${D}.date`),
    );
    const documentId = gid('Document', await ground.document('K', { date: '2022-11-13' }));
    const early = await ground.decision('K', { documentId });
    expect(await refused(actor, 'recogniseHolding', { id: holdingId(id), expectedVersion: 1, decision: early })).toEqual(
      rule('DATE_BEFORE_CAUSE', `${D}.documentId`),
    );
  });

  test.each([
    ['of another unit', 'A', 'EXECUTIVE'],
    ['of a board', 'K', 'ORGANISATION_BOARD'],
  ])('by a body %s', async (_name, code, kind) => {
    const { id } = await ground.holding('A');
    const decision = await ground.decision(code, {}, kind);
    expect(await refused(actor, 'recogniseHolding', { id: holdingId(id), expectedVersion: 1, decision })).toEqual(
      rule('WRONG_DECIDING_BODY', `${D}.bodyId`),
    );
  });

  test('by a hidden body, or on a hidden or secret document, as if they did not exist', async () => {
    const { id } = await ground.holding('A');
    const input = { id: holdingId(id), expectedVersion: 1 };
    const bodies = [gid('Body', await ground.body('H')), inventedId('Body'), gid('Seat', await ground.body('K')), 'no id'];
    for (const bodyId of bodies) {
      const decision = await ground.decision('K', { bodyId });
      expect(await refused(actor, 'recogniseHolding', { ...input, decision })).toEqual({ code: 'NOT_FOUND', fields: [`${D}.bodyId`] });
    }
    const documents = [
      await ground.document('H'),
      await ground.document('K', { class: 'F3' }),
      await ground.document('K', { state: 'DRAFT' }),
    ];
    for (const document of documents) {
      const decision = await ground.decision('K', { documentId: gid('Document', document) });
      expect(await refused(actor, 'recogniseHolding', { ...input, decision })).toEqual({ code: 'NOT_FOUND', fields: [`${D}.documentId`] });
    }
  });
});

describe('a holding', () => {
  test('that is hidden, invented, of another type or no id at all: the same answer', async () => {
    const hidden = await ground.holding('N');
    const ids = [holdingId(hidden.id), inventedId('SeatHolding'), gid('Body', hidden.id), 'x', ''];
    const decision = await ground.decision('K');
    for (const id of ids) {
      expect(await refused(actor, 'recogniseHolding', { id, expectedVersion: 1, decision })).toEqual({
        code: 'NOT_FOUND',
        fields: ['input.id'],
      });
    }
  });

  test('in another version is CONFLICT, whatever else is wrong', async () => {
    const { id } = await ground.holding('K');
    const body = await ground.act(actor, 'endHolding', { id: holdingId(id), expectedVersion: 7, to: TODAY });
    expect(answerOf(body)).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
    const active = await ground.holding('K', { state: 'ACTIVE' });
    const conflict = await ground.act(actor, 'endHolding', { id: holdingId(active.id), expectedVersion: 7, to: TODAY });
    expect(conflict.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', currentVersion: 1 });
  });

  test.each([
    ['recogniseHolding', 'ACTIVE'],
    ['recogniseHolding', 'ENDED'],
    ['recogniseHolding', 'REJECTED'],
    ['rejectHolding', 'ACTIVE'],
    ['endHolding', 'PROPOSED'],
    ['endHolding', 'ENDED'],
  ])('%s in %s', async (act, inState) => {
    const { id } = await ground.holding('A', { state: inState as 'ACTIVE', valid_to: inState === 'ENDED' ? TODAY : null });
    const more = { ...(act !== 'recogniseHolding' && { reason: 'Lý do' }), ...(act === 'endHolding' && { to: TODAY }) };
    const input = { id: holdingId(id), expectedVersion: 1, decision: await ground.decision('K'), ...more };
    expect(await refused(actor, act, input)).toEqual(rule('WRONG_STATE', 'state'));
  });

  test('under a moratorium', async () => {
    const { id } = await ground.holding('A');
    const decision = await ground.decision('K');
    suspended = true;
    const body = await ground.act(actor, 'recogniseHolding', { id: holdingId(id), expectedVersion: 1, decision });
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'MORATORIUM', document: 'SEAT_HOLDING 101 2022-11-14' });
  });

  test('whose seat another person holds', async () => {
    const held = await ground.holding('A', { state: 'ACTIVE', valid_from: '2022-11-01' });
    const { id } = await ground.holding('A');
    await ground.pool.query('update seat_holding set seat_id = $1 where id = $2', [held.seat, id]);
    const input = { id: holdingId(id), expectedVersion: 1, decision: await ground.decision('K') };
    expect(await refused(actor, 'recogniseHolding', input)).toEqual(rule('SEAT_TAKEN', 'seat'));
  });

  test('whose seat has ended', async () => {
    const { id, seat } = await ground.holding('A');
    await ground.pool.query(`update seat set state = 'ENDED', valid_to = $2 where id = $1`, [seat, TODAY]);
    const input = { id: holdingId(id), expectedVersion: 1, decision: await ground.decision('K') };
    expect(await refused(actor, 'recogniseHolding', input)).toEqual(rule('SEAT_NOT_IN_BEING', 'seat'));
  });

  test('that began long before it was recorded (K15)', async () => {
    const late = await ground.holding('A', { valid_from: '2022-10-14' });
    const input = { id: holdingId(late.id), expectedVersion: 1, decision: await ground.decision('K') };
    expect(await refused(actor, 'recogniseHolding', input)).toEqual({
      code: 'FORBIDDEN',
      rule: 'BACKDATING_NOT_APPROVED',
      fields: ['from'],
    });
    state = '';
    const timely = await ground.holding('A', { valid_from: '2022-10-15' });
    expect(answerOf(await ground.act(actor, 'recogniseHolding', { ...input, id: holdingId(timely.id) }))).toEqual({ code: 'DONE' });
  });
});

describe('an end', () => {
  const end = async (values: object, decision: object = {}): Promise<object> => {
    const { id } = await ground.holding('A', { state: 'ACTIVE', valid_from: '2022-11-10' });
    const whole = await ground.decision('K', decision);
    return refused(actor, 'endHolding', {
      id: holdingId(id),
      expectedVersion: 1,
      to: TODAY,
      reason: 'Chuyển công tác',
      decision: whole,
      ...values,
    });
  };

  test('without a reason', async () => {
    expect(await end({ reason: '  ' })).toEqual(rule('REASON_MISSING', 'input.reason'));
  });

  test('before the first day, in the future, before its decision, of a decision before the first day', async () => {
    expect(await end({ to: '2022-11-09' })).toEqual(rule('DATES_OUT_OF_ORDER', 'input.to'));
    expect(await end({ to: '2022-11-15' })).toEqual(rule('DATE_IN_FUTURE', 'input.to'));
    expect(await end({ to: '2022-11-13' })).toEqual(rule('DATE_BEFORE_CAUSE', 'input.to'));
    expect(await end({}, { date: '2022-11-09' })).toEqual(rule('DATE_BEFORE_CAUSE', `${D}.date`));
  });
});

describe('a proposal and an appointment', () => {
  const propose = async (who: Actor, values: object = {}): Promise<object> => {
    const seatId = gid('Seat', await ground.seat('A'));
    const memberId = gid('Member', await ground.member('A2'));
    return refused(who, 'proposeHolding', { seatId, memberId, how: 'ELECTED', from: TODAY, ...values });
  };

  test('of someone who is not a current member', async () => {
    const who = await ground.actor(['B4@K']);
    const guest = await ground.one<string>(`select member_id as value from account where username = 'p5'`);
    const suspendedOne = await ground.one<string>(`select member_id as value from account where username = 'p11'`);
    for (const person of [guest, suspendedOne])
      expect(await propose(who, { memberId: gid('Member', person) })).toEqual(rule('HOLDER_NOT_A_MEMBER', 'input.memberId'));
  });

  test('for a hidden seat, a hidden person, a day on which the seat is not', async () => {
    const who = await ground.actor(['B4@K']);
    expect(await propose(who, { seatId: gid('Seat', await ground.seat('N')) })).toEqual({ code: 'NOT_FOUND', fields: ['input.seatId'] });
    expect(await propose(who, { memberId: gid('Member', await ground.member('N1')) })).toEqual({
      code: 'NOT_FOUND',
      fields: ['input.memberId'],
    });
    expect(await propose(who, { from: '1990-01-01', backdateReason: 'Hồ sơ cũ' })).toEqual(rule('SEAT_NOT_IN_BEING', 'seat'));
  });

  test('back to a day more than 30 days ago without a reason', async () => {
    const who = await ground.actor(['B4@K']);
    expect(await propose(who, { from: '2022-10-14' })).toEqual(rule('REASON_MISSING', 'input.backdateReason'));
  });

  test('an appointment before its decision, or without one', async () => {
    const who = await ground.actor(['B4@K']);
    const input = { seatId: gid('Seat', await ground.seat('K', 'OFFICER', 'OFFICE')), memberId: gid('Member', await ground.member('A2')) };
    expect(await refused(who, 'appointHolding', { ...input, from: '2022-11-13', decision: await ground.decision('K') })).toEqual(
      rule('DATE_BEFORE_CAUSE', 'input.from'),
    );
    expect(await refused(who, 'appointHolding', { ...input, from: TODAY })).toMatchObject({
      code: 'RULE_VIOLATION',
      rule: 'DECISION_INCOMPLETE',
    });
  });
});
