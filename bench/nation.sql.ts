/**
 * A nation, written by the database itself with everything computed that triggers would: 34 provinces (numbers 1 to 34),
 * 60 upper committees in each, 52 thousand grassroots organisations (three of five are committees), 255 thousand cells.
 */
const PROVINCES = 34;
const UPPERS = 2_040;
const UPPERS_OF_ONE = UPPERS / PROVINCES;
const GRASSROOTS = 52_000;
const COMMITTEES = 31_200;
const CELLS = 255_000;
const FIRST_UPPER = PROVINCES + 1;
const FIRST_GRASSROOTS = FIRST_UPPER + UPPERS;
const FIRST_CELL = FIRST_GRASSROOTS + GRASSROOTS;
const HOMES = CELLS + GRASSROOTS - COMMITTEES;
const MEMBERS = 5_600_000;
/** Former members come on top: one for fifty at home. */
const ALL = MEMBERS + MEMBERS / 50;
const BATCH = 200_000;

/** A uuid of version 7 shape from a kind of row and its number. */
const id = (kind: string, number: string): string =>
  `(lpad(to_hex(1668358800000 + ${number}), 12, '0') || '7' || substr(md5('${kind}' || ${number}), 1, 3) || '8' || substr(md5('${kind}' || ${number}), 4, 15))::uuid`;

/** A number from 0 on that looks random, the same at every run. */
const dice = (number: string, seed: number): string => `(hashint8extended(${number}, ${seed}) & 2147483647)`;

interface Level {
  readonly level: number;
  readonly count: number;
  readonly first: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string;
}

const LEVELS: readonly Level[] = [
  { level: 1, count: PROVINCES, first: 1, code: 'P', name: `'Đảng bộ tỉnh số ' || i`, kind: `'PROVINCE'`, parent: 'null::integer' },
  {
    level: 2,
    count: UPPERS,
    first: FIRST_UPPER,
    code: 'U',
    name: `'Đảng bộ huyện số ' || i`,
    kind: `'UPPER'`,
    parent: `1 + (i - 1) / ${UPPERS_OF_ONE}`,
  },
  {
    level: 3,
    count: GRASSROOTS,
    first: FIRST_GRASSROOTS,
    code: 'G',
    name: `case when i <= ${COMMITTEES} then 'Đảng bộ cơ sở số ' else 'Chi bộ cơ sở số ' end || i`,
    kind: `case when i <= ${COMMITTEES} then 'GRASSROOTS_COMMITTEE' else 'GRASSROOTS_CELL' end`,
    parent: `${FIRST_UPPER} + i % ${UPPERS}`,
  },
  {
    level: 5,
    count: CELLS,
    first: FIRST_CELL,
    code: 'C',
    name: `'Chi bộ số ' || i`,
    kind: `'CELL'`,
    parent: `${FIRST_GRASSROOTS} + (i - 1) % ${COMMITTEES}`,
  },
];

const unitsOf = ({ level, count, first, code, name, kind, parent }: Level): string => `
  insert into organization (id, no, code, name, short_name, kind, level, parent, live_parent, parent_level, a1, a2, a3, a4, a5, valid_from, effective_on)
  select ${id('unit', 'u.no')}, u.no, u.code, u.name, u.name, u.kind, ${level}, u.parent, u.parent, coalesce(p.level, 0),
    coalesce(p.l1, 0), coalesce(p.l2, 0), coalesce(p.l3, 0), coalesce(p.l4, 0), coalesce(p.l5, 0), '2015-01-01', '2015-01-01'
  from (select ${first - 1} + i as no, '${code}' || lpad(i::text, 6, '0') as code, ${name} as name, ${kind} as kind, ${parent} as parent
        from generate_series(1, ${count}) i) u
  left join organization p on p.no = u.parent`;

/** Which bodies a unit has, and which seats those have. */
const SEATS = `(values
  ('EXECUTIVE', 'SECRETARY', 1, 5), ('EXECUTIVE', 'DEPUTY_SECRETARY', 1, 5), ('EXECUTIVE', 'COMMITTEE_MEMBER', 1, 5),
  ('STANDING', 'STANDING_MEMBER', 1, 2), ('INSPECTION', 'INSPECTION_CHAIR', 1, 3), ('INSPECTION', 'INSPECTION_MEMBER', 1, 3),
  ('ORGANISATION_BOARD', 'OFFICER', 1, 2), ('PROPAGANDA_BOARD', 'OFFICER', 1, 2), ('MASS_BOARD', 'OFFICER', 1, 2),
  ('OFFICE', 'OFFICER', 1, 3)) s(kind, title, from_level, to_level)`;

const PLACE = 'unit, live_unit, l1, l2, l3, l4, l5';
const placeOf = (row: string): string => `${row}.no, ${row}.no, ${row}.l1, ${row}.l2, ${row}.l3, ${row}.l4, ${row}.l5`;

export const UNITS: readonly string[] = [
  ...LEVELS.map(unitsOf),
  'analyze organization',
  `select setval(pg_get_serial_sequence('organization', 'no'), (select max(no) from organization))`,
  `insert into organization_period (no, valid, parent, kind, level, name, state, l1, l2, l3, l4, l5, recorded_at)
   select no, daterange('2015-01-01', null), parent, kind, level, name, state, l1, l2, l3, l4, l5, '2022-11-14' from organization order by no`,
  `insert into term (id, ${PLACE}, from_year, to_year, valid_from)
   select ${id('term', 'o.no')}, ${placeOf('o')}, 2020, 2025, '2020-06-15' from organization o`,
  `insert into body (id, ${PLACE}, kind, name, term_id, valid_from)
   select ${id('body', 'b.n')}, ${placeOf('b')}, b.body, b.body, case when b.body in ('EXECUTIVE', 'STANDING', 'INSPECTION') then ${id('term', 'b.no')} end, '2020-06-15'
   from (select o.*, s.kind as body, row_number() over (order by o.no, s.kind) as n from organization o
         join (select distinct kind, from_level, to_level from ${SEATS}) s on o.level between s.from_level and s.to_level) b`,
  `insert into seat (id, ${PLACE}, body_id, title, valid_from)
   select ${id('seat', 't.n')}, t.unit, t.unit, t.l1, t.l2, t.l3, t.l4, t.l5, t.body, t.title, '2020-06-15'
   from (select b.unit, b.l1, b.l2, b.l3, b.l4, b.l5, b.id as body, s.title, row_number() over (order by b.id, s.title) as n
         from body b join ${SEATS} on s.kind = b.kind) t`,
];

/** The home of member number `i`: cells of uneven size, a quarter of the members in half of them. */
const HOME = `(select case when cell < ${CELLS} then ${FIRST_CELL} + cell else ${FIRST_GRASSROOTS + COMMITTEES - CELLS} + cell end
  from (select case when ${dice('i', 1)} % 4 = 0 then ${dice('i', 2)} % ${HOMES / 2} else ${dice('i', 2)} % ${HOMES} end as cell) h)`;

const BIRTH_YEAR = `(1962 + (${dice('i', 3)} % 18 + ${dice('i', 4)} % 18))`;
const ADMISSION = `(make_date(${BIRTH_YEAR}::integer + 22, 1, 1) + (${dice('i', 5)} % 1400)::integer)`;
const STANDING = `case when i > ${MEMBERS} then (array['DECEASED', 'TRANSFERRED_OUT', 'LEFT'])[1 + i % 3]
  when ${dice('i', 6)} % 100 < 3 then 'PROBATIONARY' when ${dice('i', 6)} % 100 < 4 then 'EXEMPT' else 'OFFICIAL' end`;

/** Each value as often as its weight says, so that a number picks one. */
export type Weighted = readonly (readonly [string, number])[];

export interface Names {
  readonly FAMILY_NAMES: Weighted;
  readonly MALE_MIDDLE_NAMES: Weighted;
  readonly FEMALE_MIDDLE_NAMES: Weighted;
  readonly MALE_GIVEN_NAMES: Weighted;
  readonly FEMALE_GIVEN_NAMES: Weighted;
}

const spread = (table: Weighted): string =>
  `'{${table.flatMap(([value, weight]) => Array<string>(weight).fill(value)).join(',')}}'::text[]`;

const members = (names: Names, from: number, to: number): string => `
  insert into member (id, ${PLACE}, full_name, family_name, middle_name, given_name, gender, birth_year, standing, home_unit, home_active, admission_date, official_date)
  select ${id('member', 'i')}, o.no, case when i <= ${MEMBERS} then o.no end, o.l1, o.l2, o.l3, o.l4, o.l5,
    family || ' ' || middle || ' ' || given, family, middle, given, gender, born, standing, o.no, i <= ${MEMBERS},
    case when standing = 'PROBATIONARY' then date '2022-03-26' else admitted end,
    case when standing = 'PROBATIONARY' then null else admitted + 365 end
  from generate_series(${from}::bigint, ${to}::bigint) i
  cross join lateral (select ${dice('i', 7)} % 100 < 40 as female, ${spread(names.FAMILY_NAMES)} as families) g
  cross join lateral (
    select case when female then ${spread(names.FEMALE_MIDDLE_NAMES)} else ${spread(names.MALE_MIDDLE_NAMES)} end as middles,
           case when female then ${spread(names.FEMALE_GIVEN_NAMES)} else ${spread(names.MALE_GIVEN_NAMES)} end as givens) n
  cross join lateral (
    select families[1 + ${dice('i', 8)} % cardinality(families)] as family, middles[1 + ${dice('i', 9)} % cardinality(middles)] as middle,
           givens[1 + ${dice('i', 10)} % cardinality(givens)] as given, case when female then 'F' else 'M' end as gender,
           ${BIRTH_YEAR} as born, ${ADMISSION} as admitted, ${STANDING} as standing) p
  join organization o on o.no = ${HOME}`;

const homes = (from: number, to: number): string => `
  insert into membership (id, ${PLACE}, member_id, kind, status, valid_from, valid_to, end_reason)
  select ${id('home', 'i')}, o.no, case when i <= ${MEMBERS} then o.no end, o.l1, o.l2, o.l3, o.l4, o.l5, ${id('member', 'i')}, 'OFFICIAL',
    case when i > ${MEMBERS} then 'ENDED' else 'ACTIVE' end, date '2018-01-01',
    case when i > ${MEMBERS} then date '2021-06-01' end, case when i > ${MEMBERS} then 'TRANSFER_OUT' end
  from generate_series(${from}::bigint, ${to}::bigint) i join organization o on o.no = ${HOME}`;

/** One in two hundred is the guest of a cell elsewhere. */
const HOSTS = `
  insert into membership (id, ${PLACE}, member_id, kind, valid_from)
  select ${id('host', 'i')}, ${placeOf('o')}, ${id('member', 'i')}, 'TEMPORARY', '2022-06-01'
  from generate_series(200, ${MEMBERS}, 200) i join organization o on o.no = ${FIRST_CELL} + ${dice('i', 11)} % ${CELLS}`;

export function people(names: Names): readonly string[] {
  const batches = Array.from({ length: Math.ceil(ALL / BATCH) }, (_, n) => [n * BATCH + 1, Math.min(ALL, (n + 1) * BATCH)] as const);
  return [...batches.flatMap(([from, to]) => [members(names, from, to), homes(from, to)]), HOSTS];
}

/** A secretary for each unit, out of the unit: levels take members further down the list, so that few hold two seats. */
export const SEATED: readonly string[] = [1, 2, 3, 5].map(
  (level) => `
  insert into seat_holding (id, ${PLACE}, seat_id, member_id, title, how, state, valid_from, recorded_on)
  select ${id(`secretary${level}`, 'o.no')}, ${placeOf('o')}, s.id, p.id, s.title, 'ELECTED', 'ACTIVE', '2020-06-15', '2020-06-15'
  from organization o
  join seat s on s.unit = o.no and s.title = 'SECRETARY'
  cross join lateral (
    select m.id from member m where m.l${level} = o.no and m.home_active and m.standing = 'OFFICIAL'
    order by m.given_name, m.family_name, m.middle_name, m.id offset ${5 - level} limit 1) p
  where o.level = ${level}`,
);

/** As the triggers of the roll-ups count: members at home, units strictly below, cells at or below. */
export const COUNTS = `
  insert into organization_count (no, member_count, probationary_count, official_count, unit_count, cell_count)
  select o.no, coalesce(m.members, 0), coalesce(m.probationary, 0), coalesce(m.members - m.probationary, 0), coalesce(u.units, 0), coalesce(u.cells, 0)
  from organization o
  left join (
    select x.no, sum(g.members)::int as members, sum(g.probationary)::int as probationary
    from (select l1, l2, l3, l4, l5, count(*) as members, count(*) filter (where standing = 'PROBATIONARY') as probationary
          from member where home_active group by 1, 2, 3, 4, 5) g
    cross join lateral (values (g.l1), (g.l2), (g.l3), (g.l4), (g.l5)) x(no) where x.no > 0 group by x.no) m on m.no = o.no
  left join (
    select x.no, count(*) filter (where x.no <> c.no)::int as units, count(*) filter (where c.kind in ('CELL', 'GRASSROOTS_CELL'))::int as cells
    from organization c cross join lateral (values (c.l1), (c.l2), (c.l3), (c.l4), (c.l5)) x(no) where x.no > 0 group by x.no) u on u.no = o.no`;

/** Each must find nothing. */
export const CHECKS: Readonly<Record<string, string>> = {
  'units repeat the ancestors of their parents': `
    select count(*)::int as wrong from organization o join organization p on p.no = o.parent
    where (o.a1, o.a2, o.a3, o.a4, o.a5, o.parent_level) is distinct from (p.l1, p.l2, p.l3, p.l4, p.l5, p.level)`,
  'rows repeat the levels of their units': ['member', 'membership', 'seat', 'seat_holding', 'body', 'term']
    .map(
      (
        table,
      ) => `(select count(*)::int as wrong from (select * from ${table} tablesample system (1)) r left join organization o on o.no = r.unit
      where (r.l1, r.l2, r.l3, r.l4, r.l5) is distinct from (o.l1, o.l2, o.l3, o.l4, o.l5))`,
    )
    .join(' union all ')
    .replace(/^/, 'select sum(wrong)::int as wrong from (')
    .concat(') t'),
  'members live where their membership says': `
    select count(*)::int as wrong from (select * from member tablesample system (0.5)) m
    where not exists (select from membership h where h.member_id = m.id and h.kind = 'OFFICIAL' and h.unit = m.home_unit
      and (h.status = 'ACTIVE') = m.home_active and h.live_unit is not distinct from m.live_unit)`,
  'holdings are those of their seats': `
    select count(*)::int as wrong from (select * from seat_holding tablesample system (5)) h
    where not exists (select from seat s join member m on m.id = h.member_id where s.id = h.seat_id and s.unit = h.unit and s.title = h.title)`,
  'roll-ups count what is there': [
    { level: 1, every: 11 },
    { level: 2, every: 271 },
    { level: 3, every: 997 },
    { level: 5, every: 997 },
  ]
    .map(
      ({ level, every }) => `select o.no from organization o join organization_count c on c.no = o.no
        where o.level = ${level} and o.no % ${every} = 0
          and c.member_count <> (select count(*) from member m where m.l${level} = o.no and m.home_active)`,
    )
    .join(' union all ')
    .replace(/^/, 'select count(*)::int as wrong from (')
    .concat(') t'),
};
