import { scopeColumns, scopeRules } from './scope.js';

/** Who drafts a document, to whom it goes, and the numbers of registries (access.md 2.10). */
export const up = `
alter table document
  alter column number drop not null,
  add column content       text,
  add column drafting_body uuid,
  add column drafting_unit integer,
  add column register_year integer,
  add column register_no   integer,
  add column version       integer not null default 1,
  add constraint document_drafting_body_exists foreign key (drafting_body) references body (id),
  add constraint document_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  add constraint document_registered_has_number check (state = 'DRAFT' or number is not null),
  add constraint document_register_no_whole check ((register_year is null) = (register_no is null)),
  add constraint document_register_no_unique unique (unit, register_year, register_no);

create index document_drafting_body on document (drafting_body) where drafting_body is not null;
create index document_drafting_unit on document (drafting_unit) where drafting_unit is not null;
create index document_l1_date on document (l1, date, id);
create index document_l2_date on document (l2, date, id);
create index document_l3_date on document (l3, date, id);
create index document_l4_date on document (l4, date, id);
create index document_l5_date on document (l5, date, id);

comment on column document.number is 'Number given at registration; of an incoming document that of its issuer. Null in a draft.';
comment on column document.register_no is 'Number in the registry of the unit and year; allotted by registration.';

create table document_register (
  unit    integer not null,
  year    integer not null,
  last_no integer not null,
  constraint document_register_pk primary key (unit, year),
  constraint document_register_unit_exists foreign key (unit) references organization (no)
);

comment on table document_register is 'The last number allotted in the registry of a unit in a year; who registers waits for who came before.';

create table document_party (
  id          uuid not null default uuidv7(),
  ${scopeColumns('document_party')},
  document_id uuid not null,
  role        text not null,
  constraint document_party_pk primary key (id),
  constraint document_party_document_exists foreign key (document_id) references document (id) deferrable initially deferred,
  constraint document_party_unique unique (document_id, role, unit),
  constraint document_party_has_unit check (unit is not null),
  constraint document_party_role_known check (role in ('ADDRESSEE'))
);
${scopeRules({ table: 'document_party', living: null, columns: 'unit' })}
comment on table document_party is 'Other units of a document: those that it is addressed to (nơi nhận).';
`;
