select me.authz_version::text v, '{"obliged":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($7::text[]) g5(k0)
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 1 and t1.l1 = x3.no) and t1.no = any(g5.k0::integer[]) and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($7::text[]) g5(k0)
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 2 and t1.l2 = x3.no) and t1.no = any(g5.k0::integer[]) and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($7::text[]) g5(k0)
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 3 and t1.l3 = x3.no) and t1.no = any(g5.k0::integer[]) and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($7::text[]) g5(k0)
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 4 and t1.l4 = x3.no) and t1.no = any(g5.k0::integer[]) and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join unnest($7::text[]) g5(k0)
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 5 and t1.l5 = x3.no) and t1.no = any(g5.k0::integer[]) and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 1 and t1.l1 = x3.no) and t1.l3 = $4::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 2 and t1.l2 = x3.no) and t1.l3 = $4::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 3 and t1.l3 = x3.no) and t1.l3 = $4::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 4 and t1.l4 = x3.no) and t1.l3 = $4::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 5 and t1.l5 = x3.no) and t1.l3 = $4::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 1 and t1.l1 = x3.no) and t1.l2 = $5::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 2 and t1.l2 = x3.no) and t1.l2 = $5::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 3 and t1.l3 = x3.no) and t1.l2 = $5::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 4 and t1.l4 = x3.no) and t1.l2 = $5::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)
union (select b.id
from (select w4.no, w4.level
from organization w4
where w4.id = $6::uuid and (w4.no = any($3::integer[]) and w4.state is distinct
from 'DRAFT' or w4.l3 = $4::integer and w4.state is distinct
from 'DRAFT' or w4.l2 = $5::integer and w4.state is distinct
from 'DRAFT')) x3
cross
join lateral (select t1.id
from organization t1
where ((x3.level = 5 and t1.l5 = x3.no) and t1.l2 = $5::integer and t1.state is distinct
from 'DRAFT' and (t1.state in ('ACTIVE','SUSPENDED') and ((t1.kind is distinct
from $1::text) and t1.state = $2::text)))
limit 10001) b)) a
limit 10001) b) n) || ',"approved":' || (select '{"totalCount":' || least(n.n, 10000)::text || '}'
from (select count(*) n
from (select a.id
from ((select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join unnest($15::text[]) g11(k0)
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 1 and t6.l1 = x9.no) and t6.no = any(g11.k0::integer[]) and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join unnest($15::text[]) g11(k0)
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 2 and t6.l2 = x9.no) and t6.no = any(g11.k0::integer[]) and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join unnest($15::text[]) g11(k0)
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 3 and t6.l3 = x9.no) and t6.no = any(g11.k0::integer[]) and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join unnest($15::text[]) g11(k0)
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 4 and t6.l4 = x9.no) and t6.no = any(g11.k0::integer[]) and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join unnest($15::text[]) g11(k0)
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 5 and t6.l5 = x9.no) and t6.no = any(g11.k0::integer[]) and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 1 and t6.l1 = x9.no) and t6.l3 = $16::integer and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 2 and t6.l2 = x9.no) and t6.l3 = $16::integer and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 3 and t6.l3 = x9.no) and t6.l3 = $16::integer and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 4 and t6.l4 = x9.no) and t6.l3 = $16::integer and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 5 and t6.l5 = x9.no) and t6.l3 = $16::integer and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 1 and t6.l1 = x9.no) and t6.l2 = $17::integer and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 2 and t6.l2 = x9.no) and t6.l2 = $17::integer and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 3 and t6.l3 = x9.no) and t6.l2 = $17::integer and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 4 and t6.l4 = x9.no) and t6.l2 = $17::integer and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)
union (select b.id
from (select w10.no, w10.level
from organization w10
where w10.id = $14::uuid and (w10.no = any($3::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $4::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $5::integer and w10.state is distinct
from 'DRAFT')) x9
cross
join lateral (select t6.id
from organization t6
where ((x9.level = 5 and t6.l5 = x9.no) and t6.l2 = $17::integer and t6.state is distinct
from 'DRAFT' and (t6.state in ('ACTIVE','SUSPENDED') and ((t6.kind is distinct
from $8::text) and t6.state = $9::text
and exists (select 1
from planning_cycle r7
where (r7.unit = t6.no and (r7.drafting_unit = $10::integer and r7.state = 'DRAFT' or r7.l2 = $11::integer and r7.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r7.term = $12::text and r7.state = any($13::text[])))))))
limit 10001) b)) a
limit 10001) b) n) || ',"missing":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 50)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('Organization:' || t12.id::text, 'escape'), 'base64'), 66) || '"' || ',"code":' || to_json(t12.code)::text || ',"name":' || to_json(t12.name)::text || ',"kind":' || '"' || t12.kind || '"' || ',"level":' || (t12.level)::text || '}', ',') filter (where t12.rn <= 50), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t12.code)::text, (t12.id)::text)::text, $18::bytea, $19::bytea)) filter (where t12.rn = least(t12.rows, 50)) || '"', 'null') c2
from (select t12.*, row_number() over () rn, count(*) over () rows
from (select distinct on (t12.code, t12.id) t12.*
from ((select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join unnest($15::text[]) g17(k0)
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 1 and t12.l1 = x15.no) and t12.no = any(g17.k0::integer[]) and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join unnest($15::text[]) g17(k0)
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 2 and t12.l2 = x15.no) and t12.no = any(g17.k0::integer[]) and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join unnest($15::text[]) g17(k0)
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 3 and t12.l3 = x15.no) and t12.no = any(g17.k0::integer[]) and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join unnest($15::text[]) g17(k0)
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 4 and t12.l4 = x15.no) and t12.no = any(g17.k0::integer[]) and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join unnest($15::text[]) g17(k0)
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 5 and t12.l5 = x15.no) and t12.no = any(g17.k0::integer[]) and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 1 and t12.l1 = x15.no) and t12.l3 = $16::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 2 and t12.l2 = x15.no) and t12.l3 = $16::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 3 and t12.l3 = x15.no) and t12.l3 = $16::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 4 and t12.l4 = x15.no) and t12.l3 = $16::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 5 and t12.l5 = x15.no) and t12.l3 = $16::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 1 and t12.l1 = x15.no) and t12.l2 = $17::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 2 and t12.l2 = x15.no) and t12.l2 = $17::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 3 and t12.l3 = x15.no) and t12.l2 = $17::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 4 and t12.l4 = x15.no) and t12.l2 = $17::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)
union all (select b.*
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.*
from organization t12
where ((x15.level = 5 and t12.l5 = x15.no) and t12.l2 = $17::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
order by t12.code, t12.id
limit 51) b)) t12
order by t12.code, t12.id
limit 51) t12) t12) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join unnest($15::text[]) g17(k0)
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 1 and t12.l1 = x15.no) and t12.no = any(g17.k0::integer[]) and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join unnest($15::text[]) g17(k0)
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 2 and t12.l2 = x15.no) and t12.no = any(g17.k0::integer[]) and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join unnest($15::text[]) g17(k0)
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 3 and t12.l3 = x15.no) and t12.no = any(g17.k0::integer[]) and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join unnest($15::text[]) g17(k0)
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 4 and t12.l4 = x15.no) and t12.no = any(g17.k0::integer[]) and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join unnest($15::text[]) g17(k0)
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 5 and t12.l5 = x15.no) and t12.no = any(g17.k0::integer[]) and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 1 and t12.l1 = x15.no) and t12.l3 = $16::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 2 and t12.l2 = x15.no) and t12.l3 = $16::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 3 and t12.l3 = x15.no) and t12.l3 = $16::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 4 and t12.l4 = x15.no) and t12.l3 = $16::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 5 and t12.l5 = x15.no) and t12.l3 = $16::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 1 and t12.l1 = x15.no) and t12.l2 = $17::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 2 and t12.l2 = x15.no) and t12.l2 = $17::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 3 and t12.l3 = x15.no) and t12.l2 = $17::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 4 and t12.l4 = x15.no) and t12.l2 = $17::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)
union (select b.id
from (select w16.no, w16.level
from organization w16
where w16.id = $24::uuid and (w16.no = any($3::integer[]) and w16.state is distinct
from 'DRAFT' or w16.l3 = $4::integer and w16.state is distinct
from 'DRAFT' or w16.l2 = $5::integer and w16.state is distinct
from 'DRAFT')) x15
cross
join lateral (select t12.id
from organization t12
where ((x15.level = 5 and t12.l5 = x15.no) and t12.l2 = $17::integer and t12.state is distinct
from 'DRAFT' and (t12.state in ('ACTIVE','SUSPENDED') and ((t12.kind is distinct
from $20::text) and t12.state = $21::text and not exists (select 1
from planning_cycle r13
where (r13.unit = t12.no and (r13.drafting_unit = $10::integer and r13.state = 'DRAFT' or r13.l2 = $11::integer and r13.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) and (r13.term = $22::text and r13.state = any($23::text[])))))))
limit 10001) b)) a
limit 10001) b) n) || '}' d, array[(select w2.level
from organization w2
where w2.id = $6::uuid and (w2.no = any($3::integer[]) and w2.state is distinct
from 'DRAFT' or w2.l3 = $4::integer and w2.state is distinct
from 'DRAFT' or w2.l2 = $5::integer and w2.state is distinct
from 'DRAFT')), (select w8.level
from organization w8
where w8.id = $14::uuid and (w8.no = any($3::integer[]) and w8.state is distinct
from 'DRAFT' or w8.l3 = $4::integer and w8.state is distinct
from 'DRAFT' or w8.l2 = $5::integer and w8.state is distinct
from 'DRAFT')), (select w14.level
from organization w14
where w14.id = $24::uuid and (w14.no = any($3::integer[]) and w14.state is distinct
from 'DRAFT' or w14.l3 = $4::integer and w14.state is distinct
from 'DRAFT' or w14.l2 = $5::integer and w14.state is distinct
from 'DRAFT'))]::integer[] levels
from account me
where me.id = $25::uuid
