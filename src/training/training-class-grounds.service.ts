import { referred } from '../database/load.js';
import type { ActTransaction } from '../database/transact.js';
import { RuleViolationError } from '../kernel/errors.js';
import { Document } from '../organization/index.js';
import type { TrainingClass } from './training-class.entity.js';
import type { Grounds } from './training-class-terms.entity.js';
import { largestClass, documentRegistered } from './training-class.query.js';
import { TrainingPlan } from './training-plan.entity.js';
import { planFacts, type PlanFacts } from './training-plan.query.js';

interface Named {
  readonly planId?: string | null | undefined;
  readonly documentId?: string | null | undefined;
}

/** What a class is to follow from: rows that the writer sees. */
interface NamedGrounds {
  readonly plan: TrainingPlan | null;
  readonly document: Document | null;
  /** What an edit changes; what it leaves out stays. */
  readonly change: Partial<Grounds>;
  readonly ensureFit: (row: TrainingClass) => void;
}

export async function groundsOf(tx: ActTransaction, { planId, documentId }: Named): Promise<NamedGrounds> {
  const plan = planId == null ? null : await referred(tx, TrainingPlan, planId, 'input.planId');
  const document = documentId == null ? null : await referred(tx, Document, documentId, 'input.documentId');
  const change = {
    ...(planId !== undefined && { planId: plan?.id ?? null }),
    ...(documentId !== undefined && { documentId: document?.id ?? null }),
  };
  const ensureFit = (row: TrainingClass): void => {
    if (plan && !fits(row, { year: plan.year, unit: plan.unitNo })) throw new RuleViolationError('PLAN_DOES_NOT_FIT', ['input.planId']);
  };
  return { plan, document, change, ensureFit };
}

const fits = ({ unitNo, from }: TrainingClass, { year, unit }: { readonly year: number; readonly unit: number | null }): boolean =>
  unit === unitNo && year === Number(from.slice(0, 4));

const RUNS: readonly PlanFacts['state'][] = ['APPROVED', 'RUNNING'];

/** Throws unless the class is of an approved plan, or a registered document decides it (domain.md 11.6). */
export async function ensureGrounded(tx: ActTransaction, row: TrainingClass): Promise<void> {
  const plan = row.planId === null ? null : await planFacts(tx, row.planId);
  if (plan && !fits(row, plan)) throw new RuleViolationError('PLAN_DOES_NOT_FIT', ['plan']);
  const planned = plan !== null && RUNS.includes(plan.state);
  const decided = row.documentId !== null && (await documentRegistered(tx, row.documentId));
  if (!planned && !decided) throw new RuleViolationError('CLASS_NOT_GROUNDED', ['plan', 'documentNumber']);
}

/** Throws where the capacity is more than the rule set on training in force on the first day allows one class. */
export async function ensureSize(tx: ActTransaction, { capacity, unitNo, from }: TrainingClass): Promise<void> {
  const rule = unitNo === null ? null : await largestClass(tx, unitNo, from);
  if (rule && capacity > rule.most) throw new RuleViolationError('CLASS_TOO_LARGE', ['capacity'], rule.regulation);
}
