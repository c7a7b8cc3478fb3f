import { slotsOf, type Path, type RuleGroup } from './reader.js';

const LEVEL_COLUMN = /^l([1-5])$/u;
const [ABOVE_ALL, BELOW_ALL] = [0, 6];

/** How many other tables the test of a group reads, and one. */
export const reads = ({ key }: Pick<RuleGroup, 'key'>): number => key.split(/\$(?:elemMatch|none)/u).length;

/** Level of the unit whose rows the group has; above all levels where it has all rows, below them where something else says which. */
export function depthOf({ rules }: Pick<RuleGroup, 'rules'>): number {
  const conditions = rules[0]?.conditions ?? {};
  if (Object.keys(conditions).length === 0) return ABOVE_ALL;
  const levels = slotsOf(conditions).map(({ path }) => levelIn(path) ?? BELOW_ALL);
  return levels.length === 0 ? BELOW_ALL : Math.max(...levels);
}

function levelIn(path: Path): number | null {
  const found = path.map((step) => LEVEL_COLUMN.exec(String(step))?.[1]).find((level) => level !== undefined);
  return found === undefined ? null : Number(found);
}

/** PostgreSQL takes alternatives in their order: the cheap ones stand first, and of these the ones that have more rows. */
export function inOrder<T extends Pick<RuleGroup, 'key' | 'rules'>>(groups: readonly T[]): readonly T[] {
  return [...groups].sort((a, b) => reads(a) - reads(b) || depthOf(a) - depthOf(b));
}
