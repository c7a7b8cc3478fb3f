import type { Move } from '../kernel/lifecycle.js';
import type { FragmentScope } from '../kernel/nouns.js';
import { JUDGING_ENTRIES, LISTED, TAKING_ENTRIES } from './planning-cycle-acts.entity.js';
import type { PlanningCycleState } from './planning-cycle-codes.entity.js';
import type { PlanningEntryState } from './planning-entry-codes.entity.js';

/** The acts of access.md 2.13 and the states that they move between. */
export const ENTRY_MOVES = {
  propose: { from: ['DRAFT', 'RETURNED'], to: 'PROPOSED' },
  appraise: { from: ['PROPOSED'], to: 'APPRAISED' },
  decide: { from: ['APPRAISED'], to: 'APPROVED' },
  return: { from: ['PROPOSED', 'APPRAISED'], to: 'RETURNED' },
  remove: { from: ['APPROVED'], to: 'REMOVED' },
} as const satisfies Readonly<Record<string, Move<PlanningEntryState>>>;

type Test = (scope: FragmentScope) => string;

const both =
  (...tests: readonly Test[]): Test =>
  (scope) =>
    tests.map((test) => test(scope)).join(' and ');
const staged =
  (states: readonly PlanningCycleState[]): Test =>
  ({ row }) =>
    `exists (select from planning_cycle c where c.id = ${row}.cycle_id and c.state in ('${states.join("', '")}'))`;
const [taking, judging, listed] = [staged(TAKING_ENTRIES), staged(JUDGING_ENTRIES), staged(LISTED)];
const untold: Test = ({ row }) => `${row}.notified_on is null`;
/** Whether a removal is proposed is for those who read the reason: whoever may decide reads it. */
const leaving: Test = ({ row }) => `${row}.removal_reason is not null`;

/** What an entry must be for each act on it, and at what stage its cycle. */
export const ENTRY_ACTS = {
  editPlanningEntry: { from: ENTRY_MOVES.propose.from, sql: taking },
  proposePlanningEntry: { ...ENTRY_MOVES.propose, sql: taking },
  appraisePlanningEntry: { ...ENTRY_MOVES.appraise, sql: judging },
  giveInspectionOpinion: { from: ENTRY_MOVES.return.from },
  decidePlanningEntry: { ...ENTRY_MOVES.decide, sql: judging },
  returnPlanningEntry: ENTRY_MOVES.return,
  proposePlanningRemoval: { from: ENTRY_MOVES.remove.from, sql: listed },
  decidePlanningRemoval: { ...ENTRY_MOVES.remove, sql: both(listed, leaving) },
  notifyPlanningEntry: { from: ENTRY_MOVES.remove.from, sql: both(listed, untold) },
};
