/** Ages and spells that membership events are held to, dated (domain.md 2.1). */
export const up = `
create table membership_norm (
  code       text    not null,
  threshold  integer not null,
  valid_from date    not null,
  valid_to   date,
  regulation text    not null,
  constraint membership_norm_pk primary key (code, valid_from),
  constraint membership_norm_code_known check (code in ('ADMISSION_LEAST_AGE', 'ADMISSION_MOST_AGE', 'PROBATION_MONTHS', 'READMISSION_MONTHS')),
  constraint membership_norm_one_at_a_time exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

comment on table membership_norm is 'Numerical rules of the Charter for persons, dated: rules change during a term, so they are rows.';
comment on column membership_norm.threshold is 'Years for ages, months for spells.';

insert into membership_norm (code, threshold, valid_from, valid_to, regulation) values
  ('ADMISSION_LEAST_AGE', 18, '2011-01-19', null, 'Điều lệ Đảng (2011), Điều 1'),
  ('ADMISSION_MOST_AGE', 60, '2021-07-30', null, '24-QĐ/TW'),
  ('PROBATION_MONTHS', 12, '2011-01-19', null, 'Điều lệ Đảng (2011), Điều 5'),
  ('READMISSION_MONTHS', 36, '2021-07-30', null, '24-QĐ/TW');
`;
