import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await minimalDatabase();
});

afterAll(() => database.drop());

/** Runs the statements in a transaction that is never kept; returns the name of the rule that refused them. */
async function refusedBy(sql: string): Promise<string | null> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('set constraints all immediate');
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.constraint ?? error.message;
    throw error;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const person = (name: string): string => `(select id from member where full_name = '${name}')`;
const P1 = person('Nguyễn Văn Nhất');
const NEW_SEAT = `insert into seat (unit, body_id, title, ordinal, valid_from)
  select unit, id, 'OFFICER', 99, '2020-01-01' from body where unit = 101 and kind = 'OFFICE';`;
const SEAT = '(select id from seat where unit = 101 and ordinal = 99)';
const unit = (values: string): string =>
  `insert into organization (code, name, kind, level, parent, valid_from, effective_on) values (${values})`;
const change = (no: number, set: string, day = '2022-10-01'): string =>
  `update organization set ${set}, effective_on = '${day}' where no = ${no};`;
const end = (no: number, day: string): string => change(no, `state = 'ENDED', valid_to = '${day}'`, day);
const holding = (seat: string, values = `'ACTIVE', '2022-01-01', null`): string =>
  `insert into seat_holding (seat_id, member_id, how, recorded_on, state, valid_from, valid_to)
   values (${seat}, ${P1}, 'ELECTED', '2022-01-01', ${values});`;

const AUDIT_LINE = `insert into audit_log (at, account_id, roles, role_units, act, entity_type, changed_fields, outcome, address)
  select '2022-11-14', id, '{}', '{}', 'act', 'Member', '{}', 'DONE', 'here' from account limit 1;`;

const ACCESS_ENTRY = `insert into access_log (at, request, account_id, role, entity_type, classes, fields)
  select '2022-11-14', id, id, 'B4', 'Member', '{F2}', '{phone}' from account limit 1;`;

const DECIDED_RULES = `insert into rule_set (central, subject, code, name, state, valid_from, issuer, document_number, document_date)
  values (true, 'RATING', 'T', 'T', 'DECIDED', '2020-01-01', 'T', '1-T', '2020-01-01');`;

const T1 = `(select id from training_class where code = 'T1')`;
const ENROL = `insert into enrolment (unit, class_id, member_id, state, nominated_on)
  select 102, ${T1}, id, 'CONFIRMED', '2022-11-01' from member where full_name = 'Lê Thị Tam';`;

/** A rule, and what it refuses. */
const RULES: readonly (readonly [rule: string, sql: string])[] = [
  ['ballot_votes_of_valid', 'update ballot_tally set votes = 1000 where votes is not null'],
  ['ballot_tally_is_nominated', `update ballot_tally set nominee_id = ${person('Vũ Văn Lục')}`],
  ['organization_level_fits_kind', unit(`'T', 'T', 'CELL', 4, 101, '2020-01-01', '2020-01-01'`)],
  ['organization_parent_kind_fits', unit(`'T', 'T', 'CELL', 5, 102, '2020-01-01', '2020-01-01'`)],
  ['organization_parent_kind_fits', unit(`'T', 'T', 'GROUP', 6, 101, '2020-01-01', '2020-01-01'`)],
  ['organization_parent_kind_fits', change(101, `kind = 'GRASSROOTS_CELL'`)],
  ['organization_parent_kind_fits', change(101, 'parent = 1001')],
  ['organization_parent_kind_fits', change(101, 'parent = 101')],
  ['organization_only_province_is_root', unit(`'T', 'T', 'UPPER', 2, null, '2020-01-01', '2020-01-01'`)],
  ['organization_parent_exists', unit(`'T', 'T', 'CELL', 5, 999, '2020-01-01', '2020-01-01'`)],
  ['organization_parent_not_ended', unit(`'T', 'T', 'CELL', 5, 103, '2022-08-01', '2022-08-01'`)],
  ['organization_parent_not_ended', change(1001, 'parent = 103')],
  ['organization_parent_not_ended', change(1031, `state = 'ACTIVE', valid_to = null`)],
  ['organization_children_end_first', end(101, '2022-10-01')],
  ['organization_ended_has_last_day', change(1001, `state = 'ENDED'`)],
  ['organization_ended_keeps_place', change(1031, 'parent = 101')],
  ['organization_place_is_kept', 'update organization set a1 = 2 where no = 103'],
  ['organization_place_is_kept', 'update organization set live_parent = 10 where no = 103'],
  ['organization_place_is_kept', 'update organization set live_parent = null where no = 101'],
  ['organization_parent_place', 'update organization set a2 = 11 where no = 101'],
  ['organization_days_in_order', `update organization set effective_on = '2000-01-01' where no = 101`],
  ['organization_code_unique', unit(`'K', 'T', 'UPPER', 2, 1, '2020-01-01', '2020-01-01'`)],
  ['organization_name_is_nfc', change(101, `name = U&'A\\0302'`)],
  [
    'organization_change_after_first_day',
    `update organization set valid_from = '2000-01-01' where no = 101; ${change(101, `name = 'T'`, '2001-01-01')}`,
  ],
  ['organization_end_after_last_change', change(1001, `name = 'T'`, '2022-09-01') + end(1001, '2022-08-01')],
  [
    'organization_period_within_parent',
    `${unit(`'T', 'T', 'GRASSROOTS_COMMITTEE', 3, 10, '2022-01-01', '2022-01-01'`)};
    update organization set parent = (select no from organization where code = 'T'), effective_on = '2021-01-01' where no = 1001`,
  ],
  ['organization_period_within_parent', `delete from organization_period where no = 1`],
  ['organization_period_within_parent', `update organization_period set valid = '[2020-01-01,)' where no = 101`],
  [
    'organization_period_pk',
    `insert into organization_period select no, '[2021-01-01,2021-02-01)', parent, kind, level, name, state, l1, l2, l3, l4, l5, recorded_at from organization_period where no = 101`,
  ],
  [
    'organization_period_parent_not_ended',
    `${change(1001, 'parent = 190', '2022-09-01')} ${end(1002, '2022-08-01')}
    ${end(1051, '2022-08-01')} ${end(1050, '2022-08-01')} ${end(101, '2022-08-01')}`,
  ],
  [
    'organization_period_kind_fits',
    `${change(102, `kind = 'CELL', level = 5, parent = 101`, '2022-09-01')} ${change(102, 'parent = 1050', '2022-08-01')}`,
  ],
  ['organization_successor_is_another', `insert into organization_successor values (103, 103, '2022-07-01')`],
  ['organization_norm_one_at_a_time', `insert into organization_norm values ('TOO_FEW_OFFICIAL_MEMBERS', 5, '2025-07-01', null, 'T')`],
  ['scope_is_kept', 'update member set l1 = 2 where live_unit is null'],
  ['scope_is_kept', 'update body set live_unit = null where unit = 101'],
  ['scope_is_kept', `update body set state = 'ENDED', valid_to = '2022-10-01', l1 = 2 where unit = 101`],
  ['body_follows_its_unit', 'update body set l1 = 2 where unit = 101'],
  ['body_follows_its_unit', 'update body set l3 = 0 where unit = 101'],
  ['body_lives_in_its_unit', 'update body set live_unit = 100, l3 = 100 where unit = 101'],
  ['document_unit_exists', 'update document set unit = 999'],
  ['body_has_unit', 'update body set unit = null where unit = 101'],
  ['body_term_of_its_unit', `update body set term_id = (select id from term where unit = 10) where unit = 101`],
  [
    'seat_in_body_of_its_unit',
    `${NEW_SEAT} update seat set body_id = (select id from body where unit = 10 and kind = 'OFFICE') where id = ${SEAT}`,
  ],
  [
    'seat_ordinal_unique',
    `insert into seat (unit, body_id, title, ordinal, valid_from)
    select unit, body_id, title, ordinal, valid_from from seat where unit = 101`,
  ],
  ['seat_holding_seat_exists', holding('uuidv7()')],
  ['seat_holding_one_holder_at_a_time', NEW_SEAT + holding(SEAT) + holding(SEAT, `'ENDED', '2021-01-01', '2022-01-02'`)],
  ['seat_holding_ended_has_last_day', NEW_SEAT + holding(SEAT, `'ENDED', '2021-01-01', null`)],
  ['access_log_is_kept', `${ACCESS_ENTRY} delete from access_log;`],
  ['enrolment_within_capacity', `update training_class set capacity = 2; ${ENROL}`],
  [
    'enrolment_is_of_one_class',
    `update enrolment set class_id = (select id from training_class where code = 'T2') where class_id = ${T1};`,
  ],
  [
    'attendance_in_own_class',
    `update attendance a set session_id = (select s.id from training_session s join training_class c on c.id = s.class_id where c.code = 'T2' limit 1)
     where a.enrolment_id = (select id from enrolment where class_id = ${T1} and state = 'ATTENDING');`,
  ],
  ['training_class_closes_when_all_have_finished', `update training_class set state = 'CLOSED' where code = 'T1';`],
  ['rule_set_is_kept', `${DECIDED_RULES} update rule_set set name = 'U' where code = 'T';`],
  [
    'role_grant_has_unit',
    `insert into role_grant (kind, role, state, account_id, purpose, valid_from, recorded_on)
     values ('CLERK', 'T', 'ACTIVE', uuidv7(), 'p', '2022-11-01', '2022-11-01');`,
  ],
  ['audit_log_is_kept', `${AUDIT_LINE} update audit_log set reason = 'x'`],
  ['audit_log_is_kept', `${AUDIT_LINE} delete from audit_log`],
  ['audit_log_is_kept', 'truncate audit_log'],
  ['member_owner_is_kept', `update member set unit = 100 where id = ${P1}`],
  ['member_owner_is_kept', `update member set home_active = false where id = ${P1}`],
  [
    'membership_home_is_cell',
    `insert into membership (unit, member_id, kind, valid_from) values (101, ${person('Hoàng Văn Ngũ')}, 'OFFICIAL', '2022-01-01')`,
  ],
  ['membership_home_is_cell', `update membership set unit = 101 where member_id = ${P1}`],
  ['membership_home_is_cell', change(102, `kind = 'GRASSROOTS_COMMITTEE'`)],
  [
    'membership_one_home_at_a_time',
    `insert into membership (unit, member_id, kind, status, valid_from, valid_to) values (100, ${P1}, 'OFFICIAL', 'ENDED', '2017-01-01', '2018-01-02')`,
  ],
  ['membership_active_home_is_open', `update membership set valid_to = '2022-10-01' where member_id = ${P1}`],
  [
    'decision_present_were_convened',
    `insert into decision (body_id, date, convened, present, votes_for, votes_against)
    select id, '2022-01-01', 5, 6, 5, 0 from body limit 1`,
  ],
  ['account_of_person_or_service', `update account set unit = 10`],
  ['account_username_lower_case', `update account set username = upper(username)`],
  ['dataset_only_one', `insert into dataset values ('other', '2022-01-01', clock_timestamp())`],
];

test.each(RULES)('%s refuses %s', async (rule, sql) => {
  expect(await refusedBy(sql)).toBe(rule);
});

test('every rule that a trigger raises is among those seen here', async () => {
  const { rows } = await database.pool.query<{ rule: string }>(
    `select distinct m[1] as rule from pg_proc p, regexp_matches(p.prosrc, 'perform refuse\\(''(\\w+)''', 'g') m
     where p.pronamespace = 'public'::regnamespace`,
  );
  const seen = new Set(RULES.map(([rule]) => rule));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.map(({ rule }) => rule).filter((rule) => !seen.has(rule))).toEqual([]);
});

const ALLOWED: readonly (readonly [what: string, sql: string])[] = [
  [
    'a whole subtree ends in one statement',
    `update organization set state = 'ENDED', valid_to = '2022-10-01', effective_on = '2022-10-01' where l3 = 101`,
  ],
  [
    'a cell becomes a committee when its members go in the same transaction',
    `${change(102, `kind = 'GRASSROOTS_COMMITTEE'`)}
    update membership set status = 'ENDED', valid_to = '2022-10-01' where unit = 102`,
  ],
  [
    'a transfer may write the new home first',
    `set constraints membership_one_home_at_a_time deferred;
    insert into membership (unit, member_id, kind, valid_from) values (100, ${P1}, 'OFFICIAL', '2022-10-01');
    update membership set status = 'ENDED', valid_to = '2022-10-01' where member_id = ${P1} and unit = 1001`,
  ],
  [
    'a seat has one holder after another',
    NEW_SEAT + holding(SEAT, `'ENDED', '2022-01-01', '2022-02-01'`) + holding(SEAT, `'ACTIVE', '2022-02-01', null`),
  ],
  ['a proposed holder beside the present one', NEW_SEAT + holding(SEAT) + holding(SEAT, `'PROPOSED', '2022-02-01', null`)],
];

test.each(ALLOWED)('%s', async (_what, sql) => {
  expect(await refusedBy(sql)).toBeNull();
});
