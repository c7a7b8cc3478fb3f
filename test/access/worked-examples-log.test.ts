import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nouns } from '../../src/kernel/nouns.js';
import { startServer, type TestServer } from '../harness/server.js';
import { family, f2, REASON, recordOf } from './record-reading.js';
import { Asker, gid, uuidOf, World, type Node } from './world.js';

/* The worked examples 11, 14, 30, 34 and 35 of access.md section 6: who looked at whose record, and who may know of it (2.9). */

let world: World;
let direct: TestServer;

beforeAll(async () => {
  world = await World.openInBothLanes();
  direct = await startServer(world.database.url, { connections: 1 });
});

afterAll(async () => {
  await direct.close();
  await world.close();
});

beforeEach(async () => {
  await world.database.pool.query('alter table access_log disable trigger user');
  await world.database.pool.query('delete from access_log');
  await world.database.pool.query('alter table access_log enable trigger user');
});

/** One look, through the first lane alone: `world` would look three times. */
async function look(actor: Asker, code: string, fields = 'phone', reason: string | null = null): Promise<unknown> {
  const query = `query ($id: ID!) { member(id: $id) { fullName record { ${fields} } } }`;
  const { member } = await new Asker(direct, actor.account, reason).data<{ member: Node | null }>(query, { id: world.person(code) });
  return member?.['record'];
}

const ENTRY = 'at role roleUnit { name } readerName subjectName subject { id } classes fields reason entityType rowId caseId';

async function logOf(actor: Asker): Promise<readonly Node[]> {
  const { accessLog } = await actor.data<{ accessLog: { nodes: readonly Node[] } }>(`{ accessLog(first: 100) { nodes { id ${ENTRY} } } }`);
  return accessLog.nodes;
}

const rowsOf = async (): Promise<readonly Record<string, unknown>[]> =>
  (await world.database.pool.query('select * from access_log order by id')).rows as Record<string, unknown>[];

/** The edge to the person follows the rule of persons: null for the offices, which see none. */
const whole = (code: string, subject: object | null = null): object => ({
  subject,
  fields: ['phone'],
  classes: ['F2'],
  entityType: 'MemberRecord',
  rowId: gid('MemberRecord', uuidOf(world.person(code))),
});

describe('11, 30, 34: after B4@K looked at the phone of p1 and B4@H at that of p4', () => {
  let officer: Asker;

  beforeEach(async () => {
    officer = await world.actor(['B4@K']);
    expect(await look(officer, 'p1')).toMatchObject({ phone: '0912000001' });
    expect(await look(await world.actor(['B4@H']), 'p4')).toMatchObject({ phone: '0912000004' });
  });

  test('30 B6@K marked SECURITY_OFFICER: all fields of the entry of K alone', async () => {
    const { rows } = await world.database.pool.query<{ name: string }>('select full_name as name from member where id = $1', [officer.account.member]); // prettier-ignore
    const seen = await logOf(await world.actor(['B6@K'], { securityOfficer: true }));
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ ...whole('p1'), role: 'B4', readerName: rows[0]?.name, subjectName: 'Nguyễn Văn Nhất', reason: null });
  });

  test('30 B6@K without the mark, and one marked at H: nothing of K', async () => {
    expect(await logOf(await world.actor(['B6@K']))).toEqual([]);
    expect(await logOf(await world.actor(['B6@H'], { securityOfficer: true }))).toMatchObject([whole('p4')]);
  });

  test('34 B7c@K: all entries with levels in K; B7@K none', async () => {
    expect(await logOf(await world.actor(['B7c@K']))).toMatchObject([whole('p1', { id: world.person('p1') })]);
    expect(await logOf(await world.actor(['B7@K']))).toEqual([]);
  });

  test('11 P3v@X: with ASSIGNMENT UNIT K the entries of K, of a person that one; without none', async () => {
    const k = { kind: 'UNIT', id: uuidOf(world.unit('K')) } as const;
    expect(await logOf(await world.actor(['P3v@X'], { named: [k] }))).toMatchObject([whole('p1')]);
    expect(await logOf(await world.actor(['P3v@X']))).toEqual([]);
    expect(await logOf(await world.actor(['P3v@X'], { named: [world.target('p4')] }))).toMatchObject([whole('p4')]);
    expect(await logOf(await world.actor(['P3v@X'], { named: [{ ...k, kind: 'CYCLE' }] }))).toEqual([]);
    expect(await logOf(await world.actor(['P3v@Y'], { named: [k] }))).toEqual([]);
  });

  test('a search by a case takes any text, and finds nothing by what names none', async () => {
    const marked = await world.actor(['B6@K'], { securityOfficer: true });
    const count = async (filter: string): Promise<number> => (await marked.data<{ accessLog: { totalCount: number } }>(`{ accessLog(filter: { caseId: ${filter} }) { totalCount } }`)).accessLog.totalCount;
    expect([await count('{ eq: "không" }'), await count('{ in: ["không"] }'), await count('{ ne: "không" }')]).toEqual([0, 0, 1]);
  }); // prettier-ignore

  test('11 no other seat reads the log by an assignment', async () => {
    const k = { kind: 'UNIT', id: uuidOf(world.unit('K')) } as const;
    for (const spec of ['P1@X', 'P2@X', 'P3o@X', 'P3k@X', 'P3t@X', 'B1@K', 'B2@K', 'B3@K', 'B4@K', 'B5@K', 'B6@K', 'B7@K', 'G1@A', 'G2@A', 'G3@A', 'C1@A1'])
      expect(await logOf(await world.actor([spec], { named: [k, world.target('p1')] }))).toEqual([]); // prettier-ignore
    for (const spec of ['V@X', 'I@K', 'A@X']) expect(await logOf(await world.actor([spec]))).toEqual([]);
  });

  test('p1 sees when and in which role, and no more; p2 sees nothing of it', async () => {
    const [entry, ...others] = await logOf(await world.actor(['M@A1'], { person: 'p1' }));
    const hidden = ['roleUnit', 'readerName', 'subjectName', 'subject', 'classes', 'fields', 'reason', 'entityType', 'rowId', 'caseId'];
    expect(others).toEqual([]);
    expect(entry).toEqual({
      id: expect.any(String),
      at: expect.any(String),
      role: 'B4',
      ...Object.fromEntries(hidden.map((field) => [field, null])),
    });
    expect(await logOf(await world.actor(['M@A2'], { person: 'p2' }))).toEqual([]);
  });
});

test('own looks are logged, and not shown to the person', async () => {
  const p1 = await world.actor(['M@A1'], { person: 'p1' });
  expect(await look(p1, 'p1', 'phone familyHistory')).toMatchObject(family('p1'));
  expect(await rowsOf()).toMatchObject([
    { role: 'S', classes: ['F2', 'F2f'], reader_id: p1.account.member, subject_id: p1.account.member },
  ]);
  expect(await logOf(p1)).toEqual([]);
  expect(await logOf(await world.actor(['B7c@K']))).toMatchObject([{ role: 'S', fields: ['familyHistory', 'phone'] }]);
});

test('14 B1@K: the value and the entry with its reason; family history with the assignment', async () => {
  const actor = await world.actor(['B1@K'], { named: [world.target('p1')] });
  expect(await look(actor, 'p1', 'phone', REASON)).toMatchObject({ phone: '0912000001' });
  expect(await look(actor, 'p1', 'familyHistory', REASON)).toMatchObject(family('p1'));
  const classes = [{ classes: ['F2'], fields: ['phone'] }, { classes: ['F2f'], fields: ['familyHistory'] }]; // prettier-ignore
  expect(await rowsOf()).toMatchObject(classes.map((each) => ({ ...each, role: 'B1', reason: REASON, unit: 1001 })));
});

test('35 B7c@K: a break-glass read is in the log as that of the chair, and p1 learns of it', async () => {
  const chair = await world.actor(['B7c@K'], { broken: [world.target('p1')] });
  expect(await look(chair, 'p1', 'citizenId familyHistory')).toMatchObject(family('p1'));
  expect(await rowsOf()).toMatchObject([{ role: 'B7c', classes: ['F2', 'F2f'], fields: ['citizenId', 'familyHistory'] }]);
  expect(await logOf(await world.actor(['M@A1'], { person: 'p1' }))).toMatchObject([{ role: 'B7c', fields: null }]);
});

test('a look that shows nothing is no entry: hidden records, empty values, refused searches', async () => {
  const reader = await world.actor(['G3@A']);
  expect(await look(reader, 'p1')).toBeNull();
  expect(await look(await world.actor(['G1@A']), 'p1', 'familyHistory email')).toMatchObject({ familyHistory: null });
  expect(await reader.codes('{ members(filter: { record: { phone: { isNull: false } } }) { totalCount } }')).toEqual(['FORBIDDEN_FIELD']);
  expect(await rowsOf()).toEqual([]);
});

describe('the role of an entry is the first in the order of 1.5 that shows it', () => {
  test.each([
    [['C1@A1'], null, 'C1'],
    [['C1@A1', 'G2@A'], null, 'G2'],
    [['C1@A1', 'G1@A'], null, 'G1'],
    [['G2@A', 'G1@A'], null, 'G1'],
    [['B4@K', 'B1@K'], null, 'B4'],
    [['B4@K', 'G1@A'], null, 'G1'],
    [['B4@K', 'G2@A'], null, 'B4'],
    [['B4@K', 'B1@K'], REASON, 'B1'],
  ] as const)('%j with reason %j: %s', async (specs, reason, role) => {
    expect(await look(await world.actor([...specs]), 'p1', 'phone', reason)).toMatchObject({ phone: '0912000001' });
    const unit = specs.find((spec) => spec.startsWith(`${role}@`))?.split('@')[1] ?? '';
    const { rows } = await world.database.pool.query<{ no: number }>('select no from organization where code = $1', [unit]);
    expect(await rowsOf()).toMatchObject([{ role, role_unit: rows[0]?.no, entity_type: 'MemberRecord' }]);
  });
});

describe('what is written, and by what', () => {
  const LIST = '{ members(first: 50) { nodes { fullName record { phone } } } }';

  test('48 C1@A1: one entry for each record of which a value was shown, none for the host p4', async () => {
    const actor = await world.actor(['C1@A1']);
    type Shown = { readonly members: { readonly nodes: readonly { readonly record: { readonly phone: string | null } | null }[] } };
    const { members } = await new Asker(direct, actor.account).data<Shown>(LIST);
    const shown = members.nodes.filter(({ record }) => record?.phone);
    expect(shown.length).toBeGreaterThan(1);
    const rows = await rowsOf();
    expect(rows).toHaveLength(shown.length);
    expect(rows.map((row) => row['subject_id'])).not.toContain(uuidOf(world.person('p4')));
    expect(new Set(rows.map((row) => row['request'])).size).toBe(1);
  });

  test.each([
    ['resolved', 1],
    ['direct', 1],
  ] as const)('the statement that shows F2 writes its entry: %s lane', async (lane, cost) => {
    const actor = await world.actor(['B4@K']);
    const server = await startServer(world.database.url, { connections: 1, ...(lane === 'resolved' && { lane }) });
    try {
      const asker = new Asker(server, actor.account);
      const ask = (fields: string): Promise<unknown> =>
        asker.data(`query ($id: ID!) { member(id: $id) { fullName ${fields} } }`, { id: world.person('p1') });
      const texts: Record<string, readonly string[]> = {};
      for (const fields of ['record { phone homeTown }', 'birthYear']) {
        await ask(fields);
        server.statements();
        const before = (await rowsOf()).length;
        await ask(fields);
        texts[fields] = server.statements();
        expect((await rowsOf()).length - before).toBe(fields === 'birthYear' ? 0 : 1);
      }
      expect(Object.values(texts).map((statements) => statements.length)).toEqual([cost, cost]);
      expect(texts['record { phone homeTown }']?.join()).toContain('log_access');
      expect(texts['birthYear']?.join()).not.toContain('log_access');
    } finally {
      await server.close();
    }
  });

  /** A fragment; the documents of question 25, which search records and the log itself; those of lists that are confidential (F3). */
  const SENSITIVE = [
    ...['unit-summary.graphql', 'records-to-check.graphql', 'looks-at-member.graphql'],
    ...['planned-without-level.graphql', 'planning-changes.graphql', 'planning-structure.graphql'],
  ];

  test('no stored document writes an entry but those about records, their log and confidential lists', async () => {
    const folder = join(import.meta.dirname, '../../schema/operations');
    const fragments = readFileSync(join(folder, 'unit-summary.graphql'), 'utf8');
    const files = readdirSync(folder).filter((name) => name.endsWith('.graphql') && !SENSITIVE.includes(name));
    expect(files.length).toBeGreaterThan(5);
    const unit = world.unit('K');
    const admitted = { admittedFrom: '2021-01-01', admittedBefore: '2022-01-01' };
    const days = { on: '2022-11-14', from: '2022-01-01', to: '2023-01-01', term: '2020-2025', ...admitted };
    const variables = { code: 'K', unit, within: unit, id: world.person('p1'), ...days };
    for (const specs of [['P1@X'], ['B1@K'], ['B4@K'], ['G2@A', 'C1@A1'], ['B7c@K']]) {
      const actor = (await world.actor(specs, { named: [world.target('p1')] })).because(REASON);
      for (const name of files) {
        const text = readFileSync(join(folder, name), 'utf8');
        await actor.data(text.includes('...UnitSummary') ? `${text}\n${fragments}` : text, variables);
      }
    }
    expect(await rowsOf()).toEqual([]);
    // The same reader, and a field that is not in them.
    expect(await recordOf(world, await world.actor(['B4@K']), 'p1')).toMatchObject(f2('p1'));
    expect((await rowsOf()).length).toBeGreaterThan(0);
  });
});

describe('every row about a person names the person', () => {
  test('each type with fields of F2 or F2f tells whom its rows are about', () => {
    const personal = nouns().filter(({ fields }) => [...fields.values()].some((field) => ['F2', 'F2f'].includes(field.class ?? '')));
    expect(personal.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['MemberRecord', 'Kinship', 'CorrectionItem', 'MembershipEvent']),
    );
    expect(personal.filter(({ subject }) => subject === null).map(({ name }) => name)).toEqual([]);
  });

  test('relatives and events of p1', async () => {
    const reader = await world.actor(['B4@K'], { named: [world.target('p1')] });
    await look(reader, 'p1', 'kinship { nodes { name relation } }');
    const events = 'query ($id: ID!) { member(id: $id) { membershipEvents(first: 5) { nodes { reason } } } }';
    await new Asker(direct, reader.account).data(events, { id: world.person('p1') });
    const rows = await rowsOf();
    const of = (type: string): unknown =>
      rows.filter(({ entity_type }) => entity_type === type).map(({ subject_id, unit }) => [subject_id, unit]);
    expect(of('Kinship')).toEqual([[uuidOf(world.person('p1')), 1001]]);
    expect(of('MembershipEvent')).toEqual([[uuidOf(world.person('p1')), 1001]]);
  });
});

describe('searches', () => {
  const find = async (actor: Asker, phone: string, shows = 'nodes { fullName }'): Promise<unknown> =>
    new Asker(direct, actor.account).data(`{ members(filter: { record: { phone: { eq: "${phone}" } } }) { ${shows} } }`);

  test('48 C1@A1 finds p1 by the phone: an entry of p1, whatever is shown', async () => {
    expect(await find(await world.actor(['C1@A1']), '0912000001')).toEqual({ members: { nodes: [{ fullName: 'Nguyễn Văn Nhất' }] } });
    const found = { subject_id: uuidOf(world.person('p1')), classes: ['F2'], role: 'C1', unit: 1001 };
    expect(await rowsOf()).toMatchObject([found]);
    expect((await rowsOf())[0]?.['fields']).toEqual(['MemberRecord.phone']);
    expect(await logOf(await world.actor(['M@A1'], { person: 'p1' }))).toMatchObject([{ role: 'C1' }]);
  });

  test('48 C1@A1 finds nobody by the phone of p2: one entry without subject, at the unit of the role', async () => {
    expect(await find(await world.actor(['C1@A1']), '0912000002')).toEqual({ members: { nodes: [] } });
    expect(await rowsOf()).toMatchObject([{ subject_id: null, row_id: null, role: 'C1', unit: 1001 }]);
    expect(await logOf(await world.actor(['M@A2'], { person: 'p2' }))).toEqual([]);
    expect(await logOf(await world.actor(['B7c@K']))).toMatchObject([{ role: 'C1', subject: null, rowId: null }]);
  });

  test('a search of the log follows what is read of it: a person by role and time alone, an officer by all', async () => {
    await find(await world.actor(['C1@A1']), '0912000001');
    const search = (filter: string): string => `{ accessLog(filter: ${filter}) { nodes { role } } }`;
    const [p1, chair] = [await world.actor(['M@A1'], { person: 'p1' }), await world.actor(['B7c@K'])];
    expect(await p1.data(search('{ role: { eq: C1 } }'))).toEqual({ accessLog: { nodes: [{ role: 'C1' }] } });
    expect(await p1.data(search('{ role: { eq: B4 } }'))).toEqual({ accessLog: { nodes: [] } });
    for (const filter of [
      '{ entityType: { eq: "Member" } }',
      '{ reason: { isNull: true } }',
      '{ subject: { fullName: { startsWith: "Ng" } } }',
    ])
      expect(await p1.codes(search(filter))).toEqual(['FORBIDDEN_FIELD']);
    expect(await chair.data(search('{ entityType: { eq: "Member" } }'))).toEqual({ accessLog: { nodes: [{ role: 'C1' }] } });
  });
});
