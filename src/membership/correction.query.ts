import { fragment, unscoped } from '../database/fragment.js';
import type { Transaction } from '../database/transact.js';
import { query } from '../database/transaction.js';
import { CorrectionItem } from './correction-item.entity.js';
import type { Correction } from './correction.entity.js';

const ITEMS = fragment`
  select i.id, i.correction_id as "correctionId", i.field, i.old_value as "oldValue", i.new_value as "newValue"
  from ${unscoped(() => CorrectionItem, 'parts of a correction that was loaded by the rules')} i where i.correction_id = $1 order by i.field`;

/** What a correction proposes. */
export async function itemsOf(tx: Transaction, { id }: Correction): Promise<readonly CorrectionItem[]> {
  const rows = await query<Partial<CorrectionItem>>(tx, ITEMS, [id]);
  return rows.map((row) => Object.assign(new CorrectionItem(), row));
}
