select me.authz_version::text v, '{"obliged":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select b.id
from unnest($5::text[]) g3(k0)
cross
join lateral (select t1.id
from organization t1
where (t1.no = any(g3.k0::integer[]) and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from 'GROUP'::text) and t1.state = 'ACTIVE'::text and t1.l1 = w2.no)))
limit 10001) b)
union (select t1.id
from organization t1
where (t1.l3 = $2::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from 'GROUP'::text) and t1.state = 'ACTIVE'::text and t1.l1 = w2.no)))
limit 10001)
union (select t1.id
from organization t1
where (t1.l2 = $1::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from 'GROUP'::text) and t1.state = 'ACTIVE'::text and t1.l1 = w2.no)))
limit 10001)) a
limit 10001) b) n) || ',"approved":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select b.id
from unnest($5::text[]) g6(k0)
cross
join lateral (select t4.id
from organization t4
where (t4.no = any(g6.k0::integer[]) and t4.state is distinct
from 'DRAFT' and (t4.state in ('ACTIVE','SUSPENDED') and ((t4.kind is distinct
from 'GROUP'::text) and t4.state = 'ACTIVE'::text
and exists (select 1
from planning_cycle r5
where (r5.unit = t4.no and (r5.l2 = $6::integer and r5.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) or r5.drafting_unit = $7::integer and r5.state = 'DRAFT') and (r5.term = $8::text and r5.state = any(array['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW']::text[])))) and t4.l1 = w2.no)))
limit 10001) b)
union (select t4.id
from organization t4
where (t4.l3 = $2::integer and t4.state is distinct
from 'DRAFT' and (t4.state in ('ACTIVE','SUSPENDED') and ((t4.kind is distinct
from 'GROUP'::text) and t4.state = 'ACTIVE'::text
and exists (select 1
from planning_cycle r5
where (r5.unit = t4.no and (r5.l2 = $6::integer and r5.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) or r5.drafting_unit = $7::integer and r5.state = 'DRAFT') and (r5.term = $8::text and r5.state = any(array['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW']::text[])))) and t4.l1 = w2.no)))
limit 10001)
union (select t4.id
from organization t4
where (t4.l2 = $1::integer and t4.state is distinct
from 'DRAFT' and (t4.state in ('ACTIVE','SUSPENDED') and ((t4.kind is distinct
from 'GROUP'::text) and t4.state = 'ACTIVE'::text
and exists (select 1
from planning_cycle r5
where (r5.unit = t4.no and (r5.l2 = $6::integer and r5.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) or r5.drafting_unit = $7::integer and r5.state = 'DRAFT') and (r5.term = $8::text and r5.state = any(array['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW']::text[])))) and t4.l1 = w2.no)))
limit 10001)) a
limit 10001) b) n) || ',"missing":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 50)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Organization:' || t7.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"code":' || to_json(t7.code)::text || ',"name":' || to_json(t7.name)::text || ',"kind":' || '"' || t7.kind || '"' || ',"level":' || (t7.level)::text || '}', ',') filter (where t7.rn <= 50), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t7.code)::text, (t7.id)::text)::text, $9::bytea, $10::bytea)) filter (where t7.rn = least(t7.rows, 50)) || '"', 'null') c2
from (select t7.*, row_number() over () rn, count(*) over () rows
from (select distinct on (t7.code, t7.id) t7.*
from ((select b.*
from unnest($5::text[]) g9(k0)
cross
join lateral (select t7.id, t7.code, t7.name, t7.kind, t7.level
from organization t7
where (t7.no = any(g9.k0::integer[]) and t7.state is distinct
from 'DRAFT' and (t7.state in ('ACTIVE','SUSPENDED') and ((t7.kind is distinct
from 'GROUP'::text) and t7.state = 'ACTIVE'::text and not exists (select 1
from planning_cycle r8
where (r8.unit = t7.no and (r8.l2 = $6::integer and r8.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) or r8.drafting_unit = $7::integer and r8.state = 'DRAFT') and (r8.term = $11::text and r8.state = any(array['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW']::text[])))) and t7.l1 = w2.no)))
order by t7.code, t7.id
limit 51) b)
union all (select t7.id, t7.code, t7.name, t7.kind, t7.level
from organization t7
where (t7.l3 = $2::integer and t7.state is distinct
from 'DRAFT' and (t7.state in ('ACTIVE','SUSPENDED') and ((t7.kind is distinct
from 'GROUP'::text) and t7.state = 'ACTIVE'::text and not exists (select 1
from planning_cycle r8
where (r8.unit = t7.no and (r8.l2 = $6::integer and r8.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) or r8.drafting_unit = $7::integer and r8.state = 'DRAFT') and (r8.term = $11::text and r8.state = any(array['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW']::text[])))) and t7.l1 = w2.no)))
order by t7.code, t7.id
limit 51)
union all (select t7.id, t7.code, t7.name, t7.kind, t7.level
from organization t7
where (t7.l2 = $1::integer and t7.state is distinct
from 'DRAFT' and (t7.state in ('ACTIVE','SUSPENDED') and ((t7.kind is distinct
from 'GROUP'::text) and t7.state = 'ACTIVE'::text and not exists (select 1
from planning_cycle r8
where (r8.unit = t7.no and (r8.l2 = $6::integer and r8.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) or r8.drafting_unit = $7::integer and r8.state = 'DRAFT') and (r8.term = $11::text and r8.state = any(array['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW']::text[])))) and t7.l1 = w2.no)))
order by t7.code, t7.id
limit 51)) t7
order by t7.code, t7.id
limit 51) t7) t7) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from unnest($5::text[]) g9(k0)
cross
join lateral (select t7.id
from organization t7
where (t7.no = any(g9.k0::integer[]) and t7.state is distinct
from 'DRAFT' and (t7.state in ('ACTIVE','SUSPENDED') and ((t7.kind is distinct
from 'GROUP'::text) and t7.state = 'ACTIVE'::text and not exists (select 1
from planning_cycle r8
where (r8.unit = t7.no and (r8.l2 = $6::integer and r8.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) or r8.drafting_unit = $7::integer and r8.state = 'DRAFT') and (r8.term = $11::text and r8.state = any(array['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW']::text[])))) and t7.l1 = w2.no)))
limit 10001) b)
union (select t7.id
from organization t7
where (t7.l3 = $2::integer and t7.state is distinct
from 'DRAFT' and (t7.state in ('ACTIVE','SUSPENDED') and ((t7.kind is distinct
from 'GROUP'::text) and t7.state = 'ACTIVE'::text and not exists (select 1
from planning_cycle r8
where (r8.unit = t7.no and (r8.l2 = $6::integer and r8.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) or r8.drafting_unit = $7::integer and r8.state = 'DRAFT') and (r8.term = $11::text and r8.state = any(array['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW']::text[])))) and t7.l1 = w2.no)))
limit 10001)
union (select t7.id
from organization t7
where (t7.l2 = $1::integer and t7.state is distinct
from 'DRAFT' and (t7.state in ('ACTIVE','SUSPENDED') and ((t7.kind is distinct
from 'GROUP'::text) and t7.state = 'ACTIVE'::text and not exists (select 1
from planning_cycle r8
where (r8.unit = t7.no and (r8.l2 = $6::integer and r8.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) or r8.drafting_unit = $7::integer and r8.state = 'DRAFT') and (r8.term = $11::text and r8.state = any(array['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW']::text[])))) and t7.l1 = w2.no)))
limit 10001)) a
limit 10001) b) n) || '}' json_bytes, array[(coalesce(w2.level, 1) = 1)]::boolean[] ok
from account me left
join organization w2 on w2.id = $4::uuid and (w2.l2 = $1::integer and w2.state is distinct
from 'DRAFT' or w2.l3 = $2::integer and w2.state is distinct
from 'DRAFT' or w2.no = any($3::integer[]) and w2.state is distinct
from 'DRAFT')
where me.id = $12::uuid
