import type { Day } from './day.js';

/** A row of `planning_cycle` (đợt quy hoạch). */
export interface PlanningCycleRow {
  id: string;
  unit: number;
  from_year: number;
  to_year: number;
  year: number;
  form: 'FULL' | 'SHORT';
  state: PlanningCycleState;
  consent_state: 'NOT_REQUESTED' | 'REQUESTED' | 'GIVEN';
  consent_requested_on: Day | null;
  consent_document_number: string | null;
  decided_on: Day | null;
  document_number: string | null;
  rule_set_id: string;
  drafting_unit: number | null;
  created_by: string | null;
  edited_by: string | null;
  submitted_by: string | null;
  recorded_on: Day;
}

export type PlanningCycleState =
  'DRAFT' | 'OPEN' | 'COLLECTING' | 'SUBMITTED' | 'UNDER_APPRAISAL' | 'APPROVED' | 'PUBLISHED' | 'ANNUAL_REVIEW' | 'CLOSED';

type Needed = 'id' | 'unit' | 'rule_set_id' | 'state';

const DECIDED: readonly PlanningCycleState[] = ['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW', 'CLOSED'];

/** A cycle for the term 2025-2030 unless told otherwise, drafted by its unit; approved in July once it is decided. */
export function planningCycleRow(values: Pick<PlanningCycleRow, Needed> & Partial<PlanningCycleRow>): PlanningCycleRow {
  const decided = DECIDED.includes(values.state);
  return {
    ...{ from_year: 2025, to_year: 2030, year: 2022, form: 'FULL' },
    ...{ consent_state: 'NOT_REQUESTED', consent_requested_on: null, consent_document_number: null },
    ...{ decided_on: decided ? '2022-07-28' : null, document_number: decided ? '35-QĐ/ĐUK' : null },
    ...{ drafting_unit: values.unit, created_by: null, edited_by: null, submitted_by: null, recorded_on: '2022-03-01' },
    ...values,
  };
}
