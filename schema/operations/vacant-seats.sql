select me.authz_version::text v,
case when me.authz_version = $36::bigint and coalesce(w15.level, 1) = 1 then log_access($37::jsonb, '{"seats":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"pageInfo":{"endCursor":' || a.c1 || ',"hasNextPage":' || (a.c0 > 50)::text || '},"nodes":' || a.c2 || '}'
from (select count(*) c0, coalesce('"' || max(cursor_text(json_build_array((t1.title)::text, t1.ordinal, (t1.id)::text)::text, $1::bytea, $2::bytea)) filter (where t1.rn = least(t1.rows, 50)) || '"', 'null') c1, '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('Seat:' || t1.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"title":' || '"' || t1.title || '"' || ',"vacantSince":' || coalesce('"' || (((
 
case when t1.state = 'ACTIVE' and t1.valid_from <= $3::date and (t1.valid_to is null or $3::date < t1.valid_to)
    and not exists (select
from seat_holding h
where h.seat_id = t1.id and h.state = 'ACTIVE'
      and h.valid_from <= $3::date and (h.valid_to is null or $3::date < h.valid_to))
  then coalesce((select max(h.valid_to)
from seat_holding h
   
where h.seat_id = t1.id and h.state in ('ACTIVE', 'ENDED') and h.valid_to <= $3::date), t1.valid_from) end)))::text || '"', 'null') || ',"unitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n2.name)::text, 'null') || ',"kind":' || coalesce('"' || n2.kind || '"', 'null') || '}'
from organization n2
where n2.no = t1.unit), 'null') || ',"plannedFor":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(E'\x01' || coalesce((least(case when t3.member_id = $5::uuid and t3.state = any(array['APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f4
where t3.undecided and f4.cycle_id = t3.cycle_id and f4.title = t3.title and f4.member_id = $6::uuid) and t3.notified_on is distinct
from null then $4::integer end,
case when t3.drafting_unit = $8::integer and t3.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f5
where t3.undecided and f5.cycle_id = t3.cycle_id and f5.title = t3.title and f5.member_id = $9::uuid) then $7::integer end,
case when t3.l2 = $11::integer and t3.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f6
where t3.undecided and f6.cycle_id = t3.cycle_id and f6.title = t3.title and f6.member_id = $12::uuid) then $10::integer end))::text, '') || '|' || 'PlanningEntry' || '|' || t3.id || '|' || coalesce((t3.member_id)::text, '') || '|' || coalesce((t3.unit)::text, '') || '|' ||
case when (t3.id) is not null then 'F3 id,'
else '' end ||
case when (t3_.c0_) is not null then 'F3 personName,'
else '' end ||
case when (t3.term) is not null then 'F3 term,'
else '' end || E'\x02' || '{"id":' || '"' || split_part(encode(decode('PlanningEntry:' || t3.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"personName":' || coalesce(to_json(t3_.c0_)::text, 'null') || ',"term":' || to_json(t3.term)::text || '}', ','), '') || ']' c0
from (select t3.member_id, t3.state, t3.undecided, t3.cycle_id, t3.title, t3.notified_on, t3.drafting_unit, t3.l2, t3.id, t3.unit, t3.term
from planning_entry t3
where (t3.unit = t1.unit and t3.title = t1.title and t3.state = 'APPROVED' and (t3.member_id = $13::uuid and t3.state = any(array['APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f7
where t3.undecided and f7.cycle_id = t3.cycle_id and f7.title = t3.title and f7.member_id = $14::uuid) and t3.notified_on is distinct
from null or t3.drafting_unit = $15::integer and t3.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f8
where t3.undecided and f8.cycle_id = t3.cycle_id and f8.title = t3.title and f8.member_id = $16::uuid) or t3.l2 = $17::integer and t3.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f9
where t3.undecided and f9.cycle_id = t3.cycle_id and f9.title = t3.title and f9.member_id = $18::uuid)))
order by t3.title, t3.id
limit 10) t3
cross
join lateral (select (select p.full_name
from member p
where p.id = t3.member_id) c0_ offset 0) t3_) a) || ',"vacancies":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(E'\x01' || coalesce((least(case when t10.drafting_unit = $20::integer and t10.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from vacancy_candidate f11
where f11.vacancy_id = t10.id and t10.state in ('DRAFT','PROPOSED','APPRAISED','RETURNED') and f11.member_id = $21::uuid) then $19::integer end,
case when t10.l2 = $23::integer and t10.state = any(array['PROPOSED','APPRAISED','DECIDED','FILLED','CLOSED']::text[]) and not exists (select 1
from vacancy_candidate f12
where f12.vacancy_id = t10.id and t10.state in ('DRAFT','PROPOSED','APPRAISED','RETURNED') and f12.member_id = $24::uuid) then $22::integer end))::text, '') || '|' || 'Vacancy' || '|' || t10.id || '|' || '' || '|' || coalesce((t10.unit)::text, '') || '|' ||
case when (t10.id) is not null then 'F3 id,'
else '' end ||
case when (t10.state) is not null then 'F3 state,'
else '' end ||
case when (t10.since) is not null then 'F3 since,'
else '' end ||
case when (t10.from_planning) is not null then 'F3 fromPlanning,'
else '' end || E'\x02' || '{"id":' || '"' || split_part(encode(decode('Vacancy:' || t10.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"state":' || '"' || t10.state || '"' || ',"since":' || '"' || (t10.since)::text || '"' || ',"fromPlanning":' || coalesce((t10.from_planning)::text, 'null') || '}', ','), '') || ']' c0
from (select t10.drafting_unit, t10.state, t10.id, t10.l2, t10.unit, t10.since, t10.from_planning
from vacancy t10
where (t10.seat_id = t1.id and (t10.drafting_unit = $25::integer and t10.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from vacancy_candidate f13
where f13.vacancy_id = t10.id and t10.state in ('DRAFT','PROPOSED','APPRAISED','RETURNED') and f13.member_id = $26::uuid) or t10.l2 = $27::integer and t10.state = any(array['PROPOSED','APPRAISED','DECIDED','FILLED','CLOSED']::text[]) and not exists (select 1
from vacancy_candidate f14
where f14.vacancy_id = t10.id and t10.state in ('DRAFT','PROPOSED','APPRAISED','RETURNED') and f14.member_id = $28::uuid)))
order by t10.id
limit 3) t10) a) || '}', ',') filter (where t1.rn <= 50), '') || ']' c2
from (select t1.*, row_number() over () rn, count(*) over () rows
from (select t1.*
from ((select t1.title, t1.ordinal, t1.id, t1.state, t1.valid_from, t1.valid_to, t1.unit
from seat t1
where (t1.l2 = $33::integer and (t1.state = 'ACTIVE'::text and ((
 
case when t1.state = 'ACTIVE' and t1.valid_from <= $3::date and (t1.valid_to is null or $3::date < t1.valid_to)
    and not exists (select
from seat_holding h
where h.seat_id = t1.id and h.state = 'ACTIVE'
      and h.valid_from <= $3::date and (h.valid_to is null or $3::date < h.valid_to))
  then coalesce((select max(h.valid_to)
from seat_holding h
   
where h.seat_id = t1.id and h.state in ('ACTIVE', 'ENDED') and h.valid_to <= $3::date), t1.valid_from) end)) is not null and t1.l1 = w15.no))
order by t1.title, t1.ordinal, t1.id
limit 51)
union all (select t1.title, t1.ordinal, t1.id, t1.state, t1.valid_from, t1.valid_to, t1.unit
from seat t1
where (t1.l3 = $34::integer and (t1.state = 'ACTIVE'::text and ((
 
case when t1.state = 'ACTIVE' and t1.valid_from <= $3::date and (t1.valid_to is null or $3::date < t1.valid_to)
    and not exists (select
from seat_holding h
where h.seat_id = t1.id and h.state = 'ACTIVE'
      and h.valid_from <= $3::date and (h.valid_to is null or $3::date < h.valid_to))
  then coalesce((select max(h.valid_to)
from seat_holding h
   
where h.seat_id = t1.id and h.state in ('ACTIVE', 'ENDED') and h.valid_to <= $3::date), t1.valid_from) end)) is not null and t1.l1 = w15.no) and (t1.l2 = $33::integer) is not true)
order by t1.title, t1.ordinal, t1.id
limit 51)) t1
order by t1.title, t1.ordinal, t1.id
limit 51) t1) t1) a
cross
join (select (select count(*) n
from (select 1
from seat t1
where (t1.l2 = $33::integer and (t1.state = 'ACTIVE'::text and ((
 
case when t1.state = 'ACTIVE' and t1.valid_from <= $3::date and (t1.valid_to is null or $3::date < t1.valid_to)
    and not exists (select
from seat_holding h
where h.seat_id = t1.id and h.state = 'ACTIVE'
      and h.valid_from <= $3::date and (h.valid_to is null or $3::date < h.valid_to))
  then coalesce((select max(h.valid_to)
from seat_holding h
   
where h.seat_id = t1.id and h.state in ('ACTIVE', 'ENDED') and h.valid_to <= $3::date), t1.valid_from) end)) is not null and t1.l1 = w15.no))
limit 10001) b) + (select count(*) n
from (select 1
from seat t1
where (t1.l3 = $34::integer and (t1.state = 'ACTIVE'::text and ((
 
case when t1.state = 'ACTIVE' and t1.valid_from <= $3::date and (t1.valid_to is null or $3::date < t1.valid_to)
    and not exists (select
from seat_holding h
where h.seat_id = t1.id and h.state = 'ACTIVE'
      and h.valid_from <= $3::date and (h.valid_to is null or $3::date < h.valid_to))
  then coalesce((select max(h.valid_to)
from seat_holding h
   
where h.seat_id = t1.id and h.state in ('ACTIVE', 'ENDED') and h.valid_to <= $3::date), t1.valid_from) end)) is not null and t1.l1 = w15.no) and (t1.l2 = $33::integer) is not true)
limit 10001) b) n) n) || '}') end json_bytes, array[(coalesce(w15.level, 1) = 1)]::boolean[] ok
from account me left
join organization w15 on w15.id = $32::uuid and (w15.l2 = $29::integer and w15.state is distinct
from 'DRAFT' or w15.l3 = $30::integer and w15.state is distinct
from 'DRAFT' or w15.no = any($31::integer[]) and w15.state is distinct
from 'DRAFT')
where me.id = $35::uuid
