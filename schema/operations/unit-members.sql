select me.authz_version::text v, '{"organization":' || coalesce((select '{"id":' || '"' || split_part(encode(decode('Organization:' || t1.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t1.code)::text || ',"name":' || to_json(t1.name)::text || ',"kind":' || '"' || t1.kind || '"' || ',"state":' || '"' || t1.state || '"' || ',' ||
case when (t1.l2 = $4::integer and t1.state is distinct
from 'DRAFT' or t1.l3 = $5::integer and t1.l5 = $6::integer and t1.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t1.no), 0)))::text, 'null')
else '"memberCount":null' end || ',"members":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"countPrecision":' ||
case when n.n > 10000 then '"CAPPED"'
else '"EXACT"' end || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 50)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Member:' || t2.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"fullName":' || to_json(t2.full_name)::text || ',' ||
case when ((t2.l2 = $7::integer or t2.id = $8::uuid
or exists (select 1
from membership f3
where f3.member_id = t2.id and f3.status = 'ACTIVE' and f3.valid_from <= $10::date and (f3.valid_to is null or $10::date < f3.valid_to) and f3.kind = 'TEMPORARY' and f3.l2 = $9::integer))) then '"standing":' || '"' || t2.standing || '"' || ',"admissionDate":' || coalesce('"' || (t2.admission_date)::text || '"', 'null') || ',"partyAge":' || coalesce((extract(year
from age($10::date, t2.admission_date))::integer)::text, 'null') || ',"homeUnitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n4.name)::text, 'null') || ',"kind":' || coalesce('"' || n4.kind || '"', 'null') || '}'
from organization n4
where n4.no = t2.home_unit), 'null') || ',"positions":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"title":' || '"' || t5.title || '"' || ',"unitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n6.name)::text, 'null') || '}'
from organization n6
where n6.no = t5.unit), 'null') || '}', ','), '') || ']' c0
from (select t5.title, t5.unit, t5.valid_from, t5.id
from seat_holding t5
where (t5.member_id = t2.id and (t5.l2 = $11::integer or t5.l3 = $12::integer and t5.state = any(array['ACTIVE','ENDED']::text[])) and t5.state = 'ACTIVE'::text)
order by t5.valid_from, t5.id
limit 20) t5) a)
else '"standing":null,"admissionDate":null,"partyAge":null,"homeUnitLabel":null,"positions":null' end || '}', ',') filter (where t2.rn <= 50), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t2.given_name)::text, (t2.family_name)::text, (t2.middle_name)::text, (t2.id)::text)::text, $13::bytea, $14::bytea)) filter (where t2.rn = least(t2.rows, 50)) || '"', 'null') c2
from (select t2.*, row_number() over () rn, count(*) over () rows
from ((select t2.id, t2.full_name, t2.l2, t2.standing, t2.admission_date, t2.home_unit, t2.given_name, t2.family_name, t2.middle_name
from member t2
where ((t1.level = 1 and t2.l1 = t1.no) and (t2.l2 = $15::integer or t2.id = $16::uuid
or exists (select 1
from membership f7
where f7.member_id = t2.id and f7.status = 'ACTIVE' and f7.valid_from <= $10::date and (f7.valid_to is null or $10::date < f7.valid_to) and f7.kind = 'TEMPORARY' and f7.l2 = $17::integer) or t2.l5 = $18::integer
and exists (select 1
from membership f8
where f8.member_id = t2.id and f8.status = 'ACTIVE' and f8.valid_from <= $10::date and (f8.valid_to is null or $10::date < f8.valid_to) and f8.kind = 'OFFICIAL' and true)) and t2.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED'))
order by t2.given_name, t2.family_name, t2.middle_name, t2.id
limit 51)
union all (select t2.id, t2.full_name, t2.l2, t2.standing, t2.admission_date, t2.home_unit, t2.given_name, t2.family_name, t2.middle_name
from member t2
where ((t1.level = 2 and t2.l2 = t1.no) and (t2.l2 = $15::integer or t2.id = $16::uuid
or exists (select 1
from membership f7
where f7.member_id = t2.id and f7.status = 'ACTIVE' and f7.valid_from <= $10::date and (f7.valid_to is null or $10::date < f7.valid_to) and f7.kind = 'TEMPORARY' and f7.l2 = $17::integer) or t2.l5 = $18::integer
and exists (select 1
from membership f8
where f8.member_id = t2.id and f8.status = 'ACTIVE' and f8.valid_from <= $10::date and (f8.valid_to is null or $10::date < f8.valid_to) and f8.kind = 'OFFICIAL' and true)) and t2.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED'))
order by t2.given_name, t2.family_name, t2.middle_name, t2.id
limit 51)
union all (select t2.id, t2.full_name, t2.l2, t2.standing, t2.admission_date, t2.home_unit, t2.given_name, t2.family_name, t2.middle_name
from member t2
where ((t1.level = 3 and t2.l3 = t1.no) and (t2.l2 = $15::integer or t2.id = $16::uuid
or exists (select 1
from membership f7
where f7.member_id = t2.id and f7.status = 'ACTIVE' and f7.valid_from <= $10::date and (f7.valid_to is null or $10::date < f7.valid_to) and f7.kind = 'TEMPORARY' and f7.l2 = $17::integer) or t2.l5 = $18::integer
and exists (select 1
from membership f8
where f8.member_id = t2.id and f8.status = 'ACTIVE' and f8.valid_from <= $10::date and (f8.valid_to is null or $10::date < f8.valid_to) and f8.kind = 'OFFICIAL' and true)) and t2.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED'))
order by t2.given_name, t2.family_name, t2.middle_name, t2.id
limit 51)
union all (select t2.id, t2.full_name, t2.l2, t2.standing, t2.admission_date, t2.home_unit, t2.given_name, t2.family_name, t2.middle_name
from member t2
where ((t1.level = 4 and t2.l4 = t1.no) and (t2.l2 = $15::integer or t2.id = $16::uuid
or exists (select 1
from membership f7
where f7.member_id = t2.id and f7.status = 'ACTIVE' and f7.valid_from <= $10::date and (f7.valid_to is null or $10::date < f7.valid_to) and f7.kind = 'TEMPORARY' and f7.l2 = $17::integer) or t2.l5 = $18::integer
and exists (select 1
from membership f8
where f8.member_id = t2.id and f8.status = 'ACTIVE' and f8.valid_from <= $10::date and (f8.valid_to is null or $10::date < f8.valid_to) and f8.kind = 'OFFICIAL' and true)) and t2.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED'))
order by t2.given_name, t2.family_name, t2.middle_name, t2.id
limit 51)
union all (select t2.id, t2.full_name, t2.l2, t2.standing, t2.admission_date, t2.home_unit, t2.given_name, t2.family_name, t2.middle_name
from member t2
where ((t1.level = 5 and t2.l5 = t1.no) and (t2.l2 = $15::integer or t2.id = $16::uuid
or exists (select 1
from membership f7
where f7.member_id = t2.id and f7.status = 'ACTIVE' and f7.valid_from <= $10::date and (f7.valid_to is null or $10::date < f7.valid_to) and f7.kind = 'TEMPORARY' and f7.l2 = $17::integer) or t2.l5 = $18::integer
and exists (select 1
from membership f8
where f8.member_id = t2.id and f8.status = 'ACTIVE' and f8.valid_from <= $10::date and (f8.valid_to is null or $10::date < f8.valid_to) and f8.kind = 'OFFICIAL' and true)) and t2.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED'))
order by t2.given_name, t2.family_name, t2.middle_name, t2.id
limit 51)) t2) t2) a
cross
join (select (select count(*) n
from (select 1
from member t2
where ((t1.level = 1 and t2.l1 = t1.no) and (t2.l2 = $15::integer or t2.id = $16::uuid
or exists (select 1
from membership f7
where f7.member_id = t2.id and f7.status = 'ACTIVE' and f7.valid_from <= $10::date and (f7.valid_to is null or $10::date < f7.valid_to) and f7.kind = 'TEMPORARY' and f7.l2 = $17::integer) or t2.l5 = $18::integer
and exists (select 1
from membership f8
where f8.member_id = t2.id and f8.status = 'ACTIVE' and f8.valid_from <= $10::date and (f8.valid_to is null or $10::date < f8.valid_to) and f8.kind = 'OFFICIAL' and true)) and t2.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED'))
limit 10001) b) + (select count(*) n
from (select 1
from member t2
where ((t1.level = 2 and t2.l2 = t1.no) and (t2.l2 = $15::integer or t2.id = $16::uuid
or exists (select 1
from membership f7
where f7.member_id = t2.id and f7.status = 'ACTIVE' and f7.valid_from <= $10::date and (f7.valid_to is null or $10::date < f7.valid_to) and f7.kind = 'TEMPORARY' and f7.l2 = $17::integer) or t2.l5 = $18::integer
and exists (select 1
from membership f8
where f8.member_id = t2.id and f8.status = 'ACTIVE' and f8.valid_from <= $10::date and (f8.valid_to is null or $10::date < f8.valid_to) and f8.kind = 'OFFICIAL' and true)) and t2.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED'))
limit 10001) b) + (select count(*) n
from (select 1
from member t2
where ((t1.level = 3 and t2.l3 = t1.no) and (t2.l2 = $15::integer or t2.id = $16::uuid
or exists (select 1
from membership f7
where f7.member_id = t2.id and f7.status = 'ACTIVE' and f7.valid_from <= $10::date and (f7.valid_to is null or $10::date < f7.valid_to) and f7.kind = 'TEMPORARY' and f7.l2 = $17::integer) or t2.l5 = $18::integer
and exists (select 1
from membership f8
where f8.member_id = t2.id and f8.status = 'ACTIVE' and f8.valid_from <= $10::date and (f8.valid_to is null or $10::date < f8.valid_to) and f8.kind = 'OFFICIAL' and true)) and t2.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED'))
limit 10001) b) + (select count(*) n
from (select 1
from member t2
where ((t1.level = 4 and t2.l4 = t1.no) and (t2.l2 = $15::integer or t2.id = $16::uuid
or exists (select 1
from membership f7
where f7.member_id = t2.id and f7.status = 'ACTIVE' and f7.valid_from <= $10::date and (f7.valid_to is null or $10::date < f7.valid_to) and f7.kind = 'TEMPORARY' and f7.l2 = $17::integer) or t2.l5 = $18::integer
and exists (select 1
from membership f8
where f8.member_id = t2.id and f8.status = 'ACTIVE' and f8.valid_from <= $10::date and (f8.valid_to is null or $10::date < f8.valid_to) and f8.kind = 'OFFICIAL' and true)) and t2.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED'))
limit 10001) b) + (select count(*) n
from (select 1
from member t2
where ((t1.level = 5 and t2.l5 = t1.no) and (t2.l2 = $15::integer or t2.id = $16::uuid
or exists (select 1
from membership f7
where f7.member_id = t2.id and f7.status = 'ACTIVE' and f7.valid_from <= $10::date and (f7.valid_to is null or $10::date < f7.valid_to) and f7.kind = 'TEMPORARY' and f7.l2 = $17::integer) or t2.l5 = $18::integer
and exists (select 1
from membership f8
where f8.member_id = t2.id and f8.status = 'ACTIVE' and f8.valid_from <= $10::date and (f8.valid_to is null or $10::date < f8.valid_to) and f8.kind = 'OFFICIAL' and true)) and t2.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED'))
limit 10001) b) n) n) || '}'
from organization t1
where t1.id = $19::uuid and (t1.l2 = $1::integer and t1.state is distinct
from 'DRAFT' or t1.l3 = $2::integer and t1.state is distinct
from 'DRAFT' or t1.no = any($3::integer[]) and t1.state is distinct
from 'DRAFT')), 'null') || '}' json_bytes
from account me
where me.id = $20::uuid
