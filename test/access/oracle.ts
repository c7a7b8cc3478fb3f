import type { Account, Body, Holding, Member, Membership, Rows, Seat, Unit } from './rows.js';

/**
 * access.md 1.2-1.8, 2.1, 2.3 and 2.4 read aloud, over raw rows and with loops alone. It is slow and naive on purpose: a
 * second reading of the norm, which shares nothing with the server.
 */
export interface Grant {
  readonly role: string;
  /** Null for S alone. */
  readonly unit: Unit | null;
  /** Of a seat alone. */
  readonly body?: string;
}

/** What a row carries: its owner and the numbers of the owner's ancestors at levels 1-5, 0 where there is none. */
export interface Place {
  readonly owner: Unit | null;
  readonly l: readonly number[];
}

type Spelled = { readonly valid_from: string; readonly valid_to: string | null };

const NOWHERE: Place = { owner: null, l: [0, 0, 0, 0, 0, 0] };
const CELL_KINDS = ['CELL', 'GRASSROOTS_CELL'];
const FORMER = ['TRANSFERRED_OUT', 'DECEASED', 'LEFT'];
const CURRENT = ['PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED'];
const WITH_M = ['PROBATIONARY', 'OFFICIAL', 'EXEMPT'];
const SEC = ['SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY', 'FULL_TIME_DEPUTY_SECRETARY'];
const STAFF = ['HEAD', 'DEPUTY_HEAD', 'OFFICER'];
const INS = ['INSPECTION_CHAIR', 'INSPECTION_DEPUTY_CHAIR', 'INSPECTION_MEMBER', 'INSPECTION_OFFICER'];
const PROPAGANDA = ['PROPAGANDA_BOARD', 'MASS_BOARD', 'PROPAGANDA_MASS_BOARD'];

/** 1.5: titles | body kinds | role at level 1, 2, 3. */
const ROLES: readonly (readonly [readonly string[], readonly string[], readonly (string | null)[]])[] = [
  [SEC, ['EXECUTIVE'], ['P1', 'B1', 'G1']],
  [['STANDING_MEMBER'], ['STANDING'], ['P2', 'B2', null]],
  [['COMMITTEE_MEMBER'], ['EXECUTIVE'], [null, 'B3', null]],
  [STAFF, ['ORGANISATION_BOARD'], ['P3o', 'B4', null]],
  [STAFF, PROPAGANDA, ['P3t', 'B5', null]],
  [STAFF, ['OFFICE'], ['P3v', 'B6', 'G2']],
  [INS, ['INSPECTION'], ['P3k', 'B7', 'G3']],
  [['INSPECTION_CHAIR'], ['INSPECTION'], [null, 'B7c', null]],
];
const SERVICES: Readonly<Record<string, string>> = { REPORTING: 'V', INTEGRATION: 'I', ADMIN: 'A' };

const UNIT_BASE = ['id', 'code', 'name', 'kind', 'level', 'state'];
const UNIT_F0 = ['shortName', 'sector', 'parent', 'from', 'to', 'foundedOn', 'predecessors', 'successors', 'delegatedActs', 'secretaryName']; // prettier-ignore
export const COUNTS = ['memberCount', 'probationaryCount', 'officialCount'] as const;
const FU = ['unitCount', 'cellCount'];
const PERSON_BASE = ['id', 'fullName', 'familyName', 'middleName', 'givenName'];
const PERSON_I = ['birthYear', 'gender', 'standing', 'homeUnit', 'homeUnitLabel', 'admissionDate', 'officialDate'];
const PERSON_F1 = [...PERSON_I, 'partyAge', 'positions'];

/** K15: from < recordedOn - 30 days. */
export const isBackdated = (row: Holding): boolean => (Date.parse(row.recorded_on) - Date.parse(row.valid_from)) / 86_400_000 > 30;
const isWaiting = (row: Holding): boolean => row.state === 'PROPOSED' && isBackdated(row) && row.backdate_approval === null;
const inForce = (row: Spelled, day: string): boolean => row.valid_from <= day && (row.valid_to === null || day < row.valid_to);
const isP = (role: string): boolean => role.startsWith('P');
const isB = (role: string): boolean => role.startsWith('B');
const isG = (role: string): boolean => role.startsWith('G');

export class Oracle {
  constructor(
    readonly rows: Rows,
    readonly today: string,
  ) {}

  unit(no: number | null): Unit | null {
    return this.rows.units.find((unit) => unit.no === no) ?? null;
  }

  // 1.2: levels and the predicates over a row and a unit.

  place(unit: Unit | null): Place {
    const l = [...NOWHERE.l];
    for (let at = unit; at !== null; at = this.unit(at.parent)) if (at.level <= 5) l[at.level] = at.no;
    return { owner: unit, l };
  }

  heirs(unit: Unit): Unit[] {
    const found = new Set<number>();
    const next = unit.state === 'ENDED' ? [unit.no] : [];
    for (let no = next.pop(); no !== undefined; no = next.pop()) {
      for (const link of this.rows.links) {
        if (link.from_no !== no || found.has(link.to_no)) continue;
        found.add(link.to_no);
        next.push(link.to_no);
      }
    }
    return this.rows.units.filter((each) => found.has(each.no) && each.state !== 'ENDED');
  }

  within(place: Place, unit: Unit): boolean {
    return place.l[unit.level] === unit.no;
  }

  in(place: Place, unit: Unit): boolean {
    if (this.within(place, unit)) return true;
    return place.owner?.state === 'ENDED' && this.heirs(place.owner).some((heir) => this.within(this.place(heir), unit));
  }

  isAncestor(row: Unit, unit: Unit): boolean {
    return row.level >= 1 && row.level < unit.level && this.place(unit).l[row.level] === row.no;
  }

  /** Letter B of G1 G2 G3 C1 M (1.7). */
  private wide(place: Place, unit: Unit): boolean {
    const { l } = this.place(unit);
    return l[2] !== 0 ? place.l[2] === l[2] : place.l[3] === l[3];
  }

  /** Letter G of C1 and M (1.7). */
  private sameGrassroots(place: Place, unit: Unit): boolean {
    return place.l[3] === this.place(unit).l[3];
  }

  // 1.4: persons.

  private home(member: Member): Membership | null {
    const isHome = (row: Membership): boolean => row.member_id === member.id && row.kind === 'OFFICIAL';
    return this.rows.memberships.find((row) => isHome(row) && row.status === 'ACTIVE' && inForce(row, this.today)) ?? null;
  }

  homeUnit(member: Member): Unit | null {
    const home = this.home(member);
    if (home) return this.unit(home.unit);
    if (!FORMER.includes(member.standing)) return null;
    const homes = this.rows.memberships.filter((row) => row.member_id === member.id && row.kind === 'OFFICIAL');
    const [last] = homes.sort((a, b) => (a.valid_from < b.valid_from ? 1 : -1));
    return last ? this.unit(last.unit) : null;
  }

  personPlace(member: Member): Place {
    if (this.home(member) || FORMER.includes(member.standing)) return this.place(this.homeUnit(member));
    const sponsored = ['CANDIDATE', 'GUEST'].includes(member.standing);
    return sponsored ? this.place(this.unit(member.sponsor_unit)) : NOWHERE;
  }

  /** HOST(p,u). */
  isHost(member: Member, unit: Unit): boolean {
    for (const row of this.rows.memberships) {
      if (row.member_id !== member.id || row.kind !== 'TEMPORARY' || row.status !== 'ACTIVE') continue;
      if (inForce(row, this.today) && this.within(this.place(this.unit(row.unit)), unit)) return true;
    }
    return false;
  }

  // 1.3 and 1.5: holdings in force and the grants that they give.

  seatOf(holding: Holding): Seat {
    return found(this.rows.seats.find((seat) => seat.id === holding.seat_id));
  }

  bodyOf(seat: Seat): Body {
    return found(this.rows.bodies.find((body) => body.id === seat.body_id));
  }

  isHeld(holding: Holding): boolean {
    const body = this.bodyOf(this.seatOf(holding));
    const active = holding.state === 'ACTIVE' && inForce(holding, this.today) && inForce(body, this.today);
    return active && this.unit(body.unit)?.state === 'ACTIVE';
  }

  private granted(holding: Holding): Grant[] {
    const seat = this.seatOf(holding);
    const body = this.bodyOf(seat);
    const unit = found(this.unit(body.unit));
    const grants: Grant[] = [];
    for (const [titles, kinds, roles] of ROLES) {
      const role = roles[unit.level - 1];
      if (role && titles.includes(seat.title) && kinds.includes(body.kind)) grants.push({ role, unit, body: body.id });
    }
    const isSecretary = SEC.includes(seat.title) && body.kind === 'EXECUTIVE';
    if (isSecretary && [...CELL_KINDS, 'SECTIONAL'].includes(unit.kind)) grants.push({ role: 'C1', unit });
    return grants;
  }

  grants(account: Account): Grant[] {
    const service = SERVICES[account.kind];
    if (service) return [{ role: service, unit: this.unit(account.unit) }];
    const member = found(this.rows.members.find(({ id }) => id === account.member_id));
    const s: Grant = { role: 'S', unit: null };
    if (member.standing === 'SUSPENDED' || FORMER.includes(member.standing)) return [s];
    const held = this.rows.holdings.filter((row) => row.member_id === member.id && this.isHeld(row));
    const home = this.home(member);
    const m = home && WITH_M.includes(member.standing) ? [{ role: 'M', unit: this.unit(home.unit) }] : [];
    return [...held.flatMap((row) => this.granted(row)), ...m, s];
  }

  // 2.1: units.

  /** Fields of the row that this grant opens; null when the row is not among its rows. */
  private unitFields({ role, unit: u }: Grant, row: Unit): string[] | null {
    if (!u || row.state === 'DRAFT') return null;
    const place = this.place(row);
    const [w, inside] = [this.within(place, u), this.in(place, u)];
    const rest = [...UNIT_BASE, ...UNIT_F0];
    const full = [...rest, ...COUNTS, 'findings', ...FU];
    if (role === 'I') return w ? rest : null;
    if (isG(role)) return this.wide(place, u) || this.isAncestor(row, u) ? (inside ? full : rest) : null;
    if (role === 'C1') return this.wide(place, u) || this.isAncestor(row, u) ? (w ? full : rest) : null;
    if (role === 'M') return this.sameGrassroots(place, u) || this.isAncestor(row, u) ? (w ? full : rest) : null;
    if (!isP(role) && (!isB(role) || role === 'B7c')) return null;
    if (!inside) return this.isAncestor(row, u) ? rest : null;
    if (['P1', 'P2', 'P3o', 'B1', 'B2', 'B4', 'B7'].includes(role)) return full;
    const counted = ['B3', 'B5', 'B6'].includes(role) && w && row.level <= 3;
    const large = counted ? COUNTS.filter((field) => this.counts(row)[field] >= 5) : [];
    return [...rest, ...FU, ...large];
  }

  counts(unit: Unit): Record<(typeof COUNTS)[number], number> {
    const at = this.rows.members.filter((member) => this.home(member) && this.within(this.personPlace(member), unit));
    const probationaryCount = at.filter(({ standing }) => standing === 'PROBATIONARY').length;
    return { memberCount: at.length, probationaryCount, officialCount: at.length - probationaryCount };
  }

  readableUnit(grants: readonly Grant[], row: Unit): Set<string> | null {
    return union(grants.map((grant) => this.unitFields(grant, row)));
  }

  // 2.3: bodies, terms and seats are public rows.

  seesPublic(grants: readonly Grant[], unit: Unit): boolean {
    return grants.some((grant) => this.opensPublic(grant, this.place(unit)));
  }

  private opensPublic({ role, unit: u }: Grant, place: Place): boolean {
    if (!u || role === 'V' || role === 'A' || role === 'B7c') return false;
    if (role === 'G1' || role === 'C1') return this.wide(place, u);
    if (role === 'M') return this.sameGrassroots(place, u);
    return role === 'I' ? this.within(place, u) : this.in(place, u);
  }

  seesHolding(grants: readonly Grant[], row: Holding): boolean {
    const unit = found(this.unit(this.seatOf(row).unit));
    return grants.some((grant) => this.opensHolding(grant, row, unit));
  }

  private opensHolding(grant: Grant, row: Holding, unit: Unit): boolean {
    const { role, unit: u } = grant;
    const place = this.place(unit);
    if (row.state === 'ENDED' && role === 'I') return false;
    if (row.state === 'ACTIVE' || row.state === 'ENDED') return this.opensPublic(grant, place);
    // What was rejected had been proposed: state tests use the state before (2.0).
    if (!u) return false;
    if (role === 'B1') return isWaiting(row) && this.within(place, u);
    const provincial = unit.level === 2 || (unit.level === 3 && place.l[2] === 0);
    if (role === 'P2') return this.in(place, u) && provincial;
    if (role === 'B2') return this.in(place, u) && unit.level === 3;
    if (role === 'B4') return this.in(place, u);
    if (role === 'G1') return this.in(place, u) && (unit.level === 4 || unit.level === 5);
    return role === 'G2' && row.drafting_unit === u.no;
  }

  // 2.4: persons.

  private personFields({ role, unit: u, body }: Grant, row: Member, self: string | null): string[] | null {
    const full = [...PERSON_BASE, ...PERSON_F1];
    if (role === 'S') return row.id === self ? full : null;
    if (!u) return null;
    const place = this.personPlace(row);
    const [w, inside, host] = [this.within(place, u), this.in(place, u), this.isHost(row, u)];
    if (['P1', 'P2', 'P3o'].includes(role)) return inside ? full : null;
    if (['B1', 'B2', 'B4', 'B7', 'G1', 'G2', 'G3'].includes(role)) return inside || host ? full : null;
    if (role === 'C1') return (w && !FORMER.includes(row.standing)) || host ? full : null;
    if (role === 'M') return w && this.home(row) ? PERSON_BASE : null;
    if (role === 'I') return w && CURRENT.includes(row.standing) ? [...PERSON_BASE, ...PERSON_I] : null;
    return role === 'B5' && w && this.isTaught(row, body) ? full : null;
  }

  /** A place in a class of the body that is announced and not closed. */
  isTaught(row: Member, body: string | undefined): boolean {
    return this.rows.enrolments.some(({ member_id, state, class_id }) => {
      const course = this.rows.classes.find(({ id }) => id === class_id);
      const placed = ['CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED'].includes(state);
      const lasts = ['ANNOUNCED', 'ENROLLING', 'RUNNING', 'GRADING'].includes(course?.state ?? '');
      return member_id === row.id && placed && lasts && course?.owner_body === body;
    });
  }

  readablePerson(grants: readonly Grant[], row: Member, self: string | null): Set<string> | null {
    return union(grants.map((grant) => this.personFields(grant, row, self)));
  }
}

/** 1.8: each field by some one grant that has the row. */
function union(sets: readonly (readonly string[] | null)[]): Set<string> | null {
  const seen = sets.filter((set) => set !== null);
  return seen.length > 0 ? new Set(seen.flat()) : null;
}

function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Error('The rows do not fit together.');
  return row;
}
