import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import { roleGrantRow, roleGrantTargetRow, type GrantTarget, type RoleGrantRow } from '../../seeds/role-grant.factory.js';
import { findActor } from '../../src/identity/actor.service.js';
import type { Grant } from '../../src/kernel/actor.js';
import { startServer } from '../harness/server.js';
import { answerOf, gid, Ground, TODAY } from './ground.js';

/* Rights that are written: who proposes, who approves, and that the next request knows (access.md 1.6, 2.8, K17, K18). */

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

const LIST =
  '{ roleGrants { totalCount nodes { kind role state purpose holderName proposerName approverName targets { nodes { kind name } } } } }';

const grantsOf = async (actor: Actor, today = TODAY): Promise<readonly Grant[]> =>
  (await findActor(ground.pool, { account: { id: actor.account }, session: null }, today, new Date()))?.actor.grants ?? [];

const holdingOf = (actor: Actor): string => gid('SeatHolding', String(actor.holdings[0]));
const person = (code: string): Promise<string> => ground.one('select member_id as value from account where username = $1', [code]);

async function put(holder: Actor, values: Partial<RoleGrantRow> = {}, targets: readonly GrantTarget[] = []): Promise<string> {
  const id = newId();
  const client = await ground.pool.connect();
  try {
    await insertRows(client, 'role_grant', [roleGrantRow({ id, role: 'B7', holding_id: String(holder.holdings[0]), ...values })]);
    const rows = targets.map((target) => roleGrantTargetRow(newId(), id, target));
    if (rows.length > 0) await insertRows(client, 'role_grant_target', rows);
  } finally {
    client.release();
  }
  return id;
}

async function proposal(holder: Actor, values: object = {}): Promise<object> {
  const targets = [{ kind: 'PERSON', id: gid('Member', await person('p1')) }];
  return {
    kind: 'ASSIGNMENT',
    holdingId: holdingOf(holder),
    targets,
    purpose: 'Kiểm tra đơn thư',
    from: TODAY,
    to: '2022-12-14',
    ...values,
  };
}

const propose = async (who: Actor, input: object): Promise<object> => answerOf(await ground.act(who, 'proposeRoleGrant', input));
const last = (): Promise<string> => ground.one('select id as value from role_grant order by id desc limit 1');
const on = (act: string, who: Actor, id: string, more: object = {}, expectedVersion = 1): Promise<object> =>
  ground.act(who, act, { id: gid('RoleGrant', id), expectedVersion, ...more }).then(answerOf);

describe('an assignment', () => {
  test('is proposed by B6, approved by B1, seen by both, and names rows from the next request on', async () => {
    const [holder, office, secretary] = [await ground.actor(['B7@K']), await ground.actor(['B6@K']), await ground.actor(['B1@K'])];
    const selection = 'version roleGrant { state proposerName targets { totalCount } }';
    const proposed = await ground.act(office, 'proposeRoleGrant', await proposal(holder), { selection });
    expect(proposed.data).toMatchObject({ proposeRoleGrant: { version: 1, roleGrant: { state: 'PROPOSED', targets: { totalCount: 1 } } } });
    const id = await last();
    expect((await grantsOf(holder))[0]?.named).toEqual([]);
    expect(await on('approveRoleGrant', office, id)).toEqual({ code: 'FORBIDDEN' });
    expect(await on('approveRoleGrant', secretary, id)).toEqual({ code: 'DONE' });
    expect((await grantsOf(holder))[0]?.named).toEqual([{ by: 'ASSIGNMENT', kind: 'PERSON', id: await person('p1'), place: null }]);
    for (const reader of [office, secretary, holder]) {
      const { body } = await ground.server.as(reader.username).query(LIST);
      expect(JSON.stringify(body)).toContain('"purpose":"Kiểm tra đơn thư"');
      expect(JSON.stringify(body)).toContain('"kind":"PERSON","name":');
    }
    expect(await on('revokeRoleGrant', secretary, id, { reason: 'Xong việc' }, 2)).toEqual({ code: 'DONE' });
    expect((await grantsOf(holder))[0]?.named).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['longer than thirty days', { to: '2022-12-15' }, 'GRANT_TOO_LONG'],
    ['without end', { to: null }, 'GRANT_TOO_LONG'],
    ['over', { from: '2022-11-01', to: TODAY }, 'GRANT_OVER'],
    ['with days out of order', { from: '2022-12-01', to: '2022-11-20' }, 'DATES_OUT_OF_ORDER'],
    ['without target', { targets: [] }, 'GRANT_TARGETS_DO_NOT_FIT'],
    ['without purpose', { purpose: ' ' }, 'REASON_MISSING'],
    ['of a role that the seat does not give', { role: 'B1' }, 'HOLDING_WITHOUT_ROLE'],
    ['that is a break-glass', { kind: 'BREAK_GLASS' }, 'GRANT_KIND_NOT_PROPOSED'],
    ['that is a clerk', { kind: 'CLERK' }, 'GRANT_KIND_NOT_PROPOSED'],
    ['that marks a seat outside an office', { kind: 'SECURITY_OFFICER', targets: [], to: null }, 'HOLDING_WITHOUT_ROLE'],
    ['that delegates nothing', { kind: 'DELEGATION', targets: [] }, 'DELEGATION_INCOMPLETE'],
    ['that lists acts', { acts: ['recogniseHolding'] }, 'GRANT_TARGETS_DO_NOT_FIT'],
  ])('%s is refused', async (_name, values, rule) => {
    const [holder, office] = [await ground.actor(['B7@K']), await ground.actor(['B6@K'])];
    expect(await propose(office, await proposal(holder, values))).toMatchObject({ code: 'RULE_VIOLATION', rule });
  });

  test('names no row outside the unit of who proposes it, and none of a kind that does not exist', async () => {
    const [holder, office] = [await ground.actor(['B7@K']), await ground.actor(['B6@K'])];
    const named = (kind: string, id: string) => proposal(holder, { targets: [{ kind, id }] });
    const missing = { code: 'NOT_FOUND', fields: ['input.targets.0.id'] };
    expect(await propose(office, await named('PERSON', gid('Member', await person('p4'))))).toEqual(missing);
    expect(await propose(office, await named('PERSON', gid('Member', newId())))).toEqual(missing);
    expect(await propose(office, await named('CASE', gid('Member', await person('p1'))))).toEqual(missing);
    expect(await propose(office, await named('CASE', gid('InspectionCase' as 'Member', newId())))).toEqual(missing);
  });

  test('nobody approves the own right or the own proposal', async () => {
    const both = await ground.actor(['B1@K', 'B6@K']);
    const other = await ground.actor(['B1@K']);
    expect(await propose(both, await proposal(other, { role: 'B1' }))).toEqual({ code: 'DONE' });
    const id = await last();
    expect(await on('approveRoleGrant', both, id)).toEqual({ code: 'FORBIDDEN' });
    expect(await on('approveRoleGrant', other, id)).toEqual({ code: 'FORBIDDEN' });
    expect(await on('approveRoleGrant', await ground.actor(['B1@K']), id)).toEqual({ code: 'DONE' });
  });

  test('a mark of a security officer: on the B6 seat alone', async () => {
    const [officer, office, secretary] = [await ground.actor(['B6@K']), await ground.actor(['B6@K']), await ground.actor(['B1@K'])];
    expect(await propose(office, await proposal(officer, { kind: 'SECURITY_OFFICER', targets: [], to: null }))).toEqual({ code: 'DONE' });
    expect(await on('approveRoleGrant', secretary, await last())).toEqual({ code: 'DONE' });
    expect((await grantsOf(officer)).map(({ role, securityOfficer }) => `${role} ${securityOfficer}`)).toEqual(['B6 true', 'S false']);
  });
});

describe('a delegation (K17)', () => {
  const open = async (values: object = {}) => {
    const [delegator, delegate] = [await ground.actor(['B2@K']), await ground.actor(['B4@K'])];
    const [office, secretary] = [await ground.actor(['B6@K']), await ground.actor(['B1@K'])];
    const document = gid('Document', await ground.document('K'));
    const words = { kind: 'DELEGATION', targets: [], documentId: document, delegatorHoldingId: holdingOf(delegator) };
    const input = await proposal(delegate, { ...words, subjects: ['SeatHolding'], acts: ['recogniseHolding'], ...values });
    return { delegator, delegate, secretary, answer: await propose(office, input) };
  };

  test('opens the listed acts while both seats are held', async () => {
    const { delegator, delegate, secretary, answer } = await open();
    expect(answer).toEqual({ code: 'DONE' });
    const recognise = async (): Promise<object> => {
      const { id } = await ground.holding('A');
      const input = { id: gid('SeatHolding', id), expectedVersion: 1, decision: await ground.decision('K') };
      return answerOf(await ground.act(delegate, 'recogniseHolding', input));
    };
    expect(await recognise()).toEqual({ code: 'FORBIDDEN' });
    expect(await on('approveRoleGrant', secretary, await last())).toEqual({ code: 'DONE' });
    expect(await recognise()).toEqual({ code: 'DONE' });
    const roles = async (): Promise<string[]> => (await grantsOf(delegate)).map(({ role }) => role);
    expect(await roles()).toEqual(['B2', 'B4', 'S']);
    await ground.pool.query(`update seat_holding set state = 'ENDED', valid_to = $2 where id = $1`, [delegator.holdings[0], TODAY]);
    expect(await recognise()).toEqual({ code: 'FORBIDDEN' });
    expect(await roles()).toEqual(['B4', 'S']);
  });

  test('is approved neither by the delegator nor by kin of either side', async () => {
    const [delegator, delegate] = [await ground.actor(['B1@K']), await ground.actor(['B4@K'])];
    const [office, kinOfOne, kinOfOther] = [await ground.actor(['B6@K']), await ground.actor(['B1@K']), await ground.actor(['B1@K'])];
    for (const [relative, side] of [[kinOfOne, delegator], [kinOfOther, delegate]] as const)
      await ground.insert('kinship', kinshipRow({ id: newId(), person_id: String(side.member), relative_id: relative.member, relation: 'SIBLING', name: 'Anh em' })); // prettier-ignore
    const words = {
      kind: 'DELEGATION',
      targets: [],
      documentId: gid('Document', await ground.document('K')),
      subjects: ['Member'],
      acts: [],
    };
    const input = await proposal(delegate, { ...words, delegatorHoldingId: holdingOf(delegator) });
    expect(await propose(office, input)).toEqual({ code: 'DONE' });
    const id = await last();
    const CAN = 'query ($id: ID!) { node(id: $id) { ... on RoleGrant { canApproveRoleGrant } } }';
    for (const who of [delegator, kinOfOne, kinOfOther]) {
      const { body } = await ground.server.as(who.username).query(CAN, { id: gid('RoleGrant', id) });
      expect(body.data).toEqual({ node: { canApproveRoleGrant: false } });
      expect(await on('approveRoleGrant', who, id)).toEqual({ code: 'FORBIDDEN' });
    }
    expect(await on('approveRoleGrant', await ground.actor(['B1@K']), id)).toEqual({ code: 'DONE' });
  });

  test('gives the role that it names, not another of the same seat', async () => {
    const chair = await ground.actor(['B7c@K']);
    const delegated = { holding: String(chair.holdings[0]), role: 'B7', subjects: ['Member'] };
    const delegate = await ground.actor(['B5@K'], { delegated });
    expect((await grantsOf(delegate)).map(({ role }) => role)).toEqual(['B5', 'B7', 'S']);
  });

  test('is not transitive: what was delegated, and rights on rights, can not be', async () => {
    const { delegate, secretary } = await open();
    await on('approveRoleGrant', secretary, await last());
    expect((await open({ delegatorHoldingId: holdingOf(delegate), role: 'B2' })).answer).toMatchObject({ rule: 'HOLDING_WITHOUT_ROLE' });
    expect((await open({ acts: ['approveRoleGrant'] })).answer).toMatchObject({ rule: 'NOT_DELEGABLE' });
    expect((await open({ subjects: ['RoleGrant'] })).answer).toMatchObject({ rule: 'NOT_DELEGABLE' });
    expect((await open({ acts: ['noSuchAct'] })).answer).toMatchObject({ rule: 'NOT_DELEGABLE' });
  });
});

describe('break-glass (K18; worked example 35)', () => {
  const REASON = 'Xác minh khẩn cấp theo đơn tố cáo';
  const target = async (code: string): Promise<object> => ({ kind: 'PERSON', id: gid('Member', await person(code)) });

  test('opens one person for 24 hours, and B1 and B7c list it at once', async () => {
    const [chair, secretary] = [await ground.actor(['B7c@K']), await ground.actor(['B1@K'])];
    expect(answerOf(await ground.act(chair, 'breakGlass', { target: await target('p1'), reason: REASON }))).toEqual({ code: 'DONE' });
    expect((await grantsOf(chair)).map(({ named }) => named.length)).toEqual([1, 1, 0]);
    const hours = await ground.one<string>(
      `select round(extract(epoch from ends_at - clock_timestamp()) / 3600)::text as value from role_grant where kind = 'BREAK_GLASS' order by id desc limit 1`,
    );
    expect(hours).toBe('24');
    for (const reader of [secretary, chair])
      expect(JSON.stringify((await ground.server.as(reader.username).query(LIST)).body)).toContain(REASON);
    await ground.pool.query(`update role_grant set ends_at = clock_timestamp() where kind = 'BREAK_GLASS'`);
    expect((await grantsOf(chair)).map(({ named }) => named.length)).toEqual([0, 0, 0]);
  });

  test('needs a reason, W, and the seat', async () => {
    const chair = await ground.actor(['B7c@K']);
    const broken = async (who: Actor, code: string, reason: string): Promise<object> =>
      answerOf(await ground.act(who, 'breakGlass', { target: await target(code), reason }));
    expect(await broken(chair, 'p1', 'Khẩn cấp')).toMatchObject({ rule: 'REASON_TOO_SHORT' });
    expect(await broken(chair, 'p4', REASON)).toEqual({ code: 'FORBIDDEN' });
    expect(await broken(chair, 'p10', REASON)).toEqual({ code: 'NOT_FOUND', fields: ['input.target.id'] });
    for (const spec of ['B2@K', 'B4@K', 'B6@K', 'B7@K', 'G1@A', 'P1@X', 'A@X'])
      expect(await broken(await ground.actor([spec]), 'p1', REASON)).toEqual({ code: 'FORBIDDEN' });
  });

  test('an actor is read anew when its break-glass ends', async () => {
    const chair = await ground.actor(['B7c@K'], { broken: [{ kind: 'PERSON', id: await person('p1') }] });
    const found = await findActor(ground.pool, { account: { id: chair.account }, session: null }, TODAY, new Date());
    const ends = await ground.one<Date>('select ends_at as value from role_grant where holding_id = $1', [chair.holdings[0]]);
    expect(found?.rightsEnd).toEqual(ends);
  });
});

describe('worked example 59', () => {
  test('A approves nothing, and an account of a service gets nothing', async () => {
    const id = await put(await ground.actor(['B7@K']), { state: 'PROPOSED' }, [{ kind: 'PERSON', id: await person('p1') }]);
    expect(await on('approveRoleGrant', await ground.actor(['A@X']), id)).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('the next request knows, with the old token, on every server and lane', () => {
  const MEMBERS = '{ members { totalCount } }';
  const causes: readonly (readonly [string, string])[] = [
    ['a revoked grant', `update role_grant set state = 'REVOKED' where holding_id = $1 and $2::text is not null and $3::text is not null`],
    ['a grant whose days were cut', 'update role_grant set valid_to = $2::text::date where holding_id = $1 and $3::text is not null'],
    [
      'a base holding that ended',
      `update seat_holding set state = 'ENDED', valid_to = $2::text::date where id = $1 and $3::text is not null`,
    ],
    [
      'a delegator without seat',
      `update seat_holding set state = 'ENDED', valid_to = $2::text::date where id = $3::text::uuid and $1::uuid is not null`,
    ],
    [
      'a suspended delegator',
      `update member set standing = 'SUSPENDED' where id = (select member_id from seat_holding where id = $3::text::uuid) and $1::uuid is not null and $2::text is not null`,
    ],
  ];

  test.each(causes)('%s', async (_cause, sql) => {
    const delegator = await ground.actor(['B4@K', 'M@A2']);
    const [seat = ''] = delegator.holdings;
    const delegate = await ground.actor(['B6@K'], { delegated: { holding: seat, role: 'B4', subjects: ['Member'] } });
    const second = await startServer(ground.database.url, { lane: 'resolved' });
    const counts = async (): Promise<unknown[]> => {
      const answers = [ground.server, second].map((server) => server.as(delegate.username).query(MEMBERS));
      return (await Promise.all(answers)).map(({ body }) => (body.data as { members: { totalCount: number } }).members.totalCount);
    };
    try {
      const [first, other] = await counts();
      expect([Number(first) > 30, other]).toEqual([true, first]);
      await ground.pool.query(sql, [delegate.holdings[0], TODAY, seat]);
      // The delegate alone, by S.
      expect(await counts()).toEqual([1, 1]);
    } finally {
      await second.close();
    }
  });

  test('an assignment is over on its last day', async () => {
    const holder = await ground.actor(['B7@K'], { named: [{ kind: 'PERSON', id: await person('p1') }] });
    expect((await grantsOf(holder, '2022-12-09'))[0]?.named).toHaveLength(1);
    expect((await grantsOf(holder, '2022-12-10'))[0]?.named).toEqual([]);
  });
});
