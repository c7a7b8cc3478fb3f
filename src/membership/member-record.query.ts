import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import { Correction } from './correction.entity.js';
import { Member } from './member.entity.js';
import { MemberRecord } from './member-record.entity.js';

/** Name of the person whom a column names. */
const nameOf = (row: string, column: string): string =>
  fragment`(select p.full_name from ${unscoped(() => Member, 'label of who kept the record')} p where p.id = ${row}.${column})`;

computed(MemberRecord, 'verifiedBy', {
  class: 'F2',
  type: 'text',
  description: 'Name of who checked the record last (người thẩm tra).',
  sql: ({ row }) => nameOf(row, 'verified_by_id'),
});

computed(Correction, 'proposerName', {
  class: 'F2',
  type: 'text',
  description: 'Name of who proposed it (người đề nghị); null for an integration.',
  sql: ({ row }) => nameOf(row, 'created_by'),
});

computed(Correction, 'deciderName', {
  class: 'F2',
  type: 'text',
  description: 'Name of who accepted or rejected it (người quyết định).',
  sql: ({ row }) => nameOf(row, 'decided_by_id'),
});
