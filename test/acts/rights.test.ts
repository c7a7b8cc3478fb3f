import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { answerOf, gid, Ground, holdingId, TODAY } from './ground.js';

/* Conflicts of interest, rights that change, and what the audit log says of it. */

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

const recognise = async (who: Actor, id: string, extensions: object = {}): Promise<object> => {
  const input = { id: holdingId(id), expectedVersion: 1, decision: await ground.decision('K') };
  return answerOf(await ground.act(who, 'recogniseHolding', input, { extensions }));
};

describe('conflicts of interest', () => {
  test('K3: nobody recognises the own seat', async () => {
    const actor = await ground.actor(['B2@K']);
    const own = await ground.holding('A', { member_id: String(actor.member) });
    expect(await recognise(actor, own.id)).toEqual({ code: 'FORBIDDEN' });
    expect(await recognise(await ground.actor(['B2@K']), own.id)).toEqual({ code: 'DONE' });
  });

  test('K3: nobody appoints himself', async () => {
    const actor = await ground.actor(['B4@K', 'M@A2']);
    const seatId = gid('Seat', await ground.seat('K', 'OFFICER', 'OFFICE'));
    const input = { seatId, from: TODAY, decision: await ground.decision('K') };
    const own = { ...input, memberId: gid('Member', String(actor.member)) };
    expect(answerOf(await ground.act(actor, 'appointHolding', own))).toEqual({ code: 'FORBIDDEN' });
    const other = { ...input, memberId: gid('Member', await ground.member('A2')) };
    expect(answerOf(await ground.act(actor, 'appointHolding', other))).toEqual({ code: 'DONE' });
  });

  test('K5: neither who proposed nor who edited last recognises, whatever seats they hold', async () => {
    const proposer = await ground.actor(['B4@K', 'B2@K']);
    const editor = await ground.actor(['B4@K', 'B2@K']);
    const third = await ground.actor(['B4@K', 'B2@K']);
    const decision = await ground.decision('K');
    const proposal = { seatId: gid('Seat', await ground.seat('A')), memberId: gid('Member', await ground.member('A2')) };
    const proposed = await ground.act(proposer, 'proposeHolding', { ...proposal, how: 'ELECTED', from: TODAY });
    expect(proposed).toMatchObject({ data: { proposeHolding: { version: 1 } } });
    const id = await ground.one<string>('select id as value from seat_holding order by id desc limit 1');
    const as = async (who: Actor, expectedVersion: number): Promise<object> =>
      answerOf(await ground.act(who, 'recogniseHolding', { id: holdingId(id), expectedVersion, decision }));
    expect(await as(proposer, 1)).toEqual({ code: 'FORBIDDEN' });
    const edited = await ground.act(editor, 'editHolding', { id: holdingId(id), expectedVersion: 1, from: '2022-11-20' });
    expect(edited).toMatchObject({ data: { editHolding: { version: 2 } } });
    expect(await as(editor, 2)).toEqual({ code: 'FORBIDDEN' });
    expect(await as(proposer, 2)).toEqual({ code: 'FORBIDDEN' });
    expect(await as(third, 2)).toEqual({ code: 'DONE' });
  });
});

describe('the payload', () => {
  test('is the row as it is read after the act, with its labels, its edges and what may be done next', async () => {
    const { id } = await ground.holding('A');
    const input = { id: holdingId(id), expectedVersion: 1, proposalNote: 'bổ sung' };
    const selection =
      'version again: holding { id state proposalNote seat { title } unitLabel { name } canEditHolding canRecogniseHolding }';
    const done = await ground.act(await ground.actor(['B4@K']), 'editHolding', input, { selection });
    expect(done.errors).toBeUndefined();
    const again = { id: holdingId(id), state: 'PROPOSED', proposalNote: 'bổ sung', seat: { title: 'DEPUTY_SECRETARY' } };
    expect(done.data?.['editHolding']).toMatchObject({ version: 2, again: { ...again, canEditHolding: true, canRecogniseHolding: false } });
  });
});

describe('what an act leaves behind', () => {
  test('a proposal: person, seat, drafting unit, who and when', async () => {
    const actor = await ground.actor(['G2@A']);
    const [seat, member] = [await ground.seat('A1'), await ground.member('A2')];
    const words = { how: 'SUPPLEMENTARY', from: '2022-11-20', proposalNote: 'Bầu bổ sung' };
    await ground.act(actor, 'proposeHolding', { seatId: gid('Seat', seat), memberId: gid('Member', member), ...words });
    const row = await ground.one('select to_jsonb(h) as value from seat_holding h where seat_id = $1', [seat]);
    expect(row).toMatchObject({
      ...{ seat_id: seat, member_id: member, unit: 1001, l5: 1001, live_unit: 1001, title: 'DEPUTY_SECRETARY', state: 'PROPOSED' },
      ...{ how: 'SUPPLEMENTARY', valid_from: '2022-11-20', valid_to: null, proposal_note: 'Bầu bổ sung', drafting_unit: 101 },
      ...{ created_by: actor.member, edited_by: actor.member, recorded_on: TODAY, version: 1, decision_id: null },
    });
  });

  test('an edit: what is left out stays, null takes away', async () => {
    const actor = await ground.actor(['B4@K']);
    const { id } = await ground.holding('A', { proposal_note: 'Ghi chú', valid_from: '2022-11-16' });
    await ground.act(actor, 'editHolding', { id: holdingId(id), expectedVersion: 1, how: 'DESIGNATED' });
    const read = (): Promise<unknown> => ground.one('select to_jsonb(h) as value from seat_holding h where id = $1', [id]);
    expect(await read()).toMatchObject({ how: 'DESIGNATED', proposal_note: 'Ghi chú', valid_from: '2022-11-16', edited_by: actor.member });
    await ground.act(actor, 'editHolding', { id: holdingId(id), expectedVersion: 2, proposalNote: null });
    expect(await read()).toMatchObject({ how: 'DESIGNATED', proposal_note: null, version: 3 });
  });

  test('a decision with its meeting, and the end with a decision of its own', async () => {
    const actor = await ground.actor(['B2@K']);
    const { id } = await ground.holding('A');
    expect(await recognise(actor, id)).toEqual({ code: 'DONE' });
    const decision = await ground.decision('K', { convened: 11, present: 10, votesFor: 9, votesAgainst: 0 });
    const ended = await ground.act(actor, 'endHolding', { id: holdingId(id), expectedVersion: 2, to: TODAY, reason: 'Nghỉ hưu', decision });
    expect(ended).toMatchObject({ data: { endHolding: { version: 3 } } });
    const row = await ground.one(
      `select jsonb_build_object('state', h.state, 'to', h.valid_to, 'reason', h.end_reason, 'votes', h.votes, 'live', h.live_unit,
         'first', to_jsonb(d) - 'id' - 'document_id', 'last', to_jsonb(e) - 'id' - 'document_id') as value
       from seat_holding h join decision d on d.id = h.decision_id join decision e on e.id = h.end_decision_id where h.id = $1`,
      [id],
    );
    const body_id = await ground.body('K');
    expect(row).toEqual({
      ...{ state: 'ENDED', to: TODAY, reason: 'Nghỉ hưu', votes: '7/8', live: null },
      first: { body_id, date: TODAY, convened: 9, present: 8, votes_for: 7, votes_against: 1 },
      last: { body_id, date: TODAY, convened: 11, present: 10, votes_for: 9, votes_against: 0 },
    });
  });
});

describe('rights change on the next request, with the old token', () => {
  const seats = '{ viewer { grants { role } } }';
  const rolesOf = async (who: Actor): Promise<string[]> => {
    const { body } = await ground.server.as(who.username).query(seats);
    return (body.data as { viewer: { grants: { role: string }[] } }).viewer.grants.map(({ role }) => role);
  };

  test('the new holder has the role, and loses it with the end', async () => {
    const newcomer = await ground.actor(['M@A1']);
    const decider = await ground.actor(['P2@X']);
    const { id } = await ground.holding('K', { title: 'COMMITTEE_MEMBER', member_id: String(newcomer.member) });
    expect(await rolesOf(newcomer)).toEqual(['M', 'S']);
    const decision = await ground.decision('X');
    expect(answerOf(await ground.act(decider, 'recogniseHolding', { id: holdingId(id), expectedVersion: 1, decision })).code).toBe('DONE');
    expect(await rolesOf(newcomer)).toEqual(['B3', 'M', 'S']);
    const end = { id: holdingId(id), expectedVersion: 2, to: TODAY, reason: 'Chuyển công tác', decision };
    expect(answerOf(await ground.act(decider, 'endHolding', end)).code).toBe('DONE');
    expect(await rolesOf(newcomer)).toEqual(['M', 'S']);
  });

  test('who ends the own seat may do nothing more, not even in the same document', async () => {
    const actor = await ground.actor(['B2@K', 'P2@X']);
    const own = await ground.one<string>(
      `select h.id as value from seat_holding h where h.member_id = $1 and h.unit = 10 and h.state = 'ACTIVE'`,
      [actor.member],
    );
    const { id } = await ground.holding('A');
    const end = {
      id: holdingId(own),
      expectedVersion: 1,
      to: TODAY,
      reason: 'Chuyển công tác',
      decision: await ground.decision('X'),
      idempotencyKey: 'a',
    };
    const after = { id: holdingId(id), expectedVersion: 1, decision: await ground.decision('K'), idempotencyKey: 'b' };
    const document = `mutation ($end: EndHoldingInput!, $after: RecogniseHoldingInput!) {
      endHolding(input: $end) { version } recogniseHolding(input: $after) { version } }`;
    const { body } = await ground.server.as(actor.username).query(document, { end, after });
    expect(body.data).toEqual({ endHolding: { version: 2 }, recogniseHolding: null });
    // P2 has the act, for other units: the proposal of A is hidden from it.
    expect(answerOf(body)).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
    expect(await rolesOf(actor)).toEqual(['P2', 'S']);
  });
});

describe('the audit log', () => {
  test('has a line for each refusal: who, roles that have the act, code, rule, the row that was named, reason, address', async () => {
    const before = (await ground.audit()).length;
    const [able, unable] = [await ground.actor(['B2@K']), await ground.actor(['B1@K'])];
    const { id } = await ground.holding('A');
    const decision = await ground.decision('K', { votesFor: 8 });
    const input = { id: holdingId(id), expectedVersion: 1, decision };
    await ground.act(unable, 'recogniseHolding', input);
    await ground.act(able, 'recogniseHolding', input, { extensions: { accessReason: 'Kiểm tra biểu quyết' } });
    expect((await ground.audit()).slice(before)).toMatchObject([
      {
        act: 'recogniseHolding',
        outcome: 'REFUSED',
        code: 'FORBIDDEN',
        rule: null,
        roles: [],
        row_id: id,
        reason: null,
        address: '127.0.0.1',
      },
      { outcome: 'REFUSED', code: 'RULE_VIOLATION', rule: 'VOTES_DO_NOT_ADD_UP', roles: ['B2'], row_id: id, reason: 'Kiểm tra biểu quyết' },
    ]);
  });

  test.each(['update audit_log set act = act', 'delete from audit_log', 'truncate audit_log'])('%s is refused', async (sql) => {
    await expect(ground.pool.query(sql)).rejects.toMatchObject({ constraint: 'audit_log_is_kept' });
  });

  test('no value of a row stands in it', async () => {
    const actor = await ground.actor(['B2@K']);
    const { id } = await ground.holding('A');
    const reason = 'Lý do không ai được đọc ở đây';
    await ground.act(actor, 'rejectHolding', { id: holdingId(id), expectedVersion: 1, reason, decision: await ground.decision('K') });
    const text = await ground.one<string>('select json_agg(a)::text as value from audit_log a');
    expect(text).toContain('endReason');
    expect(text).not.toContain(reason);
  });
});
