import { code, json, number, text, type Form, type Value } from './json.js';
import { globalId, rule, type Query } from './query.js';

const SESSIONS = 20;
const NAMES = 20;

function written(form: Form): string {
  const object = (fields: Readonly<Record<string, Value>>): Value => json(`(${form.object(fields)})`);
  const session = form.object({ no: number('s.no'), date: code('s.date'), topic: text('s.topic') });
  const sessions = `(select ${form.list(session)} from (
    select s.no, s.date, s.topic from training_session s where s.class_id = k.id order by s.no, s.id limit ${SESSIONS}) s)`;
  // Whoever sees an enrolment sees its marks, and the class was tested by whoever came here.
  const enrolment = form.object({
    participantName: text('e.full_name'),
    state: code('e.state'),
    sendingUnitLabel: object({ name: text('e.unit_name') }),
    marked: object({ totalCount: number('a.marked') }),
    present: object({ totalCount: number('a.present') }),
  });
  const visible = `e.class_id = k.id and ${rule.enrolment('e')}`;
  const page = `(select e.id, e.state, p.full_name, o.name as unit_name
      from (select e.* from enrolment e where ${visible} order by e.state, e.id limit ${NAMES}) e
      join member p on p.id = e.member_id join organization o on o.no = e.unit order by e.state, e.id) e
    cross join lateral (select count(*) as marked, count(*) filter (where a.present) as present from attendance a where a.enrolment_id = e.id) a`;
  const one = form.object({
    code: text('k.code'),
    title: text('k.title'),
    state: code('k.state'),
    enrolledCount: number('k.enrolled_count'),
    completedCount: number('k.completed_count'),
    sessions: object({ nodes: json(sessions) }),
    enrolments: object({
      totalCount: number(`(select count(*) from enrolment e where ${visible})`),
      nodes: json(`(select ${form.list(enrolment)} from ${page})`),
    }),
  });
  const all = form.object({
    trainingClass: json(`(select ${one} from training_class k where k.id = :class::uuid and ${rule.class('k')})`, true),
  });
  return `select (${all})::text as json`;
}

const TEXT = `query Training($id: ID!) {
  trainingClass(id: $id) { code title state enrolledCount completedCount
    sessions(first: ${SESSIONS}, orderBy: [{ field: NO }]) { nodes { no date topic } }
    enrolments(first: ${NAMES}) { totalCount nodes { participantName state sendingUnitLabel { name }
      marked: attendance { totalCount } present: attendance(filter: { present: { eq: true } }) { totalCount } } } } }`;

/** A class with its sessions, and twenty participants with how many sessions they were marked at and came to. */
export const training: Query = {
  id: 'Q4',
  name: 'training',
  role: 'officer',
  others: [],
  nation: false,
  open: false,
  own: TEXT,
  plain: TEXT,
  pgl: `query Training($id: UUID!) {
    trainingClass: trainingClassByRowId(rowId: $id) { code title state enrolledCount completedCount
      sessions: trainingSessionsByClassId(first: ${SESSIONS}, orderBy: [NO_ASC, PRIMARY_KEY_ASC]) { nodes { no date topic } }
      enrolments: enrolmentsByClassId(first: ${NAMES}, orderBy: [STATE_ASC, PRIMARY_KEY_ASC]) { totalCount nodes {
        label: memberByMemberId { participantName: fullName } state sendingUnitLabel: organizationByUnit { name }
        marked: attendancesByEnrolmentId { totalCount } present: attendancesByEnrolmentId(condition: { present: true }) { totalCount } } } } }`,
  pglVariables: (variables) => ({ id: variables['class'] }),
  cut: (data) => data,
  parameters: ({ subjects }) => subjects.classes.map((id) => ({ variables: { class: id, id: globalId('TrainingClass', id) }, page: 0 })),
  written: (form) => ({ name: `training ${form.name}`, sql: written(form) }),
  cursor: null,
};
