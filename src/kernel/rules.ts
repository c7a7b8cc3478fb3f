/**
 * The rules that an act can break, by the name that `extensions.rule` carries (api.md section 3), each with its sentence for
 * people. What is not here is no rule of the organisation but a mistake of ours.
 */
export const RULES = {
  WRONG_STATE: { vi: 'Trạng thái hiện tại không cho phép việc này.', en: 'The present state does not allow this.' },
  DECISION_INCOMPLETE: {
    vi: 'Quyết định tập thể phải ghi rõ cơ quan, ngày họp, văn bản, số triệu tập, số có mặt và số phiếu.',
    en: 'A collective decision names its body, date, document, numbers convened and present, and the votes for and against.',
  },
  VOTES_DO_NOT_ADD_UP: {
    vi: 'Số phiếu, số có mặt và số triệu tập không khớp nhau.',
    en: 'The votes, those present and those convened do not add up.',
  },
  DECISION_NOT_CARRIED: {
    vi: 'Số phiếu tán thành không nhiều hơn số phiếu không tán thành.',
    en: 'The votes for are not more than those against.',
  },
  WRONG_DECIDING_BODY: {
    vi: 'Cơ quan này không có thẩm quyền quyết định, hoặc không hoạt động vào ngày họp.',
    en: 'This body does not decide the matter, or was not in being on the day.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày ở tương lai.', en: 'The date lies in the future.' },
  DATE_BEFORE_CAUSE: { vi: 'Ngày trước sự việc làm căn cứ.', en: 'The date lies before what it follows from.' },
  DATES_OUT_OF_ORDER: { vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'The last day lies before the first.' },
  SEAT_NOT_IN_BEING: { vi: 'Chức danh không còn hoặc chưa có vào ngày này.', en: 'The seat is not in being on that day.' },
  SEAT_TAKEN: { vi: 'Chức danh đang có người giữ trong thời gian này.', en: 'Another person holds the seat in that time.' },
  SEAT_NOT_OF_STAFF: { vi: 'Chỉ bổ nhiệm chức danh chuyên trách.', en: 'Only seats of staff are filled by appointment.' },
  HOLDER_NOT_A_MEMBER: {
    vi: 'Người giữ chức danh phải là đảng viên đang sinh hoạt.',
    en: 'A seat is held by a current member who is not suspended.',
  },
  TITLE_MISSING: { vi: 'Phải nêu trích yếu, tên gọi.', en: 'A title has to be given.' },
  PROCESS_MISSING: { vi: 'Phải nêu ít nhất một quy trình.', en: 'At least one process has to be named.' },
  PARAM_MALFORMED: {
    vi: 'Tham số sai tên, trùng tên hoặc giá trị không đúng kiểu.',
    en: 'A parameter has no proper name, a name used twice, or a value that is not of its kind.',
  },
  RULE_SET_OVERLAPS: { vi: 'Đã có bộ quy tắc khác về nội dung này.', en: 'Another rule set on the subject holds in that time.' },
  REASON_MISSING: { vi: 'Phải nêu lý do.', en: 'A reason has to be given.' },
} as const;

export type RuleName = keyof typeof RULES;
