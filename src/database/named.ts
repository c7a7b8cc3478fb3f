import { LRUCache } from 'lru-cache';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';

/** A statement gets a name, and so is parsed and planned once for each connection, from this use on. */
const NAMED_FROM = 3;
/** Names of one connection; the eldest is given back (2,000 names cost a backend 54 MB). */
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
const NAMES = new WeakMap<PoolClient, Named>();
let made = 0;

/** Sends a statement, by a name once it is used often. */
export function sendNamed<R extends QueryResultRow>(client: PoolClient, text: string, values: readonly unknown[]): Promise<QueryResult<R>> {
  const name = nameFor(client, text);
  return name === undefined ? client.query<R>(text, values as unknown[]) : client.query<R>({ name, text, values: values as unknown[] });
}

/** The name under which a connection is to send a statement; the connection gives back those that have to go for it. */
export function nameFor(client: PoolClient, text: string): string | undefined {
  if (text.length > LONGEST_NAMED) return undefined;
  const { name, uses } = counted(text);
  if (uses < NAMED_FROM) return undefined;
  for (const eldest of remember(client, name, text.length)) forget(client, eldest);
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

/** What a connection has named: the length of each text, the eldest first. */
interface Named {
  readonly lengths: Map<string, number>;
  characters: number;
}

/** Notes the use of a name; gives the names that have to go. */
function remember(client: PoolClient, name: string, length: number): readonly string[] {
  const named = namedOn(client);
  if (!named.lengths.delete(name)) named.characters += length;
  named.lengths.set(name, length);
  const isFull = (): boolean => named.lengths.size > MOST_NAMES || named.characters > MOST_NAMED_CHARACTERS;
  return isFull() ? makeRoom(named, isFull) : NONE;
}

const NONE: readonly string[] = [];

function namedOn(client: PoolClient): Named {
  const known = NAMES.get(client);
  if (known) return known;
  const made = { lengths: new Map<string, number>(), characters: 0 };
  NAMES.set(client, made);
  return made;
}

function makeRoom(named: Named, isFull: () => boolean): readonly string[] {
  const gone: string[] = [];
  for (const [eldest, length] of named.lengths) {
    if (!isFull()) break;
    named.lengths.delete(eldest);
    named.characters -= length;
    gone.push(eldest);
  }
  return gone;
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
