import type { Day } from './day.js';

export type OrganizationKind = 'PROVINCE' | 'UPPER' | 'GRASSROOTS_COMMITTEE' | 'GRASSROOTS_CELL' | 'SECTIONAL' | 'CELL' | 'GROUP';

/** Level of each kind of unit (access.md 1.2). */
const LEVEL: Readonly<Record<OrganizationKind, number>> = {
  PROVINCE: 1,
  UPPER: 2,
  GRASSROOTS_COMMITTEE: 3,
  GRASSROOTS_CELL: 3,
  SECTIONAL: 4,
  CELL: 5,
  GROUP: 6,
};

/** A row of `organization`, before the database adds its ancestors. */
export interface OrganizationRow {
  id: string;
  no: number;
  code: string;
  name: string;
  short_name: string;
  kind: OrganizationKind;
  level: number;
  sector: string | null;
  state: 'DRAFT' | 'ACTIVE' | 'SUSPENDED';
  parent: number | null;
  founded_on: Day | null;
  valid_from: Day;
  effective_on: Day;
  delegated_acts: readonly string[];
}

type Needed = 'id' | 'no' | 'code' | 'name' | 'kind';

/** A unit: ACTIVE since its `valid_from`. An ended one is written as active first and ended after its parts. */
export function organizationRow(values: Pick<OrganizationRow, Needed> & Partial<OrganizationRow>): OrganizationRow {
  const validFrom = values.valid_from ?? '2015-01-01';
  return {
    short_name: values.name,
    level: LEVEL[values.kind],
    sector: null,
    state: 'ACTIVE',
    parent: null,
    founded_on: null,
    valid_from: validFrom,
    effective_on: validFrom,
    delegated_acts: [],
    ...values,
  };
}
