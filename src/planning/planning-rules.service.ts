import { loadUnchanged } from '../database/load.js';
import type { ActTransaction } from '../database/transact.js';
import type { PlanningCycle } from './planning-cycle.entity.js';
import { appraisedIn } from './planning-effects.query.js';
import { PlanningEntry } from './planning-entry.entity.js';
import type { Load, Planned, PlanningRules } from './planning-rules.entity.js';
import { candidatesOf, loadsOf, lockPlanning, rulesOf, termOf } from './planning-rules.query.js';

/** States that count towards the hard rules: for a proposal all that lies before the committee, for a decision what is approved. */
const BEFORE_COMMITTEE = ['PROPOSED', 'APPRAISED', 'APPROVED'];
const APPROVED = ['APPROVED'];
/** Of all appraised entries of a cycle at once each counts for the others. */
const TOGETHER = ['APPRAISED', 'APPROVED'];

/** The term is not over, and each person is of the standing, post and age that the rules of the cycle ask. */
export async function ensureFit(tx: ActTransaction, cycle: PlanningCycle, planned: readonly Planned[]): Promise<PlanningRules> {
  const { today } = tx.actor;
  const rules = await rulesOf(tx, cycle);
  const term = await termOf(tx, cycle, today);
  rules.ensureTerm(term);
  for (const candidate of await candidatesOf(tx, planned, cycle.unitNo, today)) {
    rules.ensureFits(candidate, term, today);
    rules.ensureNotCoolingOff(await tx.disciplinesOf(candidate.memberId), today);
  }
  return rules;
}

/** What may be proposed: not too many persons for the title, nor titles for the person. */
export function ensureProposable(tx: ActTransaction, cycle: PlanningCycle, entry: Planned): Promise<void> {
  return ensureAllFit(tx, { cycle, planned: [entry], states: BEFORE_COMMITTEE });
}

/** What may be approved; of two approvals that count the same entries the second waits for the first. */
export function ensureApprovable(tx: ActTransaction, cycle: PlanningCycle, entry: Planned): Promise<void> {
  return ensureAllFit(tx, { cycle, planned: [entry], states: APPROVED });
}

/** The same of all appraised entries of a cycle together. */
export async function ensureAllApprovable(tx: ActTransaction, cycle: PlanningCycle): Promise<void> {
  await ensureAllFit(tx, { cycle, planned: await appraisedIn(tx, cycle), states: TOGETHER });
}

interface Counting {
  readonly cycle: PlanningCycle;
  readonly planned: readonly Planned[];
  readonly states: readonly string[];
}

async function ensureAllFit(tx: ActTransaction, { cycle, planned, states }: Counting): Promise<void> {
  const rules = await ensureFit(tx, cycle, planned);
  const ensureRoom = async (): Promise<void> => {
    for (const each of await loadsOf(tx, planned, cycle, states)) {
      rules.ensureRoom(each);
      await ensureTitles(tx, rules, each);
    }
  };
  // Where there is no room already nobody has to wait to be told so.
  await ensureRoom();
  await lockPlanning(tx, [`${cycle.unitNo} ${cycle.term}`, ...planned.map(({ memberId }) => memberId)]);
  await ensureRoom();
}

/** Titles that the caller does not see count as well, but are not told of. */
async function ensureTitles(tx: ActTransaction, rules: PlanningRules, { titles }: Load): Promise<void> {
  const most = rules.mostTitles;
  if (most === null || titles.length < most) return;
  let seen = 0;
  for (const id of titles) if (await loadUnchanged(tx, PlanningEntry, id)) seen += 1;
  rules.refuseTitles(seen >= most);
}
