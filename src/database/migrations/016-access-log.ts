import { scopeColumns, scopeRules } from './scope.js';

/** One entry for each row of an answer of which a sensitive field was looked at (access.md 2.9). */
export const up = `
create table access_log (
  id          uuid        not null default uuidv7(),
  ${scopeColumns('access_log')},
  at          timestamptz not null,
  request     uuid        not null,
  account_id  uuid        not null,
  reader_id   uuid,
  role        text        not null,
  role_unit   integer,
  entity_type text        not null,
  row_id      uuid,
  subject_id  uuid,
  classes     text[]      not null,
  fields      text[]      not null,
  personal    boolean     not null generated always as (classes && array['F2', 'F2f']) stored,
  reason      text,
  case_id     uuid,
  written     xid8        not null default pg_current_xact_id(),
  constraint access_log_pk primary key (id),
  constraint access_log_one_entry_for_a_row unique nulls not distinct (request, entity_type, row_id),
  constraint access_log_account_exists foreign key (account_id) references account (id),
  constraint access_log_reader_exists foreign key (reader_id) references member (id),
  constraint access_log_subject_exists foreign key (subject_id) references member (id),
  constraint access_log_role_unit_exists foreign key (role_unit) references organization (no)
);
${scopeRules({ table: 'access_log', living: null, columns: 'unit' })}
create index access_log_subject on access_log (subject_id, at, id) where subject_id is not null;
create index access_log_account on access_log (account_id, at);
create index access_log_reader on access_log (reader_id) where reader_id is not null;
create index access_log_role_unit on access_log (role_unit) where role_unit is not null;
create index access_log_l1_at on access_log (l1, at, id);
create index access_log_l2_at on access_log (l2, at, id);
create index access_log_l3_at on access_log (l3, at, id);
create index access_log_l4_at on access_log (l4, at, id);
create index access_log_l5_at on access_log (l5, at, id);

create index audit_log_l1_at on audit_log (l1, at, id);
create index audit_log_l2_at on audit_log (l2, at, id);
create index audit_log_l3_at on audit_log (l3, at, id);
create index audit_log_l4_at on audit_log (l4, at, id);
create index audit_log_l5_at on audit_log (l5, at, id);

comment on table access_log is
  'One entry for each row of an answer of which a field of class F2, F2f or F3 was shown or searched, written by the statement that shows it (access.md 2.9).';
comment on column access_log.unit is 'The subject person''s unit at that time, else the row''s.';
comment on column access_log.request is 'Names one answer: a row that it shows twice has one entry.';
comment on column access_log.row_id is 'Null where a search on such a field found nothing.';
comment on column access_log.role is 'Of the first grant, in the order of access.md 1.5, that shows it.';
comment on column access_log.personal is 'Classes of which the person sees that they were looked at.';
comment on column access_log.written is 'Transaction that wrote the entry, and alone may add fields to it.';

create function access_log_is_kept() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.written = pg_current_xact_id() and old.request = new.request then
    return new;
  end if;
  perform refuse('access_log_is_kept', 'access_log', 'Entries of the access log are never changed');
  return null;
end $$;

create trigger access_log_is_kept before update or delete on access_log
for each row execute function access_log_is_kept();

create function access_log_is_not_emptied() returns trigger
language plpgsql as $$
begin
  perform refuse('access_log_is_kept', 'access_log', 'Entries of the access log are never changed');
  return null;
end $$;

create trigger access_log_is_not_emptied before truncate on access_log
for each statement execute function access_log_is_not_emptied();

-- Gives an empty text, so that it stands in the JSON of the row that it logs: no entry, no row. Looks are "class field".
create function log_access(look jsonb, grant_no integer, entity text, row_key uuid, subject uuid, owner integer, looks text[]) returns text
language plpgsql volatile as $$
declare
  shown text[] := array_remove(looks, null);
begin
  if cardinality(shown) = 0 then
    return '';
  end if;
  insert into access_log (unit, at, request, account_id, reader_id, role, role_unit, entity_type, row_id, subject_id, classes, fields, reason)
  values (
    case when subject is not null then (select m.unit from member m where m.id = subject)
         when row_key is null then (look -> 'grants' -> grant_no ->> 1)::integer
         else owner end,
    (look ->> 'at')::timestamptz, (look ->> 'request')::uuid, (look ->> 'account')::uuid, (look ->> 'reader')::uuid,
    look -> 'grants' -> grant_no ->> 0, (look -> 'grants' -> grant_no ->> 1)::integer,
    entity, row_key, subject,
    array(select distinct split_part(s, ' ', 1) from unnest(shown) s order by 1),
    array(select distinct split_part(s, ' ', 2) from unnest(shown) s order by 1),
    look ->> 'reason')
  on conflict (request, entity_type, row_id) do update set
    classes = array(select distinct c from unnest(access_log.classes || excluded.classes) c order by 1),
    fields = array(select distinct f from unnest(access_log.fields || excluded.fields) f order by 1);
  return '';
end $$;
`;
