/** Who has figures of a type without its rows, the letter `g` of access.md section 2, by one measure of each type. */
export interface FigureRoles {
  readonly measure: string;
  readonly roles: readonly string[];
  /** The part of the rows to which the roles are held. */
  readonly where?: { readonly dimension: string; readonly value: string };
}

export const FIGURE_ROLES: readonly FigureRoles[] = [
  { measure: 'UNITS', roles: ['V'] },
  { measure: 'ORGANISATION_EVENTS', roles: ['V'] },
  { measure: 'SEATS', roles: ['V'] },
  { measure: 'PERSONS', roles: ['B3', 'B5', 'B6', 'V'] },
  { measure: 'MEMBERSHIP_EVENTS', roles: ['P1', 'P2', 'V'] },
  { measure: 'QUALIFIED_PERSONS', roles: ['B2', 'V'] },
  { measure: 'UNITS_OBLIGED', roles: ['V'] },
  { measure: 'PLANNING_ENTRIES', roles: ['V'] },
  { measure: 'TRAINING_PLANS', roles: ['P1', 'V'] },
  { measure: 'TRAINING_CLASSES', roles: ['P1', 'V'] },
  { measure: 'ENROLMENTS', roles: ['B2', 'V'] },
  { measure: 'TRAINING_NEEDS', roles: ['P1', 'B2', 'V'] },
  { measure: 'TRAINING_NEEDS', roles: ['P1', 'B2', 'V'], where: { dimension: 'GAP_TYPE', value: 'STATE_MANAGEMENT' } },
  { measure: 'TRAINING_NEEDS', roles: ['P1', 'B2', 'B5', 'V'], where: { dimension: 'GAP_TYPE', value: 'POLITICAL_THEORY' } },
  { measure: 'TRAINING_NEEDS', roles: ['P1', 'B2', 'V'], where: { dimension: 'REQUIRED_LEVEL', value: 'POLITICAL_THEORY' } },
];
