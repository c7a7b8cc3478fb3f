import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import { Member } from './member.entity.js';
import { MemberExport } from './member-export.entity.js';

computed(MemberExport, 'requesterName', {
  class: 'F0',
  type: 'text',
  description: 'Name of who asked for it (người đề nghị).',
  sql: ({ row }) =>
    fragment`(select p.full_name from ${unscoped(() => Member, 'label: who asked is open to who decides')} p where p.id = ${row}.created_by)`,
});
