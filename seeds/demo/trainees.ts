import type { Builder } from '../builder.js';
import type { Day } from '../day.js';
import { addDays } from '../day.js';
import type { MemberRow } from '../member.factory.js';
import type { Random } from '../random.js';
import type { TrainingClassRow } from '../training-class.factory.js';
import type { World } from './world.js';

/** Participants of the four classes of 2022 in political theory (domain.md 0.2 and 4): of each audience in all. */
export const OF_2022: Readonly<Record<string, number>> = { CANDIDATES: 235, NEW_MEMBERS: 63 };
/** Candidates beside those of the dataset, so that there are as many as the classes had. */
const CANDIDATES = 170;
const NEW_FOR_DAYS = 365;

/** Persons whom cells have found for admission this year and sent to a class. */
export function addCandidates({ people, manned, random }: World): void {
  const cells = manned.flatMap((each) => each.cells);
  const own = random.fork('trainees');
  for (let count = 0; count < CANDIDATES; count += 1) {
    const cell = own.pick(cells);
    people.person(cell, 'CANDIDATE', { sponsor_unit: cell.unit.no });
  }
}

/** Someone who can be sent to a class, with the unit that sends. */
export interface Trainee {
  readonly member: MemberRow;
  readonly unit: number;
}

const SECRETARIES = ['SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY', 'FULL_TIME_DEPUTY_SECRETARY'];
const COMMITTEE = [...SECRETARIES, 'COMMITTEE_MEMBER'];
const INSPECTION = ['INSPECTION_CHAIR', 'INSPECTION_DEPUTY_CHAIR', 'INSPECTION_MEMBER', 'INSPECTION_OFFICER'];
const CELL_LEVEL = 5;

/** Numbers of the units within one, itself included. */
function within(builder: Builder, root: number): ReadonlySet<number> {
  const found = new Set([root]);
  for (const unit of builder.rows.organization) if (unit.parent !== null && found.has(unit.parent)) found.add(unit.no);
  return found;
}

/** Who belongs to a bloc today: members by their home, candidates by their sponsor. */
function traineesOf(builder: Builder, units: ReadonlySet<number>): readonly Trainee[] {
  const homes = new Map(
    builder.rows.membership
      .filter(({ kind, status }) => kind === 'OFFICIAL' && status === 'ACTIVE')
      .map((row) => [row.member_id, row.unit]),
  );
  return builder.rows.member.flatMap((member) => {
    const unit = homes.get(member.id) ?? member.sponsor_unit;
    const takesPart = !['TRANSFERRED_OUT', 'DECEASED', 'LEFT', 'SUSPENDED', 'GUEST'].includes(member.standing);
    return takesPart && unit !== null && units.has(unit) ? [{ member, unit }] : [];
  });
}

type Fits = (trainee: Trainee, on: Day) => boolean;

/** Picks whom a class is for. */
export class Trainees {
  private readonly all: readonly Trainee[];
  private readonly fits: Readonly<Record<string, Fits>>;

  constructor(builder: Builder, bloc: number) {
    this.all = traineesOf(builder, within(builder, bloc));
    const levels = new Map(builder.rows.organization.map(({ no, level }) => [no, level]));
    const held = builder.rows.seat_holding.filter(({ state }) => state === 'ACTIVE');
    const titles = new Map(builder.rows.seat.map(({ id, title }) => [id, title]));
    const holding = (wanted: readonly string[], atLevel: (level: number) => boolean): Fits => {
      const holders = new Set(
        held
          .filter((row) => wanted.includes(titles.get(row.seat_id) ?? '') && atLevel(levels.get(row.unit) ?? 0))
          .map((row) => row.member_id),
      );
      return ({ member }) => holders.has(member.id);
    };
    const planned = new Set(builder.rows.planning_entry.filter(({ state }) => state === 'APPROVED').map((entry) => entry.member_id));
    this.fits = {
      CANDIDATES: ({ member }, on) => member.admission_date === null || member.admission_date > on,
      NEW_MEMBERS: ({ member }, on) => (member.admission_date ?? '9999') < on && (member.admission_date ?? '') > addDays(on, -NEW_FOR_DAYS),
      COMMITTEE_MEMBERS: holding(COMMITTEE, (level) => level < CELL_LEVEL),
      CELL_SECRETARIES: holding(SECRETARIES, (level) => level >= 3),
      PLANNED_CADRES: ({ member }) => planned.has(member.id),
      INSPECTION_STAFF: holding(INSPECTION, () => true),
    };
  }

  /** So many of those whom the class is for, at random, none of them in `taken`. */
  pick({ audience, ends_on }: TrainingClassRow, random: Random, count: number, taken: ReadonlySet<string>): readonly Trainee[] {
    const fits = this.fits[audience] ?? isOfficial;
    return random.shuffled(this.all.filter((each) => fits(each, ends_on) && !taken.has(each.member.id))).slice(0, count);
  }
}

const isOfficial: Fits = ({ member }) => member.standing === 'OFFICIAL';
