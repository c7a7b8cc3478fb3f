export { PlanningCycleState } from './planning-cycle-codes.entity.js';
export { PlanningCycle } from './planning-cycle.entity.js';
export { PlanningEntryState } from './planning-entry-codes.entity.js';
export { PlanningEntry } from './planning-entry.entity.js';
