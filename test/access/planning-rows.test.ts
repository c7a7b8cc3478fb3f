import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../seeds/actor.factory.js';
import { newId } from '../../seeds/ids.js';
import { planningCycleRow, type PlanningCycleRow } from '../../seeds/planning-cycle.factory.js';
import { planningEntryRow } from '../../seeds/planning-entry.factory.js';
import { grantsOf } from '../acts/acting.js';
import { Ground, TODAY } from '../acts/ground.js';
import { CYCLE, ENTRY } from '../acts/planning-oracle.js';
import { TableOracle, type Row, type Seated, type Table } from '../acts/table-oracle.js';
import { Oracle } from './oracle.js';
import { planningId } from './planning-names.js';
import { readRows, type Rows } from './rows.js';

/* Which cycles (2.11) and entries (2.13) each role of 1.5 sees, of units of every level and in every state, over HTTP. */

const ACTORS = [
  ['P1@X'], ['P2@X'], ['P3o@X'], ['P3k@X'], ['P3t@X'], ['P3v@X'],
  ['B1@K'], ['B2@K'], ['B3@K'], ['B4@K'], ['B5@K'], ['B6@K'], ['B7@K'], ['B7c@K'],
  ['G1@A'], ['G2@A'], ['G3@A'], ['C1@A1'], ['M@A1'], [], ['V@X'], ['I@K'], ['A@X'],
  ['P2@Y'], ['B2@H'], ['B4@H'], ['G1@N'], ['G1@Z'], ['G1@Q', 'C1@Q'], ['C1@AS'], ['B4@K', 'G1@A'], ['B1@K', 'C1@A1'],
] as const; // prettier-ignore
/** Unit planned for, unit that drafted. */
const PLACES = [['X', 'X'], ['K', 'K'], ['H', 'H'], ['Z', 'X'], ['A', 'K'], ['Q', 'K'], ['N', 'H'], ['N', 'K'], ['AS', 'K'], ['A1', 'K'], ['Z1', 'X'], ['E', 'K']] as const; // prettier-ignore
const CYCLES = ['DRAFT', 'OPEN', 'COLLECTING', 'SUBMITTED', 'UNDER_APPRAISAL', 'APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW', 'CLOSED'] as const;
const ENTRIES = ['DRAFT', 'NOMINATED', 'PROPOSED', 'APPRAISED', 'APPROVED', 'APPOINTED', 'REMOVED', 'EXPIRED', 'RETURNED'] as const;

type Specs = (typeof ACTORS)[number];
interface Written {
  readonly name: string;
  readonly id: string;
  readonly table: Table;
  readonly row: Row;
}

let ground: Ground;
let rows: Rows;
let oracle: Oracle;
const actors = new Map<Specs, Actor>();
const written: Written[] = [];

async function cycleOf(
  code: string,
  by: string,
  state: (typeof CYCLES)[number],
  values: Partial<PlanningCycleRow>,
): Promise<PlanningCycleRow> {
  const rule_set_id = await ground.one<string>(`select id as value from rule_set where subject = 'PLANNING' order by id limit 1`);
  const row = planningCycleRow({ id: newId(), unit: ground.no(code), state, rule_set_id, drafting_unit: ground.no(by), ...values });
  await ground.insert('planning_cycle', row);
  return row;
}

beforeAll(async () => {
  ground = await Ground.open();
  for (const specs of ACTORS) actors.set(specs, await ground.actor(specs));
  rows = await readRows(ground.pool);
  oracle = new Oracle(rows, TODAY);
  const member_id = await ground.member('A2');
  const consents = [{}, { consent_state: 'REQUESTED', consent_requested_on: '2022-02-10' }] as const;
  const years = new Map<string, number>();
  for (const [code, by] of PLACES) {
    const owner = oracle.unit(ground.no(code));
    if (!owner) throw new Error(`No unit ${code}`);
    const base = { owner, drafting: ground.no(by) };
    // A unit has one cycle of a term.
    let year = years.get(code) ?? 2040;
    for (const state of CYCLES)
      for (const consent of state === 'DRAFT' ? consents : consents.slice(0, 1)) {
        year += 1;
        const { id } = await cycleOf(code, by, state, { from_year: year, to_year: year + 5, ...consent });
        const row = { ...base, state, facts: { consentRequested: 'consent_state' in consent } };
        written.push({ name: `cycle of ${code}<${by} ${state} ${'consent_state' in consent ? 'asked' : ''}`, id: planningId('PlanningCycle', id), table: CYCLE, row }); // prettier-ignore
      }
    for (const state of ENTRIES) {
      year += 1;
      const cycle = await cycleOf(code, by, 'PUBLISHED', { from_year: year, to_year: year + 5 });
      const removed = state === 'REMOVED' ? ({ removal_reason: 'RETIRED', removed_on: TODAY } as const) : {};
      const entry = planningEntryRow(cycle, { id: newId(), title: 'SECRETARY', member_id, state, ...removed });
      await ground.insert('planning_entry', entry);
      written.push({ name: `entry of ${code}<${by} ${state}`, id: planningId('PlanningEntry', entry.id), table: ENTRY, row: { ...base, state, person: member_id } }); // prettier-ignore
    }
    years.set(code, year);
  }
}, 120_000);

afterAll(() => ground.close());

test.each(ACTORS.map((specs) => [specs]))('%j sees the rows that 2.11 and 2.13 give', async (specs) => {
  const actor = actors.get(specs);
  const grants: readonly Seated[] = grantsOf(rows, actor);
  const ask = async (ids: readonly string[]): Promise<readonly (object | null)[]> => {
    const { body } = await ground.server.as(actor?.username ?? '').query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    return body.data?.['nodes'] as readonly (object | null)[];
  };
  const wrong: string[] = [];
  for (let from = 0; from < written.length; from += 100) {
    const page = written.slice(from, from + 100);
    const nodes = await ask(page.map(({ id }) => id));
    page.forEach(({ name, table, row }, i) => {
      const expected = new TableOracle(oracle, table).sees(grants, row, actor?.member ?? null);
      if ((nodes[i] !== null) !== expected) wrong.push(`${name}: ${expected ? 'hidden' : 'shown'}`);
    });
  }
  expect(wrong).toEqual([]);
});
