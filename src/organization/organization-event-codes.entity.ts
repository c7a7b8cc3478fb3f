import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import type { Move } from '../kernel/lifecycle.js';
import { literals } from '../kernel/literal.js';
import type { FragmentScope } from '../kernel/nouns.js';

export const OrganizationEventType = enumeration('OrganizationEventType', 'Type of an organisation event (loại biến động tổ chức).', {
  ESTABLISH: { vi: 'Thành lập', en: 'Establishment', note: 'of a unit' },
  RENAME: { vi: 'Đổi tên', en: 'Renaming', note: 'a unit gets another name' },
  CHANGE_KIND: {
    vi: 'Nâng cấp chi bộ cơ sở thành đảng bộ cơ sở',
    en: 'Change of kind',
    note: 'a grassroots cell becomes a grassroots committee',
  },
  TRANSFER: { vi: 'Chuyển giao, tiếp nhận', en: 'Transfer', note: 'a unit goes to another parent' },
  MERGE: { vi: 'Sáp nhập, hợp nhất', en: 'Merger', note: 'units become one' },
  SPLIT: { vi: 'Chia, tách', en: 'Division', note: 'a unit becomes several' },
  DISSOLVE: { vi: 'Giải thể', en: 'Dissolution', note: 'of a unit' },
  END: { vi: 'Kết thúc hoạt động', en: 'End of work', note: 'of a unit' },
  SUSPEND: { vi: 'Đình chỉ hoạt động', en: 'Suspension', note: 'of a unit, by discipline' },
});
export type OrganizationEventType = CodeOf<typeof OrganizationEventType>;

export const OrganizationEventState = enumeration('OrganizationEventState', 'State of an organisation event.', {
  REQUESTED: { vi: 'Đề nghị', en: 'Requested', note: 'by a cell, of the unit that decides' },
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  SUBMITTED: { vi: 'Đã trình', en: 'Submitted', note: 'before the deciding body' },
  DECIDED: { vi: 'Đã quyết định', en: 'Decided', note: 'not yet effective' },
  EFFECTIVE: { vi: 'Có hiệu lực', en: 'Effective', note: 'the units are changed' },
  RETURNED: { vi: 'Trả lại', en: 'Returned', note: 'sent back to who drafted it' },
  REJECTED: { vi: 'Không đồng ý', en: 'Rejected' },
  CANCELLED: { vi: 'Đã hủy', en: 'Cancelled', note: 'by who drafted it' },
});
export type OrganizationEventState = CodeOf<typeof OrganizationEventState>;

export const OrganizationEventWarning = enumeration(
  'OrganizationEventWarning',
  'What is unusual about an event and needs prior consent or care; it hinders nothing.',
  {
    FEW_OFFICIAL_MEMBERS: {
      vi: 'Chi bộ có ít đảng viên chính thức',
      en: 'Few official members',
      note: 'a cell would have fewer than the least number (3 official ones; 24-QĐ/TW)',
    },
    LARGE_CELL: {
      vi: 'Chi bộ đông đảng viên',
      en: 'Large cell',
      note: 'more than 30 members under a committee: prior consent of the upper committee (24-QĐ/TW)',
    },
    SMALL_COMMITTEE: {
      vi: 'Đảng bộ cơ sở ít đảng viên',
      en: 'Small committee',
      note: 'fewer than 30 members: prior consent of the upper committee (24-QĐ/TW)',
    },
    SECTIONAL_COMMITTEE: {
      vi: 'Lập đảng bộ bộ phận',
      en: 'Sectional committee',
      note: 'needs prior consent of the upper committee (24-QĐ/TW)',
    },
    HANDOVER_MISSING: { vi: 'Thiếu biên bản bàn giao', en: 'Handover minutes missing', note: 'the event took effect without them' },
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

/** Types whose acts exist; of the others rows are read alone. */
export const OPEN = ['ESTABLISH', 'RENAME', 'CHANGE_KIND'] as const satisfies readonly OrganizationEventType[];
const open = ({ row }: FragmentScope): string => `${row}.type in ${literals(OPEN)}`;
const due = (scope: FragmentScope): string => `${open(scope)} and ${scope.row}.effective_date <= ${scope.today()}::date`;

/** What an event must be for each act on it. */
export const ACTS = {
  editOrganizationEvent: { from: EDITABLE, sql: open },
  adoptOrganizationEvent: MOVES.adopt,
  submitOrganizationEvent: MOVES.submit,
  returnOrganizationEvent: MOVES.return,
  rejectOrganizationEvent: MOVES.reject,
  decideOrganizationEvent: { ...MOVES.decide, sql: open },
  applyOrganizationEvent: { ...MOVES.apply, sql: due },
  cancelOrganizationEvent: MOVES.cancel,
};
