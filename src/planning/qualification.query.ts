import { facts } from '../kernel/marks.js';
import { Qualification } from '../membership/index.js';
import { PlanningEntry } from './planning-entry.entity.js';

facts(
  Qualification,
  'planned',
  () => PlanningEntry,
  ({ row, fact }) => `${fact}.member_id = ${row}.member_id`,
);
