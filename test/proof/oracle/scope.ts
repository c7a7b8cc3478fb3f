import type { Levels, Member, Membership, Placed, Tables, Unit } from './rows.js';

const FORMER = ['TRANSFERRED_OUT', 'DECEASED', 'LEFT'];
const CURRENT = ['PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED'];
const NOWHERE: Levels = [0, 0, 0, 0, 0, 0];

/** Where a row stands: its levels, and the unit that owns it. */
export interface Place {
  readonly l: Levels;
  readonly owner: Unit | null;
}

const NO_PLACE: Place = { l: NOWHERE, owner: null };

export function groupBy<T, K>(rows: readonly T[], key: (row: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

export function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** In force on a day (access.md 1.1): a half-open range. */
export function dated(row: { readonly valid_from: string; readonly valid_to: string | null }, day: string): boolean {
  return row.valid_from <= day && (row.valid_to === null || day < row.valid_to);
}

/** All rows of one moment, with the predicates of access.md 1.2 over them. */
export class Ground {
  readonly units: ReadonlyMap<number, Unit>;
  readonly unitIds: ReadonlyMap<string, Unit>;
  readonly members: ReadonlyMap<string, Member>;
  private readonly membershipsOf: ReadonlyMap<string, readonly Membership[]>;
  private readonly heirsOf = new Map<number, readonly Unit[]>();
  private readonly places = new Map<string, Place>();

  constructor(
    readonly rows: Tables,
    readonly today: string,
  ) {
    this.units = new Map(rows.organization.map((unit) => [unit.no, unit]));
    this.unitIds = byId(rows.organization);
    this.members = byId(rows.member);
    this.membershipsOf = groupBy(rows.membership, ({ member_id }) => member_id);
  }

  unit(no: number | null): Unit | null {
    return no === null ? null : (this.units.get(no) ?? null);
  }

  member(id: string | null): Member | null {
    return id === null ? null : (this.members.get(id) ?? null);
  }

  memberships(member: string): readonly Membership[] {
    return this.membershipsOf.get(member) ?? [];
  }

  /** Where a row stands by the levels that it carries. */
  place(row: Placed): Place {
    return { l: row.l, owner: this.unit(row.unit) };
  }

  /** The place of a unit today. */
  placeOf(unit: Unit | null): Place {
    return unit ? { l: unit.l, owner: unit } : NO_PLACE;
  }

  // Persons (access.md 1.4).

  homeInForce(member: string): Membership | null {
    return this.memberships(member).find((row) => row.kind === 'OFFICIAL' && this.inForce(row)) ?? null;
  }

  inForce(row: Membership): boolean {
    return row.status === 'ACTIVE' && dated(row, this.today);
  }

  isFormer({ standing }: Member): boolean {
    return FORMER.includes(standing);
  }

  isCurrent({ standing }: Member): boolean {
    return CURRENT.includes(standing);
  }

  /** A person's owner: home in force, else the sponsor of a candidate or guest, else the last home of a former member. */
  personPlace(member: Member): Place {
    const known = this.places.get(member.id);
    if (known) return known;
    const made = this.findPlace(member);
    this.places.set(member.id, made);
    return made;
  }

  private findPlace(member: Member): Place {
    const home = this.homeInForce(member.id);
    if (home) return this.placeOf(this.unit(home.unit));
    if (['CANDIDATE', 'GUEST'].includes(member.standing)) return this.placeOf(this.unit(member.sponsor_unit));
    // The levels of a former person are those which the last home had when it ended: the row keeps them.
    return this.isFormer(member) ? this.place(member) : NO_PLACE;
  }

  /** HOST(p, u): a host membership in force within the unit. */
  host(member: Member, u: Unit): boolean {
    return this.memberships(member.id).some((row) => row.kind === 'TEMPORARY' && this.inForce(row) && this.W(this.place(row), u));
  }

  // Predicates over a place and a unit (access.md 1.2, 1.7).

  W({ l }: Place, u: Unit): boolean {
    const level = u.level;
    return level >= 1 && level <= 5 && l[level] === u.no;
  }

  HEIR({ owner }: Place, u: Unit): boolean {
    if (owner?.state !== 'ENDED' || u.level > 5) return false;
    return this.heirs(owner.no).some((heir) => heir.l[u.level] === u.no);
  }

  IN(place: Place, u: Unit): boolean {
    return this.W(place, u) || this.HEIR(place, u);
  }

  /** Letter B of the grassroots and cell roles. */
  smallB({ l }: Place, u: Unit): boolean {
    return u.l[2] !== 0 ? l[2] === u.l[2] : u.l[3] !== 0 && l[3] === u.l[3];
  }

  /** Letter G of C1 and M. */
  smallG({ l }: Place, u: Unit): boolean {
    return u.l[3] !== 0 && l[3] === u.l[3];
  }

  ANC(row: Unit, u: Unit): boolean {
    return row.level >= 1 && row.level < u.level && row.level <= 5 && u.l[row.level] === row.no;
  }

  /** Units reached from an ENDED one over successor links, transitively, that are not ENDED. */
  heirs(no: number): readonly Unit[] {
    const known = this.heirsOf.get(no);
    if (known) return known;
    const seen = new Set([no]);
    const open = [no];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const { from_no, to_no } of this.rows.organization_successor) {
        if (from_no !== next || seen.has(to_no)) continue;
        seen.add(to_no);
        open.push(to_no);
      }
    }
    const found = [...seen].flatMap((each) => this.unit(each) ?? []).filter(({ state }) => state !== 'ENDED');
    this.heirsOf.set(no, found);
    return found;
  }

  /** A provincial unit: level 2, or lower without an upper committee. */
  provincial(level: number, { l }: Place): boolean {
    return level === 2 || (level >= 3 && l[2] === 0);
  }
}
