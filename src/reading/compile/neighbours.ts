import type { ConnectionPart, ListPlan } from '../plan.js';
import type { Compilation, Neighbour } from './compilation.js';
import { commas, joined, member, object, type Piece } from './json.js';
import { objectJson } from './object.js';
import { keysOf, orderBy } from './order.js';
import { seenBelow, wantedTests } from './rows.js';
import { all, joinBranches } from './where.js';

/** `totalCount` counts no further (api.md section 3). */
export const COUNT_LIMIT = 10_000;

/** What is told of a number of rows. */
export function countJson(part: ConnectionPart, n: string): readonly Piece[] {
  if (part.kind === 'typename') return [{ fixed: JSON.stringify(part.name) }];
  if (part.kind === 'totalCount') return [{ sql: `least(${n}, ${COUNT_LIMIT})::text` }];
  return [{ sql: `case when ${n} > ${COUNT_LIMIT} then '"CAPPED"' else '"EXACT"' end` }];
}

/** Lists that hang on one row by the same edge: its rows are read once for all of them, and what several ask of a row is asked once. */
export function neighboursJson(c: Compilation, neighbours: readonly Neighbour[]): string {
  const [first] = neighbours;
  if (first?.field.join.by !== 'column') throw new Error('Neighbours hang by a column');
  const { noun } = first.list;
  const { join } = first.field;
  const alias = c.hang(first);
  c.share(alias);
  // Without a column of the rows, and with a test of the row above alone, it would be a number of rows above.
  const row = `${alias}.${join.theirs}`;
  const tests = neighbours.map(({ list }) => [seenBelow(c, list, alias), ...wantedTests(c, list, alias)]);
  const common = (tests[0] ?? []).filter((test) => tests.every((each) => each.includes(test)));
  const members = neighbours.map(({ key, list }, i) => {
    const test = all((tests[i] ?? []).filter((each) => !common.includes(each)));
    return member(key, object(list.parts.map((part) => member(part.key, partJson(c, { list, alias, row, test }, part)))));
  });
  const { texts, from } = c.beside.settle(alias, [joined(commas(members)), ...common]);
  const [text = '', ...where] = texts;
  const links = joinBranches(c, join, noun, first.above.alias, alias);
  return `(select ${text} from ${noun.table} ${alias}${from} where ${all([...links, ...where])})`;
}

interface Listed {
  readonly list: ListPlan;
  readonly alias: string;
  /** A column that each of the rows has. */
  readonly row: string;
  readonly test: string;
}

function partJson(c: Compilation, { list, alias, row, test }: Listed, part: ConnectionPart): readonly Piece[] {
  if (part.kind !== 'nodes') return countJson(part, `count(${row}) filter (where ${test})`);
  const args = c.listOf(list.no);
  const order = orderBy(keysOf(c, list, args, alias), false);
  const rows = `(array_agg((${objectJson(c, part.object, alias)})::text ${order}) filter (where ${test}))[1:${args.size}]`;
  return [{ sql: `'[' || coalesce(array_to_string(${rows}, ','), '') || ']'` }];
}
