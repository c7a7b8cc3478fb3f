import { expect, test } from '@jest/globals';
import { ConcurrentRun } from './concurrent-run.js';

/* Thousands of acts at once on the same rows: no update is lost, nothing overlaps, no unit is above itself. More: `npm run prove -- concurrent`. */

const COUNT = Number(process.env['CONCURRENT'] ?? 2_000);
/** Milliseconds for an act, many times over. */
const EACH = 50;

test(
  `${COUNT} acts at once leave every row as it was told`,
  async () => {
    const run = await ConcurrentRun.open('quick');
    try {
      await run.send(COUNT, (line) => console.log(line));
      const { outcomes, wrong } = run.tally;
      expect(wrong).toEqual([]);
      // Both ways out of each race were taken.
      const ways = ['edit DONE', 'edit CONFLICT', 'recognition DONE', 'recognition RULE_VIOLATION', 'move DONE', 'move refused'];
      expect([...ways, 'membership DONE', 'membership refused'].filter((way) => !outcomes[way])).toEqual([]);
    } finally {
      await run.close();
    }
  },
  200_000 + COUNT * EACH,
);
