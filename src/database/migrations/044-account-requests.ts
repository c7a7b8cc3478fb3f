/** Accounts that the organisation board or a secretary asks the office for (access.md 2.8); what was rejected is in nobody's way. */
export const up = `
alter table account
  drop constraint account_state_known,
  add constraint account_state_known check (state in ('REQUESTED', 'PROPOSED', 'ACTIVE', 'REJECTED', 'DISABLED')),
  drop constraint account_member_unique;

create unique index account_one_of_a_person on account (member_id) where state <> 'REJECTED';
`;
