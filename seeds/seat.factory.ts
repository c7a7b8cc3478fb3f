import type { Day } from './day.js';

export type Title =
  | 'SECRETARY'
  | 'STANDING_DEPUTY_SECRETARY'
  | 'DEPUTY_SECRETARY'
  | 'FULL_TIME_DEPUTY_SECRETARY'
  | 'STANDING_MEMBER'
  | 'COMMITTEE_MEMBER'
  | 'INSPECTION_CHAIR'
  | 'INSPECTION_DEPUTY_CHAIR'
  | 'INSPECTION_MEMBER'
  | 'INSPECTION_OFFICER'
  | 'HEAD'
  | 'DEPUTY_HEAD'
  | 'OFFICER'
  | 'GROUP_HEAD'
  | 'GROUP_DEPUTY';

/** A row of `seat`: one place in a body; it may be vacant. */
export interface SeatRow {
  id: string;
  unit: number;
  body_id: string;
  title: Title;
  ordinal: number;
  state: 'ACTIVE' | 'ENDED';
  valid_from: Day;
  valid_to: Day | null;
}

/** A seat, ACTIVE since the summer of 2020 unless told otherwise. */
export function seatRow(values: Pick<SeatRow, 'id' | 'unit' | 'body_id' | 'title'> & Partial<SeatRow>): SeatRow {
  return { ordinal: 1, state: 'ACTIVE', valid_from: '2020-06-15', valid_to: null, ...values };
}
