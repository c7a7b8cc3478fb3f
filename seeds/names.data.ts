import type { Weighted } from './random.js';

/** Weighted values from a text such as `Văn 30, Đức 8, Hữu`; a weight of 1 may be left out. */
function table(text: string): Weighted<string> {
  return text.split(',').map((entry) => {
    const [, value = '', weight = '1'] = /^\s*(.*?)\s*(\d+)?\s*$/u.exec(entry) ?? [];
    return [value, Number(weight)] as const;
  });
}

/** Family names by their frequency in per mille, with those at home in the province (Mạc, Khúc, Nhữ, Tăng) added. */
export const FAMILY_NAMES = table(`
  Nguyễn 384, Trần 110, Lê 88, Phạm 92, Hoàng 38, Vũ 62, Bùi 26, Đỗ 24, Đặng 24, Đào 16, Đoàn 14, Ngô 13, Dương 12,
  Phan 12, Đinh 11, Trịnh 9, Mai 8, Lương 8, Tạ 6, Cao 6, Tăng 7, Hà 6, Lưu 5, Chu 5, Phùng 5, Vương 4, Tô 4, Trương 7,
  Đồng 4, Mạc 5, Khúc 3, Nhữ 3, Bạch 2, Nghiêm 3, Quách 2, Lý 4, Hồ 4, Võ 2, Huỳnh 1, An 1, Hứa 2, Kiều 2, Thái 2,
  Tống 2, Triệu 2, Ninh 1, La 1, Cung 1, Âu 1`);

/** Second family names in four-part names (the mother's: Nguyễn Trần Đức Anh). */
export const SECOND_FAMILY_NAMES = table('Trần 4, Lê 4, Phạm 3, Vũ 3, Hoàng 3, Đỗ 2, Bùi, Đặng, Ngô, Mai');

export const MALE_MIDDLE_NAMES = table(`
  Văn 34, Đức 9, Xuân 7, Quang 6, Hữu 5, Ngọc 5, Minh 5, Đình 5, Thành 4, Công 4, Quốc 4, Tiến 4, Mạnh 4, Trọng 4,
  Duy 4, Thế 4, Anh 3, Huy 3, Tuấn 3, Bá 2, Viết 2, Khắc 2, Việt 2, Hồng 2, Hoàng 2, Trung 2, Hải 2, Đăng 2, Thanh 2,
  Phú 2, Sỹ, Danh, Kim, Nhật, Tùng, Như, Huy Hoàng, Đức Minh, Quang Minh, Văn Đức`);

export const FEMALE_MIDDLE_NAMES = table(`
  Thị 44, Thị Thu 7, Thị Thanh 6, Thị Hồng 5, Thị Ngọc 4, Thị Kim 3, Thị Minh 3, Thị Phương 3, Thị Bích 3, Thị Mai 3,
  Thị Lan 2, Thị Thúy 2, Thị Vân 2, Thị Hải 2, Thu 4, Thanh 3, Hồng 3, Ngọc 3, Minh 2, Phương 3, Bích 2, Mai 2, Thùy 2,
  Diệu 2, Quỳnh 2, Khánh 2, Hải 2, Kiều, Tuyết, Ánh, Thị Như, Thị Diễm, Thị Khánh, Thị Quỳnh`);

export const MALE_GIVEN_NAMES = table(`
  Hùng 16, Tuấn 15, Dũng 13, Cường 12, Thắng 11, Hải 11, Minh 10, Sơn 10, Nam 10, Long 9, Trung 9, Đức 9, Hưng 8, Anh 9,
  Thành 9, Toàn 8, Quang 8, Tùng 8, Hoàng 7, Bình 7, Phong 6, Kiên 6, Chiến 6, Thủy 2, Linh 2, Khánh 4, Tú 5, Hiếu 6,
  Huy 6, Việt 5, Mạnh 5, Đạt 4, Khoa 3, Vinh 5, Tiến 5, Lâm 4, Hà 3, Hòa 4, Hoà 1, Ninh 2, Thái 4, Thịnh 3, Quân 4,
  Quyết 4, Quý 3, Phương 3, Tân 3, Duy 3, Giang 3, Đông 3, Hiển 2, Hoạt, Khải 2, Luyện, Nghĩa 3, Ngọc 2, Nhân, Phú 2,
  Phúc 3, Sáng 2, Thanh 4, Thuấn 2, Thuận 2, Tình, Trường 3, Tuyên 2, Văn 2, Vượng, Xuân, Ước, Ánh, Ân, Bách, Bắc, Cảnh,
  Chính 2, Công 2, Điệp, Định, Hậu 2, Học, Huấn, Khiêm, Lợi, Lực, Oanh, Sinh, Tài 2, Tráng, Triệu, Vũ 2`);

export const FEMALE_GIVEN_NAMES = table(`
  Hương 15, Hà 13, Hằng 12, Lan 11, Thủy 10, Thuỷ 2, Huyền 10, Linh 9, Hoa 9, Nga 9, Mai 9, Yến 8, Thảo 8, Phương 9,
  Trang 9, Dung 8, Hạnh 8, Hiền 9, Thu 7, Vân 7, Ngọc 6, Anh 8, Hồng 7, Nhung 7, Oanh 5, Liên 6, Loan 5, Thúy 4, Thuý 1,
  Hòa 4, Hoà 1, Hoan, Hường 4, Bình 3, Chi 3, Châm 2, Chinh 2, Cúc 2, Đào 2, Diệp 2, Duyên 4, Giang 4, Hải 3, Hậu 2,
  Huệ 5, Khuyên 2, Lệ, Lý 3, Mến, Minh 3, Mơ, Na, Ngà 3, Ngân 3, Nguyệt 4, Nhàn 3, Nhạn, Ninh, Phượng 5, Quế, Quyên 3,
  Quỳnh 3, Sen, Tâm 4, Thanh 5, Thoa 2, Thơm 3, Thương 3, Tuyết 4, Uyên 2, Vui, Xuân 3, Xuyến, Ánh 2, Ái, Ân`);

/** Names of other peoples (Tày, Thái, Mường, H'Mông, Dao, Ê Đê, Chăm, Khơ-me): family | middle | given | gender | as written. */
export const OTHER_NAMES: readonly (readonly [string, string, string, 'M' | 'F', string])[] = [
  ['Nông', 'Văn', 'Slảng', 'M', 'Nông Văn Slảng'],
  ['Lò', 'Thị', 'Pâng', 'F', 'Lò Thị Pâng'],
  ['Quách', 'Công', 'Ưởm', 'M', 'Quách Công Ưởm'],
  ['Giàng', 'A', 'Chá', 'M', 'Giàng A Chá'],
  ['Vàng', 'Thị', 'Súa', 'F', 'Vàng Thị Súa'],
  ['Bàn', 'Tài', 'Phấu', 'M', 'Bàn Tài Phấu'],
  ['Niê', 'Y', 'Blôk', 'M', 'Y Blôk Niê'],
  ['Ayŭn', '', "H'Nuêl", 'F', "H'Nuêl Ayŭn"],
  ['Đàng', 'Năng', 'Thạt', 'M', 'Đàng Năng Thạt'],
  ['Thạch', 'Sa', 'Vuông', 'M', 'Thạch Sa Vuông'],
  ['Trần', 'Thị', 'Thùy Dương', 'F', 'Trần Thị Thùy Dương'],
];
