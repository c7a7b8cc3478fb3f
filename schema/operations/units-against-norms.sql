select me.authz_version::text v, '{"tooFew":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Organization:' || t1.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t1.code)::text || ',"name":' || to_json(t1.name)::text || ',"kind":' || '"' || t1.kind || '"' || ',"state":' || '"' || t1.state || '"' || ',' ||
case when (t1.l2 = $1::integer and t1.state is distinct
from 'DRAFT' or t1.l3 = $2::integer and t1.l5 = $3::integer and t1.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t1.no), 0)))::text, 'null') || ',"officialCount":' || coalesce(((coalesce((select c.official_count
from organization_count c
where c.no = t1.no), 0)))::text, 'null') || ',"findings":' || coalesce(array_to_json(((
  select
case when t1.state in ('ACTIVE','SUSPENDED') then array_remove(array[
   
case when t1.kind in ('CELL','GRASSROOTS_CELL') and c.official_count < (select n.threshold
from organization_norm n
where n.code = 'TOO_FEW_OFFICIAL_MEMBERS' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      then 'TOO_FEW_OFFICIAL_MEMBERS' end,
   
case when t1.kind in ('CELL','GRASSROOTS_CELL') and c.official_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_CELL_COMMITTEE' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      and not exists (
  select 1
from seat s
 
join body b on b.id = s.body_id
 
where b.unit = t1.no and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and b.valid_from <= $4::date and (b.valid_to is null or $4::date < b.valid_to)
    and s.title = 'COMMITTEE_MEMBER' and s.state = 'ACTIVE' and s.valid_from <= $4::date and (s.valid_to is null or $4::date < s.valid_to)) then 'NEEDS_CELL_COMMITTEE' end,
   
case when t1.kind = 'GRASSROOTS_CELL' and c.member_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_GRASSROOTS_COMMITTEE' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      then 'NEEDS_GRASSROOTS_COMMITTEE' end], null)
else '{}' end
 
from (select coalesce((select c.official_count
from organization_count c
where c.no = t1.no), 0) official_count,
               coalesce((select c.member_count
from organization_count c
where c.no = t1.no), 0) member_count) c)))::text, 'null')
else '"memberCount":null,"officialCount":null,"findings":null' end || '}', ','), '') || ']' c0
from (select t1.*
from ((select t1.id, t1.code, t1.name, t1.kind, t1.state, t1.l2, t1.l3, t1.l5, t1.no
from organization t1
where (t1.l2 = $10::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any(array['CELL', 'GRASSROOTS_CELL']::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $5::integer) and t1.l1 = w2.no)))
order by t1.code, t1.id
limit 100)
union all (select t1.id, t1.code, t1.name, t1.kind, t1.state, t1.l2, t1.l3, t1.l5, t1.no
from organization t1
where (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any(array['CELL', 'GRASSROOTS_CELL']::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $5::integer) and t1.l1 = w2.no)) and (t1.l2 = $10::integer and t1.state is distinct
from 'DRAFT') is not true)
order by t1.code, t1.id
limit 100)) t1
order by t1.code, t1.id
limit 100) t1) a
cross
join (select (select count(*) n
from (select 1
from organization t1
where (t1.l2 = $10::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any(array['CELL', 'GRASSROOTS_CELL']::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $5::integer) and t1.l1 = w2.no)))
limit 10001) b) + (select count(*) n
from (select 1
from organization t1
where (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any(array['CELL', 'GRASSROOTS_CELL']::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $5::integer) and t1.l1 = w2.no)) and (t1.l2 = $10::integer and t1.state is distinct
from 'DRAFT') is not true)
limit 10001) b) n) n) || ',"largeCells":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Organization:' || t3.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t3.code)::text || ',"name":' || to_json(t3.name)::text || ',"kind":' || '"' || t3.kind || '"' || ',"state":' || '"' || t3.state || '"' || ',' ||
case when (t3.l2 = $1::integer and t3.state is distinct
from 'DRAFT' or t3.l3 = $2::integer and t3.l5 = $3::integer and t3.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t3.no), 0)))::text, 'null') || ',"officialCount":' || coalesce(((coalesce((select c.official_count
from organization_count c
where c.no = t3.no), 0)))::text, 'null') || ',"findings":' || coalesce(array_to_json(((
  select
case when t3.state in ('ACTIVE','SUSPENDED') then array_remove(array[
   
case when t3.kind in ('CELL','GRASSROOTS_CELL') and c.official_count < (select n.threshold
from organization_norm n
where n.code = 'TOO_FEW_OFFICIAL_MEMBERS' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      then 'TOO_FEW_OFFICIAL_MEMBERS' end,
   
case when t3.kind in ('CELL','GRASSROOTS_CELL') and c.official_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_CELL_COMMITTEE' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      and not exists (
  select 1
from seat s
 
join body b on b.id = s.body_id
 
where b.unit = t3.no and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and b.valid_from <= $4::date and (b.valid_to is null or $4::date < b.valid_to)
    and s.title = 'COMMITTEE_MEMBER' and s.state = 'ACTIVE' and s.valid_from <= $4::date and (s.valid_to is null or $4::date < s.valid_to)) then 'NEEDS_CELL_COMMITTEE' end,
   
case when t3.kind = 'GRASSROOTS_CELL' and c.member_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_GRASSROOTS_COMMITTEE' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      then 'NEEDS_GRASSROOTS_COMMITTEE' end], null)
else '{}' end
 
from (select coalesce((select c.official_count
from organization_count c
where c.no = t3.no), 0) official_count,
               coalesce((select c.member_count
from organization_count c
where c.no = t3.no), 0) member_count) c)))::text, 'null')
else '"memberCount":null,"officialCount":null,"findings":null' end || '}', ','), '') || ']' c0
from (select t3.*
from ((select t3.id, t3.code, t3.name, t3.kind, t3.state, t3.l2, t3.l3, t3.l5, t3.no
from organization t3
where (t3.l2 = $10::integer and t3.state is distinct
from 'DRAFT' and (t3.state in ('ACTIVE','SUSPENDED') and (t3.kind = any(array['CELL', 'GRASSROOTS_CELL']::text[])
and exists (select 1
from organization_count c
where c.no = t3.no and c.official_count >= $13::integer) and t3.l1 = w2.no)))
order by t3.code, t3.id
limit 100)
union all (select t3.id, t3.code, t3.name, t3.kind, t3.state, t3.l2, t3.l3, t3.l5, t3.no
from organization t3
where (t3.l3 = $11::integer and t3.l5 = $12::integer and t3.state is distinct
from 'DRAFT' and (t3.state in ('ACTIVE','SUSPENDED') and (t3.kind = any(array['CELL', 'GRASSROOTS_CELL']::text[])
and exists (select 1
from organization_count c
where c.no = t3.no and c.official_count >= $13::integer) and t3.l1 = w2.no)) and (t3.l2 = $10::integer and t3.state is distinct
from 'DRAFT') is not true)
order by t3.code, t3.id
limit 100)) t3
order by t3.code, t3.id
limit 100) t3) a
cross
join (select (select count(*) n
from (select 1
from organization t3
where (t3.l2 = $10::integer and t3.state is distinct
from 'DRAFT' and (t3.state in ('ACTIVE','SUSPENDED') and (t3.kind = any(array['CELL', 'GRASSROOTS_CELL']::text[])
and exists (select 1
from organization_count c
where c.no = t3.no and c.official_count >= $13::integer) and t3.l1 = w2.no)))
limit 10001) b) + (select count(*) n
from (select 1
from organization t3
where (t3.l3 = $11::integer and t3.l5 = $12::integer and t3.state is distinct
from 'DRAFT' and (t3.state in ('ACTIVE','SUSPENDED') and (t3.kind = any(array['CELL', 'GRASSROOTS_CELL']::text[])
and exists (select 1
from organization_count c
where c.no = t3.no and c.official_count >= $13::integer) and t3.l1 = w2.no)) and (t3.l2 = $10::integer and t3.state is distinct
from 'DRAFT') is not true)
limit 10001) b) n) n) || ',"pastCommittee":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Organization:' || t4.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t4.code)::text || ',"name":' || to_json(t4.name)::text || ',"kind":' || '"' || t4.kind || '"' || ',"state":' || '"' || t4.state || '"' || ',' ||
case when (t4.l2 = $1::integer and t4.state is distinct
from 'DRAFT' or t4.l3 = $2::integer and t4.l5 = $3::integer and t4.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t4.no), 0)))::text, 'null') || ',"findings":' || coalesce(array_to_json(((
  select
case when t4.state in ('ACTIVE','SUSPENDED') then array_remove(array[
   
case when t4.kind in ('CELL','GRASSROOTS_CELL') and c.official_count < (select n.threshold
from organization_norm n
where n.code = 'TOO_FEW_OFFICIAL_MEMBERS' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      then 'TOO_FEW_OFFICIAL_MEMBERS' end,
   
case when t4.kind in ('CELL','GRASSROOTS_CELL') and c.official_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_CELL_COMMITTEE' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      and not exists (
  select 1
from seat s
 
join body b on b.id = s.body_id
 
where b.unit = t4.no and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and b.valid_from <= $4::date and (b.valid_to is null or $4::date < b.valid_to)
    and s.title = 'COMMITTEE_MEMBER' and s.state = 'ACTIVE' and s.valid_from <= $4::date and (s.valid_to is null or $4::date < s.valid_to)) then 'NEEDS_CELL_COMMITTEE' end,
   
case when t4.kind = 'GRASSROOTS_CELL' and c.member_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_GRASSROOTS_COMMITTEE' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      then 'NEEDS_GRASSROOTS_COMMITTEE' end], null)
else '{}' end
 
from (select coalesce((select c.official_count
from organization_count c
where c.no = t4.no), 0) official_count,
               coalesce((select c.member_count
from organization_count c
where c.no = t4.no), 0) member_count) c)))::text, 'null')
else '"memberCount":null,"findings":null' end || '}', ','), '') || ']' c0
from (select t4.*
from ((select t4.id, t4.code, t4.name, t4.kind, t4.state, t4.l2, t4.l3, t4.l5, t4.no
from organization t4
where (t4.l2 = $15::integer and t4.state is distinct
from 'DRAFT' and (t4.state in ('ACTIVE','SUSPENDED') and (t4.kind = 'GRASSROOTS_CELL'::text
and exists (select 1
from organization_count c
where c.no = t4.no and c.member_count >= $14::integer) and t4.l1 = w2.no)))
order by t4.code, t4.id
limit 100)
union all (select t4.id, t4.code, t4.name, t4.kind, t4.state, t4.l2, t4.l3, t4.l5, t4.no
from organization t4
where (t4.l3 = $16::integer and t4.l5 = $17::integer and t4.state is distinct
from 'DRAFT' and (t4.state in ('ACTIVE','SUSPENDED') and (t4.kind = 'GRASSROOTS_CELL'::text
and exists (select 1
from organization_count c
where c.no = t4.no and c.member_count >= $14::integer) and t4.l1 = w2.no)) and (t4.l2 = $15::integer and t4.state is distinct
from 'DRAFT') is not true)
order by t4.code, t4.id
limit 100)) t4
order by t4.code, t4.id
limit 100) t4) a
cross
join (select (select count(*) n
from (select 1
from organization t4
where (t4.l2 = $15::integer and t4.state is distinct
from 'DRAFT' and (t4.state in ('ACTIVE','SUSPENDED') and (t4.kind = 'GRASSROOTS_CELL'::text
and exists (select 1
from organization_count c
where c.no = t4.no and c.member_count >= $14::integer) and t4.l1 = w2.no)))
limit 10001) b) + (select count(*) n
from (select 1
from organization t4
where (t4.l3 = $16::integer and t4.l5 = $17::integer and t4.state is distinct
from 'DRAFT' and (t4.state in ('ACTIVE','SUSPENDED') and (t4.kind = 'GRASSROOTS_CELL'::text
and exists (select 1
from organization_count c
where c.no = t4.no and c.member_count >= $14::integer) and t4.l1 = w2.no)) and (t4.l2 = $15::integer and t4.state is distinct
from 'DRAFT') is not true)
limit 10001) b) n) n) || '}' json_bytes, array[(coalesce(w2.level, 1) = 1)]::boolean[] ok
from account me left
join organization w2 on w2.id = $9::uuid and (w2.l2 = $6::integer and w2.state is distinct
from 'DRAFT' or w2.l3 = $7::integer and w2.state is distinct
from 'DRAFT' or w2.no = any($8::integer[]) and w2.state is distinct
from 'DRAFT')
where me.id = $18::uuid
