import { BodyKind } from '../../src/organization/body.entity.js';
import { OrganizationKind } from '../../src/organization/organization.entity.js';
import { SeatTitle } from '../../src/organization/seat.entity.js';
import type { rolesOf as ProductRoles } from '../../src/identity/role.policy.js';
import { rolesOf } from './oracle/grants.js';
import type { Unit } from './oracle/rows.js';

const LEVELS = [1, 2, 3, 4, 5, 6];

/** Every seat that there can be, to which the two readings of the table of access.md 1.5 give other roles. */
export function seatsThatDiffer(product: typeof ProductRoles): readonly string[] {
  const units = Object.values(OrganizationKind).flatMap((kind) => LEVELS.map((level) => ({ kind, level })));
  const seats = Object.values(SeatTitle).flatMap((title) => Object.values(BodyKind).map((bodyKind) => ({ title, bodyKind })));
  return units.flatMap((unit) =>
    seats
      .filter((seat) => [...product(seat, unit)].sort().join() !== [...rolesOf(seat.title, seat.bodyKind, unit as Unit)].sort().join())
      .map(({ title, bodyKind }) => `${title} of ${bodyKind} in ${unit.kind} of level ${unit.level}`),
  );
}
