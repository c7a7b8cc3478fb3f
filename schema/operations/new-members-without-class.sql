select me.authz_version::text v, '{"ruleSets":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"code":' || to_json(t1.code)::text || ',"from":' || '"' || (t1.valid_from)::text || '"' || ',"to":' || coalesce('"' || (t1.valid_to)::text || '"', 'null') || ',"params":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"value":' || to_json(t2.value)::text || ',"measure":' || coalesce(to_json(t2.measure)::text, 'null') || '}', ','), '') || ']' c0
from (select t2.value, t2.measure, t2.name, t2.id
from rule_set_param t2
where (t2.rule_set_id = t1.id and t2.name = $1::text)
order by t2.name, t2.id
limit 1) t2) a) || '}', ','), '') || ']' c0
from (select distinct on (t1.valid_from, t1.id) t1.*
from ((select t1.code, t1.valid_from, t1.valid_to, t1.id
from rule_set t1
where (t1.central = true and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject is distinct
from 'PLANNING' and t1.subject = 'TRAINING'::text)
order by t1.valid_from, t1.id
limit 10)
union all (select b.*
from unnest($2::text[]) g3(k0)
cross
join lateral (select t1.code, t1.valid_from, t1.valid_to, t1.id
from rule_set t1
where (t1.unit = any(g3.k0::integer[]) and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject is distinct
from 'PLANNING' and t1.subject = 'TRAINING'::text)
order by t1.valid_from, t1.id
limit 10) b)
union all (select t1.code, t1.valid_from, t1.valid_to, t1.id
from rule_set t1
where (t1.l5 = $3::integer and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject is distinct
from 'PLANNING' and t1.subject = 'TRAINING'::text)
order by t1.valid_from, t1.id
limit 10)
union all (select t1.code, t1.valid_from, t1.valid_to, t1.id
from rule_set t1
where (t1.drafting_unit = $4::integer and t1.subject = 'TRAINING'::text)
order by t1.valid_from, t1.id
limit 10)
union all (select t1.code, t1.valid_from, t1.valid_to, t1.id
from rule_set t1
where (t1.l2 = $5::integer and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject is distinct
from 'PLANNING' and t1.subject = 'TRAINING'::text)
order by t1.valid_from, t1.id
limit 10)
union all (select t1.code, t1.valid_from, t1.valid_to, t1.id
from rule_set t1
where (t1.unit = any($6::integer[]) and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject = 'PLANNING' and t1.subject = 'TRAINING'::text)
order by t1.valid_from, t1.id
limit 10)
union all (select t1.code, t1.valid_from, t1.valid_to, t1.id
from rule_set t1
where (t1.l2 = $7::integer and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject = 'PLANNING' and t1.subject = 'TRAINING'::text)
order by t1.valid_from, t1.id
limit 10)
union all (select t1.code, t1.valid_from, t1.valid_to, t1.id
from rule_set t1
where (t1.central = true and t1.state = 'DECIDED' and t1.valid_from <= '2022-11-14' and t1.subject = 'PLANNING' and t1.subject = 'TRAINING'::text)
order by t1.valid_from, t1.id
limit 10)) t1
order by t1.valid_from, t1.id
limit 10) t1) a) || ',"members":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 50)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Member:' || t4.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"fullName":' || to_json(t4.full_name)::text || ',' ||
case when ((t4.l2 = $8::integer or t4.id = $9::uuid
or exists (select 1
from membership f5
where f5.member_id = t4.id and f5.status = 'ACTIVE' and f5.valid_from <= $11::date and (f5.valid_to is null or $11::date < f5.valid_to) and f5.kind = 'TEMPORARY' and f5.l2 = $10::integer))) then '"standing":' || '"' || t4.standing || '"' || ',"admissionDate":' || coalesce('"' || (t4.admission_date)::text || '"', 'null') || ',"homeUnitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n6.name)::text, 'null') || '}'
from organization n6
where n6.no = t4.home_unit), 'null')
else '"standing":null,"admissionDate":null,"homeUnitLabel":null' end || '}', ',') filter (where t4.rn <= 50), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t4.given_name)::text, (t4.family_name)::text, (t4.middle_name)::text, (t4.id)::text)::text, $12::bytea, $13::bytea)) filter (where t4.rn = least(t4.rows, 50)) || '"', 'null') c2
from (select t4.*, row_number() over () rn, count(*) over () rows
from (select t4.*
from ((select t4.id, t4.full_name, t4.l2, t4.standing, t4.admission_date, t4.home_unit, t4.given_name, t4.family_name, t4.middle_name
from member t4
where (t4.l2 = $27::integer and (t4.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t4.admission_date < $14::date and t4.admission_date >= $15::date) and not exists (select 1
from enrolment r7
where (r7.member_id = t4.id and (r7.l2 = $16::integer or r7.member_id = $17::uuid
or exists (select 1
from enrolment_party f8
where f8.enrolment_id = r7.id and f8.role = 'ORGANISER' and f8.l2 = $18::integer)) and (r7.state = 'COMPLETED'::text
and exists (select 1
from training_class r9
where (r9.id = r7.class_id and (r9.l2 = any($19::integer[]) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r9.drafting_unit = $20::integer
or exists (select 1
from enrolment f10
where f10.class_id = r9.id and f10.state <> 'REJECTED' and f10.member_id = $21::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f11
where f11.class_id = r9.id and f11.member_id = $22::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r9.level = 'NEW_MEMBERS'::text))))) and t4.l1 = w12.no)))
order by t4.given_name, t4.family_name, t4.middle_name, t4.id
limit 51)
union all (select t4.id, t4.full_name, t4.l2, t4.standing, t4.admission_date, t4.home_unit, t4.given_name, t4.family_name, t4.middle_name
from member t4
where (t4.id = $28::uuid and (t4.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t4.admission_date < $14::date and t4.admission_date >= $15::date) and not exists (select 1
from enrolment r7
where (r7.member_id = t4.id and (r7.l2 = $16::integer or r7.member_id = $17::uuid
or exists (select 1
from enrolment_party f8
where f8.enrolment_id = r7.id and f8.role = 'ORGANISER' and f8.l2 = $18::integer)) and (r7.state = 'COMPLETED'::text
and exists (select 1
from training_class r9
where (r9.id = r7.class_id and (r9.l2 = any($19::integer[]) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r9.drafting_unit = $20::integer
or exists (select 1
from enrolment f10
where f10.class_id = r9.id and f10.state <> 'REJECTED' and f10.member_id = $21::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f11
where f11.class_id = r9.id and f11.member_id = $22::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r9.level = 'NEW_MEMBERS'::text))))) and t4.l1 = w12.no)) and (t4.l2 = $27::integer) is not true)
order by t4.given_name, t4.family_name, t4.middle_name, t4.id
limit 51)
union all (select t4.id, t4.full_name, t4.l2, t4.standing, t4.admission_date, t4.home_unit, t4.given_name, t4.family_name, t4.middle_name
from member t4
where (exists (select 1
from membership f13
where f13.member_id = t4.id and f13.status = 'ACTIVE' and f13.valid_from <= $11::date and (f13.valid_to is null or $11::date < f13.valid_to) and f13.kind = 'TEMPORARY' and f13.l2 = $29::integer) and (t4.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t4.admission_date < $14::date and t4.admission_date >= $15::date) and not exists (select 1
from enrolment r7
where (r7.member_id = t4.id and (r7.l2 = $16::integer or r7.member_id = $17::uuid
or exists (select 1
from enrolment_party f8
where f8.enrolment_id = r7.id and f8.role = 'ORGANISER' and f8.l2 = $18::integer)) and (r7.state = 'COMPLETED'::text
and exists (select 1
from training_class r9
where (r9.id = r7.class_id and (r9.l2 = any($19::integer[]) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r9.drafting_unit = $20::integer
or exists (select 1
from enrolment f10
where f10.class_id = r9.id and f10.state <> 'REJECTED' and f10.member_id = $21::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f11
where f11.class_id = r9.id and f11.member_id = $22::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r9.level = 'NEW_MEMBERS'::text))))) and t4.l1 = w12.no)) and (t4.l2 = $27::integer) is not true and (t4.id = $28::uuid) is not true)
order by t4.given_name, t4.family_name, t4.middle_name, t4.id
limit 51)) t4
order by t4.given_name, t4.family_name, t4.middle_name, t4.id
limit 51) t4) t4) a
cross
join (select (select count(*) n
from (select 1
from member t4
where (t4.l2 = $27::integer and (t4.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t4.admission_date < $14::date and t4.admission_date >= $15::date) and not exists (select 1
from enrolment r7
where (r7.member_id = t4.id and (r7.l2 = $16::integer or r7.member_id = $17::uuid
or exists (select 1
from enrolment_party f8
where f8.enrolment_id = r7.id and f8.role = 'ORGANISER' and f8.l2 = $18::integer)) and (r7.state = 'COMPLETED'::text
and exists (select 1
from training_class r9
where (r9.id = r7.class_id and (r9.l2 = any($19::integer[]) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r9.drafting_unit = $20::integer
or exists (select 1
from enrolment f10
where f10.class_id = r9.id and f10.state <> 'REJECTED' and f10.member_id = $21::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f11
where f11.class_id = r9.id and f11.member_id = $22::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r9.level = 'NEW_MEMBERS'::text))))) and t4.l1 = w12.no)))
limit 10001) b) + (select count(*) n
from (select 1
from member t4
where (t4.id = $28::uuid and (t4.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t4.admission_date < $14::date and t4.admission_date >= $15::date) and not exists (select 1
from enrolment r7
where (r7.member_id = t4.id and (r7.l2 = $16::integer or r7.member_id = $17::uuid
or exists (select 1
from enrolment_party f8
where f8.enrolment_id = r7.id and f8.role = 'ORGANISER' and f8.l2 = $18::integer)) and (r7.state = 'COMPLETED'::text
and exists (select 1
from training_class r9
where (r9.id = r7.class_id and (r9.l2 = any($19::integer[]) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r9.drafting_unit = $20::integer
or exists (select 1
from enrolment f10
where f10.class_id = r9.id and f10.state <> 'REJECTED' and f10.member_id = $21::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f11
where f11.class_id = r9.id and f11.member_id = $22::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r9.level = 'NEW_MEMBERS'::text))))) and t4.l1 = w12.no)) and (t4.l2 = $27::integer) is not true)
limit 10001) b) + (select count(*) n
from (select 1
from member t4
where (exists (select 1
from membership f13
where f13.member_id = t4.id and f13.status = 'ACTIVE' and f13.valid_from <= $11::date and (f13.valid_to is null or $11::date < f13.valid_to) and f13.kind = 'TEMPORARY' and f13.l2 = $29::integer) and (t4.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and ((t4.admission_date < $14::date and t4.admission_date >= $15::date) and not exists (select 1
from enrolment r7
where (r7.member_id = t4.id and (r7.l2 = $16::integer or r7.member_id = $17::uuid
or exists (select 1
from enrolment_party f8
where f8.enrolment_id = r7.id and f8.role = 'ORGANISER' and f8.l2 = $18::integer)) and (r7.state = 'COMPLETED'::text
and exists (select 1
from training_class r9
where (r9.id = r7.class_id and (r9.l2 = any($19::integer[]) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[]) or r9.drafting_unit = $20::integer
or exists (select 1
from enrolment f10
where f10.class_id = r9.id and f10.state <> 'REJECTED' and f10.member_id = $21::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])
or exists (select 1
from training_lecturer f11
where f11.class_id = r9.id and f11.member_id = $22::uuid) and r9.stage = any(array['ANNOUNCED','ENROLLING','RUNNING','GRADING','CLOSED']::text[])) and r9.level = 'NEW_MEMBERS'::text))))) and t4.l1 = w12.no)) and (t4.l2 = $27::integer) is not true and (t4.id = $28::uuid) is not true)
limit 10001) b) n) n) || '}' json_bytes, array[(coalesce(w12.level, 1) = 1)]::boolean[] ok
from account me left
join organization w12 on w12.id = $26::uuid and (w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT' or w12.l3 = $24::integer and w12.state is distinct
from 'DRAFT' or w12.no = any($25::integer[]) and w12.state is distinct
from 'DRAFT')
where me.id = $30::uuid
