import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import { moratoriumRow } from '../../seeds/moratorium.factory.js';
import { called, clerkAt, countOf, cycleOf, gid as ballotId, meetingAt } from './ballot-ground.js';
import { gid, PlanningGround } from './planning-ground.js';

/* From the ballots of a cycle to its proposals, and what stands in the way; each broken rule names its regulation. */

let planning: PlanningGround;
let b4: Actor;
let b2: Actor;

beforeAll(async () => {
  planning = await PlanningGround.open({
    ports: { noMoratorium: (await import('../../src/rulebook/module.js')).notSuspended },
  });
  b4 = await planning.ground.actor(['B4@K']);
  b2 = await planning.ground.actor(['B2@K']);
});

afterAll(() => planning.ground.close());

const DONE = { code: 'DONE' };
const rule = (name: string, ...fields: string[]): object => ({ code: 'RULE_VIOLATION', rule: name, fields });

test('what the last ballot says decides who is proposed; the draft takes the place of the nomination', async () => {
  const { ground } = planning;
  const cycle = await planning.cycle('A', { state: 'COLLECTING' });
  const id = gid('PlanningCycle', cycle.id);
  const draft = async (member: string): Promise<string> => {
    const input = { cycleId: id, memberId: gid('Member', member), title: 'SECRETARY' };
    const made = await ground.act(b4, 'createPlanningEntry', input, { selection: 'planningEntry { id state }' });
    expect(made.errors).toBeUndefined();
    return (made.data?.['createPlanningEntry'] as { planningEntry: { id: string } }).planningEntry.id;
  };
  const [winner, half] = [await planning.person(), await planning.person()];
  const nominations = [];
  for (const member_id of [winner, half]) nominations.push(await planning.entry(cycle, { member_id, state: 'NOMINATED' }));
  const entries = [await draft(winner), await draft(half)];
  expect(entries).toEqual(nominations.map((each) => gid('PlanningEntry', each)));
  const propose = (who: Actor, entry = ''): Promise<object> => planning.act(who, 'proposePlanningEntry', { id: entry, expectedVersion: 1 });
  await planning.ballot(cycle.id, winner, 6, { step: 4 });
  expect(await propose(b4, entries[0])).toEqual(rule('NOT_ON_LAST_SHORTLIST', 'person'));
  const last = await planning.ballot(cycle.id, half, 5);
  await planning.ground.insert('ballot_tally', { id: newId(), ballot_id: last, ordinal: 2, nominee_id: winner, votes: 6 } as {
    id: string;
  });
  const refused = await ground.act(b4, 'proposePlanningEntry', { id: entries[1] ?? '', expectedVersion: 1 });
  expect(refused.errors?.[0]?.extensions).toEqual({ code: 'RULE_VIOLATION', rule: 'NOT_ON_LAST_SHORTLIST', fields: ['person'], regulation: '50-QĐ/TW' }); // prettier-ignore
  const kin = await ground.actor(['B4@K']);
  await ground.insert('kinship', kinshipRow({ id: newId(), person_id: half, relative_id: kin.member, relation: 'SIBLING', name: 'Em' }));
  for (const entry of entries) expect(await propose(kin, entry)).toEqual(rule('NEEDS_PLANNING_CHECK', 'person'));
  expect(await propose(b4, entries[0])).toEqual(DONE);
});

test('a list is not submitted before every ballot is confirmed, and nothing is approved without a meeting: with the regulation', async () => {
  const { ground } = planning;
  const cycle = await planning.cycle('K', { state: 'COLLECTING' });
  const member = await planning.person();
  await planning.entry(cycle, { member_id: member, state: 'NOMINATED' });
  const ballot = await planning.ballot(cycle.id, member, 6, { state: 'COUNTED' });
  const submit = (): ReturnType<typeof ground.act> => ground.act(b4, 'submitPlanningCycle', { id: gid('PlanningCycle', cycle.id), expectedVersion: 1 }); // prettier-ignore
  const extensions = { code: 'RULE_VIOLATION', regulation: '50-QĐ/TW' };
  expect((await submit()).errors?.[0]?.extensions).toEqual({ ...extensions, rule: 'BALLOTS_NOT_CONFIRMED', fields: ['ballots'] });
  await ground.pool.query(`update ballot set state = 'CONFIRMED' where id = $1`, [ballot]);
  expect((await submit()).errors).toBeUndefined();
  const ready = await planning.cycle('A', { state: 'UNDER_APPRAISAL' });
  const bare = await ground.act(b2, 'decidePlanningCycle', { id: gid('PlanningCycle', ready.id), expectedVersion: 1 });
  expect(bare.errors?.[0]?.extensions).toMatchObject({ ...extensions, rule: 'DECISION_INCOMPLETE' });
});

test('rules of ballots and vacancies name the regulation that gives them; a moratorium names its document', async () => {
  const { ground } = planning;
  const of = async (who: Actor, name: string, input: object): Promise<unknown> =>
    (await ground.act(who, name, input)).errors?.[0]?.extensions;
  const broken = (name: string, ...fields: string[]): object => ({ ...rule(name, ...fields), regulation: '50-QĐ/TW' });
  const clerks = [await clerkAt(ground, 'A2'), await clerkAt(ground, 'O')];
  const { input } = await meetingAt(ground, await cycleOf(ground, 'Q'), clerks);
  expect(await of(b4, 'createBallot', { ...input, step: 5 })).toEqual(broken('STEP_BEFORE_NOT_CONFIRMED', 'input.step'));
  expect(await of(b4, 'createBallot', { ...input, step: 1 })).toEqual(broken('BALLOT_STEP_UNKNOWN', 'input.step'));
  expect(await of(b4, 'createBallot', { ...input, step: 2, convened: 0 })).toEqual(broken('BALLOT_SUMS_DIFFER', 'input.convened'));
  const ballot = await called(ground, b4, { ...input, step: 2 });
  const more = { id: ballotId('Ballot', ballot), expectedVersion: 1, ...(await countOf(ground, ballot, [10, 5])) };
  const [clerk = b4] = clerks;
  expect(await of(clerk, 'enterBallotCount', more)).toEqual(broken('BALLOT_SUMS_DIFFER', 'input.votes'));
  const seatId = ballotId('Seat', (await ground.holding('A', { state: 'ACTIVE' })).seat);
  expect(await of(b4, 'createVacancy', { seatId, candidateIds: [] })).toEqual(broken('SEAT_NOT_VACANT', 'seat'));
  const made = await ground.act(b4, 'createVacancy', { seatId: ballotId('Seat', await ground.seat('A')), candidateIds: [] }, { selection: 'vacancy { id }' }); // prettier-ignore
  const { vacancy } = made.data?.['createVacancy'] as { vacancy: { id: string } };
  const submit = { id: vacancy.id, expectedVersion: 1 };
  expect(await of(b4, 'submitVacancy', submit)).toEqual(broken('CANDIDATE_MISSING', 'candidates'));
  const words = { processes: ['PLANNING'], document_number: '128-KL/TW', issuer: 'Bộ Chính trị' };
  const moratorium = await ground.insert('moratorium', moratoriumRow({ id: newId(), unit: null, valid_from: '2022-11-01', ...words }));
  for (const [who, name, values] of [[b4, 'submitVacancy', submit], [clerk, 'enterBallotCount', more], [b4, 'createBallot', input]] as const)
    expect(await of(who, name, values)).toEqual({ code: 'MORATORIUM', document: '128-KL/TW' }); // prettier-ignore
  await ground.pool.query('delete from moratorium where id = $1', [moratorium]);
});
