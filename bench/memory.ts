import type pg from 'pg';
import type { SignedIn } from './actors.js';
import type { Size } from './generate.js';
import { closedLoop, type Source } from './measure/client.js';
import { prepare, setsOf } from './measure/requests.js';
import { start, type Place, type Running } from './measure/servers.js';
import type { Progress } from './product.js';
import { QUERIES } from './queries/index.js';

const CONNECTIONS = 8;

/** Every read as every actor that it is meant for, in turn. */
async function mixOf(server: Running, actors: readonly SignedIn[], size: Size, database: pg.Pool): Promise<readonly Source[]> {
  const lists: (readonly Source[])[] = [];
  for (const query of QUERIES.filter(({ nation, writes }) => !writes && (nation || size !== 'nation'))) {
    for (const role of [query.role, ...query.others]) {
      const mine = actors.filter((actor) => actor.role === role);
      lists.push((await prepare(server, query, setsOf(query, mine), database)).requests);
    }
  }
  const rounds = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, i) => lists.flatMap((list) => list[i % list.length] ?? [])).flat();
}

/** Peak memory of our server's process after so many mixed reads in all, and after so many more. */
export async function memory(
  place: Place,
  database: pg.Pool,
  actors: readonly SignedIn[],
  { size, counts }: { size: Size; counts: readonly number[] },
  log: Progress,
): Promise<void> {
  const server = await start('ours', place);
  try {
    const mix = await mixOf(server, actors, size, database);
    let [sent, first, cpu] = [0, 0, (await server.usage()).cpuMicros];
    for (const count of counts) {
      const { errors } = await closedLoop(server.port, mix, CONNECTIONS, Infinity, count - sent);
      if (errors > 0) throw new Error(`The run is void: ${errors} errors.`);
      const { peakKb, cpuMicros } = await server.usage();
      const peak = peakKb / 1024;
      first ||= peak;
      const each = Math.round((cpuMicros - cpu) / (count - sent));
      log(`${count} mixed reads: peak RSS ${Math.round(peak)} MB, ${(peak / first).toFixed(2)} of the first; ${each} µs of CPU each`);
      [sent, cpu] = [count, cpuMicros];
    }
  } finally {
    await server.stop();
  }
}
