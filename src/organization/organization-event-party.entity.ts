import { Hidden, Id, Noun } from '../kernel/marks.js';
import type { Fact } from '../kernel/nouns.js';
import { Scoped } from '../kernel/scoped.js';

@Noun({
  table: 'organization_event_party',
  scoped: true,
  shown: false,
  description: 'A further unit that an organisation event touches: TO is the receiving parent of a transfer or merger.',
  sorts: [{ name: 'ROLE', description: 'By role.', fields: ['role'], terms: [{ sql: (t) => `${t}.role`, type: 'text' }] }],
})
export class OrganizationEventParty extends Scoped {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  eventId!: string;

  @Hidden({ type: 'text' })
  role!: string;

  @Hidden({ type: 'boolean' })
  closed!: boolean;
}

type Scope = Parameters<Fact['on']>[0];

/** The receiving parent: the second set of levels of an event (access.md 2.2). */
export const receiving = ({ row, fact }: Scope): string => `${fact}.event_id = ${row}.id and ${fact}.role = 'TO'`;

/** The receiving parent of a transfer between two upper units, which decides beside the giving one. */
export const deciding = (scope: Scope): string => {
  const { row, fact } = scope;
  return (
    `${receiving(scope)} and ${row}.type = 'TRANSFER' and ${row}.subject_level = 3 ` +
    `and ${row}.l2 > 0 and ${fact}.l2 > 0 and ${fact}.l2 <> ${row}.l2`
  );
};
