import { policy, roles } from '../kernel/policy.js';
import {
  oneself,
  drafted,
  either,
  fourEyes,
  impartial,
  letter,
  notKin,
  ofCell,
  proposedBySelf,
  through,
  unless,
  when,
  within,
  type Rows,
} from '../kernel/scope.js';
import { GRAVE, MembershipEventType, stagesFrom } from './membership-event-type.entity.js';
import { MembershipEvent } from './membership-event.entity.js';
import { FORMER } from './standing.entity.js';

const MILD = Object.keys(MembershipEventType).filter((type) => !GRAVE.some((grave) => grave === type));
const mild = { type: { $in: MILD } };

/** cond of 2.6: the actor is not the person of a grave event. */
const fair = unless('not grave', mild, impartial('memberId'));
/** K3 and K4, which a grave event has a person for, and K5. */
const impartially = fair.and(unless('not grave', mild, notKin('memberId'))).and(fourEyes);

const submitted = when('≥SUBMITTED', { stage: { $in: stagesFrom('SUBMITTED') } });
const decided = when('≥DECIDED', { stage: { $in: stagesFrom('DECIDED') } });
const returned = when('RETURNED', { stage: 'RETURNED' });
const notDraft = when('not DRAFT', { stage: { $ne: 'DRAFT' } });
const notGrave = when('not grave', mild);
const notFormer = when('person not former', { persons: { $elemMatch: { standing: { $nin: FORMER } } } });

/** The type is in `delegatedActs` of the grassroots unit. */
const delegated = when('type in u.delegatedActs', { delegates: { $elemMatch: { state: 'ACTIVE' } } });
/** A submitted event waits for the grassroots committee, unless the grassroots unit is a cell itself. */
const past = either(
  when('not SUBMITTED', { stage: { $ne: 'SUBMITTED' } }),
  when('of a GRASSROOTS_CELL', { grassroots: { $elemMatch: { kind: 'GRASSROOTS_CELL' } } }),
);
const notAgreed = when('not AGREED', { stage: { $ne: 'AGREED' } });

type Family = Parameters<typeof letter>[0];
const sent = (name: Family): Rows => letter(name).and(submitted).and(fair);
/** The receiving side owns no row, so its heirs read none. */
const to = through('receivers', within).and(decided).and(fair);
const own = drafted.and(fair);
/** A returned file is for those who could decide it, too (2.0). */
const sentBack = within.and(returned).and(fair);
/** Rows on which one's own acts are: seen by the same grant, on the from-side. */
const held = within.and(either(submitted, drafted)).and(fair);
const heldByG1 = within.and(either(submitted, drafted, returned.and(delegated))).and(fair);
const heldByB = within.and(either(submitted, returned)).and(fair);

export const membershipEventPolicy = policy(MembershipEvent, '2.6', [
  roles('B1 B2')
    .on(either(sent('B'), sentBack))
    .read('F1 F2'),
  roles('B4')
    .on(either(sent('B'), own))
    .read('F1 F2'),
  roles('G1')
    .on(either(sent('G'), own, sentBack.and(delegated)))
    .read('F1 F2'),
  roles('G2')
    .on(either(sent('G'), own))
    .read('F1 F2'),
  roles('C1')
    .on(either(sent('C'), own))
    .read('F1 F2'),
  roles('B1 B2 B4 G1 C1').on(to).read('F1'),
  roles('P3o').on(letter('P').and(decided).and(fair)).read('F1'),
  roles('B7').on(letter('B').and(decided).and(fair)).read('F1'),
  roles('G3').on(letter('G').and(decided).and(fair)).read('F1'),
  roles('S')
    .on(oneself('memberId').and(either(decided, notGrave.and(submitted).and(notFormer))))
    .read('F1 F2', { except: ['votes'] }),
  roles('S').on(oneself('submittedBy').and(notDraft).and(fair)).read('base'),
  roles('I').on(proposedBySelf).read('base'),

  roles('B4 G2').on(within.and(fair)).may('createMembershipEvent'),
  roles('C1').on(within.and(ofCell).and(fair)).may('createMembershipEvent'),
  roles('I').on(within).may('proposeMembershipEvent'),
  roles('B4').on(held).may('editMembershipEvent', 'submitMembershipEvent'),
  roles('G2').on(held).may('editMembershipEvent'),
  roles('C1').on(held.and(ofCell)).may('editMembershipEvent', 'submitMembershipEvent'),
  roles('G1').on(heldByG1).may('submitMembershipEvent', 'agreeMembershipEvent'),
  roles('G1').on(heldByG1.and(notAgreed)).may('returnMembershipEvent'),
  roles('G1').on(heldByG1.and(delegated).and(impartially)).may('decideMembershipEvent'),
  roles('B1 B2').on(heldByB.and(past)).may('returnMembershipEvent', 'rejectMembershipEvent'),
  roles('B1 B2').on(heldByB.and(past).and(impartially)).may('decideMembershipEvent'),
]);
