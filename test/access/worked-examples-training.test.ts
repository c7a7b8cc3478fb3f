import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActorOptions } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { trainingClassRow } from '../../seeds/training-class.factory.js';
import { answerOf, Ground } from '../acts/ground.js';
import { startBothLanes } from '../harness/both-lanes.js';
import type { TestServer } from '../harness/server.js';
import { Names, planningId } from './planning-names.js';
import { Asker, gid, type Node } from './world.js';

/* The worked examples of access.md section 6 on classes, enrolments, results and training needs, read in both lanes. */

let ground: Ground;
let lanes: TestServer;
const names = new Names();
const MEMBER = 'join account a on a.member_id = t.member_id';

beforeAll(async () => {
  ground = await Ground.open();
  lanes = await startBothLanes(ground.database.url);
  const { pool } = ground;
  await names.add(pool, 'TrainingClass', 'select code as key, id from training_class', { T1: 't1', T2: 't2' });
  const enrolments = `select a.username || ' ' || c.code as key, t.id from enrolment t join training_class c on c.id = t.class_id ${MEMBER}`;
  await names.add(pool, 'Enrolment', enrolments, { 'p1 T1': 'n1', 'p4 T1': 'n4', 'p5 T2': 'n5', 'p1 T2': 'n6' });
  const needs = `select a.username as key, t.id from training_need t ${MEMBER} where t.source = 'PLANNED_TITLE'`;
  await names.add(pool, 'TrainingNeed', needs, { p1: 'w1', p2: 'w2' });
}, 60_000);

afterAll(async () => {
  await lanes.close();
  await ground.close();
});

const actor = async (specs: readonly string[], options: ActorOptions = {}): Promise<Asker> =>
  new Asker(lanes, await ground.actor(specs, options));
const person = async (code: string): Promise<string> =>
  gid('Member', await ground.one<string>('select member_id as value from account where username = $1', [code]));
const onClass = (name: string): ActorOptions => ({ named: [{ kind: 'CLASS', id: names.uuid(name) }] });

const RESULT = 'result { passed certificateType certificateNumber issuedOn score grade }';
const LABELS = 'participantName participant { id } class { id } classTitle sendingUnitLabel { name } sendingUnit { id } nominatedOn';
const enrolment = (reader: Asker, name: string, fields = LABELS): Promise<Node | null> =>
  reader.node(names.id(name), `... on Enrolment { ${fields} }`);
const list = (found: readonly string[]): object => ({ names: [...found].sort(), totalCount: found.length });

describe('classes', () => {
  test('1, 42 P1@X, G1@Z + M@Z1: t1 is null; both lists are empty (P1 has figures alone; where u.l2 = 0, B is G)', async () => {
    for (const reader of [await actor(['P1@X']), await actor(['G1@Z', 'M@Z1'])]) {
      expect(await reader.node(names.id('t1'))).toBeNull();
      expect(await names.listed(reader, 'trainingClasses')).toEqual(list([]));
    }
  });

  test('55 p11, suspended, has no class; p5, a guest, has t2 by the own enrolment', async () => {
    expect(await names.listed(await actor(['C1@A1'], { person: 'p11' }), 'trainingClasses')).toEqual(list([]));
    const guest = await actor([], { person: 'p5' });
    expect(await names.listed(guest, 'trainingClasses')).toEqual(list(['t2']));
    expect(await names.listed(guest, 'enrolments')).toEqual(list(['n5']));
    const { members } = await guest.data<{ members: { totalCount: number } }>('{ members { totalCount } }');
    const { guests } = await guest.data<{ guests: { nodes: Node[] } }>(
      '{ guests: members(filter: { standing: { eq: GUEST } }) { nodes { id } } }',
    );
    expect([members.totalCount, guests.nodes]).toEqual([0, [{ id: await person('p5') }]]);
  });

  test('10 P3t@X: to edit t1 or an invented class is FORBIDDEN, no row looked at', async () => {
    const { account } = await actor(['P3t@X']);
    for (const id of [names.id('t1'), planningId('TrainingClass', newId())])
      expect(answerOf(await ground.act(account, 'editTrainingClass', { id, expectedVersion: 1, title: 'Khác' }))).toEqual({
        code: 'FORBIDDEN',
      });
  });
});

describe('enrolments', () => {
  test('9 P3t@X: none; with ASSIGNMENT CLASS t1 n1 and n4, labels shown, participant edges null', async () => {
    expect(await names.listed(await actor(['P3t@X']), 'enrolments')).toEqual(list([]));
    const reader = await actor(['P3t@X'], onClass('t1'));
    expect(await names.listed(reader, 'enrolments')).toEqual(list(['n1', 'n4']));
    expect(await enrolment(reader, 'n1')).toMatchObject({
      participantName: 'Nguyễn Văn Nhất',
      participant: null,
      sendingUnitLabel: { name: 'Chi bộ A1' },
    });
    expect(await enrolment(reader, 'n4')).toMatchObject({
      participantName: expect.any(String),
      participant: null,
      sendingUnitLabel: { name: 'Chi bộ N1' },
    });
    expect(await enrolment(reader, 'n6')).toBeNull();
  });

  test('27 B5@K of the propaganda board: p1 alone among members, for p4 is not within K; n1 and n4', async () => {
    const board = await actor(['B5@K']);
    expect(await names.listed(board, 'enrolments')).toEqual(list(['n1', 'n4']));
    const { members } = await board.data<{ members: { nodes: Node[] } }>('{ members(first: 100) { nodes { id } } }');
    expect(members.nodes.map(({ id }) => id).sort()).toEqual([await person('p1'), board.self].sort());
    expect(await board.node(await person('p4'))).toBeNull();
    expect(await enrolment(board, 'n4')).toMatchObject({ participantName: expect.any(String), participant: null });
  });

  test('27 a B5 of another board of K has neither', async () => {
    const other = await actor(['B5@K'], { board: 'MASS_BOARD' });
    expect(await names.listed(other, 'enrolments')).toEqual(list([]));
    expect(await other.node(await person('p1'))).toBeNull();
  });

  test('28 B5@K: the result of n6 is null, for the class is of another body; members by citizenId FORBIDDEN_FIELD', async () => {
    const board = await actor(['B5@K']);
    expect(await enrolment(board, 'n6', RESULT)).toBeNull();
    const search = '{ members(filter: { record: { citizenId: { eq: "001019820001" } } }) { totalCount } }';
    expect(await board.codes(search)).toEqual(['FORBIDDEN_FIELD']);
  });
});

describe('results', () => {
  const GRADED = '{ enrolments(first: 100, filter: { result: { grade: { eq: GOOD } } }) { totalCount nodes { id } } }';

  test('25 B4@H: the result of n4 is there, its grade null (organiser K); a search by grade is empty', async () => {
    await ground.pool.query(`update enrolment_result set passed = true, grade = 'GOOD', score = '8', certificate_type = 'CERTIFICATE', issued_on = '2022-11-01', certificate_number = 'T1/4' where id = $1`, [names.uuid('n4')]); // prettier-ignore
    const board = await actor(['B4@H']);
    expect(await enrolment(board, 'n4', RESULT)).toMatchObject({
      result: { passed: true, certificateNumber: 'T1/4', score: null, grade: null },
    });
    expect(await board.data(GRADED)).toEqual({ enrolments: { totalCount: 0, nodes: [] } });
    expect(await enrolment(await actor(['B4@K']), 'n4', RESULT)).toMatchObject({ result: { score: '8', grade: 'GOOD' } });
  });

  test('48 C1@A1: of n6 passed alone; a search by grade is FORBIDDEN_FIELD', async () => {
    const cell = await actor(['C1@A1']);
    const none = { certificateType: null, certificateNumber: null, issuedOn: null, score: null, grade: null };
    expect(await enrolment(cell, 'n6', RESULT)).toMatchObject({ result: { passed: true, ...none } });
    expect(await cell.codes(GRADED)).toEqual(['FORBIDDEN_FIELD']);
  });

  test('52 p1: the grade of n6; of n1 nothing, for t1 is not CLOSED; 5.2: an own result is no means to search', async () => {
    const self = await actor(['M@A1'], { person: 'p1' });
    expect(await enrolment(self, 'n6', RESULT)).toMatchObject({ result: { passed: true, grade: 'GOOD', score: '8' } });
    expect(await enrolment(self, 'n1', RESULT)).toMatchObject({ result: null });
    expect(await self.codes(GRADED)).toEqual(['FORBIDDEN_FIELD']);
  });
});

describe('training needs', () => {
  const FIELDS = '... on TrainingNeed { gapType requiredLevel currentLevel dueTerm personName source entry { id } }';

  test('52 p1: w1, with the levels and the term, no source and no entry; 54 p2: not w2, for nobody has told him', async () => {
    const told = await actor(['M@A1'], { person: 'p1' });
    expect((await names.listed(told, 'trainingNeeds')).names).toEqual(['w1']);
    const need = await told.node(names.id('w1'), FIELDS);
    expect(need).toMatchObject({ requiredLevel: 'ADVANCED', dueTerm: '2025-2030', personName: null, source: null, entry: null });
    const untold = await actor(['M@A2'], { person: 'p2' });
    expect(await names.listed(untold, 'trainingNeeds')).toEqual(list([]));
    expect(await untold.node(names.id('w2'))).toBeNull();
  });

  test('2.19 B1 B4 of K and G1 G2 of A have both; those who are named nowhere have none', async () => {
    for (const spec of ['B1@K', 'B4@K', 'G1@A', 'G2@A']) {
      const { names: found } = await names.listed(await actor([spec]), 'trainingNeeds');
      expect({ spec, found: found.filter((name) => name !== '?') }).toEqual({ spec, found: ['w1', 'w2'] });
    }
    for (const spec of ['P1@X', 'P2@X', 'P3o@X', 'P3k@X', 'P3t@X', 'P3v@X', 'B2@K', 'B3@K', 'B5@K', 'B6@K', 'B7@K', 'G3@A', 'C1@A1', 'V@X', 'I@K', 'A@X', 'B4@H'])
      expect({ spec, ...(await names.listed(await actor([spec]), 'trainingNeeds')) }).toEqual({ spec, ...list([]) }); // prettier-ignore
  });
});

test('49 C1@A1 nominates p1; of p4, who is at home in N1, FORBIDDEN', async () => {
  const id = newId();
  const owner_body = await ground.body('K', 'ORGANISATION_BOARD');
  const days = { starts_on: '2022-12-05', ends_on: '2022-12-06' };
  await ground.insert(
    'training_class',
    trainingClassRow({ id, unit: 10, owner_body, code: 'T9', title: 'Tập huấn', state: 'ENROLLING', ...days }),
  );
  const cell = await actor(['C1@A1']);
  const nominate = async (code: string) =>
    ground.act(cell.account, 'nominateEnrolment', { classId: planningId('TrainingClass', id), memberId: await person(code) }, { selection: 'enrolment { state }' }); // prettier-ignore
  expect((await nominate('p1')).data).toEqual({ nominateEnrolment: { enrolment: { state: 'NOMINATED' } } });
  expect(answerOf(await nominate('p4')).code).toBe('FORBIDDEN');
});

test('2.16 G1 of a unit that took over from one of another bloc sees none of its classes, not even their figures', async () => {
  const [unit] = (
    await ground.pool.query<{ no: number }>(`insert into organization (code, name, kind, level, parent, valid_from, effective_on)
      select 'HT', 'Đảng bộ thử', 'GRASSROOTS_COMMITTEE', 3, no, '2015-01-01', '2015-01-01' from organization where code = 'H' returning no`)
  ).rows;
  if (!unit) throw new Error('The unit is missing');
  const [id, owner_body] = [newId(), newId()];
  const office = `insert into body (id, unit, kind, name, valid_from) values ($1, $2, 'OFFICE', 'Văn phòng', '2020-06-15')`;
  await ground.pool.query(office, [owner_body, unit.no]);
  const days = { starts_on: '2022-05-05', ends_on: '2022-05-06' };
  const row = trainingClassRow({ id, unit: unit.no, owner_body, code: 'T8', title: 'Tập huấn', state: 'CLOSED', ...days });
  await ground.insert('training_class', row);
  await ground.pool.query(`update organization set state = 'ENDED', valid_to = '2022-10-01', effective_on = '2022-10-01' where no = $1`, [
    unit.no,
  ]);
  await ground.pool.query(`insert into organization_successor select $1, no, '2022-10-01' from organization where code = 'A'`, [unit.no]);
  const seen = async (spec: string): Promise<Node | null> =>
    (await actor([spec])).node(planningId('TrainingClass', id), '... on TrainingClass { code enrolledCount }');
  expect(await seen('B4@H')).toMatchObject({ code: 'T8', enrolledCount: 0 });
  expect(await seen('B4@K')).toMatchObject({ code: 'T8', enrolledCount: 0 });
  expect(await seen('G1@A')).toBeNull();
});
