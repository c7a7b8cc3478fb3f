import { enumeration, type CodeOf } from '../kernel/enumeration.js';

export const Standing = enumeration('Standing', 'What a person is to the Party (access.md 1.4).', {
  CANDIDATE: { vi: 'Quần chúng ưu tú', en: 'Candidate for admission' },
  PROBATIONARY: { vi: 'Đảng viên dự bị', en: 'Probationary member' },
  OFFICIAL: { vi: 'Đảng viên chính thức', en: 'Official member' },
  EXEMPT: { vi: 'Miễn công tác và sinh hoạt đảng', en: 'Exempt from work and meetings' },
  SUSPENDED: { vi: 'Đình chỉ sinh hoạt đảng', en: 'Suspended' },
  TRANSFERRED_OUT: { vi: 'Chuyển đi', en: 'Transferred out of the province' },
  DECEASED: { vi: 'Từ trần', en: 'Deceased' },
  LEFT: { vi: 'Ra khỏi Đảng', en: 'Left the Party', note: 'expelled, struck off or withdrawn' },
  GUEST: { vi: 'Khách', en: 'Guest', note: 'takes part without membership, such as a class guest' },
});
export type Standing = CodeOf<typeof Standing>;

/** Members who vote. */
export const VOTING: readonly Standing[] = ['OFFICIAL', 'EXEMPT'];
/** Members with M and the rights of their seats (access.md 1.5). */
export const FULL: readonly Standing[] = ['PROBATIONARY', ...VOTING];
/** Members of today. */
export const CURRENT: readonly Standing[] = [...FULL, 'SUSPENDED'];
/** Members of once. */
export const FORMER: readonly Standing[] = ['TRANSFERRED_OUT', 'DECEASED', 'LEFT'];
/** Who has no right by a seat or a membership, and S alone. */
export const WITHOUT_RIGHTS: readonly Standing[] = ['SUSPENDED', ...FORMER];
