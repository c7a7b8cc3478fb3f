/** What an act has done, by the key that the client gave it (architecture.md section 3). */
export const up = `
create table idempotency_key (
  account_id   uuid        not null,
  key          text        not null collate "C",
  act          text        not null,
  input_digest text        not null,
  outcome      jsonb,
  created_at   timestamptz not null,
  constraint idempotency_key_pk primary key (account_id, key),
  constraint idempotency_key_account_exists foreign key (account_id) references account (id),
  constraint idempotency_key_length check (length(key) between 1 and 100)
);

create index idempotency_key_created on idempotency_key (created_at);
comment on table idempotency_key is 'Keys of acts, kept 24 hours: a repeat gets the first outcome (api.md section 3).';
comment on column idempotency_key.outcome is 'Row and version, never a payload; null only inside the transaction that claims the key.';
`;
