/** Raises account.authz_version, in the transaction of the cause, for every account whose rights may change. */
export const up = `
-- Its own row: the account is switched off, given another unit, person or kind.
create function account_touched() returns trigger
language plpgsql as $$
begin
  new.authz_version := old.authz_version + 1;
  return new;
end $$;

create trigger account_touched before update of state, unit, member_id, kind on account
for each row when ((new.state, new.unit, new.member_id, new.kind) is distinct from (old.state, old.unit, old.member_id, old.kind))
execute function account_touched();

-- A session that ends before its time, by whatever hand.
create function authz_session() returns trigger
language plpgsql as $$
begin
  update account set authz_version = authz_version + 1 where id = old.account_id;
  return null;
end $$;

create trigger session_authz_update after update of revoked_at, expires_at on session
for each row when ((old.revoked_at is null and new.revoked_at is not null) or new.expires_at < old.expires_at)
execute function authz_session();
create trigger session_authz_delete after delete on session
for each row when (old.revoked_at is null)
execute function authz_session();

create function authz_touch_people(people uuid[]) returns void
language sql as $$
  update account set authz_version = authz_version + 1 where member_id = any(people)
$$;

-- Whoever has a grant at one of the units: by a seat, by a home membership, or as a service.
create function authz_touch_units(units integer[]) returns void
language sql as $$
  update account set authz_version = authz_version + 1 where id in (
    select id from account where unit = any(units)
    union
    select a.id from seat_holding h join account a on a.member_id = h.member_id where h.unit = any(units) and h.state = 'ACTIVE'
    union
    select a.id from membership m join account a on a.member_id = m.member_id
    where m.unit = any(units) and m.status = 'ACTIVE' and m.kind = 'OFFICIAL')
$$;

-- Below, both versions of a row that kept what rights depend on cancel each other out.
create function authz_holding() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform authz_touch_people(array(select member_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform authz_touch_people(array(select member_id from old_rows));
  else
    perform authz_touch_people(array(
      select distinct r.member_id
      from (select 1 as one, id, member_id, seat_id, title, unit, state, valid_from, valid_to from new_rows
            union all select -1, id, member_id, seat_id, title, unit, state, valid_from, valid_to from old_rows) r
      group by r.id, r.member_id, r.seat_id, r.title, r.unit, r.state, r.valid_from, r.valid_to having sum(r.one) <> 0));
  end if;
  return null;
end $$;

create trigger seat_holding_authz_insert after insert on seat_holding
referencing new table as new_rows for each statement execute function authz_holding();
create trigger seat_holding_authz_update after update on seat_holding
referencing old table as old_rows new table as new_rows for each statement execute function authz_holding();
create trigger seat_holding_authz_delete after delete on seat_holding
referencing old table as old_rows for each statement execute function authz_holding();

create function authz_membership() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform authz_touch_people(array(select member_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform authz_touch_people(array(select member_id from old_rows));
  else
    perform authz_touch_people(array(
      select distinct r.member_id
      from (select 1 as one, id, member_id, unit, kind, status, valid_from, valid_to from new_rows
            union all select -1, id, member_id, unit, kind, status, valid_from, valid_to from old_rows) r
      group by r.id, r.member_id, r.unit, r.kind, r.status, r.valid_from, r.valid_to having sum(r.one) <> 0));
  end if;
  return null;
end $$;

create trigger membership_authz_insert after insert on membership
referencing new table as new_rows for each statement execute function authz_membership();
create trigger membership_authz_update after update on membership
referencing old table as old_rows new table as new_rows for each statement execute function authz_membership();
create trigger membership_authz_delete after delete on membership
referencing old table as old_rows for each statement execute function authz_membership();

create function authz_member() returns trigger
language plpgsql as $$
begin
  perform authz_touch_people(array(
    select distinct r.id
    from (select 1 as one, id, standing from new_rows union all select -1, id, standing from old_rows) r
    group by r.id, r.standing having sum(r.one) <> 0));
  return null;
end $$;

create trigger member_authz after update on member
referencing old table as old_rows new table as new_rows for each statement execute function authz_member();

create function authz_seat() returns trigger
language plpgsql as $$
begin
  perform authz_touch_people(array(
    select h.member_id
    from (select 1 as one, id, body_id, unit, title, state, valid_from, valid_to from new_rows
          union all select -1, id, body_id, unit, title, state, valid_from, valid_to from old_rows) r
    join seat_holding h on h.seat_id = r.id and h.state = 'ACTIVE'
    group by h.member_id, r.id, r.body_id, r.unit, r.title, r.state, r.valid_from, r.valid_to having sum(r.one) <> 0));
  return null;
end $$;

create trigger seat_authz after update on seat
referencing old table as old_rows new table as new_rows for each statement execute function authz_seat();

create function authz_body() returns trigger
language plpgsql as $$
begin
  perform authz_touch_people(array(
    select h.member_id
    from (select 1 as one, id, unit, kind, state, valid_from, valid_to from new_rows
          union all select -1, id, unit, kind, state, valid_from, valid_to from old_rows) r
    join seat s on s.body_id = r.id
    join seat_holding h on h.seat_id = s.id and h.state = 'ACTIVE'
    group by h.member_id, s.id, r.id, r.unit, r.kind, r.state, r.valid_from, r.valid_to having sum(r.one) <> 0));
  return null;
end $$;

create trigger body_authz after update on body
referencing old table as old_rows new table as new_rows for each statement execute function authz_body();

-- Units whose grants hold what the given units were or are (HEIR of access.md 1.2): of those that took over from another
-- or left successors, every unit above them and above their successors.
create function authz_inheriting(units integer[]) returns integer[]
language sql stable as $$
  with recursive line(no) as (
    select distinct u.no from unnest(units) u(no)
    where exists (select from organization_successor s where s.from_no = u.no or s.to_no = u.no)
    union
    select s.to_no from line l join organization_successor s on s.from_no = l.no
  )
  select array(
    select distinct p.no from line l join organization o on o.no = l.no
    cross join lateral (values (o.l1), (o.l2), (o.l3), (o.l4), (o.l5)) p(no) where p.no > 0)
$$;

-- The rows below a moved unit change with it, so each unit answers for itself. The units above it before the move are
-- known from its old version.
create function authz_organization() returns trigger
language plpgsql as $$
declare
  units integer[];
  above integer[];
begin
  with versions as (
    select r.no, r.l1, r.l2, r.l3, r.l4, r.l5
    from (select 1 as one, no, state, kind, level, l1, l2, l3, l4, l5 from new_rows
          union all select -1, no, state, kind, level, l1, l2, l3, l4, l5 from old_rows) r
    group by r.no, r.state, r.kind, r.level, r.l1, r.l2, r.l3, r.l4, r.l5 having sum(r.one) <> 0
  )
  select array(select distinct no from versions),
         array(select distinct p.no from versions v cross join lateral (values (l1), (l2), (l3), (l4), (l5)) p(no)
               where p.no > 0 and exists (select from organization_successor s where s.from_no = v.no or s.to_no = v.no))
  into units, above;
  if cardinality(units) > 0 then
    perform authz_touch_units(units || above || authz_inheriting(units));
  end if;
  return null;
end $$;

create trigger organization_authz after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function authz_organization();

create function authz_successor() returns trigger
language plpgsql as $$
declare
  units integer[] := '{}';
begin
  if tg_op <> 'DELETE' then
    units := array[new.from_no, new.to_no];
  end if;
  if tg_op <> 'INSERT' then
    units := units || array[old.from_no, old.to_no];
  end if;
  perform authz_touch_units(units || authz_inheriting(units) || array(
    select p.no from organization o cross join lateral (values (o.l1), (o.l2), (o.l3), (o.l4), (o.l5)) p(no)
    where o.no = any(units) and p.no > 0));
  return null;
end $$;

create trigger organization_successor_authz after insert or update or delete on organization_successor
for each row execute function authz_successor();
`;
