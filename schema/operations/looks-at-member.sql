select me.authz_version::text v, '{"accessLog":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 100)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || encode(decode('AccessLogEntry:' || t1.id::text, 'escape'), 'base64') || '"' || ',"at":' || '"' || to_char((t1.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"' || ',' ||
case when t1.l2 = $1::integer then '"readerName":' || coalesce(to_json(((
  select coalesce(m.full_name, a.service_name)
 
from account a left
join member m on m.id = a.member_id
 
where a.id = t1.account_id)))::text, 'null')
else '"readerName":null' end || ',"role":' || '"' || t1.role || '"' || ',' ||
case when t1.l2 = $1::integer then '"roleUnit":' || coalesce((select '{"name":' || coalesce(to_json(n2.name)::text, 'null') || '}'
from organization n2
where n2.no = t1.role_unit), 'null') || ',"entityType":' || to_json(t1.entity_type)::text || ',"classes":' || array_to_json(t1.classes)::text || ',"fields":' || array_to_json(t1.fields)::text || ',"reason":' || coalesce(to_json(t1.reason)::text, 'null') || ',"caseId":' || coalesce('"' || (t1.case_id)::text || '"', 'null')
else '"roleUnit":null,"entityType":null,"classes":null,"fields":null,"reason":null,"caseId":null' end || '}', ',') filter (where t1.rn <= 100), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t1.at)::text, (t1.id)::text)::text, $2::bytea, $3::bytea)) filter (where t1.rn = least(t1.rows, 100)) || '"', 'null') c2
from (select t1.*, row_number() over () rn, count(*) over () rows
from (select t1.id, t1.at, t1.l2, t1.account_id, t1.role, t1.role_unit, t1.entity_type, t1.classes, t1.fields, t1.reason, t1.case_id
from access_log t1
where (t1.l2 = $8::integer
and exists (select 1
from member r3
where (r3.id = t1.subject_id and (r3.id = $4::uuid or r3.l5 = $5::integer
and exists (select 1
from membership f4
where f4.member_id = r3.id and f4.status = 'ACTIVE' and f4.valid_from <= $6::date and (f4.valid_to is null or $6::date < f4.valid_to) and f4.kind = 'OFFICIAL' and true)) and r3.id = $7::uuid)))
order by t1.at, t1.id
limit 101) t1) t1) a
cross
join (select count(*) n
from (select 1
from access_log t1
where (t1.l2 = $8::integer
and exists (select 1
from member r3
where (r3.id = t1.subject_id and (r3.id = $4::uuid or r3.l5 = $5::integer
and exists (select 1
from membership f4
where f4.member_id = r3.id and f4.status = 'ACTIVE' and f4.valid_from <= $6::date and (f4.valid_to is null or $6::date < f4.valid_to) and f4.kind = 'OFFICIAL' and true)) and r3.id = $7::uuid)))
limit 10001) b) n) || '}' json_bytes
from account me
where me.id = $9::uuid
