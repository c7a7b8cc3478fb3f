import { Hidden, Id, Noun } from '../kernel/marks.js';

@Noun({
  table: 'decision',
  shown: false,
  description: 'A collective decision: the body, its meeting and the votes (PR3: collectives decide, people record).',
  sorts: [{ name: 'DATE', description: 'By date.', fields: ['date'], terms: [{ sql: (t) => `${t}.date`, type: 'date' }] }],
})
export class Decision {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  bodyId!: string;

  @Hidden({ type: 'date' })
  date!: string;

  @Hidden({ type: 'uuid', nullable: true })
  documentId!: string | null;

  @Hidden({ type: 'integer' })
  convened!: number;

  @Hidden({ type: 'integer' })
  present!: number;

  @Hidden({ type: 'integer' })
  votesFor!: number;

  @Hidden({ type: 'integer' })
  votesAgainst!: number;
}
