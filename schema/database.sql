-- Printed from the catalogue of a freshly migrated database; not to be edited.

create extension btree_gist;
create extension pg_trgm;

create type enrolment_change as (
  class_id uuid,
  state text,
  one integer
);

create type organization_change as (
  no integer,
  members integer,
  probationary integer,
  units integer,
  cells integer
);

create type organization_facts as (
  parent integer,
  kind text,
  level integer,
  name text,
  state text,
  l1 integer,
  l2 integer,
  l3 integer,
  l4 integer,
  l5 integer
);

create table access_log (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  at timestamp with time zone not null,
  request uuid not null,
  account_id uuid not null,
  reader_id uuid,
  role text not null,
  role_unit integer,
  entity_type text not null,
  row_id uuid,
  subject_id uuid,
  classes text[] not null,
  fields text[] not null,
  personal boolean not null generated always as ((classes && ARRAY['F2'::text, 'F2f'::text])) stored,
  reason text,
  case_id uuid,
  written xid8 not null default pg_current_xact_id(),
  constraint access_log_pk PRIMARY KEY (id),
  constraint access_log_one_entry_for_a_row UNIQUE NULLS NOT DISTINCT (request, entity_type, row_id),
  constraint access_log_account_exists FOREIGN KEY (account_id) REFERENCES account(id),
  constraint access_log_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint access_log_reader_exists FOREIGN KEY (reader_id) REFERENCES member(id),
  constraint access_log_role_unit_exists FOREIGN KEY (role_unit) REFERENCES organization(no),
  constraint access_log_subject_exists FOREIGN KEY (subject_id) REFERENCES member(id),
  constraint access_log_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint access_log_lives_in_its_unit CHECK (live_unit = unit),
  constraint access_log_role_known CHECK (role = ANY (ARRAY['P1'::text, 'P2'::text, 'P3o'::text, 'P3k'::text, 'P3t'::text, 'P3v'::text, 'B1'::text, 'B2'::text, 'B3'::text, 'B4'::text, 'B5'::text, 'B6'::text, 'B7'::text, 'B7c'::text, 'G1'::text, 'G2'::text, 'G3'::text, 'C1'::text, 'M'::text, 'S'::text, 'V'::text, 'I'::text, 'A'::text, 'T'::text]))
);
comment on column access_log.unit is 'The subject person''s unit at that time, else the row''s.';
comment on column access_log.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column access_log.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column access_log.request is 'Names one answer: a row that it shows twice has one entry.';
comment on column access_log.role is 'Of the first grant, in the order of access.md 1.5, that shows it.';
comment on column access_log.row_id is 'Null where a search on such a field found nothing.';
comment on column access_log.fields is 'Names of fields; of a figure (entity type Statistics) the measure, the code of the unit, what it was grouped and cut by.';
comment on column access_log.personal is 'Classes of which the person sees that they were looked at.';
comment on column access_log.written is 'Transaction that wrote the entry, and alone may add fields to it.';
comment on table access_log is 'One entry for each row of an answer of which a field of class F2, F2f or F3 was shown or searched, written by the statement that shows it (access.md 2.9).';
CREATE INDEX access_log_account ON public.access_log USING btree (account_id, at);
CREATE INDEX access_log_figures ON public.access_log USING btree (account_id, (fields[1]), at) WHERE (entity_type = 'Statistics'::text);
CREATE INDEX access_log_l1_at ON public.access_log USING btree (l1, at, id);
CREATE INDEX access_log_l2_at ON public.access_log USING btree (l2, at, id);
CREATE INDEX access_log_l3_at ON public.access_log USING btree (l3, at, id);
CREATE INDEX access_log_l4_at ON public.access_log USING btree (l4, at, id);
CREATE INDEX access_log_l5_at ON public.access_log USING btree (l5, at, id);
CREATE INDEX access_log_live_unit ON public.access_log USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX access_log_reader ON public.access_log USING btree (reader_id) WHERE (reader_id IS NOT NULL);
CREATE INDEX access_log_role_unit ON public.access_log USING btree (role_unit) WHERE (role_unit IS NOT NULL);
CREATE INDEX access_log_subject ON public.access_log USING btree (subject_id, at, id) WHERE (subject_id IS NOT NULL);
CREATE INDEX access_log_unit ON public.access_log USING btree (unit);
CREATE TRIGGER access_log_is_kept BEFORE DELETE OR UPDATE ON public.access_log FOR EACH ROW EXECUTE FUNCTION access_log_is_kept();
CREATE TRIGGER access_log_is_not_emptied BEFORE TRUNCATE ON public.access_log FOR EACH STATEMENT EXECUTE FUNCTION access_log_is_not_emptied();
CREATE TRIGGER access_log_scope_closed BEFORE INSERT OR UPDATE OF unit ON public.access_log FOR EACH ROW EXECUTE FUNCTION scope_closed();
CREATE TRIGGER access_log_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.access_log FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();

create table account (
  id uuid not null default uuidv7(),
  username text collate "C" not null,
  kind text not null,
  member_id uuid,
  unit integer,
  service_name text,
  password_hash text not null,
  state text not null default 'ACTIVE'::text,
  authz_version bigint not null default 1,
  created_at timestamp with time zone not null default clock_timestamp(),
  last_sign_in_at timestamp with time zone,
  failed_sign_ins integer not null default 0,
  last_failed_at timestamp with time zone,
  mfa_enabled boolean not null default false,
  disable_asked boolean not null default false,
  must_reset boolean not null default false,
  drafting_unit integer,
  created_by uuid,
  edited_by uuid,
  approved_by uuid,
  key_hash text,
  key_expires_at timestamp with time zone,
  version integer not null default 1,
  must_change boolean not null default false,
  constraint account_pk PRIMARY KEY (id),
  constraint account_username_unique UNIQUE (username),
  constraint account_approver_exists FOREIGN KEY (approved_by) REFERENCES member(id),
  constraint account_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint account_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint account_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint account_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint account_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint account_failed_not_negative CHECK (failed_sign_ins >= 0),
  constraint account_key_ends CHECK ((key_hash IS NULL) = (key_expires_at IS NULL)),
  constraint account_key_of_service CHECK ((kind = ANY (ARRAY['REPORTING'::text, 'INTEGRATION'::text])) OR key_hash IS NULL),
  constraint account_kind_known CHECK (kind = ANY (ARRAY['PERSON'::text, 'REPORTING'::text, 'INTEGRATION'::text, 'ADMIN'::text])),
  constraint account_of_person_or_service CHECK ((kind = 'PERSON'::text) = (member_id IS NOT NULL) AND (kind = 'PERSON'::text) = (unit IS NULL)),
  constraint account_state_known CHECK (state = ANY (ARRAY['REQUESTED'::text, 'PROPOSED'::text, 'ACTIVE'::text, 'REJECTED'::text, 'DISABLED'::text])),
  constraint account_username_lower_case CHECK (username = lower(username) AND (username IS NFC NORMALIZED) AND username <> ''::text)
);
comment on column account.authz_version is 'Raised by triggers whenever something changes on which the account''s rights depend (architecture.md section 3).';
comment on column account.disable_asked is 'The office asks for its end; in force when the second person approves.';
comment on column account.must_reset is 'Its password is void; a new one comes with a code that the administrator never sees (K22).';
comment on column account.created_by is 'Person who proposed it.';
comment on column account.edited_by is 'Person who asked for its end, else who proposed it.';
comment on column account.key_hash is 'SHA-256 of the one key of a service; the key itself is shown once and kept nowhere.';
comment on column account.must_change is 'Its password was made by who created or re-issued it: until it is changed the account has no rights.';
comment on table account is 'Accounts: of exactly one person, or of a service at a unit (access.md 1.4).';
CREATE INDEX account_approver ON public.account USING btree (approved_by) WHERE (approved_by IS NOT NULL);
CREATE INDEX account_creator ON public.account USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX account_drafting_unit ON public.account USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX account_editor ON public.account USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE UNIQUE INDEX account_key ON public.account USING btree (key_hash) WHERE (key_hash IS NOT NULL);
CREATE UNIQUE INDEX account_one_of_a_person ON public.account USING btree (member_id) WHERE (state <> 'REJECTED'::text);
CREATE INDEX account_unit ON public.account USING btree (unit) WHERE (unit IS NOT NULL);
CREATE TRIGGER account_key_touched BEFORE UPDATE OF key_hash, key_expires_at ON public.account FOR EACH ROW WHEN (((new.key_hash IS DISTINCT FROM old.key_hash) OR (new.key_expires_at IS DISTINCT FROM old.key_expires_at))) EXECUTE FUNCTION account_touched();
CREATE TRIGGER account_touched BEFORE UPDATE OF state, unit, member_id, kind ON public.account FOR EACH ROW WHEN (((((new.state IS DISTINCT FROM old.state) OR (new.unit IS DISTINCT FROM old.unit)) OR (new.member_id IS DISTINCT FROM old.member_id)) OR (new.kind IS DISTINCT FROM old.kind))) EXECUTE FUNCTION account_touched();

create table attendance (
  id uuid not null default uuidv7(),
  enrolment_id uuid not null,
  session_id uuid not null,
  present boolean not null,
  excuse text,
  constraint attendance_pk PRIMARY KEY (id),
  constraint attendance_once_a_session UNIQUE (enrolment_id, session_id),
  constraint attendance_of_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment(id),
  constraint attendance_session_exists FOREIGN KEY (session_id) REFERENCES training_session(id),
  constraint attendance_excuse_of_absent CHECK (NOT present OR excuse IS NULL)
);
comment on column attendance.excuse is 'Why the participant was absent.';
comment on table attendance is 'Who came to which session (điểm danh).';
CREATE INDEX attendance_session ON public.attendance USING btree (session_id);
CREATE TRIGGER attendance_in_own_class AFTER INSERT OR UPDATE OF enrolment_id, session_id ON public.attendance FOR EACH ROW EXECUTE FUNCTION attendance_in_own_class();

create table audit_log (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  at timestamp with time zone not null,
  account_id uuid not null,
  member_id uuid,
  roles text[] not null,
  role_units integer[] not null,
  act text not null,
  entity_type text not null,
  row_id uuid,
  changed_fields text[] not null,
  outcome text not null,
  code text,
  rule text,
  reason text,
  address text not null,
  constraint audit_log_pk PRIMARY KEY (id),
  constraint audit_log_account_exists FOREIGN KEY (account_id) REFERENCES account(id),
  constraint audit_log_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint audit_log_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint audit_log_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint audit_log_lives_in_its_unit CHECK (live_unit = unit),
  constraint audit_log_outcome_known CHECK (outcome = ANY (ARRAY['DONE'::text, 'REFUSED'::text])),
  constraint audit_log_refused_has_code CHECK ((outcome = 'REFUSED'::text) = (code IS NOT NULL)),
  constraint audit_log_role_has_unit CHECK (cardinality(roles) = cardinality(role_units))
);
comment on column audit_log.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column audit_log.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column audit_log.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column audit_log.roles is 'Roles of the grants that allow the act; of a refused one of those that have it at all.';
comment on column audit_log.row_id is 'The row acted on, or the id that a refused act named; no key, for it need not exist.';
comment on table audit_log is 'One line for each act, done or refused: names of changed fields, never values (access.md 2.9).';
CREATE INDEX audit_log_account ON public.audit_log USING btree (account_id, at);
CREATE INDEX audit_log_l1_at ON public.audit_log USING btree (l1, at, id);
CREATE INDEX audit_log_l2_at ON public.audit_log USING btree (l2, at, id);
CREATE INDEX audit_log_l3_at ON public.audit_log USING btree (l3, at, id);
CREATE INDEX audit_log_l4_at ON public.audit_log USING btree (l4, at, id);
CREATE INDEX audit_log_l5_at ON public.audit_log USING btree (l5, at, id);
CREATE INDEX audit_log_live_unit ON public.audit_log USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX audit_log_member ON public.audit_log USING btree (member_id) WHERE (member_id IS NOT NULL);
CREATE INDEX audit_log_row ON public.audit_log USING btree (row_id) WHERE (row_id IS NOT NULL);
CREATE INDEX audit_log_unit ON public.audit_log USING btree (unit);
CREATE TRIGGER audit_log_is_kept BEFORE DELETE OR UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_is_kept();
CREATE TRIGGER audit_log_is_not_emptied BEFORE TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_kept();
CREATE TRIGGER audit_log_scope_closed BEFORE INSERT OR UPDATE OF unit ON public.audit_log FOR EACH ROW EXECUTE FUNCTION scope_closed();
CREATE TRIGGER audit_log_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.audit_log FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();

create table ballot (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  cycle_id uuid not null,
  undecided boolean not null default true,
  step integer not null,
  title text collate "C" not null,
  state text collate "C" not null default 'OPEN'::text,
  date date not null,
  convened integer not null,
  membership integer not null,
  present integer,
  ballots_out integer,
  ballots_in integer,
  valid integer,
  invalid integer,
  comments text,
  created_by uuid,
  edited_by uuid,
  recorded_on date not null,
  version integer not null default 1,
  constraint ballot_pk PRIMARY KEY (id),
  constraint ballot_one_of_a_step UNIQUE (cycle_id, title, step),
  constraint ballot_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint ballot_cycle_exists FOREIGN KEY (cycle_id) REFERENCES planning_cycle(id),
  constraint ballot_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint ballot_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint ballot_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint ballot_comments_are_nfc CHECK ((comments IS NFC NORMALIZED) AND comments <> ''::text),
  constraint ballot_convened_positive CHECK (convened > 0 AND membership >= convened),
  constraint ballot_counted_has_numbers CHECK ((state = 'OPEN'::text) = (num_nulls(present, ballots_out, ballots_in, valid, invalid) = 5) AND (state = 'OPEN'::text) = (num_nonnulls(present, ballots_out, ballots_in, valid, invalid) = 0)),
  constraint ballot_has_unit CHECK (unit IS NOT NULL),
  constraint ballot_in_of_out CHECK (ballots_in >= 0 AND ballots_in <= ballots_out),
  constraint ballot_lives_in_its_unit CHECK (live_unit = unit),
  constraint ballot_out_to_present CHECK (ballots_out >= 0 AND ballots_out <= present),
  constraint ballot_present_were_convened CHECK (present >= 1 AND present <= convened),
  constraint ballot_state_known CHECK (state = ANY (ARRAY['OPEN'::text, 'COUNTED'::text, 'CONFIRMED'::text])),
  constraint ballot_step_positive CHECK (step > 0),
  constraint ballot_title_is_planned CHECK (title <> ALL (ARRAY['GROUP_HEAD'::text, 'GROUP_DEPUTY'::text])),
  constraint ballot_title_known CHECK (title = ANY (ARRAY['SECRETARY'::text, 'STANDING_DEPUTY_SECRETARY'::text, 'DEPUTY_SECRETARY'::text, 'FULL_TIME_DEPUTY_SECRETARY'::text, 'STANDING_MEMBER'::text, 'COMMITTEE_MEMBER'::text, 'HEAD'::text, 'DEPUTY_HEAD'::text, 'OFFICER'::text, 'INSPECTION_CHAIR'::text, 'INSPECTION_DEPUTY_CHAIR'::text, 'INSPECTION_MEMBER'::text, 'INSPECTION_OFFICER'::text, 'GROUP_HEAD'::text, 'GROUP_DEPUTY'::text])),
  constraint ballot_valid_and_invalid CHECK (valid >= 0 AND invalid >= 0 AND (valid + invalid) = ballots_in)
);
comment on column ballot.unit is 'The unit whose meeting it is.';
comment on column ballot.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column ballot.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column ballot.undecided is 'Its cycle is before APPROVED: no nominee for the title, and no kin of one, sees it (K4, K10). Kept by trigger.';
comment on column ballot.step is 'Step of the process (domain.md 3.3).';
comment on column ballot.membership is 'Full membership of the collective that meets; the base of the threshold in the steps that the rule set names.';
comment on column ballot.edited_by is 'The clerk who entered the count.';
comment on table ballot is 'Ballots (lấy phiếu giới thiệu): one for each cycle, title and step of the process; access.md 2.12.';
CREATE INDEX ballot_creator ON public.ballot USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX ballot_editor ON public.ballot USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX ballot_l1_id ON public.ballot USING btree (l1, id);
CREATE INDEX ballot_l2_id ON public.ballot USING btree (l2, id);
CREATE INDEX ballot_l3_id ON public.ballot USING btree (l3, id);
CREATE INDEX ballot_l4_id ON public.ballot USING btree (l4, id);
CREATE INDEX ballot_l5_id ON public.ballot USING btree (l5, id);
CREATE INDEX ballot_live_unit ON public.ballot USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX ballot_unit ON public.ballot USING btree (unit);
CREATE TRIGGER ballot_follows_cycle BEFORE INSERT OR UPDATE OF cycle_id, undecided ON public.ballot FOR EACH ROW EXECUTE FUNCTION ballot_follows_cycle();
CREATE TRIGGER ballot_scope_closed BEFORE INSERT OR UPDATE OF undecided, unit ON public.ballot FOR EACH ROW WHEN ((new.undecided IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER ballot_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.ballot FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER ballot_scope_living BEFORE INSERT OR UPDATE OF undecided, unit ON public.ballot FOR EACH ROW WHEN (new.undecided) EXECUTE FUNCTION scope_living();
CREATE CONSTRAINT TRIGGER ballot_sums_reconcile AFTER INSERT OR UPDATE ON public.ballot DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ballot_sums_reconcile();

create table ballot_box (
  ballot_id uuid not null,
  sealed bytea not null,
  constraint ballot_box_pk PRIMARY KEY (ballot_id),
  constraint ballot_box_ballot_exists FOREIGN KEY (ballot_id) REFERENCES ballot(id)
);
comment on column ballot_box.sealed is 'Always as long, and new with each slip whatever is voted: no version of the row tells a choice.';
comment on table ballot_box is 'The box of the slips cast (hòm phiếu), one row for each ballot: sums alone, sealed with a key that the database has not.';

create table ballot_slip (
  id uuid not null default uuidv7(),
  ballot_id uuid not null,
  member_id uuid not null,
  was_cast boolean not null default false,
  version integer not null default 1,
  constraint ballot_slip_pk PRIMARY KEY (id),
  constraint ballot_slip_one_of_a_person UNIQUE (ballot_id, member_id),
  constraint ballot_slip_ballot_exists FOREIGN KEY (ballot_id) REFERENCES ballot(id),
  constraint ballot_slip_member_exists FOREIGN KEY (member_id) REFERENCES member(id)
);
comment on table ballot_slip is 'Slips of convened persons who vote here (phiếu); taken away when the count is confirmed. It says that one voted, never how.';
CREATE INDEX ballot_slip_member ON public.ballot_slip USING btree (member_id);

create table ballot_tally (
  id uuid not null default uuidv7(),
  ballot_id uuid not null,
  ordinal integer not null,
  nominee_id uuid not null,
  votes integer,
  constraint ballot_tally_pk PRIMARY KEY (id),
  constraint ballot_tally_one_of_a_nominee UNIQUE (ballot_id, nominee_id),
  constraint ballot_tally_place_unique UNIQUE (ballot_id, ordinal),
  constraint ballot_tally_ballot_exists FOREIGN KEY (ballot_id) REFERENCES ballot(id),
  constraint ballot_tally_nominee_exists FOREIGN KEY (nominee_id) REFERENCES member(id),
  constraint ballot_tally_place_positive CHECK (ordinal > 0),
  constraint ballot_tally_votes_not_negative CHECK (votes >= 0)
);
comment on column ballot_tally.ordinal is 'Place on the slip, from 1.';
comment on table ballot_tally is 'Votes of each nominee of a ballot, in sum; null until counted.';
CREATE INDEX ballot_tally_nominee ON public.ballot_tally USING btree (nominee_id);
CREATE CONSTRAINT TRIGGER ballot_tally_is_nominated AFTER INSERT OR UPDATE ON public.ballot_tally DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ballot_tally_is_nominated();
CREATE CONSTRAINT TRIGGER ballot_tally_sums_reconcile AFTER INSERT OR UPDATE ON public.ballot_tally DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ballot_sums_reconcile();

create table body (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  kind text collate "C" not null,
  name text collate "vi-x-icu" not null,
  term_id uuid,
  max_seats integer,
  state text not null default 'ACTIVE'::text,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  constraint body_pk PRIMARY KEY (id),
  constraint body_unit_unique UNIQUE (id, unit),
  constraint body_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint body_term_of_its_unit FOREIGN KEY (term_id, unit) REFERENCES term(id, unit),
  constraint body_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint body_days_in_order CHECK (valid_to >= valid_from),
  constraint body_ended_has_last_day CHECK (state <> 'ENDED'::text OR valid_to IS NOT NULL),
  constraint body_has_unit CHECK (unit IS NOT NULL),
  constraint body_kind_known CHECK (kind = ANY (ARRAY['EXECUTIVE'::text, 'STANDING'::text, 'INSPECTION'::text, 'ORGANISATION_BOARD'::text, 'PROPAGANDA_BOARD'::text, 'MASS_BOARD'::text, 'PROPAGANDA_MASS_BOARD'::text, 'OFFICE'::text, 'WORKING_GROUP'::text, 'CONGRESS'::text])),
  constraint body_lives_in_its_unit CHECK (live_unit = unit),
  constraint body_max_seats_positive CHECK (max_seats > 0),
  constraint body_name_is_nfc CHECK ((name IS NFC NORMALIZED) AND name <> ''::text),
  constraint body_state_known CHECK (state = ANY (ARRAY['ACTIVE'::text, 'ENDED'::text]))
);
comment on column body.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column body.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column body.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column body.term_id is 'Term of office, of the same unit; null for boards and offices.';
comment on table body is 'Bodies inside units: committees, standing and inspection committees, boards, offices.';
CREATE INDEX body_l1_kind ON public.body USING btree (l1, kind, id);
CREATE INDEX body_l2_kind ON public.body USING btree (l2, kind, id);
CREATE INDEX body_l3_kind ON public.body USING btree (l3, kind, id);
CREATE INDEX body_l4_kind ON public.body USING btree (l4, kind, id);
CREATE INDEX body_l5_kind ON public.body USING btree (l5, kind, id);
CREATE INDEX body_live_unit ON public.body USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX body_term ON public.body USING btree (term_id);
CREATE INDEX body_unit ON public.body USING btree (unit);
CREATE TRIGGER body_authz AFTER UPDATE ON public.body REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_body();
CREATE TRIGGER body_needs AFTER UPDATE ON public.body REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_body();
CREATE TRIGGER body_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.body FOR EACH ROW WHEN (((new.state = 'ACTIVE'::text) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER body_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.body FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER body_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.body FOR EACH ROW WHEN ((new.state = 'ACTIVE'::text)) EXECUTE FUNCTION scope_living();

create table correction (
  id uuid not null default uuidv7(),
  member_id uuid not null,
  qualification_id uuid,
  account_id uuid not null,
  created_by uuid,
  state text not null,
  note text,
  proposed_on date not null,
  decided_on date,
  decided_by_id uuid,
  reason text,
  version integer not null default 1,
  constraint correction_pk PRIMARY KEY (id),
  constraint correction_account_exists FOREIGN KEY (account_id) REFERENCES account(id),
  constraint correction_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint correction_decider_exists FOREIGN KEY (decided_by_id) REFERENCES member(id),
  constraint correction_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint correction_qualification_exists FOREIGN KEY (qualification_id) REFERENCES qualification(id),
  constraint correction_decided_by_someone CHECK ((state = 'PROPOSED'::text) = (decided_on IS NULL) AND (decided_on IS NULL) = (decided_by_id IS NULL)),
  constraint correction_rejected_has_reason CHECK (state <> 'REJECTED'::text OR reason IS NOT NULL),
  constraint correction_state_known CHECK (state = ANY (ARRAY['PROPOSED'::text, 'ACCEPTED'::text, 'REJECTED'::text]))
);
comment on column correction.account_id is 'The account that proposed it: a person''s or that of an integration.';
comment on column correction.created_by is 'The person who proposed it, null for an integration.';
comment on table correction is 'Proposed corrections of profile, record or qualification (đề nghị điều chỉnh); nothing changes until one is accepted.';
CREATE INDEX correction_account ON public.correction USING btree (account_id);
CREATE INDEX correction_creator ON public.correction USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX correction_decider ON public.correction USING btree (decided_by_id) WHERE (decided_by_id IS NOT NULL);
CREATE INDEX correction_member ON public.correction USING btree (member_id, proposed_on, id);
CREATE INDEX correction_qualification ON public.correction USING btree (qualification_id) WHERE (qualification_id IS NOT NULL);

create table correction_item (
  id uuid not null default uuidv7(),
  correction_id uuid not null,
  field text not null,
  old_value text,
  new_value text,
  constraint correction_item_pk PRIMARY KEY (id),
  constraint correction_item_once UNIQUE (correction_id, field),
  constraint correction_item_correction_exists FOREIGN KEY (correction_id) REFERENCES correction(id) DEFERRABLE INITIALLY DEFERRED,
  constraint correction_item_changes CHECK (old_value IS DISTINCT FROM new_value)
);
comment on table correction_item is 'What a correction proposes, field by field, with the value that stood there when it was proposed.';

create table dataset (
  name text not null,
  business_day date not null,
  loaded_at timestamp with time zone not null,
  constraint dataset_pk PRIMARY KEY (name)
);
comment on table dataset is 'The dataset that was loaded, if any, and its business day (architecture.md section 3).';
CREATE UNIQUE INDEX dataset_only_one ON public.dataset USING btree ((true));

create table decision (
  id uuid not null default uuidv7(),
  body_id uuid not null,
  date date not null,
  document_id uuid,
  convened integer not null,
  present integer not null,
  votes_for integer not null,
  votes_against integer not null,
  constraint decision_pk PRIMARY KEY (id),
  constraint decision_body_exists FOREIGN KEY (body_id) REFERENCES body(id),
  constraint decision_document_exists FOREIGN KEY (document_id) REFERENCES document(id),
  constraint decision_counts_not_negative CHECK (LEAST(convened, present, votes_for, votes_against) >= 0),
  constraint decision_present_were_convened CHECK (present <= convened),
  constraint decision_votes_of_present CHECK ((votes_for + votes_against) <= present)
);
comment on table decision is 'Collective decisions: the body, its meeting and the votes (collectives decide, people record).';
CREATE INDEX decision_body ON public.decision USING btree (body_id);
CREATE INDEX decision_document ON public.decision USING btree (document_id);

create table document (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  issuer text not null,
  number text,
  symbol text not null,
  type text not null,
  date date not null,
  title text not null,
  signer text not null,
  state text not null,
  audience text not null,
  class text not null,
  content text,
  drafting_body uuid,
  drafting_unit integer,
  register_year integer,
  register_no integer,
  version integer not null default 1,
  constraint document_pk PRIMARY KEY (id),
  constraint document_register_no_unique UNIQUE (unit, register_year, register_no),
  constraint document_drafting_body_exists FOREIGN KEY (drafting_body) REFERENCES body(id),
  constraint document_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint document_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint document_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint document_audience_known CHECK (audience = ANY (ARRAY['NONE'::text, 'CADRES'::text, 'MEMBERS'::text])),
  constraint document_class_known CHECK (class = ANY (ARRAY['F0'::text, 'F1'::text, 'F3'::text])),
  constraint document_has_unit CHECK (unit IS NOT NULL),
  constraint document_lives_in_its_unit CHECK (live_unit = unit),
  constraint document_register_no_whole CHECK ((register_year IS NULL) = (register_no IS NULL)),
  constraint document_registered_has_number CHECK (state = 'DRAFT'::text OR number IS NOT NULL),
  constraint document_state_known CHECK (state = ANY (ARRAY['DRAFT'::text, 'REGISTERED'::text, 'PUBLISHED'::text, 'REPLACED'::text])),
  constraint document_text_is_nfc CHECK ((title IS NFC NORMALIZED) AND (issuer IS NFC NORMALIZED) AND (signer IS NFC NORMALIZED))
);
comment on column document.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column document.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column document.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column document.number is 'Number given at registration; of an incoming document that of its issuer. Null in a draft.';
comment on column document.register_no is 'Number in the registry of the unit and year; allotted by registration.';
comment on table document is 'References to documents in a unit''s registry (văn bản). It keeps the levels that the unit had at registration.';
CREATE INDEX document_drafting_body ON public.document USING btree (drafting_body) WHERE (drafting_body IS NOT NULL);
CREATE INDEX document_drafting_unit ON public.document USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX document_l1_date ON public.document USING btree (l1, date, id);
CREATE INDEX document_l2_date ON public.document USING btree (l2, date, id);
CREATE INDEX document_l3_date ON public.document USING btree (l3, date, id);
CREATE INDEX document_l4_date ON public.document USING btree (l4, date, id);
CREATE INDEX document_l5_date ON public.document USING btree (l5, date, id);
CREATE INDEX document_live_unit ON public.document USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX document_unit ON public.document USING btree (unit);
CREATE TRIGGER document_scope_closed BEFORE INSERT OR UPDATE OF unit ON public.document FOR EACH ROW EXECUTE FUNCTION scope_closed();
CREATE TRIGGER document_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.document FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();

create table document_party (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  document_id uuid not null,
  role text not null,
  constraint document_party_pk PRIMARY KEY (id),
  constraint document_party_unique UNIQUE (document_id, role, unit),
  constraint document_party_document_exists FOREIGN KEY (document_id) REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  constraint document_party_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint document_party_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint document_party_has_unit CHECK (unit IS NOT NULL),
  constraint document_party_lives_in_its_unit CHECK (live_unit = unit),
  constraint document_party_role_known CHECK (role = 'ADDRESSEE'::text)
);
comment on column document_party.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column document_party.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column document_party.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on table document_party is 'Other units of a document: those that it is addressed to (nơi nhận).';
CREATE INDEX document_party_live_unit ON public.document_party USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX document_party_unit ON public.document_party USING btree (unit);
CREATE TRIGGER document_party_scope_closed BEFORE INSERT OR UPDATE OF unit ON public.document_party FOR EACH ROW EXECUTE FUNCTION scope_closed();
CREATE TRIGGER document_party_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.document_party FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();

create table document_register (
  unit integer not null,
  year integer not null,
  last_no integer not null,
  constraint document_register_pk PRIMARY KEY (unit, year),
  constraint document_register_unit_exists FOREIGN KEY (unit) REFERENCES organization(no)
);
comment on table document_register is 'The last number allotted in the registry of a unit in a year; who registers waits for who came before.';

create table enrolment (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  class_id uuid not null,
  member_id uuid not null,
  state text not null default 'NOMINATED'::text,
  state_before text,
  stage text not null generated always as (COALESCE(state_before, state)) stored,
  nominated_on date not null,
  submitted_on date,
  first_day date,
  last_day date,
  created_by uuid,
  edited_by uuid,
  submitted_by uuid,
  version integer not null default 1,
  constraint enrolment_pk PRIMARY KEY (id),
  constraint enrolment_no_clash_of_days EXCLUDE USING gist (member_id WITH =, daterange(first_day, last_day, '[]'::text) WITH &&) WHERE ((state = ANY (ARRAY['CONFIRMED'::text, 'ATTENDING'::text])) AND first_day IS NOT NULL AND last_day IS NOT NULL),
  constraint enrolment_class_exists FOREIGN KEY (class_id) REFERENCES training_class(id),
  constraint enrolment_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint enrolment_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint enrolment_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint enrolment_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint enrolment_submitter_exists FOREIGN KEY (submitted_by) REFERENCES member(id),
  constraint enrolment_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint enrolment_has_unit CHECK (unit IS NOT NULL),
  constraint enrolment_lives_in_its_unit CHECK (live_unit = unit),
  constraint enrolment_state_before_kept CHECK ((state = 'REJECTED'::text) = (state_before IS NOT NULL)),
  constraint enrolment_state_before_known CHECK (state_before = ANY (ARRAY['NOMINATED'::text, 'CONFIRMED'::text, 'ATTENDING'::text, 'COMPLETED'::text, 'FAILED'::text, 'WITHDRAWN'::text, 'REJECTED'::text])),
  constraint enrolment_state_known CHECK (state = ANY (ARRAY['NOMINATED'::text, 'CONFIRMED'::text, 'ATTENDING'::text, 'COMPLETED'::text, 'FAILED'::text, 'WITHDRAWN'::text, 'REJECTED'::text]))
);
comment on column enrolment.unit is 'Sending side: the unit to which the participant belongs, which nominates.';
comment on column enrolment.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column enrolment.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column enrolment.state_before is 'The state from which it was rejected.';
comment on column enrolment.stage is 'The state that rules judge by: of a rejected row the one before (access.md 2.0).';
comment on column enrolment.submitted_on is 'Day on which the grassroots secretary sent the nomination on.';
comment on column enrolment.first_day is 'Days of the class, kept by trigger, so that the table itself refuses a clash.';
comment on table enrolment is 'Persons nominated for, confirmed in and attending a training class (học viên); access.md 2.17.';
CREATE INDEX enrolment_class ON public.enrolment USING btree (class_id, id);
CREATE INDEX enrolment_creator ON public.enrolment USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX enrolment_editor ON public.enrolment USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX enrolment_l1_state ON public.enrolment USING btree (l1, state, id);
CREATE INDEX enrolment_l2_state ON public.enrolment USING btree (l2, state, id);
CREATE INDEX enrolment_l3_state ON public.enrolment USING btree (l3, state, id);
CREATE INDEX enrolment_l4_state ON public.enrolment USING btree (l4, state, id);
CREATE INDEX enrolment_l5_state ON public.enrolment USING btree (l5, state, id);
CREATE INDEX enrolment_live_unit ON public.enrolment USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX enrolment_member ON public.enrolment USING btree (member_id);
CREATE UNIQUE INDEX enrolment_once_in_a_class ON public.enrolment USING btree (class_id, member_id) WHERE (state <> ALL (ARRAY['WITHDRAWN'::text, 'REJECTED'::text]));
CREATE INDEX enrolment_submitter ON public.enrolment USING btree (submitted_by) WHERE (submitted_by IS NOT NULL);
CREATE INDEX enrolment_unit ON public.enrolment USING btree (unit);
CREATE TRIGGER enrolment_counts_delete AFTER DELETE ON public.enrolment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION enrolment_counts();
CREATE TRIGGER enrolment_counts_insert AFTER INSERT ON public.enrolment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION enrolment_counts();
CREATE TRIGGER enrolment_counts_update AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION enrolment_counts();
CREATE TRIGGER enrolment_days BEFORE INSERT OR UPDATE OF class_id ON public.enrolment FOR EACH ROW EXECUTE FUNCTION enrolment_days();
CREATE TRIGGER enrolment_has_place_insert AFTER INSERT ON public.enrolment FOR EACH ROW WHEN ((new.state = ANY (ARRAY['CONFIRMED'::text, 'ATTENDING'::text, 'COMPLETED'::text, 'FAILED'::text]))) EXECUTE FUNCTION enrolment_has_place();
CREATE TRIGGER enrolment_has_place_update AFTER UPDATE OF state, class_id ON public.enrolment FOR EACH ROW WHEN (((new.state = ANY (ARRAY['CONFIRMED'::text, 'ATTENDING'::text, 'COMPLETED'::text, 'FAILED'::text])) AND (old.state <> ALL (ARRAY['CONFIRMED'::text, 'ATTENDING'::text, 'COMPLETED'::text, 'FAILED'::text])))) EXECUTE FUNCTION enrolment_has_place();
CREATE TRIGGER enrolment_has_result AFTER INSERT ON public.enrolment FOR EACH ROW EXECUTE FUNCTION enrolment_has_result();
CREATE TRIGGER enrolment_is_of_one_class BEFORE UPDATE OF class_id, member_id ON public.enrolment FOR EACH ROW WHEN (((new.class_id IS DISTINCT FROM old.class_id) OR (new.member_id IS DISTINCT FROM old.member_id))) EXECUTE FUNCTION enrolment_is_of_one_class();
CREATE TRIGGER enrolment_needs_delete AFTER DELETE ON public.enrolment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();
CREATE TRIGGER enrolment_needs_insert AFTER INSERT ON public.enrolment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();
CREATE TRIGGER enrolment_needs_update AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();
CREATE TRIGGER enrolment_organiser AFTER INSERT OR UPDATE OF class_id, state ON public.enrolment FOR EACH ROW EXECUTE FUNCTION enrolment_organiser();
CREATE TRIGGER enrolment_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.enrolment FOR EACH ROW WHEN (((new.state = ANY (ARRAY['NOMINATED'::text, 'CONFIRMED'::text, 'ATTENDING'::text])) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER enrolment_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.enrolment FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER enrolment_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.enrolment FOR EACH ROW WHEN ((new.state = ANY (ARRAY['NOMINATED'::text, 'CONFIRMED'::text, 'ATTENDING'::text]))) EXECUTE FUNCTION scope_living();

create table enrolment_party (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  enrolment_id uuid not null,
  role text not null,
  closed boolean not null default false,
  constraint enrolment_party_pk PRIMARY KEY (id),
  constraint enrolment_party_one_in_a_role UNIQUE (enrolment_id, role),
  constraint enrolment_party_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint enrolment_party_of_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment(id) ON DELETE CASCADE,
  constraint enrolment_party_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint enrolment_party_has_unit CHECK (unit IS NOT NULL),
  constraint enrolment_party_lives_in_its_unit CHECK (live_unit = unit),
  constraint enrolment_party_role_known CHECK (role = 'ORGANISER'::text)
);
comment on column enrolment_party.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column enrolment_party.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column enrolment_party.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column enrolment_party.closed is 'The enrolment is closed, and the levels are kept with it.';
comment on table enrolment_party is 'Units beside the sending one that an enrolment touches: ORGANISER is the class''s. Kept by trigger.';
CREATE INDEX enrolment_party_l1 ON public.enrolment_party USING btree (l1, enrolment_id);
CREATE INDEX enrolment_party_l2 ON public.enrolment_party USING btree (l2, enrolment_id);
CREATE INDEX enrolment_party_l3 ON public.enrolment_party USING btree (l3, enrolment_id);
CREATE INDEX enrolment_party_l4 ON public.enrolment_party USING btree (l4, enrolment_id);
CREATE INDEX enrolment_party_l5 ON public.enrolment_party USING btree (l5, enrolment_id);
CREATE INDEX enrolment_party_live_unit ON public.enrolment_party USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX enrolment_party_unit ON public.enrolment_party USING btree (unit);
CREATE TRIGGER enrolment_party_scope_closed BEFORE INSERT OR UPDATE OF closed, unit ON public.enrolment_party FOR EACH ROW WHEN (((NOT new.closed) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER enrolment_party_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.enrolment_party FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER enrolment_party_scope_living BEFORE INSERT OR UPDATE OF closed, unit ON public.enrolment_party FOR EACH ROW WHEN ((NOT new.closed)) EXECUTE FUNCTION scope_living();

create table enrolment_result (
  id uuid not null,
  class_id uuid not null,
  member_id uuid not null,
  passed boolean,
  score text collate "C",
  grade text,
  certificate_type text,
  certificate_number text collate "C",
  issued_on date,
  qualification_id uuid,
  edited_by uuid,
  version integer not null default 1,
  constraint enrolment_result_pk PRIMARY KEY (id),
  constraint enrolment_result_class_exists FOREIGN KEY (class_id) REFERENCES training_class(id),
  constraint enrolment_result_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint enrolment_result_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint enrolment_result_of_enrolment FOREIGN KEY (id) REFERENCES enrolment(id) ON DELETE CASCADE,
  constraint enrolment_result_qualification_exists FOREIGN KEY (qualification_id) REFERENCES qualification(id),
  constraint enrolment_result_certificate_type_known CHECK (certificate_type = ANY (ARRAY['CERTIFICATE'::text, 'DIPLOMA'::text])),
  constraint enrolment_result_certificate_when_passed CHECK (certificate_type IS NULL OR passed),
  constraint enrolment_result_certificate_whole CHECK ((certificate_type IS NULL) = (certificate_number IS NULL) AND (certificate_type IS NULL) = (issued_on IS NULL)),
  constraint enrolment_result_grade_fits CHECK ((grade = 'BELOW_STANDARD'::text) IS DISTINCT FROM passed OR grade IS NULL),
  constraint enrolment_result_grade_known CHECK (grade = ANY (ARRAY['EXCELLENT'::text, 'GOOD'::text, 'FAIR'::text, 'AVERAGE'::text, 'BELOW_STANDARD'::text])),
  constraint enrolment_result_graded_when_entered CHECK (passed IS NOT NULL OR score IS NULL AND grade IS NULL),
  constraint enrolment_result_score_form CHECK (score ~ '^(10|[0-9])([.][0-9]{1,2})?$'::text)
);
comment on column enrolment_result.class_id is 'Of the enrolment, which never changes it; so member_id.';
comment on column enrolment_result.passed is 'Null until the result is entered.';
comment on column enrolment_result.qualification_id is 'The qualification that the completed level has proposed.';
comment on table enrolment_result is 'Result and certificate of an enrolment, same id (kết quả, chứng chỉ); made with it, by trigger.';
CREATE INDEX enrolment_result_class ON public.enrolment_result USING btree (class_id);
CREATE INDEX enrolment_result_editor ON public.enrolment_result USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX enrolment_result_member ON public.enrolment_result USING btree (member_id);
CREATE INDEX enrolment_result_qualification ON public.enrolment_result USING btree (qualification_id) WHERE (qualification_id IS NOT NULL);

create table familiar_address (
  account_id uuid not null,
  address text collate "C" not null,
  succeeded_at timestamp with time zone not null,
  failed_sign_ins integer not null default 0,
  last_failed_at timestamp with time zone,
  constraint familiar_address_pk PRIMARY KEY (account_id, address),
  constraint familiar_address_account_exists FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint familiar_address_failed_not_negative CHECK (failed_sign_ins >= 0)
);
comment on column familiar_address.address is 'An IPv4 address, or an IPv6 network of 64 bits.';
comment on table familiar_address is 'Addresses from which an account was signed in to within 90 days: each has failures and waits of its own.';

create table idempotency_key (
  account_id uuid not null,
  key text collate "C" not null,
  act text not null,
  input_digest text not null,
  outcome jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_key_pk PRIMARY KEY (account_id, key),
  constraint idempotency_key_account_exists FOREIGN KEY (account_id) REFERENCES account(id),
  constraint idempotency_key_length CHECK (length(key) >= 1 AND length(key) <= 100)
);
comment on column idempotency_key.outcome is 'Row and version, never a payload; null only inside the transaction that claims the key.';
comment on table idempotency_key is 'Keys of acts, kept 24 hours: a repeat gets the first outcome (api.md section 3).';
CREATE INDEX idempotency_key_created ON public.idempotency_key USING btree (created_at);

create table identity_parameter (
  code text collate "C" not null,
  valid daterange not null,
  value integer not null,
  constraint identity_parameter_pk PRIMARY KEY (code, valid WITHOUT OVERLAPS),
  constraint identity_parameter_code_known CHECK (code = ANY (ARRAY['ASSIGNMENT_DAYS'::text, 'BREAK_GLASS_HOURS'::text])),
  constraint identity_parameter_value_positive CHECK (value > 0)
);
comment on column identity_parameter.value is 'Longest time of an assignment in days, time of a break-glass in hours.';
comment on table identity_parameter is 'Numbers of the rules on rights, each with the days on which it holds (access.md 1.6, K18).';

create table kinship (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  relative_id uuid,
  relation text not null,
  name text not null,
  source text not null,
  constraint kinship_pk PRIMARY KEY (id),
  constraint kinship_once UNIQUE (person_id, relation, relative_id),
  constraint kinship_person_exists FOREIGN KEY (person_id) REFERENCES member(id),
  constraint kinship_relative_exists FOREIGN KEY (relative_id) REFERENCES member(id),
  constraint kinship_name_not_empty CHECK (name <> ''::text AND (name IS NFC NORMALIZED)),
  constraint kinship_of_two CHECK (relative_id <> person_id),
  constraint kinship_relation_known CHECK (relation = ANY (ARRAY['SPOUSE'::text, 'PARENT'::text, 'CHILD'::text, 'SIBLING'::text, 'SPOUSE_PARENT'::text, 'SPOUSE_SIBLING'::text])),
  constraint kinship_source_known CHECK (source = ANY (ARRAY['DECLARED'::text, 'REGISTERED'::text]))
);
comment on column kinship.relative_id is 'The relative, where a person of ours.';
comment on column kinship.relation is 'What the relative is to the person.';
comment on table kinship is 'Relatives of persons, declared or registered (quan hệ gia đình); kin of access.md 1.4 in either direction.';
CREATE INDEX kinship_relative ON public.kinship USING btree (relative_id) WHERE (relative_id IS NOT NULL);
CREATE TRIGGER kinship_authz_delete AFTER DELETE ON public.kinship REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_kinship();
CREATE TRIGGER kinship_authz_insert AFTER INSERT ON public.kinship REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_kinship();
CREATE TRIGGER kinship_authz_update AFTER UPDATE ON public.kinship REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_kinship();

create table member (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  full_name text collate "vi-x-icu" not null,
  family_name text collate "vi-x-icu" not null,
  middle_name text collate "vi-x-icu" not null default ''::text,
  given_name text collate "vi-x-icu" not null,
  search_key text collate "C" not null generated always as ((' '::text || plain(full_name))) stored,
  gender text not null,
  birth_year integer not null,
  standing text not null,
  sponsor_unit integer,
  home_unit integer,
  home_active boolean not null default false,
  admission_date date,
  official_date date,
  version integer not null default 1,
  constraint member_pk PRIMARY KEY (id),
  constraint member_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint member_home_exists FOREIGN KEY (home_unit) REFERENCES organization(no),
  constraint member_sponsor_exists FOREIGN KEY (sponsor_unit) REFERENCES organization(no),
  constraint member_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint member_birth_year_plausible CHECK (birth_year >= 1850 AND birth_year <= 2200),
  constraint member_dates_in_order CHECK (official_date >= admission_date),
  constraint member_gender_known CHECK (gender = ANY (ARRAY['M'::text, 'F'::text])),
  constraint member_home_is_owner CHECK (home_unit IS NULL OR home_unit = unit),
  constraint member_lives_in_its_unit CHECK (live_unit = unit),
  constraint member_name_is_nfc CHECK ((full_name IS NFC NORMALIZED) AND (family_name IS NFC NORMALIZED) AND (middle_name IS NFC NORMALIZED) AND (given_name IS NFC NORMALIZED)),
  constraint member_name_not_empty CHECK (full_name <> ''::text AND family_name <> ''::text AND given_name <> ''::text),
  constraint member_standing_known CHECK (standing = ANY (ARRAY['CANDIDATE'::text, 'PROBATIONARY'::text, 'OFFICIAL'::text, 'EXEMPT'::text, 'SUSPENDED'::text, 'TRANSFERRED_OUT'::text, 'DECEASED'::text, 'LEFT'::text, 'GUEST'::text]))
);
comment on column member.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column member.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column member.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column member.search_key is 'A space before each word of the plain name, so that a search finds the beginning of words.';
comment on column member.home_unit is 'Cell of the home membership, of a former member the last one; kept by trigger.';
comment on column member.home_active is 'A home membership is in force; kept by trigger.';
comment on table member is 'Persons: members, candidates, guests and former members; standing tells which (access.md 1.4).';
CREATE INDEX member_home ON public.member USING btree (home_unit);
CREATE INDEX member_l1_admission ON public.member USING btree (l1, COALESCE(admission_date, 'infinity'::date), id);
CREATE INDEX member_l1_name ON public.member USING btree (l1, given_name, family_name, middle_name, id);
CREATE INDEX member_l2_admission ON public.member USING btree (l2, COALESCE(admission_date, 'infinity'::date), id);
CREATE INDEX member_l2_name ON public.member USING btree (l2, given_name, family_name, middle_name, id);
CREATE INDEX member_l3_admission ON public.member USING btree (l3, COALESCE(admission_date, 'infinity'::date), id);
CREATE INDEX member_l3_name ON public.member USING btree (l3, given_name, family_name, middle_name, id);
CREATE INDEX member_l4_admission ON public.member USING btree (l4, COALESCE(admission_date, 'infinity'::date), id);
CREATE INDEX member_l4_name ON public.member USING btree (l4, given_name, family_name, middle_name, id);
CREATE INDEX member_l5_admission ON public.member USING btree (l5, COALESCE(admission_date, 'infinity'::date), id);
CREATE INDEX member_l5_name ON public.member USING btree (l5, given_name, family_name, middle_name, id);
CREATE INDEX member_live_unit ON public.member USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX member_search ON public.member USING gin (search_key gin_trgm_ops);
CREATE INDEX member_sponsor ON public.member USING btree (sponsor_unit) WHERE (sponsor_unit IS NOT NULL);
CREATE INDEX member_unit ON public.member USING btree (unit);
CREATE TRIGGER member_authz AFTER UPDATE ON public.member REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_member();
CREATE TRIGGER member_counted_delete AFTER DELETE ON public.member REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION organization_count_members();
CREATE TRIGGER member_counted_insert AFTER INSERT ON public.member REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organization_count_members();
CREATE TRIGGER member_counted_update AFTER UPDATE ON public.member REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organization_count_members();
CREATE TRIGGER member_guard BEFORE UPDATE OF unit, home_unit, home_active ON public.member FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION member_owner_guard();
CREATE TRIGGER member_has_record AFTER INSERT ON public.member REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION member_has_record();
CREATE TRIGGER member_owner BEFORE INSERT OR UPDATE OF standing, sponsor_unit ON public.member FOR EACH ROW EXECUTE FUNCTION member_owner();
CREATE TRIGGER member_scope_closed BEFORE INSERT OR UPDATE OF unit, home_active, standing, sponsor_unit ON public.member FOR EACH ROW WHEN (((new.home_active OR (new.standing = ANY (ARRAY['CANDIDATE'::text, 'GUEST'::text]))) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER member_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.member FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER member_scope_living BEFORE INSERT OR UPDATE OF unit, home_active, standing, sponsor_unit ON public.member FOR EACH ROW WHEN ((new.home_active OR (new.standing = ANY (ARRAY['CANDIDATE'::text, 'GUEST'::text])))) EXECUTE FUNCTION scope_living();

create table member_export (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  file_class text not null,
  columns text[] not null,
  reason text not null,
  state text not null,
  requested_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  downloads integer not null default 0,
  refusal text,
  created_by uuid not null,
  version integer not null default 1,
  constraint member_export_pk PRIMARY KEY (id),
  constraint member_export_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint member_export_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint member_export_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint member_export_columns_some CHECK (cardinality(columns) > 0),
  constraint member_export_downloads_count CHECK (downloads >= 0),
  constraint member_export_file_class_known CHECK (file_class = ANY (ARRAY['F1'::text, 'F2'::text])),
  constraint member_export_has_unit CHECK (unit IS NOT NULL),
  constraint member_export_lives_in_its_unit CHECK (live_unit = unit),
  constraint member_export_ready_ends CHECK ((state = 'READY'::text) = (expires_at IS NOT NULL)),
  constraint member_export_record_waits CHECK (file_class = 'F2'::text OR state = 'READY'::text),
  constraint member_export_rejected_has_reason CHECK ((state = 'REJECTED'::text) = (refusal IS NOT NULL)),
  constraint member_export_state_known CHECK (state = ANY (ARRAY['REQUESTED'::text, 'READY'::text, 'REJECTED'::text]))
);
comment on column member_export.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column member_export.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column member_export.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column member_export.columns is 'Columns of the file in order, as they were asked for and approved.';
comment on column member_export.expires_at is 'From then on the file is not given out any more.';
comment on table member_export is 'Requests for files of persons (đề nghị xuất danh sách); rows and fields are read anew at each download.';
CREATE INDEX member_export_creator ON public.member_export USING btree (created_by, requested_at, id);
CREATE INDEX member_export_live_unit ON public.member_export USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX member_export_unit ON public.member_export USING btree (unit);
CREATE TRIGGER member_export_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.member_export FOR EACH ROW WHEN (((new.state = ANY (ARRAY['REQUESTED'::text, 'READY'::text])) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER member_export_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.member_export FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER member_export_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.member_export FOR EACH ROW WHEN ((new.state = ANY (ARRAY['REQUESTED'::text, 'READY'::text]))) EXECUTE FUNCTION scope_living();

create table member_record (
  id uuid not null,
  citizen_id text collate "C",
  card_number text collate "C",
  card_issued_on date,
  card_issued_at text,
  profile_number text collate "C",
  birth_date date,
  phone text collate "C",
  email text collate "C",
  permanent_address text,
  temporary_address text,
  birth_name text,
  aliases text,
  birth_place text,
  home_town text,
  ethnicity text,
  religion text,
  health text,
  photo text collate "C",
  occupation text,
  employment_status text,
  general_education text,
  professional_qualification text,
  academic_title text,
  foreign_languages text,
  it_level text,
  youth_union_date date,
  work_history text,
  rewards text,
  family_history text,
  political_history text,
  verified_at date,
  verified_by_id uuid,
  version integer not null default 1,
  constraint member_record_pk PRIMARY KEY (id),
  constraint member_record_card_number_taken UNIQUE (card_number),
  constraint member_record_citizen_id_taken UNIQUE (citizen_id),
  constraint member_record_person_exists FOREIGN KEY (id) REFERENCES member(id) ON DELETE CASCADE,
  constraint member_record_verifier_exists FOREIGN KEY (verified_by_id) REFERENCES member(id),
  constraint member_record_citizen_id_form CHECK (citizen_id ~ '^([0-9]{9}|[0-9]{12})$'::text),
  constraint member_record_phone_form CHECK (phone ~ '^0[0-9]{9,10}$'::text),
  constraint member_record_verified_by_someone CHECK ((verified_at IS NULL) = (verified_by_id IS NULL))
);
comment on column member_record.citizen_id is 'Citizen identity number: 12 digits, 9 for the older kind.';
comment on column member_record.phone is 'Digits with the leading 0.';
comment on column member_record.work_history is 'As text; so are rewards, family_history and political_history.';
comment on column member_record.verified_at is 'Day on which the record was last checked, by verified_by_id.';
comment on table member_record is 'Records of persons (hồ sơ đảng viên), one for each, with the same id; the person gives the levels (access.md 2.5).';
CREATE INDEX member_record_phone ON public.member_record USING btree (phone) WHERE (phone IS NOT NULL);
CREATE INDEX member_record_verifier ON public.member_record USING btree (verified_by_id) WHERE (verified_by_id IS NOT NULL);

create table membership (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  member_id uuid not null,
  kind text not null,
  status text not null default 'ACTIVE'::text,
  valid_from date not null,
  valid_to date,
  end_reason text,
  version integer not null default 1,
  constraint membership_pk PRIMARY KEY (id),
  constraint membership_one_home_at_a_time EXCLUDE USING gist (member_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (kind = 'OFFICIAL'::text) DEFERRABLE,
  constraint membership_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint membership_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint membership_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint membership_active_home_is_open CHECK (kind <> 'OFFICIAL'::text OR status <> 'ACTIVE'::text OR valid_to IS NULL),
  constraint membership_days_in_order CHECK (valid_to >= valid_from),
  constraint membership_ended_has_last_day CHECK (status <> 'ENDED'::text OR valid_to IS NOT NULL),
  constraint membership_has_unit CHECK (unit IS NOT NULL),
  constraint membership_kind_known CHECK (kind = ANY (ARRAY['OFFICIAL'::text, 'TEMPORARY'::text])),
  constraint membership_lives_in_its_unit CHECK (live_unit = unit),
  constraint membership_status_known CHECK (status = ANY (ARRAY['ACTIVE'::text, 'ENDED'::text]))
);
comment on column membership.unit is 'The cell.';
comment on column membership.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column membership.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on table membership is 'Dated memberships (đảng tịch tại tổ chức): OFFICIAL is the home, TEMPORARY a host (access.md 1.4).';
CREATE INDEX membership_host_l1 ON public.membership USING btree (l1, member_id) WHERE ((kind = 'TEMPORARY'::text) AND (status = 'ACTIVE'::text));
CREATE INDEX membership_host_l2 ON public.membership USING btree (l2, member_id) WHERE ((kind = 'TEMPORARY'::text) AND (status = 'ACTIVE'::text));
CREATE INDEX membership_host_l3 ON public.membership USING btree (l3, member_id) WHERE ((kind = 'TEMPORARY'::text) AND (status = 'ACTIVE'::text));
CREATE INDEX membership_host_l4 ON public.membership USING btree (l4, member_id) WHERE ((kind = 'TEMPORARY'::text) AND (status = 'ACTIVE'::text));
CREATE INDEX membership_host_l5 ON public.membership USING btree (l5, member_id) WHERE ((kind = 'TEMPORARY'::text) AND (status = 'ACTIVE'::text));
CREATE INDEX membership_live_unit ON public.membership USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX membership_member ON public.membership USING btree (member_id);
CREATE INDEX membership_unit ON public.membership USING btree (unit);
CREATE TRIGGER membership_authz_delete AFTER DELETE ON public.membership REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_membership();
CREATE TRIGGER membership_authz_insert AFTER INSERT ON public.membership REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_membership();
CREATE TRIGGER membership_authz_update AFTER UPDATE ON public.membership REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_membership();
CREATE TRIGGER membership_home_is_cell BEFORE INSERT OR UPDATE OF unit, kind, status ON public.membership FOR EACH ROW WHEN (((new.kind = 'OFFICIAL'::text) AND (new.status = 'ACTIVE'::text))) EXECUTE FUNCTION membership_home_is_cell();
CREATE TRIGGER membership_scope_closed BEFORE INSERT OR UPDATE OF status, unit ON public.membership FOR EACH ROW WHEN (((new.status = 'ACTIVE'::text) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER membership_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.membership FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER membership_scope_living BEFORE INSERT OR UPDATE OF status, unit ON public.membership FOR EACH ROW WHEN ((new.status = 'ACTIVE'::text)) EXECUTE FUNCTION scope_living();
CREATE TRIGGER membership_touched_delete AFTER DELETE ON public.membership REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_touched();
CREATE TRIGGER membership_touched_insert AFTER INSERT ON public.membership REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_touched();
CREATE TRIGGER membership_touched_update AFTER UPDATE ON public.membership REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_touched();

create table membership_event (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  member_id uuid not null,
  type text not null,
  state text not null default 'DRAFT'::text,
  state_before text,
  stage text not null generated always as (COALESCE(state_before, state)) stored,
  receiving_unit integer,
  receiving_shown integer generated always as (
CASE
    WHEN (COALESCE(state_before, state) = ANY (ARRAY['DECIDED'::text, 'PRESENTED'::text, 'ACCEPTED'::text, 'EFFECTIVE'::text])) THEN receiving_unit
    ELSE NULL::integer
END) stored,
  reason text,
  remarks text,
  checklist text[] not null default '{}'::text[],
  attachments text[] not null default '{}'::text[],
  recorded_on date not null,
  submitted_on date,
  decision_id uuid,
  decision_date date,
  effective_date date,
  votes text,
  standing_before text,
  admission_date_before date,
  official_date_before date,
  drafting_unit integer,
  proposed_by uuid,
  created_by uuid,
  edited_by uuid,
  submitted_by uuid,
  version integer not null default 1,
  constraint membership_event_pk PRIMARY KEY (id),
  constraint membership_event_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint membership_event_decision_exists FOREIGN KEY (decision_id) REFERENCES decision(id),
  constraint membership_event_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint membership_event_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint membership_event_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint membership_event_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint membership_event_proposer_exists FOREIGN KEY (proposed_by) REFERENCES account(id),
  constraint membership_event_receiving_unit_exists FOREIGN KEY (receiving_unit) REFERENCES organization(no),
  constraint membership_event_submitter_exists FOREIGN KEY (submitted_by) REFERENCES member(id),
  constraint membership_event_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint membership_event_decided_has_day CHECK ((state <> ALL (ARRAY['DECIDED'::text, 'PRESENTED'::text, 'ACCEPTED'::text, 'EFFECTIVE'::text])) OR decision_date IS NOT NULL),
  constraint membership_event_effective_has_day CHECK (state <> 'EFFECTIVE'::text OR effective_date IS NOT NULL),
  constraint membership_event_has_unit CHECK (unit IS NOT NULL),
  constraint membership_event_lives_in_its_unit CHECK (live_unit = unit),
  constraint membership_event_receives_a_transfer CHECK (receiving_unit IS NULL OR starts_with(type, 'TRANSFER_'::text)),
  constraint membership_event_state_before_kept CHECK ((state = ANY (ARRAY['REJECTED'::text, 'CANCELLED'::text])) = (state_before IS NOT NULL)),
  constraint membership_event_state_before_known CHECK (state_before = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'AGREED'::text, 'DECIDED'::text, 'PRESENTED'::text, 'ACCEPTED'::text, 'EFFECTIVE'::text, 'RETURNED'::text, 'REJECTED'::text, 'CANCELLED'::text])),
  constraint membership_event_state_known CHECK (state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'AGREED'::text, 'DECIDED'::text, 'PRESENTED'::text, 'ACCEPTED'::text, 'EFFECTIVE'::text, 'RETURNED'::text, 'REJECTED'::text, 'CANCELLED'::text])),
  constraint membership_event_type_known CHECK (type = ANY (ARRAY['ADMISSION'::text, 'RECOGNITION'::text, 'CARD'::text, 'TRANSFER_OFFICIAL'::text, 'TRANSFER_TEMPORARY'::text, 'TRANSFER_INTERNAL'::text, 'EXEMPTION'::text, 'READMISSION'::text, 'DEATH'::text, 'EXPULSION'::text, 'STRIKE_OFF'::text, 'WITHDRAWAL'::text, 'SUSPENSION'::text]))
);
comment on column membership_event.unit is 'From-side: the unit that owned the person when the event was drafted.';
comment on column membership_event.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column membership_event.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column membership_event.state_before is 'The state from which it was rejected or cancelled.';
comment on column membership_event.stage is 'The state that rules judge by: of a rejected or cancelled row the one before (access.md 2.0).';
comment on column membership_event.receiving_unit is 'The receiving unit of a transfer; its levels stand in membership_event_party.';
comment on column membership_event.receiving_shown is 'The receiving unit from DECIDED on, for its label (access.md 2.0).';
comment on column membership_event.votes is 'Votes for and persons present of the decision.';
comment on column membership_event.standing_before is 'Standing of the person before the event took effect; so the two dates beside it.';
comment on column membership_event.proposed_by is 'Integration account that proposed the event (K21).';
comment on column membership_event.created_by is 'Person who drafted; null where an integration account did.';
comment on column membership_event.edited_by is 'Person who edited or submitted this version last.';
comment on table membership_event is 'Membership events (biến động đảng viên): admission, recognition, transfer, leaving (access.md 2.6).';
CREATE INDEX membership_event_creator ON public.membership_event USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX membership_event_decision ON public.membership_event USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX membership_event_drafting_unit ON public.membership_event USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX membership_event_editor ON public.membership_event USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX membership_event_l1_decided ON public.membership_event USING btree (l1, COALESCE(decision_date, 'infinity'::date), id);
CREATE INDEX membership_event_l2_decided ON public.membership_event USING btree (l2, COALESCE(decision_date, 'infinity'::date), id);
CREATE INDEX membership_event_l3_decided ON public.membership_event USING btree (l3, COALESCE(decision_date, 'infinity'::date), id);
CREATE INDEX membership_event_l4_decided ON public.membership_event USING btree (l4, COALESCE(decision_date, 'infinity'::date), id);
CREATE INDEX membership_event_l5_decided ON public.membership_event USING btree (l5, COALESCE(decision_date, 'infinity'::date), id);
CREATE INDEX membership_event_live_unit ON public.membership_event USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX membership_event_member ON public.membership_event USING btree (member_id);
CREATE INDEX membership_event_proposer ON public.membership_event USING btree (proposed_by) WHERE (proposed_by IS NOT NULL);
CREATE INDEX membership_event_receiving_unit ON public.membership_event USING btree (receiving_unit) WHERE (receiving_unit IS NOT NULL);
CREATE INDEX membership_event_submitter ON public.membership_event USING btree (submitted_by) WHERE (submitted_by IS NOT NULL);
CREATE INDEX membership_event_unit ON public.membership_event USING btree (unit);
CREATE TRIGGER membership_event_receives_insert AFTER INSERT ON public.membership_event FOR EACH ROW WHEN ((new.receiving_unit IS NOT NULL)) EXECUTE FUNCTION membership_event_receives();
CREATE TRIGGER membership_event_receives_update AFTER UPDATE OF receiving_unit, state ON public.membership_event FOR EACH ROW WHEN (((old.receiving_unit IS NOT NULL) OR (new.receiving_unit IS NOT NULL))) EXECUTE FUNCTION membership_event_receives();
CREATE TRIGGER membership_event_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.membership_event FOR EACH ROW WHEN (((new.state <> ALL (ARRAY['EFFECTIVE'::text, 'REJECTED'::text, 'CANCELLED'::text])) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER membership_event_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.membership_event FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER membership_event_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.membership_event FOR EACH ROW WHEN ((new.state <> ALL (ARRAY['EFFECTIVE'::text, 'REJECTED'::text, 'CANCELLED'::text]))) EXECUTE FUNCTION scope_living();

create table membership_event_party (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  event_id uuid not null,
  role text not null,
  closed boolean not null default false,
  constraint membership_event_party_pk PRIMARY KEY (id),
  constraint membership_event_party_one_in_a_role UNIQUE (event_id, role),
  constraint membership_event_party_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint membership_event_party_of_event FOREIGN KEY (event_id) REFERENCES membership_event(id) ON DELETE CASCADE,
  constraint membership_event_party_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint membership_event_party_has_unit CHECK (unit IS NOT NULL),
  constraint membership_event_party_lives_in_its_unit CHECK (live_unit = unit),
  constraint membership_event_party_role_known CHECK (role = 'TO'::text)
);
comment on column membership_event_party.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column membership_event_party.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column membership_event_party.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column membership_event_party.closed is 'The event is closed, and the levels are kept with it.';
comment on table membership_event_party is 'Units beside the owner that an event touches: TO is the receiving side of a transfer. Kept by trigger.';
CREATE INDEX membership_event_party_l1 ON public.membership_event_party USING btree (l1, event_id);
CREATE INDEX membership_event_party_l2 ON public.membership_event_party USING btree (l2, event_id);
CREATE INDEX membership_event_party_l3 ON public.membership_event_party USING btree (l3, event_id);
CREATE INDEX membership_event_party_l4 ON public.membership_event_party USING btree (l4, event_id);
CREATE INDEX membership_event_party_l5 ON public.membership_event_party USING btree (l5, event_id);
CREATE INDEX membership_event_party_live_unit ON public.membership_event_party USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX membership_event_party_unit ON public.membership_event_party USING btree (unit);
CREATE TRIGGER membership_event_party_scope_closed BEFORE INSERT OR UPDATE OF closed, unit ON public.membership_event_party FOR EACH ROW WHEN (((NOT new.closed) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER membership_event_party_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.membership_event_party FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER membership_event_party_scope_living BEFORE INSERT OR UPDATE OF closed, unit ON public.membership_event_party FOR EACH ROW WHEN ((NOT new.closed)) EXECUTE FUNCTION scope_living();

create table membership_norm (
  code text not null,
  threshold integer not null,
  valid_from date not null,
  valid_to date,
  regulation text not null,
  constraint membership_norm_pk PRIMARY KEY (code, valid_from),
  constraint membership_norm_one_at_a_time EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&),
  constraint membership_norm_code_known CHECK (code = ANY (ARRAY['ADMISSION_LEAST_AGE'::text, 'ADMISSION_MOST_AGE'::text, 'PROBATION_MONTHS'::text, 'READMISSION_MONTHS'::text]))
);
comment on column membership_norm.threshold is 'Years for ages, months for spells.';
comment on table membership_norm is 'Numerical rules of the Charter for persons, dated: rules change during a term, so they are rows.';

create table migration (
  name text not null,
  ran_at timestamp with time zone not null default clock_timestamp(),
  constraint migration_pkey PRIMARY KEY (name)
);

create table moratorium (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  central boolean not null default false,
  valid_from date not null,
  valid_to date,
  state text not null,
  issuer text,
  document_number text,
  document_date date,
  drafting_unit integer,
  created_by uuid,
  edited_by uuid,
  decision_id uuid,
  version integer not null default 1,
  scope_unit integer,
  processes text[] not null,
  title text not null,
  end_decision_id uuid,
  constraint moratorium_pk PRIMARY KEY (id),
  constraint moratorium_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint moratorium_decision_exists FOREIGN KEY (decision_id) REFERENCES decision(id),
  constraint moratorium_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint moratorium_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint moratorium_end_decision_exists FOREIGN KEY (end_decision_id) REFERENCES decision(id),
  constraint moratorium_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint moratorium_scope_exists FOREIGN KEY (scope_unit) REFERENCES organization(no),
  constraint moratorium_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint moratorium_days_in_order CHECK (valid_to >= valid_from),
  constraint moratorium_decided_has_document CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text])) OR issuer IS NOT NULL AND document_number IS NOT NULL AND document_date IS NOT NULL),
  constraint moratorium_issued_by_unit_or_central CHECK (central = (unit IS NULL)),
  constraint moratorium_lives_in_its_unit CHECK (live_unit = unit),
  constraint moratorium_processes_given CHECK (cardinality(processes) > 0),
  constraint moratorium_processes_known CHECK (processes <@ ARRAY['SEAT_HOLDING'::text, 'MEMBERSHIP_EVENT'::text, 'ORGANIZATION_EVENT'::text, 'MEMBER_RECORD'::text, 'ROLE_GRANT'::text, 'PLANNING'::text, 'TRAINING'::text]),
  constraint moratorium_scope_given CHECK (central OR scope_unit IS NOT NULL),
  constraint moratorium_state_known CHECK (state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'DECIDED'::text, 'ENDED'::text])),
  constraint moratorium_title_is_nfc CHECK ((title IS NFC NORMALIZED) AND title <> ''::text)
);
comment on column moratorium.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column moratorium.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column moratorium.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column moratorium.central is 'Issued by the central level, which is no row of organization: unit null, levels 0.';
comment on column moratorium.document_number is 'Number and symbol of the document, such as 128-KL/TW; from its decision, or given with a central one.';
comment on column moratorium.created_by is 'Person who drafted.';
comment on column moratorium.edited_by is 'Person who edited or submitted last.';
comment on column moratorium.scope_unit is 'The unit that it holds for, with all below; null with a central one that holds everywhere.';
comment on column moratorium.processes is 'Processes that it suspends; an act of one of them answers MORATORIUM.';
comment on table moratorium is 'Suspensions of processes by a document (tạm dừng), for a unit and all below it.';
CREATE INDEX moratorium_creator ON public.moratorium USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX moratorium_decision ON public.moratorium USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX moratorium_drafting_unit ON public.moratorium USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX moratorium_editor ON public.moratorium USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX moratorium_end_decision ON public.moratorium USING btree (end_decision_id) WHERE (end_decision_id IS NOT NULL);
CREATE INDEX moratorium_l1_from ON public.moratorium USING btree (l1, valid_from, id);
CREATE INDEX moratorium_l2_from ON public.moratorium USING btree (l2, valid_from, id);
CREATE INDEX moratorium_l3_from ON public.moratorium USING btree (l3, valid_from, id);
CREATE INDEX moratorium_l4_from ON public.moratorium USING btree (l4, valid_from, id);
CREATE INDEX moratorium_l5_from ON public.moratorium USING btree (l5, valid_from, id);
CREATE INDEX moratorium_live_unit ON public.moratorium USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX moratorium_scope ON public.moratorium USING btree (scope_unit);
CREATE INDEX moratorium_unit ON public.moratorium USING btree (unit);
CREATE TRIGGER moratorium_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.moratorium FOR EACH ROW WHEN (((new.state <> 'ENDED'::text) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER moratorium_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.moratorium FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER moratorium_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.moratorium FOR EACH ROW WHEN ((new.state <> 'ENDED'::text)) EXECUTE FUNCTION scope_living();

create table organization (
  id uuid not null default uuidv7(),
  no integer not null generated by default as identity,
  code text collate "C" not null,
  name text collate "vi-x-icu" not null,
  short_name text collate "vi-x-icu",
  kind text collate "C" not null,
  level integer not null,
  sector text,
  state text not null default 'ACTIVE'::text,
  parent integer,
  parent_level integer not null default 0,
  live_parent integer,
  a1 integer not null default 0,
  a2 integer not null default 0,
  a3 integer not null default 0,
  a4 integer not null default 0,
  a5 integer not null default 0,
  l1 integer not null generated always as (
CASE
    WHEN (level = 1) THEN no
    ELSE a1
END) stored,
  l2 integer not null generated always as (
CASE
    WHEN (level = 2) THEN no
    ELSE a2
END) stored,
  l3 integer not null generated always as (
CASE
    WHEN (level = 3) THEN no
    ELSE a3
END) stored,
  l4 integer not null generated always as (
CASE
    WHEN (level = 4) THEN no
    ELSE a4
END) stored,
  l5 integer not null generated always as (
CASE
    WHEN (level = 5) THEN no
    ELSE a5
END) stored,
  founded_on date,
  valid_from date not null,
  valid_to date,
  delegated_acts text[] not null default '{}'::text[],
  effective_on date not null,
  version integer not null default 1,
  search_key text collate "C" not null generated always as ((' '::text || plain(((name || ' '::text) || code)))) stored,
  constraint organization_pk PRIMARY KEY (id),
  constraint organization_code_unique UNIQUE (code),
  constraint organization_level_place_unique UNIQUE (no, level, l1, l2, l3, l4, l5),
  constraint organization_no_unique UNIQUE (no),
  constraint organization_place_unique UNIQUE (no, l1, l2, l3, l4, l5),
  constraint organization_parent_exists FOREIGN KEY (parent) REFERENCES organization(no),
  constraint organization_parent_place FOREIGN KEY (live_parent, parent_level, a1, a2, a3, a4, a5) REFERENCES organization(no, level, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint organization_code_is_nfc CHECK ((code IS NFC NORMALIZED) AND code <> ''::text),
  constraint organization_days_in_order CHECK (valid_to >= valid_from AND effective_on >= valid_from),
  constraint organization_ended_has_last_day CHECK (state <> 'ENDED'::text OR valid_to IS NOT NULL),
  constraint organization_ended_is_detached CHECK ((live_parent IS NULL) = (state = 'ENDED'::text OR parent IS NULL)),
  constraint organization_level_fits_kind CHECK (level = CASE kind     WHEN 'PROVINCE'::text THEN 1     WHEN 'UPPER'::text THEN 2     WHEN 'GRASSROOTS_COMMITTEE'::text THEN 3     WHEN 'GRASSROOTS_CELL'::text THEN 3     WHEN 'SECTIONAL'::text THEN 4     WHEN 'CELL'::text THEN 5     WHEN 'GROUP'::text THEN 6     ELSE 0 END),
  constraint organization_live_parent_is_parent CHECK (live_parent = parent),
  constraint organization_name_is_nfc CHECK ((name IS NFC NORMALIZED) AND name <> ''::text),
  constraint organization_no_positive CHECK (no > 0),
  constraint organization_only_province_is_root CHECK ((parent IS NULL) = (level = 1)),
  constraint organization_parent_is_higher CHECK (parent_level < level),
  constraint organization_root_has_no_ancestors CHECK (parent IS NOT NULL OR parent_level = 0 AND a1 = 0 AND a2 = 0 AND a3 = 0 AND a4 = 0 AND a5 = 0),
  constraint organization_short_name_is_nfc CHECK ((short_name IS NFC NORMALIZED)),
  constraint organization_state_known CHECK (state = ANY (ARRAY['DRAFT'::text, 'ACTIVE'::text, 'SUSPENDED'::text, 'ENDED'::text]))
);
comment on column organization.no is 'Number of the unit, above 0 and never reused; scopes compare it with level columns.';
comment on column organization.parent_level is 'Level of the parent, 0 without one; kept by trigger and cascade.';
comment on column organization.live_parent is 'The parent while this unit is not ENDED: an ended unit keeps the levels of its last day.';
comment on column organization.a1 is 'l1 of the parent; a1 to a5 are kept by trigger and cascade.';
comment on column organization.l1 is 'Number of the ancestor-or-self at level 1, 0 where there is none; so l2 to l5.';
comment on column organization.delegated_acts is 'Acts that the upper committee has delegated to this unit.';
comment on column organization.effective_on is 'Day from which the last change holds; a change earlier than the current spell is a correction.';
comment on table organization is 'Party organisations (tổ chức đảng) as they are now; access.md 1.2.';
CREATE INDEX organization_l1_code ON public.organization USING btree (l1, code, id);
CREATE INDEX organization_l1_name ON public.organization USING btree (l1, name, id);
CREATE INDEX organization_l2_code ON public.organization USING btree (l2, code, id);
CREATE INDEX organization_l2_name ON public.organization USING btree (l2, name, id);
CREATE INDEX organization_l3_code ON public.organization USING btree (l3, code, id);
CREATE INDEX organization_l3_name ON public.organization USING btree (l3, name, id);
CREATE INDEX organization_l4_code ON public.organization USING btree (l4, code, id);
CREATE INDEX organization_l4_name ON public.organization USING btree (l4, name, id);
CREATE INDEX organization_l5_code ON public.organization USING btree (l5, code, id);
CREATE INDEX organization_l5_name ON public.organization USING btree (l5, name, id);
CREATE INDEX organization_live_parent ON public.organization USING btree (live_parent) WHERE (live_parent IS NOT NULL);
CREATE INDEX organization_parent ON public.organization USING btree (parent);
CREATE INDEX organization_search ON public.organization USING gin (search_key gin_trgm_ops);
CREATE TRIGGER organization_authz AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_organization();
CREATE TRIGGER organization_ballot_follows_end AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ballot_follows_end();
CREATE TRIGGER organization_check_tree AFTER UPDATE ON public.organization REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organization_check_tree();
CREATE CONSTRAINT TRIGGER organization_committee_has_no_members AFTER UPDATE OF kind ON public.organization DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.kind <> old.kind)) EXECUTE FUNCTION organization_committee_has_no_members();
CREATE TRIGGER organization_counted_insert AFTER INSERT ON public.organization REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organization_count_units();
CREATE TRIGGER organization_counted_update AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organization_count_units();
CREATE TRIGGER organization_end BEFORE UPDATE OF state, parent, kind, level ON public.organization FOR EACH ROW WHEN ((new.state = 'ENDED'::text)) EXECUTE FUNCTION organization_detach();
CREATE TRIGGER organization_enrolments_follow_end AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION enrolment_follows_end();
CREATE TRIGGER organization_events_follow_end AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organization_events_follow_end();
CREATE TRIGGER organization_guard BEFORE UPDATE OF live_parent, parent_level, a1, a2, a3, a4, a5 ON public.organization FOR EACH ROW WHEN (((old.live_parent IS NULL) OR (new.live_parent IS NULL))) EXECUTE FUNCTION organization_guard();
CREATE TRIGGER organization_history_begin AFTER INSERT ON public.organization REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organization_history_begin();
CREATE TRIGGER organization_history_go_on AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organization_history_go_on();
CREATE TRIGGER organization_membership_events_follow_end AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_event_follows_end();
CREATE TRIGGER organization_needs AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_unit();
CREATE TRIGGER organization_place_insert BEFORE INSERT ON public.organization FOR EACH ROW EXECUTE FUNCTION organization_place();
CREATE TRIGGER organization_place_reopen BEFORE UPDATE OF state ON public.organization FOR EACH ROW WHEN (((old.state = 'ENDED'::text) AND (new.state <> 'ENDED'::text))) EXECUTE FUNCTION organization_place();
CREATE TRIGGER organization_place_update BEFORE UPDATE OF parent, kind, level ON public.organization FOR EACH ROW WHEN (((((new.parent IS DISTINCT FROM old.parent) OR (new.kind IS DISTINCT FROM old.kind)) OR (new.level IS DISTINCT FROM old.level)) AND (new.state <> 'ENDED'::text))) EXECUTE FUNCTION organization_place();
CREATE TRIGGER organization_planning_follows_end AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION planning_follows_end();
CREATE TRIGGER organization_rows_follow_end AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION organization_rows_follow_end();
CREATE TRIGGER organization_training_classes_follow_end AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_class_follows_end();
CREATE TRIGGER organization_training_plans_follow_end AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_plan_follows_end();
CREATE TRIGGER organization_vacancy_follows_end AFTER UPDATE ON public.organization REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION vacancy_follows_end();

create table organization_count (
  no integer not null,
  member_count integer not null default 0,
  probationary_count integer not null default 0,
  official_count integer not null default 0,
  unit_count integer not null default 0,
  cell_count integer not null default 0,
  constraint organization_count_pk PRIMARY KEY (no),
  constraint organization_count_of_unit FOREIGN KEY (no) REFERENCES organization(no),
  constraint organization_count_adds_up CHECK (member_count = (probationary_count + official_count)),
  constraint organization_count_not_negative CHECK (LEAST(member_count, probationary_count, official_count, unit_count, cell_count) >= 0)
);
comment on column organization_count.member_count is 'Home memberships in force within the unit; temporary members are not counted.';
comment on column organization_count.probationary_count is 'Those of standing PROBATIONARY.';
comment on column organization_count.official_count is 'All others.';
comment on column organization_count.unit_count is 'Units of levels 1 to 5 strictly below, ACTIVE or SUSPENDED.';
comment on column organization_count.cell_count is 'Cells and grassroots cells at or below, ACTIVE or SUSPENDED.';
comment on table organization_count is 'Roll-ups of each unit with all below it, kept by triggers (access.md 2.1).';

create table organization_event (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  type text collate "C" not null,
  subject_level integer not null,
  state text collate "C" not null,
  state_before text collate "C",
  stage text collate "C" not null generated always as (COALESCE(state_before, state)) stored,
  new_kind text collate "C",
  new_code text collate "C",
  new_name text collate "vi-x-icu",
  new_short_name text collate "vi-x-icu",
  receiving_unit integer,
  established_unit integer,
  head_count integer,
  document_number text,
  handover_on date,
  draft_text text,
  comments text,
  votes text,
  decision_id uuid,
  decision_date date,
  effective_date date,
  drafting_unit integer,
  created_by uuid,
  edited_by uuid,
  submitted_by uuid,
  recorded_on date not null,
  version integer not null default 1,
  constraint organization_event_pk PRIMARY KEY (id),
  constraint organization_event_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint organization_event_decision_exists FOREIGN KEY (decision_id) REFERENCES decision(id),
  constraint organization_event_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint organization_event_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint organization_event_established_exists FOREIGN KEY (established_unit) REFERENCES organization(no),
  constraint organization_event_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint organization_event_receiving_exists FOREIGN KEY (receiving_unit) REFERENCES organization(no),
  constraint organization_event_submitter_exists FOREIGN KEY (submitted_by) REFERENCES member(id),
  constraint organization_event_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint organization_event_dates_in_order CHECK (effective_date >= decision_date),
  constraint organization_event_decided_has_dates CHECK ((state <> ALL (ARRAY['DECIDED'::text, 'EFFECTIVE'::text])) OR decision_date IS NOT NULL AND effective_date IS NOT NULL),
  constraint organization_event_established CHECK (established_unit IS NULL OR type = 'ESTABLISH'::text AND state = 'EFFECTIVE'::text),
  constraint organization_event_establishes_kind CHECK (type <> 'ESTABLISH'::text OR new_kind IS NOT NULL),
  constraint organization_event_has_unit CHECK (unit IS NOT NULL),
  constraint organization_event_head_count_not_negative CHECK (head_count >= 0),
  constraint organization_event_keeps_state_before CHECK ((state_before IS NOT NULL) = (state = ANY (ARRAY['REJECTED'::text, 'CANCELLED'::text]))),
  constraint organization_event_lives_in_its_unit CHECK (live_unit = unit),
  constraint organization_event_new_kind_known CHECK (new_kind = ANY (ARRAY['PROVINCE'::text, 'UPPER'::text, 'GRASSROOTS_COMMITTEE'::text, 'GRASSROOTS_CELL'::text, 'SECTIONAL'::text, 'CELL'::text, 'GROUP'::text])),
  constraint organization_event_receives CHECK (receiving_unit IS NULL OR (type = ANY (ARRAY['TRANSFER'::text, 'MERGE'::text]))),
  constraint organization_event_state_known CHECK (state = ANY (ARRAY['REQUESTED'::text, 'DRAFT'::text, 'SUBMITTED'::text, 'DECIDED'::text, 'EFFECTIVE'::text, 'RETURNED'::text, 'REJECTED'::text, 'CANCELLED'::text])),
  constraint organization_event_subject_level_plausible CHECK (subject_level >= 1 AND subject_level <= 6),
  constraint organization_event_text_is_nfc CHECK ((new_code IS NFC NORMALIZED) AND (new_name IS NFC NORMALIZED) AND (new_short_name IS NFC NORMALIZED)),
  constraint organization_event_type_known CHECK (type = ANY (ARRAY['ESTABLISH'::text, 'RENAME'::text, 'CHANGE_KIND'::text, 'TRANSFER'::text, 'MERGE'::text, 'SPLIT'::text, 'DISSOLVE'::text, 'END'::text, 'SUSPEND'::text]))
);
comment on column organization_event.unit is 'The unit that the event is about; of an establishment the parent to be.';
comment on column organization_event.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column organization_event.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column organization_event.subject_level is 'Level of the unit that the event is about; of an establishment that of the new unit. It tells who decides.';
comment on column organization_event.state_before is 'State in which a REJECTED or CANCELLED event was until then.';
comment on column organization_event.stage is 'The state that rules on rows and fields ask: that before a rejection or cancellation, else the present one.';
comment on column organization_event.receiving_unit is 'The receiving parent of a transfer or merger; its levels stand in organization_event_party.';
comment on column organization_event.established_unit is 'The unit that an establishment has made.';
comment on column organization_event.document_number is 'Number and symbol of the decision''s document.';
comment on column organization_event.votes is 'Votes for and persons present, of the decision.';
comment on table organization_event is 'Events in the life of units (biến động tổ chức): establishment, renaming, change of kind ...; access.md 2.2.';
CREATE INDEX organization_event_creator ON public.organization_event USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX organization_event_decision ON public.organization_event USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX organization_event_drafting_unit ON public.organization_event USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX organization_event_editor ON public.organization_event USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX organization_event_established ON public.organization_event USING btree (established_unit) WHERE (established_unit IS NOT NULL);
CREATE INDEX organization_event_l1_effective ON public.organization_event USING btree (l1, COALESCE(effective_date, 'infinity'::date), id);
CREATE INDEX organization_event_l2_effective ON public.organization_event USING btree (l2, COALESCE(effective_date, 'infinity'::date), id);
CREATE INDEX organization_event_l3_effective ON public.organization_event USING btree (l3, COALESCE(effective_date, 'infinity'::date), id);
CREATE INDEX organization_event_l4_effective ON public.organization_event USING btree (l4, COALESCE(effective_date, 'infinity'::date), id);
CREATE INDEX organization_event_l5_effective ON public.organization_event USING btree (l5, COALESCE(effective_date, 'infinity'::date), id);
CREATE INDEX organization_event_live_unit ON public.organization_event USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX organization_event_receiving ON public.organization_event USING btree (receiving_unit) WHERE (receiving_unit IS NOT NULL);
CREATE INDEX organization_event_submitter ON public.organization_event USING btree (submitted_by) WHERE (submitted_by IS NOT NULL);
CREATE INDEX organization_event_unit ON public.organization_event USING btree (unit);
CREATE TRIGGER organization_event_parties AFTER INSERT OR UPDATE OF receiving_unit, state ON public.organization_event FOR EACH ROW EXECUTE FUNCTION organization_event_parties();
CREATE TRIGGER organization_event_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.organization_event FOR EACH ROW WHEN (((new.state = ANY (ARRAY['REQUESTED'::text, 'DRAFT'::text, 'SUBMITTED'::text, 'RETURNED'::text, 'DECIDED'::text])) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER organization_event_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.organization_event FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER organization_event_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.organization_event FOR EACH ROW WHEN ((new.state = ANY (ARRAY['REQUESTED'::text, 'DRAFT'::text, 'SUBMITTED'::text, 'RETURNED'::text, 'DECIDED'::text]))) EXECUTE FUNCTION scope_living();

create table organization_event_cell (
  event_id uuid not null,
  ordinal integer not null,
  code text collate "C" not null,
  name text collate "vi-x-icu" not null,
  short_name text collate "vi-x-icu",
  constraint organization_event_cell_pk PRIMARY KEY (event_id, ordinal),
  constraint organization_event_cell_code_unique UNIQUE (event_id, code),
  constraint organization_event_cell_of_event FOREIGN KEY (event_id) REFERENCES organization_event(id) DEFERRABLE INITIALLY DEFERRED,
  constraint organization_event_cell_ordinal_positive CHECK (ordinal > 0),
  constraint organization_event_cell_text_is_nfc CHECK ((code IS NFC NORMALIZED) AND code <> ''::text AND (name IS NFC NORMALIZED) AND name <> ''::text AND (short_name IS NFC NORMALIZED))
);
comment on table organization_event_cell is 'Cells that a grassroots cell is divided into when it becomes a committee, as planned.';

create table organization_event_home (
  event_id uuid not null,
  ordinal integer not null,
  member_id uuid not null,
  constraint organization_event_home_pk PRIMARY KEY (event_id, member_id),
  constraint organization_event_home_in_cell FOREIGN KEY (event_id, ordinal) REFERENCES organization_event_cell(event_id, ordinal) ON DELETE CASCADE,
  constraint organization_event_home_member_exists FOREIGN KEY (member_id) REFERENCES member(id)
);
comment on table organization_event_home is 'Members by the planned cell in which they are at home once the event is effective.';
CREATE INDEX organization_event_home_cell ON public.organization_event_home USING btree (event_id, ordinal);
CREATE INDEX organization_event_home_member ON public.organization_event_home USING btree (member_id);

create table organization_event_party (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  event_id uuid not null,
  role text collate "C" not null,
  closed boolean not null,
  constraint organization_event_party_pk PRIMARY KEY (id),
  constraint organization_event_party_one_of_a_role UNIQUE (event_id, role),
  constraint organization_event_party_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint organization_event_party_of_event FOREIGN KEY (event_id) REFERENCES organization_event(id),
  constraint organization_event_party_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint organization_event_party_has_unit CHECK (unit IS NOT NULL),
  constraint organization_event_party_lives_in_its_unit CHECK (live_unit = unit),
  constraint organization_event_party_role_known CHECK (role = 'TO'::text)
);
comment on column organization_event_party.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column organization_event_party.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column organization_event_party.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column organization_event_party.closed is 'The event is over; kept by trigger.';
comment on table organization_event_party is 'Further units that an event touches, by role: TO is the receiving parent (architecture.md section 5).';
CREATE INDEX organization_event_party_live_unit ON public.organization_event_party USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX organization_event_party_unit ON public.organization_event_party USING btree (unit);
CREATE TRIGGER organization_event_party_scope_closed BEFORE INSERT OR UPDATE OF closed, unit ON public.organization_event_party FOR EACH ROW WHEN (((NOT new.closed) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER organization_event_party_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.organization_event_party FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER organization_event_party_scope_living BEFORE INSERT OR UPDATE OF closed, unit ON public.organization_event_party FOR EACH ROW WHEN ((NOT new.closed)) EXECUTE FUNCTION scope_living();

create table organization_norm (
  code text not null,
  threshold integer not null,
  valid_from date not null,
  valid_to date,
  regulation text not null,
  constraint organization_norm_pk PRIMARY KEY (code, valid_from),
  constraint organization_norm_one_at_a_time EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&)
);
comment on table organization_norm is 'Numerical rules of the Charter for units, dated (domain.md 1.2): rules change during a term, so they are rows.';

create table organization_period (
  no integer not null,
  valid daterange not null,
  parent integer,
  kind text collate "C" not null,
  level integer not null,
  name text collate "vi-x-icu" not null,
  state text not null,
  l1 integer not null,
  l2 integer not null,
  l3 integer not null,
  l4 integer not null,
  l5 integer not null,
  recorded_at timestamp with time zone not null,
  constraint organization_period_pk PRIMARY KEY (no, valid WITHOUT OVERLAPS),
  constraint organization_period_of_unit FOREIGN KEY (no) REFERENCES organization(no),
  constraint organization_period_within_parent FOREIGN KEY (parent, PERIOD valid) REFERENCES organization_period(no, PERIOD valid) DEFERRABLE INITIALLY DEFERRED
);
comment on column organization_period.valid is 'Days of the spell; the last one of each unit is open, of an ended unit too (state ENDED).';
comment on column organization_period.recorded_at is 'Instant at which the row was written.';
comment on table organization_period is 'One row for each spell in which a unit did not change, as known now; architecture.md section 5.';
CREATE INDEX organization_period_parent ON public.organization_period USING btree (parent);

create table organization_period_superseded (
  no integer not null,
  valid daterange not null,
  parent integer,
  kind text collate "C" not null,
  level integer not null,
  name text collate "vi-x-icu" not null,
  state text not null,
  l1 integer not null,
  l2 integer not null,
  l3 integer not null,
  l4 integer not null,
  l5 integer not null,
  recorded tstzrange not null,
  constraint organization_period_superseded_of_unit FOREIGN KEY (no) REFERENCES organization(no)
);
comment on table organization_period_superseded is 'Spells that a correction has replaced, with the instants between which they were believed.';
CREATE INDEX organization_period_superseded_no ON public.organization_period_superseded USING btree (no);

create table organization_successor (
  from_no integer not null,
  to_no integer not null,
  effective_on date not null,
  constraint organization_successor_pk PRIMARY KEY (from_no, to_no),
  constraint organization_successor_from_exists FOREIGN KEY (from_no) REFERENCES organization(no),
  constraint organization_successor_to_exists FOREIGN KEY (to_no) REFERENCES organization(no),
  constraint organization_successor_is_another CHECK (from_no <> to_no)
);
comment on table organization_successor is 'Which units took over from an ended one (tổ chức kế thừa); heirs and preds of access.md 1.2.';
CREATE INDEX organization_successor_to ON public.organization_successor USING btree (to_no);
CREATE TRIGGER organization_successor_authz AFTER INSERT OR DELETE OR UPDATE ON public.organization_successor FOR EACH ROW EXECUTE FUNCTION authz_successor();

create table planning_cycle (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  from_year integer not null,
  to_year integer not null,
  term text collate "C" not null generated always as ((((from_year)::text || '-'::text) || (to_year)::text)) stored,
  year integer not null,
  form text not null,
  state text collate "C" not null,
  consent_state text not null default 'NOT_REQUESTED'::text,
  consent_requested_on date,
  consent_decision_id uuid,
  consent_document_number text,
  opening_decision_id uuid,
  decision_id uuid,
  decided_on date,
  document_number text,
  rule_set_id uuid not null,
  drafting_unit integer,
  created_by uuid,
  edited_by uuid,
  submitted_by uuid,
  recorded_on date not null,
  version integer not null default 1,
  constraint planning_cycle_pk PRIMARY KEY (id),
  constraint planning_cycle_of_term UNIQUE (id, unit, term),
  constraint planning_cycle_consent_decision_exists FOREIGN KEY (consent_decision_id) REFERENCES decision(id),
  constraint planning_cycle_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint planning_cycle_decision_exists FOREIGN KEY (decision_id) REFERENCES decision(id),
  constraint planning_cycle_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint planning_cycle_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint planning_cycle_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint planning_cycle_opening_decision_exists FOREIGN KEY (opening_decision_id) REFERENCES decision(id),
  constraint planning_cycle_rule_set_exists FOREIGN KEY (rule_set_id) REFERENCES rule_set(id),
  constraint planning_cycle_submitter_exists FOREIGN KEY (submitted_by) REFERENCES member(id),
  constraint planning_cycle_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint planning_cycle_consent_dated CHECK ((consent_state = 'NOT_REQUESTED'::text) = (consent_requested_on IS NULL)),
  constraint planning_cycle_consent_state_known CHECK (consent_state = ANY (ARRAY['NOT_REQUESTED'::text, 'REQUESTED'::text, 'GIVEN'::text])),
  constraint planning_cycle_decided_has_day CHECK ((state <> ALL (ARRAY['APPROVED'::text, 'PUBLISHED'::text, 'ANNUAL_REVIEW'::text])) OR decided_on IS NOT NULL),
  constraint planning_cycle_form_known CHECK (form = ANY (ARRAY['FULL'::text, 'SHORT'::text])),
  constraint planning_cycle_has_unit CHECK (unit IS NOT NULL),
  constraint planning_cycle_lives_in_its_unit CHECK (live_unit = unit),
  constraint planning_cycle_state_known CHECK (state = ANY (ARRAY['DRAFT'::text, 'OPEN'::text, 'COLLECTING'::text, 'SUBMITTED'::text, 'UNDER_APPRAISAL'::text, 'APPROVED'::text, 'PUBLISHED'::text, 'ANNUAL_REVIEW'::text, 'CLOSED'::text])),
  constraint planning_cycle_years_in_order CHECK (from_year < to_year),
  constraint planning_cycle_years_plausible CHECK (from_year >= 1930 AND from_year <= 2200 AND year >= 1930 AND year <= 2200)
);
comment on column planning_cycle.unit is 'The unit planned for.';
comment on column planning_cycle.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column planning_cycle.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column planning_cycle.term is 'The term as it is written, 2020-2025.';
comment on column planning_cycle.year is 'The year in which the list is made or was last reviewed.';
comment on column planning_cycle.form is 'FULL: all steps of the process; SHORT: the few meetings of a cell.';
comment on column planning_cycle.consent_state is 'The province''s agreement to open it (chủ trương).';
comment on column planning_cycle.decided_on is 'Day of the meeting that approved it.';
comment on column planning_cycle.document_number is 'Number and symbol of the document that approved it.';
comment on column planning_cycle.rule_set_id is 'The rules that it is judged by for ever (domain.md 0.4).';
comment on table planning_cycle is 'Planning cycles (đợt quy hoạch): the planning of one unit for one term; access.md 2.11.';
CREATE INDEX planning_cycle_consent_decision ON public.planning_cycle USING btree (consent_decision_id) WHERE (consent_decision_id IS NOT NULL);
CREATE INDEX planning_cycle_creator ON public.planning_cycle USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX planning_cycle_decision ON public.planning_cycle USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX planning_cycle_drafting_unit ON public.planning_cycle USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX planning_cycle_editor ON public.planning_cycle USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX planning_cycle_l1_term ON public.planning_cycle USING btree (l1, term, id);
CREATE INDEX planning_cycle_l2_term ON public.planning_cycle USING btree (l2, term, id);
CREATE INDEX planning_cycle_l3_term ON public.planning_cycle USING btree (l3, term, id);
CREATE INDEX planning_cycle_l4_term ON public.planning_cycle USING btree (l4, term, id);
CREATE INDEX planning_cycle_l5_term ON public.planning_cycle USING btree (l5, term, id);
CREATE INDEX planning_cycle_live_unit ON public.planning_cycle USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE UNIQUE INDEX planning_cycle_one_of_a_term ON public.planning_cycle USING btree (unit, from_year) WHERE (state <> 'CLOSED'::text);
CREATE INDEX planning_cycle_opening_decision ON public.planning_cycle USING btree (opening_decision_id) WHERE (opening_decision_id IS NOT NULL);
CREATE INDEX planning_cycle_rule_set ON public.planning_cycle USING btree (rule_set_id);
CREATE INDEX planning_cycle_submitter ON public.planning_cycle USING btree (submitted_by) WHERE (submitted_by IS NOT NULL);
CREATE INDEX planning_cycle_unit ON public.planning_cycle USING btree (unit);
CREATE TRIGGER ballot_cycle_is_decided AFTER UPDATE OF state ON public.planning_cycle FOR EACH ROW WHEN (((old.state = ANY (ARRAY['DRAFT'::text, 'OPEN'::text, 'COLLECTING'::text, 'SUBMITTED'::text, 'UNDER_APPRAISAL'::text])) <> (new.state = ANY (ARRAY['DRAFT'::text, 'OPEN'::text, 'COLLECTING'::text, 'SUBMITTED'::text, 'UNDER_APPRAISAL'::text])))) EXECUTE FUNCTION ballot_cycle_is_decided();
CREATE TRIGGER planning_cycle_is_decided AFTER UPDATE OF state ON public.planning_cycle FOR EACH ROW WHEN (((old.state = ANY (ARRAY['DRAFT'::text, 'OPEN'::text, 'COLLECTING'::text, 'SUBMITTED'::text, 'UNDER_APPRAISAL'::text])) <> (new.state = ANY (ARRAY['DRAFT'::text, 'OPEN'::text, 'COLLECTING'::text, 'SUBMITTED'::text, 'UNDER_APPRAISAL'::text])))) EXECUTE FUNCTION planning_cycle_is_decided();
CREATE TRIGGER planning_cycle_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.planning_cycle FOR EACH ROW WHEN (((new.state <> 'CLOSED'::text) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER planning_cycle_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.planning_cycle FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER planning_cycle_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.planning_cycle FOR EACH ROW WHEN ((new.state <> 'CLOSED'::text)) EXECUTE FUNCTION scope_living();

create table planning_entry (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  cycle_id uuid not null,
  term text collate "C" not null,
  undecided boolean not null default true,
  title text collate "C" not null,
  member_id uuid not null,
  state text collate "C" not null,
  approved_on date,
  notified_on date,
  document_number text,
  comments text,
  appraisal text,
  inspection_opinion text,
  inspection_opinion_reason text,
  removal_reason text,
  removed_on date,
  decision_id uuid,
  removal_decision_id uuid,
  rule_set_id uuid not null,
  drafting_unit integer,
  created_by uuid,
  edited_by uuid,
  recorded_on date not null,
  version integer not null default 1,
  constraint planning_entry_pk PRIMARY KEY (id),
  constraint planning_entry_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint planning_entry_decision_exists FOREIGN KEY (decision_id) REFERENCES decision(id),
  constraint planning_entry_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint planning_entry_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint planning_entry_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint planning_entry_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint planning_entry_of_cycle FOREIGN KEY (cycle_id, unit, term) REFERENCES planning_cycle(id, unit, term),
  constraint planning_entry_removal_decision_exists FOREIGN KEY (removal_decision_id) REFERENCES decision(id),
  constraint planning_entry_rule_set_exists FOREIGN KEY (rule_set_id) REFERENCES rule_set(id),
  constraint planning_entry_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint planning_entry_approved_has_day CHECK ((state <> ALL (ARRAY['APPROVED'::text, 'APPOINTED'::text, 'REMOVED'::text, 'EXPIRED'::text])) OR approved_on IS NOT NULL),
  constraint planning_entry_has_unit CHECK (unit IS NOT NULL),
  constraint planning_entry_inspection_opinion_known CHECK (inspection_opinion = ANY (ARRAY['NO_OBJECTION'::text, 'OBJECTION'::text, 'NEEDS_DISCUSSION'::text])),
  constraint planning_entry_lives_in_its_unit CHECK (live_unit = unit),
  constraint planning_entry_notified_once_approved CHECK (notified_on IS NULL OR notified_on >= approved_on),
  constraint planning_entry_reason_of_opinion CHECK (inspection_opinion_reason IS NULL OR inspection_opinion IS NOT NULL),
  constraint planning_entry_removal_reason_known CHECK (removal_reason = ANY (ARRAY['OVER_AGE'::text, 'DISCIPLINED'::text, 'POLITICAL_STANDARD_NOT_MET'::text, 'POOR_RATING'::text, 'WEAK_PRESTIGE'::text, 'TRANSFERRED_OUT'::text, 'RETIRED'::text, 'OWN_REQUEST'::text, 'DECEASED'::text])),
  constraint planning_entry_removed_has_reason CHECK (state <> 'REMOVED'::text OR removal_reason IS NOT NULL AND removed_on IS NOT NULL),
  constraint planning_entry_state_known CHECK (state = ANY (ARRAY['DRAFT'::text, 'NOMINATED'::text, 'PROPOSED'::text, 'APPRAISED'::text, 'APPROVED'::text, 'APPOINTED'::text, 'REMOVED'::text, 'EXPIRED'::text, 'RETURNED'::text])),
  constraint planning_entry_title_is_planned CHECK (title <> ALL (ARRAY['GROUP_HEAD'::text, 'GROUP_DEPUTY'::text])),
  constraint planning_entry_title_known CHECK (title = ANY (ARRAY['SECRETARY'::text, 'STANDING_DEPUTY_SECRETARY'::text, 'DEPUTY_SECRETARY'::text, 'FULL_TIME_DEPUTY_SECRETARY'::text, 'STANDING_MEMBER'::text, 'COMMITTEE_MEMBER'::text, 'HEAD'::text, 'DEPUTY_HEAD'::text, 'OFFICER'::text, 'INSPECTION_CHAIR'::text, 'INSPECTION_DEPUTY_CHAIR'::text, 'INSPECTION_MEMBER'::text, 'INSPECTION_OFFICER'::text, 'GROUP_HEAD'::text, 'GROUP_DEPUTY'::text]))
);
comment on column planning_entry.unit is 'The unit planned for; the person''s own unit gives nobody a right.';
comment on column planning_entry.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column planning_entry.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column planning_entry.undecided is 'Its cycle is before APPROVED: whoever is planned or nominated for the title does not see it (K10). Kept by trigger.';
comment on column planning_entry.removal_reason is 'Why it was removed, or is proposed to be.';
comment on table planning_entry is 'Planning entries (trường hợp quy hoạch): one person for one title of one unit in one term; access.md 2.13.';
CREATE INDEX planning_entry_creator ON public.planning_entry USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX planning_entry_decision ON public.planning_entry USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX planning_entry_drafting_unit ON public.planning_entry USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX planning_entry_editor ON public.planning_entry USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX planning_entry_l1_title ON public.planning_entry USING btree (l1, title, id);
CREATE INDEX planning_entry_l2_title ON public.planning_entry USING btree (l2, title, id);
CREATE INDEX planning_entry_l3_title ON public.planning_entry USING btree (l3, title, id);
CREATE INDEX planning_entry_l4_title ON public.planning_entry USING btree (l4, title, id);
CREATE INDEX planning_entry_l5_title ON public.planning_entry USING btree (l5, title, id);
CREATE INDEX planning_entry_live_unit ON public.planning_entry USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX planning_entry_member ON public.planning_entry USING btree (member_id);
CREATE UNIQUE INDEX planning_entry_one_of_a_person ON public.planning_entry USING btree (cycle_id, title, member_id) WHERE (state <> ALL (ARRAY['REMOVED'::text, 'EXPIRED'::text]));
CREATE INDEX planning_entry_removal_decision ON public.planning_entry USING btree (removal_decision_id) WHERE (removal_decision_id IS NOT NULL);
CREATE INDEX planning_entry_rivals ON public.planning_entry USING btree (cycle_id, title, member_id);
CREATE INDEX planning_entry_rule_set ON public.planning_entry USING btree (rule_set_id);
CREATE INDEX planning_entry_unit ON public.planning_entry USING btree (unit);
CREATE TRIGGER planning_entry_follows_cycle BEFORE INSERT OR UPDATE OF cycle_id, undecided ON public.planning_entry FOR EACH ROW EXECUTE FUNCTION planning_entry_follows_cycle();
CREATE TRIGGER planning_entry_needs_delete AFTER DELETE ON public.planning_entry REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();
CREATE TRIGGER planning_entry_needs_insert AFTER INSERT ON public.planning_entry REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();
CREATE TRIGGER planning_entry_needs_update AFTER UPDATE ON public.planning_entry REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();
CREATE TRIGGER planning_entry_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.planning_entry FOR EACH ROW WHEN (((new.state <> ALL (ARRAY['REMOVED'::text, 'EXPIRED'::text])) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER planning_entry_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.planning_entry FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER planning_entry_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.planning_entry FOR EACH ROW WHEN ((new.state <> ALL (ARRAY['REMOVED'::text, 'EXPIRED'::text]))) EXECUTE FUNCTION scope_living();

create table qualification (
  id uuid not null default uuidv7(),
  member_id uuid not null,
  type text not null,
  level text not null,
  completed_on date,
  school text,
  certificate_number text collate "C",
  state text not null,
  created_by uuid,
  edited_by uuid,
  version integer not null default 1,
  constraint qualification_pk PRIMARY KEY (id),
  constraint qualification_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint qualification_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint qualification_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint qualification_level_known CHECK (level = ANY (ARRAY['ELEMENTARY'::text, 'INTERMEDIATE'::text, 'ADVANCED'::text, 'BACHELOR'::text, 'OFFICER'::text, 'PRINCIPAL_OFFICER'::text, 'SENIOR_OFFICER'::text, 'COLLEGE'::text, 'UNIVERSITY'::text, 'MASTER'::text, 'DOCTOR'::text, 'BASIC'::text])),
  constraint qualification_level_of_type CHECK (level = ANY ( CASE type     WHEN 'POLITICAL_THEORY'::text THEN ARRAY['ELEMENTARY'::text, 'INTERMEDIATE'::text, 'ADVANCED'::text, 'BACHELOR'::text]     WHEN 'STATE_MANAGEMENT'::text THEN ARRAY['OFFICER'::text, 'PRINCIPAL_OFFICER'::text, 'SENIOR_OFFICER'::text]     WHEN 'PROFESSIONAL'::text THEN ARRAY['ELEMENTARY'::text, 'INTERMEDIATE'::text, 'COLLEGE'::text, 'UNIVERSITY'::text, 'MASTER'::text, 'DOCTOR'::text]     ELSE ARRAY['BASIC'::text, 'INTERMEDIATE'::text, 'ADVANCED'::text, 'UNIVERSITY'::text] END)),
  constraint qualification_state_known CHECK (state = ANY (ARRAY['PROPOSED'::text, 'CONFIRMED'::text])),
  constraint qualification_type_known CHECK (type = ANY (ARRAY['POLITICAL_THEORY'::text, 'STATE_MANAGEMENT'::text, 'PROFESSIONAL'::text, 'FOREIGN_LANGUAGE'::text, 'IT'::text]))
);
comment on table qualification is 'Qualifications of persons (trình độ); PROPOSED ones are not yet confirmed (access.md 2.7).';
CREATE INDEX qualification_creator ON public.qualification USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX qualification_editor ON public.qualification USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX qualification_member ON public.qualification USING btree (member_id, completed_on, id);
CREATE TRIGGER qualification_needs_delete AFTER DELETE ON public.qualification REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();
CREATE TRIGGER qualification_needs_insert AFTER INSERT ON public.qualification REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();
CREATE TRIGGER qualification_needs_update AFTER UPDATE ON public.qualification REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();

create table role_grant (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  kind text not null,
  role text not null,
  state text not null,
  holding_id uuid,
  account_id uuid,
  member_id uuid not null,
  delegator_holding_id uuid,
  subjects text[] not null default '{}'::text[],
  acts text[] not null default '{}'::text[],
  case_grant boolean not null default false,
  purpose text not null,
  valid_from date not null,
  valid_to date,
  ends_at timestamp with time zone,
  document_id uuid,
  drafting_unit integer,
  created_by uuid,
  edited_by uuid,
  approved_by uuid,
  end_reason text,
  recorded_on date not null,
  version integer not null default 1,
  constraint role_grant_pk PRIMARY KEY (id),
  constraint role_grant_account_exists FOREIGN KEY (account_id) REFERENCES account(id),
  constraint role_grant_approver_exists FOREIGN KEY (approved_by) REFERENCES member(id),
  constraint role_grant_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint role_grant_delegator_exists FOREIGN KEY (delegator_holding_id) REFERENCES seat_holding(id),
  constraint role_grant_document_exists FOREIGN KEY (document_id) REFERENCES document(id),
  constraint role_grant_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint role_grant_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint role_grant_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint role_grant_holding_exists FOREIGN KEY (holding_id) REFERENCES seat_holding(id),
  constraint role_grant_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint role_grant_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint role_grant_assignment_ends CHECK (kind <> 'ASSIGNMENT'::text OR valid_to IS NOT NULL),
  constraint role_grant_break_glass_ends CHECK ((kind = 'BREAK_GLASS'::text) = (ends_at IS NOT NULL)),
  constraint role_grant_days_in_order CHECK (valid_to >= valid_from),
  constraint role_grant_delegation_is_written CHECK (kind <> 'DELEGATION'::text OR document_id IS NOT NULL AND valid_to IS NOT NULL AND (cardinality(subjects) + cardinality(acts)) > 0),
  constraint role_grant_four_eyes CHECK (approved_by IS DISTINCT FROM created_by OR approved_by IS NULL),
  constraint role_grant_has_base CHECK ((kind = 'CLERK'::text) = (account_id IS NOT NULL) AND (kind = 'CLERK'::text) = (holding_id IS NULL)),
  constraint role_grant_has_delegator CHECK ((kind = 'DELEGATION'::text) = (delegator_holding_id IS NOT NULL)),
  constraint role_grant_has_unit CHECK (unit IS NOT NULL),
  constraint role_grant_kind_known CHECK (kind = ANY (ARRAY['ASSIGNMENT'::text, 'CLERK'::text, 'SECURITY_OFFICER'::text, 'DELEGATION'::text, 'BREAK_GLASS'::text])),
  constraint role_grant_lists_of_delegation CHECK (kind = 'DELEGATION'::text OR (cardinality(subjects) + cardinality(acts)) = 0),
  constraint role_grant_lives_in_its_unit CHECK (live_unit = unit),
  constraint role_grant_not_to_oneself CHECK (delegator_holding_id <> holding_id),
  constraint role_grant_purpose_not_empty CHECK (purpose <> ''::text),
  constraint role_grant_role_known CHECK (role = ANY (ARRAY['P1'::text, 'P2'::text, 'P3o'::text, 'P3k'::text, 'P3t'::text, 'P3v'::text, 'B1'::text, 'B2'::text, 'B3'::text, 'B4'::text, 'B5'::text, 'B6'::text, 'B7'::text, 'B7c'::text, 'G1'::text, 'G2'::text, 'G3'::text, 'C1'::text, 'M'::text, 'S'::text, 'V'::text, 'I'::text, 'A'::text, 'T'::text])),
  constraint role_grant_state_known CHECK (state = ANY (ARRAY['PROPOSED'::text, 'ACTIVE'::text, 'REJECTED'::text, 'REVOKED'::text, 'ENDED'::text]))
);
comment on column role_grant.unit is 'Unit of the base holding, of a CLERK that of the person; kept by trigger.';
comment on column role_grant.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column role_grant.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column role_grant.role is 'Role that the right belongs to: of a DELEGATION the delegator''s, else one of the base holding.';
comment on column role_grant.member_id is 'Who has the right: the holder of the base holding, the person of a CLERK''s account; kept by trigger.';
comment on column role_grant.delegator_holding_id is 'The seat whose role is delegated (K17).';
comment on column role_grant.subjects is 'Types that a DELEGATION opens for reading.';
comment on column role_grant.acts is 'Acts that a DELEGATION opens.';
comment on column role_grant.case_grant is 'It has a CASE target: a case grant of access.md 2.8; kept by trigger.';
comment on column role_grant.ends_at is 'End of a BREAK_GLASS, a point in real time (K18).';
comment on column role_grant.created_by is 'Person who proposed it, or broke the glass.';
comment on column role_grant.end_reason is 'Why it was rejected or revoked.';
comment on table role_grant is 'Rights given for one object, each on a base holding (access.md 1.6).';
CREATE INDEX role_grant_account ON public.role_grant USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX role_grant_approver ON public.role_grant USING btree (approved_by) WHERE (approved_by IS NOT NULL);
CREATE INDEX role_grant_creator ON public.role_grant USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX role_grant_delegator ON public.role_grant USING btree (delegator_holding_id) WHERE (delegator_holding_id IS NOT NULL);
CREATE INDEX role_grant_document ON public.role_grant USING btree (document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX role_grant_drafting_unit ON public.role_grant USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX role_grant_editor ON public.role_grant USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX role_grant_holding ON public.role_grant USING btree (holding_id) WHERE (holding_id IS NOT NULL);
CREATE INDEX role_grant_l1_from ON public.role_grant USING btree (l1, valid_from, id);
CREATE INDEX role_grant_l2_from ON public.role_grant USING btree (l2, valid_from, id);
CREATE INDEX role_grant_l3_from ON public.role_grant USING btree (l3, valid_from, id);
CREATE INDEX role_grant_l4_from ON public.role_grant USING btree (l4, valid_from, id);
CREATE INDEX role_grant_l5_from ON public.role_grant USING btree (l5, valid_from, id);
CREATE INDEX role_grant_live_unit ON public.role_grant USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX role_grant_member ON public.role_grant USING btree (member_id);
CREATE INDEX role_grant_unit ON public.role_grant USING btree (unit);
CREATE TRIGGER role_grant_authz_delete AFTER DELETE ON public.role_grant REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_role_grant();
CREATE TRIGGER role_grant_authz_insert AFTER INSERT ON public.role_grant REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_role_grant();
CREATE TRIGGER role_grant_authz_update AFTER UPDATE ON public.role_grant REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_role_grant();
CREATE TRIGGER role_grant_from_base BEFORE INSERT OR UPDATE OF holding_id, account_id, unit, member_id ON public.role_grant FOR EACH ROW EXECUTE FUNCTION role_grant_from_base();
CREATE TRIGGER role_grant_scope_closed BEFORE INSERT OR UPDATE OF state, unit, holding_id, account_id ON public.role_grant FOR EACH ROW WHEN (((new.state = ANY (ARRAY['PROPOSED'::text, 'ACTIVE'::text])) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER role_grant_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.role_grant FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER role_grant_scope_living BEFORE INSERT OR UPDATE OF state, unit, holding_id, account_id ON public.role_grant FOR EACH ROW WHEN ((new.state = ANY (ARRAY['PROPOSED'::text, 'ACTIVE'::text]))) EXECUTE FUNCTION scope_living();

create table role_grant_target (
  id uuid not null default uuidv7(),
  role_grant_id uuid not null,
  kind text not null,
  target_id uuid not null,
  constraint role_grant_target_pk PRIMARY KEY (id),
  constraint role_grant_target_once UNIQUE (role_grant_id, kind, target_id),
  constraint role_grant_target_grant_exists FOREIGN KEY (role_grant_id) REFERENCES role_grant(id),
  constraint role_grant_target_kind_known CHECK (kind = ANY (ARRAY['PERSON'::text, 'CLASS'::text, 'CYCLE'::text, 'ENTRY'::text, 'VACANCY'::text, 'UNIT'::text, 'CASE'::text, 'BALLOT'::text]))
);
comment on column role_grant_target.target_id is 'The row named, of the table that the kind tells; no key, for the tables are many.';
comment on table role_grant_target is 'What a role grant names (access.md 1.6); a CASE stands for its subjects.';
CREATE INDEX role_grant_target_of ON public.role_grant_target USING btree (target_id);
CREATE TRIGGER role_grant_target_changed AFTER INSERT OR DELETE OR UPDATE ON public.role_grant_target FOR EACH ROW EXECUTE FUNCTION role_grant_target_changed();

create table rule_set (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  central boolean not null default false,
  valid_from date not null,
  valid_to date,
  state text not null,
  issuer text,
  document_number text,
  document_date date,
  drafting_unit integer,
  created_by uuid,
  edited_by uuid,
  decision_id uuid,
  version integer not null default 1,
  subject text not null,
  code text not null,
  name text not null,
  constraint rule_set_pk PRIMARY KEY (id),
  constraint rule_set_one_at_a_time EXCLUDE USING gist (COALESCE(unit, 0) WITH =, subject WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (state = 'DECIDED'::text),
  constraint rule_set_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint rule_set_decision_exists FOREIGN KEY (decision_id) REFERENCES decision(id),
  constraint rule_set_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint rule_set_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint rule_set_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint rule_set_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint rule_set_days_in_order CHECK (valid_to >= valid_from),
  constraint rule_set_decided_has_document CHECK (state <> 'DECIDED'::text OR issuer IS NOT NULL AND document_number IS NOT NULL AND document_date IS NOT NULL),
  constraint rule_set_issued_by_unit_or_central CHECK (central = (unit IS NULL)),
  constraint rule_set_lives_in_its_unit CHECK (live_unit = unit),
  constraint rule_set_state_known CHECK (state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'DECIDED'::text])),
  constraint rule_set_subject_known CHECK (subject = ANY (ARRAY['ORGANISATION'::text, 'MEMBERSHIP'::text, 'PLANNING'::text, 'TRAINING'::text, 'INSPECTION'::text, 'MEETING'::text, 'RATING'::text])),
  constraint rule_set_text_is_nfc CHECK ((code IS NFC NORMALIZED) AND code <> ''::text AND (name IS NFC NORMALIZED) AND name <> ''::text)
);
comment on column rule_set.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column rule_set.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column rule_set.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column rule_set.central is 'Issued by the central level, which is no row of organization: unit null, levels 0.';
comment on column rule_set.valid_to is 'First day no longer in force: the first day of the version that superseded it.';
comment on column rule_set.document_number is 'Number and symbol of the document, such as 128-KL/TW; from its decision, or given with a central one.';
comment on column rule_set.created_by is 'Person who drafted.';
comment on column rule_set.edited_by is 'Person who edited or submitted last.';
comment on table rule_set is 'Versions of rules by subject (bộ quy tắc), dated; one issuer has one for a subject on a day.';
CREATE INDEX rule_set_creator ON public.rule_set USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX rule_set_decision ON public.rule_set USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX rule_set_drafting_unit ON public.rule_set USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX rule_set_editor ON public.rule_set USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX rule_set_l1_from ON public.rule_set USING btree (l1, valid_from, id);
CREATE INDEX rule_set_l2_from ON public.rule_set USING btree (l2, valid_from, id);
CREATE INDEX rule_set_l3_from ON public.rule_set USING btree (l3, valid_from, id);
CREATE INDEX rule_set_l4_from ON public.rule_set USING btree (l4, valid_from, id);
CREATE INDEX rule_set_l5_from ON public.rule_set USING btree (l5, valid_from, id);
CREATE INDEX rule_set_live_unit ON public.rule_set USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX rule_set_unit ON public.rule_set USING btree (unit);
CREATE TRIGGER rule_set_is_kept BEFORE UPDATE ON public.rule_set FOR EACH ROW WHEN (((old.state = 'DECIDED'::text) AND ((((((((((new.subject IS DISTINCT FROM old.subject) OR (new.code IS DISTINCT FROM old.code)) OR (new.name IS DISTINCT FROM old.name)) OR (new.state IS DISTINCT FROM old.state)) OR (new.valid_from IS DISTINCT FROM old.valid_from)) OR (new.unit IS DISTINCT FROM old.unit)) OR (new.central IS DISTINCT FROM old.central)) OR (new.issuer IS DISTINCT FROM old.issuer)) OR (new.document_number IS DISTINCT FROM old.document_number)) OR (new.document_date IS DISTINCT FROM old.document_date)))) EXECUTE FUNCTION rule_set_is_kept();
CREATE TRIGGER rule_set_needs_insert AFTER INSERT ON public.rule_set REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_rules();
CREATE TRIGGER rule_set_needs_update AFTER UPDATE ON public.rule_set REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_rules();
CREATE TRIGGER rule_set_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.rule_set FOR EACH ROW WHEN (((new.state <> 'ENDED'::text) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER rule_set_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.rule_set FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER rule_set_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.rule_set FOR EACH ROW WHEN ((new.state <> 'ENDED'::text)) EXECUTE FUNCTION scope_living();

create table rule_set_param (
  id uuid not null default uuidv7(),
  rule_set_id uuid not null,
  name text collate "C" not null,
  kind text not null,
  value text not null,
  measure text,
  regulation text,
  proposed boolean not null default false,
  constraint rule_set_param_pk PRIMARY KEY (id),
  constraint rule_set_param_name_unique UNIQUE (rule_set_id, name),
  constraint rule_set_param_set_exists FOREIGN KEY (rule_set_id) REFERENCES rule_set(id) DEFERRABLE INITIALLY DEFERRED,
  constraint rule_set_param_kind_known CHECK (kind = ANY (ARRAY['NUMBER'::text, 'TEXT'::text, 'BOOLEAN'::text, 'DATE'::text])),
  constraint rule_set_param_name_shape CHECK (name ~ '^[A-Z][A-Z0-9_]{0,63}$'::text),
  constraint rule_set_param_text_is_nfc CHECK ((value IS NFC NORMALIZED) AND (measure IS NFC NORMALIZED) AND (regulation IS NFC NORMALIZED)),
  constraint rule_set_param_value_fits CHECK ( CASE kind     WHEN 'NUMBER'::text THEN value ~ '^-?(0|[1-9][0-9]{0,14})([.][0-9]{1,6})?$'::text     WHEN 'BOOLEAN'::text THEN value = ANY (ARRAY['true'::text, 'false'::text])     WHEN 'DATE'::text THEN value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'::text     ELSE value <> ''::text END)
);
comment on column rule_set_param.value is 'The value as text, in the one form of its kind; numbers are decimal, never floating.';
comment on column rule_set_param.proposed is 'The regulation gives no such figure: ours, until one does.';
comment on table rule_set_param is 'Parameters of rule sets (tham số): a name with a value of one kind.';
CREATE INDEX rule_set_param_name ON public.rule_set_param USING btree (name);
CREATE TRIGGER rule_set_param_is_kept BEFORE DELETE OR UPDATE ON public.rule_set_param FOR EACH ROW EXECUTE FUNCTION rule_set_param_is_kept();
CREATE TRIGGER rule_set_param_needs AFTER INSERT ON public.rule_set_param REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_param();

create table seat (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  body_id uuid not null,
  title text collate "C" not null,
  ordinal integer not null default 1,
  state text not null default 'ACTIVE'::text,
  valid_from date not null,
  valid_to date,
  constraint seat_pk PRIMARY KEY (id),
  constraint seat_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint seat_in_body_of_its_unit FOREIGN KEY (body_id, unit) REFERENCES body(id, unit),
  constraint seat_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint seat_days_in_order CHECK (valid_to >= valid_from),
  constraint seat_ended_has_last_day CHECK (state <> 'ENDED'::text OR valid_to IS NOT NULL),
  constraint seat_has_unit CHECK (unit IS NOT NULL),
  constraint seat_lives_in_its_unit CHECK (live_unit = unit),
  constraint seat_ordinal_positive CHECK (ordinal > 0),
  constraint seat_state_known CHECK (state = ANY (ARRAY['ACTIVE'::text, 'ENDED'::text])),
  constraint seat_title_known CHECK (title = ANY (ARRAY['SECRETARY'::text, 'STANDING_DEPUTY_SECRETARY'::text, 'DEPUTY_SECRETARY'::text, 'FULL_TIME_DEPUTY_SECRETARY'::text, 'STANDING_MEMBER'::text, 'COMMITTEE_MEMBER'::text, 'HEAD'::text, 'DEPUTY_HEAD'::text, 'OFFICER'::text, 'INSPECTION_CHAIR'::text, 'INSPECTION_DEPUTY_CHAIR'::text, 'INSPECTION_MEMBER'::text, 'INSPECTION_OFFICER'::text, 'GROUP_HEAD'::text, 'GROUP_DEPUTY'::text]))
);
comment on column seat.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column seat.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column seat.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column seat.ordinal is 'Number among the seats in being of this title in the body, from 1.';
comment on table seat is 'Seats in bodies: one place that one person at a time can hold (chức danh).';
CREATE INDEX seat_body ON public.seat USING btree (body_id);
CREATE INDEX seat_l1_title ON public.seat USING btree (l1, title, ordinal, id);
CREATE INDEX seat_l2_title ON public.seat USING btree (l2, title, ordinal, id);
CREATE INDEX seat_l3_title ON public.seat USING btree (l3, title, ordinal, id);
CREATE INDEX seat_l4_title ON public.seat USING btree (l4, title, ordinal, id);
CREATE INDEX seat_l5_title ON public.seat USING btree (l5, title, ordinal, id);
CREATE INDEX seat_live_unit ON public.seat USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE UNIQUE INDEX seat_ordinal_unique ON public.seat USING btree (body_id, title, ordinal) WHERE (state = 'ACTIVE'::text);
CREATE INDEX seat_unit ON public.seat USING btree (unit);
CREATE TRIGGER seat_authz AFTER UPDATE ON public.seat REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_seat();
CREATE TRIGGER seat_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.seat FOR EACH ROW WHEN (((new.state = 'ACTIVE'::text) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER seat_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.seat FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER seat_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.seat FOR EACH ROW WHEN ((new.state = 'ACTIVE'::text)) EXECUTE FUNCTION scope_living();
CREATE TRIGGER seat_title_changed AFTER UPDATE OF title ON public.seat FOR EACH ROW WHEN ((new.title <> old.title)) EXECUTE FUNCTION seat_title_changed();

create table seat_holding (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  seat_id uuid not null,
  member_id uuid not null,
  title text collate "C" not null,
  how text not null,
  state text not null,
  valid_from date not null,
  valid_to date,
  end_reason text,
  votes text,
  proposal_note text,
  backdate_reason text,
  drafting_unit integer,
  decision_id uuid,
  recorded_on date not null,
  version integer not null default 1,
  created_by uuid,
  edited_by uuid,
  end_decision_id uuid,
  backdated boolean not null generated always as ((valid_from < (recorded_on - 30))) stored,
  backdate_approval text,
  constraint seat_holding_pk PRIMARY KEY (id),
  constraint seat_holding_one_holder_at_a_time EXCLUDE USING gist (seat_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (state = ANY (ARRAY['ACTIVE'::text, 'ENDED'::text])) DEFERRABLE,
  constraint seat_holding_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint seat_holding_decision_exists FOREIGN KEY (decision_id) REFERENCES decision(id),
  constraint seat_holding_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint seat_holding_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint seat_holding_end_decision_exists FOREIGN KEY (end_decision_id) REFERENCES decision(id),
  constraint seat_holding_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint seat_holding_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint seat_holding_seat_exists FOREIGN KEY (seat_id) REFERENCES seat(id),
  constraint seat_holding_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint seat_holding_days_in_order CHECK (valid_to >= valid_from),
  constraint seat_holding_ended_has_last_day CHECK (state <> 'ENDED'::text OR valid_to IS NOT NULL),
  constraint seat_holding_has_unit CHECK (unit IS NOT NULL),
  constraint seat_holding_how_known CHECK (how = ANY (ARRAY['ELECTED'::text, 'DESIGNATED'::text, 'SUPPLEMENTARY'::text, 'ASSIGNED'::text])),
  constraint seat_holding_lives_in_its_unit CHECK (live_unit = unit),
  constraint seat_holding_state_known CHECK (state = ANY (ARRAY['PROPOSED'::text, 'ACTIVE'::text, 'ENDED'::text, 'REJECTED'::text]))
);
comment on column seat_holding.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column seat_holding.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column seat_holding.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column seat_holding.title is 'Title of the seat, kept by trigger; a holding that is over keeps the title it had.';
comment on column seat_holding.decision_id is 'The decision that recognised, rejected or appointed.';
comment on column seat_holding.created_by is 'Person who proposed or appointed.';
comment on column seat_holding.edited_by is 'Person who edited the proposal last.';
comment on column seat_holding.end_decision_id is 'The decision that ended it.';
comment on column seat_holding.backdated is 'The first day lies more than 30 days before the day on which it was recorded.';
comment on column seat_holding.backdate_approval is 'Why the secretary approved that; null until then.';
comment on table seat_holding is 'Persons in seats for a time (giữ chức danh); access.md 1.3.';
CREATE INDEX seat_holding_creator ON public.seat_holding USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX seat_holding_decision ON public.seat_holding USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX seat_holding_drafting_unit ON public.seat_holding USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX seat_holding_editor ON public.seat_holding USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX seat_holding_end_decision ON public.seat_holding USING btree (end_decision_id) WHERE (end_decision_id IS NOT NULL);
CREATE INDEX seat_holding_l1_from ON public.seat_holding USING btree (l1, valid_from, id);
CREATE INDEX seat_holding_l2_from ON public.seat_holding USING btree (l2, valid_from, id);
CREATE INDEX seat_holding_l3_from ON public.seat_holding USING btree (l3, valid_from, id);
CREATE INDEX seat_holding_l4_from ON public.seat_holding USING btree (l4, valid_from, id);
CREATE INDEX seat_holding_l5_from ON public.seat_holding USING btree (l5, valid_from, id);
CREATE INDEX seat_holding_live_unit ON public.seat_holding USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX seat_holding_member ON public.seat_holding USING btree (member_id);
CREATE INDEX seat_holding_seat ON public.seat_holding USING btree (seat_id);
CREATE INDEX seat_holding_unit ON public.seat_holding USING btree (unit);
CREATE TRIGGER seat_holding_authz_delete AFTER DELETE ON public.seat_holding REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_holding();
CREATE TRIGGER seat_holding_authz_insert AFTER INSERT ON public.seat_holding REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_holding();
CREATE TRIGGER seat_holding_authz_update AFTER UPDATE ON public.seat_holding REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION authz_holding();
CREATE TRIGGER seat_holding_from_seat BEFORE INSERT OR UPDATE OF seat_id, title, unit ON public.seat_holding FOR EACH ROW EXECUTE FUNCTION seat_holding_from_seat();
CREATE TRIGGER seat_holding_needs_delete AFTER DELETE ON public.seat_holding REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();
CREATE TRIGGER seat_holding_needs_insert AFTER INSERT ON public.seat_holding REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();
CREATE TRIGGER seat_holding_needs_update AFTER UPDATE ON public.seat_holding REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_person();
CREATE TRIGGER seat_holding_scope_closed BEFORE INSERT OR UPDATE OF state, unit, seat_id ON public.seat_holding FOR EACH ROW WHEN (((new.state = ANY (ARRAY['PROPOSED'::text, 'ACTIVE'::text])) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER seat_holding_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.seat_holding FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER seat_holding_scope_living BEFORE INSERT OR UPDATE OF state, unit, seat_id ON public.seat_holding FOR EACH ROW WHEN ((new.state = ANY (ARRAY['PROPOSED'::text, 'ACTIVE'::text]))) EXECUTE FUNCTION scope_living();

create table session (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  refresh_hash text not null,
  constraint session_pk PRIMARY KEY (id),
  constraint session_refresh_unique UNIQUE (refresh_hash),
  constraint session_account_exists FOREIGN KEY (account_id) REFERENCES account(id),
  constraint session_times_in_order CHECK (expires_at >= created_at)
);
comment on table session is 'Signed-in sessions; only the hash of the refresh token is kept.';
CREATE INDEX session_account ON public.session USING btree (account_id);
CREATE TRIGGER session_authz_delete AFTER DELETE ON public.session FOR EACH ROW WHEN ((old.revoked_at IS NULL)) EXECUTE FUNCTION authz_session();
CREATE TRIGGER session_authz_update AFTER UPDATE OF revoked_at, expires_at ON public.session FOR EACH ROW WHEN ((((old.revoked_at IS NULL) AND (new.revoked_at IS NOT NULL)) OR (new.expires_at < old.expires_at))) EXECUTE FUNCTION authz_session();

create table term (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  from_year integer not null,
  to_year integer not null,
  congress_no integer,
  state text not null default 'RUNNING'::text,
  valid_from date not null,
  valid_to date,
  constraint term_pk PRIMARY KEY (id),
  constraint term_unit_unique UNIQUE (id, unit),
  constraint term_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint term_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint term_congress_positive CHECK (congress_no > 0),
  constraint term_days_in_order CHECK (valid_to >= valid_from),
  constraint term_has_unit CHECK (unit IS NOT NULL),
  constraint term_lives_in_its_unit CHECK (live_unit = unit),
  constraint term_state_known CHECK (state = ANY (ARRAY['RUNNING'::text, 'CLOSED'::text])),
  constraint term_years_in_order CHECK (to_year >= from_year)
);
comment on column term.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column term.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column term.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on table term is 'Terms of office of units (nhiệm kỳ), from congress to congress.';
CREATE INDEX term_l1_from ON public.term USING btree (l1, from_year, id);
CREATE INDEX term_l2_from ON public.term USING btree (l2, from_year, id);
CREATE INDEX term_l3_from ON public.term USING btree (l3, from_year, id);
CREATE INDEX term_l4_from ON public.term USING btree (l4, from_year, id);
CREATE INDEX term_l5_from ON public.term USING btree (l5, from_year, id);
CREATE INDEX term_live_unit ON public.term USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX term_unit ON public.term USING btree (unit);
CREATE TRIGGER term_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.term FOR EACH ROW WHEN (((new.state = 'RUNNING'::text) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER term_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.term FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER term_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.term FOR EACH ROW WHEN ((new.state = 'RUNNING'::text)) EXECUTE FUNCTION scope_living();

create table training_class (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  owner_body uuid not null,
  code text collate "C" not null,
  title text collate "vi-x-icu" not null,
  search_key text collate "C" not null generated always as ((' '::text || plain(title))) stored,
  state text not null default 'PLANNED'::text,
  state_before text,
  stage text not null generated always as (COALESCE(state_before, state)) stored,
  type text not null,
  level text not null,
  sector text not null,
  field text not null,
  audience text not null,
  place text,
  school text,
  starts_on date not null,
  ends_on date not null,
  topics text[] not null default '{}'::text[],
  capacity integer not null,
  plan_id uuid,
  document_id uuid,
  enrolled_count integer not null default 0,
  completed_count integer not null default 0,
  drafting_unit integer,
  created_by uuid,
  edited_by uuid,
  version integer not null default 1,
  gives text generated always as (
CASE
    WHEN (type = 'WORKSHOP'::text) THEN NULL::text
    WHEN ((field = 'POLITICAL_THEORY'::text) AND (qualification_rank('POLITICAL_THEORY'::text, level) > 0)) THEN 'POLITICAL_THEORY'::text
    WHEN ((field = 'PROFESSION'::text) AND (qualification_rank('PROFESSIONAL'::text, level) > 0)) THEN 'PROFESSIONAL'::text
    WHEN ((field = ANY (ARRAY['FOREIGN_LANGUAGE'::text, 'IT'::text])) AND (qualification_rank(field, level) > 0)) THEN field
    ELSE NULL::text
END) stored,
  constraint training_class_pk PRIMARY KEY (id),
  constraint training_class_code_unique UNIQUE (unit, code),
  constraint training_class_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint training_class_document_exists FOREIGN KEY (document_id) REFERENCES document(id),
  constraint training_class_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint training_class_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint training_class_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint training_class_owner_body_exists FOREIGN KEY (owner_body) REFERENCES body(id),
  constraint training_class_plan_exists FOREIGN KEY (plan_id) REFERENCES training_plan(id),
  constraint training_class_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint training_class_audience_known CHECK (audience = ANY (ARRAY['CANDIDATES'::text, 'NEW_MEMBERS'::text, 'MEMBERS'::text, 'COMMITTEE_MEMBERS'::text, 'CELL_SECRETARIES'::text, 'PLANNED_CADRES'::text, 'INSPECTION_STAFF'::text, 'OFFICE_STAFF'::text, 'PROPAGANDA_STAFF'::text, 'CADRES'::text])),
  constraint training_class_capacity_positive CHECK (capacity > 0),
  constraint training_class_counts_fit CHECK (completed_count >= 0 AND completed_count <= enrolled_count),
  constraint training_class_days_in_order CHECK (starts_on <= ends_on),
  constraint training_class_field_known CHECK (field = ANY (ARRAY['POLITICAL_THEORY'::text, 'PARTY_BUILDING'::text, 'INSPECTION'::text, 'PROPAGANDA'::text, 'MASS_WORK'::text, 'OFFICE_WORK'::text, 'STATE_MANAGEMENT'::text, 'PROFESSION'::text, 'FOREIGN_LANGUAGE'::text, 'IT'::text])),
  constraint training_class_has_unit CHECK (unit IS NOT NULL),
  constraint training_class_keeps_state_before CHECK ((state = 'CANCELLED'::text) = (state_before IS NOT NULL)),
  constraint training_class_level_known CHECK (level = ANY (ARRAY['ELEMENTARY'::text, 'INTERMEDIATE'::text, 'ADVANCED'::text, 'AWARENESS'::text, 'NEW_MEMBERS'::text, 'UPDATE'::text, 'SKILLS'::text])),
  constraint training_class_lives_in_its_unit CHECK (live_unit = unit),
  constraint training_class_sector_known CHECK (sector = ANY (ARRAY['ALL'::text, 'PARTY'::text, 'STATE'::text, 'HEALTH'::text, 'EDUCATION'::text, 'ENTERPRISE'::text])),
  constraint training_class_state_known CHECK (state = ANY (ARRAY['PLANNED'::text, 'ANNOUNCED'::text, 'ENROLLING'::text, 'RUNNING'::text, 'GRADING'::text, 'CLOSED'::text, 'CANCELLED'::text])),
  constraint training_class_text_is_nfc CHECK ((code IS NFC NORMALIZED) AND code <> ''::text AND (title IS NFC NORMALIZED) AND title <> ''::text AND (place IS NFC NORMALIZED) AND (school IS NFC NORMALIZED)),
  constraint training_class_type_known CHECK (type = ANY (ARRAY['DEGREE_TRAINING'::text, 'FOSTERING'::text, 'WORKSHOP'::text]))
);
comment on column training_class.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column training_class.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column training_class.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column training_class.owner_body is 'The body that carries it out (access.md 1.7, letter D).';
comment on column training_class.search_key is 'A space before each word of the plain title, so that a search finds the beginning of words.';
comment on column training_class.state_before is 'The state from which it was cancelled.';
comment on column training_class.stage is 'The state that rules judge by: of a cancelled row the one before (access.md 2.0).';
comment on column training_class.document_id is 'The decision on a class outside every plan, or another document that it follows from.';
comment on column training_class.enrolled_count is 'Enrolments of the whole class in CONFIRMED, ATTENDING, COMPLETED or FAILED; kept by trigger.';
comment on column training_class.completed_count is 'Those of them in COMPLETED; kept by trigger.';
comment on column training_class.gives is 'Type of the qualification that a class completed proposes, with its level (access.md 2.7); null where it proposes none.';
comment on table training_class is 'Training classes (lớp đào tạo, bồi dưỡng, tập huấn; access.md 2.16); the unit is the organiser.';
CREATE INDEX training_class_creator ON public.training_class USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX training_class_document ON public.training_class USING btree (document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX training_class_drafting_unit ON public.training_class USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX training_class_editor ON public.training_class USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX training_class_l1_starts ON public.training_class USING btree (l1, starts_on, id);
CREATE INDEX training_class_l1_title ON public.training_class USING btree (l1, title, id);
CREATE INDEX training_class_l2_starts ON public.training_class USING btree (l2, starts_on, id);
CREATE INDEX training_class_l2_title ON public.training_class USING btree (l2, title, id);
CREATE INDEX training_class_l3_starts ON public.training_class USING btree (l3, starts_on, id);
CREATE INDEX training_class_l3_title ON public.training_class USING btree (l3, title, id);
CREATE INDEX training_class_l4_starts ON public.training_class USING btree (l4, starts_on, id);
CREATE INDEX training_class_l4_title ON public.training_class USING btree (l4, title, id);
CREATE INDEX training_class_l5_starts ON public.training_class USING btree (l5, starts_on, id);
CREATE INDEX training_class_l5_title ON public.training_class USING btree (l5, title, id);
CREATE INDEX training_class_live_unit ON public.training_class USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX training_class_owner_body ON public.training_class USING btree (owner_body);
CREATE INDEX training_class_plan ON public.training_class USING btree (plan_id) WHERE (plan_id IS NOT NULL);
CREATE INDEX training_class_search ON public.training_class USING gin (search_key gin_trgm_ops);
CREATE INDEX training_class_unit ON public.training_class USING btree (unit);
CREATE TRIGGER training_class_days_of_enrolments AFTER UPDATE OF starts_on, ends_on ON public.training_class FOR EACH ROW WHEN (((new.starts_on IS DISTINCT FROM old.starts_on) OR (new.ends_on IS DISTINCT FROM old.ends_on))) EXECUTE FUNCTION training_class_days_of_enrolments();
CREATE TRIGGER training_class_moves_enrolments AFTER UPDATE OF state ON public.training_class FOR EACH ROW WHEN ((new.state IS DISTINCT FROM old.state)) EXECUTE FUNCTION training_class_moves_enrolments();
CREATE TRIGGER training_class_needs AFTER UPDATE ON public.training_class REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION training_need_by_class();
CREATE TRIGGER training_class_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.training_class FOR EACH ROW WHEN (((new.state <> ALL (ARRAY['CLOSED'::text, 'CANCELLED'::text])) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER training_class_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.training_class FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER training_class_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.training_class FOR EACH ROW WHEN ((new.state <> ALL (ARRAY['CLOSED'::text, 'CANCELLED'::text]))) EXECUTE FUNCTION scope_living();

create table training_lecturer (
  id uuid not null default uuidv7(),
  class_id uuid not null,
  session_id uuid,
  ordinal integer not null,
  member_id uuid,
  name text,
  constraint training_lecturer_pk PRIMARY KEY (id),
  constraint training_lecturer_class_exists FOREIGN KEY (class_id) REFERENCES training_class(id) DEFERRABLE INITIALLY DEFERRED,
  constraint training_lecturer_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint training_lecturer_session_exists FOREIGN KEY (session_id) REFERENCES training_session(id) DEFERRABLE INITIALLY DEFERRED,
  constraint training_lecturer_name_is_nfc CHECK ((name IS NFC NORMALIZED) AND name <> ''::text),
  constraint training_lecturer_person_or_name CHECK ((member_id IS NULL) <> (name IS NULL))
);
comment on column training_lecturer.session_id is 'The session that it is said of; null for the class as a whole.';
comment on table training_lecturer is 'Lecturers of classes (giảng viên, báo cáo viên): a person of the province or the name of someone from outside.';
CREATE INDEX training_lecturer_class ON public.training_lecturer USING btree (class_id);
CREATE INDEX training_lecturer_member ON public.training_lecturer USING btree (member_id) WHERE (member_id IS NOT NULL);
CREATE INDEX training_lecturer_session ON public.training_lecturer USING btree (session_id) WHERE (session_id IS NOT NULL);

create table training_need (
  id uuid not null,
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  gap_type text not null,
  source text not null,
  member_id uuid not null,
  entry_id uuid,
  cycle_id uuid,
  holding_id uuid,
  required_level text not null,
  current_level text,
  due_term text collate "C",
  notified boolean not null,
  enrolment_id uuid,
  valid_from date not null,
  valid_to date not null,
  constraint training_need_pk PRIMARY KEY (id),
  constraint training_need_cycle_exists FOREIGN KEY (cycle_id) REFERENCES planning_cycle(id),
  constraint training_need_enrolment_exists FOREIGN KEY (enrolment_id) REFERENCES enrolment(id),
  constraint training_need_entry_exists FOREIGN KEY (entry_id) REFERENCES planning_entry(id) ON DELETE CASCADE,
  constraint training_need_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint training_need_holding_exists FOREIGN KEY (holding_id) REFERENCES seat_holding(id) ON DELETE CASCADE,
  constraint training_need_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint training_need_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint training_need_current_level_known CHECK (current_level = ANY (ARRAY['ELEMENTARY'::text, 'INTERMEDIATE'::text, 'ADVANCED'::text, 'BACHELOR'::text, 'OFFICER'::text, 'PRINCIPAL_OFFICER'::text, 'SENIOR_OFFICER'::text, 'COLLEGE'::text, 'UNIVERSITY'::text, 'MASTER'::text, 'DOCTOR'::text, 'BASIC'::text])),
  constraint training_need_days_in_order CHECK (valid_from < valid_to),
  constraint training_need_gap_type_known CHECK (gap_type = ANY (ARRAY['POLITICAL_THEORY'::text, 'STATE_MANAGEMENT'::text, 'PROFESSIONAL'::text, 'FOREIGN_LANGUAGE'::text, 'IT'::text])),
  constraint training_need_has_source CHECK ((source = 'PLANNED_TITLE'::text) = (entry_id IS NOT NULL) AND (source = 'HELD_SEAT'::text) = (holding_id IS NOT NULL)),
  constraint training_need_has_unit CHECK (unit IS NOT NULL),
  constraint training_need_lives_in_its_unit CHECK (live_unit = unit),
  constraint training_need_required_level_known CHECK (required_level = ANY (ARRAY['ELEMENTARY'::text, 'INTERMEDIATE'::text, 'ADVANCED'::text, 'BACHELOR'::text, 'OFFICER'::text, 'PRINCIPAL_OFFICER'::text, 'SENIOR_OFFICER'::text, 'COLLEGE'::text, 'UNIVERSITY'::text, 'MASTER'::text, 'DOCTOR'::text, 'BASIC'::text])),
  constraint training_need_source_known CHECK (source = ANY (ARRAY['PLANNED_TITLE'::text, 'HELD_SEAT'::text]))
);
comment on column training_need.unit is 'The unit planned for, or that of the seat.';
comment on column training_need.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column training_need.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column training_need.due_term is 'Term in which the level is due, such as 2020-2025.';
comment on column training_need.notified is 'The person has been told of the planning entry.';
comment on column training_need.enrolment_id is 'A running enrolment that covers the need.';
comment on column training_need.valid_from is 'First day on which the source is in force under one version of the rules; valid_to is the first day no longer.';
comment on table training_need is 'Training needs (nhu cầu đào tạo): derived rows, equal to the view training_need_due, written by training_need_refresh alone.';
CREATE INDEX training_need_cycle ON public.training_need USING btree (cycle_id) WHERE (cycle_id IS NOT NULL);
CREATE INDEX training_need_enrolment ON public.training_need USING btree (enrolment_id) WHERE (enrolment_id IS NOT NULL);
CREATE INDEX training_need_entry ON public.training_need USING btree (entry_id) WHERE (entry_id IS NOT NULL);
CREATE INDEX training_need_holding ON public.training_need USING btree (holding_id) WHERE (holding_id IS NOT NULL);
CREATE INDEX training_need_l1_due ON public.training_need USING btree (l1, COALESCE(due_term, '9999'::text), id);
CREATE INDEX training_need_l1_gap ON public.training_need USING btree (l1, gap_type, id);
CREATE INDEX training_need_l2_due ON public.training_need USING btree (l2, COALESCE(due_term, '9999'::text), id);
CREATE INDEX training_need_l2_gap ON public.training_need USING btree (l2, gap_type, id);
CREATE INDEX training_need_l3_due ON public.training_need USING btree (l3, COALESCE(due_term, '9999'::text), id);
CREATE INDEX training_need_l3_gap ON public.training_need USING btree (l3, gap_type, id);
CREATE INDEX training_need_l4_due ON public.training_need USING btree (l4, COALESCE(due_term, '9999'::text), id);
CREATE INDEX training_need_l4_gap ON public.training_need USING btree (l4, gap_type, id);
CREATE INDEX training_need_l5_due ON public.training_need USING btree (l5, COALESCE(due_term, '9999'::text), id);
CREATE INDEX training_need_l5_gap ON public.training_need USING btree (l5, gap_type, id);
CREATE INDEX training_need_live_unit ON public.training_need USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX training_need_member ON public.training_need USING btree (member_id);
CREATE INDEX training_need_unit ON public.training_need USING btree (unit);
CREATE TRIGGER training_need_scope_closed BEFORE INSERT OR UPDATE OF unit ON public.training_need FOR EACH ROW WHEN (((new.unit IS NOT NULL) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER training_need_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.training_need FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER training_need_scope_living BEFORE INSERT OR UPDATE OF unit ON public.training_need FOR EACH ROW WHEN ((new.unit IS NOT NULL)) EXECUTE FUNCTION scope_living();

create table training_plan (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  owner_body uuid not null,
  year integer not null,
  title text collate "vi-x-icu" not null,
  state text not null default 'DRAFT'::text,
  budget integer,
  items text[] not null default '{}'::text[],
  remarks text,
  drafting_unit integer,
  created_by uuid,
  edited_by uuid,
  submitted_by uuid,
  submitted_on date,
  decision_id uuid,
  version integer not null default 1,
  constraint training_plan_pk PRIMARY KEY (id),
  constraint training_plan_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint training_plan_decision_exists FOREIGN KEY (decision_id) REFERENCES decision(id),
  constraint training_plan_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint training_plan_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint training_plan_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint training_plan_owner_body_exists FOREIGN KEY (owner_body) REFERENCES body(id),
  constraint training_plan_submitter_exists FOREIGN KEY (submitted_by) REFERENCES member(id),
  constraint training_plan_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint training_plan_budget_not_negative CHECK (budget >= 0),
  constraint training_plan_has_unit CHECK (unit IS NOT NULL),
  constraint training_plan_lives_in_its_unit CHECK (live_unit = unit),
  constraint training_plan_state_known CHECK (state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'APPROVED'::text, 'RUNNING'::text, 'CLOSED'::text, 'RETURNED'::text])),
  constraint training_plan_text_is_nfc CHECK ((title IS NFC NORMALIZED) AND title <> ''::text AND (remarks IS NFC NORMALIZED)),
  constraint training_plan_year_plausible CHECK (year >= 1930 AND year <= 2200)
);
comment on column training_plan.unit is 'Number of the unit that owns the row; access.md 1.2.';
comment on column training_plan.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column training_plan.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column training_plan.owner_body is 'The body that carries it out; of two boards of a unit each has its own plans.';
comment on column training_plan.budget is 'In thousands of đồng.';
comment on column training_plan.remarks is 'What the deciding body said when it sent the plan back.';
comment on column training_plan.edited_by is 'Person who edited or submitted this version last.';
comment on table training_plan is 'Yearly plans of training and fostering (kế hoạch đào tạo, bồi dưỡng; access.md 2.15).';
CREATE INDEX training_plan_creator ON public.training_plan USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX training_plan_decision ON public.training_plan USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX training_plan_drafting_unit ON public.training_plan USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX training_plan_editor ON public.training_plan USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX training_plan_l1_year ON public.training_plan USING btree (l1, year, id);
CREATE INDEX training_plan_l2_year ON public.training_plan USING btree (l2, year, id);
CREATE INDEX training_plan_l3_year ON public.training_plan USING btree (l3, year, id);
CREATE INDEX training_plan_l4_year ON public.training_plan USING btree (l4, year, id);
CREATE INDEX training_plan_l5_year ON public.training_plan USING btree (l5, year, id);
CREATE INDEX training_plan_live_unit ON public.training_plan USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE INDEX training_plan_owner_body ON public.training_plan USING btree (owner_body);
CREATE INDEX training_plan_submitter ON public.training_plan USING btree (submitted_by) WHERE (submitted_by IS NOT NULL);
CREATE INDEX training_plan_unit ON public.training_plan USING btree (unit);
CREATE TRIGGER training_plan_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.training_plan FOR EACH ROW WHEN (((new.state <> 'CLOSED'::text) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER training_plan_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.training_plan FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER training_plan_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.training_plan FOR EACH ROW WHEN ((new.state <> 'CLOSED'::text)) EXECUTE FUNCTION scope_living();

create table training_session (
  id uuid not null default uuidv7(),
  class_id uuid not null,
  no integer not null,
  date date not null,
  starts text collate "C" not null,
  ends text collate "C" not null,
  topic text not null,
  constraint training_session_pk PRIMARY KEY (id),
  constraint training_session_no_unique UNIQUE (class_id, no) DEFERRABLE INITIALLY DEFERRED,
  constraint training_session_class_exists FOREIGN KEY (class_id) REFERENCES training_class(id) DEFERRABLE INITIALLY DEFERRED,
  constraint training_session_no_positive CHECK (no > 0),
  constraint training_session_time_form CHECK (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text AND ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text),
  constraint training_session_times_in_order CHECK (starts < ends),
  constraint training_session_topic_is_nfc CHECK ((topic IS NFC NORMALIZED) AND topic <> ''::text)
);
comment on column training_session.starts is 'Time of day, HH:MM.';
comment on table training_session is 'Sessions of classes (buổi học); a session has the rules of its class.';
CREATE INDEX training_session_date ON public.training_session USING btree (date, class_id);

create table vacancy (
  id uuid not null default uuidv7(),
  unit integer,
  live_unit integer,
  l1 integer not null default 0,
  l2 integer not null default 0,
  l3 integer not null default 0,
  l4 integer not null default 0,
  l5 integer not null default 0,
  seat_id uuid not null,
  state text collate "C" not null default 'DRAFT'::text,
  since date not null,
  comments text,
  chosen_id uuid,
  from_planning boolean,
  filled_by uuid,
  holding_id uuid,
  filled_on date,
  decision_id uuid,
  drafting_unit integer,
  created_by uuid,
  edited_by uuid,
  recorded_on date not null,
  version integer not null default 1,
  constraint vacancy_pk PRIMARY KEY (id),
  constraint vacancy_chosen_exists FOREIGN KEY (chosen_id) REFERENCES member(id),
  constraint vacancy_creator_exists FOREIGN KEY (created_by) REFERENCES member(id),
  constraint vacancy_decision_exists FOREIGN KEY (decision_id) REFERENCES decision(id),
  constraint vacancy_drafting_unit_exists FOREIGN KEY (drafting_unit) REFERENCES organization(no),
  constraint vacancy_editor_exists FOREIGN KEY (edited_by) REFERENCES member(id),
  constraint vacancy_filler_exists FOREIGN KEY (filled_by) REFERENCES member(id),
  constraint vacancy_follows_its_unit FOREIGN KEY (live_unit, l1, l2, l3, l4, l5) REFERENCES organization(no, l1, l2, l3, l4, l5) ON UPDATE CASCADE,
  constraint vacancy_holding_exists FOREIGN KEY (holding_id) REFERENCES seat_holding(id),
  constraint vacancy_seat_exists FOREIGN KEY (seat_id) REFERENCES seat(id),
  constraint vacancy_unit_exists FOREIGN KEY (unit) REFERENCES organization(no),
  constraint vacancy_comments_are_nfc CHECK ((comments IS NFC NORMALIZED) AND comments <> ''::text),
  constraint vacancy_filled_has_holding CHECK (state <> 'FILLED'::text OR num_nulls(filled_by, holding_id, from_planning, filled_on) = 0),
  constraint vacancy_has_unit CHECK (unit IS NOT NULL),
  constraint vacancy_lives_in_its_unit CHECK (live_unit = unit),
  constraint vacancy_state_known CHECK (state = ANY (ARRAY['DRAFT'::text, 'PROPOSED'::text, 'APPRAISED'::text, 'DECIDED'::text, 'FILLED'::text, 'CLOSED'::text, 'RETURNED'::text]))
);
comment on column vacancy.unit is 'The unit of the seat.';
comment on column vacancy.live_unit is 'The unit while the row is living and follows it; null once the row is closed or the unit has ended.';
comment on column vacancy.l1 is 'Number of the unit''s ancestor-or-self at level 1, 0 where there is none; so l2 to l5. A closed row keeps them.';
comment on column vacancy.since is 'First day on which nobody held the seat.';
comment on column vacancy.chosen_id is 'The person whom the decision names.';
comment on column vacancy.from_planning is 'Whoever filled it was planned for the title; null until filled.';
comment on table vacancy is 'Vacant seats and the proposals to fill them (kiện toàn); access.md 2.14.';
CREATE INDEX vacancy_chosen ON public.vacancy USING btree (chosen_id) WHERE (chosen_id IS NOT NULL);
CREATE INDEX vacancy_creator ON public.vacancy USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX vacancy_decision ON public.vacancy USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX vacancy_drafting_unit ON public.vacancy USING btree (drafting_unit) WHERE (drafting_unit IS NOT NULL);
CREATE INDEX vacancy_editor ON public.vacancy USING btree (edited_by) WHERE (edited_by IS NOT NULL);
CREATE INDEX vacancy_filler ON public.vacancy USING btree (filled_by) WHERE (filled_by IS NOT NULL);
CREATE INDEX vacancy_holding ON public.vacancy USING btree (holding_id) WHERE (holding_id IS NOT NULL);
CREATE INDEX vacancy_l1_id ON public.vacancy USING btree (l1, id);
CREATE INDEX vacancy_l2_id ON public.vacancy USING btree (l2, id);
CREATE INDEX vacancy_l3_id ON public.vacancy USING btree (l3, id);
CREATE INDEX vacancy_l4_id ON public.vacancy USING btree (l4, id);
CREATE INDEX vacancy_l5_id ON public.vacancy USING btree (l5, id);
CREATE INDEX vacancy_live_unit ON public.vacancy USING btree (live_unit) WHERE (live_unit IS NOT NULL);
CREATE UNIQUE INDEX vacancy_one_open_of_a_seat ON public.vacancy USING btree (seat_id) WHERE (state = ANY (ARRAY['PROPOSED'::text, 'APPRAISED'::text, 'DECIDED'::text]));
CREATE INDEX vacancy_seat ON public.vacancy USING btree (seat_id);
CREATE INDEX vacancy_unit ON public.vacancy USING btree (unit);
CREATE TRIGGER vacancy_of_seat BEFORE INSERT OR UPDATE OF seat_id, unit ON public.vacancy FOR EACH ROW EXECUTE FUNCTION vacancy_of_seat();
CREATE TRIGGER vacancy_scope_closed BEFORE INSERT OR UPDATE OF state, unit ON public.vacancy FOR EACH ROW WHEN (((new.state <> ALL (ARRAY['FILLED'::text, 'CLOSED'::text])) IS NOT TRUE)) EXECUTE FUNCTION scope_closed();
CREATE TRIGGER vacancy_scope_guard BEFORE UPDATE OF live_unit, l1, l2, l3, l4, l5 ON public.vacancy FOR EACH ROW WHEN (((old.live_unit IS NULL) OR (new.live_unit IS NULL))) EXECUTE FUNCTION scope_guard();
CREATE TRIGGER vacancy_scope_living BEFORE INSERT OR UPDATE OF state, unit ON public.vacancy FOR EACH ROW WHEN ((new.state <> ALL (ARRAY['FILLED'::text, 'CLOSED'::text]))) EXECUTE FUNCTION scope_living();

create table vacancy_candidate (
  id uuid not null default uuidv7(),
  vacancy_id uuid not null,
  ordinal integer not null,
  member_id uuid not null,
  entry_id uuid,
  constraint vacancy_candidate_pk PRIMARY KEY (id),
  constraint vacancy_candidate_once UNIQUE (vacancy_id, member_id),
  constraint vacancy_candidate_entry_exists FOREIGN KEY (entry_id) REFERENCES planning_entry(id),
  constraint vacancy_candidate_member_exists FOREIGN KEY (member_id) REFERENCES member(id),
  constraint vacancy_candidate_vacancy_exists FOREIGN KEY (vacancy_id) REFERENCES vacancy(id),
  constraint vacancy_candidate_ordinal_positive CHECK (ordinal > 0)
);
comment on column vacancy_candidate.entry_id is 'The approved planning entry for the title of the unit that the person had when named; null for who is not planned.';
comment on table vacancy_candidate is 'Who is considered for a vacancy (nhân sự dự kiến).';
CREATE INDEX vacancy_candidate_entry ON public.vacancy_candidate USING btree (entry_id) WHERE (entry_id IS NOT NULL);
CREATE INDEX vacancy_candidate_member ON public.vacancy_candidate USING btree (member_id);

CREATE OR REPLACE FUNCTION public.access_log_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.written = pg_current_xact_id() and old.request = new.request then
    return new;
  end if;
  perform refuse('access_log_is_kept', 'access_log', 'Entries of the access log are never changed');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.access_log_is_not_emptied()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform refuse('access_log_is_kept', 'access_log', 'Entries of the access log are never changed');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.account_touched()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.authz_version := old.authz_version + 1;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.attendance_in_own_class()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select class_id from enrolment where id = new.enrolment_id) is distinct from (select class_id from training_session where id = new.session_id) then
    perform refuse('attendance_in_own_class', 'attendance', 'The session is of another class');
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.audit_log_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform refuse('audit_log_is_kept', 'audit_log', 'Lines of the audit log are never changed');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.authz_body()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform authz_touch_people(array(
    select h.member_id
    from (select 1 as one, id, unit, kind, state, valid_from, valid_to from new_rows
          union all select -1, id, unit, kind, state, valid_from, valid_to from old_rows) r
    join seat s on s.body_id = r.id
    join seat_holding h on h.seat_id = s.id and h.state = 'ACTIVE'
    group by h.member_id, s.id, r.id, r.unit, r.kind, r.state, r.valid_from, r.valid_to having sum(r.one) <> 0));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.authz_holding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    perform authz_touch_people(array(select member_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform authz_touch_people(array(select member_id from old_rows));
  else
    perform authz_touch_people(array(
      select distinct r.member_id
      from (select 1 as one, id, member_id, seat_id, title, unit, state, valid_from, valid_to from new_rows
            union all select -1, id, member_id, seat_id, title, unit, state, valid_from, valid_to from old_rows) r
      group by r.id, r.member_id, r.seat_id, r.title, r.unit, r.state, r.valid_from, r.valid_to having sum(r.one) <> 0));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.authz_inheriting(units integer[])
 RETURNS integer[]
 LANGUAGE sql
 STABLE
AS $function$
  with recursive line(no) as (
    select distinct u.no from unnest(units) u(no)
    where exists (select from organization_successor s where s.from_no = u.no or s.to_no = u.no)
    union
    select s.to_no from line l join organization_successor s on s.from_no = l.no
  )
  select array(
    select distinct p.no from line l join organization o on o.no = l.no
    cross join lateral (values (o.l1), (o.l2), (o.l3), (o.l4), (o.l5)) p(no) where p.no > 0)
$function$;

CREATE OR REPLACE FUNCTION public.authz_kinship()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then
    perform authz_touch_people(array(select person_id from old_rows union select relative_id from old_rows where relative_id is not null));
  end if;
  if tg_op <> 'DELETE' then
    perform authz_touch_people(array(select person_id from new_rows union select relative_id from new_rows where relative_id is not null));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.authz_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform authz_touch_people(array(
    select distinct r.id
    from (select 1 as one, id, standing from new_rows union all select -1, id, standing from old_rows) r
    group by r.id, r.standing having sum(r.one) <> 0));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.authz_membership()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    perform authz_touch_people(array(select member_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform authz_touch_people(array(select member_id from old_rows));
  else
    perform authz_touch_people(array(
      select distinct r.member_id
      from (select 1 as one, id, member_id, unit, kind, status, valid_from, valid_to from new_rows
            union all select -1, id, member_id, unit, kind, status, valid_from, valid_to from old_rows) r
      group by r.id, r.member_id, r.unit, r.kind, r.status, r.valid_from, r.valid_to having sum(r.one) <> 0));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.authz_organization()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  units integer[];
  above integer[];
begin
  with versions as (
    select r.no, r.l1, r.l2, r.l3, r.l4, r.l5
    from (select 1 as one, no, state, kind, level, l1, l2, l3, l4, l5 from new_rows
          union all select -1, no, state, kind, level, l1, l2, l3, l4, l5 from old_rows) r
    group by r.no, r.state, r.kind, r.level, r.l1, r.l2, r.l3, r.l4, r.l5 having sum(r.one) <> 0
  )
  select array(select distinct no from versions),
         array(select distinct p.no from versions v cross join lateral (values (l1), (l2), (l3), (l4), (l5)) p(no)
               where p.no > 0 and exists (select from organization_successor s where s.from_no = v.no or s.to_no = v.no))
  into units, above;
  if cardinality(units) > 0 then
    perform authz_touch_units(units || above || authz_inheriting(units));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.authz_role_grant()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    perform authz_touch_people(array(select member_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform authz_touch_people(array(select member_id from old_rows));
  else
    perform authz_touch_people(array(
      select distinct r.member_id
      from (select 1 as one, id, member_id, kind, role, state, holding_id, account_id, delegator_holding_id, subjects, acts,
              valid_from, valid_to, ends_at from new_rows
            union all select -1, id, member_id, kind, role, state, holding_id, account_id, delegator_holding_id, subjects, acts,
              valid_from, valid_to, ends_at from old_rows) r
      group by r.id, r.member_id, r.kind, r.role, r.state, r.holding_id, r.account_id, r.delegator_holding_id, r.subjects, r.acts,
        r.valid_from, r.valid_to, r.ends_at having sum(r.one) <> 0));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.authz_seat()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform authz_touch_people(array(
    select h.member_id
    from (select 1 as one, id, body_id, unit, title, state, valid_from, valid_to from new_rows
          union all select -1, id, body_id, unit, title, state, valid_from, valid_to from old_rows) r
    join seat_holding h on h.seat_id = r.id and h.state = 'ACTIVE'
    group by h.member_id, r.id, r.body_id, r.unit, r.title, r.state, r.valid_from, r.valid_to having sum(r.one) <> 0));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.authz_session()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update account set authz_version = authz_version + 1 where id = old.account_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.authz_successor()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  units integer[] := '{}';
begin
  if tg_op <> 'DELETE' then
    units := array[new.from_no, new.to_no];
  end if;
  if tg_op <> 'INSERT' then
    units := units || array[old.from_no, old.to_no];
  end if;
  perform authz_touch_units(units || authz_inheriting(units) || array(
    select p.no from organization o cross join lateral (values (o.l1), (o.l2), (o.l3), (o.l4), (o.l5)) p(no)
    where o.no = any(units) and p.no > 0));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.authz_touch_people(people uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  update account set authz_version = authz_version + 1 where member_id in (
    select unnest(people)
    union
    select g.member_id from seat_holding h join role_grant g on g.delegator_holding_id = h.id
    where h.member_id = any(people) and g.state = 'ACTIVE')
$function$;

CREATE OR REPLACE FUNCTION public.authz_touch_units(units integer[])
 RETURNS void
 LANGUAGE sql
AS $function$
  update account set authz_version = authz_version + 1 where id in (
    select id from account where unit = any(units)
    union
    select a.id from seat_holding h join account a on a.member_id = h.member_id where h.unit = any(units) and h.state = 'ACTIVE'
    union
    select a.id from membership m join account a on a.member_id = m.member_id
    where m.unit = any(units) and m.status = 'ACTIVE' and m.kind = 'OFFICIAL'
    union
    select a.id from seat_holding h join role_grant g on g.delegator_holding_id = h.id join account a on a.member_id = g.member_id
    where h.unit = any(units) and h.state = 'ACTIVE' and g.state = 'ACTIVE'
    union
    select a.id from organization o join role_grant_target t on t.target_id = o.id join role_grant g on g.id = t.role_grant_id
    join account a on a.member_id = g.member_id
    where o.no = any(units) and t.kind = 'UNIT' and g.state = 'ACTIVE')
$function$;

CREATE OR REPLACE FUNCTION public.authz_version_now(account uuid)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
begin
  return (select a.authz_version from account a where a.id = account);
end $function$;

CREATE OR REPLACE FUNCTION public.ballot_cycle_is_decided()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update ballot set undecided = new.state in ('DRAFT', 'OPEN', 'COLLECTING', 'SUBMITTED', 'UNDER_APPRAISAL') where cycle_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ballot_follows_cycle()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select c.state in ('DRAFT', 'OPEN', 'COLLECTING', 'SUBMITTED', 'UNDER_APPRAISAL') into new.undecided from planning_cycle c where c.id = new.cycle_id;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.ballot_follows_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.ballot_sums_reconcile()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  of uuid := case tg_table_name when 'ballot' then new.id else (to_jsonb(new)->>'ballot_id')::uuid end;
begin
  if exists (select from ballot b join ballot_tally t on t.ballot_id = b.id
             where b.id = of and ((t.votes is null) <> (b.state = 'OPEN') or t.votes > b.valid)) then
    perform refuse('ballot_votes_of_valid', 'ballot_tally', 'Nobody has more votes than there are valid slips');
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ballot_tally_is_nominated()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from ballot b join planning_entry e on e.cycle_id = b.cycle_id and e.title = b.title
                 where b.id = new.ballot_id and e.member_id = new.nominee_id) then
    perform refuse('ballot_tally_is_nominated', 'ballot_tally', 'A nominee has an entry for the title in the cycle');
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.cursor_text(message text, ipad bytea, opad bytea)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ((rtrim(translate(encode(decode(replace(message, '\'::text, '\\'::text), 'escape'::text), 'base64'::text), '+/
'::text, '-_'::text), '='::text) || '.'::text) || rtrim(translate(encode(sha256((opad || sha256((ipad || decode(replace(message, '\'::text, '\\'::text), 'escape'::text))))), 'base64'::text), '+/
'::text, '-_'::text), '='::text));
comment on function cursor_text(text,bytea,bytea) is 'Signed cursor: base64url of the message, a dot, base64url of its HMAC-SHA256 (RFC 2104); ipad and opad are the key already combined with the pads.';

CREATE OR REPLACE FUNCTION public.enrolment_count_add(changes enrolment_change[])
 RETURNS void
 LANGUAGE sql
AS $function$
  update training_class c
  set enrolled_count = c.enrolled_count + d.enrolled, completed_count = c.completed_count + d.completed
  from (
    select class_id, coalesce(sum(one) filter (where state in ('CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED')), 0)::integer as enrolled,
      coalesce(sum(one) filter (where state = 'COMPLETED'), 0)::integer as completed
    from unnest(changes) group by class_id order by class_id) d
  where c.id = d.class_id and (d.enrolled <> 0 or d.completed <> 0);
$function$;

CREATE OR REPLACE FUNCTION public.enrolment_counts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    perform enrolment_count_add(array(select row(class_id, state, 1)::enrolment_change from new_rows));
  elsif tg_op = 'DELETE' then
    perform enrolment_count_add(array(select row(class_id, state, -1)::enrolment_change from old_rows));
  else
    perform enrolment_count_add(array(
      select row(class_id, state, 1)::enrolment_change from new_rows union all select row(class_id, state, -1)::enrolment_change from old_rows));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.enrolment_days()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select starts_on, ends_on into new.first_day, new.last_day from training_class where id = new.class_id;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.enrolment_follows_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update enrolment set unit = unit where unit = any(units) and state in ('NOMINATED', 'CONFIRMED', 'ATTENDING');
    update enrolment_party set unit = unit where unit = any(units) and not closed;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.enrolment_has_place()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  most integer;
begin
  select capacity into most from training_class where id = new.class_id for no key update;
  if most is not null and (select count(*) from enrolment where class_id = new.class_id and state in ('CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED')) > most then
    perform refuse('enrolment_within_capacity', 'enrolment', 'The class has no place left');
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.enrolment_has_result()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_result (id, class_id, member_id) values (new.id, new.class_id, new.member_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.enrolment_is_of_one_class()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform refuse('enrolment_is_of_one_class', 'enrolment', 'An enrolment keeps its class and its person');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.enrolment_organiser()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_party (enrolment_id, role, unit, closed)
  select new.id, 'ORGANISER', c.unit, new.state not in ('NOMINATED', 'CONFIRMED', 'ATTENDING') from training_class c where c.id = new.class_id
  on conflict (enrolment_id, role) do update set unit = excluded.unit, closed = excluded.closed;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.gid(type text, id uuid)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN rtrim(translate(encode(decode(((type || ':'::text) || (id)::text), 'escape'::text), 'base64'::text), '+/
'::text, '-_'::text), '='::text);
comment on function gid(text,uuid) is 'Global id of a row: unpadded base64url of Type:uuid.';

CREATE OR REPLACE FUNCTION public.log_access(look jsonb, answer text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  pieces text[] := string_to_array(answer, E'\x01');
begin
  if cardinality(pieces) = 1 then
    return answer;
  end if;
  -- Many rows show the same fields: their lists are taken apart once.
  with entry as materialized (
    select w.part[2] entity, nullif(w.part[3], '')::uuid row_key, nullif(min(w.part[4]), '')::uuid subject,
      nullif(min(w.part[5]), '')::integer owner, min(w.part[1]::integer) grant_no, string_agg(w.part[6], '') looks, min(w.no) no
    from (
      select string_to_array(split_part(p.piece, E'\x02', 1), '|') part, p.no
      from unnest(pieces) with ordinality p(piece, no) where p.no > 1
      offset 0
    ) w
    where w.part[6] <> ''
    group by w.part[2], w.part[3]
  ), shown as materialized (
    select e.looks,
      array(select distinct split_part(s, ' ', 1) from unnest(string_to_array(e.looks, ',')) s where s <> '' order by 1) classes,
      array(select distinct split_part(s, ' ', 2) from unnest(string_to_array(e.looks, ',')) s where s <> '' order by 1) fields
    from (select distinct looks from entry) e
  ), granted as materialized (
    select e.grant_no, look -> 'grants' -> e.grant_no ->> 0 role, (look -> 'grants' -> e.grant_no ->> 1)::integer unit
    from (select distinct grant_no from entry) e
  ), asked as materialized (
    select (look ->> 'at')::timestamptz at, (look ->> 'request')::uuid request, (look ->> 'account')::uuid account,
      (look ->> 'reader')::uuid reader, look ->> 'reason' reason
  )
  insert into access_log (unit, at, request, account_id, reader_id, role, role_unit, entity_type, row_id, subject_id, classes, fields, reason)
  select case when e.subject is not null then m.unit when e.row_key is null then g.unit else e.owner end,
    a.at, a.request, a.account, a.reader, g.role, g.unit, e.entity, e.row_key, e.subject, s.classes, s.fields, a.reason
  from entry e
  cross join asked a
  join shown s on s.looks = e.looks
  left join granted g on g.grant_no = e.grant_no
  left join member m on m.id = e.subject
  order by e.no
  on conflict (request, entity_type, row_id) do update set
    classes = array(select distinct c from unnest(access_log.classes || excluded.classes) c order by 1),
    fields = array(select distinct f from unnest(access_log.fields || excluded.fields) f order by 1);
  return (
    select string_agg(case when p.no = 1 then p.piece else substr(p.piece, strpos(p.piece, E'\x02') + 1) end, '' order by p.no)
    from unnest(pieces) with ordinality p(piece, no));
end $function$;

CREATE OR REPLACE FUNCTION public.log_access_of_figures(look jsonb, many integer)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
declare
  asked_at timestamptz := (look ->> 'at')::timestamptz;
begin
  insert into access_log (unit, at, request, account_id, reader_id, role, role_unit, entity_type, classes, fields, reason)
  values (
    (look ->> 'unit')::integer, asked_at, (look ->> 'request')::uuid, (look ->> 'account')::uuid, (look ->> 'reader')::uuid,
    look ->> 'role', (look ->> 'roleUnit')::integer, 'Statistics', array[look ->> 'class'],
    array[look ->> 'measure', 'unitCode ' || (select o.code from organization o where o.no = (look ->> 'unit')::integer)]
      || array(select jsonb_array_elements_text(look -> 'asked')),
    look ->> 'reason');
  return many <= (
    select count(*) from (
      select from access_log l
      where l.entity_type = 'Statistics' and l.account_id = (look ->> 'account')::uuid
        and l.fields[1] = look ->> 'measure' and l.at > asked_at - interval '1 day'
      limit many) had);
end $function$;

CREATE OR REPLACE FUNCTION public.member_follow_memberships(people uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from member where id = any(people) order by id for no key update;
  update member m
  set unit = coalesce(o.home_unit, o.sponsor), home_unit = o.home_unit, home_active = o.home_active
  from (
    select p.id, h.unit is not null as home_active,
           case when h.unit is not null then h.unit
                when p.standing in ('TRANSFERRED_OUT', 'DECEASED', 'LEFT') then membership_last_home(p.id) end as home_unit,
           case when p.standing in ('CANDIDATE', 'GUEST') then p.sponsor_unit end as sponsor
    from unnest(people) i(id)
    join member p on p.id = i.id
    left join membership h on h.member_id = p.id and h.kind = 'OFFICIAL' and h.status = 'ACTIVE'
  ) o
  where m.id = o.id
    and (m.unit, m.home_unit, m.home_active) is distinct from (coalesce(o.home_unit, o.sponsor), o.home_unit, o.home_active);
end $function$;

CREATE OR REPLACE FUNCTION public.member_has_record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into member_record (id) select id from new_rows;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.member_owner()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    new.home_active := false;
  elsif new.home_active then
    return new;
  end if;
  new.home_unit := null;
  new.unit := null;
  if new.standing in ('CANDIDATE', 'GUEST') then
    new.unit := new.sponsor_unit;
  elsif new.standing in ('TRANSFERRED_OUT', 'DECEASED', 'LEFT') and tg_op = 'UPDATE' then
    new.home_unit := membership_last_home(new.id);
    new.unit := new.home_unit;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.member_owner_guard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform refuse('member_owner_is_kept', 'member', 'The unit of a person follows from memberships, standing and sponsor');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.membership_event_follows_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update membership_event set unit = unit where unit = any(units) and state not in ('EFFECTIVE', 'REJECTED', 'CANCELLED');
    update membership_event_party set unit = unit where unit = any(units) and not closed;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.membership_event_receives()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.receiving_unit is null then
    delete from membership_event_party where event_id = new.id and role = 'TO';
  else
    insert into membership_event_party (event_id, role, unit, closed)
    values (new.id, 'TO', new.receiving_unit, new.state in ('EFFECTIVE', 'REJECTED', 'CANCELLED'))
    on conflict (event_id, role) do update set unit = excluded.unit, closed = excluded.closed;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.membership_home_is_cell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  unit_kind text;
begin
  select kind into unit_kind from organization where no = new.unit;
  if unit_kind not in ('CELL', 'GRASSROOTS_CELL') then
    perform refuse('membership_home_is_cell', 'membership', format('Unit %s is not a cell', new.unit));
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.membership_last_home(person uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$
  select unit from membership where member_id = person and kind = 'OFFICIAL' and status = 'ENDED'
  order by valid_to desc, valid_from desc, id desc limit 1
$function$;

CREATE OR REPLACE FUNCTION public.membership_touched()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  people uuid[];
begin
  if tg_op = 'INSERT' then
    people := array(select distinct member_id from new_rows);
  elsif tg_op = 'DELETE' then
    people := array(select distinct member_id from old_rows);
  else
    people := array(
      select distinct r.member_id
      from (select 1 as one, id, member_id, unit, kind, status, valid_from, valid_to from new_rows
            union all select -1, id, member_id, unit, kind, status, valid_from, valid_to from old_rows) r
      group by r.id, r.member_id, r.unit, r.kind, r.status, r.valid_from, r.valid_to having sum(r.one) <> 0);
  end if;
  if cardinality(people) > 0 then
    perform member_follow_memberships(people);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.moratorium_binds(number text, state text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if state in ('DECIDED', 'ENDED') then
    raise exception using errcode = 'MB001', message = 'a moratorium suspends the process', detail = number;
  end if;
end $function$;
comment on function moratorium_binds(text,text) is 'Fails with MB001, with the number of the document as detail, for a moratorium that has been decided.';

CREATE OR REPLACE FUNCTION public.organization_check_tree()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  odd record;
begin
  select c.no, c.parent, c.kind, p.kind as parent_kind, p.state as parent_state into odd
  from (select distinct no from new_rows) n
  join organization p on p.no = n.no
  join organization c on c.live_parent = p.no
  where p.state = 'ENDED' or not organization_kind_fits(c.kind, p.kind)
  limit 1;
  if odd.parent_state = 'ENDED' then
    perform refuse('organization_children_end_first', 'organization',
      format('Unit %s ends while unit %s below it has not', odd.parent, odd.no));
  elsif found then
    perform refuse('organization_parent_kind_fits', 'organization',
      format('A unit of kind %s can''t stand directly below one of kind %s', odd.kind, odd.parent_kind));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_committee_has_no_members()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from membership where unit = new.no and kind = 'OFFICIAL' and status = 'ACTIVE')
    and exists (select from organization where no = new.no and kind not in ('CELL', 'GRASSROOTS_CELL')) then
    perform refuse('membership_home_is_cell', 'membership', format('Unit %s is no longer a cell and has members of its own', new.no));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_count_add(changes organization_change[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from organization_count where no in (select c.no from unnest(changes) c) order by no for update;
  update organization_count o
  set member_count = o.member_count + c.members,
      probationary_count = o.probationary_count + c.probationary,
      official_count = o.official_count + c.members - c.probationary,
      unit_count = o.unit_count + c.units,
      cell_count = o.cell_count + c.cells
  from unnest(changes) c
  where o.no = c.no;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_count_members()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  changes organization_change[];
begin
  if tg_op = 'INSERT' then
    select array_agg(c) into changes from (
      select u.no, count(*)::integer as members, count(*) filter (where standing = 'PROBATIONARY')::integer as probationary, 0 as units, 0 as cells
      from new_rows cross join lateral (values (l1), (l2), (l3), (l4), (l5)) u(no)
      where home_active and u.no > 0 group by u.no) c;
  elsif tg_op = 'DELETE' then
    select array_agg(c) into changes from (
      select u.no, -count(*)::integer as members, -count(*) filter (where standing = 'PROBATIONARY')::integer as probationary, 0 as units, 0 as cells
      from old_rows cross join lateral (values (l1), (l2), (l3), (l4), (l5)) u(no)
      where home_active and u.no > 0 group by u.no) c;
  else
    select array_agg(c) into changes from (
      select u.no, sum(r.one)::integer as members, coalesce(sum(r.one) filter (where standing = 'PROBATIONARY'), 0)::integer as probationary, 0 as units, 0 as cells
      from (select 1 as one, home_active, standing, l1, l2, l3, l4, l5 from new_rows
            union all select -1, home_active, standing, l1, l2, l3, l4, l5 from old_rows) r
      cross join lateral (values (l1), (l2), (l3), (l4), (l5)) u(no)
      where home_active and u.no > 0 group by u.no) c
    where members <> 0 or probationary <> 0;
  end if;
  if changes is not null then
    perform organization_count_add(changes);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_count_units()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  changes organization_change[];
begin
  if tg_op = 'INSERT' then
    insert into organization_count (no) select no from new_rows;
    select array_agg(c) into changes from (
      select u.no, 0 as members, 0 as probationary, count(*) filter (where u.no <> r.no)::integer as units,
             count(*) filter (where r.kind in ('CELL', 'GRASSROOTS_CELL'))::integer as cells
      from new_rows r cross join lateral (values (l1), (l2), (l3), (l4), (l5)) u(no)
      where r.state in ('ACTIVE', 'SUSPENDED') and r.level <= 5 and u.no > 0 group by u.no) c;
  else
    select array_agg(c) into changes from (
      select u.no, 0 as members, 0 as probationary, coalesce(sum(r.one) filter (where u.no <> r.no), 0)::integer as units,
             coalesce(sum(r.one) filter (where r.kind in ('CELL', 'GRASSROOTS_CELL')), 0)::integer as cells
      from (select 1 as one, no, level, kind, state, l1, l2, l3, l4, l5 from new_rows
            union all select -1, no, level, kind, state, l1, l2, l3, l4, l5 from old_rows) r
      cross join lateral (values (l1), (l2), (l3), (l4), (l5)) u(no)
      where r.state in ('ACTIVE', 'SUSPENDED') and r.level <= 5 and u.no > 0 group by u.no) c
    where units <> 0 or cells <> 0;
  end if;
  if changes is not null then
    perform organization_count_add(changes);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_detach()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  last record;
begin
  if (new.parent, new.kind, new.level) is distinct from (old.parent, old.kind, old.level) then
    perform refuse('organization_ended_keeps_place', 'organization', 'An ended unit keeps its kind and place');
  end if;
  new.live_parent := null;
  select * into last from organization_period where no = new.no and valid @> new.effective_on;
  if found and old.state <> 'ENDED' and new.parent is not null then
    new.a1 := last.l1;
    new.a2 := case when new.level = 2 then 0 else last.l2 end;
    new.a3 := case when new.level = 3 then 0 else last.l3 end;
    new.a4 := case when new.level = 4 then 0 else last.l4 end;
    new.a5 := case when new.level = 5 then 0 else last.l5 end;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_event_parties()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.receiving_unit is distinct from old.receiving_unit then
    delete from organization_event_party where event_id = new.id;
  end if;
  if new.receiving_unit is not null then
    insert into organization_event_party (event_id, role, unit, closed)
    values (new.id, 'TO', new.receiving_unit, new.state not in ('REQUESTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'DECIDED'))
    on conflict (event_id, role) do update set closed = excluded.closed;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_events_follow_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update organization_event set unit = unit where unit = any(units) and state in ('REQUESTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'DECIDED');
    update organization_event_party set unit = unit where unit = any(units) and not closed;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_facts_of(p organization_period)
 RETURNS organization_facts
 LANGUAGE sql
 IMMUTABLE
RETURN ROW((p).parent, (p).kind, (p).level, (p).name, (p).state, (p).l1, (p).l2, (p).l3, (p).l4, (p).l5)::organization_facts;

CREATE OR REPLACE FUNCTION public.organization_guard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform refuse('organization_place_is_kept', 'organization', 'The place of a unit follows from its parent');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_history_begin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  tier record;
begin
  for tier in select distinct level from new_rows order by level loop
    perform organization_period_replace(organization_period_place(array(
      select row(n.no, daterange(greatest(n.effective_on, a.day), null), n.parent, n.kind, n.level, n.name, n.state,
        n.l1, n.l2, n.l3, n.l4, n.l5, clock_timestamp())::organization_period
      from new_rows n
      left join lateral (select min(lower(valid)) as day from organization_period where no = n.parent) a on true
      where n.level = tier.level)));
  end loop;
  perform organization_period_check(array(select no from new_rows));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_history_check_day(unit integer, day date, ending boolean)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  first date;
  last date;
begin
  select min(lower(valid)) into first from organization_period where no = unit;
  if day < first then
    perform refuse('organization_change_after_first_day', 'organization', format('The history of unit %s begins on %s', unit, first));
  end if;
  -- Being taken along by a parent is no change of the unit's own.
  select max(lower(p.valid)) into last
  from organization_period p
  join organization_period b on b.no = p.no and upper(b.valid) = lower(p.valid)
  where p.no = unit and (p.parent, p.kind, p.level, p.name, p.state) is distinct from (b.parent, b.kind, b.level, b.name, b.state);
  if ending and day < last then
    perform refuse('organization_end_after_last_change', 'organization', format('Unit %s has changed on %s, after that end', unit, last));
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_history_check_not_ended(unit integer, day date)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from organization_period where no = unit and state = 'ENDED' and valid && daterange(day, null)) then
    perform refuse('organization_ended_keeps_place', 'organization', format('Unit %s has been ended since %s for a time', unit, day));
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_history_go_on()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, parent, kind, level, name, state from new_rows
          union all select -1, no, parent, kind, level, name, state from old_rows) r
    group by r.no, r.parent, r.kind, r.level, r.name, r.state having sum(r.one) <> 0);
  change record;
begin
  if cardinality(units) = 0 then
    return null;
  end if;
  for change in
    select distinct n.no, n.effective_on as day, n.parent, n.kind, n.level, n.name, n.state,
           n.parent is distinct from o.parent as other_parent, (n.kind, n.level) is distinct from (o.kind, o.level) as other_kind,
           n.name is distinct from o.name as other_name, n.state is distinct from o.state as other_state,
           n.state = 'ENDED' and o.state <> 'ENDED' as ending
    from new_rows n join old_rows o on o.no = n.no
    where n.no = any(units) and (n.parent, n.kind, n.level, n.name, n.state) is distinct from (o.parent, o.kind, o.level, o.name, o.state)
    order by day, n.level, n.no
  loop
    perform organization_history_check_day(change.no, change.day, change.ending);
    if (change.other_parent or change.other_kind) and not change.other_state then
      perform organization_history_check_not_ended(change.no, change.day);
    end if;
    perform organization_period_write(array(
      select row(p.no, p.valid * daterange(change.day, null),
        case when change.other_parent then change.parent else p.parent end,
        case when change.other_kind then change.kind else p.kind end,
        case when change.other_kind then change.level else p.level end,
        case when change.other_name then change.name else p.name end,
        case when change.other_state then change.state else p.state end,
        case when change.ending then o.l1 else p.l1 end,
        case when change.ending then o.l2 else p.l2 end,
        case when change.ending then o.l3 else p.l3 end,
        case when change.ending then o.l4 else p.l4 end,
        case when change.ending then o.l5 else p.l5 end,
        p.recorded_at)::organization_period
      from organization_period p join organization o on o.no = p.no
      where p.no = change.no and p.valid && daterange(change.day, null)), change.day);
  end loop;
  perform organization_period_check(units);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_kind_fits(kind text, parent_kind text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN COALESCE(CASE kind WHEN 'UPPER'::text THEN (parent_kind = 'PROVINCE'::text) WHEN 'GRASSROOTS_COMMITTEE'::text THEN (parent_kind = ANY (ARRAY['PROVINCE'::text, 'UPPER'::text])) WHEN 'GRASSROOTS_CELL'::text THEN (parent_kind = ANY (ARRAY['PROVINCE'::text, 'UPPER'::text])) WHEN 'SECTIONAL'::text THEN (parent_kind = 'GRASSROOTS_COMMITTEE'::text) WHEN 'CELL'::text THEN (parent_kind = ANY (ARRAY['GRASSROOTS_COMMITTEE'::text, 'SECTIONAL'::text])) WHEN 'GROUP'::text THEN (parent_kind = ANY (ARRAY['GRASSROOTS_CELL'::text, 'CELL'::text])) ELSE NULL::boolean END, false);

CREATE OR REPLACE FUNCTION public.organization_period_check(units integer[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  odd record;
begin
  select c.no, p.no as parent, c.valid * p.valid as days, p.state = 'ENDED' as ended into odd
  from organization_period p
  join organization_period c on c.parent = p.no and c.valid && p.valid and c.state <> 'ENDED'
  where (p.state = 'ENDED' or not organization_kind_fits(c.kind, p.kind)) and (p.no = any(units) or c.no = any(units))
  order by p.state = 'ENDED'
  limit 1;
  if odd.ended then
    perform refuse('organization_period_parent_not_ended', 'organization_period',
      format('Unit %s would be under %s, which has ended, on the days %s', odd.no, odd.parent, odd.days));
  elsif found then
    perform refuse('organization_period_kind_fits', 'organization_period',
      format('Unit %s would be under %s, whose kind does not have it, on the days %s', odd.no, odd.parent, odd.days));
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_period_join(spells organization_period[])
 RETURNS SETOF organization_period
 LANGUAGE sql
 IMMUTABLE
AS $function$
  with compared as (
    select s.no, s.valid, organization_facts_of(s) as facts, s.recorded_at,
           organization_facts_of(s) is distinct from lag(organization_facts_of(s)) over (partition by s.no order by s.valid) as differs
    from unnest(spells) s
  ), numbered as (
    select c.*, count(*) filter (where c.differs) over (partition by c.no order by c.valid) as spell from compared c
  ), joined as (
    select no, range_merge(range_agg(valid)) as valid, (array_agg(facts))[1] as facts, max(recorded_at) as recorded_at
    from numbered group by no, spell
  )
  select (organization_spell(no, valid, facts, recorded_at)).* from joined
$function$;

CREATE OR REPLACE FUNCTION public.organization_period_place(spells organization_period[])
 RETURNS organization_period[]
 LANGUAGE plpgsql
AS $function$
declare
  odd record;
begin
  select s.no, s.parent, lower(s.valid) as day into odd
  from unnest(spells) s
  where s.parent is not null and not coalesce(s.valid <@ (
    select range_agg(a.valid) from organization_period a where a.no = s.parent and a.valid && s.valid), false)
  limit 1;
  if found then
    perform refuse('organization_period_within_parent', 'organization_period',
      format('Unit %s can''t be under %s on %s: the history of that one begins later', odd.no, odd.parent, odd.day));
  end if;
  return array(
    select row(s.no, coalesce(s.valid * a.valid, s.valid), s.parent, s.kind, s.level, s.name, s.state,
      case when s.level = 1 then s.no when s.state = 'ENDED' then s.l1 else coalesce(a.l1, 0) end,
      case when s.level = 2 then s.no when s.state = 'ENDED' then s.l2 else coalesce(a.l2, 0) end,
      case when s.level = 3 then s.no when s.state = 'ENDED' then s.l3 else coalesce(a.l3, 0) end,
      case when s.level = 4 then s.no when s.state = 'ENDED' then s.l4 else coalesce(a.l4, 0) end,
      case when s.level = 5 then s.no when s.state = 'ENDED' then s.l5 else coalesce(a.l5, 0) end,
      clock_timestamp())::organization_period
    from unnest(spells) s
    left join organization_period a on a.no = s.parent and a.valid && s.valid);
end $function$;

CREATE OR REPLACE FUNCTION public.organization_period_replace(wanted organization_period[])
 RETURNS integer[]
 LANGUAGE plpgsql
AS $function$
declare
  found_rows organization_period[];
  heads organization_period[];
  fresh organization_period[];
  stale organization_period[];
  corrected integer[];
begin
  with since as (select no, min(lower(valid)) as day from unnest(wanted) group by no)
  select array_agg(p),
         array_agg(organization_spell(p.no, p.valid * daterange(null, s.day), organization_facts_of(p), p.recorded_at))
           filter (where lower(p.valid) < s.day),
         array_agg(p.no) filter (where lower(p.valid) > s.day)
  into found_rows, heads, corrected
  from since s
  join organization_period p on p.no = s.no and (p.valid && daterange(s.day, null) or upper(p.valid) = s.day);

  fresh := array(select j from organization_period_join(heads || wanted) j where not exists (
    select from unnest(found_rows) f
    where f.no = j.no and f.valid = j.valid and organization_facts_of(f) = organization_facts_of(j)));
  stale := array(select f from unnest(found_rows) f where not exists (
    select from organization_period_join(heads || wanted) j
    where f.no = j.no and f.valid = j.valid and organization_facts_of(f) = organization_facts_of(j)));

  insert into organization_period_superseded
  select s.no, s.valid, s.parent, s.kind, s.level, s.name, s.state, s.l1, s.l2, s.l3, s.l4, s.l5,
         tstzrange(s.recorded_at, greatest(s.recorded_at, clock_timestamp()))
  from unnest(stale) s
  where s.no = any(corrected);
  delete from organization_period p using unnest(stale) s where p.no = s.no and p.valid = s.valid;
  insert into organization_period select * from unnest(fresh);
  return array(select no from unnest(fresh) union select no from unnest(stale));
end $function$;

CREATE OR REPLACE FUNCTION public.organization_period_write(spells organization_period[], day date)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  changed integer[] := organization_period_replace(organization_period_place(spells));
begin
  while cardinality(changed) > 0 loop
    select array_agg(row(p.no, p.valid * daterange(day, null), p.parent, p.kind, p.level, p.name, p.state,
             p.l1, p.l2, p.l3, p.l4, p.l5, p.recorded_at)::organization_period)
    into spells
    from organization_period p
    where p.valid && daterange(day, null)
      and p.no in (select c.no from organization_period c where c.parent = any(changed) and c.valid && daterange(day, null));
    exit when spells is null;
    changed := organization_period_replace(organization_period_place(spells));
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_place()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  above record;
begin
  if new.parent is null then
    new.live_parent := null;
    new.parent_level := 0;
    new.a1 := 0; new.a2 := 0; new.a3 := 0; new.a4 := 0; new.a5 := 0;
    return new;
  end if;
  select * into above from organization where no = new.parent for share;
  if not found then
    perform refuse('organization_parent_exists', 'organization', format('There is no unit %s', new.parent));
  end if;
  if not organization_kind_fits(new.kind, above.kind) then
    perform refuse('organization_parent_kind_fits', 'organization',
      format('A unit of kind %s can''t stand directly below one of kind %s', new.kind, above.kind));
  end if;
  if above.state = 'ENDED' and new.state <> 'ENDED' then
    perform refuse('organization_parent_not_ended', 'organization', format('Unit %s has ended', new.parent));
  end if;
  new.live_parent := new.parent;
  new.parent_level := above.level;
  new.a1 := above.l1; new.a2 := above.l2; new.a3 := above.l3; new.a4 := above.l4; new.a5 := above.l5;
  if new.state = 'ENDED' then
    new.live_parent := null;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_rows_follow_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update term set unit = unit where unit = any(units) and state = 'RUNNING';
    update body set unit = unit where unit = any(units) and state = 'ACTIVE';
    update seat set unit = unit where unit = any(units) and state = 'ACTIVE';
    update member set unit = unit where unit = any(units) and (home_active or standing in ('CANDIDATE', 'GUEST'));
    update membership set unit = unit where unit = any(units) and status = 'ACTIVE';
    update seat_holding set unit = unit where unit = any(units) and state in ('PROPOSED', 'ACTIVE');
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.organization_spell(no integer, valid daterange, facts organization_facts, recorded_at timestamp with time zone)
 RETURNS organization_period
 LANGUAGE sql
 IMMUTABLE
RETURN ROW(no, valid, (facts).parent, (facts).kind, (facts).level, (facts).name, (facts).state, (facts).l1, (facts).l2, (facts).l3, (facts).l4, (facts).l5, recorded_at)::organization_period;

CREATE OR REPLACE FUNCTION public.plain(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN btrim(regexp_replace(translate(NORMALIZE(translate(lower((value COLLATE pg_c_utf8)), 'đ'::text, 'd'::text), NFD), '̧̨̛̣̀́̂̃̄̆̇̈̉̊̋̌'::text, ''::text), '\s+'::text, ' '::text, 'g'::text));
comment on function plain(text) is 'Text as people type it into a search: lower case, no diacritics (and so no question of where a tone mark stands), single spaces.';

CREATE OR REPLACE FUNCTION public.planning_cycle_is_decided()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update planning_entry set undecided = new.state in ('DRAFT', 'OPEN', 'COLLECTING', 'SUBMITTED', 'UNDER_APPRAISAL') where cycle_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.planning_entry_follows_cycle()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select c.state in ('DRAFT', 'OPEN', 'COLLECTING', 'SUBMITTED', 'UNDER_APPRAISAL') into new.undecided from planning_cycle c where c.id = new.cycle_id;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.planning_follows_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update planning_cycle set unit = unit where unit = any(units) and state <> 'CLOSED';
    update planning_entry set unit = unit where unit = any(units) and state not in ('REMOVED', 'EXPIRED');
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.qualification_rank(type text, level text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN array_position(CASE type WHEN 'POLITICAL_THEORY'::text THEN ARRAY['ELEMENTARY'::text, 'INTERMEDIATE'::text, 'ADVANCED'::text, 'BACHELOR'::text] WHEN 'STATE_MANAGEMENT'::text THEN ARRAY['OFFICER'::text, 'PRINCIPAL_OFFICER'::text, 'SENIOR_OFFICER'::text] WHEN 'PROFESSIONAL'::text THEN ARRAY['ELEMENTARY'::text, 'INTERMEDIATE'::text, 'COLLEGE'::text, 'UNIVERSITY'::text, 'MASTER'::text, 'DOCTOR'::text] ELSE ARRAY['BASIC'::text, 'INTERMEDIATE'::text, 'ADVANCED'::text, 'UNIVERSITY'::text] END, level);
comment on function qualification_rank(text,text) is 'Place of a level among those of its type, the lowest 1; null where the type has no such level.';

CREATE OR REPLACE FUNCTION public.refuse(rule text, subject text, message text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  raise exception using errcode = 'check_violation', constraint = rule, table = subject, message = message;
end $function$;

CREATE OR REPLACE FUNCTION public.role_grant_from_base()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.holding_id is not null then
    select h.unit, h.member_id into new.unit, new.member_id from seat_holding h where h.id = new.holding_id;
  else
    select m.unit, m.id into new.unit, new.member_id from account a join member m on m.id = a.member_id where a.id = new.account_id;
  end if;
  if new.unit is null or new.member_id is null then
    perform refuse('role_grant_has_unit', 'role_grant', 'The base of a role grant is a holding, or the account of a person with a unit');
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.role_grant_target_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  grants uuid[] := '{}';
begin
  if tg_op <> 'DELETE' then
    grants := array[new.role_grant_id];
  end if;
  if tg_op <> 'INSERT' then
    grants := grants || old.role_grant_id;
  end if;
  update role_grant g
  set case_grant = exists (select from role_grant_target t where t.role_grant_id = g.id and t.kind = 'CASE')
  where g.id = any(grants)
    and g.case_grant is distinct from exists (select from role_grant_target t where t.role_grant_id = g.id and t.kind = 'CASE');
  perform authz_touch_people(array(select member_id from role_grant where id = any(grants)));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.rule_set_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform refuse('rule_set_is_kept', 'rule_set', 'A rule set that has been decided is not changed');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.rule_set_param_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from rule_set where id = old.rule_set_id and state = 'DECIDED') then
    perform refuse('rule_set_is_kept', 'rule_set_param', 'A rule set that has been decided is not changed');
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $function$;

CREATE OR REPLACE FUNCTION public.scope_closed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;
comment on function scope_closed() is 'Lets a row that closes keep its levels; a row that is closed when it is written gets those of its unit on that day.';

CREATE OR REPLACE FUNCTION public.scope_guard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform refuse('scope_is_kept', tg_table_name, 'The levels of a row follow from its unit');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.scope_living()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;
comment on function scope_living() is 'Gives a living row the levels of its unit today; from then on the cascade keeps them true.';

CREATE OR REPLACE FUNCTION public.seat_holding_from_seat()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select title, unit into new.title, new.unit from seat where id = new.seat_id;
  if not found then
    perform refuse('seat_holding_seat_exists', 'seat_holding', 'There is no such seat');
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.seat_title_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update seat_holding set title = new.title where seat_id = new.id and live_unit is not null;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.training_class_days_of_enrolments()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update enrolment set first_day = new.starts_on, last_day = new.ends_on where class_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.training_class_follows_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  units integer[] := array(
    select distinct r.no
    from (select 1 as one, no, state = 'ENDED' as ended from new_rows union all select -1, no, state = 'ENDED' from old_rows) r
    group by r.no, r.ended having sum(r.one) <> 0);
begin
  if cardinality(units) > 0 then
    update training_class set unit = unit where unit = any(units) and state not in ('CLOSED', 'CANCELLED');
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.training_class_moves_enrolments()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state = 'CLOSED' and exists (select from enrolment where class_id = new.id and state in ('NOMINATED', 'CONFIRMED', 'ATTENDING')) then
    perform refuse('training_class_closes_when_all_have_finished', 'training_class', 'Some enrolments have no final state');
  end if;
  if new.state = 'RUNNING' then
    update enrolment set state = 'ATTENDING', version = version + 1 where class_id = new.id and state = 'CONFIRMED';
  elsif new.state = 'CANCELLED' then
    update enrolment set state = 'WITHDRAWN', version = version + 1 where class_id = new.id and state in ('NOMINATED', 'CONFIRMED', 'ATTENDING');
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.training_need_by_body()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform training_need_refresh(array(
    select distinct h.member_id
    from new_rows n join old_rows o using (id) join seat s on s.body_id = n.id join seat_holding h on h.seat_id = s.id and h.state = 'ACTIVE'
    where (n.state, n.valid_from, n.valid_to, n.term_id) is distinct from (o.state, o.valid_from, o.valid_to, o.term_id)));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.training_need_by_class()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform training_need_refresh(array(
    select distinct e.member_id from new_rows n join old_rows o using (id) join enrolment e on e.class_id = n.id
    where (n.gives, n.level) is distinct from (o.gives, o.level)));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.training_need_by_param()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from new_rows p join rule_set s on s.id = p.rule_set_id where s.subject = 'TRAINING' and s.state = 'DECIDED') then
    perform training_need_of_all();
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.training_need_by_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    perform training_need_refresh(array(select distinct member_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform training_need_refresh(array(select distinct member_id from old_rows));
  else
    perform training_need_refresh(array(select distinct r.member_id from (
      (select * from new_rows except all select * from old_rows) union all (select * from old_rows except all select * from new_rows)) r));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.training_need_by_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from new_rows where subject = 'TRAINING' and state = 'DECIDED') then
    perform training_need_of_all();
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.training_need_by_unit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform training_need_refresh(array(
    select distinct s.member_id
    from new_rows n join old_rows o using (id)
    join (select unit, member_id from seat_holding where state = 'ACTIVE' union all select unit, member_id from planning_entry) s on s.unit = n.no
    where (n.level, n.state) is distinct from (o.level, o.state)));
  update training_need d set unit = d.unit
  from new_rows n join old_rows o using (id) where d.unit = n.no and (n.state = 'ENDED') is distinct from (o.state = 'ENDED');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.training_need_id(source uuid, gap text, since date)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (OVERLAY(OVERLAY(md5((((((source)::text || ' '::text) || gap) || ' '::text) || ((since - '2000-01-01'::date))::text)) PLACING '8'::text FROM 13) PLACING '8'::text FROM 17))::uuid;

CREATE OR REPLACE FUNCTION public.training_need_of_all()
 RETURNS void
 LANGUAGE sql
RETURN training_need_refresh(ARRAY(SELECT training_need_source.member_id FROM training_need_source UNION SELECT training_need.member_id FROM training_need));

CREATE OR REPLACE FUNCTION public.training_need_refresh(persons uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;
comment on function training_need_refresh(uuid[]) is 'Makes the needs of these persons equal to training_need_due.';

CREATE OR REPLACE FUNCTION public.training_plan_follows_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.vacancy_follows_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.vacancy_of_seat()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select s.unit into new.unit from seat s where s.id = new.seat_id;
  return new;
end $function$;
