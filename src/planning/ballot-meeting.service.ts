import { loadUnchanged, referred } from '../database/load.js';
import type { ActTransaction } from '../database/transact.js';
import { BadInputError, RuleViolationError } from '../kernel/errors.js';
import type { RuleName } from '../kernel/rules.js';
import { nameClerks } from '../identity/index.js';
import { FULL, Member, VOTING, type Standing } from '../membership/index.js';
import { lastStep, stepRules } from './ballot-tally.query.js';
import { clerksOf, handOut, nominate } from './ballot.query.js';
import { Ballot } from './ballot.entity.js';
import type { PlanningCycle } from './planning-cycle.entity.js';
import type { Planned } from './planning-rules.entity.js';

/** A meeting as it is called: who stands, who counts, and who votes here rather than on paper. */
export interface Called {
  readonly ballot: Ballot;
  readonly cycle: PlanningCycle;
  readonly nominees: readonly Member[];
  readonly clerks: readonly Member[];
  readonly slipHolders: readonly Member[];
}

const MOST_PEOPLE = 500;
const CLERKS = 2;

/** The persons whom an input names, each once. */
export async function peopleOf(tx: ActTransaction, ids: readonly string[], path: string): Promise<readonly Member[]> {
  if (ids.length > MOST_PEOPLE) {
    throw new BadInputError({ vi: `Nhiều hơn ${MOST_PEOPLE} người.`, en: `More than ${MOST_PEOPLE} persons.` }, [path]);
  }
  const people: Member[] = [];
  for (const [i, id] of ids.entries()) people.push(await referred(tx, Member, id, `${path}.${i}`));
  ensure(new Set(people.map(({ id }) => id)).size === people.length, 'NAMED_TWICE', path);
  return people;
}

/** Writes who stands, who counts and who has a slip; each of them is fit for it. */
export async function callMeeting(tx: ActTransaction, called: Called, unit: number | null): Promise<void> {
  const { ballot, clerks, slipHolders } = called;
  const nominees = idsOf(called.nominees);
  await ensureNominees(tx, called);
  await ensureClerks(tx, idsOf(clerks), nominees);
  ensure(slipHolders.length <= ballot.convened && slipHolders.every(stands(VOTING)), 'SLIP_HOLDERS_UNFIT', 'input.slipHolderIds');
  await nominate(tx, { ballot, nominees, unit });
  await handOut(tx, ballot.id, idsOf(slipHolders));
  const named = await nameClerks(tx, ballot.id, idsOf(clerks), { person: tx.actor.person, unit, today: tx.actor.today });
  ensure(named === CLERKS, 'CLERK_UNFIT', 'input.clerkIds');
}

/** Of the step and, where the steps say so, on the shortlist of the one before (domain.md 3.3). */
async function ensureNominees(tx: ActTransaction, { ballot, nominees }: Called): Promise<void> {
  ensure(nominees.length > 0 && nominees.every(stands(FULL)), 'NOMINEES_UNFIT', 'input.nomineeIds');
  const { known, before, settled, shortlist } = await stepRules(tx, ballot.cycleId, ballot.title, ballot.step);
  ensure(known, 'BALLOT_STEP_UNKNOWN', 'input.step');
  if (before === null) return;
  ensure(settled, 'STEP_BEFORE_NOT_CONFIRMED', 'input.step');
  ensure(
    nominees.every(({ id }) => shortlist.includes(id)),
    'NOMINEES_NOT_SHORTLISTED',
    'input.nomineeIds',
  );
}

/**
 * Who is proposed while the list is made has passed the last meeting (domain.md 3.3). Who may not read its ballot, being kin of one who
 * stood (K4), learns nothing of its result.
 */
export async function ensureShortlisted(tx: ActTransaction, cycle: PlanningCycle, { title, memberId }: Planned): Promise<void> {
  if (cycle.decidedOn !== null) return;
  const { step, ballot, shortlist } = await lastStep(tx, cycle.id, title);
  if (step === null) return;
  if (ballot !== null && !(await loadUnchanged(tx, Ballot, ballot))) throw new RuleViolationError('NEEDS_PLANNING_CHECK', ['person']);
  ensure(shortlist.includes(memberId), 'NOT_ON_LAST_SHORTLIST', 'person');
}

/** K5: two, of different persons and different home units. That one is kin of a nominee is for the record, not for who asks. */
async function ensureClerks(tx: ActTransaction, clerks: readonly string[], nominees: readonly string[]): Promise<void> {
  ensure(clerks.length === CLERKS, 'CLERKS_NOT_TWO', 'input.clerkIds');
  const { unfit, homes } = await clerksOf(tx, clerks, nominees);
  ensure(!unfit, 'CLERK_UNFIT', 'input.clerkIds');
  ensure(homes === CLERKS, 'CLERKS_OF_ONE_UNIT', 'input.clerkIds');
}

const idsOf = (people: readonly Member[]): readonly string[] => people.map(({ id }) => id);

const stands =
  (standings: readonly Standing[]) =>
  ({ standing }: Member): boolean =>
    standings.includes(standing);

function ensure(holds: boolean, rule: RuleName, field: string): void {
  if (!holds) throw new RuleViolationError(rule, [field]);
}
