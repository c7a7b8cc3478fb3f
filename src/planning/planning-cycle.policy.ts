import { policy, roles } from '../kernel/policy.js';
import {
  drafted,
  either,
  fourEyes,
  letter,
  ofActor,
  ofActorOrKin,
  ofUnit,
  ownedAtLevel,
  provincialUnit,
  through,
  when,
  within,
  without,
} from '../kernel/scope.js';
import { cycleFrom } from './planning-cycle-codes.entity.js';
import { PlanningCycle } from './planning-cycle.entity.js';

const open = when('≥OPEN', { state: { $in: cycleFrom('OPEN') } });
const asked = when('consent requested', { consentState: { $in: ['REQUESTED', 'GIVEN'] } });
const collecting = when('COLLECTING', { state: 'COLLECTING' });
/** From OPEN on the cycle follows its org, whoever drafted it (docs/decisions/44). */
const own = drafted.and(when('DRAFT', { state: 'DRAFT' }));
const counted = without('meetings', when('not CONFIRMED', { state: { $ne: 'CONFIRMED' } }));

/** Consent to the cycle itself, or to that of its level-2 unit for the term. */
const given = when('consent on record', { consentState: 'GIVEN' });
const consented = either(given, through('upperCycles', given));

const lower = ownedAtLevel(3, 4, 5);
/** K3 and K4: nobody with an entry in the cycle, nor kin of one, decides it; K5. */
const impartially = without('candidates', ofActorOrKin('memberId')).and(fourEyes);

/** Figures over entries go to who counts entries by a letter (2.13); K10: not while the actor is planned in the undecided cycle. */
const countable = either(when('decided', { decidedOn: { $ne: null } }), without('candidates', ofActor('memberId')));

/** Rows on which each role acts: those that it sees, with W (access.md 2.0). */
const byP2 = within.and(either(open, asked)).and(provincialUnit);
const byP3o = within.and(either(open, asked, own)).and(provincialUnit);
const byB = within.and(either(open, own));

export const planningCyclePolicy = policy(PlanningCycle, '2.11', [
  roles('P1').on(letter('P').and(open)).read('F0'),
  roles('P2')
    .on(either(letter('P').and(open), within.and(asked)))
    .read('F0'),
  roles('P3o')
    .on(either(letter('P').and(open), within.and(asked), own))
    .read('F0'),
  roles('B1 B2 B4')
    .on(either(letter('B').and(open), own))
    .read('F0'),
  roles('B3 B7').on(letter('B').and(open)).read('F0'),
  roles('G1 G2').on(letter('G').and(open)).read('F0'),
  roles('C1').on(ofUnit.and(open)).read('F0'),

  roles('P1 P3o').on(letter('P').and(open).and(countable)).read('F3'),
  roles('P2').on(letter('P').and(open).and(provincialUnit).and(countable)).read('F3'),
  roles('B1 B2 B4').on(letter('B').and(open).and(countable)).read('F3'),
  roles('G1 G2').on(letter('G').and(open).and(countable)).read('F3'),

  roles('P3o').on(within.and(provincialUnit)).may('createPlanningCycle'),
  roles('B4').on(within).may('createPlanningCycle'),
  roles('P3o').on(byP3o).may('editPlanningCycle', 'appraisePlanningCycle'),
  roles('B4').on(byB).may('editPlanningCycle', 'requestPlanningConsent'),
  roles('B4').on(byB.and(ofUnit)).may('submitPlanningCycle'),
  roles('B4').on(byB.and(lower)).may('appraisePlanningCycle'),
  roles('G1').on(within.and(collecting).and(counted)).may('submitPlanningCycle'),
  roles('B1 B2').on(byB.and(consented)).may('openPlanningCycle'),
  roles('P2').on(byP2).may('consentPlanningCycle', 'publishPlanningCycle', 'reviewPlanningCycle'),
  roles('P2').on(byP2.and(impartially)).may('decidePlanningCycle'),
  roles('B1 B2').on(byB.and(lower)).may('publishPlanningCycle', 'reviewPlanningCycle', 'closePlanningCycle'),
  roles('B1 B2').on(byB.and(lower).and(impartially)).may('decidePlanningCycle'),
]);
