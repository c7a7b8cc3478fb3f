select me.authz_version::text v, '{"tooFew":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('Organization:' || t1.id::text, 'escape'), 'base64'), 66) || '"' || ',"code":' || to_json(t1.code)::text || ',"name":' || to_json(t1.name)::text || ',"kind":' || '"' || t1.kind || '"' || ',"state":' || '"' || t1.state || '"' || ',' ||
case when (t1.l3 = $1::integer and t1.l5 = $2::integer and t1.state is distinct
from 'DRAFT' or t1.l2 = $3::integer and t1.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce((coalesce((select c.member_count
from organization_count c
where c.no = t1.no), 0))::text, 'null') || ',"officialCount":' || coalesce((coalesce((select c.official_count
from organization_count c
where c.no = t1.no), 0))::text, 'null') || ',"findings":' || coalesce(array_to_json((
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
where c.no = t1.no), 0) member_count) c))::text, 'null')
else '"memberCount":null,"officialCount":null,"findings":null' end || '}', ','), '') || ']' c0
from (select t1.*
from ((select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from organization t1
where ((x3.level = 1 and t1.l1 = x3.no) and t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))))
order by t1.code, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from organization t1
where ((x3.level = 2 and t1.l2 = x3.no) and t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))))
order by t1.code, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from organization t1
where ((x3.level = 3 and t1.l3 = x3.no) and t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))))
order by t1.code, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from organization t1
where ((x3.level = 4 and t1.l4 = x3.no) and t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))))
order by t1.code, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from organization t1
where ((x3.level = 5 and t1.l5 = x3.no) and t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))))
order by t1.code, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from organization t1
where ((x3.level = 1 and t1.l1 = x3.no) and t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
order by t1.code, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from organization t1
where ((x3.level = 2 and t1.l2 = x3.no) and t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
order by t1.code, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from organization t1
where ((x3.level = 3 and t1.l3 = x3.no) and t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
order by t1.code, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from organization t1
where ((x3.level = 4 and t1.l4 = x3.no) and t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
order by t1.code, t1.id
limit 100) b)
union all (select b.*
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.*
from organization t1
where ((x3.level = 5 and t1.l5 = x3.no) and t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
order by t1.code, t1.id
limit 100) b)) t1
order by t1.code, t1.id
limit 100) t1) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 1 and t1.l1 = x3.no) and t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))))
limit 10001) b)
union all (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 2 and t1.l2 = x3.no) and t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))))
limit 10001) b)
union all (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 3 and t1.l3 = x3.no) and t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))))
limit 10001) b)
union all (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 4 and t1.l4 = x3.no) and t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))))
limit 10001) b)
union all (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 5 and t1.l5 = x3.no) and t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))))
limit 10001) b)
union all (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 1 and t1.l1 = x3.no) and t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 2 and t1.l2 = x3.no) and t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 3 and t1.l3 = x3.no) and t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 4 and t1.l4 = x3.no) and t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $10::uuid and (w4.no = any($7::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $8::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $9::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 5 and t1.l5 = x3.no) and t1.l2 = $13::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and (t1.kind = any($5::text[])
and exists (select 1
from organization_count c
where c.no = t1.no and c.official_count < $6::integer))) and (t1.l3 = $11::integer and t1.l5 = $12::integer and t1.state is distinct
from 'DRAFT') is not true)
limit 10001) b)) a
limit 10001) b) n) || ',"largeCells":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('Organization:' || t5.id::text, 'escape'), 'base64'), 66) || '"' || ',"code":' || to_json(t5.code)::text || ',"name":' || to_json(t5.name)::text || ',"kind":' || '"' || t5.kind || '"' || ',"state":' || '"' || t5.state || '"' || ',' ||
case when (t5.l3 = $1::integer and t5.l5 = $2::integer and t5.state is distinct
from 'DRAFT' or t5.l2 = $3::integer and t5.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce((coalesce((select c.member_count
from organization_count c
where c.no = t5.no), 0))::text, 'null') || ',"officialCount":' || coalesce((coalesce((select c.official_count
from organization_count c
where c.no = t5.no), 0))::text, 'null') || ',"findings":' || coalesce(array_to_json((
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
where c.no = t5.no), 0) member_count) c))::text, 'null')
else '"memberCount":null,"officialCount":null,"findings":null' end || '}', ','), '') || ']' c0
from (select t5.*
from ((select b.*
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.*
from organization t5
where ((x7.level = 1 and t5.l1 = x7.no) and t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))))
order by t5.code, t5.id
limit 100) b)
union all (select b.*
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.*
from organization t5
where ((x7.level = 2 and t5.l2 = x7.no) and t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))))
order by t5.code, t5.id
limit 100) b)
union all (select b.*
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.*
from organization t5
where ((x7.level = 3 and t5.l3 = x7.no) and t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))))
order by t5.code, t5.id
limit 100) b)
union all (select b.*
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.*
from organization t5
where ((x7.level = 4 and t5.l4 = x7.no) and t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))))
order by t5.code, t5.id
limit 100) b)
union all (select b.*
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.*
from organization t5
where ((x7.level = 5 and t5.l5 = x7.no) and t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))))
order by t5.code, t5.id
limit 100) b)
union all (select b.*
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.*
from organization t5
where ((x7.level = 1 and t5.l1 = x7.no) and t5.l2 = $13::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))) and (t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT') is not true)
order by t5.code, t5.id
limit 100) b)
union all (select b.*
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.*
from organization t5
where ((x7.level = 2 and t5.l2 = x7.no) and t5.l2 = $13::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))) and (t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT') is not true)
order by t5.code, t5.id
limit 100) b)
union all (select b.*
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.*
from organization t5
where ((x7.level = 3 and t5.l3 = x7.no) and t5.l2 = $13::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))) and (t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT') is not true)
order by t5.code, t5.id
limit 100) b)
union all (select b.*
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.*
from organization t5
where ((x7.level = 4 and t5.l4 = x7.no) and t5.l2 = $13::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))) and (t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT') is not true)
order by t5.code, t5.id
limit 100) b)
union all (select b.*
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.*
from organization t5
where ((x7.level = 5 and t5.l5 = x7.no) and t5.l2 = $13::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))) and (t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT') is not true)
order by t5.code, t5.id
limit 100) b)) t5
order by t5.code, t5.id
limit 100) t5) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.id
from organization t5
where ((x7.level = 1 and t5.l1 = x7.no) and t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))))
limit 10001) b)
union all (select b.id
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.id
from organization t5
where ((x7.level = 2 and t5.l2 = x7.no) and t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))))
limit 10001) b)
union all (select b.id
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.id
from organization t5
where ((x7.level = 3 and t5.l3 = x7.no) and t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))))
limit 10001) b)
union all (select b.id
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.id
from organization t5
where ((x7.level = 4 and t5.l4 = x7.no) and t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))))
limit 10001) b)
union all (select b.id
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.id
from organization t5
where ((x7.level = 5 and t5.l5 = x7.no) and t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))))
limit 10001) b)
union all (select b.id
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.id
from organization t5
where ((x7.level = 1 and t5.l1 = x7.no) and t5.l2 = $13::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))) and (t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.id
from organization t5
where ((x7.level = 2 and t5.l2 = x7.no) and t5.l2 = $13::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))) and (t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.id
from organization t5
where ((x7.level = 3 and t5.l3 = x7.no) and t5.l2 = $13::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))) and (t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.id
from organization t5
where ((x7.level = 4 and t5.l4 = x7.no) and t5.l2 = $13::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))) and (t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w8.no, w8.level
from organization w8
where w8.id = $16::uuid and (w8.no = any($7::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $8::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $9::integer and w8.state is distinct
from 'DRAFT')) x7
cross
join lateral (select t5.id
from organization t5
where ((x7.level = 5 and t5.l5 = x7.no) and t5.l2 = $13::integer and t5.state is distinct
from 'DRAFT' and (t5.state in ('ACTIVE','SUSPENDED') and (t5.kind = any($14::text[])
and exists (select 1
from organization_count c
where c.no = t5.no and c.official_count >= $15::integer))) and (t5.l3 = $11::integer and t5.l5 = $12::integer and t5.state is distinct
from 'DRAFT') is not true)
limit 10001) b)) a
limit 10001) b) n) || ',"pastCommittee":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('Organization:' || t9.id::text, 'escape'), 'base64'), 66) || '"' || ',"code":' || to_json(t9.code)::text || ',"name":' || to_json(t9.name)::text || ',"kind":' || '"' || t9.kind || '"' || ',"state":' || '"' || t9.state || '"' || ',' ||
case when (t9.l3 = $1::integer and t9.l5 = $2::integer and t9.state is distinct
from 'DRAFT' or t9.l2 = $3::integer and t9.state is distinct
from 'DRAFT') then '"memberCount":' || coalesce((coalesce((select c.member_count
from organization_count c
where c.no = t9.no), 0))::text, 'null') || ',"findings":' || coalesce(array_to_json((
  select
case when t9.state in ('ACTIVE','SUSPENDED') then array_remove(array[
   
case when t9.kind in ('CELL','GRASSROOTS_CELL') and c.official_count < (select n.threshold
from organization_norm n
where n.code = 'TOO_FEW_OFFICIAL_MEMBERS' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      then 'TOO_FEW_OFFICIAL_MEMBERS' end,
   
case when t9.kind in ('CELL','GRASSROOTS_CELL') and c.official_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_CELL_COMMITTEE' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      and not exists (
  select 1
from seat s
 
join body b on b.id = s.body_id
 
where b.unit = t9.no and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and b.valid_from <= $4::date and (b.valid_to is null or $4::date < b.valid_to)
    and s.title = 'COMMITTEE_MEMBER' and s.state = 'ACTIVE' and s.valid_from <= $4::date and (s.valid_to is null or $4::date < s.valid_to)) then 'NEEDS_CELL_COMMITTEE' end,
   
case when t9.kind = 'GRASSROOTS_CELL' and c.member_count >= (select n.threshold
from organization_norm n
where n.code = 'NEEDS_GRASSROOTS_COMMITTEE' and n.valid_from <= $4::date and (n.valid_to is null or $4::date < n.valid_to))
      then 'NEEDS_GRASSROOTS_COMMITTEE' end], null)
else '{}' end
 
from (select coalesce((select c.official_count
from organization_count c
where c.no = t9.no), 0) official_count,
               coalesce((select c.member_count
from organization_count c
where c.no = t9.no), 0) member_count) c))::text, 'null')
else '"memberCount":null,"findings":null' end || '}', ','), '') || ']' c0
from (select t9.*
from ((select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.*
from organization t9
where ((x11.level = 1 and t9.l1 = x11.no) and t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))))
order by t9.code, t9.id
limit 100) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.*
from organization t9
where ((x11.level = 2 and t9.l2 = x11.no) and t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))))
order by t9.code, t9.id
limit 100) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.*
from organization t9
where ((x11.level = 3 and t9.l3 = x11.no) and t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))))
order by t9.code, t9.id
limit 100) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.*
from organization t9
where ((x11.level = 4 and t9.l4 = x11.no) and t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))))
order by t9.code, t9.id
limit 100) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.*
from organization t9
where ((x11.level = 5 and t9.l5 = x11.no) and t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))))
order by t9.code, t9.id
limit 100) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.*
from organization t9
where ((x11.level = 1 and t9.l1 = x11.no) and t9.l2 = $22::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))) and (t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT') is not true)
order by t9.code, t9.id
limit 100) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.*
from organization t9
where ((x11.level = 2 and t9.l2 = x11.no) and t9.l2 = $22::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))) and (t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT') is not true)
order by t9.code, t9.id
limit 100) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.*
from organization t9
where ((x11.level = 3 and t9.l3 = x11.no) and t9.l2 = $22::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))) and (t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT') is not true)
order by t9.code, t9.id
limit 100) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.*
from organization t9
where ((x11.level = 4 and t9.l4 = x11.no) and t9.l2 = $22::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))) and (t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT') is not true)
order by t9.code, t9.id
limit 100) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.*
from organization t9
where ((x11.level = 5 and t9.l5 = x11.no) and t9.l2 = $22::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))) and (t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT') is not true)
order by t9.code, t9.id
limit 100) b)) t9
order by t9.code, t9.id
limit 100) t9) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.id
from organization t9
where ((x11.level = 1 and t9.l1 = x11.no) and t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))))
limit 10001) b)
union all (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.id
from organization t9
where ((x11.level = 2 and t9.l2 = x11.no) and t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))))
limit 10001) b)
union all (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.id
from organization t9
where ((x11.level = 3 and t9.l3 = x11.no) and t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))))
limit 10001) b)
union all (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.id
from organization t9
where ((x11.level = 4 and t9.l4 = x11.no) and t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))))
limit 10001) b)
union all (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.id
from organization t9
where ((x11.level = 5 and t9.l5 = x11.no) and t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))))
limit 10001) b)
union all (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.id
from organization t9
where ((x11.level = 1 and t9.l1 = x11.no) and t9.l2 = $22::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))) and (t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.id
from organization t9
where ((x11.level = 2 and t9.l2 = x11.no) and t9.l2 = $22::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))) and (t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.id
from organization t9
where ((x11.level = 3 and t9.l3 = x11.no) and t9.l2 = $22::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))) and (t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.id
from organization t9
where ((x11.level = 4 and t9.l4 = x11.no) and t9.l2 = $22::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))) and (t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT') is not true)
limit 10001) b)
union all (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $19::uuid and (w12.no = any($7::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $8::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $9::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t9.id
from organization t9
where ((x11.level = 5 and t9.l5 = x11.no) and t9.l2 = $22::integer and t9.state is distinct
from 'DRAFT' and (t9.state in ('ACTIVE','SUSPENDED') and (t9.kind = $17::text
and exists (select 1
from organization_count c
where c.no = t9.no and c.member_count >= $18::integer))) and (t9.l3 = $20::integer and t9.l5 = $21::integer and t9.state is distinct
from 'DRAFT') is not true)
limit 10001) b)) a
limit 10001) b) n) || '}' d, array[(select w2.level
from organization w2
where w2.id = $10::uuid and (w2.no = any($7::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $8::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $9::integer and w2.state is distinct
from 'DRAFT')), (select w6.level
from organization w6
where w6.id = $16::uuid and (w6.no = any($7::integer[]) and w6.state is distinct
from 'DRAFT' or w6.l3 = $8::integer and w6.state is distinct
from 'DRAFT' or w6.l2 = $9::integer and w6.state is distinct
from 'DRAFT')), (select w10.level
from organization w10
where w10.id = $19::uuid and (w10.no = any($7::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $8::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $9::integer and w10.state is distinct
from 'DRAFT'))]::integer[] levels
from account me
where me.id = $23::uuid
