import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { computed } from '../kernel/marks.js';
import { Decision, Document } from '../organization/index.js';
import { TrainingClass } from './training-class.entity.js';
import type { TrainingPlanState } from './training-codes.entity.js';
import { TrainingPlan } from './training-plan.entity.js';

computed(TrainingPlan, 'documentNumber', {
  class: 'F0',
  type: 'text',
  description: 'Number and symbol of the decision that approved it (số, ký hiệu quyết định).',
  sql: ({ row }) => fragment`(
    select d.number || '-' || d.symbol from ${unscoped(() => Decision, 'label')} c
    join ${unscoped(() => Document, 'label: its number stands on the row that it supports')} d on d.id = c.document_id
    where c.id = ${row}.decision_id)`,
});

const BINDS = 'a plan binds its classes, whoever acts on them';

/** What a class asks of its plan. */
export interface PlanFacts {
  readonly state: TrainingPlanState;
  readonly year: number;
  readonly unit: number;
}

const FACTS = fragment`select p.state, p.year, p.unit from ${unscoped(() => TrainingPlan, BINDS)} p where p.id = $1 for no key update of p`;

/** The plan of a class as it stands, locked until the act ends. */
export async function planFacts(tx: Pick<Transaction, 'line'>, id: string): Promise<PlanFacts | null> {
  const [found] = await query<PlanFacts>(tx, FACTS, [id]);
  return found ?? null;
}

const RUN = fragment`
  update ${unscoped(() => TrainingPlan, BINDS)} p set state = 'RUNNING', version = p.version + 1 where p.id = $1 and p.state = 'APPROVED'`;

/** A plan runs from the announcement of its first class on. */
export async function runPlan(tx: Pick<Transaction, 'line'>, id: string): Promise<void> {
  await query(tx, RUN, [id]);
}

const CLOSE = fragment`
  update ${unscoped(() => TrainingPlan, BINDS)} p set state = 'CLOSED', version = p.version + 1
  where p.owner_body = $1 and p.state = 'RUNNING' and p.year < extract(year from $2::date)
    and not exists (select from ${unscoped(() => TrainingClass, BINDS)} c
      where c.plan_id = p.id and c.state not in ('CLOSED', 'CANCELLED') and c.id is distinct from $3::uuid)`;

/** Closes the plans of a body whose year is over and whose classes are, the one that an act is just ending included. */
export async function closePlans(tx: Pick<Transaction, 'line'>, body: string, today: string, ending: string | null = null): Promise<void> {
  await query(tx, CLOSE, [body, today, ending]);
}
