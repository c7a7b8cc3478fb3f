import pg from 'pg';
import type { Random } from '../../seeds/random.js';
import { minimalDatabase, type TestDatabase } from '../harness/database.js';

type Note = (kind: string, code: string) => void;

/** A day on which changes begin, of a few, so that they meet. */
const dayOf = (random: Random): string => `2022-10-${String(random.int(1, 28)).padStart(2, '0')}`;
const DAY = `'2022-10-01'`;

/** Units that are their own ancestors, or whose columns are not those of the units above. */
const ASTRAY = `
  with recursive up(no, at, steps) as (
    select no, parent, 1 from organization where state <> 'ENDED'
    union all select u.no, o.parent, u.steps + 1 from up u join organization o on o.no = u.at where u.steps < 10)
  select distinct 'a cycle through ' || no as wrong from up where steps >= 10
  union all
  select 'unit ' || u.no || ' is not where its parent is' from organization u join organization p on p.no = u.live_parent
    where (u.l1, u.l2, u.l3) is distinct from (p.l1, case when u.level = 2 then u.no else p.l2 end, case when u.level = 3 then u.no else p.l3 end)
      or p.level >= u.level or p.state = 'ENDED'`;

/** Official memberships of one person that share a day, and persons who are not at home where the one in force says. */
const OVERLAPS = `
  select 'two homes of ' || a.member_id as wrong from membership a join membership b on b.member_id = a.member_id and b.id > a.id
    where a.kind = 'OFFICIAL' and b.kind = 'OFFICIAL'
      and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)
  union all
  select 'home of ' || p.id from member p left join membership m on m.member_id = p.id and m.kind = 'OFFICIAL' and m.status = 'ACTIVE'
    where p.home_active and p.home_unit is distinct from m.unit or m.id is not null and not p.home_active`;

/** Changes of the tree and of memberships for which there is no act yet, straight in SQL and all at once. */
export class ConcurrentRows {
  private constructor(
    private readonly database: TestDatabase,
    private readonly units: readonly number[],
    private readonly people: readonly string[],
  ) {}

  static async open(): Promise<ConcurrentRows> {
    const database = await minimalDatabase();
    const { rows: units } = await database.pool.query<{ no: number }>(
      `select no from organization where level >= 3 and state = 'ACTIVE' order by no`,
    );
    const { rows: people } = await database.pool.query<{ id: string }>(
      `select id from member where home_active and not exists (select from account a where a.member_id = member.id) order by id limit 5`,
    );
    return new ConcurrentRows(
      database,
      units.map(({ no }) => no),
      people.map(({ id }) => id),
    );
  }

  /** One change; what the database refuses is a refusal, whatever the constraint is called. */
  async change(random: Random, note: Note): Promise<void> {
    const moves = random.chance(0.5);
    const text = moves ? this.move(random) : this.rehoming(random);
    try {
      await this.database.pool.query(text);
      note(moves ? 'move' : 'membership', 'DONE');
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      note(moves ? 'move' : 'membership', 'refused');
    }
  }

  async wrong(): Promise<readonly string[]> {
    const { rows } = await this.database.pool.query<{ wrong: string }>(`${ASTRAY} union all ${OVERLAPS}`);
    return rows.map(({ wrong }) => wrong);
  }

  close(): Promise<void> {
    return this.database.drop();
  }

  /** A unit comes below another, as what it is or as what can be there. */
  private move(random: Random): string {
    const no = random.pick(this.units);
    const set = random.pick([
      `parent = ${random.pick([...this.units, 10, 11])}`,
      `kind = 'SECTIONAL', level = 4, parent = ${random.pick(this.units)}`,
      `kind = 'GRASSROOTS_COMMITTEE', level = 3, parent = ${random.pick([10, 11])}`,
    ]);
    return `update organization set ${set}, effective_on = ${DAY} where no = ${no} and state = 'ACTIVE'`;
  }

  /** A home ends, another begins, or both in one transaction. */
  private rehoming(random: Random): string {
    const [person, day] = [random.pick(this.people), dayOf(random)];
    const ends = `update membership set status = 'ENDED', valid_to = '${day}' where member_id = '${person}' and kind = 'OFFICIAL' and status = 'ACTIVE'`;
    const begins = `insert into membership (unit, member_id, kind, valid_from) values (${random.pick(this.units)}, '${person}', 'OFFICIAL', '${day}')`;
    return random.pick([ends, begins, `${ends}; ${begins}`]);
  }
}
