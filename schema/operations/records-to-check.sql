select me.authz_version::text v,
case when me.authz_version = $30::bigint then '{"incomplete":' || (select
case when a.c1 = 0 then log_access($11::jsonb, $20::integer, 'Member', null, null, null, array['F2 MemberRecord.birthDate', 'F2 MemberRecord.citizenId', 'F2 MemberRecord.profileNumber', 'F2 MemberRecord.homeTown', 'F2 MemberRecord.ethnicity', 'F2 MemberRecord.permanentAddress']::text[])
else '' end || '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(log_access($11::jsonb, least(case when t1.id = $13::uuid then $12::integer end,
case when t1.l5 = $15::integer
and exists (select 1
from membership f9
where f9.member_id = t1.id and f9.status = 'ACTIVE' and f9.valid_from <= $4::date and (f9.valid_to is null or $4::date < f9.valid_to) and f9.kind = 'OFFICIAL' and true) then $14::integer end,
case when exists (select 1
from membership f10
where f10.member_id = t1.id and f10.status = 'ACTIVE' and f10.valid_from <= $4::date and (f10.valid_to is null or $4::date < f10.valid_to) and f10.kind = 'TEMPORARY' and f10.l2 = $17::integer) then $16::integer end,
case when t1.l2 = $19::integer then $18::integer end), 'Member', t1.id, t1.id, t1.unit, array['F2 MemberRecord.birthDate', 'F2 MemberRecord.citizenId', 'F2 MemberRecord.profileNumber', 'F2 MemberRecord.homeTown', 'F2 MemberRecord.ethnicity', 'F2 MemberRecord.permanentAddress']::text[]) || '{"id":' || '"' || left(encode(decode('Member:' || t1.id::text, 'escape'), 'base64'), 58) || '"' || ',"fullName":' || to_json(t1.full_name)::text || ',' ||
case when (t1.id = $1::uuid or t1.l2 = $2::integer
or exists (select 1
from membership f2
where f2.member_id = t1.id and f2.status = 'ACTIVE' and f2.valid_from <= $4::date and (f2.valid_to is null or $4::date < f2.valid_to) and f2.kind = 'TEMPORARY' and f2.l2 = $3::integer)) then '"standing":' || '"' || t1.standing || '"' || ',"homeUnitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n3.name)::text, 'null') || ',"kind":' || coalesce('"' || n3.kind || '"', 'null') || '}'
from organization n3
where n3.no = t1.home_unit), 'null')
else '"standing":null,"homeUnitLabel":null' end || ',"record":' || coalesce((select log_access($11::jsonb, least(case when exists (select 1
from member f7
where f7.id = o4.id and f7.id = $8::uuid and (f7.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) then $7::integer end,
case when exists (select 1
from member f8
where f8.id = o4.id and f8.l2 = $10::integer and (f8.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) then $9::integer end), 'MemberRecord', o4.id, o4.id, null, array[case when (o4.verified_at) is not null then 'F2 verifiedAt' end]::text[]) || '{"verifiedAt":' || coalesce('"' || (o4.verified_at)::text || '"', 'null') || '}'
from member_record o4
where o4.id = t1.id and (exists (select 1
from member f5
where f5.id = o4.id and f5.id = $5::uuid and (f5.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true)
or exists (select 1
from member f6
where f6.id = o4.id and f6.l2 = $6::integer and (f6.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true))), 'null') || '}', ','), '') || ']' c0, count(*) c1
from (select distinct on (t1.given_name, t1.family_name, t1.middle_name, t1.id) t1.*
from ((select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 1 and t1.l1 = x14.no) and t1.id = $13::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 2 and t1.l2 = x14.no) and t1.id = $13::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 3 and t1.l3 = x14.no) and t1.id = $13::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 4 and t1.l4 = x14.no) and t1.id = $13::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 5 and t1.l5 = x14.no) and t1.id = $13::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 1 and t1.l1 = x14.no) and t1.l5 = $15::integer
and exists (select 1
from membership f16
where f16.member_id = t1.id and f16.status = 'ACTIVE' and f16.valid_from <= $4::date and (f16.valid_to is null or $4::date < f16.valid_to) and f16.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 2 and t1.l2 = x14.no) and t1.l5 = $15::integer
and exists (select 1
from membership f16
where f16.member_id = t1.id and f16.status = 'ACTIVE' and f16.valid_from <= $4::date and (f16.valid_to is null or $4::date < f16.valid_to) and f16.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 3 and t1.l3 = x14.no) and t1.l5 = $15::integer
and exists (select 1
from membership f16
where f16.member_id = t1.id and f16.status = 'ACTIVE' and f16.valid_from <= $4::date and (f16.valid_to is null or $4::date < f16.valid_to) and f16.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 4 and t1.l4 = x14.no) and t1.l5 = $15::integer
and exists (select 1
from membership f16
where f16.member_id = t1.id and f16.status = 'ACTIVE' and f16.valid_from <= $4::date and (f16.valid_to is null or $4::date < f16.valid_to) and f16.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 5 and t1.l5 = x14.no) and t1.l5 = $15::integer
and exists (select 1
from membership f16
where f16.member_id = t1.id and f16.status = 'ACTIVE' and f16.valid_from <= $4::date and (f16.valid_to is null or $4::date < f16.valid_to) and f16.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 1 and t1.l1 = x14.no)
and exists (select 1
from membership f17
where f17.member_id = t1.id and f17.status = 'ACTIVE' and f17.valid_from <= $4::date and (f17.valid_to is null or $4::date < f17.valid_to) and f17.kind = 'TEMPORARY' and f17.l2 = $17::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 2 and t1.l2 = x14.no)
and exists (select 1
from membership f17
where f17.member_id = t1.id and f17.status = 'ACTIVE' and f17.valid_from <= $4::date and (f17.valid_to is null or $4::date < f17.valid_to) and f17.kind = 'TEMPORARY' and f17.l2 = $17::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 3 and t1.l3 = x14.no)
and exists (select 1
from membership f17
where f17.member_id = t1.id and f17.status = 'ACTIVE' and f17.valid_from <= $4::date and (f17.valid_to is null or $4::date < f17.valid_to) and f17.kind = 'TEMPORARY' and f17.l2 = $17::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 4 and t1.l4 = x14.no)
and exists (select 1
from membership f17
where f17.member_id = t1.id and f17.status = 'ACTIVE' and f17.valid_from <= $4::date and (f17.valid_to is null or $4::date < f17.valid_to) and f17.kind = 'TEMPORARY' and f17.l2 = $17::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 5 and t1.l5 = x14.no)
and exists (select 1
from membership f17
where f17.member_id = t1.id and f17.status = 'ACTIVE' and f17.valid_from <= $4::date and (f17.valid_to is null or $4::date < f17.valid_to) and f17.kind = 'TEMPORARY' and f17.l2 = $17::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 1 and t1.l1 = x14.no) and t1.l2 = $19::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 2 and t1.l2 = x14.no) and t1.l2 = $19::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 3 and t1.l3 = x14.no) and t1.l2 = $19::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 4 and t1.l4 = x14.no) and t1.l2 = $19::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)
union all (select b.*
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.*
from member t1
where ((x14.level = 5 and t1.l5 = x14.no) and t1.l2 = $19::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) b)) t1
order by t1.given_name, t1.family_name, t1.middle_name, t1.id
limit 100) t1) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 1 and t1.l1 = x14.no) and t1.id = $13::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 2 and t1.l2 = x14.no) and t1.id = $13::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 3 and t1.l3 = x14.no) and t1.id = $13::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 4 and t1.l4 = x14.no) and t1.id = $13::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 5 and t1.l5 = x14.no) and t1.id = $13::uuid and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 1 and t1.l1 = x14.no) and t1.l5 = $15::integer
and exists (select 1
from membership f16
where f16.member_id = t1.id and f16.status = 'ACTIVE' and f16.valid_from <= $4::date and (f16.valid_to is null or $4::date < f16.valid_to) and f16.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 2 and t1.l2 = x14.no) and t1.l5 = $15::integer
and exists (select 1
from membership f16
where f16.member_id = t1.id and f16.status = 'ACTIVE' and f16.valid_from <= $4::date and (f16.valid_to is null or $4::date < f16.valid_to) and f16.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 3 and t1.l3 = x14.no) and t1.l5 = $15::integer
and exists (select 1
from membership f16
where f16.member_id = t1.id and f16.status = 'ACTIVE' and f16.valid_from <= $4::date and (f16.valid_to is null or $4::date < f16.valid_to) and f16.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 4 and t1.l4 = x14.no) and t1.l5 = $15::integer
and exists (select 1
from membership f16
where f16.member_id = t1.id and f16.status = 'ACTIVE' and f16.valid_from <= $4::date and (f16.valid_to is null or $4::date < f16.valid_to) and f16.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 5 and t1.l5 = x14.no) and t1.l5 = $15::integer
and exists (select 1
from membership f16
where f16.member_id = t1.id and f16.status = 'ACTIVE' and f16.valid_from <= $4::date and (f16.valid_to is null or $4::date < f16.valid_to) and f16.kind = 'OFFICIAL' and true) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 1 and t1.l1 = x14.no)
and exists (select 1
from membership f17
where f17.member_id = t1.id and f17.status = 'ACTIVE' and f17.valid_from <= $4::date and (f17.valid_to is null or $4::date < f17.valid_to) and f17.kind = 'TEMPORARY' and f17.l2 = $17::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 2 and t1.l2 = x14.no)
and exists (select 1
from membership f17
where f17.member_id = t1.id and f17.status = 'ACTIVE' and f17.valid_from <= $4::date and (f17.valid_to is null or $4::date < f17.valid_to) and f17.kind = 'TEMPORARY' and f17.l2 = $17::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 3 and t1.l3 = x14.no)
and exists (select 1
from membership f17
where f17.member_id = t1.id and f17.status = 'ACTIVE' and f17.valid_from <= $4::date and (f17.valid_to is null or $4::date < f17.valid_to) and f17.kind = 'TEMPORARY' and f17.l2 = $17::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 4 and t1.l4 = x14.no)
and exists (select 1
from membership f17
where f17.member_id = t1.id and f17.status = 'ACTIVE' and f17.valid_from <= $4::date and (f17.valid_to is null or $4::date < f17.valid_to) and f17.kind = 'TEMPORARY' and f17.l2 = $17::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 5 and t1.l5 = x14.no)
and exists (select 1
from membership f17
where f17.member_id = t1.id and f17.status = 'ACTIVE' and f17.valid_from <= $4::date and (f17.valid_to is null or $4::date < f17.valid_to) and f17.kind = 'TEMPORARY' and f17.l2 = $17::integer) and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 1 and t1.l1 = x14.no) and t1.l2 = $19::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 2 and t1.l2 = x14.no) and t1.l2 = $19::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 3 and t1.l3 = x14.no) and t1.l2 = $19::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 4 and t1.l4 = x14.no) and t1.l2 = $19::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)
union (select b.id
from (select w15.no, w15.level
from organization w15
where w15.id = $25::uuid and (w15.no = any($22::integer[]) and w15.state is distinct
from 'DRAFT' or w15.l3 = $23::integer and w15.state is distinct
from 'DRAFT' or w15.l2 = $24::integer and w15.state is distinct
from 'DRAFT')) x14
cross
join lateral (select t1.id
from member t1
where ((x14.level = 5 and t1.l5 = x14.no) and t1.l2 = $19::integer and (t1.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r11
where (r11.id = t1.id
and exists (select 1
from member f12
where f12.id = r11.id and f12.l2 = $21::integer and (f12.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r11.birth_date) is null or (r11.citizen_id) is null or (r11.profile_number) is null or (r11.home_town) is null or (r11.ethnicity) is null or (r11.permanent_address) is null)))))
limit 10001) b)) a
limit 10001) b) n) || ',"unverified":' || (select
case when a.c1 = 0 then log_access($11::jsonb, $20::integer, 'Member', null, null, null, array['F2 MemberRecord.verifiedAt']::text[])
else '' end || '{"totalCount":' || least(n.n, 10000)::text || ',"nodes":' || a.c0 || '}'
from (select '[' || coalesce(string_agg(log_access($11::jsonb, least(case when t18.id = $13::uuid then $12::integer end,
case when t18.l5 = $15::integer
and exists (select 1
from membership f26
where f26.member_id = t18.id and f26.status = 'ACTIVE' and f26.valid_from <= $4::date and (f26.valid_to is null or $4::date < f26.valid_to) and f26.kind = 'OFFICIAL' and true) then $14::integer end,
case when exists (select 1
from membership f27
where f27.member_id = t18.id and f27.status = 'ACTIVE' and f27.valid_from <= $4::date and (f27.valid_to is null or $4::date < f27.valid_to) and f27.kind = 'TEMPORARY' and f27.l2 = $17::integer) then $16::integer end,
case when t18.l2 = $19::integer then $18::integer end), 'Member', t18.id, t18.id, t18.unit, array['F2 MemberRecord.verifiedAt']::text[]) || '{"id":' || '"' || left(encode(decode('Member:' || t18.id::text, 'escape'), 'base64'), 58) || '"' || ',"fullName":' || to_json(t18.full_name)::text || ',' ||
case when (t18.id = $1::uuid or t18.l2 = $2::integer
or exists (select 1
from membership f19
where f19.member_id = t18.id and f19.status = 'ACTIVE' and f19.valid_from <= $4::date and (f19.valid_to is null or $4::date < f19.valid_to) and f19.kind = 'TEMPORARY' and f19.l2 = $3::integer)) then '"standing":' || '"' || t18.standing || '"' || ',"homeUnitLabel":' || coalesce((select '{"name":' || coalesce(to_json(n20.name)::text, 'null') || ',"kind":' || coalesce('"' || n20.kind || '"', 'null') || '}'
from organization n20
where n20.no = t18.home_unit), 'null')
else '"standing":null,"homeUnitLabel":null' end || ',"record":' || coalesce((select log_access($11::jsonb, least(case when exists (select 1
from member f24
where f24.id = o21.id and f24.id = $8::uuid and (f24.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) then $7::integer end,
case when exists (select 1
from member f25
where f25.id = o21.id and f25.l2 = $10::integer and (f25.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) then $9::integer end), 'MemberRecord', o21.id, o21.id, null, array[case when (o21.verified_at) is not null then 'F2 verifiedAt' end]::text[]) || '{"verifiedAt":' || coalesce('"' || (o21.verified_at)::text || '"', 'null') || '}'
from member_record o21
where o21.id = t18.id and (exists (select 1
from member f22
where f22.id = o21.id and f22.id = $5::uuid and (f22.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true)
or exists (select 1
from member f23
where f23.id = o21.id and f23.l2 = $6::integer and (f23.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true))), 'null') || '}', ','), '') || ']' c0, count(*) c1
from (select distinct on (t18.given_name, t18.family_name, t18.middle_name, t18.id) t18.*
from ((select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 1 and t18.l1 = x31.no) and t18.id = $13::uuid and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 2 and t18.l2 = x31.no) and t18.id = $13::uuid and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 3 and t18.l3 = x31.no) and t18.id = $13::uuid and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 4 and t18.l4 = x31.no) and t18.id = $13::uuid and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 5 and t18.l5 = x31.no) and t18.id = $13::uuid and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 1 and t18.l1 = x31.no) and t18.l5 = $15::integer
and exists (select 1
from membership f33
where f33.member_id = t18.id and f33.status = 'ACTIVE' and f33.valid_from <= $4::date and (f33.valid_to is null or $4::date < f33.valid_to) and f33.kind = 'OFFICIAL' and true) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 2 and t18.l2 = x31.no) and t18.l5 = $15::integer
and exists (select 1
from membership f33
where f33.member_id = t18.id and f33.status = 'ACTIVE' and f33.valid_from <= $4::date and (f33.valid_to is null or $4::date < f33.valid_to) and f33.kind = 'OFFICIAL' and true) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 3 and t18.l3 = x31.no) and t18.l5 = $15::integer
and exists (select 1
from membership f33
where f33.member_id = t18.id and f33.status = 'ACTIVE' and f33.valid_from <= $4::date and (f33.valid_to is null or $4::date < f33.valid_to) and f33.kind = 'OFFICIAL' and true) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 4 and t18.l4 = x31.no) and t18.l5 = $15::integer
and exists (select 1
from membership f33
where f33.member_id = t18.id and f33.status = 'ACTIVE' and f33.valid_from <= $4::date and (f33.valid_to is null or $4::date < f33.valid_to) and f33.kind = 'OFFICIAL' and true) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 5 and t18.l5 = x31.no) and t18.l5 = $15::integer
and exists (select 1
from membership f33
where f33.member_id = t18.id and f33.status = 'ACTIVE' and f33.valid_from <= $4::date and (f33.valid_to is null or $4::date < f33.valid_to) and f33.kind = 'OFFICIAL' and true) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 1 and t18.l1 = x31.no)
and exists (select 1
from membership f34
where f34.member_id = t18.id and f34.status = 'ACTIVE' and f34.valid_from <= $4::date and (f34.valid_to is null or $4::date < f34.valid_to) and f34.kind = 'TEMPORARY' and f34.l2 = $17::integer) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 2 and t18.l2 = x31.no)
and exists (select 1
from membership f34
where f34.member_id = t18.id and f34.status = 'ACTIVE' and f34.valid_from <= $4::date and (f34.valid_to is null or $4::date < f34.valid_to) and f34.kind = 'TEMPORARY' and f34.l2 = $17::integer) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 3 and t18.l3 = x31.no)
and exists (select 1
from membership f34
where f34.member_id = t18.id and f34.status = 'ACTIVE' and f34.valid_from <= $4::date and (f34.valid_to is null or $4::date < f34.valid_to) and f34.kind = 'TEMPORARY' and f34.l2 = $17::integer) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 4 and t18.l4 = x31.no)
and exists (select 1
from membership f34
where f34.member_id = t18.id and f34.status = 'ACTIVE' and f34.valid_from <= $4::date and (f34.valid_to is null or $4::date < f34.valid_to) and f34.kind = 'TEMPORARY' and f34.l2 = $17::integer) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 5 and t18.l5 = x31.no)
and exists (select 1
from membership f34
where f34.member_id = t18.id and f34.status = 'ACTIVE' and f34.valid_from <= $4::date and (f34.valid_to is null or $4::date < f34.valid_to) and f34.kind = 'TEMPORARY' and f34.l2 = $17::integer) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 1 and t18.l1 = x31.no) and t18.l2 = $19::integer and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 2 and t18.l2 = x31.no) and t18.l2 = $19::integer and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 3 and t18.l3 = x31.no) and t18.l2 = $19::integer and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 4 and t18.l4 = x31.no) and t18.l2 = $19::integer and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)
union all (select b.*
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.*
from member t18
where ((x31.level = 5 and t18.l5 = x31.no) and t18.l2 = $19::integer and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) b)) t18
order by t18.given_name, t18.family_name, t18.middle_name, t18.id
limit 100) t18) a
cross
join (select count(*) n
from (select a.id
from ((select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 1 and t18.l1 = x31.no) and t18.id = $13::uuid and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 2 and t18.l2 = x31.no) and t18.id = $13::uuid and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 3 and t18.l3 = x31.no) and t18.id = $13::uuid and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 4 and t18.l4 = x31.no) and t18.id = $13::uuid and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 5 and t18.l5 = x31.no) and t18.id = $13::uuid and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 1 and t18.l1 = x31.no) and t18.l5 = $15::integer
and exists (select 1
from membership f33
where f33.member_id = t18.id and f33.status = 'ACTIVE' and f33.valid_from <= $4::date and (f33.valid_to is null or $4::date < f33.valid_to) and f33.kind = 'OFFICIAL' and true) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 2 and t18.l2 = x31.no) and t18.l5 = $15::integer
and exists (select 1
from membership f33
where f33.member_id = t18.id and f33.status = 'ACTIVE' and f33.valid_from <= $4::date and (f33.valid_to is null or $4::date < f33.valid_to) and f33.kind = 'OFFICIAL' and true) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 3 and t18.l3 = x31.no) and t18.l5 = $15::integer
and exists (select 1
from membership f33
where f33.member_id = t18.id and f33.status = 'ACTIVE' and f33.valid_from <= $4::date and (f33.valid_to is null or $4::date < f33.valid_to) and f33.kind = 'OFFICIAL' and true) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 4 and t18.l4 = x31.no) and t18.l5 = $15::integer
and exists (select 1
from membership f33
where f33.member_id = t18.id and f33.status = 'ACTIVE' and f33.valid_from <= $4::date and (f33.valid_to is null or $4::date < f33.valid_to) and f33.kind = 'OFFICIAL' and true) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 5 and t18.l5 = x31.no) and t18.l5 = $15::integer
and exists (select 1
from membership f33
where f33.member_id = t18.id and f33.status = 'ACTIVE' and f33.valid_from <= $4::date and (f33.valid_to is null or $4::date < f33.valid_to) and f33.kind = 'OFFICIAL' and true) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 1 and t18.l1 = x31.no)
and exists (select 1
from membership f34
where f34.member_id = t18.id and f34.status = 'ACTIVE' and f34.valid_from <= $4::date and (f34.valid_to is null or $4::date < f34.valid_to) and f34.kind = 'TEMPORARY' and f34.l2 = $17::integer) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 2 and t18.l2 = x31.no)
and exists (select 1
from membership f34
where f34.member_id = t18.id and f34.status = 'ACTIVE' and f34.valid_from <= $4::date and (f34.valid_to is null or $4::date < f34.valid_to) and f34.kind = 'TEMPORARY' and f34.l2 = $17::integer) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 3 and t18.l3 = x31.no)
and exists (select 1
from membership f34
where f34.member_id = t18.id and f34.status = 'ACTIVE' and f34.valid_from <= $4::date and (f34.valid_to is null or $4::date < f34.valid_to) and f34.kind = 'TEMPORARY' and f34.l2 = $17::integer) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 4 and t18.l4 = x31.no)
and exists (select 1
from membership f34
where f34.member_id = t18.id and f34.status = 'ACTIVE' and f34.valid_from <= $4::date and (f34.valid_to is null or $4::date < f34.valid_to) and f34.kind = 'TEMPORARY' and f34.l2 = $17::integer) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 5 and t18.l5 = x31.no)
and exists (select 1
from membership f34
where f34.member_id = t18.id and f34.status = 'ACTIVE' and f34.valid_from <= $4::date and (f34.valid_to is null or $4::date < f34.valid_to) and f34.kind = 'TEMPORARY' and f34.l2 = $17::integer) and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 1 and t18.l1 = x31.no) and t18.l2 = $19::integer and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 2 and t18.l2 = x31.no) and t18.l2 = $19::integer and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 3 and t18.l3 = x31.no) and t18.l2 = $19::integer and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 4 and t18.l4 = x31.no) and t18.l2 = $19::integer and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)
union (select b.id
from (select w32.no, w32.level
from organization w32
where w32.id = $28::uuid and (w32.no = any($22::integer[]) and w32.state is distinct
from 'DRAFT' or w32.l3 = $23::integer and w32.state is distinct
from 'DRAFT' or w32.l2 = $24::integer and w32.state is distinct
from 'DRAFT')) x31
cross
join lateral (select t18.id
from member t18
where ((x31.level = 5 and t18.l5 = x31.no) and t18.l2 = $19::integer and (t18.standing in ('PROBATIONARY','OFFICIAL','EXEMPT','SUSPENDED')
and exists (select 1
from member_record r28
where (r28.id = t18.id
and exists (select 1
from member f29
where f29.id = r28.id and f29.l2 = $26::integer and (f29.standing = any(array['TRANSFERRED_OUT','DECEASED','LEFT']::text[])) is not true) and ((r28.verified_at) is null or r28.verified_at < $27::date)))))
limit 10001) b)) a
limit 10001) b) n) || '}' end d, array[(select w13.level
from organization w13
where w13.id = $25::uuid and (w13.no = any($22::integer[]) and w13.state is distinct
from 'DRAFT' or w13.l3 = $23::integer and w13.state is distinct
from 'DRAFT' or w13.l2 = $24::integer and w13.state is distinct
from 'DRAFT')), (select w30.level
from organization w30
where w30.id = $28::uuid and (w30.no = any($22::integer[]) and w30.state is distinct
from 'DRAFT' or w30.l3 = $23::integer and w30.state is distinct
from 'DRAFT' or w30.l2 = $24::integer and w30.state is distinct
from 'DRAFT'))]::integer[] levels
from account me
where me.id = $29::uuid
