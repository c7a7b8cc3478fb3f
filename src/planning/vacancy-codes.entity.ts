import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import type { Move } from '../kernel/lifecycle.js';

export const VacancyState = enumeration('VacancyState', 'State of a vacancy (trạng thái kiện toàn).', {
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  PROPOSED: { vi: 'Đã đề xuất', en: 'Proposed' },
  APPRAISED: { vi: 'Đã thẩm định', en: 'Appraised' },
  DECIDED: { vi: 'Đã quyết định', en: 'Decided' },
  FILLED: { vi: 'Đã kiện toàn', en: 'Filled' },
  CLOSED: { vi: 'Đã kết thúc', en: 'Closed', note: 'filled or not' },
  RETURNED: { vi: 'Trả lại', en: 'Returned', note: 'for correction' },
});
export type VacancyState = CodeOf<typeof VacancyState>;

/** The acts of access.md 2.14 and the states that they move between. */
export const MOVES = {
  edit: { from: ['DRAFT', 'RETURNED'], to: 'DRAFT' },
  submit: { from: ['DRAFT', 'RETURNED'], to: 'PROPOSED' },
  return: { from: ['PROPOSED', 'APPRAISED'], to: 'RETURNED' },
  appraise: { from: ['PROPOSED'], to: 'APPRAISED' },
  decide: { from: ['APPRAISED'], to: 'DECIDED' },
  fill: { from: ['DECIDED'], to: 'FILLED' },
  close: { from: ['PROPOSED', 'APPRAISED', 'DECIDED', 'FILLED'], to: 'CLOSED' },
} as const satisfies Readonly<Record<string, Move<VacancyState>>>;

/** States in which the inspection committee is heard. */
export const HEARD: readonly VacancyState[] = ['PROPOSED', 'APPRAISED'];

const ORDER: readonly VacancyState[] = ['PROPOSED', 'APPRAISED', 'DECIDED', 'FILLED', 'CLOSED'];

/** `≥X` of access.md 2.0. */
export const vacancyFrom = (state: VacancyState): readonly VacancyState[] => ORDER.slice(ORDER.indexOf(state));
