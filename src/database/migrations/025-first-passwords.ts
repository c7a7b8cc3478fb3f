/** A password that somebody else has seen is good for changing it alone (K22, access.md 2.8). */
export const up = `
alter table account add column must_change boolean not null default false;

comment on column account.must_change is 'Its password was made by who created or re-issued it: until it is changed the account has no rights.';
`;
