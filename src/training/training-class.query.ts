import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { computed } from '../kernel/marks.js';
import type { Ask } from '../kernel/ports.js';
import { Member } from '../membership/index.js';
import { Document } from '../organization/index.js';
import { paramOn } from '../rulebook/index.js';
import { TrainingClass } from './training-class.entity.js';
import { TrainingLecturer } from './training-lecturer.entity.js';
import { TrainingSession } from './training-session.entity.js';

const LABEL = 'label: lecturers and numbers of documents are open (access.md 5.3)';

/** Names of the lecturers that a condition picks, each once, in the order in which they were entered. */
const namesWhere = (condition: string): string => fragment`(
  select coalesce(array_agg(n.name order by n.first, n.name), '{}') from (
    select coalesce(p.full_name, l.name) as name, min(l.ordinal) as first
    from ${unscoped(() => TrainingLecturer, LABEL)} l left join ${unscoped(() => Member, LABEL)} p on p.id = l.member_id
    where ${condition} group by coalesce(p.full_name, l.name)) n)`;

computed(TrainingClass, 'lecturers', {
  class: 'F0',
  type: 'text[]',
  description: 'Names of the lecturers, those of single sessions included (giảng viên, báo cáo viên).',
  sql: ({ row }) => namesWhere(`l.class_id = ${row}.id`),
});

computed(TrainingSession, 'lecturers', {
  class: 'F0',
  type: 'text[]',
  description: 'Names of the lecturers of the session (giảng viên, báo cáo viên).',
  sql: ({ row }) => namesWhere(`l.session_id = ${row}.id`),
});

computed(TrainingClass, 'documentNumber', {
  class: 'F0',
  type: 'text',
  description: 'Number and symbol of the document that decides it (số, ký hiệu văn bản).',
  sql: ({ row }) =>
    fragment`(select d.number || '-' || d.symbol from ${unscoped(() => Document, LABEL)} d where d.id = ${row}.document_id)`,
});

const OWN = 'by the act that was authorised on the class';
type Work = Pick<Transaction, 'line'>;

/** Times of a session. */
interface Times {
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

const TIMES = fragment`
  select s.date::text as date, s.starts as from, s.ends as to from ${unscoped(() => TrainingSession, OWN)} s where s.class_id = $1 order by s.no`;

/** When the sessions of a class are. */
export function timesOf(tx: Work, classId: string): Promise<readonly Times[]> {
  return query<Times>(tx, TIMES, [classId]);
}

const NO_LECTURERS = fragment`delete from ${unscoped(() => TrainingLecturer, OWN)} l where l.class_id = $1 and l.session_id is null`;
const NO_SPEAKERS = fragment`delete from ${unscoped(() => TrainingLecturer, OWN)} l where l.class_id = $1 and l.session_id is not null`;
const NO_SESSIONS = fragment`delete from ${unscoped(() => TrainingSession, OWN)} s where s.class_id = $1`;

/** Takes the lecturers of a planned class as a whole away, for others to be named. */
export async function clearLecturers(tx: Work, classId: string): Promise<void> {
  await query(tx, NO_LECTURERS, [classId]);
}

/** Takes the sessions of a planned class away, for others to be written. */
export async function clearSessions(tx: Work, classId: string): Promise<void> {
  await query(tx, NO_SPEAKERS, [classId]);
  await query(tx, NO_SESSIONS, [classId]);
}

/** Two announcements that name the same person come one after the other. */
const TAUGHT = fragment`
  select p.id from ${unscoped(() => Member, OWN)} p
  where p.id in (select l.member_id from ${unscoped(() => TrainingLecturer, OWN)} l where l.class_id = $1) order by p.id for no key update of p`;

const ELSEWHERE = 'whether a lecturer is free does not tell what keeps one';
const ENGAGED = fragment`
  select 1 from ${unscoped(() => TrainingLecturer, OWN)} l
  join ${unscoped(() => TrainingSession, OWN)} s on s.id = l.session_id
  join ${unscoped(() => TrainingLecturer, ELSEWHERE)} o on o.member_id = l.member_id and o.session_id <> l.session_id
  join ${unscoped(() => TrainingSession, ELSEWHERE)} t on t.id = o.session_id and t.date = s.date and t.starts < s.ends and s.starts < t.ends
  join ${unscoped(() => TrainingClass, ELSEWHERE)} c on c.id = t.class_id and c.state in ('ANNOUNCED', 'ENROLLING', 'RUNNING')
  where l.class_id = $1 and t.class_id <> $1 limit 1`;

/** Whether a lecturer of a session of the class has another session at that time. */
export async function lecturersEngaged(tx: Work, classId: string): Promise<boolean> {
  await query(tx, TAUGHT, [classId]);
  return (await query(tx, ENGAGED, [classId])).length > 0;
}

const REGISTERED = fragment`
  select 1 from ${unscoped(() => Document, 'the document binds the class, whoever acts on it')} d where d.id = $1 and d.state <> 'DRAFT'`;

/** Whether a document has been entered into its registry. */
export async function documentRegistered(tx: Work, id: string): Promise<boolean> {
  return (await query(tx, REGISTERED, [id])).length > 0;
}

/** The greatest number of participants of one class, with the regulation, by the rules of the unit on the day; null where none says. */
export async function largestClass(
  tx: Work,
  unit: number,
  day: string,
): Promise<{ readonly most: number; readonly regulation: string } | null> {
  const ask: Ask = (text, values) => query(tx, text, values);
  const found = await paramOn(ask, { subject: 'TRAINING', name: 'MOST_PARTICIPANTS_PER_CLASS', unit, day });
  return found && { most: Number(found.value), regulation: found.regulation };
}
