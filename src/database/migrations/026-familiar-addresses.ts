/** Where an account has been signed in from: guesses from elsewhere do not make it wait there (security.md 50). */
export const up = `
create table familiar_address (
  account_id      uuid        not null,
  address         text        not null collate "C",
  succeeded_at    timestamptz not null,
  failed_sign_ins integer     not null default 0,
  last_failed_at  timestamptz,
  constraint familiar_address_pk primary key (account_id, address),
  constraint familiar_address_account_exists foreign key (account_id) references account (id) on delete cascade,
  constraint familiar_address_failed_not_negative check (failed_sign_ins >= 0)
);

comment on table familiar_address is 'Addresses from which an account was signed in to within 90 days: each has failures and waits of its own.';
comment on column familiar_address.address is 'An IPv4 address, or an IPv6 network of 64 bits.';
`;
