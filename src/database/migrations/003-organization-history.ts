/** What each unit was on each day: spells in which nothing changed, and what was believed before a correction. */
export const up = `
create table organization_period (
  no          integer     not null,
  valid       daterange   not null,
  parent      integer,
  kind        text        not null collate "C",
  level       integer     not null,
  name        text        not null collate "vi-x-icu",
  state       text        not null,
  l1          integer     not null,
  l2          integer     not null,
  l3          integer     not null,
  l4          integer     not null,
  l5          integer     not null,
  recorded_at timestamptz not null,
  constraint organization_period_pk primary key (no, valid without overlaps),
  constraint organization_period_of_unit foreign key (no) references organization (no),
  -- Deferred: a correction takes rows away and puts others in their place.
  constraint organization_period_within_parent foreign key (parent, period valid)
    references organization_period (no, period valid) deferrable initially deferred
);

create index organization_period_parent on organization_period (parent);

comment on table organization_period is 'One row for each spell in which a unit did not change, as known now; architecture.md section 5.';
comment on column organization_period.valid is 'Days of the spell; the last one of each unit is open, of an ended unit too (state ENDED).';
comment on column organization_period.recorded_at is 'Instant at which the row was written.';

create table organization_period_superseded (
  no       integer   not null,
  valid    daterange not null,
  parent   integer,
  kind     text      not null collate "C",
  level    integer   not null,
  name     text      not null collate "vi-x-icu",
  state    text      not null,
  l1       integer   not null,
  l2       integer   not null,
  l3       integer   not null,
  l4       integer   not null,
  l5       integer   not null,
  recorded tstzrange not null,
  constraint organization_period_superseded_of_unit foreign key (no) references organization (no)
);

create index organization_period_superseded_no on organization_period_superseded (no);

comment on table organization_period_superseded is 'Spells that a correction has replaced, with the instants between which they were believed.';

create type organization_facts as (
  parent integer, kind text, level integer, name text, state text, l1 integer, l2 integer, l3 integer, l4 integer, l5 integer
);

create function organization_facts_of(p organization_period) returns organization_facts
language sql immutable
return row(p.parent, p.kind, p.level, p.name, p.state, p.l1, p.l2, p.l3, p.l4, p.l5)::organization_facts;

create function organization_spell(no integer, valid daterange, facts organization_facts, recorded_at timestamptz)
returns organization_period
language sql immutable
return row(no, valid, (facts).parent, (facts).kind, (facts).level, (facts).name, (facts).state,
  (facts).l1, (facts).l2, (facts).l3, (facts).l4, (facts).l5, recorded_at)::organization_period;

-- Makes one spell of neighbours with the same facts.
create function organization_period_join(spells organization_period[]) returns setof organization_period
language sql immutable as $$
  with compared as (
    select s.no, s.valid, organization_facts_of(s) as facts, s.recorded_at,
           organization_facts_of(s) is distinct from lag(organization_facts_of(s)) over (partition by s.no order by s.valid) as differs
    from unnest(spells) s
  ), numbered as (
    select c.*, count(*) filter (where c.differs) over (partition by c.no order by c.valid) as spell from compared c
  ), joined as (
    select no, range_merge(range_agg(valid)) as valid, (array_agg(facts))[1] as facts, max(recorded_at) as recorded_at
    from numbered group by no, spell
  )
  select (organization_spell(no, valid, facts, recorded_at)).* from joined
$$;

-- Puts spells in the place of those of the same units, for each unit from the first day given on. Rows that stay as they
-- are are not touched; a row that a correction replaces is kept as superseded. Returns the units whose history changed.
create function organization_period_replace(wanted organization_period[]) returns integer[]
language plpgsql as $$
declare
  found_rows organization_period[];
  heads organization_period[];
  fresh organization_period[];
  stale organization_period[];
  corrected integer[];
begin
  with since as (select no, min(lower(valid)) as day from unnest(wanted) group by no)
  select array_agg(p),
         array_agg(organization_spell(p.no, p.valid * daterange(null, s.day), organization_facts_of(p), p.recorded_at))
           filter (where lower(p.valid) < s.day),
         array_agg(p.no) filter (where lower(p.valid) > s.day)
  into found_rows, heads, corrected
  from since s
  join organization_period p on p.no = s.no and (p.valid && daterange(s.day, null) or upper(p.valid) = s.day);

  fresh := array(select j from organization_period_join(heads || wanted) j where not exists (
    select from unnest(found_rows) f
    where f.no = j.no and f.valid = j.valid and organization_facts_of(f) = organization_facts_of(j)));
  stale := array(select f from unnest(found_rows) f where not exists (
    select from organization_period_join(heads || wanted) j
    where f.no = j.no and f.valid = j.valid and organization_facts_of(f) = organization_facts_of(j)));

  insert into organization_period_superseded
  select s.no, s.valid, s.parent, s.kind, s.level, s.name, s.state, s.l1, s.l2, s.l3, s.l4, s.l5,
         tstzrange(s.recorded_at, greatest(s.recorded_at, clock_timestamp()))
  from unnest(stale) s
  where s.no = any(corrected);
  delete from organization_period p using unnest(stale) s where p.no = s.no and p.valid = s.valid;
  insert into organization_period select * from unnest(fresh);
  return array(select no from unnest(fresh) union select no from unnest(stale));
end $$;

-- Places spells below those of their parents: each is cut where the parent's place changes. An ended unit keeps its place.
create function organization_period_place(spells organization_period[]) returns organization_period[]
language plpgsql as $$
declare
  odd record;
begin
  select s.no, s.parent, lower(s.valid) as day into odd
  from unnest(spells) s
  where s.parent is not null and not coalesce(s.valid <@ (
    select range_agg(a.valid) from organization_period a where a.no = s.parent and a.valid && s.valid), false)
  limit 1;
  if found then
    perform refuse('organization_period_within_parent', 'organization_period',
      format('Unit %s can''t be under %s on %s: the history of that one begins later', odd.no, odd.parent, odd.day));
  end if;
  return array(
    select row(s.no, coalesce(s.valid * a.valid, s.valid), s.parent, s.kind, s.level, s.name, s.state,
      case when s.level = 1 then s.no when s.state = 'ENDED' then s.l1 else coalesce(a.l1, 0) end,
      case when s.level = 2 then s.no when s.state = 'ENDED' then s.l2 else coalesce(a.l2, 0) end,
      case when s.level = 3 then s.no when s.state = 'ENDED' then s.l3 else coalesce(a.l3, 0) end,
      case when s.level = 4 then s.no when s.state = 'ENDED' then s.l4 else coalesce(a.l4, 0) end,
      case when s.level = 5 then s.no when s.state = 'ENDED' then s.l5 else coalesce(a.l5, 0) end,
      clock_timestamp())::organization_period
    from unnest(spells) s
    left join organization_period a on a.no = s.parent and a.valid && s.valid);
end $$;

-- Writes spells and then, level by level, whatever lies below them from that day on.
create function organization_period_write(spells organization_period[], day date) returns void
language plpgsql as $$
declare
  changed integer[] := organization_period_replace(organization_period_place(spells));
begin
  while cardinality(changed) > 0 loop
    select array_agg(row(p.no, p.valid * daterange(day, null), p.parent, p.kind, p.level, p.name, p.state,
             p.l1, p.l2, p.l3, p.l4, p.l5, p.recorded_at)::organization_period)
    into spells
    from organization_period p
    where p.valid && daterange(day, null)
      and p.no in (select c.no from organization_period c where c.parent = any(changed) and c.valid && daterange(day, null));
    exit when spells is null;
    changed := organization_period_replace(organization_period_place(spells));
  end loop;
end $$;

-- On no day is a unit at work below one that has ended, or below one of a kind that can't have it.
create function organization_period_check(units integer[]) returns void
language plpgsql as $$
declare
  odd record;
begin
  select c.no, p.no as parent, c.valid * p.valid as days, p.state = 'ENDED' as ended into odd
  from organization_period p
  join organization_period c on c.parent = p.no and c.valid && p.valid and c.state <> 'ENDED'
  where (p.state = 'ENDED' or not organization_kind_fits(c.kind, p.kind)) and (p.no = any(units) or c.no = any(units))
  order by p.state = 'ENDED'
  limit 1;
  if odd.ended then
    perform refuse('organization_period_parent_not_ended', 'organization_period',
      format('Unit %s would be under %s, which has ended, on the days %s', odd.no, odd.parent, odd.days));
  elsif found then
    perform refuse('organization_period_kind_fits', 'organization_period',
      format('Unit %s would be under %s, whose kind does not have it, on the days %s', odd.no, odd.parent, odd.days));
  end if;
end $$;

-- A unit may be older than what is known of its parent; its history then begins with the parent's.
create function organization_history_begin() returns trigger
language plpgsql as $$
declare
  tier record;
begin
  for tier in select distinct level from new_rows order by level loop
    perform organization_period_replace(organization_period_place(array(
      select row(n.no, daterange(greatest(n.effective_on, a.day), null), n.parent, n.kind, n.level, n.name, n.state,
        n.l1, n.l2, n.l3, n.l4, n.l5, clock_timestamp())::organization_period
      from new_rows n
      left join lateral (select min(lower(valid)) as day from organization_period where no = n.parent) a on true
      where n.level = tier.level)));
  end loop;
  perform organization_period_check(array(select no from new_rows));
  return null;
end $$;

create trigger organization_history_begin after insert on organization
referencing new table as new_rows for each statement execute function organization_history_begin();

-- What changed overwrites the same facts in every spell from the day on; what did not change stays as it was in each.
-- (A day alone changes nothing: to give a change another day, take it back on its day and record it anew.)
-- Both versions of a row that kept these facts, such as one that only follows its parent, cancel each other out.
create function organization_history_go_on() returns trigger
language plpgsql as $$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, parent, kind, level, name, state from new_rows
          union all select -1, no, parent, kind, level, name, state from old_rows) r
    group by r.no, r.parent, r.kind, r.level, r.name, r.state having sum(r.one) <> 0);
  change record;
begin
  if cardinality(units) = 0 then
    return null;
  end if;
  for change in
    select distinct n.no, n.effective_on as day, n.parent, n.kind, n.level, n.name, n.state,
           n.parent is distinct from o.parent as other_parent, (n.kind, n.level) is distinct from (o.kind, o.level) as other_kind,
           n.name is distinct from o.name as other_name, n.state is distinct from o.state as other_state,
           n.state = 'ENDED' and o.state <> 'ENDED' as ending
    from new_rows n join old_rows o on o.no = n.no
    where n.no = any(units) and (n.parent, n.kind, n.level, n.name, n.state) is distinct from (o.parent, o.kind, o.level, o.name, o.state)
    order by day, n.level, n.no
  loop
    perform organization_history_check_day(change.no, change.day, change.ending);
    if (change.other_parent or change.other_kind) and not change.other_state then
      perform organization_history_check_not_ended(change.no, change.day);
    end if;
    perform organization_period_write(array(
      select row(p.no, p.valid * daterange(change.day, null),
        case when change.other_parent then change.parent else p.parent end,
        case when change.other_kind then change.kind else p.kind end,
        case when change.other_kind then change.level else p.level end,
        case when change.other_name then change.name else p.name end,
        case when change.other_state then change.state else p.state end,
        case when change.ending then o.l1 else p.l1 end,
        case when change.ending then o.l2 else p.l2 end,
        case when change.ending then o.l3 else p.l3 end,
        case when change.ending then o.l4 else p.l4 end,
        case when change.ending then o.l5 else p.l5 end,
        p.recorded_at)::organization_period
      from organization_period p join organization o on o.no = p.no
      where p.no = change.no and p.valid && daterange(change.day, null)), change.day);
  end loop;
  perform organization_period_check(units);
  return null;
end $$;

create function organization_history_check_day(unit integer, day date, ending boolean) returns void
language plpgsql as $$
declare
  first date;
  last date;
begin
  select min(lower(valid)) into first from organization_period where no = unit;
  if day < first then
    perform refuse('organization_change_after_first_day', 'organization', format('The history of unit %s begins on %s', unit, first));
  end if;
  -- Being taken along by a parent is no change of the unit's own.
  select max(lower(p.valid)) into last
  from organization_period p
  join organization_period b on b.no = p.no and upper(b.valid) = lower(p.valid)
  where p.no = unit and (p.parent, p.kind, p.level, p.name, p.state) is distinct from (b.parent, b.kind, b.level, b.name, b.state);
  if ending and day < last then
    perform refuse('organization_end_after_last_change', 'organization', format('Unit %s has changed on %s, after that end', unit, last));
  end if;
end $$;

-- A unit that ended and was opened again had no other place while it was ended.
create function organization_history_check_not_ended(unit integer, day date) returns void
language plpgsql as $$
begin
  if exists (select from organization_period where no = unit and state = 'ENDED' and valid && daterange(day, null)) then
    perform refuse('organization_ended_keeps_place', 'organization', format('Unit %s has been ended since %s for a time', unit, day));
  end if;
end $$;

create trigger organization_history_go_on after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function organization_history_go_on();
`;
