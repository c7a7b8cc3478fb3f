const TABLES = {
  term: `state = 'RUNNING'`,
  body: `state = 'ACTIVE'`,
  seat: `state = 'ACTIVE'`,
  member: `(home_active or standing in ('CANDIDATE', 'GUEST'))`,
  membership: `status = 'ACTIVE'`,
  seat_holding: `state in ('PROPOSED', 'ACTIVE')`,
};

const updates = Object.entries(TABLES).map(([table, living]) => `update ${table} set unit = unit where unit = any(units) and ${living};`);

/** Rows of a unit that ends keep their levels, and follow it again should the end be taken back. */
export const up = `
-- Naming the column is enough: the trigger of each row looks at the unit again.
create function organization_rows_follow_end() returns trigger
language plpgsql as $$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    ${updates.join('\n    ')}
  end if;
  return null;
end $$;

create trigger organization_rows_follow_end after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function organization_rows_follow_end();
`;
