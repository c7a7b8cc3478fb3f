import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import type { FragmentScope } from '../kernel/nouns.js';
import { OrganizationEvent, OrganizationEventWarning } from '../organization/index.js';
import { Member } from './member.entity.js';

const norm = (code: string, today: () => string): string =>
  `(select n.threshold from organization_norm n where n.code = '${code}'
    and n.valid_from <= ${today()}::date and (n.valid_to is null or ${today()}::date < n.valid_to))`;

/** A planned cell with its members: the official ones, and all. */
const planned = (row: string): string => fragment`
  select count(h.member_id) filter (where m.standing <> 'PROBATIONARY') officials, count(h.member_id) members
  from organization_event_cell c
  left join organization_event_home h on h.event_id = c.event_id and h.ordinal = c.ordinal
  left join ${unscoped(() => Member, 'counted for who drafts or decides; nobody is shown')} m on m.id = h.member_id
  where c.event_id = ${row}.id group by c.ordinal`;

/** Norms are data: without one in force today nothing is compared (domain.md 1.2). */
const warnings = ({ row, today }: FragmentScope): string => {
  const few = norm('TOO_FEW_OFFICIAL_MEMBERS', today);
  const many = norm('NEEDS_GRASSROOTS_COMMITTEE', today);
  return fragment`array_remove(array[
    case when ${row}.new_kind in ('CELL','GRASSROOTS_CELL') and ${row}.head_count < ${few}
      or exists (select 1 from (${planned(row)}) p where p.officials < ${few}) then 'FEW_OFFICIAL_MEMBERS' end,
    case when ${row}.new_kind = 'CELL' and ${row}.head_count > ${many}
      or exists (select 1 from (${planned(row)}) p where p.members > ${many}) then 'LARGE_CELL' end,
    case when ${row}.new_kind = 'GRASSROOTS_COMMITTEE' and ${row}.head_count < ${many} then 'SMALL_COMMITTEE' end,
    case when ${row}.new_kind = 'SECTIONAL' then 'SECTIONAL_COMMITTEE' end,
    case when ${row}.stage = 'EFFECTIVE' and ${row}.type <> 'RENAME' and ${row}.handover_on is null then 'HANDOVER_MISSING' end], null)`;
};

declare module '../organization/organization-event.entity.js' {
  interface OrganizationEvent {
    warnings: OrganizationEventWarning[] | null;
  }
}

computed(OrganizationEvent, 'warnings', {
  class: 'F3',
  type: 'text[]',
  enum: OrganizationEventWarning,
  sql: warnings,
  description: 'What needs prior consent or care (cảnh báo); empty when nothing does. It hinders no act.',
});
