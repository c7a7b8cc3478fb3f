/** A stored right can name a ballot: that of its clerks (access.md 1.6, CLERK). */
export const up = `
alter table role_grant_target
  drop constraint role_grant_target_kind_known,
  add constraint role_grant_target_kind_known check (kind in ('PERSON', 'CLASS', 'CYCLE', 'ENTRY', 'VACANCY', 'UNIT', 'CASE', 'BALLOT'));
`;
