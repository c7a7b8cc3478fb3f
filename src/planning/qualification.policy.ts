import { policy, roles } from '../kernel/policy.js';
import { assigned, letter, ofActor, through, when, without, type Rows } from '../kernel/scope.js';
import { Qualification } from '../membership/index.js';
import { entryFrom } from './planning-entry-codes.entity.js';

const confirmed = when('CONFIRMED', { state: 'CONFIRMED' });
/** Entries that the role itself would see: those of 2.13, without the ones that K10 hides. */
const seen = when('≥PROPOSED', { state: { $in: entryFrom('PROPOSED') } }).and(without('rivals', ofActor('memberId')));
const planned = through('planned', assigned({ CYCLE: 'cycleId' }).and(seen));
const of = (family: 'P' | 'B'): Rows => through('person', letter(family)).and(planned).and(confirmed);

/** T(CYCLE) of 2.7: the persons of the entries that the assignment opens. */
export const plannedQualificationPolicy = policy(Qualification, '2.7', [
  roles('P3o').on(of('P')).read('F1'),
  roles('B7').on(of('B')).read('F1'),
]);
