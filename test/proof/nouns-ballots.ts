import { back, columns, labelIn, nameIn, ref, sort, unitIn, value, type Noun, type Surroundings } from './model.js';
import type { Ballot, BallotSlip, BallotTally, Seat, Vacancy, VacancyCandidate } from './oracle/rows.js';

const BY_ID = { ID: sort('', '') };

const BALLOT: Noun = {
  type: 'Ballot',
  table: 'ballot',
  fields: {
    ...columns('id version step title state date convened present ballotsOut ballotsIn valid invalid comments'),
    cycle: ref('PlanningCycle', 'cycle_id'),
    heldAt: unitIn('unit'),
    heldAtLabel: labelIn('unit'),
    tallies: back('BallotTally', 'ballot_id'),
  },
  sorts: BY_ID,
};

/** Without `shortlisted`: it follows from the thresholds of rule sets, which test/acts/ballots proves. */
const TALLY: Noun = {
  type: 'BallotTally',
  table: 'ballot_tally',
  fields: {
    ...columns('id ordinal votes'),
    ballot: ref('Ballot', 'ballot_id'),
    nominee: ref('Member', 'nominee_id'),
    nomineeName: nameIn('nominee_id'),
  },
  sorts: BY_ID,
};

const ballotOf = ({ ballot_id }: BallotSlip, world: Surroundings): Ballot | null => world.byId('Ballot', ballot_id) as Ballot | null;

const SLIP: Noun = {
  type: 'BallotSlip',
  table: 'ballot_slip',
  fields: {
    ...columns('id version'),
    title: value((row: BallotSlip, world) => ballotOf(row, world)?.title ?? null),
    date: value((row: BallotSlip, world) => ballotOf(row, world)?.date ?? null),
    nomineeNames: value((row: BallotSlip, world) => {
      const tallies = world.inverse('BallotTally', 'ballot_id', row.ballot_id) as readonly BallotTally[];
      const names = [...tallies].sort((a, b) => a.ordinal - b.ordinal).map(({ nominee_id }) => world.ground.member(nominee_id)?.full_name ?? '');
      return names.length > 0 ? names : null;
    }),
  },
  sorts: BY_ID,
}; // prettier-ignore

const VACANCY: Noun = {
  type: 'Vacancy',
  table: 'vacancy',
  fields: {
    ...columns('id state version since fromPlanning comments'),
    seat: ref('Seat', 'seat_id'),
    seatTitle: value((row: Vacancy, world) => (world.byId('Seat', row.seat_id) as Seat | null)?.title ?? null),
    unitLabel: labelIn('unit'),
    candidates: back('VacancyCandidate', 'vacancy_id'),
    filledBy: ref('Member', 'filled_by'),
    filledByName: nameIn('filled_by'),
  },
  sorts: BY_ID,
};

const CANDIDATE: Noun = {
  type: 'VacancyCandidate',
  table: 'vacancy_candidate',
  fields: {
    ...columns('id ordinal'),
    vacancy: ref('Vacancy', 'vacancy_id'),
    member: ref('Member', 'member_id'),
    name: nameIn('member_id'),
    entry: ref('PlanningEntry', 'entry_id'),
    fromPlanning: value((row: VacancyCandidate) => row.entry_id !== null),
  },
  sorts: BY_ID,
};

export const BALLOT_NOUNS: readonly Noun[] = [BALLOT, TALLY, SLIP, VACANCY, CANDIDATE];
