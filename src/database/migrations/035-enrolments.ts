import { scopeColumns, scopeRules } from './scope.js';

const STATES = `'NOMINATED', 'CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED', 'WITHDRAWN', 'REJECTED'`;
const OPEN = `('NOMINATED', 'CONFIRMED', 'ATTENDING')`;
/** States of those who have a place in the class. */
const PLACED = `('CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED')`;

/** Enrolments with their organiser side, and attendance (access.md 2.17). */
export const up = `
create function qualification_rank(type text, level text) returns integer
language sql immutable strict parallel safe
return array_position(case type
  when 'POLITICAL_THEORY' then array['ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR']
  when 'STATE_MANAGEMENT' then array['OFFICER', 'PRINCIPAL_OFFICER', 'SENIOR_OFFICER']
  when 'PROFESSIONAL' then array['ELEMENTARY', 'INTERMEDIATE', 'COLLEGE', 'UNIVERSITY', 'MASTER', 'DOCTOR']
  else array['BASIC', 'INTERMEDIATE', 'ADVANCED', 'UNIVERSITY'] end, level);

comment on function qualification_rank(text, text) is 'Place of a level among those of its type, the lowest 1; null where the type has no such level.';

alter table training_class add column gives text generated always as (case
  when type = 'WORKSHOP' then null
  when field = 'POLITICAL_THEORY' and qualification_rank('POLITICAL_THEORY', level) > 0 then 'POLITICAL_THEORY'
  when field = 'PROFESSION' and qualification_rank('PROFESSIONAL', level) > 0 then 'PROFESSIONAL'
  when field in ('FOREIGN_LANGUAGE', 'IT') and qualification_rank(field, level) > 0 then field end) stored;

comment on column training_class.gives is 'Type of the qualification that a class completed proposes, with its level (access.md 2.7); null where it proposes none.';

create table enrolment (
  id           uuid    not null default uuidv7(),
  ${scopeColumns('enrolment')},
  class_id     uuid    not null,
  member_id    uuid    not null,
  state        text    not null default 'NOMINATED',
  state_before text,
  stage        text    not null generated always as (coalesce(state_before, state)) stored,
  nominated_on date    not null,
  submitted_on date,
  first_day    date,
  last_day     date,
  created_by   uuid,
  edited_by    uuid,
  submitted_by uuid,
  version      integer not null default 1,
  constraint enrolment_pk primary key (id),
  constraint enrolment_has_unit check (unit is not null),
  constraint enrolment_class_exists foreign key (class_id) references training_class (id),
  constraint enrolment_member_exists foreign key (member_id) references member (id),
  constraint enrolment_state_known check (state in (${STATES})),
  constraint enrolment_state_before_known check (state_before in (${STATES})),
  constraint enrolment_state_before_kept check ((state = 'REJECTED') = (state_before is not null)),
  constraint enrolment_creator_exists foreign key (created_by) references member (id),
  constraint enrolment_editor_exists foreign key (edited_by) references member (id),
  constraint enrolment_submitter_exists foreign key (submitted_by) references member (id),
  constraint enrolment_no_clash_of_days exclude using gist (member_id with =, daterange(first_day, last_day, '[]') with &&)
    where (state in ('CONFIRMED', 'ATTENDING') and first_day is not null and last_day is not null)
);
${scopeRules({ table: 'enrolment', living: `new.state in ${OPEN}`, columns: 'state, unit' })}
create unique index enrolment_once_in_a_class on enrolment (class_id, member_id) where state not in ('WITHDRAWN', 'REJECTED');
create index enrolment_class on enrolment (class_id, id);
create index enrolment_member on enrolment (member_id);
create index enrolment_creator on enrolment (created_by) where created_by is not null;
create index enrolment_editor on enrolment (edited_by) where edited_by is not null;
create index enrolment_submitter on enrolment (submitted_by) where submitted_by is not null;
${[1, 2, 3, 4, 5].map((n) => `create index enrolment_l${n}_state on enrolment (l${n}, state, id);`).join('\n')}

comment on table enrolment is 'Persons nominated for, confirmed in and attending a training class (học viên); access.md 2.17.';
comment on column enrolment.unit is 'Sending side: the unit to which the participant belongs, which nominates.';
comment on column enrolment.state_before is 'The state from which it was rejected.';
comment on column enrolment.stage is 'The state that rules judge by: of a rejected row the one before (access.md 2.0).';
comment on column enrolment.submitted_on is 'Day on which the grassroots secretary sent the nomination on.';
comment on column enrolment.first_day is 'Days of the class, kept by trigger, so that the table itself refuses a clash.';

create table enrolment_party (
  id           uuid    not null default uuidv7(),
  ${scopeColumns('enrolment_party')},
  enrolment_id uuid    not null,
  role         text    not null,
  closed       boolean not null default false,
  constraint enrolment_party_pk primary key (id),
  constraint enrolment_party_has_unit check (unit is not null),
  constraint enrolment_party_role_known check (role in ('ORGANISER')),
  constraint enrolment_party_one_in_a_role unique (enrolment_id, role),
  constraint enrolment_party_of_enrolment foreign key (enrolment_id) references enrolment (id) on delete cascade
);
${scopeRules({ table: 'enrolment_party', living: 'not new.closed', columns: 'closed, unit' })}
${[1, 2, 3, 4, 5].map((n) => `create index enrolment_party_l${n} on enrolment_party (l${n}, enrolment_id);`).join('\n')}

comment on table enrolment_party is 'Units beside the sending one that an enrolment touches: ORGANISER is the class''s. Kept by trigger.';
comment on column enrolment_party.closed is 'The enrolment is closed, and the levels are kept with it.';

create function enrolment_days() returns trigger
language plpgsql as $$
begin
  select starts_on, ends_on into new.first_day, new.last_day from training_class where id = new.class_id;
  return new;
end $$;

create trigger enrolment_days before insert or update of class_id on enrolment for each row execute function enrolment_days();

-- The lock on the class makes confirmations one after the other, so that the last place is taken once.
create function enrolment_has_place() returns trigger
language plpgsql as $$
declare
  most integer;
begin
  select capacity into most from training_class where id = new.class_id for no key update;
  if most is not null and (select count(*) from enrolment where class_id = new.class_id and state in ${PLACED}) > most then
    perform refuse('enrolment_within_capacity', 'enrolment', 'The class has no place left');
  end if;
  return null;
end $$;

create trigger enrolment_has_place_insert after insert on enrolment
for each row when (new.state in ${PLACED}) execute function enrolment_has_place();
create trigger enrolment_has_place_update after update of state, class_id on enrolment
for each row when (new.state in ${PLACED} and old.state not in ${PLACED}) execute function enrolment_has_place();

create function enrolment_organiser() returns trigger
language plpgsql as $$
begin
  insert into enrolment_party (enrolment_id, role, unit, closed)
  select new.id, 'ORGANISER', c.unit, new.state not in ${OPEN} from training_class c where c.id = new.class_id
  on conflict (enrolment_id, role) do update set unit = excluded.unit, closed = excluded.closed;
  return null;
end $$;

create trigger enrolment_organiser after insert or update of class_id, state on enrolment
for each row execute function enrolment_organiser();

-- Rows of a unit that ends keep their levels, and follow it again should the end be taken back.
create function enrolment_follows_end() returns trigger
language plpgsql as $$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update enrolment set unit = unit where unit = any(units) and state in ${OPEN};
    update enrolment_party set unit = unit where unit = any(units) and not closed;
  end if;
  return null;
end $$;

create trigger organization_enrolments_follow_end after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function enrolment_follows_end();

create type enrolment_change as (class_id uuid, state text, one integer);

create function enrolment_count_add(changes enrolment_change[]) returns void
language sql as $$
  update training_class c
  set enrolled_count = c.enrolled_count + d.enrolled, completed_count = c.completed_count + d.completed
  from (
    select class_id, coalesce(sum(one) filter (where state in ${PLACED}), 0)::integer as enrolled,
      coalesce(sum(one) filter (where state = 'COMPLETED'), 0)::integer as completed
    from unnest(changes) group by class_id order by class_id) d
  where c.id = d.class_id and (d.enrolled <> 0 or d.completed <> 0);
$$;

create function enrolment_counts() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform enrolment_count_add(array(select row(class_id, state, 1)::enrolment_change from new_rows));
  elsif tg_op = 'DELETE' then
    perform enrolment_count_add(array(select row(class_id, state, -1)::enrolment_change from old_rows));
  else
    perform enrolment_count_add(array(
      select row(class_id, state, 1)::enrolment_change from new_rows union all select row(class_id, state, -1)::enrolment_change from old_rows));
  end if;
  return null;
end $$;

create trigger enrolment_counts_insert after insert on enrolment
referencing new table as new_rows for each statement execute function enrolment_counts();
create trigger enrolment_counts_update after update on enrolment
referencing old table as old_rows new table as new_rows for each statement execute function enrolment_counts();
create trigger enrolment_counts_delete after delete on enrolment
referencing old table as old_rows for each statement execute function enrolment_counts();

create function training_class_moves_enrolments() returns trigger
language plpgsql as $$
begin
  if new.state = 'CLOSED' and exists (select from enrolment where class_id = new.id and state in ${OPEN}) then
    perform refuse('training_class_closes_when_all_have_finished', 'training_class', 'Some enrolments have no final state');
  end if;
  if new.state = 'RUNNING' then
    update enrolment set state = 'ATTENDING', version = version + 1 where class_id = new.id and state = 'CONFIRMED';
  elsif new.state = 'CANCELLED' then
    update enrolment set state = 'WITHDRAWN', version = version + 1 where class_id = new.id and state in ${OPEN};
  end if;
  return null;
end $$;

create trigger training_class_moves_enrolments after update of state on training_class
for each row when (new.state is distinct from old.state) execute function training_class_moves_enrolments();

create function training_class_days_of_enrolments() returns trigger
language plpgsql as $$
begin
  update enrolment set first_day = new.starts_on, last_day = new.ends_on where class_id = new.id;
  return null;
end $$;

create trigger training_class_days_of_enrolments after update of starts_on, ends_on on training_class
for each row when ((new.starts_on, new.ends_on) is distinct from (old.starts_on, old.ends_on))
execute function training_class_days_of_enrolments();

create table attendance (
  id           uuid    not null default uuidv7(),
  enrolment_id uuid    not null,
  session_id   uuid    not null,
  present      boolean not null,
  excuse       text,
  constraint attendance_pk primary key (id),
  constraint attendance_of_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint attendance_session_exists foreign key (session_id) references training_session (id),
  constraint attendance_once_a_session unique (enrolment_id, session_id),
  constraint attendance_excuse_of_absent check (not present or excuse is null)
);

create index attendance_session on attendance (session_id);

comment on table attendance is 'Who came to which session (điểm danh).';
comment on column attendance.excuse is 'Why the participant was absent.';

create function attendance_in_own_class() returns trigger
language plpgsql as $$
begin
  if (select class_id from enrolment where id = new.enrolment_id) is distinct from (select class_id from training_session where id = new.session_id) then
    perform refuse('attendance_in_own_class', 'attendance', 'The session is of another class');
  end if;
  return null;
end $$;

create trigger attendance_in_own_class after insert or update of enrolment_id, session_id on attendance
for each row execute function attendance_in_own_class();
`;
