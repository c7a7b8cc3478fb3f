import { NOWHERE, ROLES, UNNAMED, type AccountKind, type Grant, type Named, type Role, type TargetKind } from '../kernel/actor.js';
import type { BodyKind, OrganizationKind, SeatTitle } from '../organization/index.js';
import type { Footing, GivenRight, GrantPlace, HeldSeat } from './account.entity.js';

interface SeatRole {
  readonly role: Role;
  readonly titles: readonly SeatTitle[];
  readonly bodies: readonly BodyKind[];
  readonly at: (unit: Pick<GrantPlace, 'level' | 'kind'>) => boolean;
}

const SEC: readonly SeatTitle[] = ['SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY', 'FULL_TIME_DEPUTY_SECRETARY'];
const STAFF: readonly SeatTitle[] = ['HEAD', 'DEPUTY_HEAD', 'OFFICER'];
const INS: readonly SeatTitle[] = ['INSPECTION_CHAIR', 'INSPECTION_DEPUTY_CHAIR', 'INSPECTION_MEMBER', 'INSPECTION_OFFICER'];
const PROPAGANDA_OR_MASS: readonly BodyKind[] = ['PROPAGANDA_BOARD', 'MASS_BOARD', 'PROPAGANDA_MASS_BOARD'];
const C1_KINDS: readonly OrganizationKind[] = ['CELL', 'GRASSROOTS_CELL', 'SECTIONAL'];

const level =
  (n: number) =>
  (unit: Pick<GrantPlace, 'level'>): boolean =>
    unit.level === n;

const ofKind =
  (kinds: readonly OrganizationKind[]) =>
  (unit: Pick<GrantPlace, 'kind'>): boolean =>
    kinds.includes(unit.kind);

/** The table of access.md 1.5. A seat may give several roles: each line that fits is a grant of its own. */
const SEAT_ROLES: readonly SeatRole[] = [
  { role: 'P1', titles: SEC, bodies: ['EXECUTIVE'], at: level(1) },
  { role: 'B1', titles: SEC, bodies: ['EXECUTIVE'], at: level(2) },
  { role: 'G1', titles: SEC, bodies: ['EXECUTIVE'], at: level(3) },
  { role: 'P2', titles: ['STANDING_MEMBER'], bodies: ['STANDING'], at: level(1) },
  { role: 'B2', titles: ['STANDING_MEMBER'], bodies: ['STANDING'], at: level(2) },
  { role: 'B3', titles: ['COMMITTEE_MEMBER'], bodies: ['EXECUTIVE'], at: level(2) },
  { role: 'P3o', titles: STAFF, bodies: ['ORGANISATION_BOARD'], at: level(1) },
  { role: 'B4', titles: STAFF, bodies: ['ORGANISATION_BOARD'], at: level(2) },
  { role: 'P3t', titles: STAFF, bodies: PROPAGANDA_OR_MASS, at: level(1) },
  { role: 'B5', titles: STAFF, bodies: PROPAGANDA_OR_MASS, at: level(2) },
  { role: 'P3v', titles: STAFF, bodies: ['OFFICE'], at: level(1) },
  { role: 'B6', titles: STAFF, bodies: ['OFFICE'], at: level(2) },
  { role: 'G2', titles: STAFF, bodies: ['OFFICE'], at: level(3) },
  { role: 'P3k', titles: INS, bodies: ['INSPECTION'], at: level(1) },
  { role: 'B7', titles: INS, bodies: ['INSPECTION'], at: level(2) },
  { role: 'B7c', titles: ['INSPECTION_CHAIR'], bodies: ['INSPECTION'], at: level(2) },
  { role: 'G3', titles: INS, bodies: ['INSPECTION'], at: level(3) },
  { role: 'C1', titles: SEC, bodies: ['EXECUTIVE'], at: ofKind(C1_KINDS) },
];

interface ServiceRole {
  readonly role: Role;
  readonly levels: readonly number[];
}

const SERVICE_ROLES: Readonly<Partial<Record<AccountKind, ServiceRole>>> = {
  REPORTING: { role: 'V', levels: [1, 2] },
  INTEGRATION: { role: 'I', levels: [2] },
  ADMIN: { role: 'A', levels: [1] },
};

/** Families whose letter reads what ended units have left to their heirs; all others read by W (access.md 1.7). */
const INHERITING = /^[PBG]/;

/** All grants of an ACTIVE account for one business day (access.md 1.5). No role implies another. */
export function grantsOf(footing: Footing): readonly Grant[] {
  if (footing.kind !== 'PERSON') return serviceGrants(footing);
  const counted = footing.given.filter(({ kind }) => kind === 'CLERK').flatMap(namedBy);
  const self: Grant = { role: 'S', unit: NOWHERE, body: null, holding: null, heirs: [], ...UNNAMED, named: counted };
  const seated = footing.seats.flatMap((seat) => seatGrants(seat, footing).map((own) => withGiven(own, footing)));
  const delegated = footing.given.flatMap((right) => delegatedGrants(right, footing));
  return [...seated, ...delegated, ...homeGrants(footing), self].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

/** Roles that a seat gives in its unit, in the order of access.md 1.5. */
export function rolesOf(seat: Pick<HeldSeat, 'title' | 'bodyKind'>, unit: Pick<GrantPlace, 'level' | 'kind'>): readonly Role[] {
  const fits = ({ titles, bodies, at }: SeatRole): boolean => titles.includes(seat.title) && bodies.includes(seat.bodyKind) && at(unit);
  return SEAT_ROLES.filter(fits).map(({ role }) => role);
}

function seatGrants(seat: HeldSeat, footing: Footing): readonly Grant[] {
  const unit = placeOf(seat.unit, footing);
  return unit ? rolesOf(seat, unit).map((role) => grant(role, unit, seat)) : [];
}

/** A grant with what stored role grants of the same holding add to it (access.md 1.6). */
function withGiven(own: Grant, { given }: Footing): Grant {
  const rights = given.filter(({ holding }) => holding === own.holding);
  const securityOfficer = own.role === 'B6' && rights.some(({ kind }) => kind === 'SECURITY_OFFICER');
  return { ...own, named: rights.flatMap(namedBy), securityOfficer };
}

/** Kinds that name rows to the roles of their holding; whose tables then open them is for the policies. */
const NAMING: readonly string[] = ['ASSIGNMENT', 'BREAK_GLASS', 'CLERK'] satisfies readonly Named['by'][];
/** A CASE stands for its subjects, whom the query puts in its place once there are cases. */
const NAMED_KINDS: readonly string[] = ['PERSON', 'CLASS', 'CYCLE', 'ENTRY', 'VACANCY', 'UNIT', 'BALLOT'] satisfies readonly TargetKind[];

function namedBy({ kind: by, targets }: GivenRight): readonly Named[] {
  if (!NAMING.includes(by)) return [];
  return targets.filter(({ kind }) => NAMED_KINDS.includes(kind)).map(({ kind, id, place }) => ({ by, kind, id, place }) as Named);
}

/** K17: the delegator's role in his unit, as far as his own seat still gives it; what was given to him stays his. */
function delegatedGrants({ role, holding, seat, subjects, acts }: GivenRight, footing: Footing): readonly Grant[] {
  if (!seat) return [];
  return seatGrants(seat, footing)
    .filter((own) => own.role === role)
    .map((own) => ({ ...own, holding, delegated: { subjects, acts } }));
}

function homeGrants(footing: Footing): readonly Grant[] {
  const unit = footing.home === null ? null : placeOf(footing.home, footing);
  return unit ? [grant('M', unit)] : [];
}

function serviceGrants(footing: Footing): readonly Grant[] {
  const service = SERVICE_ROLES[footing.kind];
  const unit = footing.unit === null ? null : placeOf(footing.unit, footing);
  return service && unit && service.levels.includes(unit.level) ? [grant(service.role, unit)] : [];
}

function grant(role: Role, { no, level: at, l1, l2, l3, l4, l5, kind, heirs }: GrantPlace, seat?: HeldSeat): Grant {
  return {
    role,
    unit: { no, level: at, l1, l2, l3, l4, l5, kind },
    body: seat?.body ?? null,
    holding: seat?.holding ?? null,
    heirs: INHERITING.test(role) ? heirs : [],
    ...UNNAMED,
  };
}

function placeOf(no: number, { places }: Footing): GrantPlace | null {
  return places.find((place) => place.no === no) ?? null;
}
