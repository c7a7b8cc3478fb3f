import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import type { Move } from '../kernel/lifecycle.js';

export const OrganizationEventType = enumeration('OrganizationEventType', 'Type of an organisation event (loại biến động tổ chức).', {
  ESTABLISH: 'A unit is established (thành lập).',
  RENAME: 'A unit gets another name (đổi tên).',
  CHANGE_KIND: 'A grassroots cell becomes a grassroots committee (nâng cấp chi bộ cơ sở thành đảng bộ cơ sở).',
  TRANSFER: 'A unit goes to another parent (chuyển giao, tiếp nhận).',
  MERGE: 'Units become one (sáp nhập, hợp nhất).',
  SPLIT: 'A unit becomes several (chia, tách).',
  DISSOLVE: 'A unit is dissolved (giải thể).',
  END: 'A unit ends its work (kết thúc hoạt động).',
  SUSPEND: 'A unit is suspended by discipline (đình chỉ hoạt động).',
});
export type OrganizationEventType = CodeOf<typeof OrganizationEventType>;

export const OrganizationEventState = enumeration('OrganizationEventState', 'State of an organisation event.', {
  REQUESTED: 'Asked for by a cell, of the unit that decides (đề nghị).',
  DRAFT: 'Being drafted (dự thảo).',
  SUBMITTED: 'Before the deciding body (trình).',
  DECIDED: 'Decided, not yet effective (đã quyết định).',
  EFFECTIVE: 'Effective: the units are changed (có hiệu lực).',
  RETURNED: 'Sent back to who drafted it (trả lại).',
  REJECTED: 'Not agreed to (không đồng ý).',
  CANCELLED: 'Withdrawn by who drafted it (hủy).',
});
export type OrganizationEventState = CodeOf<typeof OrganizationEventState>;

export const OrganizationEventWarning = enumeration(
  'OrganizationEventWarning',
  'What is unusual about an event and needs prior consent or care; it hinders nothing.',
  {
    FEW_OFFICIAL_MEMBERS: 'A cell would have fewer members than the least number (3 official ones; 24-QĐ/TW).',
    LARGE_CELL: 'A cell under a committee would have more than 30 members: prior consent of the upper committee (24-QĐ/TW).',
    SMALL_COMMITTEE: 'A grassroots committee would have fewer than 30 members: prior consent of the upper committee (24-QĐ/TW).',
    SECTIONAL_COMMITTEE: 'A sectional committee needs prior consent of the upper committee (24-QĐ/TW).',
    HANDOVER_MISSING: 'Effective without handover minutes (biên bản bàn giao).',
  },
);
export type OrganizationEventWarning = CodeOf<typeof OrganizationEventWarning>;

/** States of access.md 2.2 that the acts move between. */
export const MOVES = {
  adopt: { from: ['REQUESTED'], to: 'DRAFT' },
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  return: { from: ['SUBMITTED'], to: 'RETURNED' },
  reject: { from: ['SUBMITTED'], to: 'REJECTED' },
  decide: { from: ['SUBMITTED'], to: 'DECIDED' },
  apply: { from: ['DECIDED'], to: 'EFFECTIVE' },
  cancel: { from: ['DRAFT', 'RETURNED'], to: 'CANCELLED' },
} as const satisfies Readonly<Record<string, Move<OrganizationEventState>>>;
/** States in which a draft can be changed. */
export const EDITABLE: readonly OrganizationEventState[] = ['DRAFT', 'RETURNED'];
