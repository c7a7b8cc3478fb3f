import { place, referred, required } from '../database/load.js';
import { ensureVersion, unitsBehind, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize, type Authorised } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { RuleViolationError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { meetingOf, Organization, type Meeting } from '../organization/index.js';
import { hasOpenBallots } from './ballot-tally.query.js';
import { PlanningCycle, type CycleTerms } from './planning-cycle.entity.js';
import { approveEntries, expireEntries } from './planning-effects.query.js';
import { rulesFor, rulesOf, termOf } from './planning-rules.query.js';
import { ensureAllApprovable } from './planning-rules.service.js';
import { citing, decidedBy, PROCESS, writing, type Deciding, type Keyed, type OnRow } from './planning.service.js';

interface Drafting extends Keyed {
  readonly unitId: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly year: number;
}

type Edits = OnRow & { readonly [K in 'fromYear' | 'toYear' | 'year']?: number | null | undefined };

const LOWEST_LEVEL = 5;

/** The acts on planning cycles (access.md 2.11): drafted by the organisation board, decided by the committee that is competent. */
export class PlanningCycleService {
  constructor(private readonly writer: Writer) {}

  create(who: Requester, input: Drafting): Promise<Outcome> {
    const { fromYear, toYear, year } = input;
    return this.writer.act(who, asked('createPlanningCycle', input, null), async (tx) => {
      const unit = await referred(tx, Organization, input.unitId, 'input.unitId');
      const cycle = PlanningCycle.draft(newId(tx.now), unit, { fromYear, toYear, year, form: 'FULL' }, writing(tx));
      await place(tx, cycle);
      authorize(tx.ability, 'createPlanningCycle', cycle);
      tx.ensureNoMoratorium(PROCESS, cycle.unitNo);
      ensureOwnPlanning(unit);
      const rules = await rulesFor(tx, unit.no, tx.actor.today);
      if (!rules) throw new RuleViolationError('PLANNING_RULES_MISSING', ['input.unitId']);
      rules.ensureTerm(await termOf(tx, cycle, tx.actor.today));
      cycle.form = rules.formFor(unit.kind);
      cycle.create(rules.ruleSetId, unitsBehind(tx, 'createPlanningCycle', cycle)[0] ?? null);
      tx.em.persist(cycle);
      return cycle;
    });
  }

  edit(who: Requester, input: Edits): Promise<Outcome> {
    const change = changeOf(input);
    return this.on(who, 'editPlanningCycle', input, async (tx, cycle) => {
      cycle.edit(change, writing(tx));
      (await rulesOf(tx, cycle)).ensureTerm(await termOf(tx, cycle, tx.actor.today));
    });
  }

  requestConsent(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'requestPlanningConsent', input, (tx, cycle) => cycle.requestConsent(writing(tx)));
  }

  consent(who: Requester, input: OnRow & Deciding): Promise<Outcome> {
    return this.on(who, 'consentPlanningCycle', input, async (tx, cycle, meeting) =>
      cycle.consent(await decidedBy(tx, 'consentPlanningCycle', cycle, meeting)),
    );
  }

  open(who: Requester, input: OnRow & Deciding): Promise<Outcome> {
    return this.on(who, 'openPlanningCycle', input, async (tx, cycle, meeting) => {
      (await rulesOf(tx, cycle)).ensureTerm(await termOf(tx, cycle, tx.actor.today));
      cycle.open(await decidedBy(tx, 'openPlanningCycle', cycle, meeting));
    });
  }

  submit(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'submitPlanningCycle', input, async (tx, cycle) => {
      cycle.submit(writing(tx));
      if (await hasOpenBallots(tx, cycle.id)) throw new RuleViolationError('BALLOTS_NOT_CONFIRMED', ['ballots']);
    });
  }

  appraise(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'appraisePlanningCycle', input, (_tx, cycle) => cycle.appraise());
  }

  decide(who: Requester, input: OnRow & Deciding): Promise<Outcome> {
    return this.on(who, 'decidePlanningCycle', input, async (tx, cycle, meeting) => {
      const decided = await decidedBy(tx, 'decidePlanningCycle', cycle, meeting);
      cycle.decide(decided);
      await ensureAllApprovable(tx, cycle);
      await approveEntries(tx, cycle, decided);
    });
  }

  publish(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'publishPlanningCycle', input, (_tx, cycle) => cycle.publish());
  }

  review(who: Requester, input: OnRow & { readonly year: number }): Promise<Outcome> {
    return this.on(who, 'reviewPlanningCycle', input, (_tx, cycle) => cycle.review(input.year));
  }

  close(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'closePlanningCycle', input, async (tx, cycle) => {
      cycle.close();
      await expireEntries(tx, cycle);
    });
  }

  /** An act on a cycle that is there: loaded, hidden as missing, in the version that the client has seen. */
  private on<A extends CycleAct>(who: Requester, act: A, input: OnRow & Deciding, work: Work<A>): Promise<Outcome> {
    return this.writer.act(who, asked(act, input, input.id), async (tx) => {
      const cycle = await required(tx, PlanningCycle, input.id, 'input.id');
      const meeting = await meetingOf(tx, input.decision);
      ensureVersion(cycle, input.expectedVersion);
      authorize(tx.ability, act, cycle);
      tx.ensureNoMoratorium(PROCESS, cycle.unitNo);
      await citing(
        () => rulesOf(tx, cycle),
        () => Promise.resolve(work(tx, cycle, meeting)),
      );
      return cycle;
    });
  }
}

type CycleAct = Extract<Act, `${string}PlanningCycle` | 'requestPlanningConsent'>;
type Work<A extends CycleAct> = (tx: ActTransaction, cycle: Authorised<PlanningCycle, A>, meeting: Meeting) => unknown;

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: PlanningCycle, input, target });

function ensureOwnPlanning({ level, state }: Organization): void {
  if (level > LOWEST_LEVEL) throw new RuleViolationError('PLANNING_UNIT_DOES_NOT_FIT', ['input.unitId']);
  if (state === 'ENDED') throw new RuleViolationError('UNIT_HAS_ENDED', ['input.unitId']);
}

function changeOf({ fromYear, toYear, year }: Edits): Partial<CycleTerms> {
  return { ...(fromYear != null && { fromYear }), ...(toYear != null && { toYear }), ...(year != null && { year }) };
}
