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
  SIGN_IN_AT_ISSUER: {
    vi: 'Đăng nhập, đăng xuất và đổi mật khẩu tại hệ thống định danh của tổ chức.',
    en: 'Sign in, sign out and change the password at the identity provider of the organisation.',
  },
  EVENT_TYPE_NOT_OPEN: {
    vi: 'Loại biến động này chưa được tiếp nhận; hiện chỉ có thành lập, đổi tên, nâng cấp.',
    en: 'Events of this type are not taken yet: only to establish, to rename and to upgrade.',
  },
  NOT_OF_THIS_EVENT: { vi: 'Nội dung không thuộc loại biến động này.', en: 'An event of this type does not change that.' },
  KIND_DOES_NOT_FIT: {
    vi: 'Loại tổ chức không phù hợp với tổ chức cấp trên hoặc với loại hiện nay.',
    en: 'The kind does not fit the parent, or the present kind.',
  },
  EVENT_INCOMPLETE: {
    vi: 'Còn thiếu nội dung: tên, mã, số đảng viên hoặc các chi bộ trực thuộc.',
    en: 'Something is missing: the name, the code, the head-count or the cells.',
  },
  UNIT_HAS_ENDED: { vi: 'Tổ chức đã kết thúc hoạt động.', en: 'The unit has ended.' },
  CELLS_DO_NOT_FIT: {
    vi: 'Mỗi đảng viên của chi bộ phải thuộc đúng một chi bộ mới.',
    en: 'Every member of the cell belongs to exactly one of the new cells, and nobody else does.',
  },
  NOT_YET_EFFECTIVE: { vi: 'Chưa đến ngày có hiệu lực.', en: 'The day has not come.' },
  TRANSFER_NOT_OPEN: {
    vi: 'Chưa thực hiện được việc chuyển sinh hoạt đảng tại đây.',
    en: 'Transfers of members cannot be carried out here yet.',
  },
  WRONG_STANDING: {
    vi: 'Tình trạng của người này không phù hợp với loại biến động.',
    en: "The person's standing does not fit this type of event.",
  },
  PERSON_HAS_MOVED: {
    vi: 'Người này không còn thuộc tổ chức đảng đã lập hồ sơ.',
    en: 'The person no longer belongs to the unit of the event.',
  },
  ADMISSION_AGE: { vi: 'Tuổi của người này không trong độ tuổi kết nạp.', en: 'The person is not of an age to be admitted.' },
  PROBATION_NOT_OVER: { vi: 'Chưa hết thời gian dự bị.', en: 'The time of probation is not over.' },
  READMISSION_TOO_EARLY: {
    vi: 'Chưa đủ thời gian kể từ khi ra khỏi Đảng để được kết nạp lại.',
    en: 'Too little time has passed since the person left the Party.',
  },
  HOME_NOT_A_CELL: {
    vi: 'Chỉ chi bộ đang hoạt động mới tiếp nhận được đảng viên.',
    en: 'Members are at home in a cell that is at work.',
  },
  HOME_TAKEN: {
    vi: 'Người này đang sinh hoạt chính thức tại chi bộ khác trong thời gian này.',
    en: 'The person is at home elsewhere in that time.',
  },
  GRANT_KIND_NOT_PROPOSED: {
    vi: 'Loại quyền này không được đề nghị bằng việc này.',
    en: 'A right of this kind is not proposed by this act.',
  },
  GRANT_TARGETS_DO_NOT_FIT: {
    vi: 'Loại quyền này cần, hoặc không nhận, đối tượng được nêu.',
    en: 'A right of this kind needs targets that are missing, or takes none.',
  },
  GRANT_TOO_LONG: { vi: 'Thời hạn phân công dài hơn mức cho phép.', en: 'The assignment lasts longer than is allowed.' },
  GRANT_OVER: { vi: 'Thời hạn đã hết.', en: 'Its last day is over.' },
  HOLDING_WITHOUT_ROLE: { vi: 'Chức danh này hiện không có vai trò được nêu.', en: 'The seat does not give that role today.' },
  DELEGATION_INCOMPLETE: {
    vi: 'Ủy quyền phải có người ủy quyền, văn bản, thời hạn và việc được ủy quyền.',
    en: 'A delegation names the delegating seat, its document, its days, and what it opens.',
  },
  NOT_DELEGABLE: {
    vi: 'Việc hoặc đối tượng này không được ủy quyền.',
    en: 'This act or type can not be delegated.',
  },
  ACCOUNT_NOT_AVAILABLE: {
    vi: 'Tên đăng nhập hoặc người này vừa được cấp tài khoản.',
    en: 'The user name or the person has just got an account.',
  },
  NOTHING_TO_DECIDE: { vi: 'Tài khoản không có đề nghị nào chờ duyệt.', en: 'Nothing about the account waits for approval.' },
  SERVICE_UNIT_DOES_NOT_FIT: {
    vi: 'Loại dịch vụ này không thuộc cấp của đơn vị.',
    en: 'A service of this kind does not belong to a unit of that level.',
  },
  KEY_END_DOES_NOT_FIT: {
    vi: 'Khóa dịch vụ phải hết hạn sau hôm nay và trong vòng một năm.',
    en: 'The key of a service ends after now and within a year.',
  },
  REASON_TOO_SHORT: { vi: 'Lý do phải có ít nhất 10 ký tự.', en: 'The reason needs at least 10 characters.' },
  TITLE_MISSING: { vi: 'Phải nêu trích yếu, tên gọi.', en: 'A title has to be given.' },
  PROCESS_MISSING: { vi: 'Phải nêu ít nhất một quy trình.', en: 'At least one process has to be named.' },
  PARAM_MALFORMED: {
    vi: 'Tham số sai tên, trùng tên hoặc giá trị không đúng kiểu.',
    en: 'A parameter has no proper name, a name used twice, or a value that is not of its kind.',
  },
  RULE_SET_OVERLAPS: { vi: 'Đã có bộ quy tắc khác về nội dung này.', en: 'Another rule set on the subject holds in that time.' },
  EXPORT_EXPIRED: { vi: 'Tệp đã hết hạn tải; cần đề nghị lại.', en: 'The file is no longer given out; ask for it again.' },
  REASON_MISSING: { vi: 'Phải nêu lý do.', en: 'A reason has to be given.' },
  CITIZEN_ID_FORM: { vi: 'Số định danh gồm 12 chữ số, loại cũ 9 chữ số.', en: 'A citizen id has 12 digits, of the older kind 9.' },
  PHONE_FORM: {
    vi: 'Số điện thoại gồm 10 hoặc 11 chữ số, bắt đầu bằng 0.',
    en: 'A telephone number has 10 or 11 digits and begins with 0.',
  },
  EMAIL_FORM: { vi: 'Địa chỉ thư điện tử không hợp lệ.', en: 'This is no e-mail address.' },
  NAME_INCOMPLETE: { vi: 'Phải có họ và tên.', en: 'A person has a family name and a given name.' },
  NAME_PARTS_DIFFER: { vi: 'Họ và tên không khớp các phần của tên.', en: 'The full name is not made of its parts.' },
  BIRTH_YEAR_IMPLAUSIBLE: { vi: 'Năm sinh không hợp lý.', en: 'The year of birth is not plausible.' },
  BIRTH_YEAR_DIFFERS: { vi: 'Ngày sinh và năm sinh không khớp.', en: 'The day of birth does not lie in the year of birth.' },
  SPONSOR_NOT_ACTIVE: {
    vi: 'Đơn vị giới thiệu phải là tổ chức đảng đang hoạt động.',
    en: 'A sponsor is an active organisation, not a group.',
  },
  NOTHING_CHANGES: { vi: 'Không có nội dung nào thay đổi.', en: 'Nothing would change.' },
  CORRECTION_OUTDATED: {
    vi: 'Dữ liệu đã thay đổi sau khi đề nghị.',
    en: 'The value has changed since the correction was proposed.',
  },
  PLANNING_RULES_MISSING: {
    vi: 'Chưa có quy định về quy hoạch đang có hiệu lực.',
    en: 'No regulation on planning is in force.',
  },
  PLANNING_TERM_LENGTH: { vi: 'Nhiệm kỳ không đủ số năm theo quy định.', en: 'The term has another length than the regulation gives.' },
  PLANNING_YEAR_IMPLAUSIBLE: { vi: 'Năm không hợp lý.', en: 'The year is not plausible.' },
  TITLE_NOT_PLANNED: { vi: 'Chức danh này không thuộc diện quy hoạch.', en: 'Nobody is planned for this title.' },
  PLANNING_TERM_OVER: { vi: 'Nhiệm kỳ đã kết thúc.', en: 'The term is over.' },
  PLANNING_UNIT_DOES_NOT_FIT: {
    vi: 'Tổ đảng không có quy hoạch cán bộ riêng.',
    en: 'A Party group has no planning of its own.',
  },
  CYCLE_NOT_TAKING_ENTRIES: {
    vi: 'Đợt quy hoạch không ở giai đoạn thực hiện việc này.',
    en: 'The cycle is not at the stage for this.',
  },
  PLANNED_NOT_A_MEMBER: {
    vi: 'Người được quy hoạch phải là đảng viên đang sinh hoạt.',
    en: 'Who is planned is a current member who is not suspended.',
  },
  ONLY_HIGHER_POSTS: {
    vi: 'Chỉ quy hoạch vào chức danh cao hơn chức danh đang giữ.',
    en: 'A person is planned for a post higher than the one held.',
  },
  PLANNING_AGE: {
    vi: 'Không đủ tuổi công tác theo quy định đối với nhiệm kỳ này.',
    en: 'Too little time is left before retirement for this term.',
  },
  MOST_PERSONS_PER_TITLE: { vi: 'Chức danh đã đủ số người được quy hoạch.', en: 'As many persons as allowed are planned for the title.' },
  MOST_TITLES_PER_PERSON: {
    vi: 'Người này đã đủ số chức danh được quy hoạch ở cùng cấp.',
    en: 'The person is planned for as many titles of the level as allowed.',
  },
  NEEDS_PLANNING_CHECK: {
    vi: 'Cần đối chiếu với ban tổ chức cấp trên trước khi thực hiện.',
    en: 'The organisation board of the level above has to check this first.',
  },
  NEEDS_RECORD_CHECK: {
    vi: 'Cần đối chiếu hồ sơ với ủy ban kiểm tra trước khi thực hiện.',
    en: 'The inspection committee has to check the record first.',
  },
  REMOVAL_NOT_PROPOSED: { vi: 'Chưa có đề nghị đưa ra khỏi quy hoạch.', en: 'Its removal has not been proposed.' },
  LEVEL_NOT_OF_TYPE: { vi: 'Trình độ không thuộc loại này.', en: 'There is no such level of this type.' },
  WRONG_CLASS_STATE: { vi: 'Trạng thái của lớp không cho phép việc này.', en: 'The present state of the class does not allow this.' },
  PARTICIPANT_STANDING: {
    vi: 'Học viên phải là đảng viên đang sinh hoạt, quần chúng ưu tú hoặc khách được giới thiệu.',
    en: 'A participant is a current member who is not suspended, a candidate or a guest.',
  },
  ALREADY_ENROLLED: { vi: 'Người này đã có trong danh sách của lớp.', en: 'The person is enrolled in the class already.' },
  NOMINATION_NOT_SUBMITTED: {
    vi: 'Cấp ủy cơ sở chưa đề nghị.',
    en: 'The grassroots secretary has not sent the nomination on.',
  },
  LEVEL_HELD: { vi: 'Người này đã có trình độ của lớp hoặc cao hơn.', en: 'The person holds the level of the class already.' },
  CLASH_OF_DAYS: { vi: 'Trùng thời gian với lớp khác của người này.', en: 'The person has a place in another class on some of the days.' },
  CLASS_FULL: { vi: 'Lớp đã đủ số học viên.', en: 'The class has no place left.' },
  ENROLMENTS_OPEN: {
    vi: 'Còn học viên chưa có kết quả cuối cùng.',
    en: 'Some enrolments have no final state yet.',
  },
  SESSION_OF_ANOTHER_CLASS: { vi: 'Buổi học không thuộc lớp này.', en: 'The session is of another class.' },
  EXCUSE_OF_PRESENT: { vi: 'Có mặt thì không có lý do vắng.', en: 'Whoever was present has no excuse for being absent.' },
  RESULT_ENTERED: { vi: 'Kết quả đã được nhập; hãy sửa.', en: 'The result is there already; correct it.' },
  RESULT_MISSING: { vi: 'Chưa có kết quả.', en: 'There is no result yet.' },
  SCORE_FORM: { vi: 'Điểm từ 0 đến 10, nhiều nhất hai chữ số thập phân.', en: 'A score is 0 to 10 with two decimals at most.' },
  GRADE_DOES_NOT_FIT: { vi: 'Xếp loại không khớp với kết quả.', en: 'The grade does not fit the result.' },
  NOT_PASSED: { vi: 'Không đạt thì không được cấp chứng chỉ.', en: 'Who has not passed gets no certificate.' },
  CERTIFICATE_ISSUED: { vi: 'Chứng chỉ đã được cấp.', en: 'The certificate has been issued.' },
  CERTIFICATE_NUMBER_MISSING: { vi: 'Phải có số hiệu chứng chỉ.', en: 'A certificate has a number.' },
  QUALIFICATION_CONFIRMED: {
    vi: 'Trình độ từ kết quả này đã được xác nhận vào hồ sơ.',
    en: 'The qualification that follows from the result has been confirmed.',
  },
  NEED_COVERED: { vi: 'Nhu cầu này đã có người được cử đi học.', en: 'A running enrolment covers the need already.' },
  NEED_NOT_MET: { vi: 'Lớp không đáp ứng trình độ còn thiếu.', en: 'The class does not give the level that is lacking.' },
  YEAR_NOT_OPEN: { vi: 'Kế hoạch năm chỉ lập cho năm nay hoặc năm sau.', en: 'A yearly plan is made for this year or the next.' },
  PLAN_EMPTY: { vi: 'Kế hoạch chưa có nội dung.', en: 'The plan names nothing to be held.' },
  NUMBER_TOO_SMALL: { vi: 'Số quá nhỏ.', en: 'The number is too small.' },
  OWNER_BODY_NOT_IN_BEING: { vi: 'Cơ quan chủ trì không hoạt động.', en: 'The body that is to carry it out is not in being.' },
  ORGANISER_LEVEL: {
    vi: 'Chỉ đảng bộ cấp trên trực tiếp cơ sở và tổ chức cơ sở đảng được mở lớp.',
    en: 'Classes are organised by units of level 2 or 3.',
  },
  PLAN_DOES_NOT_FIT: {
    vi: 'Kế hoạch phải của chính đơn vị mở lớp và của năm khai giảng.',
    en: 'A class is of a plan of its own unit, for the year of its first day.',
  },
  CLASS_NOT_GROUNDED: {
    vi: 'Lớp phải thuộc kế hoạch đã được phê duyệt hoặc có văn bản quyết định mở lớp.',
    en: 'A class is of an approved plan, or there is a registered document that decides it.',
  },
  CLASS_TOO_LARGE: { vi: 'Số học viên vượt quy mô một lớp.', en: 'The capacity is more than one class may have.' },
  TIMETABLE_MISSING: { vi: 'Lớp chưa có buổi học nào.', en: 'The class has no session yet.' },
  TIMES_OUT_OF_ORDER: { vi: 'Giờ kết thúc không sau giờ bắt đầu.', en: 'A session ends after it has begun.' },
  SESSION_OUTSIDE_CLASS: { vi: 'Buổi học ngoài thời gian của lớp.', en: 'A session lies outside the days of the class.' },
  SESSIONS_OVERLAP: { vi: 'Các buổi học trùng giờ nhau.', en: 'Two sessions of the class overlap.' },
  LECTURER_ENGAGED: { vi: 'Giảng viên bận vào giờ của một buổi học.', en: 'A lecturer is not free at the time of a session.' },
  CLASS_DAYS_OVER: { vi: 'Thời gian của lớp đã qua.', en: 'The last day of the class is over.' },
  CLASS_NOT_BEGUN: { vi: 'Chưa đến ngày khai giảng.', en: 'The first day of the class has not come.' },
  CLASS_NOT_OVER: { vi: 'Chưa đến ngày bế giảng.', en: 'The last day of the class has not come.' },
  BALLOT_SUMS_DIFFER: {
    vi: 'Số triệu tập, có mặt, phát ra, thu về, hợp lệ, không hợp lệ và số phiếu của từng người không khớp nhau.',
    en: 'Those convened and present, the slips handed out, returned, valid and invalid, and the votes do not add up.',
  },
  BALLOTS_NOT_CONFIRMED: { vi: 'Còn kết quả lấy phiếu chưa được xác nhận.', en: 'Some ballots have not been confirmed.' },
  TALLIES_INCOMPLETE: {
    vi: 'Phải ghi số phiếu của từng người, mỗi người một lần.',
    en: 'The votes of each nominee have to be given, once.',
  },
  BALLOT_STEP_UNKNOWN: { vi: 'Quy trình của đợt quy hoạch không có bước này.', en: 'The process of the cycle has no such step.' },
  STEP_BEFORE_NOT_CONFIRMED: { vi: 'Kết quả của bước trước chưa được xác nhận.', en: 'The step before has not been confirmed.' },
  NOMINEES_NOT_SHORTLISTED: {
    vi: 'Chỉ giới thiệu người đủ điều kiện ở bước trước.',
    en: 'Only those whom the step before has put on its shortlist can stand.',
  },
  NOT_ON_LAST_SHORTLIST: { vi: 'Chưa đủ điều kiện ở bước lấy phiếu cuối cùng.', en: 'Not on the shortlist of the last ballot.' },
  NOMINEES_UNFIT: {
    vi: 'Phải giới thiệu ít nhất một người, đều là đảng viên đang sinh hoạt.',
    en: 'At least one has to be nominated, and all of them are members.',
  },
  NAMED_TWICE: { vi: 'Một người được nêu hai lần.', en: 'A person is named twice.' },
  CLERKS_NOT_TWO: { vi: 'Phải có đúng hai người kiểm phiếu.', en: 'Two clerks count, no fewer and no more.' },
  CLERKS_OF_ONE_UNIT: { vi: 'Hai người kiểm phiếu phải ở hai chi bộ khác nhau.', en: 'The clerks are of two different home units.' },
  CLERK_UNFIT: { vi: 'Phải chọn người kiểm phiếu khác.', en: 'Another clerk has to be chosen.' },
  SLIP_HOLDERS_UNFIT: {
    vi: 'Người bỏ phiếu phải là đảng viên chính thức, không nhiều hơn số triệu tập.',
    en: 'Slips go to official members, and to no more than are convened.',
  },
  SLIP_SPOILT: {
    vi: 'Phiếu chọn người không có trong danh sách, hoặc chọn hai lần.',
    en: 'The slip names a place that it does not have, or one twice.',
  },
  BALLOT_BOX_SEALED: {
    vi: 'Không mở được hòm phiếu; phải lấy phiếu giấy.',
    en: 'The box does not open; the meeting has to vote on paper.',
  },
  SEAT_NOT_VACANT: { vi: 'Chức danh đang có người giữ.', en: 'Somebody holds the seat.' },
  VACANCY_OPEN: { vi: 'Chức danh này đang được kiện toàn.', en: 'A proposal for the seat is under way.' },
  CANDIDATES_UNFIT: {
    vi: 'Nhân sự dự kiến phải là đảng viên đang sinh hoạt.',
    en: 'Candidates are members.',
  },
  CANDIDATE_MISSING: { vi: 'Phải nêu nhân sự được chọn.', en: 'The candidate who is chosen has to be named.' },
  PLANNED_AT_THE_SAME_TIME: {
    vi: 'Không thực hiện đồng thời quy hoạch và đề nghị bổ nhiệm, giới thiệu một người vào một chức danh.',
    en: 'Nobody is proposed for planning and for the same post at the same time (K12).',
  },
  SEAT_NOT_FILLED: {
    vi: 'Chưa có quyết định chuẩn y nhân sự được chọn giữ chức danh.',
    en: 'The person chosen has not been recognised in the seat.',
  },
} as const;

export type RuleName = keyof typeof RULES;
