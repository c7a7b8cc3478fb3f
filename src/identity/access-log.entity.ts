import type { Role } from '../kernel/actor.js';
import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Member } from '../membership/index.js';
import { Organization, UnitLabel } from '../organization/index.js';
import { RoleEnum } from './viewer.entity.js';

@Noun({
  table: 'access_log',
  scoped: true,
  description:
    'One look at a sensitive field (nhật ký truy cập): of each row of an answer that shows a value of class F2, F2f or F3 or was found by one; or one narrow figure told to a reader who sees no row.',
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
export class AccessLogEntry extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'timestamptz', description: 'When (thời điểm).' })
  at!: Date;

  @Hidden({ type: 'uuid', nullable: true })
  readerId!: string | null;

  readerName!: string | null;

  @Column({ class: 'F0', type: 'text', enum: RoleEnum, description: 'Role of the first right that shows it (tư cách).' })
  role!: Role;

  @Label(() => UnitLabel, {
    class: 'F0',
    of: () => Organization,
    column: 'role_unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit of that right.',
  })
  roleUnit!: UnitLabel | null;

  @Column({
    class: 'F0',
    type: 'text[]',
    description: 'Classes of the fields: F2, F2f, F3; of a figure that of its rows, F1 or F3 (lớp thông tin).',
  })
  classes!: string[];

  @Column({
    class: 'F0',
    type: 'text[]',
    description:
      'Names of the fields; those of related rows with their type. Of a figure the question: the measure, `unitCode`, `by`, `level`, `where` (trường thông tin).',
  })
  fields!: string[];

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Reason that the request gave (lý do).' })
  reason!: string | null;

  @Column({ class: 'F0', type: 'text', description: 'Type of the row; `Statistics` for a figure, which has none.' })
  entityType!: string;

  @Hidden({ type: 'uuid', column: 'row_id', nullable: true })
  rowUuid!: string | null;

  rowId!: string | null;

  @Column({ class: 'F0', type: 'uuid', nullable: true, description: 'The case for which it was looked at (vụ việc).' })
  caseId!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  subjectId!: string | null;

  subjectName!: string | null;

  @BelongsTo(() => Member, {
    class: 'F0',
    column: 'subject_id',
    description: 'The person whom the row is about, where you may see the person; `subjectName` has the name.',
  })
  subject!: Member | null;

  /** Of class F2 or F2f: the subject sees that it was looked at. */
  @Hidden({ type: 'boolean', generated: true })
  personal!: boolean;
}
