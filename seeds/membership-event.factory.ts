import type { Day } from './day.js';
import type { Standing } from './member.factory.js';

export type MembershipEventType =
  | 'ADMISSION'
  | 'RECOGNITION'
  | 'CARD'
  | 'TRANSFER_OFFICIAL'
  | 'TRANSFER_TEMPORARY'
  | 'TRANSFER_INTERNAL'
  | 'EXEMPTION'
  | 'READMISSION'
  | 'DEATH'
  | 'EXPULSION'
  | 'STRIKE_OFF'
  | 'WITHDRAWAL'
  | 'SUSPENSION';

export type MembershipEventState =
  'DRAFT' | 'SUBMITTED' | 'AGREED' | 'DECIDED' | 'PRESENTED' | 'ACCEPTED' | 'EFFECTIVE' | 'RETURNED' | 'REJECTED' | 'CANCELLED';

/** A row of `membership_event` (biến động đảng viên). */
export interface MembershipEventRow {
  id: string;
  unit: number;
  member_id: string;
  type: MembershipEventType;
  state: MembershipEventState;
  state_before: MembershipEventState | null;
  receiving_unit: number | null;
  reason: string | null;
  remarks: string | null;
  checklist: readonly string[];
  attachments: readonly string[];
  recorded_on: Day;
  submitted_on: Day | null;
  decision_id: string | null;
  decision_date: Day | null;
  effective_date: Day | null;
  votes: string | null;
  standing_before: Standing | null;
  drafting_unit: number | null;
  proposed_by: string | null;
  created_by: string | null;
  edited_by: string | null;
  submitted_by: string | null;
}

type Needed = 'id' | 'unit' | 'member_id' | 'type' | 'state';

const RECORDED: Day = '2022-11-01';
const DECIDED: readonly MembershipEventState[] = ['DECIDED', 'PRESENTED', 'ACCEPTED', 'EFFECTIVE'];

/** An event drafted by the person's own unit on the first of November; submitted the same day unless a draft. */
export function membershipEventRow(values: Pick<MembershipEventRow, Needed> & Partial<MembershipEventRow>): MembershipEventRow {
  const day = DECIDED.includes(values.state) ? RECORDED : null;
  return {
    ...{ state_before: null, receiving_unit: null, reason: null, remarks: null, checklist: [], attachments: [] },
    ...{ recorded_on: RECORDED, submitted_on: values.state === 'DRAFT' ? null : RECORDED, decision_id: null, decision_date: day },
    ...{ effective_date: values.state === 'EFFECTIVE' ? day : null, votes: null, standing_before: null, drafting_unit: values.unit },
    ...{ proposed_by: null, created_by: null, edited_by: null, submitted_by: null },
    ...values,
  };
}
