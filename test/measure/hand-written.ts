/* What an expert would send for two questions of domain.md 16, with the rights of one role written out. */

const LIST = `o.l1 = $1 and o.kind <> 'GROUP' and o.state = 'ACTIVE'`;
const CYCLE = `select 1 from planning_cycle c where c.unit = o.no and c.l1 = $1 and c.term = $2
  and c.state in ('APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW')`;
const globalId = (type: string, column: string): string =>
  `rtrim(translate(encode(convert_to('${type}:' || ${column}, 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`;

/** Question 6 for P1 of the province: $1 the province, $2 the term. */
export const COVERAGE = `
select json_build_object(
  'obliged', json_build_object('totalCount', (select count(*) from organization o where ${LIST})),
  'approved', json_build_object('totalCount', (select count(*) from organization o where ${LIST} and exists (${CYCLE}))),
  'missing', json_build_object(
    'totalCount', (select count(*) from organization o where ${LIST} and not exists (${CYCLE})),
    'nodes', coalesce((select json_agg(json_build_object('id', ${globalId('Organization', 'p.id')}, 'code', p.code, 'name', p.name,
      'kind', p.kind, 'level', p.level)) from (select o.id, o.code, o.name, o.kind, o.level from organization o
      where ${LIST} and not exists (${CYCLE}) order by o.code, o.id limit 50) p), '[]')))::text as d`;

const NEED = `n.l2 = $1 and n.valid_from <= $2::date and n.valid_to > $2::date and n.gap_type = $3 and n.source = 'PLANNED_TITLE'
  and (n.enrolment_id is not null) = any($4::boolean[])`;

/** Question 8 for B4 of a bloc: $1 the bloc, $2 the day, $3 the gap, $4 enrolled or not, $5 reader, $6 account, $7 request. */
export const NEEDS = `
with page as (
  select n.* from training_need n where ${NEED} order by coalesce(n.due_term, '9999'), n.id limit 51
), shown as materialized (
  select p.*, m.full_name, e.id as planned, e.title, e.term, r.id as enrolled, r.state as enrolled_state, k.title as class_title
  from (select * from page order by coalesce(due_term, '9999'), id limit 50) p
  join member m on m.id = p.member_id
  left join planning_entry e on e.id = p.entry_id and e.l2 = $1
    and e.state in ('PROPOSED', 'APPRAISED', 'APPROVED', 'APPOINTED', 'REMOVED', 'EXPIRED')
    and not (e.undecided and exists (select 1 from planning_entry x where x.cycle_id = e.cycle_id and x.title = e.title and x.member_id = $5))
  left join enrolment r on r.id = p.enrolment_id and (r.l2 = $1
    or exists (select 1 from enrolment_party y where y.enrolment_id = r.id and y.role = 'ORGANISER' and y.l2 = $1))
  left join training_class k on k.id = r.class_id
), logged as (
  insert into access_log (unit, at, request, account_id, reader_id, role, role_unit, entity_type, row_id, subject_id, classes, fields)
  select unit, now(), $7::uuid, $6::uuid, $5, 'B4', $1, 'TrainingNeed', id, member_id, '{F3}'::text[],
    '{personName,requiredLevel,currentLevel,dueTerm,entry,enrolment,source,enrolled}'::text[] from shown
  union all
  select unit, now(), $7::uuid, $6::uuid, $5, 'B4', $1, 'PlanningEntry', planned, member_id, '{F3}'::text[], '{id,title,term}'
  from shown where planned is not null
)
select json_build_object('trainingNeeds', json_build_object(
  'totalCount', (select count(*) from training_need n where ${NEED}),
  'nodes', coalesce((select json_agg(json_build_object('id', ${globalId('TrainingNeed', 's.id')}, 'personName', s.full_name,
    'requiredLevel', s.required_level, 'currentLevel', s.current_level, 'dueTerm', s.due_term,
    'entry', case when s.planned is not null then json_build_object('id', ${globalId('PlanningEntry', 's.planned')}, 'title', s.title,
      'term', s.term) end,
    'enrolment', case when s.enrolled is not null then json_build_object('id', ${globalId('Enrolment', 's.enrolled')},
      'state', s.enrolled_state, 'classTitle', s.class_title) end) order by coalesce(s.due_term, '9999'), s.id) from shown s), '[]'),
  'pageInfo', json_build_object('hasNextPage', (select count(*) > 50 from page))))::text as d`;
