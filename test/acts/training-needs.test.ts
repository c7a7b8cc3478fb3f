import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { Random } from '../../seeds/random.js';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { planningEntryRow } from '../../seeds/planning-entry.factory.js';
import type { PlanningCycleRow } from '../../seeds/planning-cycle.factory.js';
import { trainingClassRow, type TrainingClassRow } from '../../seeds/training-class.factory.js';
import { gid as nounGid, uuidOf } from '../access/world.js';
import { answerOf, Ground } from './ground.js';
import { person } from './membership-event-ground.js';

/* Training needs (access.md 2.19): who sees them, the act on them, and their table, which is what its view says whatever changes. */

let ground: Ground;
let officer: Actor;
let client: PoolClient;
const random = new Random('training needs');

beforeAll(async () => {
  ground = await Ground.open();
  officer = await ground.actor(['B4@K']);
  // One connection, so that what it picks at random is the same in every run.
  client = await ground.pool.connect();
  await run('select setseed(0.42)');
});

afterAll(async () => {
  client.release();
  expect(ground.lines.filter((line) => line.includes('unknown error'))).toEqual([]);
  await ground.close();
});

const run = async <T extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly T[]> =>
  (await client.query<T>(sql, [...values])).rows;

type Noun = 'TrainingClass' | 'TrainingNeed' | 'Member';
const gid = (noun: Noun, id: string): string => nounGid(noun as 'Member', id);
const rule = (name: string, ...fields: string[]): object => ({ code: 'RULE_VIOLATION', rule: name, fields });
const DONE = { code: 'DONE' };

/** A class of K that takes nominations and gives the intermediate level of political theory. */
async function course(values: Partial<TrainingClassRow>): Promise<string> {
  const id = newId();
  const words = { code: id.slice(-8), title: 'Trung cấp lý luận chính trị', starts_on: '2023-02-01', ends_on: '2023-02-28' };
  const level = { type: 'DEGREE_TRAINING', level: 'INTERMEDIATE', field: 'POLITICAL_THEORY', state: 'ENROLLING' } as const;
  const owner_body = await ground.body('K', 'ORGANISATION_BOARD');
  return ground.insert('training_class', trainingClassRow({ id, unit: ground.no('K'), owner_body, ...words, ...level, ...values }));
}

describe('training needs', () => {
  const NEEDS =
    'query { trainingNeeds(first: 20) { totalCount nodes { id gapType requiredLevel currentLevel source dueTerm personName enrolled } } }';
  interface Need {
    readonly id: string;
    readonly personName: string | null;
    readonly enrolled: boolean | null;
  }
  const needsOf = async (who: Actor): Promise<readonly Need[]> => {
    const { body } = await ground.server.as(who.username).query(NEEDS);
    return (body.data?.['trainingNeeds'] as { nodes: Need[] }).nodes;
  };

  test('are enrolled by one act, into a class that gives the level, and once', async () => {
    const [need] = (await needsOf(officer)).filter(({ personName }) => personName === 'Nguyễn Văn Nhất');
    const enrol = async (to: string, needIds: readonly string[]): Promise<object> =>
      answerOf(await ground.act(officer, 'enrolTrainingNeeds', { classId: gid('TrainingClass', to), needIds }));
    const [lower, to] = [await course({}), await course({ level: 'ADVANCED' })];
    const id = need?.id ?? '';
    expect(await enrol(lower, [id])).toEqual(rule('NEED_NOT_MET', 'input.needIds.0'));
    expect(await enrol(to, [])).toEqual({ code: 'BAD_USER_INPUT', fields: ['input.needIds'] });
    expect(await enrol(to, [id, gid('Member', newId())])).toEqual({ code: 'NOT_FOUND', fields: ['input.needIds.1'] });
    expect(await enrol(to, [id])).toEqual(DONE);
    expect((await needsOf(officer)).find((each) => each.id === id)).toMatchObject({ enrolled: true });
    expect(await enrol(to, [id])).toEqual(rule('NEED_COVERED', 'input.needIds.0'));
  });

  test('of several persons are enrolled by one act: each enrolment comes back, has a line in the audit log, and a repeat gives the same', async () => {
    const cycle = await ground.one<PlanningCycleRow>('select to_json(c) as value from planning_cycle c where unit = $1', [ground.no('A')]);
    const needs: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      const entry = planningEntryRow(cycle, { id: newId(), title: 'SECRETARY', member_id: await person(ground, 'A1'), state: 'APPROVED' });
      await ground.insert('planning_entry', entry);
      needs.push(await ground.one(`select id as value from training_need where entry_id = $1 and gap_type = 'POLITICAL_THEORY'`, [entry.id]));
    }
    const classId = gid('TrainingClass', await course({ level: 'ADVANCED' }));
    const input = { idempotencyKey: newId(), classId, needIds: needs.map((id) => gid('TrainingNeed', id)) };
    const selection = { selection: 'version enrolments { id state class { id } }' };
    const { data } = await ground.act(officer, 'enrolTrainingNeeds', input, selection);
    const { enrolments } = (data as { enrolTrainingNeeds: { enrolments: { id: string }[] } }).enrolTrainingNeeds;
    expect(enrolments).toEqual(needs.map(() => ({ id: expect.any(String), state: 'NOMINATED', class: { id: classId } })));
    const ids = enrolments.map(({ id }) => uuidOf(id));
    expect(await run('select e.member_id from unnest($1::uuid[]) with ordinality i(id, no) join enrolment e on e.id = i.id order by i.no', [ids])).toEqual(
      await run('select n.member_id from unnest($1::uuid[]) with ordinality i(id, no) join training_need n on n.id = i.id order by i.no', [needs]),
    );
    const lines = (await ground.audit()).filter(({ act, outcome }) => act === 'enrolTrainingNeeds' && outcome === 'DONE');
    expect(lines.filter(({ row_id }) => ids.includes(row_id ?? '')).map(({ row_id, unit }) => [row_id, unit])).toEqual(ids.map((id) => [id, ground.no('A1')]));
    expect((await ground.act(officer, 'enrolTrainingNeeds', input, selection)).data).toEqual(data);
  }); // prettier-ignore

  test('are shown to their person where he was told, without the source, and every row that is shown is logged', async () => {
    const [p1, p2] = await Promise.all([ground.actor(['M@A1'], { person: 'p1' }), ground.actor(['M@A2'], { person: 'p2' })]);
    const own = {
      requiredLevel: 'ADVANCED',
      currentLevel: 'INTERMEDIATE',
      source: null,
      dueTerm: '2025-2030',
      personName: null,
      enrolled: null,
    };
    expect(await needsOf(p1)).toMatchObject([own]);
    expect(await needsOf(p2)).toEqual([]);
    const looks = (): Promise<number> => ground.one(`select count(*)::integer as value from access_log where entity_type = 'TrainingNeed'`);
    const before = await looks();
    const { body } = await ground.server.as(officer.username).query('query { trainingNeeds(first: 20) { nodes { id } } }');
    expect(await looks()).toBe(before + (body.data?.['trainingNeeds'] as { nodes: unknown[] }).nodes.length);
  });
});

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
  const look = async (): Promise<void> => (await run<{ kind: string }>(KINDS)).forEach(({ kind }) => seen.add(kind));
  await run(`update training_class set type = 'DEGREE_TRAINING', field = 'POLITICAL_THEORY', level = 'ADVANCED'`);
  await run(`insert into rule_set_param (rule_set_id, name, kind, value)
    select id, 'POLITICAL_THEORY_L5_SECRETARY', 'TEXT', 'INTERMEDIATE' from rule_set where subject = 'TRAINING'`);
  await look();
  await run(`insert into qualification (member_id, type, level, state)
    select member_id, 'POLITICAL_THEORY', 'ELEMENTARY', 'CONFIRMED' from seat_holding where unit = 1001 and state = 'ACTIVE'`);
  await look();
  await run(`insert into enrolment (unit, class_id, member_id, nominated_on)
    select m.unit, (select id from training_class where code = 'T2'), m.id, '2022-06-01' from member m
    where m.unit is not null and m.id in (select member_id from training_need where enrolment_id is null and gap_type = 'POLITICAL_THEORY')
      and m.id not in (select member_id from enrolment e join training_class c on c.id = e.class_id where c.code = 'T2')`);
  await look();
  for (let i = 0; i < 120; i += 1) {
    const name = random.pick(Object.keys(CHANGES));
    const [sql, ...values] = CHANGES[name]?.() ?? [''];
    await run(sql, values).then(
      () => done.add(name),
      () => undefined,
    );
    expect([name, await run(DIFFERENCE)]).toEqual([name, []]);
    await look();
  }
  expect([...done].sort()).toEqual(Object.keys(CHANGES).sort());
  const parts = ['for good', 'enrolled', 'some level'];
  const has = (source: string, part: string): boolean => [...seen].some((kind) => kind.startsWith(source) && kind.includes(part));
  const lacking = ['PLANNED_TITLE', 'HELD_SEAT'].flatMap((source) =>
    parts.filter((part) => !has(source, part)).map((part) => `${source} ${part}`),
  );
  expect(lacking).toEqual([]);
});
