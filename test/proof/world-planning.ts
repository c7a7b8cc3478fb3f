import type { Builder } from '../../seeds/builder.js';
import { planningCycleRow, type PlanningCycleState } from '../../seeds/planning-cycle.factory.js';
import { planningEntryRow, type PlanningEntryState } from '../../seeds/planning-entry.factory.js';
import type { Random } from '../../seeds/random.js';

const CYCLES: readonly PlanningCycleState[] = [
  ...(['DRAFT', 'OPEN', 'COLLECTING', 'SUBMITTED', 'UNDER_APPRAISAL', 'APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW', 'CLOSED'] as const),
];
const ENTRIES: readonly PlanningEntryState[] = [
  ...(['DRAFT', 'NOMINATED', 'PROPOSED', 'PROPOSED', 'APPRAISED', 'APPROVED', 'APPOINTED', 'REMOVED', 'EXPIRED', 'RETURNED'] as const),
];
const TEXTS = ['Đồng ý', 'ý kiến khác', 'cần trao đổi', null];

/** Planning cycles of every state with entries of every state; cadres are planned more than others. */
export function addPlanning({ rows, id }: Builder, random: Random, cadres: readonly string[]): void {
  const sets = rows.rule_set;
  for (const unit of random.shuffled(rows.organization.filter(({ level }) => level <= 5)).slice(0, 16)) {
    const asked = random.pick(['NOT_REQUESTED', 'REQUESTED', 'GIVEN'] as const);
    const consent = { consent_state: asked, consent_requested_on: asked === 'NOT_REQUESTED' ? null : '2022-03-09' };
    const drafting_unit = random.chance(0.5) ? unit.no : random.pick(rows.organization).no;
    const state = random.pick(CYCLES);
    const cycle = planningCycleRow({ id: id(), unit: unit.no, rule_set_id: random.pick(sets).id, state, ...consent, drafting_unit });
    rows.planning_cycle.push(cycle);
    const taken = new Set<string>();
    for (let i = 0; i < random.int(0, 6); i += 1) addEntry({ rows, id } as Builder, random, cadres, cycle, taken);
  }
}

function addEntry(
  { rows, id }: Builder,
  random: Random,
  cadres: readonly string[],
  cycle: ReturnType<typeof planningCycleRow>,
  taken: Set<string>,
): void {
  const title = random.pick(['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER'] as const);
  const member_id = random.chance(0.8) ? random.pick(cadres) : random.pick(rows.member).id;
  const state = random.pick(ENTRIES);
  if (taken.has(`${title} ${member_id}`)) return;
  taken.add(`${title} ${member_id}`);
  const approved = ['APPROVED', 'APPOINTED', 'REMOVED', 'EXPIRED'].includes(state);
  const removed = state === 'REMOVED' ? { removal_reason: 'OVER_AGE', removed_on: '2022-10-01' } : {};
  const opinion = random.pick([null, 'NO_OBJECTION', 'OBJECTION'] as const);
  rows.planning_entry.push(
    planningEntryRow(cycle, {
      ...{ id: id(), title, member_id, state, ...removed, inspection_opinion: opinion },
      inspection_opinion_reason: opinion === null ? null : random.pick(TEXTS),
      ...{ approved_on: approved ? '2022-07-28' : null, notified_on: approved && random.chance(0.5) ? '2022-08-01' : null },
      ...{ comments: random.pick(TEXTS), appraisal: random.pick(TEXTS) },
      drafting_unit: random.chance(0.5) ? cycle.unit : random.pick(rows.organization).no,
    }),
  );
}
