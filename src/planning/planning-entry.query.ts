import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import { Member } from '../membership/index.js';
import { PlanningEntry } from './planning-entry.entity.js';

computed(PlanningEntry, 'personName', {
  class: 'F3',
  type: 'text',
  description: "The person's name today (label).",
  sql: ({ row }) => fragment`(select p.full_name from ${unscoped(() => Member, 'label')} p where p.id = ${row}.member_id)`,
});
