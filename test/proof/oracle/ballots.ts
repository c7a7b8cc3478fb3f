import type { Grant } from './grants.js';
import type { Ballot, BallotSlip, BallotTally, Vacancy, VacancyCandidate } from './rows.js';
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
import { byId, groupBy, type Ground } from './scope.js';

// 2.12 Nomination, ballot, tally.

const F3 = words('cycle step title state heldAt heldAtLabel date convened present ballotsOut ballotsIn valid invalid tallies comments');
const BALLOT = { base: words('id version'), F3 };
const TALLY = { base: words('id ballot'), F3: words('ordinal nominee nomineeName votes shortlisted') };
const SLIP = { base: words('id version'), F3: words('title date nomineeNames') };
const UNDECIDED = words('DRAFT OPEN COLLECTING SUBMITTED UNDER_APPRAISAL');
/** Steps of which B2 is shown the ballots. */
const STANDING_STEP = 5;

/** Cells of a ballot: what is shown of the ballot itself, and of its tallies. */
interface Cell {
  readonly rows: (row: Ballot) => boolean;
  readonly fields: readonly string[];
  readonly tally: readonly string[];
  readonly by: 'plain' | 'S' | 'T' | 'GLASS';
}

function ballotCells(grant: Grant, bench: Bench): readonly Cell[] {
  const { ground } = bench;
  const { W, IN } = scopes(grant, ground);
  const confirmed = (row: Ballot): boolean => row.state === 'CONFIRMED';
  const inside = (row: Ballot): boolean => confirmed(row) && IN(ground.place(row));
  const whole = (rows: Cell['rows'], by: Cell['by'] = 'plain'): Cell => ({ rows, fields: F3, tally: TALLY.F3, by });
  const named = (row: Ballot): boolean => inside(row) && assigned(grant, 'CYCLE', row.cycle_id);
  const opened = (row: Ballot): boolean => confirmed(row) && broken(grant, 'CYCLE', row.cycle_id) && W(ground.place(row));
  const glass = is(grant, 'B1 B7c') && isBroken(grant, 'CYCLE') ? [whole(opened, 'GLASS')] : [];
  const isOpen = isOpened(grant, 'CYCLE');
  if (is(grant, 'P1 P2 P3o')) return isOpen ? [whole(named, 'T')] : [];
  if (is(grant, 'B1')) return [whole(inside), ...glass];
  if (is(grant, 'B7c')) return glass;
  if (is(grant, 'B2')) return [whole((row) => inside(row) && row.step >= STANDING_STEP)];
  if (is(grant, 'B4')) return [whole(inside)];
  if (is(grant, 'B7') && isOpen) return [{ rows: named, fields: words('cycle step title tallies'), tally: ['nomineeName'], by: 'T' }];
  if (is(grant, 'G1 C1')) return [whole((row) => confirmed(row) && row.unit === grant.unit?.no)];
  // The right of a clerk stands on the account, with S (1.6).
  if (!is(grant, 'CLERK')) return [];
  const counted = (row: Ballot): boolean => ['OPEN', 'COUNTED'].includes(row.state) && !concerning(bench).standing.has(row.id);
  const counts = (row: Ballot): boolean => assigned(grant, 'BALLOT', row.id) && counted(row);
  return [{ ...whole(counts, 'S'), fields: F3.filter((field) => field !== 'comments') }];
}

const ballotEntries = (grant: Grant, bench: Bench): readonly Entry<Ballot>[] =>
  ballotCells(grant, bench).map(({ rows, fields, by }) => entry(rows, fields, by));

const BALLOTS = new WeakMap<Ground, ReadonlyMap<string, Ballot>>();

function ballotOf(ground: Ground, id: string): Ballot | null {
  const known = BALLOTS.get(ground) ?? byId(ground.rows.ballot);
  BALLOTS.set(ground, known);
  return known.get(id) ?? null;
}

/** Tallies are part of their ballot. */
function tallyEntries(grant: Grant, bench: Bench): readonly Entry<BallotTally>[] {
  return ballotCells(grant, bench).map(({ rows, tally, by }) => {
    const seen = (row: BallotTally): boolean => {
      const ballot = ballotOf(bench.ground, row.ballot_id);
      return ballot !== null && rows(ballot);
    };
    return entry(seen, tally, by);
  });
}

/** The own slip of a convened person, while the ballot is open and until it is cast; none for who is suspended or former (1.5). */
function slipEntries(grant: Grant, { ground, actor }: Bench): readonly Entry<BallotSlip>[] {
  const { person } = actor;
  if (grant.role !== 'S' || !person) return [];
  const barred = person.standing === 'SUSPENDED' || ground.isFormer(person);
  const mine = (row: BallotSlip): boolean => !barred && row.member_id === person.id && !row.was_cast;
  return [entry((row) => mine(row) && ballotOf(ground, row.ballot_id)?.state === 'OPEN', SLIP.F3, 'S')];
}

/** Persons with a row of kin to the actor's, in either direction (1.4). */
function kinOf({ ground, actor }: Bench): ReadonlySet<string> {
  const self = actor.person?.id;
  const rows = ground.rows.kinship.filter(({ person_id, relative_id }) => person_id === self || relative_id === self);
  return new Set(rows.flatMap(({ person_id, relative_id }) => (person_id === self ? (relative_id ?? []) : person_id)));
}

interface Concerned {
  /** Ballots on which the actor or kin stands: among the candidates of the (cycle, title). */
  readonly standing: ReadonlySet<string>;
  /** Of these the ones whose cycle is undecided: nothing of them is shown (K3, K4, K10). */
  readonly hidden: ReadonlySet<string>;
}

const CONCERNED = new WeakMap<Bench, Concerned>();

function concerning(bench: Bench): Concerned {
  const known = CONCERNED.get(bench);
  if (known) return known;
  const { rows } = bench.ground;
  const cycles = byId(rows.planning_cycle);
  const kin = kinOf(bench);
  const near = (person: string): boolean => person === bench.actor.person?.id || kin.has(person);
  const tallies = groupBy(rows.ballot_tally, ({ ballot_id }) => ballot_id);
  const entries = groupBy(rows.planning_entry, ({ cycle_id, title }) => `${cycle_id} ${title}`);
  const standing = rows.ballot.filter((row) => {
    const planned = (entries.get(`${row.cycle_id} ${row.title}`) ?? []).map(({ member_id }) => member_id);
    return [...planned, ...(tallies.get(row.id) ?? []).map(({ nominee_id }) => nominee_id)].some(near);
  });
  const hidden = standing.filter(({ cycle_id }) => UNDECIDED.includes(cycles.get(cycle_id)?.state ?? ''));
  const made = { standing: new Set(standing.map(({ id }) => id)), hidden: new Set(hidden.map(({ id }) => id)) };
  CONCERNED.set(bench, made);
  return made;
}

// 2.14 Vacancy.

const VACANCY_F3 = words('seat seatTitle unitLabel since candidates fromPlanning comments filledBy filledByName');
const VACANCY = { base: words('id state version'), F3: VACANCY_F3 };
const CANDIDATE = { base: words('id vacancy'), F3: words('ordinal member name entry fromPlanning') };
const ORDER = words('DRAFT PROPOSED APPRAISED DECIDED FILLED CLOSED');
const WITHOUT_COMMENTS = VACANCY_F3.filter((field) => field !== 'comments');

function vacancyEntries(grant: Grant, { ground }: Bench): readonly Entry<Vacancy>[] {
  const { W, IN } = scopes(grant, ground);
  const inside = (row: Vacancy): boolean => IN(ground.place(row)) && reached(ORDER, row.state, 'PROPOSED');
  const level = (row: Vacancy): number => ground.unit(row.unit)?.level ?? 0;
  // What was returned is seen by who could decide it (2.0), with W as for every act.
  const returned = (row: Vacancy): boolean => row.state === 'RETURNED' && W(ground.place(row));
  const provincial = (row: Vacancy): boolean => ground.provincial(level(row), ground.place(row));
  const mine = (row: Vacancy): boolean => own(grant, row) && words('DRAFT RETURNED').includes(row.state);
  if (is(grant, 'P1 P3o')) return [entry(inside, VACANCY_F3)];
  if (is(grant, 'P2')) return [entry((row) => inside(row) || (returned(row) && provincial(row)), VACANCY_F3)];
  if (is(grant, 'B1 B2')) return [entry((row) => inside(row) || (returned(row) && [3, 4, 5].includes(level(row))), VACANCY_F3)];
  if (is(grant, 'B4 G1 G2')) return [entry((row) => inside(row) || mine(row), VACANCY_F3)];
  if (!is(grant, 'B7') || !isOpened(grant, 'VACANCY')) return [];
  return [entry((row) => inside(row) && assigned(grant, 'VACANCY', row.id), WITHOUT_COMMENTS, 'T')];
}

function candidateEntries(grant: Grant, bench: Bench): readonly Entry<VacancyCandidate>[] {
  const vacancies = byId(bench.ground.rows.vacancy);
  return vacancyEntries(grant, bench).map(({ rows, by }) => {
    const seen = (row: VacancyCandidate): boolean => {
      const vacancy = vacancies.get(row.vacancy_id);
      return vacancy !== undefined && rows(vacancy);
    };
    return entry(seen, CANDIDATE.F3, by);
  });
}

const BEFORE = words('DRAFT PROPOSED APPRAISED RETURNED');

/** Before the decision no candidate sees the vacancy, whatever seats he has. */
function considers(id: string, { ground, actor }: Bench): boolean {
  const vacancy = ground.rows.vacancy.find((row) => row.id === id);
  if (!vacancy || !BEFORE.includes(vacancy.state)) return true;
  return !ground.rows.vacancy_candidate.some(({ vacancy_id, member_id }) => vacancy_id === id && member_id === actor.person?.id);
}

/** Rules on ballots and vacancies. */
export const BALLOT_RULES: readonly AnyRule[] = [
  rule<Ballot>({
    type: 'Ballot',
    classes: BALLOT,
    rows: ({ rows }) => rows.ballot,
    entries: ballotEntries,
    cond: (row, bench) => !concerning(bench).hidden.has(row.id),
  }),
  rule<BallotTally>({
    type: 'BallotTally',
    classes: TALLY,
    rows: ({ rows }) => rows.ballot_tally,
    entries: tallyEntries,
    cond: (row, bench) => !concerning(bench).hidden.has(row.ballot_id),
  }),
  rule<BallotSlip>({
    type: 'BallotSlip',
    classes: SLIP,
    rows: ({ rows }) => rows.ballot_slip,
    entries: slipEntries,
    // None for a nominee or kin, whatever has become of the cycle.
    cond: (row, bench) => !concerning(bench).standing.has(row.ballot_id),
  }),
  rule<Vacancy>({
    type: 'Vacancy',
    classes: VACANCY,
    rows: ({ rows }) => rows.vacancy,
    entries: vacancyEntries,
    cond: (row, bench) => considers(row.id, bench),
  }),
  rule<VacancyCandidate>({
    type: 'VacancyCandidate',
    classes: CANDIDATE,
    rows: ({ rows }) => rows.vacancy_candidate,
    entries: candidateEntries,
    cond: (row, bench) => considers(row.vacancy_id, bench),
  }),
];
