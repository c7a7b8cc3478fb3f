import type { Day } from './day.js';

export type BodyKind =
  | 'EXECUTIVE'
  | 'STANDING'
  | 'INSPECTION'
  | 'ORGANISATION_BOARD'
  | 'PROPAGANDA_BOARD'
  | 'MASS_BOARD'
  | 'PROPAGANDA_MASS_BOARD'
  | 'OFFICE'
  | 'WORKING_GROUP'
  | 'CONGRESS';

/** A row of `body`: a committee, board or office of a unit. */
export interface BodyRow {
  id: string;
  unit: number;
  kind: BodyKind;
  name: string;
  term_id: string | null;
  max_seats: number | null;
  state: 'ACTIVE' | 'ENDED';
  valid_from: Day;
  valid_to: Day | null;
}

/** A body, ACTIVE since the summer of 2020 unless told otherwise. */
export function bodyRow(values: Pick<BodyRow, 'id' | 'unit' | 'kind' | 'name'> & Partial<BodyRow>): BodyRow {
  return {
    term_id: null,
    max_seats: null,
    state: 'ACTIVE',
    valid_from: '2020-06-15',
    valid_to: null,
    ...values,
  };
}
