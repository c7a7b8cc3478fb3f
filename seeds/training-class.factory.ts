import type { Day } from './day.js';

/** A row of `training_class`. */
export interface TrainingClassRow {
  id: string;
  unit: number;
  owner_body: string;
  code: string;
  title: string;
  state: 'PLANNED' | 'ANNOUNCED' | 'ENROLLING' | 'RUNNING' | 'GRADING' | 'CLOSED' | 'CANCELLED';
  state_before: TrainingClassRow['state'] | null;
  type: 'DEGREE_TRAINING' | 'FOSTERING' | 'WORKSHOP';
  level: 'ELEMENTARY' | 'INTERMEDIATE' | 'ADVANCED' | 'AWARENESS' | 'NEW_MEMBERS' | 'UPDATE' | 'SKILLS';
  sector: 'ALL' | 'PARTY' | 'STATE' | 'HEALTH' | 'EDUCATION' | 'ENTERPRISE';
  field: string;
  audience: string;
  place: string | null;
  school: string | null;
  starts_on: Day;
  ends_on: Day;
  topics: string[];
  capacity: number;
  plan_id: string | null;
  document_id: string | null;
  drafting_unit: number | null;
  created_by: string | null;
  edited_by: string | null;
}

/** A row of `training_session`. */
export interface TrainingSessionRow {
  id: string;
  class_id: string;
  no: number;
  date: Day;
  starts: string;
  ends: string;
  topic: string;
}

/** A row of `training_lecturer`: a person, or the name of someone from outside. */
export interface TrainingLecturerRow {
  id: string;
  class_id: string;
  session_id: string | null;
  ordinal: number;
  member_id: string | null;
  name: string | null;
}

type Needed = 'id' | 'unit' | 'owner_body' | 'code' | 'title' | 'starts_on' | 'ends_on';

/** A planned workshop for all sectors unless told otherwise. */
export function trainingClassRow(values: Pick<TrainingClassRow, Needed> & Partial<TrainingClassRow>): TrainingClassRow {
  return {
    ...{
      state: 'PLANNED',
      state_before: null,
      type: 'WORKSHOP',
      level: 'SKILLS',
      sector: 'ALL',
      field: 'PARTY_BUILDING',
      audience: 'CADRES',
    },
    ...{ place: null, school: null, topics: [], capacity: 50, plan_id: null, document_id: null },
    ...{ drafting_unit: values.unit, created_by: null, edited_by: null },
    ...values,
  };
}

/** A morning session. */
export function trainingSessionRow(
  values: Pick<TrainingSessionRow, 'id' | 'class_id' | 'no' | 'date' | 'topic'> & Partial<TrainingSessionRow>,
): TrainingSessionRow {
  return { starts: '08:00', ends: '11:00', ...values };
}

/** A lecturer of the class as a whole unless told otherwise. */
export function trainingLecturerRow(
  values: Pick<TrainingLecturerRow, 'id' | 'class_id' | 'ordinal'> & Partial<TrainingLecturerRow>,
): TrainingLecturerRow {
  return { session_id: null, member_id: null, name: null, ...values };
}
