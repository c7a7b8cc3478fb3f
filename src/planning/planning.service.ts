import type { ActTransaction, Versioned } from '../database/transact.js';
import { unitsBehind } from '../database/transact.js';
import type { DecisionInput } from '../kernel/decision-input.js';
import { RuleViolationError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { Decision, type Meeting } from '../organization/index.js';
import type { Decided, PlanningCycle, Writing } from './planning-cycle.entity.js';
import type { PlanningCycleState } from './planning-cycle-codes.entity.js';
import type { PlanningRules } from './planning-rules.entity.js';

export interface Keyed {
  readonly idempotencyKey: string;
}

/** An act on a row that is there. */
export interface OnRow extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

export interface Deciding {
  readonly decision?: DecisionInput | null | undefined;
}

/** The process that a moratorium suspends. */
export const PROCESS = 'PLANNING';

export const writing = ({ actor }: ActTransaction): Writing => ({ person: actor.person, today: actor.today });

/** The decision of a body of the unit whose right the act uses, with the number of its document. */
export async function decidedBy(tx: ActTransaction, act: Act, row: Versioned, meeting: Meeting): Promise<Decided> {
  const decision = Decision.of(meeting, { id: newId(tx.now), units: unitsBehind(tx, act, row), today: tx.actor.today });
  const { document } = meeting;
  if (!document) throw new Error('A decision without a document is incomplete');
  // The unit of work knows no order between rows that name each other by id alone.
  await tx.em.persist(decision).flush();
  return { decision, documentNumber: `${document.number ?? ''}-${document.symbol}` };
}

/** Whoever breaks a rule of the regulation on planning is told which regulation it is, by the rules that the row is judged by. */
export async function citing<T>(rules: () => Promise<PlanningRules | null>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RuleViolationError) || error.details.regulation !== undefined) throw error;
    throw new RuleViolationError(error.rule, error.fields, (await rules())?.regulationOf(error.rule));
  }
}

/** The cycle has to be at a stage for the act. */
export function ensureStage({ state }: PlanningCycle, states: readonly PlanningCycleState[]): void {
  if (!states.includes(state)) throw new RuleViolationError('CYCLE_NOT_TAKING_ENTRIES', ['cycle.state']);
}
