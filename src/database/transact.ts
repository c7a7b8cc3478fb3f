import type { Ability } from '../kernel/ability.js';
import type { Actor } from '../kernel/actor.js';
import { ensureAct, grantsBehind, grantsFor } from '../kernel/authorize.js';
import type { Clock } from '../kernel/clock.js';
import type { Requester } from '../kernel/context.js';
import { BadInputError, DangboError, UnauthenticatedError, UnavailableError, VersionConflictError } from '../kernel/errors.js';
import { uuidIn } from '../kernel/ids.js';
import { nounOf, type NounClass } from '../kernel/nouns.js';
import type { Act, Policy } from '../kernel/policy.js';
import type { Discipline, Ports, Process } from '../kernel/ports.js';
import { cleanText } from '../kernel/text.js';
import { auditLine, type AuditEntry } from './audit.js';
import { ruleBehind } from './constraints.js';
import { claimFirst, claimKey, digestOf, keepOutcome, type KeyUse, type Outcome } from './idempotency.js';
import type { Reader } from './reader.js';
import { readersBy, type Readers } from './readers.js';
import type { OpenWriting, Transaction } from './transaction.js';
import { isUnavailable } from './unavailable.js';
import { writtenOf, type Writing } from './writing.js';

export type { Outcome } from './idempotency.js';
export { transactOwn, type OpenWriting, type OwnTransaction, type Transaction } from './transaction.js';

const SERIALIZATION_FAILURE = new Set(['40001', '40P01']);
const MOST_TRIES = 3;

/** Runs an act in one transaction with a unit of work of its own; a serialisation failure starts it again, three times at most. */
export async function transact<T>(writing: Writing, reader: Reader, work: (tx: Transaction) => Promise<T>, tries = 1): Promise<T> {
  try {
    return await writing.transact((tx) => work({ ...tx, reader }));
  } catch (error) {
    if (tries >= MOST_TRIES || !SERIALIZATION_FAILURE.has(String((error as { code?: unknown } | null)?.code))) throw error;
    return transact(writing, reader, work, tries + 1);
  }
}

/** An act as it is asked for. */
export interface Asked {
  readonly act: Act;
  readonly subject: NounClass;
  readonly input: { readonly idempotencyKey: string };
  /** Global id of the row that the act is on, for the audit log of a refusal; null where it makes one. */
  readonly target: string | null;
}

/** A row that an act changes. */
export interface Versioned {
  id: string;
  version: number;
  unitNo: number | null;
}

/** What an act works with. */
export interface ActTransaction extends Transaction {
  readonly actor: Actor;
  readonly ability: Ability;
  readonly now: Date;
  /** MORATORIUM stops the act, whatever it does meanwhile: the answer is waited for at its next question, or its end. */
  readonly ensureNoMoratorium: (process: Process, unit: number | null) => void;
  readonly disciplinesOf: (member: string) => Promise<readonly Discipline[]>;
}

/** Throws CONFLICT unless the row still has the version that the client has seen. */
export function ensureVersion({ version }: Versioned, expected: number): void {
  if (version !== expected) throw new VersionConflictError(version);
}

/** Numbers of the units whose rights the act uses on the row: the collectives of these decide. */
export function unitsBehind({ actor }: ActTransaction, act: Act, row: object): readonly number[] {
  return grantsBehind(act, row).flatMap((no) => actor.grants[no]?.unit.no ?? []);
}

export interface WriterOptions {
  readonly writing: OpenWriting;
  readonly policies: readonly Policy[];
  readonly clock: Clock;
  readonly ports: Ports;
}

/** What an act does: it gives back the row that it changed, or all of several. */
type Work = (tx: ActTransaction) => Promise<Versioned | Several>;
type Several = readonly [Versioned, ...Versioned[]];

/** Rights that changed while an act was on its way; it starts again with the new ones. */
class RightsChanged extends Error {}

/** The key has been used: what came of it is asked by itself, for the act has begun already. */
class KeyStands extends Error {}

/** Does the work while answers to what was asked before are under way: a failure of theirs comes before one of the work. */
async function inTurn<T>({ line }: Transaction, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await line.settled();
    throw error;
  }
}

const LONGEST_KEY = 100;

/** The way of writing (architecture.md section 3): one transaction from the key to the outcome, and a line in the audit log. */
export class Writer {
  private readonly readers: Readers;

  constructor(private readonly options: WriterOptions) {
    this.readers = readersBy(options.policies);
  }

  /** Does the act once for its key. `work` loads, judges and changes the row and gives it back; what it throws is audited. */
  async act(who: Requester, asked: Asked, work: Work): Promise<Outcome> {
    const key = cleanText(asked.input.idempotencyKey, 'input.idempotencyKey', LONGEST_KEY);
    if (key === null) throw emptyKey();
    try {
      return await this.once(who, asked, key, work);
    } catch (error) {
      const told = ruleBehind(error) ?? error;
      if (told instanceof DangboError && !(told instanceof UnavailableError)) await this.refused(who, asked, told);
      throw isUnavailable(told) ? new UnavailableError() : told;
    }
  }

  private async once(who: Requester, asked: Asked, key: string, work: Work): Promise<Outcome> {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      try {
        return await this.tried(who, asked, key, work);
      } catch (error) {
        if (!(error instanceof RightsChanged)) throw error;
        await who.renew();
      }
    }
    throw new UnavailableError();
  }

  private async tried(who: Requester, asked: Asked, key: string, work: Work): Promise<Outcome> {
    const actor = signedIn(who);
    const { clock } = this.options;
    const { idempotencyKey: _key, ...values } = asked.input;
    const reader = this.readers.of(actor, who.reason);
    const use = { account: actor.account, key, act: asked.act, digest: digestOf(values), now: clock.instant() };
    const doing: Doing = { actor, who, asked, use, work, reader };
    const writing = await this.options.writing();
    return transact(writing, reader, (tx) => this.first(tx, doing)).catch((error: unknown) => {
      if (!(error instanceof KeyStands)) throw error;
      return transact(writing, reader, (tx) => this.again(tx, doing));
    });
  }

  /** The act of a key that nobody has used: it begins while the claim is on its way. */
  private first(tx: Transaction, doing: Doing): Promise<Outcome> {
    tx.line.judge(async (ask) => {
      const version = await claimFirst(ask, doing.use);
      if (version === null) throw new KeyStands();
      if (version !== doing.actor.version) throw new RightsChanged();
    });
    return inTurn(tx, () => this.done(tx, doing));
  }

  /** The act of a key that has been used: its outcome, or where the key has expired the act, one question after the other. */
  private async again(tx: Transaction, doing: Doing): Promise<Outcome> {
    const { version, outcome } = await claimKey(tx.line.ask, doing.use);
    if (outcome) return outcome;
    if (version !== doing.actor.version) throw new RightsChanged();
    return inTurn(tx, () => this.done(tx, doing));
  }

  private async done(tx: Transaction, doing: Doing): Promise<Outcome> {
    const { actor, asked, use, work, reader } = doing;
    ensureAct(reader.ability, asked.act, asked.subject);
    const done = await work({ ...tx, actor, ability: reader.ability, now: use.now, ...this.asking(actor, tx) });
    return this.written(tx, doing, isSeveral(done) ? done : [done]);
  }

  private asking({ today }: Actor, tx: Transaction): Pick<ActTransaction, 'ensureNoMoratorium' | 'disciplinesOf'> {
    const { ports } = this.options;
    return {
      ensureNoMoratorium: (process, unit) => {
        if (unit !== null) tx.line.tell(ports.noMoratorium(process, unit, today));
      },
      disciplinesOf: async (member) => (await ports.disciplinesOf?.(member, today, tx.line.ask)) ?? [],
    };
  }

  /** A line in the audit log for each row that the act changed. */
  private async written(tx: Transaction, { actor, who, asked, use }: Doing, rows: Several): Promise<Outcome> {
    const lines = rows.map((row) => ({ row, grants: grantsBehind(asked.act, row) }));
    await tx.em.flush();
    for (const { row, grants } of lines) {
      const changed = changedFields(tx, row);
      const entry = { ...entryOf(actor, who, asked, use.now), row: row.id, unit: row.unitNo, changed, outcome: 'DONE' as const };
      tx.line.tell(auditLine({ ...entry, grants: actor.grants.filter((_grant, no) => grants.includes(no)) }));
    }
    const [{ id, version }, ...others] = rows;
    const outcome = { id, version, ...(others.length > 0 && { more: others.map((row) => row.id) }) };
    keepOutcome(tx.line, use, outcome);
    tx.line.follow(who.following?.(id) ?? null);
    return outcome;
  }

  /** The line of a refusal stands in a transaction of its own, for that of the act is rolled back. */
  private async refused(who: Requester, asked: Asked, { code, details }: DangboError): Promise<void> {
    const { actor } = who;
    if (!actor) return;
    const { ability } = this.readers.of(actor, who.reason);
    const having = grantsFor(ability, asked.act, asked.subject, null);
    const grants = actor.grants.filter((_grant, no) => having.includes(no));
    const row = asked.target === null ? null : uuidIn(asked.target, nounOf(asked.subject).name);
    const entry = { ...entryOf(actor, who, asked, this.options.clock.instant()), row, grants, code, rule: details.rule ?? null };
    const { text, values } = auditLine({ ...entry, outcome: 'REFUSED' });
    await (await this.options.writing()).alone(text, values);
  }
}

const isSeveral = (done: Versioned | Several): done is Several => Array.isArray(done);

/** An act on its way. */
interface Doing {
  readonly actor: Actor;
  readonly who: Requester;
  readonly asked: Asked;
  readonly use: KeyUse;
  readonly work: Work;
  readonly reader: Reader;
}

function entryOf(actor: Actor, { reason, address }: Requester, { act, subject }: Asked, at: Date): AuditEntry {
  const { account, person } = actor;
  const what = { act, entity: nounOf(subject).name, row: null, unit: null, changed: [], grants: [] };
  return { at, account, person, ...what, outcome: 'DONE', code: null, rule: null, reason, address };
}

/** Names of the row's fields that the act has written. */
const changedFields = ({ em }: Transaction, row: object): readonly string[] =>
  writtenOf(em, row)
    .filter((name) => name !== 'id' && name !== 'version')
    .sort();

function signedIn({ actor }: Requester): Actor {
  if (actor === null) throw new UnauthenticatedError();
  return actor;
}

function emptyKey(): BadInputError {
  return new BadInputError({ vi: 'Khóa không được để trống.', en: 'The key is empty.' }, ['input.idempotencyKey']);
}
