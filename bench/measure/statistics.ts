const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export function quantile(values: readonly number[], share: number): number {
  const all = sorted(values);
  return all.length === 0 ? NaN : (all[Math.min(all.length - 1, Math.floor(all.length * share))] as number);
}

export function median(values: readonly number[]): number {
  const all = sorted(values);
  const middle = Math.floor(all.length / 2);
  if (all.length === 0) return NaN;
  return all.length % 2 === 1 ? (all[middle] as number) : ((all[middle - 1] as number) + (all[middle] as number)) / 2;
}

export const geomean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

const RESAMPLES = 2_000;
/** The same resamples at every run. */
const SEED = 20_221_114;

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The 95 % interval of the median by resampling the blocks. */
export function interval(values: readonly number[]): readonly [number, number] {
  const random = randomFrom(SEED);
  const pick = (): number => values[Math.floor(random() * values.length)] as number;
  const medians = Array.from({ length: RESAMPLES }, () => median(values.map(pick)));
  return [quantile(medians, 0.025), quantile(medians, 0.975)];
}
