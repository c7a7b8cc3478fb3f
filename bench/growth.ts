import pg from 'pg';
import { signIn } from './actors.js';
import type { Cluster } from './database.js';
import type { Size } from './generate.js';
import { closedLoop, type Source } from './measure/client.js';
import { prepare, setsOf } from './measure/requests.js';
import { start, type Place, type Running } from './measure/servers.js';
import { median, quantile } from './measure/statistics.js';
import type { Progress } from './product.js';
import { QUERIES } from './queries/index.js';

const [ROUNDS, WARM_MS, RUN_MS] = [7, 3_000, 1_500];

/** The first page of members, and the dashboard of one bloc. */
const ASKED = ['Q2', 'Q6'];

interface Grown {
  readonly size: Size;
  readonly server: Running;
  readonly requests: ReadonlyMap<string, readonly Source[]>;
}

async function grown(cluster: Cluster, place: Place, size: Size): Promise<Grown> {
  const pool = new pg.Pool({ connectionString: cluster.urlOf(place.database), max: 1 });
  // The server may end before the last connection to it has.
  pool.on('error', () => undefined);
  const server = await start('ours', place);
  try {
    const actors = await signIn(pool, place.secret);
    const requests = new Map<string, readonly Source[]>();
    for (const query of QUERIES.filter(({ id }) => ASKED.includes(id))) {
      const mine = actors.filter(({ role }) => role === query.role);
      const first = setsOf(query, mine).filter(({ page }) => page === 0);
      const { requests: sources } = await prepare(server, query, first, pool);
      await closedLoop(server.port, sources, 1, WARM_MS);
      requests.set(query.id, sources);
    }
    return { size, server, requests };
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    await pool.end();
  }
}

async function p50Of({ server, requests }: Grown, id: string): Promise<number> {
  const { latencies, errors } = await closedLoop(server.port, requests.get(id) ?? [], 1, RUN_MS);
  if (errors > 0) throw new Error(`The run is void: ${errors} errors in ${id}.`);
  return quantile(latencies, 0.5);
}

/** How much longer our server takes in a larger world: one connection, the worlds in turn, the ratio within a round. */
export async function growth(cluster: Cluster, worlds: readonly { size: Size; place: Place }[], log: Progress): Promise<void> {
  const all: Grown[] = [];
  try {
    for (const { size, place } of worlds) all.push(await grown(cluster, place, size));
    for (const id of ASKED) {
      const rounds: number[][] = [];
      for (let i = 0; i < ROUNDS; i += 1) {
        const round: number[] = [];
        for (const world of all) round.push(await p50Of(world, id));
        rounds.push(round);
      }
      const figures = all.map(({ size }, at) => `${size} ${median(rounds.map((round) => round[at] ?? NaN)).toFixed(2)} ms`);
      const ratio = median(rounds.map((round) => (round.at(-1) ?? NaN) / (round[0] ?? NaN)));
      log(`${id}: p50 ${figures.join(', ')}; ${ratio.toFixed(2)} times`);
    }
  } finally {
    for (const { server } of all) await server.stop();
  }
}
