/** Codes are checked under the names that entities are compared by; of seats' titles those of Party groups are not planned. */
export const up = `
alter table ballot drop constraint ballot_title_known;
alter table ballot add constraint ballot_title_known check (title in ('SECRETARY', 'STANDING_DEPUTY_SECRETARY',
  'DEPUTY_SECRETARY', 'FULL_TIME_DEPUTY_SECRETARY', 'STANDING_MEMBER', 'COMMITTEE_MEMBER', 'HEAD', 'DEPUTY_HEAD', 'OFFICER',
  'INSPECTION_CHAIR', 'INSPECTION_DEPUTY_CHAIR', 'INSPECTION_MEMBER', 'INSPECTION_OFFICER', 'GROUP_HEAD', 'GROUP_DEPUTY'));
alter table ballot add constraint ballot_title_is_planned check (title not in ('GROUP_HEAD', 'GROUP_DEPUTY'));
`;
