import { expect } from '@jest/globals';
import type { World } from './world.js';

/** Numbers of the ENDED units some heir of which is within the unit u (HEIR of access.md 1.2). */
const HEIRS = `(select array_agg(distinct x.no order by x.no) from heir x
  where u.level <= 5 and (array[x.l1, x.l2, x.l3, x.l4, x.l5])[u.level] = u.no)`;

/** All that the rights of an account follow from (access.md 1.5), written again without a look at the triggers. */
const RIGHTS = `
  with recursive reached(no, at) as (
    select no, no from organization where state = 'ENDED'
    union
    select r.no, s.to_no from reached r join organization_successor s on s.from_no = r.at
  ), heir as (
    select r.no, o.l1, o.l2, o.l3, o.l4, o.l5 from reached r join organization o on o.no = r.at where o.state <> 'ENDED'
  ), place as (
    select u.no, jsonb_build_array(u.no, u.kind, u.level, u.state, u.l1, u.l2, u.l3, u.l4, u.l5, ${HEIRS}) as place from organization u
  ), granted(account, reason) as (
    select a.id, jsonb_build_array('seat', h.id, s.title, b.kind, h.valid_from, h.valid_to, s.state, s.valid_to, b.state, b.valid_to, p.place)
    from account a join seat_holding h on h.member_id = a.member_id and h.state = 'ACTIVE'
    join seat s on s.id = h.seat_id join body b on b.id = s.body_id join place p on p.no = h.unit
    union all
    select a.id, jsonb_build_array('home', m.id, m.valid_from, m.valid_to, p.place)
    from account a join membership m on m.member_id = a.member_id and m.kind = 'OFFICIAL' and m.status = 'ACTIVE' join place p on p.no = m.unit
    union all
    select a.id, jsonb_build_array('service', p.place) from account a join place p on p.no = a.unit
  )
  select a.id, a.authz_version::integer as version,
         jsonb_build_array(a.state, a.kind, (select m.standing from member m where m.id = a.member_id),
           (select jsonb_agg(g.reason order by g.reason) from granted g where g.account = a.id))::text as rights
  from account a`;

export interface Rights {
  readonly id: string;
  readonly version: number;
  readonly rights: string;
}

export async function rights(world: World): Promise<ReadonlyMap<string, Rights>> {
  const rows = await world.query<Rights>(RIGHTS);
  return new Map(rows.map((row) => [row.id, row] as const));
}

/** Whose rights changed has another version; no version goes back. */
export function checkVersions(step: string, before: ReadonlyMap<string, Rights>, after: ReadonlyMap<string, Rights>): void {
  for (const [id, was] of before) {
    const now = after.get(id);
    if (!now) continue;
    expect(now.version).toBeGreaterThanOrEqual(was.version);
    if (now.version === was.version) expect({ step, id, rights: now.rights }).toEqual({ step, id, rights: was.rights });
  }
}
