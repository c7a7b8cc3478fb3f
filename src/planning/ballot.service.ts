import { place, referred, required } from '../database/load.js';
import { ensureVersion, unitsBehind, type ActTransaction, type Asked, type Outcome, type Writer } from '../database/transact.js';
import { authorize } from '../kernel/authorize.js';
import type { Requester } from '../kernel/context.js';
import { RuleViolationError } from '../kernel/errors.js';
import { newId, uuidIn } from '../kernel/ids.js';
import { cleanText } from '../kernel/text.js';
import { endClerks } from '../identity/index.js';
import { Organization } from '../organization/index.js';
import type { BallotBox } from './ballot-box.service.js';
import type { BoxSums, Count } from './ballot-codes.entity.js';
import { callMeeting, peopleOf, type Called } from './ballot-meeting.service.js';
import { BallotSlip } from './ballot-slip.entity.js';
import { boxOf, fullMembership, keepBox, lockBoxOfSlip, takeUp, tallyIds, writeVotes } from './ballot.query.js';
import { Ballot, type Meeting, type Writing } from './ballot.entity.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import { rulesOfCycle } from './planning-rules.query.js';
import { citing } from './planning.service.js';

interface Keyed {
  readonly idempotencyKey: string;
}

interface OnRow extends Keyed {
  readonly id: string;
  readonly expectedVersion: number;
}

interface Votes {
  readonly tallyId: string;
  readonly votes: number;
}

interface Calling extends Keyed, Meeting {
  readonly cycleId: string;
  readonly heldAtId: string;
  readonly nomineeIds: readonly string[];
  readonly clerkIds: readonly string[];
  readonly slipHolderIds?: readonly string[] | null | undefined;
}

const LONGEST = 4000;
const COLLECTED: readonly PlanningCycle['state'][] = ['OPEN', 'COLLECTING'];
const NO_BOX: BoxSums = { cast: 0, votes: [] };

/** The acts on ballots (access.md 2.12): called by the office, counted by two clerks, of whom neither is a nominee nor kin. */
export class BallotService {
  constructor(
    private readonly writer: Writer,
    private readonly box: BallotBox,
  ) {}

  create(who: Requester, input: Calling): Promise<Outcome> {
    return this.writer.act(who, asked('createBallot', input, null), async (tx) => {
      const called = await calledBy(tx, input);
      const { ballot, cycle, nominees, slipHolders } = called;
      authorize(tx.ability, 'createBallot', ballot);
      ensureRunning(tx, ballot, cycle.unitNo);
      const { step, title, date, convened } = input;
      return judged(tx, ballot, async () => {
        ballot.create({ step, title, date, convened }, await fullMembership(tx, ballot.unitNo, date));
        if (!COLLECTED.includes(cycle.state)) throw new RuleViolationError('WRONG_STATE', ['input.cycleId']);
        cycle.collect();
        await tx.em.persist(ballot).flush();
        await callMeeting(tx, called, unitsBehind(tx, 'createBallot', ballot)[0] ?? null);
        if (slipHolders.length > 0) await keepBox(tx, ballot.id, this.box.empty(ballot.id, nominees.length));
      });
    });
  }

  enterCount(who: Requester, input: OnRow & Count & { readonly votes: readonly Votes[] }): Promise<Outcome> {
    return this.writer.act(who, asked('enterBallotCount', input, input.id), async (tx) => {
      const ballot = await present(tx, input);
      authorize(tx.ability, 'enterBallotCount', ballot);
      ensureRunning(tx, ballot);
      return judged(tx, ballot, async () => {
        const paper = votesOf(input.votes, await tallyIds(tx, ballot.id));
        const sealed = await boxOf(tx, ballot.id);
        const box = sealed ? this.box.sums(ballot.id, sealed) : NO_BOX;
        ballot.enter(input, box, paper, writing(tx));
        await writeVotes(
          tx,
          ballot.id,
          paper.map((votes, i) => votes + (box.votes[i] ?? 0)),
        );
      });
    });
  }

  confirmCount(who: Requester, input: OnRow): Promise<Outcome> {
    return this.writer.act(who, asked('confirmBallotCount', input, input.id), async (tx) => {
      const ballot = await present(tx, input);
      authorize(tx.ability, 'confirmBallotCount', ballot);
      ensureRunning(tx, ballot);
      ballot.confirm();
      await takeUp(tx, ballot.id);
      await endClerks(tx, ballot.id, tx.actor.today);
      return ballot;
    });
  }

  giveOpinion(who: Requester, input: OnRow & { readonly opinion?: string | null | undefined }): Promise<Outcome> {
    const opinion = cleanText(input.opinion, 'input.opinion', LONGEST);
    return this.writer.act(who, asked('giveBallotOpinion', input, input.id), async (tx) => {
      const ballot = await present(tx, input);
      authorize(tx.ability, 'giveBallotOpinion', ballot);
      ensureRunning(tx, ballot);
      ballot.hear(opinion);
      return ballot;
    });
  }

  /** The choice is no part of what is asked: the digest that is kept of an input would tell it. */
  castSlip(who: Requester, { choices, ...input }: OnRow & { readonly choices: readonly number[] }): Promise<Outcome> {
    const act: Asked = { act: 'castBallotSlip', subject: BallotSlip, input, target: input.id };
    return this.writer.act(who, act, async (tx) => {
      await lockBoxOfSlip(tx, uuidIn(input.id, 'BallotSlip') ?? NO_SLIP);
      const slip = await required(tx, BallotSlip, input.id, 'input.id');
      ensureVersion(slip, input.expectedVersion);
      authorize(tx.ability, 'castBallotSlip', slip);
      const [sealed, nominees] = [await boxOf(tx, slip.ballotId), await tallyIds(tx, slip.ballotId)];
      slip.cast(choices, nominees.length);
      if (!sealed) throw new Error('A slip that can be cast has a box');
      await keepBox(tx, slip.ballotId, this.box.add(slip.ballotId, sealed, choices));
      return slip;
    });
  }
}

const NO_SLIP = '00000000-0000-0000-0000-000000000000';

type OfBallot = 'createBallot' | 'enterBallotCount' | 'confirmBallotCount' | 'giveBallotOpinion';

const asked = (act: OfBallot, input: Keyed, target: string | null): Asked => ({ act, subject: Ballot, input, target });

const writing = ({ actor }: ActTransaction): Writing => ({ person: actor.person, today: actor.today });

/** No suspension of planning at the unit of the meeting, nor at the one planned for. */
function ensureRunning(tx: ActTransaction, { unitNo }: Ballot, planned: number | null = null): void {
  tx.ensureNoMoratorium('PLANNING', unitNo);
  tx.ensureNoMoratorium('PLANNING', planned);
}

/** What the rules of the cycle say of a ballot is told with their regulation, to a clerk, too, who need not see the cycle. */
async function judged(tx: ActTransaction, ballot: Ballot, work: () => Promise<void>): Promise<Ballot> {
  await citing(() => rulesOfCycle(tx, ballot.cycleId), work);
  return ballot;
}

async function present(tx: ActTransaction, input: OnRow): Promise<Ballot> {
  const ballot = await required(tx, Ballot, input.id, 'input.id');
  ensureVersion(ballot, input.expectedVersion);
  return ballot;
}

async function calledBy(tx: ActTransaction, input: Calling): Promise<Called> {
  const cycle = await required(tx, PlanningCycle, input.cycleId, 'input.cycleId');
  const heldAt = await referred(tx, Organization, input.heldAtId, 'input.heldAtId');
  const nominees = await peopleOf(tx, input.nomineeIds, 'input.nomineeIds');
  const clerks = await peopleOf(tx, input.clerkIds, 'input.clerkIds');
  const slipHolders = await peopleOf(tx, input.slipHolderIds ?? [], 'input.slipHolderIds');
  const { step, title, date, convened } = input;
  const ballot = Object.assign(Ballot.draft(newId(tx.now), cycle, heldAt, writing(tx)), { step, title, date, convened });
  await place(tx, ballot);
  return { ballot, cycle, nominees, clerks, slipHolders };
}

/** The votes on paper in the order of the slip: each nominee is named, and named once. */
function votesOf(given: readonly Votes[], tallies: readonly string[]): readonly number[] {
  const byTally = new Map(given.map(({ tallyId, votes }) => [uuidIn(tallyId, 'BallotTally'), votes]));
  const votes = tallies.map((id) => byTally.get(id));
  const complete = given.length === tallies.length && votes.every((each) => each !== undefined);
  if (!complete) throw new RuleViolationError('TALLIES_INCOMPLETE', ['input.votes']);
  return votes;
}
