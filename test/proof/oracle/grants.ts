import type { Account, Body, Holding, Member, RoleGrant, Seat, Unit } from './rows.js';
import { byId, dated, groupBy, type Ground } from './scope.js';

/** What an assignment or a break-glass names. */
interface Target {
  readonly kind: string;
  readonly id: string;
}

/** One right of an account (access.md 1.5, 1.6). */
export interface Grant {
  readonly role: string;
  readonly unit: Unit | null;
  readonly body: string | null;
  readonly holding: string | null;
  /** Targets of the assignments that stand on the same holding. */
  readonly assigned: readonly Target[];
  /** Targets of break-glass. */
  readonly broken: readonly Target[];
  /** B6 marked SECURITY_OFFICER. */
  readonly security: boolean;
  /** Of a delegation the types that it opens; null where all are. */
  readonly types: readonly string[] | null;
}

/** An account with all its rights, in one request. */
export interface Actor {
  readonly account: Account;
  readonly person: Member | null;
  readonly grants: readonly Grant[];
  readonly reason: boolean;
}

const SEC = ['SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY', 'FULL_TIME_DEPUTY_SECRETARY'];
const STAFF = ['HEAD', 'DEPUTY_HEAD', 'OFFICER'];
const INS = ['INSPECTION_CHAIR', 'INSPECTION_DEPUTY_CHAIR', 'INSPECTION_MEMBER', 'INSPECTION_OFFICER'];
const BOARDS = ['PROPAGANDA_BOARD', 'MASS_BOARD', 'PROPAGANDA_MASS_BOARD'];
const CELLS = ['CELL', 'GRASSROOTS_CELL'];

interface RoleRow {
  /** Roles at levels 1, 2, 3. */
  readonly roles: readonly (string | null)[];
  readonly titles: readonly string[];
  readonly bodies: readonly string[];
}

/** The table of access.md 1.5. */
const ROLES: readonly RoleRow[] = [
  { roles: ['P1', 'B1', 'G1'], titles: SEC, bodies: ['EXECUTIVE'] },
  { roles: ['P2', 'B2', null], titles: ['STANDING_MEMBER'], bodies: ['STANDING'] },
  { roles: [null, 'B3', null], titles: ['COMMITTEE_MEMBER'], bodies: ['EXECUTIVE'] },
  { roles: ['P3o', 'B4', null], titles: STAFF, bodies: ['ORGANISATION_BOARD'] },
  { roles: ['P3t', 'B5', null], titles: STAFF, bodies: BOARDS },
  { roles: ['P3v', 'B6', 'G2'], titles: STAFF, bodies: ['OFFICE'] },
  { roles: ['P3k', 'B7', 'G3'], titles: INS, bodies: ['INSPECTION'] },
  { roles: [null, 'B7c', null], titles: ['INSPECTION_CHAIR'], bodies: ['INSPECTION'] },
];

export function rolesOf(title: string, body: string, unit: Unit): readonly string[] {
  const rows = ROLES.filter(({ titles, bodies }) => titles.includes(title) && bodies.includes(body));
  const roles = rows.flatMap(({ roles: at }) => (unit.level <= 3 ? (at[unit.level - 1] ?? []) : []));
  const secretary = SEC.includes(title) && body === 'EXECUTIVE' && [...CELLS, 'SECTIONAL'].includes(unit.kind);
  return secretary ? [...roles, 'C1'] : roles;
}

const SERVICES: Readonly<Record<string, readonly [role: string, levels: readonly number[]]>> = {
  REPORTING: ['V', [1, 2]],
  INTEGRATION: ['I', [2]],
  ADMIN: ['A', [1]],
};

const WITH_M = ['PROBATIONARY', 'OFFICIAL', 'EXEMPT'];
const BARE = { body: null, holding: null, assigned: [], broken: [], security: false, types: null };

/** Finds the rights of accounts, as they are at an instant. */
export class Rights {
  private readonly seats: ReadonlyMap<string, Seat>;
  private readonly bodies: ReadonlyMap<string, Body>;
  private readonly holdings: ReadonlyMap<string, Holding>;
  private readonly holdingsOf: ReadonlyMap<string, readonly Holding[]>;

  constructor(
    private readonly ground: Ground,
    private readonly now: string,
  ) {
    this.seats = byId(ground.rows.seat);
    this.bodies = byId(ground.rows.body);
    this.holdings = byId(ground.rows.seat_holding);
    this.holdingsOf = groupBy(ground.rows.seat_holding, ({ member_id }) => member_id);
  }

  actor(account: Account, reason: boolean): Actor {
    const person = this.ground.member(account.member_id);
    return { account, person, grants: this.grants(account, person), reason };
  }

  private grants(account: Account, person: Member | null): readonly Grant[] {
    if (account.state !== 'ACTIVE' || account.must_change) return [];
    if (!person) return this.service(account);
    const own: Grant = { role: 'S', unit: null, ...BARE };
    if (this.stripped(person)) return [own];
    const seats = (this.holdingsOf.get(person.id) ?? []).filter((row) => this.held(row));
    return [...seats.flatMap((row) => this.ofHolding(row)), ...this.membership(person), ...this.clerk(account), own];
  }

  private service({ kind, unit }: Account): readonly Grant[] {
    const [role, levels] = SERVICES[kind] ?? ['', []];
    const found = this.ground.unit(unit);
    return found && levels.includes(found.level) ? [{ role, unit: found, ...BARE }] : [];
  }

  /** A holder whose standing is SUSPENDED or former has no grant but S. */
  private stripped(person: Member): boolean {
    return person.standing === 'SUSPENDED' || this.ground.isFormer(person);
  }

  /** A clerk's right stands on the account (access.md 1.6): its ballots. */
  private clerk({ id }: Account): readonly Grant[] {
    const stored = this.ground.rows.role_grant.filter((row) => row.kind === 'CLERK' && row.account_id === id && this.stands(row));
    const targets = stored.flatMap((row) => this.targets(row));
    return targets.length > 0 ? [{ ...BARE, role: 'CLERK', unit: null, assigned: targets }] : [];
  }

  private membership(person: Member): readonly Grant[] {
    const home = this.ground.homeInForce(person.id);
    const unit = home && this.ground.unit(home.unit);
    return unit && WITH_M.includes(person.standing) ? [{ role: 'M', unit, ...BARE }] : [];
  }

  /** In force today (access.md 1.3): the holding, its seat, its body, and a unit that is ACTIVE. */
  held(row: Holding): boolean {
    const seat = this.seats.get(row.seat_id);
    const body = seat && this.bodies.get(seat.body_id);
    if (!body) return false;
    const inForce = [row, seat, body].every((each) => each.state === 'ACTIVE' && dated(each, this.ground.today));
    return inForce && this.ground.unit(body.unit)?.state === 'ACTIVE';
  }

  /** The body and unit of a holding, and the roles that it gives. */
  private seated(row: Holding): { body: Body; unit: Unit; roles: readonly string[] } | null {
    const body = this.bodies.get(this.seats.get(row.seat_id)?.body_id ?? '');
    const unit = body && this.ground.unit(body.unit);
    return body && unit ? { body, unit, roles: rolesOf(row.title, body.kind, unit) } : null;
  }

  private ofHolding(row: Holding): readonly Grant[] {
    const seated = this.seated(row);
    if (!seated) return [];
    const { body, unit, roles } = seated;
    const stored = this.ground.rows.role_grant.filter((each) => each.holding_id === row.id && this.stands(each));
    const named = (kind: string): readonly Target[] => stored.filter((each) => each.kind === kind).flatMap((each) => this.targets(each));
    const security = stored.some(({ kind }) => kind === 'SECURITY_OFFICER');
    const rights = { unit, body: body.id, holding: row.id, assigned: named('ASSIGNMENT'), broken: named('BREAK_GLASS'), security };
    const delegated = stored.filter(({ kind }) => kind === 'DELEGATION').flatMap((each) => this.delegation(each, row.id));
    return [...roles.map((role) => ({ role, ...rights, types: null })), ...delegated];
  }

  private stands(row: RoleGrant): boolean {
    const ended = row.ends_at !== null && row.ends_at <= this.now;
    return row.state === 'ACTIVE' && dated(row, this.ground.today) && !ended;
  }

  private targets({ id }: RoleGrant): readonly Target[] {
    const rows = this.ground.rows.role_grant_target.filter(({ role_grant_id }) => role_grant_id === id);
    return rows.map(({ kind, target_id }) => ({ kind, id: target_id }));
  }

  /** The delegator's role, for the listed types only; nothing that the delegator was given goes on (K17). */
  private delegation({ delegator_holding_id, role, subjects }: RoleGrant, holding: string): readonly Grant[] {
    const from = this.holdings.get(delegator_holding_id ?? '');
    const seated = from && this.held(from) ? this.seated(from) : null;
    const delegator = this.ground.member(from?.member_id ?? null);
    if (!seated?.roles.includes(role) || !delegator || this.stripped(delegator)) return [];
    return [{ ...BARE, role, unit: seated.unit, body: seated.body.id, holding, types: subjects }];
  }
}
