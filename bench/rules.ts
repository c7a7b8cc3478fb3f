import { parse } from 'graphql';
import type pg from 'pg';
import type { SignedIn } from './actors.js';
import type { Size } from './generate.js';
import { setsOf } from './measure/requests.js';
import { median } from './measure/statistics.js';
import type { Progress } from './product.js';
import { QUERIES } from './queries/index.js';
import type { Query, Variables } from './queries/query.js';
import { readingOf, type Explained, type Reading } from './reading.js';

/** Runs of each statement, and the first of them, which PostgreSQL plans. */
const [RUNS, WARM] = [60, 5];

/** One parameter set as two statements: with the reader's rules, and as if everything were everybody's. */
interface Pair {
  readonly ruled: Explained;
  readonly open: Explained;
}

/** The variables that the operation declares. */
const declared = ({ own }: Query, variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => own.includes(`$${name}:`)));

async function statementsOf(reading: Reading, query: Query, actor: SignedIn, variables: Variables): Promise<Pair> {
  const document = parse(query.own);
  const found = await reading.actor(actor.account);
  const [ruled, open] = await Promise.all(
    [reading.ruled, reading.open].map(async (engine) => {
      const context = { actor: found, reason: null };
      engine.prepare(document, null, declared(query, variables), context);
      return engine.explained(context, async ({ text, values }) => (await reading.pool.query(text, [...values])).rows[0]?.levels);
    }),
  );
  if (!ruled || !open) throw new Error(`${query.id} is more than one statement.`);
  return { ruled, open };
}

type Names = Map<string, string>;

/** Sends a statement by a name, as the server does with one that is used often. */
async function send(client: pg.PoolClient, names: Names, { text, values }: Explained): Promise<{ micros: number; answer: string }> {
  const name = names.get(text) ?? `r${names.size}`;
  names.set(text, name);
  const began = performance.now();
  const { rows } = await client.query<{ json_bytes: Buffer }>({ name, text, values: [...values] });
  return { micros: (performance.now() - began) * 1000, answer: String(rows[0]?.json_bytes) };
}

interface Measured {
  readonly ruled: number;
  readonly open: number;
}

/** Medians of both, which take turns; null where the rules leave something out. */
async function measured(client: pg.PoolClient, names: Names, { ruled, open }: Pair): Promise<Measured | null> {
  if ((await send(client, names, ruled)).answer !== (await send(client, names, open)).answer) return null;
  const micros = { ruled: [] as number[], open: [] as number[] };
  for (let i = 0; i < RUNS; i += 1) {
    for (const which of i % 2 === 0 ? (['ruled', 'open'] as const) : (['open', 'ruled'] as const)) {
      const run = await send(client, names, which === 'ruled' ? ruled : open);
      if (i >= WARM) micros[which].push(run.micros);
    }
  }
  return { ruled: median(micros.ruled), open: median(micros.open) };
}

/**
 * What the rules cost: our statement beside the one that our engine makes where every policy allows everything, for each actor and
 * parameter set of which both give the same bytes, first pages alone.
 */
export async function rules(dist: string, url: string, actors: readonly SignedIn[], size: Size, log: Progress): Promise<void> {
  const reading = await readingOf(dist, url);
  const client = await reading.pool.connect();
  const names: Names = new Map();
  try {
    for (const query of QUERIES.filter(({ nation, writes }) => !writes && (nation || size !== 'nation'))) {
      for (const role of [query.role, ...query.others]) {
        const sets = setsOf(
          query,
          actors.filter((actor) => actor.role === role),
        ).filter(({ page }) => page === 0);
        const found: Measured[] = [];
        for (const { actor, variables } of sets) {
          const same = await measured(client, names, await statementsOf(reading, query, actor, variables));
          if (same) found.push(same);
        }
        log(lineOf(`${query.id} ${query.name} as ${role}`, found, sets.length));
      }
    }
  } finally {
    client.release();
    await reading.pool.end();
  }
}

function lineOf(what: string, found: readonly Measured[], sets: number): string {
  if (found.length === 0) return `${what}: the rules leave something out in all ${sets} sets`;
  const [ruled, open] = [median(found.map((each) => each.ruled)), median(found.map((each) => each.open))];
  const times = median(found.map((each) => each.ruled / each.open));
  return `${what}: ${Math.round(ruled)} µs with rules, ${Math.round(open)} without, ${times.toFixed(2)} times (${found.length} of ${sets} sets)`;
}
