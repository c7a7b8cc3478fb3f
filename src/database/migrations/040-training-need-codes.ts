const LEVELS = `'ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR', 'OFFICER', 'PRINCIPAL_OFFICER', 'SENIOR_OFFICER', 'COLLEGE', 'UNIVERSITY',
    'MASTER', 'DOCTOR', 'BASIC'`;

/** Codes of training needs, as the enums of the schema have them. */
export const up = `
alter table training_need rename constraint training_need_gap_known to training_need_gap_type_known;
alter table training_need add constraint training_need_required_level_known check (required_level in (${LEVELS}));
alter table training_need add constraint training_need_current_level_known check (current_level in (${LEVELS}));
`;
