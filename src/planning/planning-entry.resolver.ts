import { Resolver } from 'type-graphql';
import { Gate, ReadList, ReadOne } from '../kernel/gate.js';
import { PlanningEntry } from './planning-entry.entity.js';

@Resolver()
export class PlanningEntryResolver {
  @Gate('read', () => PlanningEntry)
  @ReadOne(() => PlanningEntry, { description: 'A planning entry by its id; null when hidden or missing (trường hợp quy hoạch).' })
  planningEntry(): void {}

  @Gate('read', () => PlanningEntry)
  @ReadList(() => PlanningEntry, { description: 'Planning entries that you see (các trường hợp quy hoạch).' })
  planningEntries(): void {}
}
