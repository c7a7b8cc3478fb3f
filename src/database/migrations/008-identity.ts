/** Accounts, sessions, and which dataset is loaded (access.md 1.4, api.md section 1). */
export const up = `
create table account (
  id              uuid        not null default uuidv7(),
  username        text        not null collate "C",
  kind            text        not null,
  member_id       uuid,
  unit            integer,
  service_name    text,
  password_hash   text        not null,
  state           text        not null default 'ACTIVE',
  authz_version   bigint      not null default 1,
  created_at      timestamptz not null default clock_timestamp(),
  last_sign_in_at timestamptz,
  failed_sign_ins integer     not null default 0,
  last_failed_at  timestamptz,
  mfa_enabled     boolean     not null default false,
  constraint account_pk primary key (id),
  constraint account_username_unique unique (username),
  constraint account_username_lower_case check (username = lower(username) and username is nfc normalized and username <> ''),
  constraint account_member_unique unique (member_id),
  constraint account_member_exists foreign key (member_id) references member (id),
  constraint account_unit_exists foreign key (unit) references organization (no),
  constraint account_kind_known check (kind in ('PERSON', 'REPORTING', 'INTEGRATION', 'ADMIN')),
  constraint account_of_person_or_service check ((kind = 'PERSON') = (member_id is not null) and (kind = 'PERSON') = (unit is null)),
  constraint account_state_known check (state in ('ACTIVE', 'DISABLED')),
  constraint account_failed_not_negative check (failed_sign_ins >= 0)
);

create index account_unit on account (unit) where unit is not null;

comment on table account is 'Accounts: of exactly one person, or of a service at a unit (access.md 1.4).';
comment on column account.authz_version is 'Raised by triggers whenever something changes on which the account''s rights depend (architecture.md section 3).';

create table session (
  id           uuid        not null default uuidv7(),
  account_id   uuid        not null,
  created_at   timestamptz not null default clock_timestamp(),
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  refresh_hash text        not null,
  constraint session_pk primary key (id),
  constraint session_account_exists foreign key (account_id) references account (id),
  constraint session_refresh_unique unique (refresh_hash),
  constraint session_times_in_order check (expires_at >= created_at)
);

create index session_account on session (account_id);
comment on table session is 'Signed-in sessions; only the hash of the refresh token is kept.';

create table dataset (
  name         text        not null,
  business_day date        not null,
  loaded_at    timestamptz not null,
  constraint dataset_pk primary key (name)
);

create unique index dataset_only_one on dataset ((true));
comment on table dataset is 'The dataset that was loaded, if any, and its business day (architecture.md section 3).';
`;
