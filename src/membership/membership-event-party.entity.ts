import { Hidden, Id, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';

@Noun({
  table: 'membership_event_party',
  scoped: true,
  shown: false,
  description: 'A unit beside the owner that a membership event touches; TO is the receiving side of a transfer.',
  sorts: [{ name: 'EVENT', description: 'By event.', fields: ['eventId'], terms: [{ sql: (t) => `${t}.event_id`, type: 'uuid' }] }],
})
export class MembershipEventParty extends Scoped {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  eventId!: string;

  @Hidden({ type: 'text' })
  role!: 'TO';

  @Hidden({ type: 'boolean' })
  closed!: boolean;
}
