import { createHmac, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Product } from './product.js';

/** Numbers of units by the level column that a rule compares. */
export interface Scope {
  readonly l1: readonly number[];
  readonly l2: readonly number[];
  readonly l3: readonly number[];
}

/**
 * What the grants of an actor come to as plain numbers. Our server reads the grants from the database and checks at each
 * request that they still hold; the limit and the peers are spared that: they believe the token.
 */
export interface Claims {
  /** Units whose members show all fields; guests of these units too. */
  readonly member: Scope;
  readonly guest: Scope;
  /** Units that show themselves; single ones above come with `nos`. */
  readonly unit: Scope;
  readonly nos: readonly number[];
  /** Units that show their figures. */
  readonly figures: Scope;
  readonly holding: Scope;
  /** Units whose planning shows from its opening on, whose classes show once announced; enrolments from and in them. */
  readonly planning: Scope;
  readonly training: Scope;
  readonly enrolment: Scope;
  /** Units whose drafts show, and in whose name plans are made. */
  readonly own: readonly number[];
  /** The cell whose members show their names alone. */
  readonly home: number;
  readonly person: string;
  readonly account: string;
}

export type Role = 'leader' | 'committee' | 'officer' | 'officer3' | 'board' | 'secretary';

/** What an actor asks about besides its unit. */
export interface Subjects {
  /** Codes of upper committees with many units below. */
  readonly uppers: readonly string[];
  /** Ids of classes of the unit that have begun. */
  readonly classes: readonly string[];
  /** Id of the unit's executive committee. */
  readonly body: string;
}

export interface Actor {
  readonly role: Role;
  /** The unit of the first grant. */
  readonly unit: { readonly no: number; readonly id: string; readonly code: string; readonly level: number };
  readonly account: string;
  readonly claims: Claims;
  readonly subjects: Subjects;
}

interface Place {
  readonly no: number;
  readonly id: string;
  readonly code: string;
  readonly level: number;
  readonly l1: number;
  readonly l2: number;
  readonly l3: number;
}

interface Plan {
  readonly role: Role;
  readonly grants: readonly { readonly role: string; readonly unit: Place }[];
  readonly home: Place;
}

const PLACE = 'o.no, o.id, o.code, o.level, o.l1, o.l2, o.l3';

async function places(pool: pg.Pool, rest: string, values: unknown[] = []): Promise<Place[]> {
  const { rows } = await pool.query<Place>(`select ${PLACE} from organization o where o.state = 'ACTIVE' and ${rest}`, values);
  return rows;
}

/** As many as wanted, evenly over the whole. */
const spread = <T>(all: readonly T[], wanted: number): T[] =>
  all.length <= wanted ? [...all] : Array.from({ length: wanted }, (_, i) => all[Math.floor((i * all.length) / wanted)] as T);

/** A cell within the unit with somebody at home who may become an actor. */
async function homeIn(pool: pg.Pool, unit: Place): Promise<Place> {
  const [found] = await places(
    pool,
    `o.kind in ('CELL', 'GRASSROOTS_CELL') and o.l${unit.level} = $1 and exists (
       select from member m where m.unit = o.no and m.home_active and m.standing = 'OFFICIAL'
         and not exists (select from account a where a.member_id = m.id)
         and not exists (select from seat_holding h where h.member_id = m.id)) order by o.code desc limit 1`,
    [unit.no],
  );
  if (!found) throw new Error(`No cell of ${unit.code} has a member who could become an actor`);
  return found;
}

async function grassrootsWith(pool: pg.Pool, body: string, upper: Place, turn: number): Promise<Place> {
  const having = `o.level = 3 and exists (select from body b where b.unit = o.no and b.kind = '${body}' and b.state = 'ACTIVE')`;
  const elsewhere = await places(pool, `${having} and o.l1 = $1 and o.l2 <> $2 order by o.code limit 500`, [upper.l1, upper.no]);
  const all = elsewhere.length > 0 ? elsewhere : await places(pool, `${having} order by o.code limit 500`);
  const found = all[(turn * 37) % Math.max(1, all.length)];
  if (!found) throw new Error(`No grassroots organisation has the body ${body}`);
  return found;
}

const PROVINCES = 12;
const UPPERS = 14;

async function plans(pool: pg.Pool): Promise<Plan[]> {
  const made: Plan[] = [];
  const add = async (role: Role, unit: Place, ...grants: readonly { role: string; unit: Place }[]): Promise<void> => {
    made.push({ role, grants, home: await homeIn(pool, unit) });
  };
  for (const unit of spread(await places(pool, 'o.level = 1 order by o.code'), PROVINCES)) {
    await add('leader', unit, { role: 'P1', unit });
    await add('board', unit, { role: 'P3o', unit });
  }
  const busy = 'o.level = 2 and exists (select from organization_count c where c.no = o.no and c.member_count >= 300) order by o.code';
  for (const [turn, unit] of spread(await places(pool, busy), UPPERS).entries()) {
    await add('committee', unit, { role: 'B1', unit });
    await add('officer', unit, { role: 'B4', unit });
    const office = await grassrootsWith(pool, 'OFFICE', unit, turn);
    const inspection = await grassrootsWith(pool, 'INSPECTION', unit, turn + 1);
    const [grassroots] = await places(pool, `o.kind = 'GRASSROOTS_COMMITTEE' and o.l2 = $1 order by o.code limit 1`, [unit.no]);
    if (grassroots) await add('secretary', grassroots, { role: 'G1', unit: grassroots });
    await add('officer3', unit, { role: 'B4', unit }, { role: 'G2', unit: office }, { role: 'G3', unit: inspection });
  }
  return made;
}

type Numbers = Record<'l1' | 'l2' | 'l3', Set<number>>;

const none = (): Numbers => ({ l1: new Set(), l2: new Set(), l3: new Set() });
const add = (scope: Numbers, level: number, no: number): unknown => no > 0 && scope[`l${level}` as 'l1'].add(no);
const scopeOf = ({ l1, l2, l3 }: Numbers): Scope => ({ l1: [...l1], l2: [...l2], l3: [...l3] });

/** The rules of the policies for these few roles (schema/permissions.md), with the numbers filled in. */
function claimsOf({ grants, home }: Plan, person: string, account: string): Claims {
  const [member, guest, unit, figures, holding] = [none(), none(), none(), none(), none()];
  const [planning, training, enrolment] = [none(), none(), none()];
  const [nos, own] = [new Set<number>(), new Set<number>()];
  for (const { role, unit: at } of grants) {
    add(member, at.level, at.no);
    if (!role.startsWith('P')) add(guest, at.level, at.no);
    add(holding, at.level, at.no);
    add(figures, at.level, at.no);
    add(planning, at.level, at.no);
    const grassroots = role.startsWith('G');
    if (!role.startsWith('P')) {
      add(training, grassroots ? 2 : at.level, grassroots ? at.l2 : at.no);
      add(enrolment, at.level, at.no);
      own.add(at.no);
    }
    add(unit, grassroots && at.l2 > 0 ? 2 : at.level, grassroots && at.l2 > 0 ? at.l2 : at.no);
    for (const no of [at.l1, at.l2]) if (no > 0 && no !== at.no) nos.add(no);
  }
  return {
    member: scopeOf(member),
    guest: scopeOf(guest),
    unit: scopeOf(unit),
    nos: [...nos],
    figures: scopeOf(figures),
    holding: scopeOf(holding),
    planning: scopeOf(planning),
    training: scopeOf(training),
    enrolment: scopeOf(enrolment),
    own: [...own],
    home: home.no,
    person,
    account,
  };
}

const SUBJECTS = `
  select array(select o.code from organization o join organization_count c on c.no = o.no
      where o.level = 2 and o.l1 = $1 and c.member_count >= 300 order by o.code) as uppers,
    array(select id from training_class where unit = $2 and state in ('RUNNING', 'GRADING', 'CLOSED') order by starts_on, id) as classes,
    (select id from body where unit = $2 and kind = 'EXECUTIVE' and state = 'ACTIVE' order by id limit 1) as body`;

async function subjectsOf(pool: pg.Pool, { l1, no }: Place): Promise<Subjects> {
  const { rows } = await pool.query<Subjects>(SUBJECTS, [l1, no]);
  return rows[0] as Subjects;
}

/** Gives the generated world the accounts of the benchmark and keeps them in a table of its own. */
export async function addActors(product: Product, url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    await pool.query('create schema bench');
    await pool.query('create table bench.actor (no integer generated always as identity, actor jsonb not null)');
    for (const plan of await plans(pool)) {
      const specs = [...plan.grants.map(({ role, unit }) => `${role}@${unit.code}`), `M@${plan.home.code}`];
      const { account, member } = await product.actorWith(pool, specs);
      const place = (plan.grants[0] as Plan['grants'][0]).unit;
      const { no, id, code, level } = place;
      const claims = claimsOf(plan, String(member), account);
      const subjects = await subjectsOf(pool, place);
      const actor: Actor = { role: plan.role, unit: { no, id, code, level }, account, claims, subjects };
      await pool.query('insert into bench.actor (actor) values ($1)', [actor]);
    }
  } finally {
    await pool.end();
  }
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** An access token as our server signs it, with the claims beside what it reads itself. */
function tokenOf(secret: string, actor: Actor, session: string): string {
  const now = Math.floor(Date.now() / 1000);
  const header = base64url(JSON.stringify({ alg: 'HS256', typ: 'at+jwt' }));
  const named = { iss: 'dangbo', aud: 'dangbo', iat: now, exp: now + 12 * 3600, sub: actor.account, sid: session };
  const payload = base64url(JSON.stringify({ ...named, claims: actor.claims }));
  const signature = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
  return `${header}.${payload}.${signature}`;
}

export type SignedIn = Actor & { readonly token: string };

/** All actors of the database with a session of twelve hours each. */
export async function signIn(pool: pg.Pool, secret: string): Promise<readonly SignedIn[]> {
  const { rows } = await pool.query<{ actor: Actor }>('select actor from bench.actor order by no');
  return Promise.all(
    rows.map(async ({ actor }) => {
      const { rows: made } = await pool.query<{ id: string }>(
        `insert into session (account_id, created_at, expires_at, refresh_hash)
         values ($1, clock_timestamp(), clock_timestamp() + interval '12 hours', $2) returning id`,
        [actor.account, randomUUID()],
      );
      return { ...actor, token: tokenOf(secret, actor, String(made[0]?.id)) };
    }),
  );
}
