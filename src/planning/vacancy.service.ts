import { load, place, referred, required } from '../database/load.js';
import { ensureVersion, unitsBehind, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize, can, type Authorised } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import type { DecisionInput } from '../kernel/decision-input.js';
import { RuleViolationError } from '../kernel/errors.js';
import { newId, uuidIn } from '../kernel/ids.js';
import type { Act } from '../kernel/policy.js';
import { cleanText } from '../kernel/text.js';
import { FULL, Member, SeatHolding } from '../membership/index.js';
import { Decision, meetingOf, Seat, type Meeting } from '../organization/index.js';
import { peopleOf } from './ballot-meeting.service.js';
import { rulesFor } from './planning-rules.query.js';
import { citing } from './planning.service.js';
import {
  appointPlanned,
  candidatesOf,
  decisionBehind,
  ensureNotInPlanning,
  holdingThatFills,
  nameCandidates,
  vacantSinceOn,
  type Candidate,
} from './vacancy.query.js';
import { Vacancy } from './vacancy.entity.js';

interface Keyed {
  readonly idempotencyKey: string;
}

interface OnRow extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

interface Words {
  readonly since?: string | null | undefined;
  readonly comments?: string | null | undefined;
}

type Given<K extends string> = { readonly [P in K]?: string | null | undefined };

const LONGEST = 4000;

/** The acts on vacancies (access.md 2.14): proposed below, appraised by the organisation board, decided by the committee. */
export class VacancyService {
  constructor(private readonly writer: Writer) {}

  create(who: Requester, input: Keyed & Words & { readonly seatId: string; readonly candidateIds: readonly string[] }): Promise<Outcome> {
    const comments = cleanText(input.comments, 'input.comments', LONGEST);
    return this.writer.act(who, asked('createVacancy', input, null), async (tx) => {
      const seat = await referred(tx, Seat, input.seatId, 'input.seatId');
      const candidates = await peopleOf(tx, input.candidateIds, 'input.candidateIds');
      const vacancy = Object.assign(Vacancy.draft(newId(tx.now), seat, writing(tx)), { since: input.since ?? tx.actor.today });
      await place(tx, vacancy);
      authorize(tx.ability, 'createVacancy', vacancy);
      tx.ensureNoMoratorium('PLANNING', vacancy.unitNo);
      return judged(tx, vacancy, async () => {
        vacancy.create(await emptySince(tx, vacancy, input.since ?? null), comments, writing(tx));
        vacancy.draftingUnit = unitsBehind(tx, 'createVacancy', vacancy)[0] ?? null;
        await tx.em.persist(vacancy).flush();
        await named(tx, vacancy, candidates);
      });
    });
  }

  edit(who: Requester, input: OnRow & Words & { readonly candidateIds?: readonly string[] | null | undefined }): Promise<Outcome> {
    const comments = cleanText(input.comments, 'input.comments', LONGEST);
    return this.writer.act(who, asked('editVacancy', input, input.id), async (tx) => {
      const vacancy = await required(tx, Vacancy, input.id, 'input.id');
      const candidates = input.candidateIds == null ? null : await peopleOf(tx, input.candidateIds, 'input.candidateIds');
      ensureVersion(vacancy, input.expectedVersion);
      authorize(tx.ability, 'editVacancy', vacancy);
      tx.ensureNoMoratorium('PLANNING', vacancy.unitNo);
      const change = { ...(input.since != null && { since: input.since }), ...(input.comments !== undefined && { comments }) };
      return judged(tx, vacancy, async () => {
        vacancy.edit(change, writing(tx));
        if (input.since != null) await emptySince(tx, vacancy, input.since);
        if (candidates) await named(tx, vacancy, candidates);
      });
    });
  }

  submit(who: Requester, input: OnRow): Promise<Outcome> {
    return this.on(who, 'submitVacancy', input, async (tx, vacancy) => {
      const candidates = (await candidatesOf(tx, vacancy.id)).map(({ member }) => member);
      vacancy.submit(candidates.length, writing(tx));
      await emptySince(tx, vacancy);
      await ensureNotInPlanning(tx, vacancy.seatId, candidates);
    });
  }

  sendBack(who: Requester, input: OnRow & Given<'reason'>): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.on(who, 'returnVacancy', input, (_tx, vacancy) => vacancy.sendBack(reason));
  }

  appraise(who: Requester, input: OnRow & Given<'appraisal'>): Promise<Outcome> {
    const appraisal = cleanText(input.appraisal, 'input.appraisal', LONGEST);
    return this.on(who, 'appraiseVacancy', input, (_tx, vacancy) => vacancy.appraise(appraisal));
  }

  giveOpinion(who: Requester, input: OnRow & Given<'opinion'>): Promise<Outcome> {
    const opinion = cleanText(input.opinion, 'input.opinion', LONGEST);
    return this.on(who, 'giveVacancyOpinion', input, (_tx, vacancy) => vacancy.hear(opinion));
  }

  decide(who: Requester, input: OnRow & Given<'candidateId'> & { readonly decision?: DecisionInput | null | undefined }): Promise<Outcome> {
    return this.writer.act(who, asked('decideVacancy', input, input.id), async (tx) => {
      const vacancy = await required(tx, Vacancy, input.id, 'input.id');
      const meeting = await meetingOf(tx, input.decision);
      ensureVersion(vacancy, input.expectedVersion);
      authorize(tx.ability, 'decideVacancy', vacancy);
      tx.ensureNoMoratorium('PLANNING', vacancy.unitNo);
      return judged(tx, vacancy, async () => {
        const chosen = chosenBy(input.candidateId, await candidatesOf(tx, vacancy.id));
        vacancy.decide(await decisionOf(tx, vacancy, meeting), chosen);
      });
    });
  }

  fill(who: Requester, input: OnRow & Given<'holdingId'>): Promise<Outcome> {
    return this.writer.act(who, asked('fillVacancy', input, input.id), async (tx) => {
      const vacancy = await required(tx, Vacancy, input.id, 'input.id');
      const given = input.holdingId == null ? null : await referred(tx, SeatHolding, input.holdingId, 'input.holdingId');
      ensureVersion(vacancy, input.expectedVersion);
      authorize(tx.ability, 'fillVacancy', vacancy);
      tx.ensureNoMoratorium('PLANNING', vacancy.unitNo);
      return judged(tx, vacancy, async () => {
        const holding = given ?? (await holdingOf(tx, vacancy));
        vacancy.fill({ holding, fromPlanning: await appointPlanned(tx, vacancy.seatId, holding.memberId), today: tx.actor.today });
      });
    });
  }

  close(who: Requester, input: OnRow & Given<'reason'>): Promise<Outcome> {
    const reason = cleanText(input.reason, 'input.reason', LONGEST);
    return this.on(who, 'closeVacancy', input, (_tx, vacancy) => vacancy.close(reason));
  }

  /** An act on a vacancy that names no other row. */
  private on<A extends OfVacancy>(who: Requester, act: A, input: OnRow, work: Work<A>): Promise<Outcome> {
    return this.writer.act(who, asked(act, input, input.id), async (tx) => {
      const vacancy = await required(tx, Vacancy, input.id, 'input.id');
      ensureVersion(vacancy, input.expectedVersion);
      authorize(tx.ability, act, vacancy);
      tx.ensureNoMoratorium('PLANNING', vacancy.unitNo);
      return judged(tx, vacancy, async () => work(tx, vacancy));
    });
  }
}

type OfVacancy = 'submitVacancy' | 'returnVacancy' | 'appraiseVacancy' | 'giveVacancyOpinion' | 'closeVacancy';
type Work<A extends OfVacancy> = (tx: ActTransaction, vacancy: Authorised<Vacancy, A>) => void | Promise<void>;

const asked = (act: Act, input: Keyed, target: string | null): Asked => ({ act, subject: Vacancy, input, target });

const writing = ({ actor }: ActTransaction): { readonly person: string | null; readonly today: string } => ({
  person: actor.person,
  today: actor.today,
});

/** What the rules on planning that are in force at the unit today say of the vacancy is told with their regulation. */
async function judged(tx: ActTransaction, vacancy: Vacancy, work: () => Promise<void>): Promise<Vacancy> {
  const { unitNo } = vacancy;
  await citing(async () => (unitNo === null ? null : rulesFor(tx, unitNo, tx.actor.today)), work);
  return vacancy;
}

/** Since when the seat is empty; it is proposed to be filled only while it is. */
async function emptySince(tx: ActTransaction, vacancy: Vacancy, given: string | null = null): Promise<string> {
  const since = await vacantSinceOn(tx, vacancy.seatId, tx.actor.today);
  if (since === null || (given !== null && given < since)) throw new RuleViolationError('SEAT_NOT_VACANT', ['seat']);
  return given ?? since;
}

async function named(tx: ActTransaction, { id }: Vacancy, candidates: readonly Member[]): Promise<void> {
  const fit = candidates.every(({ standing }) => FULL.includes(standing));
  if (!fit) throw new RuleViolationError('CANDIDATES_UNFIT', ['input.candidateIds']);
  await nameCandidates(
    tx,
    id,
    candidates.map((member) => member.id),
  );
}

/** The person of the candidate that the decision names; one alone need not be named. */
function chosenBy(id: string | null | undefined, candidates: readonly Candidate[]): string | null {
  if (id == null) return candidates.length === 1 ? (candidates[0]?.member ?? null) : null;
  const uuid = uuidIn(id, 'VacancyCandidate');
  return candidates.find((each) => each.id === uuid)?.member ?? null;
}

/** The decision of a body of the unit whose right the act uses. */
async function decisionOf(tx: ActTransaction, vacancy: Vacancy, meeting: Meeting): Promise<Decision> {
  const deciding = { id: newId(tx.now), units: unitsBehind(tx, 'decideVacancy', vacancy), today: tx.actor.today };
  const decision = Decision.of(meeting, deciding);
  await tx.em.persist(decision).flush();
  return decision;
}

/** The holding by which the person chosen has filled the seat; made by the decision where whoever records it could recognise it. */
async function holdingOf(tx: ActTransaction, vacancy: Vacancy): Promise<SeatHolding> {
  const id = await holdingThatFills(tx, vacancy);
  const found = id === null ? null : await load(tx, SeatHolding, id);
  return found ?? recognised(tx, vacancy);
}

async function recognised(tx: ActTransaction, vacancy: Vacancy): Promise<SeatHolding> {
  const seat = await load(tx, Seat, vacancy.seatId);
  const member = vacancy.chosenId === null ? null : await load(tx, Member, vacancy.chosenId);
  const decision = await decisionBehind(tx, vacancy.decisionId);
  if (!seat || !member || !decision) throw new RuleViolationError('SEAT_NOT_FILLED', ['state']);
  // Whoever proposed the person for the vacancy has proposed the holding: four eyes look at both (K5).
  const proposal = SeatHolding.draft(newId(tx.now), seat, member, { person: vacancy.editedBy, today: vacancy.recordedOn });
  const holding = Object.assign(proposal, { createdBy: vacancy.createdBy, how: 'DESIGNATED' as const, from: tx.actor.today });
  if (!can(tx.ability, 'recogniseHolding', holding)) throw new RuleViolationError('SEAT_NOT_FILLED', ['input.holdingId']);
  authorize(tx.ability, 'recogniseHolding', holding);
  tx.ensureNoMoratorium('SEAT_HOLDING', holding.unitNo);
  holding.recognise(decision, seat);
  await tx.em.persist(holding).flush();
  return holding;
}
