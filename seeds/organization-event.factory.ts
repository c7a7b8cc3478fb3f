import type { Day } from './day.js';
import { TODAY } from './day.js';
import type { OrganizationKind } from './organization.factory.js';

type State = 'REQUESTED' | 'DRAFT' | 'SUBMITTED' | 'DECIDED' | 'EFFECTIVE' | 'RETURNED' | 'REJECTED' | 'CANCELLED';

/** A row of `organization_event`. */
export interface OrganizationEventRow {
  id: string;
  unit: number;
  type: 'ESTABLISH' | 'RENAME' | 'CHANGE_KIND' | 'TRANSFER' | 'MERGE' | 'SPLIT' | 'DISSOLVE' | 'END' | 'SUSPEND';
  subject_level: number;
  state: State;
  state_before: State | null;
  new_kind: OrganizationKind | null;
  new_code: string | null;
  new_name: string | null;
  new_short_name: string | null;
  receiving_unit: number | null;
  established_unit: number | null;
  head_count: number | null;
  document_number: string | null;
  handover_on: Day | null;
  draft_text: string | null;
  comments: string | null;
  votes: string | null;
  decision_id: string | null;
  decision_date: Day | null;
  effective_date: Day | null;
  drafting_unit: number | null;
  created_by: string | null;
  edited_by: string | null;
  submitted_by: string | null;
  recorded_on: Day;
}

type Needed = 'id' | 'unit' | 'type' | 'subject_level';

const UNDECIDED = {
  state_before: null,
  receiving_unit: null,
  established_unit: null,
  handover_on: null,
  comments: null,
  votes: null,
  document_number: null,
  decision_id: null,
  decision_date: null,
  effective_date: null,
} as const;

/** An event, a draft of the unit itself unless told otherwise. */
export function organizationEventRow(values: Pick<OrganizationEventRow, Needed> & Partial<OrganizationEventRow>): OrganizationEventRow {
  return {
    ...UNDECIDED,
    state: 'DRAFT',
    new_kind: null,
    new_code: null,
    new_name: null,
    new_short_name: null,
    head_count: null,
    draft_text: null,
    drafting_unit: values.unit,
    created_by: null,
    edited_by: null,
    submitted_by: null,
    recorded_on: TODAY,
    ...values,
  };
}
