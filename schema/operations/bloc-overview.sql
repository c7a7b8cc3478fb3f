select me.authz_version::text v, '{"organization":' || coalesce((select '{"id":' || '"' || split_part(encode(decode('Organization:' || t1.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t1.code)::text || ',"name":' || to_json(t1.name)::text || ',"kind":' || '"' || t1.kind || '"' || ',"state":' || '"' || t1.state || '"' || ',' ||
case when (t1.l2 = $4::integer and t1.state is distinct
from 'DRAFT' or t1.l3 = $5::integer and t1.l5 = $6::integer and t1.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t1.no), 0)))::text, 'null') || ',"unitCount":' || coalesce(((coalesce((select c.unit_count
from organization_count c
where c.no = t1.no), 0)))::text, 'null') || ',"cellCount":' || coalesce(((coalesce((select c.cell_count
from organization_count c
where c.no = t1.no), 0)))::text, 'null') || ',"probationaryCount":' || coalesce(((coalesce((select c.probationary_count
from organization_count c
where c.no = t1.no), 0)))::text, 'null') || ',"officialCount":' || coalesce(((coalesce((select c.official_count
from organization_count c
where c.no = t1.no), 0)))::text, 'null')
else '"memberCount":null,"unitCount":null,"cellCount":null,"probationaryCount":null,"officialCount":null' end || ',"children":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 100)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Organization:' || t2.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t2.code)::text || ',"name":' || to_json(t2.name)::text || ',"kind":' || '"' || t2.kind || '"' || ',"state":' || '"' || t2.state || '"' || ',' ||
case when (t2.l2 = $4::integer and t2.state is distinct
from 'DRAFT' or t2.l3 = $5::integer and t2.l5 = $6::integer and t2.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t2.no), 0)))::text, 'null') || ',"cellCount":' || coalesce(((coalesce((select c.cell_count
from organization_count c
where c.no = t2.no), 0)))::text, 'null') || ',"probationaryCount":' || coalesce(((coalesce((select c.probationary_count
from organization_count c
where c.no = t2.no), 0)))::text, 'null') || ',"officialCount":' || coalesce(((coalesce((select c.official_count
from organization_count c
where c.no = t2.no), 0)))::text, 'null')
else '"memberCount":null,"cellCount":null,"probationaryCount":null,"officialCount":null' end || ',"secretaryName":' || coalesce(to_json(((
  select p.full_name
 
from seat_holding h
 
join seat s on s.id = h.seat_id
 
join body b on b.id = s.body_id
 
join member p on p.id = h.member_id
 
where h.unit = t2.no and h.title = 'SECRETARY' and h.state = 'ACTIVE' and h.valid_from <= $7::date and (h.valid_to is null or $7::date < h.valid_to)
    and s.state = 'ACTIVE' and s.valid_from <= $7::date and (s.valid_to is null or $7::date < s.valid_to)
    and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and b.valid_from <= $7::date and (b.valid_to is null or $7::date < b.valid_to) and t2.state = 'ACTIVE'
 
order by h.valid_from desc, h.id
limit 1)))::text, 'null') || ',' ||
case when (t2.l2 = $4::integer and t2.state is distinct
from 'DRAFT' or t2.l3 = $5::integer and t2.l5 = $6::integer and t2.state is distinct
from 'DRAFT') then '"findings":' || coalesce(array_to_json(((
  select
case when t2.state in ('ACTIVE','SUSPENDED') then array_remove(array[
   
case when t2.kind in ('CELL','GRASSROOTS_CELL') and c.official_count < (select n.threshold
from organization_norm n
where n.code = 'TOO_FEW_OFFICIAL_MEMBERS' and n.valid_from <= $7::date and (n.valid_to is null or $7::date < n.valid_to))
      then 'TOO_FEW_OFFICIAL_MEMBERS' end,
   
case when t2.kind in ('CELL','GRASSROOTS_CELL') and c.official_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_CELL_COMMITTEE' and n.valid_from <= $7::date and (n.valid_to is null or $7::date < n.valid_to))
      and not exists (
  select 1
from seat s
 
join body b on b.id = s.body_id
 
where b.unit = t2.no and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and b.valid_from <= $7::date and (b.valid_to is null or $7::date < b.valid_to)
    and s.title = 'COMMITTEE_MEMBER' and s.state = 'ACTIVE' and s.valid_from <= $7::date and (s.valid_to is null or $7::date < s.valid_to)) then 'NEEDS_CELL_COMMITTEE' end,
   
case when t2.kind = 'GRASSROOTS_CELL' and c.member_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_GRASSROOTS_COMMITTEE' and n.valid_from <= $7::date and (n.valid_to is null or $7::date < n.valid_to))
      then 'NEEDS_GRASSROOTS_COMMITTEE' end], null)
else '{}' end
 
from (select coalesce((select c.official_count
from organization_count c
where c.no = t2.no), 0) official_count,
               coalesce((select c.member_count
from organization_count c
where c.no = t2.no), 0) member_count) c)))::text, 'null')
else '"findings":null' end || '}', ',') filter (where t2.rn <= 100), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t2.code)::text, (t2.id)::text)::text, $8::bytea, $9::bytea)) filter (where t2.rn = least(t2.rows, 100)) || '"', 'null') c2
from (select t2.*, row_number() over () rn, count(*) over () rows
from (select t2.id, t2.code, t2.name, t2.kind, t2.state, t2.l2, t2.l3, t2.l5, t2.no
from organization t2
where (t2.parent = t1.no and (t2.l2 = $1::integer and t2.state is distinct
from 'DRAFT' or t2.l3 = $2::integer and t2.state is distinct
from 'DRAFT' or t2.no = any($3::integer[]) and t2.state is distinct
from 'DRAFT') and t2.state in ('ACTIVE','SUSPENDED'))
order by t2.code, t2.id
limit 101) t2) t2) a
cross
join (select count(*) n
from (select 1
from organization t2
where (t2.parent = t1.no and (t2.l2 = $1::integer and t2.state is distinct
from 'DRAFT' or t2.l3 = $2::integer and t2.state is distinct
from 'DRAFT' or t2.no = any($3::integer[]) and t2.state is distinct
from 'DRAFT') and t2.state in ('ACTIVE','SUSPENDED'))
limit 10001) b) n) || '}'
from organization t1
where t1.code = $10::text and (t1.l2 = $1::integer and t1.state is distinct
from 'DRAFT' or t1.l3 = $2::integer and t1.state is distinct
from 'DRAFT' or t1.no = any($3::integer[]) and t1.state is distinct
from 'DRAFT')), 'null') || '}' json_bytes
from account me
where me.id = $11::uuid
