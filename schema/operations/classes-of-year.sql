select me.authz_version::text v, '{"trainingClasses":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('TrainingClass:' || t1.id::text, 'escape'), 'base64'), 67) || '"' || ',"code":' || to_json(t1.code)::text || ',"title":' || to_json(t1.title)::text || ',"state":' || '"' || t1.state || '"' || ',"type":' || '"' || t1.type || '"' || ',"level":' || '"' || t1.level || '"' || ',"sector":' || '"' || t1.sector || '"' || ',"field":' || '"' || t1.field || '"' || ',"audience":' || '"' || t1.audience || '"' || ',"from":' || '"' || (t1.starts_on)::text || '"' || ',"to":' || '"' || (t1.ends_on)::text || '"' || ',' ||
case when (t1.drafting_unit = $1::integer or t1.l2 = $2::integer and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) then '"enrolledCount":' || (t1.enrolled_count)::text || ',"completedCount":' || (t1.completed_count)::text
else '"enrolledCount":null,"completedCount":null' end || '}', ','), '') || ']' c0
from (select distinct on (t1.starts_on, t1.id) t1.*
from ((select t1.*
from training_class t1
where (exists (select 1
from enrolment f3
where f3.class_id = t1.id and f3.state <> 'REJECTED' and f3.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date) and t1.l1 = (select w2.no
from organization w2
where w2.id = $6::uuid and (w2.no = any($7::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $8::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $9::integer and w2.state is distinct
from 'DRAFT'))))
order by t1.starts_on, t1.id
limit 100)
union all (select t1.*
from training_class t1
where (exists (select 1
from training_lecturer f4
where f4.class_id = t1.id and f4.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date) and t1.l1 = (select w2.no
from organization w2
where w2.id = $6::uuid and (w2.no = any($7::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $8::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $9::integer and w2.state is distinct
from 'DRAFT'))))
order by t1.starts_on, t1.id
limit 100)
union all (select b.*
from unnest($12::integer[]) g5(k0)
cross
join lateral (select t1.*
from training_class t1
where (t1.l2 = g5.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date) and t1.l1 = (select w2.no
from organization w2
where w2.id = $6::uuid and (w2.no = any($7::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $8::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $9::integer and w2.state is distinct
from 'DRAFT'))))
order by t1.starts_on, t1.id
limit 100) b)
union all (select t1.*
from training_class t1
where (t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date) and t1.l1 = (select w2.no
from organization w2
where w2.id = $6::uuid and (w2.no = any($7::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $8::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $9::integer and w2.state is distinct
from 'DRAFT'))))
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
where f3.class_id = t1.id and f3.state <> 'REJECTED' and f3.member_id = $10::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date) and t1.l1 = (select w2.no
from organization w2
where w2.id = $6::uuid and (w2.no = any($7::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $8::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $9::integer and w2.state is distinct
from 'DRAFT'))))
limit 10001)
union (select t1.id
from training_class t1
where (exists (select 1
from training_lecturer f4
where f4.class_id = t1.id and f4.member_id = $11::uuid) and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date) and t1.l1 = (select w2.no
from organization w2
where w2.id = $6::uuid and (w2.no = any($7::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $8::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $9::integer and w2.state is distinct
from 'DRAFT'))))
limit 10001)
union (select b.id
from unnest($12::integer[]) g5(k0)
cross
join lateral (select t1.id
from training_class t1
where (t1.l2 = g5.k0 and t1.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date) and t1.l1 = (select w2.no
from organization w2
where w2.id = $6::uuid and (w2.no = any($7::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $8::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $9::integer and w2.state is distinct
from 'DRAFT'))))
limit 10001) b)
union (select t1.id
from training_class t1
where (t1.drafting_unit = $13::integer and (t1.state = any($3::text[]) and (t1.starts_on < $4::date and t1.starts_on >= $5::date) and t1.l1 = (select w2.no
from organization w2
where w2.id = $6::uuid and (w2.no = any($7::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $8::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $9::integer and w2.state is distinct
from 'DRAFT'))))
limit 10001)) a
limit 10001) b) n) || ',"enrolments":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select t6.id
from enrolment t6
where (t6.member_id = $20::uuid and (t6.state = any($14::text[])
and exists (select 1
from training_class r7
where (r7.id = t6.class_id and (r7.l2 = any($15::integer[]) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r7.drafting_unit = $13::integer
or exists (select 1
from enrolment f8
where f8.class_id = r7.id and f8.state <> 'REJECTED' and f8.member_id = $10::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f9
where f9.class_id = r7.id and f9.member_id = $11::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r7.state = any($16::text[]) and (r7.starts_on < $17::date and r7.starts_on >= $18::date) and r7.l1 = (select w10.no
from organization w10
where w10.id = $19::uuid and (w10.no = any($7::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $8::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $9::integer and w10.state is distinct
from 'DRAFT')))))))
limit 10001)
union all (select t6.id
from enrolment t6
where (t6.l2 = $21::integer and (t6.state = any($14::text[])
and exists (select 1
from training_class r7
where (r7.id = t6.class_id and (r7.l2 = any($15::integer[]) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r7.drafting_unit = $13::integer
or exists (select 1
from enrolment f8
where f8.class_id = r7.id and f8.state <> 'REJECTED' and f8.member_id = $10::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f9
where f9.class_id = r7.id and f9.member_id = $11::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r7.state = any($16::text[]) and (r7.starts_on < $17::date and r7.starts_on >= $18::date) and r7.l1 = (select w10.no
from organization w10
where w10.id = $19::uuid and (w10.no = any($7::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $8::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $9::integer and w10.state is distinct
from 'DRAFT')))))) and (t6.member_id = $20::uuid) is not true)
limit 10001)
union all (select t6.id
from enrolment t6
where (exists (select 1
from enrolment_party f11
where f11.enrolment_id = t6.id and f11.role = 'ORGANISER' and f11.l2 = $22::integer) and (t6.state = any($14::text[])
and exists (select 1
from training_class r7
where (r7.id = t6.class_id and (r7.l2 = any($15::integer[]) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r7.drafting_unit = $13::integer
or exists (select 1
from enrolment f8
where f8.class_id = r7.id and f8.state <> 'REJECTED' and f8.member_id = $10::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f9
where f9.class_id = r7.id and f9.member_id = $11::uuid) and r7.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r7.state = any($16::text[]) and (r7.starts_on < $17::date and r7.starts_on >= $18::date) and r7.l1 = (select w10.no
from organization w10
where w10.id = $19::uuid and (w10.no = any($7::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $8::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $9::integer and w10.state is distinct
from 'DRAFT')))))) and (t6.member_id = $20::uuid) is not true and (t6.l2 = $21::integer) is not true)
limit 10001)) a
limit 10001) b) n) || ',"completed":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select t12.id
from enrolment t12
where (t12.member_id = $20::uuid and (t12.state = $23::text
and exists (select 1
from training_class r13
where (r13.id = t12.class_id and (r13.l2 = any($15::integer[]) and r13.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r13.drafting_unit = $13::integer
or exists (select 1
from enrolment f14
where f14.class_id = r13.id and f14.state <> 'REJECTED' and f14.member_id = $10::uuid) and r13.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f15
where f15.class_id = r13.id and f15.member_id = $11::uuid) and r13.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r13.state = any($24::text[]) and (r13.starts_on < $25::date and r13.starts_on >= $26::date) and r13.l1 = (select w16.no
from organization w16
where w16.id = $27::uuid and (w16.no = any($7::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $8::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $9::integer and w16.state is distinct
from 'DRAFT')))))))
limit 10001)
union all (select t12.id
from enrolment t12
where (t12.l2 = $21::integer and (t12.state = $23::text
and exists (select 1
from training_class r13
where (r13.id = t12.class_id and (r13.l2 = any($15::integer[]) and r13.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r13.drafting_unit = $13::integer
or exists (select 1
from enrolment f14
where f14.class_id = r13.id and f14.state <> 'REJECTED' and f14.member_id = $10::uuid) and r13.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f15
where f15.class_id = r13.id and f15.member_id = $11::uuid) and r13.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r13.state = any($24::text[]) and (r13.starts_on < $25::date and r13.starts_on >= $26::date) and r13.l1 = (select w16.no
from organization w16
where w16.id = $27::uuid and (w16.no = any($7::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $8::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $9::integer and w16.state is distinct
from 'DRAFT')))))) and (t12.member_id = $20::uuid) is not true)
limit 10001)
union all (select t12.id
from enrolment t12
where (exists (select 1
from enrolment_party f17
where f17.enrolment_id = t12.id and f17.role = 'ORGANISER' and f17.l2 = $22::integer) and (t12.state = $23::text
and exists (select 1
from training_class r13
where (r13.id = t12.class_id and (r13.l2 = any($15::integer[]) and r13.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r13.drafting_unit = $13::integer
or exists (select 1
from enrolment f14
where f14.class_id = r13.id and f14.state <> 'REJECTED' and f14.member_id = $10::uuid) and r13.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f15
where f15.class_id = r13.id and f15.member_id = $11::uuid) and r13.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r13.state = any($24::text[]) and (r13.starts_on < $25::date and r13.starts_on >= $26::date) and r13.l1 = (select w16.no
from organization w16
where w16.id = $27::uuid and (w16.no = any($7::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $8::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $9::integer and w16.state is distinct
from 'DRAFT')))))) and (t12.member_id = $20::uuid) is not true and (t12.l2 = $21::integer) is not true)
limit 10001)) a
limit 10001) b) n) || ',"people":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select t18.id
from member t18
where (t18.id = $34::uuid and ((t18.standing = any($28::text[])) is not true
and exists (select 1
from enrolment r19
where (r19.member_id = t18.id and (r19.member_id = $20::uuid or r19.l2 = $21::integer
or exists (select 1
from enrolment_party f20
where f20.enrolment_id = r19.id and f20.role = 'ORGANISER' and f20.l2 = $22::integer)) and (r19.state = any($29::text[])
and exists (select 1
from training_class r21
where (r21.id = r19.class_id and (r21.l2 = any($15::integer[]) and r21.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r21.drafting_unit = $13::integer
or exists (select 1
from enrolment f22
where f22.class_id = r21.id and f22.state <> 'REJECTED' and f22.member_id = $10::uuid) and r21.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f23
where f23.class_id = r21.id and f23.member_id = $11::uuid) and r21.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r21.state = any($30::text[]) and (r21.starts_on < $31::date and r21.starts_on >= $32::date) and r21.l1 = (select w24.no
from organization w24
where w24.id = $33::uuid and (w24.no = any($7::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $8::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $9::integer and w24.state is distinct
from 'DRAFT'))))))))))
limit 10001)
union all (select t18.id
from member t18
where (t18.l2 = $35::integer and ((t18.standing = any($28::text[])) is not true
and exists (select 1
from enrolment r19
where (r19.member_id = t18.id and (r19.member_id = $20::uuid or r19.l2 = $21::integer
or exists (select 1
from enrolment_party f20
where f20.enrolment_id = r19.id and f20.role = 'ORGANISER' and f20.l2 = $22::integer)) and (r19.state = any($29::text[])
and exists (select 1
from training_class r21
where (r21.id = r19.class_id and (r21.l2 = any($15::integer[]) and r21.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r21.drafting_unit = $13::integer
or exists (select 1
from enrolment f22
where f22.class_id = r21.id and f22.state <> 'REJECTED' and f22.member_id = $10::uuid) and r21.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f23
where f23.class_id = r21.id and f23.member_id = $11::uuid) and r21.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r21.state = any($30::text[]) and (r21.starts_on < $31::date and r21.starts_on >= $32::date) and r21.l1 = (select w24.no
from organization w24
where w24.id = $33::uuid and (w24.no = any($7::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $8::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $9::integer and w24.state is distinct
from 'DRAFT'))))))))) and (t18.id = $34::uuid) is not true)
limit 10001)
union all (select t18.id
from member t18
where (exists (select 1
from membership f25
where f25.member_id = t18.id and f25.status = 'ACTIVE' and f25.valid_from <= $37::date and (f25.valid_to is null or $37::date < f25.valid_to) and f25.kind = 'TEMPORARY' and f25.l2 = $36::integer) and ((t18.standing = any($28::text[])) is not true
and exists (select 1
from enrolment r19
where (r19.member_id = t18.id and (r19.member_id = $20::uuid or r19.l2 = $21::integer
or exists (select 1
from enrolment_party f20
where f20.enrolment_id = r19.id and f20.role = 'ORGANISER' and f20.l2 = $22::integer)) and (r19.state = any($29::text[])
and exists (select 1
from training_class r21
where (r21.id = r19.class_id and (r21.l2 = any($15::integer[]) and r21.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r21.drafting_unit = $13::integer
or exists (select 1
from enrolment f22
where f22.class_id = r21.id and f22.state <> 'REJECTED' and f22.member_id = $10::uuid) and r21.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f23
where f23.class_id = r21.id and f23.member_id = $11::uuid) and r21.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and (r21.state = any($30::text[]) and (r21.starts_on < $31::date and r21.starts_on >= $32::date) and r21.l1 = (select w24.no
from organization w24
where w24.id = $33::uuid and (w24.no = any($7::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $8::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $9::integer and w24.state is distinct
from 'DRAFT'))))))))) and (t18.id = $34::uuid) is not true and (t18.l2 = $35::integer) is not true)
limit 10001)) a
limit 10001) b) n) || '}' d, array[(not exists (select 1
from organization
where id = $6::uuid and level <> 1)), (not exists (select 1
from organization
where id = $19::uuid and level <> 1)), (not exists (select 1
from organization
where id = $27::uuid and level <> 1)), (not exists (select 1
from organization
where id = $33::uuid and level <> 1))]::boolean[] ok
from account me
where me.id = $38::uuid
