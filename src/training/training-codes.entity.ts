import { enumeration, type CodeOf } from '../kernel/enumeration.js';

export const TrainingPlanState = enumeration('TrainingPlanState', 'State of a training plan (trạng thái kế hoạch).', {
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  SUBMITTED: { vi: 'Đã trình', en: 'Submitted', note: 'to the deciding body' },
  APPROVED: { vi: 'Đã phê duyệt', en: 'Approved' },
  RUNNING: { vi: 'Đang thực hiện', en: 'Running', note: 'a class of it was announced' },
  CLOSED: { vi: 'Đã kết thúc', en: 'Closed', note: 'its year is over and so are its classes' },
  RETURNED: { vi: 'Trả lại', en: 'Returned', note: 'for correction' },
});
export type TrainingPlanState = CodeOf<typeof TrainingPlanState>;

export const TrainingClassState = enumeration('TrainingClassState', 'State of a training class (trạng thái lớp).', {
  PLANNED: { vi: 'Dự kiến', en: 'Planned', note: 'a draft' },
  ANNOUNCED: { vi: 'Đã thông báo', en: 'Announced' },
  ENROLLING: { vi: 'Đang chiêu sinh', en: 'Enrolling' },
  RUNNING: { vi: 'Đang học', en: 'Running' },
  GRADING: { vi: 'Đang chấm, xét kết quả', en: 'Grading' },
  CLOSED: { vi: 'Đã kết thúc', en: 'Closed', note: 'every enrolment has its final state' },
  CANCELLED: { vi: 'Đã hủy', en: 'Cancelled' },
});
export type TrainingClassState = CodeOf<typeof TrainingClassState>;

export const TrainingType = enumeration('TrainingType', 'Type of a class (loại hình).', {
  DEGREE_TRAINING: { vi: 'Đào tạo', en: 'Degree training', note: 'gives a level of political theory' },
  FOSTERING: { vi: 'Bồi dưỡng', en: 'Fostering' },
  WORKSHOP: { vi: 'Tập huấn', en: 'Workshop', note: 'a skill of Party work' },
});
export type TrainingType = CodeOf<typeof TrainingType>;

export const TrainingLevel = enumeration(
  'TrainingLevel',
  'What a class leads to (trình độ, chương trình); which there are depends on the type.',
  {
    ELEMENTARY: { vi: 'Sơ cấp lý luận chính trị', en: 'Elementary political theory', note: 'degree training' },
    INTERMEDIATE: { vi: 'Trung cấp lý luận chính trị', en: 'Intermediate political theory', note: 'degree training' },
    ADVANCED: { vi: 'Cao cấp lý luận chính trị', en: 'Advanced political theory', note: 'degree training' },
    AWARENESS: { vi: 'Bồi dưỡng nhận thức về Đảng', en: 'Awareness of the Party', note: 'fostering of candidates' },
    NEW_MEMBERS: { vi: 'Bồi dưỡng lý luận chính trị cho đảng viên mới', en: 'Programme for new members', note: 'fostering' },
    UPDATE: { vi: 'Cập nhật kiến thức', en: 'Update of knowledge', note: 'fostering' },
    SKILLS: { vi: 'Nghiệp vụ', en: 'Skills of Party work', note: 'fostering, workshop' },
  },
);
export type TrainingLevel = CodeOf<typeof TrainingLevel>;

export const TrainingSector = enumeration(
  'TrainingSector',
  'Sector of the units whose people a class is for (ngành); as `Organization.sector`.',
  {
    ALL: { vi: 'Các ngành', en: 'All sectors' },
    PARTY: { vi: 'Đảng, đoàn thể', en: 'Party and mass organisations' },
    STATE: { vi: 'Quản lý nhà nước', en: 'State agencies' },
    HEALTH: { vi: 'Y tế', en: 'Health' },
    EDUCATION: { vi: 'Giáo dục', en: 'Education' },
    ENTERPRISE: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  },
);
export type TrainingSector = CodeOf<typeof TrainingSector>;

export const TrainingField = enumeration('TrainingField', 'Field of a class (lĩnh vực).', {
  POLITICAL_THEORY: { vi: 'Lý luận chính trị', en: 'Political theory' },
  PARTY_BUILDING: { vi: 'Công tác tổ chức xây dựng Đảng', en: 'Organisation and Party building' },
  INSPECTION: { vi: 'Công tác kiểm tra, giám sát', en: 'Inspection and supervision' },
  PROPAGANDA: { vi: 'Công tác tuyên giáo', en: 'Propaganda and education' },
  MASS_WORK: { vi: 'Công tác dân vận', en: 'Mass mobilisation' },
  OFFICE_WORK: { vi: 'Công tác văn phòng cấp ủy', en: 'Work of committee offices' },
  STATE_MANAGEMENT: { vi: 'Quản lý nhà nước', en: 'State management' },
  PROFESSION: { vi: 'Chuyên môn, nghiệp vụ', en: 'Profession' },
  FOREIGN_LANGUAGE: { vi: 'Ngoại ngữ', en: 'Foreign language' },
  IT: { vi: 'Tin học, chuyển đổi số', en: 'Information technology' },
});
export type TrainingField = CodeOf<typeof TrainingField>;

export const TrainingAudience = enumeration('TrainingAudience', 'For whom a class is (đối tượng).', {
  CANDIDATES: { vi: 'Quần chúng ưu tú', en: 'Candidates for admission', note: 'no members yet' },
  NEW_MEMBERS: { vi: 'Đảng viên mới', en: 'New members' },
  MEMBERS: { vi: 'Đảng viên', en: 'Members' },
  COMMITTEE_MEMBERS: { vi: 'Cấp ủy viên', en: 'Members of committees' },
  CELL_SECRETARIES: { vi: 'Bí thư, phó bí thư chi bộ', en: 'Secretaries of cells and their deputies' },
  PLANNED_CADRES: { vi: 'Cán bộ quy hoạch', en: 'Planned cadres' },
  INSPECTION_STAFF: { vi: 'Cán bộ kiểm tra', en: 'Inspection staff' },
  OFFICE_STAFF: { vi: 'Cán bộ văn phòng cấp ủy', en: 'Staff of committee offices' },
  PROPAGANDA_STAFF: { vi: 'Báo cáo viên, cán bộ tuyên giáo', en: 'Reporters and propaganda staff' },
  CADRES: { vi: 'Cán bộ, công chức, viên chức', en: 'Cadres and officials' },
});
export type TrainingAudience = CodeOf<typeof TrainingAudience>;

/** States in their order; of a returned plan or a cancelled class nothing follows. */
const PLAN_ORDER: readonly TrainingPlanState[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RUNNING', 'CLOSED'];
const CLASS_ORDER: readonly TrainingClassState[] = ['PLANNED', 'ANNOUNCED', 'ENROLLING', 'RUNNING', 'GRADING', 'CLOSED'];

/** `≥X` of access.md 2.0 for plans. */
export const planStatesFrom = (state: TrainingPlanState): readonly TrainingPlanState[] => PLAN_ORDER.slice(PLAN_ORDER.indexOf(state));

/** `≥X` of access.md 2.0 for classes. */
export const classStatesFrom = (state: TrainingClassState): readonly TrainingClassState[] => CLASS_ORDER.slice(CLASS_ORDER.indexOf(state));
