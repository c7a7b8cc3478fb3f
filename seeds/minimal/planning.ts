import type { Builder } from '../builder.js';
import { planningCycleRow, type PlanningCycleRow } from '../planning-cycle.factory.js';
import { planningEntryRow, type PlanningEntryRow } from '../planning-entry.factory.js';
import { addPlanningRules } from '../planning-rules.js';

/** All cycles were drafted by K. */
const K = 10;
const CONSENT = { consent_state: 'GIVEN', consent_requested_on: '2022-02-10', consent_document_number: '8-TB/TU' } as const;
const OPINION = { inspection_opinion: 'OBJECTION', inspection_opinion_reason: 'Đang xem xét đơn phản ánh' } as const;

/** Cycles and entries of access.md section 6: cA with e1, e2; cQ with e3; cK with e4, e5; cA1. */
export function addPlanning(builder: Builder, people: ReadonlyMap<string, string>): void {
  const rule_set_id = addPlanningRules(builder).id;
  const cycle = (unit: number, state: PlanningCycleRow['state'], values: Partial<PlanningCycleRow> = {}): PlanningCycleRow => {
    const row = planningCycleRow({ id: builder.id(), unit, state, rule_set_id, drafting_unit: K, ...values });
    builder.rows.planning_cycle.push(row);
    return row;
  };
  const entry = (
    of: PlanningCycleRow,
    code: string,
    values: Pick<PlanningEntryRow, 'title' | 'state'> & Partial<PlanningEntryRow>,
  ): void => {
    const comments = `Ý kiến về ${code}`;
    builder.rows.planning_entry.push(planningEntryRow(of, { id: builder.id(), member_id: people.get(code) ?? '', comments, ...values }));
  };
  const cA = cycle(101, 'PUBLISHED');
  entry(cA, 'p1', { title: 'SECRETARY', state: 'APPROVED', notified_on: '2022-08-05' });
  entry(cA, 'p2', { title: 'DEPUTY_SECRETARY', state: 'APPROVED' });
  const cQ = cycle(102, 'UNDER_APPRAISAL', { form: 'SHORT' });
  entry(cQ, 'p3', { title: 'SECRETARY', state: 'PROPOSED', ...OPINION });
  const cK = cycle(K, 'UNDER_APPRAISAL', CONSENT);
  entry(cK, 'p9', { title: 'DEPUTY_SECRETARY', state: 'PROPOSED' });
  entry(cK, 'p1', { title: 'DEPUTY_SECRETARY', state: 'PROPOSED' });
  cycle(1001, 'COLLECTING', { form: 'SHORT' });
}
