select me.authz_version::text v, '{"organization":' || coalesce((select '{"id":' || '"' || split_part(encode(decode('Organization:' || t1.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t1.code)::text || ',"name":' || to_json(t1.name)::text || ',"kind":' || '"' || t1.kind || '"' || ',"state":' || '"' || t1.state || '"' || ',' ||
case when (t1.l2 = $4::integer and t1.state is distinct
from 'DRAFT' or t1.l3 = $5::integer and t1.l5 = $6::integer and t1.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t1.no), 0)))::text, 'null')
else '"memberCount":null' end || ',"parent":' || coalesce((select '{"id":' || '"' || split_part(encode(decode('Organization:' || o2.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"name":' || to_json(o2.name)::text || '}'
from organization o2
where o2.no = t1.parent and (o2.l2 = $1::integer and o2.state is distinct
from 'DRAFT' or o2.l3 = $2::integer and o2.state is distinct
from 'DRAFT' or o2.no = any($3::integer[]) and o2.state is distinct
from 'DRAFT')), 'null') || ',"children":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Organization:' || t3.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t3.code)::text || ',"name":' || to_json(t3.name)::text || ',"kind":' || '"' || t3.kind || '"' || ',"state":' || '"' || t3.state || '"' || ',' ||
case when (t3.l2 = $4::integer and t3.state is distinct
from 'DRAFT' or t3.l3 = $5::integer and t3.l5 = $6::integer and t3.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t3.no), 0)))::text, 'null')
else '"memberCount":null' end || ',"children":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Organization:' || t4.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t4.code)::text || ',"name":' || to_json(t4.name)::text || ',"kind":' || '"' || t4.kind || '"' || ',"state":' || '"' || t4.state || '"' || ',' ||
case when (t4.l2 = $4::integer and t4.state is distinct
from 'DRAFT' or t4.l3 = $5::integer and t4.l5 = $6::integer and t4.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t4.no), 0)))::text, 'null')
else '"memberCount":null' end || ',"children":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Organization:' || t5.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t5.code)::text || ',"name":' || to_json(t5.name)::text || ',"kind":' || '"' || t5.kind || '"' || ',"state":' || '"' || t5.state || '"' || ',' ||
case when (t5.l2 = $4::integer and t5.state is distinct
from 'DRAFT' or t5.l3 = $5::integer and t5.l5 = $6::integer and t5.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t5.no), 0)))::text, 'null')
else '"memberCount":null' end || '}', ','), '') || ']' c0
from (select t5.id, t5.code, t5.name, t5.kind, t5.state, t5.l2, t5.l3, t5.l5, t5.no
from organization t5
where (t5.parent = t4.no and (t5.l2 = $1::integer and t5.state is distinct
from 'DRAFT' or t5.l3 = $2::integer and t5.state is distinct
from 'DRAFT' or t5.no = any($3::integer[]) and t5.state is distinct
from 'DRAFT') and t5.state in ('ACTIVE','SUSPENDED'))
order by t5.code, t5.id
limit 25) t5) a
cross
join (select count(*) n
from (select 1
from organization t5
where (t5.parent = t4.no and (t5.l2 = $1::integer and t5.state is distinct
from 'DRAFT' or t5.l3 = $2::integer and t5.state is distinct
from 'DRAFT' or t5.no = any($3::integer[]) and t5.state is distinct
from 'DRAFT') and t5.state in ('ACTIVE','SUSPENDED'))
limit 10001) b) n) || '}', ','), '') || ']' c0
from (select t4.id, t4.code, t4.name, t4.kind, t4.state, t4.l2, t4.l3, t4.l5, t4.no
from organization t4
where (t4.parent = t3.no and (t4.l2 = $1::integer and t4.state is distinct
from 'DRAFT' or t4.l3 = $2::integer and t4.state is distinct
from 'DRAFT' or t4.no = any($3::integer[]) and t4.state is distinct
from 'DRAFT') and t4.state in ('ACTIVE','SUSPENDED'))
order by t4.code, t4.id
limit 25) t4) a
cross
join (select count(*) n
from (select 1
from organization t4
where (t4.parent = t3.no and (t4.l2 = $1::integer and t4.state is distinct
from 'DRAFT' or t4.l3 = $2::integer and t4.state is distinct
from 'DRAFT' or t4.no = any($3::integer[]) and t4.state is distinct
from 'DRAFT') and t4.state in ('ACTIVE','SUSPENDED'))
limit 10001) b) n) || '}', ','), '') || ']' c0
from (select t3.id, t3.code, t3.name, t3.kind, t3.state, t3.l2, t3.l3, t3.l5, t3.no
from organization t3
where (t3.parent = t1.no and (t3.l2 = $1::integer and t3.state is distinct
from 'DRAFT' or t3.l3 = $2::integer and t3.state is distinct
from 'DRAFT' or t3.no = any($3::integer[]) and t3.state is distinct
from 'DRAFT') and t3.state in ('ACTIVE','SUSPENDED'))
order by t3.code, t3.id
limit 25) t3) a
cross
join (select count(*) n
from (select 1
from organization t3
where (t3.parent = t1.no and (t3.l2 = $1::integer and t3.state is distinct
from 'DRAFT' or t3.l3 = $2::integer and t3.state is distinct
from 'DRAFT' or t3.no = any($3::integer[]) and t3.state is distinct
from 'DRAFT') and t3.state in ('ACTIVE','SUSPENDED'))
limit 10001) b) n) || '}'
from organization t1
where t1.code = $7::text and (t1.l2 = $1::integer and t1.state is distinct
from 'DRAFT' or t1.l3 = $2::integer and t1.state is distinct
from 'DRAFT' or t1.no = any($3::integer[]) and t1.state is distinct
from 'DRAFT')), 'null') || '}' json_bytes
from account me
where me.id = $8::uuid
