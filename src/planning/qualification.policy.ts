import { policy, roles } from '../kernel/policy.js';
import { assigned, letter, through, when, type Rows } from '../kernel/scope.js';
import { Qualification } from '../membership/index.js';
import { unconcerned } from './planning-entry.policy.js';
import { entryFrom } from './planning-entry-codes.entity.js';

const confirmed = when('CONFIRMED', { state: 'CONFIRMED' });
const seen = when('≥PROPOSED', { state: { $in: entryFrom('PROPOSED') } }).and(unconcerned);
const planned = through('planned', assigned({ CYCLE: 'cycleId' }).and(seen));
const of = (family: 'P' | 'B'): Rows => through('person', letter(family)).and(planned).and(confirmed);

/** T(CYCLE) of 2.7: the persons of the entries that the assignment opens. */
export const plannedQualificationPolicy = policy(Qualification, '2.7', [
  roles('P3o').on(of('P')).read('F1'),
  roles('B7').on(of('B')).read('F1'),
]);
