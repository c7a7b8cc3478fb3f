import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { OrganizationEventState, OrganizationEventType } from './organization-event-codes.entity.js';
import { deciding, OrganizationEventParty, receiving } from './organization-event-party.entity.js';
import { Organization, OrganizationKind, UnitLabel } from './organization.entity.js';

const NAMED = { of: () => Organization, target: 'no', fields: ['name', 'kind', 'level'] } as const;

@Noun({
  table: 'organization_event',
  scoped: true,
  description: 'An event in the life of a unit (biến động tổ chức): units change by events alone.',
  sorts: [
    {
      name: 'EFFECTIVE_DATE',
      description: 'By the day from which the change holds; those without one last.',
      fields: ['effectiveDate'],
      terms: [{ sql: (t) => `coalesce(${t}.effective_date,'infinity'::date)`, type: 'date' }],
    },
  ],
})
export class OrganizationEvent extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: OrganizationEventType, description: 'Type (loại biến động).' })
  type!: OrganizationEventType;

  @Column({ class: 'base', type: 'text', enum: OrganizationEventState, description: 'State.' })
  state!: OrganizationEventState;

  @Hidden({ type: 'text', nullable: true })
  stateBefore!: OrganizationEventState | null;

  /** What rules on rows and fields ask instead of the state (access.md 2.0). */
  @Hidden({ type: 'text', generated: true })
  stage!: string;

  @Column({ class: 'base', type: 'date', nullable: true, description: 'Day of the decision (ngày quyết định).' })
  decisionDate!: string | null;

  @Column({ class: 'base', type: 'date', nullable: true, description: 'Day from which the change holds (ngày có hiệu lực).' })
  effectiveDate!: string | null;

  @Hidden({ type: 'integer' })
  subjectLevel!: number;

  @Label(() => UnitLabel, {
    ...NAMED,
    class: 'F0',
    column: 'unit',
    description: 'Name of the unit that the event is about; of an establishment the parent to be.',
  })
  unitLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    class: 'F0',
    column: 'unit',
    target: 'no',
    description: 'The unit that the event is about; of an establishment the parent to be.',
    inverse: { name: 'events', class: 'F0', description: 'Events of the unit itself, and establishments directly below it (biến động).' },
  })
  unit!: Organization | null;

  @Hidden({ type: 'integer', nullable: true })
  receivingUnit!: number | null;

  @Label(() => UnitLabel, {
    ...NAMED,
    class: 'F0',
    column: 'receiving_unit',
    description: 'Name of the receiving parent of a transfer or merger; from the decision on.',
  })
  receivingLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    class: 'F0',
    column: 'receiving_unit',
    target: 'no',
    description: 'The receiving parent of a transfer or merger (nơi tiếp nhận); from the decision on.',
  })
  receiving!: Organization | null;

  @Hidden({ type: 'integer', nullable: true })
  establishedUnit!: number | null;

  @Label(() => UnitLabel, {
    ...NAMED,
    class: 'F0',
    column: 'established_unit',
    description: 'Name of the unit that an establishment has made.',
  })
  establishedLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    class: 'F0',
    column: 'established_unit',
    target: 'no',
    description: 'The unit that an establishment has made (tổ chức được thành lập); once it is effective.',
  })
  established!: Organization | null;

  @Column({ class: 'F0', type: 'integer', nullable: true, description: 'Members concerned, as the minutes have it (số đảng viên).' })
  headCount!: number | null;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Number and symbol of the decision (số, ký hiệu quyết định).' })
  documentNumber!: string | null;

  @Column({ class: 'F0', type: 'date', nullable: true, description: 'Day of the handover minutes (ngày biên bản bàn giao).' })
  handoverOn!: string | null;

  @Column({ class: 'F3', type: 'text', enum: OrganizationKind, nullable: true, description: 'Kind of the unit to be (loại tổ chức mới).' })
  newKind!: OrganizationKind | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Code of the unit to be (mã tổ chức mới).' })
  newCode!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, vietnamese: true, description: 'Name of the unit to be (tên mới).' })
  newName!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, vietnamese: true, description: 'Short name of the unit to be (tên viết tắt mới).' })
  newShortName!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'What is proposed and why (nội dung tờ trình).' })
  draftText!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Remarks of who returned or rejected it (ý kiến).' })
  comments!: string | null;

  @Column({ class: 'F3', type: 'text', nullable: true, description: 'Votes for of those present (số phiếu tán thành trên số có mặt).' })
  votes!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Hidden({ type: 'date' })
  recordedOn!: string;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  @Facts(() => OrganizationEventParty, receiving)
  receivers!: OrganizationEventParty[];

  @Facts(() => OrganizationEventParty, deciding)
  coDeciders!: OrganizationEventParty[];
}
