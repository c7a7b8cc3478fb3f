import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import { Member } from './member.entity.js';
import { SeatHolding } from './seat-holding.entity.js';

computed(SeatHolding, 'holderName', {
  class: 'F0',
  type: 'text',
  description: "The holder's name today (label).",
  sql: ({ row }) =>
    fragment`(select p.full_name from ${unscoped(() => Member, 'label: current and past holders are open')} p where p.id = ${row}.member_id)`,
});
