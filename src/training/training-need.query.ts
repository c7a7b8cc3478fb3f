import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import { Member } from '../membership/index.js';
import { TrainingNeed } from './training-need.entity.js';

computed(TrainingNeed, 'personName', {
  class: 'F3',
  type: 'text',
  description: "The person's name today (label).",
  sql: ({ row }) => fragment`(select p.full_name from ${unscoped(() => Member, 'label')} p where p.id = ${row}.member_id)`,
});

computed(TrainingNeed, 'enrolled', {
  class: 'F3',
  type: 'boolean',
  filter: true,
  description: 'True where a running enrolment in a class that gives the level covers the need (đã cử đi học).',
  sql: ({ row }) => `(${row}.enrolment_id is not null)`,
});
