import type { DocumentNode } from 'graphql';
import type { Pool } from 'pg';
import { join } from 'node:path';
import { load } from './product.js';

/** A statement of the engine with its values. */
export interface Explained {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Context {
  readonly actor: unknown;
  readonly reason: null;
}

type Levels = readonly (number | null)[] | undefined;

interface Engine {
  prepare(document: DocumentNode, operation: null, variables: object, context: Context): void;
  explained(context: Context, levelsOf: (asked: Explained) => Promise<Levels>): Promise<Explained | null>;
}

/** The engine by the policies, and by such as show everything to everybody. */
export interface Reading {
  readonly pool: Pool;
  readonly ruled: Engine;
  readonly open: Engine;
  actor(account: string): Promise<unknown>;
}

interface Policy {
  readonly subject: unknown;
}

interface Parts {
  createPool(url: string, max: number, limits: object): Pool;
  createEngine(options: object): Engine;
  buildDangboSchema(): object;
  POLICIES: readonly Policy[];
  clockFor(pool: Pool, businessDay: null): Promise<object>;
  ActorService: new (
    pool: Pool,
    clock: object,
  ) => {
    find(bearer: object): Promise<{ readonly actor: { readonly grants: readonly { readonly role: string }[] } } | null>;
  };
}

const PARTS = ['database/pool', 'reading/index', 'server/schema', 'server/policies', 'server/dataset', 'identity/module'];
/** Of a statement and of a wait for a connection. */
const LIMIT_MS = 60_000;

/** Shows every field of every row but those whose looks are logged, to whoever has a role; each row by one grant. */
function openedOf(policies: readonly Policy[], roles: readonly string[]): readonly Policy[] {
  const seen = new Set<unknown>();
  const where = (grant: unknown, { grants }: { readonly grants: readonly unknown[] }): object[] => (grant === grants[0] ? [{}] : []);
  const rows = { text: 'all', where, named: false, reaches: () => true };
  const line = { actions: ['read'], roles, rows, classes: ['F0', 'FA', 'FU', 'F1'], except: [], only: null, atLeast: null };
  const first = ({ subject }: Policy): boolean => !seen.has(subject) && seen.add(subject).size > 0;
  return policies.filter(first).map((policy) => ({ ...policy, lines: [line] }));
}

export async function readingOf(dist: string, url: string): Promise<Reading> {
  const loaded = await Promise.all(PARTS.map((path) => load<Partial<Parts>>(dist, join('src', `${path}.js`))));
  const parts = Object.assign({}, ...loaded) as Parts;
  const pool = parts.createPool(url, 2, { statement: LIMIT_MS, connection: LIMIT_MS });
  const actors = new parts.ActorService(pool, await parts.clockFor(pool, null));
  const all = { schema: parts.buildDangboSchema(), pool, secret: 'for measuring alone', clock: { instant: () => new Date() } };
  const roles = [
    ...new Set(parts.POLICIES.flatMap((policy) => (policy as { lines?: { roles: string[] }[] }).lines ?? []).flatMap((line) => line.roles)),
  ];
  return {
    pool,
    ruled: parts.createEngine({ ...all, policies: parts.POLICIES }),
    open: parts.createEngine({ ...all, policies: openedOf(parts.POLICIES, roles) }),
    actor: async (id) => (await actors.find({ account: { id }, session: null }))?.actor ?? null,
  };
}
