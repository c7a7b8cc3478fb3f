select me.authz_version::text v, '{"organization":' || coalesce((select '{"id":' || '"' || split_part(encode(decode('Organization:' || t1.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t1.code)::text || ',"name":' || to_json(t1.name)::text || ',"kind":' || '"' || t1.kind || '"' || ',"state":' || '"' || t1.state || '"' || ',' ||
case when (t1.l2 = $4::integer and t1.state is distinct
from 'DRAFT' or t1.l3 = $5::integer and t1.l5 = $6::integer and t1.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t1.no), 0)))::text, 'null')
else '"memberCount":null' end || ',"bodies":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Body:' || t2.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"kind":' || '"' || t2.kind || '"' || ',"name":' || to_json(t2.name)::text || ',"maxSeats":' || coalesce((t2.max_seats)::text, 'null') || ',"seats":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Seat:' || t3.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"title":' || '"' || t3.title || '"' || ',"ordinal":' || (t3.ordinal)::text || ',"holdings":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || encode(decode('SeatHolding:' || t4.id::text, 'escape'), 'base64') || '"' || ',"holderName":' || coalesce(to_json(((select p.full_name
from member p
where p.id = t4.member_id)))::text, 'null') || ',"from":' || '"' || (t4.valid_from)::text || '"' || '}', ','), '') || ']' c0
from (select t4.id, t4.member_id, t4.valid_from
from seat_holding t4
where (t4.seat_id = t3.id and (t4.l2 = $7::integer or t4.l3 = $8::integer and t4.state = any(array['ACTIVE','ENDED']::text[])) and t4.state = 'ACTIVE'::text)
order by t4.valid_from, t4.id
limit 1) t4) a) || '}', ','), '') || ']' c0
from (select t3.id, t3.title, t3.ordinal
from seat t3
where (t3.body_id = t2.id and (t3.l2 = $9::integer or t3.l3 = $10::integer))
order by t3.title, t3.ordinal, t3.id
limit 50) t3) a) || '}', ','), '') || ']' c0
from (select t2.id, t2.kind, t2.name, t2.max_seats
from body t2
where (t2.unit = t1.no and (t2.l2 = $11::integer or t2.l3 = $12::integer))
order by t2.kind, t2.id
limit 50) t2) a) || '}'
from organization t1
where t1.id = $13::uuid and (t1.l2 = $1::integer and t1.state is distinct
from 'DRAFT' or t1.l3 = $2::integer and t1.state is distinct
from 'DRAFT' or t1.no = any($3::integer[]) and t1.state is distinct
from 'DRAFT')), 'null') || '}' json_bytes
from account me
where me.id = $14::uuid
