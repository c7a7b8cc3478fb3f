import { nounOf, type Fact, type Join, type Noun } from '../kernel/nouns.js';
import type { Conditions } from '../kernel/scope.js';
import { isWithin, type RuleGroup } from './reader.js';

/** A row behind an alias; that of a list below another row hangs on it. */
export interface Row {
  readonly noun: Noun;
  readonly alias: string;
  readonly held: Held | null;
}

/** How a row hangs on the row above: its column `theirs` names that row by the key `own`. */
export interface Held {
  readonly above: Row;
  readonly own: string;
  readonly theirs: string;
  /** Groups of rules of which one shows the list on the row above. */
  readonly shown: readonly RuleGroup[];
}

/** Only an edge to one row names it by a key. */
export function heldBy(noun: Noun, join: Join, above: Row, shown: readonly RuleGroup[]): Held | null {
  if (join.by !== 'column') return null;
  const { own, theirs } = join;
  const edges = [...noun.fields.values()].filter((field) => field.kind === 'one');
  const named = edges.some(({ to, column, target }) => column === theirs && target === own && nounOf(to()) === above.noun);
  return named ? { above, own, theirs, shown } : null;
}

/** SQL on a row with the key of the row above in place of the column that is equal to it. */
function byKey(sql: string, { alias, held }: Row): string {
  if (!held) return sql;
  return sql.replace(new RegExp(String.raw`\b${alias}\.${held.theirs}\b`, 'gu'), `${held.above.alias}.${held.own}`);
}

/** The same for each row that the row hangs on in turn: what then names rows above alone is asked once for all rows of the list. */
export function byKeys(sql: string, row: Row): string {
  return row.held ? byKeys(byKey(sql, row), row.held.above) : sql;
}

const nowhere = (): string => '';

/** Whether the rows of a fact are the row above and no other. */
export function isAbove(fact: Fact, row: Row): boolean {
  if (!row.held || nounOf(fact.of()) !== row.held.above.noun) return false;
  const { above, own } = row.held;
  const key = `${above.alias}.${own}`;
  return byKey(fact.on({ row: row.alias, fact: above.alias, today: nowhere }), row) === `${key} = ${key}`;
}

/** Whether the rules hold for each row that hangs on a row above which shows the list: what they ask has been asked there. */
export function isImplied(groups: readonly RuleGroup[], row: Row): boolean {
  const shown = row.held?.shown ?? [];
  const lifted = groups.map((group) => ({
    ...group,
    rules: group.rules.flatMap((rule) => {
      const conditions = liftedTo(rule.conditions, row);
      return conditions ? [{ ...rule, conditions }] : [];
    }),
  }));
  return shown.length > 0 && isWithin(shown, lifted);
}

/** Conditions on a row as those on the row above that mean the same; null where they ask for more than that row tells. */
function liftedTo(conditions: Conditions, row: Row): Conditions | null {
  const made = new Map<string, unknown>();
  for (const [key, value] of Object.entries(conditions)) {
    const lifted = liftedTerm(key, value, row);
    if (!lifted || Object.keys(lifted).some((name) => made.has(name))) return null;
    for (const [name, of] of Object.entries(lifted)) made.set(name, of);
  }
  return Object.fromEntries(made);
}

function liftedTerm(key: string, value: unknown, row: Row): Conditions | null {
  const fact = row.noun.facts.get(key);
  if (!fact) return null;
  if (!isAbove(fact, row)) return liftedFact(fact, value, row);
  const { $elemMatch, ...others } = value as { readonly $elemMatch?: Conditions };
  return $elemMatch && Object.keys(others).length === 0 ? $elemMatch : null;
}

/** A fact of the row above that has the same rows. */
function liftedFact(fact: Fact, value: unknown, row: Row): Conditions | null {
  const above = row.held?.above;
  const on = byKey(fact.on({ row: row.alias, fact: 'f', today: nowhere }), row);
  const same = [...(above?.noun.facts.values() ?? [])].find(
    (other) => other.of() === fact.of() && above && other.on({ row: above.alias, fact: 'f', today: nowhere }) === on,
  );
  return same ? { [same.name]: value } : null;
}
