import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;

const seat = (unit: number, kind: string, title: string): string =>
  `(select s.id from seat s join body b on b.id = s.body_id where s.unit = ${unit} and b.kind = '${kind}' and s.title = '${title}')`;
const person = (username: string): string => `(select member_id from account where username = '${username}')`;
const holding = (of: string, username: string): string =>
  `insert into seat_holding (seat_id, member_id, how, state, valid_from, recorded_on)
   values (${of}, ${person(username)}, 'ELECTED', 'ACTIVE', '2021-01-01', '2021-01-01');`;
const held = (username: string): string => `member_id = ${person(username)} and state = 'ACTIVE'`;

/** Beside the home cells of p1 to p11: p1 leads A, p9 leads K, p3 chairs K's inspection, p10 is in X's organisation board. */
const WORLD = `
  delete from seat_holding where state = 'ACTIVE';
  ${holding(seat(101, 'EXECUTIVE', 'SECRETARY'), 'p1')}
  ${holding(seat(10, 'EXECUTIVE', 'SECRETARY'), 'p9')}
  ${holding(seat(10, 'INSPECTION', 'INSPECTION_CHAIR'), 'p3')}
  ${holding(seat(1, 'ORGANISATION_BOARD', 'HEAD'), 'p10')}
  insert into account (username, kind, unit, service_name, password_hash) values
    ('v', 'REPORTING', 10, 'Báo cáo', 'x'), ('h', 'REPORTING', 11, 'Báo cáo', 'x'), ('y', 'REPORTING', 2, 'Báo cáo', 'x'), ('a', 'ADMIN', 1, 'Quản trị', 'x')`;

beforeAll(async () => {
  database = await minimalDatabase();
  await database.pool.query(WORLD);
});

afterAll(() => database.drop());

async function versions(client: PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ username: string; authz_version: string }>('select username, authz_version from account');
  return new Map(rows.map(({ username, authz_version }) => [username, authz_version] as const));
}

/** Names of the accounts whose version the statements raise, in a transaction that is never kept. */
async function touchedBy(sql: string): Promise<string> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    const before = await versions(client);
    await client.query(sql);
    const after = await versions(client);
    return [...after]
      .filter(([name, version]) => Number(version) > Number(before.get(name)))
      .map(([name]) => name)
      .sort()
      .join(' ');
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const change = (no: number, set: string): string => `update organization set ${set}, effective_on = '2022-10-01' where no = ${no}`;
const end = (no: number): string => change(no, `state = 'ENDED', valid_to = '2022-10-01'`);

const grant = (username: string, columns: string, values: string): string =>
  `insert into role_grant (holding_id, role, state, purpose, valid_from, valid_to, recorded_on, ${columns})
   select id, 'B7', 'ACTIVE', 'x', '2022-10-01', '2022-10-20', '2022-10-01', ${values} from seat_holding where ${held(username)};`;
const given = (): string => grant('p3', 'kind', `'ASSIGNMENT'`);
const named = (id: string, kind: string): string =>
  `insert into role_grant_target (role_grant_id, kind, target_id) select id, '${kind}', ${id} from role_grant;`;
const delegated = (): string =>
  grant(
    'p10',
    'kind, acts, document_id, delegator_holding_id',
    `'DELEGATION', '{endHolding}', (select id from document limit 1), (select id from seat_holding where ${held('p9')})`,
  );

/** What happens, and exactly whose rights may have changed. */
const CAUSES: readonly (readonly [cause: string, sql: string, accounts: string])[] = [
  ['a holding begins', holding(seat(102, 'EXECUTIVE', 'SECRETARY'), 'p2'), 'p2'],
  ['a holding ends', `update seat_holding set state = 'ENDED', valid_to = '2022-10-01' where ${held('p9')}`, 'p9'],
  ['a holding is to end on a day', `update seat_holding set valid_to = '2023-10-01' where ${held('p9')}`, 'p9'],
  ['a holding passes to another', `update seat_holding set member_id = ${person('p8')} where ${held('p9')}`, 'p8 p9'],
  ['a holding is taken away', `delete from seat_holding where ${held('p9')}`, 'p9'],
  ['a note on a holding', `update seat_holding set votes = '9/9', version = 2 where ${held('p9')}`, ''],
  [
    'a membership begins',
    `insert into membership (unit, member_id, kind, valid_from) values (100, ${person('p3')}, 'TEMPORARY', '2022-10-01')`,
    'p3',
  ],
  ['a membership ends', `update membership set status = 'ENDED', valid_to = '2022-10-01' where member_id = ${person('p3')}`, 'p3'],
  ['a membership is taken away', `delete from membership where member_id = ${person('p3')}`, 'p3'],
  ['a standing', `update member set standing = 'SUSPENDED' where id = ${person('p8')}`, 'p8'],
  ['a name', `update member set full_name = 'Bùi Thị Tám', version = 2 where id = ${person('p8')}`, ''],
  [
    'a kinship is declared',
    `insert into kinship (person_id, relative_id, relation, name, source) values (${person('p1')}, ${person('p3')}, 'SPOUSE', 'Lê Thị Tam', 'DECLARED')`,
    'p1 p3',
  ],
  ['a kinship is taken away', `delete from kinship where person_id = ${person('p4')}`, 'p10 p4'],
  ['a seat ends', `update seat set state = 'ENDED', valid_to = '2022-10-01' where id = ${seat(10, 'EXECUTIVE', 'SECRETARY')}`, 'p9'],
  [
    'a seat gets another title',
    `update seat set title = 'STANDING_DEPUTY_SECRETARY', ordinal = 9 where id = ${seat(10, 'EXECUTIVE', 'SECRETARY')}`,
    'p9',
  ],
  ['the number of a seat', `update seat set ordinal = 9 where id = ${seat(10, 'EXECUTIVE', 'SECRETARY')}`, ''],
  ['a body ends', `update body set state = 'ENDED', valid_to = '2022-10-01' where unit = 10 and kind = 'EXECUTIVE'`, 'p9'],
  ['a body becomes another', `update body set kind = 'WORKING_GROUP' where unit = 10 and kind = 'INSPECTION'`, 'p3'],
  ['the name of a body', `update body set name = 'Ban', version = 2 where unit = 10`, ''],
  ['an account is disabled', `update account set state = 'DISABLED' where username = 'p9'`, 'p9'],
  ['an account gets another unit', `update account set unit = 1 where username = 'v'`, 'v'],
  ['an account gets another kind', `update account set kind = 'INTEGRATION' where username = 'v'`, 'v'],
  [
    'an account gets another person',
    `update account set member_id = (select m.id from member m where not exists (select from account a where a.member_id = m.id) limit 1) where username = 'p9'`,
    'p9',
  ],
  ['a sign-in', `update account set last_sign_in_at = created_at, failed_sign_ins = 1, password_hash = 'y' where username = 'p9'`, ''],
  ['a unit is suspended', change(102, `state = 'SUSPENDED'`), 'p3'],
  ['a unit is suspended, with a holder at it and members below', change(101, `state = 'SUSPENDED'`), 'a p1 p10 p3 p9 v'],
  ['a unit gets another name', change(101, `name = 'T'`), ''],
  ['a unit moves', change(1050, 'parent = 110'), 'p8'],
  ['a unit that took over from another moves', change(101, 'parent = 11'), 'a h p1 p10 p11 p2 p3 p8 p9 v'],
  ['a unit with an heir ends', `${change(1901, `name = 'T'`)}; ${end(1901)}`, 'p10'],
  ['a unit that took over from another ends', end(1002), 'a p1 p10 p2 p3 p9 v'],
  ['an ended unit gets another heir', `insert into organization_successor values (103, 110, '2022-10-01')`, 'a h p1 p10 p3 p9 v'],
  ['an ended unit loses its heir', `delete from organization_successor where from_no = 103`, 'a p1 p10 p3 p9 v'],
  ['a role grant', given(), 'p3'],
  ['a role grant is revoked', `${given()} update role_grant set state = 'REVOKED'`, 'p3'],
  ['a target', `${given()} ${named(`(select id from member limit 1)`, 'PERSON')}`, 'p3'],
  [
    'a unit that a grant names',
    `${given()} ${named('(select id from organization where no = 11)', 'UNIT')} ${change(11, `state = 'SUSPENDED'`)}`,
    'h p3',
  ],
  [
    'the seat of a delegator ends',
    `${delegated()} update seat_holding set state = 'ENDED', valid_to = '2022-10-01' where ${held('p9')}`,
    'p10 p9',
  ],
  ['the standing of a delegator', `${delegated()} update member set standing = 'SUSPENDED' where id = ${person('p9')}`, 'p10 p9'],
  ['a key of a service', `update account set key_hash = 'k', key_expires_at = created_at where username = 'v'`, 'v'],
  [
    'a new unit',
    `insert into organization (code, name, kind, level, parent, valid_from, effective_on) values ('T', 'T', 'CELL', 5, 101, '2022-01-01', '2022-01-01')`,
    '',
  ],
];

test.each(CAUSES)('%s touches exactly these accounts', async (_cause, sql, accounts) => {
  expect(await touchedBy(sql)).toBe(accounts);
});
