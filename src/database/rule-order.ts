import { slotsOf, type RuleGroup } from './reader.js';

const LEVEL_COLUMN = /^l([1-5])$/u;
const [ABOVE_ALL, BELOW_ALL] = [0, 6];

/** How many other tables the test of a group reads, and one. */
export const reads = ({ key }: Pick<RuleGroup, 'key'>): number => key.split(/\$(?:elemMatch|none)/u).length;

/** Level of the unit whose rows the group has; above all levels where it names none, below them for a person or units by number. */
export function depthOf({ rules }: Pick<RuleGroup, 'rules'>): number {
  const slots = slotsOf(rules[0]?.conditions);
  const levels = slots.flatMap(({ path }) => path.map((step) => Number(LEVEL_COLUMN.exec(String(step))?.[1] ?? ABOVE_ALL)));
  return Math.max(ABOVE_ALL, ...levels) || (slots.length === 0 ? ABOVE_ALL : BELOW_ALL);
}

/** PostgreSQL takes alternatives in their order: the cheap ones stand first, and of these the ones that have more rows. */
export function inOrder<T extends Pick<RuleGroup, 'key' | 'rules'>>(groups: readonly T[]): readonly T[] {
  return [...groups].sort((a, b) => reads(a) - reads(b) || depthOf(a) - depthOf(b));
}
