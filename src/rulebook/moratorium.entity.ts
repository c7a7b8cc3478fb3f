import type { Authorised } from '../kernel/authorize.js';
import { enumeration, type CodeOf, type Words } from '../kernel/enumeration.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved, type Move } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Facts, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import type { FragmentScope } from '../kernel/nouns.js';
import type { Process } from '../kernel/ports.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, UnitLabel, type Decision } from '../organization/index.js';
import { ensureInOrder, ensureNamed, issuedBy, ruledBy, RulingState, type Ruled, type Writing } from './ruling.entity.js';

/** The compiler asks that every process of an act stands here. */
const PROCESSES = {
  SEAT_HOLDING: { vi: 'Chuẩn y, bổ nhiệm, thôi giữ chức vụ', en: 'Recognition, appointment and end of seat holdings' },
  MEMBERSHIP_EVENT: { vi: 'Biến động đảng viên', en: 'Admission, transfer and other events of members' },
  ORGANIZATION_EVENT: { vi: 'Biến động tổ chức', en: 'Establishment, merger and other events of units' },
  MEMBER_RECORD: { vi: 'Hồ sơ đảng viên', en: 'Changes of member records' },
  ROLE_GRANT: { vi: 'Phân công, ủy quyền', en: 'Assignment, delegation and other stored rights' },
  PLANNING: { vi: 'Quy hoạch cán bộ', en: 'Cadre planning' },
  TRAINING: { vi: 'Đào tạo, bồi dưỡng', en: 'Training' },
} satisfies Readonly<Record<Process, Words>> & Readonly<Record<string, Words>>;

export const MoratoriumProcess = enumeration('MoratoriumProcess', 'A process that a moratorium can suspend (quy trình).', PROCESSES);
export type MoratoriumProcess = CodeOf<typeof MoratoriumProcess>;

/** The acts of access.md 2.10 and the states that they move between. */
const MOVES = {
  edit: { from: ['DRAFT'], to: 'DRAFT' },
  submit: { from: ['DRAFT'], to: 'SUBMITTED' },
  decide: { from: ['SUBMITTED'], to: 'DECIDED' },
  end: { from: ['DECIDED'], to: 'ENDED' },
} as const satisfies Readonly<Record<string, Move<RulingState>>>;

declare module '../kernel/policy.js' {
  interface Actions {
    createMoratorium: Moratorium;
    editMoratorium: Moratorium;
    submitMoratorium: Moratorium;
    decideMoratorium: Moratorium;
    endMoratorium: Moratorium;
  }
}

/** What a draft says, and an edit may change. */
export interface MoratoriumTerms {
  readonly title: string | null;
  readonly processes: readonly MoratoriumProcess[];
  readonly from: string;
  readonly to: string | null;
}

/** One that is over has nothing left to end. */
const goesOn = ({ row, today }: FragmentScope): string => `(${row}.valid_to is null or ${row}.valid_to > ${today()}::date)`;

@Noun({
  table: 'moratorium',
  scoped: true,
  acts: {
    editMoratorium: MOVES.edit,
    submitMoratorium: MOVES.submit,
    decideMoratorium: MOVES.decide,
    endMoratorium: { ...MOVES.end, sql: goesOn },
  },
  description: 'A suspension of processes by a document, for a unit and all below it (tạm dừng).',
  sorts: [{ name: 'FROM', description: 'By first day.', fields: ['from'], terms: [{ sql: (t) => `${t}.valid_from`, type: 'date' }] }],
})
export class Moratorium extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'F0', type: 'text', enum: RulingState, description: 'State (trạng thái).' })
  state!: RulingState;

  @Column({ class: 'F0', type: 'text', description: 'What it is about (trích yếu).' })
  title!: string;

  @Column({ class: 'F0', type: 'text[]', enum: MoratoriumProcess, filter: false, description: 'Processes suspended (quy trình tạm dừng).' })
  processes!: MoratoriumProcess[];

  @Column({ class: 'F0', type: 'date', column: 'valid_from', description: 'First day (từ ngày).' })
  from!: string;

  @Column({ class: 'F0', type: 'date', column: 'valid_to', nullable: true, description: 'First day no longer suspended (đến ngày).' })
  to!: string | null;

  inForce!: boolean | null;

  @Column({ class: 'F0', type: 'boolean', description: 'Issued by the central level (Trung ương), which is no unit here.' })
  central!: boolean;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Who issued its document (cơ quan ban hành); null until decided.' })
  issuer!: string | null;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Number and symbol of its document (số, ký hiệu văn bản).' })
  documentNumber!: string | null;

  @Column({ class: 'F0', type: 'date', nullable: true, description: 'Date of its document (ngày văn bản).' })
  documentDate!: string | null;

  @Label(() => UnitLabel, {
    class: 'F0',
    of: () => Organization,
    column: 'unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit that issues it; null for the central level.',
  })
  unitLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, { class: 'F0', column: 'unit', target: 'no', description: 'The unit that issues it (đơn vị ban hành).' })
  unit!: Organization | null;

  @Hidden({ type: 'integer', column: 'scope_unit', nullable: true })
  scopeNo!: number | null;

  @Label(() => UnitLabel, {
    class: 'F0',
    of: () => Organization,
    column: 'scope_unit',
    target: 'no',
    fields: ['name', 'kind', 'level'],
    description: 'Name of the unit that it holds for; null where it holds everywhere.',
  })
  scopeLabel!: UnitLabel | null;

  @BelongsTo(() => Organization, {
    class: 'F0',
    column: 'scope_unit',
    target: 'no',
    description: 'The unit that it holds for, with all below (phạm vi); null where it holds everywhere.',
  })
  scope!: Organization | null;

  @Facts(() => Organization, ({ row, fact }) => `${fact}.no = ${row}.scope_unit`)
  readonly scopes!: readonly Organization[];

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  endDecisionId!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** A draft that nobody has authorised yet: in memory, of the unit that issues it. */
  static draft(id: string, unit: Organization, writing: Writing): Moratorium {
    return Object.assign(new Moratorium(), { id, ...issuedBy(unit, writing), endDecisionId: null });
  }

  /** Drafts a suspension. */
  create(this: Authorised<Moratorium, 'createMoratorium'>, terms: MoratoriumTerms): void {
    this.write(terms);
  }

  /** Changes a draft; what is left out stays. */
  edit(this: Authorised<Moratorium, 'editMoratorium'>, change: Partial<MoratoriumTerms>, { person }: Writing): void {
    this.state = moved(this.state, MOVES.edit);
    this.write({ ...this, ...change });
    this.editedBy = person;
    this.version += 1;
  }

  /** Puts a draft before the deciding body (trình). */
  submit(this: Authorised<Moratorium, 'submitMoratorium'>, { person }: Writing): void {
    this.state = moved(this.state, MOVES.submit);
    this.editedBy = person;
    this.version += 1;
  }

  /** The deciding body orders it: from its first day on acts of these processes are refused. */
  decide(this: Authorised<Moratorium, 'decideMoratorium'>, ruled: Ruled): void {
    this.state = moved(this.state, MOVES.decide);
    Object.assign(this, ruledBy(ruled, this.from));
    this.version += 1;
  }

  /** The deciding body lets it end before its last day (chấm dứt trước hạn). */
  end(this: Authorised<Moratorium, 'endMoratorium'>, decision: Decision, { to, today }: { to: string; today: string }): void {
    const over = this.to !== null && this.to <= today;
    if (over) throw new RuleViolationError('WRONG_STATE', ['state']);
    this.state = moved(this.state, MOVES.end);
    if (to < decision.date) throw new RuleViolationError('DATE_BEFORE_CAUSE', ['input.to']);
    if (to < this.from || (this.to !== null && this.to <= to)) throw new RuleViolationError('DATES_OUT_OF_ORDER', ['input.to']);
    this.to = to;
    this.endDecisionId = decision.id;
    this.version += 1;
  }

  private write({ title, processes, from, to }: MoratoriumTerms): void {
    if (processes.length === 0) throw new RuleViolationError('PROCESS_MISSING', ['input.processes']);
    ensureInOrder(from, to);
    Object.assign(this, { title: ensureNamed(title, 'input.title'), processes: [...new Set(processes)].sort(), from, to });
  }
}
