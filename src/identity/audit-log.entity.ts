import { Column, Hidden, Id, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';

@Noun({
  table: 'audit_log',
  scoped: true,
  description: 'One act, done or refused (nhật ký thao tác): names of fields, never values.',
  sorts: [
    {
      name: 'AT',
      description: 'By time, the last first.',
      fields: ['at'],
      terms: [{ sql: (t) => `${t}.at`, type: 'timestamptz' }],
      lastFirst: true,
    },
  ],
})
export class AuditEntry extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'timestamptz', description: 'When (thời điểm).' })
  at!: Date;

  @Hidden({ type: 'uuid', nullable: true })
  memberId!: string | null;

  actorName!: string | null;
  username!: string | null;
  roleUnits!: string[] | null;

  @Column({ class: 'F0', type: 'text[]', description: 'Roles of the rights that allow the act; of a refused one those that have it.' })
  roles!: string[];

  @Column({ class: 'F0', type: 'text', description: 'Name of the act (thao tác).' })
  act!: string;

  @Column({ class: 'F0', type: 'text', description: 'Type of the row acted on.' })
  entityType!: string;

  @Hidden({ type: 'uuid', column: 'row_id', nullable: true })
  rowUuid!: string | null;

  rowId!: string | null;

  @Column({ class: 'F0', type: 'text[]', description: 'Names of the changed fields (trường đã thay đổi).' })
  changedFields!: string[];

  @Column({ class: 'F0', type: 'text', description: 'DONE or REFUSED (kết quả).' })
  outcome!: string;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Code of the refusal.' })
  code!: string | null;
}
