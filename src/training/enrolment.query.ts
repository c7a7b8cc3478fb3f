import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { computed, facts } from '../kernel/marks.js';
import { Member, Qualification } from '../membership/index.js';
import { Attendance } from './attendance.entity.js';
import { Enrolment, type Room } from './enrolment.entity.js';
import { TrainingClass } from './training-class.entity.js';
import { TrainingSession } from './training-session.entity.js';

computed(Enrolment, 'participantName', {
  class: 'F1',
  type: 'text',
  description: "The participant's name today (label).",
  sql: ({ row }) => fragment`(select p.full_name from ${unscoped(() => Member, 'label')} p where p.id = ${row}.member_id)`,
});

computed(Enrolment, 'classTitle', {
  class: 'F1',
  type: 'text',
  description: 'Title of the class (label).',
  sql: ({ row }) => fragment`(select c.title from ${unscoped(() => TrainingClass, 'label')} c where c.id = ${row}.class_id)`,
});

const sessionHas =
  (column: string) =>
  ({ row }: { readonly row: string }): string =>
    fragment`(select s.${column} from ${unscoped(() => TrainingSession, 'label')} s where s.id = ${row}.session_id)`;

computed(Attendance, 'sessionNo', {
  class: 'F1',
  type: 'integer',
  description: 'Number of the session (buổi thứ).',
  sql: sessionHas('no'),
});
computed(Attendance, 'sessionDate', { class: 'F1', type: 'date', description: 'Day of the session (ngày học).', sql: sessionHas('date') });

/** Whoever was not rejected sees the class (access.md 2.16). */
facts(
  TrainingClass,
  'participants',
  () => Enrolment,
  ({ row, fact }) => `${fact}.class_id = ${row}.id and ${fact}.state <> 'REJECTED'`,
);
facts(
  TrainingSession,
  'participants',
  () => Enrolment,
  ({ row, fact }) => `${fact}.class_id = ${row}.class_id and ${fact}.state <> 'REJECTED'`,
);

/** Classes, announced and not closed, in which the person has a place (access.md 2.4, 2.7). */
facts(
  Qualification,
  'classes',
  () => TrainingClass,
  ({ row, fact }) => `${fact}.state in ('ANNOUNCED', 'ENROLLING', 'RUNNING', 'GRADING') and exists (
    select from enrolment e where e.class_id = ${fact}.id and e.member_id = ${row}.member_id
      and e.state in ('CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED'))`,
);

type Sql = Pick<Transaction, 'line'>;

const BY_CONFIRMATION = 'numbers of the class that a confirmation is held to; the act was authorised';

const lock = (): string =>
  fragment`select c.state as "classState", c.capacity from ${unscoped(() => TrainingClass, BY_CONFIRMATION)} c where c.id = $1 for no key update`;

/** A level is held when a confirmed qualification of the type is as high; the levels of a type are in order. */
const room = (): string => fragment`
  select (select count(*)::integer from ${unscoped(() => Enrolment, BY_CONFIRMATION)} e
      where e.class_id = c.id and e.state in ('CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED')) as taken,
    exists (select from ${unscoped(() => Enrolment, BY_CONFIRMATION)} e
      where e.member_id = $2 and e.class_id <> c.id and e.state in ('CONFIRMED', 'ATTENDING')
        and daterange(e.first_day, e.last_day, '[]') && daterange(c.starts_on, c.ends_on, '[]')) as clashes,
    exists (select from ${unscoped(() => Qualification, BY_CONFIRMATION)} q
      where q.member_id = $2 and q.type = c.gives and q.state = 'CONFIRMED'
        and qualification_rank(q.type, q.level) >= qualification_rank(c.gives, c.level)) as "holdsLevel"
  from ${unscoped(() => TrainingClass, BY_CONFIRMATION)} c where c.id = $1`;

/** What stands in the way of a place, of a class that nobody else fills until the act is over. */
export async function roomFor(tx: Sql, { classId, memberId }: Enrolment): Promise<Room> {
  const [locked] = await query<Pick<Room, 'classState' | 'capacity'>>(tx, lock(), [classId]);
  const [found] = await query<Omit<Room, 'classState' | 'capacity'>>(tx, room(), [classId, memberId]);
  if (!locked || !found) throw new Error('An enrolment has its class');
  return { ...locked, ...found };
}

/** State of the class of a row; it does not change before the act is over. */
export async function classStateOf(tx: Sql, classId: string): Promise<string> {
  const [found] = await query<{ classState: string }>(tx, lock(), [classId]);
  if (!found) throw new Error('An enrolment has its class');
  return found.classState;
}

const organisers = (): string =>
  fragment`select c.unit from ${unscoped(() => TrainingClass, 'a moratorium binds whoever is under it')} c where c.id = $1`;

/** Number of the unit that organises the class. */
export async function organiserOf(tx: Sql, { classId }: Enrolment): Promise<number | null> {
  const [found] = await query<{ unit: number }>(tx, organisers(), [classId]);
  return found?.unit ?? null;
}

const MARK = (): string => fragment`
  insert into ${unscoped(() => Attendance, 'by the act that was authorised on the enrolment')} (enrolment_id, session_id, present, excuse)
  values ($1, $2, $3, $4)
  on conflict (enrolment_id, session_id) do update set present = excluded.present, excuse = excluded.excuse`;

/** Notes who came to a session; a later mark takes the place of an earlier one. */
export async function writeMark(
  tx: Sql,
  { id }: Enrolment,
  session: string,
  mark: { present: boolean; excuse: string | null },
): Promise<void> {
  await query(tx, MARK(), [id, session, mark.present, mark.excuse]);
}
