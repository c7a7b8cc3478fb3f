import type { Pool } from 'pg';
import { createClock, ensureDayMayBeSet, type Clock } from '../kernel/clock.js';

interface Dataset {
  readonly name: string;
  readonly business_day: string;
}

/** The clock of a database: its dataset may bring a business day; `BUSINESS_DAY` is refused where real people are. */
export async function clockFor(pool: Pool, businessDay: string | null): Promise<Clock> {
  const { rows } = await pool.query<Dataset>('select name, business_day from dataset order by loaded_at desc');
  ensureDayMayBeSet(
    businessDay,
    rows.map(({ name }) => name),
  );
  return createClock({ businessDay, datasetDay: rows[0]?.business_day ?? null });
}
