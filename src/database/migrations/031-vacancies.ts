import { scopeColumns, scopeRules } from './scope.js';

/** Vacancies and who is proposed for them (access.md 2.14, domain.md 3.4). */
export const up = `
create table vacancy (
  id            uuid    not null default uuidv7(),
  ${scopeColumns('vacancy')},
  seat_id       uuid    not null,
  state         text    not null default 'DRAFT' collate "C",
  since         date    not null,
  comments      text,
  chosen_id     uuid,
  from_planning boolean,
  filled_by     uuid,
  holding_id    uuid,
  filled_on     date,
  decision_id   uuid,
  drafting_unit integer,
  created_by    uuid,
  edited_by     uuid,
  recorded_on   date    not null,
  version       integer not null default 1,
  constraint vacancy_pk primary key (id),
  constraint vacancy_has_unit check (unit is not null),
  constraint vacancy_seat_exists foreign key (seat_id) references seat (id),
  constraint vacancy_state_known check (state in ('DRAFT', 'PROPOSED', 'APPRAISED', 'DECIDED', 'FILLED', 'CLOSED', 'RETURNED')),
  constraint vacancy_filled_has_holding check (state <> 'FILLED' or num_nulls(filled_by, holding_id, from_planning, filled_on) = 0),
  constraint vacancy_comments_are_nfc check (comments is nfc normalized and comments <> ''),
  constraint vacancy_chosen_exists foreign key (chosen_id) references member (id),
  constraint vacancy_filler_exists foreign key (filled_by) references member (id),
  constraint vacancy_holding_exists foreign key (holding_id) references seat_holding (id),
  constraint vacancy_decision_exists foreign key (decision_id) references decision (id),
  constraint vacancy_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  constraint vacancy_creator_exists foreign key (created_by) references member (id),
  constraint vacancy_editor_exists foreign key (edited_by) references member (id)
);
${scopeRules({ table: 'vacancy', living: `new.state not in ('FILLED', 'CLOSED')`, columns: 'state, unit' })}
create index vacancy_l1_id on vacancy (l1, id);
create index vacancy_l2_id on vacancy (l2, id);
create index vacancy_l3_id on vacancy (l3, id);
create index vacancy_l4_id on vacancy (l4, id);
create index vacancy_l5_id on vacancy (l5, id);
create index vacancy_seat on vacancy (seat_id);
create unique index vacancy_one_open_of_a_seat on vacancy (seat_id) where state in ('PROPOSED', 'APPRAISED', 'DECIDED');
create index vacancy_chosen on vacancy (chosen_id) where chosen_id is not null;
create index vacancy_filler on vacancy (filled_by) where filled_by is not null;
create index vacancy_holding on vacancy (holding_id) where holding_id is not null;
create index vacancy_decision on vacancy (decision_id) where decision_id is not null;
create index vacancy_drafting_unit on vacancy (drafting_unit) where drafting_unit is not null;
create index vacancy_creator on vacancy (created_by) where created_by is not null;
create index vacancy_editor on vacancy (edited_by) where edited_by is not null;

comment on table vacancy is 'Vacant seats and the proposals to fill them (kiện toàn); access.md 2.14.';
comment on column vacancy.unit is 'The unit of the seat.';
comment on column vacancy.since is 'First day on which nobody held the seat.';
comment on column vacancy.chosen_id is 'The person whom the decision names.';
comment on column vacancy.from_planning is 'Whoever filled it was planned for the title; null until filled.';

create table vacancy_candidate (
  id         uuid    not null default uuidv7(),
  vacancy_id uuid    not null,
  ordinal    integer not null,
  member_id  uuid    not null,
  entry_id   uuid,
  constraint vacancy_candidate_pk primary key (id),
  constraint vacancy_candidate_vacancy_exists foreign key (vacancy_id) references vacancy (id),
  constraint vacancy_candidate_member_exists foreign key (member_id) references member (id),
  constraint vacancy_candidate_entry_exists foreign key (entry_id) references planning_entry (id),
  constraint vacancy_candidate_once unique (vacancy_id, member_id),
  constraint vacancy_candidate_ordinal_positive check (ordinal > 0)
);
create index vacancy_candidate_member on vacancy_candidate (member_id);
create index vacancy_candidate_entry on vacancy_candidate (entry_id) where entry_id is not null;

comment on table vacancy_candidate is 'Who is considered for a vacancy (nhân sự dự kiến).';
comment on column vacancy_candidate.entry_id is 'The approved planning entry for the title of the unit that the person had when named; null for who is not planned.';

-- The unit is that of the seat.
create function vacancy_of_seat() returns trigger
language plpgsql as $$
begin
  select s.unit into new.unit from seat s where s.id = new.seat_id;
  return new;
end $$;

create trigger vacancy_of_seat before insert or update of seat_id, unit on vacancy
for each row execute function vacancy_of_seat();

create function vacancy_follows_end() returns trigger
language plpgsql as $$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update vacancy set unit = unit where unit = any(units) and state not in ('FILLED', 'CLOSED');
  end if;
  return null;
end $$;

create trigger organization_vacancy_follows_end after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function vacancy_follows_end();
`;
