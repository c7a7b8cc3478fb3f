select me.authz_version::text v,
case when me.authz_version = $52::bigint then '{"left":' || (select
case when a.c1 = 0 then log_access($10::jsonb, $17::integer, 'PlanningEntry', null, null, null, array['F3 removedOn']::text[])
else '' end || '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(log_access($10::jsonb, least(case when t1.drafting_unit = $12::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f8
where t1.undecided and f8.cycle_id = t1.cycle_id and f8.title = t1.title and f8.member_id = $13::uuid) then $11::integer end,
case when t1.l2 = $15::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f9
where t1.undecided and f9.cycle_id = t1.cycle_id and f9.title = t1.title and f9.member_id = $16::uuid) then $14::integer end), 'PlanningEntry', t1.id, t1.member_id, t1.unit, array['F3 removedOn']::text[]) || log_access($10::jsonb, least(case when t1.member_id = $6::uuid and t1.state = any(array['APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f4
where t1.undecided and f4.cycle_id = t1.cycle_id and f4.title = t1.title and f4.member_id = $7::uuid) and t1.notified_on is distinct
from null then $5::integer end,
case when t1.drafting_unit = $1::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f5
where t1.undecided and f5.cycle_id = t1.cycle_id and f5.title = t1.title and f5.member_id = $2::uuid) then $8::integer end,
case when t1.l2 = $3::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f6
where t1.undecided and f6.cycle_id = t1.cycle_id and f6.title = t1.title and f6.member_id = $4::uuid) then $9::integer end), 'PlanningEntry', t1.id, t1.member_id, t1.unit, array[case when (t1.id) is not null then 'F3 id' end,
case when ((select p.full_name
from member p
where p.id = t1.member_id)) is not null then 'F3 personName' end,
case when (t1.title) is not null then 'F3 title' end,
case when (t1.unit) is not null then 'F3 orgLabel' end,
case when (t1.drafting_unit = $1::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f2
where t1.undecided and f2.cycle_id = t1.cycle_id and f2.title = t1.title and f2.member_id = $2::uuid) or t1.l2 = $3::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f3
where t1.undecided and f3.cycle_id = t1.cycle_id and f3.title = t1.title and f3.member_id = $4::uuid)) and (t1.removal_reason) is not null then 'F3 removalReason' end,
case when (t1.drafting_unit = $1::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f2
where t1.undecided and f2.cycle_id = t1.cycle_id and f2.title = t1.title and f2.member_id = $2::uuid) or t1.l2 = $3::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f3
where t1.undecided and f3.cycle_id = t1.cycle_id and f3.title = t1.title and f3.member_id = $4::uuid)) and (t1.removed_on) is not null then 'F3 removedOn' end]::text[]) || '{"id":' || '"' || left(encode(decode('PlanningEntry:' || t1.id::text, 'escape'), 'base64'), 67) || '"' || ',"personName":' || coalesce(to_json((select p.full_name
from member p
where p.id = t1.member_id))::text, 'null') || ',"title":' || '"' || t1.title || '"' || ',"orgLabel":' || coalesce((select '{"name":' || coalesce(to_json(n7.name)::text, 'null') || '}'
from organization n7
where n7.no = t1.unit), 'null') || ',' ||
case when (t1.drafting_unit = $1::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f2
where t1.undecided and f2.cycle_id = t1.cycle_id and f2.title = t1.title and f2.member_id = $2::uuid) or t1.l2 = $3::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f3
where t1.undecided and f3.cycle_id = t1.cycle_id and f3.title = t1.title and f3.member_id = $4::uuid)) then '"removalReason":' || coalesce('"' || t1.removal_reason || '"', 'null') || ',"removedOn":' || coalesce('"' || (t1.removed_on)::text || '"', 'null')
else '"removalReason":null,"removedOn":null' end || '}', ','), '') || ']' c0, count(*) c1
from (select distinct on (t1.title, t1.id) t1.*
from ((select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.*
from planning_entry t1
where ((x11.level = 1 and t1.l1 = x11.no) and t1.drafting_unit = $12::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f13
where t1.undecided and f13.cycle_id = t1.cycle_id and f13.title = t1.title and f13.member_id = $13::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
order by t1.title, t1.id
limit 50) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.*
from planning_entry t1
where ((x11.level = 2 and t1.l2 = x11.no) and t1.drafting_unit = $12::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f13
where t1.undecided and f13.cycle_id = t1.cycle_id and f13.title = t1.title and f13.member_id = $13::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
order by t1.title, t1.id
limit 50) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.*
from planning_entry t1
where ((x11.level = 3 and t1.l3 = x11.no) and t1.drafting_unit = $12::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f13
where t1.undecided and f13.cycle_id = t1.cycle_id and f13.title = t1.title and f13.member_id = $13::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
order by t1.title, t1.id
limit 50) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.*
from planning_entry t1
where ((x11.level = 4 and t1.l4 = x11.no) and t1.drafting_unit = $12::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f13
where t1.undecided and f13.cycle_id = t1.cycle_id and f13.title = t1.title and f13.member_id = $13::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
order by t1.title, t1.id
limit 50) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.*
from planning_entry t1
where ((x11.level = 5 and t1.l5 = x11.no) and t1.drafting_unit = $12::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f13
where t1.undecided and f13.cycle_id = t1.cycle_id and f13.title = t1.title and f13.member_id = $13::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
order by t1.title, t1.id
limit 50) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.*
from planning_entry t1
where ((x11.level = 1 and t1.l1 = x11.no) and t1.l2 = $15::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f14
where t1.undecided and f14.cycle_id = t1.cycle_id and f14.title = t1.title and f14.member_id = $16::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
order by t1.title, t1.id
limit 50) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.*
from planning_entry t1
where ((x11.level = 2 and t1.l2 = x11.no) and t1.l2 = $15::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f14
where t1.undecided and f14.cycle_id = t1.cycle_id and f14.title = t1.title and f14.member_id = $16::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
order by t1.title, t1.id
limit 50) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.*
from planning_entry t1
where ((x11.level = 3 and t1.l3 = x11.no) and t1.l2 = $15::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f14
where t1.undecided and f14.cycle_id = t1.cycle_id and f14.title = t1.title and f14.member_id = $16::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
order by t1.title, t1.id
limit 50) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.*
from planning_entry t1
where ((x11.level = 4 and t1.l4 = x11.no) and t1.l2 = $15::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f14
where t1.undecided and f14.cycle_id = t1.cycle_id and f14.title = t1.title and f14.member_id = $16::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
order by t1.title, t1.id
limit 50) b)
union all (select b.*
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.*
from planning_entry t1
where ((x11.level = 5 and t1.l5 = x11.no) and t1.l2 = $15::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f14
where t1.undecided and f14.cycle_id = t1.cycle_id and f14.title = t1.title and f14.member_id = $16::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
order by t1.title, t1.id
limit 50) b)) t1
order by t1.title, t1.id
limit 50) t1) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.id
from planning_entry t1
where ((x11.level = 1 and t1.l1 = x11.no) and t1.drafting_unit = $12::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f13
where t1.undecided and f13.cycle_id = t1.cycle_id and f13.title = t1.title and f13.member_id = $13::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
limit 10001) b)
union (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.id
from planning_entry t1
where ((x11.level = 2 and t1.l2 = x11.no) and t1.drafting_unit = $12::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f13
where t1.undecided and f13.cycle_id = t1.cycle_id and f13.title = t1.title and f13.member_id = $13::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
limit 10001) b)
union (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.id
from planning_entry t1
where ((x11.level = 3 and t1.l3 = x11.no) and t1.drafting_unit = $12::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f13
where t1.undecided and f13.cycle_id = t1.cycle_id and f13.title = t1.title and f13.member_id = $13::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
limit 10001) b)
union (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.id
from planning_entry t1
where ((x11.level = 4 and t1.l4 = x11.no) and t1.drafting_unit = $12::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f13
where t1.undecided and f13.cycle_id = t1.cycle_id and f13.title = t1.title and f13.member_id = $13::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
limit 10001) b)
union (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.id
from planning_entry t1
where ((x11.level = 5 and t1.l5 = x11.no) and t1.drafting_unit = $12::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f13
where t1.undecided and f13.cycle_id = t1.cycle_id and f13.title = t1.title and f13.member_id = $13::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
limit 10001) b)
union (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.id
from planning_entry t1
where ((x11.level = 1 and t1.l1 = x11.no) and t1.l2 = $15::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f14
where t1.undecided and f14.cycle_id = t1.cycle_id and f14.title = t1.title and f14.member_id = $16::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
limit 10001) b)
union (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.id
from planning_entry t1
where ((x11.level = 2 and t1.l2 = x11.no) and t1.l2 = $15::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f14
where t1.undecided and f14.cycle_id = t1.cycle_id and f14.title = t1.title and f14.member_id = $16::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
limit 10001) b)
union (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.id
from planning_entry t1
where ((x11.level = 3 and t1.l3 = x11.no) and t1.l2 = $15::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f14
where t1.undecided and f14.cycle_id = t1.cycle_id and f14.title = t1.title and f14.member_id = $16::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
limit 10001) b)
union (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.id
from planning_entry t1
where ((x11.level = 4 and t1.l4 = x11.no) and t1.l2 = $15::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f14
where t1.undecided and f14.cycle_id = t1.cycle_id and f14.title = t1.title and f14.member_id = $16::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
limit 10001) b)
union (select b.id
from (select w12.no, w12.level
from organization w12
where w12.id = $24::uuid and (w12.no = any($21::integer[]) and w12.state is distinct
from 'DRAFT' or w12.l3 = $22::integer and w12.state is distinct
from 'DRAFT' or w12.l2 = $23::integer and w12.state is distinct
from 'DRAFT')) x11
cross
join lateral (select t1.id
from planning_entry t1
where ((x11.level = 5 and t1.l5 = x11.no) and t1.l2 = $15::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f14
where t1.undecided and f14.cycle_id = t1.cycle_id and f14.title = t1.title and f14.member_id = $16::uuid) and (t1.term = $18::text and (t1.removed_on < $19::date and t1.removed_on >= $20::date)))
limit 10001) b)) a
limit 10001) b) n) || ',"added":' || (select
case when a.c1 = 0 then log_access($10::jsonb, $31::integer, 'PlanningEntry', null, null, null, array['F3 approvedOn']::text[])
else '' end || '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(log_access($10::jsonb, least(case when t15.drafting_unit = $26::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f20
where t15.undecided and f20.cycle_id = t15.cycle_id and f20.title = t15.title and f20.member_id = $27::uuid) then $25::integer end,
case when t15.l2 = $29::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f21
where t15.undecided and f21.cycle_id = t15.cycle_id and f21.title = t15.title and f21.member_id = $30::uuid) then $28::integer end), 'PlanningEntry', t15.id, t15.member_id, t15.unit, array['F3 approvedOn']::text[]) || log_access($10::jsonb, least(case when t15.member_id = $6::uuid and t15.state = any(array['APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f16
where t15.undecided and f16.cycle_id = t15.cycle_id and f16.title = t15.title and f16.member_id = $7::uuid) and t15.notified_on is distinct
from null then $5::integer end,
case when t15.drafting_unit = $1::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f17
where t15.undecided and f17.cycle_id = t15.cycle_id and f17.title = t15.title and f17.member_id = $2::uuid) then $8::integer end,
case when t15.l2 = $3::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f18
where t15.undecided and f18.cycle_id = t15.cycle_id and f18.title = t15.title and f18.member_id = $4::uuid) then $9::integer end), 'PlanningEntry', t15.id, t15.member_id, t15.unit, array[case when (t15.id) is not null then 'F3 id' end,
case when ((select p.full_name
from member p
where p.id = t15.member_id)) is not null then 'F3 personName' end,
case when (t15.title) is not null then 'F3 title' end,
case when (t15.unit) is not null then 'F3 orgLabel' end,
case when (t15.approved_on) is not null then 'F3 approvedOn' end,
case when (t15.document_number) is not null then 'F3 documentNumber' end]::text[]) || '{"id":' || '"' || left(encode(decode('PlanningEntry:' || t15.id::text, 'escape'), 'base64'), 67) || '"' || ',"personName":' || coalesce(to_json((select p.full_name
from member p
where p.id = t15.member_id))::text, 'null') || ',"title":' || '"' || t15.title || '"' || ',"orgLabel":' || coalesce((select '{"name":' || coalesce(to_json(n19.name)::text, 'null') || '}'
from organization n19
where n19.no = t15.unit), 'null') || ',"approvedOn":' || coalesce('"' || (t15.approved_on)::text || '"', 'null') || ',"documentNumber":' || coalesce(to_json(t15.document_number)::text, 'null') || '}', ','), '') || ']' c0, count(*) c1
from (select distinct on (t15.title, t15.id) t15.*
from ((select b.*
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.*
from planning_entry t15
where ((x23.level = 1 and t15.l1 = x23.no) and t15.drafting_unit = $26::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f25
where t15.undecided and f25.cycle_id = t15.cycle_id and f25.title = t15.title and f25.member_id = $27::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
order by t15.title, t15.id
limit 50) b)
union all (select b.*
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.*
from planning_entry t15
where ((x23.level = 2 and t15.l2 = x23.no) and t15.drafting_unit = $26::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f25
where t15.undecided and f25.cycle_id = t15.cycle_id and f25.title = t15.title and f25.member_id = $27::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
order by t15.title, t15.id
limit 50) b)
union all (select b.*
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.*
from planning_entry t15
where ((x23.level = 3 and t15.l3 = x23.no) and t15.drafting_unit = $26::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f25
where t15.undecided and f25.cycle_id = t15.cycle_id and f25.title = t15.title and f25.member_id = $27::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
order by t15.title, t15.id
limit 50) b)
union all (select b.*
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.*
from planning_entry t15
where ((x23.level = 4 and t15.l4 = x23.no) and t15.drafting_unit = $26::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f25
where t15.undecided and f25.cycle_id = t15.cycle_id and f25.title = t15.title and f25.member_id = $27::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
order by t15.title, t15.id
limit 50) b)
union all (select b.*
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.*
from planning_entry t15
where ((x23.level = 5 and t15.l5 = x23.no) and t15.drafting_unit = $26::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f25
where t15.undecided and f25.cycle_id = t15.cycle_id and f25.title = t15.title and f25.member_id = $27::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
order by t15.title, t15.id
limit 50) b)
union all (select b.*
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.*
from planning_entry t15
where ((x23.level = 1 and t15.l1 = x23.no) and t15.l2 = $29::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f26
where t15.undecided and f26.cycle_id = t15.cycle_id and f26.title = t15.title and f26.member_id = $30::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
order by t15.title, t15.id
limit 50) b)
union all (select b.*
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.*
from planning_entry t15
where ((x23.level = 2 and t15.l2 = x23.no) and t15.l2 = $29::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f26
where t15.undecided and f26.cycle_id = t15.cycle_id and f26.title = t15.title and f26.member_id = $30::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
order by t15.title, t15.id
limit 50) b)
union all (select b.*
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.*
from planning_entry t15
where ((x23.level = 3 and t15.l3 = x23.no) and t15.l2 = $29::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f26
where t15.undecided and f26.cycle_id = t15.cycle_id and f26.title = t15.title and f26.member_id = $30::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
order by t15.title, t15.id
limit 50) b)
union all (select b.*
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.*
from planning_entry t15
where ((x23.level = 4 and t15.l4 = x23.no) and t15.l2 = $29::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f26
where t15.undecided and f26.cycle_id = t15.cycle_id and f26.title = t15.title and f26.member_id = $30::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
order by t15.title, t15.id
limit 50) b)
union all (select b.*
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.*
from planning_entry t15
where ((x23.level = 5 and t15.l5 = x23.no) and t15.l2 = $29::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f26
where t15.undecided and f26.cycle_id = t15.cycle_id and f26.title = t15.title and f26.member_id = $30::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
order by t15.title, t15.id
limit 50) b)) t15
order by t15.title, t15.id
limit 50) t15) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.id
from planning_entry t15
where ((x23.level = 1 and t15.l1 = x23.no) and t15.drafting_unit = $26::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f25
where t15.undecided and f25.cycle_id = t15.cycle_id and f25.title = t15.title and f25.member_id = $27::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
limit 10001) b)
union (select b.id
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.id
from planning_entry t15
where ((x23.level = 2 and t15.l2 = x23.no) and t15.drafting_unit = $26::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f25
where t15.undecided and f25.cycle_id = t15.cycle_id and f25.title = t15.title and f25.member_id = $27::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
limit 10001) b)
union (select b.id
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.id
from planning_entry t15
where ((x23.level = 3 and t15.l3 = x23.no) and t15.drafting_unit = $26::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f25
where t15.undecided and f25.cycle_id = t15.cycle_id and f25.title = t15.title and f25.member_id = $27::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
limit 10001) b)
union (select b.id
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.id
from planning_entry t15
where ((x23.level = 4 and t15.l4 = x23.no) and t15.drafting_unit = $26::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f25
where t15.undecided and f25.cycle_id = t15.cycle_id and f25.title = t15.title and f25.member_id = $27::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
limit 10001) b)
union (select b.id
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.id
from planning_entry t15
where ((x23.level = 5 and t15.l5 = x23.no) and t15.drafting_unit = $26::integer and t15.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f25
where t15.undecided and f25.cycle_id = t15.cycle_id and f25.title = t15.title and f25.member_id = $27::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
limit 10001) b)
union (select b.id
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.id
from planning_entry t15
where ((x23.level = 1 and t15.l1 = x23.no) and t15.l2 = $29::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f26
where t15.undecided and f26.cycle_id = t15.cycle_id and f26.title = t15.title and f26.member_id = $30::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
limit 10001) b)
union (select b.id
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.id
from planning_entry t15
where ((x23.level = 2 and t15.l2 = x23.no) and t15.l2 = $29::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f26
where t15.undecided and f26.cycle_id = t15.cycle_id and f26.title = t15.title and f26.member_id = $30::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
limit 10001) b)
union (select b.id
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.id
from planning_entry t15
where ((x23.level = 3 and t15.l3 = x23.no) and t15.l2 = $29::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f26
where t15.undecided and f26.cycle_id = t15.cycle_id and f26.title = t15.title and f26.member_id = $30::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
limit 10001) b)
union (select b.id
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.id
from planning_entry t15
where ((x23.level = 4 and t15.l4 = x23.no) and t15.l2 = $29::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f26
where t15.undecided and f26.cycle_id = t15.cycle_id and f26.title = t15.title and f26.member_id = $30::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
limit 10001) b)
union (select b.id
from (select w24.no, w24.level
from organization w24
where w24.id = $36::uuid and (w24.no = any($21::integer[]) and w24.state is distinct
from 'DRAFT' or w24.l3 = $22::integer and w24.state is distinct
from 'DRAFT' or w24.l2 = $23::integer and w24.state is distinct
from 'DRAFT')) x23
cross
join lateral (select t15.id
from planning_entry t15
where ((x23.level = 5 and t15.l5 = x23.no) and t15.l2 = $29::integer and t15.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f26
where t15.undecided and f26.cycle_id = t15.cycle_id and f26.title = t15.title and f26.member_id = $30::uuid) and (t15.term = $32::text and t15.state = any($33::text[]) and (t15.approved_on < $34::date and t15.approved_on >= $35::date)))
limit 10001) b)) a
limit 10001) b) n) || ',"cycles":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || left(encode(decode('PlanningCycle:' || t27.id::text, 'escape'), 'base64'), 67) || '"' || ',"orgLabel":' || coalesce((select '{"name":' || coalesce(to_json(n28.name)::text, 'null') || '}'
from organization n28
where n28.no = t27.unit), 'null') || ',"ballots":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(log_access($10::jsonb, least(case when t29.l2 = $38::integer and t29.state = 'CONFIRMED' and not exists (select 1
from planning_entry f30
where t29.undecided and f30.cycle_id = t29.cycle_id and f30.title = t29.title and f30.member_id = any($39::uuid[])) then $37::integer end), 'Ballot', t29.id, null, t29.unit, array[case when (t29.id) is not null then 'F3 id' end,
case when (t29.step) is not null then 'F3 step' end,
case when (t29.title) is not null then 'F3 title' end,
case when (t29.date) is not null then 'F3 date' end,
case when (t29.unit) is not null then 'F3 heldAtLabel' end,
case when (t29.convened) is not null then 'F3 convened' end,
case when (t29.present) is not null then 'F3 present' end,
case when (t29.ballots_out) is not null then 'F3 ballotsOut' end,
case when (t29.ballots_in) is not null then 'F3 ballotsIn' end,
case when (t29.valid) is not null then 'F3 valid' end,
case when (t29.invalid) is not null then 'F3 invalid' end, 'F3 tallies']::text[]) || '{"id":' || '"' || left(encode(decode('Ballot:' || t29.id::text, 'escape'), 'base64'), 58) || '"' || ',"step":' || (t29.step)::text || ',"title":' || '"' || t29.title || '"' || ',"date":' || '"' || (t29.date)::text || '"' || ',"heldAtLabel":' || coalesce((select '{"name":' || coalesce(to_json(n31.name)::text, 'null') || '}'
from organization n31
where n31.no = t29.unit), 'null') || ',"convened":' || (t29.convened)::text || ',"present":' || coalesce((t29.present)::text, 'null') || ',"ballotsOut":' || coalesce((t29.ballots_out)::text, 'null') || ',"ballotsIn":' || coalesce((t29.ballots_in)::text, 'null') || ',"valid":' || coalesce((t29.valid)::text, 'null') || ',"invalid":' || coalesce((t29.invalid)::text, 'null') || ',"tallies":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(log_access($10::jsonb, least(case when exists (select 1
from ballot f33
where f33.id = t32.ballot_id and f33.l2 = $41::integer and f33.state = 'CONFIRMED' and not exists (select 1
from planning_entry f34
where f33.undecided and f34.cycle_id = f33.cycle_id and f34.title = f33.title and f34.member_id = any($42::uuid[]))) then $40::integer end), 'BallotTally', t32.id, t32.nominee_id, null, array[case when ((select p.full_name
from member p
where p.id = t32.nominee_id)) is not null then 'F3 nomineeName' end,
case when (t32.votes) is not null then 'F3 votes' end,
case when ((select
case when b.state = 'CONFIRMED' then t32.votes > (
  select param.value
from rule_set_param param
 
join planning_cycle judged on judged.rule_set_id = param.rule_set_id
where judged.id = b.cycle_id and param.name = 'LEAST_SHARE_OF_VOTES')::numeric *
case when coalesce(b.step::text = any(string_to_array((
  select param.value
from rule_set_param param
 
join planning_cycle judged on judged.rule_set_id = param.rule_set_id
where judged.id = b.cycle_id and param.name = 'BALLOT_STEPS_OF_FULL_MEMBERSHIP'), ' ')), false) then b.membership
else b.convened end end
from ballot b
where b.id = t32.ballot_id)) is not null then 'F3 shortlisted' end]::text[]) || '{"nomineeName":' || coalesce(to_json((select p.full_name
from member p
where p.id = t32.nominee_id))::text, 'null') || ',"votes":' || coalesce((t32.votes)::text, 'null') || ',"shortlisted":' || coalesce(((select
case when b.state = 'CONFIRMED' then t32.votes > (
  select param.value
from rule_set_param param
 
join planning_cycle judged on judged.rule_set_id = param.rule_set_id
where judged.id = b.cycle_id and param.name = 'LEAST_SHARE_OF_VOTES')::numeric *
case when coalesce(b.step::text = any(string_to_array((
  select param.value
from rule_set_param param
 
join planning_cycle judged on judged.rule_set_id = param.rule_set_id
where judged.id = b.cycle_id and param.name = 'BALLOT_STEPS_OF_FULL_MEMBERSHIP'), ' ')), false) then b.membership
else b.convened end end
from ballot b
where b.id = t32.ballot_id))::text, 'null') || '}', ','), '') || ']' c0
from (select t32.*
from ballot_tally t32
where (t32.ballot_id = t29.id
and exists (select 1
from ballot f35
where f35.id = t32.ballot_id and f35.l2 = $43::integer and f35.state = 'CONFIRMED' and not exists (select 1
from planning_entry f36
where f35.undecided and f36.cycle_id = f35.cycle_id and f36.title = f35.title and f36.member_id = any($44::uuid[]))))
order by t32.id
limit 10) t32) a) || '}', ','), '') || ']' c0
from (select t29.*
from ballot t29
where (t29.cycle_id = t27.id and t29.l2 = $45::integer and t29.state = 'CONFIRMED' and not exists (select 1
from planning_entry f37
where t29.undecided and f37.cycle_id = t29.cycle_id and f37.title = t29.title and f37.member_id = any($46::uuid[])))
order by t29.id
limit 20) t29) a) || '}', ','), '') || ']' c0
from (select t27.*
from ((select b.*
from (select w40.no, w40.level
from organization w40
where w40.id = $48::uuid and (w40.no = any($21::integer[]) and w40.state is distinct
from 'DRAFT' or w40.l3 = $22::integer and w40.state is distinct
from 'DRAFT' or w40.l2 = $23::integer and w40.state is distinct
from 'DRAFT')) x39
cross
join lateral (select t27.*
from planning_cycle t27
where ((x39.level = 1 and t27.l1 = x39.no) and t27.drafting_unit = $49::integer and t27.state = 'DRAFT' and t27.term = $47::text)
order by t27.term, t27.id
limit 20) b)
union all (select b.*
from (select w40.no, w40.level
from organization w40
where w40.id = $48::uuid and (w40.no = any($21::integer[]) and w40.state is distinct
from 'DRAFT' or w40.l3 = $22::integer and w40.state is distinct
from 'DRAFT' or w40.l2 = $23::integer and w40.state is distinct
from 'DRAFT')) x39
cross
join lateral (select t27.*
from planning_cycle t27
where ((x39.level = 2 and t27.l2 = x39.no) and t27.drafting_unit = $49::integer and t27.state = 'DRAFT' and t27.term = $47::text)
order by t27.term, t27.id
limit 20) b)
union all (select b.*
from (select w40.no, w40.level
from organization w40
where w40.id = $48::uuid and (w40.no = any($21::integer[]) and w40.state is distinct
from 'DRAFT' or w40.l3 = $22::integer and w40.state is distinct
from 'DRAFT' or w40.l2 = $23::integer and w40.state is distinct
from 'DRAFT')) x39
cross
join lateral (select t27.*
from planning_cycle t27
where ((x39.level = 3 and t27.l3 = x39.no) and t27.drafting_unit = $49::integer and t27.state = 'DRAFT' and t27.term = $47::text)
order by t27.term, t27.id
limit 20) b)
union all (select b.*
from (select w40.no, w40.level
from organization w40
where w40.id = $48::uuid and (w40.no = any($21::integer[]) and w40.state is distinct
from 'DRAFT' or w40.l3 = $22::integer and w40.state is distinct
from 'DRAFT' or w40.l2 = $23::integer and w40.state is distinct
from 'DRAFT')) x39
cross
join lateral (select t27.*
from planning_cycle t27
where ((x39.level = 4 and t27.l4 = x39.no) and t27.drafting_unit = $49::integer and t27.state = 'DRAFT' and t27.term = $47::text)
order by t27.term, t27.id
limit 20) b)
union all (select b.*
from (select w40.no, w40.level
from organization w40
where w40.id = $48::uuid and (w40.no = any($21::integer[]) and w40.state is distinct
from 'DRAFT' or w40.l3 = $22::integer and w40.state is distinct
from 'DRAFT' or w40.l2 = $23::integer and w40.state is distinct
from 'DRAFT')) x39
cross
join lateral (select t27.*
from planning_cycle t27
where ((x39.level = 5 and t27.l5 = x39.no) and t27.drafting_unit = $49::integer and t27.state = 'DRAFT' and t27.term = $47::text)
order by t27.term, t27.id
limit 20) b)
union all (select b.*
from (select w40.no, w40.level
from organization w40
where w40.id = $48::uuid and (w40.no = any($21::integer[]) and w40.state is distinct
from 'DRAFT' or w40.l3 = $22::integer and w40.state is distinct
from 'DRAFT' or w40.l2 = $23::integer and w40.state is distinct
from 'DRAFT')) x39
cross
join lateral (select t27.*
from planning_cycle t27
where ((x39.level = 1 and t27.l1 = x39.no) and t27.l2 = $50::integer and t27.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and t27.term = $47::text and (t27.drafting_unit = $49::integer and t27.state = 'DRAFT') is not true)
order by t27.term, t27.id
limit 20) b)
union all (select b.*
from (select w40.no, w40.level
from organization w40
where w40.id = $48::uuid and (w40.no = any($21::integer[]) and w40.state is distinct
from 'DRAFT' or w40.l3 = $22::integer and w40.state is distinct
from 'DRAFT' or w40.l2 = $23::integer and w40.state is distinct
from 'DRAFT')) x39
cross
join lateral (select t27.*
from planning_cycle t27
where ((x39.level = 2 and t27.l2 = x39.no) and t27.l2 = $50::integer and t27.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and t27.term = $47::text and (t27.drafting_unit = $49::integer and t27.state = 'DRAFT') is not true)
order by t27.term, t27.id
limit 20) b)
union all (select b.*
from (select w40.no, w40.level
from organization w40
where w40.id = $48::uuid and (w40.no = any($21::integer[]) and w40.state is distinct
from 'DRAFT' or w40.l3 = $22::integer and w40.state is distinct
from 'DRAFT' or w40.l2 = $23::integer and w40.state is distinct
from 'DRAFT')) x39
cross
join lateral (select t27.*
from planning_cycle t27
where ((x39.level = 3 and t27.l3 = x39.no) and t27.l2 = $50::integer and t27.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and t27.term = $47::text and (t27.drafting_unit = $49::integer and t27.state = 'DRAFT') is not true)
order by t27.term, t27.id
limit 20) b)
union all (select b.*
from (select w40.no, w40.level
from organization w40
where w40.id = $48::uuid and (w40.no = any($21::integer[]) and w40.state is distinct
from 'DRAFT' or w40.l3 = $22::integer and w40.state is distinct
from 'DRAFT' or w40.l2 = $23::integer and w40.state is distinct
from 'DRAFT')) x39
cross
join lateral (select t27.*
from planning_cycle t27
where ((x39.level = 4 and t27.l4 = x39.no) and t27.l2 = $50::integer and t27.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and t27.term = $47::text and (t27.drafting_unit = $49::integer and t27.state = 'DRAFT') is not true)
order by t27.term, t27.id
limit 20) b)
union all (select b.*
from (select w40.no, w40.level
from organization w40
where w40.id = $48::uuid and (w40.no = any($21::integer[]) and w40.state is distinct
from 'DRAFT' or w40.l3 = $22::integer and w40.state is distinct
from 'DRAFT' or w40.l2 = $23::integer and w40.state is distinct
from 'DRAFT')) x39
cross
join lateral (select t27.*
from planning_cycle t27
where ((x39.level = 5 and t27.l5 = x39.no) and t27.l2 = $50::integer and t27.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and t27.term = $47::text and (t27.drafting_unit = $49::integer and t27.state = 'DRAFT') is not true)
order by t27.term, t27.id
limit 20) b)) t27
order by t27.term, t27.id
limit 20) t27) a) || '}' end d, array[(select w10.level
from organization w10
where w10.id = $24::uuid and (w10.no = any($21::integer[]) and w10.state is distinct
from 'DRAFT' or w10.l3 = $22::integer and w10.state is distinct
from 'DRAFT' or w10.l2 = $23::integer and w10.state is distinct
from 'DRAFT')), (select w22.level
from organization w22
where w22.id = $36::uuid and (w22.no = any($21::integer[]) and w22.state is distinct
from 'DRAFT' or w22.l3 = $22::integer and w22.state is distinct
from 'DRAFT' or w22.l2 = $23::integer and w22.state is distinct
from 'DRAFT')), (select w38.level
from organization w38
where w38.id = $48::uuid and (w38.no = any($21::integer[]) and w38.state is distinct
from 'DRAFT' or w38.l3 = $22::integer and w38.state is distinct
from 'DRAFT' or w38.l2 = $23::integer and w38.state is distinct
from 'DRAFT'))]::integer[] levels
from account me
where me.id = $51::uuid
