import type { Authorised } from '../kernel/authorize.js';
import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { moved, type Move } from '../kernel/lifecycle.js';
import { BelongsTo, Column, Hidden, Id, Label, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import { Organization, UnitLabel } from '../organization/index.js';
import { ensureInOrder, ensureNamed, issuedBy, ruledBy, type Ruled, type Writing } from './ruling.entity.js';

export const RuleSubject = enumeration('RuleSubject', 'What a rule set is about (nội dung điều chỉnh).', {
  ORGANISATION: { vi: 'Tổ chức đảng, thi hành Điều lệ Đảng', en: 'Organisations and the Charter' },
  MEMBERSHIP: { vi: 'Đảng viên', en: 'Members' },
  PLANNING: { vi: 'Quy hoạch cán bộ', en: 'Cadre planning' },
  TRAINING: { vi: 'Đào tạo, bồi dưỡng', en: 'Training' },
  INSPECTION: { vi: 'Kiểm tra, giám sát, kỷ luật đảng', en: 'Inspection, supervision, discipline' },
  MEETING: { vi: 'Sinh hoạt chi bộ', en: 'Meetings of cells' },
  RATING: { vi: 'Kiểm điểm, đánh giá, xếp loại', en: 'Annual review and rating' },
});
export type RuleSubject = CodeOf<typeof RuleSubject>;

export const RuleSetState = enumeration('RuleSetState', 'State of a rule set; whether it is in force is told by its dates.', {
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  SUBMITTED: { vi: 'Đã trình', en: 'Submitted', note: 'to the deciding body' },
  DECIDED: { vi: 'Đã quyết định', en: 'Decided', note: 'in force between its dates, and never changed' },
});
export type RuleSetState = CodeOf<typeof RuleSetState>;

/** The acts of access.md 2.10 and the states that they move between. */
const MOVES = {
  edit: { from: ['DRAFT'], to: 'DRAFT' },
  submit: { from: ['DRAFT'], to: 'SUBMITTED' },
  decide: { from: ['SUBMITTED'], to: 'DECIDED' },
} as const satisfies Readonly<Record<string, Move<RuleSetState>>>;

declare module '../kernel/policy.js' {
  interface Actions {
    createRuleSet: RuleSet;
    editRuleSet: RuleSet;
    submitRuleSet: RuleSet;
    decideRuleSet: RuleSet;
  }
}

/** What a draft says, and an edit may change. */
export interface RuleSetTerms {
  readonly subject: RuleSubject;
  readonly code: string | null;
  readonly name: string | null;
  readonly from: string;
  readonly to: string | null;
}

@Noun({
  table: 'rule_set',
  scoped: true,
  acts: { editRuleSet: MOVES.edit, submitRuleSet: MOVES.submit, decideRuleSet: MOVES.decide },
  description: 'A dated version of the rules on one subject, with its parameters (bộ quy tắc).',
  sorts: [{ name: 'FROM', description: 'By first day.', fields: ['from'], terms: [{ sql: (t) => `${t}.valid_from`, type: 'date' }] }],
})
export class RuleSet extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'F0', type: 'text', enum: RuleSubject, description: 'Subject (nội dung điều chỉnh).' })
  subject!: RuleSubject;

  @Column({ class: 'F0', type: 'text', description: 'Code (mã).' })
  code!: string;

  @Column({ class: 'F0', type: 'text', description: 'Name (tên gọi).' })
  name!: string;

  @Column({ class: 'F0', type: 'text', enum: RuleSetState, description: 'State (trạng thái).' })
  state!: RuleSetState;

  @Column({ class: 'F0', type: 'date', column: 'valid_from', description: 'First day in force (hiệu lực từ ngày).' })
  from!: string;

  @Column({ class: 'F0', type: 'date', column: 'valid_to', nullable: true, description: 'First day no longer in force (hết hiệu lực).' })
  to!: string | null;

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

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Hidden({ type: 'uuid', nullable: true })
  decisionId!: string | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  /** A draft that nobody has authorised yet: in memory, of the unit that issues it. */
  static draft(id: string, unit: Organization, writing: Writing): RuleSet {
    return Object.assign(new RuleSet(), { id, ...issuedBy(unit, writing) });
  }

  /** Drafts a version. */
  create(this: Authorised<RuleSet, 'createRuleSet'>, terms: RuleSetTerms): void {
    this.write(terms);
  }

  /** Changes a draft; what is left out stays. */
  edit(this: Authorised<RuleSet, 'editRuleSet'>, change: Partial<RuleSetTerms>, { person }: Writing): void {
    this.state = moved(this.state, MOVES.edit);
    this.write({ ...this, ...change });
    this.editedBy = person;
    this.version += 1;
  }

  /** Puts a draft before the deciding body (trình). */
  submit(this: Authorised<RuleSet, 'submitRuleSet'>, { person }: Writing): void {
    this.state = moved(this.state, MOVES.submit);
    this.editedBy = person;
    this.version += 1;
  }

  /** The deciding body issues it (ban hành): from now on it is not changed. */
  decide(this: Authorised<RuleSet, 'decideRuleSet'>, ruled: Ruled): void {
    this.state = moved(this.state, MOVES.decide);
    Object.assign(this, ruledBy(ruled, this.from));
    this.version += 1;
  }

  private write({ subject, code, name, from, to }: RuleSetTerms): void {
    ensureInOrder(from, to);
    Object.assign(this, { subject, code: ensureNamed(code, 'input.code'), name: ensureNamed(name, 'input.name'), from, to });
  }
}
