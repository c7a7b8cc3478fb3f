/** Corrections that wait for the record-keeper (access.md 2.4, 2.5) and qualifications (2.7). */
export const up = `
create table qualification (
  id                 uuid    not null default uuidv7(),
  member_id          uuid    not null,
  type               text    not null,
  level              text    not null,
  completed_on       date,
  school             text,
  certificate_number text collate "C",
  state              text    not null,
  created_by         uuid,
  edited_by          uuid,
  version            integer not null default 1,
  constraint qualification_pk primary key (id),
  constraint qualification_member_exists foreign key (member_id) references member (id),
  constraint qualification_creator_exists foreign key (created_by) references member (id),
  constraint qualification_editor_exists foreign key (edited_by) references member (id),
  constraint qualification_type_known check (type in ('POLITICAL_THEORY', 'STATE_MANAGEMENT', 'PROFESSIONAL', 'FOREIGN_LANGUAGE', 'IT')),
  constraint qualification_level_known check (level in ('ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR', 'OFFICER',
    'PRINCIPAL_OFFICER', 'SENIOR_OFFICER', 'COLLEGE', 'UNIVERSITY', 'MASTER', 'DOCTOR', 'BASIC')),
  constraint qualification_level_of_type check (level = any(case type
    when 'POLITICAL_THEORY' then array['ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR']
    when 'STATE_MANAGEMENT' then array['OFFICER', 'PRINCIPAL_OFFICER', 'SENIOR_OFFICER']
    when 'PROFESSIONAL' then array['ELEMENTARY', 'INTERMEDIATE', 'COLLEGE', 'UNIVERSITY', 'MASTER', 'DOCTOR']
    else array['BASIC', 'INTERMEDIATE', 'ADVANCED', 'UNIVERSITY'] end)),
  constraint qualification_state_known check (state in ('PROPOSED', 'CONFIRMED'))
);

create index qualification_member on qualification (member_id, completed_on, id);
create index qualification_creator on qualification (created_by) where created_by is not null;
create index qualification_editor on qualification (edited_by) where edited_by is not null;

comment on table qualification is 'Qualifications of persons (trình độ); PROPOSED ones are not yet confirmed (access.md 2.7).';

create table correction (
  id               uuid    not null default uuidv7(),
  member_id        uuid    not null,
  qualification_id uuid,
  account_id       uuid    not null,
  created_by       uuid,
  state            text    not null,
  note             text,
  proposed_on      date    not null,
  decided_on       date,
  decided_by_id    uuid,
  reason           text,
  version          integer not null default 1,
  constraint correction_pk primary key (id),
  constraint correction_member_exists foreign key (member_id) references member (id),
  constraint correction_qualification_exists foreign key (qualification_id) references qualification (id),
  constraint correction_account_exists foreign key (account_id) references account (id),
  constraint correction_creator_exists foreign key (created_by) references member (id),
  constraint correction_decider_exists foreign key (decided_by_id) references member (id),
  constraint correction_state_known check (state in ('PROPOSED', 'ACCEPTED', 'REJECTED')),
  constraint correction_decided_by_someone check ((state = 'PROPOSED') = (decided_on is null) and (decided_on is null) = (decided_by_id is null)),
  constraint correction_rejected_has_reason check (state <> 'REJECTED' or reason is not null)
);

create index correction_member on correction (member_id, proposed_on, id);
create index correction_account on correction (account_id);
create index correction_qualification on correction (qualification_id) where qualification_id is not null;
create index correction_creator on correction (created_by) where created_by is not null;
create index correction_decider on correction (decided_by_id) where decided_by_id is not null;

comment on table correction is 'Proposed corrections of profile, record or qualification (đề nghị điều chỉnh); nothing changes until one is accepted.';
comment on column correction.account_id is 'The account that proposed it: a person''s or that of an integration.';
comment on column correction.created_by is 'The person who proposed it, null for an integration.';

create table correction_item (
  id            uuid not null default uuidv7(),
  correction_id uuid not null,
  field         text not null,
  old_value     text,
  new_value     text,
  constraint correction_item_pk primary key (id),
  constraint correction_item_correction_exists foreign key (correction_id) references correction (id)
    deferrable initially deferred,
  constraint correction_item_once unique (correction_id, field),
  constraint correction_item_changes check (old_value is distinct from new_value)
);

comment on table correction_item is 'What a correction proposes, field by field, with the value that stood there when it was proposed.';
`;
