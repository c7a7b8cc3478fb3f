import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { literals } from '../kernel/literal.js';
import { computed } from '../kernel/marks.js';
import { Member, SeatHolding, WITHOUT_RIGHTS } from '../membership/index.js';
import { Body, Document, Organization, Seat } from '../organization/index.js';
import type { HeldSeat } from './account.entity.js';
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

/** A seat that a role grant is to stand on, or to take its role from. */
export interface GrantSeat {
  readonly seat: HeldSeat;
  readonly unit: { readonly level: number; readonly kind: Organization['kind'] };
}

const SEEN = 'the caller sees the holding, whose seat, body and unit are as public as it is';
const dated = (alias: string): string =>
  `${alias}.state = 'ACTIVE' and ${alias}.valid_from <= $2::date and ($2::date < coalesce(${alias}.valid_to, 'infinity'))`;

const GRANT_SEAT = fragment`
  select json_build_object('holding', h.id, 'body', b.id, 'bodyKind', b.kind, 'title', h.title, 'unit', u.no) as seat,
    json_build_object('level', u.level, 'kind', u.kind) as unit
  from ${unscoped(() => SeatHolding, SEEN)} h
  join ${unscoped(() => Seat, SEEN)} t on t.id = h.seat_id and ${dated('t')}
  join ${unscoped(() => Body, SEEN)} b on b.id = t.body_id and ${dated('b')}
  join ${unscoped(() => Organization, SEEN)} u on u.no = h.unit and u.state = 'ACTIVE'
  join ${unscoped(() => Member, SEEN)} m on m.id = h.member_id and m.standing not in ${literals(WITHOUT_RIGHTS)}
  where h.id = $1 and ${dated('h')}`;

/** The seat of a holding that gives rights today, null where it gives none (access.md 1.3, 1.5). */
export async function grantSeatOf(tx: Pick<Transaction, 'line'>, holding: string, today: string): Promise<GrantSeat | null> {
  const [row] = await query<GrantSeat>(tx, GRANT_SEAT, [holding, today]);
  return row ?? null;
}

const PARAMETER = 'select value from identity_parameter where code = $1 and valid @> $2::date';

/** A number of the rules on rights as it holds on a day. */
export async function parameterOn(
  tx: Pick<Transaction, 'line'>,
  code: 'ASSIGNMENT_DAYS' | 'BREAK_GLASS_HOURS',
  day: string,
): Promise<number> {
  const [row] = await query<{ value: number }>(tx, PARAMETER, [code, day]);
  if (!row) throw new Error(`No ${code} on ${day}`);
  return row.value;
}
