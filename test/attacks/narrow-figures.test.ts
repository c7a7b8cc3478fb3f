import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openExample31 } from '../access/example-31.js';
import { Asker, type World } from '../access/world.js';
import { startServer, type TestServer } from '../harness/server.js';

/* Row 32: narrow figures of whoever sees no row stand in the access log, and whoever has many of them is noticed. */

const MANY = 3;
const LANES = ['direct', 'resolved'] as const;
const ASK = `query ($measure: Measure!, $code: String!, $by: [Dimension!], $where: [DimensionValueInput!]) {
  figures: statistics(measure: $measure, unitCode: $code, by: $by, where: $where) { exact total { value } groups { figure { value } } } }`;
const LOG = `{ accessLog(first: 100) { nodes {
  readerName role roleUnit { name } classes fields reason rowId subjectName subject { id } caseId } } }`;

interface Question {
  readonly measure?: string;
  readonly code: string;
  readonly by?: readonly string[];
  readonly where?: readonly { readonly dimension: string; readonly value: string }[];
}

interface Entry {
  readonly role: string;
  readonly fields: readonly string[];
}

const women = [{ dimension: 'GENDER', value: 'F' }];

let world: World;
let servers: Record<(typeof LANES)[number], TestServer>;
const lines: string[] = [];

beforeAll(async () => {
  ({ world } = await openExample31());
  const options = { limits: { narrowFiguresPerDay: MANY }, lines };
  const [direct, resolved] = await Promise.all([
    startServer(world.database.url, options),
    startServer(world.database.url, { ...options, lane: 'resolved' }),
  ]);
  servers = { direct, resolved };
}, 60_000);

afterAll(async () => {
  await Promise.all(LANES.map((lane) => servers[lane].close()));
  await world.close();
});

beforeEach(async () => {
  lines.splice(0);
  await world.database.pool.query('alter table access_log disable trigger user');
  await world.database.pool.query('delete from access_log');
  await world.database.pool.query('alter table access_log enable trigger user');
});

/** An account with these grants at one of the servers. */
async function actor(specs: readonly string[], server = servers.direct, options = {}): Promise<Asker> {
  return new Asker(server, (await world.actor(specs, options)).account);
}

const askAs = (who: Asker, question: Question): Promise<unknown> => who.data(ASK, { measure: 'PERSONS', by: [], where: [], ...question });

async function read(who: Asker): Promise<readonly Entry[]> {
  return (await who.data<{ accessLog: { nodes: readonly Entry[] } }>(LOG)).accessLog.nodes;
}

const officer = (): Promise<Asker> => actor(['B6@K'], servers.direct, { securityOfficer: true });
const entries = async (): Promise<readonly string[]> =>
  (await world.database.pool.query<{ fields: string[] }>('select fields from access_log order by id')).rows.map(({ fields }) =>
    fields.join(),
  );

describe.each(LANES)('32 narrow figures are logged, %s lane', (lane) => {
  const asker = (...specs: readonly string[]): Promise<Asker> => actor(specs, servers[lane]);

  test('the security officer reads a sequence of narrow questions: who, by which right, which questions; no row, no person, no figure', async () => {
    const board = (await asker('B5@K')).because('báo cáo nữ đảng viên');
    for (const code of ['K', 'A', 'Q', 'O']) await askAs(board, { code, where: women });
    const told = [...(await read(await officer()))].reverse();
    expect(told.map(({ fields }) => fields)).toEqual([
      ['PERSONS', 'unitCode A', 'where GENDER F'],
      ['PERSONS', 'unitCode Q', 'where GENDER F'],
      ['PERSONS', 'unitCode O', 'where GENDER F'],
    ]);
    const { rows } = await world.database.pool.query<{ reader: string; unit: string }>(
      `select (select full_name from member where id = $1) as reader, name as unit from organization where code = 'K'`,
      [board.account.member],
    );
    const none = { rowId: null, subjectName: null, subject: null, caseId: null };
    const who = { readerName: rows[0]?.reader, role: 'B5', roleUnit: { name: rows[0]?.unit }, reason: 'báo cáo nữ đảng viên' };
    expect(told).toEqual(told.map(({ fields }) => ({ ...none, ...who, classes: ['F1'], fields })));
  });

  test.each<[string, Question, string]>([
    ['a group that is left out', { code: 'K', by: ['UNIT', 'GENDER'] }, 'PERSONS,unitCode K,by UNIT,by GENDER,level 3'],
    ['a small group', { code: 'K', by: ['UNIT'] }, 'PERSONS,unitCode K,by UNIT,level 3'],
    ['a total that is not told, of F3', { measure: 'TRAINING_NEEDS', code: 'O' }, 'TRAINING_NEEDS,unitCode O'],
    ['the part of a share', { measure: 'SHARE_WOMEN', code: 'A' }, 'SHARE_WOMEN,unitCode A'],
    ['a small total', { code: 'O' }, 'PERSONS,unitCode O'],
    ['all but a few', { code: 'K', where: [{ dimension: 'STANDING', value: 'OFFICIAL' }] }, 'PERSONS,unitCode K,where STANDING OFFICIAL'],
    ['few between one cut and two', { code: 'K', where: [{ dimension: 'GENDER', value: 'F' }, { dimension: 'STANDING', value: 'OFFICIAL' }] }, 'PERSONS,unitCode K,where GENDER F,where STANDING OFFICIAL'], // prettier-ignore
    ['a value that nobody has', { code: 'K', where: [{ dimension: 'STANDING', value: 'x'.repeat(99) }] }, `PERSONS,unitCode K,where STANDING ${'x'.repeat(60)}`], // prettier-ignore
  ])('%s', async (_name, question, entry) => {
    await askAs(await asker(question.measure === 'TRAINING_NEEDS' ? 'B2@K' : 'B6@K'), question);
    expect(await entries()).toEqual([entry]);
  });

  test('what is wide, what is F0, what is not told at all and what is exact leave nothing', async () => {
    await askAs(await asker('B3@K'), { code: 'K' });
    await askAs(await asker('B3@K'), { code: 'A1' });
    await askAs(await asker('V@X'), { measure: 'SEATS_VACANT', code: 'K', by: ['UNIT'] });
    for (const exact of ['B1@K', 'B4@K', 'G1@A', 'C1@A1']) {
      for (const code of ['K', 'O', 'A1']) await askAs(await asker(exact), { code, by: ['GENDER'], where: [{ dimension: 'STANDING', value: 'OFFICIAL' }] });
    }
    expect(await entries()).toEqual([]);
  }); // prettier-ignore
});

test('32 no entry, no figure: where the log cannot be written the answer is UNAVAILABLE', async () => {
  const board = await actor(['B6@K']);
  await world.database.pool.query('alter table access_log add constraint full_now check (reason is not null) not valid');
  try {
    expect(await board.codes(ASK, { measure: 'PERSONS', code: 'O' })).toEqual(['UNAVAILABLE']);
    expect(await askAs(board, { code: 'K' })).toMatchObject({ figures: { total: { value: 39 } } });
  } finally {
    await world.database.pool.query('alter table access_log drop constraint full_now');
  }
});

test('32 an answer that is thrown away and asked again, for rights have changed on the way, has one entry', async () => {
  const board = await actor(['B6@K']);
  await askAs(board, { code: 'O' });
  const other = await world.database.pool.connect();
  try {
    await other.query('begin');
    await other.query('lock table member in access exclusive mode');
    const answer = askAs(board, { code: 'Q' });
    for (let waiting = 0; waiting === 0; ) waiting = (await other.query(`select from pg_locks where not granted and relation = 'member'::regclass`)).rowCount ?? 0; // prettier-ignore
    await other.query('update account set authz_version = authz_version + 1 where id = $1', [board.account.account]);
    await other.query('commit');
    expect(await answer).toMatchObject({ figures: { total: { value: 9 } } });
  } finally {
    other.release();
  }
  expect(await entries()).toEqual(['PERSONS,unitCode O', 'PERSONS,unitCode Q']);
});

test('32 who reads these entries: the marked security officer and the chair of the inspection, within their unit; not the asker', async () => {
  const board = await actor(['B6@K']);
  await askAs(board, { code: 'A', where: women });
  expect(await read(await officer())).toHaveLength(1);
  expect(await read(await actor(['B7c@K']))).toHaveLength(1);
  const k = { kind: 'UNIT', id: await idOf('K') } as const;
  expect(await read(await actor(['P3v@X'], servers.direct, { named: [k] }))).toHaveLength(1);
  expect(await read(await actor(['B6@H'], servers.direct, { securityOfficer: true }))).toEqual([]);
  for (const spec of ['B7c@H', 'P3v@X', 'P1@X', 'B1@K', 'B6@K', 'B7@K', 'G1@A', 'M@A1', 'V@X', 'A@X']) expect(await read(await actor([spec]))).toEqual([]);
  expect(await read(board)).toEqual([]);
}); // prettier-ignore

async function idOf(code: string): Promise<string> {
  return (await world.database.pool.query<{ id: string }>('select id from organization where code = $1', [code])).rows[0]?.id ?? '';
}

describe('32 many narrow figures of one account on one measure within a day are said', () => {
  interface Line {
    readonly level: number;
    readonly msg: string;
  }

  const WARN = 40;
  const warnings = (): readonly Line[] => lines.map((line) => JSON.parse(line) as Line).filter(({ level }) => level === WARN);
  const counted = async (): Promise<number> => {
    const texts = await Promise.all(LANES.map(async (lane) => (await fetch(`${servers[lane].address}/metrics`)).text()));
    return texts.reduce((sum, text) => sum + Number(/dangbo_repeated_narrow_figures_total\{measure="PERSONS"\} (\d+)/u.exec(text)?.[1] ?? 0), 0);
  }; // prettier-ignore

  test('from the third on, whichever process answers: a warning with the account, no name, and a count', async () => {
    const [here, before] = [await actor(['B6@K']), await counted()];
    const there = new Asker(servers.resolved, here.account);
    await askAs(await actor(['B3@K']), { code: 'O' });
    await askAs(here, { code: 'O' });
    await askAs(here, { measure: 'SHARE_WOMEN', code: 'O' });
    await askAs(there, { code: 'Q' });
    await askAs(here, { code: 'K' });
    expect([warnings(), await counted()]).toEqual([[], before]);
    await askAs(here, { code: 'A', where: women });
    await askAs(there, { code: 'A', where: women });
    const said = { level: WARN, account: here.account.account, measure: 'PERSONS', msg: 'narrow figures again and again' };
    const general = { time: expect.any(Number), pid: expect.any(Number), hostname: expect.any(String) };
    expect(warnings()).toEqual([
      { ...general, ...said },
      { ...general, ...said },
    ]);
    expect(await counted()).toBe(before + 2);
  });

  test('those of the day before do not count', async () => {
    const board = await actor(['B6@K']);
    for (const code of ['O', 'Q']) await askAs(board, { code });
    await world.database.pool.query('alter table access_log disable trigger user');
    await world.database.pool.query(`update access_log set at = at - interval '1 day'`);
    await world.database.pool.query('alter table access_log enable trigger user');
    for (const code of ['O', 'Q']) await askAs(board, { code });
    expect(warnings()).toEqual([]);
    await askAs(board, { code: 'O' });
    expect(warnings()).toHaveLength(1);
  });
});
