import type { Day } from './day.js';

/** A row of `term`: the years for which a unit's bodies are elected (nhiệm kỳ). */
export interface TermRow {
  id: string;
  unit: number;
  from_year: number;
  to_year: number;
  congress_no: number | null;
  state: 'RUNNING' | 'CLOSED';
  valid_from: Day;
  valid_to: Day | null;
}

/** A term, the running one of 2020-2025 unless told otherwise. */
export function termRow(values: Pick<TermRow, 'id' | 'unit'> & Partial<TermRow>): TermRow {
  return {
    from_year: 2020,
    to_year: 2025,
    congress_no: null,
    state: 'RUNNING',
    valid_from: '2020-06-15',
    valid_to: null,
    ...values,
  };
}
