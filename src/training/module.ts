import './enrolment-result.query.js';
import './enrolment.query.js';
import './training-need.query.js';
import './training-class.query.js';
import './training-plan.query.js';
import './training-target.query.js';
import './member.query.js';
import {
  attendancePolicy,
  enrolmentPolicy,
  participantClassPolicy,
  participantSessionPolicy,
  taughtQualificationPolicy,
} from './enrolment.policy.js';
import { EnrolmentResolver, EnrolTrainingNeedsResolver } from './enrolment.resolver.js';
import { enrolmentResultPolicy } from './enrolment-result.policy.js';
import { EnrolmentResultResolver } from './enrolment-result.resolver.js';
import { participantPolicy } from './member.policy.js';
import { trainingNeedPolicy } from './training-need.policy.js';
import { TrainingNeedResolver } from './training-need.resolver.js';
import { trainingClassPolicy, trainingSessionPolicy } from './training-class.policy.js';
import { TrainingClassActsResolver } from './training-class-acts.resolver.js';
import { TrainingClassResolver } from './training-class.resolver.js';
import { trainingPlanPolicy } from './training-plan.policy.js';
import { trainingTargetPolicy } from './training-target.policy.js';
import { TrainingPlanActsResolver } from './training-plan-acts.resolver.js';
import { TrainingPlanResolver } from './training-plan.resolver.js';

export { EnrolmentResultService } from './enrolment-result.service.js';
export { EnrolmentService } from './enrolment.service.js';
export { TrainingClassService } from './training-class.service.js';
export { TrainingNeedService } from './training-need.service.js';
export { TrainingPlanService } from './training-plan.service.js';

export const trainingModule = {
  resolvers: [
    ...[TrainingPlanResolver, TrainingPlanActsResolver, TrainingClassResolver, TrainingClassActsResolver],
    ...[EnrolmentResolver, EnrolTrainingNeedsResolver, EnrolmentResultResolver, TrainingNeedResolver],
  ],
  policies: [
    ...[trainingPlanPolicy, trainingClassPolicy, trainingSessionPolicy, trainingTargetPolicy],
    ...[enrolmentPolicy, attendancePolicy, enrolmentResultPolicy, trainingNeedPolicy],
    ...[participantClassPolicy, participantSessionPolicy, participantPolicy, taughtQualificationPolicy],
  ],
};
