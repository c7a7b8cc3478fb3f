import fc from 'fast-check';

/** The size and the mixture of a random world; everything else follows from the same seed. */
export interface WorldPlan {
  readonly units: number;
  readonly neighbours: boolean;
  readonly cadres: number;
  readonly ended: number;
  readonly vacant: number;
  readonly grants: number;
}

const PLAN: fc.Arbitrary<WorldPlan> = fc.record({
  // Most worlds are small, so that there are many; some are as large as the specification asks.
  units: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 30, max: 70 }) }, { weight: 2, arbitrary: fc.integer({ min: 70, max: 140 }) }, { weight: 1, arbitrary: fc.integer({ min: 140, max: 300 }) }), // prettier-ignore
  neighbours: fc.boolean(),
  cadres: fc.integer({ min: 30, max: 60 }),
  ended: fc.double({ min: 0.05, max: 0.25, noNaN: true }),
  vacant: fc.double({ min: 0.3, max: 0.7, noNaN: true }),
  grants: fc.double({ min: 0.2, max: 0.5, noNaN: true }),
});

/** The plan of a seed, the same everywhere. */
export function planOf(seed: number): WorldPlan {
  const [plan] = fc.sample(PLAN, { seed, numRuns: 1 });
  if (!plan) throw new Error('fast-check has given no plan');
  return plan;
}
