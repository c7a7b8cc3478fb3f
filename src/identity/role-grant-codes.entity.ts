import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import type { Move } from '../kernel/lifecycle.js';
import type { FragmentScope } from '../kernel/nouns.js';

export const RoleGrantKind = enumeration('RoleGrantKind', 'Kind of a role grant (loại quyền được giao).', {
  ASSIGNMENT: { vi: 'Phân công', en: 'Assignment', note: 'rows that a seat may look at for a purpose, 30 days at most' },
  CLERK: { vi: 'Kiểm phiếu', en: 'Clerk', note: 'one ballot that a person counts' },
  SECURITY_OFFICER: { vi: 'Cán bộ an ninh thông tin', en: 'Security officer', note: 'marks a seat of an office' },
  DELEGATION: { vi: 'Ủy quyền', en: 'Delegation', note: 'acts and types of the role of another seat' },
  BREAK_GLASS: { vi: 'Truy cập khẩn cấp', en: 'Break-glass access', note: 'in an emergency, for 24 hours' },
});
export type RoleGrantKind = CodeOf<typeof RoleGrantKind>;

export const RoleGrantState = enumeration('RoleGrantState', 'State of a role grant.', {
  PROPOSED: { vi: 'Chờ duyệt', en: 'Proposed', note: 'waits for the second person' },
  ACTIVE: { vi: 'Đã duyệt', en: 'Active', note: 'in force on its days while its base holding is' },
  REJECTED: { vi: 'Không được duyệt', en: 'Rejected' },
  REVOKED: { vi: 'Đã thu hồi', en: 'Revoked' },
  ENDED: { vi: 'Đã kết thúc', en: 'Ended' },
});
export type RoleGrantState = CodeOf<typeof RoleGrantState>;

/** The acts of access.md 2.8 and the states that they move between. */
export const MOVES = {
  approve: { from: ['PROPOSED'], to: 'ACTIVE' },
  reject: { from: ['PROPOSED'], to: 'REJECTED' },
  revoke: { from: ['ACTIVE'], to: 'REVOKED' },
} as const satisfies Readonly<Record<string, Move<RoleGrantState>>>;

/** What is over by its dates can't be approved any more. */
export const notOver = ({ row, today }: FragmentScope): string => `(${row}.valid_to is null or ${row}.valid_to > ${today()}::date)`;
