import type { Authorised } from '../kernel/authorize.js';
import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { RuleViolationError } from '../kernel/errors.js';
import { moved, type Move } from '../kernel/lifecycle.js';
import { Column, Facts, Hidden, Id, Noun } from '../kernel/marks.js';
import { Scoped } from '../kernel/scoped.js';
import type { Body } from './body.entity.js';
import { DocumentParty } from './document-party.entity.js';

export const DocumentState = enumeration('DocumentState', 'State of a document (trạng thái văn bản).', {
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  REGISTERED: { vi: 'Đã vào sổ', en: 'Registered', note: 'with a number' },
  PUBLISHED: { vi: 'Đã phát hành', en: 'Published' },
  REPLACED: { vi: 'Đã bị thay thế', en: 'Replaced', note: 'by another' },
});
export type DocumentState = CodeOf<typeof DocumentState>;

export const DocumentAudience = enumeration('DocumentAudience', 'For whom a document is (phạm vi phổ biến).', {
  NONE: { vi: 'Nội bộ', en: 'Offices alone' },
  CADRES: { vi: 'Cán bộ', en: 'Cadres' },
  MEMBERS: { vi: 'Đảng viên', en: 'All members' },
});
export type DocumentAudience = CodeOf<typeof DocumentAudience>;

export const DocumentClass = enumeration('DocumentClass', 'Class of what a document says.', {
  F0: { vi: 'Lưu hành trong Đảng', en: 'Open inside' },
  F1: { vi: 'Có thông tin cá nhân', en: 'Names persons' },
  F3: { vi: 'Công tác cán bộ, mật', en: 'Confidential cadre matters', note: 'shown to nobody here' },
});
export type DocumentClass = CodeOf<typeof DocumentClass>;

/** The acts of access.md 2.10 and the states that they move between. */
const MOVES = {
  edit: { from: ['DRAFT'], to: 'DRAFT' },
  register: { from: ['DRAFT'], to: 'REGISTERED' },
  publish: { from: ['REGISTERED'], to: 'PUBLISHED' },
} as const satisfies Readonly<Record<string, Move<DocumentState>>>;

declare module '../kernel/policy.js' {
  interface Actions {
    createDocument: Document;
    editDocument: Document;
    registerDocument: Document;
    publishDocument: Document;
  }
}

/** What a draft says, and an edit may change. */
export interface DocumentTerms {
  readonly number: string | null;
  readonly symbol: string;
  readonly type: string;
  readonly issuer: string;
  readonly date: string;
  readonly title: string;
  readonly signer: string;
  readonly content: string | null;
  readonly audience: DocumentAudience;
  readonly class: DocumentClass;
}

/** A number of a registry. */
export interface RegisterNo {
  readonly year: number;
  readonly no: number;
}

@Noun({
  table: 'document',
  scoped: true,
  acts: { editDocument: MOVES.edit, registerDocument: MOVES.register, publishDocument: MOVES.publish },
  description: 'A reference to a document in a registry (văn bản); secrecy is always NORMAL.',
  sorts: [{ name: 'DATE', description: 'By date.', fields: ['date'], terms: [{ sql: (t) => `${t}.date`, type: 'date' }] }],
})
export class Document extends Scoped {
  @Id()
  id!: string;

  @Column({ class: 'F0', type: 'text', nullable: true, description: 'Number (số); null in a draft.' })
  number!: string | null;

  @Column({ class: 'F0', type: 'text', description: 'Symbol (ký hiệu), such as QĐ/ĐUK.' })
  symbol!: string;

  @Column({ class: 'F0', type: 'text', description: 'Type (thể loại), such as QĐ, KL, HD.' })
  type!: string;

  @Column({ class: 'F0', type: 'text', description: 'Who issued it (cơ quan ban hành).' })
  issuer!: string;

  @Column({ class: 'F0', type: 'date', description: 'Date (ngày ban hành).' })
  date!: string;

  @Column({ class: 'F0', type: 'text', description: 'Title (trích yếu).' })
  title!: string;

  @Column({ class: 'F0', type: 'text', description: 'Who signed it (người ký).' })
  signer!: string;

  @Column({ class: 'F0', type: 'text', enum: DocumentState, description: 'State (trạng thái).' })
  state!: DocumentState;

  @Column({ class: 'F0', type: 'text', enum: DocumentAudience, description: 'For whom it is (phạm vi phổ biến).' })
  audience!: DocumentAudience;

  @Column({ class: 'F0', type: 'text', nullable: true, filter: false, description: 'Content (nội dung).' })
  content!: string | null;

  @Hidden({ type: 'text' })
  class!: DocumentClass;

  @Hidden({ type: 'uuid', column: 'drafting_body', nullable: true })
  draftingBodyId!: string | null;

  @Hidden({ type: 'integer', nullable: true })
  draftingUnit!: number | null;

  @Hidden({ type: 'integer', nullable: true })
  registerYear!: number | null;

  @Hidden({ type: 'integer', nullable: true })
  registerNo!: number | null;

  @Column({ class: 'base', type: 'integer', filter: false, description: 'Version, for `expectedVersion` of an act.' })
  version!: number;

  @Facts(() => DocumentParty, ({ row, fact }) => `${fact}.document_id = ${row}.id and ${fact}.role = 'ADDRESSEE'`)
  readonly addressees!: readonly DocumentParty[];

  /** A draft that nobody has authorised yet: in memory, of the body that drafts it. */
  static draft(id: string, body: Body, terms: DocumentTerms): Document {
    const { unitNo, l1, l2, l3, l4, l5 } = body;
    const by = { unitNo, draftingUnit: unitNo, l1, l2, l3, l4, l5, draftingBodyId: body.id };
    return Object.assign(new Document(), { id, ...by, ...terms, state: 'DRAFT', registerYear: null, registerNo: null, version: 1 });
  }

  /** Drafts a document, or enters an incoming one (dự thảo, tiếp nhận). */
  create(this: Authorised<Document, 'createDocument'>): void {
    this.ensureWords();
  }

  /** Changes a draft; what is left out stays. */
  edit(this: Authorised<Document, 'editDocument'>, change: Partial<DocumentTerms>): void {
    this.state = moved(this.state, MOVES.edit);
    Object.assign(this, change);
    this.ensureWords();
    this.version += 1;
  }

  /** Enters it into the registry (vào sổ): it gets its number, unless its issuer has given it one. */
  register(this: Authorised<Document, 'registerDocument'>, { year, no }: RegisterNo, today: string): void {
    this.state = moved(this.state, MOVES.register);
    if (this.date > today) throw new RuleViolationError('DATE_IN_FUTURE', ['date']);
    Object.assign(this, { registerYear: year, registerNo: no, number: this.number ?? String(no) });
    this.version += 1;
  }

  /** Sends it out (phát hành). */
  publish(this: Authorised<Document, 'publishDocument'>): void {
    this.state = moved(this.state, MOVES.publish);
    this.version += 1;
  }

  private ensureWords(): void {
    const empty = (['symbol', 'type', 'issuer', 'title', 'signer'] as const).find((name) => this[name] === '');
    if (empty) throw new RuleViolationError('TITLE_MISSING', [`input.${empty}`]);
  }
}
