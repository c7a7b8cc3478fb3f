import type { Day } from './day.js';

/** A row of `moratorium`: processes suspended for a unit and all below it. */
export interface MoratoriumRow {
  id: string;
  unit: number | null;
  central: boolean;
  scope_unit: number | null;
  processes: string[];
  title: string;
  valid_from: Day;
  valid_to: Day | null;
  state: 'DRAFT' | 'SUBMITTED' | 'DECIDED' | 'ENDED';
  issuer: string | null;
  document_number: string | null;
  document_date: Day | null;
  drafting_unit: number | null;
  created_by: string | null;
  edited_by: string | null;
}

type Needed = 'id' | 'unit' | 'valid_from';

/** A decided suspension of seat holdings in the whole of its unit unless told otherwise; without a unit a central one. */
export function moratoriumRow(values: Pick<MoratoriumRow, Needed> & Partial<MoratoriumRow>): MoratoriumRow {
  const { unit, valid_from } = values;
  const decided = values.state === undefined || values.state === 'DECIDED' || values.state === 'ENDED';
  const document = { issuer: 'Ban Thường vụ', document_number: '12-KL/ĐU', document_date: valid_from };
  return {
    ...{ central: unit === null, scope_unit: unit, processes: ['SEAT_HOLDING'], title: 'Tạm dừng kiện toàn chức danh', valid_to: null },
    ...{ state: 'DECIDED', drafting_unit: unit, created_by: null, edited_by: null },
    ...(decided ? document : { issuer: null, document_number: null, document_date: null }),
    ...values,
  };
}
