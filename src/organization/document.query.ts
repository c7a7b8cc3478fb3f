import { fragment, unscoped } from '../database/fragment.js';
import { query, type Transaction } from '../database/transaction.js';
import { Document, type RegisterNo } from './document.entity.js';

/** Who comes second waits for the row of the registry and gets the next number. */
const allot = (): string => fragment`
  insert into document_register as r (unit, year, last_no)
  values ($1, $2, (select coalesce(max(d.register_no), 0) + 1
    from ${unscoped(() => Document, 'numbers of a registry')} d where d.unit = $1 and d.register_year = $2))
  on conflict (unit, year) do update set last_no = r.last_no + 1 returning last_no as no`;

/** The next number in the registry of a unit in the year. */
export async function nextRegisterNo(tx: Pick<Transaction, 'line'>, unit: number | null, year: number): Promise<RegisterNo> {
  const [row] = await query<{ no: number }>(tx, allot(), [unit, year]);
  if (!row) throw new Error('A registry gives a number');
  return { year, no: row.no };
}
