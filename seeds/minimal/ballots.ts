import { ballotRow, type BallotRow } from '../ballot.factory.js';
import type { Builder } from '../builder.js';
import { planningEntryRow } from '../planning-entry.factory.js';
import type { PlanningCycleRow } from '../planning-cycle.factory.js';
import { vacancyRow } from '../vacancy.factory.js';

function cycleOf({ rows }: Builder, unit: number): PlanningCycleRow {
  const found = rows.planning_cycle.find((each) => each.unit === unit);
  if (!found) throw new Error(`Unit ${unit} has no planning cycle.`);
  return found;
}

function person(people: ReadonlyMap<string, string>, code: string): string {
  const found = people.get(code);
  if (found === undefined) throw new Error(`No person ${code}.`);
  return found;
}

/** A member of A1 whom no example names and who has no seat. */
function someone({ rows }: Builder, people: ReadonlyMap<string, string>): string {
  const taken = new Set([...people.values(), ...rows.seat_holding.map(({ member_id }) => member_id)]);
  const found = rows.membership.find(({ unit, member_id, valid_to }) => unit === 1001 && valid_to === null && !taken.has(member_id));
  if (!found) throw new Error('A1 has other members.');
  return found.member_id;
}

/** Ballots of access.md section 6: q3 and q5 of cQ, for p3 as secretary of Q; a1 of cA1, open, for a member of A1 who is nominated by it. */
function addBallots(builder: Builder, people: ReadonlyMap<string, string>): void {
  const [cQ, cA1] = [cycleOf(builder, 102), cycleOf(builder, 1001)];
  const add = (ballot: BallotRow, nominee_id: string, votes: number | null): void => {
    builder.rows.ballot.push(ballot);
    builder.rows.ballot_tally.push({ id: builder.id(), ballot_id: ballot.id, ordinal: 1, nominee_id, votes });
  };
  const title = 'SECRETARY';
  add(ballotRow(cQ, { id: builder.id(), step: 3, title, convened: 9, present: 8, comments: 'Hội nghị chi bộ Q' }), person(people, 'p3'), 7);
  add(
    ballotRow(cQ, { id: builder.id(), step: 5, title, convened: 9, unit: 10, date: '2022-07-05', recorded_on: '2022-07-05' }),
    person(people, 'p3'),
    8,
  );
  const nominee = someone(builder, people);
  builder.rows.planning_entry.push(planningEntryRow(cA1, { id: builder.id(), member_id: nominee, title, state: 'NOMINATED' }));
  add(
    ballotRow(cA1, { id: builder.id(), step: 3, title, convened: 12, state: 'OPEN', date: '2022-11-14', recorded_on: '2022-11-10' }),
    nominee,
    null,
  );
}

/** Vacancy v1: the deputy secretary of A, with p1 as candidate. */
function addVacancy(builder: Builder, people: ReadonlyMap<string, string>): void {
  const seat = builder.rows.seat.find((each) => each.unit === 101 && each.title === 'DEPUTY_SECRETARY');
  if (!seat) throw new Error('A has a seat of a deputy secretary.');
  const v1 = vacancyRow(seat, { id: builder.id(), state: 'PROPOSED', comments: 'Đề nghị kiện toàn Phó Bí thư', recorded_on: '2022-11-07' });
  builder.rows.vacancy.push(v1);
  builder.rows.vacancy_candidate.push({ id: builder.id(), vacancy_id: v1.id, ordinal: 1, member_id: person(people, 'p1'), entry_id: null });
}

export function addBallotsAndVacancy(builder: Builder, people: ReadonlyMap<string, string>): void {
  addBallots(builder, people);
  addVacancy(builder, people);
}
