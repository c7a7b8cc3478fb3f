import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { enrolmentRow, type EnrolmentRow } from '../../seeds/enrolment.factory.js';
import { memberRow } from '../../seeds/member.factory.js';
import { newId } from '../../seeds/ids.js';
import { qualificationRow } from '../../seeds/qualification.factory.js';
import { trainingClassRow, trainingSessionRow, type TrainingClassRow } from '../../seeds/training-class.factory.js';
import { trainingPlanRow } from '../../seeds/training-plan.factory.js';
import { gid as nounGid, uuidOf } from '../access/world.js';
import { Ground, TODAY, answerOf, suspending } from './ground.js';

/* What enrolments, attendance, results and certificates do (access.md 2.17, 2.18), over HTTP. */

let ground: Ground;
let officer: Actor;
let cell: Actor;
let committee: Actor;
let plan: string;
const suspended = new Set<number>();
const ports = {
  noMoratorium: suspending((process, unit) => (process === 'TRAINING' && suspended.has(unit) ? '12-KL/ĐUK' : null)),
};

beforeAll(async () => {
  ground = await Ground.open({ ports, connections: 12 });
  const owner_body = await ground.body('K', 'ORGANISATION_BOARD');
  const planned = { unit: ground.no('K'), owner_body, year: 2022, title: 'Kế hoạch đào tạo năm 2022', state: 'RUNNING' } as const;
  plan = await ground.insert('training_plan', trainingPlanRow({ id: newId(), ...planned }));
  [officer, cell, committee] = await Promise.all([ground.actor(['B4@K']), ground.actor(['C1@A1']), ground.actor(['G1@A'])]);
});

afterEach(() => suspended.clear());

afterAll(async () => {
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

type Noun = 'Enrolment' | 'EnrolmentResult' | 'TrainingClass' | 'TrainingSession' | 'Member';
const gid = (noun: Noun, id: string): string => nounGid(noun as 'Member', id);
const rule = (name: string, ...fields: string[]): object => ({ code: 'RULE_VIOLATION', rule: name, fields });
const DONE = { code: 'DONE' };
const FORBIDDEN = { code: 'FORBIDDEN' };

/** A class of K's organisation board that takes nominations; it gives the intermediate level of political theory. */
async function course(values: Partial<TrainingClassRow> = {}): Promise<string> {
  const id = newId();
  const words = { code: id.slice(-8), title: 'Trung cấp lý luận chính trị', starts_on: '2022-11-01', ends_on: '2022-11-30' };
  const level = { type: 'DEGREE_TRAINING', level: 'INTERMEDIATE', field: 'POLITICAL_THEORY', state: 'ENROLLING' } as const;
  const owner_body = await ground.body('K', 'ORGANISATION_BOARD');
  return ground.insert(
    'training_class',
    trainingClassRow({ id, unit: ground.no('K'), owner_body, plan_id: plan, ...words, ...level, ...values }),
  );
}

const move = (id: string, state: TrainingClassRow['state']): Promise<unknown> =>
  ground.pool.query('update training_class set state = $2 where id = $1', [id, state]);

/** A candidate for admission whom the unit sponsors. */
function person(code = 'A1'): Promise<string> {
  const row = memberRow({ id: newId(), full_name: 'Người Dự Học', standing: 'CANDIDATE', sponsor_unit: ground.no(code) });
  return ground.insert('member', row);
}

/** An enrolment of A1, as the database has it. */
async function enrolled(class_id: string, values: Partial<EnrolmentRow> = {}): Promise<string> {
  const member_id = values.member_id ?? (await person());
  return ground.insert('enrolment', enrolmentRow({ id: newId(), unit: ground.no('A1'), class_id, member_id, ...values }));
}

const act = async (who: Actor, name: string, id: string, expectedVersion = 1, values: object = {}): Promise<object> =>
  answerOf(await ground.act(who, name, { id, expectedVersion, ...values }));
const onEnrolment = (who: Actor, name: string, id: string, version = 1, values: object = {}): Promise<object> =>
  act(who, name, gid('Enrolment', id), version, values);
const onResult = (who: Actor, name: string, id: string, version = 1, values: object = {}): Promise<object> =>
  act(who, name, gid('EnrolmentResult', id), version, values);
const nominate = async (who: Actor, to: string, member: string): Promise<object> =>
  answerOf(await ground.act(who, 'nominateEnrolment', { classId: gid('TrainingClass', to), memberId: gid('Member', member) }));
const stateOf = (id: string): Promise<string> => ground.one('select state as value from enrolment where id = $1', [id]);
const countsOf = (id: string): Promise<unknown> =>
  ground.one('select json_build_array(enrolled_count, completed_count) as value from training_class where id = $1', [id]);

describe('the way of an enrolment', () => {
  test('from the nomination by the cell to the certificate, and the level in the qualifications of the person', async () => {
    const to = await course();
    const member = await person();
    const selection = 'version enrolment { id state participantName sendingUnitLabel { name } nominatedOn result { id } }';
    const input = { classId: gid('TrainingClass', to), memberId: gid('Member', member) };
    const made = await ground.act(cell, 'nominateEnrolment', input, { selection });
    const payload = made.data?.['nominateEnrolment'] as { enrolment: { id: string; result: { id: string } } };
    expect(payload).toEqual({
      version: 1,
      enrolment: {
        ...{ id: expect.any(String), state: 'NOMINATED', participantName: expect.any(String), nominatedOn: null },
        ...{ sendingUnitLabel: { name: 'Chi bộ A1' }, result: { id: expect.any(String) } },
      },
    });
    const [id, result] = [uuidOf(payload.enrolment.id), uuidOf(payload.enrolment.result.id)];
    expect(await onEnrolment(officer, 'confirmEnrolment', id)).toEqual(rule('NOMINATION_NOT_SUBMITTED', 'state'));
    expect(await onEnrolment(committee, 'submitEnrolment', id)).toEqual(DONE);
    expect(await onEnrolment(officer, 'confirmEnrolment', id, 2)).toEqual(DONE);
    await move(to, 'RUNNING');
    expect([await stateOf(id), await countsOf(to)]).toEqual(['ATTENDING', [1, 0]]);
    const session = trainingSessionRow({ id: newId(), class_id: to, no: 1, date: TODAY, topic: 'Chuyên đề 1' });
    const sessionId = gid('TrainingSession', await ground.insert('training_session', session));
    expect(await onEnrolment(officer, 'markAttendance', id, 4, { sessionId, present: true })).toEqual(DONE);
    const excused = { sessionId, present: false, excuse: 'Đi công tác' };
    expect(await onEnrolment(officer, 'markAttendance', id, 5, excused)).toEqual(DONE);
    expect(await onResult(officer, 'enterResult', result, 1, { passed: true })).toEqual(FORBIDDEN);
    await move(to, 'GRADING');
    expect(await onResult(officer, 'enterResult', result, 1, { passed: true, score: '8.5', grade: 'GOOD' })).toEqual(DONE);
    const certificate = { certificateType: 'DIPLOMA', certificateNumber: 'TC-0001', issuedOn: TODAY };
    expect(await onResult(officer, 'issueCertificate', result, 2, certificate)).toEqual(DONE);
    expect([await stateOf(id), await countsOf(to)]).toEqual(['COMPLETED', [1, 1]]);
    const proposed = await ground.one(
      `select json_agg(json_build_array(type, level, state, certificate_number, completed_on)) as value from qualification where member_id = $1`,
      [member],
    );
    expect(proposed).toEqual([['POLITICAL_THEORY', 'INTERMEDIATE', 'PROPOSED', 'TC-0001', TODAY]]);
    await move(to, 'CLOSED');
    const attended = `query ($id: ID!) { node(id: $id) { ... on Enrolment {
      attendance { nodes { sessionNo sessionDate present excuse } } result { passed score grade certificateNumber } } } }`;
    const { body } = await ground.server.as(officer.username).query(attended, { id: payload.enrolment.id });
    expect(body.data?.['node']).toEqual({
      attendance: { nodes: [{ sessionNo: 1, sessionDate: TODAY, present: false, excuse: 'Đi công tác' }] },
      result: { passed: true, score: '8.5', grade: 'GOOD', certificateNumber: 'TC-0001' },
    });
  });

  test('a failed result takes the proposed level back, unless the record-keeper has confirmed it', async () => {
    const to = await course({ state: 'GRADING' });
    const [first, second] = [await enrolled(to, { state: 'ATTENDING' }), await enrolled(to, { state: 'ATTENDING' })];
    for (const id of [first, second]) expect(await onResult(officer, 'enterResult', id, 1, { passed: true })).toEqual(DONE);
    const qualifications = (id: string): Promise<number> =>
      ground.one('select count(*)::integer as value from qualification q join enrolment e on e.member_id = q.member_id where e.id = $1', [
        id,
      ]);
    expect([await qualifications(first), await qualifications(second)]).toEqual([1, 1]);
    await ground.pool.query(
      `update qualification set state = 'CONFIRMED' where id = (select qualification_id from enrolment_result where id = $1)`,
      [second],
    );
    const failed = { passed: false, grade: 'BELOW_STANDARD' };
    expect(await onResult(officer, 'correctResult', first, 2, failed)).toEqual(DONE);
    expect(await onResult(officer, 'correctResult', second, 2, failed)).toEqual(rule('QUALIFICATION_CONFIRMED', 'input.passed'));
    expect([await stateOf(first), await stateOf(second)]).toEqual(['FAILED', 'COMPLETED']);
    expect([await qualifications(first), await qualifications(second)]).toEqual([0, 1]);
  });

  test('a class closes when all have finished, and one that is cancelled lets all go', async () => {
    const to = await course({ state: 'GRADING' });
    const id = await enrolled(to, { state: 'ATTENDING' });
    const canClose = async (): Promise<unknown> => {
      const query = 'query ($id: ID!) { trainingClass(id: $id) { canCloseTrainingClass } }';
      const { body } = await ground.server.as(officer.username).query(query, { id: gid('TrainingClass', to) });
      return body.data?.['trainingClass'];
    };
    const close = (): Promise<object> => act(officer, 'closeTrainingClass', gid('TrainingClass', to));
    await expect(move(to, 'CLOSED')).rejects.toMatchObject({ constraint: 'training_class_closes_when_all_have_finished' });
    expect([await canClose(), await close()]).toEqual([{ canCloseTrainingClass: false }, rule('ENROLMENTS_OPEN', 'state')]);
    expect(await onResult(officer, 'enterResult', id, 1, { passed: false })).toEqual(DONE);
    expect([await canClose(), await close()]).toEqual([{ canCloseTrainingClass: true }, DONE]);
    const other = await course();
    const waiting = await enrolled(other);
    await ground.pool.query(`update training_class set state = 'CANCELLED', state_before = 'ENROLLING' where id = $1`, [other]);
    expect(await stateOf(waiting)).toBe('WITHDRAWN');
  });

  test('the person withdraws before the class runs, the secretary of the sending unit also afterwards', async () => {
    const p1 = await ground.actor(['M@A1'], { person: 'p1' });
    const [early, late] = [await course(), await course({ starts_on: '2022-12-01', ends_on: '2022-12-02' })];
    const member_id = p1.member ?? '';
    const [mine, running] = [await enrolled(early, { member_id }), await enrolled(late, { member_id, state: 'CONFIRMED' })];
    await move(late, 'RUNNING');
    expect(await onEnrolment(p1, 'withdrawEnrolment', mine)).toEqual(DONE);
    expect(await onEnrolment(p1, 'withdrawEnrolment', running, 2)).toEqual(FORBIDDEN);
    expect(await onEnrolment(committee, 'withdrawEnrolment', running, 2)).toEqual(DONE);
    expect([await stateOf(mine), await stateOf(running)]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });
});

describe('is refused', () => {
  test('who may not nominate, or nominates whom or where it may not be', async () => {
    const [to, p4, p11] = [await course(), ...(await Promise.all(['p4', 'p11'].map(named)))];
    expect(await nominate(cell, to, p4 ?? '')).toEqual(FORBIDDEN);
    expect(await nominate(cell, to, p11 ?? '')).toEqual(rule('PARTICIPANT_STANDING', 'input.memberId'));
    expect(await nominate(cell, await course({ state: 'RUNNING' }), await person())).toEqual(rule('WRONG_CLASS_STATE', 'class'));
    expect(await nominate(cell, await course({ state: 'PLANNED' }), await person())).toEqual({
      code: 'NOT_FOUND',
      fields: ['input.classId'],
    });
    const member = await person();
    expect(await nominate(cell, to, member)).toEqual(DONE);
    expect(await nominate(officer, to, member)).toEqual(rule('ALREADY_ENROLLED', 'input.memberId'));
  });

  test('a place beyond the capacity, on the days of another class, for a level that is held', async () => {
    const to = await course({ capacity: 1 });
    const other = await course({ starts_on: '2022-11-30', ends_on: '2022-12-10' });
    const member_id = await person();
    await enrolled(other, { member_id, state: 'CONFIRMED' });
    expect(await onEnrolment(officer, 'confirmEnrolment', await enrolled(to, { member_id }))).toEqual(rule('CLASH_OF_DAYS', 'participant'));
    const holder = await person();
    const held = { id: newId(), member_id: holder, type: 'POLITICAL_THEORY', level: 'ADVANCED' } as const;
    await ground.insert('qualification', qualificationRow(held));
    expect(await onEnrolment(officer, 'confirmEnrolment', await enrolled(to, { member_id: holder }))).toEqual(
      rule('LEVEL_HELD', 'participant'),
    );
    expect(await onEnrolment(officer, 'confirmEnrolment', await enrolled(to))).toEqual(DONE);
    expect(await onEnrolment(officer, 'confirmEnrolment', await enrolled(to))).toEqual(rule('CLASS_FULL', 'class'));
  });

  test('one who confirms what he has nominated himself (K5), and a moratorium at either unit', async () => {
    const to = await course();
    const made = await ground.act(
      officer,
      'nominateEnrolment',
      { classId: gid('TrainingClass', to), memberId: gid('Member', await person('A2')) },
      { selection: 'enrolment { id }' },
    );
    const { enrolment } = made.data?.['nominateEnrolment'] as { enrolment: { id: string } };
    const id = uuidOf(enrolment.id);
    expect(await onEnrolment(officer, 'confirmEnrolment', id)).toEqual(FORBIDDEN);
    const colleague = await ground.actor(['B4@K']);
    for (const code of ['A2', 'K']) {
      suspended.add(ground.no(code));
      expect(await onEnrolment(colleague, 'confirmEnrolment', id)).toMatchObject({ code: 'MORATORIUM' });
      suspended.clear();
    }
    expect(await onEnrolment(colleague, 'confirmEnrolment', id)).toEqual(DONE);
  });

  test('marks and results that are none', async () => {
    const to = await course({ state: 'GRADING' });
    const id = await enrolled(to, { state: 'ATTENDING' });
    const session = async (class_id: string, date: string): Promise<string> =>
      gid(
        'TrainingSession',
        await ground.insert('training_session', trainingSessionRow({ id: newId(), class_id, no: 1, date, topic: 'T' })),
      );
    const mark = async (class_id: string, date: string, values: object): Promise<object> =>
      onEnrolment(officer, 'markAttendance', id, 1, { sessionId: await session(class_id, date), ...values });
    expect(await mark(await course(), TODAY, { present: true })).toEqual(rule('SESSION_OF_ANOTHER_CLASS', 'input.sessionId'));
    expect(await mark(to, '2022-11-15', { present: true })).toEqual(rule('DATE_IN_FUTURE', 'input.sessionId'));
    await ground.pool.query('delete from training_session where class_id = $1', [to]);
    expect(await mark(to, TODAY, { present: true, excuse: 'Ốm' })).toEqual(rule('EXCUSE_OF_PRESENT', 'input.excuse'));
    const certificate = { certificateType: 'CERTIFICATE', certificateNumber: '1', issuedOn: TODAY };
    expect(await onResult(officer, 'issueCertificate', id, 1, certificate)).toEqual(rule('RESULT_MISSING', 'passed'));
    expect(await onResult(officer, 'correctResult', id, 1, { passed: true })).toEqual(rule('RESULT_MISSING', 'passed'));
    expect(await onResult(officer, 'enterResult', id, 1, { passed: true, score: '11' })).toEqual(rule('SCORE_FORM', 'input.score'));
    const unfit = { passed: true, grade: 'BELOW_STANDARD' };
    expect(await onResult(officer, 'enterResult', id, 1, unfit)).toEqual(rule('GRADE_DOES_NOT_FIT', 'input.grade'));
    expect(await onResult(officer, 'enterResult', id, 1, { passed: false })).toEqual(DONE);
    expect(await onResult(officer, 'enterResult', id, 2, { passed: true })).toEqual(rule('RESULT_ENTERED', 'passed'));
    expect(await onResult(officer, 'issueCertificate', id, 2, certificate)).toEqual(rule('NOT_PASSED', 'passed'));
    const nominated = await enrolled(to);
    expect(await onResult(officer, 'enterResult', nominated, 1, { passed: true })).toEqual(rule('WRONG_STATE', 'state'));
  });
});

test('sixteen confirmations at once give as many places as there are', async () => {
  const to = await course({ capacity: 5 });
  const ids = await Promise.all(Array.from({ length: 16 }, () => enrolled(to)));
  const answers = await Promise.all(ids.map((id) => onEnrolment(officer, 'confirmEnrolment', id)));
  const rules = answers.map((answer) => (answer as { code: string; rule?: string }).rule ?? (answer as { code: string }).code);
  expect(rules.filter((name) => name === 'DONE')).toHaveLength(5);
  expect(new Set(rules)).toEqual(new Set(['DONE', 'CLASS_FULL']));
  expect(await countsOf(to)).toEqual([5, 0]);
});

test('two classes of the same days confirmed for one person at once: one goes', async () => {
  const member_id = await person('A2');
  const ids = await Promise.all([await course(), await course()].map((to) => enrolled(to, { member_id })));
  const answers = await Promise.all(ids.map((id) => onEnrolment(officer, 'confirmEnrolment', id)));
  expect(answers.filter((answer) => (answer as { code: string }).code === 'DONE')).toHaveLength(1);
  expect(answers).toContainEqual(rule('CLASH_OF_DAYS', 'participant'));
});

function named(code: string): Promise<string> {
  return ground.one('select member_id as value from account where username = $1', [code]);
}
