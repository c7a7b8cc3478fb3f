import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { moratoriumRow } from '../../seeds/moratorium.factory.js';
import { ruleSetParamRow, ruleSetRow } from '../../seeds/rule-set.factory.js';
import { uuidOf } from '../access/world.js';
import { answerOf, gid, Ground, TODAY } from './ground.js';

/* A yearly plan and its classes from the draft to the end, and what their acts refuse. */

let ground: Ground;
let board: Actor;
let committee: Actor;
let organisation: Actor;

beforeAll(async () => {
  ground = await Ground.open();
  board = await ground.actor(['B5@K'], { board: 'PROPAGANDA_BOARD' });
  committee = await ground.actor(['B2@K']);
  organisation = await ground.actor(['B4@K']);
});

afterAll(() => ground.close());

const DONE = { code: 'DONE' };
const rule = (name: string, ...fields: string[]): object => ({ code: 'RULE_VIOLATION', rule: name, fields });
const bodyId = async (code: string, kind: string): Promise<string> => gid('Body', await ground.body(code, kind));

interface Row {
  readonly id: string;
  readonly version: number;
}

/** An act that is to succeed; gives the row with what is selected. */
async function does<R extends object = object>(who: Actor, act: string, input: object, selection = 'state'): Promise<R & Row> {
  const field = act.endsWith('TrainingPlan') ? 'trainingPlan' : 'trainingClass';
  const body = await ground.act(who, act, input, { selection: `${field} { id version ${selection} }` });
  expect(body.errors).toBeUndefined();
  return (body.data?.[act] as Record<string, R & Row>)[field] as R & Row;
}

/** The same on a row as it was last seen. */
const goesOn = <R extends object = { state: string }>(who: Actor, act: string, { id, version }: Row, input = {}, selection = 'state') =>
  does<R>(who, act, { id, expectedVersion: version, ...input }, selection);

/** How an act is answered; one that is refused writes nothing. */
async function answered(who: Actor, act: string, input: object): Promise<object> {
  return answerOf(await ground.act(who, act, input));
}

const asked = (who: Actor, act: string, { id, version }: Row, input = {}): Promise<object> =>
  answered(who, act, { id, expectedVersion: version, ...input });

async function planInput(values: object = {}): Promise<object> {
  const ownerBodyId = await bodyId('K', 'PROPAGANDA_BOARD');
  return { ownerBodyId, year: 2022, title: 'Kế hoạch bồi dưỡng năm 2022', items: ['Lớp cập nhật kiến thức'], ...values };
}

let codes = 0;
const LECTURER = { name: 'TS. Người Thỉnh Giảng' };
const SESSION = { date: TODAY, from: '08:00', to: '11:00', topic: 'Nghiệp vụ văn phòng cấp ủy', lecturers: [LECTURER] };

async function classInput(values: object = {}): Promise<object> {
  const ownerBodyId = await bodyId('K', 'PROPAGANDA_BOARD');
  const dimensions = { type: 'WORKSHOP', level: 'SKILLS', sector: 'ALL', field: 'OFFICE_WORK', audience: 'OFFICE_STAFF' };
  const days = { from: TODAY, to: TODAY, sessions: [SESSION] };
  return { ownerBodyId, code: `L${++codes}`, title: 'Tập huấn văn phòng cấp ủy', ...dimensions, ...days, capacity: 40, ...values };
}

async function approvedPlan(): Promise<Row> {
  const plan = await does(board, 'createTrainingPlan', await planInput());
  const submitted = await goesOn(board, 'submitTrainingPlan', plan);
  return goesOn(committee, 'decideTrainingPlan', submitted, { decision: await ground.decision('K') });
}

const planned = async (values: object = {}): Promise<Row> => does(board, 'createTrainingClass', await classInput(values));
const document = async (values = {}): Promise<string> => gid('Document', await ground.document('K', values));

describe('a plan', () => {
  test('is drafted, sent back, corrected, approved with a decision', async () => {
    const plan = await does(board, 'createTrainingPlan', await planInput({ budget: 120_000 }), 'state year budget items ownerBody { kind } unitLabel { name }'); // prettier-ignore
    expect(plan).toMatchObject({ state: 'DRAFT', year: 2022, budget: 120_000, ownerBody: { kind: 'PROPAGANDA_BOARD' }, version: 1 });
    const submitted = await goesOn(board, 'submitTrainingPlan', plan);
    expect(submitted.state).toBe('SUBMITTED');
    const returned = await goesOn<{ remarks: string }>(committee, 'returnTrainingPlan', submitted, { reason: 'Thiếu lớp' }, 'remarks');
    expect(returned.remarks).toBe('Thiếu lớp');
    const edited = await goesOn<{ items: string[] }>(board, 'editTrainingPlan', returned, { items: ['A', 'B', ' '] }, 'state items');
    expect(edited).toMatchObject({ state: 'RETURNED', items: ['A', 'B'] });
    const again = await goesOn(board, 'submitTrainingPlan', edited);
    const decision = await ground.decision('K');
    const approved = await goesOn<{ documentNumber: string }>(committee, 'decideTrainingPlan', again, { decision }, 'state documentNumber');
    expect(approved).toMatchObject({ state: 'APPROVED', documentNumber: '1-QĐ/ĐU', version: 6 });
    expect(await asked(board, 'editTrainingPlan', approved, { title: 'Khác' })).toEqual(rule('WRONG_STATE', 'state'));
    expect(await asked(board, 'decideTrainingPlan', approved)).toEqual({ code: 'FORBIDDEN' });
  });

  test('is refused where it says too little, for another year, or without a meeting', async () => {
    const tried = async (values: object): Promise<object> => answered(board, 'createTrainingPlan', await planInput(values));
    expect(await tried({ title: ' ' })).toEqual(rule('TITLE_MISSING', 'input.title'));
    expect(await tried({ year: 2021 })).toEqual(rule('YEAR_NOT_OPEN', 'input.year'));
    expect(await tried({ year: 2024 })).toEqual(rule('YEAR_NOT_OPEN', 'input.year'));
    expect(await tried({ budget: -1 })).toEqual(rule('NUMBER_TOO_SMALL', 'input.budget'));
    expect(await tried({ ownerBodyId: await bodyId('K', 'OFFICE') })).toEqual({ code: 'FORBIDDEN' });
    expect(await tried({ items: Array(101).fill('x') })).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['input.items'] });
    const empty = await does(board, 'createTrainingPlan', await planInput({ items: [] }));
    expect(await asked(board, 'submitTrainingPlan', empty)).toEqual(rule('PLAN_EMPTY', 'items'));
    const submitted = await goesOn(board, 'submitTrainingPlan', await does(board, 'createTrainingPlan', await planInput()));
    expect(await asked(committee, 'decideTrainingPlan', submitted)).toMatchObject({ rule: 'DECISION_INCOMPLETE' });
    const unmet = await ground.decision('K', { convened: null, present: null });
    expect(await asked(committee, 'decideTrainingPlan', submitted, { decision: unmet })).toMatchObject({ rule: 'DECISION_INCOMPLETE' });
    expect(await asked(committee, 'returnTrainingPlan', submitted)).toEqual(rule('REASON_MISSING', 'input.reason'));
    const early = await ground.decision('K', { date: '2022-11-13' });
    expect(await asked(committee, 'decideTrainingPlan', submitted, { decision: early })).toMatchObject({ rule: 'DATE_BEFORE_CAUSE' });
    const stale = { id: submitted.id, version: submitted.version - 1 };
    expect(await asked(committee, 'returnTrainingPlan', stale, { reason: 'x' })).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a class', () => {
  const SHOWN = 'state code level lecturers capacity documentNumber enrolledCount plan { state } sessions { nodes { no date from to topic lecturers } }'; // prettier-ignore

  test('of an approved plan is announced, held, graded and closed; the plan runs with it', async () => {
    const plan = await approvedPlan();
    const second = { ...SESSION, from: '14:00', to: '16:30', topic: 'Văn bản của cấp ủy', lecturers: [] };
    const made = await does(board, 'createTrainingClass', await classInput({ planId: plan.id, sessions: [second, SESSION], lecturers: [LECTURER, { name: 'CN. Trợ Giảng' }] }), SHOWN); // prettier-ignore
    expect(made).toMatchObject({
      ...{ state: 'PLANNED', lecturers: ['TS. Người Thỉnh Giảng', 'CN. Trợ Giảng'], plan: { state: 'APPROVED' }, enrolledCount: 0 },
      sessions: { nodes: [{ no: 1, from: '08:00', lecturers: [LECTURER.name] }, { no: 2, from: '14:00', lecturers: [] }] }, // prettier-ignore
    });
    const edited = await goesOn<object>(board, 'editTrainingClass', made, { title: 'Lớp khác', sessions: [SESSION] }, 'title sessions { totalCount }'); // prettier-ignore
    expect(edited).toMatchObject({ title: 'Lớp khác', sessions: { totalCount: 1 } });
    const announced = await goesOn<object>(board, 'announceTrainingClass', edited, {}, 'state plan { state }');
    expect(announced).toMatchObject({ state: 'ANNOUNCED', plan: { state: 'RUNNING' } });
    expect(await asked(board, 'editTrainingClass', announced, { title: 'Muộn' })).toEqual(rule('WRONG_STATE', 'state'));
    const running = await goesOn(board, 'runTrainingClass', await goesOn(board, 'openTrainingEnrolment', announced));
    const closed = await goesOn(board, 'closeTrainingClass', await goesOn(board, 'gradeTrainingClass', running));
    expect(closed).toMatchObject({ state: 'CLOSED', version: 7 });
    expect(await asked(board, 'cancelTrainingClass', closed)).toEqual(rule('WRONG_STATE', 'state'));
  });

  test('follows from an approved plan of its own unit and year, or from a registered document', async () => {
    const grounded = rule('CLASS_NOT_GROUNDED', 'plan', 'documentNumber');
    const adHoc = await planned();
    expect(await asked(board, 'announceTrainingClass', adHoc)).toEqual(grounded);
    const draft = await ground.document('K', { state: 'DRAFT' });
    await ground.pool.query('update document set drafting_body = $2 where id = $1', [draft, await ground.body('K', 'PROPAGANDA_BOARD')]);
    const waiting = await goesOn(board, 'editTrainingClass', adHoc, { documentId: gid('Document', draft) });
    expect(await asked(board, 'announceTrainingClass', waiting)).toEqual(grounded);
    const decided = await goesOn<object>(board, 'editTrainingClass', waiting, { documentId: await document() }, 'documentNumber');
    expect(decided).toMatchObject({ documentNumber: '1-QĐ/ĐU' });
    expect(await goesOn(board, 'announceTrainingClass', decided)).toMatchObject({ state: 'ANNOUNCED' });
    const plan = await does(board, 'createTrainingPlan', await planInput({ year: 2023 }));
    expect(await answered(board, 'createTrainingClass', await classInput({ planId: plan.id }))).toEqual(rule('PLAN_DOES_NOT_FIT', 'input.planId')); // prettier-ignore
    const next = { from: '2023-03-01', to: '2023-03-01', sessions: [{ ...SESSION, date: '2023-03-01' }] };
    const unapproved = await planned({ planId: plan.id, ...next });
    expect(await asked(board, 'announceTrainingClass', unapproved)).toEqual(grounded);
  });

  test.each<readonly [string, object, object]>([
    ['a last day before the first', { to: '2022-11-13' }, rule('DATES_OUT_OF_ORDER', 'input.to')],
    ['no place', { capacity: 0 }, rule('NUMBER_TOO_SMALL', 'input.capacity')],
    ['no title', { title: '' }, rule('TITLE_MISSING', 'input.title')],
    ['a level of another type', { level: 'ADVANCED' }, rule('LEVEL_NOT_OF_TYPE', 'input.level')],
    ['a session outside its days', { sessions: [{ ...SESSION, date: '2022-11-15' }] }, rule('SESSION_OUTSIDE_CLASS', 'input.sessions')],
    ['a session that ends first', { sessions: [{ ...SESSION, to: '07:00' }] }, rule('TIMES_OUT_OF_ORDER', 'input.sessions')],
    [
      'sessions that overlap',
      { sessions: [SESSION, { ...SESSION, from: '10:59', to: '12:00' }] },
      rule('SESSIONS_OVERLAP', 'input.sessions'),
    ],
    ['a time of no clock', { sessions: [{ ...SESSION, from: '24:00' }] }, { code: 'BAD_USER_INPUT', fields: ['input.sessions.0.from'] }],
    ['a lecturer without a name', { lecturers: [{}] }, { code: 'BAD_USER_INPUT', fields: ['input.lecturers.0'] }],
    ['a code that is taken', { code: 'T1' }, { code: 'BAD_USER_INPUT', fields: ['input.code'] }],
    [
      'a person who is hidden',
      { lecturers: [{ memberId: gid('Member', newId()) }] },
      { code: 'NOT_FOUND', fields: ['input.lecturers.0.memberId'] },
    ],
  ])('with %s is refused', async (_what, values, answer) => {
    expect(await answered(board, 'createTrainingClass', await classInput(values))).toMatchObject(answer);
  });

  test('is organised by a unit of level 2 or 3', async () => {
    const ownerBodyId = await bodyId('A1', 'EXECUTIVE');
    expect(await answered(organisation, 'createTrainingClass', await classInput({ ownerBodyId }))).toEqual(rule('ORGANISER_LEVEL', 'input.ownerBodyId')); // prettier-ignore
  });

  test('needs sessions, and keeps to its days and to the size that a rule set gives', async () => {
    const documentId = await document();
    expect(await asked(board, 'announceTrainingClass', await planned({ documentId, sessions: [] }))).toEqual(rule('TIMETABLE_MISSING', 'sessions')); // prettier-ignore
    const past = { from: '2022-11-10', to: '2022-11-10', sessions: [{ ...SESSION, date: '2022-11-10' }] };
    expect(await asked(board, 'announceTrainingClass', await planned({ documentId, ...past }))).toEqual(rule('CLASS_DAYS_OVER', 'to'));
    const later = { from: TODAY, to: '2022-11-20', documentId };
    const enrolling = await goesOn(board, 'openTrainingEnrolment', await goesOn(board, 'announceTrainingClass', await planned({ ...later, from: '2022-11-15', sessions: [{ ...SESSION, date: '2022-11-15' }] }))); // prettier-ignore
    expect(await asked(board, 'runTrainingClass', enrolling)).toEqual(rule('CLASS_NOT_BEGUN', 'from'));
    const running = await goesOn(board, 'runTrainingClass', await goesOn(board, 'openTrainingEnrolment', await goesOn(board, 'announceTrainingClass', await planned(later)))); // prettier-ignore
    expect(await asked(board, 'gradeTrainingClass', running)).toEqual(rule('CLASS_NOT_OVER', 'to'));
    const set = await ground.insert(
      'rule_set',
      ruleSetRow({ id: newId(), unit: ground.no('K'), subject: 'TRAINING', valid_from: '2022-01-01' }),
    );
    const param = { id: newId(), rule_set_id: set, name: 'MOST_PARTICIPANTS_PER_CLASS', value: '100', regulation: '12-HD/ĐUK' };
    await ground.insert('rule_set_param', ruleSetParamRow(param));
    const { id, version } = await planned({ documentId, capacity: 101 });
    const { errors } = await ground.act(board, 'announceTrainingClass', { id, expectedVersion: version });
    const tooLarge = { ...rule('CLASS_TOO_LARGE', 'capacity'), regulation: '12-HD/ĐUK' };
    expect(errors?.[0]?.extensions).toMatchObject(tooLarge);
    expect(await asked(board, 'announceTrainingClass', await planned({ documentId, capacity: 100 }))).toEqual(DONE);
  });

  test('has lecturers who are free, and who see it', async () => {
    const teacher = await ground.actor(['M@N1']);
    const memberId = gid('Member', teacher.member ?? '');
    const province = await ground.actor(['B5@K', 'B4@H'], { board: 'PROPAGANDA_BOARD' });
    const documentId = await document();
    const taught = (from: string, to: string) =>
      classInput({ documentId, sessions: [{ ...SESSION, from, to, lecturers: [{ memberId }] }] });
    const seen = async (id: string): Promise<unknown> => {
      const { body } = await ground.server.as(teacher.username).query(`query ($id: ID!) { trainingClass(id: $id) { state sessions { totalCount } enrolledCount } }`, { id }); // prettier-ignore
      return body.data?.['trainingClass'];
    };
    const first = await does(province, 'createTrainingClass', await taught('08:00', '11:00'));
    expect(await seen(first.id)).toBeNull();
    await goesOn(province, 'announceTrainingClass', first);
    expect(await seen(first.id)).toEqual({ state: 'ANNOUNCED', sessions: { totalCount: 1 }, enrolledCount: null });
    const second = await does(province, 'createTrainingClass', await taught('10:30', '12:00'));
    expect(await asked(province, 'announceTrainingClass', second)).toEqual(rule('LECTURER_ENGAGED', 'sessions'));
    const third = await does(province, 'createTrainingClass', await taught('11:00', '12:00'));
    expect(await asked(province, 'announceTrainingClass', third)).toEqual(DONE);
  });

  test('cancelled as a draft is seen by who planned it alone, and leads nowhere', async () => {
    const made = await planned();
    const cancelled = await goesOn(board, 'cancelTrainingClass', made);
    expect(cancelled.state).toBe('CANCELLED');
    const { body } = await ground.server
      .as(committee.username)
      .query('query ($id: ID!) { trainingClass(id: $id) { id } }', { id: made.id });
    expect(body.data).toEqual({ trainingClass: null });
    expect(await asked(board, 'announceTrainingClass', cancelled)).toEqual(rule('WRONG_STATE', 'state'));
  });

  test('and a plan stand still while training is suspended', async () => {
    const made = await planned({ documentId: await document() });
    const number = { document_number: '8-KL/ĐU' };
    const row = moratoriumRow({ id: newId(), unit: ground.no('K'), valid_from: '2022-11-01', processes: ['TRAINING'], ...number });
    await ground.insert('moratorium', row);
    const { errors } = await ground.act(board, 'announceTrainingClass', { id: made.id, expectedVersion: made.version });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'MORATORIUM', document: '8-KL/ĐU' });
    expect(await answered(board, 'createTrainingPlan', await planInput())).toMatchObject({ code: 'MORATORIUM' });
    await ground.pool.query('delete from moratorium');
  });
});

test('the plans of a year that is over close with their last class', async () => {
  const plan = await approvedPlan();
  const made = await planned({ planId: plan.id });
  await goesOn(board, 'announceTrainingClass', made);
  const uuid = uuidOf(plan.id);
  await ground.pool.query('update training_plan set year = 2021 where id = $1', [uuid]);
  await goesOn(board, 'cancelTrainingClass', { id: made.id, version: 2 });
  expect(await ground.one('select state as value from training_plan where id = $1', [uuid])).toBe('CLOSED');
});

test('an assignment names a class within the unit of who proposes it, and no other', async () => {
  const office = await ground.actor(['B6@K']);
  const holder = await ground.actor(['B7@K']);
  const holding = await ground.one<string>(`select id as value from seat_holding where member_id = $1 and state = 'ACTIVE'`, [
    holder.member,
  ]);
  const [t1, plannedOne] = [await ground.one<string>(`select id as value from training_class where code = 'T1'`), await planned()];
  const propose = (id: string, who = office): Promise<object> =>
    answered(who, 'proposeRoleGrant', {
      ...{ kind: 'ASSIGNMENT', holdingId: gid('SeatHolding', holding), targets: [{ kind: 'CLASS', id }], purpose: 'Theo dõi lớp học' },
      ...{ from: TODAY, to: '2022-11-30' },
    });
  expect(await propose(gid('TrainingClass', t1))).toEqual(DONE);
  expect(await propose(gid('TrainingClass', newId()))).toMatchObject({ code: 'NOT_FOUND' });
  // A planned class exists for its board alone.
  expect(await propose(plannedOne.id)).toMatchObject({ code: 'NOT_FOUND' });
});
