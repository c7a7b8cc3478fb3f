import { Resolver } from 'type-graphql';
import { Gate, ReadList } from '../kernel/gate.js';
import { TrainingNeed } from './training-need.entity.js';

@Resolver(() => TrainingNeed)
export class TrainingNeedResolver {
  @Gate('read', () => TrainingNeed)
  @ReadList(() => TrainingNeed, { description: 'Training needs that you see (nhu cầu đào tạo, bồi dưỡng).' })
  trainingNeeds(): void {}
}
