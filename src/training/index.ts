export {
  TrainingAudience,
  TrainingClassState,
  TrainingField,
  TrainingLevel,
  TrainingPlanState,
  TrainingSector,
  TrainingType,
} from './training-codes.entity.js';
export { TrainingClass } from './training-class.entity.js';
export { TrainingPlan } from './training-plan.entity.js';
export { TrainingSession } from './training-session.entity.js';
export { Attendance } from './attendance.entity.js';
export { EnrolmentResult } from './enrolment-result.entity.js';
export { EnrolmentState } from './enrolment-state.entity.js';
export { Enrolment } from './enrolment.entity.js';
export { TrainingNeed } from './training-need.entity.js';
