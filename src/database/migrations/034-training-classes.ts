import { scopeColumns, scopeRules } from './scope.js';

const STATES = `'PLANNED', 'ANNOUNCED', 'ENROLLING', 'RUNNING', 'GRADING', 'CLOSED', 'CANCELLED'`;
const FINAL = `('CLOSED', 'CANCELLED')`;

/** Training classes with their sessions and lecturers (access.md 2.16). */
export const up = `
create table training_class (
  id              uuid    not null default uuidv7(),
  ${scopeColumns('training_class')},
  owner_body      uuid    not null,
  code            text    not null collate "C",
  title           text    not null collate "vi-x-icu",
  search_key      text    not null collate "C" generated always as (' ' || plain(title)) stored,
  state           text    not null default 'PLANNED',
  state_before    text,
  stage           text    not null generated always as (coalesce(state_before, state)) stored,
  type            text    not null,
  level           text    not null,
  sector          text    not null,
  field           text    not null,
  audience        text    not null,
  place           text,
  school          text,
  starts_on       date    not null,
  ends_on         date    not null,
  topics          text[]  not null default '{}',
  capacity        integer not null,
  plan_id         uuid,
  document_id     uuid,
  enrolled_count  integer not null default 0,
  completed_count integer not null default 0,
  drafting_unit   integer,
  created_by      uuid,
  edited_by       uuid,
  version         integer not null default 1,
  constraint training_class_pk primary key (id),
  constraint training_class_has_unit check (unit is not null),
  constraint training_class_code_unique unique (unit, code),
  constraint training_class_owner_body_exists foreign key (owner_body) references body (id),
  constraint training_class_state_known check (state in (${STATES})),
  constraint training_class_keeps_state_before check ((state = 'CANCELLED') = (state_before is not null)),
  constraint training_class_type_known check (type in ('DEGREE_TRAINING', 'FOSTERING', 'WORKSHOP')),
  constraint training_class_level_known check (level in ('ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'AWARENESS', 'NEW_MEMBERS', 'UPDATE',
    'SKILLS')),
  constraint training_class_sector_known check (sector in ('ALL', 'PARTY', 'STATE', 'HEALTH', 'EDUCATION', 'ENTERPRISE')),
  constraint training_class_field_known check (field in ('POLITICAL_THEORY', 'PARTY_BUILDING', 'INSPECTION', 'PROPAGANDA', 'MASS_WORK',
    'OFFICE_WORK', 'STATE_MANAGEMENT', 'PROFESSION', 'FOREIGN_LANGUAGE', 'IT')),
  constraint training_class_audience_known check (audience in ('CANDIDATES', 'NEW_MEMBERS', 'MEMBERS', 'COMMITTEE_MEMBERS', 'CELL_SECRETARIES',
    'PLANNED_CADRES', 'INSPECTION_STAFF', 'OFFICE_STAFF', 'PROPAGANDA_STAFF', 'CADRES')),
  constraint training_class_days_in_order check (starts_on <= ends_on),
  constraint training_class_capacity_positive check (capacity > 0),
  constraint training_class_counts_fit check (completed_count >= 0 and completed_count <= enrolled_count),
  constraint training_class_plan_exists foreign key (plan_id) references training_plan (id),
  constraint training_class_document_exists foreign key (document_id) references document (id),
  constraint training_class_text_is_nfc check (code is nfc normalized and code <> '' and title is nfc normalized and title <> ''
    and place is nfc normalized and school is nfc normalized),
  constraint training_class_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  constraint training_class_creator_exists foreign key (created_by) references member (id),
  constraint training_class_editor_exists foreign key (edited_by) references member (id)
);
${scopeRules({ table: 'training_class', living: `new.state not in ${FINAL}`, columns: 'state, unit' })}
create index training_class_owner_body on training_class (owner_body);
create index training_class_plan on training_class (plan_id) where plan_id is not null;
create index training_class_document on training_class (document_id) where document_id is not null;
create index training_class_drafting_unit on training_class (drafting_unit) where drafting_unit is not null;
create index training_class_creator on training_class (created_by) where created_by is not null;
create index training_class_editor on training_class (edited_by) where edited_by is not null;
create index training_class_search on training_class using gin (search_key gin_trgm_ops);
create index training_class_l1_title on training_class (l1, title, id);
create index training_class_l2_title on training_class (l2, title, id);
create index training_class_l3_title on training_class (l3, title, id);
create index training_class_l4_title on training_class (l4, title, id);
create index training_class_l5_title on training_class (l5, title, id);
create index training_class_l1_starts on training_class (l1, starts_on, id);
create index training_class_l2_starts on training_class (l2, starts_on, id);
create index training_class_l3_starts on training_class (l3, starts_on, id);
create index training_class_l4_starts on training_class (l4, starts_on, id);
create index training_class_l5_starts on training_class (l5, starts_on, id);

comment on table training_class is 'Training classes (lớp đào tạo, bồi dưỡng, tập huấn; access.md 2.16); the unit is the organiser.';
comment on column training_class.owner_body is 'The body that carries it out (access.md 1.7, letter D).';
comment on column training_class.state_before is 'The state from which it was cancelled.';
comment on column training_class.stage is 'The state that rules judge by: of a cancelled row the one before (access.md 2.0).';
comment on column training_class.document_id is 'The decision on a class outside every plan, or another document that it follows from.';
comment on column training_class.enrolled_count is 'Enrolments of the whole class in CONFIRMED, ATTENDING, COMPLETED or FAILED; kept by trigger.';
comment on column training_class.completed_count is 'Those of them in COMPLETED; kept by trigger.';
comment on column training_class.search_key is 'A space before each word of the plain title, so that a search finds the beginning of words.';

-- Rows of a unit that ends keep their levels, and follow it again should the end be taken back.
create function training_class_follows_end() returns trigger
language plpgsql as $$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update training_class set unit = unit where unit = any(units) and state not in ${FINAL};
  end if;
  return null;
end $$;

create trigger organization_training_classes_follow_end after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function training_class_follows_end();

create table training_session (
  id       uuid    not null default uuidv7(),
  class_id uuid    not null,
  no       integer not null,
  date     date    not null,
  starts   text    not null collate "C",
  ends     text    not null collate "C",
  topic    text    not null,
  constraint training_session_pk primary key (id),
  -- Checked when the act is done: it writes a class and its parts in no order.
  constraint training_session_class_exists foreign key (class_id) references training_class (id) deferrable initially deferred,
  constraint training_session_no_unique unique (class_id, no) deferrable initially deferred,
  constraint training_session_no_positive check (no > 0),
  constraint training_session_time_form check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint training_session_times_in_order check (starts < ends),
  constraint training_session_topic_is_nfc check (topic is nfc normalized and topic <> '')
);
create index training_session_date on training_session (date, class_id);

comment on table training_session is 'Sessions of classes (buổi học); a session has the rules of its class.';
comment on column training_session.starts is 'Time of day, HH:MM.';

create table training_lecturer (
  id         uuid    not null default uuidv7(),
  class_id   uuid    not null,
  session_id uuid,
  ordinal    integer not null,
  member_id  uuid,
  name       text,
  constraint training_lecturer_pk primary key (id),
  constraint training_lecturer_class_exists foreign key (class_id) references training_class (id) deferrable initially deferred,
  constraint training_lecturer_session_exists foreign key (session_id) references training_session (id) deferrable initially deferred,
  constraint training_lecturer_member_exists foreign key (member_id) references member (id),
  constraint training_lecturer_person_or_name check ((member_id is null) <> (name is null)),
  constraint training_lecturer_name_is_nfc check (name is nfc normalized and name <> '')
);
create index training_lecturer_class on training_lecturer (class_id);
create index training_lecturer_session on training_lecturer (session_id) where session_id is not null;
create index training_lecturer_member on training_lecturer (member_id) where member_id is not null;

comment on table training_lecturer is 'Lecturers of classes (giảng viên, báo cáo viên): a person of the province or the name of someone from outside.';
comment on column training_lecturer.session_id is 'The session that it is said of; null for the class as a whole.';
`;
