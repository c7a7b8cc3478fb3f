import { subject } from '@casl/ability';
import type { Ability, GrantRule } from './ability.js';
import { ForbiddenError } from './errors.js';
import { nounOf, type NounClass } from './nouns.js';
import type { Act, Action } from './policy.js';

declare const AUTHORISED: unique symbol;

/** A row on which an act has been authorised: an act's method asks for this type, so that an unauthorised row does not compile. */
export type Authorised<T, A extends Action> = T & { readonly [AUTHORISED]: A };

const FACTS = new WeakMap<object, Readonly<Record<string, readonly object[]>>>();

/** Notes the relations of a loaded row that rules ask for. */
export function rememberFacts(row: object, facts: Readonly<Record<string, readonly object[]>>): void {
  FACTS.set(row, facts);
}

/** Whether the rules allow an act on a loaded row, judged in memory. */
export function can(ability: Ability, act: Action, row: object): boolean {
  return ability.can(act, judged(row));
}

/** Whether the rules show a field of a loaded row, judged in memory. */
export function canRead(ability: Ability, row: object, field: string): boolean {
  return ability.can('read', judged(row), field);
}

function judged(row: object): object {
  const noun = nounOf(row.constructor);
  const facts = FACTS.get(row);
  if (noun.facts.size > 0 && !facts) throw new Error(`A ${noun.name} that was not loaded has no facts to judge by`);
  return subject(noun.name, { ...row, ...facts });
}

/** Positions in the actor's list of the grants that allow the act: on the row, or on some row where none is given. */
export function grantsFor(ability: Ability, act: Action, of: NounClass, row: object | null): readonly number[] {
  const judgedRow = row && judged(row);
  const rules = ability.rulesFor(act, nounOf(of).name).filter((rule) => judgedRow === null || rule.matchesConditions(judgedRow));
  return [...new Set(rules.map(({ origin }) => (origin as GrantRule).grant))];
}

/** Throws FORBIDDEN when no grant of the actor has the act at all: no row is looked at (access.md 5.4). */
export function ensureAct(ability: Ability, act: Act, of: NounClass): void {
  if (grantsFor(ability, act, of, null).length === 0) throw new ForbiddenError();
}

/** Throws FORBIDDEN unless the rules allow the act on the row. */
export function authorize<T extends object, A extends Action>(ability: Ability, act: A, row: T): asserts row is Authorised<T, A> {
  if (!can(ability, act, row)) throw new ForbiddenError();
  GRANTED.set(row, { act, grants: grantsFor(ability, act, row.constructor as NounClass, row) });
}

const GRANTED = new WeakMap<object, { readonly act: Action; readonly grants: readonly number[] }>();

/** The grants by which the act was authorised on the row; an act that asks for none is a mistake of ours. */
export function grantsBehind(act: Act, row: object): readonly number[] {
  const found = GRANTED.get(row);
  if (found?.act !== act) throw new Error(`${act} has changed a row on which it was not authorised`);
  return found.grants;
}
