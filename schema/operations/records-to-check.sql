select me.authz_version::text v,
case when me.authz_version = $28::bigint and coalesce(w13.level, 1) = 1 then log_access($29::jsonb, '{"incomplete":' || (select
case when a.c1 = 0 then E'\x01' || $19::text || '|' || 'Member' || '|' || '' || '|' || '' || '|' || '' || '|' || 'F2 MemberRecord.birthDate,F2 MemberRecord.citizenId,F2 MemberRecord.profileNumber,F2 MemberRecord.homeTown,F2 MemberRecord.ethnicity,F2 MemberRecord.permanentAddress,' || E'\x02'
else '' end || '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(E'\x01' || coalesce((least(case when t1.id = $6::uuid then $5::integer end,
case when t1.l5 = $8::integer
and exists (select 1
from membership f3
where f3.member_id = t1.id and f3.status = 'ACTIVE' and f3.valid_from <= $4::date and (f3.valid_to is null or $4::date < f3.valid_to) and f3.kind = 'OFFICIAL' and true) then $7::integer end,
case when exists (select 1
from membership f4
where f4.member_id = t1.id and f4.status = 'ACTIVE' and f4.valid_from <= $4::date and (f4.valid_to is null or $4::date < f4.valid_to) and f4.kind = 'TEMPORARY' and f4.l2 = $10::integer) then $9::integer end,
case when t1.l2 = $12::integer then $11::integer end))::text, '') || '|' || 'Member' || '|' || t1.id || '|' || coalesce((t1.id)::text, '') || '|' || coalesce((t1.unit)::text, '') || '|' || 'F2 MemberRecord.birthDate,F2 MemberRecord.citizenId,F2 MemberRecord.profileNumber,F2 MemberRecord.homeTown,F2 MemberRecord.ethnicity,F2 MemberRecord.permanentAddress,' || E'\x02' || '{"id":' || '"' || split_part(encode(decode('Member:' || t1.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"fullName":' || to_json(t1.full_name)::text || ',' ||
case when ((t1.l2 = $1::integer or t1.id = $2::uuid
or exists (select 1
from membership f2
where f2.member_id = t1.id and f2.status = 'ACTIVE' and f2.valid_from <= $4::date and (f2.valid_to is null or $4::date < f2.valid_to) and f2.kind = 'TEMPORARY' and f2.l2 = $3::integer))) then '"standing":' || '"' || t1.standing || '"' || ',"homeUnitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n5.name)::text, 'null') || ',"kind":' || coalesce('"' || n5.kind || '"', 'null') || '}'
from organization n5
where n5.no = t1.home_unit), 'null')
else '"standing":null,"homeUnitLabel":null' end || ',"record":' || coalesce((select E'\x01' || coalesce((least(case when exists (select 1
from member f9
where f9.id = o6.id and f9.id = $16::uuid and (f9.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) then $15::integer end,
case when exists (select 1
from member f10
where f10.id = o6.id and f10.l2 = $18::integer and (f10.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) then $17::integer end))::text, '') || '|' || 'MemberRecord' || '|' || o6.id || '|' || coalesce((o6.id)::text, '') || '|' || '' || '|' ||
case when (o6.verified_at) is not null then 'F2 verifiedAt,'
else '' end || E'\x02' || '{"verifiedAt":' || coalesce('"' || (o6.verified_at)::text || '"', 'null') || '}'
from member_record o6
where o6.id = t1.id and (exists (select 1
from member f7
where f7.id = o6.id and f7.l2 = $13::integer and (f7.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true)
or exists (select 1
from member f8
where f8.id = o6.id and f8.id = $14::uuid and (f8.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true))), 'null') || '}', ','), '') || ']' c0, count(*) c1
from (select distinct on (t1.given_name, t1.family_name, t1.middle_name, t1.id) t1.*
from ((select t1.id, t1.l5, t1.l2, t1.unit, t1.full_name, t1.standing, t1.home_unit, t1.given_name, t1.family_name, t1.middle_name
from member t1
where (t1.id = $6::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $20::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null))) and t1.l1 = w13.no)))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100)
union all (select t1.id, t1.l5, t1.l2, t1.unit, t1.full_name, t1.standing, t1.home_unit, t1.given_name, t1.family_name, t1.middle_name
from member t1
where (t1.l5 = $8::integer
and exists (select 1
from membership f14
where f14.member_id = t1.id and f14.status = 'ACTIVE' and f14.valid_from <= $4::date and (f14.valid_to is null or $4::date < f14.valid_to) and f14.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $20::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null))) and t1.l1 = w13.no)))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100)
union all (select t1.id, t1.l5, t1.l2, t1.unit, t1.full_name, t1.standing, t1.home_unit, t1.given_name, t1.family_name, t1.middle_name
from member t1
where (exists (select 1
from membership f15
where f15.member_id = t1.id and f15.status = 'ACTIVE' and f15.valid_from <= $4::date and (f15.valid_to is null or $4::date < f15.valid_to) and f15.kind = 'TEMPORARY' and f15.l2 = $10::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $20::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null))) and t1.l1 = w13.no)))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100)
union all (select t1.id, t1.l5, t1.l2, t1.unit, t1.full_name, t1.standing, t1.home_unit, t1.given_name, t1.family_name, t1.middle_name
from member t1
where (t1.l2 = $12::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $20::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null))) and t1.l1 = w13.no)))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100)) t1
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) t1) a
cross
join (select count(*) n
from (select a.id
from ((select t1.id
from member t1
where (t1.id = $6::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $20::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null))) and t1.l1 = w13.no)))
limit 10001)
union (select t1.id
from member t1
where (t1.l5 = $8::integer
and exists (select 1
from membership f14
where f14.member_id = t1.id and f14.status = 'ACTIVE' and f14.valid_from <= $4::date and (f14.valid_to is null or $4::date < f14.valid_to) and f14.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $20::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null))) and t1.l1 = w13.no)))
limit 10001)
union (select t1.id
from member t1
where (exists (select 1
from membership f15
where f15.member_id = t1.id and f15.status = 'ACTIVE' and f15.valid_from <= $4::date and (f15.valid_to is null or $4::date < f15.valid_to) and f15.kind = 'TEMPORARY' and f15.l2 = $10::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $20::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null))) and t1.l1 = w13.no)))
limit 10001)
union (select t1.id
from member t1
where (t1.l2 = $12::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $20::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null))) and t1.l1 = w13.no)))
limit 10001)) a
limit 10001) b) n) || ',"unverified":' || (select
case when a.c1 = 0 then E'\x01' || $19::text || '|' || 'Member' || '|' || '' || '|' || '' || '|' || '' || '|' || 'F2 MemberRecord.verifiedAt,' || E'\x02'
else '' end || '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(E'\x01' || coalesce((least(case when t16.id = $6::uuid then $5::integer end,
case when t16.l5 = $8::integer
and exists (select 1
from membership f18
where f18.member_id = t16.id and f18.status = 'ACTIVE' and f18.valid_from <= $4::date and (f18.valid_to is null or $4::date < f18.valid_to) and f18.kind = 'OFFICIAL' and true) then $7::integer end,
case when exists (select 1
from membership f19
where f19.member_id = t16.id and f19.status = 'ACTIVE' and f19.valid_from <= $4::date and (f19.valid_to is null or $4::date < f19.valid_to) and f19.kind = 'TEMPORARY' and f19.l2 = $10::integer) then $9::integer end,
case when t16.l2 = $12::integer then $11::integer end))::text, '') || '|' || 'Member' || '|' || t16.id || '|' || coalesce((t16.id)::text, '') || '|' || coalesce((t16.unit)::text, '') || '|' || 'F2 MemberRecord.verifiedAt,' || E'\x02' || '{"id":' || '"' || split_part(encode(decode('Member:' || t16.id::text, 'escape'), 'base64'), '=', 1) || '"' || ',"fullName":' || to_json(t16.full_name)::text || ',' ||
case when ((t16.l2 = $1::integer or t16.id = $2::uuid
or exists (select 1
from membership f17
where f17.member_id = t16.id and f17.status = 'ACTIVE' and f17.valid_from <= $4::date and (f17.valid_to is null or $4::date < f17.valid_to) and f17.kind = 'TEMPORARY' and f17.l2 = $3::integer))) then '"standing":' || '"' || t16.standing || '"' || ',"homeUnitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n20.name)::text, 'null') || ',"kind":' || coalesce('"' || n20.kind || '"', 'null') || '}'
from organization n20
where n20.no = t16.home_unit), 'null')
else '"standing":null,"homeUnitLabel":null' end || ',"record":' || coalesce((select E'\x01' || coalesce((least(case when exists (select 1
from member f24
where f24.id = o21.id and f24.id = $16::uuid and (f24.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) then $15::integer end,
case when exists (select 1
from member f25
where f25.id = o21.id and f25.l2 = $18::integer and (f25.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) then $17::integer end))::text, '') || '|' || 'MemberRecord' || '|' || o21.id || '|' || coalesce((o21.id)::text, '') || '|' || '' || '|' ||
case when (o21.verified_at) is not null then 'F2 verifiedAt,'
else '' end || E'\x02' || '{"verifiedAt":' || coalesce('"' || (o21.verified_at)::text || '"', 'null') || '}'
from member_record o21
where o21.id = t16.id and (exists (select 1
from member f22
where f22.id = o21.id and f22.l2 = $13::integer and (f22.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true)
or exists (select 1
from member f23
where f23.id = o21.id and f23.id = $14::uuid and (f23.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true))), 'null') || '}', ','), '') || ']' c0, count(*) c1
from (select distinct on (t16.given_name, t16.family_name, t16.middle_name, t16.id) t16.*
from ((select t16.id, t16.l5, t16.l2, t16.unit, t16.full_name, t16.standing, t16.home_unit, t16.given_name, t16.family_name, t16.middle_name
from member t16
where (t16.id = $6::uuid and (t16.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r26
where (r26.id = t16.id
and exists (select 1
from member f27
where f27.id = r26.id and f27.l2 = $25::integer and (f27.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r26.verified_at) is null or r26.verified_at < $26::date))) and t16.l1 = w13.no)))
order by t16.given_name, t16.family_name, t16.middle_name, t16.id
limit 100)
union all (select t16.id, t16.l5, t16.l2, t16.unit, t16.full_name, t16.standing, t16.home_unit, t16.given_name, t16.family_name, t16.middle_name
from member t16
where (t16.l5 = $8::integer
and exists (select 1
from membership f28
where f28.member_id = t16.id and f28.status = 'ACTIVE' and f28.valid_from <= $4::date and (f28.valid_to is null or $4::date < f28.valid_to) and f28.kind = 'OFFICIAL' and true) and (t16.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r26
where (r26.id = t16.id
and exists (select 1
from member f27
where f27.id = r26.id and f27.l2 = $25::integer and (f27.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r26.verified_at) is null or r26.verified_at < $26::date))) and t16.l1 = w13.no)))
order by t16.given_name, t16.family_name, t16.middle_name, t16.id
limit 100)
union all (select t16.id, t16.l5, t16.l2, t16.unit, t16.full_name, t16.standing, t16.home_unit, t16.given_name, t16.family_name, t16.middle_name
from member t16
where (exists (select 1
from membership f29
where f29.member_id = t16.id and f29.status = 'ACTIVE' and f29.valid_from <= $4::date and (f29.valid_to is null or $4::date < f29.valid_to) and f29.kind = 'TEMPORARY' and f29.l2 = $10::integer) and (t16.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r26
where (r26.id = t16.id
and exists (select 1
from member f27
where f27.id = r26.id and f27.l2 = $25::integer and (f27.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r26.verified_at) is null or r26.verified_at < $26::date))) and t16.l1 = w13.no)))
order by t16.given_name, t16.family_name, t16.middle_name, t16.id
limit 100)
union all (select t16.id, t16.l5, t16.l2, t16.unit, t16.full_name, t16.standing, t16.home_unit, t16.given_name, t16.family_name, t16.middle_name
from member t16
where (t16.l2 = $12::integer and (t16.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r26
where (r26.id = t16.id
and exists (select 1
from member f27
where f27.id = r26.id and f27.l2 = $25::integer and (f27.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r26.verified_at) is null or r26.verified_at < $26::date))) and t16.l1 = w13.no)))
order by t16.given_name, t16.family_name, t16.middle_name, t16.id
limit 100)) t16
order by t16.given_name, t16.family_name, t16.middle_name, t16.id
limit 100) t16) a
cross
join (select count(*) n
from (select a.id
from ((select t16.id
from member t16
where (t16.id = $6::uuid and (t16.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r26
where (r26.id = t16.id
and exists (select 1
from member f27
where f27.id = r26.id and f27.l2 = $25::integer and (f27.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r26.verified_at) is null or r26.verified_at < $26::date))) and t16.l1 = w13.no)))
limit 10001)
union (select t16.id
from member t16
where (t16.l5 = $8::integer
and exists (select 1
from membership f28
where f28.member_id = t16.id and f28.status = 'ACTIVE' and f28.valid_from <= $4::date and (f28.valid_to is null or $4::date < f28.valid_to) and f28.kind = 'OFFICIAL' and true) and (t16.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r26
where (r26.id = t16.id
and exists (select 1
from member f27
where f27.id = r26.id and f27.l2 = $25::integer and (f27.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r26.verified_at) is null or r26.verified_at < $26::date))) and t16.l1 = w13.no)))
limit 10001)
union (select t16.id
from member t16
where (exists (select 1
from membership f29
where f29.member_id = t16.id and f29.status = 'ACTIVE' and f29.valid_from <= $4::date and (f29.valid_to is null or $4::date < f29.valid_to) and f29.kind = 'TEMPORARY' and f29.l2 = $10::integer) and (t16.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r26
where (r26.id = t16.id
and exists (select 1
from member f27
where f27.id = r26.id and f27.l2 = $25::integer and (f27.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r26.verified_at) is null or r26.verified_at < $26::date))) and t16.l1 = w13.no)))
limit 10001)
union (select t16.id
from member t16
where (t16.l2 = $12::integer and (t16.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED') and (exists (select 1
from member_record r26
where (r26.id = t16.id
and exists (select 1
from member f27
where f27.id = r26.id and f27.l2 = $25::integer and (f27.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r26.verified_at) is null or r26.verified_at < $26::date))) and t16.l1 = w13.no)))
limit 10001)) a
limit 10001) b) n) || '}') end json_bytes, array[(coalesce(w13.level, 1) = 1)]::boolean[] ok
from account me left
join organization w13 on w13.id = $24::uuid and (w13.l2 = $21::integer and w13.state is distinct
from 'DRAFT' or w13.l3 = $22::integer and w13.state is distinct
from 'DRAFT' or w13.no = any($23::integer[]) and w13.state is distinct
from 'DRAFT')
where me.id = $27::uuid
