import { edge, facts } from '../kernel/marks.js';
import { RoleGrantTarget } from '../identity/index.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import { PlanningEntry } from './planning-entry.entity.js';

const NAMED = { class: 'F0', column: 'target_id', target: 'id' } as const;

edge(RoleGrantTarget, 'cycle', { ...NAMED, to: () => PlanningCycle, description: 'The planning cycle named, where you may see it.' });
edge(RoleGrantTarget, 'entry', { ...NAMED, to: () => PlanningEntry, description: 'The planning entry named, where you may see it.' });

facts(
  RoleGrantTarget,
  'cycles',
  () => PlanningCycle,
  ({ row, fact }) => `${row}.kind = 'CYCLE' and ${fact}.id = ${row}.target_id`,
);
facts(
  RoleGrantTarget,
  'entries',
  () => PlanningEntry,
  ({ row, fact }) => `${row}.kind = 'ENTRY' and ${fact}.id = ${row}.target_id`,
);
