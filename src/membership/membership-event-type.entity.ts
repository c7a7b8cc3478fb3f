import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import type { Standing } from './member.entity.js';

export const MembershipEventType = enumeration('MembershipEventType', 'Type of a membership event (loại biến động đảng viên).', {
  ADMISSION: 'Admission of a candidate (kết nạp).',
  RECOGNITION: 'Recognition as official member (công nhận chính thức).',
  CARD: 'Issue of the membership card (phát thẻ).',
  TRANSFER_OFFICIAL: 'Official transfer (chuyển sinh hoạt chính thức).',
  TRANSFER_TEMPORARY: 'Temporary transfer (chuyển sinh hoạt tạm thời).',
  TRANSFER_INTERNAL: 'Transfer inside one committee (chuyển sinh hoạt nội bộ).',
  EXEMPTION: 'Exemption from work and meetings (miễn công tác và sinh hoạt).',
  READMISSION: 'Readmission of a person who had left (kết nạp lại).',
  DEATH: 'Death (từ trần).',
  EXPULSION: 'Expulsion (khai trừ).',
  STRIKE_OFF: 'Removal from the list (xóa tên).',
  WITHDRAWAL: 'Withdrawal on request (xin ra khỏi Đảng).',
  SUSPENSION: 'Suspension (đình chỉ sinh hoạt).',
});
export type MembershipEventType = CodeOf<typeof MembershipEventType>;

export const MembershipEventState = enumeration('MembershipEventState', 'State of a membership event.', {
  DRAFT: 'Being drafted.',
  SUBMITTED: 'Submitted by the cell (đã trình).',
  AGREED: 'Agreed by the grassroots committee (cấp ủy cơ sở đồng ý).',
  DECIDED: 'Decided (đã quyết định).',
  PRESENTED: 'A transfer whose letter has been presented (đã nộp giấy giới thiệu).',
  ACCEPTED: 'A transfer that the receiving side has accepted (đã tiếp nhận).',
  EFFECTIVE: 'In effect (có hiệu lực).',
  RETURNED: 'Returned for correction (trả lại).',
  REJECTED: 'Rejected (không đồng ý).',
  CANCELLED: 'Cancelled (hủy).',
});
export type MembershipEventState = CodeOf<typeof MembershipEventState>;

/** States in their order; RETURNED, REJECTED and CANCELLED stand beside it (access.md 2.6). */
const ORDER: readonly MembershipEventState[] = ['DRAFT', 'SUBMITTED', 'AGREED', 'DECIDED', 'PRESENTED', 'ACCEPTED', 'EFFECTIVE'];

/** `≥X` of access.md 2.0. */
export const stagesFrom = (state: MembershipEventState): readonly MembershipEventState[] => ORDER.slice(ORDER.indexOf(state));

/** Types whose subject learns of them with the decision, and has no part in them. */
export const GRAVE: readonly MembershipEventType[] = ['EXPULSION', 'STRIKE_OFF', 'WITHDRAWAL', 'SUSPENSION'];

/** What a type does to a person once it is decided. */
export interface Effect {
  readonly from: readonly Standing[];
  /** Null where the standing stays. */
  readonly to: Standing | null;
  readonly home: 'OPENS' | 'ENDS' | null;
}

const CURRENT: readonly Standing[] = ['PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED'];
const LEAVES: Effect = { from: CURRENT, to: 'LEFT', home: 'ENDS' };

/** Effects by type; transfers have none here (they come with the life of organisations). */
export const EFFECTS: Readonly<Partial<Record<MembershipEventType, Effect>>> = {
  ADMISSION: { from: ['CANDIDATE'], to: 'PROBATIONARY', home: 'OPENS' },
  RECOGNITION: { from: ['PROBATIONARY'], to: 'OFFICIAL', home: null },
  CARD: { from: ['OFFICIAL', 'EXEMPT'], to: null, home: null },
  EXEMPTION: { from: ['OFFICIAL'], to: 'EXEMPT', home: null },
  READMISSION: { from: ['LEFT'], to: 'PROBATIONARY', home: 'OPENS' },
  DEATH: { from: CURRENT, to: 'DECEASED', home: 'ENDS' },
  // A probationary member is struck off the list, not expelled.
  EXPULSION: { ...LEAVES, from: ['OFFICIAL', 'EXEMPT', 'SUSPENDED'] },
  STRIKE_OFF: LEAVES,
  WITHDRAWAL: LEAVES,
  SUSPENSION: { from: ['PROBATIONARY', 'OFFICIAL', 'EXEMPT'], to: 'SUSPENDED', home: null },
};
