import type { Pool } from 'pg';
import { run } from '../database/run.js';

/** An account whose password is about to be checked. */
export interface Attempt {
  readonly id: string;
  readonly active: boolean;
  readonly hash: string;
}

/** Failures in a row before the next try has to wait. */
const FREE_TRIES = 5;
/** The wait doubles from 1 s with each failure, up to 2^6 s: it slows a guesser and never locks a secretary out. */
const LONGEST_WAIT = 6;

/** Committed without waiting for the disk, so that a known name takes no longer than an unknown one. */
const CLAIM = `
  with quiet as (select set_config('synchronous_commit', 'off', true))
  update account a
  set failed_sign_ins = a.failed_sign_ins + 1, last_failed_at = $2
  from quiet
  where a.username = $1
    and (a.failed_sign_ins < ${FREE_TRIES} or a.last_failed_at is null
      or a.last_failed_at + interval '1 second' * 2 ^ least(a.failed_sign_ins - ${FREE_TRIES}, ${LONGEST_WAIT}) <= $2)
  returning a.id, a.state = 'ACTIVE' as active, a.password_hash as hash`;

/**
 * Takes one try on an account, counted as failed until it succeeds: tries at the same moment can't all be free.
 * Null for an unknown name and while the account has to wait; a try during the wait does not prolong it.
 */
export async function claimAttempt(pool: Pool, username: string, now: Date): Promise<Attempt | null> {
  const { rows } = await run<Attempt>(pool, CLAIM, [username, now]);
  return rows[0] ?? null;
}

/** Sets a new hash, forgets failures and ends every other session; false when the old hash is no longer the one checked. */
export async function replacePassword(
  pool: Pool,
  change: { account: string; oldHash: string; newHash: string; keep: string | null; now: Date },
): Promise<boolean> {
  const text = `
    with changed as (
      update account set password_hash = $3, failed_sign_ins = 0, authz_version = authz_version + 1
      where id = $1 and password_hash = $2 and state = 'ACTIVE' returning id),
    ended as (
      update session set revoked_at = $5
      where account_id in (select id from changed) and revoked_at is null and id is distinct from $4::uuid)
    select from changed`;
  const values = [change.account, change.oldHash, change.newHash, change.keep, change.now];
  const { rowCount } = await run(pool, text, values);
  return rowCount === 1;
}
