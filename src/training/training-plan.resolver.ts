import { Resolver } from 'type-graphql';
import { Gate, ReadList, ReadOne } from '../kernel/gate.js';
import { TrainingPlan } from './training-plan.entity.js';

@Resolver()
export class TrainingPlanResolver {
  @Gate('read', () => TrainingPlan)
  @ReadOne(() => TrainingPlan, { description: 'One training plan; null when hidden or missing.' })
  trainingPlan(): void {}

  @Gate('read', () => TrainingPlan)
  @ReadList(() => TrainingPlan, { description: 'Training plans that you see (kế hoạch đào tạo, bồi dưỡng).' })
  trainingPlans(): void {}
}
