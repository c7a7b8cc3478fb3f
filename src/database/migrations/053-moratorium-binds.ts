/**
 * The statement that asks for moratoria fails by itself where one binds: an act need not wait for its answer before it writes and
 * commits, for PostgreSQL passes over all that stands behind.
 */
export const up = `
create function moratorium_binds(number text, state text) returns void
language plpgsql volatile as $$
begin
  if state in ('DECIDED', 'ENDED') then
    raise exception using errcode = 'MB001', message = 'a moratorium suspends the process', detail = number;
  end if;
end $$;

comment on function moratorium_binds(text, text) is
  'Fails with MB001, with the number of the document as detail, for a moratorium that has been decided.';
`;
