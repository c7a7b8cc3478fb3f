import type { Day } from './day.js';
import type { PlanningCycleRow } from './planning-cycle.factory.js';
import type { Title } from './seat.factory.js';

/** A row of `planning_entry` (trường hợp quy hoạch). */
export interface PlanningEntryRow {
  id: string;
  unit: number;
  cycle_id: string;
  term: string;
  title: Title;
  member_id: string;
  state: PlanningEntryState;
  approved_on: Day | null;
  notified_on: Day | null;
  document_number: string | null;
  comments: string | null;
  appraisal: string | null;
  inspection_opinion: 'NO_OBJECTION' | 'OBJECTION' | 'NEEDS_DISCUSSION' | null;
  inspection_opinion_reason: string | null;
  removal_reason: string | null;
  removed_on: Day | null;
  rule_set_id: string;
  drafting_unit: number | null;
  created_by: string | null;
  edited_by: string | null;
  recorded_on: Day;
}

export type PlanningEntryState =
  'DRAFT' | 'NOMINATED' | 'PROPOSED' | 'APPRAISED' | 'APPROVED' | 'APPOINTED' | 'REMOVED' | 'EXPIRED' | 'RETURNED';

type Needed = 'id' | 'title' | 'member_id' | 'state';

const APPROVED: readonly PlanningEntryState[] = ['APPROVED', 'APPOINTED', 'REMOVED', 'EXPIRED'];

/** An entry of the cycle; approved with it unless told otherwise, and nobody told of it. */
export function planningEntryRow(
  cycle: PlanningCycleRow,
  values: Pick<PlanningEntryRow, Needed> & Partial<PlanningEntryRow>,
): PlanningEntryRow {
  const { id: cycle_id, unit, from_year, to_year, rule_set_id, drafting_unit, recorded_on } = cycle;
  const approved = APPROVED.includes(values.state);
  return {
    ...{ unit, cycle_id, term: `${from_year}-${to_year}`, rule_set_id, drafting_unit, recorded_on },
    ...{ approved_on: approved ? cycle.decided_on : null, document_number: approved ? cycle.document_number : null },
    ...{ notified_on: null, comments: null, appraisal: null, inspection_opinion: null, inspection_opinion_reason: null },
    ...{ removal_reason: null, removed_on: null, created_by: null, edited_by: null },
    ...values,
  };
}
