import './training-class.query.js';
import './training-plan.query.js';
import { trainingClassPolicy, trainingSessionPolicy } from './training-class.policy.js';
import { TrainingClassResolver } from './training-class.resolver.js';
import { trainingPlanPolicy } from './training-plan.policy.js';
import { TrainingPlanResolver } from './training-plan.resolver.js';

export const trainingModule = {
  resolvers: [TrainingPlanResolver, TrainingClassResolver],
  policies: [trainingPlanPolicy, trainingClassPolicy, trainingSessionPolicy],
};
