select me.authz_version::text v, '{"trainingClasses":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('TrainingClass:' || t1.id::text, 'escape'), 'base64'), 67) || '"' || ',"code":' || to_json(t1.code)::text || ',"title":' || to_json(t1.title)::text || ',"state":' || '"' || t1.state || '"' || ',"type":' || '"' || t1.type || '"' || ',"level":' || '"' || t1.level || '"' || ',"sector":' || '"' || t1.sector || '"' || ',"field":' || '"' || t1.field || '"' || ',"audience":' || '"' || t1.audience || '"' || ',"from":' || '"' || (t1.starts_on)::text || '"' || ',"to":' || '"' || (t1.ends_on)::text || '"' || ',' ||
case when (t1.drafting_unit = $1::integer or t1.l2 = $2::integer and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) then '"enrolledCount":' || (t1.enrolled_count)::text || ',"completedCount":' || (t1.completed_count)::text
else '"enrolledCount":null,"completedCount":null' end || '}', ','), '') || ']' c0
from (select distinct on (t1.starts_on, t1.id) t1.*
from ((select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 1 and t1.l1 = x3.no)
and exists (select 1
from enrolment f5
where f5.class_id = t1.id and f5.state <> 'REJECTED' and f5.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 2 and t1.l2 = x3.no)
and exists (select 1
from enrolment f5
where f5.class_id = t1.id and f5.state <> 'REJECTED' and f5.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 3 and t1.l3 = x3.no)
and exists (select 1
from enrolment f5
where f5.class_id = t1.id and f5.state <> 'REJECTED' and f5.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 4 and t1.l4 = x3.no)
and exists (select 1
from enrolment f5
where f5.class_id = t1.id and f5.state <> 'REJECTED' and f5.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 5 and t1.l5 = x3.no)
and exists (select 1
from enrolment f5
where f5.class_id = t1.id and f5.state <> 'REJECTED' and f5.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 1 and t1.l1 = x3.no)
and exists (select 1
from training_lecturer f6
where f6.class_id = t1.id and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 2 and t1.l2 = x3.no)
and exists (select 1
from training_lecturer f6
where f6.class_id = t1.id and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 3 and t1.l3 = x3.no)
and exists (select 1
from training_lecturer f6
where f6.class_id = t1.id and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 4 and t1.l4 = x3.no)
and exists (select 1
from training_lecturer f6
where f6.class_id = t1.id and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 5 and t1.l5 = x3.no)
and exists (select 1
from training_lecturer f6
where f6.class_id = t1.id and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($12::integer[]) g7(k0)
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 1 and t1.l1 = x3.no) and t1.l2 = g7.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($12::integer[]) g7(k0)
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 2 and t1.l2 = x3.no) and t1.l2 = g7.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($12::integer[]) g7(k0)
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 3 and t1.l3 = x3.no) and t1.l2 = g7.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($12::integer[]) g7(k0)
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 4 and t1.l4 = x3.no) and t1.l2 = g7.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($12::integer[]) g7(k0)
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 5 and t1.l5 = x3.no) and t1.l2 = g7.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 1 and t1.l1 = x3.no) and t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 2 and t1.l2 = x3.no) and t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 3 and t1.l3 = x3.no) and t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 4 and t1.l4 = x3.no) and t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from training_class t1
where ((x3.level = 5 and t1.l5 = x3.no) and t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
order by t1.starts_on, t1.id
limit 100) b)) t1
order by t1.starts_on, t1.id
limit 100) t1) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 1 and t1.l1 = x3.no)
and exists (select 1
from enrolment f5
where f5.class_id = t1.id and f5.state <> 'REJECTED' and f5.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 2 and t1.l2 = x3.no)
and exists (select 1
from enrolment f5
where f5.class_id = t1.id and f5.state <> 'REJECTED' and f5.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 3 and t1.l3 = x3.no)
and exists (select 1
from enrolment f5
where f5.class_id = t1.id and f5.state <> 'REJECTED' and f5.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 4 and t1.l4 = x3.no)
and exists (select 1
from enrolment f5
where f5.class_id = t1.id and f5.state <> 'REJECTED' and f5.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 5 and t1.l5 = x3.no)
and exists (select 1
from enrolment f5
where f5.class_id = t1.id and f5.state <> 'REJECTED' and f5.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 1 and t1.l1 = x3.no)
and exists (select 1
from training_lecturer f6
where f6.class_id = t1.id and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 2 and t1.l2 = x3.no)
and exists (select 1
from training_lecturer f6
where f6.class_id = t1.id and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 3 and t1.l3 = x3.no)
and exists (select 1
from training_lecturer f6
where f6.class_id = t1.id and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 4 and t1.l4 = x3.no)
and exists (select 1
from training_lecturer f6
where f6.class_id = t1.id and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 5 and t1.l5 = x3.no)
and exists (select 1
from training_lecturer f6
where f6.class_id = t1.id and f6.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($12::integer[]) g7(k0)
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 1 and t1.l1 = x3.no) and t1.l2 = g7.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($12::integer[]) g7(k0)
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 2 and t1.l2 = x3.no) and t1.l2 = g7.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($12::integer[]) g7(k0)
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 3 and t1.l3 = x3.no) and t1.l2 = g7.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($12::integer[]) g7(k0)
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 4 and t1.l4 = x3.no) and t1.l2 = g7.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($12::integer[]) g7(k0)
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 5 and t1.l5 = x3.no) and t1.l2 = g7.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 1 and t1.l1 = x3.no) and t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 2 and t1.l2 = x3.no) and t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 3 and t1.l3 = x3.no) and t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 4 and t1.l4 = x3.no) and t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $9::uuid and (w4.no = any($6::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $7::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $8::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from training_class t1
where ((x3.level = 5 and t1.l5 = x3.no) and t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date)))
limit 10001) b)) a
limit 10001) b) n) || ',"enrolments":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select t8.id
from enrolment t8
where (t8.member_id = $20::uuid and (t8.state = any($14::text[])
and exists (select 1
from training_class r9
where (r9.id = t8.class_id and (r9.l2 = any($15::integer[]) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r9.drafting_unit = $13::integer
or exists (select 1
from enrolment f10
where f10.class_id = r9.id and f10.state <> 'REJECTED' and f10.member_id = $10::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f11
where f11.class_id = r9.id and f11.member_id = $11::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r9.state = any($16::text[]) and (r9.starts_on < $17::date and r9.starts_on >= $18::date) and (select w12.no
from organization w12
where w12.id = $19::uuid and (w12.no = any($6::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $7::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $8::integer and w12.state is distinct
from 'DRAFT')) in (r9.l1, r9.l2, r9.l3, r9.l4, r9.l5))))))
limit 10001)
union all (select t8.id
from enrolment t8
where (t8.l2 = $21::integer and (t8.state = any($14::text[])
and exists (select 1
from training_class r9
where (r9.id = t8.class_id and (r9.l2 = any($15::integer[]) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r9.drafting_unit = $13::integer
or exists (select 1
from enrolment f10
where f10.class_id = r9.id and f10.state <> 'REJECTED' and f10.member_id = $10::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f11
where f11.class_id = r9.id and f11.member_id = $11::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r9.state = any($16::text[]) and (r9.starts_on < $17::date and r9.starts_on >= $18::date) and (select w12.no
from organization w12
where w12.id = $19::uuid and (w12.no = any($6::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $7::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $8::integer and w12.state is distinct
from 'DRAFT')) in (r9.l1, r9.l2, r9.l3, r9.l4, r9.l5))))) and (t8.member_id = $20::uuid) is not true)
limit 10001)
union all (select t8.id
from enrolment t8
where (exists (select 1
from enrolment_party f13
where f13.enrolment_id = t8.id and f13.role = 'ORGANISER' and f13.l2 = $22::integer) and (t8.state = any($14::text[])
and exists (select 1
from training_class r9
where (r9.id = t8.class_id and (r9.l2 = any($15::integer[]) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r9.drafting_unit = $13::integer
or exists (select 1
from enrolment f10
where f10.class_id = r9.id and f10.state <> 'REJECTED' and f10.member_id = $10::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f11
where f11.class_id = r9.id and f11.member_id = $11::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r9.state = any($16::text[]) and (r9.starts_on < $17::date and r9.starts_on >= $18::date) and (select w12.no
from organization w12
where w12.id = $19::uuid and (w12.no = any($6::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $7::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $8::integer and w12.state is distinct
from 'DRAFT')) in (r9.l1, r9.l2, r9.l3, r9.l4, r9.l5))))) and (t8.member_id = $20::uuid) is not true and (t8.l2 = $21::integer) is not true)
limit 10001)) a
limit 10001) b) n) || ',"completed":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select t14.id
from enrolment t14
where (t14.member_id = $20::uuid and (t14.state = $23::text
and exists (select 1
from training_class r15
where (r15.id = t14.class_id and (r15.l2 = any($15::integer[]) and r15.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r15.drafting_unit = $13::integer
or exists (select 1
from enrolment f16
where f16.class_id = r15.id and f16.state <> 'REJECTED' and f16.member_id = $10::uuid) and r15.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f17
where f17.class_id = r15.id and f17.member_id = $11::uuid) and r15.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r15.state = any($24::text[]) and (r15.starts_on < $25::date and r15.starts_on >= $26::date) and (select w18.no
from organization w18
where w18.id = $27::uuid and (w18.no = any($6::integer[]) and w18.state is distinct
from 'DRAFT' or w18.l3 = $7::integer and w18.state is distinct
from 'DRAFT' or w18.l2 = $8::integer and w18.state is distinct
from 'DRAFT')) in (r15.l1, r15.l2, r15.l3, r15.l4, r15.l5))))))
limit 10001)
union all (select t14.id
from enrolment t14
where (t14.l2 = $21::integer and (t14.state = $23::text
and exists (select 1
from training_class r15
where (r15.id = t14.class_id and (r15.l2 = any($15::integer[]) and r15.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r15.drafting_unit = $13::integer
or exists (select 1
from enrolment f16
where f16.class_id = r15.id and f16.state <> 'REJECTED' and f16.member_id = $10::uuid) and r15.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f17
where f17.class_id = r15.id and f17.member_id = $11::uuid) and r15.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r15.state = any($24::text[]) and (r15.starts_on < $25::date and r15.starts_on >= $26::date) and (select w18.no
from organization w18
where w18.id = $27::uuid and (w18.no = any($6::integer[]) and w18.state is distinct
from 'DRAFT' or w18.l3 = $7::integer and w18.state is distinct
from 'DRAFT' or w18.l2 = $8::integer and w18.state is distinct
from 'DRAFT')) in (r15.l1, r15.l2, r15.l3, r15.l4, r15.l5))))) and (t14.member_id = $20::uuid) is not true)
limit 10001)
union all (select t14.id
from enrolment t14
where (exists (select 1
from enrolment_party f19
where f19.enrolment_id = t14.id and f19.role = 'ORGANISER' and f19.l2 = $22::integer) and (t14.state = $23::text
and exists (select 1
from training_class r15
where (r15.id = t14.class_id and (r15.l2 = any($15::integer[]) and r15.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r15.drafting_unit = $13::integer
or exists (select 1
from enrolment f16
where f16.class_id = r15.id and f16.state <> 'REJECTED' and f16.member_id = $10::uuid) and r15.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f17
where f17.class_id = r15.id and f17.member_id = $11::uuid) and r15.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r15.state = any($24::text[]) and (r15.starts_on < $25::date and r15.starts_on >= $26::date) and (select w18.no
from organization w18
where w18.id = $27::uuid and (w18.no = any($6::integer[]) and w18.state is distinct
from 'DRAFT' or w18.l3 = $7::integer and w18.state is distinct
from 'DRAFT' or w18.l2 = $8::integer and w18.state is distinct
from 'DRAFT')) in (r15.l1, r15.l2, r15.l3, r15.l4, r15.l5))))) and (t14.member_id = $20::uuid) is not true and (t14.l2 = $21::integer) is not true)
limit 10001)) a
limit 10001) b) n) || ',"people":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select t20.id
from member t20
where (t20.id = $34::uuid and ((t20.standing = any($28::text[])) is not true
and exists (select 1
from enrolment r21
where (r21.member_id = t20.id and (r21.member_id = $20::uuid or r21.l2 = $21::integer
or exists (select 1
from enrolment_party f22
where f22.enrolment_id = r21.id and f22.role = 'ORGANISER' and f22.l2 = $22::integer)) and (r21.state = any($29::text[])
and exists (select 1
from training_class r23
where (r23.id = r21.class_id and (r23.l2 = any($15::integer[]) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r23.drafting_unit = $13::integer
or exists (select 1
from enrolment f24
where f24.class_id = r23.id and f24.state <> 'REJECTED' and f24.member_id = $10::uuid) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f25
where f25.class_id = r23.id and f25.member_id = $11::uuid) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r23.state = any($30::text[]) and (r23.starts_on < $31::date and r23.starts_on >= $32::date) and (select w26.no
from organization w26
where w26.id = $33::uuid and (w26.no = any($6::integer[]) and w26.state is distinct
from 'DRAFT' or w26.l3 = $7::integer and w26.state is distinct
from 'DRAFT' or w26.l2 = $8::integer and w26.state is distinct
from 'DRAFT')) in (r23.l1, r23.l2, r23.l3, r23.l4, r23.l5)))))))))
limit 10001)
union (select t20.id
from member t20
where (exists (select 1
from membership f27
where f27.member_id = t20.id and f27.status = 'ACTIVE' and f27.valid_from <= $36::date and (f27.valid_to is null or $36::date < f27.valid_to) and f27.kind = 'TEMPORARY' and f27.l2 = $35::integer) and ((t20.standing = any($28::text[])) is not true
and exists (select 1
from enrolment r21
where (r21.member_id = t20.id and (r21.member_id = $20::uuid or r21.l2 = $21::integer
or exists (select 1
from enrolment_party f22
where f22.enrolment_id = r21.id and f22.role = 'ORGANISER' and f22.l2 = $22::integer)) and (r21.state = any($29::text[])
and exists (select 1
from training_class r23
where (r23.id = r21.class_id and (r23.l2 = any($15::integer[]) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r23.drafting_unit = $13::integer
or exists (select 1
from enrolment f24
where f24.class_id = r23.id and f24.state <> 'REJECTED' and f24.member_id = $10::uuid) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f25
where f25.class_id = r23.id and f25.member_id = $11::uuid) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r23.state = any($30::text[]) and (r23.starts_on < $31::date and r23.starts_on >= $32::date) and (select w26.no
from organization w26
where w26.id = $33::uuid and (w26.no = any($6::integer[]) and w26.state is distinct
from 'DRAFT' or w26.l3 = $7::integer and w26.state is distinct
from 'DRAFT' or w26.l2 = $8::integer and w26.state is distinct
from 'DRAFT')) in (r23.l1, r23.l2, r23.l3, r23.l4, r23.l5)))))))))
limit 10001)
union (select t20.id
from member t20
where (((t20.l2 = $37::integer) and (exists (select 1
from membership f28
where f28.member_id = t20.id and f28.status = 'ACTIVE' and f28.valid_from <= $36::date and (f28.valid_to is null or $36::date < f28.valid_to) and f28.kind = 'TEMPORARY' and f28.l2 = $38::integer))) and ((t20.standing = any($28::text[])) is not true
and exists (select 1
from enrolment r21
where (r21.member_id = t20.id and (r21.member_id = $20::uuid or r21.l2 = $21::integer
or exists (select 1
from enrolment_party f22
where f22.enrolment_id = r21.id and f22.role = 'ORGANISER' and f22.l2 = $22::integer)) and (r21.state = any($29::text[])
and exists (select 1
from training_class r23
where (r23.id = r21.class_id and (r23.l2 = any($15::integer[]) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r23.drafting_unit = $13::integer
or exists (select 1
from enrolment f24
where f24.class_id = r23.id and f24.state <> 'REJECTED' and f24.member_id = $10::uuid) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f25
where f25.class_id = r23.id and f25.member_id = $11::uuid) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r23.state = any($30::text[]) and (r23.starts_on < $31::date and r23.starts_on >= $32::date) and (select w26.no
from organization w26
where w26.id = $33::uuid and (w26.no = any($6::integer[]) and w26.state is distinct
from 'DRAFT' or w26.l3 = $7::integer and w26.state is distinct
from 'DRAFT' or w26.l2 = $8::integer and w26.state is distinct
from 'DRAFT')) in (r23.l1, r23.l2, r23.l3, r23.l4, r23.l5)))))))))
limit 10001)
union (select t20.id
from member t20
where (t20.l2 = $39::integer and ((t20.standing = any($28::text[])) is not true
and exists (select 1
from enrolment r21
where (r21.member_id = t20.id and (r21.member_id = $20::uuid or r21.l2 = $21::integer
or exists (select 1
from enrolment_party f22
where f22.enrolment_id = r21.id and f22.role = 'ORGANISER' and f22.l2 = $22::integer)) and (r21.state = any($29::text[])
and exists (select 1
from training_class r23
where (r23.id = r21.class_id and (r23.l2 = any($15::integer[]) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r23.drafting_unit = $13::integer
or exists (select 1
from enrolment f24
where f24.class_id = r23.id and f24.state <> 'REJECTED' and f24.member_id = $10::uuid) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f25
where f25.class_id = r23.id and f25.member_id = $11::uuid) and r23.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r23.state = any($30::text[]) and (r23.starts_on < $31::date and r23.starts_on >= $32::date) and (select w26.no
from organization w26
where w26.id = $33::uuid and (w26.no = any($6::integer[]) and w26.state is distinct
from 'DRAFT' or w26.l3 = $7::integer and w26.state is distinct
from 'DRAFT' or w26.l2 = $8::integer and w26.state is distinct
from 'DRAFT')) in (r23.l1, r23.l2, r23.l3, r23.l4, r23.l5)))))))))
limit 10001)) a
limit 10001) b) n) || '}' d, array[(select w2.level
from organization w2
where w2.id = $9::uuid and (w2.no = any($6::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $7::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $8::integer and w2.state is distinct
from 'DRAFT'))]::integer[] levels
from account me
where me.id = $40::uuid
