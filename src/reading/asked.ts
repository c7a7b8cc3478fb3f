import { getArgumentValues } from 'graphql';
import { BadInputError } from '../kernel/errors.js';
import type { Variables } from './collect.js';
import type { Asked } from './compile/root.js';
import { globalId, uuidOf, type GlobalId } from './global-id.js';
import { LARGEST_SIZE } from './list-arguments.js';
import type { RootPlan } from './plan.js';

type Given = Readonly<Record<string, unknown>>;

/** A root field with the values that one request asks it with. */
export interface Prepared {
  readonly plan: RootPlan;
  /** Arguments of its lists, by their numbers. */
  readonly args: readonly Given[];
  readonly asked: Asked;
  /** The key of one row: a uuid or a natural key; null where there can be no such row. */
  readonly key: string | null;
  readonly ids: readonly (GlobalId | null)[];
}

type Rows = Pick<Prepared, 'asked' | 'key' | 'ids'>;

const NO_ROW: Rows = { asked: { property: null, types: [] }, key: null, ids: [] };

/** Reads the arguments of a root field and of all lists below it. */
export function prepareRoot(plan: RootPlan, variables: Variables): Prepared {
  const args = plan.lists.map((list) => getArgumentValues(list.declaration, list.node, variables));
  return { plan, args, ...rowsOf(plan, getArgumentValues(plan.declaration, plan.node, variables)) };
}

function rowsOf({ mark, target, key: place, declaration }: RootPlan, given: Given): Rows {
  // The row of a payload has no arguments: the act names it.
  if (target.kind === 'list' || declaration.args.length === 0) return NO_ROW;
  if (target.kind === 'one') return oneRow(place, target.object.noun.name, ['id', ...mark.keys], given);
  const known = (text: string): GlobalId | null => globalId(text, target.objects);
  if (mark.kind === 'nodes') return manyRows(place, given['ids'] as readonly string[], known);
  const id = known(String(given['id']));
  return { asked: { property: 'id', types: id ? [id.type] : [] }, key: id?.uuid ?? null, ids: [] };
}

function manyRows(place: string, texts: readonly string[], known: (text: string) => GlobalId | null): Rows {
  if (texts.length > LARGEST_SIZE) {
    throw new BadInputError({ vi: `Nhiều nhất ${LARGEST_SIZE} id.`, en: `At most ${LARGEST_SIZE} ids.` }, [`${place}.ids`]);
  }
  const ids = texts.map(known);
  const types = [...new Set(ids.flatMap((id) => id?.type ?? []))].sort();
  return { asked: { property: 'id', types }, key: null, ids };
}

function oneRow(place: string, noun: string, keys: readonly string[], given: Given): Rows {
  const [property, ...more] = keys.filter((key) => given[key] != null);
  if (property === undefined || more.length > 0) {
    const list = keys.join(', ');
    throw new BadInputError({ vi: `Cần đúng một trong: ${list}.`, en: `Give exactly one of: ${list}.` }, [place]);
  }
  const value = String(given[property]);
  const key = property === 'id' ? uuidOf(value, noun) : value.normalize('NFC');
  return key === null ? NO_ROW : { asked: { property, types: [] }, key, ids: [] };
}
