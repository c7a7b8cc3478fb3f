import type { Pool } from 'pg';
import { newId } from '../../seeds/ids.js';
import { insertRows } from '../../seeds/insert.js';
import { planningCycleRow } from '../../seeds/planning-cycle.factory.js';
import { ruleSetRow } from '../../seeds/rule-set.factory.js';

const TERMS = [[2020, 2025], [2025, 2030]] as const; // prettier-ignore

/** Gives every unit of a generated province a cycle for two terms; of each seven one is still open. */
export async function addPlanning(pool: Pool): Promise<void> {
  const rules = ruleSetRow({ id: newId(), unit: null, valid_from: '2021-12-27' });
  const { rows: units } = await pool.query<{ no: number }>(`select no from organization where kind <> 'GROUP' and level > 1 order by no`);
  const cycles = units.flatMap(({ no }) =>
    TERMS.map(([from_year, to_year]) => {
      const state = (no + from_year) % 7 === 0 ? ('OPEN' as const) : ('APPROVED' as const);
      return planningCycleRow({ id: newId(), unit: no, rule_set_id: rules.id, state, from_year, to_year });
    }),
  );
  const client = await pool.connect();
  try {
    await insertRows(client, 'rule_set', [rules]);
    await insertRows(client, 'planning_cycle', cycles);
    await client.query('analyze');
  } finally {
    client.release();
  }
}
