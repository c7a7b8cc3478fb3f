import './planning-entry.query.js';
import './planning-structure.query.js';
import './qualification.query.js';
import './role-grant-target.query.js';
import { planningCyclePolicy } from './planning-cycle.policy.js';
import { PlanningCycleResolver } from './planning-cycle.resolver.js';
import { planningEntryPolicy } from './planning-entry.policy.js';
import { PlanningEntryResolver } from './planning-entry.resolver.js';
import { PlanningResolver } from './planning.resolver.js';
import { plannedQualificationPolicy } from './qualification.policy.js';
import { planningTargetPolicy } from './role-grant-target.policy.js';

export { PlanningCycleService } from './planning-cycle.service.js';
export { PlanningEntryService } from './planning-entry.service.js';

export const planningModule = {
  resolvers: [PlanningResolver, PlanningCycleResolver, PlanningEntryResolver],
  policies: [planningCyclePolicy, planningEntryPolicy, plannedQualificationPolicy, planningTargetPolicy],
};
