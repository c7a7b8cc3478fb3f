import { scopeColumns, scopeRules } from './scope.js';

const CYCLE_STATES = `'DRAFT', 'OPEN', 'COLLECTING', 'SUBMITTED', 'UNDER_APPRAISAL', 'APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW', 'CLOSED'`;
const UNDECIDED = `('DRAFT', 'OPEN', 'COLLECTING', 'SUBMITTED', 'UNDER_APPRAISAL')`;
const ENTRY_STATES = `'DRAFT', 'NOMINATED', 'PROPOSED', 'APPRAISED', 'APPROVED', 'APPOINTED', 'REMOVED', 'EXPIRED', 'RETURNED'`;
const OVER = `('REMOVED', 'EXPIRED')`;
const TITLES = `'SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY', 'FULL_TIME_DEPUTY_SECRETARY', 'STANDING_MEMBER',
    'COMMITTEE_MEMBER', 'HEAD', 'DEPUTY_HEAD', 'OFFICER', 'INSPECTION_CHAIR', 'INSPECTION_DEPUTY_CHAIR', 'INSPECTION_MEMBER',
    'INSPECTION_OFFICER'`;

const sorted = (table: string, column: string): string =>
  [1, 2, 3, 4, 5].map((n) => `create index ${table}_l${n}_${column} on ${table} (l${n}, ${column}, id);`).join('\n');

/** Planning cycles and their entries (access.md 2.11 and 2.13, domain.md 3). */
export const up = `
create table planning_cycle (
  id                      uuid    not null default uuidv7(),
  ${scopeColumns('planning_cycle')},
  from_year               integer not null,
  to_year                 integer not null,
  term                    text    not null collate "C" generated always as (from_year::text || '-' || to_year::text) stored,
  year                    integer not null,
  form                    text    not null,
  state                   text    not null collate "C",
  consent_state           text    not null default 'NOT_REQUESTED',
  consent_requested_on    date,
  consent_decision_id     uuid,
  consent_document_number text,
  opening_decision_id     uuid,
  decision_id             uuid,
  decided_on              date,
  document_number         text,
  rule_set_id             uuid    not null,
  drafting_unit           integer,
  created_by              uuid,
  edited_by               uuid,
  submitted_by            uuid,
  recorded_on             date    not null,
  version                 integer not null default 1,
  constraint planning_cycle_pk primary key (id),
  constraint planning_cycle_of_term unique (id, unit, term),
  constraint planning_cycle_has_unit check (unit is not null),
  constraint planning_cycle_years_in_order check (from_year < to_year),
  constraint planning_cycle_years_plausible check (from_year between 1930 and 2200 and year between 1930 and 2200),
  constraint planning_cycle_form_known check (form in ('FULL', 'SHORT')),
  constraint planning_cycle_state_known check (state in (${CYCLE_STATES})),
  constraint planning_cycle_consent_state_known check (consent_state in ('NOT_REQUESTED', 'REQUESTED', 'GIVEN')),
  constraint planning_cycle_consent_dated check ((consent_state = 'NOT_REQUESTED') = (consent_requested_on is null)),
  constraint planning_cycle_decided_has_day check (state not in ('APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW') or decided_on is not null),
  constraint planning_cycle_rule_set_exists foreign key (rule_set_id) references rule_set (id),
  constraint planning_cycle_consent_decision_exists foreign key (consent_decision_id) references decision (id),
  constraint planning_cycle_opening_decision_exists foreign key (opening_decision_id) references decision (id),
  constraint planning_cycle_decision_exists foreign key (decision_id) references decision (id),
  constraint planning_cycle_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  constraint planning_cycle_creator_exists foreign key (created_by) references member (id),
  constraint planning_cycle_editor_exists foreign key (edited_by) references member (id),
  constraint planning_cycle_submitter_exists foreign key (submitted_by) references member (id)
);
${scopeRules({ table: 'planning_cycle', living: `new.state <> 'CLOSED'`, columns: 'state, unit' })}
${sorted('planning_cycle', 'term')}
create unique index planning_cycle_one_of_a_term on planning_cycle (unit, from_year) where state <> 'CLOSED';
create index planning_cycle_rule_set on planning_cycle (rule_set_id);
create index planning_cycle_consent_decision on planning_cycle (consent_decision_id) where consent_decision_id is not null;
create index planning_cycle_opening_decision on planning_cycle (opening_decision_id) where opening_decision_id is not null;
create index planning_cycle_decision on planning_cycle (decision_id) where decision_id is not null;
create index planning_cycle_drafting_unit on planning_cycle (drafting_unit) where drafting_unit is not null;
create index planning_cycle_creator on planning_cycle (created_by) where created_by is not null;
create index planning_cycle_editor on planning_cycle (edited_by) where edited_by is not null;
create index planning_cycle_submitter on planning_cycle (submitted_by) where submitted_by is not null;

comment on table planning_cycle is 'Planning cycles (đợt quy hoạch): the planning of one unit for one term; access.md 2.11.';
comment on column planning_cycle.unit is 'The unit planned for.';
comment on column planning_cycle.term is 'The term as it is written, 2020-2025.';
comment on column planning_cycle.year is 'The year in which the list is made or was last reviewed.';
comment on column planning_cycle.form is 'FULL: all steps of the process; SHORT: the few meetings of a cell.';
comment on column planning_cycle.consent_state is 'The province''s agreement to open it (chủ trương).';
comment on column planning_cycle.decided_on is 'Day of the meeting that approved it.';
comment on column planning_cycle.document_number is 'Number and symbol of the document that approved it.';
comment on column planning_cycle.rule_set_id is 'The rules that it is judged by for ever (domain.md 0.4).';

create table planning_entry (
  id                        uuid    not null default uuidv7(),
  ${scopeColumns('planning_entry')},
  cycle_id                  uuid    not null,
  term                      text    not null collate "C",
  undecided                 boolean not null default true,
  title                     text    not null collate "C",
  member_id                 uuid    not null,
  state                     text    not null collate "C",
  approved_on               date,
  notified_on               date,
  document_number           text,
  comments                  text,
  appraisal                 text,
  inspection_opinion        text,
  inspection_opinion_reason text,
  removal_reason            text,
  removed_on                date,
  decision_id               uuid,
  removal_decision_id       uuid,
  rule_set_id               uuid    not null,
  drafting_unit             integer,
  created_by                uuid,
  edited_by                 uuid,
  recorded_on               date    not null,
  version                   integer not null default 1,
  constraint planning_entry_pk primary key (id),
  constraint planning_entry_has_unit check (unit is not null),
  constraint planning_entry_of_cycle foreign key (cycle_id, unit, term) references planning_cycle (id, unit, term),
  constraint planning_entry_member_exists foreign key (member_id) references member (id),
  constraint planning_entry_state_known check (state in (${ENTRY_STATES})),
  constraint planning_entry_title_known check (title in (${TITLES})),
  constraint planning_entry_approved_has_day check (state not in ('APPROVED', 'APPOINTED', 'REMOVED', 'EXPIRED') or approved_on is not null),
  constraint planning_entry_notified_once_approved check (notified_on is null or notified_on >= approved_on),
  constraint planning_entry_opinion_known check (inspection_opinion in ('NO_OBJECTION', 'OBJECTION', 'NEEDS_DISCUSSION')),
  constraint planning_entry_reason_of_opinion check (inspection_opinion_reason is null or inspection_opinion is not null),
  constraint planning_entry_removal_known check (removal_reason in ('OVER_AGE', 'DISCIPLINED', 'POLITICAL_STANDARD_NOT_MET', 'POOR_RATING',
    'WEAK_PRESTIGE', 'TRANSFERRED_OUT', 'RETIRED', 'OWN_REQUEST', 'DECEASED')),
  constraint planning_entry_removed_has_reason check (state <> 'REMOVED' or (removal_reason is not null and removed_on is not null)),
  constraint planning_entry_rule_set_exists foreign key (rule_set_id) references rule_set (id),
  constraint planning_entry_decision_exists foreign key (decision_id) references decision (id),
  constraint planning_entry_removal_decision_exists foreign key (removal_decision_id) references decision (id),
  constraint planning_entry_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  constraint planning_entry_creator_exists foreign key (created_by) references member (id),
  constraint planning_entry_editor_exists foreign key (edited_by) references member (id)
);
${scopeRules({ table: 'planning_entry', living: `new.state not in ${OVER}`, columns: 'state, unit' })}
${sorted('planning_entry', 'title')}
create index planning_entry_rivals on planning_entry (cycle_id, title, member_id);
create index planning_entry_member on planning_entry (member_id);
create unique index planning_entry_one_of_a_person on planning_entry (cycle_id, title, member_id) where state not in ${OVER};
create index planning_entry_rule_set on planning_entry (rule_set_id);
create index planning_entry_decision on planning_entry (decision_id) where decision_id is not null;
create index planning_entry_removal_decision on planning_entry (removal_decision_id) where removal_decision_id is not null;
create index planning_entry_drafting_unit on planning_entry (drafting_unit) where drafting_unit is not null;
create index planning_entry_creator on planning_entry (created_by) where created_by is not null;
create index planning_entry_editor on planning_entry (edited_by) where edited_by is not null;

comment on table planning_entry is 'Planning entries (trường hợp quy hoạch): one person for one title of one unit in one term; access.md 2.13.';
comment on column planning_entry.unit is 'The unit planned for; the person''s own unit gives nobody a right.';
comment on column planning_entry.undecided is 'Its cycle is before APPROVED: whoever is planned or nominated for the title does not see it (K10). Kept by trigger.';
comment on column planning_entry.removal_reason is 'Why it was removed, or is proposed to be.';

create function planning_entry_follows_cycle() returns trigger
language plpgsql as $$
begin
  select c.state in ${UNDECIDED} into new.undecided from planning_cycle c where c.id = new.cycle_id;
  return new;
end $$;

create trigger planning_entry_follows_cycle before insert or update of cycle_id, undecided on planning_entry
for each row execute function planning_entry_follows_cycle();

create function planning_cycle_is_decided() returns trigger
language plpgsql as $$
begin
  update planning_entry set undecided = new.state in ${UNDECIDED} where cycle_id = new.id;
  return null;
end $$;

create trigger planning_cycle_is_decided after update of state on planning_cycle
for each row when ((old.state in ${UNDECIDED}) <> (new.state in ${UNDECIDED})) execute function planning_cycle_is_decided();

-- Rows of a unit that ends keep their levels, and follow it again should the end be taken back.
create function planning_follows_end() returns trigger
language plpgsql as $$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update planning_cycle set unit = unit where unit = any(units) and state <> 'CLOSED';
    update planning_entry set unit = unit where unit = any(units) and state not in ${OVER};
  end if;
  return null;
end $$;

create trigger organization_planning_follows_end after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function planning_follows_end();
`;
