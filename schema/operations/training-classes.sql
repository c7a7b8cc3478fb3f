select me.authz_version::text v, '{"trainingClasses":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 100)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('TrainingClass:' || t1.id::text, 'escape'), 'base64'), 67) || '"' || ',"code":' || to_json(t1.code)::text || ',"title":' || to_json(t1.title)::text || ',"state":' || '"' || t1.state || '"' || ',"type":' || '"' || t1.type || '"' || ',"level":' || '"' || t1.level || '"' || ',"sector":' || '"' || t1.sector || '"' || ',"field":' || '"' || t1.field || '"' || ',"audience":' || '"' || t1.audience || '"' || ',"from":' || '"' || (t1.starts_on)::text || '"' || ',"to":' || '"' || (t1.ends_on)::text || '"' || ',"capacity":' || (t1.capacity)::text || ',' ||
case when (t1.drafting_unit = $1::integer or t1.l2 = $2::integer and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) then '"enrolledCount":' || (t1.enrolled_count)::text || ',"completedCount":' || (t1.completed_count)::text
else '"enrolledCount":null,"completedCount":null' end || ',"organiserLabel":' || coalesce((select '{"name":' || coalesce(to_json(n2.name)::text, 'null') || '}'
from organization n2
where n2.no = t1.unit), 'null') || '}', ',') filter (where t1.rn <= 100), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t1.starts_on)::text, (t1.id)::text)::text, $3::bytea, $4::bytea)) filter (where t1.rn = least(t1.rows, 100)) || '"', 'null') c2
from (select t1.*, row_number() over () rn, count(*) over () rows
from (select distinct on (t1.starts_on, t1.id) t1.*
from ((select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 1 and t1.l1 = x4.no)
and exists (select 1
from enrolment f6
where f6.class_id = t1.id and f6.state <> 'REJECTED' and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 2 and t1.l2 = x4.no)
and exists (select 1
from enrolment f6
where f6.class_id = t1.id and f6.state <> 'REJECTED' and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 3 and t1.l3 = x4.no)
and exists (select 1
from enrolment f6
where f6.class_id = t1.id and f6.state <> 'REJECTED' and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 4 and t1.l4 = x4.no)
and exists (select 1
from enrolment f6
where f6.class_id = t1.id and f6.state <> 'REJECTED' and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 5 and t1.l5 = x4.no)
and exists (select 1
from enrolment f6
where f6.class_id = t1.id and f6.state <> 'REJECTED' and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 1 and t1.l1 = x4.no)
and exists (select 1
from training_lecturer f7
where f7.class_id = t1.id and f7.member_id = $12::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 2 and t1.l2 = x4.no)
and exists (select 1
from training_lecturer f7
where f7.class_id = t1.id and f7.member_id = $12::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 3 and t1.l3 = x4.no)
and exists (select 1
from training_lecturer f7
where f7.class_id = t1.id and f7.member_id = $12::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 4 and t1.l4 = x4.no)
and exists (select 1
from training_lecturer f7
where f7.class_id = t1.id and f7.member_id = $12::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 5 and t1.l5 = x4.no)
and exists (select 1
from training_lecturer f7
where f7.class_id = t1.id and f7.member_id = $12::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join unnest($13::integer[]) g8(k0)
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 1 and t1.l1 = x4.no) and t1.l2 = g8.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join unnest($13::integer[]) g8(k0)
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 2 and t1.l2 = x4.no) and t1.l2 = g8.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join unnest($13::integer[]) g8(k0)
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 3 and t1.l3 = x4.no) and t1.l2 = g8.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join unnest($13::integer[]) g8(k0)
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 4 and t1.l4 = x4.no) and t1.l2 = g8.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join unnest($13::integer[]) g8(k0)
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 5 and t1.l5 = x4.no) and t1.l2 = g8.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 1 and t1.l1 = x4.no) and t1.drafting_unit = $14::integer and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 2 and t1.l2 = x4.no) and t1.drafting_unit = $14::integer and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 3 and t1.l3 = x4.no) and t1.drafting_unit = $14::integer and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 4 and t1.l4 = x4.no) and t1.drafting_unit = $14::integer and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)
union all (select b.*
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.*
from training_class t1
where ((x4.level = 5 and t1.l5 = x4.no) and t1.drafting_unit = $14::integer and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
order by t1.starts_on, t1.id
limit 101) b)) t1
order by t1.starts_on, t1.id
limit 101) t1) t1) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 1 and t1.l1 = x4.no)
and exists (select 1
from enrolment f6
where f6.class_id = t1.id and f6.state <> 'REJECTED' and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 2 and t1.l2 = x4.no)
and exists (select 1
from enrolment f6
where f6.class_id = t1.id and f6.state <> 'REJECTED' and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 3 and t1.l3 = x4.no)
and exists (select 1
from enrolment f6
where f6.class_id = t1.id and f6.state <> 'REJECTED' and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 4 and t1.l4 = x4.no)
and exists (select 1
from enrolment f6
where f6.class_id = t1.id and f6.state <> 'REJECTED' and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 5 and t1.l5 = x4.no)
and exists (select 1
from enrolment f6
where f6.class_id = t1.id and f6.state <> 'REJECTED' and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 1 and t1.l1 = x4.no)
and exists (select 1
from training_lecturer f7
where f7.class_id = t1.id and f7.member_id = $12::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 2 and t1.l2 = x4.no)
and exists (select 1
from training_lecturer f7
where f7.class_id = t1.id and f7.member_id = $12::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 3 and t1.l3 = x4.no)
and exists (select 1
from training_lecturer f7
where f7.class_id = t1.id and f7.member_id = $12::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 4 and t1.l4 = x4.no)
and exists (select 1
from training_lecturer f7
where f7.class_id = t1.id and f7.member_id = $12::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 5 and t1.l5 = x4.no)
and exists (select 1
from training_lecturer f7
where f7.class_id = t1.id and f7.member_id = $12::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join unnest($13::integer[]) g8(k0)
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 1 and t1.l1 = x4.no) and t1.l2 = g8.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join unnest($13::integer[]) g8(k0)
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 2 and t1.l2 = x4.no) and t1.l2 = g8.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join unnest($13::integer[]) g8(k0)
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 3 and t1.l3 = x4.no) and t1.l2 = g8.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join unnest($13::integer[]) g8(k0)
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 4 and t1.l4 = x4.no) and t1.l2 = g8.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join unnest($13::integer[]) g8(k0)
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 5 and t1.l5 = x4.no) and t1.l2 = g8.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 1 and t1.l1 = x4.no) and t1.drafting_unit = $14::integer and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 2 and t1.l2 = x4.no) and t1.drafting_unit = $14::integer and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 3 and t1.l3 = x4.no) and t1.drafting_unit = $14::integer and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 4 and t1.l4 = x4.no) and t1.drafting_unit = $14::integer and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)
union (select b.id
from (select w5.no, w5.level
from organization w5
where w5.id = $10::uuid and (w5.no = any($7::integer[]) and w5.state is distinct
from 'DRAFT' or w5.l3 = $8::integer and w5.state is distinct
from 'DRAFT' or w5.l2 = $9::integer and w5.state is distinct
from 'DRAFT')) x4
cross
join lateral (select t1.id
from training_class t1
where ((x4.level = 5 and t1.l5 = x4.no) and t1.drafting_unit = $14::integer and (t1.starts_on < $5::date and t1.starts_on >= $6::date))
limit 10001) b)) a
limit 10001) b) n) || '}' d, array[(select w3.level
from organization w3
where w3.id = $10::uuid and (w3.no = any($7::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $8::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $9::integer and w3.state is distinct
from 'DRAFT'))]::integer[] levels
from account me
where me.id = $15::uuid
