import type { Move } from '../kernel/lifecycle.js';
import type { FragmentScope } from '../kernel/nouns.js';
import type { PlanningCycleState } from './planning-cycle-codes.entity.js';

/** The acts of access.md 2.11 and the states that they move between. */
export const CYCLE_MOVES = {
  edit: { from: ['DRAFT'], to: 'DRAFT' },
  open: { from: ['DRAFT'], to: 'OPEN' },
  collect: { from: ['OPEN', 'COLLECTING'], to: 'COLLECTING' },
  submit: { from: ['COLLECTING'], to: 'SUBMITTED' },
  appraise: { from: ['SUBMITTED'], to: 'UNDER_APPRAISAL' },
  decide: { from: ['UNDER_APPRAISAL'], to: 'APPROVED' },
  publish: { from: ['APPROVED'], to: 'PUBLISHED' },
  review: { from: ['PUBLISHED', 'ANNUAL_REVIEW'], to: 'ANNUAL_REVIEW' },
  close: { from: ['PUBLISHED', 'ANNUAL_REVIEW'], to: 'CLOSED' },
} as const satisfies Readonly<Record<string, Move<PlanningCycleState>>>;

const consent =
  (state: string) =>
  ({ row }: FragmentScope): string =>
    `${row}.consent_state = '${state}'`;

/** Nothing is handed over while a meeting waits for its count. */
const counted = ({ row }: FragmentScope): string =>
  `not exists (select from ballot b where b.cycle_id = ${row}.id and b.state <> 'CONFIRMED')`;

/** What a cycle must be for each act on it. */
export const CYCLE_ACTS = {
  editPlanningCycle: CYCLE_MOVES.edit,
  requestPlanningConsent: { from: ['DRAFT'], sql: consent('NOT_REQUESTED') },
  consentPlanningCycle: { sql: consent('REQUESTED') },
  openPlanningCycle: CYCLE_MOVES.open,
  submitPlanningCycle: { ...CYCLE_MOVES.submit, sql: counted },
  appraisePlanningCycle: CYCLE_MOVES.appraise,
  decidePlanningCycle: CYCLE_MOVES.decide,
  publishPlanningCycle: CYCLE_MOVES.publish,
  reviewPlanningCycle: CYCLE_MOVES.review,
  closePlanningCycle: CYCLE_MOVES.close,
};

/** States in which entries are drafted and proposed: while the list is made, and in the review of each year. */
export const TAKING_ENTRIES: readonly PlanningCycleState[] = ['OPEN', 'COLLECTING', 'SUBMITTED', 'UNDER_APPRAISAL', 'ANNUAL_REVIEW'];
/** States in which the organisation board gives its opinion on entries, and single ones are decided. */
export const JUDGING_ENTRIES: readonly PlanningCycleState[] = ['UNDER_APPRAISAL', 'ANNUAL_REVIEW'];
/** States of a list that is in force. */
export const LISTED: readonly PlanningCycleState[] = ['APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW'];
