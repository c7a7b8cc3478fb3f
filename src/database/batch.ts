import pg, { type PoolClient, type QueryResult } from 'pg';
import type { Statement } from '../kernel/ports.js';
import { nameFor, type Connection } from './named.js';

/** A statement on its way, and who waits for it. */
export interface Sent extends Statement {
  readonly resolve: (result: QueryResult) => void;
  readonly reject: (error: unknown) => void;
}

type Message = unknown;

/** What pg's own query does with the messages that answer it. */
interface Query {
  readonly name: string | undefined;
  readonly text: string;
  readonly _result: { _types: unknown };
  submit(connection: Connection): Error | null;
  handleRowDescription(message: Message): void;
  handleDataRow(message: Message): void;
  handleCommandComplete(message: Message, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

type Told = (error: unknown, result: QueryResult) => void;
const QueryOfPg = pg.Query as unknown as new (config: object, values: unknown, told: Told) => Query;

/** A statement that was not sent at all. */
export class RefusedError extends Error {}

const nothing = (): void => undefined;

/** A connection that puts what it is to send aside, and one that does not end it either. */
interface Gathering {
  readonly pieces: Buffer[];
  readonly gathered: Connection;
  readonly unended: Connection;
}

const GATHERINGS = new WeakMap<Connection, Gathering>();

/** Made once for each connection: what is a prototype gets a description of its own, which stays until the old are collected. */
function gatheringOf(connection: Connection): Gathering {
  const known = GATHERINGS.get(connection);
  if (known) return known;
  const pieces: Buffer[] = [];
  const gathered = Object.create(connection, { _send: { value: (piece: Buffer) => pieces.push(piece) } }) as Connection;
  const made = { pieces, gathered, unended: Object.create(gathered, { sync: { value: nothing } }) as Connection };
  GATHERINGS.set(connection, made);
  return made;
}

/**
 * Statements of one transaction that leave in one piece and are answered in one (PostgreSQL 18, "Extended Query", pipelining): they
 * share one Sync, which costs both sides as much as a small statement. After one that fails PostgreSQL passes over the rest.
 */
export class Batch {
  private readonly queries: Query[] = [];
  private at = 0;

  constructor(
    private readonly client: PoolClient,
    private readonly parts: readonly Sent[],
  ) {}

  /** Of the statement that is being answered: pg notes by them what has been prepared. */
  get name(): string | undefined {
    return this.queries[this.at]?.name;
  }

  get text(): string | undefined {
    return this.queries[this.at]?.text;
  }

  /** The error, of what nobody foresaw while the piece was put together: nothing has left then. */
  submit(connection: Connection): Error | null {
    const gathering = gatheringOf(connection);
    try {
      this.leave(connection, gathering);
      return null;
    } catch (error) {
      gathering.pieces.length = 0;
      this.parts.forEach(({ reject }) => reject(new RefusedError(`A piece could not be sent: ${String(error)}`, { cause: error })));
      return error as Error;
    }
  }

  private leave(connection: Connection, { pieces, gathered, unended }: Gathering): void {
    const wrong = this.parts.find((part) => !this.submitted(part, unended, pieces));
    gathered.sync();
    // One piece for the socket: a list of small ones takes it half as long again.
    connection.stream.write(Buffer.concat(pieces.splice(0)));
    if (wrong)
      this.parts.slice(this.queries.length).forEach(({ reject }) => reject(new RefusedError('It stood behind one that could not be sent')));
  }

  /** False for a statement that the driver itself refuses; neither it nor what stands behind it is sent. */
  private submitted({ text, values, resolve, reject }: Sent, connection: Connection, pieces: Buffer[]): boolean {
    let refused: unknown = null;
    const told: Told = (error, result) => {
      refused = error;
      if (!error) resolve(result);
    };
    const { length } = pieces;
    const name = nameFor(this.client, text);
    const isNew = !Object.hasOwn(connection.submittedNamedStatements, name ?? '');
    const query = new QueryOfPg({ text, name, queryMode: 'extended' }, values, told);
    query._result._types = (this.client as unknown as { _types: unknown })._types;
    refused = query.submit(connection) ?? refused;
    if (!refused) return this.queries.push(query) > 0;
    pieces.length = length;
    if (isNew) Reflect.deleteProperty(connection.submittedNamedStatements, name ?? '');
    reject(new RefusedError(`A statement could not be sent: ${(refused as Error).message}`, { cause: refused }));
    return false;
  }

  handleRowDescription(message: Message): void {
    this.queries[this.at]?.handleRowDescription(message);
  }

  handleDataRow(message: Message): void {
    this.queries[this.at]?.handleDataRow(message);
  }

  handleCommandComplete(message: Message, connection: Connection): void {
    const query = this.queries[this.at];
    query?.handleCommandComplete(message, connection);
    query?.handleReadyForQuery(connection);
    this.at += 1;
  }

  /** A text with nothing in it: it is complete in its own way. */
  handleEmptyQuery(connection: Connection): void {
    this.handleCommandComplete({ text: '' }, connection);
  }

  /** Also of a connection that was gone before anything was sent. */
  handleError(error: unknown, { submittedNamedStatements }: Connection): void {
    for (const { name } of this.queries.slice(this.at)) Reflect.deleteProperty(submittedNamedStatements, name ?? '');
    for (const { reject } of this.parts.slice(this.at)) reject(error);
    this.at = this.parts.length;
  }

  handleReadyForQuery(): void {
    // Each statement has been answered by now, or has failed.
  }
}
