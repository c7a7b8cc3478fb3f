/** Who wrote a seat holding, for four eyes (K5), and the decision that ended it. */
export const up = `
alter table seat_holding
  add column created_by      uuid,
  add column edited_by       uuid,
  add column end_decision_id uuid,
  add constraint seat_holding_creator_exists foreign key (created_by) references member (id),
  add constraint seat_holding_editor_exists foreign key (edited_by) references member (id),
  add constraint seat_holding_end_decision_exists foreign key (end_decision_id) references decision (id);

create index seat_holding_creator on seat_holding (created_by) where created_by is not null;
create index seat_holding_editor on seat_holding (edited_by) where edited_by is not null;
create index seat_holding_end_decision on seat_holding (end_decision_id) where end_decision_id is not null;

comment on column seat_holding.decision_id is 'The decision that recognised, rejected or appointed.';
comment on column seat_holding.end_decision_id is 'The decision that ended it.';
comment on column seat_holding.created_by is 'Person who proposed or appointed.';
comment on column seat_holding.edited_by is 'Person who edited the proposal last.';
`;
