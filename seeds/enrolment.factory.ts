import type { ClientBase } from 'pg';
import type { Day } from './day.js';

export type EnrolmentState = 'NOMINATED' | 'CONFIRMED' | 'ATTENDING' | 'COMPLETED' | 'FAILED' | 'WITHDRAWN' | 'REJECTED';

/** A row of `enrolment` (học viên); its result is made with it. */
export interface EnrolmentRow {
  id: string;
  unit: number;
  class_id: string;
  member_id: string;
  state: EnrolmentState;
  state_before: EnrolmentState | null;
  nominated_on: Day;
  submitted_on: Day | null;
  created_by: string | null;
  edited_by: string | null;
  submitted_by: string | null;
}

/** A row of `attendance` (điểm danh). */
export interface AttendanceRow {
  id: string;
  enrolment_id: string;
  session_id: string;
  present: boolean;
  excuse: string | null;
}

/** A row of `enrolment_result`: the id is that of the enrolment. */
export interface ResultRow {
  id: string;
  passed: boolean | null;
  score: string | null;
  grade: 'EXCELLENT' | 'GOOD' | 'FAIR' | 'AVERAGE' | 'BELOW_STANDARD' | null;
  certificate_type: 'CERTIFICATE' | 'DIPLOMA' | null;
  certificate_number: string | null;
  issued_on: Day | null;
  qualification_id: string | null;
}

const NOMINATED: Day = '2022-11-01';

/** A nomination that the grassroots secretary has sent on, unless told otherwise. */
export function enrolmentRow(values: Pick<EnrolmentRow, 'id' | 'unit' | 'class_id' | 'member_id'> & Partial<EnrolmentRow>): EnrolmentRow {
  const { state = 'NOMINATED', nominated_on = NOMINATED } = values;
  const hands = { created_by: null, edited_by: null, submitted_by: null };
  return {
    ...{ state, state_before: state === 'REJECTED' ? 'NOMINATED' : null, nominated_on, submitted_on: nominated_on, ...hands },
    ...values,
  };
}

/** Present unless an excuse is given. */
export function attendanceRow(values: Pick<AttendanceRow, 'id' | 'enrolment_id' | 'session_id'> & Partial<AttendanceRow>): AttendanceRow {
  return { present: (values.excuse ?? null) === null, excuse: null, ...values };
}

/** A result without a certificate unless told otherwise. */
export function resultRow(values: Pick<ResultRow, 'id' | 'passed'> & Partial<ResultRow>): ResultRow {
  const none = { certificate_type: null, certificate_number: null, issued_on: null, qualification_id: null };
  return { score: null, grade: null, ...none, ...values };
}

const COLUMNS = ['passed', 'score', 'grade', 'certificate_type', 'certificate_number', 'issued_on', 'qualification_id'];

/** Fills in the results that the database has made with their enrolments. */
export async function fillResults(client: ClientBase, rows: readonly ResultRow[]): Promise<void> {
  await client.query(
    `update enrolment_result r set (${COLUMNS.join(', ')}) = (select ${COLUMNS.map((column) => `v.${column}`).join(', ')})
     from json_to_recordset($1) v(id uuid, passed boolean, score text, grade text, certificate_type text, certificate_number text,
       issued_on date, qualification_id uuid) where v.id = r.id`,
    [JSON.stringify(rows)],
  );
}
