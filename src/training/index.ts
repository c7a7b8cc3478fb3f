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
