/** The order of the files of a run: the longest first, so that no worker is left with one while the others have nothing to do. */
import { createRequire } from 'node:module';
import { relative } from 'node:path';

const require = createRequire(import.meta.url);
/** Jest's own order: what failed, then what took long; in a fresh clone, where it knows neither, the largest files. */
const { default: Sequencer } = createRequire(require.resolve('jest'))('@jest/test-sequencer');

/** Seconds of the files whose size does not tell how long they take. */
const SECONDS = {
  'test/door/lanes.test.ts': 89,
  'test/budgets/statements.test.ts': 80,
  'test/acts/crash.test.ts': 70,
  'test/database/worlds.test.ts': 68,
  'test/proof/proof.test.ts': 64,
  'test/access/paths.test.ts': 34,
  'test/house/guards.test.ts': 34,
  'test/ground/start.test.ts': 32,
  'test/acts/event-matrix.test.ts': 31,
  'test/attacks/slow-readers.test.ts': 26,
  'test/acts/concurrent.test.ts': 23,
  'test/attacks/hostile.test.ts': 20,
};

const secondsOf = ({ path, context }) => SECONDS[relative(context.config.rootDir, path).replaceAll('\\', '/')] ?? 0;

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const lasting = (test) => test.duration ?? secondsOf(test) * 1000;
    const sorted = super.sort(tests);
    const isLong = (test) => secondsOf(test) > 0;
    return [...sorted.filter(isLong).sort((a, b) => lasting(b) - lasting(a)), ...sorted.filter((test) => !isLong(test))];
  }
}
