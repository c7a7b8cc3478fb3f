import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import { RuleViolationError } from '../kernel/errors.js';
import type { Decision, Document, Organization } from '../organization/index.js';

export const RulingState = enumeration('RulingState', 'State of a moratorium or rule set; whether it is in force is told by its dates.', {
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  SUBMITTED: { vi: 'Đã trình', en: 'Submitted', note: 'to the deciding body' },
  DECIDED: { vi: 'Đã quyết định', en: 'Decided', note: 'in force between its dates' },
  ENDED: { vi: 'Chấm dứt trước hạn', en: 'Ended', note: 'decided to end before its last day' },
});
export type RulingState = CodeOf<typeof RulingState>;

/** Who writes. */
export interface Writing {
  readonly person: string | null;
}

/** A decision with the document that the ruling is then known by. */
export interface Ruled {
  readonly decision: Decision;
  readonly document: Document;
}

/** What a new ruling has of the unit that issues it. */
export function issuedBy({ no, l1, l2, l3, l4, l5 }: Organization, { person }: Writing): object {
  const by = { unitNo: no, draftingUnit: no, l1, l2, l3, l4, l5, central: false, createdBy: person, editedBy: person };
  return { ...by, state: 'DRAFT', issuer: null, documentNumber: null, documentDate: null, decisionId: null, version: 1 };
}

/** What a decided ruling has of its decision; it never begins before it was decided. */
export function ruledBy({ decision, document }: Ruled, from: string): object {
  if (from < decision.date) throw new RuleViolationError('DATE_BEFORE_CAUSE', ['from']);
  const { issuer, number, symbol, date } = document;
  return { decisionId: decision.id, issuer, documentNumber: `${number ?? ''}-${symbol}`, documentDate: date };
}

export function ensureInOrder(from: string, to: string | null): void {
  if (to !== null && to <= from) throw new RuleViolationError('DATES_OUT_OF_ORDER', ['input.to']);
}

/** A text that has to be there. */
export function ensureNamed(text: string | null, field: string): string {
  if (text === null) throw new RuleViolationError('TITLE_MISSING', [field]);
  return text;
}
