import { launch } from '../../src/database/launcher.js';

/** What a process tells about its launch. */
export interface Outcome {
  readonly url?: string;
  readonly error?: string;
}

const tell = (outcome: Outcome): void => console.log(JSON.stringify(outcome));

/** Launches on the directory of the first argument, tells the outcome as one line of JSON and waits to be ended. */
const [, , dataDir = ''] = process.argv;

try {
  const { url, stop } = await launch({ dataDir, log: (line) => console.error(line) });
  tell({ url });
  process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
  process.stdin.resume();
} catch (error) {
  tell({ error: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}
