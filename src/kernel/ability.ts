import { createMongoAbility, mongoQueryMatcher, type MongoAbility, type RawRuleOf } from '@casl/ability';
import type { Actor, Grant, Place } from './actor.js';
import { nounOf, type Noun } from './nouns.js';
import { fieldsOf, searchableOf, type Action, type Line, type Policy } from './policy.js';
import type { Conditions } from './scope.js';

/** CASL's ability over our actions and the names of our nouns. */
export type Ability = MongoAbility<[Action, string | object]>;

/** A CASL rule that remembers the grant and the line it comes from. */
export type GrantRule = RawRuleOf<Ability> & {
  readonly conditions: Conditions;
  readonly fields: string[];
  /** Position of the grant in the actor's list: rights of one grant never combine with another's (access.md 1.8). */
  readonly grant: number;
  /** Fields of the rule that count as searchable. */
  readonly searchable: readonly string[];
  /** Set where the rule shows a figure only from this value on. */
  readonly atLeast: number | null;
};

/** What an actor may do today, for one request: computed from the policies and the grants, nothing else. */
export function abilityOf(actor: Actor, policies: readonly Policy[], reasoned = false): Ability {
  const rules = policies.flatMap((policy) =>
    merged(actor.grants.flatMap((grant, no) => policy.lines.flatMap((line) => rulesOf(policy, line, { grant, no, actor, reasoned })))),
  );
  return createMongoAbility<Ability>(rules, { conditionsMatcher });
}

/** CASL takes `$and` and `$or` for names of fields, which no row has; SQL reads them as they are meant, and so does this. */
export function conditionsMatcher({ $and = [], $or, ...rest }: Conditions): (row: object) => boolean {
  const { plain, tests } = apart(rest);
  const all = [...($and as readonly Conditions[]).map(conditionsMatcher), ...tests];
  const some = $or ? ($or as readonly Conditions[]).map(conditionsMatcher) : null;
  const fields = mongoQueryMatcher(plain) as (row: object) => boolean;
  return (row) => fields(row) && all.every((matches) => matches(row)) && (some?.some((matches) => matches(row)) ?? true);
}

/** What is asked of the rows of a fact: some of them, or none, meet conditions that may ask of further facts in turn. */
interface OfFact {
  readonly $none?: Conditions;
  readonly $elemMatch?: Conditions;
}

/** CASL has no word for a fact without rows that meet conditions (`$none`), and looks for none within `$elemMatch`: these tests stand apart. */
function apart(conditions: Conditions): { readonly plain: Conditions; readonly tests: readonly ((row: object) => boolean)[] } {
  const plain: Record<string, unknown> = {};
  const tests: ((row: object) => boolean)[] = [];
  for (const [key, value] of Object.entries(conditions)) {
    const { $none, $elemMatch, ...others } = (isPlainObject(value) ? value : {}) as OfFact;
    if ($none) tests.push(someOf(key, $none, false));
    if ($elemMatch) tests.push(someOf(key, $elemMatch, true));
    if (!$none && !$elemMatch) plain[key] = value;
    else if (Object.keys(others).length > 0) plain[key] = others;
  }
  return { plain, tests };
}

const isPlainObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

function someOf(fact: string, conditions: Conditions, wanted: boolean): (row: object) => boolean {
  const matches = conditionsMatcher(conditions);
  return (row) => ((row as Readonly<Record<string, readonly object[]>>)[fact] ?? []).some(matches) === wanted;
}

interface Held {
  readonly grant: Grant;
  readonly no: number;
  readonly actor: Actor;
  readonly reasoned: boolean;
}

function rulesOf(policy: Policy, line: Line, { grant, no, actor, reasoned }: Held): GrantRule[] {
  if (!line.roles.includes(grant.role)) return [];
  const noun = nounOf(policy.subject);
  const actions = line.actions.filter((action) => delegatedTo(grant, action, noun));
  return line.rows
    .where(grant, actor, reasoned)
    .flatMap((conditions) => actions.flatMap((action) => rulesOn({ noun, line, grant, no, action }, conditions)));
}

/** A right of one's own holds as it is; a delegated one for the listed types and acts alone (K17). */
function delegatedTo({ delegated }: Grant, action: Action, noun: Noun): boolean {
  if (!delegated) return true;
  return action === 'read' ? delegated.subjects.includes(noun.name) : delegated.acts.includes(action);
}

interface Source {
  readonly noun: Noun;
  readonly line: Line;
  readonly grant: Grant;
  readonly no: number;
  readonly action: Action;
}

function rulesOn({ noun, line, grant, no, action }: Source, conditions: Conditions): GrantRule[] {
  const shown = fieldsOf(line, noun);
  const isBase = (name: string): boolean => noun.fields.get(name)?.class === 'base';
  const make = (fields: readonly string[], extra: Conditions, atLeast: number | null): GrantRule => ({
    action,
    subject: noun.name,
    conditions: { ...conditions, ...extra },
    // CASL's type would have a list that may change; this one is shared by all actors and does not.
    fields: fields as string[],
    grant: no,
    searchable: searchableOf(line, grant, noun, fields),
    atLeast,
  });
  const from = line.atLeast;
  if (from === null) return [make(shown, {}, null)];
  const figures = shown.filter((name) => !isBase(name));
  return [make(shown.filter(isBase), {}, null), ...figures.map((name) => make([name], { [name]: { $gte: from } }, from))];
}

/** Rules of one grant on the same rows become one, so that SQL asks each condition once. */
function merged(rules: readonly GrantRule[]): GrantRule[] {
  const byKey = new Map<string, GrantRule>();
  for (const rule of rules) {
    const key = `${rule.grant} ${String(rule.action)} ${JSON.stringify(rule.conditions)}`;
    const found = byKey.get(key);
    byKey.set(key, found ? union(found, rule) : rule);
  }
  return [...byKey.values()];
}

function union(a: GrantRule, b: GrantRule): GrantRule {
  return {
    ...a,
    fields: [...new Set([...a.fields, ...b.fields])],
    searchable: [...new Set([...a.searchable, ...b.searchable])],
  };
}

/** The rules of an ability on a subject, whatever they allow. */
export function allRules(ability: Ability, subject: string): readonly GrantRule[] {
  return ability.rules.filter((rule) => rule.subject === subject) as unknown as readonly GrantRule[];
}

/** The rules of an ability for an action on a subject. */
export function rulesFor(ability: Ability, action: Action, subject: string): readonly GrantRule[] {
  return ability.rulesFor(action, subject).map((rule) => rule.origin as GrantRule);
}

/** Whether a grant shows more of the noun than base fields, on all rows of a unit by a scope letter: figures of it are exact then. */
export function reaches(actor: Actor, { subject, lines }: Policy, place: Place): boolean {
  const noun = nounOf(subject);
  const tells = lines.filter((line) => line.actions.includes('read') && line.classes.length > 0 && line.atLeast === null);
  return actor.grants.some(
    (grant) => delegatedTo(grant, 'read', noun) && tells.some((line) => line.roles.includes(grant.role) && line.rows.reaches(grant, place)),
  );
}
