import { fragment, unscoped } from '../database/fragment.js';
import { Parameters } from '../database/statement.js';
import { query, type Transaction } from '../database/transaction.js';
import { checkAny, type ReaderEnv } from '../database/visible.js';
import type { Move } from '../kernel/ports.js';
import { nounOf } from '../kernel/nouns.js';
import { Member } from './member.entity.js';
import { Membership } from './membership.entity.js';

interface NamedEnv extends ReaderEnv {
  readonly ids: readonly string[];
}

/** Those of the persons whom the writer sees, by the read rules, in one statement. */
export async function visibleMembers(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const noun = nounOf(Member);
  const params = new Parameters<NamedEnv>();
  const wanted = params.bind('ids', (env) => env.ids);
  const seen = checkAny(tx.reader.covering(noun.name), { noun, alias: 't', params });
  const text = `select t.id from ${noun.table} t where t.id = any(${wanted}::uuid[]) and ${seen} order by t.id for share of t`;
  const env = { reader: tx.reader, ids };
  const rows = await query<{ id: string }>(
    tx,
    text,
    params.binders.map((bind) => bind(env)),
  );
  return new Set(rows.map(({ id }) => id));
}

const AT_HOME = fragment`
  select h.member_id from ${unscoped(() => Membership, 'compared with a plan; nobody is shown')} h
  where h.unit = $1 and h.kind = 'OFFICIAL' and h.status = 'ACTIVE' for update`;

/** Uuids of all who are at home in the unit; their memberships are locked. */
export async function homesIn(tx: Transaction, unit: number): Promise<ReadonlySet<string>> {
  const rows = await query<{ member_id: string }>(tx, AT_HOME, [unit]);
  return new Set(rows.map(({ member_id }) => member_id));
}

const LEAVE = `
  update membership set status = 'ENDED', valid_to = $2, end_reason = 'UNIT_CHANGED', version = version + 1
  where unit = $1 and kind = 'OFFICIAL' and status = 'ACTIVE'`;
const ENTER = `
  insert into membership (unit, member_id, kind, valid_from)
  select h.unit, h.member_id, 'OFFICIAL', $2 from json_to_recordset($1) h(unit integer, member_id uuid)`;

/** Ends the home memberships in a unit and begins those in the new ones on the same day. */
export async function moveHomes(tx: Transaction, { from, day, homes }: Move): Promise<void> {
  const entering = homes.flatMap(({ unit, members }) => members.map((member_id) => ({ unit, member_id })));
  await query(tx, LEAVE, [from, day]);
  await query(tx, ENTER, [JSON.stringify(entering), day]);
}
