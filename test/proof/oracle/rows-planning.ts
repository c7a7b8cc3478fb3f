import type { Placed, Row } from './rows-base.js';

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

export interface Ballot extends Placed {
  readonly cycle_id: string;
  readonly step: number;
  readonly title: string;
  readonly state: string;
  readonly date: string;
}

export interface BallotTally extends Row {
  readonly ballot_id: string;
  readonly ordinal: number;
  readonly nominee_id: string;
}

export interface BallotSlip extends Row {
  readonly ballot_id: string;
  readonly member_id: string;
  readonly was_cast: boolean;
}

export interface Vacancy extends Placed {
  readonly seat_id: string;
  readonly state: string;
  readonly filled_by: string | null;
  readonly drafting_unit: number | null;
}

export interface VacancyCandidate extends Row {
  readonly vacancy_id: string;
  readonly member_id: string;
  readonly entry_id: string | null;
}
