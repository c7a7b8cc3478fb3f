import { referred, required } from '../database/load.js';
import { ensureVersion, unitsBehind, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import type { DecisionInput } from '../kernel/decision-input.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { Body, Decision, meetingOf } from '../organization/index.js';
import { cleanLines, ensureInBeing, type Keyed, type OnRow } from './acting.service.js';
import { TrainingPlan, type PlanTerms } from './training-plan.entity.js';
import { closePlans } from './training-plan.query.js';
import { writing } from './training.service.js';

interface Words {
  readonly budget?: number | null | undefined;
  readonly items?: readonly string[] | null | undefined;
}

interface Drafting extends Keyed, Words {
  readonly ownerBodyId: string;
  readonly year: number;
  readonly title: string;
}

interface Edits extends OnRow, Words {
  readonly year?: number | null | undefined;
  readonly title?: string | null | undefined;
}

const LONGEST_TITLE = 500;
const LONGEST_REASON = 2000;
const MOST_ITEMS = 100;

/** The acts on training plans (access.md 2.15): drafted by the body that carries it out, approved by the committee above. */
export class TrainingPlanService {
  constructor(private readonly writer: Writer) {}

  create(who: Requester, input: Drafting): Promise<Outcome> {
    const { year, budget = null } = input;
    const terms: PlanTerms = { year, title: titleOf(input.title), budget, items: itemsOf(input.items) };
    return this.writer.act(who, asked('createTrainingPlan', input, null), async (tx) => {
      const body = await referred(tx, Body, input.ownerBodyId, 'input.ownerBodyId');
      const plan = TrainingPlan.draft(newId(tx.now), body, writing(tx));
      authorize(tx.ability, 'createTrainingPlan', plan);
      tx.ensureNoMoratorium('TRAINING', plan.unitNo);
      ensureInBeing(body, tx.actor.today, 'input.ownerBodyId');
      plan.create(terms, writing(tx));
      plan.draftingUnit = unitsBehind(tx, 'createTrainingPlan', plan)[0] ?? null;
      tx.em.persist(plan);
      return plan;
    });
  }

  edit(who: Requester, input: Edits): Promise<Outcome> {
    const change = changeOf(input);
    return this.on(who, 'editTrainingPlan', input, (tx, plan) => {
      authorize(tx.ability, 'editTrainingPlan', plan);
      tx.ensureNoMoratorium('TRAINING', plan.unitNo);
      plan.edit(change, writing(tx));
    });
  }

  submit(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'submitTrainingPlan', input, (tx, plan) => {
      authorize(tx.ability, 'submitTrainingPlan', plan);
      tx.ensureNoMoratorium('TRAINING', plan.unitNo);
      plan.submit(writing(tx));
    });
  }

  decide(who: Requester, input: OnRow & { readonly decision?: DecisionInput | null | undefined }): Promise<Outcome> {
    return this.writer.act(who, asked('decideTrainingPlan', input, input.id), async (tx) => {
      const plan = await required(tx, TrainingPlan, input.id, 'input.id');
      const meeting = await meetingOf(tx, input.decision);
      ensureVersion(plan, input.expectedVersion);
      authorize(tx.ability, 'decideTrainingPlan', plan);
      tx.ensureNoMoratorium('TRAINING', plan.unitNo);
      const units = unitsBehind(tx, 'decideTrainingPlan', plan);
      const decision = Decision.of(meeting, { id: newId(tx.now), units, today: tx.actor.today });
      // The unit of work knows no order between rows that name each other by id alone.
      await tx.em.persist(decision).flush();
      plan.decide(decision);
      await closePlans(tx, plan.ownerBodyId, tx.actor.today);
      return plan;
    });
  }

  return(who: Requester, input: OnRow & { readonly reason?: string | null | undefined }): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST_REASON);
    return this.on(who, 'returnTrainingPlan', input, (tx, plan) => {
      authorize(tx.ability, 'returnTrainingPlan', plan);
      tx.ensureNoMoratorium('TRAINING', plan.unitNo);
      plan.return(reason);
    });
  }

  /** The plan in the version that the client has seen. */
  private on(
    who: Requester,
    act: Act,
    input: OnRow,
    work: (tx: ActTransaction, plan: TrainingPlan) => void | Promise<void>,
  ): Promise<Outcome> {
    return this.writer.act(who, asked(act, input, input.id), async (tx) => {
      const plan = await required(tx, TrainingPlan, input.id, 'input.id');
      ensureVersion(plan, input.expectedVersion);
      await work(tx, plan);
      return plan;
    });
  }
}

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: TrainingPlan, input, target });

const titleOf = (title: string): string | null => cleanText(title, 'input.title', LONGEST_TITLE);
const itemsOf = (items: readonly string[] | null | undefined): readonly string[] => cleanLines(items, 'input.items', MOST_ITEMS);

function changeOf({ year, title, budget, items }: Edits): Partial<PlanTerms> {
  return {
    ...(year != null && { year }),
    ...(title != null && { title: titleOf(title) }),
    ...(budget !== undefined && { budget }),
    ...(items != null && { items: itemsOf(items) }),
  };
}
