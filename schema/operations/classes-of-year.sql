select me.authz_version::text v, '{"trainingClasses":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('TrainingClass:' || t1.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t1.code)::text || ',"title":' || to_json(t1.title)::text || ',"state":' || '"' || t1.state || '"' || ',"type":' || '"' || t1.type || '"' || ',"level":' || '"' || t1.level || '"' || ',"sector":' || '"' || t1.sector || '"' || ',"field":' || '"' || t1.field || '"' || ',"audience":' || '"' || t1.audience || '"' || ',"from":' || '"' || (t1.starts_on)::text || '"' || ',"to":' || '"' || (t1.ends_on)::text || '"' || ',' ||
case when (t1.l2 = $1::integer and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or t1.drafting_unit = $2::integer) then '"enrolledCount":' || (t1.enrolled_count)::text || ',"completedCount":' || (t1.completed_count)::text
else '"enrolledCount":null,"completedCount":null' end || '}', ','), '') || ']' c0
from (select distinct on (t1.starts_on, t1.id) t1.*
from ((select t1.id, t1.code, t1.title, t1.state, t1.type, t1.level, t1.sector, t1.field, t1.audience, t1.starts_on, t1.ends_on, t1.l2, t1.stage, t1.drafting_unit, t1.enrolled_count, t1.completed_count
from training_class t1
where (exists (select 1
from enrolment f3
where f3.class_id = t1.id and f3.state <> 'REJECTED' and f3.member_id = $9::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (t1.starts_on < $3::date and t1.starts_on >= $4::date) and t1.l1 = w2.no))
order by t1.starts_on, t1.id
limit 100)
union all (select t1.id, t1.code, t1.title, t1.state, t1.type, t1.level, t1.sector, t1.field, t1.audience, t1.starts_on, t1.ends_on, t1.l2, t1.stage, t1.drafting_unit, t1.enrolled_count, t1.completed_count
from training_class t1
where (exists (select 1
from training_lecturer f4
where f4.class_id = t1.id and f4.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (t1.starts_on < $3::date and t1.starts_on >= $4::date) and t1.l1 = w2.no))
order by t1.starts_on, t1.id
limit 100)
union all (select b.*
from unnest($11::integer[]) g5(k0)
cross
join lateral (select t1.id, t1.code, t1.title, t1.state, t1.type, t1.level, t1.sector, t1.field, t1.audience, t1.starts_on, t1.ends_on, t1.l2, t1.stage, t1.drafting_unit, t1.enrolled_count, t1.completed_count
from training_class t1
where (t1.l2 = g5.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (t1.starts_on < $3::date and t1.starts_on >= $4::date) and t1.l1 = w2.no))
order by t1.starts_on, t1.id
limit 100) b)
union all (select t1.id, t1.code, t1.title, t1.state, t1.type, t1.level, t1.sector, t1.field, t1.audience, t1.starts_on, t1.ends_on, t1.l2, t1.stage, t1.drafting_unit, t1.enrolled_count, t1.completed_count
from training_class t1
where (t1.drafting_unit = $12::integer and (t1.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (t1.starts_on < $3::date and t1.starts_on >= $4::date) and t1.l1 = w2.no))
order by t1.starts_on, t1.id
limit 100)) t1
order by t1.starts_on, t1.id
limit 100) t1) a
cross
join (select count(*) n
from (select a.id
from ((select t1.id
from training_class t1
where (exists (select 1
from enrolment f3
where f3.class_id = t1.id and f3.state <> 'REJECTED' and f3.member_id = $9::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (t1.starts_on < $3::date and t1.starts_on >= $4::date) and t1.l1 = w2.no))
limit 10001)
union (select t1.id
from training_class t1
where (exists (select 1
from training_lecturer f4
where f4.class_id = t1.id and f4.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (t1.starts_on < $3::date and t1.starts_on >= $4::date) and t1.l1 = w2.no))
limit 10001)
union (select b.id
from unnest($11::integer[]) g5(k0)
cross
join lateral (select t1.id
from training_class t1
where (t1.l2 = g5.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (t1.starts_on < $3::date and t1.starts_on >= $4::date) and t1.l1 = w2.no))
limit 10001) b)
union (select t1.id
from training_class t1
where (t1.drafting_unit = $12::integer and (t1.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (t1.starts_on < $3::date and t1.starts_on >= $4::date) and t1.l1 = w2.no))
limit 10001)) a
limit 10001) b) n) || ',"enrolments":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select (select count(*) n
from (select 1
from enrolment t6
where (t6.l2 = $16::integer and (t6.state = any(array['CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED']::text[])
and exists (select 1
from training_class r7
where (r7.id = t6.class_id and (r7.l2 = any($13::integer[]) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r7.drafting_unit = $12::integer
or exists (select 1
from enrolment f8
where f8.class_id = r7.id and f8.state <> 'REJECTED' and f8.member_id = $9::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f9
where f9.class_id = r7.id and f9.member_id = $10::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r7.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (r7.starts_on < $14::date and r7.starts_on >= $15::date) and r7.l1 = w2.no)))))
limit 10001) b) + (select count(*) n
from (select 1
from enrolment t6
where (t6.member_id = $17::uuid and (t6.state = any(array['CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED']::text[])
and exists (select 1
from training_class r7
where (r7.id = t6.class_id and (r7.l2 = any($13::integer[]) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r7.drafting_unit = $12::integer
or exists (select 1
from enrolment f8
where f8.class_id = r7.id and f8.state <> 'REJECTED' and f8.member_id = $9::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f9
where f9.class_id = r7.id and f9.member_id = $10::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r7.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (r7.starts_on < $14::date and r7.starts_on >= $15::date) and r7.l1 = w2.no)))) and (t6.l2 = $16::integer) is not true)
limit 10001) b) + (select count(*) n
from (select 1
from enrolment t6
where (exists (select 1
from enrolment_party f10
where f10.enrolment_id = t6.id and f10.role = 'ORGANISER' and f10.l2 = $18::integer) and (t6.state = any(array['CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED']::text[])
and exists (select 1
from training_class r7
where (r7.id = t6.class_id and (r7.l2 = any($13::integer[]) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r7.drafting_unit = $12::integer
or exists (select 1
from enrolment f8
where f8.class_id = r7.id and f8.state <> 'REJECTED' and f8.member_id = $9::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f9
where f9.class_id = r7.id and f9.member_id = $10::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r7.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (r7.starts_on < $14::date and r7.starts_on >= $15::date) and r7.l1 = w2.no)))) and (t6.l2 = $16::integer) is not true and (t6.member_id = $17::uuid) is not true)
limit 10001) b) n) n) || ',"completed":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select (select count(*) n
from (select 1
from enrolment t11
where (t11.l2 = $16::integer and (t11.state = 'COMPLETED'::text
and exists (select 1
from training_class r12
where (r12.id = t11.class_id and (r12.l2 = any($13::integer[]) and r12.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r12.drafting_unit = $12::integer
or exists (select 1
from enrolment f13
where f13.class_id = r12.id and f13.state <> 'REJECTED' and f13.member_id = $9::uuid) and r12.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f14
where f14.class_id = r12.id and f14.member_id = $10::uuid) and r12.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r12.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (r12.starts_on < $19::date and r12.starts_on >= $20::date) and r12.l1 = w2.no)))))
limit 10001) b) + (select count(*) n
from (select 1
from enrolment t11
where (t11.member_id = $17::uuid and (t11.state = 'COMPLETED'::text
and exists (select 1
from training_class r12
where (r12.id = t11.class_id and (r12.l2 = any($13::integer[]) and r12.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r12.drafting_unit = $12::integer
or exists (select 1
from enrolment f13
where f13.class_id = r12.id and f13.state <> 'REJECTED' and f13.member_id = $9::uuid) and r12.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f14
where f14.class_id = r12.id and f14.member_id = $10::uuid) and r12.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r12.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (r12.starts_on < $19::date and r12.starts_on >= $20::date) and r12.l1 = w2.no)))) and (t11.l2 = $16::integer) is not true)
limit 10001) b) + (select count(*) n
from (select 1
from enrolment t11
where (exists (select 1
from enrolment_party f15
where f15.enrolment_id = t11.id and f15.role = 'ORGANISER' and f15.l2 = $18::integer) and (t11.state = 'COMPLETED'::text
and exists (select 1
from training_class r12
where (r12.id = t11.class_id and (r12.l2 = any($13::integer[]) and r12.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r12.drafting_unit = $12::integer
or exists (select 1
from enrolment f13
where f13.class_id = r12.id and f13.state <> 'REJECTED' and f13.member_id = $9::uuid) and r12.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f14
where f14.class_id = r12.id and f14.member_id = $10::uuid) and r12.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r12.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (r12.starts_on < $19::date and r12.starts_on >= $20::date) and r12.l1 = w2.no)))) and (t11.l2 = $16::integer) is not true and (t11.member_id = $17::uuid) is not true)
limit 10001) b) n) n) || ',"people":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select (select count(*) n
from (select 1
from member t16
where (t16.l2 = $24::integer and ((t16.standing = any($21::text[])) is not true
and exists (select 1
from enrolment r17
where (r17.member_id = t16.id and (r17.l2 = $16::integer or r17.member_id = $17::uuid
or exists (select 1
from enrolment_party f18
where f18.enrolment_id = r17.id and f18.role = 'ORGANISER' and f18.l2 = $18::integer)) and (r17.state = any(array['CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED']::text[])
and exists (select 1
from training_class r19
where (r19.id = r17.class_id and (r19.l2 = any($13::integer[]) and r19.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r19.drafting_unit = $12::integer
or exists (select 1
from enrolment f20
where f20.class_id = r19.id and f20.state <> 'REJECTED' and f20.member_id = $9::uuid) and r19.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f21
where f21.class_id = r19.id and f21.member_id = $10::uuid) and r19.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r19.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (r19.starts_on < $22::date and r19.starts_on >= $23::date) and r19.l1 = w2.no))))))))
limit 10001) b) + (select count(*) n
from (select 1
from member t16
where (t16.id = $25::uuid and ((t16.standing = any($21::text[])) is not true
and exists (select 1
from enrolment r17
where (r17.member_id = t16.id and (r17.l2 = $16::integer or r17.member_id = $17::uuid
or exists (select 1
from enrolment_party f18
where f18.enrolment_id = r17.id and f18.role = 'ORGANISER' and f18.l2 = $18::integer)) and (r17.state = any(array['CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED']::text[])
and exists (select 1
from training_class r19
where (r19.id = r17.class_id and (r19.l2 = any($13::integer[]) and r19.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r19.drafting_unit = $12::integer
or exists (select 1
from enrolment f20
where f20.class_id = r19.id and f20.state <> 'REJECTED' and f20.member_id = $9::uuid) and r19.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f21
where f21.class_id = r19.id and f21.member_id = $10::uuid) and r19.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r19.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (r19.starts_on < $22::date and r19.starts_on >= $23::date) and r19.l1 = w2.no))))))) and (t16.l2 = $24::integer) is not true)
limit 10001) b) + (select count(*) n
from (select 1
from member t16
where (exists (select 1
from membership f22
where f22.member_id = t16.id and f22.status = 'ACTIVE' and f22.valid_from <= $27::date and (f22.valid_to is null or $27::date < f22.valid_to) and f22.kind = 'TEMPORARY' and f22.l2 = $26::integer) and ((t16.standing = any($21::text[])) is not true
and exists (select 1
from enrolment r17
where (r17.member_id = t16.id and (r17.l2 = $16::integer or r17.member_id = $17::uuid
or exists (select 1
from enrolment_party f18
where f18.enrolment_id = r17.id and f18.role = 'ORGANISER' and f18.l2 = $18::integer)) and (r17.state = any(array['CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED']::text[])
and exists (select 1
from training_class r19
where (r19.id = r17.class_id and (r19.l2 = any($13::integer[]) and r19.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r19.drafting_unit = $12::integer
or exists (select 1
from enrolment f20
where f20.class_id = r19.id and f20.state <> 'REJECTED' and f20.member_id = $9::uuid) and r19.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f21
where f21.class_id = r19.id and f21.member_id = $10::uuid) and r19.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r19.state = any(array['RUNNING', 'GRADING', 'CLOSED']::text[]) and (r19.starts_on < $22::date and r19.starts_on >= $23::date) and r19.l1 = w2.no))))))) and (t16.l2 = $24::integer) is not true and (t16.id = $25::uuid) is not true)
limit 10001) b) n) n) || '}' json_bytes, array[(coalesce(w2.level, 1) = 1)]::boolean[] ok
from account me left
join organization w2 on w2.id = $8::uuid and (w2.l2 = $5::integer and w2.state is distinct
from 'DRAFT' or w2.l3 = $6::integer and w2.state is distinct
from 'DRAFT' or w2.no = any($7::integer[]) and w2.state is distinct
from 'DRAFT')
where me.id = $28::uuid
