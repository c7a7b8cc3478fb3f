import { scopeColumns, scopeRules } from './scope.js';

/** Files of persons that are asked for, approved and downloaded (K23 of access.md); the rows themselves are never stored. */
export const up = `
create table member_export (
  id           uuid        not null default uuidv7(),
  ${scopeColumns('member_export')},
  file_class   text        not null,
  columns      text[]      not null,
  reason       text        not null,
  state        text        not null,
  requested_at timestamptz not null,
  expires_at   timestamptz,
  downloads    integer     not null default 0,
  refusal      text,
  created_by   uuid        not null,
  version      integer     not null default 1,
  constraint member_export_pk primary key (id),
  constraint member_export_has_unit check (unit is not null),
  constraint member_export_creator_exists foreign key (created_by) references member (id),
  constraint member_export_file_class_known check (file_class in ('F1', 'F2')),
  constraint member_export_state_known check (state in ('REQUESTED', 'READY', 'REJECTED')),
  constraint member_export_columns_some check (cardinality(columns) > 0),
  constraint member_export_record_waits check (file_class = 'F2' or state = 'READY'),
  constraint member_export_ready_ends check ((state = 'READY') = (expires_at is not null)),
  constraint member_export_rejected_has_reason check ((state = 'REJECTED') = (refusal is not null)),
  constraint member_export_downloads_count check (downloads >= 0)
);
${scopeRules({ table: 'member_export', living: `new.state in ('REQUESTED', 'READY')`, columns: 'state, unit' })}
create index member_export_creator on member_export (created_by, requested_at, id);

comment on table member_export is 'Requests for files of persons (đề nghị xuất danh sách); rows and fields are read anew at each download.';
comment on column member_export.columns is 'Columns of the file in order, as they were asked for and approved.';
comment on column member_export.expires_at is 'From then on the file is not given out any more.';
`;
