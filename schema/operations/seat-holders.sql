select me.authz_version::text v, '{"holdings":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || encode(decode('SeatHolding:' || t1.id::text, 'escape'), 'base64') || '"' || ',"holderName":' || coalesce(to_json(((select p.full_name
from member p
where p.id = t1.member_id)))::text, 'null') || ',"title":' || '"' || t1.title || '"' || ',"state":' || '"' || t1.state || '"' || ',"how":' || '"' || t1.how || '"' || ',"from":' || '"' || (t1.valid_from)::text || '"' || ',"to":' || coalesce('"' || (t1.valid_to)::text || '"', 'null') || ',"unitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n2.name)::text, 'null') || ',"kind":' || coalesce('"' || n2.kind || '"', 'null') || '}'
from organization n2
where n2.no = t1.unit), 'null') || '}', ','), '') || ']' c0
from (select t1.*
from ((select t1.id, t1.member_id, t1.title, t1.state, t1.how, t1.valid_from, t1.valid_to, t1.unit
from seat_holding t1
where (t1.l2 = $13::integer and (t1.title = $1::text and t1.state = any(array['ACTIVE', 'ENDED']::text[]) and t1.valid_from <= $2::date
and exists (select 1
from organization r3
where (r3.no = t1.unit and (r3.l2 = $3::integer and r3.state is distinct
from 'DRAFT' or r3.l3 = $4::integer and r3.state is distinct
from 'DRAFT' or r3.no = any($5::integer[]) and r3.state is distinct
from 'DRAFT') and r3.id = $6::uuid))
and exists (select 1
from seat r4
where (r4.id = t1.seat_id and (r4.l2 = $7::integer or r4.l3 = $8::integer)
and exists (select 1
from body r5
where (r5.id = r4.body_id and (r5.l2 = $9::integer or r5.l3 = $10::integer) and r5.kind = $11::text)))) and ((t1.valid_to) is null or t1.valid_to > $12::date)))
order by t1.valid_from, t1.id
limit 100)
union all (select t1.id, t1.member_id, t1.title, t1.state, t1.how, t1.valid_from, t1.valid_to, t1.unit
from seat_holding t1
where (t1.l3 = $14::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = any(array['ACTIVE', 'ENDED']::text[]) and t1.valid_from <= $2::date
and exists (select 1
from organization r3
where (r3.no = t1.unit and (r3.l2 = $3::integer and r3.state is distinct
from 'DRAFT' or r3.l3 = $4::integer and r3.state is distinct
from 'DRAFT' or r3.no = any($5::integer[]) and r3.state is distinct
from 'DRAFT') and r3.id = $6::uuid))
and exists (select 1
from seat r4
where (r4.id = t1.seat_id and (r4.l2 = $7::integer or r4.l3 = $8::integer)
and exists (select 1
from body r5
where (r5.id = r4.body_id and (r5.l2 = $9::integer or r5.l3 = $10::integer) and r5.kind = $11::text)))) and ((t1.valid_to) is null or t1.valid_to > $12::date)) and (t1.l2 = $13::integer) is not true)
order by t1.valid_from, t1.id
limit 100)) t1
order by t1.valid_from, t1.id
limit 100) t1) a
cross
join (select (select count(*) n
from (select 1
from seat_holding t1
where (t1.l2 = $13::integer and (t1.title = $1::text and t1.state = any(array['ACTIVE', 'ENDED']::text[]) and t1.valid_from <= $2::date
and exists (select 1
from organization r3
where (r3.no = t1.unit and (r3.l2 = $3::integer and r3.state is distinct
from 'DRAFT' or r3.l3 = $4::integer and r3.state is distinct
from 'DRAFT' or r3.no = any($5::integer[]) and r3.state is distinct
from 'DRAFT') and r3.id = $6::uuid))
and exists (select 1
from seat r4
where (r4.id = t1.seat_id and (r4.l2 = $7::integer or r4.l3 = $8::integer)
and exists (select 1
from body r5
where (r5.id = r4.body_id and (r5.l2 = $9::integer or r5.l3 = $10::integer) and r5.kind = $11::text)))) and ((t1.valid_to) is null or t1.valid_to > $12::date)))
limit 10001) b) + (select count(*) n
from (select 1
from seat_holding t1
where (t1.l3 = $14::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = any(array['ACTIVE', 'ENDED']::text[]) and t1.valid_from <= $2::date
and exists (select 1
from organization r3
where (r3.no = t1.unit and (r3.l2 = $3::integer and r3.state is distinct
from 'DRAFT' or r3.l3 = $4::integer and r3.state is distinct
from 'DRAFT' or r3.no = any($5::integer[]) and r3.state is distinct
from 'DRAFT') and r3.id = $6::uuid))
and exists (select 1
from seat r4
where (r4.id = t1.seat_id and (r4.l2 = $7::integer or r4.l3 = $8::integer)
and exists (select 1
from body r5
where (r5.id = r4.body_id and (r5.l2 = $9::integer or r5.l3 = $10::integer) and r5.kind = $11::text)))) and ((t1.valid_to) is null or t1.valid_to > $12::date)) and (t1.l2 = $13::integer) is not true)
limit 10001) b) n) n) || '}' json_bytes
from account me
where me.id = $15::uuid
