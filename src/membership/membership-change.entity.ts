import { RuleViolationError } from '../kernel/errors.js';
import type { RuleName } from '../kernel/rules.js';
import type { Member } from './member.entity.js';
import type { MembershipEvent } from './membership-event.entity.js';
import { Membership } from './membership.entity.js';

/** Numerical rules for persons on a day; a rule that is not in force then is missing. */
export type Norms = Readonly<
  Partial<Record<'ADMISSION_LEAST_AGE' | 'ADMISSION_MOST_AGE' | 'PROBATION_MONTHS' | 'READMISSION_MONTHS', number>>
>;

/** A cell as a home, and when the person's last home ended. */
export interface HomeCell {
  readonly kind: string;
  readonly state: string;
  readonly leftOn: string | null;
}

/** What a change rests on: the rules of the day of the decision and the cell that takes the person in. */
export interface Footing {
  readonly norms: Norms;
  readonly home: HomeCell | null;
}

const CELLS = ['CELL', 'GRASSROOTS_CELL'];
const EFFECTIVE = 'input.effectiveDate';

/** What a decided event does to its person: standing, dates, home (domain.md 2.1). */
export class MembershipChange {
  constructor(
    private readonly event: MembershipEvent,
    private readonly member: Member,
  ) {}

  /** Changes the person; RULE_VIOLATION where a day or an age stands against it. */
  apply({ norms, home }: Footing): void {
    this.ensureDated();
    this.ensureNorms(norms, home);
    if (this.event.effect().home === 'OPENS') ensureCell(home);
    this.remember();
    this.member.standing = this.event.effect().to ?? this.member.standing;
    this.setDates();
    this.member.version += 1;
  }

  /** The home that an admission opens. */
  openedHome(id: string): Membership {
    const { memberId, unitNo } = this.event;
    const from = this.day;
    const row = { id, memberId, unitNo, kind: 'OFFICIAL', status: 'ACTIVE', from, to: null, endReason: null, version: 1 };
    return Object.assign(new Membership(), row);
  }

  private get day(): string {
    const { effectiveDate } = this.event;
    if (effectiveDate === null) throw new Error('A decided event has its day');
    return effectiveDate;
  }

  /** An effect follows its decision; death follows none, and recognition holds from the end of the probation. */
  private ensureDated(): void {
    const { type, decisionDate } = this.event;
    if (type === 'DEATH' || type === 'RECOGNITION') return;
    if (decisionDate === null || this.day < decisionDate) refuse('DATE_BEFORE_CAUSE', EFFECTIVE);
  }

  private ensureNorms(norms: Norms, home: HomeCell | null): void {
    const { type } = this.event;
    if (type === 'ADMISSION') this.ensureAge(norms);
    if (type === 'RECOGNITION' && this.day < later(this.member.admissionDate, norms.PROBATION_MONTHS))
      refuse('PROBATION_NOT_OVER', EFFECTIVE);
    if (type === 'READMISSION' && this.day < later(home?.leftOn ?? null, norms.READMISSION_MONTHS))
      refuse('READMISSION_TOO_EARLY', EFFECTIVE);
  }

  /** The profile has the year of birth alone: refused is who is certainly too young or too old on the day of the decision. */
  private ensureAge(norms: Norms): void {
    const age = Number(this.event.decisionDate?.slice(0, 4)) - this.member.birthYear;
    const { ADMISSION_LEAST_AGE: least = 0, ADMISSION_MOST_AGE: most = Infinity } = norms;
    if (age < least || age > most) refuse('ADMISSION_AGE', 'person');
  }

  private remember(): void {
    const { standing, admissionDate, officialDate } = this.member;
    Object.assign(this.event, { standingBefore: standing, admissionDateBefore: admissionDate, officialDateBefore: officialDate });
  }

  private setDates(): void {
    const { type } = this.event;
    if (type === 'RECOGNITION') this.member.officialDate = this.day;
    if (type !== 'ADMISSION' && type !== 'READMISSION') return;
    this.member.admissionDate = this.day;
    this.member.officialDate = null;
  }
}

function ensureCell(home: HomeCell | null): void {
  if (!home || !CELLS.includes(home.kind) || home.state !== 'ACTIVE') refuse('HOME_NOT_A_CELL', 'person');
}

/** The day so many months later; of a day that is not known, or without a rule, the earliest. */
function later(day: string | null, months: number | undefined): string {
  if (day === null || months === undefined) return '';
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

function refuse(rule: RuleName, field: string): never {
  throw new RuleViolationError(rule, [field]);
}
