import { policy, roles } from '../kernel/policy.js';
import { madeByOther, ofActor, reasoned, when, within } from '../kernel/scope.js';
import { MemberExport } from './member-export.entity.js';

const profiles = when('of F1', { fileClass: 'F1' });
const records = when('of F2', { fileClass: 'F2' });
/** The right ends with the seat: who asked has to have the unit within his own still. */
const requested = within.and(ofActor('createdBy'));

/** K23: who asks, who approves, who downloads. What the file shows is for the policies of the list to say. */
export const memberExportPolicy = policy(MemberExport, '2.4, 2.5', [
  roles('B4 G1').on(requested).read('F0'),
  roles('B1').on(within.and(records).and(reasoned)).read('F0'),

  roles('B4').on(within.and(reasoned)).may('requestMemberExport'),
  roles('G1').on(within.and(profiles).and(reasoned)).may('requestMemberExport'),
  roles('B1').on(within.and(records).and(reasoned).and(madeByOther)).may('approveMemberExport'),
  roles('B1').on(within.and(records).and(reasoned)).may('rejectMemberExport'),
  roles('B4').on(requested).may('downloadMemberExport'),
  roles('G1').on(requested.and(profiles)).may('downloadMemberExport'),
]);
