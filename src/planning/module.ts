import './planning-entry.query.js';
import './qualification.query.js';
import './role-grant-target.query.js';
import { planningCyclePolicy } from './planning-cycle.policy.js';
import { PlanningCycleResolver } from './planning-cycle.resolver.js';
import { planningEntryPolicy } from './planning-entry.policy.js';
import { PlanningEntryResolver } from './planning-entry.resolver.js';
import { plannedQualificationPolicy } from './qualification.policy.js';
import { planningTargetPolicy } from './role-grant-target.policy.js';

export const planningModule = {
  resolvers: [PlanningCycleResolver, PlanningEntryResolver],
  policies: [planningCyclePolicy, planningEntryPolicy, plannedQualificationPolicy, planningTargetPolicy],
};
