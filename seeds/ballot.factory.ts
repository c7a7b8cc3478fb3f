import type { Day } from './day.js';
import type { PlanningCycleRow } from './planning-cycle.factory.js';
import type { Title } from './seat.factory.js';

/** A row of `ballot` (lần lấy phiếu). */
export interface BallotRow {
  id: string;
  unit: number;
  cycle_id: string;
  step: number;
  title: Title;
  state: 'OPEN' | 'COUNTED' | 'CONFIRMED';
  date: Day;
  convened: number;
  membership: number;
  present: number | null;
  ballots_out: number | null;
  ballots_in: number | null;
  valid: number | null;
  invalid: number | null;
  comments: string | null;
  created_by: string | null;
  edited_by: string | null;
  recorded_on: Day;
}

/** A row of `ballot_tally`. */
export interface BallotTallyRow {
  id: string;
  ballot_id: string;
  ordinal: number;
  nominee_id: string;
  votes: number | null;
}

type Needed = 'id' | 'step' | 'title' | 'convened';

/** A ballot of the cycle, held at its unit and confirmed unless told otherwise: all came but one, who is where there are several, and all slips came back. */
export function ballotRow(cycle: Pick<PlanningCycleRow, 'id' | 'unit'>, values: Pick<BallotRow, Needed> & Partial<BallotRow>): BallotRow {
  const { convened } = values;
  const present = values.state === 'OPEN' ? null : (values.present ?? Math.max(1, convened - 1));
  const date: Day = '2022-06-15';
  return {
    ...{ unit: cycle.unit, cycle_id: cycle.id, state: 'CONFIRMED', date, membership: convened },
    ...{ present, ballots_out: present, ballots_in: present, valid: present, invalid: present === null ? null : 0 },
    ...{ comments: null, created_by: null, edited_by: null, recorded_on: date },
    ...values,
  };
}
