/** What is due to some persons is worked out once, not for each of their rows. */
export const up = `
create or replace function training_need_refresh(persons uuid[]) returns void
language plpgsql as $$
declare
  few constant integer := 100;
  due training_need_due[];
begin
  if coalesce(cardinality(persons), 0) = 0
    or not (exists (select from rule_set where subject = 'TRAINING') or exists (select from training_need)) then
    return;
  end if;
  if cardinality(persons) > few then
    perform pg_advisory_xact_lock(37, 0);
  else
    perform pg_advisory_xact_lock_shared(37, 0);
    perform pg_advisory_xact_lock(37, p.no) from (select distinct hashtext(id::text) as no from unnest(persons) id order by 1) p;
  end if;
  due := array(select d from training_need_due d where d.member_id = any(persons));
  delete from training_need n where n.member_id = any(persons)
    and not exists (select from unnest(due) d where d.id = n.id);
  insert into training_need (id, unit, gap_type, source, member_id, entry_id, cycle_id, holding_id, required_level, current_level,
    due_term, notified, enrolment_id, valid_from, valid_to)
  select d.id, d.unit, d.gap_type, d.source, d.member_id, d.entry_id, d.cycle_id, d.holding_id, d.required_level, d.current_level,
    d.due_term, d.notified, d.enrolment_id, d.valid_from, d.valid_to
  from unnest(due) d
  on conflict (id) do update set
    unit = excluded.unit, required_level = excluded.required_level, current_level = excluded.current_level, due_term = excluded.due_term,
    notified = excluded.notified, enrolment_id = excluded.enrolment_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to
  where (training_need.unit, training_need.required_level, training_need.current_level, training_need.due_term, training_need.notified,
      training_need.enrolment_id, training_need.valid_from, training_need.valid_to)
    is distinct from (excluded.unit, excluded.required_level, excluded.current_level, excluded.due_term, excluded.notified,
      excluded.enrolment_id, excluded.valid_from, excluded.valid_to);
end $$;
`;
