import type { Pool } from 'pg';
import { run } from '../database/run.js';

interface Opening {
  readonly account: string;
  /** The hash that the password was checked against. */
  readonly passwordHash: string;
  readonly refreshHash: string;
  readonly now: Date;
  readonly expires: Date;
}

const OPEN = `
  with ready as (
    update account set failed_sign_ins = 0, last_sign_in_at = $4
    where id = $1 and password_hash = $2 and state = 'ACTIVE' returning id),
  forgotten as (
    delete from session where account_id = $1 and expires_at < $4::timestamptz - interval '30 days')
  insert into session (account_id, created_at, expires_at, refresh_hash)
  select id, $4, $5, $3 from ready
  returning id`;

/** Opens a session and forgets the failures; null when the account was disabled or its password changed meanwhile. */
export async function openSession(pool: Pool, opening: Opening): Promise<string | null> {
  const { account, passwordHash, refreshHash, now, expires } = opening;
  const { rows } = await run<{ id: string }>(pool, OPEN, [account, passwordHash, refreshHash, now, expires]);
  return rows[0]?.id ?? null;
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
  returning a.id as account, s.expires_at as expires`;

/** Puts a new refresh token in the place of the old; null when the old one is not the one that is good now. */
export async function rotateSession(
  pool: Pool,
  turn: { session: string; oldHash: string; newHash: string; now: Date },
): Promise<Rotated | null> {
  const { rows } = await run<Rotated>(pool, ROTATE, [turn.session, turn.oldHash, turn.newHash, turn.now]);
  return rows[0] ?? null;
}

/** The database raises the account's version with it: a cached actor of the session must not answer another request. */
const REVOKE = 'update session set revoked_at = $2 where id = $1 and revoked_at is null';

/** Ends a session and every token that came from it. */
export async function revokeSession(pool: Pool, session: string, now: Date): Promise<void> {
  await run(pool, REVOKE, [session, now]);
}
