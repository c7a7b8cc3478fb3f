import { policy, roles } from '../kernel/policy.js';
import {
  assigned,
  broken,
  drafted,
  either,
  fourEyes,
  impartial,
  letter,
  ofActor,
  ofActorOrKin,
  oneself,
  ofUnit,
  ownedAtLevel,
  provincialUnit,
  when,
  within,
  without,
  type Rows,
} from '../kernel/scope.js';
import { entryFrom } from './planning-entry-codes.entity.js';
import { PlanningEntry } from './planning-entry.entity.js';

/** cond of 2.13 (K10): while the cycle is undecided, whoever is planned or nominated for the title sees none of its entries. */
const unconcerned = without('rivals', ofActor('memberId'));

const proposed = when('≥PROPOSED', { state: { $in: entryFrom('PROPOSED') } }).and(unconcerned);
const approved = when('≥APPROVED', { state: { $in: entryFrom('APPROVED') } }).and(unconcerned);
const returned = when('RETURNED', { state: 'RETURNED' }).and(unconcerned);
const pending = when('PROPOSED or APPRAISED', { state: { $in: ['PROPOSED', 'APPRAISED'] } }).and(unconcerned);
/** From PROPOSED on the list follows its org: once A has moved to H, K has drafted e1 and sees it no more (worked example 26). */
const own = drafted.and(when('DRAFT or RETURNED', { state: { $in: ['DRAFT', 'RETURNED'] } })).and(unconcerned);
const notified = when('notifiedOn set', { notifiedOn: { $ne: null } });

const lower = ownedAtLevel(3, 4, 5);
const named = assigned({ ENTRY: 'id', CYCLE: 'cycleId' });
const of = (family: 'P' | 'B' | 'G'): Rows => letter(family).and(proposed);

/** K3 and K4: nobody planned or nominated for the title, nor kin of one. */
const fair = without('candidates', ofActorOrKin('memberId'));

/** Rows on which each role acts: those that it sees, with W (access.md 2.0). */
const byB4 = within.and(either(proposed, own));
const byB = within.and(lower).and(either(proposed, returned));
const byP2 = within.and(provincialUnit).and(either(proposed, returned));

/** F3a, F3b and F3c of 2.13. */
const F3A = ['cycle', 'person', 'personName', 'org', 'orgLabel', 'approvedOn', 'notifiedOn', 'documentNumber'];
const F3C = ['inspectionOpinionReason'];

export const planningEntryPolicy = policy(PlanningEntry, '2.13', [
  roles('P1 P3o').on(of('P')).read('F3', { except: F3C }),
  roles('P2')
    .on(either(of('P').and(provincialUnit), within.and(provincialUnit).and(returned)))
    .read('F3', { except: F3C }),
  roles('B1')
    .on(either(of('B'), within.and(lower).and(returned)))
    .read('F3'),
  roles('B2')
    .on(either(of('B'), within.and(lower).and(returned)))
    .read('F3', { except: F3C }),
  roles('B4')
    .on(either(of('B'), own))
    .read('F3', { except: F3C }),
  roles('B7')
    .on(letter('B').and(named).and(pending))
    .read('F3', { only: [...F3A, 'inspectionOpinion'] }),
  roles('B7c')
    .on(letter('B').and(named).and(pending))
    .read('F3', { only: [...F3A, 'inspectionOpinion', ...F3C] }),
  roles('G1 G2').on(of('G')).read('F3', { only: F3A }),
  roles('C1').on(ofUnit.and(proposed)).read('F3', { only: F3A }),
  roles('S').on(oneself('memberId').and(approved).and(notified)).read('F3', { only: F3A }),
  roles('B1 B7c')
    .on(within.and(broken({ CYCLE: 'cycleId' })).and(proposed))
    .read('F3'),

  roles('B4')
    .on(within.and(unconcerned).and(impartial('memberId')))
    .may('createPlanningEntry'),
  roles('B4').on(byB4).may('editPlanningEntry', 'proposePlanningEntry', 'proposePlanningRemoval', 'notifyPlanningEntry'),
  roles('B4').on(byB4.and(lower).and(fair)).may('appraisePlanningEntry'),
  roles('P3o').on(within.and(proposed).and(provincialUnit).and(fair)).may('appraisePlanningEntry'),
  roles('B7 B7c').on(within.and(named).and(pending).and(fair)).may('giveInspectionOpinion'),
  roles('P2').on(byP2).may('returnPlanningEntry'),
  roles('B1 B2').on(byB).may('returnPlanningEntry'),
  roles('P2').on(byP2.and(fair).and(fourEyes)).may('decidePlanningEntry', 'decidePlanningRemoval'),
  roles('B1 B2').on(byB.and(fair).and(fourEyes)).may('decidePlanningEntry', 'decidePlanningRemoval'),
]);
