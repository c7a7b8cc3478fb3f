import type { ActTransaction } from '../database/transact.js';
import { grantsBehind } from '../kernel/authorize.js';
import type { DecisionInput } from '../kernel/decision-input.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { Decision, type Meeting } from '../organization/index.js';
import type { Ruled, Writing } from './ruling.entity.js';

export interface Keyed {
  readonly idempotencyKey: string;
}

/** An act on a row that is there. */
export interface OnRow extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

export interface Decided {
  readonly decision?: DecisionInput | null | undefined;
}

export const writing = ({ actor }: ActTransaction): Writing => ({ person: actor.person });

/** The decision of a body of the unit whose right the act uses, and its document. */
export async function decide(tx: ActTransaction, act: Act, row: object, meeting: Meeting): Promise<Ruled> {
  const units = grantsBehind(act, row).flatMap((no) => tx.actor.grants[no]?.unit.no ?? []);
  const decision = Decision.of(meeting, { id: newId(tx.now), units, today: tx.actor.today });
  const { document } = meeting;
  if (!document) throw new Error('A decision without a document is incomplete');
  // The unit of work knows no order between rows that name each other by id alone.
  await tx.em.persist(decision).flush();
  return { decision, document };
}
