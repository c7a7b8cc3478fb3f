import { policy, roles } from '../kernel/policy.js';
import {
  drafted,
  either,
  fourEyes,
  impartial,
  inScope,
  letter,
  notKin,
  ofUnit,
  ownedAtLevel,
  provincial,
  when,
  within,
} from '../kernel/scope.js';
import { SeatHolding, STAFF } from './seat-holding.entity.js';

const open = when('public', { state: { $in: ['ACTIVE', 'ENDED'] } });
const recognised = when('ACTIVE', { state: 'ACTIVE' });
/** A rejected proposal is judged by the state before (access.md 2.0). */
const proposed = when('PROPOSED, or rejected as such', { state: { $in: ['PROPOSED', 'REJECTED'] } });
/** K15: a first day long before its recording waits for the secretary, who sees that row until it is approved. */
const backdated = when('PROPOSED, back-dated and not approved', { state: 'PROPOSED', backdated: true, backdateApproval: null });
const ofStaff = ofUnit.and(when('STAFF', { title: { $in: STAFF } }));
/** K3 and K4: nobody decides on the own seat, or on that of kin. */
const unbiased = impartial('memberId').and(notKin('memberId'));

const provinceDecides = within.and(provincial);
const upperDecides = within.and(ownedAtLevel(3));
const grassrootsDecides = within.and(ownedAtLevel(4, 5));

export const seatHoldingPolicy = policy(SeatHolding, '2.3', [
  roles('P1 P2 P3o P3k P3t P3v B1 B2 B3 B5 B6 B7 G2 G3').on(inScope.and(open)).read('F0'),
  roles('B1').on(within.and(backdated)).read('F0'),
  roles('I').on(within.and(recognised)).read('F0'),
  roles('P2').on(letter('P').and(proposed).and(provincial)).read('F0 F3'),
  roles('B2')
    .on(letter('B').and(proposed).and(ownedAtLevel(3)))
    .read('F0 F3'),
  roles('B4').on(letter('B')).read('F0 F3'),
  roles('G1 C1').on(letter('B').and(open)).read('F0'),
  roles('G1')
    .on(letter('G').and(proposed).and(ownedAtLevel(4, 5)))
    .read('F0 F3'),
  roles('G2').on(drafted.and(proposed)).read('F0 F3'),
  roles('M').on(letter('G').and(open)).read('F0'),

  roles('B4 G2').on(within).may('proposeHolding'),
  roles('B4').on(within).may('editHolding'),
  roles('G2')
    .on(within.and(either(open, drafted.and(proposed))))
    .may('editHolding'),
  roles('P2').on(provinceDecides.and(unbiased).and(fourEyes)).may('recogniseHolding'),
  roles('B2').on(upperDecides.and(unbiased).and(fourEyes)).may('recogniseHolding'),
  roles('G1').on(grassrootsDecides.and(unbiased).and(fourEyes)).may('recogniseHolding'),
  roles('B1')
    .on(within.and(either(open, backdated)).and(unbiased).and(fourEyes))
    .may('approveBackdatedHolding'),
  roles('P2').on(provinceDecides).may('rejectHolding', 'endHolding'),
  roles('B2').on(upperDecides).may('rejectHolding', 'endHolding'),
  roles('G1').on(grassrootsDecides).may('rejectHolding', 'endHolding'),
  roles('B4').on(ofStaff.and(unbiased)).may('appointHolding'),
  roles('B4').on(ofStaff).may('endHolding'),
]);
