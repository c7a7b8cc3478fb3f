import { scopeColumns, scopeRules } from './scope.js';

/** What a moratorium and a rule set have alike: who issues it, from when to when, and how it came about. */
const rulingColumns = (table: string): string => `
  ${scopeColumns(table)},
  central         boolean not null default false,
  valid_from      date    not null,
  valid_to        date,
  state           text    not null,
  issuer          text,
  document_number text,
  document_date   date,
  drafting_unit   integer,
  created_by      uuid,
  edited_by       uuid,
  decision_id     uuid,
  version         integer not null default 1,
  constraint ${table}_pk primary key (id),
  constraint ${table}_issued_by_unit_or_central check (central = (unit is null)),
  constraint ${table}_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  constraint ${table}_creator_exists foreign key (created_by) references member (id),
  constraint ${table}_editor_exists foreign key (edited_by) references member (id),
  constraint ${table}_decision_exists foreign key (decision_id) references decision (id),
  constraint ${table}_days_in_order check (valid_to >= valid_from)`;

const rulingRules = (table: string): string => `
${scopeRules({ table, living: `new.state <> 'ENDED'`, columns: 'state, unit' })}
create index ${table}_drafting_unit on ${table} (drafting_unit) where drafting_unit is not null;
create index ${table}_creator on ${table} (created_by) where created_by is not null;
create index ${table}_editor on ${table} (edited_by) where edited_by is not null;
create index ${table}_decision on ${table} (decision_id) where decision_id is not null;
create index ${table}_l1_from on ${table} (l1, valid_from, id);
create index ${table}_l2_from on ${table} (l2, valid_from, id);
create index ${table}_l3_from on ${table} (l3, valid_from, id);
create index ${table}_l4_from on ${table} (l4, valid_from, id);
create index ${table}_l5_from on ${table} (l5, valid_from, id);

comment on column ${table}.central is 'Issued by the central level, which is no row of organization: unit null, levels 0.';
comment on column ${table}.document_number is 'Number and symbol of the document, such as 128-KL/TW; from its decision, or given with a central one.';
comment on column ${table}.created_by is 'Person who drafted.';
comment on column ${table}.edited_by is 'Person who edited or submitted last.';
`;

/** Moratoria and rule sets (access.md 2.10, domain.md 0.4 and 3.2). */
export const up = `
create table moratorium (
  id              uuid    not null default uuidv7(),
  ${rulingColumns('moratorium')},
  scope_unit      integer,
  processes       text[]  not null,
  title           text    not null,
  end_decision_id uuid,
  constraint moratorium_scope_exists foreign key (scope_unit) references organization (no),
  constraint moratorium_end_decision_exists foreign key (end_decision_id) references decision (id),
  constraint moratorium_scope_given check (central or scope_unit is not null),
  constraint moratorium_state_known check (state in ('DRAFT', 'SUBMITTED', 'DECIDED', 'ENDED')),
  constraint moratorium_processes_known check (processes <@ array['SEAT_HOLDING', 'MEMBERSHIP_EVENT', 'ORGANIZATION_EVENT', 'MEMBER_RECORD', 'ROLE_GRANT',
    'PLANNING']),
  constraint moratorium_processes_given check (cardinality(processes) > 0),
  constraint moratorium_decided_has_document check (state in ('DRAFT', 'SUBMITTED')
    or (issuer is not null and document_number is not null and document_date is not null)),
  constraint moratorium_title_is_nfc check (title is nfc normalized and title <> '')
);
${rulingRules('moratorium')}
create index moratorium_scope on moratorium (scope_unit);
create index moratorium_end_decision on moratorium (end_decision_id) where end_decision_id is not null;

comment on table moratorium is 'Suspensions of processes by a document (tạm dừng), for a unit and all below it.';
comment on column moratorium.scope_unit is 'The unit that it holds for, with all below; null with a central one that holds everywhere.';
comment on column moratorium.processes is 'Processes that it suspends; an act of one of them answers MORATORIUM.';

create table rule_set (
  id      uuid not null default uuidv7(),
  ${rulingColumns('rule_set')},
  subject text not null,
  code    text not null,
  name    text not null,
  constraint rule_set_state_known check (state in ('DRAFT', 'SUBMITTED', 'DECIDED')),
  constraint rule_set_subject_known check (subject in ('ORGANISATION', 'MEMBERSHIP', 'PLANNING', 'TRAINING', 'INSPECTION', 'MEETING',
    'RATING')),
  constraint rule_set_decided_has_document check (state <> 'DECIDED'
    or (issuer is not null and document_number is not null and document_date is not null)),
  constraint rule_set_text_is_nfc check (code is nfc normalized and code <> '' and name is nfc normalized and name <> ''),
  constraint rule_set_one_at_a_time exclude using gist (coalesce(unit, 0) with =, subject with =, daterange(valid_from, valid_to) with &&)
    where (state = 'DECIDED')
);
${rulingRules('rule_set')}
comment on table rule_set is 'Versions of rules by subject (bộ quy tắc), dated; one issuer has one for a subject on a day.';
comment on column rule_set.valid_to is 'First day no longer in force: the first day of the version that superseded it.';

-- What was calculated by a rule set is judged by it for ever: only its last day may still be set.
create function rule_set_is_kept() returns trigger
language plpgsql as $$
begin
  perform refuse('rule_set_is_kept', 'rule_set', 'A rule set that has been decided is not changed');
  return null;
end $$;

create trigger rule_set_is_kept before update on rule_set
for each row when (old.state = 'DECIDED' and
  (new.subject, new.code, new.name, new.state, new.valid_from, new.unit, new.central, new.issuer, new.document_number, new.document_date)
  is distinct from
  (old.subject, old.code, old.name, old.state, old.valid_from, old.unit, old.central, old.issuer, old.document_number, old.document_date))
execute function rule_set_is_kept();

create table rule_set_param (
  id          uuid    not null default uuidv7(),
  rule_set_id uuid    not null,
  name        text    not null collate "C",
  kind        text    not null,
  value       text    not null,
  measure     text,
  regulation  text,
  proposed    boolean not null default false,
  constraint rule_set_param_pk primary key (id),
  -- Checked when the act is done: it writes a set and its parameters in no order.
  constraint rule_set_param_set_exists foreign key (rule_set_id) references rule_set (id) deferrable initially deferred,
  constraint rule_set_param_name_unique unique (rule_set_id, name),
  constraint rule_set_param_name_shape check (name ~ '^[A-Z][A-Z0-9_]{0,63}$'),
  constraint rule_set_param_kind_known check (kind in ('NUMBER', 'TEXT', 'BOOLEAN', 'DATE')),
  constraint rule_set_param_value_fits check (case kind
    when 'NUMBER' then value ~ '^-?(0|[1-9][0-9]{0,14})([.][0-9]{1,6})?$'
    when 'BOOLEAN' then value in ('true', 'false')
    when 'DATE' then value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    else value <> '' end),
  constraint rule_set_param_text_is_nfc check (value is nfc normalized and measure is nfc normalized and regulation is nfc normalized)
);

comment on table rule_set_param is 'Parameters of rule sets (tham số): a name with a value of one kind.';
comment on column rule_set_param.value is 'The value as text, in the one form of its kind; numbers are decimal, never floating.';
comment on column rule_set_param.proposed is 'The regulation gives no such figure: ours, until one does.';

create function rule_set_param_is_kept() returns trigger
language plpgsql as $$
begin
  if exists (select from rule_set where id = old.rule_set_id and state = 'DECIDED') then
    perform refuse('rule_set_is_kept', 'rule_set_param', 'A rule set that has been decided is not changed');
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger rule_set_param_is_kept before update or delete on rule_set_param
for each row execute function rule_set_param_is_kept();
`;
