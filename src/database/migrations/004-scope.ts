/** How a row that belongs to a unit gets its levels; the triggers stand with each table (architecture.md section 5). */
export const up = `
-- The share lock makes the end or move of the unit wait for this row, or this row for it.
create function scope_living() returns trigger
language plpgsql as $$
declare
  owner record;
begin
  new.live_unit := null;
  new.l1 := 0; new.l2 := 0; new.l3 := 0; new.l4 := 0; new.l5 := 0;
  if new.unit is null then
    return new;
  end if;
  select state, l1, l2, l3, l4, l5 into owner from organization where no = new.unit for share;
  if not found then
    return new; -- the key to organization (no) refuses it
  end if;
  new.l1 := owner.l1; new.l2 := owner.l2; new.l3 := owner.l3; new.l4 := owner.l4; new.l5 := owner.l5;
  if owner.state <> 'ENDED' then
    new.live_unit := new.unit;
  end if;
  return new;
end $$;

comment on function scope_living() is 'Gives a living row the levels of its unit today; from then on the cascade keeps them true.';

create function scope_closed() returns trigger
language plpgsql as $$
declare
  owner record;
begin
  new.live_unit := null;
  if tg_op = 'UPDATE' and new.unit is not distinct from old.unit then
    return new;
  end if;
  new.l1 := 0; new.l2 := 0; new.l3 := 0; new.l4 := 0; new.l5 := 0;
  select l1, l2, l3, l4, l5 into owner from organization where no = new.unit for share;
  if found then
    new.l1 := owner.l1; new.l2 := owner.l2; new.l3 := owner.l3; new.l4 := owner.l4; new.l5 := owner.l5;
  end if;
  return new;
end $$;

comment on function scope_closed() is
  'Lets a row that closes keep its levels; a row that is closed when it is written gets those of its unit on that day.';

-- No key watches the levels of a closed row, so nobody may write them.
create function scope_guard() returns trigger
language plpgsql as $$
begin
  perform refuse('scope_is_kept', tg_table_name, 'The levels of a row follow from its unit');
  return null;
end $$;
`;
