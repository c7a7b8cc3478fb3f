import type { Builder } from '../builder.js';
import type { MemberRow } from '../member.factory.js';
import type { OrganizationRow } from '../organization.factory.js';
import { planningCycleRow, type PlanningCycleRow } from '../planning-cycle.factory.js';
import { planningEntryRow, type PlanningEntryRow } from '../planning-entry.factory.js';
import type { Random } from '../random.js';
import type { Title } from '../seat.factory.js';
import type { Units } from './units.js';

/** Persons to be planned for each title. */
type Plan = readonly (readonly [title: Title, persons: number])[];

const OF_CELL: Plan = [['SECRETARY', 1], ['DEPUTY_SECRETARY', 1]]; // prettier-ignore
const OF_COMMITTEE: Plan = [['SECRETARY', 2], ['DEPUTY_SECRETARY', 3], ['COMMITTEE_MEMBER', 6]]; // prettier-ignore
const OF_BLOC: Plan = [['SECRETARY', 2], ['DEPUTY_SECRETARY', 3], ['STANDING_MEMBER', 14], ['COMMITTEE_MEMBER', 45]]; // prettier-ignore

/** Both terms were planned in 2022: the running one reviewed in October, the next one approved in July. */
const RUNNING = {
  from_year: 2020,
  to_year: 2025,
  state: 'ANNUAL_REVIEW',
  recorded_on: '2022-01-17',
  decided_on: '2022-03-30',
  document_number: '112-QĐ/ĐUK',
} as const;
const NEXT = {
  from_year: 2025,
  to_year: 2030,
  state: 'PUBLISHED',
  recorded_on: '2022-04-04',
  decided_on: '2022-07-28',
  document_number: '268-QĐ/ĐUK',
} as const;
const SUPPLEMENTED = { approved_on: '2022-10-20', document_number: '405-QĐ/ĐUK' } as const;
const CONSENT = { consent_state: 'GIVEN', consent_requested_on: '2022-01-10', consent_document_number: '214-TB/TU' } as const;
const TOLD = '2022-11-01';

/** Born in this year or later, a person has a whole next term, or two thirds of the running one, before retirement. */
const BORN_FROM = { 2020: { M: 1964, F: 1966 }, 2025: { M: 1968, F: 1970 } } as const;
const REASONS = ['OVER_AGE', 'TRANSFERRED_OUT', 'RETIRED', 'OWN_REQUEST', 'POOR_RATING'];
/** One list of the running term in so many had a supplement and a removal in 2022. */
const REVIEWED = 6;

const LEADING: readonly Title[] = ['SECRETARY', 'DEPUTY_SECRETARY'];

/** Writes cycles and entries, and knows who can be planned where. */
class Planner {
  private readonly members: ReadonlyMap<string, MemberRow>;
  /** Persons at home in the unit or in a unit below it. */
  private readonly people = new Map<number, MemberRow[]>();
  /** Titles that each person holds in a unit. */
  private readonly held = new Map<string, Title[]>();
  private readonly reviewed: number[] = [];

  constructor(
    private readonly builder: Builder,
    private readonly random: Random,
    private readonly rules: string,
  ) {
    this.members = new Map(builder.rows.member.map((row) => [row.id, row]));
    const parents = new Map(builder.rows.organization.map(({ no, parent }) => [no, parent]));
    for (const { unit, member_id, kind, valid_to } of builder.rows.membership) {
      const member = this.members.get(member_id);
      if (kind !== 'OFFICIAL' || valid_to !== null || member?.standing !== 'OFFICIAL') continue;
      for (let at: number | null = unit; at !== null; at = parents.get(at) ?? null) this.peopleOf(at).push(member);
    }
    const titles = new Map(builder.rows.seat.map(({ id, title }) => [id, title]));
    for (const { unit, member_id, seat_id, state } of builder.rows.seat_holding) {
      const title = titles.get(seat_id);
      if (state === 'ACTIVE' && title) this.held.set(`${unit} ${member_id}`, [...(this.held.get(`${unit} ${member_id}`) ?? []), title]);
    }
  }

  private peopleOf(unit: number): MemberRow[] {
    const found = this.people.get(unit) ?? [];
    this.people.set(unit, found);
    return found;
  }

  cycle(unit: OrganizationRow, values: Partial<PlanningCycleRow> & Pick<PlanningCycleRow, 'state'>, drafting: number): PlanningCycleRow {
    const form = unit.kind === 'CELL' || unit.kind === 'GRASSROOTS_CELL' ? 'SHORT' : 'FULL';
    const row = planningCycleRow({
      id: this.builder.id(),
      unit: unit.no,
      rule_set_id: this.rules,
      form,
      drafting_unit: drafting,
      ...values,
    });
    this.builder.rows.planning_cycle.push(row);
    return row;
  }

  /** Entries by the plan; of each title some have been told. */
  fill(cycle: PlanningCycleRow, plan: Plan, state: PlanningEntryRow['state'] = 'APPROVED'): void {
    const taken = new Set<string>();
    for (const [title, persons] of plan) {
      for (const [index, member] of this.candidates(cycle, title, taken).slice(0, persons).entries()) {
        taken.add(member.id);
        const notified_on = state === 'APPROVED' && index === 0 ? TOLD : null;
        this.entry(cycle, member, title, { state, notified_on });
      }
    }
    if (cycle.from_year === RUNNING.from_year && cycle.state === RUNNING.state) this.review(cycle, taken);
  }

  /** In some lists of the running term 2022 took one person off and put another on. */
  private review(cycle: PlanningCycleRow, taken: ReadonlySet<string>): void {
    this.reviewed.push(cycle.unit);
    if (this.reviewed.length % REVIEWED !== 0) return;
    const [leaver, newcomer] = this.candidates(cycle, 'DEPUTY_SECRETARY', taken);
    const removal_reason = REASONS[(this.reviewed.length / REVIEWED) % REASONS.length] ?? null;
    if (leaver) this.entry(cycle, leaver, 'DEPUTY_SECRETARY', { state: 'REMOVED', removal_reason, removed_on: SUPPLEMENTED.approved_on });
    if (newcomer) this.entry(cycle, newcomer, 'DEPUTY_SECRETARY', { state: 'APPROVED', ...SUPPLEMENTED });
  }

  private entry(
    cycle: PlanningCycleRow,
    member: MemberRow,
    title: Title,
    values: Pick<PlanningEntryRow, 'state'> & Partial<PlanningEntryRow>,
  ): void {
    this.builder.rows.planning_entry.push(planningEntryRow(cycle, { id: this.builder.id(), member_id: member.id, title, ...values }));
  }

  /** Who is of the age and holds no post of the unit as high, in a random order. */
  private candidates({ unit, from_year }: PlanningCycleRow, title: Title, taken: ReadonlySet<string>): readonly MemberRow[] {
    const born = BORN_FROM[from_year === RUNNING.from_year ? 2020 : 2025];
    const high = title === 'SECRETARY' ? LEADING.slice(0, 1) : [...LEADING, title];
    const able = ({ id, gender, birth_year }: MemberRow): boolean =>
      !taken.has(id) && birth_year >= born[gender] && !this.held.get(`${unit} ${id}`)?.some((each) => high.includes(each));
    return this.random.shuffled((this.people.get(unit) ?? []).filter(able));
  }
}

const planOf = ({ kind }: OrganizationRow): Plan => (kind === 'GRASSROOTS_COMMITTEE' || kind === 'SECTIONAL' ? OF_COMMITTEE : OF_CELL);

/** Units that work, of the subtree, without Party groups. */
function within(builder: Builder, top: OrganizationRow): readonly OrganizationRow[] {
  const ended = new Set(builder.rows.endings.map(({ no }) => no));
  const inside = new Set([top.no]);
  return builder.rows.organization.filter((unit) => {
    const in_ = unit.no === top.no || (unit.parent !== null && inside.has(unit.parent));
    if (in_) inside.add(unit.no);
    return in_ && !ended.has(unit.no) && unit.kind !== 'GROUP';
  });
}

/** Lists of both terms for the bloc and all that work in it; another upper committee that has planned the next term alone, and not all of it. */
export function addPlanning(builder: Builder, random: Random, rules: string, { bloc, uppers }: Units): void {
  const planner = new Planner(builder, random, rules);
  for (const term of [RUNNING, NEXT]) {
    for (const unit of within(builder, bloc)) {
      const own = unit.no === bloc.no;
      planner.fill(planner.cycle(unit, { ...term, ...(own && CONSENT) }, bloc.no), own ? OF_BLOC : planOf(unit));
    }
  }
  const [other] = uppers;
  if (!other) return;
  planner.fill(planner.cycle(other.office.unit, NEXT, other.unit.no), OF_CELL);
  const undecided = { state: 'UNDER_APPRAISAL', decided_on: null, document_number: null } as const;
  planner.fill(planner.cycle(other.unit, { ...NEXT, ...CONSENT, ...undecided }, other.unit.no), OF_CELL, 'PROPOSED');
}
