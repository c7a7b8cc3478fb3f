import { Hidden, Id, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';

@Noun({
  table: 'document',
  scoped: true,
  shown: false,
  description: 'A reference to a document in a registry (văn bản); secrecy is always NORMAL.',
  sorts: [{ name: 'DATE', description: 'By date.', fields: ['date'], terms: [{ sql: (t) => `${t}.date`, type: 'date' }] }],
})
export class Document extends Scoped {
  @Id()
  id!: string;

  @Hidden({ type: 'text' })
  issuer!: string;

  @Hidden({ type: 'text' })
  number!: string;

  @Hidden({ type: 'text' })
  symbol!: string;

  @Hidden({ type: 'text' })
  type!: string;

  @Hidden({ type: 'date' })
  date!: string;

  @Hidden({ type: 'text' })
  title!: string;

  @Hidden({ type: 'text' })
  signer!: string;

  @Hidden({ type: 'text' })
  state!: string;

  @Hidden({ type: 'text' })
  audience!: string;

  @Hidden({ type: 'text' })
  class!: string;
}
