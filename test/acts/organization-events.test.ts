import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { EventGround, eventId } from './event-ground.js';
import { answerOf, gid, Ground, TODAY } from './ground.js';

/* Organisation events from the draft to the units that they change. */

let ground: Ground;
let events: EventGround;

beforeAll(async () => {
  ground = await Ground.open();
  events = new EventGround(ground);
});

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

const DONE = { code: 'DONE' };
const unit = (code: string): Promise<Record<string, unknown>> =>
  ground.one('select to_jsonb(o) as value from organization o where code = $1', [code]);
const nameOn = (no: unknown, day: string): Promise<string> =>
  ground.one('select name as value from organization_period where no = $1 and valid @> $2::date', [no, day]);
const rolesOf = async (who: Actor): Promise<string[]> => {
  const { body } = await ground.server.as(who.username).query('{ viewer { grants { role unit { name } } } }');
  const { grants } = (body.data as { viewer: { grants: { role: string; unit: { name: string } | null }[] } }).viewer;
  return grants.map(({ role, unit: at }) => `${role} ${at?.name ?? ''}`.trim());
};

describe('an establishment', () => {
  test('a new cell of A: drafted, submitted and decided by different people; its secretary has the rights of 1.5', async () => {
    const [drafter, decider] = [await ground.actor(['G1@A']), await ground.actor(['G1@A'])];
    const content = { newKind: 'CELL', newCode: 'A7', newName: 'Chi bộ A7', newShortName: 'A7', headCount: 5, draftText: 'Tờ trình' };
    const id = await events.created(drafter, { unitId: await events.unitId('A'), type: 'ESTABLISH', ...content });
    expect(await events.row(id)).toMatchObject({
      ...{ unit: 101, live_unit: 101, l3: 101, l5: 0, subject_level: 5, state: 'DRAFT', drafting_unit: 101, new_code: 'A7' },
      ...{ created_by: drafter.member, edited_by: drafter.member, submitted_by: null, version: 1 },
    });
    expect(answerOf(await events.act(drafter, 'submit', id))).toEqual(DONE);
    expect(answerOf(await events.decide(drafter, id, 'A'))).toEqual({ code: 'FORBIDDEN' });
    expect(answerOf(await events.decide(decider, id, 'A', { effectiveDate: '2022-11-14' }))).toEqual(DONE);
    const made = await unit('A7');
    expect(made).toMatchObject({ kind: 'CELL', level: 5, state: 'ACTIVE', parent: 101, l3: 101, l5: made['no'], name: 'Chi bộ A7' });
    expect(made).toMatchObject({ short_name: 'A7', valid_from: TODAY, founded_on: TODAY });
    expect(await events.row(id)).toMatchObject({
      ...{ state: 'EFFECTIVE', live_unit: null, l3: 101, established_unit: made['no'], decision_date: TODAY, effective_date: TODAY },
      ...{ votes: '7/8', document_number: '1-QĐ/ĐU', version: 3 },
    });
    // Someone at home in A2 is proposed for the secretary's seat and recognised.
    const newcomer = await ground.actor(['M@A2']);
    const seat = await ground.one<string>(`select id as value from seat where unit = $1 and title = 'SECRETARY'`, [made['no']]);
    const proposal = { seatId: gid('Seat', seat), memberId: gid('Member', String(newcomer.member)), how: 'DESIGNATED', from: TODAY };
    expect(answerOf(await ground.act(await ground.actor(['B4@K']), 'proposeHolding', proposal))).toEqual(DONE);
    const holding = await ground.one<string>('select id as value from seat_holding where seat_id = $1', [seat]);
    expect(await rolesOf(newcomer)).toEqual(['M Chi bộ A2', 'S']);
    const recognition = { id: gid('SeatHolding', holding), expectedVersion: 1, decision: await ground.decision('A') };
    expect(answerOf(await ground.act(decider, 'recogniseHolding', recognition))).toEqual(DONE);
    expect(await rolesOf(newcomer)).toEqual(['C1 Chi bộ A7', 'M Chi bộ A2', 'S']);
  });

  test('a new grassroots committee of K, and an upper committee of X, by their deciders', async () => {
    const [drafter, decider] = [await ground.actor(['B4@K']), await ground.actor(['B2@K'])];
    const content = { newKind: 'GRASSROOTS_COMMITTEE', newCode: 'KM', newName: 'Đảng bộ KM', headCount: 40 };
    const id = await events.created(drafter, { unitId: await events.unitId('K'), type: 'ESTABLISH', ...content });
    await events.act(drafter, 'submit', id);
    expect(answerOf(await events.decide(decider, id, 'K'))).toEqual(DONE);
    expect(await unit('KM')).toMatchObject({ level: 3, parent: 10, l2: 10 });
    const [officer, standing] = [await ground.actor(['P3o@X']), await ground.actor(['P2@X'])];
    const upper = { newKind: 'UPPER', newCode: 'XM', newName: 'Đảng bộ XM', headCount: 400 };
    const second = await events.created(officer, { unitId: await events.unitId('X'), type: 'ESTABLISH', ...upper });
    await events.act(officer, 'submit', second);
    expect(answerOf(await events.decide(decider, second, 'K'))).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
    expect(answerOf(await events.decide(standing, second, 'X'))).toEqual(DONE);
    expect(await unit('XM')).toMatchObject({ level: 2, parent: 1, l1: 1 });
    const bodies = await ground.one('select array_agg(title order by title) as value from seat s join organization o on o.no = s.unit where o.code = $1', ['XM']); // prettier-ignore
    expect(bodies).toEqual(['DEPUTY_SECRETARY', 'SECRETARY']);
  });
});

describe('a new name', () => {
  test('holds from its day on; the day before says the old one', async () => {
    const [drafter, decider] = [await ground.actor(['G1@A']), await ground.actor(['G1@A'])];
    const id = await events.created(drafter, { unitId: await events.unitId('A1'), type: 'RENAME', newName: 'Chi bộ Một' });
    await events.act(drafter, 'submit', id);
    const decision = await ground.decision('A', { date: '2022-11-10' });
    expect(answerOf(await events.decide(decider, id, 'A', { effectiveDate: '2022-11-12', decision }))).toEqual(DONE);
    expect(await unit('A1')).toMatchObject({ name: 'Chi bộ Một', short_name: 'A1', code: 'A1', version: 2, effective_on: '2022-11-12' });
    expect(await nameOn(1001, '2022-11-11')).toBe('Chi bộ A1');
    expect(await nameOn(1001, '2022-11-12')).toBe('Chi bộ Một');
  });

  test('decided for a day to come waits for it, and is made effective then by who could decide it', async () => {
    const [drafter, decider] = [await ground.actor(['G1@A']), await ground.actor(['G1@A'])];
    const id = await events.created(drafter, { unitId: await events.unitId('A2'), type: 'RENAME', newName: 'Chi bộ Hai' });
    await events.act(drafter, 'submit', id);
    expect(answerOf(await events.decide(decider, id, 'A', { effectiveDate: '2022-11-15' }))).toEqual(DONE);
    expect(await events.row(id)).toMatchObject({ state: 'DECIDED', effective_date: '2022-11-15', live_unit: 1002 });
    expect(await unit('A2')).toMatchObject({ name: 'Chi bộ A2' });
    expect(answerOf(await events.act(decider, 'apply', id))).toEqual({
      ...{ code: 'RULE_VIOLATION', rule: 'NOT_YET_EFFECTIVE', fields: ['effectiveDate'] },
    });
    await ground.pool.query(`update organization_event set decision_date = $2, effective_date = $2 where id = $1`, [id, TODAY]);
    expect(answerOf(await events.act(drafter, 'apply', id, { handoverOn: TODAY }))).toEqual(DONE);
    expect(await unit('A2')).toMatchObject({ name: 'Chi bộ Hai' });
    expect(await nameOn(1002, '2022-11-13')).toBe('Chi bộ A2');
    expect(await events.row(id)).toMatchObject({ state: 'EFFECTIVE', handover_on: TODAY, live_unit: null });
  });
});

describe('an upgrade', () => {
  test('Q becomes a committee: its members are at home in the new cells, its secretary stays, its groups end', async () => {
    const [drafter, decider] = [await ground.actor(['B4@K']), await ground.actor(['B2@K'])];
    const secretary = await ground.actor(['G1@Q', 'C1@Q', 'M@Q'], { person: 'p3' });
    await ground.pool.query(
      `insert into organization (code, name, kind, level, parent, valid_from, effective_on) values ('Q.T', 'Tổ đảng Q', 'GROUP', 6, 102, '2015-01-01', '2015-01-01')`,
    );
    const members = await events.homes('Q');
    expect(members).toHaveLength(9);
    const cells = [
      { code: 'Q1', name: 'Chi bộ Q1', memberIds: members.slice(0, 5) },
      { code: 'Q2', name: 'Chi bộ Q2', shortName: 'Q2', memberIds: members.slice(5) },
    ];
    const content = { newKind: 'GRASSROOTS_COMMITTEE', newName: 'Đảng bộ Q', headCount: 9, cells };
    const id = await events.created(drafter, { unitId: await events.unitId('Q'), type: 'CHANGE_KIND', ...content });
    expect(answerOf(await events.act(drafter, 'submit', id))).toEqual(DONE);
    expect(answerOf(await events.decide(decider, id, 'K'))).toEqual(DONE);
    expect(await unit('Q')).toMatchObject({ kind: 'GRASSROOTS_COMMITTEE', level: 3, name: 'Đảng bộ Q', version: 2 });
    const warned = `{ organizationEvents(filter: { id: { eq: "${eventId(id)}" } }) { nodes { warnings } } }`;
    const { body } = await ground.server.as(decider.username).query(warned);
    expect(body.data).toEqual({ organizationEvents: { nodes: [{ warnings: ['SMALL_COMMITTEE', 'HANDOVER_MISSING'] }] } });
    expect(await unit('Q.T')).toMatchObject({ state: 'ENDED', valid_to: TODAY });
    expect(await events.homes('Q')).toEqual([]);
    const settled = await ground.one<Record<string, number>>(
      `select json_object_agg(o.code, c.member_count) as value from organization o join organization_count c on c.no = o.no where o.code in ('Q', 'Q1', 'Q2')`,
    );
    expect(settled).toEqual({ Q: 9, Q1: 5, Q2: 4 });
    const kinds = await ground.one('select array_agg(kind order by valid) as value from organization_period where no = 102');
    expect(kinds).toEqual(['GRASSROOTS_CELL', 'GRASSROOTS_COMMITTEE']);
    const { l5 } = await ground.one<{ l5: number }>(`select to_jsonb(m) as value from member m where id = $1`, [secretary.member]);
    const home = await ground.one<string>('select name as value from organization where no = $1', [l5]);
    expect(await rolesOf(secretary)).toEqual(['G1 Đảng bộ Q', `M ${home}`, 'S']);
  });
});

describe('two at once', () => {
  test('two decisions on one event: one wins', async () => {
    const deciders = [await ground.actor(['G1@A']), await ground.actor(['G1@A'])];
    const id = await events.event('AS1', { state: 'SUBMITTED', drafting_unit: 101 });
    const decision = await ground.decision('A');
    const input = { id: eventId(id), expectedVersion: 1, effectiveDate: TODAY, decision };
    const bodies = await Promise.all(deciders.map((each) => ground.act(each, 'decideOrganizationEvent', input)));
    expect(bodies.map((body) => answerOf(body).code).sort()).toEqual(['CONFLICT', 'DONE']);
    expect(await ground.one('select count(*)::int as value from decision where document_id is not null')).toBeGreaterThan(0);
  });

  test('two establishments with one code: one wins, the other is told that the code is not available', async () => {
    const decider = await ground.actor(['G1@A']);
    const establish = {
      type: 'ESTABLISH',
      subject_level: 5,
      new_kind: 'CELL',
      new_code: 'A8',
      new_name: 'Chi bộ A8',
      head_count: 4,
    } as const;
    const ids = [
      await events.event('A', { ...establish, state: 'SUBMITTED' }),
      await events.event('A', { ...establish, state: 'SUBMITTED' }),
    ];
    const bodies = await Promise.all(ids.map((id) => events.decide(decider, id, 'A')));
    const codes = bodies.map((body) => answerOf(body));
    expect(codes).toContainEqual(DONE);
    expect(codes).toContainEqual({ code: 'BAD_USER_INPUT', fields: ['code'] });
    expect(await ground.one(`select count(*)::int as value from organization where code = 'A8'`)).toBe(1);
  });
});

describe('a request of a cell', () => {
  test('is asked of who decides, adopted as their draft, and then hidden from the cell', async () => {
    const [cell, asked] = [await ground.actor(['C1@A1']), await ground.actor(['G1@A'])];
    const input = { unitId: await events.unitId('A1'), type: 'RENAME', newName: 'Chi bộ Mới', draftText: 'Đề nghị đổi tên' };
    const id = await events.created(cell, input, 'requestOrganizationEvent');
    const read = async (who: Actor): Promise<unknown> =>
      (await ground.server.as(who.username).query(`{ organizationEvents(filter: { id: { eq: "${eventId(id)}" } }) { nodes { state draftText } } }`)).body.data?.[
        'organizationEvents'
      ]; // prettier-ignore
    expect(await read(cell)).toEqual({ nodes: [{ state: 'REQUESTED', draftText: 'Đề nghị đổi tên' }] });
    expect(await read(asked)).toEqual({ nodes: [{ state: 'REQUESTED', draftText: 'Đề nghị đổi tên' }] });
    expect(await read(await ground.actor(['B4@K']))).toEqual({ nodes: [] });
    expect(answerOf(await events.act(asked, 'adopt', id))).toEqual(DONE);
    expect(await events.row(id)).toMatchObject({ state: 'DRAFT', drafting_unit: 101, edited_by: asked.member, created_by: cell.member });
    expect(await read(cell)).toEqual({ nodes: [] });
    expect(answerOf(await events.act(asked, 'submit', id))).toEqual(DONE);
    const decider = await ground.actor(['G1@A']);
    expect(answerOf(await events.act(decider, 'return', id, { comments: 'Bổ sung hồ sơ' }))).toEqual(DONE);
    expect(answerOf(await events.act(asked, 'edit', id, { newName: 'Chi bộ Mới Một' }))).toEqual(DONE);
    expect(answerOf(await events.act(asked, 'submit', id))).toEqual(DONE);
    const decision = await ground.decision('A');
    expect(answerOf(await events.act(decider, 'reject', id, { reason: 'Chưa cần thiết', decision }))).toEqual(DONE);
    expect(await events.row(id)).toMatchObject({
      state: 'REJECTED',
      state_before: 'SUBMITTED',
      comments: 'Chưa cần thiết',
      live_unit: null,
    });
  });

  test('a sectional committee asks for nothing', async () => {
    const cell = await ground.actor(['C1@AS']);
    const input = { unitId: await events.unitId('AS'), type: 'RENAME', newName: 'Đảng bộ bộ phận Mới' };
    expect(answerOf(await ground.act(cell, 'requestOrganizationEvent', input))).toEqual({ code: 'FORBIDDEN' });
  });

  test('a draft is withdrawn by who drafted it, and by no one else', async () => {
    const [own, other] = [await ground.actor(['B4@K']), await ground.actor(['G1@A'])];
    const id = await events.event('A', { drafting_unit: 10 });
    expect(answerOf(await events.act(other, 'cancel', id))).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
    expect(answerOf(await events.act(own, 'cancel', id))).toEqual(DONE);
    expect(await events.row(id)).toMatchObject({ state: 'CANCELLED', state_before: 'DRAFT', live_unit: null });
    expect(answerOf(await events.act(own, 'cancel', id))).toMatchObject({ code: 'RULE_VIOLATION', rule: 'WRONG_STATE' });
  });
});
