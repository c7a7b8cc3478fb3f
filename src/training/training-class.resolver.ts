import { Resolver } from 'type-graphql';
import { Gate, ReadList, ReadOne } from '../kernel/gate.js';
import { TrainingClass } from './training-class.entity.js';

@Resolver()
export class TrainingClassResolver {
  @Gate('read', () => TrainingClass)
  @ReadOne(() => TrainingClass, { description: 'One training class; null when hidden or missing.' })
  trainingClass(): void {}

  @Gate('read', () => TrainingClass)
  @ReadList(() => TrainingClass, { description: 'Training classes that you see (lớp đào tạo, bồi dưỡng, tập huấn).' })
  trainingClasses(): void {}
}
