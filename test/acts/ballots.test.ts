import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../seeds/actor.factory.js';
import { ballotRow } from '../../seeds/ballot.factory.js';
import { newId } from '../../seeds/ids.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import { moratoriumRow } from '../../seeds/moratorium.factory.js';
import { answerOf, Ground } from './ground.js';
import { called, clerkAt, countOf, cycleOf, gid, meetingAt, membersOf, rule, talliesOf } from './ballot-ground.js';

/* Ballots from the call of the meeting to the confirmed count: who may what is in the matrix, what holds of them is here. */

let ground: Ground;
let office: Actor;
let secretary: Actor;
let clerks: readonly [Actor, Actor];

beforeAll(async () => {
  ground = await Ground.open({ connections: 10 });
  office = await ground.actor(['B4@K']);
  secretary = await ground.actor(['B1@K']);
  clerks = [await clerkAt(ground, 'A2'), await clerkAt(ground, 'O')];
});

afterAll(() => ground.close());

type Seen = Record<string, unknown> | null;

/** The ballot as the actor sees it. */
async function seen(who: Actor, ballot: string, fields: string): Promise<Seen> {
  const { body } = await ground.server.as(who.username).query(`{ node(id: "${gid('Ballot', ballot)}") { ... on Ballot { ${fields} } } }`);
  expect(body.errors).toBeUndefined();
  return (body.data as { node: Seen }).node;
}

const id = (ballot: string, expectedVersion: number): object => ({ id: gid('Ballot', ballot), expectedVersion });
const act = async (who: Actor, name: string, input: object): Promise<object> => answerOf(await ground.act(who, name, input));

/** A ballot that both clerks have counted alike. */
async function confirmed(ballot: string, votes: readonly number[], values: object = {}): Promise<void> {
  expect(await act(clerks[0], 'enterBallotCount', { ...id(ballot, 1), ...(await countOf(ground, ballot, votes, values)) })).toEqual({
    code: 'DONE',
  });
  expect(await act(clerks[1], 'confirmBallotCount', id(ballot, 2))).toEqual({ code: 'DONE' });
}

test('a meeting is called, counted by one clerk and confirmed by the other, and only then read', async () => {
  const cycle = await cycleOf(ground, 'Q');
  const { input, nominees } = await meetingAt(ground, cycle, clerks);
  const ballot = await called(ground, office, input);
  expect(await ground.one('select state as value from planning_cycle where id = $1', [cycle])).toBe('COLLECTING');
  expect(await ground.one('select json_agg(state) as value from planning_entry where cycle_id = $1', [cycle])).toEqual([
    'NOMINATED',
    'NOMINATED',
  ]);
  const open = 'state convened present comments tallies(first: 9) { nodes { nomineeName votes } }';
  expect(await seen(clerks[0], ballot, open)).toMatchObject({ state: 'OPEN', convened: 10, present: null, comments: null });
  for (const other of [office, secretary, await ground.actor(['G1@Q', 'C1@Q'])]) expect(await seen(other, ballot, 'id')).toBeNull();

  const [first, second] = clerks;
  expect(await act(second, 'confirmBallotCount', id(ballot, 1))).toEqual(rule('WRONG_STATE', 'state'));
  expect(await act(first, 'enterBallotCount', { ...id(ballot, 1), ...(await countOf(ground, ballot, [6, 5])) })).toEqual({ code: 'DONE' });
  expect(await act(first, 'confirmBallotCount', id(ballot, 2))).toEqual({ code: 'FORBIDDEN' });
  expect(await act(second, 'enterBallotCount', { ...id(ballot, 2), ...(await countOf(ground, ballot, [6, 4])) })).toEqual({ code: 'DONE' });
  expect(await act(second, 'confirmBallotCount', id(ballot, 3))).toEqual({ code: 'FORBIDDEN' });
  expect(await seen(secretary, ballot, 'id')).toBeNull();
  expect(await act(first, 'confirmBallotCount', id(ballot, 3))).toEqual({ code: 'DONE' });

  const all =
    'state step title heldAtLabel { name } present ballotsOut ballotsIn valid invalid cycle { term } tallies(first: 9) { nodes { nominee { id } votes shortlisted } }';
  const tallies = nominees.map((member, i) => ({
    nominee: { id: gid('Member', member) },
    votes: [6, 4][i],
    shortlisted: [true, false][i],
  }));
  expect(await seen(secretary, ballot, all)).toMatchObject({ state: 'CONFIRMED', step: 2, valid: 9, tallies: { nodes: tallies } });
  expect(await seen(await ground.actor(['B2@K']), ballot, 'id')).toBeNull();
  expect(await seen(first, ballot, 'id')).toBeNull();
  expect(
    await ground.one(
      `select json_agg(distinct g.state) as value from role_grant g join role_grant_target t on t.role_grant_id = g.id where t.target_id = $1`,
      [ballot],
    ),
  ).toEqual(['ENDED']);
});

test('after the first step those on the shortlist of the last can stand, and no other', async () => {
  const cycle = await cycleOf(ground, 'Q');
  const people = await membersOf(ground, 'Q', 3);
  const first = await called(ground, office, (await meetingAt(ground, cycle, clerks, { nominees: people })).input);
  const next = async (step: number, nominees: readonly string[], convened = 10): Promise<object> =>
    act(office, 'createBallot', (await meetingAt(ground, cycle, clerks, { nominees, step, convened })).input);
  const [winner = '', half = '', beaten = ''] = people;
  expect(await next(3, [winner])).toEqual(rule('STEP_BEFORE_NOT_CONFIRMED', 'input.step'));
  await confirmed(first, [6, 5, 1]);
  for (const nominees of [[half], [winner, beaten], await membersOf(ground, 'A1', 1)]) {
    expect(await next(3, nominees)).toEqual(rule('NOMINEES_NOT_SHORTLISTED', 'input.nomineeIds'));
  }
  expect(await next(3, [winner])).toEqual({ code: 'DONE' });
  expect(await next(3, [winner])).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.step'] });
  expect(await next(4, [winner])).toEqual(rule('STEP_BEFORE_NOT_CONFIRMED', 'input.step'));
  expect(await next(6, [winner])).toEqual(rule('BALLOT_STEP_UNKNOWN', 'input.step'));
  const short = await cycleOf(ground, 'Q', { form: 'SHORT' });
  const inShort = async (step: number): Promise<object> =>
    act(office, 'createBallot', (await meetingAt(ground, short, clerks, { step })).input);
  expect(await inShort(2)).toEqual(rule('BALLOT_STEP_UNKNOWN', 'input.step'));
  expect(await inShort(3)).toEqual({ code: 'DONE' });
});

describe('a meeting that cannot be called', () => {
  const member = async (code: string): Promise<string> => gid('Member', (await membersOf(ground, code, 1))[0] ?? '');
  const clerkIds = (who: readonly Actor[]): string[] => who.map((each) => gid('Member', each.member ?? ''));
  const kin = async (): Promise<Record<string, unknown>> => {
    const [nominee = ''] = await membersOf(ground, 'Q', 1);
    const values = { person_id: nominee, relative_id: clerks[0].member, relation: 'SIBLING', name: 'Người thân' } as const;
    await ground.insert('kinship', kinshipRow({ id: newId(), ...values }));
    return { nomineeIds: [gid('Member', nominee)] };
  };
  const cases: readonly (readonly [string, () => Promise<Record<string, unknown>>, object])[] = [
    [
      'three clerks',
      async () => ({ clerkIds: clerkIds([...clerks, await clerkAt(ground, 'A1')]) }),
      rule('CLERKS_NOT_TWO', 'input.clerkIds'),
    ],
    ['one clerk', () => Promise.resolve({ clerkIds: clerkIds([clerks[0]]) }), rule('CLERKS_NOT_TWO', 'input.clerkIds')],
    ['a clerk named twice', () => Promise.resolve({ clerkIds: clerkIds([clerks[0], clerks[0]]) }), rule('NAMED_TWICE', 'input.clerkIds')],
    [
      'two clerks of one home unit',
      async () => ({ clerkIds: clerkIds([clerks[0], await clerkAt(ground, 'A2')]) }),
      rule('CLERKS_OF_ONE_UNIT', 'input.clerkIds'),
    ],
    ['a nominee as clerk', () => Promise.resolve({ nomineeIds: clerkIds([clerks[0]]) }), rule('CLERK_UNFIT', 'input.clerkIds')],
    ['kin of a nominee as clerk', kin, rule('CLERK_UNFIT', 'input.clerkIds')],
    [
      'a clerk without an account',
      async () => ({ clerkIds: [...clerkIds([clerks[0]]), await member('A1')] }),
      rule('CLERK_UNFIT', 'input.clerkIds'),
    ],
    ['nobody who stands', () => Promise.resolve({ nomineeIds: [] }), rule('NOMINEES_UNFIT', 'input.nomineeIds')],
    [
      'more slips than are convened',
      async () => ({ convened: 1, slipHolderIds: [await member('A1'), await member('A2')] }),
      rule('SLIP_HOLDERS_UNFIT', 'input.slipHolderIds'),
    ],
    ['nobody convened', () => Promise.resolve({ convened: 0 }), rule('BALLOT_SUMS_DIFFER', 'input.convened')],
    ['a step before the first', () => Promise.resolve({ step: 0 }), rule('BALLOT_STEP_UNKNOWN', 'input.step')],
    ['a title that nobody is planned for', () => Promise.resolve({ title: 'GROUP_HEAD' }), rule('TITLE_NOT_PLANNED', 'input.title')],
    ['a nominee elsewhere', async () => ({ nomineeIds: [await member('N1')] }), { code: 'NOT_FOUND', fields: ['input.nomineeIds.0'] }],
  ];

  test.each(cases)('%s', async (_name, values, answer) => {
    const cycle = await cycleOf(ground, 'Q');
    const { input } = await meetingAt(ground, cycle, clerks);
    expect(await act(office, 'createBallot', { ...input, ...(await values()) })).toEqual(answer);
    expect(await ground.one('select count(*)::integer as value from ballot where cycle_id = $1', [cycle])).toBe(0);
    expect(await ground.one('select state as value from planning_cycle where id = $1', [cycle])).toBe('OPEN');
    await ground.pool.query(`delete from kinship where name = 'Người thân'`);
  });

  test('one of a cycle that is a draft or submitted, and one while planning is suspended at the unit', async () => {
    for (const [state, answer] of [
      ['DRAFT', { code: 'NOT_FOUND', fields: ['input.cycleId'] }],
      ['SUBMITTED', rule('WRONG_STATE', 'input.cycleId')],
    ] as const) {
      const { input } = await meetingAt(ground, await cycleOf(ground, 'Q', { state }), clerks);
      expect(await act(office, 'createBallot', input)).toEqual(answer);
    }
    await ground.insert('moratorium', moratoriumRow({ id: newId(), unit: ground.no('K'), scope_unit: ground.no('Q'), processes: ['PLANNING'], valid_from: '2022-11-01', document_number: '5-KL/ĐU' })); // prettier-ignore
    const { input } = await meetingAt(ground, await cycleOf(ground, 'Q'), clerks);
    expect((await ground.act(office, 'createBallot', input)).errors?.[0]?.extensions).toEqual({ code: 'MORATORIUM', document: '5-KL/ĐU' });
    await ground.pool.query('delete from moratorium');
  });
});

test('a count that does not reconcile is refused, with the number that does not', async () => {
  const ballot = await called(ground, office, (await meetingAt(ground, await cycleOf(ground, 'Q'), clerks)).input);
  const differ = (...fields: string[]): object => rule('BALLOT_SUMS_DIFFER', ...fields.map((field) => `input.${field}`));
  const cases: readonly (readonly [object, object])[] = [
    [{ present: 11 }, differ('present')],
    [{ present: 0 }, differ('present')],
    [{ ballotsOut: 10 }, differ('ballotsOut')],
    [{ ballotsOut: 8 }, differ('ballotsIn')],
    [{ valid: 8 }, differ('valid', 'invalid')],
    [{ valid: 10, invalid: -1 }, differ('ballotsOut', 'ballotsIn', 'valid', 'invalid', 'votes')],
    [{ ballotsIn: 8, valid: 5, invalid: 3 }, differ('votes')],
    [{ votes: [] }, rule('TALLIES_INCOMPLETE', 'input.votes')],
  ];
  for (const [values, answer] of cases) {
    const count = await countOf(ground, ballot, [6, 5], values);
    expect([values, await act(clerks[0], 'enterBallotCount', { ...id(ballot, 1), ...count })]).toEqual([values, answer]);
  }
  const [tally = ''] = await talliesOf(ground, ballot);
  const twice = { votes: [1, 2].map((votes) => ({ tallyId: gid('BallotTally', tally), votes })) };
  expect(await act(clerks[0], 'enterBallotCount', { ...id(ballot, 1), ...(await countOf(ground, ballot, [], twice)) })).toEqual(
    rule('TALLIES_INCOMPLETE', 'input.votes'),
  );
  await expect(ground.pool.query(`update ballot set state = 'COUNTED', present = 9, ballots_out = 9, ballots_in = 9, valid = 5, invalid = 3 where id = $1`, [ballot])).rejects.toThrow('ballot_valid_and_invalid'); // prettier-ignore
  await expect(ground.pool.query('update ballot_tally set votes = 3 where ballot_id = $1', [ballot])).rejects.toThrow(
    'more votes than there are valid slips',
  );
});

test('of two clerks who enter at once one has counted; of the two who confirm, the other', async () => {
  const ballot = await called(ground, office, (await meetingAt(ground, await cycleOf(ground, 'Q'), clerks)).input);
  const count = await countOf(ground, ballot, [6, 5]);
  const entered = await Promise.all(clerks.map((clerk) => act(clerk, 'enterBallotCount', { ...id(ballot, 1), ...count })));
  expect(entered.map((each) => (each as { code: string }).code).sort()).toEqual(['CONFLICT', 'DONE']);
  const confirming = await Promise.all(clerks.map((clerk) => act(clerk, 'confirmBallotCount', id(ballot, 2))));
  // Whoever entered is refused before or after the other has confirmed: he may not, or no longer sees it.
  expect(confirming.filter((each) => (each as { code: string }).code === 'DONE')).toHaveLength(1);
  expect(await ground.one('select state as value from ballot where id = $1', [ballot])).toBe('CONFIRMED');
});

test('the inspection committee sees names alone, by assignment, and is heard in the remarks', async () => {
  const cycle = await cycleOf(ground, 'Q', { state: 'COLLECTING' });
  const ballot = await called(ground, office, (await meetingAt(ground, cycle, clerks)).input);
  const inspector = await ground.actor(['B7@K'], { named: [{ kind: 'CYCLE', id: cycle }] });
  expect(await act(inspector, 'giveBallotOpinion', { ...id(ballot, 1), opinion: 'Không có ý kiến khác' })).toEqual({
    code: 'NOT_FOUND',
    fields: ['input.id'],
  });
  await confirmed(ballot, [6, 5]);
  const fields = 'step title date valid comments heldAtLabel { name } tallies(first: 9) { nodes { nomineeName votes nominee { id } } }';
  const labels = await seen(inspector, ballot, fields);
  expect(labels).toMatchObject({ step: 2, title: 'SECRETARY', date: null, valid: null, comments: null, heldAtLabel: null });
  expect((labels?.['tallies'] as { nodes: object[] }).nodes).toEqual(
    Array(2).fill({ nomineeName: expect.any(String), votes: null, nominee: null }),
  );
  expect(await act(inspector, 'giveBallotOpinion', { ...id(ballot, 3), opinion: '  ' })).toEqual(rule('REASON_MISSING', 'input.opinion'));
  expect(await act(inspector, 'giveBallotOpinion', { ...id(ballot, 3), opinion: 'Không có ý kiến khác' })).toEqual({ code: 'DONE' });
  expect((await seen(secretary, ballot, 'comments'))?.['comments']).toBe('Không có ý kiến khác');
  expect(await act(await ground.actor(['B7@K']), 'giveBallotOpinion', { ...id(ballot, 4), opinion: 'x' })).toEqual({ code: 'FORBIDDEN' });
});

test('random ballots put on the shortlist whoever has more than the share of those convened, at the edges too', async () => {
  const cycle = await cycleOf(ground, 'A', { state: 'COLLECTING' });
  const nominees = await ground.one<string[]>(
    `select json_agg(id) as value from (select id from member where l2 = $1 and home_active order by id limit 4) m`,
    [ground.no('K')],
  );
  await ground.pool.query(
    `insert into planning_entry (unit, cycle_id, term, title, member_id, state, rule_set_id, recorded_on)
     select c.unit, c.id, c.term, t, m, 'NOMINATED', c.rule_set_id, c.recorded_on from planning_cycle c, unnest($2::uuid[]) m, unnest($3::text[]) t where c.id = $1`,
    [cycle, nominees, ['SECRETARY', 'HEAD']],
  );
  /** Votes about half of the base, where it matters, and anywhere. */
  const random = fc.integer({ min: 2, max: 400 }).chain((convened) =>
    fc.record({
      convened: fc.constant(convened),
      more: fc.integer({ min: 0, max: 5 }),
      votes: fc.tuple(
        ...nominees.map(() =>
          fc.oneof(
            fc.integer({ min: 0, max: convened }),
            fc.integer({ min: -2, max: 2 }).map((off) => Math.min(convened, Math.max(0, Math.floor(convened / 2) + off))),
          ),
        ),
      ),
    }),
  );
  const cases = fc.sample(random, 120);
  const rows = cases.flatMap(({ convened, more, votes }, i) => {
    const of = { title: i % 2 === 0 ? 'SECRETARY' : 'HEAD', step: i < 2 ? 5 : 10 + i } as const;
    const ballot = ballotRow(
      { id: cycle, unit: ground.no('A') },
      { id: newId(), ...of, convened, membership: convened + more, present: convened },
    );
    return [{ ballot, base: of.step === 5 ? convened + more : convened, votes }];
  });
  const client = await ground.pool.connect();
  await client.query('begin');
  const { insertRows } = await import('../../seeds/insert.js');
  await insertRows(
    client,
    'ballot',
    rows.map(({ ballot }) => ballot),
  );
  await insertRows(client, 'ballot_tally', rows.flatMap(({ ballot, votes }) => votes.map((each, i) => ({ id: newId(), ballot_id: ballot.id, ordinal: i + 1, nominee_id: nominees[i], votes: each })))); // prettier-ignore
  await client.query('commit');
  client.release();
  const wrong: object[] = [];
  for (const { ballot, base, votes } of rows) {
    const expected = votes.map((each) => 2 * each > base);
    const found = (await seen(secretary, ballot.id, 'tallies(first: 9) { nodes { ordinal shortlisted } }'))?.['tallies'] as {
      nodes: { ordinal: number; shortlisted: boolean }[];
    };
    const got = [...found.nodes].sort((a, b) => a.ordinal - b.ordinal).map(({ shortlisted }) => shortlisted);
    if (JSON.stringify(got) !== JSON.stringify(expected)) wrong.push({ base, votes, got });
  }
  expect(wrong).toEqual([]);
});
