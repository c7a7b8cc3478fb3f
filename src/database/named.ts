import { LRUCache } from 'lru-cache';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';

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
  const given = values as unknown[];
  if (text.length > LONGEST_NAMED) return client.query<R>(text, given);
  const { name, uses } = counted(text);
  if (uses < NAMED_FROM) return client.query<R>(text, given);
  const gone = remember(client, name, text.length);
  if (gone.length === 0) return client.query<R>({ name, text, values: given });
  return forgetAll(client, gone).then(() => client.query<R>({ name, text, values: given }));
}

/** Lets a pool that is not ours name its statements with values as we do. */
export function nameStatements(pool: Pool): void {
  pool.on('connect', (client) => {
    const sent = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]): unknown => {
      const [text, values] = args;
      const isPlain = args.length === 2 && typeof text === 'string' && Array.isArray(values) && values.length > 0;
      return isPlain ? sendNamed(client, text, values) : sent(...args);
    }) as PoolClient['query'];
  });
}

async function forgetAll(client: PoolClient, names: readonly string[]): Promise<void> {
  for (const eldest of names) await forget(client, eldest);
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

/** `pg` remembers what it has prepared and never forgets: both sides are told. */
async function forget(client: PoolClient, name: string): Promise<void> {
  const { parsedStatements = {} } = (client as unknown as { connection?: { parsedStatements?: object } }).connection ?? {};
  // One that could not be parsed is known to neither.
  if (!Object.hasOwn(parsedStatements, name)) return;
  await client.query(`deallocate ${name}`);
  Reflect.deleteProperty(parsedStatements, name);
}
