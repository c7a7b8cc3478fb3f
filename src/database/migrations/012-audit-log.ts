import { scopeColumns, scopeRules } from './scope.js';

/** One line for each act, done or refused (access.md 2.9). */
export const up = `
create table audit_log (
  id             uuid        not null default uuidv7(),
  ${scopeColumns('audit_log')},
  at             timestamptz not null,
  account_id     uuid        not null,
  member_id      uuid,
  roles          text[]      not null,
  role_units     integer[]   not null,
  act            text        not null,
  entity_type    text        not null,
  row_id         uuid,
  changed_fields text[]      not null,
  outcome        text        not null,
  code           text,
  rule           text,
  reason         text,
  address        text        not null,
  constraint audit_log_pk primary key (id),
  constraint audit_log_account_exists foreign key (account_id) references account (id),
  constraint audit_log_member_exists foreign key (member_id) references member (id),
  constraint audit_log_outcome_known check (outcome in ('DONE', 'REFUSED')),
  constraint audit_log_refused_has_code check ((outcome = 'REFUSED') = (code is not null)),
  constraint audit_log_role_has_unit check (cardinality(roles) = cardinality(role_units))
);
${scopeRules({ table: 'audit_log', living: null, columns: 'unit' })}
create index audit_log_row on audit_log (row_id) where row_id is not null;
create index audit_log_account on audit_log (account_id, at);
create index audit_log_member on audit_log (member_id) where member_id is not null;

comment on table audit_log is 'One line for each act, done or refused: names of changed fields, never values (access.md 2.9).';
comment on column audit_log.roles is 'Roles of the grants that allow the act; of a refused one of those that have it at all.';
comment on column audit_log.row_id is 'The row acted on, or the id that a refused act named; no key, for it need not exist.';

create function audit_log_is_kept() returns trigger
language plpgsql as $$
begin
  perform refuse('audit_log_is_kept', 'audit_log', 'Lines of the audit log are never changed');
  return null;
end $$;

-- Each row, not each statement: a unit that moves asks every table that names units, and finds no line that follows it.
create trigger audit_log_is_kept before update or delete on audit_log
for each row execute function audit_log_is_kept();

create trigger audit_log_is_not_emptied before truncate on audit_log
for each statement execute function audit_log_is_kept();
`;
