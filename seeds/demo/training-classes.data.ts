import type { Day } from '../day.js';
import type { TrainingClassRow } from '../training-class.factory.js';

type Body = 'ORGANISATION_BOARD' | 'PROPAGANDA_BOARD';

/** A class of the bloc from the start of the term to November 2022; those of 2020 stand in no plan. */
export interface ClassPlan {
  readonly code: string;
  readonly title: string;
  readonly body: Body;
  readonly values: Pick<TrainingClassRow, 'type' | 'level' | 'sector' | 'field' | 'audience'>;
  readonly from: Day;
  readonly to: Day;
  readonly capacity: number;
  readonly topics: readonly string[];
  readonly state?: TrainingClassRow['state'];
}

const AWARENESS = { type: 'FOSTERING', level: 'AWARENESS', sector: 'ALL', field: 'POLITICAL_THEORY', audience: 'CANDIDATES' } as const;
const NEW_MEMBERS = { ...AWARENESS, level: 'NEW_MEMBERS', audience: 'NEW_MEMBERS' } as const;
const WORKSHOP = { type: 'WORKSHOP', level: 'SKILLS' } as const;

const ON_THE_PARTY = [
  'Khái quát lịch sử Đảng Cộng sản Việt Nam',
  'Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội',
  'Nội dung cơ bản của Điều lệ Đảng',
  'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'Phấn đấu trở thành đảng viên Đảng Cộng sản Việt Nam',
];
const FOR_NEW_MEMBERS = [
  'Chủ nghĩa Mác - Lênin, tư tưởng Hồ Chí Minh',
  'Quan điểm, đường lối phát triển kinh tế - xã hội',
  'Xây dựng, chỉnh đốn Đảng',
  'Nhiệm vụ của người đảng viên trong giai đoạn hiện nay',
];

const awareness = (code: string, title: string, from: Day, to: Day, capacity = 80): ClassPlan => ({
  ...{ code, title: `Bồi dưỡng nhận thức về Đảng ${title}`, body: 'PROPAGANDA_BOARD', values: AWARENESS, from, to, capacity },
  topics: ON_THE_PARTY,
});
const newMembers = (code: string, year: number, from: Day, to: Day): ClassPlan => ({
  ...{ code, title: `Bồi dưỡng lý luận chính trị dành cho đảng viên mới năm ${year}`, body: 'PROPAGANDA_BOARD', values: NEW_MEMBERS },
  ...{ from, to, capacity: 65, topics: FOR_NEW_MEMBERS },
});

const OF_2020: readonly ClassPlan[] = [
  {
    ...{ code: 'CU-2020', title: 'Bồi dưỡng nghiệp vụ công tác đảng cho cấp ủy viên nhiệm kỳ 2020-2025', body: 'ORGANISATION_BOARD' },
    values: { type: 'FOSTERING', level: 'SKILLS', sector: 'ALL', field: 'PARTY_BUILDING', audience: 'COMMITTEE_MEMBERS' },
    ...{ from: '2020-10-20', to: '2020-10-22', capacity: 120 },
    topics: ['Công tác tổ chức xây dựng Đảng', 'Nội dung sinh hoạt của cấp ủy', 'Công tác đảng viên'],
  },
  {
    ...{ code: 'BT-DN-2020', title: 'Tập huấn bí thư, phó bí thư chi bộ trong doanh nghiệp', body: 'ORGANISATION_BOARD' },
    values: { ...WORKSHOP, sector: 'ENTERPRISE', field: 'PARTY_BUILDING', audience: 'CELL_SECRETARIES' },
    ...{ from: '2020-11-24', to: '2020-11-25', capacity: 60 },
    topics: ['Nâng cao chất lượng sinh hoạt chi bộ', 'Phát triển đảng viên trong doanh nghiệp'],
  },
];

const OF_2021: readonly ClassPlan[] = [
  {
    ...{ code: 'KT-2021', title: 'Tập huấn nghiệp vụ công tác kiểm tra, giám sát', body: 'ORGANISATION_BOARD' },
    values: { ...WORKSHOP, sector: 'ALL', field: 'INSPECTION', audience: 'INSPECTION_STAFF' },
    ...{ from: '2021-03-23', to: '2021-03-24', capacity: 90 },
    topics: ['Quy trình kiểm tra, giám sát', 'Hồ sơ và báo cáo kiểm tra'],
  },
  awareness('NT-2021', 'năm 2021', '2021-04-13', '2021-04-16'),
  newMembers('DVM-2021', 2021, '2021-06-15', '2021-06-18'),
  {
    ...{ code: 'BCV-2021', title: 'Tập huấn nghiệp vụ báo cáo viên, tuyên truyền viên', body: 'PROPAGANDA_BOARD' },
    values: { ...WORKSHOP, sector: 'ALL', field: 'PROPAGANDA', audience: 'PROPAGANDA_STAFF' },
    ...{ from: '2021-10-05', to: '2021-10-06', capacity: 70 },
    topics: ['Kỹ năng tuyên truyền miệng', 'Bảo vệ nền tảng tư tưởng của Đảng trên không gian mạng'],
  },
  {
    ...{ code: 'BT-YT-2021', title: 'Tập huấn công tác đảng cho bí thư chi bộ ngành y tế', body: 'ORGANISATION_BOARD' },
    values: { ...WORKSHOP, sector: 'HEALTH', field: 'PARTY_BUILDING', audience: 'CELL_SECRETARIES' },
    ...{ from: '2021-11-16', to: '2021-11-17', capacity: 60 },
    topics: ['Khung tiêu chí đánh giá chất lượng sinh hoạt chi bộ', 'Công tác đảng viên trong bệnh viện'],
  },
];

const OF_2022: readonly ClassPlan[] = [
  awareness('NT1-2022', 'khóa I năm 2022', '2022-03-15', '2022-03-18'),
  awareness('NT2-2022', 'khóa II năm 2022', '2022-05-17', '2022-05-20'),
  {
    ...{ code: 'VP-2022', title: 'Tập huấn nghiệp vụ văn phòng cấp ủy năm 2022', body: 'ORGANISATION_BOARD' },
    values: { ...WORKSHOP, sector: 'ALL', field: 'OFFICE_WORK', audience: 'OFFICE_STAFF' },
    ...{ from: '2022-06-21', to: '2022-06-22', capacity: 90 },
    topics: ['Thể thức và kỹ thuật trình bày văn bản của Đảng', 'Tham mưu, tổng hợp và lưu trữ tài liệu của cấp ủy'],
  },
  newMembers('DVM-2022', 2022, '2022-07-05', '2022-07-08'),
  {
    ...{ code: 'DV-GD-2022', title: 'Tập huấn công tác dân vận cho cấp ủy các trường', body: 'PROPAGANDA_BOARD' },
    values: { ...WORKSHOP, sector: 'EDUCATION', field: 'MASS_WORK', audience: 'COMMITTEE_MEMBERS' },
    ...{ from: '2022-08-16', to: '2022-08-17', capacity: 50 },
    topics: ['Quy chế dân chủ ở cơ sở', 'Mô hình dân vận khéo'],
  },
  awareness('NT3-2022', 'khóa III năm 2022', '2022-09-20', '2022-09-23'),
  {
    ...{ code: 'QH-2022', title: 'Cập nhật kiến thức cho cán bộ quy hoạch cấp ủy', body: 'ORGANISATION_BOARD', state: 'GRADING' },
    values: { type: 'FOSTERING', level: 'UPDATE', sector: 'STATE', field: 'STATE_MANAGEMENT', audience: 'PLANNED_CADRES' },
    ...{ from: '2022-10-25', to: '2022-10-27', capacity: 70 },
    topics: ['Kỹ năng lãnh đạo, quản lý', 'Những điểm mới về công tác cán bộ', 'Chuyển đổi số trong cơ quan đảng, nhà nước'],
  },
  {
    ...{ code: 'CU-DN-2022', title: 'Cập nhật kiến thức cho cấp ủy viên trong doanh nghiệp', body: 'PROPAGANDA_BOARD', state: 'RUNNING' },
    values: { type: 'FOSTERING', level: 'UPDATE', sector: 'ENTERPRISE', field: 'PROPAGANDA', audience: 'COMMITTEE_MEMBERS' },
    ...{ from: '2022-11-10', to: '2022-11-18', capacity: 60 },
    topics: ['Tình hình thời sự, chính sách', 'Công tác tư tưởng trong doanh nghiệp', 'Học tập và làm theo Bác'],
  },
];

/** Fifteen classes; of the political theory of 2022 the four NT1, NT2, NT3 and DVM. */
export const CLASSES: readonly ClassPlan[] = [...OF_2020, ...OF_2021, ...OF_2022];
