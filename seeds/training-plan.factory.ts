import type { Day } from './day.js';

/** A row of `training_plan`: what a body means to hold in a year. */
export interface TrainingPlanRow {
  id: string;
  unit: number;
  owner_body: string;
  year: number;
  title: string;
  state: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'RUNNING' | 'CLOSED' | 'RETURNED';
  budget: number | null;
  items: string[];
  drafting_unit: number | null;
  created_by: string | null;
  edited_by: string | null;
  submitted_by: string | null;
  submitted_on: Day | null;
  decision_id: string | null;
}

/** A draft of its own unit unless told otherwise. */
export function trainingPlanRow(
  values: Pick<TrainingPlanRow, 'id' | 'unit' | 'owner_body' | 'year'> & Partial<TrainingPlanRow>,
): TrainingPlanRow {
  const { unit, year } = values;
  return {
    ...{ title: `Kế hoạch đào tạo, bồi dưỡng năm ${year}`, state: 'DRAFT', budget: null, items: [], drafting_unit: unit },
    ...{ created_by: null, edited_by: null, submitted_by: null, submitted_on: null, decision_id: null },
    ...values,
  };
}
