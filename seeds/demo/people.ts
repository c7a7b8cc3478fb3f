import type { Builder } from '../builder.js';
import type { Day } from '../day.js';
import { addYears, dayBetween, latest, TODAY } from '../day.js';
import type { Gender, MemberRow, Standing } from '../member.factory.js';
import { memberRow } from '../member.factory.js';
import type { PersonName } from '../person-name.factory.js';
import { composeName } from '../person-name.factory.js';
import type { Random } from '../random.js';
import { WOMEN } from './cells.data.js';
import type { CellPlan } from './units.js';

/** A person, with the first day at home in the cell. */
export interface Person {
  readonly row: MemberRow;
  readonly since: Day;
}

export interface Cell extends CellPlan {
  readonly people: readonly Person[];
}

/** Smaller cells have no probationary member, so that none falls below three official members by chance. */
const SMALL = 6;
const STANDINGS: readonly (readonly [Standing, number])[] = [
  ['PROBATIONARY', 35],
  ['EXEMPT', 6],
  ['SUSPENDED', 1],
  ['OFFICIAL', 958],
];
/** Women leave work earlier (55 years and 8 months in 2022), men at 60 and a half. */
const OLDEST: Readonly<Record<Gender, number>> = { F: 55, M: 60 };
const YOUNGEST = { PROBATIONARY: 23, OFFICIAL: 27 };
const LAST_OFFICIAL_ADMISSION = '2021-10-31';
const THIS_YEAR = 2022;

/** Makes people of plausible age and career; no two share full name and year of birth. */
export class PeopleMaker {
  private readonly names = new Set<string>();

  constructor(
    private readonly builder: Builder,
    private readonly random: Random,
  ) {}

  /** The people of a cell, members at home, of these standings. */
  cell(plan: CellPlan, standings: readonly Standing[] = this.standings(plan.members)): Cell {
    const people = standings.map((standing) => this.person(plan, standing));
    return { ...plan, members: people.length, people };
  }

  private standings(count: number): readonly Standing[] {
    return Array.from({ length: count }, () => (count < SMALL ? 'OFFICIAL' : this.random.weighted(STANDINGS)));
  }

  /** A person of the cell's kind; admitted unless a candidate or guest. */
  person(plan: CellPlan, standing: Standing, values: Partial<MemberRow> = {}): Person {
    const gender: Gender = this.random.chance(WOMEN[plan.sector] / 100) ? 'F' : 'M';
    const birth_year = this.birthYear(gender, standing);
    const admission_date = this.admission(standing, birth_year);
    const basic = { id: this.builder.id(), ...this.name(gender, birth_year), gender, birth_year, standing, admission_date };
    const row = memberRow({ ...basic, ...values });
    this.builder.rows.member.push(row);
    return { row, since: this.since(plan, admission_date) };
  }

  private birthYear(gender: Gender, standing: Standing): number {
    if (standing === 'EXEMPT') return THIS_YEAR - this.random.int(OLDEST[gender] - 3, OLDEST[gender]);
    const young = standing === 'PROBATIONARY' || standing === 'CANDIDATE';
    const low = young ? YOUNGEST.PROBATIONARY : YOUNGEST.OFFICIAL;
    const high = young ? 36 : OLDEST[gender];
    // The mean of two draws: most people are in the middle of their career.
    return THIS_YEAR - Math.round((this.random.int(low, high) + this.random.int(low, high)) / 2);
  }

  private admission(standing: Standing, birthYear: number): Day | null {
    if (standing === 'CANDIDATE' || standing === 'GUEST') return null;
    if (standing === 'PROBATIONARY') return dayBetween(this.random, '2021-11-20', '2022-10-31');
    const last = `${Math.min(birthYear + 38, 2021)}-10-31`;
    const first = `${birthYear + 22}-02-03`;
    return dayBetween(this.random, first, last < LAST_OFFICIAL_ADMISSION ? last : LAST_OFFICIAL_ADMISSION);
  }

  private since(plan: CellPlan, admission: Day | null): Day {
    const earliest = latest(plan.unit.valid_from, admission ?? TODAY, '2003-01-01');
    // One in eight came in this term, from other provinces and workplaces.
    const newcomer = this.random.chance(1 / 8);
    const until = newcomer ? '2022-09-30' : '2019-12-31';
    return earliest > until ? earliest : dayBetween(this.random, earliest, latest(earliest, addYears(until, newcomer ? 0 : -4)));
  }

  private name(gender: Gender, birthYear: number): PersonName {
    const name = composeName(this.random, gender);
    const key = `${name.full_name} ${birthYear}`;
    if (this.names.has(key)) return this.name(gender, birthYear);
    this.names.add(key);
    return name;
  }
}
