import { LRUCache } from 'lru-cache';
import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** A statement gets a name, and so is parsed and planned once for each connection, from this use on. */
const NAMED_FROM = 3;
/** Names of one connection; that which was used longest ago is given back (2,000 names cost a backend 54 MB). */
const MOST_NAMES = 500;
/** Texts whose uses are counted, and the longest that may get a name: a backend keeps the plan of each. */
const MOST_COUNTED = 1_000;
const LONGEST_NAMED = 100_000;
/** Characters of all texts that one connection has named: a plan takes about ten times as many bytes. */
export const MOST_NAMED_CHARACTERS = 2_000_000;

const USES = new LRUCache<string, { name: string; uses: number }>({
  max: MOST_COUNTED,
  maxSize: MOST_NAMED_CHARACTERS,
  sizeCalculation: (_uses, text) => text.length || 1,
});
const NAMES = new WeakMap<PoolClient, LRUCache<string, number>>();
let made = 0;

/** Sends a statement, by a name once it is used often. */
export function sendNamed<R extends QueryResultRow>(client: PoolClient, text: string, values: readonly unknown[]): Promise<QueryResult<R>> {
  return send(client, { name: nameFor(client, text), text, values: values as unknown[] });
}

/**
 * Sends a statement under the name that it has. The promise that pg would make hangs on a function that V8 allocates among the old,
 * and all that the statement brought stays in memory until these are collected (docs/decisions/55).
 */
export function send<R extends QueryResultRow>(client: PoolClient, statement: QueryConfig): Promise<QueryResult<R>> {
  return new Promise((resolve, reject) => {
    client.query<R>(statement, (error: Error | undefined, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
}

/** The name under which a connection is to send a statement; the connection gives back those that have to go for it. */
export function nameFor(client: PoolClient, text: string): string | undefined {
  if (text.length > LONGEST_NAMED) return undefined;
  const { name, uses } = counted(text);
  if (uses < NAMED_FROM) return undefined;
  const names = namesOn(client);
  // The least recently used go, and are given back in front of this one.
  if (!names.get(name)) names.set(name, text.length || 1);
  return name;
}

function counted(text: string): { name: string; uses: number } {
  const known = USES.get(text);
  if (known) {
    known.uses += 1;
    return known;
  }
  made += 1;
  const entry = { name: `q${made}`, uses: 1 };
  USES.set(text, entry);
  return entry;
}

/** What a connection has named: the length of each text. */
function namesOn(client: PoolClient): LRUCache<string, number> {
  const known = NAMES.get(client);
  if (known) return known;
  const made = new LRUCache<string, number>({
    max: MOST_NAMES,
    maxSize: MOST_NAMED_CHARACTERS,
    sizeCalculation: (length) => length,
    dispose: (_length, name) => forget(client, name),
  });
  NAMES.set(client, made);
  return made;
}

type Texts = Record<string, string>;

/** What of pg's connection we work with. */
export interface Connection {
  readonly parsedStatements: Texts;
  readonly submittedNamedStatements: Texts;
  readonly stream: { write(piece: Buffer): unknown };
  sync(): void;
  close(what: { readonly type: 'S'; readonly name: string }): void;
}

/** `pg` remembers what it has prepared and never forgets: both sides are told, the server in front of the next statement. */
function forget(client: PoolClient, name: string): void {
  const { connection } = client as unknown as { connection?: Connection };
  if (!connection) return;
  const { parsedStatements, submittedNamedStatements } = connection;
  // One that could not be parsed is known to neither.
  if (!Object.hasOwn(parsedStatements, name) && !Object.hasOwn(submittedNamedStatements, name)) return;
  connection.close({ type: 'S', name });
  Reflect.deleteProperty(parsedStatements, name);
  Reflect.deleteProperty(submittedNamedStatements, name);
}
