import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { Account } from './account.entity.js';
import { RoleGrantTarget } from './role-grant-target.entity.js';
import { RoleGrant } from './role-grant.entity.js';

/** Who names the clerks of a ballot, by the right of which unit, and on what day. */
export interface Naming {
  readonly person: string | null;
  readonly unit: number | null;
  readonly today: string;
}

const WRITTEN = 'written by the act that was authorised on the ballot';

const NAME = fragment`
  with made as (
    insert into ${unscoped(() => RoleGrant, WRITTEN)}
      (kind, role, state, account_id, member_id, purpose, valid_from, drafting_unit, created_by, edited_by, recorded_on)
    select 'CLERK', 'S', 'ACTIVE', a.id, a.member_id, 'Kiểm phiếu', $3::date, $4::integer, $5::uuid, $5::uuid, $3::date
    from ${unscoped(() => Account, WRITTEN)} a
    where a.member_id = any($2::uuid[]) and a.kind = 'PERSON' and a.state = 'ACTIVE'
    order by a.id
    returning id)
  insert into ${unscoped(() => RoleGrantTarget, WRITTEN)} (role_grant_id, kind, target_id) select made.id, 'BALLOT', $1::uuid from made
  returning role_grant_id`;

/** Stores the right of each clerk on the ballot (access.md 1.6); gives back how many have an account that can hold it. */
export async function nameClerks(
  tx: Pick<Transaction, 'line'>,
  ballot: string,
  members: readonly string[],
  { person, unit, today }: Naming,
): Promise<number> {
  return (await query(tx, NAME, [ballot, members, today, unit, person])).length;
}

const END = fragment`
  update ${unscoped(() => RoleGrant, WRITTEN)} g set state = 'ENDED', valid_to = greatest($2::date, g.valid_from), version = g.version + 1
  where g.kind = 'CLERK' and g.state = 'ACTIVE'
    and g.id in (select t.role_grant_id from ${unscoped(() => RoleGrantTarget, WRITTEN)} t where t.kind = 'BALLOT' and t.target_id = $1)`;

/** The right of the clerks ends with the count: from then on their seats alone count (access.md 4.3). */
export async function endClerks(tx: Pick<Transaction, 'line'>, ballot: string, today: string): Promise<void> {
  await query(tx, END, [ballot, today]);
}
