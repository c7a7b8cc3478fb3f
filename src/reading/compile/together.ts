import type { ManyField } from '../../kernel/nouns.js';
import { SENSITIVE } from '../../kernel/policy.js';
import type { ConnectionPart, ListPlan, ObjectPlan, Part } from '../plan.js';
import type { Compilation } from './compilation.js';

/** Parts of a row of which some are lists below it. */
interface Listing {
  readonly part: Part;
}

/**
 * Neighbours among the lists below a row that hang by one edge, a column, and can be read together: numbers and light pages. They read
 * all rows of the edge, so that a number, which does so anyway, has to be among them.
 */
export function together<T extends Listing>(c: Compilation, parts: readonly T[]): readonly (readonly T[])[] {
  const made: T[][] = [];
  for (const each of parts) {
    const last = made.at(-1);
    if (last?.[0] && isNeighbour(c, last[0].part, each.part) && hasRoom(last, each)) last.push(each);
    else made.push([each]);
  }
  return made.flatMap((group) =>
    group.some(({ part }) => part.kind === 'list' && isNumber(part.list)) ? [group] : group.map((one) => [one]),
  );
}

function isNeighbour(c: Compilation, a: Part, b: Part): boolean {
  if (a.kind !== 'list' || b.kind !== 'list' || a.field !== b.field) return false;
  return [a, b].every((part) => isLight(c, part.list, part.field));
}

/** A page beside numbers makes all rows into text, for which nobody is charged. */
const MOST_PAGES = 4;

const hasRoom = (group: readonly Listing[], { part }: Listing): boolean =>
  part.kind !== 'list' ||
  isNumber(part.list) ||
  group.filter((one) => one.part.kind === 'list' && !isNumber(one.part.list)).length < MOST_PAGES;

const isNumber = ({ parts }: ListPlan): boolean => parts.some(isCount) && parts.every((part) => isCount(part) || part.kind === 'typename');
const isCount = ({ kind }: ConnectionPart): boolean => kind === 'totalCount' || kind === 'countPrecision';

function isLight(c: Compilation, { no, parts, noun }: ListPlan, { join }: ManyField): boolean {
  const { after, before, backwards, words, sensitive } = c.listOf(no);
  const plain = !after && !before && !backwards && words.length === 0 && sensitive.length === 0 && noun.secret === null;
  const shows = parts.filter((part) => part.kind !== 'typename');
  return plain && join.by === 'column' && shows.length > 0 && shows.every((part) => isCount(part) || isLightPage(part));
}

/** Rows are made into text before the page is cut: nothing in them may read other rows, nor be logged. */
const isLightPage = (part: ConnectionPart): boolean => part.kind === 'nodes' && isLightObject(part.object);

function isLightObject({ parts }: ObjectPlan): boolean {
  return parts.every(
    (part) =>
      part.kind === 'typename' ||
      (part.kind === 'value' && part.field.kind === 'column' && !SENSITIVE.some((each) => each === part.field.class)),
  );
}
