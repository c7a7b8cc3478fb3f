import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import { Member } from '../membership/index.js';
import { Document, Organization } from '../organization/index.js';
import { RoleGrantTarget } from './role-grant-target.entity.js';
import { RoleGrant } from './role-grant.entity.js';

const LABEL = 'label: the name stands in the row of the grant (access.md 5.3)';

const nameBy =
  (column: string) =>
  ({ row }: { readonly row: string }): string =>
    fragment`(select p.full_name from ${unscoped(() => Member, LABEL)} p where p.id = ${row}.${column})`;

computed(RoleGrant, 'holderName', {
  class: 'F0',
  type: 'text',
  description: 'Name of who has the right (label).',
  sql: nameBy('member_id'),
});
computed(RoleGrant, 'proposerName', {
  class: 'F0',
  type: 'text',
  description: 'Name of who proposed it (người đề nghị).',
  sql: nameBy('created_by'),
});
computed(RoleGrant, 'approverName', {
  class: 'F0',
  type: 'text',
  description: 'Name of who approved it (người duyệt).',
  sql: nameBy('approved_by'),
});
computed(RoleGrant, 'documentNumber', {
  class: 'F0',
  type: 'text',
  description: 'Number and symbol of its document (số văn bản).',
  sql: ({ row }) =>
    fragment`(select d.number || '-' || d.symbol from ${unscoped(() => Document, LABEL)} d where d.id = ${row}.document_id)`,
});
computed(RoleGrantTarget, 'name', {
  class: 'F0',
  type: 'text',
  description: 'Name of the person or unit named (label).',
  sql: ({ row }) => fragment`case ${row}.kind
    when 'PERSON' then (select p.full_name from ${unscoped(() => Member, LABEL)} p where p.id = ${row}.target_id)
    when 'UNIT' then (select o.name from ${unscoped(() => Organization, LABEL)} o where o.id = ${row}.target_id) end`,
});
