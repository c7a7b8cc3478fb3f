import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import type { Fact } from '../kernel/nouns.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, UnitLabel } from '../organization/index.js';

export const MembershipKind = enumeration('MembershipKind', 'Kind of a membership.', {
  OFFICIAL: { vi: 'Sinh hoạt chính thức', en: 'Official', note: 'at home, at most one in force' },
  TEMPORARY: { vi: 'Sinh hoạt tạm thời', en: 'Temporary', note: 'as a guest, not counted in the strength of the host' },
});
export type MembershipKind = CodeOf<typeof MembershipKind>;

export const MembershipStatus = enumeration('MembershipStatus', 'Whether a membership goes on.', {
  ACTIVE: { vi: 'Đang sinh hoạt', en: 'Active', note: 'from its first day until the day before its last' },
  ENDED: { vi: 'Đã kết thúc', en: 'Ended' },
});
export type MembershipStatus = CodeOf<typeof MembershipStatus>;

type Scope = Parameters<Fact['on']>[0];

const datedIn = ({ fact, today }: Scope): string =>
  `${fact}.status = 'ACTIVE' and ${fact}.valid_from <= ${today()}::date ` +
  `and (${fact}.valid_to is null or ${today()}::date < ${fact}.valid_to)`;

const inForce = (scope: Scope): string => `${scope.fact}.member_id = ${scope.row}.id and ${datedIn(scope)}`;

/** Home membership in force on the business day (access.md 1.4). */
export const homeInForce = (scope: Scope): string => `${inForce(scope)} and ${scope.fact}.kind = 'OFFICIAL'`;

/** Host memberships in force on the business day. */
export const hostInForce = (scope: Scope): string => `${inForce(scope)} and ${scope.fact}.kind = 'TEMPORARY'`;

/** The row itself, where it is in force on the business day. */
const itself = (scope: Scope): string => `${scope.fact}.id = ${scope.row}.id and ${datedIn(scope)}`;

/** Home of a guest: today, or on the last day of a host membership that is over. */
const homeOfGuest = ({ row, fact, today }: Scope): string => {
  const day = `least(${today()}::date, ${row}.valid_to - 1)`;
  return (
    `${row}.kind = 'TEMPORARY' and ${fact}.member_id = ${row}.member_id and ${fact}.kind = 'OFFICIAL' ` +
    `and ${fact}.valid_from <= ${day} and (${fact}.valid_to is null or ${day} < ${fact}.valid_to)`
  );
};

@Noun({
  table: 'membership',
  scoped: true,
  subject: 'memberId',
  description: 'A dated membership (đảng tịch tại tổ chức): OFFICIAL is the home, TEMPORARY a host that has the person as guest.',
  sorts: [{ name: 'FROM', description: 'By first day.', fields: ['from'], terms: [{ sql: (t) => `${t}.valid_from`, type: 'date' }] }],
})
export class Membership extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: MembershipKind, description: 'Kind (hình thức sinh hoạt).' })
  kind!: MembershipKind;

  @Column({ class: 'base', type: 'text', enum: MembershipStatus, description: 'Whether it goes on.' })
  status!: MembershipStatus;

  @Column({ class: 'F1', type: 'date', column: 'valid_from', description: 'First day (từ ngày).' })
  from!: string;

  @Column({ class: 'F1', type: 'date', column: 'valid_to', nullable: true, description: 'First day no longer in force (đến ngày).' })
  to!: string | null;

  @Column({ class: 'F2', type: 'text', nullable: true, description: 'Why it ended (lý do kết thúc).' })
  endReason!: string | null;

  @Hidden({ type: 'uuid' })
  memberId!: string;

  personName!: string | null;

  @Label(() => UnitLabel, {
    class: 'F1',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the cell.',
  })
  unitLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, { class: 'F1', column: 'unit', target: 'no', description: 'The cell (chi bộ).' })
  unit!: Organization | null;

  @Hidden({ type: 'integer' })
  version!: number;

  @Facts(() => Membership, itself)
  inForce!: Membership[];

  @Facts(() => Membership, homeOfGuest)
  homes!: Membership[];
}
