import type { Role } from '../kernel/actor.js';
import type { NounClass } from '../kernel/nouns.js';
import { Member, MembershipEvent, Qualification } from '../membership/index.js';
import { Organization, OrganizationEvent, Seat } from '../organization/index.js';
import { PlanningCycle, PlanningEntry } from '../planning/index.js';
import { Enrolment, TrainingClass, TrainingNeed, TrainingPlan } from '../training/index.js';

/** Roles that see figures over a noun without seeing its rows: the letter `g` of access.md. */
export interface Aggregate {
  readonly subject: NounClass;
  /** Section of access.md that says so. */
  readonly source: string;
  readonly roles: readonly Role[];
  /** Rows to which the roles are held, by a dimension. */
  readonly only?: { readonly dimension: 'GAP_TYPE'; readonly value: string };
}

export const AGGREGATES: readonly Aggregate[] = [
  { subject: Organization, source: '2.1', roles: ['V'] },
  { subject: OrganizationEvent, source: '2.2', roles: ['V'] },
  { subject: Seat, source: '2.3', roles: ['V'] },
  { subject: Member, source: '2.4', roles: ['B3', 'B5', 'B6', 'V'] },
  { subject: MembershipEvent, source: '2.6', roles: ['P1', 'P2', 'V'] },
  { subject: Qualification, source: '2.7', roles: ['B2', 'V'] },
  { subject: PlanningCycle, source: '2.11', roles: ['V'] },
  { subject: PlanningEntry, source: '2.13', roles: ['V'] },
  { subject: TrainingPlan, source: '2.15', roles: ['P1', 'V'] },
  { subject: TrainingClass, source: '2.16', roles: ['P1', 'V'] },
  { subject: Enrolment, source: '2.17', roles: ['B2', 'V'] },
  { subject: TrainingNeed, source: '2.19', roles: ['P1', 'B2', 'V'] },
  { subject: TrainingNeed, source: '2.19', roles: ['B5'], only: { dimension: 'GAP_TYPE', value: 'POLITICAL_THEORY' } },
];
