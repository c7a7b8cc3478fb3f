import type { ClientBase, Pool } from 'pg';
import { accountRow } from './account.factory.js';
import type { ActorPlan, Board } from './actor-spec.js';
import { planActor } from './actor-spec.js';
import { holdingRow } from './holding.factory.js';
import { newId } from './ids.js';
import { insertRows } from './insert.js';
import { memberRow } from './member.factory.js';
import { minimalPassword } from './minimal/password.js';
import { phc, TEST_COST } from './password.js';
import { giveRights, type GivenRights } from './role-grant.factory.js';
import { seatRow } from './seat.factory.js';

/** A person of access.md section 6. */
type NamedPerson = 'p1' | 'p2' | 'p3' | 'p4' | 'p5' | 'p6' | 'p7' | 'p8' | 'p9' | 'p10' | 'p11';

export interface ActorOptions extends GivenRights {
  /** The actor is this person of the minimal dataset, with the account that is there. */
  readonly person?: NamedPerson;
  /** The board of a B5 or P3t; the propaganda board when absent. */
  readonly board?: Board;
}

/** An account that a test signs in with; ids as the database has them. */
export interface Actor {
  readonly account: string;
  readonly username: string;
  readonly password: string;
  readonly member: string | null;
  /** Seats in the order of the specs, each once; those of `options` stand on them. */
  readonly holdings: readonly string[];
}

/** After every past holding of the minimal dataset, so that its vacant seats are free. */
const SINCE = '2022-08-01';
const STANDINGS_WITH_M = ['PROBATIONARY', 'OFFICIAL', 'EXEMPT'];

type PersonActor = Actor & { readonly member: string };

async function addAccount<M extends string | null>(
  client: ClientBase,
  member: M,
  service: ActorPlan['service'],
): Promise<Actor & { readonly member: M }> {
  const id = newId();
  const username = `t-${id.slice(-12)}`;
  const password = `secret-${username}`;
  const values = { ...service, member_id: member, service_name: service && 'Dịch vụ thử nghiệm' };
  await insertRows(client, 'account', [accountRow({ id, username, password_hash: phc(password, username, TEST_COST), ...values })]);
  return { account: id, username, password, member, holdings: [] };
}

/** Someone without membership: no list counts this person, and nobody but the actor sees the row. */
async function addStranger(client: ClientBase): Promise<string> {
  const member = memberRow({ id: newId(), full_name: 'Người Thử Nghiệm' });
  await insertRows(client, 'member', [member]);
  return member.id;
}

/** A member of the cell who has no account and no seat, so that no count changes. */
async function findOther(client: ClientBase, home: number): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select m.id from member m
     where m.unit = $1 and m.home_active and m.standing = any($2)
       and not exists (select from account a where a.member_id = m.id)
       and not exists (select from seat_holding h where h.member_id = m.id and h.state = 'ACTIVE')
     order by m.id limit 1`,
    [home, STANDINGS_WITH_M],
  );
  if (!rows[0]) throw new Error(`No member of unit ${home} is free to become an actor.`);
  return rows[0].id;
}

interface Named {
  readonly account: string;
  readonly member: string;
  readonly m_at: number | null;
}

async function findNamed(client: ClientBase, person: NamedPerson): Promise<Named> {
  const { rows } = await client.query<Named>(
    `select a.id as account, m.id as member,
       case when m.home_active and m.standing = any($2) then m.home_unit end as m_at
     from account a join member m on m.id = a.member_id where a.username = $1`,
    [person, STANDINGS_WITH_M],
  );
  if (!rows[0]) throw new Error(`${person} is in the minimal dataset alone.`);
  return rows[0];
}

/** The named person's own account, freed of seats that an earlier call gave. */
async function takeNamed(client: ClientBase, person: NamedPerson, home: number | null): Promise<PersonActor> {
  const { account, member, m_at } = await findNamed(client, person);
  if (m_at !== home) throw new Error(`${person} has ${m_at === null ? 'no M' : `M at unit ${m_at}`}: the specs say otherwise.`);
  await client.query('delete from role_grant_target where role_grant_id in (select id from role_grant where member_id = $1)', [member]);
  await client.query('delete from role_grant where member_id = $1', [member]);
  await client.query(`delete from seat_holding where member_id = $1 and state = 'ACTIVE'`, [member]);
  return { account, username: person, password: minimalPassword(person), member, holdings: [] };
}

async function findVacant(client: ClientBase, body: string, title: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select s.id from seat s where s.body_id = $1 and s.title = $2 and s.state = 'ACTIVE'
       and not exists (select from seat_holding h where h.seat_id = s.id and h.state in ('ACTIVE', 'ENDED') and (h.valid_to is null or h.valid_to > $3))
     order by s.ordinal limit 1`,
    [body, title, SINCE],
  );
  return rows[0]?.id ?? null;
}

async function addSeat(client: ClientBase, unit: number, body: string, title: ActorPlan['seats'][number]['further']): Promise<string> {
  const { rows } = await client.query<{ next: number }>(
    'select coalesce(max(ordinal), 0) + 1 as next from seat where body_id = $1 and title = $2',
    [body, title],
  );
  const seat = seatRow({ id: newId(), unit, body_id: body, title, ordinal: rows[0]?.next ?? 1 });
  await insertRows(client, 'seat', [seat]);
  return seat.id;
}

/** Puts the person into a vacant seat of the role, or into a further one where all are taken. */
async function hold(client: ClientBase, member: string, role: ActorPlan['seats'][number]): Promise<string> {
  const { unit, kind, title, further } = role;
  const bodies = await client.query<{ id: string }>(
    `select id from body where unit = $1 and kind = $2 and state = 'ACTIVE' order by id limit 1`,
    [unit, kind],
  );
  const body = bodies.rows[0]?.id;
  if (body === undefined) throw new Error(`Unit ${unit} has no body of kind ${kind}.`);
  const seat =
    (await findVacant(client, body, title)) ?? (await findVacant(client, body, further)) ?? (await addSeat(client, unit, body, further));
  const id = newId();
  await insertRows(client, 'seat_holding', [holdingRow({ id, unit, seat_id: seat, member_id: member, valid_from: SINCE })]);
  return id;
}

async function makeActor(client: ClientBase, specs: readonly string[], options: ActorOptions): Promise<Actor> {
  const { service, home, seats } = await planActor(client, specs, options.board);
  if (service) return addAccount(client, null, service);
  const actor = options.person
    ? await takeNamed(client, options.person, home)
    : await addAccount(client, home === null ? await addStranger(client) : await findOther(client, home), null);
  const holdings: string[] = [];
  for (const seat of seats) {
    const id = await hold(client, actor.member, seat);
    await giveRights(client, { id, role: seat.role }, options);
    holdings.push(id);
  }
  return { ...actor, holdings };
}

/**
 * An account with exactly the grants that the specs write (`B2@K`, `C1@A1`, `M@A1`, `V@X`: role at unit code), and S.
 * No count of members changes: `M` takes an unnamed member of the cell, without it the person has no membership.
 */
export async function actorWith(pool: Pool, specs: readonly string[], options: ActorOptions = {}): Promise<Actor> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const actor = await makeActor(client, specs, options);
    await client.query('commit');
    return actor;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
