import { RoleGrantTarget } from '../identity/index.js';
import { edge, facts } from '../kernel/marks.js';
import { TrainingClass } from './training-class.entity.js';

edge(RoleGrantTarget, 'trainingClass', {
  ...{ class: 'F0', to: () => TrainingClass, column: 'target_id', target: 'id' },
  description: 'The training class named, where you may see it.',
});

facts(
  RoleGrantTarget,
  'namedClasses',
  () => TrainingClass,
  ({ row, fact }) => `${row}.kind = 'CLASS' and ${fact}.id = ${row}.target_id`,
);
