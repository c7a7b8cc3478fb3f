select me.authz_version::text v,
case when me.authz_version = $46::bigint and coalesce(w10.level, 1) = 1 then log_access($47::jsonb, '{"left":' || (select
case when a.c1 = 0 then E'\x01' || $16::text || '|' || 'PlanningEntry' || '|' || '' || '|' || '' || '|' || '' || '|' || 'F3 removedOn,' || E'\x02'
else '' end || '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(E'\x01' || coalesce((least(case when t1.drafting_unit = $6::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f4
where t1.undecided and f4.cycle_id = t1.cycle_id and f4.title = t1.title and f4.member_id = $7::uuid) then $5::integer end,
case when t1.l2 = $9::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f5
where t1.undecided and f5.cycle_id = t1.cycle_id and f5.title = t1.title and f5.member_id = $10::uuid) then $8::integer end,
case when t1.member_id = $12::uuid and t1.state = any(array['APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f6
where t1.undecided and f6.cycle_id = t1.cycle_id and f6.title = t1.title and f6.member_id = $13::uuid) and t1.notified_on is distinct
from null then $11::integer end,
case when t1.drafting_unit = $1::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f7
where t1.undecided and f7.cycle_id = t1.cycle_id and f7.title = t1.title and f7.member_id = $2::uuid) then $14::integer end,
case when t1.l2 = $3::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f8
where t1.undecided and f8.cycle_id = t1.cycle_id and f8.title = t1.title and f8.member_id = $4::uuid) then $15::integer end))::text, '') || '|' || 'PlanningEntry' || '|' || t1.id || '|' || coalesce((t1.member_id)::text, '') || '|' || coalesce((t1.unit)::text, '') || '|' || 'F3 removedOn,' ||
case when (t1.id) is not null then 'F3 id,'
else '' end ||
case when (t1_.c1_) is not null then 'F3 personName,'
else '' end ||
case when (t1.title) is not null then 'F3 title,'
else '' end ||
case when (t1.unit) is not null then 'F3 orgLabel,'
else '' end ||
case when t1_.c0_ and (t1.removal_reason) is not null then 'F3 removalReason,'
else '' end || E'\x02' || '{"id":' || '"' || split_part(encode(decode('PlanningEntry:' || t1.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"personName":' || coalesce(to_json(t1_.c1_)::text, 'null') || ',"title":' || '"' || t1.title || '"' || ',"orgLabel":' || coalesce((select '{"name":' || coalesce(to_json(n9.name)::text, 'null') || '}'
from organization n9
where n9.no = t1.unit), 'null') || ',' ||
case when t1_.c0_ then '"removalReason":' || coalesce('"' || t1.removal_reason || '"', 'null') || ',"removedOn":' || coalesce('"' || (t1.removed_on)::text || '"', 'null')
else '"removalReason":null,"removedOn":null' end || '}', ','), '') || ']' c0, count(*) c1
from (select distinct on (t1.title, t1.id) t1.*
from ((select t1.drafting_unit, t1.state, t1.undecided, t1.cycle_id, t1.title, t1.l2, t1.member_id, t1.notified_on, t1.id, t1.unit, t1.removal_reason, t1.removed_on
from planning_entry t1
where (t1.drafting_unit = $6::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f11
where t1.undecided and f11.cycle_id = t1.cycle_id and f11.title = t1.title and f11.member_id = $7::uuid) and (t1.term = $17::text and (t1.removed_on < $18::date and t1.removed_on >= $19::date) and t1.l1 = w10.no))
order by t1.title, t1.id
limit 50)
union all (select t1.drafting_unit, t1.state, t1.undecided, t1.cycle_id, t1.title, t1.l2, t1.member_id, t1.notified_on, t1.id, t1.unit, t1.removal_reason, t1.removed_on
from planning_entry t1
where (t1.l2 = $9::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f12
where t1.undecided and f12.cycle_id = t1.cycle_id and f12.title = t1.title and f12.member_id = $10::uuid) and (t1.term = $17::text and (t1.removed_on < $18::date and t1.removed_on >= $19::date) and t1.l1 = w10.no))
order by t1.title, t1.id
limit 50)) t1
order by t1.title, t1.id
limit 50) t1
cross
join lateral (select (t1.drafting_unit = $1::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f2
where t1.undecided and f2.cycle_id = t1.cycle_id and f2.title = t1.title and f2.member_id = $2::uuid) or t1.l2 = $3::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f3
where t1.undecided and f3.cycle_id = t1.cycle_id and f3.title = t1.title and f3.member_id = $4::uuid)) c0_, (select p.full_name
from member p
where p.id = t1.member_id) c1_ offset 0) t1_) a
cross
join (select count(*) n
from (select a.id
from ((select t1.id
from planning_entry t1
where (t1.drafting_unit = $6::integer and t1.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f11
where t1.undecided and f11.cycle_id = t1.cycle_id and f11.title = t1.title and f11.member_id = $7::uuid) and (t1.term = $17::text and (t1.removed_on < $18::date and t1.removed_on >= $19::date) and t1.l1 = w10.no))
limit 10001)
union (select t1.id
from planning_entry t1
where (t1.l2 = $9::integer and t1.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f12
where t1.undecided and f12.cycle_id = t1.cycle_id and f12.title = t1.title and f12.member_id = $10::uuid) and (t1.term = $17::text and (t1.removed_on < $18::date and t1.removed_on >= $19::date) and t1.l1 = w10.no))
limit 10001)) a
limit 10001) b) n) || ',"added":' || (select
case when a.c1 = 0 then E'\x01' || $30::text || '|' || 'PlanningEntry' || '|' || '' || '|' || '' || '|' || '' || '|' || 'F3 approvedOn,' || E'\x02'
else '' end || '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(E'\x01' || coalesce((least(case when t13.drafting_unit = $25::integer and t13.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f14
where t13.undecided and f14.cycle_id = t13.cycle_id and f14.title = t13.title and f14.member_id = $26::uuid) then $24::integer end,
case when t13.l2 = $28::integer and t13.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f15
where t13.undecided and f15.cycle_id = t13.cycle_id and f15.title = t13.title and f15.member_id = $29::uuid) then $27::integer end,
case when t13.member_id = $12::uuid and t13.state = any(array['APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f16
where t13.undecided and f16.cycle_id = t13.cycle_id and f16.title = t13.title and f16.member_id = $13::uuid) and t13.notified_on is distinct
from null then $11::integer end,
case when t13.drafting_unit = $1::integer and t13.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f17
where t13.undecided and f17.cycle_id = t13.cycle_id and f17.title = t13.title and f17.member_id = $2::uuid) then $14::integer end,
case when t13.l2 = $3::integer and t13.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f18
where t13.undecided and f18.cycle_id = t13.cycle_id and f18.title = t13.title and f18.member_id = $4::uuid) then $15::integer end))::text, '') || '|' || 'PlanningEntry' || '|' || t13.id || '|' || coalesce((t13.member_id)::text, '') || '|' || coalesce((t13.unit)::text, '') || '|' || 'F3 approvedOn,' ||
case when (t13.id) is not null then 'F3 id,'
else '' end ||
case when (t13_.c0_) is not null then 'F3 personName,'
else '' end ||
case when (t13.title) is not null then 'F3 title,'
else '' end ||
case when (t13.unit) is not null then 'F3 orgLabel,'
else '' end ||
case when (t13.document_number) is not null then 'F3 documentNumber,'
else '' end || E'\x02' || '{"id":' || '"' || split_part(encode(decode('PlanningEntry:' || t13.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"personName":' || coalesce(to_json(t13_.c0_)::text, 'null') || ',"title":' || '"' || t13.title || '"' || ',"orgLabel":' || coalesce((select '{"name":' || coalesce(to_json(n19.name)::text, 'null') || '}'
from organization n19
where n19.no = t13.unit), 'null') || ',"approvedOn":' || coalesce('"' || (t13.approved_on)::text || '"', 'null') || ',"documentNumber":' || coalesce(to_json(t13.document_number)::text, 'null') || '}', ','), '') || ']' c0, count(*) c1
from (select distinct on (t13.title, t13.id) t13.*
from ((select t13.drafting_unit, t13.state, t13.undecided, t13.cycle_id, t13.title, t13.l2, t13.member_id, t13.notified_on, t13.id, t13.unit, t13.document_number, t13.approved_on
from planning_entry t13
where (t13.drafting_unit = $25::integer and t13.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f20
where t13.undecided and f20.cycle_id = t13.cycle_id and f20.title = t13.title and f20.member_id = $26::uuid) and (t13.term = $31::text and t13.state = any(array['APPROVED', 'APPOINTED']::text[]) and (t13.approved_on < $32::date and t13.approved_on >= $33::date) and t13.l1 = w10.no))
order by t13.title, t13.id
limit 50)
union all (select t13.drafting_unit, t13.state, t13.undecided, t13.cycle_id, t13.title, t13.l2, t13.member_id, t13.notified_on, t13.id, t13.unit, t13.document_number, t13.approved_on
from planning_entry t13
where (t13.l2 = $28::integer and t13.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f21
where t13.undecided and f21.cycle_id = t13.cycle_id and f21.title = t13.title and f21.member_id = $29::uuid) and (t13.term = $31::text and t13.state = any(array['APPROVED', 'APPOINTED']::text[]) and (t13.approved_on < $32::date and t13.approved_on >= $33::date) and t13.l1 = w10.no))
order by t13.title, t13.id
limit 50)) t13
order by t13.title, t13.id
limit 50) t13
cross
join lateral (select (select p.full_name
from member p
where p.id = t13.member_id) c0_ offset 0) t13_) a
cross
join (select count(*) n
from (select a.id
from ((select t13.id
from planning_entry t13
where (t13.drafting_unit = $25::integer and t13.state = any(array['DRAFT','RETURNED']::text[]) and not exists (select 1
from planning_entry f20
where t13.undecided and f20.cycle_id = t13.cycle_id and f20.title = t13.title and f20.member_id = $26::uuid) and (t13.term = $31::text and t13.state = any(array['APPROVED', 'APPOINTED']::text[]) and (t13.approved_on < $32::date and t13.approved_on >= $33::date) and t13.l1 = w10.no))
limit 10001)
union (select t13.id
from planning_entry t13
where (t13.l2 = $28::integer and t13.state = any(array['PROPOSED','APPRAISED','APPROVED','APPOINTED','REMOVED','EXPIRED']::text[]) and not exists (select 1
from planning_entry f21
where t13.undecided and f21.cycle_id = t13.cycle_id and f21.title = t13.title and f21.member_id = $29::uuid) and (t13.term = $31::text and t13.state = any(array['APPROVED', 'APPOINTED']::text[]) and (t13.approved_on < $32::date and t13.approved_on >= $33::date) and t13.l1 = w10.no))
limit 10001)) a
limit 10001) b) n) || ',"cycles":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || split_part(encode(decode('PlanningCycle:' || t22.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"orgLabel":' || coalesce((select '{"name":' || coalesce(to_json(n23.name)::text, 'null') || '}'
from organization n23
where n23.no = t22.unit), 'null') || ',"ballots":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(E'\x01' || coalesce((least(case when t24.l2 = $35::integer and t24.state = 'CONFIRMED' and not exists (select 1
from planning_entry f25
where t24.undecided and f25.cycle_id = t22.id and f25.title = t24.title and f25.member_id = any($36::uuid[])) then $34::integer end))::text, '') || '|' || 'Ballot' || '|' || t24.id || '|' || '' || '|' || coalesce((t24.unit)::text, '') || '|' ||
case when (t24.id) is not null then 'F3 id,'
else '' end ||
case when (t24.step) is not null then 'F3 step,'
else '' end ||
case when (t24.title) is not null then 'F3 title,'
else '' end ||
case when (t24.date) is not null then 'F3 date,'
else '' end ||
case when (t24.unit) is not null then 'F3 heldAtLabel,'
else '' end ||
case when (t24.convened) is not null then 'F3 convened,'
else '' end ||
case when (t24.present) is not null then 'F3 present,'
else '' end ||
case when (t24.ballots_out) is not null then 'F3 ballotsOut,'
else '' end ||
case when (t24.ballots_in) is not null then 'F3 ballotsIn,'
else '' end ||
case when (t24.valid) is not null then 'F3 valid,'
else '' end ||
case when (t24.invalid) is not null then 'F3 invalid,'
else '' end || 'F3 tallies,' || E'\x02' || '{"id":' || '"' || split_part(encode(decode('Ballot:' || t24.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"step":' || (t24.step)::text || ',"title":' || '"' || t24.title || '"' || ',"date":' || '"' || (t24.date)::text || '"' || ',"heldAtLabel":' || coalesce((select '{"name":' || coalesce(to_json(n26.name)::text, 'null') || '}'
from organization n26
where n26.no = t24.unit), 'null') || ',"convened":' || (t24.convened)::text || ',"present":' || coalesce((t24.present)::text, 'null') || ',"ballotsOut":' || coalesce((t24.ballots_out)::text, 'null') || ',"ballotsIn":' || coalesce((t24.ballots_in)::text, 'null') || ',"valid":' || coalesce((t24.valid)::text, 'null') || ',"invalid":' || coalesce((t24.invalid)::text, 'null') || ',"tallies":' || (select '{"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(E'\x01' || coalesce((least(case when t24.l2 = $38::integer and t24.state = 'CONFIRMED' and not exists (select 1
from planning_entry f28
where t24.undecided and f28.cycle_id = t22.id and f28.title = t24.title and f28.member_id = any($39::uuid[])) then $37::integer end))::text, '') || '|' || 'BallotTally' || '|' || t27.id || '|' || coalesce((t27.nominee_id)::text, '') || '|' || '' || '|' ||
case when (t27_.c0_) is not null then 'F3 nomineeName,'
else '' end ||
case when (t27.votes) is not null then 'F3 votes,'
else '' end ||
case when (t27_.c1_) is not null then 'F3 shortlisted,'
else '' end || E'\x02' || '{"nomineeName":' || coalesce(to_json(t27_.c0_)::text, 'null') || ',"votes":' || coalesce((t27.votes)::text, 'null') || ',"shortlisted":' || coalesce((t27_.c1_)::text, 'null') || '}', ','), '') || ']' c0
from (select t27.id, t27.nominee_id, t27.votes, t27.ballot_id
from ballot_tally t27
where t27.ballot_id = t24.id
order by t27.id
limit 10) t27
cross
join lateral (select (select p.full_name
from member p
where p.id = t27.nominee_id) c0_, (select
case when b.state = 'CONFIRMED' then t27.votes > (
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
where b.id = t27.ballot_id) c1_ offset 0) t27_) a) || '}', ','), '') || ']' c0
from (select t24.l2, t24.state, t24.undecided, t24.title, t24.id, t24.unit, t24.step, t24.date, t24.convened, t24.present, t24.ballots_out, t24.ballots_in, t24.valid, t24.invalid
from ballot t24
where (t24.cycle_id = t22.id and t24.l2 = $40::integer and t24.state = 'CONFIRMED' and not exists (select 1
from planning_entry f29
where t24.undecided and f29.cycle_id = t22.id and f29.title = t24.title and f29.member_id = any($41::uuid[])))
order by t24.id
limit 20) t24) a) || '}', ','), '') || ']' c0
from (select t22.*
from ((select t22.id, t22.unit, t22.term
from planning_cycle t22
where (t22.l2 = $43::integer and t22.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[]) and (t22.term = $42::text and t22.l1 = w10.no))
order by t22.term, t22.id
limit 20)
union all (select t22.id, t22.unit, t22.term
from planning_cycle t22
where (t22.drafting_unit = $44::integer and t22.state = 'DRAFT' and (t22.term = $42::text and t22.l1 = w10.no) and (t22.l2 = $43::integer and t22.state = any(array['OPEN','COLLECTING','SUBMITTED','UNDER_APPRAISAL','APPROVED','PUBLISHED','ANNUAL_REVIEW','CLOSED']::text[])) is not true)
order by t22.term, t22.id
limit 20)) t22
order by t22.term, t22.id
limit 20) t22) a) || '}') end json_bytes, array[(coalesce(w10.level, 1) = 1)]::boolean[] ok
from account me left
join organization w10 on w10.id = $23::uuid and (w10.l2 = $20::integer and w10.state is distinct
from 'DRAFT' or w10.l3 = $21::integer and w10.state is distinct
from 'DRAFT' or w10.no = any($22::integer[]) and w10.state is distinct
from 'DRAFT')
where me.id = $45::uuid
