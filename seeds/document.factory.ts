import type { Day } from './day.js';

/** A row of `document`: a Party document in a unit's registry. */
export interface DocumentRow {
  id: string;
  unit: number;
  issuer: string;
  number: string;
  symbol: string;
  type: string;
  date: Day;
  title: string;
  signer: string;
  state: 'DRAFT' | 'REGISTERED' | 'PUBLISHED' | 'REPLACED';
  audience: 'NONE' | 'CADRES' | 'MEMBERS';
  class: 'F0' | 'F1' | 'F3';
}

type Needed = 'id' | 'unit' | 'issuer' | 'number' | 'symbol' | 'date' | 'title';

/** A document, a published decision (quyết định) for cadres unless told otherwise. */
export function documentRow(values: Pick<DocumentRow, Needed> & Partial<DocumentRow>): DocumentRow {
  return { type: 'QĐ', signer: 'Bí thư', state: 'PUBLISHED', audience: 'CADRES', class: 'F0', ...values };
}
