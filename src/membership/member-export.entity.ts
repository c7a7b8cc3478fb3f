import type { Authorised } from '../kernel/authorize.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, UnitLabel } from '../organization/index.js';
import { classOf, MemberExportClass, MemberExportColumn, MemberExportState, MOVES } from './member-export-codes.entity.js';

declare module '../kernel/policy.js' {
  interface Actions {
    requestMemberExport: MemberExport;
    approveMemberExport: MemberExport;
    rejectMemberExport: MemberExport;
    downloadMemberExport: MemberExport;
  }
}

const HOUR_MS = 3_600_000;
/** A file is given out for so long after its request, or its approval: K23 has the link expire, the figure is ours (docs/decisions/46). */
export const LINK_HOURS = 24;

/** What is asked for. */
export interface Wanted {
  readonly columns: readonly MemberExportColumn[];
  readonly reason: string;
}

@Noun({
  table: 'member_export',
  scoped: true,
  subject: 'createdBy',
  acts: { approveMemberExport: MOVES.approve, rejectMemberExport: MOVES.reject, downloadMemberExport: MOVES.download },
  description:
    'A file of persons that is asked for (tệp xuất danh sách đảng viên): its rows and fields are those of the list, read at the download.',
  sorts: [
    {
      name: 'REQUESTED_AT',
      description: 'By time of the request.',
      fields: ['requestedAt'],
      terms: [{ sql: (t) => `${t}.requested_at`, type: 'timestamptz' }],
      lastFirst: true,
    },
  ],
})
export class MemberExport extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'base', type: 'text', enum: MemberExportState, description: 'State (trạng thái).' })
  state!: MemberExportState;

  @Column({ class: 'F0', type: 'text', enum: MemberExportClass, description: 'Class of its fields (lớp thông tin).' })
  fileClass!: MemberExportClass;

  @Column({ class: 'F0', type: 'text[]', filter: false, description: 'Columns in order, as `MemberExportColumn` names them (các cột).' })
  columns!: MemberExportColumn[];

  @Column({ class: 'F0', type: 'text', description: 'Why it is asked for (lý do).' })
  reason!: string;

  @Column({ class: 'F0', type: 'timestamptz', description: 'Asked for at (thời điểm đề nghị).' })
  requestedAt!: Date;

  @Column({ class: 'F0', type: 'timestamptz', nullable: true, description: 'Given out until then (hết hạn); null while it waits.' })
  expiresAt!: Date | null;

  @Column({ class: 'F0', type: 'integer', description: 'Downloads begun (số lần tải).' })
  downloads!: number;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Why the secretary refused it (lý do không duyệt).' })
  refusal!: string | null;

  requesterName!: string | null;

  @Label(() => UnitLabel, {
    class: 'F0',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit.',
  })
  unitLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, { class: 'F0', column: 'unit', target: 'no', description: 'The unit whose persons it holds.' })
  unit!: Organization | null;

  @Hidden({ type: 'uuid' })
  createdBy!: string;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** A request that nobody has authorised yet: in memory, at its unit. */
  static draft(id: string, { no, l1, l2, l3, l4, l5 }: Organization, person: string, { columns, reason }: Wanted): MemberExport {
    return Object.assign(new MemberExport(), {
      ...{ id, unitNo: no, l1, l2, l3, l4, l5, columns: [...columns], reason, fileClass: classOf(columns) },
      ...{ state: 'REQUESTED', expiresAt: null, downloads: 0, refusal: null, createdBy: person, version: 1 },
    });
  }

  /** A file of basic profiles is ready at once; one of records waits for the secretary (K23). */
  request(this: Authorised<MemberExport, 'requestMemberExport'>, now: Date): void {
    this.requestedAt = now;
    if (this.fileClass === 'F1') this.open('READY', now);
  }

  /** The secretary lets this very file be given out (duyệt). */
  approve(this: Authorised<MemberExport, 'approveMemberExport'>, now: Date): void {
    this.open(moved(this.state, MOVES.approve), now);
    this.version += 1;
  }

  /** The secretary refuses it (không duyệt). */
  reject(this: Authorised<MemberExport, 'rejectMemberExport'>, reason: string | null): void {
    this.state = moved(this.state, MOVES.reject);
    if (reason === null) throw new RuleViolationError('REASON_MISSING', ['input.reason']);
    this.refusal = reason;
    this.version += 1;
  }

  /** Begins a download (tải tệp). */
  download(this: Authorised<MemberExport, 'downloadMemberExport'>, now: Date): void {
    this.state = moved(this.state, MOVES.download);
    if (this.isOver(now)) throw new RuleViolationError('EXPORT_EXPIRED', ['expiresAt']);
    this.downloads += 1;
  }

  /** Whether the file is no longer given out. */
  isOver(now: Date): boolean {
    return this.expiresAt === null || this.expiresAt <= now;
  }

  private open(state: MemberExportState, now: Date): void {
    this.state = state;
    this.expiresAt = new Date(now.getTime() + LINK_HOURS * HOUR_MS);
  }
}
