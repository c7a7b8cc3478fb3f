select me.authz_version::text v, '{"holdings":' || (select '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || ',"pageInfo":{"hasNextPage":' || (a.c1 > 100)::text || ',"endCursor":' || a.c2 || '}}'
from (select '[' || coalesce(string_agg('{"id":' || '"' || gid('SeatHolding', t1.id) || '"' || ',"holderName":' || coalesce(to_json((select p.full_name
from member p
where p.id = t1.member_id))::text, 'null') || ',"holder":' || coalesce((select '{"id":' || '"' || gid('Member', o4.id) || '"' || ',' ||
case when (o4.id = $15::uuid
or exists (select 1
from membership f7
where f7.member_id = o4.id and f7.status = 'ACTIVE' and f7.valid_from <= $12::date and (f7.valid_to is null or $12::date < f7.valid_to) and f7.kind = 'TEMPORARY' and f7.l2 = $16::integer) or o4.l2 = $17::integer) then '"admissionDate":' || coalesce('"' || (o4.admission_date)::text || '"', 'null')
else '"admissionDate":null' end || '}'
from member o4
where o4.id = t1.member_id and (o4.id = $10::uuid or o4.l5 = $11::integer
and exists (select 1
from membership f5
where f5.member_id = o4.id and f5.status = 'ACTIVE' and f5.valid_from <= $12::date and (f5.valid_to is null or $12::date < f5.valid_to) and f5.kind = 'OFFICIAL' and true)
or exists (select 1
from membership f6
where f6.member_id = o4.id and f6.status = 'ACTIVE' and f6.valid_from <= $12::date and (f6.valid_to is null or $12::date < f6.valid_to) and f6.kind = 'TEMPORARY' and f6.l2 = $13::integer) or o4.l2 = $14::integer)), 'null') || ',"from":' || '"' || (t1.valid_from)::text || '"' || ',"how":' || '"' || t1.how || '"' || ',"unitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n8.name)::text, 'null') || ',"kind":' || coalesce('"' || n8.kind || '"', 'null') || ',"level":' || coalesce((n8.level)::text, 'null') || '}'
from organization n8
where n8.no = t1.unit), 'null') || '}', ',') filter (where t1.rn <= 100), '') || ']' c0, count(*) c1, coalesce('"' || max(cursor_text(json_build_array((t1.valid_from)::text, (t1.id)::text)::text, $18::bytea, $19::bytea)) filter (where t1.rn = least(t1.rows, 100)) || '"', 'null') c2
from (select t1.*, row_number() over () rn, count(*) over () rows
from (select t1.*
from (select v.id
from ((select b.*
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.valid_from k0, t1.id
from seat_holding t1
where ((x2.level = 1 and t1.l1 = x2.no) and t1.l3 = $8::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = $2::text))
order by t1.valid_from, t1.id
limit 101) b)
union (select b.*
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.valid_from k0, t1.id
from seat_holding t1
where ((x2.level = 2 and t1.l2 = x2.no) and t1.l3 = $8::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = $2::text))
order by t1.valid_from, t1.id
limit 101) b)
union (select b.*
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.valid_from k0, t1.id
from seat_holding t1
where ((x2.level = 3 and t1.l3 = x2.no) and t1.l3 = $8::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = $2::text))
order by t1.valid_from, t1.id
limit 101) b)
union (select b.*
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.valid_from k0, t1.id
from seat_holding t1
where ((x2.level = 4 and t1.l4 = x2.no) and t1.l3 = $8::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = $2::text))
order by t1.valid_from, t1.id
limit 101) b)
union (select b.*
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.valid_from k0, t1.id
from seat_holding t1
where ((x2.level = 5 and t1.l5 = x2.no) and t1.l3 = $8::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = $2::text))
order by t1.valid_from, t1.id
limit 101) b)
union (select b.*
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.valid_from k0, t1.id
from seat_holding t1
where ((x2.level = 1 and t1.l1 = x2.no) and t1.l2 = $9::integer and (t1.title = $1::text and t1.state = $2::text))
order by t1.valid_from, t1.id
limit 101) b)
union (select b.*
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.valid_from k0, t1.id
from seat_holding t1
where ((x2.level = 2 and t1.l2 = x2.no) and t1.l2 = $9::integer and (t1.title = $1::text and t1.state = $2::text))
order by t1.valid_from, t1.id
limit 101) b)
union (select b.*
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.valid_from k0, t1.id
from seat_holding t1
where ((x2.level = 3 and t1.l3 = x2.no) and t1.l2 = $9::integer and (t1.title = $1::text and t1.state = $2::text))
order by t1.valid_from, t1.id
limit 101) b)
union (select b.*
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.valid_from k0, t1.id
from seat_holding t1
where ((x2.level = 4 and t1.l4 = x2.no) and t1.l2 = $9::integer and (t1.title = $1::text and t1.state = $2::text))
order by t1.valid_from, t1.id
limit 101) b)
union (select b.*
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.valid_from k0, t1.id
from seat_holding t1
where ((x2.level = 5 and t1.l5 = x2.no) and t1.l2 = $9::integer and (t1.title = $1::text and t1.state = $2::text))
order by t1.valid_from, t1.id
limit 101) b)) v
order by v.k0, v.id
limit 101) u
join seat_holding t1 on t1.id = u.id
order by t1.valid_from, t1.id) t1) t1) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.id
from seat_holding t1
where ((x2.level = 1 and t1.l1 = x2.no) and t1.l3 = $8::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = $2::text))
limit 10001) b)
union (select b.id
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.id
from seat_holding t1
where ((x2.level = 2 and t1.l2 = x2.no) and t1.l3 = $8::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = $2::text))
limit 10001) b)
union (select b.id
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.id
from seat_holding t1
where ((x2.level = 3 and t1.l3 = x2.no) and t1.l3 = $8::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = $2::text))
limit 10001) b)
union (select b.id
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.id
from seat_holding t1
where ((x2.level = 4 and t1.l4 = x2.no) and t1.l3 = $8::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = $2::text))
limit 10001) b)
union (select b.id
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.id
from seat_holding t1
where ((x2.level = 5 and t1.l5 = x2.no) and t1.l3 = $8::integer and t1.state = any(array['ACTIVE','ENDED']::text[]) and (t1.title = $1::text and t1.state = $2::text))
limit 10001) b)
union (select b.id
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.id
from seat_holding t1
where ((x2.level = 1 and t1.l1 = x2.no) and t1.l2 = $9::integer and (t1.title = $1::text and t1.state = $2::text))
limit 10001) b)
union (select b.id
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.id
from seat_holding t1
where ((x2.level = 2 and t1.l2 = x2.no) and t1.l2 = $9::integer and (t1.title = $1::text and t1.state = $2::text))
limit 10001) b)
union (select b.id
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.id
from seat_holding t1
where ((x2.level = 3 and t1.l3 = x2.no) and t1.l2 = $9::integer and (t1.title = $1::text and t1.state = $2::text))
limit 10001) b)
union (select b.id
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.id
from seat_holding t1
where ((x2.level = 4 and t1.l4 = x2.no) and t1.l2 = $9::integer and (t1.title = $1::text and t1.state = $2::text))
limit 10001) b)
union (select b.id
from (select w3.no, w3.level
from organization w3
where w3.id = $7::uuid and (w3.l5 = $3::integer and w3.state is distinct
from 'DRAFT' or w3.no = any($4::integer[]) and w3.state is distinct
from 'DRAFT' or w3.l3 = $5::integer and w3.state is distinct
from 'DRAFT' or w3.l2 = $6::integer and w3.state is distinct
from 'DRAFT')) x2
cross
join lateral (select t1.id
from seat_holding t1
where ((x2.level = 5 and t1.l5 = x2.no) and t1.l2 = $9::integer and (t1.title = $1::text and t1.state = $2::text))
limit 10001) b)) a
limit 10001) b) n) || '}' d, array[]::boolean[] ok
from account me
where me.id = $20::uuid
