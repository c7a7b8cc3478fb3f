import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerOf, gid as idOf, Ground, holdingId, TODAY } from '../acts/ground.js';
import { startBothLanes } from '../harness/both-lanes.js';
import type { TestServer } from '../harness/server.js';
import { family, f2, REASON, searchBy } from './record-reading.js';
import { Asker, gid, uuidOf, type Node } from './world.js';

/* The worked examples 12, 31, 35, 44, 58, 59 and 60 of access.md section 6: acts, and what is read after them in both lanes. */

let ground: Ground;
let lanes: TestServer;

beforeAll(async () => {
  ground = await Ground.open();
  lanes = await startBothLanes(ground.database.url);
});

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await lanes.close();
  await ground.close();
});

const actor = async (...asked: Parameters<Ground['actor']>): Promise<Asker> => new Asker(lanes, await ground.actor(...asked));
const memberOf = async (code: string): Promise<string> =>
  gid('Member', await ground.one<string>('select member_id as value from account where username = $1', [code]));
const accountOf = async (code: string): Promise<string> =>
  idOf('Account', await ground.one<string>('select id as value from account where username = $1', [code]));

async function recordOf(reader: Asker, code: string, fields = 'citizenId phone homeTown familyHistory'): Promise<Node | null> {
  const { member } = await reader.data<{ member: { record: Node | null } | null }>(
    `query ($id: ID!) { member(id: $id) { record { ${fields} } } }`,
    { id: await memberOf(code) },
  );
  return member?.record ?? null;
}

test('12 P3v@X: d1; d2 is absent from the list, its count, a search, and null by node', async () => {
  const reader = await actor(['P3v@X']);
  const list = (filter: string): string => `{ documents(filter: ${filter}) { totalCount nodes { title } } }`;
  expect(await reader.data(list('null'))).toEqual({ documents: { totalCount: 1, nodes: [{ title: 'Hướng dẫn sinh hoạt chi bộ' }] } });
  const none = { documents: { totalCount: 0, nodes: [] } };
  expect(await reader.data(list('{ title: { startsWith: "Thông báo" } }'))).toEqual(none);
  expect(await reader.data(list('{ not: { title: { startsWith: "Hướng dẫn" } } }'))).toEqual(none);
  const d2 = await ground.one<string>(`select id as value from document where class = 'F3'`);
  expect(await reader.node(idOf('Document', d2))).toBeNull();
});

test('31 B6@K: figures are not persons: no member but himself, and none among the women', async () => {
  const reader = await actor(['B6@K']);
  expect(await reader.data('{ members { totalCount nodes { id } } }')).toEqual({
    members: { totalCount: 1, nodes: [{ id: reader.self }] },
  });
  const women = '{ members(filter: { gender: { eq: F } }) { totalCount } }';
  const own = await ground.one<string>('select gender as value from member where id = $1', [reader.account.member]);
  expect(await reader.data(women)).toEqual({ members: { totalCount: own === 'F' ? 1 : 0 } });
});

describe('35 B7c@K breaks the glass over p1', () => {
  const LIST = '{ roleGrants(first: 100) { totalCount nodes { kind role purpose endsAt targets { nodes { name } } } } }'; // prettier-ignore

  test('both classes from the next request on, for 24 hours; B1@K and B6@K list it at once, others do not', async () => {
    const [chair, secretary] = [await actor(['B7c@K']), await actor(['B1@K'])];
    expect(await recordOf(chair, 'p1')).toBeNull();
    const target = { kind: 'PERSON', id: await memberOf('p1') };
    const done = await ground.act(chair.account, 'breakGlass', { target, reason: 'Xác minh khẩn cấp theo đơn' });
    expect(answerOf(done)).toEqual({ code: 'DONE' });
    expect(await recordOf(chair, 'p1')).toMatchObject({ ...f2('p1'), ...family('p1') });
    expect(await recordOf(chair, 'p2')).toBeNull();
    expect(await searchBy(chair, 'citizenId')).toBe('FORBIDDEN_FIELD');
    const row = {
      kind: 'BREAK_GLASS',
      role: 'B7c',
      purpose: 'Xác minh khẩn cấp theo đơn',
      targets: { nodes: [{ name: 'Nguyễn Văn Nhất' }] },
    };
    for (const reader of [secretary, chair, await actor(['B6@K'])])
      expect(await reader.data(LIST)).toMatchObject({ roleGrants: { totalCount: 1, nodes: [row] } });
    for (const specs of [['B4@K'], ['B7@K'], ['B2@K'], ['B1@H'], ['P1@X'], ['A@X'], ['G1@A']])
      expect(await (await actor(specs)).data(LIST)).toMatchObject({ roleGrants: { totalCount: 0, nodes: [] } });
    await ground.pool.query(`update role_grant set ends_at = clock_timestamp() where kind = 'BREAK_GLASS'`);
    expect(await recordOf(chair, 'p1')).toBeNull();
  });
});

test('44 G2@A: the record of p7 with a reason alone; its edit is FORBIDDEN then, NOT_FOUND without', async () => {
  const keeper = await actor(['G2@A']);
  expect(await recordOf(keeper, 'p7')).toBeNull();
  expect(await recordOf(keeper.because(REASON), 'p7')).toMatchObject({ ...f2('p7'), familyHistory: null });
  const input = { id: gid('MemberRecord', uuidOf(await memberOf('p7'))), expectedVersion: 1, rewards: 'Huy hiệu' };
  const edit = async (extensions: object): Promise<object> =>
    answerOf(await ground.act(keeper.account, 'editRecord', input, { extensions }));
  expect(await edit({ accessReason: REASON })).toEqual({ code: 'FORBIDDEN' });
  expect(await edit({})).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
});

describe('58 I@K', () => {
  test('citizen id of p1, no ethnicity; p4 is null', async () => {
    const service = await actor(['I@K']);
    expect(await recordOf(service, 'p1', 'citizenId ethnicity')).toEqual({ citizenId: '001019820001', ethnicity: null });
    expect(await service.node(await memberOf('p4'))).toBeNull();
  });

  test('a phone is a correction row, the record unchanged; whoever reads it is logged with the person', async () => {
    const service = await actor(['I@K']);
    const memberId = await memberOf('p1');
    const done = await ground.act(service.account, 'proposeCorrection', { memberId, phone: '0987654321' });
    expect(answerOf(done)).toEqual({ code: 'DONE' });
    expect(await recordOf(await actor(['G2@A']), 'p1', 'phone')).toEqual({ phone: '0912000001' });
    await ground.pool.query('alter table access_log disable trigger user');
    await ground.pool.query('delete from access_log');
    await ground.pool.query('alter table access_log enable trigger user');
    const query = 'query ($id: ID!) { member(id: $id) { corrections { nodes { state items { nodes { field newValue } } } } } }';
    const seen = { corrections: { nodes: [{ state: 'PROPOSED', items: { nodes: [{ field: 'phone', newValue: '0987654321' }] } }] } };
    expect(await (await actor(['G2@A'])).data(query, { id: memberId })).toEqual({ member: seen });
    const { rows } = await ground.pool.query('select distinct entity_type, subject_id, unit from access_log');
    expect(rows).toEqual([{ entity_type: 'CorrectionItem', subject_id: uuidOf(memberId), unit: 1001 }]);
  });

  test('ending a holding is FORBIDDEN', async () => {
    const { id } = await ground.holding('A', { state: 'ACTIVE', valid_from: '2022-01-01' });
    const input = { id: holdingId(id), expectedVersion: 1, to: TODAY, reason: 'Nghỉ', decision: await ground.decision('K') };
    expect(answerOf(await ground.act((await actor(['I@K'])).account, 'endHolding', input))).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('59, 60 A: tech alone', () => {
  const TECH = 'username state lastSignInAt failedSignIns mfaEnabled createdAt';

  test('59 A@X: tech of the accounts, no person, name or unit of them; node of p1 null', async () => {
    const admin = await actor(['A@X']);
    const p1 = await admin.node(await accountOf('p1'), `... on Account { ${TECH} person { id } name unitName unit { id } }`);
    expect(p1).toMatchObject({ username: 'p1', state: 'ACTIVE', failedSignIns: 0, mfaEnabled: false, createdAt: expect.any(String) });
    expect(p1).toMatchObject({ person: null, name: null, unitName: null, unit: null });
    expect(await admin.node(await memberOf('p1'))).toBeNull();
    expect(await admin.data('{ members { totalCount } organizations { totalCount } roleGrants { totalCount } }')).toEqual({
      members: { totalCount: 0 },
      organizations: { totalCount: 0 },
      roleGrants: { totalCount: 0 },
    });
  });

  test('59 a filter by the person of an account is refused', async () => {
    const filter = '{ accounts(filter: { person: { fullName: { startsWith: "Nguyễn" } } }) { totalCount } }';
    expect(await (await actor(['A@X'])).codes(filter)).toEqual(['FORBIDDEN_FIELD']);
  });

  test('59 A@X unlocks p1, and approves no role grant', async () => {
    const admin = await actor(['A@X']);
    const version = await ground.one<number>(`select version as value from account where username = 'p1'`);
    const unlocked = await ground.act(admin.account, 'unlockAccount', { id: await accountOf('p1'), expectedVersion: version });
    expect(answerOf(unlocked)).toEqual({ code: 'DONE' });
    await ground.actor(['B7@K'], { named: [{ kind: 'PERSON', id: uuidOf(await memberOf('p1')) }] });
    const grant = await ground.one<string>('select id as value from role_grant order by id desc limit 1');
    for (const id of [grant, '01847000-0000-7000-8000-00000000dead']) {
      const input = { id: idOf('RoleGrant', id), expectedVersion: 1 };
      expect(answerOf(await ground.act(admin.account, 'approveRoleGrant', input))).toEqual({ code: 'FORBIDDEN' });
    }
  });

  test('60 A@Y: no account of X; P1@Y: K is null', async () => {
    const admin = await actor(['A@Y']);
    expect(await admin.node(await accountOf('p1'))).toBeNull();
    const own = { accounts: { totalCount: 1, nodes: [{ username: admin.account.username }] } };
    expect(await admin.data('{ accounts { totalCount nodes { username } } }')).toEqual(own);
    const k = gid('Organization', await ground.one<string>(`select id as value from organization where code = 'K'`));
    expect(await (await actor(['P1@Y'])).node(k)).toBeNull();
  });
});
