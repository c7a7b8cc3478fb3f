import type { Move } from '../kernel/lifecycle.js';
import type { FragmentScope } from '../kernel/nouns.js';
import type { PlanningEntryState } from './planning-entry-codes.entity.js';

/** The acts of access.md 2.13 and the states that they move between. */
export const ENTRY_MOVES = {
  propose: { from: ['DRAFT', 'RETURNED'], to: 'PROPOSED' },
  appraise: { from: ['PROPOSED'], to: 'APPRAISED' },
  decide: { from: ['APPRAISED'], to: 'APPROVED' },
  return: { from: ['PROPOSED', 'APPRAISED'], to: 'RETURNED' },
  remove: { from: ['APPROVED'], to: 'REMOVED' },
} as const satisfies Readonly<Record<string, Move<PlanningEntryState>>>;

const untold = ({ row }: FragmentScope): string => `${row}.notified_on is null`;
/** Whether a removal is proposed is for those who read the reason: whoever may decide reads it. */
const leaving = ({ row }: FragmentScope): string => `${row}.removal_reason is not null`;

/** What an entry must be for each act on it. */
export const ENTRY_ACTS = {
  editPlanningEntry: { from: ENTRY_MOVES.propose.from },
  proposePlanningEntry: ENTRY_MOVES.propose,
  appraisePlanningEntry: ENTRY_MOVES.appraise,
  giveInspectionOpinion: { from: ENTRY_MOVES.return.from },
  decidePlanningEntry: ENTRY_MOVES.decide,
  returnPlanningEntry: ENTRY_MOVES.return,
  proposePlanningRemoval: { from: ENTRY_MOVES.remove.from },
  decidePlanningRemoval: { ...ENTRY_MOVES.remove, sql: leaving },
  notifyPlanningEntry: { from: ENTRY_MOVES.remove.from, sql: untold },
};
