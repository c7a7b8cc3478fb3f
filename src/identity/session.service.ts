import { hash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Clock } from '../kernel/clock.js';
import { BadInputError, UnauthenticatedError, WrongCredentialsError } from '../kernel/errors.js';
import { claimAttempt, replacePassword, type Attempt } from './account.query.js';
import type { PasswordService } from './password.service.js';
import { openSession, revokeSession, rotateSession } from './session.query.js';
import { normalUsername, type TokenService } from './token.service.js';

/** What a sign-in gives. */
export interface Tokens {
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken: string;
}

/** A session lasts one working day, whatever is refreshed in it. */
const SESSION_MS = 12 * 3600 * 1000;
const MAX_USERNAME = 100;
const MAX_PASSWORD = 256;
const MIN_PASSWORD = 12;

/** Sessions from sign-in to sign-out. */
export class SessionService {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly passwords: PasswordService,
    private readonly tokens: TokenService,
  ) {}

  /** Opens a session. Unknown name, wrong password, disabled account and waiting time give one answer at one cost. */
  async signIn(username: string, password: string): Promise<Tokens> {
    ensureLength('username', username, MAX_USERNAME);
    ensureLength('password', password, MAX_PASSWORD);
    const { id, hash: passwordHash } = await this.prove(username, password);
    const now = this.clock.instant();
    const nonce = randomUUID();
    const expires = new Date(now.getTime() + SESSION_MS);
    const session = await openSession(this.pool, { account: id, passwordHash, refreshHash: digest(nonce), now, expires });
    if (session === null) throw new WrongCredentialsError();
    return this.tokensOf(id, session, nonce, expires);
  }

  /** New tokens for a refresh token, which is spent. A token spent before ends its session: one of its two holders is a thief. */
  async refresh(refreshToken: string): Promise<Tokens> {
    const spent = await this.tokens.verifyRefresh(refreshToken);
    if (!spent) throw new UnauthenticatedError();
    const now = this.clock.instant();
    const nonce = randomUUID();
    const turn = { session: spent.session, oldHash: digest(spent.nonce), newHash: digest(nonce), now };
    const rotated = await rotateSession(this.pool, turn);
    if (rotated) return this.tokensOf(rotated.account, spent.session, nonce, rotated.expires);
    await revokeSession(this.pool, spent.session, now);
    throw new UnauthenticatedError();
  }

  /** Ends the session; its tokens are refused from the next request on. */
  async signOut(session: string): Promise<void> {
    await revokeSession(this.pool, session, this.clock.instant());
  }

  /** Sets a new password and ends the account's other sessions. */
  async changePassword(who: { username: string; session: string | null }, current: string, next: string): Promise<void> {
    ensureLength('currentPassword', current, MAX_PASSWORD);
    ensureLength('newPassword', next, MAX_PASSWORD);
    if ([...next].length < MIN_PASSWORD) throw tooShort();
    const { id: account, hash: oldHash } = await this.prove(who.username, current);
    const newHash = await this.passwords.hash(next);
    const change = { account, oldHash, newHash, keep: who.session, now: this.clock.instant() };
    if (!(await replacePassword(this.pool, change))) throw new WrongCredentialsError();
  }

  private async prove(username: string, password: string): Promise<Attempt> {
    const attempt = await claimAttempt(this.pool, normalUsername(username), this.clock.instant());
    const right = await this.passwords.verify(password, attempt?.hash ?? null);
    if (!attempt?.active || !right) throw new WrongCredentialsError();
    return attempt;
  }

  private async tokensOf(account: string, session: string, nonce: string, expires: Date): Promise<Tokens> {
    const access = await this.tokens.signAccess(account, session);
    const refreshToken = await this.tokens.signRefresh(session, expires, nonce);
    return { accessToken: access.token, expiresAt: access.expires, refreshToken };
  }
}

const digest = (nonce: string): string => hash('sha256', nonce, 'hex');

function ensureLength(field: string, value: string, limit: number): void {
  if (value.length <= limit) return;
  throw new BadInputError({ vi: `Dài quá ${limit} ký tự.`, en: `Longer than ${limit} characters.` }, [field]);
}

function tooShort(): BadInputError {
  return new BadInputError(
    { vi: `Mật khẩu mới phải có ít nhất ${MIN_PASSWORD} ký tự.`, en: `The new password needs at least ${MIN_PASSWORD} characters.` },
    ['newPassword'],
  );
}
