import { fragment, unscoped } from '../database/fragment.js';
import { computed } from '../kernel/marks.js';
import { Decision, Document } from '../organization/index.js';
import { TrainingPlan } from './training-plan.entity.js';

computed(TrainingPlan, 'documentNumber', {
  class: 'F0',
  type: 'text',
  description: 'Number and symbol of the decision that approved it (số, ký hiệu quyết định).',
  sql: ({ row }) => fragment`(
    select d.number || '-' || d.symbol from ${unscoped(() => Decision, 'label')} c
    join ${unscoped(() => Document, 'label: its number stands on the row that it supports')} d on d.id = c.document_id
    where c.id = ${row}.decision_id)`,
});
