import type { ClientBase } from 'pg';
import type { Day } from './day.js';
import { TODAY } from './day.js';
import { documentRow } from './document.factory.js';
import { newId } from './ids.js';
import { insertRows } from './insert.js';

/** A row of `role_grant`; the database finds unit and person by the holding or account. */
export interface RoleGrantRow {
  id: string;
  kind: 'ASSIGNMENT' | 'CLERK' | 'SECURITY_OFFICER' | 'DELEGATION' | 'BREAK_GLASS';
  role: string;
  state: 'PROPOSED' | 'ACTIVE' | 'REJECTED' | 'REVOKED' | 'ENDED';
  holding_id: string | null;
  account_id: string | null;
  delegator_holding_id: string | null;
  subjects: readonly string[];
  acts: readonly string[];
  purpose: string;
  valid_from: Day;
  valid_to: Day | null;
  ends_at: string | null;
  document_id: string | null;
  drafting_unit: number | null;
  created_by: string | null;
  edited_by: string | null;
  approved_by: string | null;
  end_reason: string | null;
  recorded_on: Day;
}

/** What a role grant names. */
export interface GrantTarget {
  readonly kind: 'PERSON' | 'CLASS' | 'CYCLE' | 'ENTRY' | 'VACANCY' | 'UNIT' | 'CASE' | 'BALLOT';
  readonly id: string;
}

/** A row of `role_grant_target`. */
export interface RoleGrantTargetRow {
  id: string;
  role_grant_id: string;
  kind: GrantTarget['kind'];
  target_id: string;
}

/** An assignment of thirty days, approved, unless told otherwise. */
export function roleGrantRow(values: Pick<RoleGrantRow, 'id' | 'role'> & Partial<RoleGrantRow>): RoleGrantRow {
  return {
    kind: 'ASSIGNMENT',
    state: 'ACTIVE',
    holding_id: null,
    account_id: null,
    delegator_holding_id: null,
    subjects: [],
    acts: [],
    purpose: 'Phục vụ công tác kiểm tra, giám sát',
    valid_from: '2022-11-10',
    valid_to: values.kind === undefined || values.kind === 'ASSIGNMENT' || values.kind === 'DELEGATION' ? '2022-12-10' : null,
    ends_at: null,
    document_id: null,
    drafting_unit: null,
    created_by: null,
    edited_by: null,
    approved_by: null,
    end_reason: null,
    recorded_on: TODAY,
    ...values,
  };
}

/** What a role grant names, as a row. */
export function roleGrantTargetRow(id: string, grant: string, target: GrantTarget): RoleGrantTargetRow {
  return { id, role_grant_id: grant, kind: target.kind, target_id: target.id };
}

/** Role grants that an actor of a test has on each of its holdings. */
export interface GivenRights {
  /** Targets of an assignment. */
  readonly named?: readonly GrantTarget[];
  /** Targets of a break-glass, each a grant of its own that ends in an hour. */
  readonly broken?: readonly GrantTarget[];
  readonly securityOfficer?: boolean;
  /** What another's seat delegates. */
  readonly delegated?: {
    readonly holding: string;
    readonly role: string;
    readonly subjects?: readonly string[];
    readonly acts?: readonly string[];
  };
}

const HOUR_MS = 3_600_000;

/** A row that a test does not name stands with its id alone. */
async function addGrant(client: ClientBase, values: Omit<Parameters<typeof roleGrantRow>[0], 'id'>, targets: readonly GrantTarget[] = []) {
  const id = newId();
  await insertRows(client, 'role_grant', [roleGrantRow({ id, ...values })]);
  const rows = targets.map((target) => roleGrantTargetRow(newId(), id, target));
  if (rows.length > 0) await insertRows(client, 'role_grant_target', rows);
}

async function addDocument(client: ClientBase, holding: string): Promise<string> {
  const { rows } = await client.query<{ unit: number }>('select unit from seat_holding where id = $1', [holding]);
  const words = { issuer: 'Đảng ủy', number: '7', symbol: 'GUQ/ĐU', date: TODAY, title: 'Giấy ủy quyền' };
  const document = documentRow({ id: newId(), unit: rows[0]?.unit ?? 0, ...words });
  await insertRows(client, 'document', [document]);
  return document.id;
}

/** Gives a holding the rights, approved and in force. */
export async function giveRights(
  client: ClientBase,
  holding: { readonly id: string; readonly role: string },
  rights: GivenRights,
): Promise<void> {
  const base = { holding_id: holding.id, role: holding.role };
  if (rights.named) await addGrant(client, base, rights.named);
  for (const target of rights.broken ?? []) {
    const ends_at = new Date(Date.now() + HOUR_MS).toISOString();
    await addGrant(client, { ...base, kind: 'BREAK_GLASS', ends_at }, [target]);
  }
  if (rights.securityOfficer) await addGrant(client, { ...base, kind: 'SECURITY_OFFICER' });
  if (!rights.delegated) return;
  const { holding: delegator_holding_id, ...delegated } = rights.delegated;
  const document_id = await addDocument(client, delegator_holding_id);
  await addGrant(client, { ...base, ...delegated, kind: 'DELEGATION', delegator_holding_id, document_id });
}
