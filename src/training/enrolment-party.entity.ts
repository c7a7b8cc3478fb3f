import { Hidden, Id, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import type { TrainingClass } from './training-class.entity.js';

@Noun({
  table: 'enrolment_party',
  scoped: true,
  shown: false,
  description: 'A unit beside the sending one that an enrolment touches; ORGANISER is that of the class.',
  sorts: [
    {
      name: 'ENROLMENT',
      description: 'By enrolment.',
      fields: ['enrolmentId'],
      terms: [{ sql: (t) => `${t}.enrolment_id`, type: 'uuid' }],
    },
  ],
})
export class EnrolmentParty extends Scoped {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  enrolmentId!: string;

  @Hidden({ type: 'text' })
  role!: 'ORGANISER';

  @Hidden({ type: 'boolean' })
  closed!: boolean;

  /** The organiser side of an enrolment that is not written yet. */
  static organiserOf({ unitNo, l1, l2, l3, l4, l5 }: TrainingClass): EnrolmentParty {
    return Object.assign(new EnrolmentParty(), { role: 'ORGANISER', closed: false, unitNo, l1, l2, l3, l4, l5 });
  }
}
