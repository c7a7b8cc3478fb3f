import type { Pool } from 'pg';
import { fragment, unscoped } from '../database/fragment.js';
import { run } from '../database/run.js';
import { query, type OwnTransaction } from '../database/transaction.js';
import { Member } from '../membership/index.js';
import { Account } from './account.entity.js';

/** An account, and what a line of the audit log says of it. */
export interface Owner {
  readonly id: string;
  /** The person of a PERSON account. */
  readonly person: string | null;
  /** Number of the person's unit, or of the service's. */
  readonly unit: number | null;
}

/** An account whose password is about to be checked. */
export interface Attempt extends Owner {
  readonly active: boolean;
  readonly hash: string;
  /** Failures in a row, this try counted as one. */
  readonly failures: number;
}

const OWNER = 'the unit of an account stands in the audit log, before any rule can hold';

/** Failures in a row before the next try has to wait. */
export const FREE_TRIES = 5;
/** The wait doubles from 1 s with each failure, up to 2^6 s: it slows a guesser and never locks a secretary out. */
const LONGEST_WAIT = 6;

/** Committed without waiting for the disk, so that a known name takes no longer than an unknown one. */
const CLAIM = fragment`
  with quiet as (select set_config('synchronous_commit', 'off', true))
  update account a
  set failed_sign_ins = a.failed_sign_ins + 1, last_failed_at = $2
  from quiet
  where a.username = $1
    and (a.failed_sign_ins < ${FREE_TRIES} or a.last_failed_at is null
      or a.last_failed_at + interval '1 second' * 2 ^ least(a.failed_sign_ins - ${FREE_TRIES}, ${LONGEST_WAIT}) <= $2)
  returning a.id, a.state = 'ACTIVE' as active, a.password_hash as hash, a.failed_sign_ins as failures, a.member_id as person,
    coalesce(a.unit, (select m.unit from ${unscoped(() => Member, OWNER)} m where m.id = a.member_id)) as unit`;

/**
 * Takes one try on an account, counted as failed until it succeeds: tries at the same moment can't all be free.
 * Null for an unknown name and while the account has to wait; a try during the wait does not prolong it.
 */
export async function claimAttempt(pool: Pool, username: string, now: Date): Promise<Attempt | null> {
  const { rows } = await run<Attempt>(pool, CLAIM, [username, now]);
  return rows[0] ?? null;
}

const LOCK = fragment`
  select a.id, a.member_id as person, coalesce(a.unit, m.unit) as unit
  from ${unscoped(() => Account, OWNER)} a left join ${unscoped(() => Member, OWNER)} m on m.id = a.member_id
  where a.id = $1
  for no key update of a`;

/** Locks the account before its sessions: whatever ends one raises the account's version, and two never wait for each other. */
export async function lockAccount(tx: OwnTransaction, id: string): Promise<Owner | null> {
  const [owner] = await query<Owner>(tx, LOCK, [id]);
  return owner ?? null;
}

const REPLACE = `
  update account set password_hash = $3, failed_sign_ins = 0, authz_version = authz_version + 1
  where id = $1 and password_hash = $2 and state = 'ACTIVE'
  returning id`;

/** Sets a new hash and forgets the failures; false when the old hash is no longer the one checked. */
export async function replacePassword(
  tx: OwnTransaction,
  change: { readonly account: string; readonly oldHash: string; readonly newHash: string },
): Promise<boolean> {
  return (await query(tx, REPLACE, [change.account, change.oldHash, change.newHash])).length === 1;
}
