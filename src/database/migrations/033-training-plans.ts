import { scopeColumns, scopeRules } from './scope.js';

/** Yearly training plans (access.md 2.15), and TRAINING among the processes that a moratorium can suspend. */
export const up = `
create table training_plan (
  id            uuid    not null default uuidv7(),
  ${scopeColumns('training_plan')},
  owner_body    uuid    not null,
  year          integer not null,
  title         text    not null collate "vi-x-icu",
  state         text    not null default 'DRAFT',
  budget        integer,
  items         text[]  not null default '{}',
  remarks       text,
  drafting_unit integer,
  created_by    uuid,
  edited_by     uuid,
  submitted_by  uuid,
  submitted_on  date,
  decision_id   uuid,
  version       integer not null default 1,
  constraint training_plan_pk primary key (id),
  constraint training_plan_has_unit check (unit is not null),
  constraint training_plan_owner_body_exists foreign key (owner_body) references body (id),
  constraint training_plan_year_plausible check (year between 1930 and 2200),
  constraint training_plan_state_known check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'RUNNING', 'CLOSED', 'RETURNED')),
  constraint training_plan_budget_not_negative check (budget >= 0),
  constraint training_plan_text_is_nfc check (title is nfc normalized and title <> '' and remarks is nfc normalized),
  constraint training_plan_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  constraint training_plan_creator_exists foreign key (created_by) references member (id),
  constraint training_plan_editor_exists foreign key (edited_by) references member (id),
  constraint training_plan_submitter_exists foreign key (submitted_by) references member (id),
  constraint training_plan_decision_exists foreign key (decision_id) references decision (id)
);
${scopeRules({ table: 'training_plan', living: `new.state <> 'CLOSED'`, columns: 'state, unit' })}
create index training_plan_owner_body on training_plan (owner_body);
create index training_plan_drafting_unit on training_plan (drafting_unit) where drafting_unit is not null;
create index training_plan_creator on training_plan (created_by) where created_by is not null;
create index training_plan_editor on training_plan (edited_by) where edited_by is not null;
create index training_plan_submitter on training_plan (submitted_by) where submitted_by is not null;
create index training_plan_decision on training_plan (decision_id) where decision_id is not null;
create index training_plan_l1_year on training_plan (l1, year, id);
create index training_plan_l2_year on training_plan (l2, year, id);
create index training_plan_l3_year on training_plan (l3, year, id);
create index training_plan_l4_year on training_plan (l4, year, id);
create index training_plan_l5_year on training_plan (l5, year, id);

comment on table training_plan is 'Yearly plans of training and fostering (kế hoạch đào tạo, bồi dưỡng; access.md 2.15).';
comment on column training_plan.owner_body is 'The body that carries it out; of two boards of a unit each has its own plans.';
comment on column training_plan.budget is 'In thousands of đồng.';
comment on column training_plan.remarks is 'What the deciding body said when it sent the plan back.';
comment on column training_plan.edited_by is 'Person who edited or submitted this version last.';

-- Rows of a unit that ends keep their levels, and follow it again should the end be taken back.
create function training_plan_follows_end() returns trigger
language plpgsql as $$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update training_plan set unit = unit where unit = any(units) and state <> 'CLOSED';
  end if;
  return null;
end $$;

create trigger organization_training_plans_follow_end after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function training_plan_follows_end();

alter table moratorium
  drop constraint moratorium_processes_known,
  add constraint moratorium_processes_known check (processes <@ array['SEAT_HOLDING', 'MEMBERSHIP_EVENT', 'ORGANIZATION_EVENT', 'MEMBER_RECORD',
    'ROLE_GRANT', 'PLANNING', 'TRAINING']);
`;
