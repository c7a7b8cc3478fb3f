import type { Placed } from './rows-base.js';

export interface PlanningCycle extends Placed {
  readonly term: string;
  readonly year: number;
  readonly form: string;
  readonly state: string;
  readonly consent_state: string;
  readonly consent_requested_on: string | null;
  readonly rule_set_id: string;
  readonly drafting_unit: number | null;
  readonly version: number;
}

export interface PlanningEntry extends Placed {
  readonly cycle_id: string;
  readonly title: string;
  readonly member_id: string;
  readonly state: string;
  readonly notified_on: string | null;
  readonly drafting_unit: number | null;
  readonly version: number;
}
