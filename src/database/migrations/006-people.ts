import { scopeColumns, scopeRules } from './scope.js';

/** Persons, memberships and seat holdings (access.md 1.3 and 1.4). */
export const up = `
create table member (
  id             uuid    not null default uuidv7(),
  ${scopeColumns('member')},
  full_name      text    not null collate "vi-x-icu",
  family_name    text    not null collate "vi-x-icu",
  middle_name    text    not null collate "vi-x-icu" default '',
  given_name     text    not null collate "vi-x-icu",
  search_key     text    not null collate "C" generated always as (' ' || plain(full_name)) stored,
  gender         text    not null,
  birth_year     integer not null,
  standing       text    not null,
  sponsor_unit   integer,
  home_unit      integer,
  home_active    boolean not null default false,
  admission_date date,
  official_date  date,
  version        integer not null default 1,
  constraint member_pk primary key (id),
  constraint member_sponsor_exists foreign key (sponsor_unit) references organization (no),
  constraint member_home_exists foreign key (home_unit) references organization (no),
  constraint member_home_is_owner check (home_unit is null or home_unit = unit),
  constraint member_gender_known check (gender in ('M', 'F')),
  constraint member_standing_known check (standing in ('CANDIDATE', 'PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED',
    'TRANSFERRED_OUT', 'DECEASED', 'LEFT', 'GUEST')),
  constraint member_birth_year_plausible check (birth_year between 1850 and 2200),
  constraint member_dates_in_order check (official_date >= admission_date),
  constraint member_name_is_nfc check (full_name is nfc normalized and family_name is nfc normalized
    and middle_name is nfc normalized and given_name is nfc normalized),
  constraint member_name_not_empty check (full_name <> '' and family_name <> '' and given_name <> '')
);

comment on table member is 'Persons: members, candidates, guests and former members; standing tells which (access.md 1.4).';
comment on column member.unit is
  'Owner (access.md 1.4), kept by trigger: the home membership''s cell; else the sponsor of a candidate or guest; else the last home of a former member; else none.';
comment on column member.home_unit is 'Cell of the home membership, of a former member the last one; kept by trigger.';
comment on column member.home_active is 'A home membership is in force; kept by trigger.';
comment on column member.search_key is 'A space before each word of the plain name, so that a search finds the beginning of words.';

-- Runs before the scope triggers (by name), which place the person in the unit found here.
create function member_owner() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.home_active := false;
  elsif new.home_active then
    return new;
  end if;
  new.home_unit := null;
  new.unit := null;
  if new.standing in ('CANDIDATE', 'GUEST') then
    new.unit := new.sponsor_unit;
  elsif new.standing in ('TRANSFERRED_OUT', 'DECEASED', 'LEFT') and tg_op = 'UPDATE' then
    new.home_unit := membership_last_home(new.id);
    new.unit := new.home_unit;
  end if;
  return new;
end $$;

create trigger member_owner before insert or update of standing, sponsor_unit on member
for each row execute function member_owner();

create function member_owner_guard() returns trigger
language plpgsql as $$
begin
  perform refuse('member_owner_is_kept', 'member', 'The unit of a person follows from memberships, standing and sponsor');
  return null;
end $$;

create trigger member_guard before update of unit, home_unit, home_active on member
for each row when (pg_trigger_depth() = 0) execute function member_owner_guard();

${scopeRules({
  table: 'member',
  living: `new.home_active or new.standing in ('CANDIDATE', 'GUEST')`,
  columns: 'unit, home_active, standing, sponsor_unit',
})}
create index member_sponsor on member (sponsor_unit) where sponsor_unit is not null;
create index member_home on member (home_unit);
create index member_search on member using gin (search_key gin_trgm_ops);
create index member_l1_name on member (l1, given_name, family_name, middle_name, id);
create index member_l2_name on member (l2, given_name, family_name, middle_name, id);
create index member_l3_name on member (l3, given_name, family_name, middle_name, id);
create index member_l4_name on member (l4, given_name, family_name, middle_name, id);
create index member_l5_name on member (l5, given_name, family_name, middle_name, id);
create index member_l1_admission on member (l1, coalesce(admission_date, 'infinity'::date), id);
create index member_l2_admission on member (l2, coalesce(admission_date, 'infinity'::date), id);
create index member_l3_admission on member (l3, coalesce(admission_date, 'infinity'::date), id);
create index member_l4_admission on member (l4, coalesce(admission_date, 'infinity'::date), id);
create index member_l5_admission on member (l5, coalesce(admission_date, 'infinity'::date), id);

create table membership (
  id         uuid    not null default uuidv7(),
  ${scopeColumns('membership')},
  member_id  uuid    not null,
  kind       text    not null,
  status     text    not null default 'ACTIVE',
  valid_from date    not null,
  valid_to   date,
  end_reason text,
  version    integer not null default 1,
  constraint membership_pk primary key (id),
  constraint membership_has_unit check (unit is not null),
  constraint membership_member_exists foreign key (member_id) references member (id),
  constraint membership_kind_known check (kind in ('OFFICIAL', 'TEMPORARY')),
  constraint membership_status_known check (status in ('ACTIVE', 'ENDED')),
  constraint membership_ended_has_last_day check (status <> 'ENDED' or valid_to is not null),
  constraint membership_days_in_order check (valid_to >= valid_from),
  -- Home, levels and counts follow the status; a home that is to end on a known day is ENDED on that day by an act.
  constraint membership_active_home_is_open check (kind <> 'OFFICIAL' or status <> 'ACTIVE' or valid_to is null),
  -- Checked at the end of the statement or, on demand, of the transaction: a transfer may write the new home first.
  constraint membership_one_home_at_a_time exclude using gist (member_id with =, daterange(valid_from, valid_to) with &&)
    where (kind = 'OFFICIAL') deferrable initially immediate
);
${scopeRules({ table: 'membership', living: `new.status = 'ACTIVE'`, columns: 'status, unit' })}
create index membership_member on membership (member_id);
create index membership_host_l1 on membership (l1, member_id) where kind = 'TEMPORARY' and status = 'ACTIVE';
create index membership_host_l2 on membership (l2, member_id) where kind = 'TEMPORARY' and status = 'ACTIVE';
create index membership_host_l3 on membership (l3, member_id) where kind = 'TEMPORARY' and status = 'ACTIVE';
create index membership_host_l4 on membership (l4, member_id) where kind = 'TEMPORARY' and status = 'ACTIVE';
create index membership_host_l5 on membership (l5, member_id) where kind = 'TEMPORARY' and status = 'ACTIVE';

comment on table membership is 'Dated memberships (đảng tịch tại tổ chức): OFFICIAL is the home, TEMPORARY a host (access.md 1.4).';
comment on column membership.unit is 'The cell.';

create function membership_last_home(person uuid) returns integer
language sql stable as $$
  select unit from membership where member_id = person and kind = 'OFFICIAL' and status = 'ENDED'
  order by valid_to desc, valid_from desc, id desc limit 1
$$;

-- Members are at home in cells alone (access.md 1.4); other units have them through their cells.
create function membership_home_is_cell() returns trigger
language plpgsql as $$
declare
  unit_kind text;
begin
  select kind into unit_kind from organization where no = new.unit;
  if unit_kind not in ('CELL', 'GRASSROOTS_CELL') then
    perform refuse('membership_home_is_cell', 'membership', format('Unit %s is not a cell', new.unit));
  end if;
  return new;
end $$;

create trigger membership_home_is_cell before insert or update of unit, kind, status on membership
for each row when (new.kind = 'OFFICIAL' and new.status = 'ACTIVE') execute function membership_home_is_cell();

-- A cell that becomes a committee has until the end of the transaction to find cells for its members.
create function organization_committee_has_no_members() returns trigger
language plpgsql as $$
begin
  if exists (select from membership where unit = new.no and kind = 'OFFICIAL' and status = 'ACTIVE')
    and exists (select from organization where no = new.no and kind not in ('CELL', 'GRASSROOTS_CELL')) then
    perform refuse('membership_home_is_cell', 'membership', format('Unit %s is no longer a cell and has members of its own', new.no));
  end if;
  return null;
end $$;

create constraint trigger organization_committee_has_no_members after update of kind on organization
deferrable initially deferred
for each row when (new.kind <> old.kind) execute function organization_committee_has_no_members();

-- Both versions of a row that stayed the same, such as one that only follows its unit, cancel each other out. (A join of
-- old and new rows would be planned once, for the few rows of the first statement, and be slow for ever after.)
create function membership_touched() returns trigger
language plpgsql as $$
declare
  people uuid[];
begin
  if tg_op = 'INSERT' then
    people := array(select distinct member_id from new_rows);
  elsif tg_op = 'DELETE' then
    people := array(select distinct member_id from old_rows);
  else
    people := array(
      select distinct r.member_id
      from (select 1 as one, id, member_id, unit, kind, status, valid_from, valid_to from new_rows
            union all select -1, id, member_id, unit, kind, status, valid_from, valid_to from old_rows) r
      group by r.id, r.member_id, r.unit, r.kind, r.status, r.valid_from, r.valid_to having sum(r.one) <> 0);
  end if;
  if cardinality(people) > 0 then
    perform member_follow_memberships(people);
  end if;
  return null;
end $$;

-- The lock comes first, in one order, so that two changes of one person's memberships see each other.
create function member_follow_memberships(people uuid[]) returns void
language plpgsql as $$
begin
  perform 1 from member where id = any(people) order by id for no key update;
  update member m
  set unit = coalesce(o.home_unit, o.sponsor), home_unit = o.home_unit, home_active = o.home_active
  from (
    select p.id, h.unit is not null as home_active,
           case when h.unit is not null then h.unit
                when p.standing in ('TRANSFERRED_OUT', 'DECEASED', 'LEFT') then membership_last_home(p.id) end as home_unit,
           case when p.standing in ('CANDIDATE', 'GUEST') then p.sponsor_unit end as sponsor
    from unnest(people) i(id)
    join member p on p.id = i.id
    left join membership h on h.member_id = p.id and h.kind = 'OFFICIAL' and h.status = 'ACTIVE'
  ) o
  where m.id = o.id
    and (m.unit, m.home_unit, m.home_active) is distinct from (coalesce(o.home_unit, o.sponsor), o.home_unit, o.home_active);
end $$;

create trigger membership_touched_insert after insert on membership
referencing new table as new_rows for each statement execute function membership_touched();
create trigger membership_touched_update after update on membership
referencing old table as old_rows new table as new_rows for each statement execute function membership_touched();
create trigger membership_touched_delete after delete on membership
referencing old table as old_rows for each statement execute function membership_touched();

create table seat_holding (
  id              uuid    not null default uuidv7(),
  ${scopeColumns('seat_holding')},
  seat_id         uuid    not null,
  member_id       uuid    not null,
  title           text    not null collate "C",
  how             text    not null,
  state           text    not null,
  valid_from      date    not null,
  valid_to        date,
  end_reason      text,
  votes           text,
  proposal_note   text,
  backdate_reason text,
  drafting_unit   integer,
  decision_id     uuid,
  recorded_on     date    not null,
  version         integer not null default 1,
  constraint seat_holding_pk primary key (id),
  constraint seat_holding_has_unit check (unit is not null),
  constraint seat_holding_seat_exists foreign key (seat_id) references seat (id),
  constraint seat_holding_member_exists foreign key (member_id) references member (id),
  constraint seat_holding_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  constraint seat_holding_decision_exists foreign key (decision_id) references decision (id),
  constraint seat_holding_how_known check (how in ('ELECTED', 'DESIGNATED', 'SUPPLEMENTARY', 'ASSIGNED')),
  constraint seat_holding_state_known check (state in ('PROPOSED', 'ACTIVE', 'ENDED', 'REJECTED')),
  constraint seat_holding_ended_has_last_day check (state <> 'ENDED' or valid_to is not null),
  constraint seat_holding_days_in_order check (valid_to >= valid_from),
  constraint seat_holding_one_holder_at_a_time exclude using gist (seat_id with =, daterange(valid_from, valid_to) with &&)
    where (state in ('ACTIVE', 'ENDED')) deferrable initially immediate
);

create function seat_holding_from_seat() returns trigger
language plpgsql as $$
begin
  select title, unit into new.title, new.unit from seat where id = new.seat_id;
  if not found then
    perform refuse('seat_holding_seat_exists', 'seat_holding', 'There is no such seat');
  end if;
  return new;
end $$;

create trigger seat_holding_from_seat before insert or update of seat_id, title, unit on seat_holding
for each row execute function seat_holding_from_seat();

create function seat_title_changed() returns trigger
language plpgsql as $$
begin
  update seat_holding set title = new.title where seat_id = new.id and live_unit is not null;
  return null;
end $$;

create trigger seat_title_changed after update of title on seat
for each row when (new.title <> old.title) execute function seat_title_changed();
${scopeRules({ table: 'seat_holding', living: `new.state in ('PROPOSED', 'ACTIVE')`, columns: 'state, unit, seat_id' })}
create index seat_holding_seat on seat_holding (seat_id);
create index seat_holding_member on seat_holding (member_id);
create index seat_holding_drafting_unit on seat_holding (drafting_unit) where drafting_unit is not null;
create index seat_holding_decision on seat_holding (decision_id) where decision_id is not null;
create index seat_holding_l1_from on seat_holding (l1, valid_from, id);
create index seat_holding_l2_from on seat_holding (l2, valid_from, id);
create index seat_holding_l3_from on seat_holding (l3, valid_from, id);
create index seat_holding_l4_from on seat_holding (l4, valid_from, id);
create index seat_holding_l5_from on seat_holding (l5, valid_from, id);

comment on table seat_holding is 'Persons in seats for a time (giữ chức danh); access.md 1.3.';
comment on column seat_holding.title is 'Title of the seat, kept by trigger; a holding that is over keeps the title it had.';
`;
