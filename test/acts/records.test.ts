import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { gid, type EdgeNoun, type Noun } from '../access/world.js';
import { answerOf, Ground } from './ground.js';

/* Acts of access.md 2.4, 2.5 and 2.7 over HTTP: what they do, who may, and what is refused without a trace. */

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

const uuidOf = (code: string): Promise<string> => ground.one('select member_id as value from account where username = $1', [code]);
const idOf = async (noun: Noun | EdgeNoun, code: string): Promise<string> => gid(noun, await uuidOf(code));
const column = (table: string, name: string, id: string): Promise<unknown> =>
  ground.one(`select ${name} as value from ${table} where id = $1`, [id]);
const versionOf = async (table: string, id: string): Promise<number> => (await column(table, 'version', id)) as number;

async function onRecord(code: string): Promise<{ id: string; expectedVersion: number }> {
  const id = await uuidOf(code);
  return { id: gid('MemberRecord', id), expectedVersion: await versionOf('member_record', id) };
}

async function onMember(code: string): Promise<{ id: string; expectedVersion: number }> {
  const id = await uuidOf(code);
  return { id: gid('Member', id), expectedVersion: await versionOf('member', id) };
}

/** Everything that these acts may write. */
async function state(): Promise<string> {
  const tables = ['member', 'member_record', 'correction', 'correction_item', 'qualification', 'idempotency_key'].map(
    (table) => `(select coalesce(json_agg(t order by t::text), '[]') from ${table} t)`,
  );
  return ground.one(`select json_build_array(${tables.join(', ')})::text as value`);
}

async function refused(actor: Actor, act: string, input: object, extensions: object = {}): Promise<object> {
  const [before, lines] = [await state(), (await ground.audit()).length];
  const answer = answerOf(await ground.act(actor, act, input, { extensions }));
  expect(await state()).toBe(before);
  const added = (await ground.audit()).slice(lines);
  expect(added.map(({ outcome }) => outcome)).toEqual(added.map(() => 'REFUSED'));
  return answer;
}

async function done(actor: Actor, act: string, input: object): Promise<string> {
  const body = await ground.act(actor, act, input);
  expect(answerOf(body)).toEqual({ code: 'DONE' });
  const [line] = (await ground.audit()).slice(-1);
  return line?.row_id ?? '';
}

const rule = (name: string, ...fields: string[]): object => ({ code: 'RULE_VIOLATION', rule: name, fields });

describe('a record', () => {
  test('is edited and verified by G2: what is left out stays, the audit line has names and unit', async () => {
    const actor = await ground.actor(['G2@A']);
    const id = await uuidOf('p2');
    const body = await ground.act(actor, 'editRecord', { ...(await onRecord('p2')), phone: '+84 912.345.678', ethnicity: null, email: 'nhi@x.example' }, { selection: 'version record { phone ethnicity homeTown }' }); // prettier-ignore
    expect(body).toMatchObject({
      data: { editRecord: { version: 2, record: { phone: '0912345678', ethnicity: null, homeTown: 'Xã N, huyện H' } } },
    });
    expect((await ground.audit()).at(-1)).toMatchObject({
      act: 'editRecord',
      roles: ['G2'],
      row_id: id,
      unit: 1002,
      changed_fields: ['email', 'ethnicity', 'phone'],
    });
    await done(actor, 'verifyRecord', await onRecord('p2'));
    expect(await column('member_record', 'verified_by_id', id)).toBe(actor.member);
  });

  test.each<[string, object, object]>([
    ['a citizen id of 11 digits', { citizenId: '00101982000' }, rule('CITIZEN_ID_FORM', 'input.citizenId')],
    ['a telephone number without 0', { phone: '912345678' }, rule('PHONE_FORM', 'input.phone')],
    ['no e-mail address', { email: 'nhi' }, rule('EMAIL_FORM', 'input.email')],
    ['a day of birth in another year', { birthDate: '1990-01-01' }, rule('BIRTH_YEAR_DIFFERS', 'input.birthDate')],
    ['a card of tomorrow', { cardIssuedOn: '2022-11-15' }, rule('DATE_IN_FUTURE', 'input.cardIssuedOn')],
    ['the citizen id of a hidden person', { citizenId: '001019820004' }, { code: 'BAD_USER_INPUT', fields: ['citizenId'] }],
    ['the citizen id of a visible person', { citizenId: '001019820001' }, { code: 'BAD_USER_INPUT', fields: ['citizenId'] }],
    ['a text that is too long', { rewards: 'x'.repeat(4001) }, { code: 'BAD_USER_INPUT', fields: ['input.rewards'] }],
    ['family history, which no act writes', { familyHistory: 'x' }, { code: 'BAD_USER_INPUT' }],
  ])('refuses %s', async (_name, values, expected) => {
    const actor = await ground.actor(['G2@A']);
    expect(await refused(actor, 'editRecord', { ...(await onRecord('p2')), ...values })).toMatchObject(expected);
  });

  test('44: of a former person it is frozen, of a hidden one not there', async () => {
    const actor = await ground.actor(['G2@A']);
    const reason = { accessReason: 'Kiểm tra hồ sơ định kỳ' };
    const input = { ...(await onRecord('p7')), rewards: 'Huy hiệu' };
    expect(await refused(actor, 'editRecord', input, reason)).toEqual({ code: 'FORBIDDEN' });
    expect(await refused(actor, 'editRecord', input)).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
    expect(await refused(actor, 'editRecord', { ...(await onRecord('p3')), rewards: 'x' })).toEqual({
      code: 'NOT_FOUND',
      fields: ['input.id'],
    });
    expect(await refused(actor, 'editRecord', { ...(await onRecord('p1')), expectedVersion: 9 })).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a profile', () => {
  test('G2 enters a guest with an empty record, and corrects the name', async () => {
    const actor = await ground.actor(['G2@A']);
    const sponsorUnitId = gid('Organization', await ground.one(`select id as value from organization where code = 'A1'`));
    const person = { standing: 'GUEST', familyName: 'Lý', middleName: 'Thị', givenName: 'Khách', gender: 'F', birthYear: 1990 };
    const id = await done(actor, 'createPerson', { sponsorUnitId, ...person });
    expect(await column('member', 'full_name', id)).toBe('Lý Thị Khách');
    expect(await column('member', 'unit', id)).toBe(1001);
    expect(await versionOf('member_record', id)).toBe(1);
    await done(actor, 'editProfile', { id: gid('Member', id), expectedVersion: 1, givenName: 'Khanh' });
    expect(await column('member', 'full_name', id)).toBe('Lý Thị Khanh');
    const input = { sponsorUnitId, ...person };
    expect(await refused(actor, 'createPerson', { ...input, standing: 'OFFICIAL' })).toEqual({ code: 'FORBIDDEN' });
    expect(await refused(actor, 'createPerson', { ...input, givenName: ' ' })).toMatchObject({ rule: 'NAME_INCOMPLETE' });
    expect(await refused(actor, 'createPerson', { ...input, fullName: 'Lý Văn Khách' })).toMatchObject({ rule: 'NAME_PARTS_DIFFER' });
    expect(await refused(actor, 'createPerson', { ...input, birthYear: 1900 })).toEqual(rule('BIRTH_YEAR_IMPLAUSIBLE', 'input.birthYear'));
    const hidden = gid('Organization', await ground.one(`select id as value from organization where code = 'N'`));
    expect(await refused(actor, 'createPerson', { ...input, sponsorUnitId: hidden })).toEqual({
      code: 'NOT_FOUND',
      fields: ['input.sponsorUnitId'],
    });
    const above = gid('Organization', await ground.one(`select id as value from organization where code = 'K'`));
    expect(await refused(actor, 'createPerson', { ...input, sponsorUnitId: above })).toEqual({ code: 'FORBIDDEN' });
  });

  test('of a host or a former person is not edited, nor against the day of birth', async () => {
    const actor = await ground.actor(['G2@A']);
    for (const code of ['p4', 'p7'])
      expect(await refused(actor, 'editProfile', { ...(await onMember(code)), gender: 'M' })).toEqual({ code: 'FORBIDDEN' });
    expect(await refused(actor, 'editProfile', { ...(await onMember('p1')), birthYear: 1981 })).toEqual(
      rule('BIRTH_YEAR_DIFFERS', 'input.birthYear'),
    );
  });
});

describe('a correction', () => {
  const propose = async (actor: Actor, code: string, values: object): Promise<{ id: string; expectedVersion: number }> => {
    const id = await done(actor, 'proposeCorrection', { memberId: await idOf('Member', code), ...values });
    return { id: gid('Correction', id), expectedVersion: 1 };
  };

  test('58: I proposes a phone, the record unchanged until G2 accepts; other fields are not for I', async () => {
    const [integration, keeper] = [await ground.actor(['I@K']), await ground.actor(['G2@A'])];
    const id = await uuidOf('p8');
    const before = await column('member_record', 'phone', id);
    const correction = await propose(integration, 'p8', { phone: '0987 654 321' });
    expect(await column('member_record', 'phone', id)).toBe(before);
    const memberId = await idOf('Member', 'p8');
    expect(await refused(integration, 'proposeCorrection', { memberId, ethnicity: 'Tày' })).toEqual({ code: 'FORBIDDEN' });
    expect(await refused(integration, 'editRecord', { ...(await onRecord('p8')), phone: '0900000000' })).toEqual({ code: 'FORBIDDEN' });
    await done(keeper, 'acceptCorrection', correction);
    expect(await column('member_record', 'phone', id)).toBe('0987654321');
    expect(await refused(keeper, 'acceptCorrection', { ...correction, expectedVersion: 2 })).toEqual(rule('WRONG_STATE', 'state'));
  });

  test('one proposes for oneself, profile and record at once; old values are compared', async () => {
    const [self, keeper] = [await ground.actor(['M@A1'], { person: 'p1' }), await ground.actor(['G2@A'])];
    const id = await uuidOf('p1');
    const correction = await propose(self, 'p1', { homeTown: 'Xã M', givenName: 'Nhật', middleName: 'Văn', note: 'Theo giấy khai sinh' });
    const stale = await propose(self, 'p1', { homeTown: 'Xã P' });
    await done(keeper, 'acceptCorrection', correction);
    expect(await column('member_record', 'home_town', id)).toBe('Xã M');
    expect(await column('member', 'full_name', id)).toBe('Nguyễn Văn Nhật');
    expect(await refused(keeper, 'acceptCorrection', stale)).toEqual(rule('CORRECTION_OUTDATED', 'homeTown'));
    expect(await refused(keeper, 'rejectCorrection', stale)).toEqual(rule('REASON_MISSING', 'input.reason'));
    await done(keeper, 'rejectCorrection', { ...stale, reason: 'Đã cập nhật' });
    const memberId = await idOf('Member', 'p1');
    expect(await refused(self, 'proposeCorrection', { memberId, homeTown: 'Xã M' })).toEqual(rule('NOTHING_CHANGES', 'input'));
    expect(await refused(self, 'proposeCorrection', { memberId, phone: '12' })).toEqual(rule('PHONE_FORM', 'input.phone'));
    expect(await refused(self, 'proposeCorrection', { memberId: await idOf('Member', 'p11'), phone: '0912000099' })).toEqual({
      code: 'FORBIDDEN',
    });
  });

  test('K5: the record-keeper does not accept an own proposal', async () => {
    const keeper = await ground.actor(['G2@A', 'M@A1'], { person: 'p1' });
    const correction = await propose(keeper, 'p1', { religion: 'Không' });
    expect(await refused(keeper, 'acceptCorrection', correction)).toEqual({ code: 'FORBIDDEN' });
    await done(await ground.actor(['G2@A']), 'acceptCorrection', correction);
  });

  test('is seen by its proposer and by G2 with W alone', async () => {
    const self = await ground.actor(['M@A2'], { person: 'p2' });
    await propose(self, 'p2', { aliases: 'Nhị' });
    const document =
      'query ($id: ID!) { member(id: $id) { corrections { totalCount nodes { note items { nodes { field newValue } } } } } }';
    const seen = async (actor: Actor): Promise<unknown> => {
      const { body } = await ground.server.as(actor.username).query(document, { id: await idOf('Member', 'p2') });
      return (body.data?.['member'] as { corrections: { totalCount: number; nodes: unknown[] } } | null)?.corrections;
    };
    const whole = { totalCount: 1, nodes: [{ note: null, items: { nodes: [{ field: 'aliases', newValue: 'Nhị' }] } }] };
    expect(await seen(self)).toEqual(whole);
    expect(await seen(await ground.actor(['G2@A']))).toEqual(whole);
    for (const spec of ['B1@K', 'B4@K', 'G1@A', 'G3@A', 'C1@A2', 'I@K', 'M@A2', 'P1@X'])
      expect(await seen(await ground.actor([spec]))).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe('a qualification', () => {
  test('is entered by one, confirmed by another (K5), corrected by its person through the queue', async () => {
    const [board, keeper] = [await ground.actor(['B4@K']), await ground.actor(['G2@A'])];
    const memberId = await idOf('Member', 'p8');
    const id = await done(board, 'addQualification', {
      memberId,
      type: 'POLITICAL_THEORY',
      level: 'ELEMENTARY',
      completedOn: '2022-06-30',
    });
    const row = { id: gid('Qualification', id), expectedVersion: 1 };
    expect(await refused(board, 'confirmQualification', row)).toEqual({ code: 'FORBIDDEN' });
    await done(board, 'editQualification', { ...row, school: 'Trường Chính trị tỉnh X' });
    expect(await refused(keeper, 'confirmQualification', row)).toMatchObject({ code: 'CONFLICT' });
    await done(keeper, 'confirmQualification', { ...row, expectedVersion: 2 });
    expect(await refused(keeper, 'editQualification', { ...row, expectedVersion: 3, school: 'x' })).toEqual(rule('WRONG_STATE', 'state'));
    const self = await ground.actor(['M@AS1'], { person: 'p8' });
    const correction = await done(self, 'proposeQualificationCorrection', { qualificationId: row.id, completedOn: '2022-07-01' });
    await done(keeper, 'acceptCorrection', { id: gid('Correction', correction), expectedVersion: 1 });
    expect(await ground.one('select completed_on::text as value from qualification where id = $1', [id])).toBe('2022-07-01');
  });

  test('refuses a level of another type and a day to come', async () => {
    const board = await ground.actor(['B4@K']);
    const input = { memberId: await idOf('Member', 'p8'), type: 'IT', level: 'DOCTOR' };
    expect(await refused(board, 'addQualification', input)).toEqual(rule('LEVEL_NOT_OF_TYPE', 'input.level'));
    expect(await refused(board, 'addQualification', { ...input, level: 'BASIC', completedOn: '2022-11-15' })).toEqual(
      rule('DATE_IN_FUTURE', 'input.completedOn'),
    );
  });
});
