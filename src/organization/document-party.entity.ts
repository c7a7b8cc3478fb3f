import { Hidden, Id, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';

@Noun({
  table: 'document_party',
  scoped: true,
  shown: false,
  description: 'A unit that a document is addressed to (nơi nhận).',
  sorts: [{ name: 'ID', description: 'By id.', fields: ['id'], terms: [{ sql: (t) => `${t}.id`, type: 'uuid' }] }],
})
export class DocumentParty extends Scoped {
  @Id()
  id!: string;

  @Hidden({ type: 'uuid' })
  documentId!: string;

  @Hidden({ type: 'text' })
  role!: string;

  static addressee(id: string, documentId: string, unitNo: number): DocumentParty {
    return Object.assign(new DocumentParty(), { id, documentId, unitNo, role: 'ADDRESSEE' });
  }
}
