import type { Builder } from '../builder.js';
import { membershipEventRow } from '../membership-event.factory.js';

/** m1 recognition of p8, m2 strike-off of p2, m3 transfer of p1 from A1 to N1 (access.md section 6). */
export function addMembershipEvents(builder: Builder, people: ReadonlyMap<string, string>): void {
  const [p1 = '', p2 = '', p8 = ''] = ['p1', 'p2', 'p8'].map((code) => people.get(code));
  const m1 = {
    unit: 1051,
    member_id: p8,
    reason: 'Sắp hết thời gian dự bị',
    checklist: ['Bản tự kiểm điểm', 'Nhận xét của người giúp đỡ'],
  };
  const m2 = { unit: 1002, member_id: p2, reason: 'Bỏ sinh hoạt chi bộ ba tháng không có lý do chính đáng' };
  const m3 = { unit: 1001, member_id: p1, reason: 'Chuyển công tác', receiving_unit: 1101, decision_date: '2022-11-10', votes: '7/8' };
  builder.rows.membership_event.push(
    membershipEventRow({ id: builder.id(), ...m1, type: 'RECOGNITION', state: 'SUBMITTED' }),
    membershipEventRow({ id: builder.id(), ...m2, type: 'STRIKE_OFF', state: 'AGREED' }),
    membershipEventRow({ id: builder.id(), ...m3, type: 'TRANSFER_OFFICIAL', state: 'DECIDED' }),
  );
}
