import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import type { Move } from '../kernel/lifecycle.js';

export const MemberExportState = enumeration('MemberExportState', 'State of an export (trạng thái tệp xuất).', {
  REQUESTED: { vi: 'Chờ duyệt', en: 'Requested', note: 'waits for the secretary' },
  READY: { vi: 'Được xuất', en: 'Ready', note: 'may be downloaded until it expires' },
  REJECTED: { vi: 'Không được duyệt', en: 'Rejected' },
});
export type MemberExportState = CodeOf<typeof MemberExportState>;

export const MemberExportClass = enumeration('MemberExportClass', 'Class of the fields of an export (lớp thông tin).', {
  F1: { vi: 'Thông tin cơ bản', en: 'Basic profile', note: 'given out with a reason' },
  F2: { vi: 'Thông tin nhạy cảm', en: 'Member record', note: 'given out once the secretary has approved that file' },
});
export type MemberExportClass = CodeOf<typeof MemberExportClass>;

const PROFILE = {
  FULL_NAME: { vi: 'Họ và tên', en: 'Full name' },
  FAMILY_NAME: { vi: 'Họ', en: 'Family name' },
  MIDDLE_NAME: { vi: 'Tên đệm', en: 'Middle name' },
  GIVEN_NAME: { vi: 'Tên', en: 'Given name' },
  BIRTH_YEAR: { vi: 'Năm sinh', en: 'Year of birth' },
  GENDER: { vi: 'Giới tính', en: 'Gender' },
  STANDING: { vi: 'Tình trạng', en: 'Standing' },
  HOME_UNIT: { vi: 'Nơi sinh hoạt', en: 'Home unit' },
  ADMISSION_DATE: { vi: 'Ngày vào Đảng', en: 'Day of admission' },
  OFFICIAL_DATE: { vi: 'Ngày chính thức', en: 'Day of recognition' },
  PARTY_AGE: { vi: 'Tuổi đảng', en: 'Party age' },
} as const;

const RECORD = {
  CITIZEN_ID: { vi: 'Số định danh', en: 'Citizen id' },
  CARD_NUMBER: { vi: 'Số thẻ đảng viên', en: 'Card number' },
  CARD_ISSUED_ON: { vi: 'Ngày cấp thẻ', en: 'Card issued on' },
  CARD_ISSUED_AT: { vi: 'Nơi cấp thẻ', en: 'Card issued at' },
  PROFILE_NUMBER: { vi: 'Số lý lịch', en: 'Number of the file' },
  BIRTH_DATE: { vi: 'Ngày sinh', en: 'Day of birth' },
  PHONE: { vi: 'Số điện thoại', en: 'Telephone' },
  EMAIL: { vi: 'Thư điện tử', en: 'E-mail' },
  PERMANENT_ADDRESS: { vi: 'Nơi thường trú', en: 'Permanent address' },
  TEMPORARY_ADDRESS: { vi: 'Nơi ở hiện nay', en: 'Present address' },
  BIRTH_PLACE: { vi: 'Nơi sinh', en: 'Place of birth' },
  HOME_TOWN: { vi: 'Quê quán', en: 'Home town' },
  ETHNICITY: { vi: 'Dân tộc', en: 'Ethnic group' },
  RELIGION: { vi: 'Tôn giáo', en: 'Religion' },
  OCCUPATION: { vi: 'Nghề nghiệp', en: 'Occupation' },
  GENERAL_EDUCATION: { vi: 'Giáo dục phổ thông', en: 'Schooling' },
  PROFESSIONAL_QUALIFICATION: { vi: 'Trình độ chuyên môn', en: 'Professional qualification' },
  ACADEMIC_TITLE: { vi: 'Học hàm, học vị', en: 'Academic title' },
} as const;

/** What a file may hold: fields of F1 and F2. Family and political history, and F3, are never given out (K23). */
export const MemberExportColumn = enumeration('MemberExportColumn', 'Column of an export (cột của tệp).', { ...PROFILE, ...RECORD });
export type MemberExportColumn = CodeOf<typeof MemberExportColumn>;

/** Class of a file with these columns: that of the most sensitive. */
export const classOf = (columns: readonly MemberExportColumn[]): MemberExportClass =>
  columns.some((column) => column in RECORD) ? 'F2' : 'F1';

/** The field of a column in the list of members: its own, or that of the record. */
export function fieldOf(column: MemberExportColumn): { readonly of: 'Member' | 'MemberRecord'; readonly name: string } {
  if (column === 'HOME_UNIT') return { of: 'Member', name: 'homeUnitLabel' };
  const name = column.toLowerCase().replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  return { of: column in RECORD ? 'MemberRecord' : 'Member', name };
}

/** The acts of K23 and the states that they move between. */
export const MOVES = {
  approve: { from: ['REQUESTED'], to: 'READY' },
  reject: { from: ['REQUESTED'], to: 'REJECTED' },
  download: { from: ['READY'], to: 'READY' },
} as const satisfies Readonly<Record<string, Move<MemberExportState>>>;
