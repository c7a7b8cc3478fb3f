import { ballotRow, type BallotRow } from '../../seeds/ballot.factory.js';
import type { Builder } from '../../seeds/builder.js';
import { TODAY } from '../../seeds/day.js';
import { planningEntryRow } from '../../seeds/planning-entry.factory.js';
import type { PlanningCycleRow } from '../../seeds/planning-cycle.factory.js';
import type { Random } from '../../seeds/random.js';
import { roleGrantRow, roleGrantTargetRow } from '../../seeds/role-grant.factory.js';
import { vacancyRow, type VacancyRow } from '../../seeds/vacancy.factory.js';

const TEXTS = ['Đồng ý', 'ý kiến khác', 'cần trao đổi', null];
const TITLES = ['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER'] as const;
const STEPS = [1, 2, 3, 4, 5, 6];

/** Ballots of every step and state, held at the cycle's unit or another; each nominee has an entry for the title. */
export function addBallots(builder: Builder, random: Random, cadres: readonly string[]): void {
  for (const cycle of [...builder.rows.planning_cycle]) {
    for (const title of TITLES) {
      const steps = random.shuffled(STEPS).slice(0, random.int(0, 3));
      for (const step of steps) addBallot(builder, random, cycle, { title, step, cadres });
    }
  }
}

interface Ballot {
  readonly title: (typeof TITLES)[number];
  readonly step: number;
  readonly cadres: readonly string[];
}

function addBallot(builder: Builder, random: Random, cycle: PlanningCycleRow, { title, step, cadres }: Ballot): void {
  const { rows } = builder;
  const state = random.pick(['OPEN', 'COUNTED', 'CONFIRMED', 'CONFIRMED'] as const);
  const unit = random.chance(0.7) ? cycle.unit : random.pick(rows.organization.filter(({ level }) => level <= 5)).no;
  const row = ballotRow(cycle, { id: builder.id(), title, step, convened: random.int(4, 30), state, unit, ...counted(random, state) });
  rows.ballot.push({ ...row, comments: random.pick(TEXTS) });
  nominees(builder, random, cycle, title, cadres).forEach((nominee_id, i) => {
    const votes = state === 'OPEN' ? null : random.int(0, row.valid ?? 0);
    rows.ballot_tally.push({ id: builder.id(), ballot_id: row.id, ordinal: i + 1, nominee_id, votes });
  });
}

/** Sums that reconcile: present of 4 at least, and slips of those. */
function counted(random: Random, state: BallotRow['state']): Partial<BallotRow> {
  if (state === 'OPEN') return {};
  const [present, invalid] = [random.int(2, 4), random.int(0, 1)];
  const ballots_in = random.int(invalid, present);
  return { present, ballots_out: present, ballots_in, valid: ballots_in - invalid, invalid };
}

/** Those who are planned for the title, and now and then somebody who is nominated with the ballot. */
function nominees(builder: Builder, random: Random, cycle: PlanningCycleRow, title: Ballot['title'], cadres: readonly string[]): readonly string[] {
  const { planning_entry } = builder.rows;
  const planned = planning_entry.filter((row) => row.cycle_id === cycle.id && row.title === title).map(({ member_id }) => member_id);
  const found = random.shuffled(planned).slice(0, 2);
  const another = random.pick(cadres);
  if (!planned.includes(another) && (found.length === 0 || random.chance(0.3))) {
    planning_entry.push(planningEntryRow(cycle, { id: builder.id(), title, member_id: another, state: 'NOMINATED' }));
    found.push(another);
  }
  return found;
} // prettier-ignore

/** Slips of cadres and others, some cast; kin and nominees have none, and are given some here all the same. */
export function slipsOf({ rows, id }: Builder, random: Random, cadres: readonly string[]): readonly object[] {
  return rows.ballot
    .filter(({ state }) => state !== 'CONFIRMED')
    .flatMap((ballot) => {
      const persons = random.shuffled(cadres).slice(0, random.int(2, 8));
      return persons.map((member_id) => ({ id: id(), ballot_id: ballot.id, member_id, was_cast: random.chance(0.3) }));
    });
}

/** Two clerks of most ballots, some of whom stand on it; rights that are over, to come, or withdrawn. */
export function addClerks(builder: Builder, random: Random, cadres: readonly string[]): void {
  const { ballot, account, membership, role_grant, role_grant_target, ballot_tally } = builder.rows;
  const homes = new Set(membership.filter(({ kind, valid_to }) => kind === 'OFFICIAL' && valid_to === null).map(({ member_id }) => member_id));
  const placed = account.filter(({ member_id }) => member_id !== null && homes.has(member_id));
  for (const { id } of ballot) {
    const standing = ballot_tally.filter((row) => row.ballot_id === id).map(({ nominee_id }) => nominee_id);
    const own = placed.filter(({ member_id }) => standing.includes(member_id ?? ''));
    const clerks = random.shuffled(placed).slice(0, 2).concat(random.chance(0.3) ? own.slice(0, 1) : []);
    for (const { id: account_id } of new Set(clerks)) {
      const state = random.pick(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ENDED', 'REVOKED'] as const);
      const span = random.chance(0.1) ? { valid_from: '2022-10-01', valid_to: TODAY } : {};
      const grant = roleGrantRow({ id: builder.id(), kind: 'CLERK', role: 'S', account_id, created_by: random.pick(cadres), state, ...span });
      role_grant.push(grant);
      role_grant_target.push(roleGrantTargetRow(builder.id(), grant.id, { kind: 'BALLOT', id }));
    }
  }
} // prettier-ignore

const STATES: readonly VacancyRow['state'][] = ['DRAFT', 'PROPOSED', 'APPRAISED', 'DECIDED', 'FILLED', 'CLOSED', 'RETURNED'];

/** Vacancies of every state; cadres are considered. */
export function addVacancies(builder: Builder, random: Random, cadres: readonly string[]): void {
  const { rows } = builder;
  for (const seat of random.shuffled(rows.seat).slice(0, 28)) {
    const state = random.pick(STATES);
    const drafting_unit = random.chance(0.5) ? seat.unit : random.pick(rows.organization).no;
    const row = vacancyRow(seat, { id: builder.id(), state, drafting_unit, comments: random.pick(TEXTS) });
    const holding = rows.seat_holding.find(({ seat_id }) => seat_id === seat.id);
    const filled = holding && { filled_by: holding.member_id, holding_id: holding.id, from_planning: random.chance(0.5), filled_on: TODAY };
    if (state === 'FILLED' && !filled) continue;
    rows.vacancy.push({ ...row, ...(state === 'FILLED' && filled) });
    random
      .shuffled(cadres)
      .slice(0, random.int(0, 3))
      .forEach((member_id, i) => {
        const entry = rows.planning_entry.find((each) => each.member_id === member_id);
        rows.vacancy_candidate.push({ id: builder.id(), vacancy_id: row.id, ordinal: i + 1, member_id, entry_id: entry?.id ?? null });
      });
  }
}
