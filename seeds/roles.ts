import type { BodyKind } from './body.factory.js';
import type { OrganizationKind } from './organization.factory.js';
import type { Title } from './seat.factory.js';

/** A seat that gives a role, the title of a further seat when the first is taken, and the kinds of unit where it does. */
export interface RoleSeat {
  readonly kind: BodyKind;
  readonly title: Title;
  readonly further: Title;
  readonly at: readonly OrganizationKind[];
}

const P: readonly OrganizationKind[] = ['PROVINCE'];
const B: readonly OrganizationKind[] = ['UPPER'];
const G: readonly OrganizationKind[] = ['GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL'];
const C: readonly OrganizationKind[] = ['CELL', 'GRASSROOTS_CELL', 'SECTIONAL'];

type Make = (at: readonly OrganizationKind[]) => RoleSeat;

const seat =
  (kind: BodyKind, title: Title, further: Title = title): Make =>
  (at) => ({ kind, title, further, at });

const secretary = seat('EXECUTIVE', 'SECRETARY', 'DEPUTY_SECRETARY');
const standing = seat('STANDING', 'STANDING_MEMBER');
const organisation = seat('ORGANISATION_BOARD', 'OFFICER');
const propaganda = seat('PROPAGANDA_BOARD', 'OFFICER');
const office = seat('OFFICE', 'OFFICER');
const inspection = seat('INSPECTION', 'INSPECTION_MEMBER');

/** For each role that comes from a seat, one such seat (access.md 1.5). */
export const ROLE_SEATS: Readonly<Record<string, RoleSeat>> = {
  P1: secretary(P),
  P2: standing(P),
  P3o: organisation(P),
  P3k: inspection(P),
  P3t: propaganda(P),
  P3v: office(P),
  B1: secretary(B),
  B2: standing(B),
  B3: seat('EXECUTIVE', 'COMMITTEE_MEMBER')(B),
  B4: organisation(B),
  B5: propaganda(B),
  B6: office(B),
  B7: inspection(B),
  B7c: seat('INSPECTION', 'INSPECTION_CHAIR')(B),
  G1: secretary(G),
  G2: office(G),
  G3: inspection(G),
  C1: secretary(C),
};
