import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { actorWith } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { kinshipRow } from '../../seeds/kinship.factory.js';
import { answerOf, Ground, TODAY } from './ground.js';
import { called, clerkAt, countOf, cycleOf, gid, meetingAt, rule } from './ballot-ground.js';

/* Slips: each is cast once, and nothing tells who voted how. */

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

describe('slips', () => {
  const slips = async (who: Actor): Promise<readonly Record<string, unknown>[]> => {
    const { body } = await ground.server
      .as(who.username)
      .query('{ ballotSlips(first: 10) { totalCount nodes { id version title date nomineeNames canCastBallotSlip } } }');
    const list = (body.data as { ballotSlips: { totalCount: number; nodes: Record<string, unknown>[] } }).ballotSlips;
    expect(list.totalCount).toBe(list.nodes.length);
    return list.nodes;
  };
  const cast = (who: Actor, slip: string, choices: readonly number[], key?: string): Promise<object> =>
    act(who, 'castBallotSlip', { id: slip, expectedVersion: 1, choices, ...(key !== undefined && { idempotencyKey: key }) });
  const box = (ballot: string): Promise<string> =>
    ground.one(`select encode(sealed, 'hex') as value from ballot_box where ballot_id = $1`, [ballot]);

  /** A meeting with slips for these actors. */
  async function voting(holders: readonly Actor[], values: Record<string, unknown> = {}): Promise<string> {
    const slipHolderIds = holders.map(({ member }) => gid('Member', member ?? ''));
    const { input } = await meetingAt(ground, await cycleOf(ground, 'Q'), clerks, { slipHolderIds, convened: 120, ...values });
    return called(ground, office, input);
  }

  test('are cast once each, show names alone and go with the paper into the count', async () => {
    const holder = await clerkAt(ground, 'A1');
    const ballot = await voting([holder]);
    const [slip] = await slips(holder);
    expect(slip).toMatchObject({ version: 1, title: 'SECRETARY', date: TODAY, canCastBallotSlip: true });
    expect(slip?.['nomineeNames']).toHaveLength(2);
    const own = String(slip?.['id']);
    expect(await slips(office)).toEqual([]);
    expect(await cast(office, own, [1])).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
    for (const choices of [[0], [3], [1, 1]]) expect(await cast(holder, own, choices)).toEqual(rule('SLIP_SPOILT', 'input.choices'));
    expect(await cast(holder, own, [2], 'once')).toEqual({ code: 'DONE' });
    expect(await slips(holder)).toEqual([]);
    // A repeat has the first outcome whatever it chooses: an outcome that differed would tell the choice.
    expect(await cast(holder, own, [1], 'once')).toEqual({ code: 'DONE' });
    expect(await cast(holder, own, [1])).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
    const paper = { present: 10 };
    await confirmed(ballot, [6, 5], paper);
    expect(await seen(secretary, ballot, 'ballotsOut ballotsIn valid tallies(first: 9) { nodes { votes } }')).toEqual({
      ...{ ballotsOut: 10, ballotsIn: 10, valid: 10 },
      tallies: { nodes: [{ votes: 6 }, { votes: 6 }] },
    });
    expect(await ground.one('select count(*)::integer as value from ballot_slip where ballot_id = $1', [ballot])).toBe(0);
    expect(await ground.one('select count(*)::integer as value from ballot_box where ballot_id = $1', [ballot])).toBe(0);
  });

  test('are neither for a nominee nor for kin of one, and end with the count', async () => {
    const [nominee, brother, other] = [await clerkAt(ground, 'A1'), await clerkAt(ground, 'A1'), await clerkAt(ground, 'Q')];
    const relative = { person_id: nominee.member ?? '', relative_id: brother.member, relation: 'SIBLING', name: 'Em trai' } as const;
    await ground.insert('kinship', kinshipRow({ id: newId(), ...relative }));
    const ballot = await voting([nominee, brother, other], { nominees: [nominee.member ?? ''] });
    expect([await slips(nominee), await slips(brother)]).toEqual([[], []]);
    const [slip] = await slips(other);
    const rows = await ground.one<string[]>('select json_agg(id) as value from ballot_slip where ballot_id = $1', [ballot]);
    for (const row of rows) expect(await cast(brother, gid('BallotSlip', row), [1])).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
    await act(clerks[0], 'enterBallotCount', { ...id(ballot, 1), ...(await countOf(ground, ballot, [5])) });
    expect(await slips(other)).toEqual([]);
    expect(await cast(other, String(slip?.['id']), [1])).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
  });

  test.each(['SUSPENDED', 'TRANSFERRED_OUT', 'LEFT'])('are not for who is %s by now, whoever was convened', async (standing) => {
    const holder = await clerkAt(ground, 'A1');
    await voting([holder]);
    const [slip] = await slips(holder);
    const become = (value: string): Promise<unknown> =>
      ground.database.pool.query('update member set standing = $2 where id = $1', [holder.member, value]);
    await become(standing);
    expect(await slips(holder)).toEqual([]);
    expect(await cast(holder, String(slip?.['id']), [1])).toEqual({ code: 'NOT_FOUND', fields: ['input.id'] });
    await become('OFFICIAL');
    expect(await slips(holder)).toHaveLength(1);
  });

  test('leave nothing that links a person to a choice', async () => {
    const pair = [await clerkAt(ground, 'A1'), await clerkAt(ground, 'AS1')] as const;
    const ballot = await voting(pair);
    const empty = await box(ballot);
    const sealed: string[] = [];
    // The same choice twice, by two persons with the same key: whatever is written tells no more of it than of another one.
    for (const holder of pair) {
      const [slip] = await slips(holder);
      expect(await cast(holder, String(slip?.['id']), [1], 'same')).toEqual({ code: 'DONE' });
      sealed.push(await box(ballot));
    }
    expect(new Set([empty, ...sealed]).size).toBe(3);
    expect(new Set([empty, ...sealed].map(({ length }) => length)).size).toBe(1);
    expect(await ground.one('select json_agg(votes) as value from ballot_tally where ballot_id = $1', [ballot])).toEqual([null, null]);
    const { rows: boxes } = await ground.pool.query('select * from ballot_box where ballot_id = $1', [ballot]);
    expect(boxes.map((row: object) => Object.keys(row))).toEqual([['ballot_id', 'sealed']]);
    const { rows: columns } = await ground.pool.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'ballot_slip'`,
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(['ballot_id', 'id', 'member_id', 'version', 'was_cast']);
    const lines = (await ground.audit()).filter((line) => line.act === 'castBallotSlip' && line.outcome === 'DONE').slice(-2);
    expect(lines.map(({ changed_fields, unit, roles }) => ({ changed_fields, unit, roles }))).toEqual(
      Array(2).fill({ changed_fields: ['wasCast'], unit: null, roles: ['S'] }),
    );
    const { rows: keys } = await ground.pool.query<{ digest: string; slip: string }>(
      `select k.input_digest as digest, k.outcome->>'id' as slip from idempotency_key k where k.act = 'castBallotSlip' and k.key = 'same'`,
    );
    const { digestOf } = await import('../../src/database/idempotency.js');
    for (const { digest, slip } of keys) expect(digest).toBe(digestOf({ id: gid('BallotSlip', slip), expectedVersion: 1 }));
    expect(keys).toHaveLength(2);
  });

  test('a hundred cast at once are all counted, each once', async () => {
    const ballot = await voting([await clerkAt(ground, 'A1')]);
    const voters: Actor[] = [];
    for (let i = 0; i < 100; i++) voters.push(await actorWith(ground.pool, []));
    const given = voters.map(({ member }) => ({ id: newId(), ballot_id: ballot, member_id: member }));
    await ground.pool.query(
      'insert into ballot_slip (id, ballot_id, member_id) select id, ballot_id, member_id from json_populate_recordset(null::ballot_slip, $1)',
      [JSON.stringify(given)],
    );
    const choices = (i: number): readonly number[] => {
      if (i % 5 === 0) return [];
      return i % 2 === 0 ? [1, 2] : [2];
    };
    // Whoever waits too long for the box is told UNAVAILABLE and asks again with the same key, as a client does.
    const insist = async (voter: Actor, i: number): Promise<object> => {
      const outcome = await cast(voter, gid('BallotSlip', given[i]?.id ?? ''), choices(i), 'once');
      return 'code' in outcome && outcome.code === 'UNAVAILABLE' ? insist(voter, i) : outcome;
    };
    const outcomes = await Promise.all(voters.map(insist));
    expect(outcomes).toEqual(Array(100).fill({ code: 'DONE' }));
    await confirmed(ballot, [0, 0], { present: 109 });
    expect(
      await ground.one('select json_build_array(valid, ballots_in, ballots_out) as value from ballot where id = $1', [ballot]),
    ).toEqual([109, 109, 109]);
    expect(await ground.one('select json_agg(votes order by ordinal) as value from ballot_tally where ballot_id = $1', [ballot])).toEqual([
      40, 80,
    ]);
  });
});
