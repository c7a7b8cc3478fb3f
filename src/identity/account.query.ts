import type { Pool } from 'pg';
import { fragment, unscoped } from '../database/fragment.js';
import { run } from '../database/run.js';
import { query, type OwnTransaction, type Transaction } from '../database/transaction.js';
import { rememberFacts } from '../kernel/authorize.js';
import { computed, listed } from '../kernel/marks.js';
import { networkOf } from '../kernel/network.js';
import { Member } from '../membership/index.js';
import { Organization } from '../organization/index.js';
import { Account } from './account.entity.js';
import { RoleGrant } from './role-grant.entity.js';

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
/** The wait doubles from 1 s with each failure, up to 2^6 s. */
const LONGEST_WAIT = 6;
/** An address stays familiar for this time after the last success. */
const FAMILIAR = `interval '90 days'`;

const isFree = (row: string): string => `(${row}.failed_sign_ins < ${FREE_TRIES} or ${row}.last_failed_at is null
  or ${row}.last_failed_at + interval '1 second' * 2 ^ least(${row}.failed_sign_ins - ${FREE_TRIES}, ${LONGEST_WAIT}) <= $2::timestamptz)`;

/**
 * An address that has succeeded before waits for its own failures alone, so that strangers who guess can't keep a secretary
 * out. Committed without waiting for the disk, so that a known name takes no longer than an unknown one.
 */
const CLAIM = fragment`
  with quiet as (select set_config('synchronous_commit', 'off', true)),
  who as materialized (
    select a.id, exists (
      select from familiar_address f
      where f.account_id = a.id and f.address = $3 and f.succeeded_at > $2::timestamptz - ${FAMILIAR}) as familiar
    from ${unscoped(() => Account, OWNER)} a where a.username = $1),
  known as (
    update familiar_address f set failed_sign_ins = f.failed_sign_ins + 1, last_failed_at = $2
    from who, quiet where f.account_id = who.id and f.address = $3 and who.familiar and ${isFree('f')}
    returning f.account_id as id, f.failed_sign_ins as failures),
  strange as (
    update account a set failed_sign_ins = a.failed_sign_ins + 1, last_failed_at = $2
    from who, quiet where a.id = who.id and not who.familiar and ${isFree('a')}
    returning a.id, a.failed_sign_ins as failures)
  select a.id, a.state = 'ACTIVE' as active, a.password_hash as hash, tried.failures, a.member_id as person,
    coalesce(a.unit, (select m.unit from ${unscoped(() => Member, OWNER)} m where m.id = a.member_id)) as unit
  from (select id, failures from known union all select id, failures from strange) tried
  join ${unscoped(() => Account, OWNER)} a on a.id = tried.id`;

/** A try to sign in. */
export interface Try {
  readonly username: string;
  readonly address: string;
  readonly now: Date;
}

/**
 * Takes one try on an account, counted as failed until it succeeds: tries at the same moment can't all be free.
 * Null for an unknown name and while the account has to wait; a try during the wait does not prolong it.
 */
export async function claimAttempt(pool: Pool, { username, address, now }: Try): Promise<Attempt | null> {
  const { rows } = await run<Attempt>(pool, CLAIM, [username, now, networkOf(address)]);
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
  update account set password_hash = $3, must_change = false, failed_sign_ins = 0, authz_version = authz_version + 1
  where id = $1 and password_hash = $2 and state = 'ACTIVE'
  returning id`;

/** Sets a new hash and forgets the failures; false when the old hash is no longer the one checked. */
export async function replacePassword(
  tx: OwnTransaction,
  change: { readonly account: string; readonly oldHash: string; readonly newHash: string },
): Promise<boolean> {
  return (await query(tx, REPLACE, [change.account, change.oldHash, change.newHash])).length === 1;
}

const LABEL = 'label: the name stands in the row of the account (access.md 5.3)';

computed(Account, 'name', {
  class: 'F1',
  type: 'text',
  description: 'Name of the person or service (label).',
  sql: ({ row }) =>
    fragment`coalesce(${row}.service_name, (select p.full_name from ${unscoped(() => Member, LABEL)} p where p.id = ${row}.member_id))`,
});
computed(Account, 'unitName', {
  class: 'F1',
  type: 'text',
  description: 'Name of the unit of the person or service (label).',
  sql: ({ row }) => fragment`(select o.name from ${unscoped(() => Organization, LABEL)} o where o.no = coalesce(${row}.unit,
    (select p.unit from ${unscoped(() => Member, LABEL)} p where p.id = ${row}.member_id)))`,
});
listed(Account, 'grants', {
  class: 'F1',
  to: () => RoleGrant,
  join: { by: 'column', own: 'member_id', theirs: 'member_id' },
  description: 'Role grants of the person (quyền được giao).',
});

const UNSEEN = 'an office names persons whom its rules do not list; W is asked of the row before anything of it is told';

const SIDES = fragment`
  select
    (select coalesce(json_agg(json_build_object('l1', m.l1, 'l2', m.l2, 'l3', m.l3, 'l4', m.l4, 'l5', m.l5, 'unitNo', m.unit)), '[]')
     from ${unscoped(() => Member, UNSEEN)} m where m.id = $1::uuid) as persons,
    (select coalesce(json_agg(json_build_object('l1', o.l1, 'l2', o.l2, 'l3', o.l3, 'l4', o.l4, 'l5', o.l5, 'unitNo', o.no)), '[]')
     from ${unscoped(() => Organization, UNSEEN)} o where o.no = $2::integer) as units`;

/** Gives an account the rows that its rules ask, and its unit; no unit where the person does not exist or has none. */
export async function placeAccount(tx: Pick<Transaction, 'line'>, account: Account): Promise<void> {
  type Side = { readonly unitNo: number | null };
  const [sides] = await query<{ persons: Side[]; units: Side[] }>(tx, SIDES, [account.memberId, account.serviceUnit]);
  const { persons = [], units = [] } = sides ?? {};
  rememberFacts(account, { persons, units });
  account.unitNo = [...persons, ...units][0]?.unitNo ?? null;
}

const TAKEN = fragment`
  select (select true from ${unscoped(() => Account, 'a name that is taken is taken')} a where a.username = $1) as username,
    own.id, own.must_reset as "mustReset", own.state = 'REQUESTED' as requested
  from (select) one
  left join ${unscoped(() => Account, 'a person has one account')} own on own.member_id = $2::uuid and own.state <> 'REJECTED'`;

/** What stands in the way of a new account. */
export interface Taken {
  readonly username: boolean | null;
  readonly id: string | null;
  readonly mustReset: boolean | null;
  readonly requested: boolean | null;
}

export async function takenBy(tx: Pick<Transaction, 'line'>, username: string, member: string | null): Promise<Taken> {
  const [row] = await query<Taken>(tx, TAKEN, [username, member]);
  return row ?? { username: null, id: null, mustReset: null, requested: null };
}

/** Ends every session of an account. */
export async function endSessionsOf(tx: Pick<Transaction, 'line'>, account: string, now: Date): Promise<void> {
  await query(tx, 'update session set revoked_at = $2 where account_id = $1 and revoked_at is null', [account, now]);
}
