import { expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { proveWorlds } from './prove.js';
import { add, noTally, type Tally } from './tally.js';

/** Seeds below are those of `npm test`. */
const FIRST_SEED = 1001;
const TALLY = new URL('./tally.json', import.meta.url);
const HOURS = 24 * 3_600_000;

/** What all long runs together have compared; the next one goes on at its seed. */
interface Kept extends Tally {
  worlds: number;
  nextSeed: number;
}

const OPTIONS = {
  /** How many worlds; further ones follow in the next run. */
  worlds: { type: 'string', default: '20' },
  /** One world again, by its seed: nothing is counted. */
  seed: { type: 'string' },
  pairs: { type: 'string', default: '1000' },
  noninterference: { type: 'string', default: '100' },
  cells: { type: 'string', default: '10000' },
  /** No new world is begun after so many minutes. */
  minutes: { type: 'string', default: '1440' },
} as const;

const { values } = parseArgs({ args: JSON.parse(process.env['PROVE'] ?? '[]') as string[], options: OPTIONS });
const sizes = { pairs: Number(values.pairs), noninterference: Number(values.noninterference), cells: Number(values.cells) };

function kept(): Kept {
  if (existsSync(TALLY)) return JSON.parse(readFileSync(TALLY, 'utf8')) as Kept;
  return { worlds: 0, nextSeed: FIRST_SEED, ...noTally() };
}

async function goOn(): Promise<void> {
  const end = performance.now() + Number(values.minutes) * 60_000;
  for (let left = Number(values.worlds); left > 0 && performance.now() < end; left -= 2) {
    const before = kept();
    const seeds = [before.nextSeed, before.nextSeed + 1].slice(0, left);
    const tally = await proveWorlds(seeds, sizes);
    add(before, tally);
    const after = { ...before, worlds: before.worlds + seeds.length, nextSeed: before.nextSeed + seeds.length };
    writeFileSync(TALLY, `${JSON.stringify(after, null, 2)}\n`);
    console.log(JSON.stringify(after));
    expect(tally.leaks).toBe(0);
  }
}

test('the long proof', () => (values.seed === undefined ? goOn() : proveWorlds([Number(values.seed)], sizes).then(({ leaks }) => expect(leaks).toBe(0))), HOURS); // prettier-ignore
