import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import { Member } from '../membership/index.js';
import { Organization } from '../organization/index.js';
import { AccessLogEntry } from './access-log.entity.js';
import { Account } from './account.entity.js';
import { AuditEntry } from './audit-log.entity.js';

const LABEL = 'a label: the name travels with the entry (access.md 5.3)';

/** Who signed in: a person's name, or that of a service. */
const nameOf = (row: string): string => fragment`(
  select coalesce(m.full_name, a.service_name)
  from ${unscoped(() => Account, LABEL)} a left join ${unscoped(() => Member, LABEL)} m on m.id = a.member_id
  where a.id = ${row}.account_id)`;

computed(AccessLogEntry, 'readerName', {
  class: 'F0',
  type: 'text',
  description: 'Who looked (người xem): a person, or a service account.',
  sql: ({ row }) => nameOf(row),
});

computed(AccessLogEntry, 'subjectName', {
  class: 'F0',
  type: 'text',
  description: 'The person whom the row is about (đối tượng).',
  sql: ({ row }) => fragment`(select m.full_name from ${unscoped(() => Member, LABEL)} m where m.id = ${row}.subject_id)`,
});

computed(AuditEntry, 'actorName', {
  class: 'F0',
  type: 'text',
  description: 'Who acted (người thực hiện): a person, or a service account.',
  sql: ({ row }) => nameOf(row),
});

computed(AuditEntry, 'username', {
  class: 'F0',
  type: 'text',
  description: 'User name of the account that acted.',
  sql: ({ row }) => fragment`(select a.username from ${unscoped(() => Account, LABEL)} a where a.id = ${row}.account_id)`,
});

computed(AuditEntry, 'roleUnits', {
  class: 'F0',
  type: 'text[]',
  description: 'Names of the units of those rights.',
  sql: ({ row }) => fragment`array(
    select coalesce(u.name, '') from unnest(${row}.role_units) with ordinality r(no, place)
    left join ${unscoped(() => Organization, LABEL)} u on u.no = r.no order by r.place)`,
});

const ROW = {
  class: 'F0',
  type: 'text',
  description: 'Global id of the row; null where there is none.',
  sql: ({ row }: { readonly row: string }) => `gid(${row}.entity_type, ${row}.row_id)`,
} as const;

computed(AccessLogEntry, 'rowId', ROW);
computed(AuditEntry, 'rowId', ROW);
