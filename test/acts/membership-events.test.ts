import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../seeds/actor.factory.js';
import { event, eventId, memberId, person } from './membership-event-ground.js';
import { Ground, TODAY, answerOf, gid, suspending } from './ground.js';

/* Effects, conflicts of interest, bad input and repeats of the acts of 2.6, over HTTP. */

let ground: Ground;
let suspended = false;
const ports = {
  noMoratorium: suspending((process, unit) => (suspended ? `${process} ${unit}` : null)),
};

beforeAll(async () => {
  ground = await Ground.open({ ports, connections: 8 });
});

afterEach(() => {
  suspended = false;
});

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

const DONE = { code: 'DONE' };
const rule = (name: string, ...fields: string[]): object => ({ code: 'RULE_VIOLATION', rule: name, fields });
const decide = async (who: Actor, id: string, values: object = {}, code = 'K'): Promise<object> => {
  const input = { id: eventId(id), expectedVersion: 1, decision: await ground.decision(code), ...values };
  return answerOf(await ground.act(who, 'decideMembershipEvent', input));
};
const row = <T>(table: string, id: string): Promise<T> => ground.one(`select to_json(t) as value from ${table} t where id = $1`, [id]);
const homes = (id: string): Promise<unknown> =>
  ground.one(
    `select json_agg(json_build_object('unit', unit, 'kind', kind, 'status', status, 'from', valid_from, 'to', valid_to, 'why', end_reason)
       order by valid_from) as value from membership where member_id = $1`,
    [id],
  );

describe('an effect', () => {
  test('of an admission, from the draft of the cell to the home of the new member', async () => {
    const cell = await ground.actor(['C1@A1']);
    const committee = await ground.actor(['G1@A']);
    const standing = await ground.actor(['B2@K']);
    const candidate = await person(ground, 'A1', { standing: 'CANDIDATE', birth_year: 1995 });
    const input = { type: 'ADMISSION', memberId: memberId(candidate), checklist: ['Đơn xin vào Đảng', ' '], reason: 'Quần chúng ưu tú' };
    const made = await ground.act(cell, 'createMembershipEvent', input, { selection: 'version membershipEvent { id checklist state }' });
    const payload = made.data?.['createMembershipEvent'] as { membershipEvent: { id: string } };
    expect(payload).toEqual({ version: 1, membershipEvent: { id: expect.any(String), checklist: ['Đơn xin vào Đảng'], state: 'DRAFT' } });
    const { id } = payload.membershipEvent;
    expect(answerOf(await ground.act(cell, 'submitMembershipEvent', { id, expectedVersion: 1 }))).toEqual(DONE);
    expect(answerOf(await ground.act(committee, 'agreeMembershipEvent', { id, expectedVersion: 2 }))).toEqual(DONE);
    const decision = await ground.decision('K');
    const selection = 'version membershipEvent { state decisionDate effectiveDate votes documentNumber person { standing } }';
    const decided = await ground.act(standing, 'decideMembershipEvent', { id, expectedVersion: 3, decision }, { selection });
    const days = { decisionDate: TODAY, effectiveDate: TODAY };
    const shown = { state: 'EFFECTIVE', ...days, votes: '7/8', documentNumber: '1-QĐ/ĐU', person: { standing: 'PROBATIONARY' } };
    expect(decided.data?.['decideMembershipEvent']).toEqual({ version: 4, membershipEvent: shown });
    expect(await row('member', candidate)).toMatchObject({
      standing: 'PROBATIONARY',
      admission_date: TODAY,
      home_unit: 1001,
      home_active: true,
    });
    expect(await homes(candidate)).toEqual([{ unit: 1001, kind: 'OFFICIAL', status: 'ACTIVE', from: TODAY, to: null, why: null }]);
    const [line] = (await ground.audit()).slice(-1);
    expect(line).toMatchObject({ act: 'decideMembershipEvent', outcome: 'DONE', roles: ['B2'], unit: 1001 });
    expect(line?.changed_fields).toEqual(
      expect.arrayContaining(['decisionDate', 'decisionId', 'effectiveDate', 'standingBefore', 'state']),
    );
  });

  test.each([
    ['EXEMPTION', 'OFFICIAL', 'EXEMPT', false],
    ['CARD', 'OFFICIAL', 'OFFICIAL', false],
    ['SUSPENSION', 'PROBATIONARY', 'SUSPENDED', false],
    ['EXPULSION', 'OFFICIAL', 'LEFT', true],
    ['STRIKE_OFF', 'PROBATIONARY', 'LEFT', true],
    ['WITHDRAWAL', 'EXEMPT', 'LEFT', true],
    ['DEATH', 'SUSPENDED', 'DECEASED', true],
  ] as const)('of %s: %s becomes %s', async (type, before, after, ends) => {
    const actor = await ground.actor(['B2@K']);
    const member = await person(ground, 'A1', { standing: before });
    const id = await event(ground, 'A1', { member_id: member, type, state: 'AGREED' });
    expect(await decide(actor, id)).toEqual(DONE);
    expect(await row('member', member)).toMatchObject({ standing: after, home_unit: 1001, home_active: !ends });
    const home = { unit: 1001, kind: 'OFFICIAL', from: '2015-01-01' };
    const closed = { ...home, status: 'ENDED', to: TODAY, why: type };
    expect(await homes(member)).toEqual([ends ? closed : { ...home, status: 'ACTIVE', to: null, why: null }]);
    expect(await row('membership_event', id)).toMatchObject({ state: 'EFFECTIVE', standing_before: before });
  });

  test('of a readmission: probation again, in the last cell', async () => {
    const actor = await ground.actor(['B2@K']);
    const member = await person(ground, 'A1', { standing: 'LEFT' });
    const id = await event(ground, 'A1', { member_id: member, type: 'READMISSION', state: 'AGREED' });
    expect(await decide(actor, id)).toEqual(DONE);
    const dates = { admission_date: TODAY, official_date: null };
    expect(await row('member', member)).toMatchObject({ standing: 'PROBATIONARY', home_active: true, ...dates });
    expect(await row('membership_event', id)).toMatchObject({ admission_date_before: '2010-05-19', official_date_before: '2011-05-19' });
  });

  test('of a recognition, after twelve months', async () => {
    const actor = await ground.actor(['B1@K']);
    const member = await person(ground, 'A1', { standing: 'PROBATIONARY', admission_date: '2021-11-10', official_date: null });
    const id = await event(ground, 'A1', { member_id: member, type: 'RECOGNITION', state: 'AGREED' });
    expect(await decide(actor, id, { effectiveDate: '2022-11-09' })).toEqual(rule('PROBATION_NOT_OVER', 'input.effectiveDate'));
    expect(await decide(actor, id, { effectiveDate: '2022-11-10' })).toEqual(DONE);
    expect(await row('member', member)).toMatchObject({ standing: 'OFFICIAL', official_date: '2022-11-10' });
  });

  test('of a death: guest memberships end too, and the account gives no right but S', async () => {
    const actor = await ground.actor(['B2@K']);
    const holder = await ground.actor(['C1@A1', 'M@A1']);
    const grants = async (): Promise<readonly string[]> => {
      const { body } = await ground.server.as(holder.username).query('{ viewer { grants { role } } members { totalCount } }');
      return (body.data?.['viewer'] as { grants: { role: string }[] }).grants.map(({ role }) => role);
    };
    expect(await grants()).toEqual(['C1', 'M', 'S']);
    const member = String(holder.member);
    await ground.pool.query(
      `insert into membership (unit, member_id, kind, valid_from, valid_to) values (1101, $1, 'TEMPORARY', '2022-06-01', '2023-01-01')`,
      [member],
    );
    const id = await event(ground, 'A1', { member_id: member, type: 'DEATH', state: 'AGREED' });
    expect(await decide(actor, id, { effectiveDate: '2022-11-02' })).toEqual(DONE);
    expect(await grants()).toEqual(['S']);
    const ended = await ground.one(
      `select json_agg(status || ' ' || valid_to order by kind) as value from membership where member_id = $1 and end_reason = 'DEATH'`,
      [member],
    );
    expect(ended).toEqual(['ENDED 2022-11-02', 'ENDED 2022-11-02']);
  });
});

describe('conflicts of interest', () => {
  test('example 38: G1@A agrees to m1 and does not decide it; RECOGNITION is not delegated', async () => {
    const actor = await ground.actor(['G1@A']);
    const id = await ground.one<string>(
      `select id as value from membership_event where type = 'RECOGNITION' and unit = 1051 order by id limit 1`,
    );
    const agree = await ground.act(
      actor,
      'agreeMembershipEvent',
      { id: eventId(id), expectedVersion: 1 },
      { selection: 'membershipEvent { state }' },
    );
    expect(agree.data).toEqual({ agreeMembershipEvent: { membershipEvent: { state: 'AGREED' } } });
    expect(await decide(actor, id, { expectedVersion: 2 }, 'A')).toEqual({ code: 'FORBIDDEN' });
  });

  test('K5: who drafted, edited or submitted does not decide, whatever seats he holds', async () => {
    const [writer, other] = [await ground.actor(['B4@K', 'B2@K']), await ground.actor(['B4@K', 'B2@K'])];
    const member = memberId(await person(ground, 'Q'));
    const made = await ground.act(
      writer,
      'createMembershipEvent',
      { type: 'EXEMPTION', memberId: member },
      { selection: 'membershipEvent { id }' },
    );
    const { id } = (made.data?.['createMembershipEvent'] as { membershipEvent: { id: string } }).membershipEvent;
    expect(answerOf(await ground.act(writer, 'submitMembershipEvent', { id, expectedVersion: 1 }))).toEqual(DONE);
    const input = { id, expectedVersion: 2, decision: await ground.decision('K') };
    expect(answerOf(await ground.act(writer, 'decideMembershipEvent', input))).toEqual({ code: 'FORBIDDEN' });
    expect(answerOf(await ground.act(other, 'decideMembershipEvent', input))).toEqual(DONE);
  });

  test('a grave event does not exist for its person, and nobody opens one on himself', async () => {
    const actor = await ground.actor(['B2@K', 'C1@A1', 'M@A1']);
    const own = memberId(String(actor.member));
    const id = await event(ground, 'A1', { member_id: String(actor.member), type: 'EXPULSION', state: 'AGREED' });
    expect(await decide(actor, id)).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
    expect(answerOf(await ground.act(actor, 'createMembershipEvent', { type: 'WITHDRAWAL', memberId: own }))).toEqual({
      code: 'FORBIDDEN',
    });
    expect(answerOf(await ground.act(actor, 'createMembershipEvent', { type: 'EXEMPTION', memberId: own }))).toEqual(DONE);
  });

  test('K21: a service proposes; nothing changes until the organisation board submits', async () => {
    const service = await ground.actor(['I@K']);
    const board = await ground.actor(['B4@K']);
    const member = await person(ground, 'Q');
    const input = { type: 'DEATH', memberId: memberId(member), reason: 'Giấy chứng tử' };
    const selection = 'version membershipEvent { id state reason personName }';
    const made = await ground.act(service, 'proposeMembershipEvent', input, { selection });
    const { membershipEvent } = made.data?.['proposeMembershipEvent'] as { membershipEvent: { id: string } };
    expect(membershipEvent).toEqual({ id: expect.any(String), state: 'DRAFT', reason: null, personName: null });
    for (const act of ['submitMembershipEvent', 'editMembershipEvent']) {
      expect(answerOf(await ground.act(service, act, { id: membershipEvent.id, expectedVersion: 1 }))).toEqual({ code: 'FORBIDDEN' });
    }
    expect(await row('member', member)).toMatchObject({ standing: 'OFFICIAL' });
    expect(answerOf(await ground.act(board, 'submitMembershipEvent', { id: membershipEvent.id, expectedVersion: 1 }))).toEqual(DONE);
  });
});

describe('bad input writes nothing', () => {
  let actor: Actor;

  beforeAll(async () => {
    actor = await ground.actor(['B2@K', 'B4@K']);
  });

  async function refused(act: string, input: object): Promise<object> {
    const state = await ground.state();
    const answer = answerOf(await ground.act(actor, act, input));
    expect(await ground.state()).toBe(state);
    return answer;
  }
  const decision = async (values: Parameters<typeof event>[2], input: object = {}): Promise<object> => {
    const id = await event(ground, 'A1', { state: 'AGREED', ...values });
    return refused('decideMembershipEvent', { id: eventId(id), expectedVersion: 1, decision: await ground.decision('K'), ...input });
  };

  test('a decision with a gap, before its submission, an effect in the future or before its decision', async () => {
    expect(await decision({}, { decision: { ...(await ground.decision('K')), present: null } })).toEqual(
      rule('DECISION_INCOMPLETE', 'input.decision.present'),
    );
    expect(await decision({ submitted_on: '2022-11-10' }, { decision: await ground.decision('K', { date: '2022-11-09' }) })).toEqual(
      rule('DATE_BEFORE_CAUSE', 'input.decision.date'),
    );
    expect(await decision({}, { effectiveDate: '2022-11-15' })).toEqual(rule('DATE_IN_FUTURE', 'input.effectiveDate'));
    expect(await decision({}, { effectiveDate: '2022-11-13' })).toEqual(rule('DATE_BEFORE_CAUSE', 'input.effectiveDate'));
    expect(await decision({ type: 'DEATH' }, { effectiveDate: '2014-12-31' })).toEqual(rule('DATES_OUT_OF_ORDER', 'input.effectiveDate'));
    expect(await decision({}, { decision: await ground.decision('A') })).toEqual(rule('WRONG_DECIDING_BODY', 'input.decision.bodyId'));
  });

  test('a person whom the type does not fit, who is too young or old, who has left too lately, or has moved', async () => {
    const candidate = (birth_year: number): Promise<string> => person(ground, 'A1', { standing: 'CANDIDATE', birth_year });
    expect(await decision({ type: 'RECOGNITION' })).toEqual(rule('WRONG_STANDING', 'person'));
    expect(await decision({ type: 'ADMISSION', member_id: await candidate(2005) })).toEqual(rule('ADMISSION_AGE', 'person'));
    expect(await decision({ type: 'ADMISSION', member_id: await candidate(1961) })).toEqual(rule('ADMISSION_AGE', 'person'));
    const left = await person(ground, 'A1', { standing: 'LEFT' });
    await ground.pool.query(`update membership set valid_to = '2020-01-01' where member_id = $1`, [left]);
    expect(await decision({ type: 'READMISSION', member_id: left })).toEqual(rule('READMISSION_TOO_EARLY', 'input.effectiveDate'));
    for (const code of ['A2', 'N1']) {
      expect(await decision({ member_id: await person(ground, code) })).toEqual(rule('PERSON_HAS_MOVED', 'person'));
    }
  });

  test('an admission into a unit that is no cell', async () => {
    const member_id = await person(ground, 'Q', { standing: 'CANDIDATE' });
    await ground.pool.query(`update member set sponsor_unit = 101 where id = $1`, [member_id]);
    const id = await event(ground, 'A', { type: 'ADMISSION', state: 'AGREED', member_id });
    const input = { id: eventId(id), expectedVersion: 1, decision: await ground.decision('K') };
    expect(await refused('decideMembershipEvent', input)).toEqual(rule('HOME_NOT_A_CELL', 'person'));
  });

  test('a transfer, an unknown person, a text or list that is too long, no reason', async () => {
    const member = memberId(await person(ground, 'A1'));
    const create = (values: object): Promise<object> =>
      refused('createMembershipEvent', { type: 'EXEMPTION', memberId: member, ...values });
    expect(await create({ type: 'TRANSFER_INTERNAL' })).toEqual(rule('TRANSFER_NOT_OPEN', 'type'));
    expect(await create({ type: 'ADMISSION' })).toEqual(rule('WRONG_STANDING', 'input.memberId'));
    const hidden = memberId(await person(ground, 'N1'));
    for (const id of [hidden, gid('Body', await ground.body('K')), 'x', ''])
      expect(await create({ memberId: id })).toEqual({ code: 'NOT_FOUND', fields: ['input.memberId'] });
    expect(await create({ reason: 'x'.repeat(2001) })).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.reason'] });
    expect(await create({ checklist: Array(31).fill('Đơn') })).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.checklist'] });
    const grave = await event(ground, 'A1', { type: 'STRIKE_OFF', state: 'DRAFT', reason: null, drafting_unit: 10 });
    expect(await refused('submitMembershipEvent', { id: eventId(grave), expectedVersion: 1 })).toEqual(rule('REASON_MISSING', 'reason'));
    const agreed = await event(ground, 'A1', { state: 'AGREED' });
    expect(await refused('returnMembershipEvent', { id: eventId(agreed), expectedVersion: 1, reason: ' ' })).toEqual(
      rule('REASON_MISSING', 'input.reason'),
    );
  });

  test('another version, a moratorium', async () => {
    const id = await event(ground, 'A1', { state: 'AGREED' });
    const input = { id: eventId(id), decision: await ground.decision('K') };
    expect(await refused('decideMembershipEvent', { ...input, expectedVersion: 9 })).toEqual({ code: 'CONFLICT' });
    suspended = true;
    expect(await refused('decideMembershipEvent', { ...input, expectedVersion: 1 })).toEqual({ code: 'MORATORIUM' });
  });
});

test('the same decision 100 times at once with one key: one effect', async () => {
  const actor = await ground.actor(['B2@K']);
  const member = await person(ground, 'A1', { standing: 'CANDIDATE' });
  const id = await event(ground, 'A1', { type: 'ADMISSION', state: 'AGREED', member_id: member });
  const input = { id: eventId(id), expectedVersion: 1, idempotencyKey: randomUUID(), decision: await ground.decision('K') };
  const decisions = await ground.one<number>('select count(*)::integer as value from decision');
  const bodies = await Promise.all(Array.from({ length: 100 }, () => ground.act(actor, 'decideMembershipEvent', input)));
  expect([...new Set(bodies.map((body) => JSON.stringify([body.data, body.errors])))]).toEqual([
    JSON.stringify([{ decideMembershipEvent: { version: 2 } }, undefined]),
  ]);
  expect(await homes(member)).toHaveLength(1);
  expect(await ground.one('select count(*)::integer as value from decision')).toBe(decisions + 1);
}, 60_000);
