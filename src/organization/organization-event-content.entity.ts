import { RuleViolationError } from '../kernel/errors.js';
import { OPEN, type OrganizationEventType } from './organization-event-codes.entity.js';
import type { Organization, OrganizationKind } from './organization.entity.js';

/** A cell that a change of kind makes, with the uuids of who is at home in it from then on. */
export interface PlannedCell {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly members: readonly string[];
}

/** What a draft says of the unit to be; what is left out stays. */
export interface Content {
  readonly newCode?: string | null;
  readonly newName?: string | null;
  readonly newShortName?: string | null;
  readonly headCount?: number | null;
  readonly handoverOn?: string | null;
  readonly draftText?: string | null;
}

type Named = keyof Content | 'newKind' | 'cells';
type Open = (typeof OPEN)[number];

const ALWAYS: readonly Named[] = ['headCount', 'handoverOn', 'draftText'];
const OF_TYPE: Readonly<Record<Open, readonly Named[]>> = {
  ESTABLISH: ['newKind', 'newCode', 'newName', 'newShortName'],
  RENAME: ['newName', 'newShortName'],
  CHANGE_KIND: ['newKind', 'newName', 'newShortName', 'cells'],
};

/** Which kinds may stand directly below which (domain.md 1.1); groups are no organisations that decide. */
const BELOW: Readonly<Partial<Record<OrganizationKind, readonly OrganizationKind[]>>> = {
  PROVINCE: ['UPPER', 'GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL'],
  UPPER: ['GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL'],
  GRASSROOTS_COMMITTEE: ['SECTIONAL', 'CELL'],
  SECTIONAL: ['CELL'],
};

/** Level of each kind of unit (access.md 1.2). */
export const LEVEL_OF: Readonly<Record<OrganizationKind, number>> = {
  PROVINCE: 1,
  UPPER: 2,
  GRASSROOTS_COMMITTEE: 3,
  GRASSROOTS_CELL: 3,
  SECTIONAL: 4,
  CELL: 5,
  GROUP: 6,
};

/** Throws unless the acts on events of the type exist. */
export function ensureOpen(type: OrganizationEventType): asserts type is Open {
  if (!OPEN.some((open) => open === type)) throw new RuleViolationError('EVENT_TYPE_NOT_OPEN', ['input.type']);
}

/** Throws where an input says what an event of the type does not change. */
export function ensureOfType(type: OrganizationEventType, given: readonly string[]): void {
  ensureOpen(type);
  const foreign = given.filter((name) => ![...ALWAYS, ...OF_TYPE[type]].some((known) => known === name));
  if (foreign.length > 0)
    throw new RuleViolationError(
      'NOT_OF_THIS_EVENT',
      foreign.map((name) => `input.${name}`),
    );
}

/** Throws unless the unit can have, or become, the kind. */
export function ensureKindFits(type: OrganizationEventType, unit: Pick<Organization, 'kind'>, kind: OrganizationKind | null): void {
  if (type === 'RENAME') return;
  const fits =
    type === 'ESTABLISH'
      ? kind !== null && (BELOW[unit.kind] ?? []).includes(kind)
      : unit.kind === 'GRASSROOTS_CELL' && kind === 'GRASSROOTS_COMMITTEE';
  if (!fits) throw new RuleViolationError('KIND_DOES_NOT_FIT', ['input.newKind']);
}

/** A head-count goes with every decision on who belongs where (domain.md 11.6); a new name moves nobody. */
export function missingIn(
  type: OrganizationEventType,
  { newCode, newName, headCount }: Content,
  cells: readonly PlannedCell[],
): readonly string[] {
  return [
    ...(type === 'ESTABLISH' && newCode == null ? ['newCode'] : []),
    ...(type !== 'CHANGE_KIND' && newName == null ? ['newName'] : []),
    ...(type !== 'RENAME' && headCount == null ? ['headCount'] : []),
    ...(type === 'CHANGE_KIND' && cells.length === 0 ? ['cells'] : []),
  ];
}
