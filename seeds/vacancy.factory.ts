import type { Day } from './day.js';
import { TODAY } from './day.js';
import type { SeatRow } from './seat.factory.js';

/** A row of `vacancy` (kiện toàn). */
export interface VacancyRow {
  id: string;
  unit: number;
  seat_id: string;
  state: 'DRAFT' | 'PROPOSED' | 'APPRAISED' | 'DECIDED' | 'FILLED' | 'CLOSED' | 'RETURNED';
  since: Day;
  comments: string | null;
  chosen_id: string | null;
  from_planning: boolean | null;
  filled_by: string | null;
  holding_id: string | null;
  filled_on: Day | null;
  decision_id: string | null;
  drafting_unit: number | null;
  created_by: string | null;
  edited_by: string | null;
  recorded_on: Day;
}

/** A row of `vacancy_candidate`. */
export interface VacancyCandidateRow {
  id: string;
  vacancy_id: string;
  ordinal: number;
  member_id: string;
  entry_id: string | null;
}

/** A draft for the seat, of its unit, unless told otherwise. */
export function vacancyRow(
  seat: Pick<SeatRow, 'id' | 'unit' | 'valid_from'>,
  values: Pick<VacancyRow, 'id'> & Partial<VacancyRow>,
): VacancyRow {
  return {
    ...{ unit: seat.unit, seat_id: seat.id, state: 'DRAFT', since: seat.valid_from, comments: null },
    ...{ chosen_id: null, from_planning: null, filled_by: null, holding_id: null, filled_on: null, decision_id: null },
    ...{ drafting_unit: seat.unit, created_by: null, edited_by: null, recorded_on: TODAY },
    ...values,
  };
}
