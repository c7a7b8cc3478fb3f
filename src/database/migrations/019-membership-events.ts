import { scopeColumns, scopeRules } from './scope.js';

const TYPES = `'ADMISSION', 'RECOGNITION', 'CARD', 'TRANSFER_OFFICIAL', 'TRANSFER_TEMPORARY', 'TRANSFER_INTERNAL', 'EXEMPTION',
    'READMISSION', 'DEATH', 'EXPULSION', 'STRIKE_OFF', 'WITHDRAWAL', 'SUSPENSION'`;
const STATES = `'DRAFT', 'SUBMITTED', 'AGREED', 'DECIDED', 'PRESENTED', 'ACCEPTED', 'EFFECTIVE', 'RETURNED', 'REJECTED', 'CANCELLED'`;
const DECIDED = `('DECIDED', 'PRESENTED', 'ACCEPTED', 'EFFECTIVE')`;
const CLOSED = `('EFFECTIVE', 'REJECTED', 'CANCELLED')`;

/** Membership events with their receiving side (access.md 2.6). */
export const up = `
create table membership_event (
  id                    uuid    not null default uuidv7(),
  ${scopeColumns('membership_event')},
  member_id             uuid    not null,
  type                  text    not null,
  state                 text    not null default 'DRAFT',
  state_before          text,
  stage                 text    not null generated always as (coalesce(state_before, state)) stored,
  receiving_unit        integer,
  receiving_shown       integer generated always as (case when coalesce(state_before, state) in ${DECIDED} then receiving_unit end) stored,
  reason                text,
  remarks               text,
  checklist             text[]  not null default '{}',
  attachments           text[]  not null default '{}',
  recorded_on           date    not null,
  submitted_on          date,
  decision_id           uuid,
  decision_date         date,
  effective_date        date,
  votes                 text,
  standing_before       text,
  admission_date_before date,
  official_date_before  date,
  drafting_unit         integer,
  proposed_by           uuid,
  created_by            uuid,
  edited_by             uuid,
  submitted_by          uuid,
  version               integer not null default 1,
  constraint membership_event_pk primary key (id),
  constraint membership_event_has_unit check (unit is not null),
  constraint membership_event_member_exists foreign key (member_id) references member (id),
  constraint membership_event_type_known check (type in (${TYPES})),
  constraint membership_event_state_known check (state in (${STATES})),
  constraint membership_event_state_before_known check (state_before in (${STATES})),
  constraint membership_event_state_before_kept check ((state in ('REJECTED', 'CANCELLED')) = (state_before is not null)),
  constraint membership_event_decided_has_day check (state not in ${DECIDED} or decision_date is not null),
  constraint membership_event_effective_has_day check (state <> 'EFFECTIVE' or effective_date is not null),
  constraint membership_event_receiving_unit_exists foreign key (receiving_unit) references organization (no),
  constraint membership_event_receives_a_transfer check (receiving_unit is null or starts_with(type, 'TRANSFER_')),
  constraint membership_event_decision_exists foreign key (decision_id) references decision (id),
  constraint membership_event_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  constraint membership_event_proposer_exists foreign key (proposed_by) references account (id),
  constraint membership_event_creator_exists foreign key (created_by) references member (id),
  constraint membership_event_editor_exists foreign key (edited_by) references member (id),
  constraint membership_event_submitter_exists foreign key (submitted_by) references member (id)
);
${scopeRules({ table: 'membership_event', living: `new.state not in ${CLOSED}`, columns: 'state, unit' })}
create index membership_event_member on membership_event (member_id);
create index membership_event_receiving_unit on membership_event (receiving_unit) where receiving_unit is not null;
create index membership_event_decision on membership_event (decision_id) where decision_id is not null;
create index membership_event_drafting_unit on membership_event (drafting_unit) where drafting_unit is not null;
create index membership_event_proposer on membership_event (proposed_by) where proposed_by is not null;
create index membership_event_creator on membership_event (created_by) where created_by is not null;
create index membership_event_editor on membership_event (edited_by) where edited_by is not null;
create index membership_event_submitter on membership_event (submitted_by) where submitted_by is not null;
create index membership_event_l1_decided on membership_event (l1, coalesce(decision_date, 'infinity'::date), id);
create index membership_event_l2_decided on membership_event (l2, coalesce(decision_date, 'infinity'::date), id);
create index membership_event_l3_decided on membership_event (l3, coalesce(decision_date, 'infinity'::date), id);
create index membership_event_l4_decided on membership_event (l4, coalesce(decision_date, 'infinity'::date), id);
create index membership_event_l5_decided on membership_event (l5, coalesce(decision_date, 'infinity'::date), id);

comment on table membership_event is 'Membership events (biến động đảng viên): admission, recognition, transfer, leaving (access.md 2.6).';
comment on column membership_event.unit is 'From-side: the unit that owned the person when the event was drafted.';
comment on column membership_event.state_before is 'The state from which it was rejected or cancelled.';
comment on column membership_event.stage is 'The state that rules judge by: of a rejected or cancelled row the one before (access.md 2.0).';
comment on column membership_event.receiving_unit is 'The receiving unit of a transfer; its levels stand in membership_event_party.';
comment on column membership_event.receiving_shown is 'The receiving unit from DECIDED on, for its label (access.md 2.0).';
comment on column membership_event.votes is 'Votes for and persons present of the decision.';
comment on column membership_event.standing_before is 'Standing of the person before the event took effect; so the two dates beside it.';
comment on column membership_event.proposed_by is 'Integration account that proposed the event (K21).';
comment on column membership_event.created_by is 'Person who drafted; null where an integration account did.';
comment on column membership_event.edited_by is 'Person who edited or submitted this version last.';

create table membership_event_party (
  id       uuid    not null default uuidv7(),
  ${scopeColumns('membership_event_party')},
  event_id uuid    not null,
  role     text    not null,
  closed   boolean not null default false,
  constraint membership_event_party_pk primary key (id),
  constraint membership_event_party_has_unit check (unit is not null),
  constraint membership_event_party_role_known check (role in ('TO')),
  constraint membership_event_party_one_in_a_role unique (event_id, role),
  constraint membership_event_party_of_event foreign key (event_id) references membership_event (id) on delete cascade
);
${scopeRules({ table: 'membership_event_party', living: 'not new.closed', columns: 'closed, unit' })}
create index membership_event_party_l1 on membership_event_party (l1, event_id);
create index membership_event_party_l2 on membership_event_party (l2, event_id);
create index membership_event_party_l3 on membership_event_party (l3, event_id);
create index membership_event_party_l4 on membership_event_party (l4, event_id);
create index membership_event_party_l5 on membership_event_party (l5, event_id);

comment on table membership_event_party is 'Units beside the owner that an event touches: TO is the receiving side of a transfer. Kept by trigger.';
comment on column membership_event_party.closed is 'The event is closed, and the levels are kept with it.';

create function membership_event_receives() returns trigger
language plpgsql as $$
begin
  if new.receiving_unit is null then
    delete from membership_event_party where event_id = new.id and role = 'TO';
  else
    insert into membership_event_party (event_id, role, unit, closed)
    values (new.id, 'TO', new.receiving_unit, new.state in ${CLOSED})
    on conflict (event_id, role) do update set unit = excluded.unit, closed = excluded.closed;
  end if;
  return null;
end $$;

create trigger membership_event_receives_insert after insert on membership_event
for each row when (new.receiving_unit is not null) execute function membership_event_receives();
create trigger membership_event_receives_update after update of receiving_unit, state on membership_event
for each row when (old.receiving_unit is not null or new.receiving_unit is not null) execute function membership_event_receives();

-- Rows of a unit that ends keep their levels, and follow it again should the end be taken back.
create function membership_event_follows_end() returns trigger
language plpgsql as $$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update membership_event set unit = unit where unit = any(units) and state not in ${CLOSED};
    update membership_event_party set unit = unit where unit = any(units) and not closed;
  end if;
  return null;
end $$;

create trigger organization_membership_events_follow_end after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function membership_event_follows_end();
`;
