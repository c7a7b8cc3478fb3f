import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { computed } from '../kernel/marks.js';
import { Decision, Document } from '../organization/index.js';
import { Member } from './member.entity.js';
import type { Norms } from './membership-change.entity.js';
import { MembershipEvent } from './membership-event.entity.js';

computed(MembershipEvent, 'personName', {
  class: 'F1',
  type: 'text',
  description: "The person's name today (label).",
  sql: ({ row }) => fragment`(select p.full_name from ${unscoped(() => Member, 'label')} p where p.id = ${row}.member_id)`,
});

computed(MembershipEvent, 'documentNumber', {
  class: 'F1',
  type: 'text',
  description: 'Number and symbol of the decision (số, ký hiệu quyết định).',
  sql: ({ row }) => fragment`(
    select d.number || '-' || d.symbol from ${unscoped(() => Decision, 'label')} c
    join ${unscoped(() => Document, 'label: its number stands on the row that it supports')} d on d.id = c.document_id
    where c.id = ${row}.decision_id)`,
});

const NORMS = `
  select coalesce(jsonb_object_agg(code, threshold), '{}') as norms from membership_norm
  where valid_from <= $1::date and (valid_to is null or $1::date < valid_to)`;

/** The numerical rules for persons on a day. */
export async function normsOn(tx: Transaction, day: string): Promise<Norms> {
  const [found] = await query<{ norms: Norms }>(tx, NORMS, [day]);
  return found?.norms ?? {};
}
