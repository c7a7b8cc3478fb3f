import type { PoolClient, QueryResult, Submittable } from 'pg';
import type { Following } from '../kernel/context.js';
import type { Ask, Statement } from '../kernel/ports.js';
import { Batch, RefusedError, type Sent } from './batch.js';
import { isBroken } from './unavailable.js';

/** A failure is met by whoever waits for the answer, or for the end of the transaction. */
const met = (): void => undefined;

/**
 * A lent connection inside one transaction. Statements leave as they are asked, together where nothing waits in between, and are
 * answered in their order; the first that fails aborts those behind it.
 */
export class Line {
  /** What has to hold before the transaction may end, in order. */
  private held: Promise<unknown> = Promise.resolve();
  /** Of it what PostgreSQL does not know: it would commit in spite of it. */
  private judged: Promise<unknown> = Promise.resolve();

  /** A statement that never left: PostgreSQL does not know that anything is missing. */
  private refused: RefusedError | null = null;
  private following: Following | null = null;
  /** True when the connection is good for nothing more. */
  lost = false;
  /** What leaves at the end of this turn of the event loop. */
  private leaving: Sent[] = [];

  constructor(private readonly client: PoolClient) {}

  begin(): void {
    this.tell({ text: 'begin', values: [] });
  }

  /** Rows of one statement; of what is held before it the first failure comes first. */
  readonly ask: Ask = <R>(text: string, values: readonly unknown[]) => this.asked<R>({ text, values }, this.held);

  /** Sends a statement that is to succeed and gives nothing back: whoever asks later, or ends the transaction, meets its failure. */
  tell(statement: Statement): void {
    this.hold(this.asked(statement, this.held));
  }

  /** A judgement on what it asks: later answers and the end of the transaction wait for it. */
  judge(judgement: (ask: Ask) => Promise<unknown>): void {
    const { held } = this;
    this.hold(judgement((text, values) => this.asked({ text, values }, held)));
    this.judged = this.held;
  }

  /** What is held by now: throws the first failure of it. */
  async settled(): Promise<void> {
    await this.held;
  }

  /** What is asked behind the end, in the same piece: it sees what was done, and is answered whatever becomes of this line. */
  follow(following: Following | null): void {
    this.following = following;
  }

  async commit(): Promise<void> {
    await this.judged;
    if (this.refused) throw this.refused;
    const committing = this.sent({ text: 'commit', values: [] });
    if (this.following) this.following.deliver(this.asked(this.following, committing));
    await this.held;
    const { command } = await committing;
    if (command !== 'COMMIT') throw new Error(`A transaction that nothing had failed in ended with ${command}`);
  }

  /** Ends the transaction with nothing done, behind all that is under way; the connection is lost where even that fails. */
  async rollback(cause: unknown): Promise<void> {
    this.lost = isBroken(cause);
    await this.sent({ text: 'rollback', values: [] }).catch(() => {
      this.lost = true;
    });
  }

  private asked<R>(statement: Statement, held: Promise<unknown>): Promise<readonly R[]> {
    const sent = this.sent(statement);
    const rows = held.then(() => sent).then((result) => result.rows as readonly R[]);
    rows.catch(met);
    return rows;
  }

  private hold(verdict: Promise<unknown>): void {
    const { held } = this;
    this.held = held.then(() => verdict);
    this.held.catch(met);
    verdict.catch(met);
  }

  private sent(statement: Statement): Promise<QueryResult> {
    if (this.leaving.length === 0) setImmediate(() => this.leave());
    const sent = new Promise<QueryResult>((resolve, reject) => {
      this.leaving.push({ ...statement, resolve, reject });
    });
    sent.catch((error: unknown) => {
      if (error instanceof RefusedError) this.refused = error;
    });
    return sent;
  }

  private leave(): void {
    const batch = new Batch(this.client, this.leaving);
    this.leaving = [];
    this.client.query(batch as unknown as Submittable);
  }
}
