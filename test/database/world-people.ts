import type { Step } from './world.js';

type World = Parameters<Step>[0];

const CELLS = ['CELL', 'GRASSROOTS_CELL'];
const FORMER = ['TRANSFERRED_OUT', 'DECEASED', 'LEFT'] as const;
const CURRENT = ['PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED'] as const;

interface Row {
  id: string;
  member_id: string;
  unit: number;
}

const cellOf = (world: World): number | null =>
  world.pickUnit(({ kind, state }) => CELLS.includes(kind) && (state !== 'ENDED' || world.random.chance(0.05)));

async function addPerson(world: World, standing: string, sponsor: number | null): Promise<string> {
  const [row] = await world.query<{ id: string }>(
    `insert into member (full_name, family_name, given_name, gender, birth_year, standing, sponsor_unit)
     values ('Người Thử', 'Người', 'Thử', 'F', 1980, $1, $2) returning id`,
    standing,
    sponsor,
  );
  const id = row?.id ?? '';
  await world.query(`insert into account (username, kind, member_id, password_hash) values ($1, 'PERSON', $2::uuid, 'x')`, id, id);
  return id;
}

const join: Step = async (world) => {
  const unit = cellOf(world);
  if (unit === null) return false;
  const member = await addPerson(world, world.random.pick(CURRENT), null);
  await world.query(`insert into membership (unit, member_id, kind, valid_from) values ($1, $2, 'OFFICIAL', '2016-01-01')`, unit, member);
  return true;
};

const sponsor: Step = async (world) => {
  const unit = world.pickUnit(({ state }) => state !== 'ENDED');
  if (unit === null) return false;
  await addPerson(world, world.random.pick(['CANDIDATE', 'GUEST']), unit);
  return true;
};

/** A candidate is admitted, or gets another sponsor. */
const admit: Step = async (world) => {
  const person = await world.pick<Row>(`select id from member where standing = 'CANDIDATE' order by id`);
  const unit = cellOf(world);
  if (!person || unit === null) return false;
  world.touch(person.id);
  if (world.random.chance(0.3)) await world.query('update member set sponsor_unit = $2 where id = $1', person.id, unit);
  else {
    await world.query(`update member set standing = 'PROBATIONARY', sponsor_unit = null where id = $1`, person.id);
    await world.query(
      `insert into membership (unit, member_id, kind, valid_from) values ($1, $2, 'OFFICIAL', '2018-01-01')`,
      unit,
      person.id,
    );
  }
  return true;
};

const HOME = `select id, member_id, unit from membership where kind = 'OFFICIAL' and status = 'ACTIVE' order by id`;

async function endHome(world: World, home: Row): Promise<void> {
  world.touch(home.id, home.member_id);
  await world.query(`update membership set status = 'ENDED', valid_to = greatest(valid_from, '2020-01-01') where id = $1`, home.id);
}

const transfer: Step = async (world) => {
  const home = await world.pick<Row>(HOME);
  const unit = cellOf(world);
  if (!home || unit === null) return false;
  await endHome(world, home);
  await world.query(
    `insert into membership (unit, member_id, kind, valid_from) select $1, member_id, 'OFFICIAL', valid_to from membership where id = $2`,
    unit,
    home.id,
  );
  return true;
};

/** Standing and membership end in either order. */
const leave: Step = async (world) => {
  const home = await world.pick<Row>(HOME);
  if (!home) return false;
  const standing = async (): Promise<unknown> =>
    world.query('update member set standing = $2 where id = $1', home.member_id, world.random.pick(FORMER));
  const first = world.random.chance(0.5);
  if (first) await standing();
  await endHome(world, home);
  if (!first) await standing();
  return true;
};

const changeStanding: Step = async (world) => {
  const home = await world.pick<Row>(HOME);
  if (!home) return false;
  world.touch(home.member_id);
  await world.query('update member set standing = $2 where id = $1', home.member_id, world.random.pick(CURRENT));
  return true;
};

const visit: Step = async (world) => {
  const home = await world.pick<Row>(HOME);
  const unit = cellOf(world);
  if (!home || unit === null) return false;
  world.touch(home.member_id);
  await world.query(
    `insert into membership (unit, member_id, kind, valid_from) values ($1, $2, 'TEMPORARY', '2019-01-01')`,
    unit,
    home.member_id,
  );
  return true;
};

/** A term, a body of the term and two seats in it. */
const addBody: Step = async (world) => {
  const unit = world.pickUnit(({ state }) => state !== 'ENDED');
  if (unit === null) return false;
  await world.query(
    `with t as (
       insert into term (unit, from_year, to_year, valid_from) values ($1, 2015, 2020, '2015-01-01') returning id, unit
     ), b as (
       insert into body (unit, kind, name, term_id, valid_from) select unit, 'EXECUTIVE', 'Ban Chấp hành', id, '2015-01-01' from t returning id, unit
     )
     insert into seat (unit, body_id, title, valid_from)
     select unit, id, title, '2015-01-01' from b, (values ('SECRETARY'), ('COMMITTEE_MEMBER')) v(title)`,
    unit,
  );
  return true;
};

const hold: Step = async (world) => {
  const seat = await world.pick<Row>(
    `select id from seat s where state = 'ACTIVE' and not exists (select from seat_holding h where h.seat_id = s.id and h.state <> 'PROPOSED') order by id`,
  );
  const person = await world.pick<Row>('select id from member order by id');
  if (!seat || !person) return false;
  await world.query(
    `insert into seat_holding (seat_id, member_id, how, state, valid_from, recorded_on) values ($1, $2, 'ELECTED', $3, '2016-01-01', '2016-01-01')`,
    seat.id,
    person.id,
    world.random.pick(['ACTIVE', 'ACTIVE', 'PROPOSED']),
  );
  return true;
};

/** Ends one row of a table that is at work. */
const end =
  (table: string, column: string, from: string, to: string): Step =>
  async (world) => {
    const row = await world.pick<Row>(`select id from ${table} where ${column} = '${from}' order by id`);
    if (!row) return false;
    world.touch(row.id);
    await world.query(`update ${table} set ${column} = '${to}', valid_to = '2021-01-01' where id = $1`, row.id);
    return true;
  };

/** What happens to people and bodies. */
export const PEOPLE_STEPS = [
  ['join', join],
  ['join', join],
  ['sponsor', sponsor],
  ['admit', admit],
  ['transfer', transfer],
  ['leave', leave],
  ['change standing', changeStanding],
  ['visit', visit],
  ['add body', addBody],
  ['add body', addBody],
  ['hold', hold],
  ['hold', hold],
  ['end holding', end('seat_holding', 'state', 'ACTIVE', 'ENDED')],
  ['end seat', end('seat', 'state', 'ACTIVE', 'ENDED')],
  ['end body', end('body', 'state', 'ACTIVE', 'ENDED')],
  ['end term', end('term', 'state', 'RUNNING', 'CLOSED')],
] as const satisfies readonly (readonly [string, Step])[];
