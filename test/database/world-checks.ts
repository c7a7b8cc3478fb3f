import { expect } from '@jest/globals';
import { LEVELS, type Place } from './history-model.js';
import { dayOf, type World } from './world.js';

const SCOPED = ['document', 'term', 'body', 'seat', 'member', 'membership', 'seat_holding'];

const LIVING: Readonly<Record<string, string>> = {
  document: 'false',
  term: `r.state = 'RUNNING'`,
  body: `r.state = 'ACTIVE'`,
  seat: `r.state = 'ACTIVE'`,
  member: `(r.home_active or r.standing in ('CANDIDATE', 'GUEST'))`,
  membership: `r.status = 'ACTIVE'`,
  seat_holding: `r.state in ('PROPOSED', 'ACTIVE')`,
};

/** Units at work whose level columns are not what a walk up the tree finds. */
const WALK = `
  with recursive up(no, at) as (
    select no, no from organization where state <> 'ENDED'
    union all
    select u.no, o.parent from up u join organization o on o.no = u.at where o.parent is not null
  ), walk as (
    select u.no, ${LEVELS.map((n) => `coalesce(max(a.no) filter (where a.level = ${n}), 0) as l${n}`).join(', ')}
    from up u join organization a on a.no = u.at group by u.no
  )
  select o.no from organization o join walk w on w.no = o.no
  where (o.l1, o.l2, o.l3, o.l4, o.l5) <> (w.l1, w.l2, w.l3, w.l4, w.l5) or o.live_parent is distinct from o.parent`;

/** Rows that are living and not with their unit, or closed and still following one. */
const astray = (table: string): string => `
  select r.id from ${table} r left join organization o on o.no = r.unit
  where r.live_unit is distinct from case when ${LIVING[table] ?? ''} and o.state <> 'ENDED' then r.unit end
    or (r.live_unit is not null and (r.l1, r.l2, r.l3, r.l4, r.l5) <> (o.l1, o.l2, o.l3, o.l4, o.l5))
    or (r.unit is null and (r.l1, r.l2, r.l3, r.l4, r.l5) <> (0, 0, 0, 0, 0))`;

/** Persons whose owner is not the one of access.md 1.4. */
const OWNERS = `
  select p.id from member p
  left join membership h on h.member_id = p.id and h.kind = 'OFFICIAL' and h.status = 'ACTIVE'
  left join lateral (select m.unit from membership m where m.member_id = p.id and m.kind = 'OFFICIAL' and m.status = 'ENDED'
                     order by m.valid_to desc, m.valid_from desc, m.id desc limit 1) last on p.standing in ('TRANSFERRED_OUT', 'DECEASED', 'LEFT')
  where (p.unit, p.home_unit, p.home_active) is distinct from (
    coalesce(h.unit, last.unit, case when p.standing in ('CANDIDATE', 'GUEST') then p.sponsor_unit end),
    coalesce(h.unit, last.unit), h.id is not null)`;

/** Units whose roll-up is not what a count finds. */
const within = (row: string): string => `o.no in (${row}.l1, ${row}.l2, ${row}.l3, ${row}.l4, ${row}.l5)`;
const RECOUNT = `
  select o.no, to_jsonb(k) - 'no' as kept, jsonb_build_object(
    'member_count', m.n, 'probationary_count', m.p, 'official_count', m.n - m.p,
    'unit_count', u.n, 'cell_count', u.c) as counted
  from organization o
  left join organization_count k on k.no = o.no
  cross join lateral (
    select count(*) as n, count(*) filter (where p.standing = 'PROBATIONARY') as p
    from membership m join member p on p.id = m.member_id
    where m.kind = 'OFFICIAL' and m.status = 'ACTIVE' and ${within('m')}) m
  cross join lateral (
    select count(*) filter (where x.no <> o.no) as n, count(*) filter (where x.kind in ('CELL', 'GRASSROOTS_CELL')) as c
    from organization x where x.state in ('ACTIVE', 'SUSPENDED') and x.level <= 5 and ${within('x')}) u`;

/** Everything that must hold after every step, for the whole database. */
export async function checkPresent(world: World): Promise<void> {
  expect(await world.query(WALK)).toEqual([]);
  for (const table of SCOPED) expect({ table, rows: await world.query(astray(table)) }).toEqual({ table, rows: [] });
  expect(await world.query(OWNERS)).toEqual([]);
  const counts = await world.query<{ no: number; kept: object; counted: object }>(RECOUNT);
  for (const { no, kept, counted } of counts) expect({ no, ...kept }).toEqual({ no, ...counted });
}

type Levels = Record<`l${1 | 2 | 3 | 4 | 5}`, number>;

const placeOf = (row: Levels): Place => [row.l1, row.l2, row.l3, row.l4, row.l5];

interface PeriodRow extends Levels {
  no: number;
  day: string;
  until: string | null;
  parent: number | null;
  kind: string;
  level: number;
  name: string;
  state: string;
}

const byDay = (a: PeriodRow, b: PeriodRow): number => (a.day < b.day ? -1 : 1);

/** The dated table equals what the log says, without gap or overlap; the present unit is its last spell. */
export async function checkHistory(world: World): Promise<void> {
  const rows = await world.query<PeriodRow>(
    'select p.*, lower(valid)::text as day, upper(valid)::text as until from organization_period p',
  );
  const present = await world.query<PeriodRow>('select * from organization');
  for (const no of world.history.units()) {
    const own = rows.filter((row) => row.no === no).sort(byDay);
    expect({ no, spells: own.map(asSpell) }).toEqual({ no, spells: world.history.spells(no) });
    expect(own.map(({ until }) => until)).toEqual([...own.slice(1).map(({ day }) => day), null]);
    const now = present.find((row) => row.no === no);
    expect(now && factsOf(now)).toEqual(own.map(factsOf).at(-1));
  }
}

const factsOf = (row: PeriodRow): object => {
  const { parent, kind, level, name, state } = row;
  return { parent, kind, level, name, state, place: placeOf(row) };
};

const asSpell = (row: PeriodRow): object => ({ ...factsOf(row), from: dayOf(row.day) });

/** Text of every closed row, by id. */
export async function closedRows(world: World): Promise<ReadonlyMap<string, string>> {
  const selects = SCOPED.map((table) => `select id, r::text as text from ${table} r where live_unit is null and unit is not null`);
  const rows = await world.query<{ id: string; text: string }>(selects.join(' union all '));
  return new Map(rows.map(({ id, text }) => [id, text] as const));
}

/** A row that is closed and was, and that nobody changed on purpose, is the same to the last byte. */
export function checkClosed(world: World, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
  for (const [id, text] of before) {
    const now = after.get(id);
    if (now !== undefined && !world.touched.has(id)) expect(now).toBe(text);
  }
}
