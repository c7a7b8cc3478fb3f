select me.authz_version::text v, '{"ruleSets":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"code":' || to_json(t1.code)::text || ',"from":' || '"' || (t1.valid_from)::text || '"' || ',"to":' || coalesce('"' || (t1.valid_to)::text || '"', 'null') || ',"params":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"value":' || to_json(t2.value)::text || ',"measure":' || coalesce(to_json(t2.measure)::text, 'null') || '}', ','), '') || ']' c0
from (select t2.*
from rule_set_param t2
where (t2.rule_set_id = t1.id and (exists (select 1
from rule_set f3
where f3.id = t2.rule_set_id and f3.central = true and f3.state = 'DECIDED' and f3.valid_from <= '2022-11-14' and f3.subject is distinct
from 'PLANNING')
or exists (select 1
from rule_set f4
where f4.id = t2.rule_set_id and f4.unit = any($1::integer[]) and f4.state = 'DECIDED' and f4.valid_from <= '2022-11-14' and f4.subject is distinct
from 'PLANNING')
or exists (select 1
from rule_set f5
where f5.id = t2.rule_set_id and f5.l5 = $2::integer and f5.state = 'DECIDED' and f5.valid_from <= '2022-11-14' and f5.subject is distinct
from 'PLANNING')
or exists (select 1
from rule_set f6
where f6.id = t2.rule_set_id and f6.drafting_unit = $3::integer)
or exists (select 1
from rule_set f7
where f7.id = t2.rule_set_id and f7.l2 = $4::integer and f7.state = 'DECIDED' and f7.valid_from <= '2022-11-14' and f7.subject is distinct
from 'PLANNING')
or exists (select 1
from rule_set f8
where f8.id = t2.rule_set_id and f8.unit = any($5::integer[]) and f8.state = 'DECIDED' and f8.valid_from <= '2022-11-14' and f8.subject = 'PLANNING')
or exists (select 1
from rule_set f9
where f9.id = t2.rule_set_id and f9.l2 = $6::integer and f9.state = 'DECIDED' and f9.valid_from <= '2022-11-14' and f9.subject = 'PLANNING')
or exists (select 1
from rule_set f10
where f10.id = t2.rule_set_id and f10.central = true and f10.state = 'DECIDED' and f10.valid_from <= '2022-11-14' and f10.subject = 'PLANNING')) and t2.name = $7::text)
order by t2.name, t2.id
limit 1) t2) a) || '}', ','), '') || ']' c0
from (select distinct on (t1.valid_from, t1.id) t1.*
from ((select t1.*
from rule_set t1
where (t1.central = true and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject is distinct
from 'PLANNING' and t1.subject = $8::text)
order by t1.valid_from, t1.id
limit 10)
union all (select b.*
from unnest($9::text[]) g11(k0)
cross
join lateral (select t1.*
from rule_set t1
where (t1.unit = any(g11.k0::integer[]) and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject is distinct
from 'PLANNING' and t1.subject = $8::text)
order by t1.valid_from, t1.id
limit 10) b)
union all (select t1.*
from rule_set t1
where (t1.l5 = $10::integer and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject is distinct
from 'PLANNING' and t1.subject = $8::text)
order by t1.valid_from, t1.id
limit 10)
union all (select t1.*
from rule_set t1
where (t1.drafting_unit = $11::integer and t1.subject = $8::text)
order by t1.valid_from, t1.id
limit 10)
union all (select t1.*
from rule_set t1
where (t1.l2 = $12::integer and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject is distinct
from 'PLANNING' and t1.subject = $8::text)
order by t1.valid_from, t1.id
limit 10)
union all (select t1.*
from rule_set t1
where (t1.unit = any($13::integer[]) and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject = 'PLANNING' and t1.subject = $8::text)
order by t1.valid_from, t1.id
limit 10)
union all (select t1.*
from rule_set t1
where (t1.l2 = $14::integer and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject = 'PLANNING' and t1.subject = $8::text)
order by t1.valid_from, t1.id
limit 10)
union all (select t1.*
from rule_set t1
where (t1.central = true and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject = 'PLANNING' and t1.subject = $8::text)
order by t1.valid_from, t1.id
limit 10)) t1
order by t1.valid_from, t1.id
limit 10) t1) a) || ',"members":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 50)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('Member:' || t12.id::text, 'escape'), 'base64'), 58) || '"' || ',"fullName":' || to_json(t12.full_name)::text || ',' ||
case when ((t12.id = $15::uuid or t12.l2 = $16::integer
or exists (select 1
from membership f13
where f13.member_id = t12.id and f13.status = 'ACTIVE' and f13.valid_from <= $18::date and (f13.valid_to is null or $18::date < f13.valid_to) and f13.kind = 'TEMPORARY' and f13.l2 = $17::integer))) then '"standing":' || '"' || t12.standing || '"' || ',"admissionDate":' || coalesce('"' || (t12.admission_date)::text || '"', 'null') || ',"homeUnitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n14.name)::text, 'null') || '}'
from organization n14
where n14.no = t12.home_unit), 'null')
else '"standing":null,"admissionDate":null,"homeUnitLabel":null' end || '}', ',') filter (where t12.rn <= 50), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t12.given_name)::text, (t12.family_name)::text, (t12.middle_name)::text, (t12.id)::text)::text, $19::bytea, $20::bytea)) filter (where t12.rn = least(t12.rows, 50)) || '"', 'null') c2
from (select t12.*, row_number() over () rn, count(*) over () rows
from (select t12.*
from ((select t12.*
from member t12
where (t12.id = $36::uuid and (t12.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t12.admission_date < $21::date and t12.admission_date >= $22::date) and not exists (select 1
from enrolment r15
where (r15.member_id = t12.id and (r15.member_id = $23::uuid or r15.l2 = $24::integer
or exists (select 1
from enrolment_party f16
where f16.enrolment_id = r15.id and f16.role = 'ORGANISER' and f16.l2 = $25::integer)) and (r15.state = $26::text
and exists (select 1
from training_class r17
where (r17.id = r15.class_id and (r17.l2 = any($27::integer[]) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r17.drafting_unit = $28::integer
or exists (select 1
from enrolment f18
where f18.class_id = r17.id and f18.state <> 'REJECTED' and f18.member_id = $29::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f19
where f19.class_id = r17.id and f19.member_id = $30::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r17.level = $31::text))))) and t12.l1 = w20.no)))
order by t12.given_name, t12.family_name, t12.middle_name, t12.id
limit 51)
union all (select t12.*
from member t12
where (t12.l2 = $37::integer and (t12.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t12.admission_date < $21::date and t12.admission_date >= $22::date) and not exists (select 1
from enrolment r15
where (r15.member_id = t12.id and (r15.member_id = $23::uuid or r15.l2 = $24::integer
or exists (select 1
from enrolment_party f16
where f16.enrolment_id = r15.id and f16.role = 'ORGANISER' and f16.l2 = $25::integer)) and (r15.state = $26::text
and exists (select 1
from training_class r17
where (r17.id = r15.class_id and (r17.l2 = any($27::integer[]) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r17.drafting_unit = $28::integer
or exists (select 1
from enrolment f18
where f18.class_id = r17.id and f18.state <> 'REJECTED' and f18.member_id = $29::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f19
where f19.class_id = r17.id and f19.member_id = $30::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r17.level = $31::text))))) and t12.l1 = w20.no)) and (t12.id = $36::uuid) is not true)
order by t12.given_name, t12.family_name, t12.middle_name, t12.id
limit 51)
union all (select t12.*
from member t12
where (exists (select 1
from membership f21
where f21.member_id = t12.id and f21.status = 'ACTIVE' and f21.valid_from <= $18::date and (f21.valid_to is null or $18::date < f21.valid_to) and f21.kind = 'TEMPORARY' and f21.l2 = $38::integer) and (t12.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t12.admission_date < $21::date and t12.admission_date >= $22::date) and not exists (select 1
from enrolment r15
where (r15.member_id = t12.id and (r15.member_id = $23::uuid or r15.l2 = $24::integer
or exists (select 1
from enrolment_party f16
where f16.enrolment_id = r15.id and f16.role = 'ORGANISER' and f16.l2 = $25::integer)) and (r15.state = $26::text
and exists (select 1
from training_class r17
where (r17.id = r15.class_id and (r17.l2 = any($27::integer[]) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r17.drafting_unit = $28::integer
or exists (select 1
from enrolment f18
where f18.class_id = r17.id and f18.state <> 'REJECTED' and f18.member_id = $29::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f19
where f19.class_id = r17.id and f19.member_id = $30::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r17.level = $31::text))))) and t12.l1 = w20.no)) and (t12.id = $36::uuid) is not true and (t12.l2 = $37::integer) is not true)
order by t12.given_name, t12.family_name, t12.middle_name, t12.id
limit 51)) t12
order by t12.given_name, t12.family_name, t12.middle_name, t12.id
limit 51) t12) t12) a
cross
join (select (select count(*)
from (select 1
from member t12
where (t12.id = $36::uuid and (t12.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t12.admission_date < $21::date and t12.admission_date >= $22::date) and not exists (select 1
from enrolment r15
where (r15.member_id = t12.id and (r15.member_id = $23::uuid or r15.l2 = $24::integer
or exists (select 1
from enrolment_party f16
where f16.enrolment_id = r15.id and f16.role = 'ORGANISER' and f16.l2 = $25::integer)) and (r15.state = $26::text
and exists (select 1
from training_class r17
where (r17.id = r15.class_id and (r17.l2 = any($27::integer[]) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r17.drafting_unit = $28::integer
or exists (select 1
from enrolment f18
where f18.class_id = r17.id and f18.state <> 'REJECTED' and f18.member_id = $29::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f19
where f19.class_id = r17.id and f19.member_id = $30::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r17.level = $31::text))))) and t12.l1 = w20.no)))
limit 10001) b) + (select count(*)
from (select 1
from member t12
where (t12.l2 = $37::integer and (t12.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t12.admission_date < $21::date and t12.admission_date >= $22::date) and not exists (select 1
from enrolment r15
where (r15.member_id = t12.id and (r15.member_id = $23::uuid or r15.l2 = $24::integer
or exists (select 1
from enrolment_party f16
where f16.enrolment_id = r15.id and f16.role = 'ORGANISER' and f16.l2 = $25::integer)) and (r15.state = $26::text
and exists (select 1
from training_class r17
where (r17.id = r15.class_id and (r17.l2 = any($27::integer[]) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r17.drafting_unit = $28::integer
or exists (select 1
from enrolment f18
where f18.class_id = r17.id and f18.state <> 'REJECTED' and f18.member_id = $29::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f19
where f19.class_id = r17.id and f19.member_id = $30::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r17.level = $31::text))))) and t12.l1 = w20.no)) and (t12.id = $36::uuid) is not true)
limit 10001) b) + (select count(*)
from (select 1
from member t12
where (exists (select 1
from membership f21
where f21.member_id = t12.id and f21.status = 'ACTIVE' and f21.valid_from <= $18::date and (f21.valid_to is null or $18::date < f21.valid_to) and f21.kind = 'TEMPORARY' and f21.l2 = $38::integer) and (t12.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t12.admission_date < $21::date and t12.admission_date >= $22::date) and not exists (select 1
from enrolment r15
where (r15.member_id = t12.id and (r15.member_id = $23::uuid or r15.l2 = $24::integer
or exists (select 1
from enrolment_party f16
where f16.enrolment_id = r15.id and f16.role = 'ORGANISER' and f16.l2 = $25::integer)) and (r15.state = $26::text
and exists (select 1
from training_class r17
where (r17.id = r15.class_id and (r17.l2 = any($27::integer[]) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r17.drafting_unit = $28::integer
or exists (select 1
from enrolment f18
where f18.class_id = r17.id and f18.state <> 'REJECTED' and f18.member_id = $29::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f19
where f19.class_id = r17.id and f19.member_id = $30::uuid) and r17.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r17.level = $31::text))))) and t12.l1 = w20.no)) and (t12.id = $36::uuid) is not true and (t12.l2 = $37::integer) is not true)
limit 10001) b) n) n) || '}' d, array[(coalesce(w20.level, 1) = 1)]::boolean[] ok
from account me left
join organization w20 on w20.id = $35::uuid and (w20.no = any($32::integer[]) and w20.state is distinct
from 'DRAFT' or w20.l3 = $33::integer and w20.state is distinct
from 'DRAFT' or w20.l2 = $34::integer and w20.state is distinct
from 'DRAFT')
where me.id = $39::uuid
