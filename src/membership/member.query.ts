import { computed } from '../kernel/marks.js';
import { Member } from './member.entity.js';

computed(Member, 'partyAge', {
  class: 'F1',
  type: 'integer',
  sql: ({ row, today }) => `extract(year from age(${today()}::date, ${row}.admission_date))::integer`,
  description: 'Years since admission (tuổi đảng).',
});
