import { RuleViolationError } from '../kernel/errors.js';
import type { Discipline } from '../kernel/ports.js';
import type { RuleName } from '../kernel/rules.js';
import { FULL, type Standing } from '../membership/index.js';
import type { SeatTitle } from '../organization/index.js';
import type { PlanningForm } from './planning-cycle-codes.entity.js';

/** A parameter of the rules that a cycle is judged by, with the regulation that gives it. */
export interface PlanningParam {
  readonly value: string;
  readonly regulation: string;
}

/** Who is planned for what. */
export interface Planned {
  readonly memberId: string;
  readonly title: SeatTitle;
}

/** What counts towards the hard rules beside one entry. */
export interface Load extends Planned {
  /** Persons with entries for the same title. */
  readonly others: number;
  /** One entry for each other title of the person at the level. */
  readonly titles: readonly string[];
}

/** What the rules ask of a person at a unit today. */
export interface Candidate extends Planned {
  readonly birthYear: number;
  readonly gender: string;
  readonly standing: Standing;
  /** Titles of the seats held today in the unit itself or in one above it. */
  readonly held: readonly SeatTitle[];
}

/** The years of a term, and whether it is over today. */
export interface TermSpan {
  readonly fromYear: number;
  readonly toYear: number;
  readonly over: boolean;
}

const STEPS = 'BALLOT_STEPS_OF_FULL_FORM';
const FOLLOWING = 'BALLOT_STEPS_FROM_SHORTLIST';

/** Rules that the regulation on planning gives, each with the parameter that says more of it; one without is of the set as a whole. */
const OF_REGULATION: ReadonlyMap<RuleName, string> = new Map([
  ['BALLOT_STEP_UNKNOWN', STEPS],
  ['NOT_ON_LAST_SHORTLIST', STEPS],
  ['BALLOTS_NOT_CONFIRMED', STEPS],
  ['STEP_BEFORE_NOT_CONFIRMED', FOLLOWING],
  ['NOMINEES_NOT_SHORTLISTED', FOLLOWING],
  ...(['TITLE_NOT_PLANNED', 'BALLOT_SUMS_DIFFER', 'TALLIES_INCOMPLETE', 'CLERKS_NOT_TWO', 'CLERKS_OF_ONE_UNIT', 'CLERK_UNFIT'] as const).map(whole),
  ...(['NOMINEES_UNFIT', 'SLIP_HOLDERS_UNFIT', 'PLANNED_NOT_A_MEMBER', 'DECISION_INCOMPLETE', 'PLANNED_AT_THE_SAME_TIME'] as const).map(whole),
  ...(['SEAT_NOT_VACANT', 'SEAT_NOT_FILLED', 'CANDIDATE_MISSING', 'CANDIDATES_UNFIT', 'VACANCY_OPEN'] as const).map(whole),
]); // prettier-ignore

function whole(rule: RuleName): readonly [RuleName, string] {
  return [rule, ''];
}

/** The same day so many months later. */
function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** The rules that a cycle is judged by, however long ago they were in force (domain.md 3.2). */
export class PlanningRules {
  constructor(
    readonly ruleSetId: string,
    private readonly code: string | null,
    private readonly params: Readonly<Record<string, PlanningParam>>,
  ) {}

  /** Cells of some kinds take fewer steps. */
  formFor(kind: string): PlanningForm {
    return this.list('SHORT_FORM_KINDS').includes(kind) ? 'SHORT' : 'FULL';
  }

  /** A list is made for a whole term that is not over. */
  ensureTerm({ fromYear, toYear, over }: TermSpan): void {
    const years = this.number('TERM_YEARS');
    if (years !== null && toYear - fromYear !== years)
      this.refuse('PLANNING_TERM_LENGTH', 'TERM_YEARS', ['input.fromYear', 'input.toYear']);
    if (over) this.refuse('PLANNING_TERM_OVER', 'TERM_YEARS', ['term']);
  }

  /** Standing, post and age of who is to be planned. */
  ensureFits(candidate: Candidate, term: TermSpan, today: string): void {
    if (!FULL.includes(candidate.standing)) throw new RuleViolationError('PLANNED_NOT_A_MEMBER', ['input.memberId']);
    this.ensureHigher(candidate);
    this.ensureOfAge(candidate, term, Number(today.slice(0, 4)));
  }

  /** Whoever was disciplined waits (80-QĐ/TW); that it was so is not for everyone to know, so the answer names the way on alone. */
  ensureNotCoolingOff(disciplines: readonly Discipline[], today: string): void {
    const waits = ({ form, decidedOn }: Discipline): boolean => monthsAfter(decidedOn, this.number(`COOLING_OFF_${form}`) ?? 0) > today;
    if (disciplines.some(waits)) throw new RuleViolationError('NEEDS_RECORD_CHECK', ['input.memberId']);
  }

  /** At most so many persons for one title; the titles of a committee's members go by its size. */
  ensureRoom({ title, others }: Load): void {
    const most = this.mostPersons(title);
    if (most !== null && others >= most) this.refuse('MOST_PERSONS_PER_TITLE', 'MOST_PERSONS_PER_TITLE', ['title']);
  }

  /** Null where the title goes by the size of its committee. */
  mostPersons(title: SeatTitle): number | null {
    return this.list('COLLECTIVE_TITLES').includes(title) ? null : this.number('MOST_PERSONS_PER_TITLE');
  }

  get mostTitles(): number | null {
    return this.number('MOST_TITLES_PER_PERSON');
  }

  /** Who counts titles that the caller does not see is answered with a neutral rule that names the way on. */
  refuseTitles(seen: boolean): never {
    if (!seen) throw new RuleViolationError('NEEDS_PLANNING_CHECK', ['person']);
    return this.refuse('MOST_TITLES_PER_PERSON', 'MOST_TITLES_PER_PERSON', ['person']);
  }

  /** The regulation that a rule of ballots, vacancies and decisions is of; undefined where it is a rule of our own. */
  regulationOf(rule: RuleName): string | undefined {
    const param = OF_REGULATION.get(rule);
    return param === undefined ? undefined : (this.params[param]?.regulation ?? this.code ?? undefined);
  }

  private ensureHigher({ held, title }: Candidate): void {
    if (this.params['ONLY_HIGHER_POSTS']?.value !== 'true') return;
    const ranks = this.list('TITLES_FROM_HIGHEST');
    const rank = ranks.indexOf(title);
    const atLeast = held.some((other) => ranks.includes(other) && ranks.indexOf(other) <= rank);
    if (atLeast) this.refuse('ONLY_HIGHER_POSTS', 'ONLY_HIGHER_POSTS', ['input.title']);
  }

  /** Of a term to come whole terms are left from its beginning; of the running one a share from this year. */
  private ensureOfAge({ birthYear, gender }: Candidate, { fromYear, toYear }: TermSpan, year: number): void {
    const limit = this.number(gender === 'F' ? 'RETIREMENT_AGE_OF_WOMEN' : 'RETIREMENT_AGE_OF_MEN');
    if (limit === null) return;
    const running = fromYear <= year;
    const name = running ? 'LEAST_SHARE_OF_RUNNING_TERM_LEFT' : 'LEAST_TERMS_LEFT';
    const left = birthYear + limit - (running ? year : fromYear);
    if (left < (this.number(name) ?? 0) * (toYear - fromYear)) this.refuse('PLANNING_AGE', name, ['input.memberId']);
  }

  private number(name: string): number | null {
    const value = this.params[name]?.value;
    return value === undefined ? null : Number(value);
  }

  private list(name: string): readonly string[] {
    return this.params[name]?.value.split(' ') ?? [];
  }

  private refuse(rule: RuleName, param: string, fields: readonly string[]): never {
    throw new RuleViolationError(rule, fields, this.params[param]?.regulation);
  }
}
