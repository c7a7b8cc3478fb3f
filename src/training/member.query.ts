import { facts } from '../kernel/marks.js';
import { Member } from '../membership/index.js';
import { TrainingClass } from './training-class.entity.js';

/** Classes, announced and not closed, in which the person has a place (access.md 2.4). */
facts(
  Member,
  'courses',
  () => TrainingClass,
  ({ row, fact }) => `${fact}.state in ('ANNOUNCED', 'ENROLLING', 'RUNNING', 'GRADING') and exists (
    select from enrolment e where e.class_id = ${fact}.id and e.member_id = ${row}.id
      and e.state in ('CONFIRMED', 'ATTENDING', 'COMPLETED', 'FAILED'))`,
);
