/** The role of a look is one of access.md 1.5. */
export const up = `
alter table access_log add constraint access_log_role_known check (role in ('P1', 'P2', 'P3o', 'P3k', 'P3t', 'P3v', 'B1', 'B2', 'B3', 'B4',
  'B5', 'B6', 'B7', 'B7c', 'G1', 'G2', 'G3', 'C1', 'M', 'S', 'V', 'I', 'A', 'T'));
`;
