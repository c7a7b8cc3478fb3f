import { scopeColumns, scopeRules } from './scope.js';

const GAPS = `'POLITICAL_THEORY', 'STATE_MANAGEMENT', 'PROFESSIONAL', 'FOREIGN_LANGUAGE', 'IT'`;

/** Who lacks a level that a planned title or a held seat requires (access.md 2.19), kept as it changes. */
export const up = `
create table training_need (
  id             uuid    not null,
  ${scopeColumns('training_need')},
  gap_type       text    not null,
  source         text    not null,
  member_id      uuid    not null,
  entry_id       uuid,
  cycle_id       uuid,
  holding_id     uuid,
  required_level text    not null,
  current_level  text,
  due_term       text    collate "C",
  notified       boolean not null,
  enrolment_id   uuid,
  valid_from     date    not null,
  valid_to       date    not null,
  constraint training_need_pk primary key (id),
  constraint training_need_has_unit check (unit is not null),
  constraint training_need_gap_known check (gap_type in (${GAPS})),
  constraint training_need_source_known check (source in ('PLANNED_TITLE', 'HELD_SEAT')),
  constraint training_need_has_source
    check ((source = 'PLANNED_TITLE') = (entry_id is not null) and (source = 'HELD_SEAT') = (holding_id is not null)),
  constraint training_need_days_in_order check (valid_from < valid_to),
  constraint training_need_member_exists foreign key (member_id) references member (id),
  constraint training_need_entry_exists foreign key (entry_id) references planning_entry (id) on delete cascade,
  constraint training_need_cycle_exists foreign key (cycle_id) references planning_cycle (id),
  constraint training_need_holding_exists foreign key (holding_id) references seat_holding (id) on delete cascade,
  constraint training_need_enrolment_exists foreign key (enrolment_id) references enrolment (id)
);
${scopeRules({ table: 'training_need', living: 'new.unit is not null', columns: 'unit' })}
create index training_need_member on training_need (member_id);
create index training_need_entry on training_need (entry_id) where entry_id is not null;
create index training_need_cycle on training_need (cycle_id) where cycle_id is not null;
create index training_need_holding on training_need (holding_id) where holding_id is not null;
create index training_need_enrolment on training_need (enrolment_id) where enrolment_id is not null;
${[1, 2, 3, 4, 5].map((n) => `create index training_need_l${n}_gap on training_need (l${n}, gap_type, id);`).join('\n')}
${[1, 2, 3, 4, 5].map((n) => `create index training_need_l${n}_due on training_need (l${n}, due_term, id);`).join('\n')}

comment on table training_need is
  'Training needs (nhu cầu đào tạo): derived rows, equal to the view training_need_due, written by training_need_refresh alone.';
comment on column training_need.unit is 'The unit planned for, or that of the seat.';
comment on column training_need.due_term is 'Term in which the level is due, such as 2020-2025.';
comment on column training_need.notified is 'The person has been told of the planning entry.';
comment on column training_need.enrolment_id is 'A running enrolment that covers the need.';
comment on column training_need.valid_from is 'First day on which the source is in force under one version of the rules; valid_to is the first day no longer.';

-- One id for a source, a gap and a version of the rules, whenever the row is written anew (RFC 9562, version 8).
create function training_need_id(source uuid, gap text, since date) returns uuid
language sql immutable strict parallel safe
return overlay(overlay(md5(source::text || ' ' || gap || ' ' || (since - date '2000-01-01')::text) placing '8' from 13) placing '8' from 17)::uuid;

create view training_need_source as
select 'PLANNED_TITLE' as source, e.id as source_id, e.unit, e.member_id, e.title, e.id as entry_id, e.cycle_id, null::uuid as holding_id,
  e.term as due_term, e.notified_on is not null as notified, '-infinity'::date as valid_from, 'infinity'::date as valid_to
from planning_entry e
where e.state = 'APPROVED'
union all
select 'HELD_SEAT', h.id, h.unit, h.member_id, h.title, null, null, h.id, t.from_year || '-' || t.to_year, false,
  greatest(h.valid_from, b.valid_from), least(coalesce(h.valid_to, 'infinity'), coalesce(b.valid_to, 'infinity'))
from seat_holding h
join seat s on s.id = h.seat_id
join body b on b.id = s.body_id and b.state = 'ACTIVE'
join organization o on o.no = h.unit and o.state = 'ACTIVE'
left join term t on t.id = b.term_id
where h.state = 'ACTIVE';

comment on view training_need_source is 'What can require a level: approved planning entries, and holdings in force (access.md 1.3).';

-- The rules of a day are those of the nearest decided set that names the title; days between two changes are one spell.
create view training_need_due as
with day as (
  select valid_from as first from rule_set where subject = 'TRAINING' and state = 'DECIDED'
  union select valid_to from rule_set where subject = 'TRAINING' and state = 'DECIDED' and valid_to is not null
), spell as (
  select first, lead(first, 1, 'infinity'::date) over (order by first) as next from day
)
select training_need_id(s.source_id, g.gap_type, p.first) as id, s.unit, g.gap_type, s.source, s.member_id, s.entry_id, s.cycle_id,
  s.holding_id, r.level as required_level, c.level as current_level, s.due_term, s.notified, e.id as enrolment_id,
  greatest(p.first, s.valid_from) as valid_from, least(p.next, s.valid_to) as valid_to
from training_need_source s
join organization o on o.no = s.unit
join spell p on greatest(p.first, s.valid_from) < least(p.next, s.valid_to)
cross join (values ${GAPS.split(', ')
  .map((gap) => `(${gap})`)
  .join(', ')}) g(gap_type)
cross join lateral (
  select v.value as level
  from rule_set_param v
  join rule_set t on t.id = v.rule_set_id
  left join organization i on i.no = t.unit
  where v.name = g.gap_type || '_L' || o.level || '_' || s.title and v.kind = 'TEXT'
    and t.subject = 'TRAINING' and t.state = 'DECIDED' and t.valid_from <= p.first and (t.valid_to is null or p.first < t.valid_to)
    and (t.central or t.unit in (o.no, o.l1, o.l2, o.l3, o.l4, o.l5))
  order by coalesce(i.level, 0) desc limit 1) r
left join lateral (
  select q.level from qualification q
  where q.member_id = s.member_id and q.type = g.gap_type and q.state = 'CONFIRMED'
  order by qualification_rank(q.type, q.level) desc limit 1) c on true
left join lateral (
  select n.id from enrolment n join training_class k on k.id = n.class_id
  where n.member_id = s.member_id and n.state in ('NOMINATED', 'CONFIRMED', 'ATTENDING')
    and k.gives = g.gap_type and qualification_rank(g.gap_type, k.level) >= qualification_rank(g.gap_type, r.level)
  order by n.nominated_on, n.id limit 1) e on true
where qualification_rank(g.gap_type, r.level) > coalesce(qualification_rank(g.gap_type, c.level), 0);

comment on view training_need_due is 'What training_need holds: required level above the highest confirmed one, with the enrolment that covers it.';

create index rule_set_param_name on rule_set_param (name);

-- Rows of one person are worked out by one transaction at a time, so that each sees what the other has changed.
create function training_need_refresh(persons uuid[]) returns void
language plpgsql as $$
declare
  few constant integer := 100;
begin
  if coalesce(cardinality(persons), 0) = 0
    or not (exists (select from rule_set where subject = 'TRAINING') or exists (select from training_need)) then
    return;
  end if;
  if cardinality(persons) > few then
    perform pg_advisory_xact_lock(37, 0);
  else
    perform pg_advisory_xact_lock_shared(37, 0);
    perform pg_advisory_xact_lock(37, p.no) from (select distinct hashtext(id::text) as no from unnest(persons) id order by 1) p;
  end if;
  delete from training_need n where n.member_id = any(persons)
    and not exists (select from training_need_due d where d.member_id = n.member_id and d.id = n.id);
  insert into training_need (id, unit, gap_type, source, member_id, entry_id, cycle_id, holding_id, required_level, current_level,
    due_term, notified, enrolment_id, valid_from, valid_to)
  select d.id, d.unit, d.gap_type, d.source, d.member_id, d.entry_id, d.cycle_id, d.holding_id, d.required_level, d.current_level,
    d.due_term, d.notified, d.enrolment_id, d.valid_from, d.valid_to
  from training_need_due d where d.member_id = any(persons)
  on conflict (id) do update set
    unit = excluded.unit, required_level = excluded.required_level, current_level = excluded.current_level, due_term = excluded.due_term,
    notified = excluded.notified, enrolment_id = excluded.enrolment_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to
  where (training_need.unit, training_need.required_level, training_need.current_level, training_need.due_term, training_need.notified,
      training_need.enrolment_id, training_need.valid_from, training_need.valid_to)
    is distinct from (excluded.unit, excluded.required_level, excluded.current_level, excluded.due_term, excluded.notified,
      excluded.enrolment_id, excluded.valid_from, excluded.valid_to);
end $$;

comment on function training_need_refresh(uuid[]) is 'Makes the needs of these persons equal to training_need_due.';

create function training_need_of_all() returns void
language sql
return training_need_refresh(array(select member_id from training_need_source union select member_id from training_need));

-- Statement by statement: a dataset of thousands of rows is worked out once.
create function training_need_by_person() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform training_need_refresh(array(select distinct member_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform training_need_refresh(array(select distinct member_id from old_rows));
  else
    perform training_need_refresh(array(select distinct r.member_id from (
      (select * from new_rows except all select * from old_rows) union all (select * from old_rows except all select * from new_rows)) r));
  end if;
  return null;
end $$;

${['planning_entry', 'seat_holding', 'qualification', 'enrolment']
  .map(
    (table) => `
create trigger ${table}_needs_insert after insert on ${table}
referencing new table as new_rows for each statement execute function training_need_by_person();
create trigger ${table}_needs_update after update on ${table}
referencing old table as old_rows new table as new_rows for each statement execute function training_need_by_person();
create trigger ${table}_needs_delete after delete on ${table}
referencing old table as old_rows for each statement execute function training_need_by_person();`,
  )
  .join('\n')}

create function training_need_by_rules() returns trigger
language plpgsql as $$
begin
  if exists (select from new_rows where subject = 'TRAINING' and state = 'DECIDED') then
    perform training_need_of_all();
  end if;
  return null;
end $$;

create trigger rule_set_needs_insert after insert on rule_set
referencing new table as new_rows for each statement execute function training_need_by_rules();
create trigger rule_set_needs_update after update on rule_set
referencing new table as new_rows for each statement execute function training_need_by_rules();

create function training_need_by_param() returns trigger
language plpgsql as $$
begin
  if exists (select from new_rows p join rule_set s on s.id = p.rule_set_id where s.subject = 'TRAINING' and s.state = 'DECIDED') then
    perform training_need_of_all();
  end if;
  return null;
end $$;

create trigger rule_set_param_needs after insert on rule_set_param
referencing new table as new_rows for each statement execute function training_need_by_param();

create function training_need_by_unit() returns trigger
language plpgsql as $$
begin
  perform training_need_refresh(array(
    select distinct s.member_id
    from new_rows n join old_rows o using (id)
    join (select unit, member_id from seat_holding where state = 'ACTIVE' union all select unit, member_id from planning_entry) s on s.unit = n.no
    where (n.level, n.state) is distinct from (o.level, o.state)));
  update training_need d set unit = d.unit
  from new_rows n join old_rows o using (id) where d.unit = n.no and (n.state = 'ENDED') is distinct from (o.state = 'ENDED');
  return null;
end $$;

create trigger organization_needs after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function training_need_by_unit();

create function training_need_by_body() returns trigger
language plpgsql as $$
begin
  perform training_need_refresh(array(
    select distinct h.member_id
    from new_rows n join old_rows o using (id) join seat s on s.body_id = n.id join seat_holding h on h.seat_id = s.id and h.state = 'ACTIVE'
    where (n.state, n.valid_from, n.valid_to, n.term_id) is distinct from (o.state, o.valid_from, o.valid_to, o.term_id)));
  return null;
end $$;

create trigger body_needs after update on body
referencing old table as old_rows new table as new_rows for each statement execute function training_need_by_body();

create function training_need_by_class() returns trigger
language plpgsql as $$
begin
  perform training_need_refresh(array(
    select distinct e.member_id from new_rows n join old_rows o using (id) join enrolment e on e.class_id = n.id
    where (n.gives, n.level) is distinct from (o.gives, o.level)));
  return null;
end $$;

create trigger training_class_needs after update on training_class
referencing old table as old_rows new table as new_rows for each statement execute function training_need_by_class();
`;
