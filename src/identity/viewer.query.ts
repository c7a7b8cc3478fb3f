import type { Pool } from 'pg';
import { fragment, unscoped } from '../database/fragment.js';
import { run } from '../database/run.js';
import { Organization, UnitLabel } from '../organization/index.js';

const LABELS = fragment`
  select o.no, o.name, o.kind, o.level
  from ${unscoped(() => Organization, 'label of a unit in which the reader holds a role')} o
  where o.no = any($1::int[])`;

/** Labels of units by number. */
export async function unitLabels(pool: Pool, numbers: readonly number[]): Promise<ReadonlyMap<number, UnitLabel>> {
  const { rows } = await run<UnitLabel & { no: number }>(pool, LABELS, [numbers]);
  return new Map(rows.map(({ no, ...label }) => [no, label]));
}
