import type { Sector } from './agencies.data.js';

const list = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

/** Names of the cells of a committee, by the agency's field of work, in the order in which agencies use them. */
export const CELL_NAMES: Readonly<Record<Sector, readonly string[]>> = {
  PARTY: list('Văn phòng, Phòng Tổng hợp, Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 2, Phòng Quản trị, Phòng Công nghệ'),
  STATE: list(`Văn phòng, Thanh tra, Phòng Kế hoạch - Tài chính, Phòng Tổ chức cán bộ, Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 2,
    Phòng Nghiệp vụ 3, Trung tâm Dịch vụ công, Ban Quản lý dự án, Chi cục 1, Chi cục 2, Chi cục 3, Chi cục 4,
    Trung tâm Thông tin, Trung tâm Kỹ thuật, Trung tâm Tư vấn`),
  HEALTH: list(`Phòng Kế hoạch tổng hợp, Phòng Tổ chức - Hành chính, Phòng Điều dưỡng, Khoa Khám bệnh, Khoa Cấp cứu,
    Khoa Dược, Khoa Xét nghiệm, Phòng Tài chính kế toán, Khoa Chẩn đoán hình ảnh, Khoa Ngoại tổng hợp,
    Khoa Chấn thương, Khoa Gây mê hồi sức, Khoa Phẫu thuật thần kinh, Khoa Ngoại tiết niệu, Khoa Bệnh nhiệt đới,
    Khoa Kiểm soát nhiễm khuẩn, Khoa Nội tim mạch, Khoa Nội tiêu hóa, Khoa Nội hô hấp, Khoa Nội tiết,
    Khoa Thần kinh, Khoa Lão khoa`),
  EDUCATION: list(`Phòng Hành chính - Tổng hợp, Phòng Đào tạo, Phòng Công tác sinh viên, Khoa Kinh tế, Khoa Kỹ thuật,
    Khoa Công nghệ thông tin, Khoa Ngoại ngữ, Khoa Khoa học cơ bản, Khoa Sư phạm, Trung tâm Thực hành`),
  ENTERPRISE: list(`Văn phòng, Phòng Tổ chức, Phòng Kế toán, Phòng Kỹ thuật, Xí nghiệp 1, Xí nghiệp 2, Xí nghiệp 3, Xí nghiệp 4,
    Xí nghiệp 5, Xí nghiệp 6, Đội quản lý 1, Đội quản lý 2, Đội quản lý 3, Đội cơ điện, Đội xây lắp, Phòng Kế hoạch`),
};

/** Share of women among members, in per cent. */
export const WOMEN: Readonly<Record<Sector, number>> = {
  PARTY: 42,
  STATE: 41,
  HEALTH: 58,
  EDUCATION: 54,
  ENTERPRISE: 33,
};

/** The other direct organisations of the province: code | name of the organisation | of its own office. */
export const UPPERS: readonly (readonly [string, string, string])[] = [
  ['TPHD', 'Đảng bộ thành phố Hải Dương', 'Thành ủy Hải Dương'],
  ['CL', 'Đảng bộ thành phố Chí Linh', 'Thành ủy Chí Linh'],
  ['KM', 'Đảng bộ thị xã Kinh Môn', 'Thị ủy Kinh Môn'],
  ['BG', 'Đảng bộ huyện Bình Giang', 'Huyện ủy Bình Giang'],
  ['CG', 'Đảng bộ huyện Cẩm Giàng', 'Huyện ủy Cẩm Giàng'],
  ['GL', 'Đảng bộ huyện Gia Lộc', 'Huyện ủy Gia Lộc'],
  ['KT', 'Đảng bộ huyện Kim Thành', 'Huyện ủy Kim Thành'],
  ['NS', 'Đảng bộ huyện Nam Sách', 'Huyện ủy Nam Sách'],
  ['NG', 'Đảng bộ huyện Ninh Giang', 'Huyện ủy Ninh Giang'],
  ['TH', 'Đảng bộ huyện Thanh Hà', 'Huyện ủy Thanh Hà'],
  ['TM', 'Đảng bộ huyện Thanh Miện', 'Huyện ủy Thanh Miện'],
  ['TK', 'Đảng bộ huyện Tứ Kỳ', 'Huyện ủy Tứ Kỳ'],
  ['CA', 'Đảng bộ Công an tỉnh', 'Đảng ủy Công an tỉnh'],
  ['QS', 'Đảng bộ Quân sự tỉnh', 'Đảng ủy Quân sự tỉnh'],
];
