import { hash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { transactOwn, type OpenWriting, type OwnTransaction } from '../database/transact.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import type { Requester } from '../kernel/context.js';
import { BadInputError, RuleViolationError, UnauthenticatedError, WrongCredentialsError } from '../kernel/errors.js';
import { claimAttempt, FREE_TRIES, lockAccount, replacePassword, type Attempt, type Owner } from './account.query.js';
import { ensureGoodPassword, type PasswordService } from './password.service.js';
import {
  accountOfReuse,
  commitQuietly,
  noteLine,
  openSession,
  revokeSessions,
  rotateSession,
  type Line,
  type Rotated,
  type Turn,
} from './session.query.js';
import { normalUsername, type TokenService } from './token.service.js';

/** What a sign-in gives. */
export interface Tokens {
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken: string;
}

export interface SessionTools {
  readonly writing: OpenWriting;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly passwords: PasswordService;
  readonly tokens: TokenService;
}

/** A request as the audit log tells it. */
type Asker = Pick<Requester, 'address' | 'reason' | 'actor'>;

/** Someone signed in, in a session of ours. */
export interface SignedIn extends Asker {
  readonly actor: Actor;
  readonly session: string | null;
}

/** A session lasts one working day, whatever is refreshed in it. */
const SESSION_MS = 12 * 3600 * 1000;
const MAX_USERNAME = 100;
const MAX_PASSWORD = 256;

/** Sessions from sign-in to sign-out; where an issuer is configured it keeps them, and nothing here is done. */
export class SessionService {
  constructor(private readonly tools: SessionTools) {}

  /** Opens a session. Unknown name, wrong password, disabled account and waiting time give one answer at one cost. */
  async signIn(who: Asker, username: string, password: string): Promise<Tokens> {
    this.ensureOurs();
    ensureLength('username', username, MAX_USERNAME);
    ensureLength('password', password, MAX_PASSWORD);
    const attempt = await this.prove({ ...who, act: 'signIn' }, username, password);
    const now = this.tools.clock.instant();
    const nonce = randomUUID();
    const expires = new Date(now.getTime() + SESSION_MS);
    const opening = { account: attempt.id, passwordHash: attempt.hash, refreshHash: digest(nonce), now, expires, address: who.address };
    const session = await this.transact(async (tx) => {
      const row = await openSession(tx, opening);
      if (row !== null) this.note(tx, attempt, who, { act: 'signIn', entity: 'Session', row, outcome: 'DONE' });
      return row;
    });
    if (session === null) throw new WrongCredentialsError();
    return this.tokensOf(attempt.id, session, nonce, expires);
  }

  /**
   * New tokens for a refresh token, which is spent. A token spent before ends its session: one of its two holders is a
   * thief, and which of them came first is not to be known. That holds for two uses at the same moment as well (RFC 9700,
   * 4.14.2): a client sends one refresh at a time. A session has one good token, so the family can't grow.
   */
  async refresh(who: Asker, refreshToken: string): Promise<Tokens> {
    this.ensureOurs();
    const spent = await this.tools.tokens.verifyRefresh(refreshToken);
    if (!spent) throw new UnauthenticatedError();
    const nonce = randomUUID();
    const turn = { session: spent.session, oldHash: digest(spent.nonce), newHash: digest(nonce), now: this.tools.clock.instant() };
    const rotated = await this.transact((tx) => this.rotate(tx, who, turn));
    if (!rotated) throw new UnauthenticatedError();
    return this.tokensOf(rotated.account, spent.session, nonce, rotated.expires);
  }

  /** Ends the session, or all of the account; their tokens are refused from the next request on. */
  async signOut(who: SignedIn, everywhere: boolean): Promise<void> {
    const session = this.sessionOf(who);
    const account = who.actor.account;
    await this.transact(async (tx) => {
      const owner = await lockAccount(tx, account);
      const ended = await revokeSessions(tx, { account, now: this.tools.clock.instant(), ...(!everywhere && { only: session }) });
      if (!owner || ended === 0) return;
      const what = everywhere ? { entity: 'Account', row: account } : { entity: 'Session', row: session };
      this.note(tx, owner, who, { act: 'signOut', ...what, outcome: 'DONE', changed: ['revokedAt'] });
    });
  }

  /** Sets a new password and ends the account's other sessions. */
  async changePassword(who: SignedIn, current: string, next: string): Promise<void> {
    const except = this.sessionOf(who);
    const { account, username } = who.actor;
    ensureLength('currentPassword', current, MAX_PASSWORD);
    ensureGoodPassword(next, { username, current });
    const attempt = await this.prove({ ...who, act: 'changePassword' }, username, current);
    const newHash = await this.tools.passwords.hash(next);
    const changed = await this.transact(async (tx) => {
      if (!(await replacePassword(tx, { account, oldHash: attempt.hash, newHash }))) return false;
      await revokeSessions(tx, { account, now: this.tools.clock.instant(), except });
      const line = { act: 'changePassword', entity: 'Account', row: account, outcome: 'DONE', changed: ['passwordHash'] } as const;
      this.note(tx, attempt, who, line);
      return true;
    });
    if (!changed) throw new WrongCredentialsError();
  }

  private async rotate(tx: OwnTransaction, who: Asker, turn: Turn): Promise<Rotated | null> {
    const rotated = await rotateSession(tx, turn);
    if (rotated) return rotated;
    const account = await accountOfReuse(tx, turn);
    const owner = account === null ? null : await lockAccount(tx, account);
    if (!owner || (await revokeSessions(tx, { account: owner.id, now: turn.now, only: turn.session })) === 0) return null;
    this.note(tx, owner, who, { act: 'refresh', entity: 'Session', row: turn.session, outcome: 'REFUSED', changed: ['revokedAt'] });
    return null;
  }

  private async prove(who: Asker & { act: string }, username: string, password: string): Promise<Attempt> {
    const { pool, clock, passwords } = this.tools;
    const attempt = await claimAttempt(pool, { username: normalUsername(username), address: who.address, now: clock.instant() });
    const right = await passwords.verify(password, attempt?.hash ?? null);
    if (attempt?.active && right) return attempt;
    if (attempt && isTold(attempt.failures)) await this.noteFailure(attempt, who);
    throw new WrongCredentialsError();
  }

  private async noteFailure(attempt: Attempt, who: Asker & { act: string }): Promise<void> {
    await this.transact(async (tx) => {
      await commitQuietly(tx);
      this.note(tx, attempt, who, { act: who.act, entity: 'Account', row: attempt.id, outcome: 'REFUSED' });
    });
  }

  /** A line on an account or a session stands where its person or service does (access.md 2.8, 2.9). */
  private note(tx: OwnTransaction, { id, person, unit }: Owner, { address, reason, actor }: Asker, line: Line): void {
    const grants = (actor?.account === id ? actor.grants : []).filter(({ role }) => role === 'S');
    const code = line.outcome === 'REFUSED' ? 'UNAUTHENTICATED' : null;
    const what = { at: this.tools.clock.instant(), account: id, person, unit, grants, code, rule: null, reason, address };
    noteLine(tx, { ...what, ...line, changed: line.changed ?? [] });
  }

  private transact<T>(work: (tx: OwnTransaction) => Promise<T>): Promise<T> {
    return transactOwn(this.tools.writing, work);
  }

  private sessionOf({ session }: SignedIn): string {
    this.ensureOurs();
    if (session === null) throw new UnauthenticatedError();
    return session;
  }

  private ensureOurs(): void {
    if (this.tools.tokens.issuedElsewhere) throw new RuleViolationError('SIGN_IN_AT_ISSUER', []);
  }

  private async tokensOf(account: string, session: string, nonce: string, expires: Date): Promise<Tokens> {
    const { tokens } = this.tools;
    const access = await tokens.signAccess(account, session);
    const refreshToken = await tokens.signRefresh(session, expires, nonce);
    return { accessToken: access.token, expiresAt: access.expires, refreshToken };
  }
}

const digest = (nonce: string): string => hash('sha256', nonce, 'hex');

/** Of a long row of failures each of the first is told, then each that doubles their number: a guesser can't fill the log. */
function isTold(failures: number): boolean {
  return failures <= FREE_TRIES || Number.isInteger(Math.log2(failures));
}

function ensureLength(field: string, value: string, limit: number): void {
  if (value.length <= limit) return;
  throw new BadInputError({ vi: `Dài quá ${limit} ký tự.`, en: `Longer than ${limit} characters.` }, [field]);
}
