import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import type { Move } from '../kernel/lifecycle.js';
import { literals } from '../kernel/literal.js';
import type { FragmentScope } from '../kernel/nouns.js';
import { CURRENT, FULL, VOTING, type Standing } from './standing.entity.js';

export const MembershipEventType = enumeration('MembershipEventType', 'Type of a membership event (loại biến động đảng viên).', {
  ADMISSION: { vi: 'Kết nạp', en: 'Admission', note: 'of a candidate' },
  RECOGNITION: { vi: 'Công nhận chính thức', en: 'Recognition as official member' },
  CARD: { vi: 'Phát thẻ', en: 'Issue of the membership card' },
  TRANSFER_OFFICIAL: { vi: 'Chuyển sinh hoạt chính thức', en: 'Official transfer' },
  TRANSFER_TEMPORARY: { vi: 'Chuyển sinh hoạt tạm thời', en: 'Temporary transfer' },
  TRANSFER_INTERNAL: { vi: 'Chuyển sinh hoạt nội bộ', en: 'Internal transfer', note: 'inside one committee' },
  EXEMPTION: { vi: 'Miễn công tác và sinh hoạt', en: 'Exemption from work and meetings' },
  READMISSION: { vi: 'Kết nạp lại', en: 'Readmission', note: 'of a person who had left' },
  DEATH: { vi: 'Từ trần', en: 'Death' },
  EXPULSION: { vi: 'Khai trừ', en: 'Expulsion' },
  STRIKE_OFF: { vi: 'Xóa tên', en: 'Removal from the list' },
  WITHDRAWAL: { vi: 'Xin ra khỏi Đảng', en: 'Withdrawal on request' },
  SUSPENSION: { vi: 'Đình chỉ sinh hoạt', en: 'Suspension' },
});
export type MembershipEventType = CodeOf<typeof MembershipEventType>;

export const MembershipEventState = enumeration('MembershipEventState', 'State of a membership event.', {
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  SUBMITTED: { vi: 'Đã trình', en: 'Submitted', note: 'by the cell' },
  AGREED: { vi: 'Cấp ủy cơ sở đồng ý', en: 'Agreed', note: 'by the grassroots committee' },
  DECIDED: { vi: 'Đã quyết định', en: 'Decided' },
  PRESENTED: { vi: 'Đã nộp giấy giới thiệu', en: 'Presented', note: 'a transfer whose letter has been presented' },
  ACCEPTED: { vi: 'Đã tiếp nhận', en: 'Accepted', note: 'by the receiving side of a transfer' },
  EFFECTIVE: { vi: 'Có hiệu lực', en: 'In effect' },
  RETURNED: { vi: 'Trả lại', en: 'Returned', note: 'for correction' },
  REJECTED: { vi: 'Không đồng ý', en: 'Rejected' },
  CANCELLED: { vi: 'Đã hủy', en: 'Cancelled' },
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

const LEAVES: Effect = { from: CURRENT, to: 'LEFT', home: 'ENDS' };

/** Effects by type; transfers have none here (they come with the life of organisations). */
export const EFFECTS: Readonly<Partial<Record<MembershipEventType, Effect>>> = {
  ADMISSION: { from: ['CANDIDATE'], to: 'PROBATIONARY', home: 'OPENS' },
  RECOGNITION: { from: ['PROBATIONARY'], to: 'OFFICIAL', home: null },
  CARD: { from: VOTING, to: null, home: null },
  EXEMPTION: { from: ['OFFICIAL'], to: 'EXEMPT', home: null },
  READMISSION: { from: ['LEFT'], to: 'PROBATIONARY', home: 'OPENS' },
  DEATH: { from: CURRENT, to: 'DECEASED', home: 'ENDS' },
  // A probationary member is struck off the list, not expelled.
  EXPULSION: { ...LEAVES, from: [...VOTING, 'SUSPENDED'] },
  STRIKE_OFF: LEAVES,
  WITHDRAWAL: LEAVES,
  SUSPENSION: { from: FULL, to: 'SUSPENDED', home: null },
};

/** The acts of access.md 2.6 and the states that they move between. */
export const MOVES = {
  edit: { from: ['DRAFT', 'RETURNED'], to: null },
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  agree: { from: ['SUBMITTED'], to: 'AGREED' },
  return: { from: ['SUBMITTED', 'AGREED'], to: 'RETURNED' },
  reject: { from: ['SUBMITTED', 'AGREED'], to: 'REJECTED' },
  decide: { from: ['SUBMITTED', 'AGREED'], to: 'EFFECTIVE' },
} as const satisfies Readonly<Record<string, Omit<Move<MembershipEventState>, 'to'> & { to: MembershipEventState | null }>>;

/** An event of a type without effect is read alone. */
const open = ({ row }: FragmentScope): string => `${row}.type in ${literals(Object.keys(EFFECTS))}`;

/** What an event must be for each act on it. */
export const ACTS = {
  editMembershipEvent: { ...MOVES.edit, sql: open },
  submitMembershipEvent: { ...MOVES.submit, sql: open },
  agreeMembershipEvent: { ...MOVES.agree, sql: open },
  returnMembershipEvent: { ...MOVES.return, sql: open },
  rejectMembershipEvent: { ...MOVES.reject, sql: open },
  decideMembershipEvent: { ...MOVES.decide, sql: open },
};
