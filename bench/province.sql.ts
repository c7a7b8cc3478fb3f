/**
 * What the generated province has besides members: cadre planning of both terms, and classes at each upper committee.
 * The large tables (`BULK`) are written without triggers, with everything computed that those would.
 */

/** A uuid of version 7 shape from a kind of row and a text that tells the row. */
const id = (kind: string, key: string): string =>
  `(select (substr(h, 1, 12) || '7' || substr(h, 13, 3) || '8' || substr(h, 16, 15))::uuid from (select md5('${kind} ' || ${key}) as h) d)`;

/** A number from 0 on that looks random, the same at every run. */
const dice = (key: string, seed: number): string => `(hashtextextended(${key}, ${seed}) & 2147483647)`;

const PLACE = 'unit, live_unit, l1, l2, l3, l4, l5';
/** Of a row that is over the unit is remembered and no more followed. */
const placeOf = (row: string, living: string): string =>
  `${row}.no, case when ${living} then ${row}.no end, ${row}.l1, ${row}.l2, ${row}.l3, ${row}.l4, ${row}.l5`;

const RULES = id('rules', `'planning'`);

/** Two terms for every unit below the province; of seven lists one is still being made. */
const CYCLES = `
  insert into planning_cycle (id, unit, rule_set_id, from_year, to_year, year, form, state, recorded_on, decided_on, document_number, drafting_unit)
  select ${id('cycle', `o.no || ' ' || t.term`)}, o.no, ${RULES}, t.term, t.term + 5, 2022, case when o.kind in ('CELL', 'GRASSROOTS_CELL') then 'SHORT' else 'FULL' end,
    s.state, '2022-03-01', case when s.state <> 'OPEN' then date '2022-07-28' end, case when s.state <> 'OPEN' then '35-QĐ/ĐU' end, o.no
  from organization o cross join (values (2020), (2025)) t(term)
  cross join lateral (select case when (o.no + t.term) % 7 = 0 then 'OPEN' when t.term = 2020 then 'ANNUAL_REVIEW' else 'PUBLISHED' end as state) s
  where o.level > 1 and o.kind <> 'GROUP' order by o.no, t.term`;

/** How many persons are planned for a title at each level (domain.md 3). */
const PERSONS = `(values (2, 'SECRETARY', 2), (2, 'DEPUTY_SECRETARY', 3), (2, 'STANDING_MEMBER', 14), (2, 'COMMITTEE_MEMBER', 45),
  (3, 'SECRETARY', 2), (3, 'DEPUTY_SECRETARY', 3), (3, 'COMMITTEE_MEMBER', 6), (5, 'SECRETARY', 1), (5, 'DEPUTY_SECRETARY', 1)) p(level, title, persons)`;

/** Official members of the unit in an order of their own, as many as its titles need; the second term plans the next ones. */
const entries = (level: number): string => `
  insert into planning_entry (id, ${PLACE}, cycle_id, term, undecided, title, member_id, state, approved_on, document_number, rule_set_id,
    drafting_unit, recorded_on)
  select ${id('entry', `c.id || ' ' || e.n`)}, ${placeOf('o', 'true')}, c.id, c.term, c.state = 'OPEN', e.title, m.id,
    case when c.state = 'OPEN' then 'PROPOSED' else 'APPROVED' end, c.decided_on, c.document_number, c.rule_set_id, c.drafting_unit, '2022-04-04'
  from (select p.title, row_number() over (order by p.persons, p.title) as n from ${PERSONS} cross join generate_series(1, p.persons) where p.level = ${level}) e
  cross join (select p.level, sum(p.persons) as titles from ${PERSONS} where p.level = ${level} group by p.level) s
  join organization o on o.level = s.level
  join planning_cycle c on c.unit = o.no
  join (select id, l${level} as unit, row_number() over (partition by l${level} order by id) as n
        from member where home_active and standing = 'OFFICIAL' and l${level} > 0) m on m.unit = o.no and m.n = 6 + e.n + (c.from_year - 2020) / 5 * s.titles`;

/** The classes of an upper committee since its congress: code, type, level, field, audience, first day, days, places. */
const CLASSES = `(values
  (1, 'CU-2020', 'FOSTERING', 'SKILLS', 'PARTY_BUILDING', 'COMMITTEE_MEMBERS', date '2020-10-20', 3, 120),
  (2, 'BT-2020', 'WORKSHOP', 'SKILLS', 'PARTY_BUILDING', 'CELL_SECRETARIES', '2020-11-24', 2, 80),
  (3, 'KT-2021', 'WORKSHOP', 'SKILLS', 'INSPECTION', 'INSPECTION_STAFF', '2021-03-23', 2, 90),
  (4, 'NT-2021', 'FOSTERING', 'AWARENESS', 'POLITICAL_THEORY', 'CANDIDATES', '2021-04-13', 4, 80),
  (5, 'DVM-2021', 'FOSTERING', 'NEW_MEMBERS', 'POLITICAL_THEORY', 'NEW_MEMBERS', '2021-06-15', 4, 90),
  (6, 'BCV-2021', 'WORKSHOP', 'SKILLS', 'PROPAGANDA', 'PROPAGANDA_STAFF', '2021-10-05', 2, 70),
  (7, 'SC-2021', 'DEGREE_TRAINING', 'ELEMENTARY', 'POLITICAL_THEORY', 'CADRES', '2021-11-01', 10, 60),
  (8, 'NT1-2022', 'FOSTERING', 'AWARENESS', 'POLITICAL_THEORY', 'CANDIDATES', '2022-03-15', 4, 80),
  (9, 'NT2-2022', 'FOSTERING', 'AWARENESS', 'POLITICAL_THEORY', 'CANDIDATES', '2022-05-17', 4, 80),
  (10, 'VP-2022', 'WORKSHOP', 'SKILLS', 'OFFICE_WORK', 'OFFICE_STAFF', '2022-06-21', 2, 90),
  (11, 'DVM-2022', 'FOSTERING', 'NEW_MEMBERS', 'POLITICAL_THEORY', 'NEW_MEMBERS', '2022-07-05', 4, 100),
  (12, 'DV-2022', 'FOSTERING', 'UPDATE', 'PARTY_BUILDING', 'MEMBERS', '2022-08-16', 2, 150),
  (13, 'NT3-2022', 'FOSTERING', 'AWARENESS', 'POLITICAL_THEORY', 'CANDIDATES', '2022-09-20', 4, 80),
  (14, 'QH-2022', 'FOSTERING', 'SKILLS', 'PARTY_BUILDING', 'PLANNED_CADRES', '2022-10-25', 3, 70),
  (15, 'CU-2022', 'FOSTERING', 'SKILLS', 'PARTY_BUILDING', 'COMMITTEE_MEMBERS', '2022-11-10', 5, 120)
  ) k(n, code, type, level, field, audience, starts_on, days, places)`;

const CLASS_OF = id('class', `o.no || ' ' || k.n`);
/** Of a hundred places 88 are taken. */
const TAKEN = 'k.places * 88 / 100';

const CLASSES_HELD = `
  insert into training_class (id, unit, owner_body, code, title, state, type, level, sector, field, audience, place, starts_on, ends_on, topics, capacity, drafting_unit)
  select ${CLASS_OF}, o.no, b.id, k.code, 'Lớp ' || k.code || ' của ' || o.name, case k.n when 15 then 'RUNNING' when 14 then 'GRADING' else 'CLOSED' end,
    k.type, k.level, 'ALL', k.field, k.audience, 'Hội trường Đảng ủy', k.starts_on, k.starts_on + k.days - 1, '{Chuyên đề 1,Chuyên đề 2}', k.places, o.no
  from organization o cross join ${CLASSES}
  join body b on b.unit = o.no and b.kind = 'ORGANISATION_BOARD'
  where o.level = 2 order by o.no, k.n`;

/** Two sessions a day. */
const SESSIONS = `
  insert into training_session (id, class_id, no, date, starts, ends, topic)
  select ${id('session', `o.no || ' ' || k.n || ' ' || i`)}, ${CLASS_OF}, i, k.starts_on + (i - 1) / 2, case i % 2 when 1 then '08:00' else '14:00' end,
    case i % 2 when 1 then '11:15' else '16:45' end, 'Chuyên đề ' || i
  from organization o cross join ${CLASSES} cross join generate_series(1, 2 * k.days) i where o.level = 2 order by o.no, k.n, i`;

/** Of each session one lecturer from outside. */
const LECTURERS = `
  insert into training_lecturer (id, class_id, session_id, ordinal, name)
  select ${id('lecturer', 's.id')}, s.class_id, s.id, 1, (array['TS. Nguyễn Hữu Giảng', 'ThS. Trần Thị Thuyết', 'PGS.TS. Lê Minh Luận'])[1 + s.no % 3]
  from training_session s order by s.class_id, s.no`;

/** Places go round among the official members of the subtree, class after class. */
const ENROLMENTS = `
  insert into enrolment (id, ${PLACE}, class_id, member_id, state, nominated_on, submitted_on, first_day, last_day)
  select e.id, ${placeOf('h', `e.state = 'ATTENDING'`)}, e.class_id, e.member_id, e.state, e.starts_on - 14, e.starts_on - 14, e.starts_on, e.starts_on + e.days - 1
  from (select ${id('enrolment', `o.no || ' ' || k.n || ' ' || i`)} as id, m.home_unit, ${CLASS_OF} as class_id, m.id as member_id, k.starts_on, k.days,
          case when k.n > 13 then 'ATTENDING' when ${dice(`m.id || ' ' || k.n`, 1)} % 100 < 97 then 'COMPLETED' else 'FAILED' end as state
        from organization o cross join ${CLASSES} cross join lateral generate_series(1, ${TAKEN}) i
        join (select l2, array_agg(id order by md5(id::text)) as people from member
              where home_active and standing = 'OFFICIAL' and l2 > 0 group by l2) p on p.l2 = o.no
        join member m on m.id = p.people[1 + (k.n * 131 + i) % cardinality(p.people)]
        where o.level = 2 order by o.no, k.n, i) e
  join organization h on h.no = e.home_unit`;

/** The organiser's side of each enrolment, its result, and the counts of the class. */
const FOLLOWING: readonly string[] = [
  `insert into enrolment_party (${PLACE}, enrolment_id, role, closed)
   select ${placeOf('o', `e.state = 'ATTENDING'`)}, e.id, 'ORGANISER', e.state <> 'ATTENDING'
   from enrolment e join training_class c on c.id = e.class_id join organization o on o.no = c.unit`,
  `insert into enrolment_result (id, class_id, member_id, passed)
   select id, class_id, member_id, case state when 'COMPLETED' then true when 'FAILED' then false end from enrolment`,
  `update training_class c set enrolled_count = e.enrolled, completed_count = e.completed
   from (select class_id, count(*) as enrolled, count(*) filter (where state = 'COMPLETED') as completed from enrolment group by class_id) e
   where e.class_id = c.id`,
];

/** Whoever is in a class is marked at each session held; four of a hundred marks are excused absences. */
const ATTENDANCE = `
  insert into attendance (id, enrolment_id, session_id, present, excuse)
  select ${id('mark', `e.id || ' ' || s.no`)}, e.id, s.id, m.present, case when not m.present then 'Đi công tác' end
  from enrolment e join training_session s on s.class_id = e.class_id and s.date <= '2022-11-14'
  cross join lateral (select ${dice(`e.id || ' ' || s.no`, 2)} % 100 >= 4 as present) m
  order by e.class_id, e.id, s.no`;

/** Lists and classes: few rows, with triggers. */
export const FRAME: readonly string[] = [
  `insert into rule_set (id, central, valid_from, state, issuer, document_number, document_date, subject, code, name)
   values (${RULES}, true, '2021-12-27', 'DECIDED', 'Bộ Chính trị', '50-QĐ/TW', '2021-12-27', 'PLANNING', '50-QĐ/TW', 'Quy định về công tác quy hoạch cán bộ')`,
  CYCLES,
  CLASSES_HELD,
  SESSIONS,
  LECTURERS,
];

export const BULK: readonly string[] = [...[2, 3, 5].map(entries), ENROLMENTS, ...FOLLOWING, ATTENDANCE];

/** Each must find nothing: what the triggers keep true. */
export const CHECKS: Readonly<Record<string, string>> = {
  'enrolments repeat the days of their classes and fit into them': `
    select count(*)::int as wrong from enrolment e join training_class c on c.id = e.class_id
    where (e.first_day, e.last_day) is distinct from (c.starts_on, c.ends_on) or c.enrolled_count > c.capacity`,
  'each enrolment has an organiser and a result': `
    select count(*)::int as wrong from enrolment e
    where not exists (select from enrolment_party p where p.enrolment_id = e.id) or not exists (select from enrolment_result r where r.id = e.id)`,
  'marks are of the class of their enrolment': `
    select count(*)::int as wrong from attendance a join enrolment e on e.id = a.enrolment_id join training_session s on s.id = a.session_id
    where s.class_id <> e.class_id`,
  'entries are as decided as their cycles': `
    select count(*)::int as wrong from planning_entry e join planning_cycle c on c.id = e.cycle_id where e.undecided <> (c.state = 'OPEN')`,
};
