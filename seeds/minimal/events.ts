import type { Builder } from '../builder.js';
import { MERGER } from './units.js';

/** Who holds the secretary's seat of the unit. */
function secretaryOf(builder: Builder, unit: number): string {
  const seat = builder.rows.seat.find((each) => each.unit === unit && each.title === 'SECRETARY');
  const held = builder.rows.seat_holding.find((each) => each.seat_id === seat?.id && each.valid_to === null);
  if (!held) throw new Error(`Unit ${unit} has no secretary.`);
  return held.member_id;
}

/** Events of access.md section 6: o1 a cell in A, submitted by A's secretary; o2 upgrade of Q, a draft of K; o3 merger of E. */
export function addEvents(builder: Builder): void {
  const [ofA, ofK] = [secretaryOf(builder, 101), secretaryOf(builder, 10)];
  builder.event(101, 'ESTABLISH', 5, {
    state: 'SUBMITTED',
    ...{ new_kind: 'CELL', new_code: 'A9', new_name: 'Chi bộ A9', new_short_name: 'A9', head_count: 5 },
    ...{ draft_text: 'Tờ trình thành lập Chi bộ A9', recorded_on: '2022-11-07' },
    ...{ created_by: ofA, edited_by: ofA, submitted_by: ofA },
  });
  builder.event(102, 'CHANGE_KIND', 3, {
    ...{ new_kind: 'GRASSROOTS_COMMITTEE', new_name: 'Đảng bộ Q', head_count: 9, drafting_unit: 10, recorded_on: '2022-11-08' },
    ...{ draft_text: 'Dự thảo tờ trình nâng cấp Chi bộ Q', created_by: ofK, edited_by: ofK },
  });
  builder.event(103, 'MERGE', 3, {
    ...{ state: 'EFFECTIVE', receiving_unit: 101, head_count: 8, document_number: '15-QĐ/ĐUK', votes: '9/9', drafting_unit: 10 },
    ...{ decision_date: '2022-06-20', effective_date: MERGER, handover_on: MERGER, recorded_on: '2022-06-20' },
    ...{ draft_text: 'Tờ trình sáp nhập Đảng bộ E', created_by: ofK, edited_by: ofK },
  });
}
