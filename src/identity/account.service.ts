import { hash, randomBytes } from 'node:crypto';
import { load, referred, required } from '../database/load.js';
import { ensureVersion, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize, can, grantsBehind } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { BadInputError, NotFoundError, RuleViolationError } from '../kernel/errors.js';
import { newId, uuidIn } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { Member } from '../membership/index.js';
import { Organization } from '../organization/index.js';
import { Account, NO_PASSWORD, type Opening } from './account.entity.js';
import { endSessionsOf, placeAccount, takenBy } from './account.query.js';
import type { PasswordService } from './password.service.js';
import { KEY_PREFIX, normalUsername } from './token.service.js';

interface Keyed {
  readonly idempotencyKey: string;
}

interface OnAccount extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

interface Named extends Keyed {
  readonly username: string;
}

interface Service extends Named {
  readonly kind: Account['kind'];
  readonly unitId: string;
  readonly serviceName: string;
  readonly keyExpiresAt: Date;
}

/** What an act gives back; the secret is shown once, by no repeat and to nobody else. */
export interface Issued extends Outcome {
  readonly secret: string | null;
}

const SHORTEST_NAME = 2;
const LONGEST_NAME = 100;
const LONGEST_SERVICE = 200;
const SECRET_BYTES = 24;
const YEAR_MS = 366 * 86_400_000;
/** Levels of units to which a service belongs (access.md 1.5). */
const SERVICE_LEVELS: Readonly<Partial<Record<Account['kind'], readonly number[]>>> = { REPORTING: [1, 2], INTEGRATION: [2] };

/** The acts on accounts (access.md 2.8). Whoever administers never holds a credential of another (K22). */
export class AccountService {
  constructor(
    private readonly writer: Writer,
    private readonly passwords: PasswordService,
  ) {}

  /** Asks the office for an account of a person whom the requester sees. */
  request(who: Requester, input: Named & { readonly memberId: string }): Promise<Outcome> {
    const username = nameOf(input);
    return this.writer.act(who, asked('requestAccount', input, null), async (tx) => {
      const member = await referred(tx, Member, input.memberId, 'input.memberId');
      const account = await draftOf(tx, { ...NOTHING, kind: 'PERSON', username, memberId: member.id });
      authorize(tx.ability, 'requestAccount', account);
      await ensureFree(tx, account);
      account.request();
      return kept(tx, 'requestAccount', account);
    });
  }

  /** A new account, one that was requested, or a new first password where the credential was voided; all wait for the second person. */
  create(who: Requester, input: Named & { readonly memberId: string }): Promise<Issued> {
    const username = nameOf(input);
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    return this.issued(who, asked('createAccount', input, null), secret, async (tx) => {
      const memberId = uuidIn(input.memberId, 'Member');
      if (memberId === null) throw new NotFoundError('input.memberId');
      const account = await draftOf(tx, { ...NOTHING, kind: 'PERSON', username, memberId });
      if (!can(tx.ability, 'createAccount', account)) throw new NotFoundError('input.memberId');
      const known = await openOf(tx, account);
      const target = known ?? account;
      authorize(tx.ability, 'createAccount', target);
      target.issue(username, await this.passwords.hash(secret), tx.actor.person);
      return known ?? kept(tx, 'createAccount', account);
    });
  }

  createService(who: Requester, input: Service): Promise<Issued> {
    const username = nameOf(input);
    const serviceName = cleanText(input.serviceName, 'input.serviceName', LONGEST_SERVICE);
    if (serviceName === null) throw empty('input.serviceName');
    const secret = newKey();
    return this.issued(who, asked('createServiceAccount', input, null), secret, async (tx) => {
      const unit = await referred(tx, Organization, input.unitId, 'input.unitId');
      const key = { keyHash: digest(secret), keyExpiresAt: input.keyExpiresAt };
      const account = await draftOf(tx, { ...NOTHING, ...key, kind: input.kind, username, serviceName, serviceUnit: unit.no });
      authorize(tx.ability, 'createServiceAccount', account);
      await ensureFree(tx, account);
      if (!SERVICE_LEVELS[input.kind]?.includes(unit.level)) throw new RuleViolationError('SERVICE_UNIT_DOES_NOT_FIT', ['input.unitId']);
      ensureKeyEnds(tx, input.keyExpiresAt);
      return kept(tx, 'createServiceAccount', account);
    });
  }

  approve(who: Requester, input: OnAccount): Promise<Outcome> {
    return this.writer.act(who, asked('approveAccount', input, input.id), async (tx) => {
      const account = await presentOf(tx, input);
      authorize(tx.ability, 'approveAccount', account);
      account.approve(tx.actor.person);
      return account;
    });
  }

  reject(who: Requester, input: OnAccount): Promise<Outcome> {
    return this.writer.act(who, asked('rejectAccount', input, input.id), async (tx) => {
      const account = await presentOf(tx, input);
      authorize(tx.ability, 'rejectAccount', account);
      account.reject();
      return account;
    });
  }

  disable(who: Requester, input: OnAccount): Promise<Outcome> {
    return this.writer.act(who, asked('disableAccount', input, input.id), async (tx) => {
      const account = await presentOf(tx, input);
      authorize(tx.ability, 'disableAccount', account);
      const atOnce = grantsBehind('disableAccount', account).some((no) => tx.actor.grants[no]?.role === 'A');
      account.disable(atOnce, tx.actor.person);
      return account;
    });
  }

  unlock(who: Requester, input: OnAccount): Promise<Outcome> {
    return this.writer.act(who, asked('unlockAccount', input, input.id), async (tx) => {
      const account = await presentOf(tx, input);
      authorize(tx.ability, 'unlockAccount', account);
      account.unlock();
      return account;
    });
  }

  reset(who: Requester, input: OnAccount): Promise<Outcome> {
    return this.writer.act(who, asked('resetCredential', input, input.id), async (tx) => {
      const account = await presentOf(tx, input);
      authorize(tx.ability, 'resetCredential', account);
      account.resetCredential();
      await endSessionsOf(tx, account.id, tx.now);
      return account;
    });
  }

  endSessions(who: Requester, input: OnAccount): Promise<Outcome> {
    return this.writer.act(who, asked('endSessions', input, input.id), async (tx) => {
      const account = await presentOf(tx, input);
      authorize(tx.ability, 'endSessions', account);
      account.sessionsEnded();
      await endSessionsOf(tx, account.id, tx.now);
      return account;
    });
  }

  rotateKey(who: Requester, input: OnAccount & { readonly keyExpiresAt: Date }): Promise<Issued> {
    const secret = newKey();
    return this.issued(who, asked('rotateServiceKey', input, input.id), secret, async (tx) => {
      const account = await presentOf(tx, input);
      authorize(tx.ability, 'rotateServiceKey', account);
      ensureKeyEnds(tx, input.keyExpiresAt);
      account.rotateKey(digest(secret), input.keyExpiresAt);
      return account;
    });
  }

  /** The secret goes out with the outcome that stored its hash, and with no other: a repeat finds the outcome alone. */
  private async issued(who: Requester, what: Asked, secret: string, work: (tx: ActTransaction) => Promise<Account>): Promise<Issued> {
    const done: { id: string | null } = { id: null };
    const outcome = await this.writer.act(who, what, async (tx) => {
      const account = await work(tx);
      done.id = account.id;
      return account;
    });
    return { ...outcome, secret: done.id === outcome.id ? secret : null };
  }
}

const NOTHING = { memberId: null, serviceUnit: null, serviceName: null, passwordHash: NO_PASSWORD, keyHash: null, keyExpiresAt: null };

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: Account, input, target });

const newKey = (): string => `${KEY_PREFIX}${randomBytes(SECRET_BYTES).toString('base64url')}`;

const digest = (key: string): string => hash('sha256', key, 'hex');

function nameOf({ username }: Named): string {
  const name = normalUsername(cleanText(username, 'input.username', LONGEST_NAME) ?? '');
  if (name.length < SHORTEST_NAME) throw empty('input.username');
  return name;
}

function empty(field: string): BadInputError {
  return new BadInputError({ vi: `Quá ngắn: ${field}.`, en: `${field} is too short.` }, [field]);
}

function notAvailable(field: string): BadInputError {
  return new BadInputError({ vi: `Không dùng được: ${field}.`, en: `${field} is not available.` }, [field]);
}

async function presentOf(tx: ActTransaction, input: OnAccount): Promise<Account> {
  const account = await required(tx, Account, input.id, 'input.id');
  ensureVersion(account, input.expectedVersion);
  await placeAccount(tx, account);
  return account;
}

async function draftOf(tx: ActTransaction, opening: Opening): Promise<Account> {
  const account = Account.draft(newId(tx.now), opening, tx.actor.person, tx.now);
  await placeAccount(tx, account);
  return account;
}

async function ensureFree(tx: ActTransaction, { username, memberId }: Account): Promise<void> {
  const taken = await takenBy(tx, username, memberId);
  if (taken.id !== null) throw notAvailable('input.memberId');
  if (taken.username !== null) throw notAvailable('input.username');
}

/** The account that the person has, where it was requested or its credential voided; any other is in the way of a new one. */
async function openOf(tx: ActTransaction, draft: Account): Promise<Account | null> {
  const { id, username, mustReset, requested } = await takenBy(tx, draft.username, draft.memberId);
  const known = id !== null && (mustReset || requested) ? await load(tx, Account, id) : null;
  if (known === null || !isOpen(known, draft)) {
    await ensureFree(tx, draft);
    return null;
  }
  if (username && known.username !== draft.username) throw notAvailable('input.username');
  await placeAccount(tx, known);
  return known;
}

/** The office may give what was requested another user name; what was voided keeps its own. */
function isOpen({ state, username }: Account, draft: Account): boolean {
  return state === 'REQUESTED' || (state === 'ACTIVE' && username === draft.username);
}

function ensureKeyEnds({ now }: ActTransaction, end: Date): void {
  const left = end.getTime() - now.getTime();
  if (left <= 0 || left > YEAR_MS) throw new RuleViolationError('KEY_END_DOES_NOT_FIT', ['input.keyExpiresAt']);
}

function kept(tx: ActTransaction, act: Act, account: Account): Account {
  account.draftingUnit = grantsBehind(act, account).flatMap((no) => tx.actor.grants[no]?.unit.no ?? [])[0] ?? null;
  tx.em.persist(account);
  return account;
}
