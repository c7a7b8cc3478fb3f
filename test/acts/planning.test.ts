import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { moratoriumRow } from '../../seeds/moratorium.factory.js';
import { uuidOf } from '../access/world.js';
import { answerOf, TODAY } from './ground.js';
import { gid, PlanningGround } from './planning-ground.js';

/* Planning from the draft of a cycle to its end, what its rules refuse, and what holds when many approve at once. */

let planning: PlanningGround;
let b4: Actor;
let b2: Actor;
let p2: Actor;

beforeAll(async () => {
  planning = await PlanningGround.open({
    ports: {
      noMoratorium: (await import('../../src/rulebook/module.js')).notSuspended,
      // No context keeps disciplines yet: the port is filled as that of inspection will be.
      disciplinesOf: (member, day, ask) =>
        ask(`select 'WARNING' as form, '2021-01-01' as "decidedOn" from member where id = $1 and middle_name = 'Kỷ' and $2::date > '2021-01-01'`, [member, day]), // prettier-ignore
    },
  });
  b4 = await planning.ground.actor(['B4@K']);
  b2 = await planning.ground.actor(['B2@K']);
  p2 = await planning.ground.actor(['P2@X']);
});

afterAll(() => planning.ground.close());

const DONE = { code: 'DONE' };
const rule = (name: string, ...fields: string[]): object => ({ code: 'RULE_VIOLATION', rule: name, fields });
const decision = (code: string): Promise<object> => planning.ground.decision(code);
const unitId = async (code: string): Promise<string> =>
  gid('Organization', await planning.ground.one('select id as value from organization where code = $1', [code]));

test('a cycle and its entries from the draft to the end of the list', async () => {
  const { ground } = planning;
  const start = async (code: string): Promise<string> => {
    const input = { unitId: await unitId(code), fromYear: 2020, toYear: 2025, year: 2022 };
    const made = await ground.act(b4, 'createPlanningCycle', input, { selection: 'planningCycle { id term form state ruleSet { code } consentState }' }); // prettier-ignore
    expect(made.errors).toBeUndefined();
    const { planningCycle } = made.data?.['createPlanningCycle'] as { planningCycle: { id: string } };
    expect(planningCycle).toMatchObject({ term: '2020-2025', form: 'FULL', state: 'DRAFT', ruleSet: { code: '50-QĐ/TW' } });
    return planningCycle.id;
  };
  const [ofK, ofA] = [await start('K'), await start('A')];
  const b1 = await ground.actor(['B1@K']);
  const open = async (id: string, expectedVersion: number): Promise<object> =>
    planning.act(b1, 'openPlanningCycle', { id, expectedVersion, decision: await decision('K') });
  expect(await open(ofA, 1)).toEqual({ code: 'FORBIDDEN' });
  expect(await planning.act(p2, 'consentPlanningCycle', { id: ofK, expectedVersion: 1, decision: await decision('X') })).toMatchObject({ code: 'NOT_FOUND' }); // prettier-ignore
  expect(await planning.act(b4, 'requestPlanningConsent', { id: ofK, expectedVersion: 1 })).toEqual(DONE);
  expect(await open(ofK, 2)).toEqual({ code: 'FORBIDDEN' });
  expect(await planning.act(p2, 'consentPlanningCycle', { id: ofK, expectedVersion: 2, decision: await decision('X') })).toEqual(DONE);
  expect(await open(ofK, 3)).toEqual(DONE);
  expect(await open(ofA, 1)).toEqual(DONE);

  const memberId = gid('Member', await planning.person('A2', { birth_year: 1980 }));
  const entered = await ground.act(b4, 'createPlanningEntry', { cycleId: ofA, memberId, title: 'SECRETARY' }, { selection: 'planningEntry { id state term orgLabel { name } }' }); // prettier-ignore
  const { planningEntry } = entered.data?.['createPlanningEntry'] as { planningEntry: { id: string } };
  expect(planningEntry).toMatchObject({ state: 'DRAFT', term: '2020-2025', orgLabel: { name: 'Đảng bộ Sở A' } });
  const { id } = planningEntry;
  const twice = await planning.act(b4, 'createPlanningEntry', { cycleId: ofA, memberId, title: 'SECRETARY' });
  expect(twice).toMatchObject({ code: 'BAD_USER_INPUT' });
  const g1 = await ground.actor(['G1@A']);
  const propose = (): Promise<object> => planning.act(b4, 'proposePlanningEntry', { id, expectedVersion: 1 });
  expect(await propose()).toEqual(rule('NOT_ON_LAST_SHORTLIST', 'person'));
  const held = await planning.ballot(uuidOf(ofA), uuidOf(memberId), 6);
  expect(await propose()).toEqual(DONE);
  await ground.pool.query(`update ballot set state = 'COUNTED' where id = $1`, [held]);
  expect(await planning.act(b4, 'submitPlanningCycle', { id: ofK, expectedVersion: 4 })).toEqual(rule('WRONG_STATE', 'state'));
  expect(await planning.act(g1, 'submitPlanningCycle', { id: ofA, expectedVersion: 3 })).toEqual({ code: 'FORBIDDEN' });
  await ground.pool.query(`update ballot set state = 'CONFIRMED' where id = $1`, [held]);
  expect(await planning.act(g1, 'submitPlanningCycle', { id: ofA, expectedVersion: 3 })).toEqual(DONE);
  expect(await planning.act(b4, 'appraisePlanningEntry', { id, expectedVersion: 2 })).toEqual(rule('CYCLE_NOT_TAKING_ENTRIES', 'cycle.state')); // prettier-ignore
  expect(await planning.act(b4, 'appraisePlanningCycle', { id: ofA, expectedVersion: 4 })).toEqual(DONE);
  expect(await planning.act(b4, 'appraisePlanningEntry', { id, expectedVersion: 2, appraisal: 'Đủ tiêu chuẩn' })).toEqual(DONE);
  expect(await planning.act(b2, 'decidePlanningCycle', { id: ofA, expectedVersion: 5 })).toMatchObject({ rule: 'DECISION_INCOMPLETE' });
  expect(await planning.act(b2, 'decidePlanningCycle', { id: ofA, expectedVersion: 5, decision: await decision('K') })).toEqual(DONE);
  expect(await ground.one('select json_build_array(state, approved_on, document_number, undecided, version) as value from planning_entry where cycle_id = (select cycle_id from planning_entry order by id desc limit 1)')) // prettier-ignore
    .toEqual(['APPROVED', TODAY, '1-QĐ/ĐU', false, 4]);
  expect(await planning.act(b2, 'publishPlanningCycle', { id: ofA, expectedVersion: 6 })).toEqual(DONE);
  expect(await planning.act(b4, 'notifyPlanningEntry', { id, expectedVersion: 4 })).toEqual(DONE);
  expect(await planning.act(b2, 'reviewPlanningCycle', { id: ofA, expectedVersion: 7, year: 2021 })).toEqual(rule('DATES_OUT_OF_ORDER', 'input.year')); // prettier-ignore
  expect(await planning.act(b2, 'reviewPlanningCycle', { id: ofA, expectedVersion: 7, year: 2023 })).toEqual(DONE);
  expect(await planning.act(b2, 'decidePlanningRemoval', { id, expectedVersion: 5, decision: await decision('K') })).toEqual(rule('REMOVAL_NOT_PROPOSED', 'removalReason')); // prettier-ignore
  expect(await planning.act(b4, 'proposePlanningRemoval', { id, expectedVersion: 5, reason: 'OWN_REQUEST' })).toEqual(DONE);
  expect(await planning.act(b2, 'decidePlanningRemoval', { id, expectedVersion: 6, decision: await decision('K') })).toEqual(DONE);
  expect(await planning.act(b2, 'closePlanningCycle', { id: ofA, expectedVersion: 8 })).toEqual(DONE);
});

test('what was proposed and not appraised goes back with the decision; a closed list expires', async () => {
  const cycle = await planning.cycle('A', { state: 'UNDER_APPRAISAL' });
  const proposed = await planning.entry(cycle, { member_id: await planning.person(), state: 'PROPOSED' });
  const appraised = await planning.entry(cycle, { member_id: await planning.person(), state: 'APPRAISED' });
  const id = gid('PlanningCycle', cycle.id);
  expect(await planning.act(b2, 'decidePlanningCycle', { id, expectedVersion: 1, decision: await decision('K') })).toEqual(DONE);
  expect([await planning.state('planning_entry', proposed), await planning.state('planning_entry', appraised)]).toEqual(['RETURNED', 'APPROVED']); // prettier-ignore
  expect(await planning.act(b2, 'publishPlanningCycle', { id, expectedVersion: 2 })).toEqual(DONE);
  expect(await planning.act(b2, 'closePlanningCycle', { id, expectedVersion: 3 })).toEqual(DONE);
  expect(await planning.state('planning_entry', appraised)).toBe('EXPIRED');
});

interface Bad {
  readonly title?: string;
  readonly state?: 'COLLECTING' | 'PUBLISHED';
  readonly years?: readonly [number, number];
  readonly born?: number;
  readonly seat?: string;
  readonly middle?: string;
}

const OWN: Bad = { state: 'COLLECTING' };

/** Name, input, rule, field and, where a parameter is broken, its regulation. */
test.each<readonly [string, Bad, string, string, string | null]>([
  ['a lower post', { ...OWN, seat: 'SECRETARY', title: 'DEPUTY_SECRETARY' }, 'ONLY_HIGHER_POSTS', 'input.title', '50-QĐ/TW'],
  ['the post that is held', { ...OWN, seat: 'SECRETARY' }, 'ONLY_HIGHER_POSTS', 'input.title', '50-QĐ/TW'],
  ['a term that is over', { ...OWN, years: [2015, 2020] }, 'PLANNING_TERM_OVER', 'term', '50-QĐ/TW'],
  ['too old for a whole next term', { ...OWN, years: [2025, 2030], born: 1967 }, 'PLANNING_AGE', 'input.memberId', '50-QĐ/TW'],
  ['too old for two thirds of the running one', { ...OWN, years: [2020, 2025], born: 1963 }, 'PLANNING_AGE', 'input.memberId', '50-QĐ/TW'],
  ['in the time after a warning', { ...OWN, middle: 'Kỷ' }, 'NEEDS_RECORD_CHECK', 'input.memberId', null],
  ['a list that is published', { state: 'PUBLISHED' }, 'CYCLE_NOT_TAKING_ENTRIES', 'cycle.state', null],
])('bad input: %s', async (_name, bad, name, field, regulation) => {
  const { title = 'SECRETARY', state = 'COLLECTING', years, born, seat, middle } = bad;
  const { ground } = planning;
  const [from_year, to_year] = years ?? [0, 0];
  await ground.pool.query(`update planning_cycle set state = 'CLOSED' where unit = $1 and from_year = $2`, [ground.no('A'), from_year]);
  const cycle = await planning.cycle('A', { state, ...(years && { from_year, to_year }) });
  const member = await planning.person('A2', { ...(born !== undefined && { birth_year: born }) });
  if (middle) await ground.pool.query('update member set middle_name = $2 where id = $1', [member, middle]);
  if (seat) await ground.holding('A', { title: seat, member_id: member, state: 'ACTIVE' });
  const body = await ground.act(b4, 'createPlanningEntry', {
    ...{ cycleId: gid('PlanningCycle', cycle.id), memberId: gid('Member', member), title },
  });
  expect(answerOf(body)).toEqual(rule(name, field));
  expect(body.errors?.[0]?.extensions['regulation'] ?? null).toBe(regulation);
});

test('a fourth person for one title, a fourth title for one person; the seats of a committee go by its size', async () => {
  const cycle = await planning.cycle('A', { state: 'ANNUAL_REVIEW' });
  const propose = async (values: object, of = cycle): Promise<object> => {
    const id = await planning.entry(of, { member_id: await planning.person(), state: 'DRAFT', ...values });
    return planning.act(b4, 'proposePlanningEntry', { id: gid('PlanningEntry', id), expectedVersion: 1 });
  };
  for (let n = 0; n < 3; n += 1) expect(await propose({})).toEqual(DONE);
  expect(await propose({})).toEqual(rule('MOST_PERSONS_PER_TITLE', 'title'));
  for (let n = 0; n < 4; n += 1) expect(await propose({ title: 'COMMITTEE_MEMBER' })).toEqual(DONE);
  const member_id = await planning.person();
  for (const title of ['DEPUTY_SECRETARY', 'HEAD', 'COMMITTEE_MEMBER']) expect(await propose({ member_id, title })).toEqual(DONE);
  const elsewhere = { from_year: cycle.from_year, to_year: cycle.to_year };
  const ofQ = await planning.cycle('Q', { state: 'ANNUAL_REVIEW', ...elsewhere });
  expect(await propose({ member_id, title: 'HEAD' }, ofQ)).toEqual(rule('MOST_TITLES_PER_PERSON', 'person'));
});

test('titles in lists that the caller does not see count as well, and are not told of', async () => {
  const ofA = await planning.cycle('A', { state: 'ANNUAL_REVIEW' });
  const ofN = await planning.cycle('N', { state: 'PUBLISHED', drafting_unit: 11, from_year: ofA.from_year, to_year: ofA.to_year });
  const member_id = await planning.person();
  for (const title of ['SECRETARY', 'DEPUTY_SECRETARY', 'HEAD'] as const)
    await planning.entry(ofN, { member_id, title, state: 'APPROVED' });
  const id = gid('PlanningEntry', await planning.entry(ofA, { member_id, state: 'DRAFT' }));
  expect(await planning.act(b4, 'proposePlanningEntry', { id, expectedVersion: 1 })).toEqual(rule('NEEDS_PLANNING_CHECK', 'person'));
});

test('a candidate decides nothing of the title, nor does kin; whoever edited last does not decide; and a moratorium suspends', async () => {
  const { ground } = planning;
  const cycle = await planning.cycle('A', { state: 'ANNUAL_REVIEW' });
  const entry = (values: object = {}): Promise<string> =>
    planning.person().then((member_id) => planning.entry(cycle, { member_id, state: 'APPRAISED', ...values }));
  const decide = async (who: Actor, id: string): Promise<object> =>
    planning.act(who, 'decidePlanningEntry', { id: gid('PlanningEntry', id), expectedVersion: 1, decision: await decision('K') });
  const candidate = await ground.actor(['B2@K']);
  const kin = await ground.actor(['B2@K']);
  await planning.entry(cycle, { member_id: candidate.member ?? '', state: 'PROPOSED' });
  await ground.pool.query(
    `insert into kinship (person_id, relative_id, relation, name, source) values ($1, $2, 'SIBLING', 'Anh Em', 'DECLARED')`,
    [kin.member, candidate.member],
  );
  await ground.pool.query('update account set authz_version = authz_version + 1 where id = $1', [kin.account]);
  const first = await entry();
  expect(await decide(candidate, first)).toEqual({ code: 'FORBIDDEN' });
  expect(await decide(kin, first)).toEqual({ code: 'FORBIDDEN' });
  expect(await decide(b2, await entry({ edited_by: b2.member }))).toEqual({ code: 'FORBIDDEN' });
  expect(await planning.act(b2, 'decidePlanningEntry', { id: gid('PlanningEntry', first), expectedVersion: 1 })).toMatchObject({ rule: 'DECISION_INCOMPLETE' }); // prettier-ignore
  const words = { processes: ['PLANNING'], document_number: '128-KL/TW', issuer: 'Bộ Chính trị' };
  const moratorium = await ground.insert('moratorium', moratoriumRow({ id: newId(), unit: null, valid_from: '2022-11-01', ...words }));
  const body = await ground.act(b2, 'decidePlanningEntry', { id: gid('PlanningEntry', first), expectedVersion: 1, decision: await decision('K') }); // prettier-ignore
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'MORATORIUM', document: '128-KL/TW' });
  await ground.pool.query('delete from moratorium where id = $1', [moratorium]);
  expect(await decide(b2, first)).toEqual(DONE);
});

test('K13: the inspection committee gives its opinion on what an assignment names', async () => {
  const { ground } = planning;
  const cycle = await planning.cycle('A', { state: 'UNDER_APPRAISAL' });
  const id = await planning.entry(cycle, { member_id: await planning.person(), state: 'PROPOSED' });
  const b7 = await ground.actor(['B7@K'], { named: [{ kind: 'CYCLE', id: cycle.id }] });
  const input = { id: gid('PlanningEntry', id), expectedVersion: 1, opinion: 'NEEDS_DISCUSSION', reason: 'Chờ kết luận' };
  expect(await planning.act(await ground.actor(['B7@K']), 'giveInspectionOpinion', input)).toEqual({ code: 'FORBIDDEN' });
  const given = await ground.act(b7, 'giveInspectionOpinion', input, { selection: 'planningEntry { inspectionOpinion inspectionOpinionReason }' }); // prettier-ignore
  expect(given.data?.['giveInspectionOpinion']).toEqual({ planningEntry: { inspectionOpinion: 'NEEDS_DISCUSSION', inspectionOpinionReason: null } }); // prettier-ignore
});

test('an assignment names what its proposer sees alone, and break-glass opens a cycle', async () => {
  const { ground } = planning;
  const cycle = await planning.cycle('A', { state: 'UNDER_APPRAISAL' });
  const entry = await planning.entry(cycle, { member_id: await planning.person(), state: 'PROPOSED' });
  const { holdings } = await ground.actor(['B7@K']);
  const propose = async (who: Actor, kind: string, id: string): Promise<object> =>
    planning.act(who, 'proposeRoleGrant', {
      ...{
        kind: 'ASSIGNMENT',
        holdingId: Buffer.from(`SeatHolding:${holdings[0] ?? ''}`).toString('base64url'),
        purpose: 'Thẩm tra quy hoạch',
      },
      ...{ targets: [{ kind, id }], from: TODAY, to: '2022-12-01' },
    });
  expect(await propose(b4, 'ENTRY', gid('PlanningEntry', entry))).toEqual(DONE);
  expect(await propose(b4, 'CYCLE', gid('PlanningCycle', cycle.id))).toEqual(DONE);
  expect(await propose(b4, 'ENTRY', gid('PlanningEntry', newId()))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await propose(await ground.actor(['B6@K']), 'ENTRY', gid('PlanningEntry', entry))).toMatchObject({ code: 'NOT_FOUND' });
  const chair = await ground.actor(['B7@K', 'B7c@K']);
  const read = async (): Promise<unknown> =>
    (await ground.server.as(chair.username).query('query ($id: ID!) { planningEntry(id: $id) { comments } }', { id: gid('PlanningEntry', entry) })).body.data; // prettier-ignore
  expect(await read()).toEqual({ planningEntry: null });
  expect(await planning.act(chair, 'breakGlass', { target: { kind: 'CYCLE', id: gid('PlanningCycle', cycle.id) }, reason: 'Kiểm tra khẩn cấp' })).toEqual(DONE); // prettier-ignore
  expect(await read()).toEqual({ planningEntry: { comments: null } });
});

test('of 100 approvals at once three are done for one title, and three for one person', async () => {
  const { ground } = planning;
  const cycle = await planning.cycle('A', { state: 'ANNUAL_REVIEW' });
  const person = await planning.person();
  const titles = ['DEPUTY_SECRETARY', 'HEAD', 'DEPUTY_HEAD', 'INSPECTION_CHAIR', 'OFFICER'] as const;
  const ids: string[] = [];
  for (let n = 0; n < 95; n += 1) ids.push(await planning.entry(cycle, { member_id: await planning.person(), state: 'APPRAISED' }));
  for (const title of titles) ids.push(await planning.entry(cycle, { member_id: person, title, state: 'APPRAISED' }));
  const deciders = [b2, await ground.actor(['B2@K']), await ground.actor(['B1@K'])];
  const meeting = await decision('K');
  // Who has waited too long is told to try again, and does.
  const approve = async (id: string, n: number): Promise<ReturnType<typeof answerOf>> => {
    const input = { id: gid('PlanningEntry', id), expectedVersion: 1, decision: meeting };
    const answer = await planning.act(deciders[n % deciders.length] ?? b2, 'decidePlanningEntry', input);
    return answer.code === 'UNAVAILABLE' ? approve(id, n) : answer;
  };
  const answers = await Promise.all(ids.map(approve));
  const count = (name: string): number => answers.filter((answer) => (answer.rule ?? answer.code) === name).length;
  expect([count('DONE'), count('MOST_PERSONS_PER_TITLE'), count('MOST_TITLES_PER_PERSON')]).toEqual([6, 92, 2]);
  const approved = await ground.one(
    `select json_agg(n order by n) as value from (select count(*) as n from planning_entry where cycle_id = $1 and state = 'APPROVED' group by title) t`, // prettier-ignore
    [cycle.id],
  );
  expect(approved).toEqual([1, 1, 1, 3]);
}, 300_000);
