import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { computed, edge, listed } from '../kernel/marks.js';
import { Organization } from '../organization/index.js';
import { Member } from './member.entity.js';
import type { HomeCell } from './membership-change.entity.js';
import { Membership } from './membership.entity.js';

declare module './membership.entity.js' {
  interface Membership {
    person: Member | null;
  }
}

computed(Membership, 'personName', {
  class: 'F1',
  type: 'text',
  description: "The person's name today (label).",
  sql: ({ row }) => fragment`(select p.full_name from ${unscoped(() => Member, 'label')} p where p.id = ${row}.member_id)`,
});

edge(Membership, 'person', {
  class: 'F1',
  to: () => Member,
  column: 'member_id',
  target: 'id',
  description: 'The person, where you may see the person.',
});

listed(Member, 'memberships', {
  class: 'F1',
  to: () => Membership,
  join: { by: 'column', own: 'id', theirs: 'member_id' },
  description: 'Memberships (quá trình sinh hoạt đảng), past ones included.',
});

const WHOEVER = 'what follows from a decision on the person holds for all memberships, whoever sees them';

/** A membership ends on the day; a guest whose time was over, or had not begun, keeps his own days. */
const END = (): string => fragment`
  update ${unscoped(() => Membership, WHOEVER)} m
  set status = 'ENDED', end_reason = $3, version = m.version + 1,
      valid_to = case when m.kind = 'OFFICIAL' then $2::date
                      else greatest(m.valid_from, least(coalesce(m.valid_to, $2::date), $2::date)) end
  where m.member_id = $1 and m.status = 'ACTIVE'`;

/** Ends all memberships of a person who leaves the Party or dies. */
export async function endMemberships(tx: Transaction, member: string, day: string, reason: string): Promise<void> {
  await query(tx, END(), [member, day, reason]);
}

const HOME = (): string => fragment`
  select u.kind, u.state, (
    select max(m.valid_to)::text from ${unscoped(() => Membership, WHOEVER)} m where m.member_id = $2 and m.kind = 'OFFICIAL') as "leftOn"
  from ${unscoped(() => Organization, "the person's own unit")} u where u.no = $1
  for share of u`;

/** The unit in which a person would be at home. */
export async function homeCell(tx: Transaction, unit: number, member: string): Promise<HomeCell | null> {
  const [found] = await query<HomeCell>(tx, HOME(), [unit, member]);
  return found ?? null;
}
