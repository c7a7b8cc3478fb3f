select me.authz_version::text v, '{"tooFew":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('Organization:' || t1.id::text, 'escape'), 'base64'), 66) || '"' || ',"code":' || to_json(t1.code)::text || ',"name":' || to_json(t1.name)::text || ',"kind":' || '"' || t1.kind || '"' || ',"state":' || '"' || t1.state || '"' || ',' ||
case when (t1.l3 = $1::integer and t1.l5 = $2::integer and t1.state is distinct
from 'DRAFT' or t1.l2 = $3::integer and t1.state is distinct
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
from ((select t1.*
from organization t1
where (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer) and t1.l1 = (select w2.no
from organization w2
where w2.id = $7::uuid and (w2.no = any($8::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $9::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $10::integer and w2.state is distinct
from 'DRAFT')))))
order by t1.code, t1.id
limit 100)
union all (select t1.*
from organization t1
where (t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer) and t1.l1 = (select w2.no
from organization w2
where w2.id = $7::uuid and (w2.no = any($8::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $9::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $10::integer and w2.state is distinct
from 'DRAFT')))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
order by t1.code, t1.id
limit 100)) t1
order by t1.code, t1.id
limit 100) t1) a
cross
join (select count(*) n
from (select a.id
from ((select t1.id
from organization t1
where (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer) and t1.l1 = (select w2.no
from organization w2
where w2.id = $7::uuid and (w2.no = any($8::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $9::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $10::integer and w2.state is distinct
from 'DRAFT')))))
limit 10001)
union all (select t1.id
from organization t1
where (t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer) and t1.l1 = (select w2.no
from organization w2
where w2.id = $7::uuid and (w2.no = any($8::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $9::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $10::integer and w2.state is distinct
from 'DRAFT')))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
limit 10001)) a
limit 10001) b) n) || ',"largeCells":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('Organization:' || t3.id::text, 'escape'), 'base64'), 66) || '"' || ',"code":' || to_json(t3.code)::text || ',"name":' || to_json(t3.name)::text || ',"kind":' || '"' || t3.kind || '"' || ',"state":' || '"' || t3.state || '"' || ',' ||
case when (t3.l3 = $1::integer and t3.l5 = $2::integer and t3.state is distinct
from 'DRAFT' or t3.l2 = $3::integer and t3.state is distinct
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
from ((select t3.*
from organization t3
where (t3.l3 = $11::integer and t3.l5 = $12::integer and t3.state is distinct
from 'DRAFT' and (t3.state in ('ACTIVE','SUSPENDED') and (t3.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t3.no and c.official_count >= $15::integer) and t3.l1 = (select w4.no
from organization w4
where w4.id = $16::uuid and (w4.no = any($8::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $9::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $10::integer and w4.state is distinct
from 'DRAFT')))))
order by t3.code, t3.id
limit 100)
union all (select t3.*
from organization t3
where (t3.l2 = $13::integer and t3.state is distinct
from 'DRAFT' and (t3.state in ('ACTIVE','SUSPENDED') and (t3.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t3.no and c.official_count >= $15::integer) and t3.l1 = (select w4.no
from organization w4
where w4.id = $16::uuid and (w4.no = any($8::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $9::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $10::integer and w4.state is distinct
from 'DRAFT')))) and (t3.l3 = $11::integer and t3.l5 = $12::integer and t3.state is distinct
from 'DRAFT') is not true)
order by t3.code, t3.id
limit 100)) t3
order by t3.code, t3.id
limit 100) t3) a
cross
join (select count(*) n
from (select a.id
from ((select t3.id
from organization t3
where (t3.l3 = $11::integer and t3.l5 = $12::integer and t3.state is distinct
from 'DRAFT' and (t3.state in ('ACTIVE','SUSPENDED') and (t3.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t3.no and c.official_count >= $15::integer) and t3.l1 = (select w4.no
from organization w4
where w4.id = $16::uuid and (w4.no = any($8::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $9::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $10::integer and w4.state is distinct
from 'DRAFT')))))
limit 10001)
union all (select t3.id
from organization t3
where (t3.l2 = $13::integer and t3.state is distinct
from 'DRAFT' and (t3.state in ('ACTIVE','SUSPENDED') and (t3.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t3.no and c.official_count >= $15::integer) and t3.l1 = (select w4.no
from organization w4
where w4.id = $16::uuid and (w4.no = any($8::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $9::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $10::integer and w4.state is distinct
from 'DRAFT')))) and (t3.l3 = $11::integer and t3.l5 = $12::integer and t3.state is distinct
from 'DRAFT') is not true)
limit 10001)) a
limit 10001) b) n) || ',"pastCommittee":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('Organization:' || t5.id::text, 'escape'), 'base64'), 66) || '"' || ',"code":' || to_json(t5.code)::text || ',"name":' || to_json(t5.name)::text || ',"kind":' || '"' || t5.kind || '"' || ',"state":' || '"' || t5.state || '"' || ',' ||
case when (t5.l3 = $1::integer and t5.l5 = $2::integer and t5.state is distinct
from 'DRAFT' or t5.l2 = $3::integer and t5.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce(((coalesce((select c.member_count
from organization_count c
where c.no = t5.no), 0)))::text, 'null') || ',"findings":' || coalesce(array_to_json(((
  select
case when t5.state in ('ACTIVE','SUSPENDED') then array_remove(array[
   
case when t5.kind in ('CELL','GRASSROOTS_CELL') and c.official_count < (select n.threshold
from organization_norm n
where n.code = 'TOO_FEW_OFFICIAL_MEMBERS' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      then 'TOO_FEW_OFFICIAL_MEMBERS' end,
   
case when t5.kind in ('CELL','GRASSROOTS_CELL') and c.official_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_CELL_COMMITTEE' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      and not exists (
  select 1
from seat s
 
join body b on b.id = s.body_id
 
where b.unit = t5.no and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and b.valid_from <= $4::date and (b.valid_to is null or $4::date < b.valid_to)
    and s.title = 'COMMITTEE_MEMBER' and s.state = 'ACTIVE' and s.valid_from <= $4::date and (s.valid_to is null or $4::date < s.valid_to)) then 'NEEDS_CELL_COMMITTEE' end,
   
case when t5.kind = 'GRASSROOTS_CELL' and c.member_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_GRASSROOTS_COMMITTEE' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      then 'NEEDS_GRASSROOTS_COMMITTEE' end], null)
else '{}' end
 
from (select coalesce((select c.official_count
from organization_count c
where c.no = t5.no), 0) official_count,
               coalesce((select c.member_count
from organization_count c
where c.no = t5.no), 0) member_count) c)))::text, 'null')
else '"memberCount":null,"findings":null' end || '}', ','), '') || ']' c0
from (select t5.*
from ((select t5.*
from organization t5
where (t5.l3 = $20::integer and t5.l5 = $21::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t5.no and c.member_count >= $18::integer) and t5.l1 = (select w6.no
from organization w6
where w6.id = $19::uuid and (w6.no = any($8::integer[]) and w6.state is distinct
from 'DRAFT' or w6.l3 = $9::integer and w6.state is distinct
from 'DRAFT' or w6.l2 = $10::integer and w6.state is distinct
from 'DRAFT')))))
order by t5.code, t5.id
limit 100)
union all (select t5.*
from organization t5
where (t5.l2 = $22::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t5.no and c.member_count >= $18::integer) and t5.l1 = (select w6.no
from organization w6
where w6.id = $19::uuid and (w6.no = any($8::integer[]) and w6.state is distinct
from 'DRAFT' or w6.l3 = $9::integer and w6.state is distinct
from 'DRAFT' or w6.l2 = $10::integer and w6.state is distinct
from 'DRAFT')))) and (t5.l3 = $20::integer and t5.l5 = $21::integer and t5.state is distinct
from 'DRAFT') is not true)
order by t5.code, t5.id
limit 100)) t5
order by t5.code, t5.id
limit 100) t5) a
cross
join (select count(*) n
from (select a.id
from ((select t5.id
from organization t5
where (t5.l3 = $20::integer and t5.l5 = $21::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t5.no and c.member_count >= $18::integer) and t5.l1 = (select w6.no
from organization w6
where w6.id = $19::uuid and (w6.no = any($8::integer[]) and w6.state is distinct
from 'DRAFT' or w6.l3 = $9::integer and w6.state is distinct
from 'DRAFT' or w6.l2 = $10::integer and w6.state is distinct
from 'DRAFT')))))
limit 10001)
union all (select t5.id
from organization t5
where (t5.l2 = $22::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t5.no and c.member_count >= $18::integer) and t5.l1 = (select w6.no
from organization w6
where w6.id = $19::uuid and (w6.no = any($8::integer[]) and w6.state is distinct
from 'DRAFT' or w6.l3 = $9::integer and w6.state is distinct
from 'DRAFT' or w6.l2 = $10::integer and w6.state is distinct
from 'DRAFT')))) and (t5.l3 = $20::integer and t5.l5 = $21::integer and t5.state is distinct
from 'DRAFT') is not true)
limit 10001)) a
limit 10001) b) n) || '}' d, array[(not exists (select 1
from organization
where id = $7::uuid and level <> 1)), (not exists (select 1
from organization
where id = $16::uuid and level <> 1)), (not exists (select 1
from organization
where id = $19::uuid and level <> 1))]::boolean[] ok
from account me
where me.id = $23::uuid
