import { ballotRow, type BallotRow } from '../ballot.factory.js';
import type { Builder } from '../builder.js';
import type { HoldingRow } from '../holding.factory.js';
import { planningEntryRow, type PlanningEntryRow } from '../planning-entry.factory.js';
import type { PlanningCycleRow } from '../planning-cycle.factory.js';
import type { Random } from '../random.js';
import type { SeatRow } from '../seat.factory.js';
import { vacancyRow } from '../vacancy.factory.js';

/** The ballots of the list made in 2022; those of the running term's were held in the years before. */
const HELD_FOR = 2025;
const STEPS = { FULL: [2, 3, 4, 5], SHORT: [3, 5] } as const;
/** Day of each step's meeting, between the opening and the decision. */
const DAYS: Readonly<Record<number, BallotRow['date']>> = { 2: '2022-05-16', 3: '2022-05-30', 4: '2022-06-13', 5: '2022-06-27' };
const FEWEST = 9;
const MOST = 40;
/** Holdings from this day on have filled a vacancy of 2022. */
const YEAR = '2022-01-01';
const PROPOSALS = 3;

/** Where the step is held: the last one of a short form at the committee above. */
function placeOf({ rows }: Builder, { unit, form }: PlanningCycleRow, step: number): number {
  if (form === 'FULL' || step !== 5) return unit;
  return rows.organization.find(({ no }) => no === unit)?.parent ?? unit;
}

/** One meeting on one title: each nominee has more than half of those convened. */
function addBallot(builder: Builder, random: Random, cycle: PlanningCycleRow, step: number, nominees: readonly PlanningEntryRow[]): void {
  const [first] = nominees;
  const date = DAYS[step];
  if (!first || !date) return;
  const convened = random.int(FEWEST, MOST);
  const least = Math.floor(convened / 2) + 1;
  const present = random.int(Math.max(least, convened - 3), convened);
  const valid = random.int(Math.max(least, present - 1), present);
  const sums = { present, ballots_out: present, ballots_in: present, valid, invalid: present - valid };
  const of = { step, title: first.title, convened, unit: placeOf(builder, cycle, step), date, recorded_on: date };
  const ballot = ballotRow(cycle, { id: builder.id(), ...of, ...sums });
  builder.rows.ballot.push(ballot);
  nominees.forEach(({ member_id }, i) => {
    const tally = { id: builder.id(), ballot_id: ballot.id, ordinal: i + 1, nominee_id: member_id, votes: random.int(least, valid) };
    builder.rows.ballot_tally.push(tally);
  });
}

/** Ballots of the next term's lists, step by step and title by title; whoever is on a list was on each shortlist. */
function addBallots(builder: Builder, random: Random): void {
  const entries = new Map<string, PlanningEntryRow[]>();
  for (const entry of builder.rows.planning_entry) {
    entries.set(entry.cycle_id, [...(entries.get(entry.cycle_id) ?? []), entry]);
  }
  for (const cycle of builder.rows.planning_cycle.filter(({ from_year }) => from_year === HELD_FOR)) {
    const own = entries.get(cycle.id) ?? [];
    for (const title of new Set(own.map((entry) => entry.title))) {
      const nominees = own.filter((entry) => entry.title === title);
      for (const step of STEPS[cycle.form]) addBallot(builder, random, cycle, step, nominees);
    }
  }
}

/** A seat that was filled in 2022: by turns with who was planned for it, who then is appointed, and with another. */
function addFilled(builder: Builder, holding: HoldingRow, seat: SeatRow, planned: boolean): void {
  const { rows } = builder;
  const cycle = rows.planning_cycle.find((each) => each.unit === seat.unit && each.from_year < HELD_FOR);
  if (!cycle) return;
  const { member_id, valid_from } = holding;
  const taken = rows.planning_entry.some((each) => each.cycle_id === cycle.id && each.member_id === member_id && each.title === seat.title);
  const entry = planned && !taken ? planningEntryRow(cycle, { id: builder.id(), member_id, title: seat.title, state: 'APPOINTED' }) : null;
  if (entry) rows.planning_entry.push(entry);
  const filled = { chosen_id: member_id, filled_by: member_id, holding_id: holding.id, from_planning: entry !== null };
  const days = { since: valid_from, filled_on: valid_from, recorded_on: valid_from };
  const vacancy = vacancyRow(seat, { id: builder.id(), state: 'FILLED', ...filled, ...days });
  rows.vacancy.push(vacancy);
  rows.vacancy_candidate.push({ id: builder.id(), vacancy_id: vacancy.id, ordinal: 1, member_id, entry_id: entry?.id ?? null });
}

/** Proposals under way for seats that nobody holds, each with the first who is planned for the title. */
function addProposed({ rows, id }: Builder, held: ReadonlySet<string>): void {
  const empty = rows.seat.filter((seat) => seat.state === 'ACTIVE' && !held.has(seat.id));
  let made = 0;
  for (const seat of empty) {
    const entry = rows.planning_entry.find((each) => each.unit === seat.unit && each.title === seat.title && each.state === 'APPROVED');
    if (!entry || made >= PROPOSALS) continue;
    made += 1;
    const vacancy = vacancyRow(seat, {
      id: id(),
      state: 'PROPOSED',
      comments: 'Đề nghị kiện toàn từ nguồn quy hoạch',
      recorded_on: '2022-11-07',
    });
    rows.vacancy.push(vacancy);
    rows.vacancy_candidate.push({ id: id(), vacancy_id: vacancy.id, ordinal: 1, member_id: entry.member_id, entry_id: entry.id });
  }
}

/** Seats that fell vacant in 2022: those filled since, and proposals under way. */
function addVacancies(builder: Builder): void {
  const { rows } = builder;
  const seats = new Map(rows.seat.map((seat) => [seat.id, seat]));
  const leading = ['SECRETARY', 'DEPUTY_SECRETARY'];
  const filled = rows.seat_holding.filter(({ seat_id, state, valid_from }) => {
    return state === 'ACTIVE' && valid_from >= YEAR && leading.includes(seats.get(seat_id)?.title ?? '');
  });
  filled.forEach((holding, i) => {
    const seat = seats.get(holding.seat_id);
    if (seat) addFilled(builder, holding, seat, i % 2 === 0);
  });
  addProposed(builder, new Set(rows.seat_holding.filter(({ valid_to }) => valid_to === null).map(({ seat_id }) => seat_id)));
}

export function addBallotsAndVacancies(builder: Builder, random: Random): void {
  addBallots(builder, random);
  addVacancies(builder);
}
