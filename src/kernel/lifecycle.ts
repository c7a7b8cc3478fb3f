import { RuleViolationError } from './errors.js';

/** The move of an act: from which states, to which. */
export interface Move<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
}

/** The state after an act; WRONG_STATE where the present one does not allow it. */
export function moved<S extends string>(state: S, { from, to }: Move<S>): S {
  if (!from.includes(state)) throw new RuleViolationError('WRONG_STATE', ['state']);
  return to;
}
