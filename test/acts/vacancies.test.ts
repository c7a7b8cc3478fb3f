import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { planningCycleRow } from '../../seeds/planning-cycle.factory.js';
import { planningEntryRow, type PlanningEntryRow } from '../../seeds/planning-entry.factory.js';
import { uuidOf } from '../access/world.js';
import { cycleOf, gid, membersOf, rule } from './ballot-ground.js';
import { answerOf, Ground, TODAY } from './ground.js';

/* A seat that falls vacant, who is planned for it, and how it is filled; who may what is in the matrix. */

let ground: Ground;
let office: Actor;
let board: Actor;
let standing: Actor;

beforeAll(async () => {
  ground = await Ground.open();
  office = await ground.actor(['G2@A']);
  board = await ground.actor(['B4@K']);
  standing = await ground.actor(['B2@K']);
});

afterAll(() => ground.close());

const act = async (who: Actor, name: string, input: object): Promise<object> => answerOf(await ground.act(who, name, input));
const on = (id: string, expectedVersion: number, values: object = {}): object => ({ id: gid('Vacancy', id), expectedVersion, ...values });
const DONE = { code: 'DONE' };

async function read<T>(who: Actor, query: string): Promise<T> {
  const { body } = await ground.server.as(who.username).query(query);
  expect(body.errors).toBeUndefined();
  return body.data as T;
}

/** A draft for a new seat of A, by its office. */
async function drafted(members: readonly string[], values: object = {}): Promise<{ readonly id: string; readonly seat: string }> {
  const seat = await ground.seat('A', 'DEPUTY_SECRETARY');
  const input = { seatId: gid('Seat', seat), candidateIds: members.map((id) => gid('Member', id)), ...values };
  const body = await ground.act(office, 'createVacancy', input, { selection: 'version vacancy { id }' });
  expect(answerOf(body)).toEqual(DONE);
  return { id: uuidOf((body.data?.['createVacancy'] as { vacancy: { id: string } }).vacancy.id), seat };
}

/** Submitted and appraised: version 3. */
async function appraised(members: readonly string[]): Promise<{ readonly id: string; readonly seat: string }> {
  const vacancy = await drafted(members);
  expect(await act(office, 'submitVacancy', on(vacancy.id, 1))).toEqual(DONE);
  expect(await act(board, 'appraiseVacancy', on(vacancy.id, 2, { appraisal: 'Đủ tiêu chuẩn' }))).toEqual(DONE);
  return vacancy;
}

/** Approved planning of the person for the title of A, in a term of its own. */
async function planned(member: string, values: Partial<PlanningEntryRow> = {}): Promise<string> {
  const cycle = await cycleOf(ground, 'A', { state: 'PUBLISHED' });
  const row = await ground.one<{ from_year: number; to_year: number; rule_set_id: string }>(
    'select row_to_json(c) as value from planning_cycle c where id = $1',
    [cycle],
  );
  const of = {
    ...planningCycleRow({ id: cycle, unit: ground.no('A'), state: 'PUBLISHED', rule_set_id: row.rule_set_id }),
    ...row,
    decided_on: '2022-07-28' as const,
  };
  return ground.insert(
    'planning_entry',
    planningEntryRow(of, { id: newId(), member_id: member, title: 'DEPUTY_SECRETARY', state: 'APPROVED', ...values }),
  );
}

test('a seat that falls vacant lists who is planned for it; filled from planning, the entry is appointed', async () => {
  const [member = '', other = ''] = await membersOf(ground, 'A1', 2);
  const entry = await planned(member);
  const { id, seat } = await appraised([other, member]);
  const question = `{ node(id: "${gid('Seat', seat)}") { ... on Seat { vacantSince plannedFor(first: 50) { nodes { id personName } } vacancies(first: 5) { totalCount } } } }`;
  type Answer = { node: { vacantSince: string | null; plannedFor: { nodes: { id: string }[] }; vacancies: { totalCount: number } } };
  const { node } = await read<Answer>(board, question);
  expect(node.vacantSince).toMatch(/^\d{4}-/);
  expect(node.plannedFor.nodes.map((each) => each.id)).toContain(gid('PlanningEntry', entry));
  expect(node.vacancies.totalCount).toBe(1);
  const outsider = await read<Answer>(await ground.actor(['B3@K']), question);
  expect(outsider.node).toMatchObject({ plannedFor: { nodes: [] }, vacancies: { totalCount: 0 } });

  const decision = await ground.decision('K', {}, 'STANDING');
  expect(await act(standing, 'decideVacancy', on(id, 3, { decision }))).toEqual(rule('CANDIDATE_MISSING', 'input.candidateId'));
  expect(await act(standing, 'decideVacancy', on(id, 3))).toMatchObject({ rule: 'DECISION_INCOMPLETE' });
  const chosen = await ground.one<string>('select id as value from vacancy_candidate where vacancy_id = $1 and member_id = $2', [
    id,
    member,
  ]);
  const candidateId = gid('VacancyCandidate', chosen);
  expect(await act(standing, 'decideVacancy', on(id, 3, { decision, candidateId }))).toEqual(DONE);
  const filled = await ground.act(standing, 'fillVacancy', on(id, 4), {
    selection:
      'version vacancy { state seatTitle fromPlanning filledByName filledBy { id } candidates(first: 5) { nodes { fromPlanning entry { id } } } }',
  });
  expect(answerOf(filled)).toEqual(DONE);
  expect(filled.data?.['fillVacancy']).toMatchObject({
    version: 5,
    vacancy: { state: 'FILLED', seatTitle: 'DEPUTY_SECRETARY', fromPlanning: true, filledByName: expect.any(String) },
  });
  expect(await ground.one('select state as value from planning_entry where id = $1', [entry])).toBe('APPOINTED');
  expect(await ground.one('select json_build_array(state, member_id) as value from seat_holding where seat_id = $1', [seat])).toEqual([
    'ACTIVE',
    member,
  ]);
  expect((await read<Answer>(board, question)).node.vacantSince).toBeNull();
});

test('filled by a holding that was recognised elsewhere, and not from planning', async () => {
  const [member = ''] = await membersOf(ground, 'A1', 1);
  const { id, seat } = await appraised([member]);
  expect(await act(standing, 'decideVacancy', on(id, 3, { decision: await ground.decision('K', {}, 'STANDING') }))).toEqual(DONE);
  const wrong = await ground.holding('A', { state: 'ACTIVE', member_id: member });
  expect(await act(standing, 'fillVacancy', on(id, 4, { holdingId: gid('SeatHolding', wrong.id) }))).toEqual(
    rule('SEAT_NOT_FILLED', 'input.holdingId'),
  );
  const secretary = await ground.actor(['B1@K']);
  // The secretary may decide on a vacancy and not recognise a holding: nothing is made.
  expect(await act(secretary, 'fillVacancy', on(id, 4))).toEqual(rule('SEAT_NOT_FILLED', 'input.holdingId'));
  await ground.pool.query(`insert into seat_holding (unit, seat_id, title, member_id, state, how, valid_from, recorded_on) select unit, id, title, $2, 'ACTIVE', 'ELECTED', $3, $3 from seat where id = $1`, [seat, member, TODAY]); // prettier-ignore
  expect(await act(secretary, 'fillVacancy', on(id, 4))).toEqual(DONE);
  expect(await ground.one('select json_build_array(state, from_planning) as value from vacancy where id = $1', [id])).toEqual([
    'FILLED',
    false,
  ]);
  expect(await act(secretary, 'closeVacancy', on(id, 5))).toEqual(DONE);
});

test('K5, K3 and K4: neither who proposed it, a candidate nor kin decides', async () => {
  const both = await ground.actor(['G2@A', 'B2@K']);
  const [member = ''] = await membersOf(ground, 'A1', 1);
  const { id } = await drafted([member]);
  expect(await act(both, 'submitVacancy', on(id, 1))).toEqual(DONE);
  expect(await act(board, 'appraiseVacancy', on(id, 2, { appraisal: 'Đủ tiêu chuẩn' }))).toEqual(DONE);
  const decision = await ground.decision('K', {}, 'STANDING');
  expect(await act(both, 'decideVacancy', on(id, 3, { decision }))).toEqual({ code: 'FORBIDDEN' });
  const candidate = await ground.actor(['B2@K', 'M@A1']);
  const { id: own } = await appraised([candidate.member ?? '']);
  expect(await act(candidate, 'decideVacancy', on(own, 3, { decision }))).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
  const brother = await ground.actor(['B2@K']);
  await ground.pool.query(`insert into kinship (id, person_id, relative_id, relation, name, source) values ($1, $2, $3, 'SIBLING', 'Anh', 'DECLARED')`, [newId(), brother.member, member]); // prettier-ignore
  expect((await read<{ node: object | null }>(brother, `{ node(id: "${gid('Vacancy', id)}") { id } }`)).node).not.toBeNull();
  expect(await act(brother, 'decideVacancy', on(id, 3, { decision }))).toEqual({ code: 'FORBIDDEN' });
  expect(await act(standing, 'decideVacancy', on(id, 3, { decision }))).toEqual(DONE);
});

test('K12: nobody is a candidate and proposed for planning to the same title at the same time', async () => {
  const [member = ''] = await membersOf(ground, 'A1', 1);
  const entry = await planned(member, { state: 'PROPOSED', approved_on: null, document_number: null });
  const { id } = await drafted([member]);
  expect(await act(office, 'submitVacancy', on(id, 1))).toEqual(rule('PLANNED_AT_THE_SAME_TIME', 'candidates'));
  await ground.pool.query(`update planning_entry set state = 'RETURNED' where id = $1`, [entry]);
  expect(await act(office, 'submitVacancy', on(id, 1))).toEqual(DONE);
});

describe('bad input', () => {
  const cases: readonly (readonly [string, () => Promise<readonly [string, object]>, object])[] = [
    [
      'a seat that is held',
      async () => ['createVacancy', { seatId: gid('Seat', (await ground.holding('A', { state: 'ACTIVE' })).seat), candidateIds: [] }],
      rule('SEAT_NOT_VACANT', 'seat'),
    ],
    [
      'a day before the seat was empty',
      async () => ['createVacancy', { seatId: gid('Seat', await ground.seat('A')), candidateIds: [], since: '1990-01-01' }],
      rule('SEAT_NOT_VACANT', 'seat'),
    ],
    [
      'a day to come',
      async () => ['createVacancy', { seatId: gid('Seat', await ground.seat('A')), candidateIds: [], since: '2022-11-15' }],
      rule('DATE_IN_FUTURE', 'input.since'),
    ],
    ['a draft without candidates', async () => ['submitVacancy', on((await drafted([])).id, 1)], rule('CANDIDATE_MISSING', 'candidates')],
    ['an old version', async () => ['submitVacancy', on((await drafted([])).id, 2)], { code: 'CONFLICT' }],
    [
      'a draft that is edited once it is submitted',
      async () => ['editVacancy', on((await appraised(await membersOf(ground, 'A1', 1))).id, 3, { comments: 'x' })],
      rule('WRONG_STATE', 'state'),
    ],
  ];
  test.each(cases)('%s', async (_name, input, answer) => {
    const [name, values] = await input();
    expect(await act(office, name, values)).toEqual(answer);
  });

  test('a second proposal for one seat, and a return without a reason', async () => {
    const [member = '', other = ''] = await membersOf(ground, 'A1', 2);
    const { id, seat } = await appraised([member]);
    expect(await act(standing, 'returnVacancy', on(id, 3))).toEqual(rule('REASON_MISSING', 'input.reason'));
    const second = await ground.act(
      office,
      'createVacancy',
      { seatId: gid('Seat', seat), candidateIds: [gid('Member', other)] },
      { selection: 'vacancy { id }' },
    );
    const draft = uuidOf((second.data?.['createVacancy'] as { vacancy: { id: string } }).vacancy.id);
    expect(await act(office, 'submitVacancy', on(draft, 1))).toEqual(rule('VACANCY_OPEN', 'seat'));
    expect(await act(standing, 'returnVacancy', on(id, 3, { reason: 'Bổ sung hồ sơ' }))).toEqual(DONE);
    expect(await act(office, 'submitVacancy', on(draft, 1))).toEqual(DONE);
    expect(await act(office, 'editVacancy', on(id, 4, { comments: 'Đã bổ sung', candidateIds: [gid('Member', other)] }))).toEqual(DONE);
    expect(await act(office, 'submitVacancy', on(id, 5))).toEqual(rule('VACANCY_OPEN', 'seat'));
  });
});
