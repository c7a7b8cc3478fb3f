select me.authz_version::text v, '{"organizationEvents":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 100)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || encode(decode('OrganizationEvent:' || t1.id::text, 'escape'), 'base64') || '"' || ',"type":' || '"' || t1.type || '"' || ',"decisionDate":' || coalesce('"' || (t1.decision_date)::text || '"', 'null') || ',"effectiveDate":' || coalesce('"' || (t1.effective_date)::text || '"', 'null') || ',' ||
case when t1_.c0_ then '"documentNumber":' || coalesce(to_json(t1.document_number)::text, 'null') || ',"headCount":' || coalesce((t1.head_count)::text, 'null') || ',"handoverOn":' || coalesce('"' || (t1.handover_on)::text || '"', 'null') || ',"unitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n5.name)::text, 'null') || ',"kind":' || coalesce('"' || n5.kind || '"', 'null') || '}'
from organization n5
where n5.no = t1.unit), 'null')
else '"documentNumber":null,"headCount":null,"handoverOn":null,"unitLabel":null' end || ',' ||
case when ((t1.l2 = $2::integer and t1.stage = any(array['DECIDED','EFFECTIVE']::text[]) or t1.drafting_unit = $3::integer and t1.stage = any(array['DECIDED','EFFECTIVE']::text[])
or exists (select 1
from organization_event_party f4
where f4.event_id = t1.id and f4.role = 'TO' and f4.l2 = $6::integer) and t1.stage = any(array['DECIDED','EFFECTIVE']::text[]))) then '"receivingLabel":' || coalesce((select '{"name":' || coalesce(to_json(n6.name)::text, 'null') || '}'
from organization n6
where n6.no = t1.receiving_unit), 'null')
else '"receivingLabel":null' end || ',' ||
case when t1_.c0_ then '"establishedLabel":' || coalesce((select '{"name":' || coalesce(to_json(n7.name)::text, 'null') || '}'
from organization n7
where n7.no = t1.established_unit), 'null')
else '"establishedLabel":null' end || '}', ',') filter (where t1.rn <= 100), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((coalesce(t1.effective_date,'infinity'::date))::text, (t1.id)::text)::text, $7::bytea, $8::bytea)) filter (where t1.rn = least(t1.rows, 100)) || '"', 'null') c2
from (select t1.*, row_number() over () rn, count(*) over () rows
from (select distinct on (coalesce(t1.effective_date,'infinity'::date), t1.id) t1.*
from ((select t1.id, t1.type, t1.decision_date, t1.effective_date, t1.document_number, t1.head_count, t1.handover_on, t1.unit, t1.l2, t1.stage, t1.drafting_unit, t1.receiving_unit, t1.established_unit, t1.subject_level
from organization_event t1
where (t1.submitted_by = $15::uuid and t1.stage is distinct
from 'DRAFT' and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
order by coalesce(t1.effective_date,'infinity'::date), t1.id
limit 101)
union all (select t1.id, t1.type, t1.decision_date, t1.effective_date, t1.document_number, t1.head_count, t1.handover_on, t1.unit, t1.l2, t1.stage, t1.drafting_unit, t1.receiving_unit, t1.established_unit, t1.subject_level
from organization_event t1
where (t1.drafting_unit = $16::integer and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
order by coalesce(t1.effective_date,'infinity'::date), t1.id
limit 101)
union all (select t1.id, t1.type, t1.decision_date, t1.effective_date, t1.document_number, t1.head_count, t1.handover_on, t1.unit, t1.l2, t1.stage, t1.drafting_unit, t1.receiving_unit, t1.established_unit, t1.subject_level
from organization_event t1
where (exists (select 1
from organization_event_party f9
where f9.event_id = t1.id and f9.role = 'TO' and t1.type = 'TRANSFER' and t1.subject_level = 3 and t1.l2 > 0 and f9.l2 > 0 and f9.l2 <> t1.l2 and f9.l2 = $17::integer) and t1.stage = any(array['SUBMITTED','REQUESTED']::text[]) and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
order by coalesce(t1.effective_date,'infinity'::date), t1.id
limit 101)
union all (select t1.id, t1.type, t1.decision_date, t1.effective_date, t1.document_number, t1.head_count, t1.handover_on, t1.unit, t1.l2, t1.stage, t1.drafting_unit, t1.receiving_unit, t1.established_unit, t1.subject_level
from organization_event t1
where (t1.l2 = $18::integer and t1.subject_level = 3 and t1.stage = any(array['SUBMITTED','REQUESTED']::text[]) and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
order by coalesce(t1.effective_date,'infinity'::date), t1.id
limit 101)
union all (select t1.id, t1.type, t1.decision_date, t1.effective_date, t1.document_number, t1.head_count, t1.handover_on, t1.unit, t1.l2, t1.stage, t1.drafting_unit, t1.receiving_unit, t1.established_unit, t1.subject_level
from organization_event t1
where (exists (select 1
from organization_event_party f10
where f10.event_id = t1.id and f10.role = 'TO' and f10.l2 = $19::integer) and t1.stage = any(array['DECIDED','EFFECTIVE']::text[]) and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
order by coalesce(t1.effective_date,'infinity'::date), t1.id
limit 101)
union all (select t1.id, t1.type, t1.decision_date, t1.effective_date, t1.document_number, t1.head_count, t1.handover_on, t1.unit, t1.l2, t1.stage, t1.drafting_unit, t1.receiving_unit, t1.established_unit, t1.subject_level
from organization_event t1
where (t1.l2 = $20::integer and t1.stage = any(array['DECIDED','EFFECTIVE']::text[]) and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
order by coalesce(t1.effective_date,'infinity'::date), t1.id
limit 101)) t1
order by coalesce(t1.effective_date,'infinity'::date), t1.id
limit 101) t1) t1
cross
join lateral (select (t1.l2 = $1::integer and t1.subject_level = 3 and t1.stage = any(array['SUBMITTED','REQUESTED']::text[]) or t1.l2 = $2::integer and t1.stage = any(array['DECIDED','EFFECTIVE']::text[]) or t1.drafting_unit = $3::integer and t1.stage = any(array['DECIDED','EFFECTIVE']::text[]) or t1.drafting_unit = $4::integer
or exists (select 1
from organization_event_party f2
where f2.event_id = t1.id and f2.role = 'TO' and t1.type = 'TRANSFER' and t1.subject_level = 3 and t1.l2 > 0 and f2.l2 > 0 and f2.l2 <> t1.l2 and f2.l2 = $5::integer) and t1.stage = any(array['SUBMITTED','REQUESTED']::text[])
or exists (select 1
from organization_event_party f3
where f3.event_id = t1.id and f3.role = 'TO' and f3.l2 = $6::integer) and t1.stage = any(array['DECIDED','EFFECTIVE']::text[])) c0_ offset 0) t1_) a
cross
join (select count(*) n
from (select a.id
from ((select t1.id
from organization_event t1
where (t1.submitted_by = $15::uuid and t1.stage is distinct
from 'DRAFT' and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
limit 10001)
union (select t1.id
from organization_event t1
where (t1.drafting_unit = $16::integer and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
limit 10001)
union (select t1.id
from organization_event t1
where (exists (select 1
from organization_event_party f9
where f9.event_id = t1.id and f9.role = 'TO' and t1.type = 'TRANSFER' and t1.subject_level = 3 and t1.l2 > 0 and f9.l2 > 0 and f9.l2 <> t1.l2 and f9.l2 = $17::integer) and t1.stage = any(array['SUBMITTED','REQUESTED']::text[]) and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
limit 10001)
union (select t1.id
from organization_event t1
where (t1.l2 = $18::integer and t1.subject_level = 3 and t1.stage = any(array['SUBMITTED','REQUESTED']::text[]) and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
limit 10001)
union (select t1.id
from organization_event t1
where (exists (select 1
from organization_event_party f10
where f10.event_id = t1.id and f10.role = 'TO' and f10.l2 = $19::integer) and t1.stage = any(array['DECIDED','EFFECTIVE']::text[]) and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
limit 10001)
union (select t1.id
from organization_event t1
where (t1.l2 = $20::integer and t1.stage = any(array['DECIDED','EFFECTIVE']::text[]) and (t1.state = 'EFFECTIVE'::text and (t1.effective_date < $9::date and t1.effective_date >= $10::date) and t1.l1 = w8.no))
limit 10001)) a
limit 10001) b) n) || '}' json_bytes, array[(coalesce(w8.level, 1) = 1)]::boolean[] ok
from account me left
join organization w8 on w8.id = $14::uuid and (w8.l2 = $11::integer and w8.state is distinct
from 'DRAFT' or w8.l3 = $12::integer and w8.state is distinct
from 'DRAFT' or w8.no = any($13::integer[]) and w8.state is distinct
from 'DRAFT')
where me.id = $21::uuid
