import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { memberExportRow } from '../../seeds/member-export.factory.js';
import { createEngine } from '../../src/reading/index.js';
import { POLICIES } from '../../src/server/policies.js';
import { buildDangboSchema } from '../../src/server/schema.js';
import { startServer } from '../harness/server.js';
import { answerOf, gid, Ground } from './ground.js';
import { person } from './membership-event-ground.js';

/* K23: files of persons, asked for with a reason, approved where they show records, and read anew as they leave. */

const REASON = { accessReason: 'Rà soát danh sách đảng viên' };

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

const unit = async (code: string): Promise<string> =>
  gid('Organization', await ground.one('select id as value from organization where code = $1', [code]));

const ask = async (who: Actor, code: string, columns: readonly string[], extensions: object = REASON): Promise<object> =>
  answerOf(await ground.act(who, 'requestMemberExport', { unitId: await unit(code), columns }, { extensions }));

/** The newest file, asked for by this actor. */
const asked = async (who: Actor, code: string, columns: readonly string[]): Promise<string> => {
  expect(await ask(who, code, columns)).toEqual({ code: 'DONE' });
  return gid('MemberExport', await ground.one('select id as value from member_export order by id desc limit 1'));
};

const approve = async (who: Actor, id: string, extensions: object = REASON): Promise<object> =>
  answerOf(await ground.act(who, 'approveMemberExport', { id, expectedVersion: 1 }, { extensions }));

const get = async (who: Actor | null, id: string, address = ground.server.address): Promise<Response> => {
  const headers: Record<string, string> = who ? { authorization: `Bearer ${await ground.server.token(who.username)}` } : {};
  return fetch(`${address}/exports/${id}`, { headers });
};

const codeOf = async (answer: Response): Promise<object> => {
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string; rule?: string } }[] };
  const { code, rule } = errors[0]?.extensions ?? { code: '' };
  return { status: answer.status, code, ...(rule && { rule }) };
};

/** Lines of a file without the mark of its bytes and the watermark. */
const linesOf = (text: string): string[] => text.split('\r\n').slice(1, -1);

describe('a file of basic profiles', () => {
  test('G1@A exports his list: its rows, its fields, its order, a watermark; the column phone is refused', async () => {
    const secretary = await ground.actor(['G1@A']);
    const id = await asked(secretary, 'A', ['FULL_NAME', 'BIRTH_YEAR', 'GENDER', 'HOME_UNIT']);
    const answer = await get(secretary, id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    const name = await ground.one<string>('select full_name as value from member where id = $1', [secretary.member]);
    expect(text.split('\r\n')[0]).toMatch(new RegExp(`^\\uFEFF"Người tải: ${name}","Thời điểm: \\d{4}-.*Z","Mã tệp: `));
    const list = '{ members(first: 100, filter: { within: "UNIT" }) { nodes { fullName birthYear gender homeUnitLabel { name } } } }';
    const { body } = await ground.server.as(secretary.username).query(list.replace('UNIT', await unit('A')));
    const { nodes } = body.data?.['members'] as {
      nodes: { fullName: string; birthYear: number; gender: string; homeUnitLabel: { name: string } }[];
    };
    const words = { M: 'Nam', F: 'Nữ' } as Readonly<Record<string, string>>;
    expect(nodes.length).toBeGreaterThan(20);
    expect(linesOf(text)).toEqual([
      '"Họ và tên","Năm sinh","Giới tính","Nơi sinh hoạt"',
      ...nodes.map(
        ({ fullName, birthYear, gender, homeUnitLabel }) => `"${fullName}","${birthYear}","${words[gender]}","${homeUnitLabel.name}"`,
      ),
    ]);
    expect(await ask(secretary, 'A', ['FULL_NAME', 'PHONE'])).toEqual({ code: 'FORBIDDEN' });
  });

  test('has neither former persons nor whom the unit hosts; a suspended member stands in it', async () => {
    const id = await asked(await ground.actor(['G1@A']), 'A1', ['FULL_NAME']);
    const owner = await ground.one<string>('select created_by as value from member_export order by id desc limit 1');
    const username = await ground.one<string>('select username as value from account where member_id = $1', [owner]);
    const text = await (await get({ username } as Actor, id)).text();
    const named = async (who: string): Promise<string> =>
      ground.one('select m.full_name as value from member m join account a on a.member_id = m.id where a.username = $1', [who]);
    expect(text).toContain(`"${await named('p11')}"`);
    expect(text).not.toContain(`"${await named('p6')}"`);
    expect(text).not.toContain(`"${await named('p4')}"`);
  });

  test('leaves who asked, why, and each download', async () => {
    const officer = await ground.actor(['B4@K']);
    const id = await asked(officer, 'Q', ['FULL_NAME']);
    await (await get(officer, id)).text();
    const row = await ground.one<string>('select id as value from member_export order by id desc limit 1');
    const lines = (await ground.audit()).filter(({ row_id }) => row_id === row);
    expect(lines.map(({ act, outcome, roles }) => [act, outcome, roles])).toEqual([
      ['requestMemberExport', 'DONE', ['B4']],
      ['downloadMemberExport', 'DONE', ['B4']],
    ]);
    expect(lines[0]?.reason).toBe(REASON.accessReason);
    const stored = await ground.one('select to_jsonb(e) as value from member_export e where id = $1', [row]);
    expect(stored).toMatchObject({
      reason: REASON.accessReason,
      state: 'READY',
      file_class: 'F1',
      unit: 102,
      downloads: 1,
      created_by: officer.member,
    });
    const looks = await ground.one<number>('select count(*)::int as value from access_log where account_id = $1', [officer.account]);
    expect(looks).toBe(0);
  });

  test('holds nothing that a spreadsheet would calculate', async () => {
    const officer = await ground.actor(['B4@K']);
    const victim = await person(ground, 'Q', {});
    await ground.pool.query(`update member set full_name = '=HYPERLINK("http://x";"y")' where id = $1`, [victim]);
    const text = await (await get(officer, await asked(officer, 'Q', ['FULL_NAME']))).text();
    expect(linesOf(text)).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
    expect(linesOf(text).filter((line) => /"[=+@-]/.test(line))).toEqual([]);
  });
});

describe('a file of records', () => {
  test('is given out once B1 has approved that file, with a reason; every look is logged with the reason of the file', async () => {
    const [officer, secretary] = [await ground.actor(['B4@K']), await ground.actor(['B1@K'])];
    const id = await asked(officer, 'O', ['FULL_NAME', 'PHONE', 'CITIZEN_ID']);
    expect(await codeOf(await get(officer, id))).toEqual({ status: 409, code: 'RULE_VIOLATION', rule: 'WRONG_STATE' });
    expect(await approve(secretary, id, {})).toEqual({ code: 'FORBIDDEN' });
    expect(await approve(secretary, id)).toEqual({ code: 'DONE' });
    const answer = await get(officer, id);
    expect(answer.status).toBe(200);
    const lines = linesOf(await answer.text());
    const people = await ground.pool.query<{ full_name: string; phone: string; citizen_id: string }>(
      `select m.full_name, r.phone, r.citizen_id from member m left join member_record r on r.id = m.id
       where m.home_unit = 100 and m.home_active and m.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')`,
    );
    const quoted = (value: string | null): string => `"${value ?? ''}"`;
    expect(lines.slice(1).sort()).toEqual(
      people.rows.map(({ full_name, phone, citizen_id }) => [full_name, phone, citizen_id].map(quoted).join(',')).sort(),
    );
    const known = people.rows.filter(({ phone, citizen_id }) => [phone, citizen_id].some((value: string | null) => value !== null)).length;
    expect(known).toBeGreaterThan(0);
    const looks = await ground.pool.query('select distinct role, reason, entity_type, classes from access_log where account_id = $1', [
      officer.account,
    ]);
    expect(looks.rows).toEqual([{ role: 'B4', reason: REASON.accessReason, entity_type: 'MemberRecord', classes: ['F2'] }]);
    expect(await ground.one('select count(*)::int as value from access_log where account_id = $1', [officer.account])).toBe(known);
    // Another file is another approval.
    const other = await asked(officer, 'O', ['FULL_NAME', 'PHONE', 'CITIZEN_ID']);
    expect(await codeOf(await get(officer, other))).toMatchObject({ status: 409 });
  });

  test('that is refused is not given out; a refusal has a reason', async () => {
    const [officer, secretary] = [await ground.actor(['B4@K']), await ground.actor(['B1@K'])];
    const id = await asked(officer, 'O', ['PHONE']);
    const reject = async (values: object): Promise<object> =>
      answerOf(await ground.act(secretary, 'rejectMemberExport', { id, expectedVersion: 1, ...values }, { extensions: REASON }));
    expect(await reject({})).toEqual({ code: 'RULE_VIOLATION', rule: 'REASON_MISSING', fields: ['input.reason'] });
    expect(await reject({ reason: 'Chưa cần thiết' })).toEqual({ code: 'DONE' });
    expect(await codeOf(await get(officer, id))).toMatchObject({ status: 409, rule: 'WRONG_STATE' });
  });

  test('family and political history, and what is of F3, are no columns', async () => {
    const officer = await ground.actor(['B4@K']);
    for (const column of ['FAMILY_HISTORY', 'POLITICAL_HISTORY', 'KINSHIP', 'GRADE', 'COMMENTS'])
      expect(await ask(officer, 'O', [column])).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('a download is refused', () => {
  test('without a token, for an invented id and for the file of another', async () => {
    const [officer, other] = [await ground.actor(['B4@K']), await ground.actor(['B4@K'])];
    const id = await asked(officer, 'Q', ['FULL_NAME']);
    expect(await codeOf(await get(null, id))).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    for (const each of [id, gid('MemberExport', newId()), 'nonsense'])
      expect(await codeOf(await get(other, each))).toEqual({ status: 404, code: 'NOT_FOUND' });
  });

  test('when it has expired', async () => {
    const officer = await ground.actor(['B4@K']);
    const id = await asked(officer, 'Q', ['FULL_NAME']);
    await ground.pool.query(
      `update member_export set expires_at = now() where id = (select id from member_export order by id desc limit 1)`,
    );
    expect(await codeOf(await get(officer, id))).toEqual({ status: 409, code: 'RULE_VIOLATION', rule: 'EXPORT_EXPIRED' });
  });

  test('when the seat has ended between the request and the download', async () => {
    const officer = await ground.actor(['B4@K']);
    const id = await asked(officer, 'Q', ['FULL_NAME']);
    expect((await get(officer, id)).status).toBe(200);
    await endSeats(officer);
    expect(await codeOf(await get(officer, id))).toEqual({ status: 403, code: 'FORBIDDEN' });
  });

  test('in the middle, when the seat ends on the way: the answer breaks off and no row leaves after it', async () => {
    const officer = await ground.actor(['B4@K']);
    for (let i = 0; i < 130; i += 1) await person(ground, 'AS1', {});
    const id = await asked(officer, 'AS1', ['FULL_NAME']);
    const whole = linesOf(await (await get(officer, id)).text()).length;
    expect(whole).toBeGreaterThan(130);
    let reads = 0;
    const { pool, secret, clock } = ground.server;
    const engine = createEngine({ schema: buildDangboSchema(), pool, policies: POLICIES, secret, clock });
    const direct = async (context: Parameters<typeof engine.direct>[0]): Promise<Buffer | null> => {
      const page = await engine.direct(context);
      reads += 1;
      if (reads === 1) await endSeats(officer);
      return page;
    };
    const server = await startServer(ground.database.url, {
      engine: Object.assign(Object.create(engine) as typeof engine, { direct }),
      secret,
    });
    try {
      const answer = await get(officer, id, server.address);
      await expect(answer.text()).rejects.toThrow();
      // The second read has found the right gone.
      expect(reads).toBe(2);
    } finally {
      await server.close();
    }
  }, 60_000);
});

const endSeats = (who: Actor): Promise<unknown> =>
  ground.pool.query(`update seat_holding set state = 'ENDED', valid_to = '2022-11-14' where member_id = $1 and state = 'ACTIVE'`, [
    who.member,
  ]);

describe('a request is refused', () => {
  test('without a reason or with one too short, without columns, with one twice, for a hidden or foreign unit', async () => {
    const [officer, before] = [await ground.actor(['B4@K']), await ground.one('select count(*)::int as value from member_export')];
    expect(await ask(officer, 'Q', ['FULL_NAME'], {})).toEqual({ code: 'FORBIDDEN' });
    expect(await ask(officer, 'Q', ['FULL_NAME'], { accessReason: ' ngắn  ' })).toEqual({ code: 'FORBIDDEN' });
    expect(await ask(officer, 'Q', [])).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.columns'] });
    expect(await ask(officer, 'Q', ['GENDER', 'GENDER'])).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.columns'] });
    expect(await ask(officer, 'N', ['GENDER'])).toEqual({ code: 'NOT_FOUND', fields: ['input.unitId'] });
    expect(await ask(officer, 'X', ['GENDER'])).toEqual({ code: 'FORBIDDEN' });
    expect(await ground.one('select count(*)::int as value from member_export')).toBe(before);
  });

  test('one key asks once; an approval of another version is CONFLICT, of who has asked FORBIDDEN', async () => {
    const officer = await ground.actor(['B4@K', 'B1@K']);
    const before = await ground.one<number>('select count(*)::int as value from member_export');
    const input = { idempotencyKey: randomUUID(), unitId: await unit('Q'), columns: ['PHONE'] };
    await Promise.all([0, 1, 2].map(() => ground.act(officer, 'requestMemberExport', input, { extensions: REASON })));
    expect(await ground.one('select count(*)::int as value from member_export')).toBe(before + 1);
    const id = gid('MemberExport', await ground.one('select id as value from member_export order by id desc limit 1'));
    expect(await approve(officer, id)).toEqual({ code: 'FORBIDDEN' });
    const secretary = await ground.actor(['B1@K']);
    const stale = await ground.act(secretary, 'approveMemberExport', { id, expectedVersion: 7 }, { extensions: REASON });
    expect(answerOf(stale)).toMatchObject({ code: 'CONFLICT' });
    const codes = await Promise.all([approve(secretary, id), approve(secretary, id)]);
    expect(codes.map((each) => (each as { code: string }).code).sort()).toEqual(['CONFLICT', 'DONE']);
  });
});

test('who asked and who may approve see the file; nobody else does', async () => {
  const [officer, secretary] = [await ground.actor(['B4@K']), await ground.actor(['B1@K'])];
  const row = memberExportRow({
    id: newId(),
    unit: ground.no('A'),
    created_by: String(officer.member),
    file_class: 'F2',
    columns: ['PHONE'],
    state: 'REQUESTED',
  });
  await ground.insert('member_export', row);
  const query =
    '{ memberExports { nodes { id columns requesterName unitLabel { name } canApproveMemberExport canDownloadMemberExport } } }';
  const read = async (who: Actor, extensions: object = {}): Promise<unknown> => {
    const { body } = await ground.server.as(who.username).query(query, {}, {}, extensions);
    const { nodes } = body.data?.['memberExports'] as { nodes: { id: string }[] };
    return nodes.find(({ id }) => id === gid('MemberExport', row.id));
  };
  expect(await read(officer)).toMatchObject({ columns: ['PHONE'], canApproveMemberExport: false, canDownloadMemberExport: false });
  expect(await read(secretary)).toBeUndefined();
  const name = await ground.one('select full_name as value from member where id = $1', [officer.member]);
  expect(await read(secretary, REASON)).toMatchObject({ requesterName: name, canApproveMemberExport: true });
  for (const specs of [['B4@K'], ['B2@K'], ['G1@A'], ['B1@H'], ['P1@X']])
    expect(await read(await ground.actor(specs), REASON)).toBeUndefined();
});
