import { scopeColumns, scopeRules } from './scope.js';

/** States in which an event is still under way; its row follows the unit that owns it. */
const OPEN = `('REQUESTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'DECIDED')`;

const sorted = (level: number): string =>
  `create index organization_event_l${level}_effective on organization_event (l${level}, coalesce(effective_date, 'infinity'::date), id);`;

/** Events in the life of units, with the second side of those that have one (access.md 2.2, domain.md 1.4). */
export const up = `
create table organization_event (
  id               uuid    not null default uuidv7(),
  ${scopeColumns('organization_event')},
  type             text    not null collate "C",
  subject_level    integer not null,
  state            text    not null collate "C",
  state_before     text    collate "C",
  stage            text    not null collate "C" generated always as (coalesce(state_before, state)) stored,
  new_kind         text    collate "C",
  new_code         text    collate "C",
  new_name         text    collate "vi-x-icu",
  new_short_name   text    collate "vi-x-icu",
  receiving_unit   integer,
  established_unit integer,
  head_count       integer,
  document_number  text,
  handover_on      date,
  draft_text       text,
  comments         text,
  votes            text,
  decision_id      uuid,
  decision_date    date,
  effective_date   date,
  drafting_unit    integer,
  created_by       uuid,
  edited_by        uuid,
  submitted_by     uuid,
  recorded_on      date    not null,
  version          integer not null default 1,
  constraint organization_event_pk primary key (id),
  constraint organization_event_has_unit check (unit is not null),
  constraint organization_event_type_known check (type in ('ESTABLISH', 'RENAME', 'CHANGE_KIND', 'TRANSFER', 'MERGE', 'SPLIT',
    'DISSOLVE', 'END', 'SUSPEND')),
  constraint organization_event_state_known check (state in ('REQUESTED', 'DRAFT', 'SUBMITTED', 'DECIDED', 'EFFECTIVE', 'RETURNED',
    'REJECTED', 'CANCELLED')),
  constraint organization_event_keeps_state_before check ((state_before is not null) = (state in ('REJECTED', 'CANCELLED'))),
  constraint organization_event_subject_level_plausible check (subject_level between 1 and 6),
  constraint organization_event_new_kind_known check (new_kind in ('PROVINCE', 'UPPER', 'GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL',
    'SECTIONAL', 'CELL', 'GROUP')),
  constraint organization_event_establishes_kind check (type <> 'ESTABLISH' or new_kind is not null),
  constraint organization_event_receives check (receiving_unit is null or type in ('TRANSFER', 'MERGE')),
  constraint organization_event_established check (established_unit is null or (type = 'ESTABLISH' and state = 'EFFECTIVE')),
  constraint organization_event_decided_has_dates
    check (state not in ('DECIDED', 'EFFECTIVE') or (decision_date is not null and effective_date is not null)),
  constraint organization_event_dates_in_order check (effective_date >= decision_date),
  constraint organization_event_head_count_not_negative check (head_count >= 0),
  constraint organization_event_text_is_nfc check (new_code is nfc normalized and new_name is nfc normalized
    and new_short_name is nfc normalized),
  constraint organization_event_receiving_exists foreign key (receiving_unit) references organization (no),
  constraint organization_event_established_exists foreign key (established_unit) references organization (no),
  constraint organization_event_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  constraint organization_event_decision_exists foreign key (decision_id) references decision (id),
  constraint organization_event_creator_exists foreign key (created_by) references member (id),
  constraint organization_event_editor_exists foreign key (edited_by) references member (id),
  constraint organization_event_submitter_exists foreign key (submitted_by) references member (id)
);
${scopeRules({ table: 'organization_event', living: `new.state in ${OPEN}`, columns: 'state, unit' })}
${[1, 2, 3, 4, 5].map(sorted).join('\n')}
create index organization_event_receiving on organization_event (receiving_unit) where receiving_unit is not null;
create index organization_event_established on organization_event (established_unit) where established_unit is not null;
create index organization_event_drafting_unit on organization_event (drafting_unit) where drafting_unit is not null;
create index organization_event_decision on organization_event (decision_id) where decision_id is not null;
create index organization_event_creator on organization_event (created_by) where created_by is not null;
create index organization_event_editor on organization_event (edited_by) where edited_by is not null;
create index organization_event_submitter on organization_event (submitted_by) where submitted_by is not null;

comment on table organization_event is 'Events in the life of units (biến động tổ chức): establishment, renaming, change of kind ...; access.md 2.2.';
comment on column organization_event.unit is 'The unit that the event is about; of an establishment the parent to be.';
comment on column organization_event.subject_level is 'Level of the unit that the event is about; of an establishment that of the new unit. It tells who decides.';
comment on column organization_event.state_before is 'State in which a REJECTED or CANCELLED event was until then.';
comment on column organization_event.stage is 'The state that rules on rows and fields ask: that before a rejection or cancellation, else the present one.';
comment on column organization_event.receiving_unit is 'The receiving parent of a transfer or merger; its levels stand in organization_event_party.';
comment on column organization_event.established_unit is 'The unit that an establishment has made.';
comment on column organization_event.document_number is 'Number and symbol of the decision''s document.';
comment on column organization_event.votes is 'Votes for and persons present, of the decision.';

create table organization_event_party (
  id       uuid    not null default uuidv7(),
  ${scopeColumns('organization_event_party')},
  event_id uuid    not null,
  role     text    not null collate "C",
  closed   boolean not null,
  constraint organization_event_party_pk primary key (id),
  constraint organization_event_party_has_unit check (unit is not null),
  constraint organization_event_party_one_of_a_role unique (event_id, role),
  constraint organization_event_party_of_event foreign key (event_id) references organization_event (id),
  constraint organization_event_party_role_known check (role in ('TO'))
);
${scopeRules({ table: 'organization_event_party', living: 'not new.closed', columns: 'closed, unit' })}
comment on table organization_event_party is 'Further units that an event touches, by role: TO is the receiving parent (architecture.md section 5).';
comment on column organization_event_party.closed is 'The event is over; kept by trigger.';

create function organization_event_parties() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.receiving_unit is distinct from old.receiving_unit then
    delete from organization_event_party where event_id = new.id;
  end if;
  if new.receiving_unit is not null then
    insert into organization_event_party (event_id, role, unit, closed)
    values (new.id, 'TO', new.receiving_unit, new.state not in ${OPEN})
    on conflict (event_id, role) do update set closed = excluded.closed;
  end if;
  return null;
end $$;

create trigger organization_event_parties after insert or update of receiving_unit, state on organization_event
for each row execute function organization_event_parties();

-- As organization_rows_follow_end does for the tables that were there before it.
create function organization_events_follow_end() returns trigger
language plpgsql as $$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update organization_event set unit = unit where unit = any(units) and state in ${OPEN};
    update organization_event_party set unit = unit where unit = any(units) and not closed;
  end if;
  return null;
end $$;

create trigger organization_events_follow_end after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function organization_events_follow_end();
`;
