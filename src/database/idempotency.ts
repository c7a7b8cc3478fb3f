import { createHash } from 'node:crypto';
import { KeyConflictError } from '../kernel/errors.js';
import type { Ask } from '../kernel/ports.js';
import type { Line } from './line.js';

/** What an act has done, as a repeat of its key gets it: the row and its version, never what the caller may read of it. */
export interface Outcome {
  readonly id: string;
  readonly version: number;
  /** Further rows of an act on several, in order. */
  readonly more?: readonly string[];
}

/** One use of a key. */
export interface KeyUse {
  readonly account: string;
  readonly key: string;
  readonly act: string;
  /** Digest of the input without the key. */
  readonly digest: string;
  readonly now: Date;
}

/** Whoever comes second waits here for the first. The version is that of after the wait. */
const CLAIM = `
  insert into idempotency_key (account_id, key, act, input_digest, created_at) values ($1, $2, $3, $4, $5)
  on conflict (account_id, key) do nothing
  returning authz_version_now(account_id)::text as version`;

/** A key is forgotten after 24 hours (api.md section 3). */
const FORGET = `
  delete from idempotency_key where account_id = $1 and key = $2 and created_at <= $3::timestamptz - interval '24 hours'`;

/** A statement of its own: it sees what the first has written while we waited. */
const STANDING = `
  select a.authz_version::text as version, k.act, k.input_digest as digest, k.outcome,
    k.created_at <= $3::timestamptz - interval '24 hours' as expired
  from account a join idempotency_key k on k.account_id = a.id and k.key = $2
  where a.id = $1`;

const KEEP = `update idempotency_key set outcome = $3 where account_id = $1 and key = $2`;

interface StandingRow {
  readonly version: string;
  readonly act: string;
  readonly digest: string;
  readonly outcome: Outcome | null;
  readonly expired: boolean;
}

/** The account's `authz_version` now, and the first outcome where the key has been used before. */
export interface Claim {
  readonly version: string | null;
  readonly outcome: Outcome | null;
}

/** Claims a key that nobody has used, for this transaction: the account's version, or null where the key stands. */
export async function claimFirst(ask: Ask, { account, key, act, digest, now }: KeyUse): Promise<string | null> {
  const [claimed] = await ask<{ version: string }>(CLAIM, [account, key, act, digest, now]);
  return claimed?.version ?? null;
}

/** Claims the key for this transaction, or waits for the outcome of who has claimed it; CONFLICT for another input. */
export async function claimKey(ask: Ask, use: KeyUse): Promise<Claim> {
  const { account, key, act, digest, now } = use;
  const version = await claimFirst(ask, use);
  if (version !== null) return { version, outcome: null };
  const [row] = await ask<StandingRow>(STANDING, [account, key, now]);
  if (!row) return { version: null, outcome: null };
  if (row.expired) return reclaimed(ask, use);
  if (row.act !== act || row.digest !== digest) throw new KeyConflictError();
  if (!row.outcome) throw new Error('A key that another transaction has committed has an outcome');
  return { version: row.version, outcome: row.outcome };
}

/** Of several that find an old key, one deletes it; the others wait for the row and then for the new one. */
async function reclaimed(ask: Ask, use: KeyUse): Promise<Claim> {
  await ask(FORGET, [use.account, use.key, use.now]);
  return claimKey(ask, use);
}

export function keepOutcome(line: Line, { account, key }: KeyUse, outcome: Outcome): void {
  line.tell({ text: KEEP, values: [account, key, JSON.stringify(outcome)] });
}

/** The same values give the same digest, in whatever order they were sent. */
export function digestOf(input: object): string {
  return createHash('sha256').update(canonical(input)).digest('hex');
}

function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join()}}`;
}
