/** Field of work of an agency: decides the names of its cells, and the share of women. */
export type Sector = 'PARTY' | 'STATE' | 'HEALTH' | 'EDUCATION' | 'ENTERPRISE';

/** An agency whose Party organisation belongs to the bloc; without cells it is a grassroots cell. */
export interface Agency {
  readonly name: string;
  readonly sector: Sector;
  readonly members: number;
  readonly cells: number;
}

function table(sector: Sector, text: string): readonly Agency[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', members, cells = '0'] = line.split('|').map((part) => part.trim());
      return { name, sector, members: Number(members), cells: Number(cells) };
    });
}

/** Agency | members | cells. Committees have 30 members or more; one hospital is large enough for a sectional committee. */
export const COMMITTEES: readonly Agency[] = [
  ...table(
    'PARTY',
    `
    Văn phòng Tỉnh ủy | 92 | 5
    Ban Tổ chức Tỉnh ủy | 46 | 3
    Ban Tuyên giáo Tỉnh ủy | 41 | 3
    Cơ quan Ủy ban Kiểm tra Tỉnh ủy | 44 | 3
    Trường Chính trị tỉnh | 61 | 4
    Báo tỉnh | 66 | 4
    Đài Phát thanh và Truyền hình tỉnh | 102 | 6
    Cơ quan Liên đoàn Lao động tỉnh | 48 | 3`,
  ),
  ...table(
    'STATE',
    `
    Văn phòng Ủy ban nhân dân tỉnh | 118 | 6
    Sở Nội vụ | 92 | 6
    Sở Tài chính | 88 | 5
    Sở Kế hoạch và Đầu tư | 79 | 5
    Sở Nông nghiệp và Phát triển nông thôn | 300 | 14
    Sở Công Thương | 77 | 5
    Sở Giao thông vận tải | 116 | 6
    Sở Xây dựng | 96 | 6
    Sở Tài nguyên và Môi trường | 170 | 8
    Sở Khoa học và Công nghệ | 74 | 5
    Sở Lao động - Thương binh và Xã hội | 215 | 10
    Sở Văn hóa, Thể thao và Du lịch | 160 | 8
    Sở Giáo dục và Đào tạo | 117 | 6
    Sở Y tế | 104 | 6
    Sở Tư pháp | 91 | 6
    Thanh tra tỉnh | 52 | 4
    Viện Kiểm sát nhân dân tỉnh | 86 | 5
    Tòa án nhân dân tỉnh | 73 | 5
    Cục Thuế tỉnh | 150 | 8`,
  ),
  ...table(
    'HEALTH',
    `
    Bệnh viện Đa khoa tỉnh | 470 | 22
    Bệnh viện Nhi tỉnh | 120 | 6
    Bệnh viện Phụ sản tỉnh | 125 | 6
    Trung tâm Kiểm soát bệnh tật tỉnh | 130 | 6
    Bệnh viện Y học cổ truyền tỉnh | 89 | 5`,
  ),
  ...table(
    'EDUCATION',
    `
    Trường Đại học tỉnh | 190 | 9
    Trường Cao đẳng tỉnh | 180 | 8
    Trường Cao đẳng nghề tỉnh | 130 | 6`,
  ),
  ...table(
    'ENTERPRISE',
    `
    Công ty TNHH một thành viên Khai thác công trình thủy lợi | 310 | 14
    Công ty Kinh doanh nước sạch | 200 | 9
    Công ty Điện lực | 280 | 13
    Công ty Môi trường đô thị | 108 | 5`,
  ),
];

/** Grassroots cells: Agency | members. The statistical office has outgrown the form (domain.md 1.2). */
export const CELLS: readonly Agency[] = [
  ...table(
    'PARTY',
    `
    cơ quan Đảng ủy Khối | 29
    Ban Dân vận Tỉnh ủy | 23
    Ban Nội chính Tỉnh ủy | 21
    cơ quan Ủy ban Mặt trận Tổ quốc tỉnh | 25
    cơ quan Tỉnh Đoàn | 26
    cơ quan Hội Liên hiệp Phụ nữ tỉnh | 21
    cơ quan Hội Nông dân tỉnh | 24
    cơ quan Hội Cựu chiến binh tỉnh | 13
    Liên minh Hợp tác xã tỉnh | 17
    Hội Văn học nghệ thuật tỉnh | 9
    Hội Chữ thập đỏ tỉnh | 11
    Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh | 8
    Hội Đông y tỉnh | 5`,
  ),
  ...table(
    'STATE',
    `
    Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh | 28
    Cục Thống kê tỉnh | 31
    Ban Quản lý các khu công nghiệp tỉnh | 27
    Cục Thi hành án dân sự tỉnh | 28
    Kho bạc Nhà nước tỉnh | 28
    Ban Quản lý dự án đầu tư xây dựng tỉnh | 26
    Quỹ Đầu tư phát triển tỉnh | 14
    Đài Khí tượng Thủy văn tỉnh | 12`,
  ),
  ...table(
    'ENTERPRISE',
    `
    Ngân hàng Nhà nước chi nhánh tỉnh | 27
    Ngân hàng Chính sách xã hội chi nhánh tỉnh | 25
    Ngân hàng Phát triển chi nhánh tỉnh | 19
    Công ty Xổ số kiến thiết | 22
    Công ty Sách và Thiết bị trường học | 12
    Công ty Tư vấn xây dựng giao thông | 18`,
  ),
];
