import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { Random } from '../../seeds/random.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

/* The table of training needs is what its view says, whatever changes (access.md 2.19). */

let database: TestDatabase;
let client: PoolClient;
const random = new Random('training needs');

beforeAll(async () => {
  database = await minimalDatabase();
  // One connection, so that what it picks at random is the same in every run.
  client = await database.pool.connect();
  await run('select setseed(0.42)');
  await run(`alter table training_class disable trigger training_class_moves_enrolments`);
});

afterAll(async () => {
  client.release();
  await database.drop();
});

const run = async <T extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly T[]> =>
  (await client.query<T>(sql, [...values])).rows;

const COLUMNS = `id, unit, gap_type, source, member_id, entry_id, cycle_id, holding_id, required_level, current_level, due_term, notified,
  enrolment_id, valid_from, valid_to`;
const DIFFERENCE = `
  (select 'lacks', ${COLUMNS} from training_need_due except all select 'lacks', ${COLUMNS} from training_need) union all
  (select 'has', ${COLUMNS} from training_need except all select 'has', ${COLUMNS} from training_need_due)`;

const LEVELS = ['ELEMENTARY', 'INTERMEDIATE', 'ADVANCED'] as const;
const TITLES = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'] as const;
const ANY = 'order by random() limit 1';
const level = (): string => random.pick(LEVELS);

/** Changes of everything that a need follows from; one that the rules of a table refuse is none. */
const CHANGES: Readonly<Record<string, () => readonly [string, ...unknown[]]>> = {
  qualification: () => [
    `insert into qualification (member_id, type, level, state) select member_id, 'POLITICAL_THEORY', $1, $2 from training_need_source ${ANY}`,
    level(),
    random.pick(['CONFIRMED', 'PROPOSED']),
  ],
  confirmed: () => [`update qualification set state = 'CONFIRMED' where id = (select id from qualification where state = 'PROPOSED' ${ANY})`],
  lost: () => [`delete from qualification where id = (select q.id from qualification q where not exists
    (select from correction c where c.qualification_id = q.id) and not exists (select from enrolment_result r where r.qualification_id = q.id) ${ANY})`],
  approved: () => [`update planning_entry set state = 'APPROVED', approved_on = coalesce(approved_on, '2022-11-01')
    where id = (select id from planning_entry where state in ('PROPOSED', 'APPRAISED') ${ANY})`],
  notified: () => [`update planning_entry set notified_on = '2022-11-02' where id = (select id from planning_entry where state = 'APPROVED' ${ANY})`],
  otherTitle: () => [`update planning_entry set title = $1 where id = (select id from planning_entry ${ANY})`, random.pick(TITLES)],
  seat: () => [
    `insert into seat_holding (seat_id, member_id, unit, title, how, state, valid_from, recorded_on)
     select s.id, m.id, s.unit, s.title, 'ELECTED', 'ACTIVE', '2022-11-01', '2022-11-01' from
       (select s.* from seat s where s.state = 'ACTIVE' and s.title = $1 and not exists (select from seat_holding h where h.seat_id = s.id and h.state = 'ACTIVE') ${ANY}) s,
       (select id from member where standing = 'OFFICIAL' ${ANY}) m`,
    random.pick(TITLES),
  ],
  left: () => [`update seat_holding set state = 'ENDED', valid_to = '2022-11-10', end_reason = 'x' where id = (select id from seat_holding where state = 'ACTIVE' ${ANY})`],
  body: () => [`update body set term_id = case when term_id is null then (select id from term t where t.unit = body.unit limit 1) end
    where id = (select id from body where state = 'ACTIVE' ${ANY})`],
  nominated: () => [`insert into enrolment (unit, class_id, member_id, nominated_on) select m.unit, c.id, m.id, '2022-11-01' from
    (select id from training_class ${ANY}) c, (select p.* from member p join training_need n on n.member_id = p.id where p.unit is not null ${ANY}) m`],
  moved: () => [
    `update enrolment set state = $1 where id = (select id from enrolment where state in ('NOMINATED', 'CONFIRMED') ${ANY})`,
    random.pick(['CONFIRMED', 'ATTENDING', 'COMPLETED', 'WITHDRAWN']),
  ],
  classes: () => [`update training_class set type = 'DEGREE_TRAINING', field = 'POLITICAL_THEORY', level = $1 where id = (select id from training_class ${ANY})`, level()],
  standard: () => [
    `insert into rule_set_param (rule_set_id, name, kind, value) select id, $1, 'TEXT', $2 from rule_set where subject = 'TRAINING' ${ANY}`,
    `POLITICAL_THEORY_L${random.int(2, 5)}_${random.pick(TITLES)}`,
    level(),
  ],
  ownRules: () => [
    `insert into rule_set (unit, central, subject, code, name, state, valid_from, valid_to, issuer, document_number, document_date)
     values ($1, false, 'TRAINING', 'x', 'x', 'DECIDED', $2, $3, 'x', 'x', '2022-01-01')`,
    random.pick([1, 10, 101]),
    ...random.pick([['2022-01-01', '2022-06-01'], ['2022-06-01', null], ['2023-01-01', null]] as const),
  ],
  suspended: () => [`update organization set state = case state when 'ACTIVE' then 'SUSPENDED' else 'ACTIVE' end, effective_on = '2022-11-14'
    where no = (select no from organization where level between 3 and 5 and state in ('ACTIVE', 'SUSPENDED') ${ANY})`],
}; // prettier-ignore

const KINDS = `select distinct concat_ws(' ', source, case when valid_to = 'infinity' then 'for good' end, case when enrolment_id is not null
  then 'enrolled' end, case when current_level is not null then 'some level' end) as kind from training_need`;

test('the table equals its view after each of 120 changes of every kind', async () => {
  const done = new Set<string>();
  const seen = new Set<string>();
  for (let i = 0; i < 120; i += 1) {
    const name = random.pick(Object.keys(CHANGES));
    const [sql, ...values] = CHANGES[name]?.() ?? [''];
    await run(sql, values).then(
      () => done.add(name),
      () => undefined,
    );
    expect([name, await run(DIFFERENCE)]).toEqual([name, []]);
    (await run<{ kind: string }>(KINDS)).forEach(({ kind }) => seen.add(kind));
  }
  expect([...done].sort()).toEqual(Object.keys(CHANGES).sort());
  const parts = ['for good', 'enrolled', 'some level'];
  const has = (source: string, part: string): boolean => [...seen].some((kind) => kind.startsWith(source) && kind.includes(part));
  const lacking = ['PLANNED_TITLE', 'HELD_SEAT'].flatMap((source) =>
    parts.filter((part) => !has(source, part)).map((part) => `${source} ${part}`),
  );
  expect(lacking).toEqual([]);
});
