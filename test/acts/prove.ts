import { parseArgs } from 'node:util';
import { startTestServer } from '../harness/test-server.js';
import { ConcurrentRun } from './concurrent-run.js';

const STEP = 10_000;
const SHOWN = 20;

/** Sends acts that want the same rows and prints what came of them; each step looks at rows of its own. */
export async function prove(args: readonly string[]): Promise<boolean> {
  const options = { count: { type: 'string', default: '50000' }, seed: { type: 'string', default: 'long' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const count = Number(values.count);
  const server = await startTestServer();
  process.env['TEST_DATABASE_URL'] = server.url;
  const wrong: string[] = [];
  try {
    for (let sent = 0; sent < count; sent += STEP) {
      const run = await ConcurrentRun.open(`${values.seed} ${sent}`);
      await run.send(Math.min(STEP, count - sent)).finally(() => run.close());
      wrong.push(...run.tally.wrong);
      console.log(`${Math.min(sent + STEP, count)} sent, ${wrong.length} wrong: ${JSON.stringify(run.tally.outcomes)}`);
    }
  } finally {
    await server.stop();
  }
  for (const each of wrong.slice(0, SHOWN)) console.log(each);
  return wrong.length === 0;
}
