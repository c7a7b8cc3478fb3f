import { Resolver } from 'type-graphql';
import { Gate, ReadList, ReadOne } from '../kernel/gate.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import { PlanningEntry } from './planning-entry.entity.js';

/** What can be read of planning; the acts stand with their payloads, whose fields have the same names. */
@Resolver()
export class PlanningResolver {
  @Gate('read', () => PlanningCycle)
  @ReadOne(() => PlanningCycle, { description: 'A planning cycle by its id; null when hidden or missing (đợt quy hoạch).' })
  planningCycle(): void {}

  @Gate('read', () => PlanningCycle)
  @ReadList(() => PlanningCycle, { description: 'Planning cycles that you see (các đợt quy hoạch).' })
  planningCycles(): void {}

  @Gate('read', () => PlanningEntry)
  @ReadOne(() => PlanningEntry, { description: 'A planning entry by its id; null when hidden or missing (trường hợp quy hoạch).' })
  planningEntry(): void {}

  @Gate('read', () => PlanningEntry)
  @ReadList(() => PlanningEntry, { description: 'Planning entries that you see (các trường hợp quy hoạch).' })
  planningEntries(): void {}
}
