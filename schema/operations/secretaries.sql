select me.authz_version::text v, '{"holdings":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 100)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || encode(decode('SeatHolding:' || t1.id::text, 'escape'), 'base64') || '"' || ',"holderName":' || coalesce(to_json(((select p.full_name
from member p
where p.id = t1.member_id)))::text, 'null') || ',"holder":' || coalesce((select '{"id":' || '"' || split_part(encode(decode('Member:' || o2.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',' ||
case when ((o2.l2 = $6::integer or o2.id = $7::uuid
or exists (select 1
from membership f5
where f5.member_id = o2.id and f5.status = 'ACTIVE' and f5.valid_from <= $4::date and (f5.valid_to is null or $4::date < f5.valid_to) and f5.kind = 'TEMPORARY' and f5.l2 = $8::integer))) then '"admissionDate":' || coalesce('"' || (o2.admission_date)::text || '"', 'null')
else '"admissionDate":null' end || '}'
from member o2
where o2.id = t1.member_id and (o2.l2 = $1::integer or o2.id = $2::uuid
or exists (select 1
from membership f3
where f3.member_id = o2.id and f3.status = 'ACTIVE' and f3.valid_from <= $4::date and (f3.valid_to is null or $4::date < f3.valid_to) and f3.kind = 'TEMPORARY' and f3.l2 = $3::integer) or o2.l5 = $5::integer
and exists (select 1
from membership f4
where f4.member_id = o2.id and f4.status = 'ACTIVE' and f4.valid_from <= $4::date and (f4.valid_to is null or $4::date < f4.valid_to) and f4.kind = 'OFFICIAL' and true))), 'null') || ',"from":' || '"' || (t1.valid_from)::text || '"' || ',"how":' || '"' || t1.how || '"' || ',"unitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n6.name)::text, 'null') || ',"kind":' || coalesce('"' || n6.kind || '"', 'null') || ',"level":' || coalesce((n6.level)::text, 'null') || '}'
from organization n6
where n6.no = t1.unit), 'null') || '}', ',') filter (where t1.rn <= 100), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t1.valid_from)::text, (t1.id)::text)::text, $9::bytea, $10::bytea)) filter (where t1.rn = least(t1.rows, 100)) || '"', 'null') c2
from (select t1.*, row_number() over () rn, count(*) over () rows
from (select t1.*
from ((select t1.id, t1.member_id, t1.valid_from, t1.how, t1.unit
from seat_holding t1
where (t1.l2 = $15::integer and (t1.title = 'SECRETARY'::text and t1.state = 'ACTIVE'::text and t1.l1 = w7.no))
order by t1.valid_from, t1.id
limit 101)
union all (select t1.id, t1.member_id, t1.valid_from, t1.how, t1.unit
from seat_holding t1
where (t1.l3 = $16::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = 'SECRETARY'::text and t1.state = 'ACTIVE'::text and t1.l1 = w7.no) and (t1.l2 = $15::integer) is not true)
order by t1.valid_from, t1.id
limit 101)) t1
order by t1.valid_from, t1.id
limit 101) t1) t1) a
cross
join (select (select count(*) n
from (select 1
from seat_holding t1
where (t1.l2 = $15::integer and (t1.title = 'SECRETARY'::text and t1.state = 'ACTIVE'::text and t1.l1 = w7.no))
limit 10001) b) + (select count(*) n
from (select 1
from seat_holding t1
where (t1.l3 = $16::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = 'SECRETARY'::text and t1.state = 'ACTIVE'::text and t1.l1 = w7.no) and (t1.l2 = $15::integer) is not true)
limit 10001) b) n) n) || '}' json_bytes, array[(coalesce(w7.level, 1) = 1)]::boolean[] ok
from account me left
join organization w7 on w7.id = $14::uuid and (w7.l2 = $11::integer and w7.state is distinct
from 'DRAFT' or w7.l3 = $12::integer and w7.state is distinct
from 'DRAFT' or w7.no = any($13::integer[]) and w7.state is distinct
from 'DRAFT')
where me.id = $17::uuid
