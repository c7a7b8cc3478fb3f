import { expect, test } from '@jest/globals';
import { proveWorlds } from './prove.js';

/** The worlds of every `npm test`; `npm run prove` goes on behind them. */
const SEEDS = Array.from({ length: 4 }, (_, i) => i + 1);
const WORLD = { pairs: 1_500, noninterference: 250, cells: 25_000 };
const MINUTES = 10 * 60_000;

test(
  'in random worlds every answer is the naive evaluator’s, ability and SQL are the oracle’s, and what is hidden makes no difference',
  async () => {
    const { pairs, noninterference, cells, leaks } = await proveWorlds(SEEDS, WORLD);
    console.log(`${pairs} pairs, ${noninterference} non-interference pairs, ${cells} cells, ${leaks} leaks`);
    expect(leaks).toBe(0);
    expect(pairs).toBeGreaterThanOrEqual(SEEDS.length * WORLD.pairs);
    expect(noninterference).toBeGreaterThanOrEqual(SEEDS.length * WORLD.noninterference);
    expect(cells).toBeGreaterThanOrEqual(SEEDS.length * WORLD.cells);
  },
  MINUTES,
);
