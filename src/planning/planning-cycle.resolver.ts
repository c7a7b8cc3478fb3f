import { Resolver } from 'type-graphql';
import { Gate, ReadList, ReadOne } from '../kernel/gate.js';
import { PlanningCycle } from './planning-cycle.entity.js';

@Resolver()
export class PlanningCycleResolver {
  @Gate('read', () => PlanningCycle)
  @ReadOne(() => PlanningCycle, { description: 'A planning cycle by its id; null when hidden or missing (đợt quy hoạch).' })
  planningCycle(): void {}

  @Gate('read', () => PlanningCycle)
  @ReadList(() => PlanningCycle, { description: 'Planning cycles that you see (các đợt quy hoạch).' })
  planningCycles(): void {}
}
