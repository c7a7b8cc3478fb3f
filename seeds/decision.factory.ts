import type { Day } from './day.js';

/** A row of `decision`: what a body decided in a meeting, with the votes. */
export interface DecisionRow {
  id: string;
  body_id: string;
  date: Day;
  document_id: string | null;
  convened: number;
  present: number;
  votes_for: number;
  votes_against: number;
}

/** A unanimous decision of a full meeting of nine unless told otherwise. */
export function decisionRow(values: Pick<DecisionRow, 'id' | 'body_id' | 'date'> & Partial<DecisionRow>): DecisionRow {
  const convened = values.convened ?? 9;
  const present = values.present ?? convened;
  return { document_id: null, convened, present, votes_for: present, votes_against: 0, ...values };
}
