import { scopeColumns, scopeRules } from './scope.js';

/** Documents, terms, bodies, decisions and seats of units (domain.md 1.3, access.md 2.3). */
export const up = `
create table document (
  id       uuid not null default uuidv7(),
  ${scopeColumns('document')},
  issuer   text not null,
  number   text not null,
  symbol   text not null,
  type     text not null,
  date     date not null,
  title    text not null,
  signer   text not null,
  state    text not null,
  audience text not null,
  class    text not null,
  constraint document_pk primary key (id),
  constraint document_has_unit check (unit is not null),
  constraint document_state_known check (state in ('DRAFT', 'REGISTERED', 'PUBLISHED', 'REPLACED')),
  constraint document_audience_known check (audience in ('NONE', 'CADRES', 'MEMBERS')),
  constraint document_class_known check (class in ('F0', 'F1', 'F3')),
  constraint document_text_is_nfc check (title is nfc normalized and issuer is nfc normalized and signer is nfc normalized)
);
${scopeRules({ table: 'document', living: null, columns: 'unit' })}
comment on table document is
  'References to documents in a unit''s registry (văn bản). It keeps the levels that the unit had at registration.';

create table term (
  id          uuid    not null default uuidv7(),
  ${scopeColumns('term')},
  from_year   integer not null,
  to_year     integer not null,
  congress_no integer,
  state       text    not null default 'RUNNING',
  valid_from  date    not null,
  valid_to    date,
  constraint term_pk primary key (id),
  constraint term_unit_unique unique (id, unit),
  constraint term_has_unit check (unit is not null),
  constraint term_state_known check (state in ('RUNNING', 'CLOSED')),
  constraint term_years_in_order check (to_year >= from_year),
  constraint term_days_in_order check (valid_to >= valid_from),
  constraint term_congress_positive check (congress_no > 0)
);
${scopeRules({ table: 'term', living: `new.state = 'RUNNING'`, columns: 'state, unit' })}
create index term_l1_from on term (l1, from_year, id);
create index term_l2_from on term (l2, from_year, id);
create index term_l3_from on term (l3, from_year, id);
create index term_l4_from on term (l4, from_year, id);
create index term_l5_from on term (l5, from_year, id);
comment on table term is 'Terms of office of units (nhiệm kỳ), from congress to congress.';

create table body (
  id         uuid    not null default uuidv7(),
  ${scopeColumns('body')},
  kind       text    not null collate "C",
  name       text    not null collate "vi-x-icu",
  term_id    uuid,
  max_seats  integer,
  state      text    not null default 'ACTIVE',
  valid_from date    not null,
  valid_to   date,
  version    integer not null default 1,
  constraint body_pk primary key (id),
  constraint body_unit_unique unique (id, unit),
  constraint body_has_unit check (unit is not null),
  constraint body_term_of_its_unit foreign key (term_id, unit) references term (id, unit),
  constraint body_kind_known check (kind in ('EXECUTIVE', 'STANDING', 'INSPECTION', 'ORGANISATION_BOARD', 'PROPAGANDA_BOARD',
    'MASS_BOARD', 'PROPAGANDA_MASS_BOARD', 'OFFICE', 'WORKING_GROUP', 'CONGRESS')),
  constraint body_state_known check (state in ('ACTIVE', 'ENDED')),
  constraint body_ended_has_last_day check (state <> 'ENDED' or valid_to is not null),
  constraint body_days_in_order check (valid_to >= valid_from),
  constraint body_max_seats_positive check (max_seats > 0),
  constraint body_name_is_nfc check (name is nfc normalized and name <> '')
);
${scopeRules({ table: 'body', living: `new.state = 'ACTIVE'`, columns: 'state, unit' })}
create index body_term on body (term_id);
create index body_l1_kind on body (l1, kind, id);
create index body_l2_kind on body (l2, kind, id);
create index body_l3_kind on body (l3, kind, id);
create index body_l4_kind on body (l4, kind, id);
create index body_l5_kind on body (l5, kind, id);
comment on table body is 'Bodies inside units: committees, standing and inspection committees, boards, offices.';
comment on column body.term_id is 'Term of office, of the same unit; null for boards and offices.';

create table decision (
  id            uuid    not null default uuidv7(),
  body_id       uuid    not null,
  date          date    not null,
  document_id   uuid,
  convened      integer not null,
  present       integer not null,
  votes_for     integer not null,
  votes_against integer not null,
  constraint decision_pk primary key (id),
  constraint decision_body_exists foreign key (body_id) references body (id),
  constraint decision_document_exists foreign key (document_id) references document (id),
  constraint decision_counts_not_negative check (least(convened, present, votes_for, votes_against) >= 0),
  constraint decision_present_were_convened check (present <= convened),
  constraint decision_votes_of_present check (votes_for + votes_against <= present)
);

create index decision_body on decision (body_id);
create index decision_document on decision (document_id);
comment on table decision is 'Collective decisions: the body, its meeting and the votes (collectives decide, people record).';

create table seat (
  id         uuid    not null default uuidv7(),
  ${scopeColumns('seat')},
  body_id    uuid    not null,
  title      text    not null collate "C",
  ordinal    integer not null default 1,
  state      text    not null default 'ACTIVE',
  valid_from date    not null,
  valid_to   date,
  constraint seat_pk primary key (id),
  constraint seat_has_unit check (unit is not null),
  constraint seat_in_body_of_its_unit foreign key (body_id, unit) references body (id, unit),
  constraint seat_title_known check (title in ('SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY',
    'FULL_TIME_DEPUTY_SECRETARY', 'STANDING_MEMBER', 'COMMITTEE_MEMBER', 'HEAD', 'DEPUTY_HEAD', 'OFFICER', 'INSPECTION_CHAIR',
    'INSPECTION_DEPUTY_CHAIR', 'INSPECTION_MEMBER', 'INSPECTION_OFFICER', 'GROUP_HEAD', 'GROUP_DEPUTY')),
  constraint seat_state_known check (state in ('ACTIVE', 'ENDED')),
  constraint seat_ended_has_last_day check (state <> 'ENDED' or valid_to is not null),
  constraint seat_days_in_order check (valid_to >= valid_from),
  constraint seat_ordinal_positive check (ordinal > 0)
);
${scopeRules({ table: 'seat', living: `new.state = 'ACTIVE'`, columns: 'state, unit' })}
create unique index seat_ordinal_unique on seat (body_id, title, ordinal) where state = 'ACTIVE';
create index seat_body on seat (body_id);
create index seat_l1_title on seat (l1, title, ordinal, id);
create index seat_l2_title on seat (l2, title, ordinal, id);
create index seat_l3_title on seat (l3, title, ordinal, id);
create index seat_l4_title on seat (l4, title, ordinal, id);
create index seat_l5_title on seat (l5, title, ordinal, id);
comment on table seat is 'Seats in bodies: one place that one person at a time can hold (chức danh).';
comment on column seat.ordinal is 'Number among the seats in being of this title in the body, from 1.';
`;
