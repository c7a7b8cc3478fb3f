/** The cells that a change of kind makes, and who is at home in each from then on. */
export const up = `
create table organization_event_cell (
  event_id   uuid    not null,
  ordinal    integer not null,
  code       text    not null collate "C",
  name       text    not null collate "vi-x-icu",
  short_name text    collate "vi-x-icu",
  constraint organization_event_cell_pk primary key (event_id, ordinal),
  constraint organization_event_cell_code_unique unique (event_id, code),
  constraint organization_event_cell_of_event foreign key (event_id) references organization_event (id)
    deferrable initially deferred,
  constraint organization_event_cell_ordinal_positive check (ordinal > 0),
  constraint organization_event_cell_text_is_nfc check (code is nfc normalized and code <> '' and name is nfc normalized and name <> ''
    and short_name is nfc normalized)
);

comment on table organization_event_cell is 'Cells that a grassroots cell is divided into when it becomes a committee, as planned.';

create table organization_event_home (
  event_id  uuid    not null,
  ordinal   integer not null,
  member_id uuid    not null,
  constraint organization_event_home_pk primary key (event_id, member_id),
  constraint organization_event_home_in_cell foreign key (event_id, ordinal) references organization_event_cell (event_id, ordinal)
    on delete cascade,
  constraint organization_event_home_member_exists foreign key (member_id) references member (id)
);

create index organization_event_home_cell on organization_event_home (event_id, ordinal);
create index organization_event_home_member on organization_event_home (member_id);
comment on table organization_event_home is 'Members by the planned cell in which they are at home once the event is effective.';
`;
