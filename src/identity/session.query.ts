import { auditLine, type AuditEntry } from '../database/audit.js';
import { query, type OwnTransaction } from '../database/transaction.js';
import { networkOf } from '../kernel/network.js';

interface Opening {
  readonly account: string;
  /** The hash that the password was checked against. */
  readonly passwordHash: string;
  readonly refreshHash: string;
  readonly now: Date;
  readonly expires: Date;
  readonly address: string;
}

const OPEN = `
  with ready as (
    update account set failed_sign_ins = 0, last_sign_in_at = $4
    where id = $1 and password_hash = $2 and state = 'ACTIVE' returning id),
  forgotten as (
    delete from session where account_id = $1 and expires_at < $4::timestamptz - interval '30 days'),
  stale as (
    delete from familiar_address where account_id = $1 and address <> $6 and succeeded_at < $4::timestamptz - interval '90 days'),
  familiar as (
    insert into familiar_address (account_id, address, succeeded_at) select id, $6, $4 from ready
    on conflict (account_id, address) do update set succeeded_at = excluded.succeeded_at, failed_sign_ins = 0, last_failed_at = null)
  insert into session (account_id, created_at, expires_at, refresh_hash)
  select id, $4, $5, $3 from ready
  returning id`;

/** Opens a session and forgets the failures; null when the account was disabled or its password changed meanwhile. */
export async function openSession(tx: OwnTransaction, opening: Opening): Promise<string | null> {
  const { account, passwordHash, refreshHash, now, expires, address } = opening;
  const [row] = await query<{ id: string }>(tx, OPEN, [account, passwordHash, refreshHash, now, expires, networkOf(address)]);
  return row?.id ?? null;
}

/** A refresh token that is shown, and the one that would take its place. */
export interface Turn {
  readonly session: string;
  readonly oldHash: string;
  readonly newHash: string;
  readonly now: Date;
}

export interface Rotated {
  readonly account: string;
  readonly expires: Date;
}

const ROTATE = `
  update session s set refresh_hash = $3
  from account a
  where s.id = $1 and s.refresh_hash = $2 and s.revoked_at is null and s.expires_at > $4
    and a.id = s.account_id and a.state = 'ACTIVE'
  returning a.id as account, (extract(epoch from s.expires_at) * 1000)::float8 as expires`;

/** Puts a new refresh token in the place of the old; null when the old one is not the one that is good now. */
export async function rotateSession(tx: OwnTransaction, { session, oldHash, newHash, now }: Turn): Promise<Rotated | null> {
  const [row] = await query<{ account: string; expires: number }>(tx, ROTATE, [session, oldHash, newHash, now]);
  return row ? { account: row.account, expires: new Date(row.expires) } : null;
}

/** A statement of its own after the rotation: it sees what another one has written while we waited for the row. */
const REUSED = `
  select account_id as account from session
  where id = $1 and refresh_hash <> $2 and revoked_at is null and expires_at > $3`;

/** The account of a session in being whose refresh token has been spent already; null where there is nothing to end. */
export async function accountOfReuse(tx: OwnTransaction, { session, oldHash, now }: Turn): Promise<string | null> {
  const [row] = await query<{ account: string }>(tx, REUSED, [session, oldHash, now]);
  return row?.account ?? null;
}

/** The database raises the account's version with it: a cached actor of the session must not answer another request. */
const REVOKE = `
  update session set revoked_at = $2
  where account_id = $1 and revoked_at is null and expires_at > $2
    and ($3::uuid is null or id = $3::uuid) and ($4::uuid is null or id <> $4::uuid)
  returning id`;

/** Ends an account's sessions in being, all, or only one, or all but one, with every token that came from them; how many. */
export async function revokeSessions(
  tx: OwnTransaction,
  which: { readonly account: string; readonly now: Date; readonly only?: string; readonly except?: string | null },
): Promise<number> {
  const { account, now, only = null, except = null } = which;
  return (await query(tx, REVOKE, [account, now, only, except])).length;
}

/** What has been done to an account or a session, for the audit log. */
export type Line = Pick<AuditEntry, 'act' | 'entity' | 'row' | 'outcome'> & { readonly changed?: readonly string[] };

/** Writes a line of the audit log in the transaction of what it tells. */
export function noteLine({ line }: OwnTransaction, entry: AuditEntry): void {
  line.tell(auditLine(entry));
}

/** The line of a failure is no act that must be kept: like the failure itself it does not wait for the disk. */
export async function commitQuietly(tx: OwnTransaction): Promise<void> {
  await query(tx, `select set_config('synchronous_commit', 'off', true)`, []);
}
