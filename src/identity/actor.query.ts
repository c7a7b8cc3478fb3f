import type { Pool } from 'pg';
import { fragment, unscoped } from '../database/fragment.js';
import { run } from '../database/run.js';
import type { Actor } from '../kernel/actor.js';
import { literals } from '../kernel/literal.js';
import { FULL, Kinship, Member, Membership, SeatHolding, WITHOUT_RIGHTS } from '../membership/index.js';
import { Body, Organization, Seat } from '../organization/index.js';
import { Account, type Footing } from './account.entity.js';
import { RoleGrantTarget } from './role-grant-target.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { Session, type Bearer } from './session.entity.js';

/** An ACTIVE account with all that its rights of the day follow from. */
export interface Found extends Footing {
  readonly id: string;
  readonly username: string;
  readonly person: string | null;
  readonly version: string;
  readonly kin: readonly string[];
  /** The password was made by somebody else. */
  readonly mustChange: boolean;
  /** Null where another issuer keeps the sessions. */
  readonly sessionEnds: Date | null;
  /** Earliest end within the day of a stored role grant, a break-glass. */
  readonly rightsEnd: Date | null;
}

const RIGHTS = 'rights are computed here, before any rule can hold';

const inForce = (alias: string): string => `${alias}.valid_from <= $3::date and ($3::date < coalesce(${alias}.valid_to, 'infinity'))`;

/** $1 id, user name or hash of a key, $2 session or null, $3 business day, $4 real time. */
type By = 'id' | 'username' | 'key_hash';

const WHO = (column: By): string => fragment`
  who as materialized (
    select a.id, a.username, a.kind, a.member_id, a.unit, a.must_change, a.authz_version::text as version, m.standing,
           ${column === 'key_hash' ? 'a.key_expires_at' : 'null::timestamptz'} as key_ends,
           s.expires_at as session_ends
    from ${unscoped(() => Account, RIGHTS)} a
    left join ${unscoped(() => Member, RIGHTS)} m on m.id = a.member_id
    left join ${unscoped(() => Session, RIGHTS)} s
      on s.id = $2::uuid and s.account_id = a.id and s.revoked_at is null and s.expires_at > $4::timestamptz
    where a.${column} = $1 and a.state = 'ACTIVE' ${column === 'key_hash' ? 'and a.key_expires_at > $4::timestamptz' : ''} and ($2::uuid is null or s.id is not null))`;

/** What makes the holding `h` one in force today (access.md 1.3): its seat, body and unit are. */
const IN_BEING = fragment`
    join ${unscoped(() => Seat, RIGHTS)} t on t.id = h.seat_id and t.state = 'ACTIVE' and ${inForce('t')}
    join ${unscoped(() => Body, RIGHTS)} b on b.id = t.body_id and b.state = 'ACTIVE' and ${inForce('b')}
    join ${unscoped(() => Organization, RIGHTS)} u on u.no = b.unit and u.state = 'ACTIVE'`;

const SEAT = 'h.id as holding, b.id as body, b.kind as "bodyKind", h.title, u.no as unit';

/** Holdings in force today, none where the standing is SUSPENDED or former (access.md 1.5). */
const SEATS = fragment`
  seats as (
    select ${SEAT}
    from who
    join ${unscoped(() => SeatHolding, RIGHTS)} h on h.member_id = who.member_id and h.state = 'ACTIVE' and ${inForce('h')}
    ${IN_BEING}
    where who.kind = 'PERSON' and who.standing not in ${literals(WITHOUT_RIGHTS)})`;

const GIVEN = 'g.id, g.kind, g.role, g.holding_id as holding, g.delegator_holding_id as delegator, g.subjects, g.acts, g.ends_at';

/** Stored role grants in force today, on a base holding that is, or of a clerk, whose account is ACTIVE (access.md 1.6). */
const STORED = fragment`
  stored as (
    select ${GIVEN}
    from seats s
    join ${unscoped(() => RoleGrant, RIGHTS)} g on g.holding_id = s.holding and g.state = 'ACTIVE' and ${inForce('g')}
      and (g.ends_at is null or g.ends_at > $4::timestamptz)
    union all
    select ${GIVEN}
    from who
    join ${unscoped(() => RoleGrant, RIGHTS)} g on g.account_id = who.id and g.kind = 'CLERK' and g.state = 'ACTIVE' and ${inForce('g')}
    where who.standing not in ${literals(WITHOUT_RIGHTS)})`;

/** Seats that delegate: the delegator has the role by a holding in force of his own (K17). */
const DELEGATORS = fragment`
  delegators as (
    select ${SEAT}, g.id as stored
    from stored g
    join ${unscoped(() => SeatHolding, RIGHTS)} h on h.id = g.delegator and h.state = 'ACTIVE' and ${inForce('h')}
    join ${unscoped(() => Member, RIGHTS)} m on m.id = h.member_id and m.standing not in ${literals(WITHOUT_RIGHTS)}
    ${IN_BEING})`;

/** What the grants name; a unit comes with its place. */
const TARGETS = fragment`
  named as (
    select t.role_grant_id as stored, json_agg(json_build_object('kind', t.kind, 'id', t.target_id, 'place', case when t.kind = 'UNIT' then
      (select json_build_object('no', o.no, 'level', o.level, 'l1', o.l1, 'l2', o.l2, 'l3', o.l3, 'l4', o.l4, 'l5', o.l5)
       from ${unscoped(() => Organization, RIGHTS)} o where o.id = t.target_id) end) order by t.id) as targets
    from ${unscoped(() => RoleGrantTarget, RIGHTS)} t
    where t.role_grant_id in (select id from stored)
    group by t.role_grant_id)`;

const RIGHTS_GIVEN = `
    coalesce((select json_agg(json_build_object('kind', g.kind, 'role', g.role, 'holding', g.holding, 'subjects', g.subjects,
      'acts', g.acts, 'seat', (select to_json(d) from delegators d where d.stored = g.id),
      'targets', coalesce((select n.targets from named n where n.stored = g.id), '[]')) order by g.id) from stored g), '[]') as given,
    least((select min(ends_at) from stored), who.key_ends) as "rightsEnd",`;

/** The home membership that gives M, whatever the state of its unit. */
const HOMES = fragment`
  homes as (
    select h.unit
    from who
    join ${unscoped(() => Membership, RIGHTS)} h
      on h.member_id = who.member_id and h.kind = 'OFFICIAL' and h.status = 'ACTIVE' and ${inForce('h')}
    where who.kind = 'PERSON' and who.standing in ${literals(FULL)})`;

const PLACES = fragment`
  places as (
    select u.no, u.level, u.kind, u.l1, u.l2, u.l3, u.l4, u.l5
    from ${unscoped(() => Organization, RIGHTS)} u
    where u.no in (select unit from seats union all select unit from homes union all select unit from who union all select unit from delegators))`;

/** For each place the units from which one within it is reached over successor links (heirs, access.md 1.2). */
const HEIRS = fragment`
  reached(place, no) as (
    select p.no, x.from_no
    from places p
    join organization_successor x on true
    join ${unscoped(() => Organization, RIGHTS)} s on s.no = x.to_no and s.state <> 'ENDED'
      and (array[s.l1, s.l2, s.l3, s.l4, s.l5])[p.level] = p.no
    union
    select r.place, x.from_no from reached r join organization_successor x on x.to_no = r.no),
  heirs as (
    select r.place, array_agg(r.no order by r.no) as numbers
    from reached r join ${unscoped(() => Organization, RIGHTS)} e on e.no = r.no and e.state = 'ENDED'
    group by r.place)`;

/** Kin of the person (access.md 1.4), in either direction, declared or registered. */
const KIN = fragment`
  kin as (
    select k.relative_id as id from who join ${unscoped(() => Kinship, RIGHTS)} k on k.person_id = who.member_id
    where k.relative_id is not null
    union
    select k.person_id from who join ${unscoped(() => Kinship, RIGHTS)} k on k.relative_id = who.member_id)`;

const textFor = (column: By): string => fragment`
  with recursive ${WHO(column)}, ${SEATS}, ${STORED}, ${DELEGATORS}, ${TARGETS}, ${HOMES}, ${PLACES}, ${HEIRS}, ${KIN}
  select who.id, who.username, who.kind, who.member_id as person, who.unit, who.must_change as "mustChange", who.version, who.session_ends as "sessionEnds",
    coalesce((select json_agg(seats order by holding) from seats), '[]') as seats,${RIGHTS_GIVEN}
    (select min(unit) from homes) as home,
    coalesce((select json_agg(id order by id) from kin), '[]') as kin,
    coalesce((select json_agg(json_build_object(
      'no', p.no, 'level', p.level, 'kind', p.kind, 'l1', p.l1, 'l2', p.l2, 'l3', p.l3, 'l4', p.l4, 'l5', p.l5,
      'heirs', coalesce(h.numbers, '{}')) order by p.no) from places p left join heirs h on h.place = p.no), '[]') as places
  from who`;

const STATEMENTS = { id: textFor('id'), username: textFor('username'), key_hash: textFor('key_hash') };

function keyOf({ account }: Bearer): readonly [By, string] {
  if ('id' in account) return ['id', account.id];
  return 'username' in account ? ['username', account.username] : ['key_hash', account.keyHash];
}

/** What a bearer's rights follow from today, in one statement; null when the access has ended. */
export async function findAccount(pool: Pool, bearer: Bearer, today: string, now: Date): Promise<Found | null> {
  const [column, value] = keyOf(bearer);
  const { rows } = await run<Found>(pool, STATEMENTS[column], [value, bearer.session, today, now]);
  return rows[0] ?? null;
}

const CURRENT = fragment`
  select 1
  from ${unscoped(() => Account, RIGHTS)} a
  where a.id = $1 and a.state = 'ACTIVE' and a.authz_version = $2::bigint
    and ($3::uuid is null or exists (
      select from ${unscoped(() => Session, RIGHTS)} s
      where s.id = $3::uuid and s.account_id = a.id and s.revoked_at is null and s.expires_at > $4::timestamptz))`;

/** Whether a cached actor still stands as it is: one statement for requests that read nothing. */
export async function isCurrent(pool: Pool, actor: Actor, session: string | null, now: Date): Promise<boolean> {
  const { rowCount } = await run(pool, CURRENT, [actor.account, actor.version, session, now]);
  return rowCount === 1;
}
