import type { ClientBase } from 'pg';
import type { AccountRow } from './account.factory.js';
import type { BodyKind } from './body.factory.js';
import type { OrganizationKind } from './organization.factory.js';
import type { RoleSeat } from './roles.js';
import { ROLE_SEATS } from './roles.js';

/** Boards whose staff have the role B5 or P3t. */
export type Board = Extract<BodyKind, 'PROPAGANDA_BOARD' | 'MASS_BOARD' | 'PROPAGANDA_MASS_BOARD'>;

interface Unit {
  readonly no: number;
  readonly kind: OrganizationKind;
}

/** What specs such as `B2@K` and `M@A1` ask for, with their units found. */
export interface ActorPlan {
  readonly service: { readonly kind: AccountRow['kind']; readonly unit: number } | null;
  readonly home: number | null;
  readonly seats: readonly (RoleSeat & { readonly unit: number; readonly role: string })[];
}

const SERVICES: Readonly<Record<string, AccountRow['kind']>> = { V: 'REPORTING', I: 'INTEGRATION', A: 'ADMIN' };
const OF_BOARDS = ['B5', 'P3t'];

async function findUnit(client: ClientBase, code: string): Promise<Unit> {
  const { rows } = await client.query<Unit>('select no, kind from organization where code = $1', [code]);
  if (!rows[0]) throw new Error(`No unit has the code ${code}.`);
  return rows[0];
}

function seatOf(role: string, unit: Unit, board: Board | undefined): ActorPlan['seats'][number] {
  const found = ROLE_SEATS[role];
  if (!found?.at.includes(unit.kind)) throw new Error(`${role} is no role at a unit of kind ${unit.kind}.`);
  const kind = board && OF_BOARDS.includes(role) ? board : found.kind;
  return { ...found, kind, unit: unit.no, role };
}

/** A secretary of a grassroots cell has G1 and C1 (access.md 1.5), so specs write both or neither. */
function checkPairs(specs: readonly string[], code: string, kind: OrganizationKind): void {
  const [g1, c1] = [specs.includes(`G1@${code}`), specs.includes(`C1@${code}`)];
  if (kind === 'GRASSROOTS_CELL' && g1 !== c1) throw new Error(`A secretary of ${code} has G1 and C1: write both.`);
}

/** Reads the specs; throws on an unknown unit, a role that its unit can't give, or a set that no one account can have. */
export async function planActor(client: ClientBase, specs: readonly string[], board?: Board): Promise<ActorPlan> {
  const seats = new Map<string, ActorPlan['seats'][number]>();
  let [home, service]: [ActorPlan['home'], ActorPlan['service']] = [null, null];
  for (const spec of specs) {
    const [role = '', code = ''] = spec.split('@');
    const unit = await findUnit(client, code);
    const kind = SERVICES[role];
    checkPairs(specs, code, unit.kind);
    if (kind) service = { kind, unit: unit.no };
    else if (role === 'M') home = unit.no;
    else {
      const seat = seatOf(role, unit, board);
      seats.set(`${seat.unit} ${seat.kind} ${seat.title}`, seat);
    }
  }
  if (service && specs.length > 1) throw new Error('An account of a service has no other grant.');
  return { service, home, seats: [...seats.values()] };
}
