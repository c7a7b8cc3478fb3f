/** The upper secretary's approval of a seat that was entered long after its first day (K15 of access.md). */
export const up = `
alter table seat_holding
  add column backdated         boolean not null generated always as (valid_from < recorded_on - 30) stored,
  add column backdate_approval text;

comment on column seat_holding.backdated is 'The first day lies more than 30 days before the day on which it was recorded.';
comment on column seat_holding.backdate_approval is 'Why the secretary approved that; null until then.';
`;
