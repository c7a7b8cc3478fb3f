import type { Day } from './day.js';

/** A row of `qualification`. */
export interface QualificationRow {
  id: string;
  member_id: string;
  type: 'POLITICAL_THEORY' | 'STATE_MANAGEMENT' | 'PROFESSIONAL' | 'FOREIGN_LANGUAGE' | 'IT';
  level: string;
  completed_on: Day | null;
  school: string | null;
  certificate_number: string | null;
  state: 'PROPOSED' | 'CONFIRMED';
  created_by: string | null;
  edited_by: string | null;
}

/** A confirmed qualification unless told otherwise. */
export function qualificationRow(
  values: Pick<QualificationRow, 'id' | 'member_id' | 'type' | 'level'> & Partial<QualificationRow>,
): QualificationRow {
  return {
    completed_on: null,
    school: null,
    certificate_number: null,
    state: 'CONFIRMED',
    created_by: null,
    edited_by: null,
    ...values,
  };
}
