import { subject } from '@casl/ability';
import type { Ability } from './ability.js';
import { ForbiddenError } from './errors.js';
import { nounOf } from './nouns.js';
import type { Action } from './policy.js';

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
  const noun = nounOf(row.constructor);
  const facts = FACTS.get(row);
  if (noun.facts.size > 0 && !facts) throw new Error(`A ${noun.name} that was not loaded has no facts to judge by`);
  return ability.can(act, subject(noun.name, { ...row, ...facts }));
}

/** Throws FORBIDDEN unless the rules allow the act on the row. */
export function authorize<T extends object, A extends Action>(ability: Ability, act: A, row: T): asserts row is Authorised<T, A> {
  if (!can(ability, act, row)) throw new ForbiddenError();
}
