/** Whole-unit figures, kept by statement so that thousands of rows cost one update (architecture.md section 4, Counts). */
export const up = `
create table organization_count (
  no                 integer not null,
  member_count       integer not null default 0,
  probationary_count integer not null default 0,
  official_count     integer not null default 0,
  unit_count         integer not null default 0,
  cell_count         integer not null default 0,
  constraint organization_count_pk primary key (no),
  constraint organization_count_of_unit foreign key (no) references organization (no),
  constraint organization_count_not_negative
    check (least(member_count, probationary_count, official_count, unit_count, cell_count) >= 0),
  constraint organization_count_adds_up check (member_count = probationary_count + official_count)
);

comment on table organization_count is 'Roll-ups of each unit with all below it, kept by triggers (access.md 2.1).';
comment on column organization_count.member_count is 'Home memberships in force within the unit; temporary members are not counted.';
comment on column organization_count.probationary_count is 'Those of standing PROBATIONARY.';
comment on column organization_count.official_count is 'All others.';
comment on column organization_count.unit_count is 'Units of levels 1 to 5 strictly below, ACTIVE or SUSPENDED.';
comment on column organization_count.cell_count is 'Cells and grassroots cells at or below, ACTIVE or SUSPENDED.';

create type organization_change as (no integer, members integer, probationary integer, units integer, cells integer);

-- The rows are locked from the lowest number up, so that two changes of one province can't wait for each other in a ring.
create function organization_count_add(changes organization_change[]) returns void
language plpgsql as $$
begin
  perform 1 from organization_count where no in (select c.no from unnest(changes) c) order by no for update;
  update organization_count o
  set member_count = o.member_count + c.members,
      probationary_count = o.probationary_count + c.probationary,
      official_count = o.official_count + c.members - c.probationary,
      unit_count = o.unit_count + c.units,
      cell_count = o.cell_count + c.cells
  from unnest(changes) c
  where o.no = c.no;
end $$;

create function organization_count_members() returns trigger
language plpgsql as $$
declare
  changes organization_change[];
begin
  if tg_op = 'INSERT' then
    select array_agg(c) into changes from (
      select u.no, count(*)::integer as members, count(*) filter (where standing = 'PROBATIONARY')::integer as probationary, 0 as units, 0 as cells
      from new_rows cross join lateral (values (l1), (l2), (l3), (l4), (l5)) u(no)
      where home_active and u.no > 0 group by u.no) c;
  elsif tg_op = 'DELETE' then
    select array_agg(c) into changes from (
      select u.no, -count(*)::integer as members, -count(*) filter (where standing = 'PROBATIONARY')::integer as probationary, 0 as units, 0 as cells
      from old_rows cross join lateral (values (l1), (l2), (l3), (l4), (l5)) u(no)
      where home_active and u.no > 0 group by u.no) c;
  else
    select array_agg(c) into changes from (
      select u.no, sum(r.one)::integer as members, coalesce(sum(r.one) filter (where standing = 'PROBATIONARY'), 0)::integer as probationary, 0 as units, 0 as cells
      from (select 1 as one, home_active, standing, l1, l2, l3, l4, l5 from new_rows
            union all select -1, home_active, standing, l1, l2, l3, l4, l5 from old_rows) r
      cross join lateral (values (l1), (l2), (l3), (l4), (l5)) u(no)
      where home_active and u.no > 0 group by u.no) c
    where members <> 0 or probationary <> 0;
  end if;
  if changes is not null then
    perform organization_count_add(changes);
  end if;
  return null;
end $$;

create trigger member_counted_insert after insert on member
referencing new table as new_rows for each statement execute function organization_count_members();
create trigger member_counted_update after update on member
referencing old table as old_rows new table as new_rows for each statement execute function organization_count_members();
create trigger member_counted_delete after delete on member
referencing old table as old_rows for each statement execute function organization_count_members();

create function organization_count_units() returns trigger
language plpgsql as $$
declare
  changes organization_change[];
begin
  if tg_op = 'INSERT' then
    insert into organization_count (no) select no from new_rows;
    select array_agg(c) into changes from (
      select u.no, 0 as members, 0 as probationary, count(*) filter (where u.no <> r.no)::integer as units,
             count(*) filter (where r.kind in ('CELL', 'GRASSROOTS_CELL'))::integer as cells
      from new_rows r cross join lateral (values (l1), (l2), (l3), (l4), (l5)) u(no)
      where r.state in ('ACTIVE', 'SUSPENDED') and r.level <= 5 and u.no > 0 group by u.no) c;
  else
    select array_agg(c) into changes from (
      select u.no, 0 as members, 0 as probationary, coalesce(sum(r.one) filter (where u.no <> r.no), 0)::integer as units,
             coalesce(sum(r.one) filter (where r.kind in ('CELL', 'GRASSROOTS_CELL')), 0)::integer as cells
      from (select 1 as one, no, level, kind, state, l1, l2, l3, l4, l5 from new_rows
            union all select -1, no, level, kind, state, l1, l2, l3, l4, l5 from old_rows) r
      cross join lateral (values (l1), (l2), (l3), (l4), (l5)) u(no)
      where r.state in ('ACTIVE', 'SUSPENDED') and r.level <= 5 and u.no > 0 group by u.no) c
    where units <> 0 or cells <> 0;
  end if;
  if changes is not null then
    perform organization_count_add(changes);
  end if;
  return null;
end $$;

create trigger organization_counted_insert after insert on organization
referencing new table as new_rows for each statement execute function organization_count_units();
create trigger organization_counted_update after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function organization_count_units();
`;
