import { expect } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { actorWith } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { planningCycleRow, type PlanningCycleRow } from '../../seeds/planning-cycle.factory.js';
import { uuidOf } from '../access/world.js';
import { answerOf, gid as nounGid, Ground, TODAY } from './ground.js';

export type PlanningNoun = 'PlanningCycle' | 'PlanningEntry' | 'Ballot' | 'BallotTally' | 'BallotSlip' | 'Vacancy' | 'VacancyCandidate';

export const gid = (noun: PlanningNoun | 'Member' | 'Organization' | 'Seat' | 'SeatHolding', id: string): string =>
  nounGid(noun as 'Member', id);

export const rule = (name: string, ...fields: string[]): object => ({ code: 'RULE_VIOLATION', rule: name, fields });

/** A cycle to hold meetings in, with a year of its own: a unit has one for each term. */
let term = 2030;
export async function cycleOf(ground: Ground, code: string, values: Partial<PlanningCycleRow> = {}): Promise<string> {
  const rule_set_id = await ground.one<string>(`select id as value from rule_set where code = '50-QĐ/TW'`);
  term += 5;
  const years = { from_year: term, to_year: term + 5 };
  return ground.insert(
    'planning_cycle',
    planningCycleRow({ id: newId(), unit: ground.no(code), state: 'OPEN', rule_set_id, ...years, ...values }),
  );
}

/** Members at home in the cell without account, seat or kin. */
export async function membersOf(ground: Ground, code: string, count: number): Promise<readonly string[]> {
  const { rows } = await ground.pool.query<{ id: string }>(
    `select m.id from member m where m.home_unit = $1 and m.home_active and m.standing = 'OFFICIAL'
       and not exists (select from account a where a.member_id = m.id)
       and not exists (select from seat_holding h where h.member_id = m.id) order by m.id limit $2`,
    [ground.no(code), count],
  );
  expect(rows.length).toBe(count);
  return rows.map(({ id }) => id);
}

/** What calls a meeting at Q, with two clerks of other cells. */
export interface Meeting {
  readonly input: Record<string, unknown>;
  readonly nominees: readonly string[];
}

export async function meetingAt(
  ground: Ground,
  cycle: string,
  clerks: readonly Actor[],
  values: Record<string, unknown> & { readonly nominees?: readonly string[] } = {},
): Promise<Meeting> {
  const { nominees = await membersOf(ground, 'Q', 2), ...rest } = values;
  const heldAt = await ground.one<string>(`select id as value from organization where code = 'Q'`);
  const input = {
    ...{
      cycleId: gid('PlanningCycle', cycle),
      step: 2,
      title: 'SECRETARY',
      heldAtId: gid('Organization', heldAt),
      date: TODAY,
      convened: 10,
    },
    ...{ nomineeIds: nominees.map((id) => gid('Member', id)), clerkIds: clerks.map(({ member }) => gid('Member', member ?? '')) },
    ...rest,
  };
  return { input, nominees };
}

/** Calls a meeting and gives the uuid of its ballot. */
export async function called(ground: Ground, who: Actor, input: object): Promise<string> {
  const body = await ground.act(who, 'createBallot', input, { selection: 'version ballotId ballot { id }' });
  expect(answerOf(body)).toEqual({ code: 'DONE' });
  const { ballotId, ballot } = body.data?.['createBallot'] as { ballotId: string; ballot: unknown };
  expect(ballot).toBeNull();
  return uuidOf(ballotId);
}

export const talliesOf = (ground: Ground, ballot: string): Promise<readonly string[]> =>
  ground.pool
    .query<{ id: string }>('select id from ballot_tally where ballot_id = $1 order by ordinal', [ballot])
    .then(({ rows }) => rows.map(({ id }) => id));

/** A count on paper: all present, every slip valid, with these votes. */
export async function countOf(ground: Ground, ballot: string, votes: readonly number[], values: object = {}): Promise<object> {
  const tallies = await talliesOf(ground, ballot);
  const paper = { present: 9, ballotsOut: 9, ballotsIn: 9, valid: 9, invalid: 0 };
  return { ...paper, votes: tallies.map((id, i) => ({ tallyId: gid('BallotTally', id), votes: votes[i] ?? 0 })), ...values };
}

/** A clerk at home in the cell: any member with an account. */
export const clerkAt = (ground: Ground, code: string): Promise<Actor> => actorWith(ground.pool, [`M@${code}`]);
