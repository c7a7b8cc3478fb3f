import { fragment, unscoped } from '../database/fragment.js';
import { computed, listed } from '../kernel/marks.js';
import type { FragmentScope } from '../kernel/nouns.js';
import { Body, Finding, Organization, Seat } from '../organization/index.js';
import { Member } from './member.entity.js';
import { SeatHolding } from './seat-holding.entity.js';

const dated = (alias: string, today: () => string): string =>
  `${alias}.valid_from <= ${today()}::date and (${alias}.valid_to is null or ${today()}::date < ${alias}.valid_to)`;

/** Name of who holds SECRETARY in the unit's executive body today (label, F0). */
const secretaryName = ({ row, today }: FragmentScope): string => fragment`(
  select p.full_name
  from ${unscoped(() => SeatHolding, 'label: every reader of a unit knows its secretary')} h
  join ${unscoped(() => Seat, 'public row')} s on s.id = h.seat_id
  join ${unscoped(() => Body, 'public row')} b on b.id = s.body_id
  join ${unscoped(() => Member, 'label')} p on p.id = h.member_id
  where h.unit = ${row}.no and h.title = 'SECRETARY' and h.state = 'ACTIVE' and ${dated('h', today)}
    and s.state = 'ACTIVE' and ${dated('s', today)}
    and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and ${dated('b', today)} and ${row}.state = 'ACTIVE'
  order by h.valid_from desc, h.id limit 1)`;

const CELLS = `('CELL','GRASSROOTS_CELL')`;

type Count = 'member_count' | 'probationary_count' | 'official_count' | 'unit_count' | 'cell_count';

/** A whole-unit figure from the roll-up. */
const countOf =
  (column: Count) =>
  ({ row }: FragmentScope): string =>
    fragment`coalesce((select c.${column} from organization_count c where c.no = ${row}.no), 0)`;

/** Every unit has a row in the roll-up, so that a test of the row is one of the figure. */
const testOf =
  (column: Count) =>
  ({ row }: FragmentScope, test: (value: string) => string): string =>
    fragment`exists (select 1 from organization_count c where c.no = ${row}.no and ${test(`c.${column}`)})`;

const norm = (code: string, today: () => string): string =>
  `(select n.threshold from organization_norm n where n.code = '${code}' and ${dated('n', today)})`;

/** Numerical rules that the unit breaks today (domain.md 1.2); thresholds are rows of `organization_norm`. */
const findings = ({ row, today }: FragmentScope): string => fragment`(
  select case when ${row}.state in ('ACTIVE','SUSPENDED') then array_remove(array[
    case when ${row}.kind in ${CELLS} and c.official_count < ${norm('TOO_FEW_OFFICIAL_MEMBERS', today)}
      then 'TOO_FEW_OFFICIAL_MEMBERS' end,
    case when ${row}.kind in ${CELLS} and c.official_count >= ${norm('NEEDS_CELL_COMMITTEE', today)}
      and not exists (${cellCommittee(row, today)}) then 'NEEDS_CELL_COMMITTEE' end,
    case when ${row}.kind = 'GRASSROOTS_CELL' and c.member_count >= ${norm('NEEDS_GRASSROOTS_COMMITTEE', today)}
      then 'NEEDS_GRASSROOTS_COMMITTEE' end], null) else '{}' end
  from (select ${countOf('official_count')({ row, today })} official_count,
               ${countOf('member_count')({ row, today })} member_count) c)`;

/** A cell committee exists when the executive body has seats beside the secretary's and deputies' (access.md 1.3). */
const cellCommittee = (row: string, today: () => string): string => fragment`
  select 1 from ${unscoped(() => Seat, 'whole-unit figure')} s
  join ${unscoped(() => Body, 'whole-unit figure')} b on b.id = s.body_id
  where b.unit = ${row}.no and b.kind = 'EXECUTIVE' and b.state = 'ACTIVE' and ${dated('b', today)}
    and s.title = 'COMMITTEE_MEMBER' and s.state = 'ACTIVE' and ${dated('s', today)}`;

declare module '../organization/organization.entity.js' {
  interface Organization {
    secretaryName: string | null;
    memberCount: number | null;
    probationaryCount: number | null;
    officialCount: number | null;
    unitCount: number | null;
    cellCount: number | null;
    findings: Finding[] | null;
  }
}

computed(Organization, 'secretaryName', {
  class: 'F0',
  type: 'text',
  sql: secretaryName,
  description: 'Name of who is secretary today (bí thư); null when the seat is vacant.',
});

computed(Organization, 'memberCount', {
  class: 'FA',
  type: 'integer',
  sql: countOf('member_count'),
  tested: testOf('member_count'),
  filter: true,
  description: 'Members at home within the unit (đảng số); temporary members are not counted.',
});

computed(Organization, 'probationaryCount', {
  class: 'FA',
  type: 'integer',
  sql: countOf('probationary_count'),
  tested: testOf('probationary_count'),
  filter: true,
  description: 'Probationary members among them (đảng viên dự bị).',
});

computed(Organization, 'officialCount', {
  class: 'FA',
  type: 'integer',
  sql: countOf('official_count'),
  tested: testOf('official_count'),
  filter: true,
  description: 'All other members among them (đảng viên chính thức).',
});

computed(Organization, 'unitCount', {
  class: 'FU',
  type: 'integer',
  sql: countOf('unit_count'),
  tested: testOf('unit_count'),
  filter: true,
  description: 'Units of levels 1 to 5 below this one, active or suspended; itself not counted.',
});

computed(Organization, 'cellCount', {
  class: 'FU',
  type: 'integer',
  sql: countOf('cell_count'),
  tested: testOf('cell_count'),
  filter: true,
  description: 'Cells (chi bộ) at or below this unit, active or suspended.',
});

computed(Organization, 'findings', {
  class: 'FA',
  type: 'text[]',
  enum: Finding,
  sql: findings,
  description: 'Numerical rules of the Charter that the unit does not meet today; empty when it meets all, and for an ended unit.',
});

listed(Organization, 'hostMembers', {
  class: 'FA',
  to: () => Member,
  join: { by: 'fact', fact: 'hosts' },
  description:
    "Persons with a temporary membership in force within the unit (đảng viên sinh hoạt tạm thời); where you may read the unit's figures.",
});
