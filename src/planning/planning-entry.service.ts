import { loadUnchanged, place, referred, required } from '../database/load.js';
import { ensureVersion, unitsBehind, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize, type Authorised } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { NotFoundError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { Member } from '../membership/index.js';
import { meetingOf, type Meeting, type SeatTitle } from '../organization/index.js';
import { ensureShortlisted } from './ballot-meeting.service.js';
import { takeUpNomination } from './ballot.query.js';
import { JUDGING_ENTRIES, LISTED, TAKING_ENTRIES } from './planning-cycle-acts.entity.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import type { InspectionOpinion, PlanningRemovalReason } from './planning-entry-codes.entity.js';
import { PlanningEntry, type Candidacy } from './planning-entry.entity.js';
import { ensureApprovable, ensureFit, ensureProposable } from './planning-rules.service.js';
import { rulesOf } from './planning-rules.query.js';
import { citing, decidedBy, ensureStage, PROCESS, writing, type Deciding, type Keyed, type OnRow } from './planning.service.js';
import { ensureNotInVacancy } from './vacancy.query.js';

interface Drafting extends Keyed {
  readonly cycleId: string;
  readonly memberId: string;
  readonly title: SeatTitle;
  readonly comments?: string | null | undefined;
}

type Edits = OnRow & { readonly title?: SeatTitle | null | undefined; readonly comments?: string | null | undefined };
type Opinion = OnRow & { readonly opinion: InspectionOpinion; readonly reason?: string | null | undefined };

const LONGEST = 2000;

/** The acts on planning entries (access.md 2.13): put down by the organisation board, approved by the committee that is competent. */
export class PlanningEntryService {
  constructor(private readonly writer: Writer) {}

  create(who: Requester, input: Drafting): Promise<Outcome> {
    const candidacy: Candidacy = { title: input.title, comments: cleanText(input.comments, 'input.comments', LONGEST) };
    return this.writer.act(who, asked('createPlanningEntry', input, null), async (tx) => {
      const cycle = await required(tx, PlanningCycle, input.cycleId, 'input.cycleId');
      const member = await referred(tx, Member, input.memberId, 'input.memberId');
      const entry = Object.assign(PlanningEntry.draft(newId(tx.now), cycle, member.id, writing(tx)), candidacy);
      await place(tx, entry);
      authorize(tx.ability, 'createPlanningEntry', entry);
      tx.ensureNoMoratorium(PROCESS, entry.unitNo);
      ensureStage(cycle, TAKING_ENTRIES);
      await citing(
        () => rulesOf(tx, cycle),
        () => ensureFit(tx, cycle, [entry]),
      );
      cycle.collect();
      entry.id = (await takeUpNomination(tx, entry)) ?? entry.id;
      entry.create(unitsBehind(tx, 'createPlanningEntry', entry)[0] ?? null);
      tx.em.persist(entry);
      return entry;
    });
  }

  /** With another title other rivals stand beside the entry, so that the right is asked again. */
  edit(who: Requester, input: Edits): Promise<Outcome> {
    const { title } = input;
    const comments = cleanText(input.comments, 'input.comments', LONGEST);
    const change = { ...(title != null && { title }), ...(input.comments !== undefined && { comments }) };
    return this.on(who, 'editPlanningEntry', input, async (tx, entry, { cycle }) => {
      ensureStage(cycle, TAKING_ENTRIES);
      entry.edit(change, writing(tx));
      if (title == null) return;
      await place(tx, entry);
      authorize(tx.ability, 'editPlanningEntry', entry);
      await ensureFit(tx, cycle, [entry]);
    });
  }

  propose(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'proposePlanningEntry', input, async (tx, entry, { cycle }) => {
      ensureStage(cycle, TAKING_ENTRIES);
      entry.propose(writing(tx));
      await ensureShortlisted(tx, cycle, entry);
      await ensureProposable(tx, cycle, entry);
      await ensureNotInVacancy(tx, entry);
    });
  }

  appraise(who: Requester, input: OnRow & { readonly appraisal?: string | null | undefined }): Promise<Outcome> {
    const appraisal = cleanText(input.appraisal, 'input.appraisal', LONGEST);
    return this.on(who, 'appraisePlanningEntry', input, (_tx, entry, { cycle }) => {
      ensureStage(cycle, JUDGING_ENTRIES);
      entry.appraise(appraisal);
    });
  }

  giveOpinion(who: Requester, input: Opinion): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.on(who, 'giveInspectionOpinion', input, (_tx, entry) => entry.giveOpinion(input.opinion, reason));
  }

  decide(who: Requester, input: OnRow & Deciding): Promise<Outcome> {
    return this.on(who, 'decidePlanningEntry', input, async (tx, entry, { cycle, meeting }) => {
      ensureStage(cycle, JUDGING_ENTRIES);
      entry.decide(await decidedBy(tx, 'decidePlanningEntry', entry, meeting));
      await ensureApprovable(tx, cycle, entry);
    });
  }

  return(who: Requester, input: OnRow & { readonly reason?: string | null | undefined }): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.on(who, 'returnPlanningEntry', input, (_tx, entry) => entry.return(reason));
  }

  proposeRemoval(who: Requester, input: OnRow & { readonly reason: PlanningRemovalReason }): Promise<Outcome> {
    return this.on(who, 'proposePlanningRemoval', input, (tx, entry, { cycle }) => {
      ensureStage(cycle, LISTED);
      entry.proposeRemoval(input.reason, writing(tx));
    });
  }

  decideRemoval(who: Requester, input: OnRow & Deciding): Promise<Outcome> {
    return this.on(who, 'decidePlanningRemoval', input, async (tx, entry, { cycle, meeting }) => {
      ensureStage(cycle, LISTED);
      entry.decideRemoval(await decidedBy(tx, 'decidePlanningRemoval', entry, meeting));
    });
  }

  notify(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'notifyPlanningEntry', input, (tx, entry, { cycle }) => {
      ensureStage(cycle, LISTED);
      entry.notify(writing(tx));
    });
  }

  /** An act on an entry that is there: loaded with its cycle, hidden as missing, in the version that the client has seen. */
  private on<A extends EntryAct>(who: Requester, act: A, input: OnRow & Deciding, work: Work<A>): Promise<Outcome> {
    return this.writer.act(who, asked(act, input, input.id), async (tx) => {
      const entry = await required(tx, PlanningEntry, input.id, 'input.id');
      const meeting = await meetingOf(tx, input.decision);
      ensureVersion(entry, input.expectedVersion);
      authorize(tx.ability, act, entry);
      tx.ensureNoMoratorium(PROCESS, entry.unitNo);
      const cycle = await cycleOf(tx, entry);
      await citing(
        () => rulesOf(tx, cycle),
        () => Promise.resolve(work(tx, entry, { cycle, meeting })),
      );
      return entry;
    });
  }
}

type EntryAct = Extract<Act, `${string}PlanningEntry` | `${string}PlanningRemoval` | 'giveInspectionOpinion'>;

interface Around {
  readonly cycle: PlanningCycle;
  readonly meeting: Meeting;
}

type Work<A extends EntryAct> = (tx: ActTransaction, entry: Authorised<PlanningEntry, A>, around: Around) => unknown;

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: PlanningEntry, input, target });

/** Who acts on an entry sees its cycle: every role of 2.13 has a wider row in 2.11. */
async function cycleOf(tx: ActTransaction, { cycleId }: PlanningEntry): Promise<PlanningCycle> {
  const cycle = await loadUnchanged(tx, PlanningCycle, cycleId);
  if (!cycle) throw new NotFoundError('input.id');
  return cycle;
}
