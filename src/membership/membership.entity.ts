import { Hidden, Id, Noun } from '../kernel/marks.js';
import type { Fact } from '../kernel/nouns.js';
import { Scoped } from '../kernel/scoped.js';

export type MembershipKind = 'OFFICIAL' | 'TEMPORARY';

@Noun({
  table: 'membership',
  scoped: true,
  shown: false,
  description: 'A dated membership (đảng tịch tại tổ chức): OFFICIAL is the home, TEMPORARY a host that has the person as guest.',
  sorts: [{ name: 'FROM', description: 'By first day.', fields: ['from'], terms: [{ sql: (t) => `${t}.valid_from`, type: 'date' }] }],
})
export class Membership extends Scoped {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  @Hidden({ type: 'text' })
  kind!: MembershipKind;

  @Hidden({ type: 'text' })
  status!: 'ACTIVE' | 'ENDED';

  @Hidden({ type: 'date', column: 'valid_from' })
  from!: string;

  @Hidden({ type: 'date', column: 'valid_to', nullable: true })
  to!: string | null;

  @Hidden({ type: 'text', nullable: true })
  endReason!: string | null;

  @Hidden({ type: 'integer' })
  version!: number;
}

type Scope = Parameters<Fact['on']>[0];

const inForce = ({ row, fact, today }: Scope): string =>
  `${fact}.member_id = ${row}.id and ${fact}.status = 'ACTIVE' and ${fact}.valid_from <= ${today()}::date ` +
  `and (${fact}.valid_to is null or ${today()}::date < ${fact}.valid_to)`;

/** Home membership in force on the business day (access.md 1.4). */
export const homeInForce = (scope: Scope): string => `${inForce(scope)} and ${scope.fact}.kind = 'OFFICIAL'`;

/** Host memberships in force on the business day. */
export const hostInForce = (scope: Scope): string => `${inForce(scope)} and ${scope.fact}.kind = 'TEMPORARY'`;
