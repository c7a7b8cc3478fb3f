import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { Account } from '../identity/index.js';
import { Kinship, Member, SeatHolding } from '../membership/index.js';
import { Body, Seat } from '../organization/index.js';
import { BallotSlip } from './ballot-slip.entity.js';
import { BallotTally } from './ballot-tally.entity.js';
import { Ballot } from './ballot.entity.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import { PlanningEntry } from './planning-entry.entity.js';

type Tx = Pick<Transaction, 'line'>;

const CALLED = 'written or asked by the act that was authorised on the ballot';

const COLLECTIVE = fragment`
  select count(distinct h.member_id)::integer as members
  from ${unscoped(() => Body, CALLED)} b
  join ${unscoped(() => Seat, CALLED)} s on s.body_id = b.id
  join ${unscoped(() => SeatHolding, CALLED)} h on h.seat_id = s.id and h.state = 'ACTIVE' and h.valid_from <= $2::date and (h.valid_to is null or $2::date < h.valid_to)
  where b.unit = $1 and b.state = 'ACTIVE' and b.kind in ('STANDING', 'EXECUTIVE')
  group by b.kind order by b.kind desc limit 1`;

/** Full membership on a day of the leading collective of a unit: its standing committee, or its committee where it has none. */
export async function fullMembership(tx: Tx, unit: number | null, day: string): Promise<number> {
  const [found] = await query<{ members: number }>(tx, COLLECTIVE, [unit, day]);
  return found?.members ?? 0;
}

const NOMINATE = fragment`
  insert into ${unscoped(() => PlanningEntry, CALLED)}
    (unit, cycle_id, term, title, member_id, state, rule_set_id, drafting_unit, created_by, edited_by, recorded_on)
  select c.unit, c.id, c.term, $2, n.id, 'NOMINATED', c.rule_set_id, $4::integer, $5::uuid, $5::uuid, $6::date
  from ${unscoped(() => PlanningCycle, CALLED)} c, unnest($3::uuid[]) n(id)
  where c.id = $1 and not exists (
    select from ${unscoped(() => PlanningEntry, CALLED)} e
    where e.cycle_id = c.id and e.title = $2 and e.member_id = n.id and e.state not in ('REMOVED', 'EXPIRED'))`;

const TALLIES = fragment`
  insert into ${unscoped(() => BallotTally, CALLED)} (ballot_id, ordinal, nominee_id)
  select $1, n.place, n.id from unnest($2::uuid[]) with ordinality n(id, place)`;

export interface Nominating {
  readonly ballot: Ballot;
  readonly nominees: readonly string[];
  /** The unit by whose right. */
  readonly unit: number | null;
}

/** Nominees stand on the slip in the order given; whoever has no entry for the title yet is nominated (access.md 2.12). */
export async function nominate(tx: Tx, { ballot, nominees, unit }: Nominating): Promise<void> {
  await query(tx, NOMINATE, [ballot.cycleId, ballot.title, nominees, unit, ballot.createdBy, ballot.recordedOn]);
  await query(tx, TALLIES, [ballot.id, nominees]);
}

const NOMINATION = fragment`
  delete from ${unscoped(() => PlanningEntry, CALLED)} e
  where e.cycle_id = $1 and e.title = $2 and e.member_id = $3 and e.state = 'NOMINATED' returning e.id`;

type Nominated = Pick<PlanningEntry, 'cycleId' | 'title' | 'memberId'>;

/** What the board drafts takes the place of the person's nomination for the title, and its id; null where there is none. */
export async function takeUpNomination(tx: Tx, { cycleId, title, memberId }: Nominated): Promise<string | null> {
  const [found] = await query<{ id: string }>(tx, NOMINATION, [cycleId, title, memberId]);
  return found?.id ?? null;
}

const SLIPS = fragment`
  insert into ${unscoped(() => BallotSlip, CALLED)} (ballot_id, member_id) select $1, m.id from unnest($2::uuid[]) m(id)`;

export async function handOut(tx: Tx, ballot: string, members: readonly string[]): Promise<void> {
  await query(tx, SLIPS, [ballot, members]);
}

const UNFIT = fragment`
  select exists (
    select from unnest($1::uuid[]) c(id)
    where c.id = any($2::uuid[])
      or exists (select from ${unscoped(() => Kinship, CALLED)} k
        where (k.person_id = c.id and k.relative_id = any($2::uuid[])) or (k.relative_id = c.id and k.person_id = any($2::uuid[])))
      or not exists (select from ${unscoped(() => Account, CALLED)} a where a.member_id = c.id and a.kind = 'PERSON' and a.state = 'ACTIVE')) as unfit,
    (select count(distinct m.home_unit) from ${unscoped(() => Member, CALLED)} m where m.id = any($1::uuid[]) and m.home_active)::integer as homes`;

/** Whether one of the clerks stands on the ballot, is kin of who does or has no account to count with, and how many units they are from. */
export async function clerksOf(tx: Tx, clerks: readonly string[], nominees: readonly string[]): Promise<{ unfit: boolean; homes: number }> {
  const [found] = await query<{ unfit: boolean; homes: number }>(tx, UNFIT, [clerks, nominees]);
  if (!found) throw new Error('A question has an answer');
  return found;
}

const PLACES = fragment`
  select t.id from ${unscoped(() => BallotTally, CALLED)} t where t.ballot_id = $1 order by t.ordinal`;

/** Ids of the tallies of a ballot in the order of the slip. */
export async function tallyIds(tx: Tx, ballot: string): Promise<readonly string[]> {
  return (await query<{ id: string }>(tx, PLACES, [ballot])).map(({ id }) => id);
}

const VOTES = fragment`
  update ${unscoped(() => BallotTally, CALLED)} t set votes = n.votes
  from unnest($2::integer[]) with ordinality n(votes, ordinal) where t.ballot_id = $1 and t.ordinal = n.ordinal`;

/** Writes the votes, in the order of the slip. */
export async function writeVotes(tx: Tx, ballot: string, votes: readonly number[]): Promise<void> {
  await query(tx, VOTES, [ballot, votes]);
}

const TAKEN_UP = fragment`delete from ${unscoped(() => BallotSlip, CALLED)} s where s.ballot_id = $1`;

/** Once the count is confirmed nothing is left that says who voted here; the box goes first, as in casting. */
export async function takeUp(tx: Tx, ballot: string): Promise<void> {
  await query(tx, 'delete from ballot_box where ballot_id = $1', [ballot]);
  await query(tx, TAKEN_UP, [ballot]);
}

const BOX = 'select sealed from ballot_box where ballot_id = $1 for update';

/** The sealed box of a ballot, locked; null where none was set up. */
export async function boxOf(tx: Tx, ballot: string): Promise<Buffer | null> {
  const [found] = await query<{ sealed: Buffer }>(tx, BOX, [ballot]);
  return found?.sealed ?? null;
}

const BOX_OF_SLIP = fragment`
  select x.ballot_id as ballot, x.sealed from ballot_box x
  where x.ballot_id = (select s.ballot_id from ${unscoped(() => BallotSlip, 'locked before the slip, so that no two casts wait for each other')} s where s.id = $1)
  for update of x`;

/** The same by a slip, which the caller may not see: nothing of it is told. */
export async function lockBoxOfSlip(tx: Tx, slip: string): Promise<void> {
  await query(tx, BOX_OF_SLIP, [slip]);
}

const SEAL = `
  insert into ballot_box (ballot_id, sealed) values ($1, $2) on conflict (ballot_id) do update set sealed = excluded.sealed`;

export async function keepBox(tx: Tx, ballot: string, sealed: Buffer): Promise<void> {
  await query(tx, SEAL, [ballot, sealed]);
}
