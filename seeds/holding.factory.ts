import type { Day } from './day.js';
import { TODAY } from './day.js';

/** A row of `seat_holding`: one person's time in one seat. */
export interface HoldingRow {
  id: string;
  unit: number;
  seat_id: string;
  member_id: string;
  how: 'ELECTED' | 'DESIGNATED' | 'SUPPLEMENTARY' | 'ASSIGNED';
  state: 'PROPOSED' | 'ACTIVE' | 'ENDED' | 'REJECTED';
  valid_from: Day;
  valid_to: Day | null;
  end_reason: string | null;
  votes: string | null;
  proposal_note: string | null;
  backdate_reason: string | null;
  backdate_approval: string | null;
  drafting_unit: number | null;
  decision_id: string | null;
  recorded_on: Day;
}

/** A holding in force since the summer of 2020 unless told otherwise. */
export function holdingRow(values: Pick<HoldingRow, 'id' | 'unit' | 'seat_id' | 'member_id'> & Partial<HoldingRow>): HoldingRow {
  return {
    how: 'ELECTED',
    state: 'ACTIVE',
    valid_from: '2020-06-15',
    valid_to: null,
    end_reason: null,
    votes: null,
    proposal_note: null,
    backdate_reason: null,
    backdate_approval: null,
    drafting_unit: null,
    decision_id: null,
    recorded_on: values.valid_from ?? TODAY,
    ...values,
  };
}
