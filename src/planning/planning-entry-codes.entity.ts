import { enumeration, type CodeOf } from '../kernel/enumeration.js';

export const PlanningEntryState = enumeration('PlanningEntryState', 'State of a planning entry (trạng thái trường hợp quy hoạch).', {
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  NOMINATED: { vi: 'Đã giới thiệu', en: 'Nominated', note: 'in the ballots' },
  PROPOSED: { vi: 'Đã đề xuất', en: 'Proposed' },
  APPRAISED: { vi: 'Đã thẩm định', en: 'Appraised' },
  APPROVED: { vi: 'Đã phê duyệt', en: 'Approved' },
  APPOINTED: { vi: 'Đã được bố trí', en: 'Appointed', note: 'holds the seat' },
  REMOVED: { vi: 'Đã đưa ra khỏi quy hoạch', en: 'Removed', note: 'before the end of the term' },
  EXPIRED: { vi: 'Hết hiệu lực', en: 'Expired', note: 'with its cycle' },
  RETURNED: { vi: 'Trả lại', en: 'Returned', note: 'for correction' },
});
export type PlanningEntryState = CodeOf<typeof PlanningEntryState>;

export const InspectionOpinion = enumeration('InspectionOpinion', 'Opinion of the inspection committee (ý kiến của ủy ban kiểm tra).', {
  NO_OBJECTION: { vi: 'Không có ý kiến khác', en: 'No objection' },
  OBJECTION: { vi: 'Không nhất trí', en: 'Objection' },
  NEEDS_DISCUSSION: { vi: 'Cần trao đổi', en: 'Needs discussion' },
});
export type InspectionOpinion = CodeOf<typeof InspectionOpinion>;

export const PlanningRemovalReason = enumeration('PlanningRemovalReason', 'Why an entry leaves the list (lý do đưa ra khỏi quy hoạch).', {
  OVER_AGE: { vi: 'Không còn đủ tuổi', en: 'Over age' },
  DISCIPLINED: { vi: 'Bị kỷ luật', en: 'Disciplined' },
  POLITICAL_STANDARD_NOT_MET: { vi: 'Không bảo đảm tiêu chuẩn chính trị', en: 'Political standard not met' },
  POOR_RATING: { vi: 'Hai năm liền xếp loại thấp', en: 'Poor rating', note: 'in two years running' },
  WEAK_PRESTIGE: { vi: 'Tín nhiệm thấp', en: 'Weak prestige' },
  TRANSFERRED_OUT: { vi: 'Chuyển công tác', en: 'Transferred out' },
  RETIRED: { vi: 'Nghỉ hưu', en: 'Retired' },
  OWN_REQUEST: { vi: 'Theo nguyện vọng cá nhân', en: 'Own request' },
  DECEASED: { vi: 'Từ trần', en: 'Deceased' },
});
export type PlanningRemovalReason = CodeOf<typeof PlanningRemovalReason>;

/** States that lead to one another; DRAFT, NOMINATED and RETURNED stand before them (access.md 2.13). */
const ORDER: readonly PlanningEntryState[] = ['PROPOSED', 'APPRAISED', 'APPROVED', 'APPOINTED', 'REMOVED', 'EXPIRED'];

/** `≥X` of access.md 2.0. */
export const entryFrom = (state: PlanningEntryState): readonly PlanningEntryState[] => ORDER.slice(ORDER.indexOf(state));
