import { scopeColumns, scopeRules } from './scope.js';

const UNDECIDED = `('DRAFT', 'OPEN', 'COLLECTING', 'SUBMITTED', 'UNDER_APPRAISAL')`;
const TITLES = `'SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY', 'FULL_TIME_DEPUTY_SECRETARY', 'STANDING_MEMBER',
    'COMMITTEE_MEMBER', 'HEAD', 'DEPUTY_HEAD', 'OFFICER', 'INSPECTION_CHAIR', 'INSPECTION_DEPUTY_CHAIR', 'INSPECTION_MEMBER',
    'INSPECTION_OFFICER'`;

/** Ballots, their tallies, slips and boxes (access.md 2.12, domain.md 3.3): who voted how is stored nowhere. */
export const up = `
create table ballot (
  id          uuid    not null default uuidv7(),
  ${scopeColumns('ballot')},
  cycle_id    uuid    not null,
  undecided   boolean not null default true,
  step        integer not null,
  title       text    not null collate "C",
  state       text    not null default 'OPEN' collate "C",
  date        date    not null,
  convened    integer not null,
  membership  integer not null,
  present     integer,
  ballots_out integer,
  ballots_in  integer,
  valid       integer,
  invalid     integer,
  comments    text,
  created_by  uuid,
  edited_by   uuid,
  recorded_on date    not null,
  version     integer not null default 1,
  constraint ballot_pk primary key (id),
  constraint ballot_has_unit check (unit is not null),
  constraint ballot_cycle_exists foreign key (cycle_id) references planning_cycle (id),
  constraint ballot_one_of_a_step unique (cycle_id, title, step),
  constraint ballot_step_positive check (step > 0),
  constraint ballot_title_known check (title in (${TITLES})),
  constraint ballot_state_known check (state in ('OPEN', 'COUNTED', 'CONFIRMED')),
  constraint ballot_convened_positive check (convened > 0 and membership >= convened),
  constraint ballot_counted_has_numbers check (
    (state = 'OPEN') = (num_nulls(present, ballots_out, ballots_in, valid, invalid) = 5)
    and (state = 'OPEN') = (num_nonnulls(present, ballots_out, ballots_in, valid, invalid) = 0)),
  constraint ballot_present_were_convened check (present between 1 and convened),
  constraint ballot_out_to_present check (ballots_out between 0 and present),
  constraint ballot_in_of_out check (ballots_in between 0 and ballots_out),
  constraint ballot_valid_and_invalid check (valid >= 0 and invalid >= 0 and valid + invalid = ballots_in),
  constraint ballot_comments_are_nfc check (comments is nfc normalized and comments <> ''),
  constraint ballot_creator_exists foreign key (created_by) references member (id),
  constraint ballot_editor_exists foreign key (edited_by) references member (id)
);
${scopeRules({ table: 'ballot', living: `new.undecided`, columns: 'undecided, unit' })}
create index ballot_l1_id on ballot (l1, id);
create index ballot_l2_id on ballot (l2, id);
create index ballot_l3_id on ballot (l3, id);
create index ballot_l4_id on ballot (l4, id);
create index ballot_l5_id on ballot (l5, id);
create index ballot_creator on ballot (created_by) where created_by is not null;
create index ballot_editor on ballot (edited_by) where edited_by is not null;

comment on table ballot is 'Ballots (lấy phiếu giới thiệu): one for each cycle, title and step of the process; access.md 2.12.';
comment on column ballot.unit is 'The unit whose meeting it is.';
comment on column ballot.undecided is 'Its cycle is before APPROVED: no nominee for the title, and no kin of one, sees it (K4, K10). Kept by trigger.';
comment on column ballot.step is 'Step of the process (domain.md 3.3).';
comment on column ballot.membership is 'Full membership of the collective that meets; the base of the threshold in the steps that the rule set names.';
comment on column ballot.edited_by is 'The clerk who entered the count.';

create table ballot_tally (
  id         uuid    not null default uuidv7(),
  ballot_id  uuid    not null,
  ordinal    integer not null,
  nominee_id uuid    not null,
  votes      integer,
  constraint ballot_tally_pk primary key (id),
  constraint ballot_tally_ballot_exists foreign key (ballot_id) references ballot (id),
  constraint ballot_tally_nominee_exists foreign key (nominee_id) references member (id),
  constraint ballot_tally_one_of_a_nominee unique (ballot_id, nominee_id),
  constraint ballot_tally_place_unique unique (ballot_id, ordinal),
  constraint ballot_tally_place_positive check (ordinal > 0),
  constraint ballot_tally_votes_not_negative check (votes >= 0)
);
create index ballot_tally_nominee on ballot_tally (nominee_id);

comment on table ballot_tally is 'Votes of each nominee of a ballot, in sum; null until counted.';
comment on column ballot_tally.ordinal is 'Place on the slip, from 1.';

create table ballot_slip (
  id        uuid    not null default uuidv7(),
  ballot_id uuid    not null,
  member_id uuid    not null,
  was_cast  boolean not null default false,
  version   integer not null default 1,
  constraint ballot_slip_pk primary key (id),
  constraint ballot_slip_ballot_exists foreign key (ballot_id) references ballot (id),
  constraint ballot_slip_member_exists foreign key (member_id) references member (id),
  constraint ballot_slip_one_of_a_person unique (ballot_id, member_id)
);
create index ballot_slip_member on ballot_slip (member_id);

comment on table ballot_slip is 'Slips of convened persons who vote here (phiếu); taken away when the count is confirmed. It says that one voted, never how.';

create table ballot_box (
  ballot_id uuid    not null,
  sealed    bytea   not null,
  constraint ballot_box_pk primary key (ballot_id),
  constraint ballot_box_ballot_exists foreign key (ballot_id) references ballot (id)
);

comment on table ballot_box is 'The box of the slips cast (hòm phiếu), one row for each ballot: sums alone, sealed with a key that the database has not.';
comment on column ballot_box.sealed is 'Always as long, and new with each slip whatever is voted: no version of the row tells a choice.';

create function ballot_follows_cycle() returns trigger
language plpgsql as $$
begin
  select c.state in ${UNDECIDED} into new.undecided from planning_cycle c where c.id = new.cycle_id;
  return new;
end $$;

create trigger ballot_follows_cycle before insert or update of cycle_id, undecided on ballot
for each row execute function ballot_follows_cycle();

create function ballot_cycle_is_decided() returns trigger
language plpgsql as $$
begin
  update ballot set undecided = new.state in ${UNDECIDED} where cycle_id = new.id;
  return null;
end $$;

create trigger ballot_cycle_is_decided after update of state on planning_cycle
for each row when ((old.state in ${UNDECIDED}) <> (new.state in ${UNDECIDED})) execute function ballot_cycle_is_decided();

-- Checked when the act is done: votes and valid slips are written one after the other.
create function ballot_sums_reconcile() returns trigger
language plpgsql as $$
declare
  of uuid := case tg_table_name when 'ballot' then new.id else (to_jsonb(new)->>'ballot_id')::uuid end;
begin
  if exists (select from ballot b join ballot_tally t on t.ballot_id = b.id
             where b.id = of and ((t.votes is null) <> (b.state = 'OPEN') or t.votes > b.valid)) then
    perform refuse('ballot_votes_of_valid', 'ballot_tally', 'Nobody has more votes than there are valid slips');
  end if;
  return null;
end $$;

create constraint trigger ballot_sums_reconcile after insert or update on ballot
deferrable initially deferred for each row execute function ballot_sums_reconcile();
create constraint trigger ballot_tally_sums_reconcile after insert or update on ballot_tally
deferrable initially deferred for each row execute function ballot_sums_reconcile();

-- Whoever stands in a tally is nominated: the blindness of candidates (K10) follows from entries alone.
create function ballot_tally_is_nominated() returns trigger
language plpgsql as $$
begin
  if not exists (select from ballot b join planning_entry e on e.cycle_id = b.cycle_id and e.title = b.title
                 where b.id = new.ballot_id and e.member_id = new.nominee_id) then
    perform refuse('ballot_tally_is_nominated', 'ballot_tally', 'A nominee has an entry for the title in the cycle');
  end if;
  return null;
end $$;

create constraint trigger ballot_tally_is_nominated after insert or update on ballot_tally
deferrable initially deferred for each row execute function ballot_tally_is_nominated();

-- Rows of a unit that ends keep their levels, and follow it again should the end be taken back.
create function ballot_follows_end() returns trigger
language plpgsql as $$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update ballot set unit = unit where unit = any(units) and undecided;
  end if;
  return null;
end $$;

create trigger organization_ballot_follows_end after update on organization
referencing old table as old_rows new table as new_rows for each statement execute function ballot_follows_end();
`;
