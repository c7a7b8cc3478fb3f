import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseArgs } from 'node:util';
import { startTestServer } from '../harness/test-server.js';
import { HostileRun } from './hostile-run.js';

const STEP = 5_000;
/** Heap after a collection may grow by this between the first steps, which fill every cache, and the last. */
const GROWTH = 1.1;
/** Caches are full after so many of the inputs. */
const WARM = 0.3;
const SHOWN = 20;
/** More requests with a token that is not good any more would be a run of strangers. */
const STRANGERS = 0.05;

/** Sends hostile inputs by seed and prints what came of them. */
export async function prove(args: readonly string[]): Promise<boolean> {
  const options = { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: 'long' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const server = await startTestServer();
  process.env['TEST_DATABASE_URL'] = server.url;
  const run = await HostileRun.open(values.seed);
  try {
    return await sendAll(run, Number(values.count));
  } finally {
    await run.close();
    await server.stop();
  }
}

async function sendAll(run: HostileRun, count: number): Promise<boolean> {
  const collect = collector();
  const before = await run.canary();
  let warm = 0;
  for (let sent = 0; sent < count; sent += STEP) {
    await run.send(Math.min(STEP, count - sent));
    if (warm === 0 && sent >= count * WARM) warm = collect();
    console.log(`${Math.min(sent + STEP, count)} sent, ${run.tally.faults.length} faults, heap ${Math.round(collect() / 1e6)} MB`);
  }
  const after = collect();
  for (const fault of run.tally.faults.slice(0, SHOWN)) console.log(fault);
  const [alive, same] = [await run.alive(), (await run.canary()) === before];
  console.log(JSON.stringify({ ...run.tally, faults: run.tally.faults.length, alive, same, heap: [warm, after] }));
  if (run.tally.unknown > count * STRANGERS) return false;
  return run.tally.faults.length === 0 && alive && same && (warm === 0 || after <= warm * GROWTH);
}

/** Collects what is no longer used; bytes of the heap then. */
function collector(): () => number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
}
