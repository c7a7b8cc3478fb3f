select me.authz_version::text v, '{"obliged":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select b.id
from unnest($7::text[]) g3(k0)
cross
join lateral (select t1.id
from organization t1
where (t1.no = any(g3.k0::integer[]) and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text and t1.l1 = (select w2.no
from organization w2
where w2.id = $3::uuid and (w2.no = any($4::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $5::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $6::integer and w2.state is distinct
from 'DRAFT')))))
limit 10001) b)
union (select t1.id
from organization t1
where (t1.l3 = $5::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text and t1.l1 = (select w2.no
from organization w2
where w2.id = $3::uuid and (w2.no = any($4::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $5::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $6::integer and w2.state is distinct
from 'DRAFT')))))
limit 10001)
union (select t1.id
from organization t1
where (t1.l2 = $6::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text and t1.l1 = (select w2.no
from organization w2
where w2.id = $3::uuid and (w2.no = any($4::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $5::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $6::integer and w2.state is distinct
from 'DRAFT')))))
limit 10001)) a
limit 10001) b) n) || ',"approved":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select b.id
from unnest($15::text[]) g7(k0)
cross
join lateral (select t4.id
from organization t4
where (t4.no = any(g7.k0::integer[]) and t4.state is distinct
from 'DRAFT' and (t4.state in ('ACTIVE','SUSPENDED') and ((t4.kind is distinct
from $8::text) and t4.state = $9::text
and exists (select 1
from planning_cycle r5
where (r5.unit = t4.no and (r5.drafting_unit = $10::integer and r5.state = 'DRAFT' or r5.l2 = $11::integer and r5.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r5.term = $12::text and r5.state = any($13::text[])))) and t4.l1 = (select w6.no
from organization w6
where w6.id = $14::uuid and (w6.no = any($4::integer[]) and w6.state is distinct
from 'DRAFT' or w6.l3 = $5::integer and w6.state is distinct
from 'DRAFT' or w6.l2 = $6::integer and w6.state is distinct
from 'DRAFT')))))
limit 10001) b)
union (select t4.id
from organization t4
where (t4.l3 = $16::integer and t4.state is distinct
from 'DRAFT' and (t4.state in ('ACTIVE','SUSPENDED') and ((t4.kind is distinct
from $8::text) and t4.state = $9::text
and exists (select 1
from planning_cycle r5
where (r5.unit = t4.no and (r5.drafting_unit = $10::integer and r5.state = 'DRAFT' or r5.l2 = $11::integer and r5.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r5.term = $12::text and r5.state = any($13::text[])))) and t4.l1 = (select w6.no
from organization w6
where w6.id = $14::uuid and (w6.no = any($4::integer[]) and w6.state is distinct
from 'DRAFT' or w6.l3 = $5::integer and w6.state is distinct
from 'DRAFT' or w6.l2 = $6::integer and w6.state is distinct
from 'DRAFT')))))
limit 10001)
union (select t4.id
from organization t4
where (t4.l2 = $17::integer and t4.state is distinct
from 'DRAFT' and (t4.state in ('ACTIVE','SUSPENDED') and ((t4.kind is distinct
from $8::text) and t4.state = $9::text
and exists (select 1
from planning_cycle r5
where (r5.unit = t4.no and (r5.drafting_unit = $10::integer and r5.state = 'DRAFT' or r5.l2 = $11::integer and r5.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r5.term = $12::text and r5.state = any($13::text[])))) and t4.l1 = (select w6.no
from organization w6
where w6.id = $14::uuid and (w6.no = any($4::integer[]) and w6.state is distinct
from 'DRAFT' or w6.l3 = $5::integer and w6.state is distinct
from 'DRAFT' or w6.l2 = $6::integer and w6.state is distinct
from 'DRAFT')))))
limit 10001)) a
limit 10001) b) n) || ',"missing":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 50)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('Organization:' || t8.id::text, 'escape'), 'base64'), 66) || '"' || ',"code":' || to_json(t8.code)::text || ',"name":' || to_json(t8.name)::text || ',"kind":' || '"' || t8.kind || '"' || ',"level":' || (t8.level)::text || '}', ',') filter (where t8.rn <= 50), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t8.code)::text, (t8.id)::text)::text, $18::bytea, $19::bytea)) filter (where t8.rn = least(t8.rows, 50)) || '"', 'null') c2
from (select t8.*, row_number() over () rn, count(*) over () rows
from (select distinct on (t8.code, t8.id) t8.*
from ((select b.*
from unnest($15::text[]) g11(k0)
cross
join lateral (select t8.*
from organization t8
where (t8.no = any(g11.k0::integer[]) and t8.state is distinct
from 'DRAFT' and (t8.state in ('ACTIVE','SUSPENDED') and ((t8.kind is distinct
from $20::text) and t8.state = $21::text and not exists (select 1
from planning_cycle r9
where (r9.unit = t8.no and (r9.drafting_unit = $10::integer and r9.state = 'DRAFT' or r9.l2 = $11::integer and r9.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r9.term = $22::text and r9.state = any($23::text[])))) and t8.l1 = (select w10.no
from organization w10
where w10.id = $24::uuid and (w10.no = any($4::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $5::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $6::integer and w10.state is distinct
from 'DRAFT')))))
order by t8.code, t8.id
limit 51) b)
union all (select t8.*
from organization t8
where (t8.l3 = $16::integer and t8.state is distinct
from 'DRAFT' and (t8.state in ('ACTIVE','SUSPENDED') and ((t8.kind is distinct
from $20::text) and t8.state = $21::text and not exists (select 1
from planning_cycle r9
where (r9.unit = t8.no and (r9.drafting_unit = $10::integer and r9.state = 'DRAFT' or r9.l2 = $11::integer and r9.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r9.term = $22::text and r9.state = any($23::text[])))) and t8.l1 = (select w10.no
from organization w10
where w10.id = $24::uuid and (w10.no = any($4::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $5::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $6::integer and w10.state is distinct
from 'DRAFT')))))
order by t8.code, t8.id
limit 51)
union all (select t8.*
from organization t8
where (t8.l2 = $17::integer and t8.state is distinct
from 'DRAFT' and (t8.state in ('ACTIVE','SUSPENDED') and ((t8.kind is distinct
from $20::text) and t8.state = $21::text and not exists (select 1
from planning_cycle r9
where (r9.unit = t8.no and (r9.drafting_unit = $10::integer and r9.state = 'DRAFT' or r9.l2 = $11::integer and r9.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r9.term = $22::text and r9.state = any($23::text[])))) and t8.l1 = (select w10.no
from organization w10
where w10.id = $24::uuid and (w10.no = any($4::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $5::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $6::integer and w10.state is distinct
from 'DRAFT')))))
order by t8.code, t8.id
limit 51)) t8
order by t8.code, t8.id
limit 51) t8) t8) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from unnest($15::text[]) g11(k0)
cross
join lateral (select t8.id
from organization t8
where (t8.no = any(g11.k0::integer[]) and t8.state is distinct
from 'DRAFT' and (t8.state in ('ACTIVE','SUSPENDED') and ((t8.kind is distinct
from $20::text) and t8.state = $21::text and not exists (select 1
from planning_cycle r9
where (r9.unit = t8.no and (r9.drafting_unit = $10::integer and r9.state = 'DRAFT' or r9.l2 = $11::integer and r9.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r9.term = $22::text and r9.state = any($23::text[])))) and t8.l1 = (select w10.no
from organization w10
where w10.id = $24::uuid and (w10.no = any($4::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $5::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $6::integer and w10.state is distinct
from 'DRAFT')))))
limit 10001) b)
union (select t8.id
from organization t8
where (t8.l3 = $16::integer and t8.state is distinct
from 'DRAFT' and (t8.state in ('ACTIVE','SUSPENDED') and ((t8.kind is distinct
from $20::text) and t8.state = $21::text and not exists (select 1
from planning_cycle r9
where (r9.unit = t8.no and (r9.drafting_unit = $10::integer and r9.state = 'DRAFT' or r9.l2 = $11::integer and r9.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r9.term = $22::text and r9.state = any($23::text[])))) and t8.l1 = (select w10.no
from organization w10
where w10.id = $24::uuid and (w10.no = any($4::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $5::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $6::integer and w10.state is distinct
from 'DRAFT')))))
limit 10001)
union (select t8.id
from organization t8
where (t8.l2 = $17::integer and t8.state is distinct
from 'DRAFT' and (t8.state in ('ACTIVE','SUSPENDED') and ((t8.kind is distinct
from $20::text) and t8.state = $21::text and not exists (select 1
from planning_cycle r9
where (r9.unit = t8.no and (r9.drafting_unit = $10::integer and r9.state = 'DRAFT' or r9.l2 = $11::integer and r9.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r9.term = $22::text and r9.state = any($23::text[])))) and t8.l1 = (select w10.no
from organization w10
where w10.id = $24::uuid and (w10.no = any($4::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $5::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $6::integer and w10.state is distinct
from 'DRAFT')))))
limit 10001)) a
limit 10001) b) n) || '}' d, array[(not exists (select 1
from organization
where id = $3::uuid and level <> 1)), (not exists (select 1
from organization
where id = $14::uuid and level <> 1)), (not exists (select 1
from organization
where id = $24::uuid and level <> 1))]::boolean[] ok
from account me
where me.id = $25::uuid
