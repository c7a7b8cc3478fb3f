import { enumeration, type CodeOf } from '../kernel/enumeration.js';

export const PlanningCycleState = enumeration('PlanningCycleState', 'State of a planning cycle (trạng thái đợt quy hoạch).', {
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  OPEN: { vi: 'Đã mở', en: 'Open' },
  COLLECTING: { vi: 'Đang lấy phiếu giới thiệu', en: 'Collecting', note: 'nominations and ballots' },
  SUBMITTED: { vi: 'Đã trình', en: 'Submitted' },
  UNDER_APPRAISAL: { vi: 'Đang thẩm định', en: 'Under appraisal' },
  APPROVED: { vi: 'Đã phê duyệt', en: 'Approved' },
  PUBLISHED: { vi: 'Đã thông báo', en: 'Published', note: 'to those concerned alone' },
  ANNUAL_REVIEW: { vi: 'Đang rà soát hằng năm', en: 'Annual review', note: 'with supplements and removals' },
  CLOSED: { vi: 'Đã kết thúc', en: 'Closed' },
});
export type PlanningCycleState = CodeOf<typeof PlanningCycleState>;

export const PlanningConsentState = enumeration('PlanningConsentState', "The province's consent to a planning cycle (chủ trương).", {
  NOT_REQUESTED: { vi: 'Chưa xin chủ trương', en: 'Not requested' },
  REQUESTED: { vi: 'Đã xin chủ trương', en: 'Requested' },
  GIVEN: { vi: 'Đã đồng ý chủ trương', en: 'Given' },
});
export type PlanningConsentState = CodeOf<typeof PlanningConsentState>;

export const PlanningForm = enumeration('PlanningForm', 'How a planning cycle is carried out (hình thức thực hiện).', {
  FULL: { vi: 'Đầy đủ các bước', en: 'Full', note: 'all steps' },
  SHORT: { vi: 'Rút gọn', en: 'Short', note: 'the few meetings of a cell' },
});
export type PlanningForm = CodeOf<typeof PlanningForm>;

/** States in their order (access.md 2.11). */
const ORDER: readonly PlanningCycleState[] = [
  ...(['DRAFT', 'OPEN', 'COLLECTING', 'SUBMITTED', 'UNDER_APPRAISAL', 'APPROVED', 'PUBLISHED', 'ANNUAL_REVIEW', 'CLOSED'] as const),
];

/** `≥X` of access.md 2.0. */
export const cycleFrom = (state: PlanningCycleState): readonly PlanningCycleState[] => ORDER.slice(ORDER.indexOf(state));

export const PlanningFinding = enumeration('PlanningFinding', 'What a list does not reach of what the rules strive for (lưu ý).', {
  TOO_FEW_WOMEN: { vi: 'Tỷ lệ nữ thấp hơn mục tiêu', en: 'Too few women' },
  TOO_FEW_YOUNG: { vi: 'Tỷ lệ cán bộ trẻ thấp hơn mục tiêu', en: 'Too few young people' },
  COMMITTEE_PLANNED_TOO_SMALL: { vi: 'Số quy hoạch cấp ủy dưới hệ số', en: 'Too few for the size of the committee' },
  COMMITTEE_PLANNED_TOO_LARGE: { vi: 'Số quy hoạch cấp ủy vượt hệ số', en: 'Too many for the size of the committee' },
  TITLE_WITH_TOO_MANY_PERSONS: { vi: 'Có chức danh vượt số người được quy hoạch', en: 'More persons than allowed for one title' },
  PERSON_WITH_TOO_MANY_TITLES: { vi: 'Có người vượt số chức danh được quy hoạch', en: 'More titles than allowed for one person' },
  THEORY_LACKING: { vi: 'Có người chưa đủ trình độ lý luận chính trị', en: 'The political theory that a title asks is lacking' },
});
export type PlanningFinding = CodeOf<typeof PlanningFinding>;
