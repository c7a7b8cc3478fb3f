/**
 * The generated province, written by the database itself. Numbers: the province 1, upper committees 2 to 15, grassroots
 * organisations 16 to 1015 (three of five are committees, with six cells each), cells from 1016.
 */
const UPPERS = 14;
const GRASSROOTS = 1_000;
const FIRST_GRASSROOTS = 2 + UPPERS;
const FIRST_CELL = FIRST_GRASSROOTS + GRASSROOTS;
const COMMITTEES = 600;
const CELLS_OF_ONE = 6;
const CELLS = COMMITTEES * CELLS_OF_ONE;

/** A uuid of version 7 shape from a kind of row and its number. */
const id = (kind: string, number: string): string =>
  `(lpad(to_hex(1668358800000 + ${number}), 12, '0') || '7' || substr(md5('${kind}' || ${number}), 1, 3) || '8' || substr(md5('${kind}' || ${number}), 4, 15))::uuid`;

/** A number from 0 on that looks random, the same at every run. */
const dice = (number: string, seed: number): string => `(hashint8extended(${number}, ${seed}) & 2147483647)`;

const unit = (from: string, columns: string): string => `
  insert into organization (id, no, code, name, short_name, kind, level, parent, valid_from, effective_on)
  select ${id('unit', 'no')}, no, code, name, name, kind, level, parent, '2015-01-01', '2015-01-01'
  from ${from} cross join lateral (select ${columns}) c(no, code, name, kind, level, parent)`;

export const UNITS: readonly string[] = [
  unit('generate_series(1, 1) i', `i, 'X', 'Đảng bộ tỉnh X', 'PROVINCE', 1, null::integer`),
  unit(`generate_series(1, ${UPPERS}) i`, `1 + i, 'U' || lpad(i::text, 2, '0'), 'Đảng bộ huyện số ' || i, 'UPPER', 2, 1`),
  unit(
    `generate_series(1, ${GRASSROOTS}) i`,
    `${FIRST_GRASSROOTS - 1} + i, 'G' || lpad(i::text, 4, '0'),
     case when i <= ${COMMITTEES} then 'Đảng bộ cơ sở số ' else 'Chi bộ cơ sở số ' end || i,
     case when i <= ${COMMITTEES} then 'GRASSROOTS_COMMITTEE' else 'GRASSROOTS_CELL' end, 3, 2 + i % ${UPPERS}`,
  ),
  unit(
    `generate_series(1, ${CELLS}) i`,
    `${FIRST_CELL - 1} + i, 'C' || lpad(i::text, 4, '0'), 'Chi bộ số ' || i, 'CELL', 5, ${FIRST_GRASSROOTS} + (i - 1) / ${CELLS_OF_ONE}`,
  ),
  `select setval(pg_get_serial_sequence('organization', 'no'), (select max(no) from organization))`,
];

/** Which bodies a unit has, and which seats those have (access.md 1.5). */
const SEATS = `(values
  ('EXECUTIVE', 'SECRETARY', 1, 5), ('EXECUTIVE', 'DEPUTY_SECRETARY', 1, 5), ('EXECUTIVE', 'COMMITTEE_MEMBER', 1, 5),
  ('STANDING', 'STANDING_MEMBER', 1, 2), ('INSPECTION', 'INSPECTION_CHAIR', 1, 3), ('INSPECTION', 'INSPECTION_MEMBER', 1, 3),
  ('ORGANISATION_BOARD', 'OFFICER', 1, 2), ('PROPAGANDA_BOARD', 'OFFICER', 1, 2), ('MASS_BOARD', 'OFFICER', 1, 2),
  ('OFFICE', 'OFFICER', 1, 3)) s(kind, title, from_level, to_level)`;

export const BODIES: readonly string[] = [
  `insert into term (id, unit, from_year, to_year, valid_from)
   select ${id('term', 'no')}, no, 2020, 2025, '2020-06-15' from organization`,
  `insert into body (id, unit, kind, name, term_id, valid_from)
   select ${id('body', 'n')}, no, kind, kind, case when kind in ('EXECUTIVE', 'STANDING', 'INSPECTION') then ${id('term', 'no')} end, '2020-06-15'
   from (select o.no, s.kind, row_number() over (order by o.no, s.kind) as n from organization o
         join (select distinct kind, from_level, to_level from ${SEATS}) s on o.level between s.from_level and s.to_level) b`,
  `insert into seat (id, unit, body_id, title, valid_from)
   select ${id('seat', 'n')}, unit, body_id, title, '2020-06-15'
   from (select b.unit, b.id as body_id, s.title, row_number() over (order by b.id, s.title) as n
         from body b join ${SEATS} on s.kind = b.kind) t`,
];

/** The home of member number `i`: cells of uneven size, a quarter of them small. */
const HOME = `(select case when cell < ${CELLS} then ${FIRST_CELL} + cell else ${FIRST_GRASSROOTS + COMMITTEES - CELLS} + cell end
  from (select case when ${dice('i', 1)} % 4 = 0 then ${dice('i', 2)} % 3000 else ${dice('i', 2)} % ${CELLS + GRASSROOTS - COMMITTEES} end as cell) h)`;

const BIRTH_YEAR = `(1962 + (${dice('i', 3)} % 18 + ${dice('i', 4)} % 18))`;
const ADMISSION = `(make_date(${BIRTH_YEAR}::integer + 22, 1, 1) + (${dice('i', 5)} % 1400)::integer)`;
const STANDING = `case when i > $3 then (array['DECEASED', 'TRANSFERRED_OUT', 'LEFT'])[1 + i % 3]
  when ${dice('i', 6)} % 100 < 3 then 'PROBATIONARY' when ${dice('i', 6)} % 100 < 4 then 'EXEMPT' else 'OFFICIAL' end`;

/** $1 to $2: numbers of the rows; $3: members at home, the rest are former; $4 to $8: names to pick from. */
export const MEMBERS = `
  insert into member (id, full_name, family_name, middle_name, given_name, gender, birth_year, standing, admission_date, official_date)
  select ${id('member', 'i')}, family || ' ' || middle || ' ' || given, family, middle, given, gender, born, standing,
    case when standing = 'PROBATIONARY' then date '2022-03-26' else admitted end,
    case when standing = 'PROBATIONARY' then null else admitted + 365 end
  from generate_series($1::bigint, $2::bigint) i
  cross join lateral (select ${dice('i', 7)} % 100 < 40 as female) g
  cross join lateral (
    select $4::text[] as families, case when female then $6::text[] else $5::text[] end as middles,
           case when female then $8::text[] else $7::text[] end as givens) n
  cross join lateral (
    select families[1 + ${dice('i', 8)} % cardinality(families)] as family, middles[1 + ${dice('i', 9)} % cardinality(middles)] as middle,
           givens[1 + ${dice('i', 10)} % cardinality(givens)] as given, case when female then 'F' else 'M' end as gender,
           ${BIRTH_YEAR} as born, ${ADMISSION} as admitted, ${STANDING} as standing) p`;

/** $1 to $2: numbers of the members; $3: those at home. */
export const HOMES = `
  insert into membership (id, unit, member_id, kind, status, valid_from, valid_to, end_reason)
  select ${id('home', 'i')}, ${HOME}, ${id('member', 'i')}, 'OFFICIAL', case when i > $3 then 'ENDED' else 'ACTIVE' end,
    date '2018-01-01', case when i > $3 then date '2021-06-01' end, case when i > $3 then 'TRANSFER_OUT' end
  from generate_series($1::bigint, $2::bigint) i`;

/** $1: members at home; one in two hundred is the guest of a cell elsewhere. */
export const HOSTS = `
  insert into membership (id, unit, member_id, kind, valid_from)
  select ${id('host', 'i')}, ${FIRST_CELL} + ${dice('i', 11)} % ${CELLS}, ${id('member', 'i')}, 'TEMPORARY', '2022-06-01'
  from generate_series(200, $1::bigint, 200) i`;

/** A secretary for each unit, out of the unit: levels take members further down the list, so that few hold two seats. */
export const SECRETARIES: readonly string[] = [1, 2, 3, 5].map(
  (level) => `
  insert into seat_holding (id, seat_id, member_id, title, how, state, valid_from, recorded_on)
  select ${id(`secretary${level}`, 'o.no')}, s.id, p.id, s.title, 'ELECTED', 'ACTIVE', '2020-06-15', '2020-06-15'
  from organization o
  join seat s on s.unit = o.no and s.title = 'SECRETARY'
  join (select id, l${level} as unit, row_number() over (partition by l${level} order by id) as n
        from member where home_active and standing = 'OFFICIAL' and l${level} > 0) p on p.unit = o.no and p.n = ${6 - level}
  where o.level = ${level}`,
);
