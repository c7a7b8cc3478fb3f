import { enumeration, type CodeOf } from '../kernel/enumeration.js';
import type { Move } from '../kernel/lifecycle.js';

export const BallotState = enumeration('BallotState', 'State of a ballot (trạng thái lấy phiếu).', {
  OPEN: { vi: 'Đang lấy phiếu', en: 'Open' },
  COUNTED: { vi: 'Đã kiểm phiếu', en: 'Counted', note: 'by one clerk' },
  CONFIRMED: { vi: 'Đã xác nhận kết quả', en: 'Confirmed', note: 'by the other clerk' },
});
export type BallotState = CodeOf<typeof BallotState>;

/** The acts of access.md 2.12 and the states that they move between; a count that the other clerk finds wrong is entered anew. */
export const MOVES = {
  enter: { from: ['OPEN', 'COUNTED'], to: 'COUNTED' },
  confirm: { from: ['COUNTED'], to: 'CONFIRMED' },
  opinion: { from: ['CONFIRMED'], to: 'CONFIRMED' },
} as const satisfies Readonly<Record<string, Move<BallotState>>>;

/** What was counted at the meeting. */
export interface Count {
  readonly present: number;
  readonly ballotsOut: number;
  readonly ballotsIn: number;
  readonly valid: number;
  readonly invalid: number;
}

/** What a box of slips holds: how many were cast, and the votes of each nominee in the order of the slip. */
export interface BoxSums {
  readonly cast: number;
  readonly votes: readonly number[];
}
