select me.authz_version::text v,
case when me.authz_version = $23::bigint and coalesce(w6.level, 1) = 1 then log_access($24::jsonb, '{"planningCycles":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 50)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg(E'\x01' || coalesce((least(case when t1.l2 = $2::integer and t1.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and not exists (select 1
from planning_entry f3
where f3.cycle_id = t1.id and f3.member_id = $3::uuid) then $5::integer end,
case when t1.l2 = $1::integer and t1.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and t1.decided_on is distinct
from null then $6::integer end))::text, '') || '|' || 'PlanningCycle' || '|' || t1.id || '|' || '' || '|' || coalesce((t1.unit)::text, '') || '|' ||
case when t1_.c0_ and (t1__.c0_) is not null then 'F3 entryCount,'
else '' end ||
case when t1_.c0_ and (t1__.c1_) is not null then 'F3 personCount,'
else '' end ||
case when t1_.c0_ and (t1__.c2_) is not null then 'F3 womenCount,'
else '' end ||
case when t1_.c0_ and (t1__.c3_) is not null then 'F3 youngCount,'
else '' end ||
case when t1_.c0_ and (t1__.c4_) is not null then 'F3 minorityCount,'
else '' end ||
case when t1_.c0_ and (t1__.c5_) is not null then 'F3 lackingTheoryCount,'
else '' end ||
case when t1_.c0_ and (t1__.c6_) is not null then 'F3 findings,'
else '' end || E'\x02' || '{"id":' || '"' || split_part(encode(decode('PlanningCycle:' || t1.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"orgLabel":' || coalesce((select '{"name":' || coalesce(to_json(n4.name)::text, 'null') || ',"kind":' || coalesce('"' || n4.kind || '"', 'null') || ',"level":' || coalesce((n4.level)::text, 'null') || '}'
from organization n4
where n4.no = t1.unit), 'null') || ',"term":' || to_json(t1.term)::text || ',"year":' || (t1.year)::text || ',"state":' || '"' || t1.state || '"' || ',' ||
case when t1_.c0_ then '"entryCount":' || coalesce((t1__.c0_)::text, 'null') || ',"personCount":' || coalesce((t1__.c1_)::text, 'null') || ',"womenCount":' || coalesce((t1__.c2_)::text, 'null') || ',"youngCount":' || coalesce((t1__.c3_)::text, 'null') || ',"minorityCount":' || coalesce((t1__.c4_)::text, 'null') || ',"lackingTheoryCount":' || coalesce((t1__.c5_)::text, 'null') || ',"findings":' || coalesce(array_to_json(t1__.c6_)::text, 'null')
else '"entryCount":null,"personCount":null,"womenCount":null,"youngCount":null,"minorityCount":null,"lackingTheoryCount":null,"findings":null' end || ',"ruleSet":' || coalesce((select '{"code":' || to_json(o5.code)::text || '}'
from rule_set o5
where o5.id = t1.rule_set_id and (o5.l2 = $7::integer and o5.state = 'DECIDED' and o5.valid_from <= '2022-11-14' and o5.subject is distinct
from 'PLANNING' or o5.l2 = $8::integer and o5.state = 'DECIDED' and o5.valid_from <= '2022-11-14' and o5.subject = 'PLANNING' or o5.l5 = $9::integer and o5.state = 'DECIDED' and o5.valid_from <= '2022-11-14' and o5.subject is distinct
from 'PLANNING' or o5.central = true and o5.state = 'DECIDED' and o5.valid_from <= '2022-11-14' and o5.subject is distinct
from 'PLANNING' or o5.unit = any($10::integer[]) and o5.state = 'DECIDED' and o5.valid_from <= '2022-11-14' and o5.subject is distinct
from 'PLANNING' or o5.drafting_unit = $11::integer or o5.unit = any($12::integer[]) and o5.state = 'DECIDED' and o5.valid_from <= '2022-11-14' and o5.subject = 'PLANNING' or o5.central = true and o5.state = 'DECIDED' and o5.valid_from <= '2022-11-14' and o5.subject = 'PLANNING')), 'null') || '}', ',') filter (where t1.rn <= 50), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t1.term)::text, (t1.id)::text)::text, $13::bytea, $14::bytea)) filter (where t1.rn = least(t1.rows, 50)) || '"', 'null') c2
from (select t1.*, row_number() over () rn, count(*) over () rows
from (select t1.*
from ((select t1.l2, t1.state, t1.id, t1.decided_on, t1.unit, t1.term, t1.year, t1.rule_set_id, t1.l1, t1.l3, t1.l4, t1.l5
from planning_cycle t1
where (t1.l2 = $20::integer and t1.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and (t1.term = $15::text and t1.l1 = w6.no))
order by t1.term, t1.id
limit 51)
union all (select t1.l2, t1.state, t1.id, t1.decided_on, t1.unit, t1.term, t1.year, t1.rule_set_id, t1.l1, t1.l3, t1.l4, t1.l5
from planning_cycle t1
where (t1.drafting_unit = $21::integer and t1.state = 'DRAFT' and (t1.term = $15::text and t1.l1 = w6.no) and (t1.l2 = $20::integer and t1.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) is not true)
order by t1.term, t1.id
limit 51)) t1
order by t1.term, t1.id
limit 51) t1) t1
cross
join lateral (select (t1.l2 = $1::integer and t1.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and t1.decided_on is distinct
from null or t1.l2 = $2::integer and t1.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and not exists (select 1
from planning_entry f2
where f2.cycle_id = t1.id and f2.member_id = $3::uuid)) c0_ offset 0) t1_
cross
join lateral (select
case when t1_.c0_ then (select count(*)::integer
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end)) end c0_,
case when t1_.c0_ then (select count(distinct e.member_id)::integer
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and true) end c1_,
case when t1_.c0_ then (select count(distinct e.member_id)::integer
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and m.gender = 'F') end c2_,
case when t1_.c0_ then (select count(distinct e.member_id)::integer
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and t1.year - m.birth_year < 
  (select p.value
from rule_set_param p
  
where p.rule_set_id = t1.rule_set_id and p.name = 'YOUNG_BELOW_AGE')::numeric) end c3_,
case when t1_.c0_ then (select count(distinct e.member_id)::integer
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end)
and exists (select 1
from member_record r
where r.id = m.id and r.ethnicity <> 'Kinh')) end c4_,
case when t1_.c0_ then (select count(distinct e.member_id)::integer
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and 
  coalesce(array_position(array['ELEMENTARY','INTERMEDIATE','ADVANCED','BACHELOR'], 
  (select p.value
from rule_set s
  
join rule_set_param p on p.rule_set_id = s.id
     and p.name = 'POLITICAL_THEORY_L' || (select u.level
from organization u
where u.no = t1.unit) || '_' || e.title
   left
join organization o on o.no = s.unit
  
where s.subject = 'TRAINING' and s.state = 'DECIDED' and s.valid_from <= $4::date
     and (s.valid_to is null or $4::date < s.valid_to)
     and (s.central or s.unit in (t1.unit, t1.l1, t1.l2, t1.l3, t1.l4, t1.l5))
  
order by coalesce(o.level, 0) desc
limit 1)) > coalesce((
    select max(array_position(array['ELEMENTARY','INTERMEDIATE','ADVANCED','BACHELOR'], q.level))
from qualification q
   
where q.member_id = m.id and q.type = 'POLITICAL_THEORY' and q.state = 'CONFIRMED'), 0), false)) end c5_,
case when t1_.c0_ then array_remove(array[
 
case when coalesce((select count(distinct e.member_id)::integer
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and m.gender = 'F') < 
  (select p.value
from rule_set_param p
  
where p.rule_set_id = t1.rule_set_id and p.name = 'LEAST_SHARE_OF_WOMEN')::numeric * (select count(distinct e.member_id)::integer
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and true), false) then 'TOO_FEW_WOMEN' end,
 
case when coalesce((select count(distinct e.member_id)::integer
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and t1.year - m.birth_year < 
  (select p.value
from rule_set_param p
  
where p.rule_set_id = t1.rule_set_id and p.name = 'YOUNG_BELOW_AGE')::numeric) < 
  (select p.value
from rule_set_param p
  
where p.rule_set_id = t1.rule_set_id and p.name = 'LEAST_SHARE_OF_YOUNG')::numeric * (select count(distinct e.member_id)::integer
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and true), false) then 'TOO_FEW_YOUNG' end,
 
case when 
  coalesce((select count(*) < 
  (select p.value
from rule_set_param p
  
where p.rule_set_id = t1.rule_set_id and p.name = 'LEAST_SIZE_COEFFICIENT')::numeric * (
      select max(b.max_seats)
from body b
     
where b.unit = t1.unit and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and b.valid_from <= $4::date)
   
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and e.title = 'COMMITTEE_MEMBER' having count(*) > 0), false) then 'COMMITTEE_PLANNED_TOO_SMALL' end,
 
case when 
  coalesce((select count(*) > 
  (select p.value
from rule_set_param p
  
where p.rule_set_id = t1.rule_set_id and p.name = 'MOST_SIZE_COEFFICIENT')::numeric * (
      select max(b.max_seats)
from body b
     
where b.unit = t1.unit and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and b.valid_from <= $4::date)
   
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and e.title = 'COMMITTEE_MEMBER' having count(*) > 0), false) then 'COMMITTEE_PLANNED_TOO_LARGE' end,
 
case when exists (
  select 1
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and not e.title = any(string_to_array(coalesce(
  (select p.value
from rule_set_param p
  
where p.rule_set_id = t1.rule_set_id and p.name = 'COLLECTIVE_TITLES'), ''), ' '))
  group by e.title having count(distinct e.member_id) > 
  (select p.value
from rule_set_param p
  
where p.rule_set_id = t1.rule_set_id and p.name = 'MOST_PERSONS_PER_TITLE')::numeric) then 'TITLE_WITH_TOO_MANY_PERSONS' end,
 
case when exists (
  select 1
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) group by e.member_id having count(distinct e.title) > 
  (select p.value
from rule_set_param p
  
where p.rule_set_id = t1.rule_set_id and p.name = 'MOST_TITLES_PER_PERSON')::numeric) then 'PERSON_WITH_TOO_MANY_TITLES' end,
 
case when (select count(distinct e.member_id)::integer
from 
  planning_entry e
join member m on m.id = e.member_id
 
where e.cycle_id = t1.id and e.state = any(case when t1.decided_on is null then array['PROPOSED','APPRAISED']
else array['APPROVED','APPOINTED'] end) and 
  coalesce(array_position(array['ELEMENTARY','INTERMEDIATE','ADVANCED','BACHELOR'], 
  (select p.value
from rule_set s
  
join rule_set_param p on p.rule_set_id = s.id
     and p.name = 'POLITICAL_THEORY_L' || (select u.level
from organization u
where u.no = t1.unit) || '_' || e.title
   left
join organization o on o.no = s.unit
  
where s.subject = 'TRAINING' and s.state = 'DECIDED' and s.valid_from <= $4::date
     and (s.valid_to is null or $4::date < s.valid_to)
     and (s.central or s.unit in (t1.unit, t1.l1, t1.l2, t1.l3, t1.l4, t1.l5))
  
order by coalesce(o.level, 0) desc
limit 1)) > coalesce((
    select max(array_position(array['ELEMENTARY','INTERMEDIATE','ADVANCED','BACHELOR'], q.level))
from qualification q
   
where q.member_id = m.id and q.type = 'POLITICAL_THEORY' and q.state = 'CONFIRMED'), 0), false)) > 0 then 'THEORY_LACKING' end], null) end c6_ offset 0) t1__) a
cross
join (select (select count(*) n
from (select 1
from planning_cycle t1
where (t1.l2 = $20::integer and t1.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and (t1.term = $15::text and t1.l1 = w6.no))
limit 10001) b) + (select count(*) n
from (select 1
from planning_cycle t1
where (t1.drafting_unit = $21::integer and t1.state = 'DRAFT' and (t1.term = $15::text and t1.l1 = w6.no) and (t1.l2 = $20::integer and t1.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) is not true)
limit 10001) b) n) n) || '}') end json_bytes, array[(coalesce(w6.level, 1) = 1)]::boolean[] ok
from account me left
join organization w6 on w6.id = $19::uuid and (w6.l2 = $16::integer and w6.state is distinct
from 'DRAFT' or w6.l3 = $17::integer and w6.state is distinct
from 'DRAFT' or w6.no = any($18::integer[]) and w6.state is distinct
from 'DRAFT')
where me.id = $22::uuid
