import type { Grant } from './grants.js';
import type { PlanningCycle, PlanningEntry } from './rows.js';
import {
  assigned,
  broken,
  entry,
  is,
  isBroken,
  isOpened,
  own,
  reached,
  rule,
  scopes,
  words,
  type AnyRule,
  type Bench,
  type Entry,
} from './rule.js';
import type { Ground } from './scope.js';

// 2.11 Planning cycle.

const CYCLE = {
  base: words('id term year state version entries ballots'),
  F0: words('org orgLabel form consentState consentRequestedOn consentDocumentNumber decidedOn documentNumber ruleSet'),
};
const CYCLE_ORDER = words('DRAFT OPEN COLLECTING SUBMITTED UNDER_APPRAISAL APPROVED PUBLISHED ANNUAL_REVIEW CLOSED');

function cycleEntries(grant: Grant, { ground }: Bench): readonly Entry<PlanningCycle>[] {
  const { W, IN } = scopes(grant, ground);
  const open = (row: PlanningCycle): boolean => reached(CYCLE_ORDER, row.state, 'OPEN');
  // A draft is read by no heir (1.2).
  const inside = (row: PlanningCycle): boolean => (row.state === 'DRAFT' ? W : IN)(ground.place(row));
  const asked = (row: PlanningCycle): boolean => open(row) || row.consent_state !== 'NOT_REQUESTED';
  // From OPEN on the cycle follows its org, as its entries do (worked example 26).
  const mine = (row: PlanningCycle): boolean => own(grant, row) && row.state === 'DRAFT';
  const rows = (test: (row: PlanningCycle) => boolean) => [entry(test, CYCLE.F0)];
  if (is(grant, 'P1 B3 B7 G1 G2')) return rows((row) => inside(row) && open(row));
  if (is(grant, 'P2')) return rows((row) => inside(row) && asked(row));
  if (is(grant, 'P3o')) return rows((row) => (inside(row) && asked(row)) || mine(row));
  if (is(grant, 'B1 B2 B4')) return rows((row) => (inside(row) && open(row)) || mine(row));
  return is(grant, 'C1') ? rows((row) => row.unit === grant.unit?.no && open(row)) : [];
}

// 2.13 Planning entry.

const F3A = words('person personName org orgLabel approvedOn notifiedOn documentNumber cycle');
const F3B = words('comments appraisal removalReason removedOn inspectionOpinion');
const F3C = ['inspectionOpinionReason'];
const ENTRY = { base: words('id title term state version'), F3: [...F3A, ...F3B, ...F3C] };
const ENTRY_ORDER = words('DRAFT NOMINATED PROPOSED APPRAISED APPROVED APPOINTED REMOVED EXPIRED');

const at = (row: PlanningEntry, state: string): boolean => reached(ENTRY_ORDER, row.state, state);

function named(grant: Grant, row: PlanningEntry): boolean {
  return assigned(grant, 'ENTRY', row.id) || assigned(grant, 'CYCLE', row.cycle_id);
}

function entryEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<PlanningEntry>[] {
  const { W, IN } = scopes(grant, ground);
  const inside = (row: PlanningEntry): boolean => IN(ground.place(row)) && at(row, 'PROPOSED');
  const provincial = (row: PlanningEntry): boolean => ground.provincial(ground.unit(row.unit)?.level ?? 0, ground.place(row));
  const all = [...F3A, ...F3B];
  // What was returned is seen by who could decide it (2.0), with W as for every act.
  const returned = (row: PlanningEntry): boolean => row.state === 'RETURNED' && W(ground.place(row));
  const lower = (row: PlanningEntry): boolean => [3, 4, 5].includes(ground.unit(row.unit)?.level ?? 0);
  const ofB = (row: PlanningEntry): boolean => inside(row) || (returned(row) && lower(row));
  if (grant.role === 'S') {
    const told = (row: PlanningEntry): boolean => at(row, 'APPROVED') && row.notified_on !== null;
    return [entry((row) => row.member_id === actor.person?.id && told(row), F3A, 'S')];
  }
  const opened = (row: PlanningEntry): boolean => broken(grant, 'CYCLE', row.cycle_id) && W(ground.place(row)) && at(row, 'PROPOSED');
  const glass = is(grant, 'B1 B7c') && isBroken(grant, 'CYCLE') ? [entry(opened, [...all, ...F3C], 'GLASS')] : [];
  if (is(grant, 'P1 P3o')) return [entry(inside, all)];
  if (is(grant, 'B2')) return [entry(ofB, all)];
  if (is(grant, 'P2')) return [entry((row) => (inside(row) || returned(row)) && provincial(row), all)];
  if (is(grant, 'B1')) return [entry(ofB, [...all, ...F3C]), ...glass];
  // From PROPOSED on the list follows its org, whoever drafted it (worked example 26); a nomination is in no row set here.
  const mine = (row: PlanningEntry): boolean => own(grant, row) && words('DRAFT RETURNED').includes(row.state);
  if (is(grant, 'B4')) return [entry((row) => inside(row) || mine(row), all)];
  if (is(grant, 'B7 B7c') && !isOpened(grant, 'ENTRY', 'CYCLE')) return glass;
  if (is(grant, 'B7 B7c')) {
    const judged = (row: PlanningEntry): boolean => named(grant, row) && inside(row) && words('PROPOSED APPRAISED').includes(row.state);
    const opinion = is(grant, 'B7c') ? F3C : [];
    return [entry(judged, [...F3A, 'inspectionOpinion', ...opinion], 'T'), ...glass];
  }
  if (is(grant, 'G1 G2')) return [entry(inside, F3A)];
  return is(grant, 'C1') ? [entry((row) => row.unit === grant.unit?.no && at(row, 'PROPOSED'), F3A)] : [];
}

/** While the cycle is undecided nobody sees the entries of a title that he is planned or nominated for (K10). */
function isBlind(row: PlanningEntry, { ground, actor }: Bench): boolean {
  const cycle = ground.rows.planning_cycle.find(({ id }) => id === row.cycle_id);
  const undecided = cycle !== undefined && !reached(CYCLE_ORDER, cycle.state, 'APPROVED');
  const rivals = ground.rows.planning_entry.filter((each) => each.cycle_id === row.cycle_id && each.title === row.title);
  return undecided && rivals.some(({ member_id }) => member_id === actor.person?.id);
}

/** Persons of the entries of a cycle, for T(CYCLE) on qualifications (2.7). */
export function personsPlanned(ground: Ground, cycle: string): readonly string[] {
  return ground.rows.planning_entry.filter((row) => row.cycle_id === cycle && at(row, 'PROPOSED')).map(({ member_id }) => member_id);
}

/** Rules on planning. */
export const PLANNING: readonly AnyRule[] = [
  rule<PlanningCycle>({ type: 'PlanningCycle', classes: CYCLE, rows: ({ rows }) => rows.planning_cycle, entries: cycleEntries }),
  rule<PlanningEntry>({
    type: 'PlanningEntry',
    classes: ENTRY,
    rows: ({ rows }) => rows.planning_entry,
    entries: entryEntries,
    cond: (row, bench) => !isBlind(row, bench),
  }),
];
