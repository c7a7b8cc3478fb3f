import { abilityOf, type Ability } from '../../src/kernel/ability.js';
import type { Actor } from '../../src/kernel/actor.js';
import { nounOf } from '../../src/kernel/nouns.js';
import type { Policy } from '../../src/kernel/policy.js';
import { actorOf, fieldsIn, type Asker, type Bench, type Sheet } from './worlds.js';

/** The rules that are compared with the oracle: those of the product, or changed ones. */
export interface Rules {
  readonly policies: readonly Policy[];
  readonly grantsOf: (footing: Asker['footing']) => Actor['grants'];
}

/** What the rules show of a row: the fields of all that match it. */
function shownBy(ability: Ability, { type, fields }: Sheet): (row: object) => string {
  const rules = ability.rulesFor('read', type);
  const texts = new Map<string, string>();
  return (row) => {
    const matching = rules.filter((rule) => rule.matchesConditions(row));
    const key = matching.map(({ priority }) => priority).join();
    const known = texts.get(key);
    if (known !== undefined) return known;
    const made = fieldsIn(new Set(matching.flatMap((rule) => rule.fields ?? [])), fields);
    texts.set(key, made);
    return made;
  };
}

/** Where rules and oracle part over the fields by which an actor may search. */
function searchDiffers(ability: Ability, { type, fields }: Sheet, asker: Asker, bench: Bench): string | null {
  const searched = new Set(ability.rulesFor('read', type).flatMap(({ origin }) => (origin as { searchable?: string[] }).searchable ?? []));
  const field = fields.find((name) => searched.has(name) !== bench.world.oracle.searchable(asker.oracle, type, name));
  return field === undefined ? null : `search of ${type}.${field} by ${asker.footing.username}`;
}

function abilityFor(asker: Asker, { policies, grantsOf }: Rules, type: string, today: string): Ability {
  const own = policies.filter(({ subject }) => nounOf(subject).name === type);
  return abilityOf(actorOf(asker, today, grantsOf(asker.footing)), own, asker.reasoned);
}

/** Rows that the two sides already judge otherwise where nothing is changed: they judge nothing, and are counted. */
const UNSOUND = new WeakMap<Sheet, ReadonlyMap<Asker, ReadonlySet<number>>>();

function unsoundIn(bench: Bench, sheet: Sheet, sound: Rules): ReadonlyMap<Asker, ReadonlySet<number>> {
  const known = UNSOUND.get(sheet);
  if (known) return known;
  const rowsOf = (asker: Asker): ReadonlySet<number> => {
    const shown = shownBy(abilityFor(asker, sound, sheet.type, bench.ground.today), sheet);
    return new Set(sheet.rows.flatMap((row, n) => (shown(row) === sheet.shown.get(asker)?.[n] ? [] : [n])));
  };
  const made = new Map(bench.askers.map((asker) => [asker, rowsOf(asker)]));
  UNSOUND.set(sheet, made);
  const count = [...made.values()].reduce((sum, rows) => sum + rows.size, 0);
  const of = `${sheet.rows.length * bench.askers.length} rows of ${sheet.type} in world ${bench.ground.seed}`;
  if (count > 0) console.error(`${count} of ${of} are left out`);
  return made;
}

/** The first cell of a type in which the rules say another thing than the oracle, or null. */
export async function cellThatDiffers(bench: Bench, rules: Rules, sound: Rules, type: string): Promise<string | null> {
  const sheet = await bench.sheet(type);
  const unsound = unsoundIn(bench, sheet, sound);
  for (const asker of bench.askers) {
    const ability = abilityFor(asker, rules, type, bench.ground.today);
    const shown = shownBy(ability, sheet);
    const wanted = sheet.shown.get(asker) ?? [];
    const i = sheet.rows.findIndex((row, n) => !unsound.get(asker)?.has(n) && shown(row) !== wanted[n]);
    const at = `world ${bench.ground.seed}, ${asker.footing.username}${asker.reasoned ? ' with a reason' : ''}`;
    if (i >= 0) return `${at}: ${type} shows "${shown(sheet.rows[i] as object)}" instead of "${wanted[i] ?? ''}"`;
    const searched = searchDiffers(ability, sheet, asker, bench);
    if (searched !== null) return `${at}: ${searched}`;
  }
  return null;
}
