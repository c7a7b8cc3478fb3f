/** Narrow figures that were told to somebody who sees no row stand in the access log (security.md row 32). */
export const up = `
create index access_log_figures on access_log (account_id, (fields[1]), at) where entity_type = 'Statistics';

comment on column access_log.fields is
  'Names of fields; of a figure (entity type Statistics) the measure, the code of the unit, what it was grouped and cut by.';

-- Writes the entry of a narrow figure. True where the account has had as many of the measure within a day, this one included.
create function log_access_of_figures(look jsonb, many integer) returns boolean
language plpgsql volatile as $$
declare
  asked_at timestamptz := (look ->> 'at')::timestamptz;
begin
  insert into access_log (unit, at, request, account_id, reader_id, role, role_unit, entity_type, classes, fields, reason)
  values (
    (look ->> 'unit')::integer, asked_at, (look ->> 'request')::uuid, (look ->> 'account')::uuid, (look ->> 'reader')::uuid,
    look ->> 'role', (look ->> 'roleUnit')::integer, 'Statistics', array[look ->> 'class'],
    array[look ->> 'measure', 'unitCode ' || (select o.code from organization o where o.no = (look ->> 'unit')::integer)]
      || array(select jsonb_array_elements_text(look -> 'asked')),
    look ->> 'reason');
  return many <= (
    select count(*) from (
      select from access_log l
      where l.entity_type = 'Statistics' and l.account_id = (look ->> 'account')::uuid
        and l.fields[1] = look ->> 'measure' and l.at > asked_at - interval '1 day'
      limit many) had);
end $$;
`;
