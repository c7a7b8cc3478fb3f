import type { Placed, Row } from './rows-base.js';

export interface TrainingPlan extends Placed {
  readonly owner_body: string;
  readonly year: number;
  readonly state: string;
  readonly drafting_unit: number | null;
  readonly submitted_by: string | null;
  readonly decision_id: string | null;
}

export interface TrainingClass extends Placed {
  readonly owner_body: string;
  readonly title: string;
  readonly state: string;
  readonly state_before: string | null;
  readonly drafting_unit: number | null;
  readonly enrolled_count: number;
  readonly completed_count: number;
  readonly document_id: string | null;
}

export interface TrainingSession extends Row {
  readonly class_id: string;
  readonly no: number;
  readonly date: string;
}

export interface TrainingLecturer extends Row {
  readonly class_id: string;
  readonly session_id: string | null;
  readonly ordinal: number;
  readonly member_id: string | null;
  readonly name: string | null;
}

export interface Enrolment extends Placed {
  readonly class_id: string;
  readonly member_id: string;
  readonly state: string;
  readonly submitted_by: string | null;
}

/** The organiser's side of an enrolment. */
export interface EnrolmentParty extends Placed {
  readonly enrolment_id: string;
}

export interface Attendance extends Row {
  readonly enrolment_id: string;
  readonly session_id: string;
}

/** Has the id of its enrolment. */
export interface EnrolmentResult extends Row {
  readonly passed: boolean | null;
}

export interface TrainingNeed extends Placed {
  readonly member_id: string;
  readonly source: string;
  readonly cycle_id: string | null;
  readonly entry_id: string | null;
  readonly notified: boolean;
  readonly enrolment_id: string | null;
  readonly valid_from: string;
  readonly valid_to: string;
}
