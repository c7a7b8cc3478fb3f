import './ballot-tally.query.js';
import './vacancy.query.js';
import './planning-entry.query.js';
import './planning-structure.query.js';
import './qualification.query.js';
import './role-grant-target.query.js';
import { ballotPolicy, ballotSlipPolicy, ballotTallyPolicy } from './ballot.policy.js';
import { BallotResolver } from './ballot.resolver.js';
import { BallotSlipResolver } from './ballot-slip.resolver.js';
import { planningCyclePolicy } from './planning-cycle.policy.js';
import { PlanningCycleResolver } from './planning-cycle.resolver.js';
import { planningEntryPolicy } from './planning-entry.policy.js';
import { PlanningEntryResolver } from './planning-entry.resolver.js';
import { PlanningResolver } from './planning.resolver.js';
import { plannedQualificationPolicy } from './qualification.policy.js';
import { planningTargetPolicy } from './role-grant-target.policy.js';
import { vacancyCandidatePolicy, vacancyPolicy } from './vacancy.policy.js';
import { VacancyResolver } from './vacancy.resolver.js';

export { BallotBox } from './ballot-box.service.js';
export { BallotService } from './ballot.service.js';
export { VacancyService } from './vacancy.service.js';

export { PlanningCycleService } from './planning-cycle.service.js';
export { PlanningEntryService } from './planning-entry.service.js';

export const planningModule = {
  resolvers: [PlanningResolver, PlanningCycleResolver, PlanningEntryResolver, BallotResolver, BallotSlipResolver, VacancyResolver],
  policies: [
    planningCyclePolicy,
    planningEntryPolicy,
    plannedQualificationPolicy,
    planningTargetPolicy,
    ballotPolicy,
    ballotTallyPolicy,
    ballotSlipPolicy,
    vacancyPolicy,
    vacancyCandidatePolicy,
  ],
};
