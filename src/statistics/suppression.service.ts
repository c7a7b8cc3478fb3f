/** A group as it was counted: `base` is what thresholds look at, `part` what a share is made of. */
export interface CountedGroup {
  /** Position in the order of the keys. */
  readonly order: number;
  readonly base: number;
  readonly value: number;
  /** False for rows without a unit at the level that was asked: they are never shown. */
  readonly named: boolean;
}

export interface Thresholds {
  /** Figures over fewer are not told. */
  readonly least: number;
  /** True where a share needs as many in its part and outside it (F3). */
  readonly bothSides: boolean;
}

/** Whether a figure may be told at all: (1) and (2) of access.md 2.0. */
export function isTold({ base, value }: Pick<CountedGroup, 'base' | 'value'>, { least, bothSides }: Thresholds): boolean {
  return base >= least && (!bothSides || (value >= least && base - value >= least));
}

/** The groups that may be shown: (3) and (4) of access.md 2.0. While those left out hold fewer than the threshold, one more goes. */
export function shown<G extends CountedGroup>(groups: readonly G[], thresholds: Thresholds): readonly G[] {
  const told = groups.filter((group) => group.named && isTold(group, thresholds));
  const held = (kept: readonly G[]): number => sum(groups.filter((group) => !kept.includes(group)));
  let kept: readonly G[] = told;
  while (kept.length > 0 && held(kept) > 0 && held(kept) < thresholds.least) kept = withoutSmallest(kept);
  return kept;
}

const sum = (groups: readonly CountedGroup[]): number => groups.reduce((total, { base }) => total + base, 0);

function withoutSmallest<G extends CountedGroup>(groups: readonly G[]): readonly G[] {
  const [smallest] = [...groups].sort((a, b) => a.base - b.base || a.order - b.order);
  return groups.filter((group) => group !== smallest);
}
