/** Accounts that wait for a second person, and keys of services (access.md 2.8, K22). */
export const up = `
alter table account
  drop constraint account_state_known,
  add constraint account_state_known check (state in ('PROPOSED', 'ACTIVE', 'REJECTED', 'DISABLED')),
  add column disable_asked  boolean not null default false,
  add column must_reset     boolean not null default false,
  add column drafting_unit  integer,
  add column created_by     uuid,
  add column edited_by      uuid,
  add column approved_by    uuid,
  add column key_hash       text,
  add column key_expires_at timestamptz,
  add column version        integer not null default 1,
  add constraint account_drafting_unit_exists foreign key (drafting_unit) references organization (no),
  add constraint account_creator_exists foreign key (created_by) references member (id),
  add constraint account_editor_exists foreign key (edited_by) references member (id),
  add constraint account_approver_exists foreign key (approved_by) references member (id),
  add constraint account_key_of_service check (kind in ('REPORTING', 'INTEGRATION') or key_hash is null),
  add constraint account_key_ends check ((key_hash is null) = (key_expires_at is null));

create unique index account_key on account (key_hash) where key_hash is not null;
create index account_drafting_unit on account (drafting_unit) where drafting_unit is not null;
create index account_creator on account (created_by) where created_by is not null;
create index account_editor on account (edited_by) where edited_by is not null;
create index account_approver on account (approved_by) where approved_by is not null;

comment on column account.disable_asked is 'The office asks for its end; in force when the second person approves.';
comment on column account.must_reset is 'Its password is void; a new one comes with a code that the administrator never sees (K22).';
comment on column account.created_by is 'Person who proposed it.';
comment on column account.edited_by is 'Person who asked for its end, else who proposed it.';
comment on column account.key_hash is 'SHA-256 of the one key of a service; the key itself is shown once and kept nowhere.';

-- A key that is replaced, withdrawn or cut short ends what it has opened.
create trigger account_key_touched before update of key_hash, key_expires_at on account
for each row when ((new.key_hash, new.key_expires_at) is distinct from (old.key_hash, old.key_expires_at))
execute function account_touched();
`;
